"""A bench in SQLite and, where it is installed, in PostgreSQL; each in a process of its own.

The bench is started again as `bench.py measure FOLDER`, with the website's settings.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from machine import machine
from postgres import WORK, postgresql


def in_both(bench: str) -> None:
    """Measure in each database, and say on which machine."""
    with postgresql() as url:
        for name, address in (("SQLite", None), ("PostgreSQL", url)):
            if name == "PostgreSQL" and address is None:
                print("PostgreSQL: not installed")
                continue
            print(f"{name}:", flush=True)
            _measured(bench, address)
    print(machine())


def _measured(bench: str, address: str | None) -> None:
    WORK.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=WORK) as folder:
        data = str(Path(folder) / "record")
        environment = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "discogram.web.settings",
            "DISCOGRAM_DATA": data,
            **({"DATABASE_URL": address} if address else {}),
        }
        command = [sys.executable, bench, "measure", data]
        subprocess.run(command, check=True, env=environment)
