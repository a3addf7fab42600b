"""Where the sitting was that minutes are of: behind its label, on a dateline, in the sentence that tells it."""

from collections.abc import Sequence

from lexicon.relations import words as relation_words
from resolvers.ground.among import any_marked
from resolvers.ground.geography import is_city
from resolvers.ground.items import Sentence, Sort
from resolvers.ground.setting import place_of
from resolvers.parties.component import Cast
from schemas.mention import Kind
from schemas.span import Quote, Span
from text.fold import fold_word

_LABEL = 4
_VENUES = "venues/"
"""The rules by which halls and houses are found."""


def where_of(cast: Cast, title: int, opening: Sequence[Sentence], top: int) -> Quote | None:
    """Return where a sitting was: a house before its town; ``title`` is the line that names it.

    Behind line ``top`` a town is of something else, a house may be told still.
    """
    scene = cast.scene
    named = _labelled(cast, opening) or _of_dateline(cast, title, opening)
    if named and not is_city(named.text):
        return named
    starts = [(s, i) for s in opening for i in (_verb(s), -1)]
    told = [(s, p) for s, i in starts if (p := place_of(scene, s, i, len(s.items)))]
    told = [(s, p) for s, p in told if fold_word(p.text) not in relation_words("boards")]
    near = [(s, p) for s, p in told if s.line <= top or not is_city(p.text)]
    within = ((s, p) for s, p in near if s.line <= top and any(i.event or i.verb for i in s.items))
    venue = next((p for _, p in within if not is_city(p.text)), None)
    return venue or named or next((p for _, p in near), None)


def _labelled(cast: Cast, opening: Sequence[Sentence]) -> Quote | None:
    """Return the venue that a line names behind its label: «المكان: …», "Venue: conference room of …"."""
    for sentence in opening:
        label = [i.form for i in sentence.items[:_LABEL]]
        if label and label[0] in relation_words("place_labels") and ":" in label:
            return _behind_label(cast, sentence)
    return None


def _behind_label(cast: Cast, sentence: Sentence) -> Quote | None:
    """Return the first house or place of a label's line; what no mention covers goes on to the comma of its town."""
    first = next(n for n, i in enumerate(sentence.items) if i.form == ":") + 1
    items = sentence.items[first:]
    named = next((i for i in items if i.kind in (Kind.PLACE, Kind.ORGANIZATION)), None)
    if items and (items[0].mention >= 0 or named is None or not is_city(cast.scene.tops[named.mention].text)):
        return cast.scene.tops[named.mention].quote if named else None
    end = items.index(named) if named else 0
    while end and items[end - 1].sort is Sort.SIGN:
        end -= 1
    words = [item for item in items[:end] if item.sort in (Sort.WORD, Sort.CUE)]
    if not 0 < len(words) <= _HOUSE or any_marked(words, "remote") or items[end].sort is not Sort.SIGN:
        return cast.scene.tops[named.mention].quote if named else None
    return Quote.at(cast.scene.document.text, Span(items[0].span.start, items[end - 1].span.end))


_HOUSE = 8
"""Words of the longest naming of a house that no mention covers."""


def _of_dateline(cast: Cast, title: int, opening: Sequence[Sentence]) -> Quote | None:
    """Return the place that a line holds beside a date and nothing else, or the venue that opens one below."""
    for sentence in opening:
        first = sentence.items[0].mention
        plain = not any(i.event or i.verb or i.kind is Kind.PERSON for i in sentence.items)
        if plain and first >= 0 and sentence.line > title and cast.scene.tops[first].rule.startswith(_VENUES):
            return cast.scene.tops[first].quote
        kinds = {i.kind for i in sentence.items if i.mention >= 0}
        bare = all(i.mention >= 0 or i.sort is Sort.SIGN or _of_clock(i.form) for i in sentence.items)
        if bare and kinds == {Kind.DATE, Kind.PLACE}:
            return next(cast.scene.tops[i.mention].quote for i in sentence.items if i.kind is Kind.PLACE)
    return None


def _of_clock(form: str) -> bool:
    """Tell whether a word tells the time of day: «14 h 30»."""
    return form.isdigit() or form in relation_words("clock")


def _verb(sentence: Sentence) -> int:
    """Return the item of the first verb of engagements in a sentence, else -1."""
    return next((i for i, item in enumerate(sentence.items) if item.verb), -1)
