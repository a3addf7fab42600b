"""The years that belong to a programme's name, and the plain phrases that end in them."""

from collections.abc import Mapping

from extractors.naming import ARABIC_STOPS, Atom, is_of
from extractors.organizations.latin import ARTICLES
from extractors.scenery import Scenery
from lexicon.naming import PROGRAMS, WordClass, classes_of, head_readings, heads, words_of_class
from text.inflection import ACCUSATIVE, AND, is_definite
from text.naming import (
    ABOUT,
    AGAINST,
    ALONG,
    BETWEEN,
    FROM,
    IN,
    ON,
    TOWARD,
    looks_derived_verbal_noun,
    looks_verbal_noun,
)
from text.tokens import Shape

_YEAR_DIGITS, _SHORT_YEAR = 4, 2
_LONGEST_DATED = {"ar": 12, "fr": 18, "en": 18}
"""Words between a head and its years."""
_LONGEST_LAND = 6
"""Words from a preposition to the years behind a country."""
PREPOSITIONS = frozenset((IN, FROM, BETWEEN, ALONG, AGAINST, ON, ABOUT, TOWARD))
_ANDS = frozenset(("et", "and"))
_THE = "the"
_FOR = frozenset(("for", "pour"))
_FISCAL_STEP, _FISCAL = 4, 7
"""Tokens from the first to the second of two years that begin in one and end in the next, and of both."""
_BRACKETED = 5
"""Tokens of a range of years in brackets."""
_RANGE_SIGNS = ("-", "/", "–")
_LATIN_STOPS = frozenset((WordClass.STOP, WordClass.HONORIFIC, WordClass.TIME))


class ProgramYears:
    """Reads years in one document's words."""

    def __init__(self, scene: Scenery, atoms: Mapping[int, Atom]) -> None:
        """Keep the words, and the places and bodies in them."""
        self.scene = scene
        self.atoms = atoms

    def years(self, i: int) -> int:
        """Return the end of the years that belong to a name («2023-2030», «2030»)."""
        begin = i
        if self.scene.same_line(i) in words_of_class(WordClass.PERIOD, "ar"):
            begin = i + 1
        elif self.scene.same_line(i) in _FOR and self._is_range(i + 1):
            begin = i + 1  # "State Water Programme for 2026–2030"
        elif self.scene.same_line(i) == IN and is_of(self.scene.same_line(i + 1), WordClass.HORIZON):
            begin = i + 2
        bracketed = self.scene.same_line(begin) == "(" and self._is_range(begin + 1)
        if bracketed and self.scene.same_line(begin + _BRACKETED - 1) == ")":
            return begin + _BRACKETED  # «للأعوام (2026-2029)», "Green Skills Project (2023-2026)"
        if not self._is_year(begin):
            return i
        if (fiscal := self._fiscal(begin)) > begin:
            return fiscal
        return begin + 3 if self._is_range(begin) else begin + 1

    def _fiscal(self, i: int) -> int:
        """Return the end of a range of years that each begin in one and end in the next: "2025/26–2029/30"."""
        parts = [i, i + _FISCAL_STEP]
        sign = self.scene.same_line(i + _FISCAL_STEP - 1) in _RANGE_SIGNS
        both = all(self.scene.form(k + 1) == "/" and self._is_year(k) and self._is_short_year(k) for k in parts)
        return i + _FISCAL if sign and both else i

    def _further_years(self, i: int) -> int:
        """Return the end of years joined to those of a period: «للأعوام 2024 و2025 و2026»."""
        period = self._is_year(i - 1) and self.scene.form(i - 2) in words_of_class(WordClass.PERIOD, "ar")
        while period and self.scene.same_line(i) == AND and self._is_year(i + 1):
            i += 2
        return i

    def dated(self, i: int, language: str, *, lone: bool) -> int | None:
        """Return where the years begin that end a phrase of plain words from a token on; None where none do.

        A range of years, or one year where ``lone`` is set; over no verb, small word of a sentence or sign.
        """
        for k in range(i, min(i + _LONGEST_DATED[language], self.scene.size)):
            if not self.scene.same_line(k):
                return None
            if self._is_year(k):
                alone = lone and k > i and self.scene.same_line(k + 1) not in _RANGE_SIGNS
                return k if self._is_range(k) or alone else None
            if self._ends(k, language):
                return self._placed(k) if language == "ar" and k > i else None
        return None

    def _placed(self, i: int) -> int | None:
        """Return the years behind a preposition and a few words: «الخطة الوطنية للمرأة في الأردن 2020-2025»."""
        if self.scene.same_line(i) not in PREPOSITIONS:
            return None
        if self.scene.form(i) in (IN, FROM):
            land = self.atoms.get(i + 1)
            after = i + 2 if land is None or land.is_body else land.last
            whole = land is not None or is_definite(self.scene.form(i + 1))
            return after if whole and self._is_range(after) else None
        for k in range(i + 2, i + _LONGEST_LAND):
            form = self.scene.same_line(k)
            if self._is_year(k) or not form or is_of(form, *ARABIC_STOPS) or head_readings(form, PROGRAMS):
                return k if self._is_year(k) and self._is_range(k) else None
        return None

    def _ends(self, i: int, language: str) -> bool:
        """Tell whether a token ends a phrase before its years."""
        form = self.scene.form(i)
        if language == "ar":
            if form.startswith(AND) and form[len(AND) :] in PREPOSITIONS:
                return True  # «رؤية التحديث ومع الاستراتيجية 2021-2030»
            another = form.startswith(AND) and bool(head_readings(form[len(AND) :], PROGRAMS))
            another = another or (form.startswith(AND) and is_of(form[len(AND) :], WordClass.PROGRAM_PLURAL))
            another = another or (form.startswith(AND) and _is_adverb(form[len(AND) :]))
            return another or not self.scene.is_arabic(i) or is_of(form, *ARABIC_STOPS)
        if form in ("-", "'"):
            return False
        if form in heads(language, PROGRAMS) and self._joined(i):
            return True  # « le Programme d'appui et la Stratégie nationale 2016-2020 »
        stop = not classes_of(form, language).isdisjoint(_LATIN_STOPS) and self.scene.written(i) != "à"
        return stop or not self.scene.is_word(i) or self.scene.is_arabic(i)

    def _joined(self, i: int) -> bool:
        """Tell whether «et» stands before a token; an article between them, where the token has no capital."""
        small = ARTICLES | {"'", _THE}
        if not self.scene.is_capital(i) and self.scene.before(i) not in small:
            return False
        while self.scene.before(i) in small:
            i -= 1
        return self.scene.before(i) in _ANDS

    def _is_range(self, i: int) -> bool:
        """Tell whether a year at a token goes on to another."""
        ranges = self._is_year(i) and self.scene.same_line(i + 1) in _RANGE_SIGNS
        return ranges and (self._is_year(i + 2) or self._is_short_year(i))

    def _is_short_year(self, i: int) -> bool:
        """Tell the last two figures of a later year right behind its sign: "2020-25"."""
        form, touching = self.scene.same_line(i + 2), self.scene.touches(i + 1) and self.scene.touches(i + 2)
        short = touching and len(form) == _SHORT_YEAR and self.scene.words.shapes[i + 2] is Shape.NUMBER
        return short and self.scene.form(i)[-_SHORT_YEAR:] < form

    def _is_year(self, i: int) -> bool:
        form = self.scene.same_line(i)
        return (
            len(form) == _YEAR_DIGITS and self.scene.words.shapes[i] is Shape.NUMBER and form[:2] in ("19", "20", "14")
        )


def _is_adverb(form: str) -> bool:
    """Tell the noun of a deed in the accusative, by which another phrase begins: «واستمرارا», «وتعزيزا ل…»."""
    noun = form.removesuffix(ACCUSATIVE)
    return noun != form and (looks_verbal_noun(noun) or looks_derived_verbal_noun(noun))
