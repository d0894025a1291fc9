"""A clinic's own folder: what it chose where sources disagree, and what its lead signed."""
