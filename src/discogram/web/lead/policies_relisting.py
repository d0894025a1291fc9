"""Other numbers come into force: who makes the worklists anew? A thread, while work goes on.

What is due follows from the tables, and a large clinic takes a minute to make anew: the lead's
page does not wait for it, and every page shows the older list of an episode until then.
"""

import logging
from threading import Lock, Thread
from threading import enumerate as running

from django.db import connections

from discogram.application.relisting import relist
from discogram.bootstrap import Installation
from discogram.web.place import place

_LOG = logging.getLogger("discogram.web")
_NAME = "relisting"
_ONE_AT_A_TIME = Lock()
"""Of two changes the later one has the last word: its tables are read when its turn comes."""


def lists_anew(site: str) -> None:
    """Begin to make what older numbers made; nothing is waited for."""
    # A server that is stopped does not wait: each list is one transaction, and the next start
    # makes those that are left.
    Thread(target=_relist, args=(place(), site), name=_NAME, daemon=True).start()


def settled() -> None:
    """Wait until no list is being made."""
    for thread in running():
        if thread.name == _NAME:
            thread.join()


def _relist(served: Installation, site: str) -> None:
    try:
        with _ONE_AT_A_TIME:
            relist(served.office, served.store.lists, site)
    except Exception as why:  # the next start makes them; the lead's change stands
        _LOG.error("worklists not made anew: %s", type(why).__name__)
    finally:
        connections.close_all()
