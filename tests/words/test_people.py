"""Architecture, "Storage": the list of roles is closed."""

from discogram.words.people import Role

AGAIN = (
    "coordinator, nurse, technologist, physician, rater, reader, trainee, reviewer, "
    "clinic lead, administrator, patient, carer, system"
)


def test_the_roles_are_those_of_the_architecture():
    """No role is added or lost without the page that names them all."""
    assert [role.replace("_", " ") for role in Role] == AGAIN.split(", ")
