"""The delegation that a headline names and the text behind it does not: «استقبل … وفدا برئاسة السيد …»."""

from collections.abc import Sequence

from lexicon.affiliations import standing_words
from lexicon.role_grammar import delegation_words
from resolvers.delegations.bands import Band, members_after
from resolvers.delegations.heads import led_by
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.geography import country_of
from resolvers.ground.items import Item
from resolvers.ground.scene import Scene
from resolvers.officials.people import Figures
from schemas.mention import Kind
from text.inflection import is_arabic

_BEHIND = 3
"""Items behind the noun of a delegation among which it is told of whom it was made up."""
_ARTICLE = 2
"""Items before « délégation » among which its article stands, an adjective between."""


def in_title(scene: Scene, band: Band) -> bool:
    """Tell whether a delegation is named in the document's title, and nowhere else."""
    title = scene.extraction.about.title
    return title is not None and all(title.span.contains(scene.tops[top].span) for top in band.mentions)


def only_in_title(scene: Scene, bands: Sequence[Band], start: int) -> Band | None:
    """Return the one delegation told before a place in the text, where that is the headline's and nothing more is."""
    before = [b for b in bands if scene.tops[b.mentions[0]].span.start < start]
    one = before[0] if len(before) == 1 else None
    return one if one is not None and one.head is None and not one.members and in_title(scene, one) else None


def of_another_state(scene: Scene, figures: Figures, head: int | None, country: str | None) -> bool:
    """Tell whether a head's roles name another country than that of the delegation."""
    titles = figures.all[head].titles if head is not None else ()
    told = {country_of(scene.tops[title].text) for title in titles} - {None}
    return country is not None and bool(told) and country not in told


def add_to_titles(scene: Scene, figures: Figures, bands: Sequence[Band]) -> None:
    """Give a headline's delegation the head and members told of «a delegation» in the first sentence that has one."""
    for sentence in scene.sentences if bands else ():
        told_anew = sentence.says(standing_words("band_new")) or sentence.says(delegation_words().noun)
        place = _new_noun(sentence.items) if told_anew else -1
        if place < 0:
            continue
        band = only_in_title(scene, bands, sentence.span.end)
        told = band is not None and not any(i.kind is Kind.DELEGATION for i in sentence.items)
        found = led_by(scene, figures, sentence, place) if told else None
        if band is None or not told or (found and of_another_state(scene, figures, found[0], band.country)):
            return
        listing = any_marked(sentence.items[place + 1 : place + _BEHIND], "members")
        if found:
            band.head, band.rule = found[0], "told later"
        if found or listing:
            end = found[1] if found else place
            band.members += members_after(figures, sentence, end, after_head=True, listing=listing)
        return


def _new_noun(items: Sequence[Item]) -> int:
    """Return the item of the bare noun by which a delegation is told as if it were new, -1 where there is none."""
    for place, item in enumerate(items):
        if item.mention >= 0:
            continue
        if item.form in standing_words("band_new"):
            return place
        latin = item.form in delegation_words().noun and not is_arabic(item.form)
        if latin and any_said(items[max(place - _ARTICLE, 0) : place], delegation_words().articles):
            return place
    return -1
