"""The numbers of laws: 27.14, «14- 27», 1.16.127, «(م/40)», «64 لسنة 2010», and the one value of their spellings."""

import re

from extractors.laws.words import WordRole, law_lexicon
from schemas.nouns import dataclass
from text.figures import series_letter
from text.tokens import Shape, Words

_MOST_PARTS = 3
_YEAR_DIGITS = 4
_SEPARATORS = frozenset(".-/")
_LONGEST_TAIL = 16
_CLOSING = {"(": ")", "/": "/"}
"""Signs around a number, Syria's «رقم /18/» too."""
_ORDINALS = frozenset(("eme", "ere", "er", "e"))


@dataclass(frozen=True, slots=True)
class Number:
    """A law's number: its one value, how many parts it has, and the token after it."""

    key: str
    parts: int
    last: int


def number_at(words: Words, position: int) -> Number | None:
    """Read a number that begins at a token, brackets and the year of «لسنة» included."""
    closing = _CLOSING.get(_form(words, position))
    bracket = closing is not None
    at = position + 1 if bracket else position
    series, at = _series(words, at)
    figures, last = _figures(words, at)
    if not figures:
        return None
    if bracket:
        if _form(words, last) != closing:
            return None
        last += 1
    last += law_lexicon().role_at(words, last, WordRole.NUMBER_TAIL) is not None
    key = series + _joined(words, at, figures)
    letters, last = _lettered(words, last) if not bracket else ("", last)
    if letters:
        return Number(key + letters, 2 + len(figures), last)
    year = _year(words, last, WordRole.OF_YEAR, WordRole.IN_YEAR)
    if year and (len(figures) == 1 or series):
        return Number(f"{key}/{year[0]}", 2, year[1])
    parts = len(figures) + (1 if series else 0)
    return Number(key, parts, _era(words, last) if parts > 1 and _is_year(words.forms[last - 1]) else last)


def union_number(words: Words, position: int) -> Number | None:
    """Read a number as the European Union gives it: "(EU) No 2016/679", "2014/65/EU", its letters at one end."""
    at = position
    told = _form(words, at) == "(" and _form(words, at + 1) in _UNION and _form(words, at + 2) == ")"
    at += 3 * told
    hit = law_lexicon().role_at(words, at, WordRole.NUMBERING)
    at = hit.last if hit else at
    at += _form(words, at) in {"°", "."}
    number = number_at(words, at)
    if number is None or number.parts < _TWO:
        return None
    letters = number.key.rpartition("/")[2]
    numbered = hit is not None and bool(_NUMBERED_BY_YEAR.fullmatch(number.key))  # « règlement n° 1083/2006 »
    return number if told or numbered or letters in _UNION else None


_NUMBERED_BY_YEAR = re.compile(r"\d{1,4}/(?:19|20)\d\d|(?:19|20)\d\d/\d{1,4}")


def year_at(words: Words, position: int) -> Number | None:
    """Read the year of a constitution: «دستور 2014», «دستور عام 1992»."""
    told = _year(words, position, WordRole.OF_YEAR, WordRole.IN_YEAR)
    if told:
        return Number(str(told[0]), 1, told[1])
    bare = position < len(words.forms) and words.shapes[position] is Shape.NUMBER and _is_year(words.forms[position])
    return Number(words.forms[position], 1, _era(words, position + 1)) if bare else None


_UNION = frozenset(
    ("eu", "ec", "eec", "ue", "ce", "cee", "jai", "jha", "euratom", "uemoa", "cemac", "cedeao", "udeac", "ohada")
)
_TWO = 2


def year_end(words: Words, position: int) -> int:
    """Return the token after the year that goes on a law's name: «لسنة 2021», of 1991, de 1980, 2010; or the same."""
    year = _year(words, position, WordRole.OF_YEAR)
    if year:
        return year[1]
    at = position + 1 if _form(words, position) == "," else position
    follows = at < len(words.forms) and words.shapes[at] is Shape.NUMBER
    follows = follows and (_is_year(words.forms[at]) or _is_old(words.forms[at]))  # "Act, 1882"
    line = words.folded.text[words.stops[position - 1] : words.starts[at]] if follows else "\n"
    return at + 1 if "\n" not in line else position


def year_of(words: Words, position: int) -> int | None:
    """Return the token after the year by which a treaty is called: «لعام 1951», «عام 1951»; None where none stands."""
    year = _year(words, position, WordRole.OF_YEAR, WordRole.IN_YEAR)
    return year[1] if year else None


def _form(words: Words, position: int) -> str:
    return words.forms[position] if 0 <= position < len(words.forms) else ""


def _series(words: Words, position: int) -> tuple[str, int]:
    """Read the letter of a series: «م/»."""
    form = _form(words, position)
    if len(form) == 1 and form.isalpha() and _form(words, position + 1) in {"/", "-"}:
        return f"{series_letter(form)}/", position + 2
    return "", position


def _figures(words: Words, position: int) -> tuple[list[int], int]:
    """Read up to three figures with separators between them; return where they end."""
    figures: list[int] = []
    at = last = position
    while at < len(words.forms) and words.shapes[at] is Shape.NUMBER and len(figures) < _MOST_PARTS:
        figures.append(int(words.forms[at][:9]))
        last = at + 1
        if not _separated(words, last):
            break
        at = last + 1
    return figures, last


def _lettered(words: Words, position: int) -> tuple[str, int]:
    """Read the letters of a law-giver and what follows them in one word: 48«/AN/99/4ème L», 12-167«/AU».

    The key keeps the letters and figures, an ordinal's ending and the letter after it are left out.
    """
    key, at = "", position
    while len(key) < _LONGEST_TAIL and _goes_on(words, at):
        letters = _capitals(words, at + 1)
        if not letters and not (key and words.shapes[at + 1] is Shape.NUMBER):
            break
        key += f"/{words.forms[at + 1]}"
        at += 2
        while letters and _form(words, at) == "-" and _touching(words, at) and _capitals(words, at + 1):
            at += 2  # «n° 19-020/VP-MAPETA/CAB»
    if key and _form(words, at) in _ORDINALS and _touching(words, at):
        at += 1
        at += _form(words, at) == "l"
    return key, at


def _goes_on(words: Words, at: int) -> bool:
    """Tell whether a sign that nothing parts from its neighbours goes on with a number: n° 48«/AN», n° 2024«-DDT»."""
    return _form(words, at) in _BEFORE_LETTERS and _touching(words, at) and _touching(words, at + 1)


_BEFORE_LETTERS = ("/", "-")


def _capitals(words: Words, position: int) -> bool:
    """Tell whether a token follows at once that is a word in capitals."""
    capitals = words.shapes[position] is Shape.WORD and words.written[position].isupper()
    return capitals and _touching(words, position)


def _touching(words: Words, position: int) -> bool:
    """Tell whether a token follows the one before it without a space."""
    return position < len(words.forms) and _gap(words, position - 1) == ""


def _separated(words: Words, position: int) -> bool:
    """Tell whether a separator stands at a token, with a number after it and at most one space around it."""
    if position + 1 >= len(words.forms) or _form(words, position) not in _SEPARATORS:
        return False
    before, after = _gap(words, position - 1), _gap(words, position)
    loose = _form(words, position) != "." and len(before) <= 1 and len(after) <= 1
    if not (loose or (before == after == "")) or "\n" in before + after:
        return False
    return words.shapes[position + 1] is Shape.NUMBER


def _gap(words: Words, position: int) -> str:
    return words.folded.text[words.stops[position] : words.starts[position + 1]]


def _joined(words: Words, position: int, figures: list[int]) -> str:
    """Write the figures in one way.

    Two figures with a space on one side of the hyphen alone («14- 27») were typed right to left and stand reversed.
    """
    two = len(figures) == len("ab")
    if two and _gap(words, position) != _gap(words, position + 1):
        figures.reverse()
    if two and _is_year(words.forms[position + 2]):
        return f"{figures[0]}/{figures[1]}"
    return ".".join(str(f) for f in figures)


def _is_old(form: str) -> bool:
    """Tell a year of the 19th century, of which some statutes in force are."""
    return len(form) == _YEAR_DIGITS and form.startswith("18")


def _is_year(form: str) -> bool:
    return len(form) == _YEAR_DIGITS and form[:2] in {"19", "20", "13", "14"}


def _year(words: Words, position: int, *roles: WordRole) -> tuple[int, int] | None:
    """Read «لسنة 2010», «لعام 2018», of 2006 after a number."""
    hit = law_lexicon().role_at(words, position, *roles)
    if hit is None or hit.last >= len(words.forms):
        return None
    form = words.forms[hit.last]
    plain = words.shapes[hit.last] is Shape.NUMBER and _is_year(form)
    return (int(form), _era(words, hit.last + 1)) if plain else None


def _era(words: Words, position: int) -> int:
    """Return the token after the letters of a calendar behind a year: «2006م», «1438هـ», «1372 و.ر»."""
    hit = law_lexicon().role_at(words, position, WordRole.ERA)
    return hit.last if hit and "\n" not in _gap(words, position - 1) else position


def after_sign(words: Words, position: int) -> int:
    """Skip the degree sign, point or colon after n°, No., «رقم :»."""
    at = position
    while at < position + 2 and at < len(words.forms) and words.forms[at] in _NUMBER_SIGNS:
        at += 1
    return at


_NUMBER_SIGNS = frozenset({"°", ".", ":", "º"})
