"""Clauses of French and English about an event: who was at it, and whose main clause follows a phrase before it."""

from collections.abc import Sequence
from itertools import takewhile

from lexicon.engagements import Frame
from lexicon.people import style_words
from lexicon.relations import either, relation_words
from resolvers.ground.among import any_said, wording_at
from resolvers.ground.apposed import behind_office
from resolvers.ground.items import PEOPLE, Item, Sort
from resolvers.parties.kinship import kindred
from resolvers.parties.party import Party
from resolvers.parties.sides import Side
from resolvers.verbs.adjoined import clause_of, put_aside, relative_behind
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind
from schemas.relation import EngagementKind

_JOINED = ("and", "comma", "members")
_TOLD = ("verb", "members", "presence", "none", "purpose", "with", "relative")
_OPENS = 8
"""Items at the start of a sentence among which the words of time stand that put a phrase before its subject."""
_SITTING = (EngagementKind.MEETING, EngagementKind.SESSION, EngagementKind.CALL)


def participants(side: Side, host: Party | None) -> list[Party]:
    """Return who is told to have been at an event by a clause about it: "a meeting which brought together …".

    Those who only attended are guests where people sat down together.
    """
    trigger = side.trigger
    if not trigger.latin or trigger.event < trigger.place:
        return []
    opens = clause_of(side.items, trigger.event, attended=trigger.kind in _SITTING)
    if opens < 0 and trigger.kind is EngagementKind.SESSION:
        return [p for p in _heard_at(side) if host is None or not kindred(p, host)]
    found: list[Party] = []
    for party in (*side.after, *side.beyond) if opens >= 0 else ():
        if party.place < opens:
            continue
        if party.governor not in (_JOINED if found else _TOLD):
            break
        found.append(party)
    return [p for p in found if host is None or not kindred(p, host)]


def _heard_at(side: Side) -> list[Party]:
    """Return who was heard in a clause about a sitting: "held a hearing at which X and Y gave evidence"."""
    opens = relative_behind(side.items, side.trigger.event)
    said = range(opens + 1, min(opens + _CLAUSE, len(side.items))) if opens >= 0 else ()
    words = relation_words("testifying")
    told = next((n for n in said if wording_at(side.items, n, words)), -1)
    here = [p for p in (*side.after, *side.beyond) if opens < p.place < told]
    named = takewhile(lambda p: p is here[0] or p.governor in ("and", "comma"), here)
    return [p for p in named if p.kind is not Kind.PLACE]


_CLAUSE = 40
"""Items of a clause that tells who was heard, with their offices."""


def behind_phrase(side: Side) -> list[Party]:
    """Return whom someone met, told behind a phrase that commas part off: "received, as part of its tour, Mr. X".

    Who is the subject of another verb there is nobody's guest.
    """
    first = next(iter([*side.after, *side.beyond]), None)
    if first is None or side.trigger.needs == "companion" or first.kind not in PEOPLE:
        return []
    if first.governor == "from":
        return []  # « a reçu une aide de l'ambassadeur, M. X »
    opened = _behind_comma(side.items, side.trigger.place, first.place)
    return [first] if opened and not _acts(side.items, first.place) else []


def _behind_comma(items: Sequence[Item], start: int, name: int) -> bool:
    """Tell whether a comma behind an item opens a name, its title before it or not."""
    commas = (n for n in range(name - 1, start, -1) if items[n].form == ",")
    return any(_begins_name(items, n, name) for n in commas)


def _begins_name(items: Sequence[Item], comma: int, name: int) -> bool:
    """Tell whether a name, its title before it or not, begins right behind a comma."""
    articles = either("definite", "indefinite") | {"'"}
    n = comma + 1
    while n < name and items[n].form in articles:
        n += 1
    return items[n].kind in PEOPLE


def is_fronted(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell whether words of time put an event with its clause before the main one: "At a meeting that he held …, X"."""
    if trigger.event < 0 or trigger.event > min(trigger.place, _OPENS) or not items[trigger.event].form.isascii():
        return False
    return all(i.mention < 0 for i in items[: trigger.event]) and put_aside(items, trigger.event)


def main_subject(side: Side) -> list[Party]:
    """Return the subject of the main clause behind a phrase before it: the first group that a verb follows."""
    after = [*side.after, *side.beyond]
    for n, party in enumerate(after):
        behind_verb = party.governor == "verb" and _behind_comma(side.items, side.trigger.place, party.place)
        if not behind_verb and party.governor not in ("comma", "none", "start", "and"):
            continue
        last = n
        while last + 1 < len(after) and after[last + 1].governor == "and":
            last += 1
        if party.governor != "and" and _acts(side.items, after[last].place):
            return after[n : last + 1]
    return []


def _acts(items: Sequence[Item], place: int) -> bool:
    """Tell whether a verb follows a name, a comma between them or none."""
    end = behind_office(items, place)
    behind = items[end : end + 2]
    behind = behind[1:] if behind and behind[0].form == "," else behind[:1]
    return bool(behind) and behind[0].sort in (Sort.WORD, Sort.CUE) and not _joins(behind[0])


def _joins(item: Item) -> bool:
    """Tell whether a word goes on with a phrase, or begins another, and is no verb."""
    if item.form in relation_words("auxiliaries_past") and not item.named:
        return False
    words = either("and", "small", "pronouns") | style_words()
    words |= either("definite", "indefinite", "day_words")
    led = item.marks("with", "place_in", "to", "from", "by", "during", "presence", "relative", "head", "about", "both")
    return item.form in words or led or (item.event is not None and item.verb is None)


_HAVING = 5
"""Items at the start of a sentence among which the verb of a phrase stands: "After having met …"."""


def opens_phrase(side: Side) -> bool:
    """Tell whether a perfect participle opens the sentence: "Having met …, X", « Après avoir reçu …, M. X »."""
    fore = side.items[: side.trigger.place]
    short = side.trigger.latin and 0 < len(fore) <= _HAVING
    acts = side.trigger.frame in (Frame.RECEIVE, Frame.MEET) and not side.trigger.passive
    perfect = any_said(fore, either("having", "infinitives_past"))
    return short and acts and perfect
