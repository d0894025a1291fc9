"""What is due follows who somebody is: how are the lists made anew once that changes?"""

from discogram.application.history import whole
from discogram.application.ports import Person
from discogram.application.views import views_of
from discogram.web.place import place
from discogram.web.who import Who


def relist_person(person: Person, who: Who) -> None:
    """Make anew what is due in every episode of a person at the site of who changed it."""
    store = place().store
    tables = place().office.policy.tables(who.site.id)
    timetable = place().office.directory.timetable(who.site.id)
    for row in store.lists.standing([person.id]):
        if row.site == who.site.id:
            folded = whole(row.episode, place().office).episode
            whose = (row.episode, person.id, row.site, person)
            made = views_of(folded, None, tables, *whose, timetable)
            store.lists.relist(made)
