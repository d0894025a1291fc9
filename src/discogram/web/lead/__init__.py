"""The clinic lead's pages: the numbers in force, and how good the work is."""
