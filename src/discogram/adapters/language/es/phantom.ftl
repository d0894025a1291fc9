word-position-ffdl = pies primero, sobre el lado izquierdo
word-position-ffdr = pies primero, sobre el lado derecho
word-position-ffp = pies primero, boca abajo
word-position-ffs = pies primero, boca arriba
word-position-hfdl = cabeza primero, sobre el lado izquierdo
word-position-hfdr = cabeza primero, sobre el lado derecho
word-position-hfp = cabeza primero, boca abajo
word-position-hfs = cabeza primero, boca arriba
