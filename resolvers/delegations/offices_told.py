"""Heads told by their office alone, whom a later sentence names: «وفد … برئاسة وزير الزراعة. وقال الوزير X»."""

from collections.abc import Sequence

from lexicon.people import style_words
from resolvers.delegations.bands import Band
from resolvers.delegations.chairs import chairs_event
from resolvers.ground.geography import country_of
from resolvers.ground.items import Item
from resolvers.ground.scene import Scene
from resolvers.officials.people import Figure, Figures
from schemas.mention import Kind
from text.fold import fold_word
from text.inflection import ARTICLE, is_arabic

_NEAR = 4
"""Items behind a delegation among which the word of leading stands that an office follows."""


def add_by_office(scene: Scene, figures: Figures, bands: Sequence[Band]) -> None:
    """Give delegations led by an office without a name the head whom later sentences name by it.

    Nobody where somebody named before holds an office of that name: it may be he who speaks.
    """
    open_bands = {top: band for band in bands if band.head is None for top in band.mentions}
    for sentence in scene.sentences if open_bands else ():
        for place, item in enumerate(sentence.items if Kind.DELEGATION in sentence.kinds else ()):
            band = open_bands.get(item.mention)
            office = _office(scene, figures, sentence.items, place) if band is not None and band.head is None else None
            if band is not None and office is not None:
                _lead(scene, figures, band, office, sentence.span.end)


def _lead(scene: Scene, figures: Figures, band: Band, office: str, end: int) -> None:
    """Let the only one who bears an office lead a delegation, named behind the sentence that tells it."""
    named = [(n, f) for n, f in enumerate(figures.all) if _bears(scene, f, office, band.country)]
    before = any(scene.tops[f.names[0]].span.start < end for _, f in named)
    if len(named) == 1 and not before and _speaks_for_it(scene, named[0][1]):
        band.head, band.rule = named[0][0], "told later"


def _office(scene: Scene, figures: Figures, items: Sequence[Item], place: int) -> str | None:
    """Return the office, held by nobody named beside it, that is told to lead a delegation."""
    mark = _led(items, place)
    behind = [i for i in items[mark + 1 : mark + _NEAR] if i.form not in style_words()] if mark >= 0 else []
    if not behind or behind[0].kind is not Kind.TITLE or behind[0].mention in figures.of:
        return None
    return scene.tops[behind[0].mention].text


def _speaks_for_it(scene: Scene, figure: Figure) -> bool:
    """Tell whether who bears the office is not told to have received somebody, or only to have been there."""
    name = scene.tops[figure.names[0]].span.start
    sentence = next(s for s in scene.sentences if s.span.start <= name < s.span.end)
    return "presence" not in sentence.marks and not any(i.verb for i in sentence.items if i.span.start < name)


def _led(items: Sequence[Item], place: int) -> int:
    """Return the item right behind a delegation that says who leads it, -1 where none does."""
    near = range(place + 1, min(place + _NEAR, len(items)))
    mark = next((n for n in near if items[n].marks("head")), -1)
    return mark if mark >= 0 and not chairs_event(items, place, mark) else -1


def _bears(scene: Scene, figure: Figure, office: str, country: str | None) -> bool:
    return any(_is_office(scene.tops[t].text, office, country) for t in figure.titles)


def _is_office(title: str, office: str, country: str | None) -> bool:
    """Tell whether a title is an office told before, in full, with its nation, or by its first word alone."""
    told, whole = fold_word(title), fold_word(office)
    noun = whole.split()[0]
    bare = ARTICLE + noun if is_arabic(noun) else noun
    nation = told.startswith(f"{whole} ") and country is not None and country_of(told.removeprefix(whole)) == country
    return told in (whole, bare) or nation
