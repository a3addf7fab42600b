"""Words that are forms of each other by no pattern of letters, and plurals whose stem is that of another word."""

from collections.abc import Mapping
from functools import lru_cache

from lexicon.loader import Entry, load
from text.fold import fold_word


@lru_cache(maxsize=1)
def word_forms() -> Mapping[str, tuple[str, ...]]:
    """Return, by folded word, the folded words that are forms of it by no pattern of letters (``word_forms.yml``)."""
    found: dict[str, dict[str, None]] = {}
    for entry in load("word_forms", Entry).values():
        forms = tuple(map(fold_word, entry.ar))
        for form in forms:
            found.setdefault(form, {}).update((other, None) for other in forms if other != form)
    return {form: tuple(others) for form, others in found.items()}


@lru_cache(maxsize=1)
def singulars() -> Mapping[str, str]:
    """Return the folded singular of each folded broken plural whose stem is another's (``plurals.yml``)."""
    found = {}
    for entry in load("plurals", Entry).values():
        singular, *others = map(fold_word, entry.ar)
        found.update(dict.fromkeys(others, singular))
    return found
