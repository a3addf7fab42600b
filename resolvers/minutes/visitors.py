"""Delegations that minutes tell in a sentence of their own to have taken part in the sitting, or to have been welcomed.

«وشارك في الاجتماع وفد …», «رحب الرئيس بوفد …», "A delegation of … attended the meeting"; a delegation of which the
minutes only recall or announce something was not there.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from lexicon.engagements import Form, Frame
from lexicon.relations import either, relation_words
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.items import PEOPLE, Item, Sentence, ends_as_past
from resolvers.parties.cast import Cast
from resolvers.parties.party import Party
from resolvers.parties.reading import parties_in
from schemas.mention import Kind
from schemas.nouns import replace
from schemas.relation import EngagementKind
from text.clitics import reads_as

_JOINED = ("and", "comma")
"""What governs those who are named behind the first of several."""
_REACH = 8
"""Items between the word of taking part or welcoming and the delegation at most."""
_LED = 12
"""Items behind a delegation, its head among them, before the verb of which it is the subject in French and English."""
_SAID = 3
"""Items before a delegation among which "that" stands, its article between."""
_NEAR = 6
"""Items behind «in» among which stands what somebody took part in."""


def visitors(cast: Cast, host: Party | None) -> tuple[Party, ...]:
    """Return the delegations that minutes tell were at the sitting, the host's own left out."""
    own = host.keys | host.soft if host else frozenset()
    home = (host.country if host else None) or cast.home
    found: dict[str, Party] = {}
    for sentence in cast.scene.sentences:
        if Kind.DELEGATION not in sentence.kinds or not is_of_sitting(sentence):
            continue
        for party in _there(sentence, parties_in(cast, sentence)):
            told = party.soft & own or (home is not None and party.country == home and not _of_body(party))
            if not told:
                found.setdefault(min(party.keys), _in_full(cast, sentence, party))
    return tuple(found.values())


def is_of_sitting(sentence: Sentence) -> bool:
    """Tell whether a sentence may tell who was there: none of absence, of a past sitting or of one to come."""
    return sentence.marks.isdisjoint(_UNTRUE)


def _in_full(cast: Cast, sentence: Sentence, party: Party) -> Party:
    """Return a delegation by the naming that tells its body, where it stands here by its nation alone."""
    named = cast.bands[cast.band(sentence.items[party.place].mention)].mentions
    bodies = (m for m in named if any(i.kind is Kind.ORGANIZATION for i in cast.scene.nested[m]))
    full = next(bodies, None)
    return party if full is None else replace(party, quote=cast.scene.tops[full].quote)


_AHEAD = ("future", "coming")
"""Marks of sentences that tell what will be done."""
_UNTRUE = ("absent_list", "negation", "denied", "cancelled", "future", "recall")
"""Marks of sentences that tell of nobody's presence, or not for sure."""


def only_spoken_of(sentence: Sentence, place: int) -> bool:
    """Tell whether a sentence only speaks of a delegation: what somebody says it did, or what it did elsewhere."""
    items = sentence.items
    came = next((n for n in reversed(range(place)) if _takes_part(items[n], latin=False)), -1)
    said = any_marked(items[:place], "that") or any_marked(items[max(place - _SAID, 0) : place], "relative")
    said = said or any(two.marks("relative") and _tells(one) for one, two in pairwise(items[:place]))
    said = said or (any(i.verb for i in items[:place]) and not sentence.marks.isdisjoint(_AHEAD))
    return said or (0 <= place - came <= _REACH and came >= 0 and _elsewhere(items, came))


def _tells(item: Item) -> bool:
    """Tell a word of saying before "that": "it was reported that"."""
    return item.form in relation_words("telling") or (item.form.isascii() and ends_as_past(item))


def _of_body(party: Party) -> bool:
    """Tell whether a delegation is one of a body, not of a nation alone («الوفد الأردني»)."""
    return any(key.startswith("o:") for key in party.soft)


def _there(sentence: Sentence, parties: Sequence[Party]) -> Iterator[Party]:
    """Yield the delegations of a sentence that it says were there, and those joined to them."""
    for n, party in enumerate(parties):
        if party.kind is Kind.DELEGATION and _with_sitting(sentence, party):
            yield party
            joined = takewhile(lambda p: p.governor in _JOINED, parties[n + 1 :])
            yield from (p for p in joined if p.kind in (Kind.DELEGATION, Kind.ORGANIZATION))
        elif party.kind is Kind.DELEGATION and (_welcomed(sentence, party.place) or _came(sentence, party.place)):
            yield party
            joined = takewhile(lambda p: p.governor in _JOINED and p.kind is Kind.DELEGATION, parties[n + 1 :])
            yield from joined


def _with_sitting(sentence: Sentence, party: Party) -> bool:
    """Tell whether the top of minutes says that a delegation was at their sitting: «عقدت … اجتماعا بمشاركة وفد …»."""
    top = sentence.line <= _TOP and party.governor == "presence"
    before = sentence.items[: party.place]
    return top and any(map(_is_sitting, before)) and not any_marked(before, "that", "relative")


_TOP = 14
"""Lines at the top of minutes in which they say what was held, and who came."""


def _welcomed(sentence: Sentence, place: int) -> bool:
    """Tell whether a word of taking part or of welcoming stands before a delegation, which is its subject or object."""
    items = sentence.items
    before = range(max(place - _REACH, 0), place)
    welcomes = relation_words("sitting_welcomes")
    told = (
        n for n in reversed(before) if _takes_part(items[n], latin=False) or _says(items[n], welcomes) or _met(items, n)
    )
    return _is_object(items, next(told, -1), place)


def is_welcomed(sentence: Sentence, place: int, words: frozenset[str]) -> bool:
    """Tell whether one of some words of welcoming stands before somebody, who is its object."""
    items = sentence.items
    before = reversed(range(max(place - _REACH, 0), place))
    return _is_object(items, next((n for n in before if _says(items[n], words)), -1), place)


def took_part(sentence: Sentence, place: int) -> bool:
    """Tell whether somebody is told to have taken part in the sitting or in an item: «وشارك في البند الثاني … X»."""
    items = sentence.items
    before = reversed(range(max(place - _LED, 0), place))
    came = next((n for n in before if _takes_part(items[n], latin=items[n].form.isascii())), -1)
    if came < 0:
        return _came(sentence, place)
    between = items[came + 1 : place]
    passed = any(i.form == ":" or i.kind in PEOPLE or (i.verb and i.event is None) for i in between)
    told = any_marked(items[:place], "that", "relative")
    of_it = any(map(_is_part, between))
    latin = items[came].form.isascii()
    return not (passed or told) and (of_it or not (latin or _elsewhere(items, came)))


def _is_object(items: Sequence[Item], opened: int, place: int) -> bool:
    """Tell whether a word tells of a party behind it that it was at the sitting, and in no clause of its own."""
    if opened < 0 or any_marked(items[:opened], "that", "relative"):
        return False
    between = items[opened + 1 : place]
    if any(i.marks("that", "relative") or (i.verb and i.event is None) for i in between):
        return False
    return not _elsewhere(items, opened)


def _came(sentence: Sentence, place: int) -> bool:
    """Tell whether a delegation is before the French or English verb by which it took part."""
    items = sentence.items
    near = range(place + 1, min(place + _LED, len(items)))
    verb = next((n for n in near if items[n].verb or items[n].marks("that", "relative")), -1)
    told = verb >= 0 and _takes_part(items[verb], latin=True) and not any_marked(items[:place], "that", "relative")
    return told and any(map(_is_part, items[verb + 1 : verb + 1 + _NEAR]))


def _takes_part(item: Item, *, latin: bool) -> bool:
    """Tell whether a past says that somebody took part."""
    pasts = (v for v in item.verbs if v.latin is latin and v.form in (Form.PAST, Form.PARTICIPLE))
    return any(v.frame is Frame.ATTEND for v in pasts)


def _says(item: Item, words: frozenset[str]) -> bool:
    return item.form in words or reads_as(item.form, words)


def _met(items: Sequence[Item], place: int) -> bool:
    """Tell whether the body that sat, by its bare noun, met somebody: «التقت اللجنة بوفد …», "the Board met with"."""
    if items[place].form not in relation_words("sitting_meets"):
        return False
    latin = items[place].form.isascii()
    beside = items[max(place - _NEAR, 0) : place] if latin else items[place + 1 : place + 2]
    return any_said(beside, either("bare_bodies", "committees"))


def _elsewhere(items: Sequence[Item], verb: int) -> bool:
    """Tell whether what somebody took part in is no sitting, or not this one: «شارك وفد … في معرض …»."""
    clause = list(takewhile(lambda i: not (i.verb and i.event is None), items[verb + 1 :]))
    if any(i.kind is Kind.DATE for i in clause):
        return True
    places = [n for n, i in enumerate(clause) if i.form in relation_words("inside")]
    if places:
        return not any(_is_sitting(i) for i in clause[places[0] : places[0] + _NEAR])
    return any(i.event and i.event.kind and not _is_sitting(i) for i in clause)


def _is_part(item: Item) -> bool:
    """Tell a noun of the sitting or of a part of it: «البند», "the item"."""
    return _is_sitting(item) or item.form in relation_words("sitting_parts")


def _is_sitting(item: Item) -> bool:
    """Tell whether a noun means the sitting that the minutes are of: «الاجتماع», "the meeting"."""
    event = item.event
    return event is not None and event.kind in (EngagementKind.MEETING, EngagementKind.SESSION)
