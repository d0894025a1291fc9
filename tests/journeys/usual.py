"""What the clinic writes down of a patient of whom nothing is remarkable.

Every fact has the form it has in a ``discogram.episode/1`` file. A journey changes the facts
that it is about; these are the rest.
"""

import re
from typing import Any

Facts = dict[str, Any]

REFERRAL: Facts = {
    "referrer": "Dr. Imani Okafor, spine surgery (synthetic)",
    "region": "lumbar",
    "question": "Is L4/L5 the source of the pain, and are its neighbours quiet?",
    "suspects": ["L4/L5"],
    "dominant_side": "right",
    "count": "usual",
}

PAIN_SINCE = "2024-01-15"

TREATMENTS: list[Facts] = [
    {
        "kind": "physiotherapy",
        "began": "2025-03-03",
        "ended": "2025-10-31",
        "outcome": "failed",
    },
    {"kind": "nsaid", "began": "2025-03-03", "ended": "2025-11-15", "outcome": "failed"},
]

IMAGING: Facts = {
    "mri_on": "2025-12-04",
    "xray_on": "2025-12-04",
    "mri_possible": True,
    "symptoms_changed": False,
}

CONTRAINDICATIONS = (
    "cannot_consent_or_report",
    "infection",
    "uncorrected_bleeding",
    "pregnancy",
    "canal_stenosis",
    "cord_compression",
    "progressive_deficit",
    "mild_pain",
    "large_extrusion",
    "severe_allergy",
    "psychological_illness",
    "substance_misuse",
    "access_blocked",
    "prior_surgery",
    "immunosuppression",
)

DESCRIBED = {"pfirrmann": "IV", "hiz": "yes", "modic": "0", "contour": "bulge"}
"""What the MRI says of a suspected disc."""

PAIN_SOURCE: Facts = {"imaging_settled_it": False, "mainly_psychogenic": False}

AUTHORISATION: Facts = {
    "state": "approved",
    "payer": "Example Mutual Health (synthetic)",
    "on": "2026-02-05",
    "valid_until": "2026-05-05",
}

BACKGROUND: Facts = {
    "somatisation": False,
    "prior_discectomy": False,
    "chronic_pain_elsewhere": False,
    "compensation_claim": False,
    "other_source_excluded": True,
}

RESOURCES: Facts = {
    "physician": "demo-physician-1",
    "room": "demo-room-1",
    "c_arm": "demo-c-arm-1",
    "nurse": "demo-nurse-1",
}

SUBSTANCES = ("contrast", "local_anaesthetic", "latex", "general_anaesthetic", "antibiotic")

LABS: dict[str, tuple[str, str]] = {
    "creatinine": ("0.9", "mg/dL"),
    "platelets": ("231", "10*9/L"),
    "inr": ("1.1", "{INR}"),
    "crp": ("2", "mg/L"),
}

CONDITIONS = (
    "diabetes",
    "advanced_kidney_disease",
    "liver_cirrhosis",
    "bleeding_tendency",
    "coronary_stent",
)

VITALS: Facts = {
    "temperature": {"value": "36.7", "unit": "Cel"},
    "systolic": {"value": "128", "unit": "mm[Hg]"},
    "diastolic": {"value": "79", "unit": "mm[Hg]"},
    "heart_rate": {"value": "71", "unit": "{beats}/min"},
    "saturation": {"value": "98", "unit": "%"},
}

WELL: Facts = {"antibiotic_course": False, "skin_lesion": False, "recent": False}
"""Nothing that speaks for an infection."""

CHECKLIST = (
    "identity",
    "consent",
    "position",
    "pillows",
    "iv_access",
    "monitoring",
    "skin_cleaned",
    "hair_removed",
    "draped",
    "local_anaesthetic",
    "emergency_drugs",
)

DISCHARGE: Facts = {
    "vitals": True,
    "awake": True,
    "no_new_deficit": True,
    "pain": True,
    "fluids": True,
    "escort": True,
    "written_red_flags": True,
    "observed": {"value": "50", "unit": "min"},
}

RED_FLAGS = (
    "fever_or_rigors",
    "pain_uncontrolled_or_rising",
    "new_weakness_or_numbness",
    "saddle_bladder_or_bowel",
    "postural_headache",
    "headache_with_fever_or_stiff_neck",
    "neck_swelling_stridor_or_dysphagia",
    "chest_pain_or_breathlessness",
    "rash",
    "airway_swelling",
    "pain_rising_after_quiet",
    "night_pain",
    "flank_pain_or_shock",
    "abdominal_pain",
    "new_limb_pain",
    "numbness_beyond_12_hours",
    "deficit_beyond_24_hours",
    "seizure_or_unconscious",
    "wound_red_or_leaking",
)

ROLES = {"L3/L4": "control", "L4/L5": "suspect", "L5/S1": "control"}


def answers(items: tuple[str, ...], name: str, present: tuple[str, ...] = ()) -> list[Facts]:
    """Every item of a list asked; those named are present."""
    return [{name: item, "present": item in present} for item in items]


_STEP = re.compile(
    r"((?P<volume>[\d.]+) mL )?((?P<psi>[\d.]+) psi )?(?P<pain>[\d.]+)/10 (?P<kind>\w+)"
)


def injected(
    disc: str, opening: str, *steps: str, end: str | None = None, **more: Any
) -> Facts:
    """One disc's injection: ``"14 psi"``, then ``"1.0 mL 26 psi 8/10 concordant"``."""
    return {
        "disc": disc,
        "opening_pressure": _psi(opening.removesuffix(" psi")),
        "in_middle_third": True,
        "steps": [_step(each) for each in steps],
        "end": end,
        "leak": False,
        **more,
    }


def sham(answer: str = "0/10 none") -> Facts:
    """A place of the order at which nothing was injected: ``"5/10 concordant"``."""
    return {"disc": None, "steps": [_step(answer)]}


def _step(text: str) -> Facts:
    found = _STEP.fullmatch(text)
    if found is None:
        raise ValueError(text)
    return {
        "volume": found["volume"] and {"value": found["volume"], "unit": "mL"},
        "static_pressure": found["psi"] and _psi(found["psi"]),
        "pain": {"value": found["pain"], "unit": "{score}"},
        "concordance": found["kind"],
        "behaviours": [],
    }


def _psi(value: str) -> Facts:
    return {"value": value, "unit": "[psi]"}


PAINFUL_L4_L5 = injected(
    "L4/L5", "14 psi", "0.5 mL 19 psi 3/10 similar", "1.0 mL 26 psi 8/10 concordant", end="pain"
)
QUIET_L4_L5 = injected(
    "L4/L5", "12 psi", "0.5 mL 25 psi 0/10 none", "1.0 mL 63 psi 0/10 pressure", end="pressure"
)
QUIET_L3_L4 = injected(
    "L3/L4", "10 psi", "0.5 mL 21 psi 0/10 none", "1.5 mL 62 psi 0/10 pressure", end="pressure"
)
QUIET_L5_S1 = injected(
    "L5/S1", "12 psi", "0.5 mL 25 psi 0/10 none", "1.5 mL 63 psi 0/10 pressure", end="pressure"
)
ONE_PAINFUL_LEVEL = (QUIET_L3_L4, PAINFUL_L4_L5, QUIET_L5_S1, sham())
"""L4/L5 hurts as usual at 12 psi above opening; both neighbours and the sham are quiet."""

GRADES = {"L3/L4": 0, "L4/L5": 4, "L5/S1": 1}
"""Modified Dallas."""


def reading(grades: dict[str, int]) -> list[Facts]:
    """What a reader saw, disc by disc, no contrast outside any."""
    return [
        {"disc": disc, "nucleogram": "fissured", "modified_dallas": grade, "leak": False}
        for disc, grade in grades.items()
    ]
