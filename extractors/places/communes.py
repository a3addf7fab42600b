"""Communes of a town that has several, told by their numbers: « Commune de Golfe 4 », « maire de Douala V »."""

from extractors.organizations.french_heads import ROMAN
from extractors.scenery import Scenery
from lexicon.places import PlaceWord, place_words
from lexicon.times import month_numbers
from schemas.mention import Kind, Mention

_SMALL = frozenset(("de", "du", "d", "la", "l", "le", "des", "'", "’"))
_MOST = 20
"""The highest number of a commune."""


def counted(scene: Scenery, mention: Mention) -> Mention:
    """Return a town with the number of its commune, where a word of communes stands before it in small words."""
    first, last = scene.words.within(mention.span)
    if scene.is_arabic(first) or not _is_number(scene, last) or not _of_commune(scene, first):
        return mention
    span = scene.span(first, last + 1, scene.words.letters_before(first, mention.span.start))
    return scene.mention(Kind.PLACE, span, mention.rule, mention.key, mention.country)


def _is_number(scene: Scenery, i: int) -> bool:
    """Tell a small number behind a town, that counts nothing which follows and is no day's or street's."""
    written = scene.written(i) if scene.same_line(i) else ""
    behind, then = scene.same_line(i + 1), scene.same_line(i + 2)
    if written and set(written) <= ROMAN:
        return len(written) > 1 or not (behind == "." and then)  # « le maire de Kara I. K. Amouzou »
    if not written.isdecimal() or written.startswith("0") or int(written) > _MOST:
        return False  # the « ² » of a footnote is a digit and no decimal
    words = place_words(PlaceWord.NOT_COUNTING, "fr")
    street = behind == "," and then in words
    return not (street or behind in words or behind in month_numbers() or behind.isdigit())


def _of_commune(scene: Scenery, i: int) -> bool:
    """Tell a word of communes before a town, « de » and articles between."""
    j = i - 1
    while scene.before(j + 1) in _SMALL:
        j -= 1
    return scene.before(j + 1) in place_words(PlaceWord.COUNTED_COMMUNE, "fr")
