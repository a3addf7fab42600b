"""What a question calls by letters: bodies (UNDP), treaties, funds."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from index.terms.senses import BODY
from lexicon.bodies import bodies
from lexicon.notions import acronyms_of_senses
from lexicon.questions import stopwords
from text.analysis import Term
from text.fold import fold_word

_LONG = 4
"""Letters of an acronym that is one however it is typed: «map» is no agency."""


def acronyms(words: str, terms: Sequence[Term]) -> Iterator[tuple[int, int, str]]:
    """Yield where an acronym stands, and its key: a body's however it is typed, a short one of a notion in capitals."""
    for position, term in enumerate(terms):
        if term.form in stopwords() and not is_typed_as_letters(words, term):
            continue
        if term.form in _bodies():
            yield position, position + 1, _bodies()[term.form]
        if len(term.form) >= _LONG or term.span.of(words).isupper():
            yield from ((position, position + 1, key) for key in _notions().get(term.form, ()))


def is_typed_as_letters(words: str, term: Term) -> bool:
    """Tell whether a word is typed in capitals among others that are not: the EU is no « eu », the UN no « un »."""
    own = term.span.of(words)
    return len(own) > 1 and own.isupper() and not words.isupper() and term.form in _bodies()


@lru_cache(maxsize=1)
def _bodies() -> dict[str, str]:
    return {fold_word(acronym): BODY + key for key, body in bodies().items() for acronym in body.acronyms}


@lru_cache(maxsize=1)
def _notions() -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for acronym, keys in acronyms_of_senses().items():
        found.setdefault(fold_word(acronym), {}).update(dict.fromkeys(keys))
    return {acronym: tuple(keys) for acronym, keys in found.items()}
