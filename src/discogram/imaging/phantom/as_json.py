"""How is the truth of a phantom told to another program?

Format ``discogram.phantom/1``: RAS, mm, degrees; always marked as synthetic.
"""

from dataclasses import asdict
from typing import Any

from discogram.imaging.discs.frame import DiscFrame
from discogram.imaging.frames import Array
from discogram.imaging.phantom import labels
from discogram.imaging.phantom.injection import Injection
from discogram.imaging.phantom.recipe import Recipe
from discogram.imaging.phantom.spine import Phantom
from discogram.imaging.phantom.truth import TrueDisc, TrueRoot, TrueVertebra

_DIGITS = 3
"""Thousandths of a millimetre."""


def truth_json(phantom: Phantom) -> dict[str, Any]:
    """All that is true of a phantom, and the recipe it was made from."""
    truth, volume = phantom.truth, phantom.volume
    return {
        "format": "discogram.phantom/1",
        "synthetic": True,
        "note": "Synthetic phantom: not a patient, not for diagnosis.",
        "frame": "RAS",
        "recipe": _recipe(phantom.recipe),
        "shape": list(volume.shape),
        "affine_ras": [_mm(row) for row in volume.affine_ras],
        "count": truth.count.value,
        "discs": [_disc(each) for each in truth.discs],
        "vertebrae": [_vertebra(each) for each in truth.vertebrae],
        "roots": [_root(each) for each in truth.roots],
        "ribs_in_view": list(truth.ribs),
        "ala_in_view": truth.ala,
        "markers_mm": {name: _mm(place) for name, place in truth.markers_ras.items()},
        "labels": {str(number): name for number, name in labels.table().items()},
    }


def _recipe(recipe: Recipe) -> dict[str, Any]:
    patient = asdict(recipe.patient)
    patient["thin"] = [[disc.value, left] for disc, left in recipe.patient.thin]
    return {
        "seed": recipe.seed,
        "count": recipe.count.value,
        "patient": patient,
        "scan": asdict(recipe.scan),
        "injections": [_injection(each) for each in recipe.injections],
    }


def _injection(injection: Injection) -> dict[str, Any]:
    return asdict(injection)


def _disc(disc: TrueDisc) -> dict[str, Any]:
    return {
        "level": disc.disc.value,
        **_frame(disc.frame),
        "volume_centroid_mm": _mm(disc.volume_centroid_ras),
        "height_mm": round(disc.shape.height_mm, _DIGITS),
        "width_mm": round(disc.shape.width_mm, _DIGITS),
        "depth_mm": round(disc.shape.depth_mm, _DIGITS),
        "outline_mm": [_mm(point) for point in disc.shape.outline],
        "in_view": disc.in_view,
        "left_share": disc.left_share,
        "vacuum": disc.vacuum,
        "injection": _injection(disc.injection) if disc.injection else None,
    }


def _vertebra(vertebra: TrueVertebra) -> dict[str, Any]:
    return {"name": vertebra.name, **_frame(vertebra.frame), "in_view": vertebra.in_view}


def _frame(frame: DiscFrame) -> dict[str, Any]:
    return {
        "centre_mm": _mm(frame.centre_ras),
        "normal": _unit(frame.normal),
        "anterior": _unit(frame.anterior),
        "left": _unit(frame.left),
    }


def _root(root: TrueRoot) -> dict[str, Any]:
    return {
        "name": root.name,
        "side": root.side.value,
        "points_mm": [_mm(point) for point in root.points_ras],
        "radius_mm": root.radius_mm,
    }


def _mm(values: Array) -> list[float]:
    return [round(float(value), _DIGITS) for value in values]


def _unit(values: Array) -> list[float]:
    return [round(float(value), 6) for value in values]
