"""Personal names as sounds: the consonant skeleton in which Arabic and Latin spellings of one name meet.

A skeleton keeps the consonants, Latin digraphs read as one letter (ch, sh → ش; kh → خ; ou → w), emphatic letters
joined with their plain ones, since no romanisation keeps them apart. Long vowels stay as w and y, which the weaker
form drops. Method measured on Moroccan names: with a romanisation beside it, 30 of 30 pairs and no wrong one.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from anyascii import anyascii

from schemas.nouns import dataclass
from text.fold import fold_word

_ARABIC = re.compile("[\u0600-\u06ff]")
_SOUNDS = str.maketrans(
    {
        "ا": "", "ء": "", "ع": "", "ه": "h", "ب": "b", "پ": "b", "ت": "t", "ث": "t", "ط": "t", "ج": "j", "چ": "j",
        "ح": "h", "خ": "x", "د": "d", "ذ": "d", "ض": "d", "ظ": "d", "ر": "r", "ز": "z", "ژ": "j", "س": "s", "ص": "s",
        "ش": "c", "غ": "g", "ف": "f", "ڤ": "f", "ق": "k", "ك": "k", "ل": "l", "م": "m", "ن": "n", "و": "w", "ي": "y",
    }
)  # fmt: skip
_DIGRAPHS = (
    ("x", "ks"), ("cz", "tch"), ("john", "jon"),
    ("tch", "c"), ("sch", "c"), ("kh", "x"), ("ch", "c"), ("sh", "c"), ("gh", "ĝ"), ("th", "t"), ("dh", "d"),
    ("ph", "f"), ("v", "f"), ("dj", "j"), ("ou", "w"), ("oo", "w"), ("q", "k"), ("ck", "k"), ("ai", "y"), ("ay", "y"),
    ("ei", "y"), ("ee", "y"),  ("p", "b"),
)  # fmt: skip
_HARD_C = re.compile("c(?![hieyx])")
_SOFT_G = re.compile("g(?=[iey](?!'))")
_SOFT_C = re.compile("c(?=[iey])")
_DOUBLED = re.compile(r"(.)\1+")
_GLIDE = re.compile("i(?=[aeo])")
_VOWELS = re.compile("[aeo]")
_WEAK = re.compile("[wyh]")
_WORD = re.compile(r"\w+")
_ARTICLE = re.compile("^ال(?=..)")
_SERVANT = re.compile(r"\bعبد (?:ال)?")
_SERVANT_OF = re.compile(r"^(?:عبدال(?=\w{3})|abd(?:el|al|ul|er|es|en|ed|ou|ur|e|u)?(?=[^aeiou]\w{2}|[ao]\w{2}))")
"""The beginning of a name that says whose servant somebody is; God's own name is left whole."""
_RELIGION = re.compile(r"(\S{2,}?) ?(?:ال)?دين\b")
_OF_GOD = re.compile(r"(\w{3,}) (?=الله\b)")
_LATIN_ARTICLE = re.compile(r"\b(?:el|al|ul|ad|as|at|es|ed|er|ez|an|en|ar|ech|ash|et)[ ]+(?=\w)")
_GLUED_ARTICLE = re.compile("^[ae]l(?=[^h]\\w{3}|h\\w{5})")
_LATIN_SERVANT = re.compile(r"\babd(?:el|al|ul|er|es|en|ou|ur|e|u)?[ ]+(?:el[ ]+|al[ ]+|[ae]l(?=\w{4}))?(?=\w)")
_LATIN_FATHER_OF = re.compile(r"\ba[bp]o?u?l (?=\w)")
"""«Father of» with the article of the name behind it: Aboul Gheit, Abul Magd."""
_LATIN_RELIGION = re.compile(r"(\w+) (?:(?:el|ed|ud|ad|al|ul) ?)?(?:eddine|eddin|uddin|dine|din|deen)\b")
_LATIN_OF_GOD = re.compile(r"(\w{3,}) (?=u?allah\b|ullah\b)")
_DUTCH = re.compile(r"\b(?:van(?:den|der|de(?![nr]))|فان ?(?:دن|در|دير))(?=\w{4})")
"""Particles that Flemish names write as one word with what follows: Vandenbossche, فاندرليندن, فان درليندن."""
SON = "بن"
"""«Son of», as an Arabic word of a name begins where it holds that."""
_SONS = frozenset({SON, "ben"})
_FATHERS = frozenset({"بن", "ابن", "بنت", "منت", "ben", "bin", "ibn", "bint", "bent", "mint"})
"""Son or daughter of; Mauritanian names write the second as they say it (منت, Mint)."""
_KIN = frozenset(
    {
        "ولد",
        "ال",
        "ابو",
        "ابي",
        "ايت",
        "ould",
        "abu",
        "abi",
        "abou",
        "aboul",
        "ait",
        "oulad",
        "bou",
        "bu",
        "بو",
        "ام",
        "um",
        "oum",
        "bel",
        "بل",
    }
)
_PARTICLES = frozenset(
    {
        "فان",
        "دي",
        "دو",
        "ديل",
        "ديلا",
        "دوس",
        "دن",
        "دير",
        "در",
        "فون",
        "de",
        "del",
        "della",
        "di",
        "du",
        "da",
        "van",
        "von",
        "der",
        "den",
        "la",
        "le",
        "los",
        "dos",
        "ter",
    }
)
_FRENCH = frozenset({"le", "لو"})
_FAMILY = 2
"""An article that is part of a French family name, with another name before it or alone: Le Drian, «لودريان»."""
_FATHER = "bn"
_SHORT_FIRST = 3


@dataclass(frozen=True, slots=True, eq=False)
class Sound:
    """One word of a name: as folded, its skeleton, its weak skeleton, and whether it is a mere initial.

    The form decides all of it, so it alone is compared and hashed: caches are asked for pairs of words by the million.
    """

    form: str
    skeleton: str
    weak: str
    initial: bool

    def __eq__(self, other: object) -> bool:
        """Compare the forms."""
        return isinstance(other, Sound) and self.form == other.form

    def __hash__(self) -> int:
        """Hash the form."""
        return hash(self.form)


@dataclass(frozen=True, slots=True, eq=False)
class PersonName:
    """A personal name, ready to be compared; ``words`` are in the order written, particles joined to what follows.

    The text decides all of it, so it alone is compared and hashed.
    """

    text: str
    arabic: bool
    words: tuple[Sound, ...]
    full: tuple[Sound, ...]
    """The words that are more than an initial; all, where there are only initials."""

    def __eq__(self, other: object) -> bool:
        """Compare the texts."""
        return isinstance(other, PersonName) and self.text == other.text

    def __hash__(self) -> int:
        """Hash the text."""
        return hash(self.text)


def has_arabic(text: str) -> bool:
    """Tell whether a text is written in Arabic letters (one is enough)."""
    return _ARABIC.search(text) is not None


@lru_cache(maxsize=200_000)
def is_kin(word: str) -> bool:
    """Tell whether a folded word says of whose family somebody is: «بن», «ولد», «آل»."""
    return word in _KIN or word in _FATHERS


def means_son(word: str) -> bool:
    """Tell whether a folded word can only say «son of» before a name: «بن», Ben."""
    return word in _SONS


def begins_as_kin(word: str) -> bool:
    """Tell whether a folded word is or begins with such a word: «ولد», «بلقاسم», «بوعزة»."""
    return is_kin(word) or (len(word) > _GLUED and word.startswith(_GLUED_KIN))


_GLUED = 4
_GLUED_KIN = ("بن", "بل", "بو")


@lru_cache(maxsize=20_000)
def person_name(text: str) -> PersonName:
    """Prepare a name for comparison."""
    arabic = has_arabic(text)
    plain = _plain_arabic(text) if arabic else _plain_latin(text)
    words = tuple(sound_of(word) for word in _joined(plain.split()))
    words = words or (sound_of(fold_word(text)),)
    return PersonName(text, arabic, words, tuple(w for w in words if not w.initial) or words)


def _plain_arabic(text: str) -> str:
    """Fold an Arabic name and join what is written in two words."""
    plain = " ".join(_WORD.findall(fold_word(text)))
    # Most names hold none of these, which a look for a few letters tells.
    plain = _DUTCH.sub("", plain) if "فان" in plain or "van" in plain else plain
    plain = _SERVANT.sub("عبدال", plain) if "عبد " in plain else plain
    plain = _RELIGION.sub(r"\1دين", plain) if "دين" in plain else plain
    return _OF_GOD.sub(r"\1", plain) if "الله" in plain else plain


def _plain_latin(text: str) -> str:
    """Fold a Latin name, articles dropped, and join what is written in two words."""
    plain = " ".join(_WORD.findall(re.sub(r"['’`]", "", anyascii(text)).casefold()))
    plain = _DUTCH.sub("", plain) if "van" in plain else plain
    plain = _LATIN_FATHER_OF.sub("abou ", plain) if "l " in plain else plain
    plain = _LATIN_SERVANT.sub("abdel", plain) if "abd" in plain else plain
    plain = _LATIN_RELIGION.sub(r"\1eddine", plain) if "din" in plain or "deen" in plain else plain
    return _LATIN_ARTICLE.sub("", _LATIN_OF_GOD.sub(r"\1", plain) if "llah" in plain else plain)


def _joined(words: list[str]) -> list[str]:
    """Join a particle of descent to the word that follows; drop noble particles of European names."""
    found: list[str] = []
    pending = ""
    for position, word in enumerate(words):
        last = position == len(words) - 1
        if not last and (word in _FATHERS or word in _KIN or (word in _FRENCH and (found or len(words) == _FAMILY))):
            pending += _son_of(word) if word in _FATHERS else word
        elif not last and word in _PARTICLES:
            continue
        else:
            found.append(pending + _without_article(word, first=not found and not pending))
            pending = ""
    return found


def _son_of(word: str) -> str:
    """Return the one spelling of a word for «son of» or «daughter of» in its script."""
    return "بن" if has_arabic(word) else "ben"


def _without_article(word: str, *, first: bool) -> str:
    """Return a word without its article; a short first word keeps it, since «إلهام» and «إلياس» have none to lose."""
    bare = _ARTICLE.sub("", word)
    return word if first and len(bare) <= _SHORT_FIRST else bare


@lru_cache(maxsize=200_000)
def sound_of(word: str) -> Sound:
    """Return one word with its skeletons."""
    skeleton = _arabic_skeleton(word) if has_arabic(word) else latin_skeleton(word)
    skeleton = skeleton or word
    return Sound(word, skeleton, _WEAK.sub("", skeleton) or skeleton, initial=len(word) == 1)


def joined_to(name: Sound) -> tuple[Sound, ...]:
    """Return what a name makes with the words that are written before names and joined to them in `person_name`."""
    before = ("عبدال", "ولد", "بن") if has_arabic(name.form) else ("abdel", "ould", "ben")
    return tuple(sound_of(word + _ARTICLE.sub("", name.form)) for word in before)


def _arabic_skeleton(word: str) -> str:
    """Return the consonants of a folded Arabic word; a final ه is ta marbuta more often than not, and silent."""
    bare = word.removesuffix("ه") if len(word) > 2 else word  # noqa: PLR2004 - «طه» keeps its letter
    return bare.replace("تش", "ش").translate(_SOUNDS)


@lru_cache(maxsize=200_000)
def latin_skeleton(word: str) -> str:
    """Return the consonants of a Latin word as French or English spell them."""
    letters = word
    for digraph, sound in _DIGRAPHS:
        letters = letters.replace(digraph, sound if sound != "c" else "ĉ")
    letters = _SOFT_G.sub("j", letters.replace("gue", "ge'").replace("gui", "gi'"))
    letters = _HARD_C.sub("k", _SOFT_C.sub("s", letters)).replace("ĉ", "c").replace("ĝ", "g").replace("'", "")
    letters = _GLIDE.sub("y", _DOUBLED.sub(r"\1", letters)).removeprefix("i")
    letters = _VOWELS.sub("", letters)
    return re.sub("i$", "y", letters).replace("u", "w").replace("i", "")


def begins_with_long_vowel(form: str) -> bool:
    """Tell whether a folded Arabic word begins with alef and و or ي, which Latin letters write as one vowel (Orhan)."""
    return form.startswith(("او", "اي"))


def without_vowels(skeleton: str) -> str:
    """Return a skeleton without its long vowels and h."""
    return _WEAK.sub("", skeleton) or skeleton


def without_glued_article(form: str) -> str | None:
    """Return the skeleton of a Latin word less an article written as one word with it (Alabadi, Elsayed), if any."""
    bare = _GLUED_ARTICLE.sub("", form)
    return None if bare == form else latin_skeleton(bare)


@lru_cache(maxsize=100_000)
def without_father(skeleton: str) -> str:
    """Return a skeleton less a leading «son of», which many spellings leave out."""
    return skeleton.removeprefix(_FATHER) if len(skeleton) > len(_FATHER) + 1 else skeleton


def is_son_of(son: Sound, father: Sound) -> bool:
    """Tell whether a word is «son of» and another one: «بن سلمان» and Salman."""
    return son.skeleton != father.skeleton and without_father(son.skeleton) == father.skeleton


def father(sound: Sound) -> Sound | None:
    """Return the name that a word tells to be the father's («بن حسن»), None where it tells none."""
    return _father(sound.form)


@lru_cache(maxsize=100_000)
def _father(form: str) -> Sound | None:
    name = form.removeprefix(_son_of(form))
    return sound_of(name) if name != form and len(name) >= _SHORT_FIRST else None


def served(sound: Sound) -> Sound | None:
    """Return whose servant a word says («عبد الرحمن», Abderrahim), None where it says none or God's name alone."""
    return _served(sound.form)


@lru_cache(maxsize=100_000)
def _served(form: str) -> Sound | None:
    name = _SERVANT_OF.sub("", form)
    return sound_of(name) if name != form else None


def slips(skeleton: str) -> Iterable[str]:
    """Yield a skeleton and what is left of it less one sound: two that share one are at most a slip or two apart."""
    yield skeleton
    if len(skeleton) > 2:  # noqa: PLR2004 - what is left of two sounds is in too many words
        for i in range(len(skeleton)):
            yield skeleton[:i] + skeleton[i + 1 :]
