"""What a question asks of meetings beyond which: how many, those called off or to come, who was absent, the outcome.

The memory keeps meetings that were held. Of the others documents speak, so that their words must be found.
"""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, permutations, product

from index import tree as t
from index.question.about import asks
from index.question.notions import Alternatives, Notion, is_grammar, meant_events
from index.terms.senses import wordings_of
from lexicon.notions import senses
from lexicon.questions import question_words
from schemas.query import Aspect, Purpose, Query
from text.clitics import readings
from text.inflection import ARTICLE
from text.morphology import Morphology
from text.names.skeletons import has_arabic

_NONE, _ONE, _SEVERAL = -1, 1, 3
"""Words that may stand between a meeting and what is said of it; none where it must not stand on that side."""
_BESIDE = 3
"""Notions that may stand in a document between a meeting and what is said of it."""
_CALLED_ALIKE = frozenset({"meeting", "reception", "session", "talks", "visit"})
"""Notions of meetings that are called by each other's names."""
_OPENING = 3
"""Words among which the one that asks for somebody stands."""
_CALLED_OFF = (
    (Purpose.CANCELLED, "cancelled", _SEVERAL),
    (Purpose.CANCELLED, "cancelling", _NONE),
    (Purpose.POSTPONED, "postponed", _SEVERAL),
    (Purpose.POSTPONED, "postponing", _NONE),
)
"""Classes of words with how many may stand between them and a meeting before them."""
_SENSES: Mapping[Purpose, tuple[str, ...]] = {
    Purpose.CANCELLED: ("cancelled",),
    Purpose.POSTPONED: ("postponed",),
    Purpose.COMING: ("next", "planned"),
    Purpose.ABSENT: ("absent", "absence"),
}
"""The notions of which a document must hold one."""


@dataclass(frozen=True, slots=True)
class Meant:
    """A purpose, and the words of the question that tell it; none where a time alone does."""

    purpose: Purpose
    first: int
    last: int
    senses: tuple[str, ...] = ()


def purposes_of(terms: Alternatives, found: Sequence[Notion], query: Query) -> tuple[Meant, ...]:
    """Return what a question asks beyond which meetings, of what the query leaves on."""
    asked = _Asked([term.form for term, _ in terms], found)
    meant = (*_first_of_each(asked, query.today), *asked.called_off())
    return tuple(each for each in meant if not query.ignores(Aspect.ASKED, each.purpose))


def _first_of_each(asked: "_Asked", today: dt.date | None) -> Iterator[Meant]:
    """Yield each purpose that a question may have once, where its words tell it first."""
    for places in (asked.counted(), asked.to_come(today), asked.absent(), asked.outcome()):
        yield from islice(places, 1)


def as_asked(found: tuple[Notion, ...], meant: Sequence[Meant], morphology: Morphology | None) -> tuple[Notion, ...]:
    """Return notions with what is asked in place of others at the same words; a number or outcome is none."""
    told = [each for each in meant if each.first < each.last]
    kept = (n for n in found if not any(n.first < each.last and each.first < n.last for each in told))
    own = (_notion(each, morphology) for each in told if each.purpose in _SENSES)
    return tuple(sorted((*kept, *own), key=lambda n: n.first))


def told_of(found: Sequence[Notion], meant: Sequence[Meant]) -> Iterator[t.Tree]:
    """Yield what finds the documents that tell of meetings that are to come, of which the memory keeps none.

    What is said of them stands beside them: a document of a summit is no answer because something else comes next.
    A verb («will meet») and a day say that of meetings that were held, too, and of what is called off documents tell in
    many other words.
    """
    kinds = {kind for notion in found for kind in meant_events(notion)}
    called = {key for notion in found for key in notion.senses if key in senses() and senses()[key].event}
    called |= _CALLED_ALIKE if kinds & _CALLED_ALIKE else set()
    for each in meant if called else ():
        if each.purpose is Purpose.COMING and each.first < each.last:
            said = each.senses or _SENSES[each.purpose]
            pairs = (pair for one in product(sorted(called), said) for pair in permutations(one))
            yield t.Some(tuple(t.Sequence(t.Field.TEXT_SENSE, pair, _BESIDE) for pair in pairs))


def _notion(meant: Meant, morphology: Morphology | None) -> Notion:
    keys = meant.senses or _SENSES[meant.purpose]
    wordings = dict.fromkeys(w for key in keys for w in wordings_of(key, morphology))
    return Notion(meant.first, meant.last, keys, tuple(wordings), is_wanted=True)


@dataclass(frozen=True, slots=True)
class _Asked:
    """The folded words of a question, and its notions."""

    forms: Sequence[str]
    found: Sequence[Notion]

    def counted(self) -> Iterator[Meant]:
        """Yield that a number is asked for: of times, of documents or of engagements."""
        for first, last in self._said("count"):
            if not asks(self.forms[first]) and not all(map(is_grammar, self.forms[:first])):
                continue  # the growing number of visits
            over = [i for i in range(first, min(last + 1, len(self.forms))) if self._is("times_over", i)]
            if over or self._is_counted(last):
                yield Meant(Purpose.COUNT, first, max(last, *(i + 1 for i in over)) if over else last)
            elif documents := self._documents(last):
                yield Meant(Purpose.DOCUMENTS, first, documents)

    def _is_counted(self, start: int) -> bool:
        """Tell whether engagements, and not who was at them, stand behind a word of counting, an adjective between."""
        if self._documents(start):
            return False
        content = [i for i in range(start, len(self.forms)) if self._is_event(i) or not is_grammar(self.forms[i])]
        if not content or self._is("counted_people", content[0]):
            return False
        is_described = content[1:2] == [content[0] + 1] and not has_arabic(self.forms[content[0]])
        counted = content[: 2 if is_described else 1]
        return any(self._is_event(i) and not self._is("counted_people", i) for i in counted)

    def _documents(self, start: int) -> int:
        """Return where the words end by which documents are counted; zero where they are not."""
        behind = range(start, len(self.forms))[:2]
        return next((i + 1 for i in behind if self._is("counted_documents", i)), 0)

    def called_off(self) -> Iterator[Meant]:
        """Yield that meetings are asked for that were called off or put off, or either where both are told."""
        found = {
            purpose: (first, last)
            for purpose, kind, behind in _CALLED_OFF
            for first, last in self._said(kind)
            if self._is_beside(first, last, behind)
        }
        senses_of_all = tuple(key for purpose in found for key in _SENSES[purpose])
        yield from (Meant(purpose, *place, senses_of_all) for purpose, place in found.items())

    def to_come(self, today: dt.date | None) -> Iterator[Meant]:
        """Yield that meetings are asked for that are to come: by a word beside them, a verb, or a time after today."""
        times = [notion for notion in self.found if notion.time]
        for first, last in self._said("coming"):
            is_time = any(notion.first < last and first < notion.last for notion in times)
            if not is_time and self._is_beside(first, last, _ONE, bare=True):
                yield Meant(Purpose.COMING, first, last)
        for first, _ in self._said("will"):  # the verb is one of meetings that were held, too
            yield Meant(Purpose.COMING, first, first)
        for notion in times:
            if today and notion.time and notion.time.since > today and self._has_event():
                yield Meant(Purpose.COMING, notion.first, notion.first)

    def absent(self) -> Iterator[Meant]:
        """Yield that it is asked who did not come to a meeting."""
        if any(self._is("who", i) for i in range(min(_OPENING, len(self.forms)))):
            yield from (Meant(Purpose.ABSENT, *place) for place in self._said("absent"))
        for first, last in self._said("absentees"):
            if self._has_event() or all(map(is_grammar, self.forms[:first])):
                yield Meant(Purpose.ABSENT, first, last)

    def outcome(self) -> Iterator[Meant]:
        """Yield that it is asked what was agreed or promised, where it is said at which meetings.

        The verb may stand far behind what asks: "what did the Italians promise".
        """
        opening = range(min(_OPENING, len(self.forms)))
        if any(self._is("what", i) for i in opening):
            verbs = (place for place in self._said("promising") if place[0] > 0)
            told = [place for place in verbs if not self._is("articles", place[0] - 1)]
        else:
            told = []
        for first, last in (*self._said("outcome"), *told):
            others = (form for i, form in enumerate(self.forms) if not first <= i < last)
            if any(not is_grammar(form) for form in others):
                yield Meant(Purpose.OUTCOME, first, last)

    def _said(self, kind: str) -> Iterator[tuple[int, int]]:
        """Yield where a wording of a class stands, the longest at each place."""
        table = _by_first_word(kind)
        for first, form in enumerate(self.forms):
            rests = [rest for each in _bare(form) for rest in table.get(each, ())]
            held = [rest for rest in rests if tuple(self.forms[first + 1 : first + 1 + len(rest)]) == rest]
            if held:
                yield first, first + 1 + max(map(len, held))

    def _is(self, kind: str, position: int) -> bool:
        return not question_words(kind).isdisjoint(_bare(self.forms[position]))

    def _is_beside(self, first: int, last: int, behind: int, *, bare: bool = False) -> bool:
        """Tell whether a meeting stands before some words, with so many others between, or soon behind them.

        What is said of something that a meeting is about is not said of it: one on cancelled debts is held. ``bare``
        wants no words of grammar between but a copula: one for planned works is held, too.
        """
        for position in range(len(self.forms)):
            if not self._is_event(position) or first <= position < last:
                continue
            is_before = position < first
            between = self.forms[position + 1 : first] if is_before else self.forms[last:position]
            if is_before and self._is_about(between, self.forms[:position]):
                continue
            words = [form for form in between if not is_grammar(form)]
            told = len(words) + sum(is_grammar(form) and form in question_words("copula") for form in between)
            if len(words) <= (behind if is_before else _ONE) and not (bare and told < len(between)):
                return True
        return False

    @staticmethod
    def _is_about(between: Sequence[str], before: Sequence[str]) -> bool:
        """Tell whether words behind a meeting tell what it is about, and no copula that more is said of it."""
        copula = question_words("copula")
        is_said = not copula.isdisjoint(between) or not copula.isdisjoint(before)
        return not is_said and not question_words("concerning").isdisjoint(between)

    def _has_event(self) -> bool:
        return any(map(self._is_event, range(len(self.forms))))

    def _is_event(self, position: int) -> bool:
        """Tell whether a word is of a kind of engagement, alone or in a notion of several words: an official visit."""
        whole = [notion for notion in self.found if notion.first <= position < notion.last]
        here = [*whole, *(each for notion in whole for each in notion.inner)]
        return any(key in senses() and senses()[key].event for notion in here for key in notion.senses)


def _bare(form: str) -> tuple[str, ...]:
    """Return a folded word, and what an Arabic one is without particles and article."""
    if not has_arabic(form):
        return (form,)
    return (form, *(reading.form.removeprefix(ARTICLE) for reading in readings(form)))


@lru_cache(maxsize=16)
def _by_first_word(kind: str) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Return, by the first word of each wording of a class, the words behind it; single letters are no words."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for wording in question_words(kind):
        first, *rest = (word for word in wording.split() if len(word) > 1)
        found.setdefault(first, []).append(tuple(rest))
    return {first: tuple(rests) for first, rests in found.items()}
