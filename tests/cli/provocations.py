"""Provocation files to conclude from, as another program would write them; all synthetic."""

from typing import Any

Document = dict[str, Any]

EXAMPLE: Document = {
    "format": "discogram.provocation/1",
    "region": "lumbar",
    "patient": {
        "somatisation": False,
        "prior_discectomy": False,
        "chronic_pain_elsewhere": False,
        "compensation_claim": None,
    },
    "sham": [{"pain_nrs": 0}],
    "discs": [
        {
            "disc": "L4/L5",
            "role": "suspect",
            "opening_pressure": {"value": 14, "unit": "[psi]"},
            "steps": [
                {
                    "volume_ml": 0.5,
                    "static_pressure": {"value": 20, "unit": "[psi]"},
                    "pain_nrs": 3,
                    "concordance": "similar",
                },
                {
                    "volume_ml": 1.0,
                    "static_pressure": {"value": 26, "unit": "[psi]"},
                    "pain_nrs": 8,
                    "concordance": "concordant",
                },
            ],
            "end": "pain",
            "behaviours": ["grimacing", "guarding"],
            "nucleogram": "fissured",
            "modified_dallas": 4,
            "leak": False,
        },
        {
            "disc": "L3/L4",
            "role": "control",
            "opening_pressure": {"value": 10, "unit": "[psi]"},
            "steps": [
                {
                    "volume_ml": 2.5,
                    "static_pressure": {"value": 62, "unit": "[psi]"},
                    "pain_nrs": 0,
                    "concordance": "none",
                }
            ],
            "end": "pressure",
        },
    ],
}
"""The example of the public contract."""


def psi(value: float) -> Document:
    """A pressure as a file holds it."""
    return {"value": value, "unit": "[psi]"}


def disc(level: str, pain: float, kind: str, above: float | None) -> Document:
    """A disc in the short form: one step, its pressure above opening."""
    rise = {} if above is None else {"pressure_above_opening": psi(above)}
    return {"disc": level, "pain_nrs": pain, "concordance": kind, **rise}


def painless(level: str) -> Document:
    """A neighbour that did not hurt up to 60 psi."""
    return disc(level, 0, "none", 60)


def vector(target: Document, *beside: Document, sham: float = 0) -> Document:
    """A file of a target at L4/L5 and what was tested beside it."""
    return {
        "format": "discogram.provocation/1",
        "region": "lumbar",
        "sham": [{"pain_nrs": sham}],
        "discs": [target, *beside],
    }


BOTH = (painless("L3/L4"), painless("L5/S1"))
AT_55 = {
    "disc": "L5/S1",
    "opening_pressure": psi(10),
    "steps": [
        {"static_pressure": psi(60), "pain_nrs": 0, "concordance": "none"},
        {"static_pressure": psi(65), "pain_nrs": 4, "concordance": "discordant"},
    ],
}
LEAKING = {
    "disc": "L4/L5",
    "steps": [{"volume_ml": 2, "pain_nrs": 9, "concordance": "concordant"}],
    "leak": True,
    "unpressurisable": True,
}

VECTORS = {
    #     pain, concordance, dP                                the controls
    "v1": vector(disc("L4/L5", 7, "concordant", 14), *BOTH),
    "v2": vector(disc("L4/L5", 7, "concordant", 14), painless("L3/L4")),
    "v3": vector(disc("L4/L5", 7, "concordant", 15), *BOTH),
    "v4": vector(disc("L4/L5", 7, "concordant", 49), painless("L3/L4"), AT_55),
    "v5": vector(disc("L4/L5", 7, "concordant", 50), *BOTH),
    "v6": vector(disc("L4/L5", 6, "concordant", 20), *BOTH),
    "v7": vector(disc("L4/L5", 9, "discordant", 10), *BOTH),
    "v8": vector(disc("L4/L5", 9, "concordant", 10), disc("L3/L4", 8, "concordant", 20)),
    "v9": vector(LEAKING, *BOTH),
    "v10": vector(disc("L4/L5", 8, "concordant", 14), *BOTH, sham=8),
}
EXPECTED = {
    #      sis-2004           derby-2005
    "v1": ("absolute", "low-pressure-positive"),
    "v2": ("highly-probable", "low-pressure-positive"),
    "v3": ("discogenic", "low-pressure-positive"),
    "v4": ("possible", "high-pressure-positive"),
    "v5": ("none", "high-pressure-positive"),
    "v6": ("none", "high-pressure-positive"),
    "v7": ("none", "negative"),
    "v8": ("indeterminate", "low-pressure-positive"),
    "v9": ("not-assessable", "not-assessable"),
    "v10": ("not-assessable", "not-assessable"),
}
"""`clinical/interpretation.md`, section 1j."""

COHORT = """\
patient,region,disc,role,opening_value,opening_unit,volume_ml,static_value,static_unit,pain_nrs,\
concordance,end,sham,modified_dallas,nucleogram
P1,lumbar,L4/L5,suspect,14,[psi],0.5,20,[psi],3,similar,,,4,fissured
P1,lumbar,L4/L5,suspect,14,[psi],1.0,26,[psi],8,concordant,pain,,4,fissured
P1,lumbar,L3/L4,control,10,[psi],2.5,62,[psi],0,none,pressure,,,
P1,lumbar,,,,,,,,0,,,1,,
P2,cervical,C5/C6,suspect,,,0.2,,,9,concordant,pain,,,
P2,cervical,C4/C5,control,,,0.3,,,0,none,volume,,,
"""
"""Two patients, one row per disc step: the first is the contract's example."""
