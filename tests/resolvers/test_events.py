"""Which engagements of several documents are one event."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import permutations
from unittest.mock import patch

import pytest

from resolvers.identity.events import Manner, Party, Telling, is_one_event, may_be_one, one_event
from resolvers.identity.sayings import saying
from schemas.relation import EngagementKind

DAY = date(2025, 3, 12)


def party(*persons: str, bodies: tuple[str, ...] = ()) -> Party:
    return Party(frozenset(persons), frozenset(bodies))


RECEPTION = Telling(
    "e-ministry-1",
    "ministry",
    "ministry",
    EngagementKind.RECEPTION,
    DAY,
    DAY,
    party("minister"),
    party("envoy"),
    frozenset({"NL"}),
)
OTHER = replace(RECEPTION, id="e-agency-1", document="agency", publication="agency")
SAME = {
    "told in the same way": OTHER,
    "a meeting": replace(OTHER, kind=EngagementKind.MEETING),
    "told by the guest": replace(
        OTHER, kind=EngagementKind.MEETING, host=party("envoy"), guest=party("minister"), countries=frozenset({"MA"})
    ),
    "with one more guest": replace(OTHER, guest=party("envoy", "attaché")),
    "the guest's country is not told": replace(OTHER, countries=frozenset()),
}
ANOTHER = {
    "the same document tells it": replace(RECEPTION, id="e-ministry-2"),
    "another day": replace(OTHER, start=date(2025, 3, 13), end=date(2025, 3, 13)),
    "it lasts": replace(OTHER, end=date(2025, 3, 13)),
    "another guest": replace(OTHER, guest=party("consul")),
    "another host": replace(OTHER, host=party("governor")),
    "a guest without a name of the host alone": replace(OTHER, guest=party(bodies=("council",))),
    "a guest of another country": replace(OTHER, guest=party("envoy"), countries=frozenset({"DE"})),
    "a signing": replace(OTHER, kind=EngagementKind.SIGNING),
    "a call": replace(OTHER, kind=EngagementKind.CALL),
    "no guest": replace(OTHER, guest=party()),
}


@pytest.mark.parametrize("name", SAME)
def test_one_event_of_two_documents(name: str) -> None:
    assert is_one_event(RECEPTION, SAME[name])
    assert is_one_event(SAME[name], RECEPTION)
    assert one_event([RECEPTION, SAME[name]]).keys() == {RECEPTION.id, SAME[name].id}


@pytest.mark.parametrize("name", ANOTHER)
def test_two_events(name: str) -> None:
    assert not is_one_event(RECEPTION, ANOTHER[name])
    assert not is_one_event(ANOTHER[name], RECEPTION)
    assert one_event([RECEPTION, ANOTHER[name]]) == {}


def test_a_body_stands_for_whoever_came_from_it() -> None:
    named = replace(RECEPTION, guest=party("secretary", bodies=("council",)), countries=frozenset())
    assert is_one_event(named, replace(OTHER, guest=party(bodies=("council",)), countries=frozenset()))
    assert not is_one_event(named, replace(OTHER, guest=party("envoy"), countries=frozenset()))


def test_a_delegation_is_one_whoever_is_said_to_lead_it() -> None:
    """With the same host of a day; two of a body who came alone, or delegations of two bodies, are two."""

    def led(telling: Telling, person: str, body: str, *, is_delegation: bool = True) -> Telling:
        return replace(telling, guest=Party(frozenset({person}), frozenset({body}), is_delegation))

    one = led(RECEPTION, "director", "council")
    assert is_one_event(one, led(OTHER, "secretary", "council"))
    assert not is_one_event(one, led(OTHER, "secretary", "council", is_delegation=False))
    assert not is_one_event(one, led(OTHER, "secretary", "bank"))
    assert not is_one_event(one, replace(led(OTHER, "secretary", "council"), host=party("governor")))
    by_bodies = party(bodies=("ministry",))
    assert not is_one_event(replace(one, host=by_bodies), replace(led(OTHER, "secretary", "council"), host=by_bodies))


def of_bodies(kind: EngagementKind, *about: str) -> Telling:
    ministry, agency = party(bodies=("ministry",)), party(bodies=("agency",))
    return replace(RECEPTION, kind=kind, host=ministry, guest=agency, about=frozenset(about))


def elsewhere(telling: Telling, kind: EngagementKind, *about: str) -> Telling:
    own = {"id": "e-agency-1", "document": "agency", "publication": "agency"}
    return replace(telling, kind=kind, about=frozenset(about), **own)  # type: ignore[arg-type]


WORKSHOP, MEETING = EngagementKind.WORKSHOP, EngagementKind.MEETING
OF_BODIES = [
    (WORKSHOP, ("rural water",), WORKSHOP, ("rural water", "Atar"), True),
    (WORKSHOP, ("rural water",), WORKSHOP, ("grazing law",), False),
    (WORKSHOP, (), WORKSHOP, (), False),
    (EngagementKind.SIGNING, ("Atar",), EngagementKind.SIGNING, (), False),
    (EngagementKind.SIGNING, ("Atar",), EngagementKind.SIGNING, ("Atar",), True),
    (MEETING, (), MEETING, (), True),
    (MEETING, (), EngagementKind.RECEPTION, (), False),
]


@pytest.mark.parametrize(("kind", "about", "other_kind", "other_about", "is_one"), OF_BODIES)
def test_two_bodies_may_have_two_events_of_a_day(
    kind: EngagementKind,
    about: tuple[str, ...],
    other_kind: EngagementKind,
    other_about: tuple[str, ...],
    *,
    is_one: bool,
) -> None:
    one = of_bodies(kind, *about)
    other = elsewhere(one, other_kind, *other_about)
    assert is_one_event(one, other) == is_one
    assert is_one_event(replace(one, host=other.guest, guest=other.host), other) == is_one
    translated = replace(other, publication=one.publication)
    assert is_one_event(one, translated) == (
        is_one or kind is other_kind or {kind, other_kind} <= {MEETING, "reception"}
    )


def test_what_tells_most_stands_for_all_in_any_order() -> None:
    tellings = [
        RECEPTION,
        replace(OTHER, told=5),
        replace(OTHER, id="e-embassy-1", document="embassy", publication="embassy", told=2),
    ]
    for order in permutations(tellings):
        assert one_event(order) == dict.fromkeys(("e-ministry-1", "e-agency-1", "e-embassy-1"), "e-agency-1")


def test_of_two_that_may_be_the_one_told_elsewhere_the_closer_is() -> None:
    """A document that tells talks and a reception of the same two knows that they were two."""
    talks = replace(RECEPTION, id="e-ministry-2", kind=EngagementKind.MEETING)
    elsewhere = replace(OTHER, kind=EngagementKind.MEETING)
    assert one_event([RECEPTION, talks, elsewhere]).keys() == {"e-ministry-2", "e-agency-1"}


def test_a_chain_is_no_event() -> None:
    """A and B share a guest, B and C another: A and C share none, so one of them stands alone."""
    both = replace(OTHER, guest=party("envoy", "attaché"))
    third = replace(OTHER, id="e-embassy-1", document="embassy", publication="embassy", guest=party("attaché"))
    assert len(one_event([RECEPTION, both, third])) == 2


def test_a_translation_tells_what_its_original_tells() -> None:
    """Its names may not be known for those of the original; of two events of a kind the order tells which is which."""
    second = replace(RECEPTION, id="e-ministry-2", guest=party("consul"))
    translated = replace(OTHER, publication="ministry", host=party("le ministre"), guest=party("l'envoyé"))
    told = [RECEPTION, second, translated, replace(translated, id="e-agency-2", guest=party("le consul"))]
    groups = one_event(told)
    assert groups["e-ministry-1"] == groups["e-agency-1"] != groups["e-ministry-2"] == groups["e-agency-2"]
    assert one_event([RECEPTION, replace(translated, kind=EngagementKind.SIGNING)]) == {}
    assert one_event([RECEPTION, replace(translated, countries=frozenset({"BE"}))]) == {}


ISSUED = Manner(issued=True)
NEXT = DAY + timedelta(days=1)
LATER = replace(OTHER, start=NEXT, end=NEXT, manner=ISSUED)
TOLD = replace(RECEPTION, manner=Manner(matters=(saying("the training of nurses"),)))
A_DAY_APART = [
    ("issued the day after", RECEPTION, LATER, True),
    ("issued on both days", replace(RECEPTION, manner=ISSUED), LATER, True),
    ("told by the guest", RECEPTION, replace(LATER, host=party("envoy"), guest=party("minister")), True),
    ("issued the day before", replace(RECEPTION, manner=ISSUED), replace(LATER, manner=Manner()), False),
    ("told of both days", RECEPTION, replace(LATER, manner=Manner()), False),
    ("two days after", RECEPTION, replace(LATER, start=NEXT + timedelta(days=1), end=NEXT + timedelta(days=1)), False),
    ("the day of the week is the other's", RECEPTION, replace(LATER, manner=Manner(weekday=DAY.weekday())), True),
    ("the day of the week is its own", RECEPTION, replace(LATER, manner=Manner(weekday=NEXT.weekday())), False),
    ("done again", RECEPTION, replace(LATER, manner=Manner(issued=True, again=True)), False),
    ("one issuer", *(replace(t, manner=Manner(issued=True, issuer="a ministry")) for t in (RECEPTION, LATER)), False),
    ("of one matter", TOLD, replace(LATER, manner=replace(ISSUED, matters=(saying("تكوين الممرضين"),))), True),
    ("of two matters", TOLD, replace(LATER, manner=replace(ISSUED, matters=(saying("النقل الجوي"),))), False),
    ("of a part of it", TOLD, replace(LATER, manner=replace(ISSUED, matters=(saying("for the nurses"),))), True),
    ("a banquet", RECEPTION, replace(LATER, manner=Manner(issued=True, meal=True)), False),
    ("a call", *(replace(t, kind=EngagementKind.CALL) for t in (RECEPTION, LATER)), False),
    ("a session", *(replace(t, kind=EngagementKind.SESSION) for t in (RECEPTION, LATER)), False),
    ("a visit", RECEPTION, replace(LATER, kind=EngagementKind.VISIT), False),
    ("another guest", RECEPTION, replace(LATER, guest=party("consul")), False),
    ("a body for the guest", RECEPTION, replace(LATER, guest=party(bodies=("embassy",))), False),
    ("it lasts", RECEPTION, replace(LATER, end=NEXT + timedelta(days=1)), False),
    ("one document", RECEPTION, replace(LATER, document="ministry"), False),
]


@pytest.mark.parametrize(("one", "other", "is_one"), [row[1:] for row in A_DAY_APART], ids=[r[0] for r in A_DAY_APART])
def test_the_day_of_issue_may_be_the_day_after(one: Telling, other: Telling, *, is_one: bool) -> None:
    assert bool(one_event([one, other])) == bool(one_event([other, one])) == is_one
    assert not is_one or one_event([one, other])[other.id] == one.id


def test_what_may_be_the_event_of_either_day_stays_apart() -> None:
    """Three releases of three days: which of them tell of one day is not known; a day that two tell is one."""
    third = replace(LATER, id="e-third-1", document="third", publication="third", start=NEXT + timedelta(days=1))
    third = replace(third, end=third.start)
    assert one_event([RECEPTION, LATER, third]) == {}
    beside = replace(LATER, id="e-third-1", document="third", publication="third")
    assert one_event([RECEPTION, LATER, beside]).keys() == {RECEPTION.id, LATER.id, beside.id}
    told = replace(beside, manner=Manner())
    minister = frozenset({("health+minister", "MR")})
    named = replace(LATER, host=replace(LATER.host, offices=minister))
    office = replace(OTHER, id="e-third-1", document="third", publication="third", host=Party(offices=minister))
    both = [replace(RECEPTION, host=named.host), office, named]
    assert len(one_event(both)) == len(both), "a side that one tells by the office alone agrees with both days"
    assert one_event([RECEPTION, LATER, told]).keys() == {LATER.id, told.id}, "the words of one tell the day of both"


def test_an_office_stands_for_who_holds_it() -> None:
    minister, other = frozenset({("health+minister", "MR")}), frozenset({("water+minister", "MR")})
    named = replace(RECEPTION, host=Party(frozenset({"minister"}), offices=minister))
    assert is_one_event(named, replace(OTHER, host=Party(offices=minister)))
    assert not is_one_event(named, replace(OTHER, host=Party(offices=other)))
    here, there, anywhere = ((frozenset({(office, "NL")})) for office in ("envoy+at MA", "envoy+at ML", "envoy"))
    posted = replace(RECEPTION, guest=Party(frozenset({"envoy"}), offices=here))
    assert is_one_event(posted, replace(OTHER, guest=Party(offices=anywhere)))
    assert not is_one_event(posted, replace(OTHER, guest=Party(offices=there)))
    assert not is_one_event(named, replace(OTHER, host=Party(frozenset({"colleague"}), offices=minister)))
    of_bodies = [
        replace(t, host=replace(t.host, bodies=frozenset({t.id})))
        for t in (named, replace(OTHER, host=Party(offices=minister)))
    ]
    assert not is_one_event(*of_bodies), "directors of two offices"


def test_only_what_may_be_one_is_looked_at_closely() -> None:
    assert may_be_one([RECEPTION, OTHER]) == frozenset()
    assert may_be_one([RECEPTION, LATER]) == {RECEPTION.id, LATER.id}
    assert may_be_one([RECEPTION, replace(OTHER, host=party())]) == {RECEPTION.id, OTHER.id}
    assert may_be_one([RECEPTION, replace(LATER, guest=party("consul"))]) == frozenset()


def test_who_meets_somebody_every_day_is_compared_with_few() -> None:
    """Years of engagements may be looked at at once; each meets those of its own day and of those beside it alone."""
    days = [DAY + timedelta(days=number) for number in range(400)]
    told = [
        replace(RECEPTION, id=f"e-{day}-1", document=f"{day}", publication=f"{day}", start=day, end=day) for day in days
    ]
    with patch("resolvers.identity.events.is_one_event", wraps=is_one_event) as compared:
        assert one_event(told) == {}
    assert compared.call_count <= len(told)
