"""Of which country a delegation is that names none: where it comes from, who leads it, else the document's own.

Only those of bodies of several states have none.
"""

import functools
from collections.abc import Sequence

from lexicon.affiliations import standing_words
from lexicon.countries import names_of, sovereigns
from lexicon.engagements import Frame
from lexicon.role_grammar import grammar
from resolvers.delegations.bands import Band
from resolvers.ground.geography import (
    countries_possible,
    country_of,
    country_of_place,
    is_international,
    is_state,
    is_town,
)
from resolvers.ground.items import Item
from resolvers.ground.scene import Scene
from resolvers.officials.nationality import stated_country
from resolvers.officials.people import Figures
from schemas.mention import Kind
from schemas.relation import EngagementKind
from text.fold import fold_word
from text.inflection import ARTICLE, is_arabic
from text.naming import BY
from text.shapes import TATWEEL
from text.tokens import words_of

_NEAR = 4
"""Items behind a delegation among which the town stands that it came from."""


def settle_countries(scene: Scene, figures: Figures, bands: Sequence[Band], home: str | None) -> None:
    """Give each delegation of a body that is of one state its country."""
    came = _towns(scene) | _sides(scene)
    for band in bands:
        if home and band.country not in (None, home) and _of_town_at_home(scene, band, home):
            band.country = home
        band.country = band.country or _of_own_state(scene, band, home)
        body = band.represents is not None and band.represents.kind is Kind.ORGANIZATION
        if body and band.country is None and not _of_several_states(scene, band):
            town = next((came[top] for top in band.mentions if top in came), None)
            abroad = _visits(scene, band, home) or _calls_itself_international(scene, band) or _in_foreign_words(band)
            own = None if abroad else home
            band.country = town or _of_head(scene, figures, band, home) or own


def _in_foreign_words(band: Band) -> bool:
    """Tell a sender whose Arabic name no list has and only the delegation tells: «وفد متروبول إيكس مرسيليا»."""
    body = band.represents
    return body is not None and body.rule == "delegations/sender" and is_arabic(fold_word(body.text))


def _of_own_state(scene: Scene, band: Band, home: str | None) -> str | None:
    """Return the country of «وفد المملكة»: the document's, or that of a sovereign named, where it is called so."""
    last = fold_word(scene.tops[band.mentions[0]].text).split()[-1]
    if band.represents is not None or last not in grammar().own_state:
        return None
    styles = sovereigns().find(words_of(scene.document.text))
    called = {last, last.removeprefix(ARTICLE)}
    told = dict.fromkeys(c for c in (home, *(hit.payloads[0] for hit in styles)) if c)
    return next((c for c in told if any(called & set(fold_word(n).split()) for n in names_of(c)["ar"])), None)


def country_led(scene: Scene, figures: Figures, band: Band, home: str | None) -> str | None:
    """Return a delegation's country; of one of no named body it is its head's: «على رأس وفد من الديوان»."""
    if band.country or band.represents or _of_several_states(scene, band):
        return band.country
    return _of_head(scene, figures, band, home)


def home_by_head(scene: Scene, figures: Figures, bands: Sequence[Band]) -> str | None:
    """Return the country of the delegation that an official of the issuer leads, as where the document is written.

    Of one named by its nation alone («وفد مصري») only where nobody else holds such an office: it may be a guest's.
    """
    issuer = scene.extraction.about.issuer
    own = _field(issuer.text) if issuer else ""
    held = [t for f in figures.all for t in f.titles if own and own in fold_word(scene.tops[t].text)]
    for band in bands if own else ():
        titles = [t for t in figures.all[band.head].titles if t in held] if band.head is not None else []
        of_state = band.represents is not None and band.represents.kind is Kind.PLACE
        sole = band.represents is None and held == titles and not any(country_of(scene.tops[t].text) for t in titles)
        if band.country and titles and (of_state or sole):
            return band.country
    return None


def _field(body: str) -> str:
    """Return the folded name of a body without its first word: «وزارة العدل» and «وزيرة العدل» have it in common."""
    return fold_word(body).partition(" ")[2]


def _of_town_at_home(scene: Scene, band: Band, home: str) -> bool:
    """Tell whether the only place a delegation's name holds is a town that is at home, too: «اتحاد بلديات صور».

    One that says its nation is of that, wherever it stands: «السفارة الكندية بالرياض».
    """
    places = [m.text for top in band.mentions for m in scene.nested[top] if m.kind is Kind.PLACE]
    if any(country_of(_less(scene.tops[top].text, places)) == band.country for top in band.mentions):
        return False
    return bool(places) and all(is_town(p) and country_of(p) is None and home in countries_possible(p) for p in places)


def _less(text: str, places: Sequence[str]) -> str:
    """Return a naming without the places in it."""
    return functools.reduce(lambda left, place: left.replace(place, " "), places, text)


def _calls_itself_international(scene: Scene, band: Band) -> bool:
    """Tell whether a body calls itself international, and no place says where it is: « Institut international … »."""
    body = band.represents
    if body is None or any(m.kind is Kind.PLACE for top in band.mentions for m in scene.nested[top]):
        return False
    return not standing_words("between_states").isdisjoint(fold_word(body.text).split())


def _of_several_states(scene: Scene, band: Band) -> bool:
    """Tell whether a delegation is that of an international body."""
    texts = [scene.tops[top].text for top in band.mentions]
    return any(map(is_international, [*texts, *([band.represents.text] if band.represents else [])]))


def _visits(scene: Scene, band: Band, home: str | None) -> bool:
    """Tell whether a delegation is told to go to the state where the text is written: «يزور وفد من … سلطنة عمان»."""
    for sentence in scene.sentences if home else ():
        items = sentence.items
        place = next((n for n, i in enumerate(items) if i.mention in band.mentions), -1)
        if place < 0:
            continue
        goes = any(v.frame is Frame.VISIT for i in items for v in i.verbs) or any(
            i.event and i.event.kind is EngagementKind.VISIT for i in items
        )
        states = [scene.tops[i.mention].text for i in items[place + 1 :] if i.kind is Kind.PLACE]
        if goes and not standing_words("invited").isdisjoint(fold_word(sentence.span.of(scene.document.text)).split()):
            return True
        if goes and any(country_of(s) == home and not is_town(s) for s in states):
            return True
    return False


def _towns(scene: Scene) -> dict[int, str]:
    """Return the countries of the towns that delegations are told to have come from: « venue de Berne »."""
    found: dict[int, str] = {}
    for sentence in scene.sentences:
        for place, item in enumerate(sentence.items if Kind.DELEGATION in sentence.kinds else ()):
            if item.kind is Kind.DELEGATION:
                near = sentence.items[place + 1 : place + 1 + _NEAR]
                town = next((scene.tops[i.mention] for i in near if i.kind is Kind.PLACE), None)
                told = bool(town) and (near[0].form in standing_words("came_from") or _apposed(scene, item, near))
                country = country_of_place(town) if town and told else None
                if country:
                    found[item.mention] = country
    return found


def _sides(scene: Scene) -> dict[int, str]:
    """Return the countries of the delegations that are a side of talks: «وعن الجانب المالطي وفد إدارة …»."""
    text, found = scene.document.text, dict[int, str]()
    for sentence in scene.sentences:
        met = Kind.DELEGATION in sentence.kinds
        told = met and ("side" in sentence.marks or sentence.says(standing_words("side_nouns")))
        for place, item in enumerate(sentence.items if told else ()):
            if item.kind is Kind.DELEGATION:
                before = [i for i in sentence.items[max(place - _NEAR, 0) : place] if i.mention < 0]
                side = any(i.form in standing_words("side_nouns") or i.marks("side") for i in before)
                country = next((c for i in before if (c := country_of(i.span.of(text)))), None) if side else None
                if country:
                    found[item.mention] = country
    return found


def _apposed(scene: Scene, delegation: Item, near: Sequence[Item]) -> bool:
    """Tell whether a state stands in brackets, or with the particle on it, right behind a delegation: «… بفرنسا»."""
    if near[0].form == "(" and len(near) > 1:
        return near[1].kind is Kind.PLACE and is_state(scene.tops[near[1].mention].text)
    start = near[0].span.start
    gap = scene.document.text[delegation.span.end : start]
    return (
        near[0].kind is Kind.PLACE
        and gap.replace(TATWEEL, "") == f" {BY}"
        and is_state(scene.tops[near[0].mention].text)
    )


def _of_head(scene: Scene, figures: Figures, band: Band, home: str | None) -> str | None:
    """Return the country that the roles of a delegation's head name."""
    if band.head is None or any(is_international(scene.tops[t].text) for t in figures.all[band.head].titles):
        return None
    return stated_country(scene, figures.all[band.head].titles, None, None, home)
