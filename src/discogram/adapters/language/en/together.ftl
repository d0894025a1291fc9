### Several things that stand in the way, told at once.

preparation-several = { $first }. { $others }.
