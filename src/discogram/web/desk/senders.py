"""In which roles may somebody send the form that a draft is of?

The table of the pages and that of the orders both have to allow it.
"""

from discogram.application.permissions import MAY
from discogram.web.desk.own_pages import own_page
from discogram.web.forms.alike import ALIKE
from discogram.web.forms.offers import FORMS
from discogram.web.forms.questionnaire import BY_KEY
from discogram.web.forms.questionnaire import ORDER as QUESTIONNAIRE
from discogram.web.pages import PAGES, Open
from discogram.web.who import ORDER, Who
from discogram.words.people import Role


def senders_of(form: str) -> tuple[Role, ...]:
    """The roles, by the name of a draft of the desk; none where nothing keeps one by it."""
    page = own_page(form)
    if page is not None:
        return senders_at(page.view, form.partition("-")[0])
    order = _order_of(form)
    return senders_at("desk-form", order) if order in (*FORMS, QUESTIONNAIRE) else ()


def senders_at(page: str, order: str = "") -> tuple[Role, ...]:
    """The roles in which a page may be sent, for an order where it gives one."""
    allowed = PAGES.get(page, frozenset())
    if isinstance(allowed, Open):
        return ()
    return tuple(each for each in ORDER if each in allowed & MAY.get(order, allowed))


def held_of(who: Who, roles: tuple[Role, ...]) -> tuple[Role, ...]:
    """Which of some roles somebody holds here, whatever role they act in at the moment."""
    return tuple(each for each in roles if each in who.held)


def _order_of(form: str) -> str:
    """Which order a kept form is of."""
    if form in BY_KEY:
        return QUESTIONNAIRE
    return ALIKE[form].order if form in ALIKE else form
