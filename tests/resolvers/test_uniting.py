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


def quote(text: str, start: int = 0) -> Quote:
    return Quote(text, Span(start, start + len(text)))


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
    return {part: items[0].account.card.document_name for part, items in event.items.items() if items}


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
    for shown in ("e-agency-1", "e-embassy-1"):
        event = united([AGENCY, EMBASSY], shown)
        assert "guests" not in sources(event)
        assert (event.engagement.host, event.engagement.place) == (quote("the minister"), quote("Atar"))


@pytest.mark.parametrize("shown", ["e-agency-1", "e-envoy-1", "e-minutes-1"])
def test_whom_a_meeting_names_first_did_not_receive_the_other(shown: str) -> None:
    """Who tells that one received the other tells who was the host, also where a meeting tells more beside."""
    met = replace(EMBASSY.card.engagement, kind=EngagementKind.MEETING, outcomes=MINUTES.card.engagement.outcomes)
    minutes = account("minutes", MINUTES.card.engagement, {})
    event = united([AGENCY, account("envoy", met, TURNED), minutes], shown)
    assert (event.card.id, event.engagement.host) == (shown, quote("the minister"))
    assert event.engagement.guests == ()


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
    assert [(d.part, d.told, d.card.id) for d in event.differences] == (
        [(Part.HEADED_BY, (other,), "e-other-1")] if differs else []
    )


def test_another_day_is_shown() -> None:
    later = account("agency", replace(PLAIN, start=date(2025, 5, 5), end=date(2025, 5, 6)))
    (difference,) = united([MINUTES, later], "e-minutes-1").differences
    assert (difference.part, difference.told) == (Part.DAY, ("2025-05-05", "2025-05-06"))


def told(engagement: Engagement, part: Part) -> list[tuple[str, str]]:
    event = united([account("one", ONE), account("other", engagement)], "e-one-1")
    return [(item.quote.text, item.account.card.document_name) for item in event.items[part]]


def outcomes(*texts: str) -> Engagement:
    agreed = tuple(Resolution(ResolutionKind.AGREEMENT, quote(text, 200), "rule") for text in texts)
    return replace(PLAIN, outcomes=agreed)


def present(*names: str) -> Engagement:
    return replace(PLAIN, company=Company(present=tuple(map(quote, names))))


ONE = replace(
    PLAIN,
    guests=(quote("Isabelle Royan"),),
    company=Company(
        heads=(quote("Isabelle Royan"),),
        members=(quote("Piet Vries"),),
        present=(quote("Omar Sy"), quote("Aminata Fall")),
    ),
    laws=(quote("Law 27-14"),),
    programs=(quote("programme « Oasis du Sud »"),),
    topics=(quote("the training of nurses"),),
    outcomes=outcomes("The two sides agreed to train forty nurses", "The ambassador promised two boats").outcomes,
)
ADDED = [
    (Part.OUTCOMES, outcomes("اتفق الجانبان على تكوين أربعين ممرضا"), []),
    (Part.OUTCOMES, outcomes("Ils ont convenu de créer une commission mixte sur la pêche"), ["Ils ont convenu"]),
    (Part.PRESENT, present("عمر سي", "كريم حداد"), ["كريم حداد"]),
    (Part.PRESENT, present("Isabelle Royan", "Piet Vries", "Sy"), []),
    (
        Part.MEMBERS,
        replace(PLAIN, company=Company(members=(quote("Omar Sy"), quote("Jan Bakker")))),
        ["Omar Sy", "Jan"],
    ),
    (Part.GUESTS, replace(PLAIN, guests=(quote("Isabelle Royan"), quote("Jan Bakker"))), ["Jan Bakker"]),
    (Part.GUESTS, replace(PLAIN, guests=(quote("إيزابيل رويان"),)), []),
    (Part.HEADED_BY, led_by("Salma Trabelsi"), []),
    (Part.GUESTS, replace(led_by("Salma Trabelsi"), guests=(quote("Salma Trabelsi"),)), []),
    (Part.LAWS, replace(PLAIN, laws=(quote("law 27-14"), quote("Law 43-05"))), ["Law 43-05"]),
    (Part.PROGRAMS, replace(PLAIN, programs=(quote("Green Coast"),)), ["Green Coast"]),
    (Part.PROGRAMS, replace(PLAIN, programs=(quote("برنامج «واحات الجنوب»"), quote("Green Coast"))), ["Green Coast"]),
    (Part.TOPICS, replace(PLAIN, topics=(quote("تكوين الممرضين"), quote("النقل الجوي"))), ["النقل الجوي"]),
    (Part.PLACE, replace(PLAIN, place=quote("Atar")), ["Atar"]),
    (Part.HOST, replace(PLAIN, host=quote("Jan Bakker")), ["Jan Bakker"]),
]


@pytest.mark.parametrize(("part", "other", "added"), ADDED)
def test_what_another_tells_besides_is_added_once(part: Part, other: Engagement, added: list[str]) -> None:
    items = told(other, part)
    own = [text for text, teller in items if teller == "one"]
    assert own == [text for text, _ in told(PLAIN, part)]
    found = [text for text, teller in items if teller == "other"]
    assert len(found) == len(added)
    assert all(text.startswith(start) for text, start in zip(found, added, strict=True))


def test_who_is_a_member_of_a_delegation_is_not_told_again_to_have_been_there() -> None:
    """What one document has for a member another has for somebody present."""
    member = replace(
        PLAIN, company=Company(members=(quote("Omar Sy"),)), place=quote("Atar"), host=quote("the minister")
    )
    event = united([account("one", present("Omar Sy")), account("other", member)], "e-one-1")
    assert [i.quote.text for i in event.items[Part.MEMBERS]] == ["Omar Sy"]
    assert event.items[Part.PRESENT] == ()
    assert event.engagement.company == Company(members=(quote("Omar Sy"),))


def test_who_leads_a_delegation_of_the_guests_is_not_added_to_them() -> None:
    delegation = replace(led_by("Stefan Petrov"), guests=(quote("a delegation"),), place=quote("Atar"), title="told")
    accounts = [account("one", delegation), account("other", replace(PLAIN, guests=(quote("Stefan Petrov"),)))]
    event = united(accounts, "e-one-1")
    assert event.engagement.guests == (quote("a delegation"),)


def test_what_was_agreed_is_no_topic_of_another_account() -> None:
    agreed = outcomes("agreed to set up a committee")
    event = united(
        [AGENCY, account("other", replace(agreed, topics=(quote("set up", 210),), place=None))], "e-agency-1"
    )
    assert event.engagement.topics == AGENCY.card.engagement.topics
