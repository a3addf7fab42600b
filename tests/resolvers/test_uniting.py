"""One event out of all its tellings: which account each part is from, and where accounts differ."""

from collections.abc import Mapping
from datetime import date

import pytest

from resolvers.identity.uniting import united
from schemas.event import Account, Event, Part
from schemas.memory import EngagementCard
from schemas.nouns import replace
from schemas.relation import Company, Engagement, EngagementKind, Side
from schemas.resolution import Resolution, ResolutionKind
from schemas.span import Quote, Span

DAY = date(2025, 5, 4)
STRAIGHT = {"per-minister": Side.HOST, "per-envoy": Side.GUEST}
TURNED = {"per-envoy": Side.HOST, "per-minister": Side.GUEST}


def quote(text: str) -> Quote:
    return Quote(text, Span(0, len(text)))


PLAIN = Engagement(EngagementKind.RECEPTION, quote("received"), Span(0, 9), "rule", DAY, DAY, quote("4 May"))


def account(name: str, engagement: Engagement, sides: Mapping[str, Side | None] = STRAIGHT) -> Account:
    card = EngagementCard(f"e-{name}-1", f"d-{name}", name, name, DAY, engagement, quote("received"))
    return Account(card, sides=sides)


def led_by(name: str) -> Engagement:
    return replace(PLAIN, company=Company(heads=(quote(name),)))


AGENCY = account("agency", replace(PLAIN, host=quote("the minister"), place=quote("Atar"), topics=(quote("water"),)))
MINUTES = account("minutes", replace(PLAIN, outcomes=(Resolution(ResolutionKind.DECISION, quote("a well"), "rule"),)))
EMBASSY = account("embassy", replace(PLAIN, host=quote("the envoy"), guests=(quote("the minister"),)), TURNED)


def sources(event: Event) -> dict[Part, str]:
    return {part: teller.card.document_name for part, teller in event.told_by.items() if event.quotes(part)}


def test_each_part_is_from_the_best_account_that_has_it() -> None:
    event = united([AGENCY, MINUTES, EMBASSY], "e-agency-1")
    assert [each.card.document_name for each in event.accounts] == ["minutes", "agency", "embassy"]
    assert sources(event) == {
        Part.DAY: "minutes",
        Part.HOST: "agency",
        Part.PLACE: "agency",
        Part.TOPICS: "agency",
        Part.OUTCOMES: "minutes",
    }
    assert (event.card.id, event.also) == ("e-agency-1", ("e-minutes-1", "e-embassy-1"))
    assert event.differences == ()


def test_who_tells_it_the_other_way_round_tells_no_side() -> None:
    """Of the embassy's telling the ambassador is the host: what others call the host is its guest."""
    assert "guests" not in sources(united([AGENCY, EMBASSY], "e-agency-1"))
    turned = united([AGENCY, EMBASSY], "e-embassy-1")
    assert (turned.engagement.host, turned.engagement.place) == (quote("the envoy"), quote("Atar"))


def test_an_event_that_one_document_tells_is_its_own() -> None:
    event = united([AGENCY], "e-agency-1")
    assert (event.engagement, event.also) == (AGENCY.card.engagement, ())


HEADS = [
    ("Mounir Ben Ali", "Salma Trabelsi", True),
    ("Mounir Ben Ali", "منير بن علي", False),
    ("Mounir Ben Ali", "M. Ben Ali", False),
    ("Stefan Petrov", "Milena Todorova", True),
]


@pytest.mark.parametrize(("one", "other", "differs"), HEADS)
def test_another_head_is_shown(one: str, other: str, *, differs: bool) -> None:
    event = united([account("one", led_by(one)), account("other", led_by(other))], "e-one-1")
    assert event.engagement.company.heads == (quote(one),)
    assert [(d.part, d.told, d.account.card.id) for d in event.differences] == (
        [(Part.HEADED_BY, (other,), "e-other-1")] if differs else []
    )


def test_another_day_is_shown() -> None:
    later = account("agency", replace(PLAIN, start=date(2025, 5, 5), end=date(2025, 5, 6)))
    (difference,) = united([MINUTES, later], "e-minutes-1").differences
    assert (difference.part, difference.told) == (Part.DAY, ("2025-05-05", "2025-05-06"))
