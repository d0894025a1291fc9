"""Where records are kept: SQLite in a folder, or PostgreSQL by address.

Nothing is imported here, so that naming the package does not start Django; the door is `store`.
"""
