"""Two words typed without the space between them, the first an office, style or state: «وزيرالخارجية», «السفيرأحمد».

The last letter of such a first word joins no other, so that the missing space is hardly seen, in print or on a screen.
"""

from collections.abc import Mapping
from functools import lru_cache
from itertools import chain, pairwise

from lexicon.bearers import MANY
from lexicon.bodies import worldwide
from lexicon.countries import country_of_name, spelt_names
from lexicon.people import attested_name, role_nouns, style_words
from lexicon.places import town_wordings
from text.clitics import readings
from text.fold import fold_word
from text.inflection import ACCUSATIVE, AND, ARTICLE, UNJOINED
from text.naming import BY
from text.tokens import Words

_SHORTEST = 5
"""Letters of the second word, its article among them."""
_OFFICE = 4
"""Letters of the first."""
_FIRST = 3
"""Letters of the first of two words of one name."""


def parted(words: Words) -> Words:
    """Return the words with those apart that were typed as one; as they are where none was.

    Every token keeps its place in the source, or has a part of it.
    """
    cuts = {i: _cut(words.forms[i]) for i in words.where(_cut)}
    if not cuts:
        return words
    rows = list[tuple[int, int, int]]()
    for i, form in enumerate(words.forms):
        cut = cuts.get(i)
        rows += [(i, 0, len(form))] if cut is None else [(i, 0, cut), (i, cut, len(form))]
    starts = [words.starts[i] + first for i, first, _ in rows]
    stops = [words.starts[i] + last for i, _, last in rows]
    return Words(words.folded, [words.forms[i][first:last] for i, first, last in rows]).lay(
        [words.shapes[i] for i, _, _ in rows],
        starts,
        stops,
        [words.folded.source_start(start) for start in starts],
        [words.folded.source_end(stop) for stop in stops],
    )


@lru_cache(maxsize=50_000)
def _cut(form: str) -> int:
    """Return how many letters of a folded word are an office or style to which the next word sticks, else 0."""
    if len(form) < _OFFICE + _SHORTEST - 1 or form.isascii():
        return 0
    named = next((r.cut + _pairs()[r.form] for r in readings(form) if r.form in _pairs() and form.endswith(r.form)), 0)
    if named:
        return named
    for last in range(_OFFICE, len(form) - _SHORTEST + 2):
        if form[last - 1] not in _OPEN:
            continue
        first, second = form[:last], form[last:]  # what is told of the second costs less
        office = form[last - 1] in UNJOINED and _follows(second) and _opens(first)
        if office or (_is_state_behind(second) and _is_state(first)):
            return 0 if attested_name(form) is not None else last
    return 0


@lru_cache(maxsize=1)
def _pairs() -> Mapping[str, int]:
    """Return two words running of the names of states, towns and bodies of the world, as one; to the first's letters.

    The second has the article: «الأممالمتحدة», «الولاياتالمتحدة», «مكةالمكرمة».
    """
    bodies = (wording for body in worldwide().values() for wording in body.ar)
    named = (fold_word(name).split() for name in chain((name for _, name in spelt_names()), bodies, town_wordings()))
    return {
        first + second: len(first)
        for words in named
        for first, second in pairwise(words)
        if second.startswith(ARTICLE) and len(second) >= _SHORTEST and len(first) >= _FIRST
    }


_OPEN = (*UNJOINED, ACCUSATIVE)


def _is_state(form: str) -> bool:
    """Tell the name of a state, with or without particles."""
    return any(country_of_name(reading.form) for reading in readings(form))


def _is_state_behind(form: str) -> bool:
    """Tell a state's name behind «و» or «ب»: «إيطاليابالجزائر», «الجزائروإيطاليا»."""
    return form.startswith((AND, BY)) and country_of_name(form[1:]) is not None


@lru_cache(maxsize=50_000)
def _opens(form: str) -> bool:
    """Tell whether a word is an office or style, with or without article and particles."""
    known = role_nouns() | style_words()
    bare = (reading.form for reading in readings(form))
    return any(f in known or f.removeprefix(ARTICLE) in known for f in bare)


def _follows(form: str) -> bool:
    """Tell whether a word may be the next: one with the article, or a given name of many."""
    known = attested_name(form)
    return (form.startswith(ARTICLE) and len(form) >= _SHORTEST) or (known is not None and known.given >= MANY)
