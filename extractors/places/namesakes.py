"""A state and the capital of another that are written alike: «عمان»."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractors.places.states import hit_at
from extractors.scenery import Scenery
from lexicon.affiliations import standing_words
from lexicon.agencies import state_agencies
from lexicon.bodies import body_names
from lexicon.countries import country_of_adjective
from lexicon.places import PlaceName, PlaceWord, Sureness, place_words
from schemas.mention import Mention
from text.fold import fold_word
from text.inflection import AND, is_to
from text.naming import BY, TOWARD
from text.signs import COMMAS

_SHADDA = "\N{ARABIC SHADDA}"


def as_meant(scene: Scenery, found: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the places of a text in order, a name of a state and a town as the one that it stands for there.

    It is the town in a list of towns, and where something happens in a text that tells of the town's country and not
    of the state: «استقبله في عمان» in a Jordanian paper.
    """
    alike = {k: both for k, mention in enumerate(found) if (both := _meanings(scene, mention)) is not None}
    told = _told(scene, [mention for k, mention in enumerate(found) if k not in alike]) if alike else frozenset()
    for k, mention in enumerate(found):
        both = alike.get(k)
        if both is None:
            yield mention
            continue
        state, town = both
        here = _is_where(scene, mention) and town.country in told and state.country not in told
        here = here or _is_served(scene, mention)
        state_beside = _beside_state(scene, found, k)
        place = town if (here if state_beside is None else not state_beside) else state
        yield replace(mention, key=place.key, country=place.country)


def _is_served(scene: Scenery, mention: Mention) -> bool:
    """Tell a town by the office or body that only the town has: «أمين عمان», «غرفة صناعة عمان»."""
    i, last = scene.words.within(mention.span)
    name = scene.text[mention.span.start : scene.words.ends[last - 1]]
    heads = {reading.form for reading in scene.readings(i - 1)} if scene.before(i) else set()
    return any(f"{head} {fold_word(name)}" in standing_words("no_nation") for head in heads)


def _meanings(scene: Scenery, mention: Mention) -> tuple[PlaceName, PlaceName] | None:
    """Return the state and the town of another state that a name alone may stand for, no letter of it doubled."""
    i, last = scene.words.within(mention.span)
    hit = hit_at(scene, i) if last == i + 1 and scene.is_arabic(i) else None
    if hit is None or not hit.payloads[0].state or _SHADDA in scene.written(i):
        return None
    sure = (place for place in hit.payloads if place.town and place.sureness is Sureness.SURE)
    town = next((place for place in sure if place.country != hit.payloads[0].country), None)
    return None if town is None else (hit.payloads[0], town)


def _told(scene: Scenery, others: Sequence[Mention]) -> frozenset[str]:
    """Return the countries of a text's other places and bodies, of its adjectives of nationality and its agencies."""
    places = {mention.country for mention in others}
    adjectives = {country_of_adjective(r.form) for k in range(scene.size) if scene.word[k] for r in scene.readings(k)}
    agencies = {hit.payloads[0] for hit in state_agencies().find(scene.words)}
    bodies = {hit.payloads[0].country for hit in body_names().find(scene.words)}
    return frozenset(filter(None, places | adjectives | agencies | bodies))


def _beside_state(scene: Scenery, found: Sequence[Mention], k: int) -> bool | None:
    """Tell whether a name stands beside a state's on a list, or beside a town's; None: on no list of places."""
    first, last = scene.words.within(found[k].span)
    for other in (found[k - 1] if k else None, found[k + 1] if k + 1 < len(found) else None):
        if other is None:
            continue
        begins, ends = scene.words.within(other.span)
        joint, between = (first, range(ends, first)) if ends <= first else (begins, range(last, begins))
        joined = scene.form(joint).startswith(AND) and not scene.begins[joint]
        if joined and all(scene.form(i) in COMMAS for i in between):
            return other.key == other.country
    return None


def _is_where(scene: Scenery, mention: Mention) -> bool:
    """Tell whether a name opens its line or stands behind a preposition of place or the noun of a settlement."""
    i = scene.words.within(mention.span)[0]
    cut = scene.words.letters_before(i, mention.span.start)
    nouns = place_words(PlaceWord.LOCATIVE, "ar") | place_words(PlaceWord.SETTLEMENT, "ar")
    before = {reading.form for reading in scene.readings(i - 1)} if scene.before(i) else set()
    toward = bool(scene.before(i)) and scene.form(i - 1).endswith(TOWARD) and is_to(scene.written(i - 1))
    capital = not nouns.isdisjoint(r.form for r in scene.readings(i - 2)) and country_of_adjective(scene.before(i))
    led = toward or bool(capital) or not before.isdisjoint(nouns)  # «العاصمة الأردنية عمان»
    return scene.begins[i] or led or BY in scene.form(i)[:cut]
