"""Whose name tells that they are from elsewhere: where a text is written says nothing of their country or body."""

from collections.abc import Iterable
from functools import lru_cache

from lexicon.affiliations import standing_words
from lexicon.people import attested_name
from lexicon.relations import affixes
from text.fold import fold_word
from text.names.skeletons import begins_as_kin, has_arabic, is_kin


def is_stranger(name: str, titles: Iterable[str], home: str | None) -> bool:
    """Tell whether no word of a name in Arabic letters is one that people of the Arab state ``home`` bear.

    A name in Latin letters, or a document written elsewhere, tells nothing; a minister of no named state is at home.
    """
    arab = home is not None and fold_word(home) in standing_words("arab_states")
    return (
        arab and _is_foreign(name) and not any(fold_word(t).split()[0] in standing_words("ministers") for t in titles)
    )


@lru_cache(maxsize=10_000)
def _is_foreign(name: str) -> bool:
    return has_arabic(name) and not any(map(_is_local, fold_word(name).replace("-", " ").split()))


def _is_local(word: str) -> bool:
    """Tell whether a folded word is a name of Arabs, or joins or begins one: «بن», «آل», «المري», «بلقاسم»."""
    known = attested_name(word)
    ends = word.endswith(tuple(standing_words("local_endings")))
    if is_kin(word) or word.startswith(affixes("article")) or ends:
        return True
    if known is not None:
        return known.given + known.family >= _BORNE
    begun = next((b for b in standing_words("local_beginnings") if word.startswith(b)), "")
    after = attested_name(word.removeprefix(begun)) if begun else None  # «أوحسين»
    return begins_as_kin(word) or (after is not None and after.given + after.family >= _BORNE)


_BORNE = 6
"""So many attested bearers make a word a name of Arabs; some were given to a few of other countries, too («آنا»)."""
