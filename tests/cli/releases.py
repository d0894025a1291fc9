"""How does a test install a later release of the program, with another number in a table?"""

from collections.abc import Iterator, Mapping

import pytest

from discogram.adapters import tables as reading


def later_release(monkeypatch: pytest.MonkeyPatch, station: str, old: str, new: str) -> None:
    """From now on a station's table reads otherwise; the files stay as they are."""
    station_files = reading._of_the_stations

    def later() -> Iterator[tuple[str, Mapping[str, str]]]:
        for name, parts in station_files():
            changed = {file: text.replace(old, new) for file, text in parts.items()}
            assert name != station or changed != parts
            yield name, changed if name == station else parts

    monkeypatch.setattr(reading, "_of_the_stations", later)
