"""Why a document answers: which of its words stand for which part of the question, where, and as what."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import compress

from index.answer.named import Called, called_in, names_for
from index.question.groups import Group
from index.record.rows import Record
from index.terms.bounds import is_apart
from index.terms.hearing import sounds_of
from index.terms.senses import SLOP, ends_at, is_unlike, may_seem
from schemas.query import Matched, Reason, Snippet, Told
from schemas.span import Span
from text.analysis import Columns
from text.fold import fold_word
from text.inflection import ARTICLE

_WIDTH = 240  # code points of a snippet
_BEFORE = 60  # of them, at most, before its first mark
_REASONS = 6
_WORDS = re.compile(r"\w+")
_BEGINNING = 3  # letters by which two words are told apart


@dataclass(frozen=True, slots=True)
class Mark:
    """A place that stands for the group of this number; ``as_what`` tells how."""

    group: int
    span: Span
    as_what: Matched


Kin = Callable[[Columns, str, Collection[int]], Iterable[Mark]]
"""What finds the places of a text that stand for groups in place of what they mean, but for those that are held."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown of a document, with why, and where it tells what the question is about."""

    snippet: Snippet
    why: tuple[str, ...]
    reasons: tuple[Reason, ...]
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class _Marked:
    """The places of a document's text and title that stand for groups, and its names where these are looked for."""

    text: list[Mark]
    title: list[Mark]
    names: Sequence[Called]


def shown_of(record: Record, groups: Sequence[Group], sought: "Sought", kin: Kin) -> Shown:
    """Return the piece of the text that shows most of the question, marked, and the reasons: in words, and as they are.

    ``sought`` is `sought_by` of the groups, which is the same for all documents of an answer.
    """
    marked = _marked(record, groups, sought, kin)
    snippet = _snippet(record.text, sorted(marked.text, key=lambda m: (m.span, m.group)))
    reasons = tuple(_reasons(record, groups, marked.text, marked.names))
    found = [*_title_reasons(record.title, marked.title), *map(told, reasons)]
    alone = _of_title_alone(record.title, groups, marked.title, {reason.words for reason in reasons})
    return Shown(snippet, tuple(dict.fromkeys(found))[:_REASONS], (*reasons, *alone), _told(groups, marked.text))


def told_in(record: Record, groups: Sequence[Group], sought: "Sought", kin: Kin) -> tuple[Told, ...]:
    """Return where the text of a document tells what the question is about."""
    return _told(groups, _marked(record, groups, sought, kin).text)


def _marked(record: Record, groups: Sequence[Group], sought: "Sought", kin: Kin) -> _Marked:
    names = called_in(record) if any(group.sounds for group in groups) else ()
    named = [names_for(group, names) if group.sounds else () for group in groups]
    sought = _with_names(sought, groups, named)
    marks = list(marks_of(sought, record.terms, record.text))
    titled = list(marks_of(sought, record.title_terms, record.title))
    held = {mark.group for mark in (*marks, *titled)}
    marks.extend(kin(record.terms, record.text, held))
    titled.extend(kin(record.title_terms, record.title, held))
    return _Marked(_as_wholes(marks, groups, record.text), _as_wholes(titled, groups, record.title), names)


def _told(groups: Sequence[Group], marks: Sequence[Mark]) -> tuple[Told, ...]:
    """Return where a text tells each group that says what the question is about."""
    about = [(number, group) for number, group in enumerate(groups) if not (group.framing or group.slight)]
    spans = ((group.words, sorted(m.span for m in marks if m.group == number)) for number, group in about)
    return tuple(Told(words, tuple(own)) for words, own in spans if own)


@dataclass(frozen=True, slots=True)
class Sought:
    """What to look for in a document, by the token at which it is seen, each with the number of its group."""

    forms: Mapping[str, tuple[int, Matched]]
    lemmas: Mapping[str, int]
    beginnings: tuple[tuple[str, int], ...]
    of_forms: Mapping[str, tuple[tuple[int, tuple[str, ...]], ...]]
    of_lemmas: Mapping[str, tuple[tuple[int, tuple[str, ...]], ...]]
    seeming: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    """The notions of a group whose stems other words have too."""
    begun: frozenset[str] = field(init=False)
    """Lemmas that begin several words."""
    seen_forms: frozenset[str] = field(init=False)
    seen_lemmas: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        """Put together all words at which anything is seen."""
        longer = (lemma for lemma, rows in self.of_lemmas.items() if any(len(wording) > 1 for _, wording in rows))
        object.__setattr__(self, "begun", frozenset(longer))
        object.__setattr__(self, "seen_forms", frozenset((*self.forms, *self.of_forms)))
        object.__setattr__(self, "seen_lemmas", frozenset((*self.lemmas, *self.of_lemmas)))


def sought_by(groups: Sequence[Group]) -> Sought:
    """Put together what all groups look for, so that a document is gone through once."""
    forms: dict[str, tuple[int, Matched]] = {}
    lemmas: dict[str, int] = {}
    beginnings: list[tuple[str, int]] = []
    sequences: tuple[dict[str, list[tuple[int, tuple[str, ...]]]], ...] = ({}, {})
    for number, group in enumerate(groups):
        beginnings += [(form[:-1], number) for form in group.forms if form.endswith("*")]
        forms.update((form, (number, Matched.FORM)) for form in group.forms)
        for lemma in group.lemmas:
            lemmas.setdefault(lemma, number)
        for wording in group.wordings:
            sequences[not group.exact].setdefault(wording[0], []).append((number, wording))
    by_form, by_lemma = ({first: tuple(rows) for first, rows in kind.items()} for kind in sequences)
    seeming = {number: keys for number, group in enumerate(groups) if (keys := tuple(filter(may_seem, group.senses)))}
    return Sought(forms, lemmas, tuple(beginnings), by_form, by_lemma, seeming)


def _with_names(sought: Sought, groups: Sequence[Group], named: Sequence[Sequence[str]]) -> Sought:
    """Return what is sought with the words of this document's names that sound like a group's; typed forms go first."""
    heard: dict[str, tuple[int, Matched]] = {}
    for number, group in enumerate(groups):
        for word in (w for name in named[number] for w in fold_word(name).replace("-", " ").split()):
            if group.sounds.intersection(sounds_of(word)):
                heard.setdefault(word, (number, Matched.NAME))
    return replace(sought, forms={**heard, **sought.forms}) if heard else sought


def marks_of(sought: Sought, terms: Columns, text: str) -> Iterator[Mark]:
    """Yield the places of a text, given with its terms, that stand for a group."""
    for position in _candidates(sought, terms):
        form, lemma = terms.forms[position], terms.lemmas[position]
        hit = sought.forms.get(form)
        if hit is None and lemma in sought.lemmas and not _only_seems(sought, sought.lemmas[lemma], form):
            hit = (sought.lemmas[lemma], Matched.LEMMA)
        if hit is None and sought.beginnings:
            hit = next(((number, Matched.FORM) for begin, number in sought.beginnings if form.startswith(begin)), None)
        if hit is not None:
            yield Mark(hit[0], Span(terms.starts[position], terms.ends[position]), hit[1])
            if lemma not in sought.begun:
                continue
        if form in sought.of_forms or lemma in sought.of_lemmas:
            yield from _wordings(sought, terms, text, position)


def _candidates(sought: Sought, terms: Columns) -> Sequence[int]:
    """Return the positions to look at: most words of a text stand for nothing, and are passed over quickly."""
    if sought.beginnings:
        return range(len(terms.forms))
    places = range(len(terms.forms))
    by_form = compress(places, map(sought.seen_forms.__contains__, terms.forms))
    by_lemma = compress(places, map(sought.seen_lemmas.__contains__, terms.lemmas))
    return sorted({*by_form, *by_lemma})


def _wordings(sought: Sought, terms: Columns, text: str, position: int) -> Iterator[Mark]:
    """Yield the wordings that begin at a position, other words between theirs allowed unless they are exact."""
    for column, sequences, slop, as_what in (
        (terms.forms, sought.of_forms, 0, Matched.FORM),
        (terms.lemmas, sought.of_lemmas, SLOP, Matched.TRANSLATION),
    ):
        for number, wording in sequences.get(column[position], ()):
            last = ends_at(column, position, wording[1:], slop)
            if last is None or (slop and is_apart(text, terms, position, last)):
                continue
            if not (last == position and _only_seems(sought, number, terms.forms[position])):
                yield Mark(number, Span(terms.starts[position], terms.ends[last]), as_what)


def _only_seems(sought: Sought, number: int, form: str) -> bool:
    """Tell whether a word has but the stem of what a group means."""
    return any(is_unlike(key, form) for key in sought.seeming.get(number, ()))


def _as_wholes(marks: Sequence[Mark], groups: Sequence[Group], text: str) -> list[Mark]:
    """Return marks without the single words of a notion of several, where it stands whole.

    Who asks for a secretary general is not answered by «general» of an attorney general beside him.
    """
    several = {number for number, group in enumerate(groups) if group.size > 1}
    of_several = [mark for mark in marks if mark.group in several]
    if not of_several:
        return list(marks)
    whole = {mark.group for mark in of_several if not _is_word(mark, text)}
    parts = (
        several - whole - {n for n in several if _is_in_parts(groups[n], (m for m in of_several if m.group == n), text)}
    )
    if all(mark.group in parts for mark in marks):
        parts = set()  # nothing else tells why
    told = [mark for mark in marks if mark.group not in parts and not (mark.group in whole and _is_word(mark, text))]
    return [_as_typed(mark, groups[mark.group], text) if mark.group in whole else mark for mark in told]


def _is_in_parts(group: Group, marks: Iterable[Mark], text: str) -> bool:
    """Tell whether single words may stand for a notion of several: a wording of one word, or different words of it."""
    is_short = not group.whole or any(len(wording) == 1 for wording in group.whole)
    begun = (fold_word(mark.span.of(text)).removeprefix(ARTICLE)[:_BEGINNING] for mark in marks)
    return is_short or len(set(begun)) > 1


def _is_word(mark: Mark, text: str) -> bool:
    return len(_WORDS.findall(mark.span.of(text))) == 1


def _as_typed(mark: Mark, group: Group, text: str) -> Mark:
    """Return the mark of a wording as one of its very words, where these are what was typed."""
    words = fold_word(mark.span.of(text)).replace("-", " ").split()
    is_typed = mark.as_what is Matched.TRANSLATION and group.forms.issuperset(words)
    return replace(mark, as_what=Matched.FORM) if is_typed else mark


def _snippet(text: str, marks: Sequence[Mark]) -> Snippet:
    """Return the window with most groups in it (the earliest of equals), ends at words, marks within it."""
    if not marks:
        piece = text[:_WIDTH]
        cut = piece.rfind(" ") if len(text) > _WIDTH else len(piece)
        return Snippet(piece[: cut if cut > 0 else len(piece)])
    start = max(marks, key=lambda first: (_within(first, marks), -first.span.start)).span.start
    low, high = _window(text, start)
    inside = (m.span for m in marks if low <= m.span.start and m.span.end <= high)
    return Snippet(text[low:high], tuple(Span(s.start - low, s.end - low) for s in _joined(inside)))


def _within(first: Mark, marks: Sequence[Mark]) -> int:
    """Count the groups that are marked in the window that a mark begins."""
    limit = first.span.start + _WIDTH - _BEFORE
    return len({m.group for m in marks if first.span.start <= m.span.start and m.span.end <= limit})


def _window(text: str, start: int) -> tuple[int, int]:
    """Return the ends of the window around a place: a line's beginning or a word's, and a word's end."""
    low = max(0, start - _BEFORE)
    line = text.rfind("\n", low, start)
    if line >= 0:
        low = line + 1
    elif low > 0:
        space = text.find(" ", low, start)
        low = space + 1 if space >= 0 else start
    high = min(len(text), low + _WIDTH)
    if high < len(text):
        space = text.rfind(" ", start + 1, high)
        high = space if space > start else high
    return low, high


def _joined(spans: Iterator[Span]) -> Iterator[Span]:
    """Yield spans in order, those that overlap as one."""
    last: Span | None = None
    for span in sorted(spans):
        if last is not None and span.start < last.end:
            last = Span(last.start, max(last.end, span.end))
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last


def _title_reasons(title: str, marks: Sequence[Mark]) -> Iterator[str]:
    words = dict.fromkeys(mark.span.of(title) for mark in sorted(marks, key=lambda m: m.span))
    if words:
        yield f"title: {', '.join(words)}"


def _of_title_alone(
    title: str, groups: Sequence[Group], titled: Sequence[Mark], held: Collection[str]
) -> Iterator[Reason]:
    """Yield one reason for each group that the title holds and nothing else of the document."""
    for number, group in enumerate(groups):
        own = min((m for m in titled if m.group == number), key=lambda m: (_STRENGTH[m.as_what], m.span), default=None)
        if own is not None and group.words not in held:
            yield Reason(own.as_what, own.span.of(title), group.words)


def _reasons(
    record: Record, groups: Sequence[Group], marks: Sequence[Mark], names: Sequence[Called]
) -> Iterator[Reason]:
    """Yield one reason a group: the words of the text, or the entity's name, that stand for it."""
    for number, group in enumerate(groups):
        own = [mark for mark in marks if mark.group == number]
        first = min(own, key=lambda m: (_STRENGTH[m.as_what], m.span), default=None)
        if first is None or first.as_what is Matched.NAME:
            span = first.span if first else None
            names = names or called_in(record)
            yield from (Reason(Matched.NAME, name, group.words, span) for name in names_for(group, names)[:1])
            if first is None and group.country in record.countries:
                yield Reason(Matched.ENTITY, str(group.country), group.words)
        else:
            yield Reason(first.as_what, first.span.of(record.text), group.words, first.span)


def told(reason: Reason) -> str:
    """Return a reason in words."""
    if reason.matched is Matched.FORM:
        return f"word: {reason.found}"
    label = "country" if reason.matched is Matched.ENTITY else reason.matched.value
    return f"{label}: {reason.found} ~ {reason.words}"


_STRENGTH = {
    Matched.FORM: 0,
    Matched.LEMMA: 1,
    Matched.TRANSLATION: 2,
    Matched.NARROWER: 3,
    Matched.AKIN: 4,
    Matched.NAME: 5,
}
