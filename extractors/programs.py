"""Programmes, plans, strategies, projects and initiatives, by the grammars of organizations with heads of their own.

What tells a named one from «un programme de formation»: an adjective or a whole complement in Arabic, a capital, a name
in quotation marks or years in French and English. Organizations and places inside its name are taken back.
"""

from collections.abc import Iterator, Mapping

from spacy.tokens import Doc

from extractors.doc import add, mentions_of, withdraw
from extractors.organizations import Reader, bodies_in
from extractors.organizations_arabic import ArabicNames
from extractors.organizations_english import EnglishNames
from extractors.organizations_french import FrenchNames
from extractors.organizations_names import QUOTE, Atom, Name
from extractors.scenery import Scenery, outermost, outside
from lexicon.naming import WordClass, head_readings, words_of_class
from schemas.mention import Kind, Mention
from text.clitics import ARTICLE
from text.tokens import Shape

_YEAR_DIGITS = 4
_HEAD_AND_WORD = 2
_RULE = "programs/grammar"
_LEXICON = "programs"
_LONGEST_QUOTE = 14
_WORDS_BEFORE_MARKS = 4
_APOSTROPHES = ("'", "’")


def programs(doc: Doc) -> Doc:
    """Add the programmes of a Doc."""
    scene = Scenery.of(doc)
    atoms = Reader(scene, mentions_of(doc, Kind.PLACE), bodies_in(doc, scene)).atoms
    reader = _Programs(scene, atoms)
    bodies = mentions_of(doc, Kind.ORGANIZATION)
    found = outside(outermost(list(reader.names())), [*bodies, *mentions_of(doc, Kind.LAW)])
    inside = mentions_of(doc, Kind.ORGANIZATION, Kind.PLACE)
    kept = {(m.kind, m.span) for m in outside(inside, found)}
    withdraw(doc, [m for m in inside if (m.kind, m.span) not in kept])
    add(doc, found)
    return doc


class _Programs:
    """Reads the names of programmes in one document."""

    def __init__(self, scene: Scenery, atoms: Mapping[int, Atom]) -> None:
        """Build the three grammars over the heads of programmes."""
        self.scene = scene
        self.arabic = ArabicNames(scene, atoms, _LEXICON)
        self.french = FrenchNames(scene, atoms, _LEXICON)
        self.english = EnglishNames(scene, atoms, _LEXICON)

    def names(self) -> Iterator[Mention]:
        """Yield the name at each token that begins one."""
        return self.scene.walk(self._name_at)

    def _name_at(self, i: int) -> tuple[Mention, int] | None:
        if not self._may_begin(i):
            return None
        first, last, cut = i, i, 0
        if self.scene.is_arabic(i):
            name = self.arabic.name_at(i)
            if name is not None and self._named(name):
                last, cut = name.last, name.cut
            else:
                last, cut = max(self._dated(i), self._marked(i))
        else:
            first, last = self._latin(i)
        if last == i:
            return None
        last = self._quoted(self._years(self._quoted(last)))
        return self.scene.mention(Kind.PROGRAM, self.scene.span(first, last, cut), _RULE), last

    def _may_begin(self, i: int) -> bool:
        """Tell whether a name may begin with a word at all; most may not."""
        form = self.scene.forms[i]
        if self.scene.arabic[i]:
            return bool(head_readings(form, _LEXICON))
        return self.scene.is_capital(i) or form in self.french.known or form in self.english.known

    def _dated(self, i: int) -> tuple[int, int]:
        """Read a head that is whole with its years: «خارطة الطريق 2026-2027», «رؤية المملكة 2030»."""
        for reading, head, _ in self.arabic.heads_at(i):
            end = i + 1 + len(head.rest)
            if head.rest and self._years(end) > end:
                return end, reading.cut
            if not head.rest and self.scene.same_line(end) in words_of_class(WordClass.REALM, "ar"):
                return (end + 1, reading.cut) if self._years(end + 1) > end + 1 else (i, 0)
        return i, 0

    def _marked(self, i: int) -> tuple[int, int]:
        """Read a head with a few definite words and a name in marks: «برنامج الأسر الحاضنة «بيت كريم»»."""
        for reading, head, _ in self.arabic.heads_at(i):
            first = end = i + 1 + len(head.rest)
            while self.scene.same_line(end).startswith(ARTICLE) and end < first + _WORDS_BEFORE_MARKS:
                end += 1
            if first < end < self._quoted(end):
                return end, reading.cut
        return i, 0

    def _named(self, name: Name) -> bool:
        """Tell whether more than one plain word follows the head, or years or a name in marks.

        «مشروع التعاون بين البلدين» says between whom, and names nothing.
        """
        if any(self.scene.form(k) in words_of_class(WordClass.BETWEEN, "ar") for k in range(name.first + 1, name.last)):
            return False
        length = name.last - name.first - (len(name.head.rest) if name.head else 0)
        plain = length <= _HEAD_AND_WORD and not name.definite and not self.scene.is_capital(name.first + 1)
        return not plain or self._years(self._quoted(name.last)) > name.last

    def _latin(self, i: int) -> tuple[int, int]:
        """Read a French or English name; a French one in small letters needs a name in marks or years.

        «à l'initiative du Conseil» names nothing.
        """
        if self.scene.before(i) in _APOSTROPHES and self.scene.before(i - 1) == "l" and self.scene.before(i - 2) == "a":
            return i, i
        english = self.english.name_at(i)
        french = self.french.name_at(i)
        quoted = self._french_quoted(i)
        if quoted > i + 1:
            return i, quoted
        if french is not None:
            inner = any(self.scene.is_capital(k) for k in range(i, french.last))
            if not inner and self._years(self._quoted(french.last)) == french.last and not self._short(french.last):
                french = None
        best = max((n for n in (english, french) if n), key=lambda n: n.last - n.first, default=None)
        return (best.first, best.last) if best else (i, i)

    def _short(self, i: int) -> bool:
        """Tell whether a name's short form follows in brackets: «projet d'appui à la réforme de la justice (PARJ)»."""
        written = self.scene.written(i + 1)
        return self.scene.same_line(i) == "(" and self.scene.same_line(i + 2) == ")" and written.isupper()

    def _french_quoted(self, i: int) -> int:
        """Read «projet "Justice pour tous"»: a head and at once a name in marks."""
        if self.scene.form(i) in self.french.known or self.scene.form(i) in self.english.known:
            capital = self.scene.is_capital(i)
            return self._quoted(i + 1) if self.scene.same_line(i + 1) == QUOTE else self._years(i + 1) if capital else i
        return i

    def _quoted(self, i: int) -> int:
        """Return the end of a name in marks that begins at a token, without its closing mark."""
        if self.scene.same_line(i) != QUOTE:
            return i
        for end in range(i + 1, min(i + _LONGEST_QUOTE, self.scene.size)):
            if self.scene.begins[end]:
                return i
            if self.scene.form(end) == QUOTE:
                return end if end > i + 1 else i
        return i

    def _is_year(self, i: int) -> bool:
        form = self.scene.same_line(i)
        return (
            len(form) == _YEAR_DIGITS and self.scene.tokens[i].shape is Shape.NUMBER and form[:2] in ("19", "20", "14")
        )

    def _years(self, i: int) -> int:
        """Return the end of the years that belong to a name («2023-2030», «2030»)."""
        if self.scene.same_line(i) in words_of_class(WordClass.PERIOD, "ar") and self._is_year(i + 1):
            i += 1
        if not self._is_year(i):
            return i
        if self.scene.same_line(i + 1) in ("-", "/") and self._is_year(i + 2):
            return i + 3
        return i + 1
