"""Which addresses belong to the clinic lead?"""

from django.urls import path

from discogram.web.lead import policies, policies_choosing, policies_signing, policies_table

urlpatterns = [
    path("policies/", policies.overview, name="lead-policies"),
    path("policies/<slug:table>/", policies_table.table, name="lead-policy-table"),
    path("policies/<slug:table>/choose/", policies_choosing.choose, name="lead-policy-choose"),
    path("policies/<slug:table>/sign/", policies_signing.sign, name="lead-policy-sign"),
]
