"""Offices or bodies told first, and behind them who holds each: "the Governors of A and B, Mr. X and Ms. Y"."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from lexicon.affiliations import standing_words
from lexicon.people import style_words
from lexicon.relations import either
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.ground.scene import Scene
from schemas.mention import Kind

_TOLD = (Kind.TITLE, Kind.ORGANIZATION, Kind.PLACE)
"""What may be told of each by turns: an office, the body or the state of one."""
_FEWEST = 2
_BEHIND = 3
"""Items behind the last name among which "respectively" stands."""


def respective(scene: Scene, sentence: Sentence) -> list[tuple[Item, Item]]:
    """Return what is told of each person of a sentence by turns, with the person; nothing where numbers differ."""
    if Kind.PERSON not in sentence.kinds or not sentence.says(standing_words("respectively")):
        return []
    places = [n for n, i in enumerate(sentence.items) if i.sort is Sort.MENTION]
    kinds = [scene.tops[sentence.items[n].mention].kind for n in places]
    for first in (k for k, kind in enumerate(kinds) if kind is Kind.PERSON and kinds[k - 1 : k] != [Kind.PERSON]):
        many = sum(1 for _ in takewhile(lambda kind: kind is Kind.PERSON, kinds[first:]))
        before = kinds[max(first - many, 0) : first]
        if many < _FEWEST or len(before) < many or len({*before}) > 1 or before[0] not in _TOLD:
            continue
        row = places[first - many : first + many]
        if _is_whole(sentence.items, row, many) and kinds[first - many - 1 : first - many] != before[:1]:
            pairs = zip(row[:many], row[many:], strict=True)
            return [(sentence.items[told], sentence.items[person]) for told, person in pairs]
    return []


def respectively(scene: Scene) -> Iterator[tuple[int, int]]:
    """Yield the mentions told by turns in a document, each with that of its person."""
    for sentence in scene.sentences:
        yield from ((told.mention, person.mention) for told, person in respective(scene, sentence))


def _is_whole(items: Sequence[Item], row: Sequence[int], many: int) -> bool:
    """Tell whether the word stands with the names, which only "and", commas and styles join."""
    told = range(row[many - 1] + 1, min(row[-1] + _BEHIND, len(items)))
    said = any(items[n].form in standing_words("respectively") for n in told)
    names = range(row[many - 1] + 1, row[-1])
    return (
        said
        and not any(items[n].verb and not _is_light(items[n]) for n in names)
        and all(_is_light(items[n]) or n in row for n in names)
    )


def _is_light(item: Item) -> bool:
    """Tell a sign, a style, a small word or the word itself."""
    if item.sort in (Sort.SIGN, Sort.PARTICLE):
        return True
    words = style_words() | either("small", "and") | standing_words("respectively")
    return item.form in words
