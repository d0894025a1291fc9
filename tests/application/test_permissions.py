"""M02, M16, M25, B08: who may ask for what."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.application.commands import ORDERS
from discogram.application.permissions import MAY, check_may, may
from discogram.application.ports import Staff
from discogram.errors import NotPermitted
from discogram.words.people import Role

roles = st.sampled_from(Role)
orders = st.sampled_from(sorted(ORDERS))


def holding(*held: Role) -> Staff:
    """Somebody synthetic with these roles."""
    return Staff("somebody-1", "A Synthetic Somebody", frozenset(held))


def why(staff: Staff | None, role: Role, order: str) -> tuple[str, dict[str, object]]:
    """The one reason of a refusal."""
    with pytest.raises(NotPermitted) as refused:
        check_may(staff, "somebody-1", role, order)
    (reason,) = refused.value.reasons
    return reason.id, dict(reason.params)


def test_every_order_has_its_roles_and_no_other_name_has_any() -> None:
    """No order is forgotten, and no permission is left over from one that is gone."""
    assert set(MAY) == set(ORDERS)
    assert all(MAY.values())


@pytest.mark.parametrize("order", sorted(ORDERS))
def test_each_order_is_allowed_in_its_roles_and_refused_in_every_other(order: str) -> None:
    """The table decides, role by role, and the refusal names the roles that may."""
    everything = holding(*Role)

    allowed = {role for role in Role if may(everything, role, order)}

    assert allowed == MAY[order]
    for role in set(Role) - allowed:
        word, params = why(everything, role, order)
        assert word == "permission-not-this-role"
        assert params["allowed"] == tuple(each for each in Role if each in MAY[order])


@given(roles, orders)
def test_a_stranger_may_nothing(role: Role, order: str) -> None:
    """Who is not on the list is told so, whatever the role that was claimed."""
    assert not may(None, role, order)
    assert why(None, role, order) == ("permission-stranger", {"actor": "somebody-1"})


@given(roles, orders)
def test_a_role_that_is_not_held_allows_nothing(role: Role, order: str) -> None:
    """Claiming a role is not holding it, even where it would be the right one."""
    others = holding(*(each for each in Role if each is not role))

    assert not may(others, role, order)
    assert why(others, role, order)[0] == "permission-role-not-held"


@given(roles)
def test_what_nobody_wrote_down_is_nobodys(role: Role) -> None:
    """Deny by default: an order that the table does not know is refused in every role."""
    everything = holding(*Role)

    assert not may(everything, role, "erase_everything")
    assert why(everything, role, "erase_everything") == (
        "permission-not-this-role",
        {"role": role, "order": "erase_everything", "allowed": ()},
    )


@given(roles, orders)
def test_asking_and_checking_agree(role: Role, order: str) -> None:
    """What a screen offers is what the handler allows."""
    staff = holding(role)

    if may(staff, role, order):
        check_may(staff, "somebody-1", role, order)
    else:
        why(staff, role, order)


@pytest.mark.parametrize("order", ["decide_candidacy", "resolve_allergy", "sign_report"])
def test_the_physicians_word_is_nobody_elses(order: str) -> None:
    """Who may have the test, how an allergy is settled and what is signed: physicians alone."""
    assert MAY[order] == {Role.PHYSICIAN}


def test_a_patient_may_answer_and_nothing_else() -> None:
    """The tablet can report pain; it can start, record and sign nothing."""
    assert [order for order, held in MAY.items() if Role.PATIENT in held] == ["report_pain"]
