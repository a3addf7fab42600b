"""What came of an engagement: what both sides agreed to do and what somebody pledged, in the words that tell it."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import takewhile

from lexicon.outcomes import Cue, Onto, of_another, outcome_cues, words
from lexicon.relations import relation_words
from resolvers.ground.geography import countries_named
from resolvers.ground.items import Sentence
from resolvers.ground.scene import Scene
from resolvers.parties.cast import Cast
from schemas.mention import Kind, Mention
from schemas.nouns import dataclass, replace
from schemas.relation import Engagement
from schemas.resolution import Resolution
from schemas.span import Quote, Span
from text.inflection import ARTICLE, less_and
from text.naming import looks_derived_verbal_noun, looks_work
from text.phrases import PhraseHit, Phrases
from text.signs import A_BULLET, COMMAS
from text.tokens import Shape, Words, words_of

_REACH = 16
"""Words behind a verb within which stands what it needs: who agrees, with their offices, stands between."""
_ONTO = 8
"""The same of the deed, behind the wording before it."""
_SUBJECT = 6
"""Words between «which» and who agrees."""
_DOER = 3
"""Words behind «سيتولى» among which stands who does it."""
_ONE = 3
"""Letters of «ب» and a preposition or pronoun: «به», «بما»."""
_FEWEST = 2
"""Words of who agrees, behind a comma."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
MARK = re.compile(rf"\s*(?:{A_BULLET}+|\(?\d{{1,2}}[.)/–-]+(?=\s))\s*")
"""The number or bullet of a line."""
_CONTENT = 4
"""Letters of a word by which one who took part is known again."""
_SHORTEST = 3
"""Words of an outcome at least."""
_NAMED = (Kind.PERSON, Kind.TITLE, Kind.ORGANIZATION, Kind.DELEGATION)
"""Kinds of who promises."""
_INFINITIVES = ("er", "ir", "re")
_GERUND = "ing"


def with_outcomes(
    cast: Cast, engagements: Sequence[Engagement], passages: Sequence[Sequence[int]]
) -> Iterator[Engagement]:
    """Yield engagements with what was agreed and pledged; ``passages`` are the lines that tell each.

    What follows several on one line is that of the last one told before it. Who agrees has to be of the engagement, an
    official whom the document names, or nobody in particular.
    """
    scene = cast.scene
    text = words_of(scene.document.text)
    told = list(all_outcomes(scene, text, outcome_cues()))
    dates = dates_in(scene)
    named = _names_of_officials(cast) if told else frozenset()
    for number, engagement in enumerate(engagements):
        homes = _homes(cast, engagement) if told else frozenset()
        own = [
            each.outcome
            for each in told
            if each.line in passages[number]
            and _last_before(engagements, each.outcome.quote.span.start) in (engagement, None)
            and not is_recalled(scene.document.text, dates, engagement, each.before)
            and all(_is_theirs(s.of(scene.document.text), engagement, homes, named) for s in each.speakers)
        ]
        yield replace(engagement, outcomes=tuple(own)) if own else engagement


@dataclass(frozen=True, slots=True)
class Told:
    """An outcome with its line, the words of its sentence before what is agreed, and those that say who agrees."""

    outcome: Resolution
    line: int
    before: Span
    subject: Span
    sitting: bool
    """Whether its wording is of minutes alone."""
    announcer: Span | None = None
    """The words before what is announced, of what is yet to be done."""

    @property
    def speakers(self) -> tuple[Span, ...]:
        """The words that have to tell of those who met."""
        return (self.subject, *([self.announcer] if self.announcer else []))


def _names_of_officials(cast: Cast) -> frozenset[str]:
    """Return the words of the names of those whom a document names with an office."""
    officials = (name for figure in cast.figures.all if figure.titles for name in figure.names)
    return frozenset(form for name in officials for form in words_of(cast.scene.tops[name].text).forms)


def _homes(cast: Cast, engagement: Engagement) -> frozenset[str]:
    """Return the writer's country and those in the offices of who met: a host told of abroad is of neither's side."""
    parties = [quote.span for quote in (engagement.host, *engagement.guests) if quote]
    met = (f for f in cast.figures.all if any(cast.scene.tops[n].span.overlaps(p) for n in f.names for p in parties))
    told = {country for f in met for title in f.titles for country in countries_named(cast.scene.tops[title].text)}
    return frozenset((*told, *([cast.home] if cast.home else [])))


def _is_theirs(said: str, engagement: Engagement, homes: AbstractSet[str], named: AbstractSet[str]) -> bool:
    """Tell whether who agrees may be those who met: named there, of one of their countries, or told as the sides."""
    countries, own = frozenset(countries_named(said)), homes | {*engagement.countries}
    if countries and own:
        return not countries.isdisjoint(own)
    forms = [form for form, shape in zip(*_forms(said), strict=True) if shape is Shape.WORD and len(form) > 1]
    parties = [quote.text for quote in (engagement.host, *engagement.guests) if quote]
    there = named | {form for party in parties for form in words_of(party).forms if len(form) >= _CONTENT}
    return not forms or any(less_and(form) in words("sides") or less_and(form) in there for form in forms)


def _forms(text: str) -> tuple[Sequence[str], Sequence[Shape]]:
    words_there = words_of(text)
    return words_there.forms, words_there.shapes


def _last_before(engagements: Sequence[Engagement], place: int) -> Engagement | None:
    """Return the last engagement told before a place of the text, None where there is none."""
    begun = [each for each in engagements if each.sentence.start <= place]
    return max(begun, key=lambda each: each.sentence.start, default=None)


def tops_within(scene: Scene, span: Span) -> Sequence[Mention]:
    """Return the mentions that overlap a span."""
    first = bisect_left(scene.tops, span.start + 1, key=lambda mention: mention.span.end)
    return scene.tops[first : bisect_left(scene.tops, span.end, lo=first, key=lambda mention: mention.span.start)]


def all_outcomes(scene: Scene, text: Words, cues: Phrases[Cue]) -> Iterator[Told]:
    """Yield what is agreed and pledged anywhere, as ``cues`` tell it."""
    starts = cues.starts(text)
    if not starts:
        return
    for sentence in scene.sentences:
        first, last = text.within(sentence.span)
        places = starts[bisect_left(starts, first) : bisect_left(starts, last)]
        hit, there = _first_told(text, cues, places, first, last)
        if hit is None:
            continue
        subject = _subject(text, hit, there, first, last)
        span, kind = _clause(text, sentence, hit), hit.payloads[0].kind
        announced = _announced(text, hit, first, last) if hit.payloads[0].ahead else None
        announcer = None
        if announced:
            announcer, subject = announced
            span = Span(announcer.start if announcer.end <= hit.start else sentence.span.start, span.end)
        if subject.end <= hit.start and any(m.kind in _NAMED for m in tops_within(scene, subject)):
            span = Span(min(span.start, subject.start), span.end)  # «السيد مدير الوكالة تعهد بتوفير …»
        mark = MARK.match(scene.document.text, span.start, span.end)
        span = Span(mark.end(), span.end) if mark else span
        if len(span.of(scene.document.text).split()) >= _SHORTEST:
            outcome = Resolution(kind, Quote.at(scene.document.text, span), f"outcome/{kind.value}")
            before = Span(sentence.span.start, max(sentence.span.start, text.begins[there - 1]))
            yield Told(outcome, sentence.line, before, subject, hit.payloads[0].sitting, announcer)


def _subject(text: Words, hit: PhraseHit[Cue], there: int, first: int, last: int) -> Span:
    """Return the words that say who agrees: before a Latin verb, behind an Arabic one, or else before that, too."""
    start = _behind_comma(text, hit.first, first)
    cue = hit.payloads[0]
    if not cue.sitting and not words("sides").isdisjoint(text.forms[hit.first : hit.last]):  # the wording names them
        return Span(hit.start, hit.start)
    if text.forms[hit.last - 1].isascii() or cue.inner:
        start = start if hit.first - start >= _FEWEST else first
        return Span(text.begins[start], max(text.begins[start], hit.start))
    if cue.sitting and hit.last < last:
        return Span(text.begins[hit.last], text.ends[min(hit.last + _DOER, last) - 1])
    end = there - 1 if cue.reach else next((n for n in range(hit.last, last) if _is_thing(text, n)), hit.last)
    if end > hit.last:
        return Span(text.begins[hit.last], text.ends[end - 1])
    return Span(text.begins[start], max(text.begins[start], hit.start))


def _first_told(
    text: Words, cues: Phrases[Cue], places: Iterable[int], first: int, last: int
) -> tuple[PhraseHit[Cue] | None, int]:
    """Return the first wording of a sentence that tells an outcome of now, and the place behind what it needs.

    ``first`` and ``last`` bound the sentence; wordings begin at ``places`` alone.
    """
    for place in places:
        hit = cues.match_at(text, place, last)
        if hit is None or _is_denied(text, hit, first):
            continue
        if hit.payloads[0].ahead and _announced(text, hit, first, last) is None:
            continue
        there = next(filter(None, (_behind(text, cues, hit, cue, last) for cue in hit.payloads)), None)
        if there is not None:
            return hit, there
    return None, last


def _announced(text: Words, hit: PhraseHit[Cue], first: int, last: int) -> tuple[Span, Span] | None:
    """Return who announces what is yet to be done and whose country will do it, None where it is nobody's promise.

    « M. X a annoncé que l'Algérie financera »: both are told; « la partie malienne financera »: a side says it itself.
    """
    that = next((n for n in range(hit.first - 1, first, -1) if text.forms[n] in words("that")), -1)
    start = that + 1 if that > 0 else first
    subject = text.forms[start : hit.first]
    if len(subject) > _SUBJECT or not COMMAS.isdisjoint(subject):
        return None
    told = Span(text.begins[start], max(text.begins[start], hit.start))
    if that < 0 and not words("parties_ahead").isdisjoint(subject):
        return told, told
    if that < 0:
        behind = (
            _said_behind(text, hit.last, last) if countries_named(" ".join(text.written[start : hit.first])) else -1
        )
        return (Span(text.begins[behind], text.ends[last - 1]), told) if behind >= 0 else None
    if not any(less_and(form) in words("announcing") for form in text.forms[first:that]):
        return None
    announcer = Span(text.begins[first], text.begins[that])
    if not subject or not words("own_bodies").isdisjoint(subject):
        return announcer, Span(hit.start, hit.start)
    named = countries_named(" ".join(text.written[start : hit.first]))
    return (announcer, told) if named else None


def _said_behind(text: Words, start: int, last: int) -> int:
    """Return the place behind the comma and the word by which something said is announced, -1 where none is.

    « L'Algérie formera dix juges », a annoncé le ministre.
    """
    commas = (n for n in range(start, last) if text.forms[n] in COMMAS)
    said = (m for n in commas for m in range(n + 1, min(n + _DOER, last)) if text.forms[m] in words("announcing"))
    return next((m + 1 for m in said if m + 1 < last), -1)


def _is_denied(text: Words, hit: PhraseHit[Cue], first: int) -> bool:
    """Tell whether it was not agreed, or at another time: «لم يتم الاتفاق», "had agreed", "which they agreed on"."""
    before = text.forms[max(first, hit.first - 1) : hit.first]
    if not words("not").isdisjoint(before) or _is_relative(text, hit, first):
        return True
    clause = text.forms[_behind_comma(text, hit.first, first) : hit.first]
    if any(less_and(form) in words("denied") for form in clause):
        return True
    starts = of_another().starts(text)
    between = starts[bisect_left(starts, first) : bisect_left(starts, hit.first)]
    return any(of_another().match_at(text, place, hit.first) for place in between)


def _behind_comma(text: Words, place: int, first: int) -> int:
    """Return the place behind the last comma before a place, that of the sentence's start where there is none."""
    return next((n + 1 for n in range(place - 1, first - 1, -1) if text.forms[n] in COMMAS), first)


def _is_relative(text: Words, hit: PhraseHit[Cue], first: int) -> bool:
    """Tell whether it is said of a thing what was agreed of it: "measures which the two sides agreed on"."""
    for place in range(hit.first - 1, max(first, hit.first - _SUBJECT) - 1, -1):
        if text.forms[place] in COMMAS:
            return False
        if text.forms[place] in words("relative"):
            return text.forms[place - 1] not in words("at")
    return False


def _behind(text: Words, cues: Phrases[Cue], hit: PhraseHit[Cue], cue: Cue, last: int) -> int | None:
    """Return the place behind a wording and the word that it reaches for, None where what it needs is not there."""
    place = hit.last
    if cue.reach:
        there = range(place, min(place + _REACH, last))
        reached = next((n for n in there if text.forms[n] in cue.reach), None)
        if reached is None:
            return None
        if any(cues.match_at(text, n, reached) for n in range(place, reached)):
            return None  # a verb nearer to it tells it
        if not words("between").isdisjoint(text.forms[place:reached]):
            return None
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
        place = _behind_comma(text, hit.first, first)
        subject = text.forms[place : hit.first]
        whole = len(subject) < _FEWEST or subject[0] in relation_words("and")
        start = text.begins[first if whole else place]
    stop = last - 1 if text.shapes[last - 1] is Shape.SIGN and last - 1 > hit.last else last
    return Span(start, text.ends[stop - 1])


def dates_in(scene: Scene) -> list[Mention]:
    """Return the days that a document names, in order."""
    return [mention for mention in scene.tops if mention.kind is Kind.DATE and mention.value]


def is_recalled(text: str, dates: Sequence[Mention], engagement: Engagement, before: Span) -> bool:
    """Tell whether a day or a year before the engagement is told in front of what was agreed: that was another time."""
    started = engagement.start
    if started is None:
        return False
    if any(int(year) < started.year for year in _YEAR.findall(before.of(text))):
        return True
    near = dates[bisect_left(dates, before.start, key=lambda d: d.span.start) :]
    told = takewhile(lambda date: date.span.end <= before.end, near)
    return any(date.value is not None and date.value.end < started for date in told)
