"""Which addresses show how good the work is?"""

from django.urls import path

from discogram.web.lead import quality, quality_csv

urlpatterns = [
    path("", quality.overview, name="lead-quality"),
    path("counts.csv", quality_csv.counts, name="lead-quality-counts"),
    path("<slug:measure>/", quality.measure, name="lead-quality-measure"),
]
