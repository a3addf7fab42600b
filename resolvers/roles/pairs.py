"""The two told before, by a noun for both: «الجانبان», "the two delegations", « les deux ministres »."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from lexicon.relations import relation_words
from resolvers.ground.event_kinds import FACE
from resolvers.ground.items import Item, Sentence
from resolvers.parties.party import Party, same_party
from resolvers.parties.report import Report
from resolvers.parties.sides import Side
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind
from schemas.nouns import replace
from schemas.relation import EngagementKind

_PAIR = 4
"""Items about a verb among which such a noun stands."""


def pair_named(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether «الجانبان», "les deux ministres" stands beside a verb: host and guest of what was told before."""
    items = sentence.items
    if items[trigger.place].form in relation_words("dual_pasts"):
        return True
    before = _PAIR + trigger.latin  # « se sont ensuite rendus »
    near = range(max(trigger.place - before, 0), min(trigger.place + _PAIR, len(items)))
    return any(_is_pair(items, n) for n in near if items[n].form in _pair_words())


def offices_named(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether the noun for both is that of an office, which two people hold: «وقع الوزيران», "both ministers"."""
    near = sentence.items[max(trigger.place - _PAIR, 0) : trigger.place + _PAIR]
    return any(i.form in relation_words("pair_offices") for i in near)


def of_people(report: Report) -> bool:
    """Tell whether two people are host and guest of a report."""
    host = report.host is not None and report.host.figure >= 0
    return host and any(g.figure >= 0 for g in report.guests)


def visited_together(sentence: Sentence, trigger: Trigger, report: Report, earlier: Sequence[Report]) -> Report:
    """Let both who had met be the sides of a visit that both paid to a house: «ثم زار الوزيران المعهد».

    Somebody else who showed it to them is the host, and both are guests; without one the first receives the other.
    """
    went = report.kind is EngagementKind.VISIT and pair_named(sentence, trigger)
    last = earlier[-1] if earlier and went else None
    if last is None or last.host is None or last.kind not in _MEETS or not of_people(last):
        return report
    both = (last.host, *last.guests)
    if any(not _among(guest, both) for guest in report.guests):
        return report
    if report.host and report.host.figure >= 0 and not _among(report.host, both):
        return replace(report, guests=both, together=True)
    house = report.host.quote if report.host and report.host.kind is Kind.ORGANIZATION else None
    return replace(report, host=last.host, guests=last.guests, place=report.place or house, together=True)


def _among(party: Party, both: Sequence[Party]) -> bool:
    return any(same_party(party, one) for one in both)


_MEETS = FACE | {EngagementKind.SIGNING}


@lru_cache(maxsize=1)
def _pair_words() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Return the words for host and guest of what was told before, by the first word of each."""
    told = [tuple(words.split()) for words in relation_words("pair_subjects")]
    return {words[0]: tuple(w for w in told if w[0] == words[0]) for words in told}


def _is_pair(items: Sequence[Item], place: int) -> bool:
    """Tell whether such words stand here, and what "by", "of" or "between" governs is no subject."""
    told = any(
        tuple(i.form for i in items[place : place + len(words)]) == words for words in _pair_words()[items[place].form]
    )
    before = place - 1 - (items[place - 1].form in relation_words("definite")) if place else -1
    return told and not (before >= 0 and items[before].marks(*_OF_PAIR))


_OF_PAIR = ("by", "from")
"""What governs the two whom a phrase only tells of: "a text negotiated by the two sides was signed by"."""


def met_with_him(side: Side) -> bool:
    """Tell whether the one brought together with others is a French pronoun, elided: « l'a réuni à »."""
    place = side.trigger.place
    return side.trigger.latin and [i.form for i in side.items[max(place - len(_HIM), 0) : place]] == _HIM


_HIM = ["l", "'", "a"]
