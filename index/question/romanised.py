"""Arabic questions typed in Latin letters: «wazir al adl» asks for «وزير العدل».

A word is read so only where it is nothing else: the lexicon does not have it in Latin letters, it stands behind no
given name and, which the engine tells, no document holds it. Since names are written with an article too («Khalifa al
Marri»), a question is Arabic only where the lexicon has two of its words beside each other or a word begins many
wordings («وزارة»), where a digit stands for a letter («ra2is»), or where a long word is all that is asked.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from index import tree as t
from index.protocol import Engine
from index.terms.senses import CITY, all_senses, written
from lexicon.bearers import is_borne, is_given_name
from lexicon.latin_words import latin_words
from lexicon.notions import lexical_words
from lexicon.questions import stopwords
from schemas.nouns import dataclass
from text.fold import fold_word
from text.inflection import ARTICLE
from text.latin_typed import APART, ARTICLES, DIGIT, JOINED, may_be_typed, typed_key, typed_keys
from text.names.skeletons import has_arabic

_WORD = re.compile(r"[^\W_][^\W_']*(?:'[^\W_]+)*")
_SHORTEST = 3
"""Letters of a word that is not one of grammar."""
_ALONE = 8
"""The same where nothing else is asked: a shorter one («kiwis») is an Arabic word by chance."""
_SEVERAL = 5
"""Wordings that a word begins which makes one with any noun: «وزارة», «رئيس», «قانون»."""
_TWICE = 2
"""Wordings of a noun that is no rare one."""
_VOWELS = "aeiou"
_GRAMMAR = 5
"""Letters that a word of grammar has at most."""
_HOLDING = (t.Field.TEXT_FORM, t.Field.TITLE_FORM, t.Field.NAME_FORM)
"""Fields of words as written."""


@dataclass(frozen=True, slots=True)
class Typed:
    """A Latin word at a place of a question, with its article, and the Arabic one that it may write.

    ``first`` and ``last`` count the question's words; an ``own`` one is no word and no name of Latin letters.
    """

    first: int
    last: int
    start: int
    end: int
    form: str
    article: str
    bare: str
    own: bool

    @property
    def arabic(self) -> str:
        """The Arabic word with its article."""
        return self.article + self.bare

    @property
    def grammar(self) -> bool:
        """Whether it is a word that is not looked for."""
        return len(self.form) < _SHORTEST or fold_word(self.bare) in stopwords()


@dataclass(frozen=True, slots=True)
class _Known:
    """Arabic words of the lexicon without their article.

    They have how many wordings hold them and how many begin with them, and there is which stand beside each other.
    """

    uses: Counter[str]
    begun: Counter[str]
    pairs: frozenset[tuple[str, str]]


def as_arabic(words: str, engine: Engine) -> tuple[str, str, str] | None:
    """Return a question with what is Arabic in Latin letters in Arabic ones, and these words as typed and as read."""
    if any(map(has_arabic, words)):
        return None
    tokens = list(_WORD.finditer(words))
    if not any(_may_be_own(token[0].lower()) for token in tokens):
        return None
    kept = _kept(list(_read(tokens)), len(tokens), engine)
    if not kept:
        return None
    parts, last = [], 0
    for each in kept:
        parts += [words[last : each.start], each.arabic]
        last = each.end
    first, final = kept[0].start, kept[-1].end
    read = "".join([*parts, words[last:]])
    return read, words[first:final], read[first : len(read) - (len(words) - final)]


def _read(tokens: Sequence[re.Match[str]]) -> Iterator[Typed]:
    """Yield the words that may be Arabic ones, with the article that stands before them; none of a name."""
    opened: int | None = None
    in_name = False
    for number, token in enumerate(tokens):
        form = token[0].lower()
        is_joined = token.string[token.end() : token.end() + 1] == "-"  # «en» is French where it stands apart
        if form in JOINED or form in APART or (is_joined and form in ARTICLES):
            opened = number if opened is None else opened
            continue
        first, opened = number if opened is None else opened, None
        article = JOINED.get(tokens[first][0].lower(), ARTICLE) if first < number else ""
        has_digit = DIGIT.search(form) is not None
        in_name = (in_name or (not article and is_given_name(form))) and form not in stopwords() and not has_digit
        bare = None if in_name or _is_latin(form) else _arabic_of(form)
        if bare is not None:
            yield Typed(first, number, tokens[first].start(), token.end(), form, article, bare, _is_own(form))


def _may_be_own(form: str) -> bool:
    """Tell whether a question with a word may be Arabic, as most others are not: it is a strange one, or an article."""
    return form in APART or form in JOINED or (not _is_latin(form) and _is_own(form))


def _is_own(form: str) -> bool:
    """Tell whether a word is no word and no name of Latin letters."""
    return DIGIT.search(form) is not None or not (form in latin_words() or is_borne(form))


def _is_latin(form: str) -> bool:
    """Tell whether a word is surely no Arabic one."""
    is_known = form in stopwords() or form in lexical_words()
    return not form.isascii() or is_known or (len(form) < _SHORTEST and form in latin_words())


def _kept(found: Sequence[Typed], asked: int, engine: Engine) -> list[Typed]:
    """Return the words that are read as Arabic: those that surely are, and what stands beside these."""
    sure = {each for pair in pairwise(found) if _is_phrase(*pair) for each in pair}
    sure |= {each for each in found if DIGIT.search(each.form)}
    if len(found) == 1 and asked == found[0].last - found[0].first + 1 and len(found[0].form) >= _ALONE:
        sure |= {each for each in found if each.own}
    if not sure:
        return []
    trees = [t.Some(tuple(t.Token(field, each.form) for field in _HOLDING)) for each in found]
    held = {each for each, total in zip(found, engine.totals(trees), strict=True) if total}
    if not sure - held:
        return []
    for one, other in (*pairwise(found), *pairwise(found[::-1])):
        is_beside = one.last + 1 == other.first or other.last + 1 == one.first
        if one in sure and is_beside and (other.own or other.grammar):
            sure.add(other)
    return [each for each in found if each in sure - held]


def _is_phrase(one: Typed, other: Typed) -> bool:
    """Tell whether two words stand beside each other as those of the lexicon do; they may be names («Wazir») then."""
    if other.first != one.last + 1 or one.grammar:
        return False
    known = _known()
    if not {(one.bare, other.bare), (one.bare, other.arabic)}.isdisjoint(known.pairs):
        return bool(other.article) or one.own or other.own
    makes = known.begun[one.bare] >= _SEVERAL and known.uses[other.bare] >= _TWICE
    return makes and bool(other.article) and (one.own or other.own)


@lru_cache(maxsize=2_000)
def _arabic_of(form: str) -> str | None:
    """Return the Arabic word of the lexicon that a Latin one writes: the nearest in length, the most used of these."""
    typed = [each for each in (form, form[:-1] if form[-1] in _VOWELS else "") if each]
    words = _grammar() if len(form) <= _GRAMMAR else ()
    asked = [word for word in words if any(may_be_typed(word, each) for each in typed)]
    if asked:
        return min(asked, key=lambda word: (abs(len(form) - 1 - len(word)), word))
    by_key, uses = _arabic_words(), _known().uses
    found = {word for key in typed_keys(form) for word in by_key.get(key, ()) if may_be_typed(word, form)}
    return min(found, key=lambda word: (abs(len(form) - 1 - len(word)), -uses[word], word), default=None)


@lru_cache(maxsize=1)
def _known() -> _Known:
    """Return what the lexicon has in Arabic letters, cities aside, whose names are known in Latin ones."""
    uses, begun, pairs = Counter[str](), Counter[str](), set[tuple[str, str]]()
    for key in all_senses():
        for wording in () if key.startswith(CITY) else written(key)[0]:
            words = [word.removeprefix(ARTICLE) for word in wording.split()] if has_arabic(wording) else []
            uses.update(words)
            begun.update(words[:1] if len(words) > 1 else ())
            pairs.update(pairwise(words))
    return _Known(uses, begun, frozenset(pairs))


@lru_cache(maxsize=1)
def _grammar() -> tuple[str, ...]:
    """Return the Arabic words that are not looked for, without those that have the article."""
    return tuple(word for word in stopwords() if has_arabic(word) and not word.startswith(ARTICLE))


@lru_cache(maxsize=1)
def _arabic_words() -> dict[str, list[str]]:
    """Return the Arabic words of the lexicon by what they have in common with Latin ones that write them."""
    found: dict[str, list[str]] = {}
    for word in _known().uses:
        if len(word) > 1:
            found.setdefault(typed_key(word), []).append(word)
    return found
