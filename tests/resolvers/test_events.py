"""Which engagements of several documents are one event."""

from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest

from resolvers.identity.events import Party, Telling, is_one_event, one_event
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
