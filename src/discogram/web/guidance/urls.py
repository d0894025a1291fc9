"""Which addresses belong to the guidance of a needle?"""

from django.urls import path

from discogram.web.guidance import deciding, finding, page, pictures

_CT = "<uuid:episode>/<uuid:image>"

urlpatterns = [
    path("<uuid:episode>/", page.page, name="guidance"),
    path(f"{_CT}/work", page.work, name="guidance-work"),
    path(f"{_CT}/find", finding.find, name="guidance-find"),
    path(f"{_CT}/plan", finding.plan, name="guidance-plan"),
    path(f"{_CT}/confirm", deciding.confirm, name="guidance-confirm"),
    path(f"{_CT}/choose", deciding.choose, name="guidance-choose"),
    path(f"{_CT}/column.png", pictures.column, name="guidance-column"),
    path(f"{_CT}/needle.png", pictures.needle, name="guidance-needle"),
    path(f"{_CT}/c-arm.png", pictures.c_arm, name="guidance-c-arm"),
]
