word-confidence-high = high
word-confidence-low = low
word-confidence-none = none

word-origin-chain = found in the CT
word-origin-click = marked by a person
word-origin-labels = from a label map
