"""The demonstration clinic, with one synthetic patient on the way through it.

The words are those of a ``discogram.episode/1`` file: ``clinic.does("record_lab", ...)``. The
steps of the usual way stand in `WAY`; a journey does by hand what is remarkable, and lets
`Clinic.goes_the_usual_way` do the rest::

    clinic = Clinic("Robin Testcase")
    clinic.goes_the_usual_way(to="needles_are_planned")
    assert clinic.refuses("place_needle", "2026-03-10T09:40", "nurse-1", disc="L4/L5") == (...)
"""

from collections.abc import Iterator, Mapping
from copy import copy
from datetime import timedelta
from itertools import count
from typing import Any
from uuid import UUID, uuid5

import pytest

from discogram.adapters.language.speaker import Speaker
from discogram.adapters.wire.converter import salted, structure
from discogram.adapters.wire.episode_file import OWN
from discogram.application.commands import ORDERS, Order
from discogram.application.handlers import Done, handle
from discogram.application.history import Whole, whole
from discogram.application.moment import Moment
from discogram.application.of_the_person import of_the_referral
from discogram.application.playing import PlayInjections, expanded
from discogram.application.ports import Office, Person, Site
from discogram.application.queries import answers
from discogram.application.report_contents import Setting, contents_of
from discogram.errors import DiscogramError, Reason
from discogram.pathway.candidacy.facts import Candidacy
from discogram.pathway.episode import Episode, station_of
from discogram.pathway.preparation.consent_text import ConsentItem
from discogram.pathway.preparation.plan import Plan, plan
from discogram.pathway.report.facts import ReportContents
from discogram.pathway.stations import Station
from discogram.words.civil import CivilTime
from discogram.words.evidence import Tables
from discogram.words.people import Role
from discogram.words.spine import Disc
from discogram.words.verdict import Finding
from tests.application.fakes import SITE, TABLES, FakeClock, office
from tests.journeys import usual
from tests.journeys.usual import Facts

CONTRAST = {
    "kind": "contrast",
    "name": "iohexol",
    "route": "intradiscal",
    "concentration": {"value": "300", "unit": "mg/mL"},
}
"""What goes into a disc: non-ionic, with an intrathecal label, in a labelled strength."""

SYNTHETIC = UUID("00000000-0000-4000-8000-00000000d15c")
"""All ids of journeys are made from this one."""

WAY = (
    "phones",
    "is_referred",
    "is_worked_up",
    "is_found_eligible",
    "is_booked",
    "is_prepared",
    "is_confirmed",
    "has_labs",
    "needles_are_planned",
    "arrives",
    "room_is_ready",
    "is_tested",
    "test_is_closed",
    "goes_home",
    "is_read",
    "is_concluded",
    "report_is_signed",
)
"""The usual way, step by step; each is a method of `Clinic`."""


class Clinic:
    """A clinic, its patient and its record; times are the clinic's wall clock."""

    def __init__(
        self,
        names: str = "Robin Testcase",
        *,
        tables: Tables = TABLES,
        site: Site = SITE,
        at: Office | None = None,
        clock: FakeClock | None = None,
        **about: Any,
    ) -> None:
        self.clock = clock or FakeClock()
        self.office = at or office(site, tables, clock=self.clock)
        self.site = site
        self.id = uuid5(SYNTHETIC, f"episode of {names}")
        self.patient = Person(uuid5(SYNTHETIC, names), names, synthetic=True, **about)
        self.office.people.save(self.patient, "coordinator-1", Role.COORDINATOR)
        self.day = "2026-03-10"
        self.behind: list[str] = []
        self._salts = count(1)
        self._orders = count(1)

    def before(self, at: Office) -> "Clinic":
        """The same patient as far as now, before an office whose record says so too.

        What is done there is not done here.
        """
        other = copy(self)
        other.office, other.clock, other.behind = at, copy(self.clock), list(self.behind)
        other._salts, other._orders = copy(self._salts), copy(self._orders)
        return other

    # --- asking ---------------------------------------------------------------------------

    def does(self, what: str, at: str, by: str, /, **facts: Any) -> Done:
        """Somebody asks, and it is done; answers what the last order of it led to."""
        done = [self.carries_out(each) for each in self.orders(what, at, by, facts)]
        return done[-1]

    def carries_out(self, order: Order) -> Done:
        """Hand an order in at the moment it speaks of."""
        self.clock.moment = order.occurred_at.instant
        return handle(order, self.office)

    def refuses(self, what: str, at: str, by: str, /, **facts: Any) -> tuple[str, ...]:
        """Somebody asks, and it is refused; answers every reason. Nothing is written."""
        return tuple(each.id for each in self.refusal(what, at, by, **facts).reasons)

    def refusal(self, what: str, at: str, by: str, /, **facts: Any) -> DiscogramError:
        """The same with all that the refusal says."""
        before = self.episode.sequence
        with pytest.raises(DiscogramError) as refused:
            self.does(what, at, by, **facts)
        assert self.episode.sequence == before
        return refused.value

    def orders(self, what: str, at: str, by: str, facts: Mapping[str, Any]) -> Iterator[Order]:
        """The application's orders behind one command."""
        order = self.order(what, at, by, facts)
        if isinstance(order.wish, PlayInjections):
            yield from expanded(order, order.wish, self.episode)
        else:
            yield order

    def order(self, what: str, at: str, by: str, facts: Mapping[str, Any]) -> Order:
        """One command as the application hears it."""
        kind = OWN.get(what) if what == "play_injections" else ORDERS[what]
        assert kind is not None
        with salted(lambda: f"salt-{next(self._salts)}", self.site.zone):
            wish: object = structure(facts, kind, "with")
            moment = structure(at, CivilTime, "at")
        number = uuid5(self.id, f"order {next(self._orders)}")
        return Order(
            number, self.id, self.patient.id, self.site.id, by, self.role(by), moment, wish
        )

    def role(self, by: str) -> Role:
        """The one role somebody holds here."""
        staff = self.office.directory.staff(by, self.site.id)
        assert staff is not None
        (role,) = staff.roles
        return role

    # --- what is known --------------------------------------------------------------------

    @property
    def whole(self) -> Whole:
        """Everything recorded of the patient's episode."""
        return whole(self.id, self.office)

    @property
    def episode(self) -> Episode:
        """The episode as it stands."""
        return self.whole.episode

    @property
    def station(self) -> Station:
        """Where the patient is."""
        return station_of(self.episode)

    @property
    def tables(self) -> Tables:
        """The tables in force."""
        return self.office.policy.tables(self.site.id)

    @property
    def now(self) -> CivilTime:
        """What the clock on the wall shows."""
        return CivilTime.at(self.clock.moment, self.site.zone)

    @property
    def candidacy(self) -> Candidacy:
        """What is known of candidacy, for the region and the discs of the referral."""
        return of_the_referral(self.episode.candidacy, self.episode.referral)

    def findings(self, station: Station) -> Mapping[str, Finding]:
        """What the rules of a station answer now, by rule."""
        person = self.office.people.get(self.patient.id)
        moment = Moment(self.episode, self.tables, self.site, self.now, person)
        return {each.rule: each for each in answers(moment)[station]}

    def plan(self) -> Plan:
        """The dated plan of the preparation, from what is known and booked."""
        slot = self.episode.booking.slot
        assert slot is not None
        return plan(slot.starts, self.episode.preparation, self.tables["preparation"])

    def report(self) -> ReportContents:
        """The report as it would be shown now."""
        setting = Setting(
            self.site,
            self.office.people.get(self.patient.id),
            self.tables,
            self.office.directory,
            self.office.software,
        )
        return contents_of(self.whole, self.now, setting)

    def category(self, criteria: str, disc: str) -> str:
        """What a published set of criteria says of a disc."""
        conclusion = self.report().conclusion
        assert conclusion is not None
        return conclusion.criteria[criteria].discs[Disc(disc)].category.value

    def flags(self) -> set[tuple[str, str | None]]:
        """What a reader of the conclusion must know besides, with the disc it is about."""
        conclusion = self.report().conclusion
        assert conclusion is not None
        return {(flag.name.value, flag.disc) for flag in conclusion.flags}

    def says(self, why: Reason, language: str = "en") -> str:
        """A reason as the clinic says it; a sentence that is missing raises."""
        return Speaker(language, strict=True).say(why)

    # --- the usual way --------------------------------------------------------------------

    def goes_the_usual_way(self, *, to: str) -> None:
        """Every step up to this one that was not done by hand, with nothing remarkable."""
        for step in WAY[: WAY.index(to) + 1]:
            if step not in self.behind:
                getattr(self, step)()

    def phones(self, at: str = "2026-02-02T10:05") -> None:
        """The patient or the referrer calls, and an episode is opened."""
        self.behind.append("phones")
        self.does("open_episode", at, "coordinator-1", language="en", synthetic=True)

    def is_referred(self, at: str = "2026-02-02T10:20", **changes: Any) -> None:
        """The referral arrives."""
        self.behind.append("is_referred")
        referral = {**usual.REFERRAL, **changes}
        self.does("receive_referral", at, "coordinator-1", referral=referral)

    def is_worked_up(
        self,
        *,
        pain_since: str = usual.PAIN_SINCE,
        treatments: list[Facts] | None = None,
        imaging: Facts | None = None,
        present: tuple[str, ...] = (),
        background: Facts | None = None,
        changes_management: bool | None = True,
        pain_source: Facts | None = None,
        authorisation: Facts | None = None,
    ) -> None:
        """Candidacy is asked through; `present` are the contraindications that are there."""
        self.behind.append("is_worked_up")
        tried = usual.TREATMENTS if treatments is None else treatments
        care = {"pain_since": pain_since, "treatments": tried}
        self.does("record_conservative_care", "2026-02-03T09:30", "coordinator-1", **care)
        images = {**usual.IMAGING, **(imaging or {})}
        self.does("record_imaging", "2026-02-03T09:40", "coordinator-1", imaging=images)
        self.suspects_are_described()
        asked = usual.answers(usual.CONTRAINDICATIONS, "item", present)
        self.does("answer_contraindications", "2026-02-05T14:10", "nurse-1", answers=asked)
        known = {**usual.BACKGROUND, **(background or {})}
        self.does("answer_background", "2026-02-05T14:20", "nurse-1", background=known)
        score = {"tool": "phq_15", "value": 6, "on": "2026-02-05"}
        self.does("record_score", "2026-02-05T14:25", "nurse-1", score=score)
        self.does(
            "answer_management",
            "2026-02-06T11:00",
            "physician-1",
            would_change_management=changes_management,
            indications=["surgery_considered"],
        )
        answers = {**usual.PAIN_SOURCE, **(pain_source or {})}
        self.does("answer_pain_source", "2026-02-06T11:02", "physician-1", **answers)
        told = {**usual.AUTHORISATION, **(authorisation or {})}
        at = "2026-02-06T11:03"
        self.does("record_authorisation", at, "coordinator-1", authorisation=told)

    def suspects_are_described(self) -> None:
        """The MRI's words on every suspected disc."""
        at = "2026-02-04T08:30"
        for disc in self.episode.referral.suspects:
            for kind, value in usual.DESCRIBED.items():
                test = {"kind": kind, "value": value, "on": "2025-12-04", "disc": str(disc)}
                self.does("record_other_test", at, "reader-1", test=test)

    def is_found_eligible(self, at: str = "2026-02-06T11:05") -> None:
        """The physician decides for the test."""
        self.behind.append("is_found_eligible")
        decided = {"decision": "eligible", "by": "physician-1"}
        self.does("decide_candidacy", at, "physician-1", **decided)

    def is_booked(self, starts: str = "2026-03-10T09:30") -> None:
        """A time is booked, with everybody and everything it needs."""
        self.behind.append("is_booked")
        self.day = starts[:10]
        self.does("book_slot", "2026-02-06T11:30", "coordinator-1", slot=slot(starts))

    def is_prepared(self, *, without: tuple[str, ...] = ()) -> None:
        """Allergies, medicines, pregnancy, driver and consent, but for what is left out."""
        self.behind.append("is_prepared")
        for substance in usual.SUBSTANCES:
            if substance not in without:
                answer = {"substance": substance, "present": False}
                self.does("answer_allergy", "2026-02-09T15:00", "nurse-1", **answer)
        asked = usual.answers(usual.CONDITIONS, "condition")
        said: dict[str, tuple[str, Facts]] = {
            "answer_conditions": ("nurse-1", {"answers": asked}),
            "plan_sedation": ("physician-1", {"depth": "none"}),
            "confirm_medicine_list": ("nurse-1", {"complete": True}),
            "answer_pregnancy": ("nurse-1", {"could_be_pregnant": False}),
            "name_driver": (
                "coordinator-1",
                {"name": "Sam Example", "phone": "+1 312 555 0142"},
            ),
            "sign_consent": ("nurse-1", consent("2026-02-24T09:55")),
        }
        for what, (by, facts) in said.items():
            if what not in without:
                self.does(what, "2026-02-24T10:00", by, **facts)

    def is_confirmed(self, at: str = "2026-02-24T10:10") -> None:
        """The dated plan is gone through with the patient, for the moment that is booked."""
        self.behind.append("is_confirmed")
        starts = self.episode.booking.slot
        assert starts is not None
        self.does("confirm_preparation", at, "coordinator-1", booked=str(starts.starts))

    def has_labs(
        self,
        *,
        without: tuple[str, ...] = (),
        taken: str | None = None,
        told: str | None = None,
    ) -> None:
        """The blood values of the day before, but for what is left out."""
        self.behind.append("has_labs")
        when = taken or f"{self.day_before}T08:15"
        for kind in usual.LABS:
            if kind not in without:
                self.lab(kind, when, told=told)

    def lab(
        self, kind: str, taken: str, value: str | None = None, *, told: str | None = None
    ) -> None:
        """One blood value, written down when it was taken or when it was told."""
        usual_value, unit = usual.LABS[kind]
        lab = {"kind": kind, "value": value or usual_value, "unit": unit, "taken_at": taken}
        self.does("record_lab", told or taken, "nurse-1", lab=lab)

    def needles_are_planned(self, *discs: str, approach: str = "left") -> None:
        """Every disc is planned from the side opposite the pain."""
        self.behind.append("needles_are_planned")
        at = f"{self.day_before}T16:00"
        self.does("plan_needles", at, "physician-1", **needles(*discs, approach=approach))

    def arrives(self) -> None:
        """On the day the patient tells of food, drink and illness, and is measured."""
        self.behind.append("arrives")
        told = f"{self.day}T08:45"
        evening = self.day_before
        self.does(
            "record_fasting",
            told,
            "nurse-1",
            last_solid=f"{evening}T20:30",
            last_clear_fluid=f"{evening}T23:00",
            told_at=told,
        )
        self.does("answer_illness", told, "nurse-1", told_at=told, **usual.WELL)
        weight = {"value": "80", "unit": "kg"}
        self.does("measure_body", told, "nurse-1", weight=weight, measured_at=told)
        self.does("measure_vitals", told, "nurse-1", measured_at=told, **usual.VITALS)

    def room_is_ready(self, *, contrast: bool = True) -> None:
        """Checklist and time-out are done; contrast is drawn up, if it may be."""
        self.behind.append("room_is_ready")
        done = dict.fromkeys(usual.CHECKLIST, True)
        self.does("complete_checklist", f"{self.day}T09:20", "nurse-1", answers=done)
        agreed: Facts = dict.fromkeys(("patient", "procedure", "levels", "allergies"), True)
        present = ["physician", "nurse", "technologist"]
        self.does("do_time_out", f"{self.day}T09:32", "nurse-1", **agreed, present=present)
        if contrast:
            drug = dict(CONTRAST)
            self.does("give_drug", f"{self.day}T09:35", "nurse-1", **drug)

    def is_tested(
        self, *injections: Facts, roles: Mapping[str, str] = usual.ROLES, needles: bool = True
    ) -> None:
        """The order is sealed, the baseline taken, and every place of the order injected."""
        self.behind.append("is_tested")
        observed = injections or usual.ONE_PAINFUL_LEVEL
        self.order_is_sealed(*observed, roles=roles)
        self.does(
            "play_injections",
            f"{self.day}T09:40",
            "physician-1",
            observer="nurse-1",
            observer_role="nurse",
            needles=needles,
            injections=list(observed),
        )

    def order_is_sealed(
        self, *injections: Facts, roles: Mapping[str, str] = usual.ROLES
    ) -> None:
        """The blinded order is drawn, and the pain before the test asked for."""
        places = [
            {"disc": each["disc"], "role": roles.get(each["disc"], "control")}
            if each["disc"]
            else {"disc": None}
            for each in injections or usual.ONE_PAINFUL_LEVEL
        ]
        self.does("seal_order", f"{self.day}T09:36", "nurse-1", places=places)
        pain = {"value": "4", "unit": "{score}"}
        self.does("record_baseline", f"{self.day}T09:38", "nurse-1", pain=pain)

    def test_is_closed(self) -> None:
        """The last needle is out; the dose is written down."""
        self.behind.append("test_is_closed")
        dose = {
            "fluoroscopy": {"value": "61", "unit": "s"},
            "dose_length": {"value": "198", "unit": "mGy.cm"},
        }
        self.does("record_dose", f"{self.day}T10:40", "technologist-1", **dose)
        self.does("close_session", f"{self.day}T10:41", "nurse-1")

    def goes_home(self) -> None:
        """Every check before going home is passed."""
        self.behind.append("goes_home")
        self.does("discharge", f"{self.day}T11:30", "nurse-1", discharge=usual.DISCHARGE)

    def is_read(
        self,
        first: dict[str, int] = usual.GRADES,
        second: dict[str, int] | None = None,
    ) -> None:
        """Two readers grade every disc, independently; the second as the first."""
        self.behind.append("is_read")
        hours = {"reader-1": "15:00", "reader-2": "16:00"}
        for who, grades in (("reader-1", first), ("reader-2", second or first)):
            at = f"{self.day}T{hours[who]}"
            self.does("read_image", at, who, reader=who, readings=usual.reading(grades))

    def is_concluded(self, judged: Mapping[str, str] | None = None) -> None:
        """The physician judges every disc and writes conclusion and plan."""
        self.behind.append("is_concluded")
        words = judged or {
            "L3/L4": "not_pain_source",
            "L4/L5": "pain_source",
            "L5/S1": "not_pain_source",
        }
        written = {
            "text": "What the test showed, in the physician's own words (synthetic).",
            "judgements": [{"disc": disc, "judged": word} for disc, word in words.items()],
            "plan": [{"text": "Discuss with the surgeon.", "source": "carragee-2006"}],
        }
        self.does("write_conclusion", f"{self.day}T17:00", "physician-1", written=written)

    def report_is_signed(self) -> None:
        """The physician puts a name to the report."""
        self.behind.append("report_is_signed")
        self.does("sign_report", f"{self.day}T17:10", "physician-1", language="en")

    @property
    def day_before(self) -> str:
        """The day before the test."""
        noon = CivilTime.parse(f"{self.day}T12:00[{self.site.zone}]")
        return (noon.day - timedelta(days=1)).isoformat()


def slot(starts: str, **changes: Any) -> Facts:
    """An hour with every resource."""
    length = {"value": "60", "unit": "min"}
    return {"starts": starts, "length": length, **usual.RESOURCES, **changes}


def needles(*discs: str, approach: str = "left", **changes: Any) -> Facts:
    """A plan under fluoroscopy, the patient rolled forward on the side."""
    named = discs or tuple(usual.ROLES)
    plans = [{"disc": disc, "approach": approach, **changes} for disc in named]
    return {"modality": "fluoroscopy", "position": "side_rolled_forward", "discs": plans}


def consent(signed_at: str) -> Facts:
    """A consent that was signed and understood."""
    return {
        "text_version": "lumbar-2026-01",
        "text_hash": "5b" * 32,
        "signed_at": signed_at,
        "teach_back": True,
        "interpreter": False,
        "language": "en",
        "items": [item.value for item in ConsentItem],
    }


def another(clinic: Clinic, names: str) -> Clinic:
    """A second patient of the same clinic, in the same record."""
    return Clinic(names, site=clinic.site, at=clinic.office, clock=clinic.clock)
