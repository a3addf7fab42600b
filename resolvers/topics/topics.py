"""What an engagement was about: phrases after «تناول», «حول», "ont évoqué", "to discuss"; the items of an agenda."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from lexicon.engagements import Form
from lexicon.relations import relation_words, without_article
from lexicon.topics import Role
from resolvers.ground.items import Sentence
from resolvers.ground.scene import Scene, on_lines
from resolvers.topics.agenda import agenda_in
from resolvers.topics.items import LONGEST, is_clause, item_at, leads_on
from resolvers.topics.openings import OPENS, lead, opening
from resolvers.topics.scraps import whole
from resolvers.topics.wording import STOPS, Wording, wording_of
from schemas.mention import DocumentType
from schemas.span import Quote, Span
from text.inflection import less_and
from text.phrases import PhraseHit
from text.signs import COMMAS

_ASIDE = 16
"""Words of an aside behind a topic: in whose light it was talked about, with whom it is done."""
_WEAK = 2
"""Topics of what was only said or wished."""
_OPENING = 3
"""Items or words at the beginning of a sentence, in which it says of which time it tells."""
_BRACKETS = 6
_STOPPING = frozenset((Role.ENDS, Role.TURNS))


def topics_of(scene: Scene, lines: tuple[int, ...], own: Span | None = None) -> tuple[Quote, ...]:
    """Return the phrases that say what was talked about, from the sentences on these lines.

    What was before or is to come is told of other engagements, but in the sentence that tells the ``own`` one.
    """
    text = wording_of(scene)
    found: dict[frozenset[str], Span] = {}
    weak: list[Span] = []
    told = on_lines(scene, lines)
    listed = agenda_in(text, told, minuted=scene.extraction.about.type is DocumentType.MINUTES)
    for number, sentence in enumerate(told):
        if number in listed:
            spans: Iterable[Span] = listed[number]
        elif sentence.span != own and _is_of_another_time(text, sentence):
            continue
        else:
            spans = _spoken(text, sentence, weak)
        for span in spans:
            _add(found, _words(text, span), span)
    spans = found.values() or weak[:_WEAK]
    return tuple(Quote.at(scene.document.text, span) for span in spans)


def _is_of_another_time(text: Wording, sentence: Sentence) -> bool:
    """Tell whether a sentence begins with what was before or is to come: «وكانت الهيئة قد …», «ومن المقرر أن …»."""
    future = any(verb.form is Form.FUTURE for item in sentence.items[:_OPENING] for verb in item.verbs)
    first, last = text.words.within(sentence.span)
    forms = text.words.forms[first : min(first + _OPENING, last)]
    return future or any(less_and(form) in relation_words("another_time") for form in forms)


def _add(found: dict[frozenset[str], Span], words: frozenset[str], span: Span) -> None:
    """Add a topic; of two of which one has all words of the other the longer stays."""
    for other in list(found):
        if words <= other:
            return
        if other < words:
            del found[other]
    found[words] = span


def _words(text: Wording, span: Span) -> frozenset[str]:
    """Return the folded words of a topic, without articles and what is written onto them."""
    first, last = text.words.within(span)
    return frozenset(without_article(less_and(form)) for form in text.words.forms[first:last])


def _spoken(text: Wording, sentence: Sentence, weak: list[Span]) -> Iterator[Span]:
    """Yield the topics of a sentence; add to ``weak`` what was said or wished."""
    place, last = text.words.within(sentence.span)
    while (at := bisect_left(text.cues, place)) < len(text.cues) and (place := text.cues[at]) < last:
        hit = text.cue(place)
        begins = opening(text, hit, last) if hit else None
        if hit is None or begins is None:
            place += 1
            continue
        spans, behind = _list(text, hit, begins, last)
        if Role.WEAK not in hit.payloads:
            yield from spans
        elif _opens_within(text, begins, behind):
            behind = begins
        else:
            weak += spans
        place = max(behind, place + 1)


def _opens_within(text: Wording, place: int, last: int) -> bool:
    """Tell whether what was talked about is told within what was wished: «واتفقا على عقد ورشة حول …»."""
    within = text.cues[bisect_left(text.cues, place) : bisect_left(text.cues, last)]
    return any(not OPENS.isdisjoint(roles := text.roles(there)) and Role.WEAK not in roles for there in within)


def _list(text: Wording, hit: PhraseHit[Role], place: int, last: int) -> tuple[list[Span], int]:
    """Read the topics that a wording opens at ``place``; return them, and where reading goes on."""
    spans: list[Span] = []
    more = True
    while more and place < last:
        begins = lead(text, place, last)
        item, after = item_at(text, begins, last, onto=_is_onto(text, hit, place, begins, first=not spans))
        spans += whole(text, item)
        after = _behind_named(text, after, last)
        more = after > place and len(item.tokens) < LONGEST and _goes_on(text, after, last)
        if not more and (again := _resumed(text, after, last)) is not None:
            more, after = True, again
        place = max(after, place + 1)
    return spans, place


def _is_onto(text: Wording, hit: PhraseHit[Role], place: int, begins: int, *, first: bool) -> bool:
    """Tell whether a topic is written onto «ب» or «ل»: the first of its list, one behind «و» or «المتعلقة»."""
    joined = begins < len(text.words.forms) and text.is_joined(begins)
    if Role.ONTO in hit.payloads and (begins == place if first else joined):
        return True
    return begins > place and Role.ONTO in text.roles(begins - 1)


def _resumed(text: Wording, place: int, last: int) -> int | None:
    """Return where a list goes on behind an aside: «…، في ضوء القانون، وتسريع …», "… with the bank, and on …", or None.

    A deed joined behind a comma, or a wording that says so, is told beside the topic before; a verb begins a clause.
    """
    there, words, within = place, 0, False
    while there < last and words < _ASIDE:
        form, roles = text.words.forms[there], text.roles(there)
        if form in STOPS or (text.words.begins[there] in text.verbs and not within):
            return None
        if there > place and (Role.AGAIN in roles or _adds_deed(text, there)):
            return there
        if Role.TURNS in roles or not OPENS.isdisjoint(roles) or (is_clause(form) and not within):
            return None
        within = form in relation_words("relatives") or (within and form not in COMMAS)
        there, words = text.behind(there), words + 1
    return None


def _adds_deed(text: Wording, place: int) -> bool:
    """Tell whether a deed is added behind a comma, or one that the lexicon knows without it."""
    return text.deed(place) and (text.words.forms[place - 1] in COMMAS or Role.DEED in text.roles(place))


def _behind_named(text: Wording, place: int, last: int) -> int:
    """Return the place behind a law or program named here, where another topic follows it on the list."""
    if not text.names(place):
        return place
    behind = _behind_brackets(text, min(text.behind(place), last), last)
    joined = behind < last and (text.words.forms[behind] in COMMAS | relation_words("and") or text.is_joined(behind))
    return behind if joined else place


def _behind_brackets(text: Wording, place: int, last: int) -> int:
    """Return the place behind the short form of a name in brackets: « Projet de mobilité (PMUD), l'entretien … »."""
    if place >= last or text.words.forms[place] != "(":
        return place
    near = range(place, min(place + _BRACKETS, last))
    return next((n + 1 for n in near if text.words.forms[n] == ")"), place)


def _goes_on(text: Wording, place: int, last: int) -> bool:
    """Tell whether one more topic follows: behind a comma, «و» or a wording that says so.

    A preposition behind a comma tells of something else: "…, in line with the law".
    """
    if (
        place >= last
        or text.words.forms[place] in STOPS
        or leads_on(text, place)
        or not _STOPPING.isdisjoint(text.roles(place))
    ):
        return False
    hit = text.cue(place + 1) if text.words.forms[place] in COMMAS else None
    return hit is None or Role.REACHES not in hit.payloads or hit.start != text.words.begins[place + 1]
