word-position-ffdl = feet first, on the left side
word-position-ffdr = feet first, on the right side
word-position-ffp = feet first, prone
word-position-ffs = feet first, supine
word-position-hfdl = head first, on the left side
word-position-hfdr = head first, on the right side
word-position-hfp = head first, prone
word-position-hfs = head first, supine
