"""Who a later sentence says took part in the gathering just told: "Taking part were …", « … y étaient conviés »."""

from collections.abc import Sequence

from lexicon.engagements import Frame
from lexicon.relations import words as relation_words
from resolvers.ground.among import any_said
from resolvers.ground.items import Item, Sentence
from resolvers.parties.component import Cast, Party, parties_in
from resolvers.parties.kinship import is_abroad, kindred
from resolvers.parties.report import Report
from schemas.mention import Kind
from schemas.relation import EngagementKind

GATHERINGS = (EngagementKind.WORKSHOP, EngagementKind.CONFERENCE, EngagementKind.SESSION, EngagementKind.CEREMONY)
"""What many take part in; who «attended» talks of two is rather of their staff."""


def participants_told(cast: Cast, sentence: Sentence, report: Report) -> list[Party]:
    """Return the bodies, the delegations and those from elsewhere who a sentence about nothing else says took part."""
    open_to_all = report.kind in GATHERINGS or (report.kind is EngagementKind.MEETING and not report.guests)
    if not open_to_all or not sentence.marks.isdisjoint(_UNDONE):
        return []
    listed = _told_behind(cast, sentence, report) or _told_ahead(cast, sentence)
    away = (None, cast.home, report.host.country if report.host else None)
    came = [p for p in listed if p.figure < 0 or p.country not in away or is_abroad(p)]
    return [p for p in came if p.kind is not Kind.PLACE and not (report.host and kindred(p, report.host))]


_UNDONE = ("negation", "future", "cancelled", "coming", "absent_list")


def _told_behind(cast: Cast, sentence: Sentence, report: Report) -> list[Party]:
    """Return those listed behind the word that opens a sentence: «وحضرها كل من … و…», « Y ont pris part … »."""
    items = sentence.items
    opens = next((n for n in range(min(_OPENS, len(items))) if _opens(items, n, report)), -1)
    if opens < 0:
        return []
    end = next((n for n in range(opens + 1, len(items)) if _ends(items[n])), len(items))
    found: list[Party] = []
    for party in parties_in(cast, sentence):
        if not opens < party.place < end:
            continue
        if party.governor not in (_JOINED if found else _FIRST):
            break
        found.append(party)
    return found


_OPENS = 4
"""Items at the start of a sentence among which it says that somebody took part."""
_FIRST = ("presence", "and", "comma", "verb", "event", "none", "start")
_JOINED = ("presence", "and", "comma", "beside", "members")


def _opens(items: Sequence[Item], place: int, report: Report) -> bool:
    """Tell whether a word says that those behind it took part in what was told."""
    if any(i.mention >= 0 for i in items[:place]):
        return False
    if items[place].marks("presence"):
        return True
    attended = any(v.frame is Frame.ATTEND for v in items[place].verbs)
    near = items[place + 1 : place + _NEAR]
    told = any(i.event and i.event.kind is report.kind for i in near)
    return attended and (told or any_said(near, relation_words("attended_nouns")))


_NEAR = 4
"""Items behind a verb of taking part among which it is told in what."""


def _ends(item: Item) -> bool:
    other = item.verb is not None and item.verb.frame is not Frame.ATTEND
    return other or item.marks("that")


def _told_ahead(cast: Cast, sentence: Sentence) -> list[Party]:
    """Return those who open a sentence that only says that they were there: "A and B were represented"."""
    items = sentence.items
    said = next((n for n in range(len(items)) if _says(items, n)), -1)
    if said < 0 or any(i.verb or i.marks("that") for i in items[:said]):
        return []
    parties = parties_in(cast, sentence)
    if not parties or parties[-1].place > said or parties[0].governor not in _FIRST:
        return []
    return parties if all(p.governor in _JOINED for p in parties[1:]) else []


def _says(items: Sequence[Item], place: int) -> bool:
    """Tell whether one of the wordings of having been there stands at an item."""
    if items[place].mention >= 0:
        return False
    row = " ".join(i.form for i in items[place : place + _WORDS])
    return f"{row} ".startswith(_there())


_WORDS = 4
"""Words of the longest wording of having been there."""


def _there() -> tuple[str, ...]:
    return tuple(f"{wording} " for wording in relation_words("were_there"))
