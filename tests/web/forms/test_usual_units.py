"""The unit that stands first beside an amount is the one of the country's thermometers."""

from dataclasses import replace

import pytest

from discogram.application.commands import ORDERS
from discogram.web.forms.shape import Field, shape
from discogram.web.forms.usual_units import in_usual_units
from tests.web.clinic import SITE


@pytest.mark.parametrize(
    ("zone", "first"),
    [
        ("America/Chicago", "[degF]"),
        ("America/Puerto_Rico", "[degF]"),
        ("Europe/Madrid", "Cel"),
        ("America/Toronto", "Cel"),
        ("UTC", "Cel"),
    ],
)
def test_a_thermometer_reads_as_in_the_country_of_the_site(zone, first):
    """Both units are offered everywhere; where nobody knows the country, Celsius is first."""
    site = replace(SITE, zone=zone)
    (asked,) = (each for each in shape(ORDERS["measure_vitals"]) if each.name == "temperature")

    part = in_usual_units(asked, site)

    assert isinstance(part, Field)
    assert part.choices[0] == first
    assert set(part.choices) == {"Cel", "[degF]"}


def test_a_weight_begins_with_kilograms_everywhere():
    """Doses go by it: pounds are offered and have to be chosen."""
    (asked,) = (each for each in shape(ORDERS["measure_body"]) if each.name == "weight")

    part = in_usual_units(asked, SITE)

    assert isinstance(part, Field)
    assert part.choices == ("kg", "[lb_av]")
