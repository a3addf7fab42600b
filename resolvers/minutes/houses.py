"""Where a sitting was, in words that no mention covers: "held at the Guildhall on …", "Venue: Lake Lodge"."""

from collections.abc import Sequence

from lexicon.relations import relation_words
from resolvers.ground.among import any_marked
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.parties.cast import Cast
from schemas.mention import Kind
from schemas.span import Quote, Span

_HOUSE = 8
"""Words of the longest naming of a house that no mention covers."""
_NO_PLACE = (Kind.PERSON, Kind.TITLE, Kind.DATE, Kind.LAW, Kind.PROGRAM, Kind.DELEGATION)
_NUMBER = 2
"""Items from a hall to its number at most: «قاعة الجلسات رقم 1»."""


def behind_labels(sentence: Sentence, text: str) -> tuple[Item, ...]:
    """Return the items behind the label of a place, which begins the line or stands apart from what is before it."""
    labels = relation_words("place_labels")
    for place, item in enumerate(sentence.items):
        colon = next((n for n in range(place + 1, min(place + 4, len(sentence.items))) if _colon(sentence, n)), 0)
        if item.form in labels and colon and (place == 0 or _apart(text, sentence.items[place - 1], item)):
            return sentence.items[colon + 1 :]
    return ()


def _apart(text: str, before: Item, label: Item) -> bool:
    """Tell whether more than one space, or a tab, stands before a label on its line."""
    gap = text[before.span.end : label.span.start]
    return before.form == "|" or "\t" in gap or len(gap) > 1


def _colon(sentence: Sentence, place: int) -> bool:
    return sentence.items[place].form == ":"


def whole_house(cast: Cast, items: Sequence[Item]) -> Quote | None:
    """Return the house that a few words name to the end of their line; None where they tell something else."""
    while items and items[-1].sort is Sort.SIGN:
        items = items[:-1]
    words = [i for i in items if i.sort is not Sort.SIGN]
    other = any(i.kind in _NO_PLACE or i.verb or i.form in (":", "|") for i in items)
    if other or not 0 < len(words) <= _HOUSE or any_marked(items, "remote"):
        return None
    return Quote.at(cast.scene.document.text, Span(items[0].span.start, items[-1].span.end))


def held_at(cast: Cast, sentence: Sentence) -> Quote | None:
    """Return the house behind "held at the" in English minutes, to the day, the hour or the end of the line."""
    items, text = sentence.items, cast.scene.document.text
    small = relation_words("house_links")
    for place in range(len(items) - 2):
        put = place + 1
        while put < len(items) - 1 and (items[put].kind is Kind.DATE or items[put].form in _ON_DAY):
            put += 1
        if items[place].form not in relation_words("held_words") or items[put].form not in relation_words("put_in"):
            continue
        first = put + 1 + (items[put + 1 :][:1] != () and items[put + 1].form in relation_words("definite"))
        end = first
        while end < len(items) and items[end].kind not in _NO_PLACE and items[end].form not in small:
            if items[end].sort is Sort.SIGN and items[end].form not in (",", "-", "'", "’"):
                break
            if items[end].marks("presided", "presence", "with"):
                break  # "in Addis Ababa, chaired by Mr X"
            end += 1
        while end > first and items[end - 1].sort is Sort.SIGN:
            end -= 1
        if end > first and text[items[first].span.start].isupper():
            return whole_house(cast, items[first:end])
    return None


_ON_DAY = frozenset(("on", ","))


def with_number(cast: Cast, sentence: Sentence, place: Quote) -> Quote:
    """Return a hall with its number and the house behind that: "Committee Room 2", «قاعة الجلسات رقم 1 بمحكمة …»."""
    items, text = sentence.items, cast.scene.document.text
    behind = next((n for n, i in enumerate(items) if i.span.start >= place.span.end), len(items))
    near = items[behind : behind + _NUMBER]
    figure = next((n for n, i in enumerate(near) if i.form.isdigit()), -1)
    if figure < 0 or (figure and near[0].form not in relation_words("numbering_words")):
        return place
    last = behind + figure
    within = items[last + 1 : last + 3]
    body = next((i for i in within if i.kind in (Kind.ORGANIZATION, Kind.PLACE)), None)
    inside = body is not None and all(i is body or i.sort is Sort.PARTICLE for i in within[: within.index(body) + 1])
    end = body.span.end if body is not None and inside else items[last].span.end
    return Quote.at(text, Span(place.span.start, end))
