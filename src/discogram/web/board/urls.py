"""Which addresses belong to the conclusion, the report and the papers?"""

from django.urls import path

from discogram.web.board import board, consent, paper, plan, report, signing

_AT = "episodes/<uuid:episode>"

urlpatterns = [
    path(f"{_AT}/board/", board.board, name="board"),
    path(f"{_AT}/board/sign/", signing.sign, name="board-sign"),
    path(f"{_AT}/report/", report.page, name="board-report-page"),
    path(f"{_AT}/report.<slug:form>", report.as_file, name="board-report"),
    path(f"{_AT}/plan/", plan.plan, name="board-plan"),
    path(f"{_AT}/consent/", consent.consent, name="board-consent"),
    path(f"{_AT}/consent.<slug:form>", consent.as_file, name="board-consent-file"),
    path(f"{_AT}/papers/<slug:paper>/", paper.page, name="board-paper"),
    path(f"{_AT}/papers/<slug:paper>.<slug:form>", paper.as_file, name="board-paper-file"),
]
