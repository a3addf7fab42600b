"""The items of an agenda, and the headings of minutes: what a sitting was about, told by themselves."""

from collections.abc import Iterator, Sequence

from lexicon.relations import relation_words
from lexicon.topics import Role
from resolvers.ground.among import any_marked
from resolvers.ground.items import Sentence
from resolvers.topics.items import is_told, named_at
from resolvers.topics.openings import lead
from resolvers.topics.scraps import whole
from resolvers.topics.wording import COLON, Wording
from schemas.mention import Kind
from schemas.span import Span
from text.tokens import Shape

_HEADED = 5
"""Items at the beginning of a sentence among which it says that an agenda follows: "4. The agenda was adopted: …"."""
_NUMBERING = 3
"""Tokens between «البند» and its colon."""
_HEADING = 12
"""Words of a heading."""


def agenda_in(text: Wording, sentences: Sequence[Sentence], *, minuted: bool) -> dict[int, list[Span]]:
    """Return the topics of sentences that are items of an agenda or, in minutes, headings, by the sentence's number.

    An agenda goes on as long as its items are numbered in one way, or stand on one line.
    """
    found: dict[int, list[Span]] = {}
    way: str | None = None
    line = -1
    for number, sentence in enumerate(sentences):
        if any_marked(sentence.items[:_HEADED], "agenda"):
            way, line = "", -1
            behind = _behind_colon(text, sentence)
            if behind is not None:
                found[number] = list(_item(text, sentence, behind))
                line = sentence.line if _is_continued(sentences, number) else -1
            continue
        numbered = _numbering(text, sentence)
        listed = numbered and line < 0 and way in {"", numbered}
        if way is not None and (listed or sentence.line == line):
            way = numbered
            found[number] = list(_item(text, sentence, None))
            continue
        way, line = None, -1
        if minuted and (heading := _heading(text, sentences, number)) is not None:
            found[number] = list(heading)
    return found


def _is_continued(sentences: Sequence[Sentence], number: int) -> bool:
    """Tell whether one more sentence stands on a sentence's line."""
    return number + 1 < len(sentences) and sentences[number + 1].line == sentences[number].line


def _behind_colon(text: Wording, sentence: Sentence) -> int | None:
    """Return the place behind the colon of «جدول الأعمال: …» where something stands there."""
    start, last = text.words.within(sentence.span)
    return next((n + 1 for n in range(start, last - 1) if text.words.forms[n] == COLON), None)


def _numbering(text: Wording, sentence: Sentence) -> str:
    """Return in which way an item is numbered: by its first token's form, or "1" where it is a number; else nothing.

    A day at the start is no number: « 22 avril 2026, 13 h à 15 h 40 ».
    """
    start, last = text.words.within(sentence.span)
    if sentence.items[0].kind is Kind.DATE or _behind_numbering(text, start, last) == start:
        return ""
    first = text.words.forms[start]
    return "1" if text.words.shapes[start] is Shape.NUMBER else "word" if len(first) > 1 else "sign"


def _behind_numbering(text: Wording, place: int, last: int) -> int:
    """Return the place behind what numbers an item; ``last`` where nothing else stands."""
    ordinal = place + 1 < last and text.words.forms[place] in relation_words("list_ordinals")
    if ordinal and text.words.shapes[place + 1] is Shape.SIGN:
        place += 2
    return next((n for n in range(place, last) if not text.numbers(n)), max(place, last))


def _item(text: Wording, sentence: Sentence, behind: int | None) -> Iterator[Span]:
    """Yield what an item of an agenda is about, or what stands behind its heading; what somebody said is none."""
    start, last = text.words.within(sentence.span)
    place = _behind_numbering(text, start if behind is None else behind, last)
    headed = _behind_heading(text, place, last)
    place = lead(text, place if headed is None else headed, last)
    if place < last and not _tells(text, place):
        yield from whole(text, named_at(text, place, last))


def _tells(text: Wording, place: int) -> bool:
    """Tell whether a verb begins here, and no deed («سير العمل»)."""
    return is_told(text.words.forms[place]) and Role.DEED not in text.roles(place)


def _behind_heading(text: Wording, place: int, last: int) -> int | None:
    """Return the place behind «البند الثالث:», which heads an item of minutes, or None."""
    if place >= last or Role.HEADING not in text.roles(place):
        return None
    near = range(place + 1, min(place + _NUMBERING + 1, last - 1))
    return next((n + 1 for n in near if text.words.forms[n] == COLON), None)


def _heading(text: Wording, sentences: Sequence[Sentence], number: int) -> Iterator[Span] | None:
    """Return the topic of a heading of minutes, or None where a sentence is none.

    It is numbered, and so is neither the sentence before nor the one behind it: these would be items of a list.
    «البند الثالث: …» is one by itself, and so is what stands behind a number and before a colon.
    """
    sentence = sentences[number]
    start, last = text.words.within(sentence.span)
    place = start if sentence.items[0].kind is Kind.DATE else _behind_numbering(text, start, last)
    if _behind_heading(text, place, last) is not None:
        return _item(text, sentence, None)
    if place in {start, last} or any(_tells(text, n) or text.words.begins[n] in text.verbs for n in range(place, last)):
        return None
    beside = [s for s in sentences[max(number - 1, 0) : number + 2] if s is not sentence]
    alone = number + 1 < len(sentences) and not any(_numbering(text, s) for s in beside)
    return _item(text, sentence, None) if alone and last - place <= _HEADING else None
