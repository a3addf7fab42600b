"""Who else was there, as a sentence of a communiqué says: «وحضر اللقاء …», « en présence de … »."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import takewhile

from lexicon.loader import Entry, load
from lexicon.people import honorifics
from lexicon.relations import either
from lexicon.word_sets import WordSets
from resolvers.ground.items import Sentence
from resolvers.ground.scene import Scene
from schemas.mention import Kind, Mention
from schemas.relation import Engagement, Findings
from schemas.span import Quote, Span
from text.inflection import less_and
from text.phrases import Phrases
from text.tokens import Shape, Words, words_of

_words = WordSets("present").__getitem__
_HERE, _BEHIND, _BEFORE = "here", "behind", "before"
_BETWEEN = 4
"""Words besides mentions between the wording and the first who is named: «من الجانب القطري المهندس»."""
_OTHERS = frozenset({Kind.TITLE, Kind.ORGANIZATION, Kind.PLACE})
STOPS = frozenset(";؛:!?؟")


def present_at(scene: Scene, findings: Findings, engagement: Engagement) -> tuple[Quote, ...]:
    """Return the people told to have been present at an engagement, in the order of the text.

    They are told in its sentence or behind it, before that of the next engagement. Its own parties are not among them.
    """
    text = words_of(scene.document.text)
    starts = _wordings().starts(text)
    if not starts:
        return ()
    begun = sorted(each.sentence.start for each in findings.relations.engagements)
    until = next((start for start in begun if start > engagement.sentence.start), len(scene.document.text))
    parties = [quote for quote in (engagement.host, *engagement.guests) if quote]
    first = bisect_left(starts, text.within(engagement.sentence)[0])
    found: dict[str, Quote] = {}
    for place in takewhile(lambda n: text.begins[n] < until, starts[first:]):
        sentence = _sentence_at(scene, text.begins[place])
        if sentence is None:
            continue
        for person in _told(scene, text, sentence, place, here=engagement.sentence.overlaps(sentence.span)):
            if not any(_is_of(person, quote) for quote in parties):
                found.setdefault(person.text, person.quote)
    return tuple(found.values())


def _sentence_at(scene: Scene, place: int) -> Sentence | None:
    number = bisect_right(scene.sentences, place, key=lambda sentence: sentence.span.start) - 1
    return scene.sentences[number] if number >= 0 else None


def _is_of(person: Mention, party: Quote) -> bool:
    """Tell whether a person is a party, or named by a part of its name."""
    return person.span.overlaps(party.span) or set(person.text.split()) <= set(party.text.split())


def _told(scene: Scene, text: Words, sentence: Sentence, place: int, *, here: bool) -> list[Mention]:
    """Return the people whom a wording at a place tells to have been there; ``here`` in the event's own sentence."""
    first, last = text.within(sentence.span)
    hit = _wordings().match_at(text, place, last)
    if hit is None or not _words("not").isdisjoint(text.forms[max(first, place - 1) : place]):
        return []
    if _HERE in hit.payloads and not here:
        return []
    if not here and any(_is_said("formerly", text, n) for n in range(hit.last, last)):
        return []
    mentions = _within(scene, sentence)
    if _BEFORE in hit.payloads:
        return _subjects(text, hit.first, mentions)
    return list(_listed(text, hit.last, last, mentions))


def _within(scene: Scene, sentence: Sentence) -> list[Mention]:
    """Return the mentions of a sentence with those that lie in them, in the order of the text."""
    first = bisect_left(scene.tops, sentence.span.start, key=lambda mention: mention.span.start)
    last = bisect_left(scene.tops, sentence.span.end, key=lambda mention: mention.span.start)
    return [m for n in range(first, last) for m in (scene.tops[n], *scene.nested[n])]


def _is_said(entry: str, text: Words, place: int) -> bool:
    """Tell whether a word of an entry, or two, stands at a place."""
    pair = " ".join(text.forms[place : place + 2])
    return text.forms[place] in _words(entry) or pair in _words(entry)


def _subjects(text: Words, place: int, here: Sequence[Mention]) -> list[Mention]:
    """Return the people of a list that ends before the verb at a place; nothing but its joints stands between them."""
    found: list[Mention] = []
    for person in reversed([m for m in here if m.kind is Kind.PERSON and m.span.end <= text.begins[place]]):
        begins, ends = text.within(person.span)
        if not _is_joint(text, ends, place, here, _BETWEEN if not found else 0):
            break
        found.insert(0, person)
        place = begins
    return found


def _listed(text: Words, place: int, last: int, here: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the people of the list that begins at a place: between them stand offices, «and» and honorifics only."""
    strange = _BETWEEN
    for person in (m for m in here if m.kind is Kind.PERSON and m.span.start >= text.begins[min(place, last - 1)]):
        begins, ends = text.within(person.span)
        if not _is_joint(text, place, begins, here, strange):
            return
        yield person
        place, strange = ends, 0


def _is_joint(text: Words, place: int, until: int, here: Sequence[Mention], strange: int) -> bool:
    """Tell whether so many words at most stand between two places that are no office, body, town or joint of a list."""
    covered = [mention.span for mention in here if mention.kind in _OTHERS]
    told = ((n, Span(text.begins[n], text.ends[n])) for n in range(place, until))  # «و» is written onto «والمدير»
    between = [n for n, word in told if not any(word.overlaps(span) for span in covered)]
    if any(text.forms[n] in STOPS or text.forms[n] in _words("stops") for n in between):
        return False
    words = [text.forms[n] for n in between if text.shapes[n] is Shape.WORD]
    return sum(not joins(word) for word in words) <= strange


@lru_cache(maxsize=1)
def _wordings() -> Phrases[str]:
    """Return the wordings by which presence is told, with whether those meant stand behind or before."""
    entries = load("present", Entry)
    return Phrases((wording, side) for side in (_HERE, _BEHIND, _BEFORE) for wording in entries[side].wordings)


def joins(word: str) -> bool:
    """Tell whether a folded word may stand between two of a list: «and», an honorific."""
    known = _joining()
    bare = less_and(word)
    return word in known or bare in known or not bare


@lru_cache(maxsize=1)
def _joining() -> frozenset[str]:
    joined = either("and", "and_attached")
    return honorifics().first_words() | joined | {"de", "d", "du", "des", "avec"}
