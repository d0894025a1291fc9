### Varias cosas que lo impiden, dichas de una vez.

preparation-several = { $first }. { $others }.
