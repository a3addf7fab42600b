"""Who else was there, as a sentence of a communiqué says: «وحضر اللقاء …», « en présence de … »."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from lexicon.loader import Entry, load
from lexicon.relations import words as relation_words
from lexicon.word_sets import WordSets
from resolvers.ground.items import Sentence
from resolvers.ground.scene import Scene
from schemas.mention import Kind, Mention
from schemas.relation import Engagement, Findings
from schemas.span import Quote
from text.phrases import Phrases
from text.signs import COMMAS
from text.tokens import Shape, Words, words_of

_words = WordSets("present").__getitem__
_BEHIND, _BEFORE = "behind", "before"
_BETWEEN = 4
"""Words besides mentions between the wording and the first who is named, or from one to the next."""
_OTHERS = frozenset({Kind.TITLE, Kind.ORGANIZATION, Kind.PLACE})


def present_at(scene: Scene, findings: Findings, engagement: Engagement) -> tuple[Quote, ...]:
    """Return the people told to have been present at an engagement, in the order of the text.

    They are told in its sentence or behind it, before that of the next engagement. Its own parties are not among them.
    """
    text = words_of(scene.document.text)
    if not _wordings().starts(text):
        return ()
    starts = sorted(each.sentence.start for each in findings.relations.engagements)
    until = next((start for start in starts if start > engagement.sentence.start), len(scene.document.text))
    parties = [quote for quote in (engagement.host, *engagement.guests) if quote]
    found: dict[str, Quote] = {}
    for sentence in scene.sentences:
        if engagement.sentence.start <= sentence.span.start < until:
            for person in _told(text, sentence, findings.extraction.mentions):
                if not any(_is_of(person, quote) for quote in parties):
                    found.setdefault(person.text, person.quote)
    return tuple(found.values())


def _is_of(person: Mention, party: Quote) -> bool:
    """Tell whether a person is a party, or named by a part of its name."""
    return person.span.overlaps(party.span) or set(person.text.split()) <= set(party.text.split())


def _told(text: Words, sentence: Sentence, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the people whom a sentence tells to have been there."""
    first, last = text.within(sentence.span)
    here = [mention for mention in mentions if sentence.span.contains(mention.span)]
    for place in range(first, last):
        hit = _wordings().match_at(text, place, last)
        if hit is None or not _words("not").isdisjoint(text.forms[max(first, place - 1) : place]):
            continue
        if _BEHIND in hit.payloads:
            yield from _listed(text, hit.last, last, here)
        else:
            yield from _subjects(text, hit.first, here)


def _subjects(text: Words, place: int, here: Sequence[Mention]) -> list[Mention]:
    """Return the people of a list that ends before the verb at a place; a longer gap parts them."""
    found: list[Mention] = []
    for person in reversed([m for m in here if m.kind is Kind.PERSON and m.span.end <= text.begins[place]]):
        begins, ends = text.within(person.span)
        if len(_strange(text, ends, place, here)) > _BETWEEN:
            break
        found.insert(0, person)
        place = begins
    return found


def _listed(text: Words, place: int, last: int, here: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the people of the list that begins at a place: between them stand offices, «and» and honorifics only."""
    for person in (m for m in here if m.kind is Kind.PERSON and m.span.start >= text.begins[min(place, last - 1)]):
        begins, ends = text.within(person.span)
        if len(_strange(text, place, begins, here)) > _BETWEEN:
            return
        yield person
        place = ends


def _strange(text: Words, place: int, until: int, here: Sequence[Mention]) -> list[str]:
    """Return the words between two places that stand in no office, body or town."""
    covered = [mention.span for mention in here if mention.kind in _OTHERS]
    return [
        text.forms[n]
        for n in range(place, until)
        if text.shapes[n] is Shape.WORD
        and text.forms[n] not in COMMAS | relation_words("and")
        and not any(span.start <= text.begins[n] < span.end for span in covered)
    ]


@lru_cache(maxsize=1)
def _wordings() -> Phrases[str]:
    """Return the wordings by which presence is told, with whether those meant stand behind or before."""
    entries = load("present", Entry)
    return Phrases((wording, side) for side in (_BEHIND, _BEFORE) for wording in entries[side].wordings)
