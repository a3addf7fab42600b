"""Meetings told by verbs that no lexicon knows: officials of two bodies, a day or place, a past that is no saying.

A weak report: beside one by a known verb it falls. French and English, in a document's first sentences.
"""

from collections.abc import Sequence

from lexicon.engagements import Frame
from lexicon.relations import either, relation_words
from resolvers.engagements.reporting import report_of
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.items import INFINITIVES, Item, Sentence, Sort
from resolvers.parties.beside_verbs import only_sends
from resolvers.parties.cast import Cast
from resolvers.parties.governed import Scope
from resolvers.parties.kinship import kindred, others
from resolvers.parties.party import Party
from resolvers.parties.reading import parties_in
from resolvers.parties.report import Report
from resolvers.parties.sides import Roles, Side
from resolvers.verbs.tenses import Trigger
from resolvers.verbs.undone import taken_back
from schemas.mention import DocumentType, Kind
from schemas.nouns import replace
from schemas.relation import EngagementKind

_SURE = 0.45
_LEAD = 4
"""Sentences at the start of a document of which one may tell so."""
_TYPES = (DocumentType.COMMUNIQUE, DocumentType.PRESS_RELEASE)
_PARTICIPLE = 4
"""Items behind « a », « ont » among which the participle stands."""
_ENDINGS = ("é", "ée", "és", "ées", "i", "is", "it", "u", "us", "ert")
_IMPERFECT, _CONDITIONAL = ("ait", "aient"), ("rait", "raient")
_SHORT = 4
_GAP = 2


def encounter_in(cast: Cast, sentence: Sentence, earlier: Sequence[Report]) -> Report | None:
    """Return the meeting that a sentence without a known verb tells, if it tells one."""
    scene = cast.scene
    if scene.extraction.about.type not in _TYPES or sentence not in scene.sentences[:_LEAD]:
        return None
    parties = parties_in(cast, sentence)
    if len(parties) < _BOTH or not any(_official(cast, p) for p in parties):
        return None
    place = _past(scene.document.text, sentence.items)
    if place < 0:
        return None
    trigger = Trigger(
        place, Frame.MEET, _kind(sentence), "encounter", latin=True, end=len(sentence.items), needs="companion"
    )
    if taken_back(sentence.items, trigger) or _undone(sentence.items, place):
        return None
    roles = _roles(cast, Side(sentence, trigger, parties, Scope(0, None, cast.home)))
    told = report_of(cast, sentence, trigger, roles, earlier) if roles else None
    together = any(p.governor == "and" for p in told.guests) if told else False
    if told is None or not ((together and told.dated) or told.place or any(i.event for i in sentence.items)):
        return None
    return replace(told, sure=_SURE, rule="meet/encounter/weak")


_BOTH = 2


def _undone(items: Sequence[Item], place: int) -> bool:
    """Tell whether the verb itself puts off what it tells, or may only have been: "postponed", "would have met".

    So do a verb before an infinitive (« devait signer ») and whatever else is said to be called off.
    """
    before = items[max(place - _MODAL, 0) : place]
    carries = any(i.sort is Sort.WORD and i.form.endswith(INFINITIVES) for i in items[place + 1 : place + 2])
    received = any(verb.frame is Frame.RECEIVE for verb in items[place].verbs)  # what was received is nobody
    spoken = items[place].form in relation_words("speaking_of")
    put_off = items[place].marks("cancelled", "negation") or any_said(before, relation_words("modals"))
    return received or spoken or put_off or carries or any_marked(items, "cancelled")


_MODAL = 3
"""Items before a verb among which its modal stands."""


def _official(cast: Cast, party: Party) -> bool:
    """Tell whether a party is a person with an office, or a delegation."""
    return party.kind is Kind.DELEGATION or (party.figure >= 0 and bool(cast.figures.all[party.figure].titles))


def _someone(party: Party) -> bool:
    """Tell whether a party is a person, a delegation, or a body with which someone was."""
    with_body = party.kind is Kind.ORGANIZATION and party.governor == "with"
    return party.figure >= 0 or party.kind is Kind.DELEGATION or with_body


def _kind(sentence: Sentence) -> EngagementKind:
    """Return what the noun of an event in the sentence says, else a meeting."""
    kinds = (i.event.kind for i in sentence.items if i.event and i.event.kind)
    rite = sentence.says(relation_words("launchings"))
    return next(kinds, None) or (EngagementKind.CEREMONY if rite else EngagementKind.MEETING)


def _roles(cast: Cast, side: Side) -> Roles | None:
    """Return who met whom: two subjects, a subject and one with it, or a subject and one to whom it was done."""
    subject = [p for p in side.subject_before() if _official(cast, p) and not only_sends(side.items, p)]
    if not subject:
        return None
    host = subject[0]
    pair = [p for p in subject[1:] if p.governor == "and"]
    fronted = [p for p in side.before if p.governor == "with"]
    for guests in (pair, [*side.governed("with"), *fronted], _handed(side)):
        met = [p for p in guests if _someone(p) and p is not host and not kindred(p, host)]
        if any(_official(cast, p) or p.governor == "with" for p in met):
            return Roles(host, others(host, met))
    return None


def _handed(side: Side) -> list[Party]:
    """Return to whom something of a third was handed at a meeting: "conveyed the King's message to X at a meeting"."""
    met = any(i.event and i.event.kind for i in side.items[side.trigger.place :])
    third = any(only_sends(side.items, p) for p in side.after)
    return [p for p in side.governed("to", "place_in") if p.figure >= 0] if met and third else []


def _past(text: str, items: Sequence[Item]) -> int:
    """Return the item of the first past, where it is no verb of saying, judging or naming; else -1."""
    for n, item in enumerate(items):
        if item.marks("that", "relative"):
            return -1
        if item.mention >= 0 or item.sort not in (Sort.WORD, Sort.CUE):
            continue
        verb = _verb_at(text, items, n)
        if verb >= 0:
            form = items[verb].form
            stems = {form, form.rstrip("s"), form.rstrip("s").removesuffix("e")}
            return -1 if any(stems & relation_words(kind) for kind in _NO_MEETING) else verb
    return -1


_NO_MEETING = ("sayings", "asked_for", "calling_for")


def _verb_at(text: str, items: Sequence[Item], n: int) -> int:
    """Return the item of the verb that begins at an item, -1 where none does."""
    word = items[n].span.of(text)
    if word in ("a", "ont", "est", "sont"):
        here = range(n + 1, min(n + 1 + _PARTICIPLE, len(items)))
        return next((i for i in here if _is_participle(text, items[i])), -1)
    before = items[n - 1].form if n else ""
    if len(word) <= _SHORT - 1 or not word[0].islower() or before in relation_words("definite") | {"a", "an", "newly"}:
        return -1
    imperfect = word.endswith(_IMPERFECT) and not word.endswith(_CONDITIONAL) and word not in ("était", "étaient")
    pasts = either("irregular_pasts", "sayings")
    english = word.isascii() and (word.endswith("ed") or word in pasts)
    return n if imperfect or english else -1


def _is_participle(text: str, item: Item) -> bool:
    return item.mention < 0 and item.sort in (Sort.WORD, Sort.CUE) and item.span.of(text).endswith(_ENDINGS)
