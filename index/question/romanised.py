"""Arabic questions typed in Latin letters: «wazir al adl» asks for «وزير العدل».

A word is read so only where it is nothing else: the lexicon does not have it in Latin letters and (which the engine
tells) no document holds it. One such word beside others may be a name: two are needed, or a digit that stands for a
letter («ra2is»), or nothing else is asked.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from index import tree as t
from index.protocol import Engine
from index.terms.senses import all_senses, written
from lexicon.bearers import is_borne, is_given_name
from lexicon.notions import lexical_words
from lexicon.questions import stopwords
from schemas.nouns import dataclass, replace
from text.fold import fold_word
from text.inflection import ARTICLE
from text.latin_typed import ARTICLES, DIGIT, JOINED, may_be_typed, typed_key, typed_keys
from text.names.skeletons import is_arabic

_WORD = re.compile(r"[a-z0-9][a-z0-9']*", re.IGNORECASE)
_SHORTEST = 3
"""Letters of a word that is read so beside another."""
_ALONE = 4
"""The same where nothing else is asked."""
_ENOUGH = 2
_VOWELS = "aeiou"
_GRAMMAR = 5
"""Letters that a word of grammar has at most."""
_HOLDING = (t.Field.TEXT_FORM, t.Field.TITLE_FORM, t.Field.NAME_FORM)
"""Fields of words as written."""


@dataclass(frozen=True, slots=True)
class Typed:
    """A Latin word at a place of a question, and the Arabic one that it may write; words of grammar tell nothing."""

    start: int
    end: int
    form: str
    arabic: str
    telling: bool


def as_arabic(words: str, engine: Engine) -> tuple[str, str, str] | None:
    """Return a question with what is Arabic in Latin letters in Arabic ones, and these words as typed and as read."""
    if any(map(is_arabic, words)):
        return None
    tokens = list(_WORD.finditer(words))
    found = list(_read(tokens))
    if not (kept := _kept(found, words, tokens, engine)):
        return None
    parts, last = [], 0
    for each in kept:
        parts += [words[last : each.start], each.arabic]
        last = each.end
    first, final = kept[0].start, kept[-1].end
    read = "".join([*parts, words[last:]])
    return read, words[first:final], read[first : len(read) - (len(words) - final)]


def _read(tokens: Sequence[re.Match[str]]) -> Iterator[Typed]:
    """Yield the words that may be Arabic ones, with the article that stands before them."""
    start, article = None, ""
    unsure: Typed | None = None  # a name, or a word of Latin letters too, which an Arabic word behind it makes one
    for token in tokens:
        form = token[0].lower()
        if form in ARTICLES or form in JOINED:
            start, article = (token.start(), JOINED.get(form, ARTICLE)) if start is None else (start, article)
            continue
        each = _word(token, article, token.start() if start is None else start)
        if unsure:
            yield replace(unsure, telling=each is not None and (bool(article) or each.telling))
        unsure = None
        if each and not each.telling and fold_word(each.arabic) not in stopwords() and not is_given_name(form):
            unsure = each
        elif each:
            yield each
        start, article = None, ""
    if unsure:
        yield unsure


def _word(token: re.Match[str], article: str, start: int) -> Typed | None:
    """Return the Arabic word that a Latin one may be, behind its article."""
    form = token[0].lower()
    is_latin, is_name = form in _latin_words(), is_borne(form)
    is_passed = form in stopwords() or (len(form) < _SHORTEST and is_latin)
    arabic = None if is_passed else _arabic_of(form)
    if arabic is None:
        return None
    is_word = fold_word(arabic) not in stopwords() and len(form) >= _SHORTEST
    is_behind = bool(article) and (article != ARTICLE or not is_given_name(form))
    return Typed(start, token.end(), form, article + arabic, is_word and (is_behind or not (is_latin or is_name)))


def _kept(found: Sequence[Typed], words: str, tokens: Sequence[re.Match[str]], engine: Engine) -> list[Typed]:
    """Return the words that are read as Arabic: none, where too few of them are nothing else."""
    if not any(each.telling for each in found):
        return []
    trees = [t.Some(tuple(t.Token(field, each.form) for field in _HOLDING)) for each in found]
    unheld = {each for each, held in zip(found, engine.totals(trees), strict=True) if not held}
    nowhere = {each for each in unheld if each.telling}
    asked = [token[0] for token in tokens if token[0].lower() not in ARTICLES]
    is_alone = len(asked) == 1 and len(asked[0]) >= _ALONE
    is_sure = any(DIGIT.search(words[each.start : each.end]) for each in nowhere)
    if not (len(nowhere) >= _ENOUGH or (nowhere and (is_sure or is_alone))):
        return []
    return [each for each in found if each in unheld]


@lru_cache(maxsize=2_000)
def _arabic_of(form: str) -> str | None:
    """Return the Arabic word of the lexicon that a Latin one writes: the nearest in length, the most used of these."""
    known, grammar = _arabic_words(), _grammar()
    typed = (form, form[:-1] if form[-1] in _VOWELS else "")
    asked = [word for word in grammar if any(each and may_be_typed(word, each) for each in typed)]
    if asked and len(form) <= _GRAMMAR:
        return min(asked, key=lambda word: (abs(len(form) - 1 - len(word)), word))
    found = {word for key in typed_keys(form) for word in known.get(key, ()) if may_be_typed(word, form)}
    return min(found, key=lambda word: (abs(len(form) - 1 - len(word)), -known_uses()[word], word), default=None)


@lru_cache(maxsize=1)
def known_uses() -> dict[str, int]:
    """Return the Arabic words of the lexicon's wordings without their article, with how many wordings have each."""
    uses: dict[str, int] = {}
    for key in all_senses():
        for wording in written(key)[0]:
            for word in wording.split() if is_arabic(wording) else ():
                bare = word.removeprefix(ARTICLE)
                uses[bare] = uses.get(bare, 0) + 1
    return uses


@lru_cache(maxsize=1)
def _grammar() -> tuple[str, ...]:
    """Return the Arabic words that are not looked for, without those that have the article."""
    return tuple(word for word in stopwords() if is_arabic(word) and not word.startswith(ARTICLE))


@lru_cache(maxsize=1)
def _arabic_words() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for word in known_uses():
        if len(word) > 1 and " " not in word:
            found.setdefault(typed_key(word), []).append(word)
    return found


@lru_cache(maxsize=1)
def _latin_words() -> frozenset[str]:
    """Return the folded Latin words of the lexicon, of countries, bodies and towns too."""
    wordings = (w for key in all_senses() for names in written(key) for w in names if not is_arabic(w[:1]))
    return lexical_words() | {word for wording in wordings for word in _WORD.findall(fold_word(wording))}
