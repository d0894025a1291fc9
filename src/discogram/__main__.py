"""``python -m discogram``: the same as the command ``discogram``."""

from discogram.cli import main

main()
