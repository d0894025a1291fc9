"""The report: the facts a physician signs, and the amendments that follow."""
