from django.db import connections

from discogram.adapters.db.connect import SQLITE_FILE, held_open
from tests.adapters.db.cases import append


def test_a_file_that_is_held_is_not_written_back_at_every_goodbye(sqlite_store):
    """While a connection idles, closing another leaves the log where it is."""
    log = sqlite_store.data_folder / f"{SQLITE_FILE}-wal"
    append(sqlite_store)
    idle = held_open(sqlite_store.alias)

    connections[sqlite_store.alias].close()
    assert idle is not None
    assert log.exists()

    idle.close()
    assert not log.exists()
