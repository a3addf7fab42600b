"""Offices and names by their place alone: the fields of tables and lists of people.

A column whose head says so holds them whole («الصفة», « Fonction »). In a list without a head, each row's person and
body leave one field, and that is the office in which the person came: "Ms X – World Bank – Roads Specialist".
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from extractors.doc import about_of, mentions_of, source_of, words_in
from lexicon.people import honorifics
from lexicon.relations import relation_words
from lexicon.tables import Table, tables
from schemas.mention import DocumentType, Kind, Mention
from schemas.span import Span
from text.fold import fold_word
from text.inflection import is_arabic
from text.latin_names import PARTICLES, is_capital
from text.tokens import Words

_LONGEST = 12
"""Words of the longest office that fills a field."""
_FEWEST = 2
"""Rows of a list without a head, of which each may be a sentence with dashes else."""
_THREE = 3


def offices_in_rows(doc: Doc) -> Iterator[tuple[Span, list[Mention]]]:
    """Yield the fields that are offices, with the shorter titles found inside, which they replace."""
    text, reading, about, words = source_of(doc).text, _Reading(mentions_of(doc)), about_of(doc), words_in(doc)
    minutes = about is not None and about.type is DocumentType.MINUTES
    for table in tables(text):
        column = table.column("role_columns")
        if column is None and minutes and not table.head:  # others list prizes and papers so
            column = reading.column_left(text, table)
        if column is None:
            continue
        for row in table.rows:
            field = _less_style(words, row[column])
            if reading.person_of(row) is not None and reading.may_be_office(text, field):
                yield field, [m for m in reading.inside(field) if m.kind is Kind.TITLE and m.span != field]


def _less_style(words: Words, field: Span) -> Span:
    """Return a field less the style before the office in it: «معالي السيد رئيس اللجنة»; a style alone stays."""
    first, last = words.within(field)
    while first < last and (hit := honorifics().match_at(words, first, last)) is not None:
        if hit.cut or hit.last >= last or not all(style.kind in _STYLES for style in hit.payloads):
            break
        first = hit.last
    return Span(words.begins[first], field.end) if first < last else field


_STYLES = frozenset(("style", "address"))


def names_in_rows(doc: Doc) -> Iterator[tuple[Span, list[Mention]]]:
    """Yield the fields under a head of names that hold a name of two words or more, with what was found of it."""
    text, reading = source_of(doc).text, _Reading(mentions_of(doc))
    for table in tables(text):
        column = table.column("name_columns")
        if column is None or (table.column("role_columns") is None and table.column("body_columns") is None):
            continue
        for row in table.rows:
            words = row[column].of(text).split()
            named = all(is_capital(word) or is_arabic(word) for word in words if word not in PARTICLES)
            plain = "".join(words).replace("-", "").replace("'", "").isalpha()
            found = reading.inside(row[column])
            start = row[column].start  # of «DOSSOU-YAO Firmin» the first part may be found, behind no honorific
            short = all(m.kind is Kind.PERSON and m.span.start == start and m.span != row[column] for m in found)
            if _FEWEST <= len(words) <= _NAME and named and plain and short:
                yield row[column], found


_NAME = 5
"""Words of the longest name in a table."""


class _Reading:
    """The mentions of a document, asked for by field."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        """Keep the mentions, in order of the text."""
        self._all, self._starts = mentions, [m.span.start for m in mentions]

    def inside(self, field: Span) -> list[Mention]:
        """Return the mentions that lie in a field."""
        first, last = (bisect_left(self._starts, place) for place in (field.start, field.end))
        return [m for m in self._all[first:last] if field.contains(m.span)]

    def person_of(self, row: Sequence[Span]) -> int | None:
        """Return which field of a row ends with a person's name; None where none or several do."""
        people = [(n, m) for n, field in enumerate(row) for m in self.inside(field) if m.kind is Kind.PERSON]
        alone = len(people) == 1 and people[0][1].span.end == row[people[0][0]].end
        return people[0][0] if alone else None

    def column_left(self, text: str, table: Table) -> int | None:
        """Return the one column of rows without a head that holds neither the people nor their bodies."""
        rows = [[f for f in row if any(map(str.isalpha, f.of(text)))] for row in table.rows]
        if len(rows) < _FEWEST or any(len(row) != _THREE for row in rows):
            return None
        people, bodies = {self.person_of(row) for row in rows}, {self._body_of(row) for row in rows}
        if len(people) > 1 or len(bodies - {None}) != 1 or None in people or people & bodies:
            return None
        left = {0, 1, 2}.difference(people, bodies).pop()
        return next(n for n, field in enumerate(table.rows[0]) if field == rows[0][left])

    def _body_of(self, row: Sequence[Span]) -> int | None:
        """Return the field of a row that is a body from its first word to its last."""
        bodies = (Kind.ORGANIZATION, Kind.PLACE)
        return next(
            (n for n, f in enumerate(row) if any(m.span == f and m.kind in bodies for m in self.inside(f))), None
        )

    def may_be_office(self, text: str, field: Span) -> bool:
        """Tell whether a field holds words that may be an office: few, no figures, no name or body that fills it."""
        written = field.of(text)
        words = fold_word(written).split()
        plain = 0 < len(words) <= _LONGEST and any(map(str.isalpha, written))
        plain = plain and not any(c.isdigit() or c == "@" for c in written)
        told = self.inside(field)
        other = any(m.span == field and m.kind is not Kind.TITLE for m in told)
        whole = any(m.kind is Kind.TITLE and m.span == field for m in told)
        other = other or any(m.kind in (Kind.PERSON, Kind.DATE) for m in told) or self._several(text, field, told)
        return plain and not other and not whole and " ".join(words) not in relation_words("not_roles")

    @staticmethod
    def _several(text: str, field: Span, told: Sequence[Mention]) -> bool:
        """Tell whether a field tells two offices or more, which stay apart: «وكيل الأمين / رئيس اللجنة»."""
        offices = [m for m in told if m.kind is Kind.TITLE]
        if not offices or not any(sign in field.of(text) for sign in "/،,;؛("):
            return False
        behind = [part.split() for part in re.split("[،,]", fold_word(field.of(text)))[1:]]
        beside = any(words and words[0] in relation_words("chair_roles") for words in behind)
        whole = len(offices) == 1 and offices[0].span.start == field.start  # "Director, Resource Mobilization"
        bodies = any(m.kind is Kind.ORGANIZATION for m in told)
        return not whole or beside or bodies or any(sign in field.of(text) for sign in "/;؛(")
