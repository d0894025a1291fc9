"""M01, M02, M05, M06, M07, M10, M23, M25, B06, B07: one disc hurts, its neighbours are quiet.

The synthetic patient is Robin Testcase: two years of low back pain, a fusion is considered.
"""

from discogram.pathway.provocation.facts import Technique
from discogram.pathway.stations import Station
from discogram.words.spine import Disc
from tests.journeys.clinic import WAY, Clinic


def test_the_way_leads_through_every_station() -> None:
    """The patient passes the ten stations in the order of the journey.

    Given     a patient of whom nothing is remarkable.
    Asked     where the patient waits after each step.
    Expected  no station is left out and none comes before its turn.
    """
    clinic = Clinic()

    seen = []
    for step in WAY:
        clinic.goes_the_usual_way(to=step)
        if clinic.station not in seen:
            seen.append(clinic.station)

    assert seen == [
        Station.REFERRAL,
        Station.CANDIDACY,
        Station.BOOKING,
        Station.PREPARATION,
        Station.NEEDLE,
        Station.PROVOCATION,
        Station.IMAGES,
        Station.CONCLUSION,
        Station.REPORT,
        Station.FOLLOWUP,
    ]


def test_one_painful_level_between_quiet_neighbours_is_absolute() -> None:
    """L4/L5 is the source by the 2004 guideline; its neighbours are not.

    Given     8/10, the usual pain, at 12 psi above opening in L4/L5; both neighbours and the
              sham 0/10.
    Asked     what the published criteria say of each disc, and how sure anybody can be.
    Expected  *absolute* for L4/L5, *none* for the others; the probability is an interval.
    """
    clinic = Clinic()
    clinic.goes_the_usual_way(to="is_read")

    conclusion = clinic.report().conclusion

    assert clinic.category("sis-2004", "L4/L5") == "absolute"
    assert clinic.category("sis-2004", "L3/L4") == "none"
    assert clinic.category("sis-2004", "L5/S1") == "none"
    assert conclusion is not None
    assert conclusion.posterior is not None
    assert 0 < conclusion.posterior.low < conclusion.posterior.high < 1


def test_the_report_says_how_the_test_was_done_and_by_whom() -> None:
    """The signed report carries the clinic, the way of the test and the physician's word.

    Given     the whole way, each disc finished before the next needle.
    Asked     what the report shows.
    Expected  the clinic can be called; order, technique, contrast and judgements are there; it
              is marked synthetic; numbers that nobody verified are named.
    """
    clinic = Clinic()
    clinic.goes_the_usual_way(to="report_is_signed")

    report = clinic.report()

    assert report.clinic.phones == ("+1 312 555 0100",)
    assert report.clinic.emergency_number == "911"
    assert report.patient.synthetic
    assert set(report.procedure.order) == {None, Disc.L3_L4, Disc.L4_L5, Disc.L5_S1}
    assert report.procedure.technique == Technique.ONE_BY_ONE
    assert report.procedure.contrast is not None
    assert str(report.procedure.contrast.volume) == "4.0 mL"
    assert [(each.disc, each.judged.value) for each in report.judgements] == [
        (Disc.L3_L4, "not_pain_source"),
        (Disc.L4_L5, "pain_source"),
        (Disc.L5_S1, "not_pain_source"),
    ]
    assert report.signature is not None
    assert report.signature.name == "Dr. Eleanor Voss"
    assert "conclusion" in report.policy.unverified


def test_the_suspected_disc_never_comes_first() -> None:
    """Nobody can guess the level from the order.

    Given     one suspect, two controls and a sham.
    Asked     in which order they are injected.
    Expected  the first disc is a control, and the sham has a place.
    """
    clinic = Clinic()
    clinic.goes_the_usual_way(to="room_is_ready")
    clinic.order_is_sealed()

    order = clinic.episode.session.order
    assert order is not None
    discs = [step.disc for step in order.order]

    assert next(disc for disc in discs if disc is not None) is not Disc.L4_L5
    assert None in discs
    assert len({step.token for step in order.order}) == len(discs)
