"""Which stations a patient passes, in which order."""

import tomllib
from importlib.resources import files
from pathlib import Path

from discogram.pathway.stations import Station

ROOT = Path(__file__).parent.parent.parent


def test_the_ten_stations_stand_in_the_order_of_the_journey() -> None:
    """From the phone call to the follow-up."""
    assert [station.value for station in Station] == [
        "referral",
        "candidacy",
        "preparation",
        "booking",
        "needle",
        "provocation",
        "images",
        "conclusion",
        "report",
        "followup",
    ]


def test_each_station_is_a_folder_of_its_name() -> None:
    """Whoever looks for a station's facts, events and table finds them by its name."""
    for station in Station:
        folder = files(f"discogram.pathway.{station}")
        inside = {each.name for each in folder.iterdir()}
        assert {"facts.py", "events.py", f"{station}.toml"} <= inside


def test_the_import_contract_knows_the_same_order() -> None:
    """A later station leans on earlier ones: the layers are the journey, read upwards."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]
    journey = next(
        each
        for each in contracts["contracts"]
        if each.get("containers") == ["discogram.pathway"]
    )
    named = [name.strip() for layer in journey["layers"] for name in layer.split("|")]

    assert [name for name in reversed(named) if name in set(Station)] == list(Station)
