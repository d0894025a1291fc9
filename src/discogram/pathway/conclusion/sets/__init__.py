"""One file per published criteria set; `ALL_SETS` in `conclude.py` lists them."""
