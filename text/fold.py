"""Folding: the spelling in which texts and lexicon are compared, with offsets that map back.

What it joins: hamza carriers (أ إ آ ٱ → ا, ؤ → و, ئ → ي), ى → ي, ة → ه, Persian ی ک and Moroccan ڭ/گ, Arabic
presentation forms, digits of all scripts, Latin case and accents (é → e, œ → oe). What it drops: Arabic vowel signs,
tatweel, joiners and bidi controls, combining accents. What it keeps: spaces, punctuation and line ends.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from schemas.nouns import dataclass
from schemas.span import Span

_LETTERS = str.maketrans(
    {
        "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ؤ": "و", "ئ": "ي", "ى": "ي", "ی": "ي", "ې": "ي", "ة": "ه", "ہ": "ه",
        "ۀ": "ه", "ە": "ه", "ھ": "ه", "ک": "ك", "ڪ": "ك", "گ": "ك", "ڭ": "ك", "’": "'", "‘": "'", "ʼ": "'", "`": "'",
        "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "«": '"', "»": '"', "“": '"', "”": '"', "„": '"',
        "٪": "%", "٫": ".", "٬": ",",
    }
)  # fmt: skip
_DROPPED = re.compile(
    "[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u00ad\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u061c]"
)

_SIGN_ON_LETTER = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u0300-\u036f]")

_TAG = re.compile("#(?=[\u0621-\u064a])|(?<=[\u0621-\u064a])_(?=[\u0621-\u064a])")
"""The signs of an Arabic hashtag, which writes a name as one word: «#سمير_عواد»."""


_LEADERS = re.compile(
    r"(?<=[^\W_])([ \t]*)(?:\.(?:[ \t]?\.){3,}|…(?:[ \t]?…)+)(?=[ \t]*[^\W_])"
    r"|(?<=\n)([ \t]*(?:[-–—•*]|\d{1,2}[.)-])[ \t][^\n.…]{4,60}?[ \t])(?:…|\.{3})(?=[ \t][^\W_])"
)
"""Dots that lead the eye over a row, from a name to its office: « Mme Diop ....... présidente », « - Mme Diop … »."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text; ``offsets[i]`` is the place in the source of the folded code point ``i``, and one more ends it.

    ``offsets`` is None where every code point kept its place.
    """

    text: str
    source: str
    offsets: Sequence[int] | None = None

    def source_span(self, start: int, end: int) -> Span:
        """Return the span of the source that folded to ``start``..``end``.

        Vowel signs and tatweel after its last letter belong to it, invisible controls do not.
        """
        return Span(self.source_start(start), self.source_end(end) if end > start else self.source_start(start))

    def source_end(self, position: int) -> int:
        """Return where the letter before a folded code point ends in the source, its signs with it."""
        if self.offsets is None:
            return position
        last, following = self.offsets[position - 1] + 1, self.offsets[position]
        while last < following and _SIGN_ON_LETTER.match(self.source, last):
            last += 1
        return last

    def source_start(self, position: int) -> int:
        """Return the place in the source of one folded code point (or of the end)."""
        return position if self.offsets is None else self.offsets[position]


class _Fold(dict[int, str]):
    """The fold of each code point, worked out when it is first met (`str.translate` asks it without leaving C)."""

    def __init__(self) -> None:
        """Begin with none."""
        super().__init__()
        self.uneven: set[str] = set()
        """The characters met so far that fold to none or to several."""

    def __missing__(self, code: int) -> str:
        folded = _fold_character(chr(code))
        if len(folded) != 1:
            self.uneven.add(chr(code))
        self[code] = folded
        return folded


_FOLD = _Fold()


def _fold_character(character: str) -> str:
    """Fold one code point; the result may be empty or longer than one."""
    if _DROPPED.match(character):
        return ""
    decomposed = unicodedata.normalize("NFKD", character.translate(_LETTERS))
    letters = _DROPPED.sub("", decomposed.translate(_LETTERS)).casefold()
    folded = "".join(_digit(c) for c in letters).replace("œ", "oe").replace("æ", "ae")
    # One code point may become several letters (ﻻ, œ), never several tokens: «½» and «…» stay as they are.
    return folded if len(folded) <= 1 or folded.isalpha() else character


def _digit(character: str) -> str:
    """Return a decimal digit of any script as ASCII; anything else unchanged."""
    value = unicodedata.digit(character, None) if character.isdigit() else None
    return character if value is None else str(value)


def fold(text: str) -> Folded:
    """Fold a text, keeping for each folded code point its place in the source."""
    folded = _less_signs(text).translate(_FOLD)
    if _FOLD.uneven.isdisjoint(text):
        return Folded(folded, text)
    return Folded(folded, text, _offsets(text))


def _less_signs(text: str) -> str:
    """Return a text with spaces for the signs of its Arabic hashtags, of the same length, and dashes for leaders."""
    text = _TAG.sub(" ", text) if "_" in text or "#" in text else text
    return _LEADERS.sub(_dash, text) if ".." in text or ". ." in text or "…" in text else text


def _dash(leaders: re.Match[str]) -> str:
    """Return a dash set off by spaces, as long as the leaders are."""
    before = (leaders[1] or " ") if leaders[2] is None else leaders[2]
    return f"{before}-".ljust(len(leaders[0]))


def _offsets(text: str) -> list[int]:
    """Return the place in the source of each folded code point, and of the end: runs of even ones are counted off."""
    offsets: list[int] = []
    after = 0
    for match in _uneven(frozenset(_FOLD.uneven)).finditer(text):
        place = match.start()
        offsets.extend(range(after, place))
        offsets.extend([place] * len(_FOLD[ord(match.group())]))
        after = place + 1
    offsets.extend(range(after, len(text) + 1))
    return offsets


@lru_cache(maxsize=4)
def _uneven(characters: frozenset[str]) -> re.Pattern[str]:
    """Return a pattern of the characters that fold to none or to several."""
    return re.compile("[" + re.escape("".join(sorted(characters))) + "]")


@lru_cache(maxsize=50_000)
def bare(word: str) -> str:
    """Return a word less its vowel signs and tatweel, its letters as they are written («عَلَـى»: «على»)."""
    return _DROPPED.sub("", word)


@lru_cache(maxsize=100_000)
def fold_word(word: str) -> str:
    """Fold a short text for which no offsets are needed (a word, a name, a lexicon entry)."""
    return _less_signs(word).translate(_FOLD)
