"""Words of meetings and offices that a question has with a slip: « embasy », «delegaton», «السفيير».

Other words are found by what is spelled like them; these tell what is asked, and so have to be read. A word is a slip
only where it is no word: the lexicon does not have it, the database of Arabic words does not know it, nobody is called
so, and (which the engine tells) no document of the memory holds it.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from rapidfuzz.distance import OSA, Prefix

from index import tree as t
from index.protocol import Engine
from lexicon.bearers import is_borne
from lexicon.countries import names_by_form
from lexicon.latin_words import latin_words
from lexicon.notions import lexical_words, senses
from lexicon.questions import question_words
from schemas.nouns import dataclass
from text.clitics import readings
from text.fold import fold_word
from text.inflection import ARTICLE
from text.morphology import Morphology
from text.names.skeletons import has_arabic

_PIECE = re.compile(r'"[^"]*"?|[^\s"]+')
_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST, _SHORTEST_ARABIC = 6, 5
"""Letters of a word of which one may be wrong."""
_LONG = 7
"""Letters of a Latin one of which one may be another; of a shorter one, one is missing, too much or out of turn."""
_ENDINGS = {True: ("", "s", "d", "r"), False: ("", "s", "e", "es", "ed", "ing")}
"""How forms of a Latin word end of which the lexicon has one; whether that ends in «e»."""
_ASKING = ("count", "newest", "oldest")
"""Words of a question that ask for a number or the last."""
_HOLDING = (t.Field.TEXT_FORM, t.Field.TITLE_FORM, t.Field.NAME_FORM)
"""Fields of words as written."""


@dataclass(frozen=True, slots=True)
class Misspelt:
    """A word of a question, where it stands, and the one that it is meant for."""

    start: int
    end: int
    form: str
    instead: str


def as_spelt(words: str, engine: Engine, morphology: Morphology | None) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return a question with words in place of their slips, and these as typed and as read."""
    found = list(_slips(words, morphology))
    trees = [t.Some(tuple(t.Token(field, each.form) for field in _HOLDING)) for each in found]
    held = engine.totals(trees) if trees else []
    read, told, last = "", [], 0
    for each, total in zip(found, held, strict=True):
        if not total:
            read += words[last : each.start] + each.instead
            told.append((words[each.start : each.end], each.instead))
            last = each.end
    return read + words[last:], tuple(told)


def _slips(words: str, morphology: Morphology | None) -> Iterator[Misspelt]:
    """Yield the words that may be slips; none of what is quoted, left out, or the beginning of others.

    A Latin word with a capital inside a question is a name.
    """
    for piece in _PIECE.finditer(words):
        if piece[0][0] in '"-' or piece[0].endswith("*"):
            continue
        for token in _WORD.finditer(words, piece.start(), piece.end()):
            form, is_first = fold_word(token[0]), not words[: token.start()].strip()
            if (token[0].islower() or is_first or has_arabic(form)) and not _is_word(form, morphology):
                instead = _meant(form)
                if instead:
                    yield Misspelt(token.start(), token.end(), form, instead)


def _is_word(form: str, morphology: Morphology | None) -> bool:
    """Tell whether a word is one, or a name."""
    if form in lexical_words() or form.removeprefix(ARTICLE) in _words() or is_borne(form) or form in names_by_form():
        return True
    if not has_arabic(form):
        stems = (form.removesuffix(ending) for ending in _ENDINGS[False])
        return len(form) < _SHORTEST or form in latin_words() or any(stem in lexical_words() for stem in stems)
    if morphology is None or len(form) < _SHORTEST_ARABIC:
        return True
    return any(morphology.lemma(reading.form) for reading in readings(form))


@lru_cache(maxsize=20_000)
def _meant(form: str) -> str | None:
    """Return the word that one is a slip away from: the nearest, of these the one that begins more alike."""
    article = ARTICLE if has_arabic(form) and form.startswith(ARTICLE) else ""
    bare = form.removeprefix(article)
    near = (word for word in _words() if word[0] == bare[:1] and _is_slip(bare, word))
    best = min(near, key=lambda word: (-Prefix.similarity(bare, word), word), default=None)
    return article + _words()[best] if best else None


def _is_slip(form: str, word: str) -> bool:
    """Tell whether a word is one letter away from another; whether all letters are there, the order apart."""
    is_near = OSA.distance(form, word, score_cutoff=1) <= 1
    is_other = len(form) == len(word) and sorted(form) != sorted(word)
    return is_near and not (is_other and len(form) < _LONG and not has_arabic(form))


@lru_cache(maxsize=1)
def _words() -> Mapping[str, str]:
    """Return the words of meetings, offices and envoys, folded, by themselves as they are written."""
    told = (sense for sense in senses().values() if sense.event or sense.office or sense.envoy)
    written = {word for sense in told for each in (*sense.wordings, *sense.asked) for word in _WORD.findall(each)}
    found: dict[str, str] = {}
    written |= {word for kind in _ASKING for word in question_words(kind) if _WORD.fullmatch(word)}
    for word in sorted(written):
        form, bare = fold_word(word).removeprefix(ARTICLE), word.removeprefix(ARTICLE)
        least = _SHORTEST_ARABIC - 1 if has_arabic(form) else _SHORTEST
        if len(form) >= least:
            found.setdefault(form, bare)
    for form in [form for form in found if not has_arabic(form)]:
        for ending in _ENDINGS[form.endswith("e")]:
            found.setdefault(form + ending, form + ending)
    return found
