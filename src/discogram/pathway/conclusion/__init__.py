"""The conclusion: every criteria set, clause by clause, flags and an honest interval."""
