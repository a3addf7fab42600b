"""What came of an engagement: what both sides agreed to do and what somebody pledged, in the words that tell it."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from lexicon.outcomes import Cue, Onto, formerly, outcome_cues, words
from lexicon.relations import words as relation_words
from resolvers.ground.items import Sentence
from resolvers.ground.scene import Scene
from schemas.mention import Kind
from schemas.nouns import replace
from schemas.relation import Engagement
from schemas.resolution import Resolution
from schemas.span import Quote, Span
from text.clitics import ARTICLE
from text.naming import looks_derived_verbal_noun, looks_work
from text.phrases import PhraseHit
from text.signs import COMMAS
from text.tokens import Shape, Words, words_of

_REACH = 16
"""Words behind a verb within which stands what it needs: who agrees, with their offices, stands between."""
_ONTO = 8
"""The same of the deed, behind the wording before it."""
_SUBJECT = 6
"""Words between «which» and who agrees."""
_ONE = 3
"""Letters of «ب» and a preposition or pronoun: «به», «بما»."""
_FEWEST = 2
"""Words of who agrees, behind a comma."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SHORTEST = 3
"""Words of an outcome at least."""
_INFINITIVES = ("er", "ir", "re")
_GERUND = "ing"


def with_outcomes(
    scene: Scene, engagements: Sequence[Engagement], passages: Sequence[Sequence[int]]
) -> Iterator[Engagement]:
    """Yield engagements with what was agreed and pledged; ``passages`` are the lines that tell each.

    What follows several on one line is that of the last one told before it.
    """
    text = words_of(scene.document.text)
    told = list(_all_outcomes(scene, text)) if outcome_cues().starts(text) else []
    for number, engagement in enumerate(engagements):
        own = [
            outcome
            for outcome, sentence, before in told
            if sentence.line in passages[number]
            and _last_before(engagements, outcome.quote.span.start) in (engagement, None)
            and not _is_recalled(scene, engagement, before)
        ]
        yield replace(engagement, outcomes=tuple(own)) if own else engagement


def _last_before(engagements: Sequence[Engagement], place: int) -> Engagement | None:
    """Return the last engagement told before a place of the text, None where there is none."""
    begun = [each for each in engagements if each.sentence.start <= place]
    return max(begun, key=lambda each: each.sentence.start, default=None)


def _all_outcomes(scene: Scene, text: Words) -> Iterator[tuple[Resolution, Sentence, Span]]:
    """Yield what is agreed and pledged anywhere, with its sentence and the words before what is agreed."""
    starts = outcome_cues().starts(text)
    for sentence in scene.sentences:
        first, last = text.within(sentence.span)
        places = starts[bisect_left(starts, first) : bisect_left(starts, last)]
        hit, there = _first_told(text, places, first, last)
        if hit is None:
            continue
        span, kind = _clause(text, sentence, hit), hit.payloads[0].kind
        if len(span.of(scene.document.text).split()) >= _SHORTEST:
            before = Span(sentence.span.start, max(sentence.span.start, text.begins[there - 1]))
            yield Resolution(kind, Quote.at(scene.document.text, span), f"outcome/{kind.value}"), sentence, before


def _first_told(text: Words, places: Iterable[int], first: int, last: int) -> tuple[PhraseHit[Cue] | None, int]:
    """Return the first wording of a sentence that tells an outcome of now, and the place behind what it needs.

    ``first`` and ``last`` bound the sentence; wordings begin at ``places`` alone.
    """
    for place in places:
        hit = outcome_cues().match_at(text, place, last)
        if hit is None or _is_denied(text, hit, first):
            continue
        there = next(filter(None, (_behind(text, hit, cue, last) for cue in hit.payloads)), None)
        if there is not None:
            return hit, there
    return None, last


def _is_denied(text: Words, hit: PhraseHit[Cue], first: int) -> bool:
    """Tell whether it was not agreed, or at another time: «لم يتم الاتفاق», "had agreed", "which they agreed on"."""
    before = text.forms[max(first, hit.first - 1) : hit.first]
    if not words("not").isdisjoint(before) or _is_relative(text, hit, first):
        return True
    times = formerly()
    return any(times.match_at(text, place, hit.first) is not None for place in range(first, hit.first))


def _is_relative(text: Words, hit: PhraseHit[Cue], first: int) -> bool:
    """Tell whether it is said of a thing what was agreed of it: "measures which the two sides agreed on"."""
    for place in range(hit.first - 1, max(first, hit.first - _SUBJECT) - 1, -1):
        if text.forms[place] in COMMAS:
            return False
        if text.forms[place] in words("relative"):
            return text.forms[place - 1] not in words("at")
    return False


def _behind(text: Words, hit: PhraseHit[Cue], cue: Cue, last: int) -> int | None:
    """Return the place behind a wording and the word that it reaches for, None where what it needs is not there."""
    place = hit.last
    if cue.reach:
        there = range(place, min(place + _REACH, last))
        reached = next((n for n in there if text.forms[n] in cue.reach), None)
        if reached is None:
            return None
        if any(outcome_cues().match_at(text, n, reached) for n in range(place, reached)):
            return None  # a verb nearer to it tells it
        place = reached + 1
    there = range(place, min(place + _ONTO, last))
    wanted = {Onto.THING: _is_thing, Onto.DEED: _is_deed}.get(cue.onto)
    return place if wanted is None or any(wanted(text, n) for n in there) else None


def _is_thing(text: Words, place: int) -> bool:
    """Tell whether something without article is written onto «ب»: «بمنحة», «بأن», not «بالصمت»."""
    form = text.forms[place]
    return form[:1] in relation_words("with_attached") and not form.startswith(ARTICLE, 1) and len(form) > _ONE


def _is_deed(text: Words, place: int) -> bool:
    """Tell whether a deed stands at a word: «بتقديم», «لدعم», « à soutenir », "to support", "supporting"."""
    form = text.forms[place]
    if form.isascii():
        before = text.forms[place - 1]
        if before in ("a", "de", "d", "'"):
            return form.endswith(_INFINITIVES)
        return before == "to" and (form.endswith(_GERUND) or form in words("deeds"))
    onto = form[:1] in relation_words("onto_attached")
    return onto and (looks_derived_verbal_noun(form[1:]) or looks_work(form[1:]) or form[1:] in words("deeds"))


def _clause(text: Words, sentence: Sentence, hit: PhraseHit[Cue]) -> Span:
    """Return the words from the clause that tells it to the end of the sentence.

    An Arabic verb begins its clause; elsewhere its subject stands before it, behind the last comma if there is any.
    """
    first, last = text.within(sentence.span)
    start = hit.start
    if text.forms[hit.last - 1].isascii() or hit.payloads[0].inner:
        comma = next((n for n in range(hit.first - 1, first - 1, -1) if text.forms[n] in COMMAS), first - 1)
        subject = text.forms[comma + 1 : hit.first]
        whole = comma < first or len(subject) < _FEWEST or subject[0] in relation_words("and")
        start = text.begins[first] if whole else text.begins[comma + 1]
    stop = last - 1 if text.shapes[last - 1] is Shape.SIGN and last - 1 > hit.last else last
    return Span(start, text.ends[stop - 1])


def _is_recalled(scene: Scene, engagement: Engagement, before: Span) -> bool:
    """Tell whether a day or a year before the engagement is told in front of what was agreed: that was another time."""
    started = engagement.start
    if started is None:
        return False
    if any(int(year) < started.year for year in _YEAR.findall(before.of(scene.document.text))):
        return True
    return any(
        mention.kind is Kind.DATE and mention.value is not None and mention.value.end < started
        for mention in scene.tops
        if before.contains(mention.span)
    )
