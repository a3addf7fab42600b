"""Whom a delegation came with: «السيد …، يرافقه وفد …», « Le ministre était entouré d'une délégation … »."""

from collections.abc import Sequence
from functools import lru_cache

from lexicon.affiliations import standing_words
from lexicon.relations import relation_words
from resolvers.delegations.bands import person_before
from resolvers.ground.geography import country_of
from resolvers.ground.items import Item, Sort
from resolvers.ground.offices import head_noun
from resolvers.ground.scene import Scene
from resolvers.ground.signature import bare_words
from resolvers.officials.nationality import is_envoy
from resolvers.officials.people import Figures
from schemas.mention import Kind, Mention
from text.fold import fold_word
from text.inflection import AND, ARTICLE, PREFIX_L

_BESIDE = 3
"""Items at a sentence's start among which its subject stands."""
_FAR = 8
"""Items before a delegation among which the verb and whom it went with stand: «ورافق …، وزير …، وفد»."""
_NEAR = 4
"""Items before a delegation within which a word says that it came along."""


def accompanied(scene: Scene, figures: Figures, items: Sequence[Item], place: int) -> tuple[int, int, str] | None:
    """Return whom a delegation accompanies: «السيد …، يرافقه وفد …», « M. …, accompagné d'une délégation ».

    Only one whose roles are of its country or body; one whose it is, is not told, is his: «يرافقه وفد عسكري».
    """
    if (principal := _came_for(figures, items, place)) is not None:
        return principal, place, "in company of"
    found = _object_before(scene, figures, items, place) or _told_before(scene, figures, items, place)
    if found is None or any(i.kind is Kind.DELEGATION for i in items[found[1] : place]):
        return None
    mention = scene.tops[items[place].mention]
    country = mention.country or country_of(mention.text)
    titles = [scene.tops[t].text for t in figures.all[found[0]].titles]
    inside = scene.nested[items[place].mention]
    bodies = [m.text for m in inside if m.kind is Kind.ORGANIZATION]
    told = any(m.kind in (Kind.ORGANIZATION, Kind.PLACE) for m in inside) or country is not None
    nobodys = not told and standing_words("press_bands").isdisjoint(fold_word(mention.text).split())
    own = nobodys or (country is not None and any(country_of(title) == country for title in titles))
    own = own or any(body in title for body in bodies[:1] for title in titles)
    own = own or body_again(scene, figures, found[0], mention) is not None
    brought = is_of_some(mention) and any(map(is_envoy, titles))
    return (found[0], place, BROUGHT if brought else "in company of") if own else None


def _told_before(scene: Scene, figures: Figures, items: Sequence[Item], place: int) -> tuple[int, int] | None:
    """Return who is named before the word that says that a delegation came along, or is meant by a bare role."""
    near = range(max(place - _NEAR, 0), place)
    told = [i for i in near if items[i].marks("escort") or items[i].form in _came_with()]
    found = person_before(scene, figures, items, told[0]) if told else None
    found = found or (_bare_subject(scene, figures, items[: told[0]]) if told else None)
    if told and found is None and items[told[0]].form.isascii():
        first = fronted(figures, items, told[0], place)
        return (first, place) if first is not None else None
    return found


def _object_before(scene: Scene, figures: Figures, items: Sequence[Item], place: int) -> tuple[int, int] | None:
    """Return whom a new delegation is told to have gone with, between verb and subject: «ورافق الوزير وفد …»."""
    near = range(max(place - _FAR, 0), place)
    verb = next((n for n in reversed(near) if items[n].form.removeprefix(AND) in standing_words("accompanies")), -1)
    word = fold_word(scene.tops[items[place].mention].text).split()[0]
    if verb < 0 or word not in standing_words("band_alone"):
        return None
    return person_before(scene, figures, items[verb:place], place - verb) or _bare_subject(
        scene, figures, items[verb:place]
    )


def _came_for(figures: Figures, items: Sequence[Item], place: int) -> int | None:
    """Return who is named right before a delegation that came with him: «… السيد X والوفد المصري المرافق له»."""
    behind = [i.form for i in items[place + 1 : place + 3]]
    along = not standing_words("along_with_him").isdisjoint(behind[:1])
    others = any(form.startswith(PREFIX_L) and form not in standing_words("to_him") for form in behind[1:])
    before = [i for i in items[max(place - _FAR, 0) : place] if i.kind is not Kind.TITLE and i.sort is not Sort.SIGN]
    named = len(before) > 1 and before[-1].form == AND and before[-2].kind is Kind.PERSON
    return figures.of[before[-2].mention] if along and named and not others else None


def is_of_some(delegation: Mention) -> bool:
    """Tell whether a delegation is one of some people of a country, whom its ambassador brings and does not lead.

    «وفد من الشركات الفنلندية», no «وفد فنلندي».
    """
    return len(delegation.text.split()) > _PLAIN


_PLAIN = 2
"""Words of a delegation named by its country alone."""
BROUGHT = "brought along"
"""The rule of a delegation that its ambassador brought: he stands beside it and does not lead it."""


@lru_cache(maxsize=1)
def _came_with() -> frozenset[str]:
    return relation_words("in_company") | standing_words("accompanying")


def body_again(scene: Scene, figures: Figures, head: int, delegation: Mention) -> Mention | None:
    """Return the body of a head's role to whose bare noun a delegation's name points back: «وفد عن الديوان»."""
    if country_of(delegation.text) or delegation.country:
        return None
    last = bare_words(delegation.text)[-1:]
    inside = (m for title in figures.all[head].titles for m in scene.nested[title] if m.kind is Kind.ORGANIZATION)
    return next((m for m in inside if bare_words(m.text)[:1] == last), None)


def _bare_subject(scene: Scene, figures: Figures, before: Sequence[Item]) -> tuple[int, int] | None:
    """Return the one person told before whom a bare role at a sentence's start means: « Le ministre était … »."""
    words = {form for i in before[:_BESIDE] if i.mention < 0 for form in (i.form, i.form.removeprefix(ARTICLE))}
    start = before[0].span.start if before else 0
    meant = [
        place
        for place, figure in enumerate(figures.all)
        if any(head_noun(scene.tops[t].text) in words and scene.tops[t].span.end <= start for t in figure.titles)
    ]
    return (meant[0], 0) if len(meant) == 1 else None


def fronted(figures: Figures, items: Sequence[Item], verb: int, place: int) -> int | None:
    """Return the subject behind a delegation that opens a sentence: « À la tête d'une délégation …, Mme … »."""
    behind = items[place + 1 : place + 2]
    comma = any(i.form in relation_words("auxiliaries_passive") for i in behind)  # "Heading the … delegation was Mr …"
    opens = verb < _BESIDE or not any(i.kind in _TOLD or i.sort is Sort.SIGN for i in items[:verb])
    for item in items[place + 1 :] if opens else ():
        comma = comma or item.form in relation_words("separators")
        if item.kind is Kind.PERSON:
            return figures.of[item.mention] if comma else None
        if item.verb or item.marks("head", "members", "relative"):
            return None
    return None


_TOLD = (Kind.PERSON, Kind.TITLE, Kind.ORGANIZATION, Kind.DELEGATION)
"""Whoever is named before a verb of leading may be its subject, no place: « Venue de Lomé à la tête d'une … »."""


def subject_behind_phrase(figures: Figures, items: Sequence[Item], place: int) -> int | None:
    """Return the subject of the Arabic main verb behind a phrase: «في إطار زيارته على رأس وفد …، اجتمع الوزير X …»."""
    comma = next((n for n in range(place + 1, len(items) - 1) if items[n].form in relation_words("separators")), -1)
    if comma < 0 or not items[comma + 1].verb or any(i.verb or i.kind is Kind.PERSON for i in items[:comma]):
        return None
    for item in items[comma + 2 :]:
        if item.kind is Kind.PERSON:
            return figures.of[item.mention]
        other = item.mention >= 0 and item.kind not in (Kind.TITLE, Kind.PLACE, Kind.DATE)
        if other or item.verb or item.marks("relative", "with", "members") or item.form in relation_words("and"):
            return None
    return None
