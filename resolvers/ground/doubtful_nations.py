"""Words that tell a nation in some places only: capitals that are a common word, «المالي» of Mali or of finance."""

from functools import lru_cache

from lexicon.affiliations import standing_words
from lexicon.loader import Entry, load
from text.fold import fold_word
from text.tokens import Words


class _Nation(Entry):
    """Adjectives of a country that are another word as well."""

    country: str
    fields: tuple[str, ...] = ()
    """Nouns of a field that the other word describes: «الإصلاح المالي»."""


def nation_of_minister(words: Words) -> str | None:
    """Return the country told by the last word of a minister's office, which is no field's: «وزير الدفاع المالي».

    An adjective of the field mostly agrees with «الشؤون» or another plural, not with the minister.
    """
    held = len(words.forms) > 1 and words.forms[0] in standing_words("told_by_nation")
    nation = _nations().get(words.forms[-1]) if held else None
    return nation.country if nation and not words.forms[-2].endswith(tuple(map(fold_word, nation.fields))) else None


@lru_cache(maxsize=1)
def _nations() -> dict[str, _Nation]:
    return {fold_word(form): e for e in load("doubtful_nations", _Nation).values() for form in e.ar}
