"""Where the sitting was that minutes are of: behind its label, on a dateline, in the sentence that tells it."""

from collections.abc import Sequence

from lexicon.relations import relation_words
from resolvers.ground.geography import is_city
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.ground.places import place_of
from resolvers.minutes.houses import behind_labels, held_at, whole_house, with_number
from resolvers.parties.cast import Cast
from schemas.mention import Kind
from schemas.span import Quote
from text.fold import fold_word

_VENUES = "venues/"
"""The rules by which halls and houses are found."""


def where_of(cast: Cast, title: int, opening: Sequence[Sentence], top: int) -> Quote | None:
    """Return where a sitting was: a house before its town, with its number."""
    found = _where(cast, title, opening, top)
    if found is None or is_city(found.text):
        found = next((house for s in opening if s.line <= top and (house := held_at(cast, s))), None) or found
    if found is not None and fold_word(found.text) in relation_words("in_public"):
        return None
    said = next((s for s in opening if found and s.span.contains(found.span)), None)
    return with_number(cast, said, found) if said and found else found


def _where(cast: Cast, title: int, opening: Sequence[Sentence], top: int) -> Quote | None:
    """Return a house before its town, in the words of mentions; ``title`` is the line that names the sitting.

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
    found = (behind_labels(sentence, cast.scene.document.text) for sentence in opening)
    items = next((items for items in found if items), ())
    return _behind_label(cast, items) if items else None


def _behind_label(cast: Cast, items: Sequence[Item]) -> Quote | None:
    """Return the first house or place behind a label; what no mention covers goes on to the comma of its town."""
    named = next((i for i in items if i.kind in (Kind.PLACE, Kind.ORGANIZATION)), None)
    if named is None:
        return whole_house(cast, items)
    if items[0].mention >= 0 or not is_city(cast.scene.tops[named.mention].text):
        return cast.scene.tops[named.mention].quote
    end = items.index(named)
    comma = end > 0 and items[end - 1].sort is Sort.SIGN
    house = whole_house(cast, items[:end]) if comma else None
    return house or cast.scene.tops[named.mention].quote


def _of_dateline(cast: Cast, title: int, opening: Sequence[Sentence]) -> Quote | None:
    """Return the place that a line holds beside a date and nothing else, or the venue that opens one below."""
    for sentence in opening:
        first = sentence.items[0].mention
        plain = not any(i.event or i.verb or i.kind is Kind.PERSON for i in sentence.items)
        if plain and first >= 0 and sentence.line > title and cast.scene.tops[first].rule.startswith(_VENUES):
            return cast.scene.tops[first].quote
        kinds = {i.kind for i in sentence.named}
        bare = all(i.mention >= 0 or i.sort is Sort.SIGN or _beside_date(i.form) for i in sentence.items)
        if bare and kinds == {Kind.DATE, Kind.PLACE}:
            return next(cast.scene.tops[i.mention].quote for i in sentence.named if i.kind is Kind.PLACE)
        if (town := _beside_day(cast, sentence)) is not None:
            return town
    return None


def _beside_day(cast: Cast, sentence: Sentence) -> Quote | None:
    """Return the town that a comma parts from the day of a meeting at a line's end: « Réunion du 3 juin, Abidjan »."""
    items = sentence.items[:-1] if sentence.items[-1].form == "." else sentence.items
    told = any(i.event for i in items) and not any(i.verb or i.kind is Kind.PERSON for i in items)
    if len(items) < _DAY_AND_TOWN or not told or items[-2].form not in relation_words("separators"):
        return None
    day, town = items[-3], items[-1]
    beside = day.kind is Kind.DATE and town.kind is Kind.PLACE
    quote = cast.scene.tops[town.mention].quote if beside else None
    return quote if quote is not None and is_city(quote.text) else None


_DAY_AND_TOWN = 3
"""Items of a day, a comma and a town."""


def _beside_date(form: str) -> bool:
    """Tell whether a word tells the time of day, or is the article of a date: « 14 h 30 », « le 3 juin »."""
    return form.isdigit() or form in relation_words("clock") or form in relation_words("definite")


def _verb(sentence: Sentence) -> int:
    """Return the item of the first verb of engagements in a sentence, else -1."""
    return next((i for i, item in enumerate(sentence.items) if item.verb), -1)
