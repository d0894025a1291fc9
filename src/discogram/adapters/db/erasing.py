"""What is left of words in the database's own files once they were erased?"""

from django.db import connections


def leave_no_copy(alias: str, table: str) -> None:
    """Fold in the log and free the pages that still hold what was erased from a table.

    Call it after the erasure was committed; a backup made before still holds the words.
    """
    connection = connections[alias]
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            # The log that goes before the file still holds the words until it is folded in.
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        else:
            cursor.execute(f"VACUUM {connection.ops.quote_name(table)}")
