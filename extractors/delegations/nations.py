"""What a delegation is told from in any language, and the country that its words name."""

from functools import lru_cache

from extractors.titles.scene import Scene
from lexicon.affiliations import seas
from lexicon.countries import country_adjectives, country_of_adjective, country_of_name, is_common
from lexicon.relations import relation_words
from lexicon.town_adjectives import country_of_town_adjective
from schemas.mention import Kind
from schemas.span import Span
from text.inflection import AND, is_definite
from text.phrases import Phrases

BODIES = (Kind.ORGANIZATION, Kind.PLACE)
KINDS = (*BODIES, Kind.PERSON, Kind.DATE, Kind.LAW, Kind.PROGRAM, Kind.TITLE)
"""The kinds that a delegation is told from."""
LONGEST = 12
"""Words that a delegation may have."""


def country_told(scene: Scene, span: Span) -> str | None:
    """Return the country that the words name: of a place, a body or an adjective, the last one."""
    country, (i, last) = None, scene.words.within(span)
    joined = scene.form(i).startswith(AND) and scene.words.begins[i] < span.start
    if joined and (own := country_of_adjective(scene.form(i)[1:])):
        return own  # «الوفدين الكويتي واللبناني»
    while i < last:
        body = scene.mention_at(i, Kind.ORGANIZATION, Kind.PLACE)
        own = (_of_two(scene, i, body[1]) or body[0].country) if body is not None else None
        if body is not None and own:
            country, i = own, body[1]
            continue
        form, double = scene.form(i), double_adjective(scene, i)
        region = region_end(scene, i)
        if region > i:
            country, i = None, region  # "a North American delegation"
            continue
        own = country_of_adjective(form) or _named(scene, i) or country_of_town_adjective(form)
        country = (double and double[1]) or own or country
        i = double[0] if double else i + 1
    return country


def region_end(scene: Scene, i: int) -> int:
    """Return the end of a region of several states, or a sea: "Latin American", « océan Indien »; else i."""
    hit = _regions().match_at(scene.words, i) or seas().match_at(scene.words, i)
    return hit.last if hit is not None else i


@lru_cache(maxsize=1)
def _regions() -> Phrases[str]:
    return Phrases((words, words) for words in relation_words("region_adjectives"))


def _of_two(scene: Scene, first: int, last: int) -> str | None:
    """Return the country whose side a body of two countries is: the first («لجنة الصداقة … العراقية التركية»)."""
    for i in range(first + 1, last - 1):
        own, after = _state(scene, i), i + 1 + (scene.form(i + 1) in _HYPHENS)  # «المغربية-المصرية»
        beside = after == i + 1
        other = country_of_adjective(scene.form(after)) if beside else _state(scene, after)
        if beside and country_of_adjective(scene.form(i)) is None and not is_definite(scene.form(i)):
            continue  # «جامعة بولونيا الإيطالية» is of one
        if own and other and own != other and after < last:
            return own
    return None


_HYPHENS = ("-", "–", "—")


def _named(scene: Scene, i: int) -> str | None:
    """Return the country that a word names, which in Latin letters has its capitals: « des Ressources en eau »."""
    common = scene.written(i).isascii() and is_common(scene.written(i))
    return None if common else country_of_name(scene.form(i))


def _state(scene: Scene, i: int) -> str | None:
    return country_of_adjective(scene.form(i)) or _named(scene, i)


def double_adjective(scene: Scene, i: int) -> tuple[int, str] | None:
    """Return the end and the country of an adjective of two words («الجنوب سوداني», «السعودي»: none)."""
    hit = country_adjectives().match_at(scene.words, i)
    return (hit.last, hit.payloads[0]) if hit and hit.last > i + 1 else None
