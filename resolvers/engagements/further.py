"""Talks with one more, told by their noun alone behind who held the first: « Les échanges avec le ministre X ont »."""

from collections.abc import Sequence

from lexicon.relations import relation_words
from resolvers.engagements.reporting import report_of
from resolvers.ground.among import any_said
from resolvers.ground.event_kinds import FACE
from resolvers.ground.items import Item, Sentence
from resolvers.parties.cast import Cast
from resolvers.parties.party import Party, same_party
from resolvers.parties.report import Report
from resolvers.parties.sides import Roles
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind
from schemas.nouns import replace

_SURE = 0.7
"""How sure such talks are, which no verb of engagements tells: surer than by a noun alone."""
_OPENS, _OFFICE = 10, 6
"""Items of « Quant aux entretiens avec le ministre X », and of the office and name among them."""
_NEAR = 8
"""Items from the talks to the verb of what they were about."""


def further_talks(
    cast: Cast, sentence: Sentence, trigger: Trigger, parties: Sequence[Party], found: Sequence[Report]
) -> Report | None:
    """Return the talks of who held those told just before with somebody who was not told yet."""
    last = found[-1] if found else None
    if last is None or not (last.latin and trigger.nominal) or trigger.kind not in FACE or last.headline:
        return None
    one = next((p for p in parties if p.governor == "with" and p.place <= _OPENS), None)
    if one is None or abs(one.place - trigger.place) > _OFFICE or _of_others(sentence.items, trigger, one):
        return None
    host = last.host
    if host is None or host.figure < 0 or not _is_told(one):
        return None
    told = [party for report in found for party in report.parties]
    known = any(same_party(one, p) or (one.figure < 0 and one.country in (None, p.country)) for p in told)
    if known or last.kind not in FACE or not _told(sentence.items, max(trigger.place, one.place)):
        return None
    report = report_of(cast, sentence, trigger, Roles(host, (one,)), found)
    if report is None or (report.place and last.place and report.place.text != last.place.text):
        return None
    days = report if report.dated else last
    place = report.place or last.place
    return replace(
        report,
        start=days.start,
        end=days.end,
        dated=days.dated,
        place=place,
        back=False,
        aside=False,
        sure=_SURE,
    )


def _of_others(items: Sequence[Item], trigger: Trigger, one: Party) -> bool:
    """Tell talks that may be somebody else's: "Her talks with", "discussions between Ghana with", "call of X with"."""
    if any(item.form in relation_words("talks_owned") for item in items[: trigger.place]):
        return True
    behind = items[trigger.place + 1 : one.place]
    met = next((n for n, item in enumerate(behind) if item.marks("with")), 0)
    return any(item.kind is not None or item.form in relation_words("talks_between") for item in behind[:met])


def _is_told(party: Party) -> bool:
    """Tell a person or the bearer of an office."""
    return party.figure >= 0 or party.kind is Kind.TITLE


def _told(items: Sequence[Item], place: int) -> bool:
    """Tell whether behind the talks it is told in the past what they were about: « ont porté sur », "focused on"."""
    return any_said(items[place + 1 : place + 1 + _NEAR], relation_words("talks_told"))
