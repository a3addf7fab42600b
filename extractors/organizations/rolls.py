"""Bodies by their place on the roll of those who met: behind a name and an office, in brackets, before a colon.

"Rajesh Menon, Gulf Process Systems", « Eva Klein, conseillère, ArcelorBelval », «- منظمة غوث: كلارا ماينز».
"""

import re
from collections.abc import Container, Iterator, Sequence
from functools import lru_cache

from extractors.scenery import Scenery
from lexicon.bearers import FEW
from lexicon.loader import Entry, load
from lexicon.naming import WordClass, heads, words_of_class
from lexicon.people import name_word, roles
from lexicon.relations import relation_words
from lexicon.role_grammar import grammar
from lexicon.vocabulary import latin_words
from schemas.mention import Kind, Mention
from schemas.nouns import dataclass
from schemas.span import Span
from text.fold import fold_word
from text.inflection import is_arabic
from text.latin_names import PARTICLES
from text.naming import without_article

RULE = "organizations/column"
LINE = re.compile(r"[^\n]+")
_ROW_LENGTH = 160
"""Code points of the longest row of a roll."""
_ROLL_LENGTH = 1_500
"""Code points of the longest roll on the line of its label."""
_SHORTEST, _LONGEST = 2, 7
"""Words of a name on a roll, styles among them."""
_BODY = 9
"""Words of the longest body on a roll."""
_OPENS = re.compile(r"[ \t]*(?:[-–—•*·]|\d{1,2}[.)])?[ \t]*")
_ENDS = " \t.,;،؛"
_PARTING = re.compile(r"[ \t]*[,،][ \t]+|[ \t]+[-–—][ \t]+|[ \t]*[()][ \t]*|[ \t]*\t[ \t]*")
_IN_BRACKETS = re.compile(r"[,،;؛][ \t]+(?![^()]*\))")
"""What parts the rows of a roll on one line, whose offices and bodies stand in brackets."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of a roll: its field that is no office, whether that may be a body, and whether it is told to be one.

    An office before it tells it, or the colon behind it.
    """

    field: Span | None
    may_be: bool = False
    told: bool = False


def label_of(line: str) -> str:
    """Return a line as a label is looked up."""
    return fold_word(line.strip(" \t:#*"))


def bodies_on_rolls(scene: Scenery, known: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the bodies of people on a roll that no lexicon knows, in rows right under its label or behind it.

    They hold no office or body that is known, and do not begin as people are called. A row of two fields alone tells a
    body where another of the roll does.
    """
    places = [m for m in known if m.kind is Kind.PLACE]
    taken = scene.tokens_of(m for m in known if m.kind is not Kind.PLACE)
    reader = _Reader(scene, {p.span for p in places}, scene.tokens_of(places), taken)
    rows = [(row, row.field) for row in _rows(reader) if row.field is not None]
    bodies = [(row, field) for row, field in rows if row.may_be and reader.free(field)]
    known_too = sum(not reader.free(field) for _, field in rows)
    for row, field in bodies:
        if row.told or len(bodies) + known_too > 1:
            yield scene.mention(Kind.ORGANIZATION, field, RULE)


def _rows(reader: "_Reader") -> Iterator[_Row]:
    """Yield the rows of all rolls: the lines right under a label, and what stands behind the label on its line."""
    listed = False
    for line in LINE.finditer(reader.scene.text):
        words = line.group()
        label, colon, rest = words[:_ROLL_LENGTH].partition(":")
        if label_of(label) in relation_words("roll_labels") and (colon or not rest):
            behind = Span(line.start() + len(label) + 1, line.start() + len(label) + 1 + len(rest))
            yield from filter(None, map(reader.row, _split(reader.scene.text, behind)))
            listed = True
        elif listed:
            row = reader.row(Span(*line.span())) if len(words) <= _ROW_LENGTH else None
            listed = row is not None
            yield from [row] if row is not None else []


def _split(text: str, behind: Span) -> Iterator[Span]:
    """Yield the rows of a roll on one line: parted by semicolons, or by commas between what stands in brackets."""
    written = behind.of(text)
    parts = re.compile(r"[;؛][ \t]*") if ";" in written or "؛" in written else _IN_BRACKETS
    start = 0
    for cut in (*parts.finditer(written), None):
        end = cut.start() if cut else len(written)
        if written[start:end].strip(_ENDS):
            yield Span(behind.start + start, behind.start + end)
        start = cut.end() if cut else end


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the rows of rolls in the words of a document."""

    scene: Scenery
    places: Container[Span]
    placed: Container[int]
    taken: Container[int]

    def row(self, line: Span) -> _Row | None:
        """Return what a line says of somebody on a roll; None where it is no row of one."""
        text = self.scene.text
        start = line.start + len(_OPENS.match(line.of(text)).group())  # type: ignore[union-attr]  # it may be empty
        written = text[start : line.end].rstrip(_ENDS)
        if "|" in written:
            return None
        before, colon, behind = written.partition(": ")
        if colon and behind:
            body = self._less_for(Span(start, start + len(before.rstrip())))
            fields = _fields(text, Span(start + len(before) + 1, start + len(written)))
            names = bool(fields) and self._is_person(fields[0]) and "," not in before
            return _Row(body, self._opens_row(body), told=True) if names else None
        fields = _fields(text, Span(start, start + len(written)))
        if not fields or not self._is_person(fields[0]):
            listed = start > line.start and len(fields) == 1
            alone = listed and self._is_alone(fields[0])
            return _Row(fields[0], alone) if alone or (listed and not self.free(fields[0])) else None
        offices = [field for field in fields[1:] if self._is_office(field)]
        last = fields[-1] if fields[1:] and fields[-1] not in offices else None
        told = bool(offices) and bool(fields[2:])
        return _Row(last, last is not None and self._may_be_body(last), told)

    def _is_alone(self, span: Span) -> bool:
        """Tell an item of a list that is a body and names nobody: one unknown word, or words headed by a noun."""
        words = self._forms(span)
        noun = bool(words) and self.scene.form(words[0]) in heads("fr")
        told = len(words) == 1 or noun or (bool(words) and self.scene.is_arabic(words[0]))
        return told and self._may_be_body(span)

    def _less_for(self, body: Span) -> Span:
        """Return a body without the word that says for whom somebody came: "For WaterAid: Ms X", «عن المعهد: …»."""
        first, last = self.scene.words.within(body)
        acting = last > first + 1 and self.scene.form(first) in relation_words("signed_for") | grammar().representation
        return Span(self.scene.words.begins[first + 1], body.end) if acting else body

    def free(self, body: Span) -> bool:
        """Tell whether no known mention but a place inside it overlaps a body."""
        return body not in self.places and not any(k in self.taken for k in range(*self.scene.words.within(body)))

    def _forms(self, span: Span) -> list[int]:
        first, last = self.scene.words.within(span)
        return [k for k in range(first, last) if self.scene.is_word(k)]

    def _is_office(self, span: Span) -> bool:
        """Tell whether a field begins with an office."""
        words = self._forms(span)
        return bool(words) and roles().match_at(self.scene.words, words[0]) is not None

    def _is_person(self, span: Span) -> bool:
        """Tell whether a field may be the name of somebody: capitalised words, or Arabic ones that head no body."""
        words = self._forms(span)
        if not _SHORTEST <= len(words) <= _LONGEST or any(map(str.isdigit, span.of(self.scene.text))):
            return False
        if self.scene.is_arabic(words[0]):
            return without_article(self.scene.form(words[0])) not in heads("ar")
        apart = [k for k in words if not self.scene.touches(k)]  # "Ji-won"
        return all(self.scene.is_capital(k) or self.scene.form(k) in PARTICLES for k in apart)

    def _opens_row(self, span: Span) -> bool:
        """Tell a body before the colon of a row from what people are on it: « Absent excusé : M. X », «اللجنة: …»."""
        words = self._forms(span)
        if not words or not self._may_be_body(span):
            return False
        if self.scene.is_arabic(words[0]):
            return len(words) > 1
        small = PARTICLES | relation_words("small")
        named = all(self.scene.is_capital(k) or self.scene.form(k) in small for k in words)
        label = any(self.scene.form(k) in _labelling() for k in words)
        return (named or self.scene.form(words[0]) in heads("fr")) and not label

    def _may_be_body(self, span: Span) -> bool:
        """Tell words that are no office and nobody's name, one of them unknown, a place or a noun of bodies."""
        words = self._forms(span)
        forms = [self.scene.form(k) for k in words]
        if not 0 < len(forms) <= _BODY or "@" in span.of(self.scene.text) or self._is_office(span):
            return False
        if is_arabic(forms[0]):
            return without_article(forms[0]) in heads("ar")
        headed = forms[0] in heads("fr")
        offices = any(form in words_of_class(WordClass.ROLE, "en") for form in forms)
        offices = offices or any(roles().match_at(self.scene.words, k) is not None for k in words)
        given = name_word(forms[0])
        called = given is not None and given.given >= FEW
        strange = any(k in self.placed or self.scene.form(k) not in latin_words() for k in words)
        return strange and not offices and not called and (headed or self.scene.is_capital(words[0]))


def _fields(text: str, span: Span) -> list[Span]:
    """Return the fields of a row, without the white space around them."""
    written = span.of(text)
    found: list[Span] = []
    start = 0
    for cut in (*_PARTING.finditer(written), None):
        end = cut.start() if cut else len(written)
        part = written[start:end]
        if part.strip():
            first = span.start + start + len(part) - len(part.lstrip())
            found.append(Span(first, first + len(part.strip())))
        start = cut.end() if cut else end
    return found


@lru_cache(maxsize=1)
def _labelling() -> frozenset[str]:
    """Return the words of which the labels of rolls are made."""
    marks = load("engagement_marks", Entry)
    told = (wording for name in _LABELS for wording in marks[name].wordings)
    words = {word for label in (*relation_words("roll_labels"), *told) for word in fold_word(label).split()}
    return frozenset(words) - relation_words("small")


_LABELS = ("organiser_list", "absent_list")
