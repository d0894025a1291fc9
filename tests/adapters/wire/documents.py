"""The documents that the tests of the wire read; everybody in them is synthetic."""

import re
from collections.abc import Mapping
from typing import Any

from discogram.adapters.wire.documents import parse_json

CONTRACT = """
{
  "format": "discogram.provocation/1",
  "region": "lumbar",
  "patient": {"somatisation": false, "prior_discectomy": false, "chronic_pain_elsewhere": false, "compensation_claim": null},
  "sham": [{"pain_nrs": 0}],
  "discs": [
    {
      "disc": "L4/L5",
      "role": "suspect",
      "opening_pressure": {"value": 14, "unit": "[psi]"},
      "steps": [
        {"volume_ml": 0.5, "static_pressure": {"value": 20, "unit": "[psi]"}, "pain_nrs": 3, "concordance": "similar"},
        {"volume_ml": 1.0, "static_pressure": {"value": 26, "unit": "[psi]"}, "pain_nrs": 8, "concordance": "concordant"}
      ],
      "end": "pain",
      "behaviours": ["grimacing", "guarding"],
      "nucleogram": "fissured",
      "modified_dallas": 4,
      "leak": false
    },
    {"disc": "L3/L4", "role": "control", "opening_pressure": {"value": 10, "unit": "[psi]"},
     "steps": [{"volume_ml": 2.5, "static_pressure": {"value": 62, "unit": "[psi]"}, "pain_nrs": 0, "concordance": "none"}], "end": "pressure"}
  ]
}
"""  # noqa: E501  # the contract's own example, as it is printed
"""`contracts/conclude.md`, the example file, letter by letter."""


def contract() -> dict[str, Any]:
    """The contract's example as a document."""
    document: dict[str, Any] = parse_json(CONTRACT, "contract.json")
    return document


def changed(values: Mapping[str, Any]) -> dict[str, Any]:
    """The contract's example with other values: ``changed({"discs[0].pain_nrs": 11})``.

    A place that an earlier change has taken away is left alone.
    """
    document = contract()
    for place, value in values.items():
        *path, last = (int(part) if part.isdigit() else part for part in _PART.findall(place))
        within: Any = document
        try:
            for part in path:
                within = within[part]
            if isinstance(within, list if isinstance(last, int) else dict):
                within[last] = value
        except (IndexError, KeyError, TypeError):
            continue
    return document


_PART = re.compile(r"\w+")
