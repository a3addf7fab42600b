"""The groups of a question's plain words and notions, in their order."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from index.question.about import asks, of_cause, of_subject
from index.question.choosing import Placed, choices_of
from index.question.compounds import compounds_at
from index.question.coordination import sides_of
from index.question.groups import Group, as_coined, as_meant, as_said, joined_group, word_group
from index.question.naming import is_one_name, may_be_name, names_among
from index.question.notion_groups import notion_group
from index.question.notions import Alternatives, Notion, helps, is_grammar
from index.question.numbered import is_number_of_law, numbered_group
from index.question.unknown import UnknownWords
from index.terms.senses import Lemmas
from lexicon.bearers import is_given_name
from lexicon.questions import question_words
from schemas.query import Expansion
from text.names.skeletons import has_arabic

_PROGRAMMES = frozenset({"program", "project"})
"""Notions beside which a name is that of what is meant."""
_PROGRAMME = frozenset({"program"})
"""The same where the name is nobody's and no place's."""
_MANY = 5
"""Words of a question that tell much beside a name."""


def groups_of(
    terms: Alternatives,
    found: Sequence[Notion],
    left_out: Collection[int],
    off: Collection[Expansion],
    words: UnknownWords,
) -> Iterator[Group]:
    """Yield the groups of notions and plain words; those of grammar and of asking are left aside while others are left.

    ``left_out`` are positions that are not looked for, ``off`` the expansions that are not wanted.
    """
    grouping = _Grouping.of(terms, found, left_out, off, words)
    return choices_of(tuple(grouping.placed()), terms, words.typed)


def is_passed(form: str) -> bool:
    """Tell whether a word is not looked for, with «and» before it or not («وعلى», «وماذا»)."""
    return is_grammar(form) or asks(form)


@dataclass(frozen=True, slots=True)
class _Grouping:
    """A question's words with what is known of each by its position.

    ``starts`` are notions by where they begin, ``content`` the positions that are looked for, ``plain`` those among
    them that are of no notion, ``subject`` tells of each word whether it stands behind «on», ``cause`` behind «because
    of» where a meeting was called off, ``named`` are words of
    grammar within a name, where more than a name is typed. ``meant`` are wordings by meaning, by where a word stands in
    what was typed, and ``together`` those of compounds, by position; ``off`` are the expansions that are not wanted.
    """

    terms: Alternatives
    found: Sequence[Notion]
    starts: Mapping[int, Notion]
    content: Sequence[int]
    plain: Sequence[int]
    named: Collection[int]
    sides: Sequence[int]
    subject: Sequence[bool]
    cause: Sequence[bool]
    words: UnknownWords
    meant: Mapping[int, Mapping[str, tuple[Lemmas, ...]]]
    together: Mapping[int, Mapping[str, tuple[Lemmas, ...]]]
    by_ear: bool
    off: frozenset[Expansion]

    @classmethod
    def of(
        cls,
        terms: Alternatives,
        found: Sequence[Notion],
        left_out: Collection[int],
        off: Collection[Expansion],
        words: UnknownWords,
    ) -> "_Grouping":
        """Look up once what all groups need."""
        covered = {i for notion in found for i in range(notion.first, notion.last)}
        kept = [i for i in range(len(terms)) if i not in left_out]
        forms = [term.form for term, _ in terms]
        written = [term.span.of(words.typed) for term, _ in terms]
        named = frozenset(names_among(forms, written))
        passed = {i for i, form in enumerate(forms) if is_passed(form) or helps(terms, i)} - covered - named
        content = [i for i in kept if i not in passed] or kept
        plain = [i for i in content if i not in covered]
        by_meaning = Expansion.MEANING not in off
        return cls(
            terms=terms,
            found=found,
            starts={notion.first: notion for notion in found},
            content=content,
            plain=plain,
            named=frozenset() if may_be_name(forms, written) else named,
            sides=sides_of(terms),
            subject=of_subject(forms),
            cause=of_cause(forms) if any(notion.is_wanted for notion in found) else [False] * len(forms),
            words=words,
            meant=words.notions_of([terms[position][0] for position in plain]) if by_meaning else {},
            together=words.wordings_at(compounds_at(found, terms, words.morphology)),
            by_ear=Expansion.NAME not in off,
            off=frozenset(off),
        )

    def placed(self) -> Iterator[Placed]:
        """Yield the groups, with the words that they stand for."""
        asked = self.asked_for()
        for position in self.content:
            if position in self.starts:
                if self.is_looked_for(position):
                    group = self.of_notion(position, is_asked=position in asked)
                    yield Placed(position, self.starts[position].last, group)
            elif position in self.plain and not self.is_joined(position - 1):
                yield Placed(position, self.end_of(position), self.of_plain(position))

    def end_of(self, position: int) -> int:
        """Return where the word of a name ends that begins at a position, which may be written in several."""
        last = position
        while self.is_joined(last):
            last += 1
        return last + 1

    def asked_for(self) -> frozenset[int]:
        """Return the notions that «which» asks for, by their beginnings: the one behind it, and the one beside that."""
        asked: set[int] = set()
        beside = -1
        for position in filter(self.is_looked_for, self.content):
            is_first = position > 0 and self._form(position - 1) in question_words("which")
            asked.update([position] if is_first or position == beside else [])
            beside = self.starts[position].last if is_first else -1
        return frozenset(asked)

    def is_looked_for(self, position: int) -> bool:
        """Tell whether a notion begins here that has words to be found: a range of days has none."""
        notion = self.starts.get(position)
        return notion is not None and (notion.time is None or notion.period is not None)

    def of_notion(self, position: int, *, is_asked: bool) -> Group:
        """Return the group of the notion that begins at a position."""
        beside = len(self.found) > 1 or bool(self.plain)
        group = notion_group(self.starts[position], self.terms, beside=beside, off=self.off)
        group = as_meant(group, self.together.get(position, {}))
        group = _as_spoken(group, self._form(position))
        return replace(self._placed(group, position), framing=group.framing or is_asked)

    def of_plain(self, position: int) -> Group:
        """Return the group of a plain word, with those behind it that are one word of a name with it."""
        last = self.end_of(position)
        if last > position + 1:
            return replace(self._placed(joined_group(self.terms[position:last]), position), called=True)
        return self._of_word(position)

    def is_joined(self, position: int) -> bool:
        """Tell whether a plain word and the next are one word of a name, where names are heard."""
        is_plain = position in self.plain and position + 1 in self.plain
        return self.by_ear and is_plain and is_one_name(self._form(position), self._form(position + 1))

    def _of_word(self, position: int) -> Group:
        term, form = self.terms[position][0], self._form(position)
        alone = len(self.content) > 1 and not {position - 1, position + 1}.intersection(self.plain)
        known = self.words.is_known(form)
        called = self.words.may_be_name(term)
        is_named = called and self._names_programme(position)
        group = word_group(*self.terms[position], by_ear=self.by_ear, known=known, alone=alone)
        group = as_said(group, term.span.of(self.words.typed)) if self.by_ear else group
        if is_number_of_law(self.terms, position):
            return self._placed(numbered_group(group), position)
        group = self._weighed(group, position, called=called)
        group = as_coined(group) if called and self._is_beside(position, _PROGRAMME) else group
        meanings = {**self.meant.get(term.span.start, {}), **self.together.get(position, {})}
        group = as_meant(group, meanings)
        return self._placed(replace(group, required=True) if is_named and not group.wordings else group, position)

    def _names_programme(self, position: int) -> bool:
        """Tell whether a Latin word that may be a name stands beside a programme or project, which is called so.

        Who asks for the Erasmus programme wants no other. An Arabic one may be heard otherwise than it is written, and
        one of which much more is told may have another name in another language: the Tigris project.
        """
        if has_arabic(self._form(position)) or len(self.content) > _MANY:
            return False
        return self._is_beside(position, _PROGRAMMES)

    def _is_beside(self, position: int, keys: frozenset[str]) -> bool:
        """Tell whether a word stands beside one of some notions: behind it, or in Latin letters before it."""
        is_before = not has_arabic(self._form(position))
        beside = (n for n in self.found if position == n.last or (is_before and position == n.first - 1))
        return any(not keys.isdisjoint(notion.senses) for notion in beside)

    def _weighed(self, group: Group, position: int, *, called: bool) -> Group:
        """Return the group of a word as one that need not be found, where it is a given name or of every sentence."""
        is_given = position + 1 in self.plain and bool(self.found) and is_given_name(self._form(position))
        is_everyday = self._form(position) in question_words("everyday")
        return replace(
            group,
            slight=group.slight or is_given or is_everyday or position in self.named,
            called=called and not is_everyday,
            near=None if is_everyday else group.near,
        )

    def _placed(self, group: Group, position: int) -> Group:
        """Return a group with where in the question it stands."""
        group = replace(group, side=self.sides[position], subject=self.subject[position] or self.cause[position])
        return (
            replace(group, sure=None) if self.cause[position] else group
        )  # a gale is «bad weather» where it stops one

    def _form(self, position: int) -> str:
        return self.terms[position][0].form


def _as_spoken(group: Group, form: str) -> Group:
    """Return a notion that is but a word of every sentence («parler de») as one that need not be found."""
    is_spoken = group.words == form and not group.required and form in question_words("everyday")
    return replace(group, slight=True) if is_spoken else group
