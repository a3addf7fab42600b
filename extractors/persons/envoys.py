"""Names in a list of envoys or ministers, each behind its state: «سفراء فرنسا …، وهولندا …، واليابان الدكتور …»."""

from functools import lru_cache

from extractors.persons.found import Found, is_free, name_at
from extractors.persons.names import NameSpan
from extractors.titles.arabic_bodies import country_of_name_of
from extractors.titles.scene import Scene
from lexicon.countries import country_of_adjective
from lexicon.people import attested_name
from lexicon.role_grammar import grammar
from lexicon.vocabulary import arabic_words
from schemas.mention import Kind
from text import inflection as arabic
from text.phrases import Openings
from text.signs import COMMAS

_BETWEEN = COMMAS | {"-", "–", "/", "؛", ";", ":"}
_LABEL = 3
"""Words between the noun and the first state: «سفراء كل من», «وزراء خارجية», «والسفراء هم:»."""
_LONGEST = 4
"""Words of a name whose words no list knows."""
_MOST = 40
"""States of a list."""


def envoys(scene: Scene, found: Found) -> None:
    """Take the names behind the states that a plural of envoys opens, and note whose they are."""
    for i in _openings().starts(scene.words):
        _follow(scene, found, _first_state(scene, i + 1))


@lru_cache(maxsize=1)
def _openings() -> Openings:
    """Return the plurals of envoys and ministers."""
    return Openings(grammar().envoys)


def _first_state(scene: Scene, i: int) -> int:
    """Return where the first state of the list stands, or where there is none any more."""
    last = i + _LABEL
    while i < last and scene.same_line(i - 1, i) and _state_at(scene, i) is None:
        if scene.form(i) in grammar().inside and _state_at(scene, i + 1) is None:
            posted = scene.mention_at(i + 1, Kind.PLACE)
            i = posted[1] - 1 if posted is not None else i  # «القنصلين العامين في القدس الأميركي …»
        i += 1
    return i


def _follow(scene: Scene, found: Found, i: int) -> None:
    """Go on from state to state as long as a name stands behind each."""
    for _ in range(_MOST):
        state = _state_at(scene, i)
        if state is None:
            return
        country, last = state
        name = _name_behind(scene, found, last)
        if name is None:
            return
        if country:
            found.countries[name.first] = country
        i = name.last
        while scene.form(i) in _BETWEEN and scene.same_line(i - 1, i + 1):
            i += 1


def _state_at(scene: Scene, i: int) -> tuple[str | None, int] | None:
    """Return the country of the state (or body of states) that begins at a token, with the token behind it.

    The adjective of a nation is one too, with the comma that sets off the name: «السفيرين المصري، X، والتركي، Y».
    """
    at = scene.mention_at(i, Kind.PLACE, Kind.ORGANIZATION) if i < scene.size else None
    if at is None:
        nation = _nation_at(scene, i)
        return (nation, i + 1 + (scene.form(i + 1) in COMMAS)) if nation else None
    place = at[0]
    if place.kind is Kind.PLACE and not country_of_name_of(place):
        return None
    return place.country if place.kind is Kind.PLACE else None, at[1]


def _nation_at(scene: Scene, i: int) -> str | None:
    """Return the country of a nation's adjective of one man or woman, «و» before it or not."""
    form = scene.form(i)
    nation = next((f for f in (form, arabic.after_and(form) or "") if arabic.is_definite(f)), "")
    return country_of_adjective(nation) if nation and not arabic.is_plural_noun(nation) else None


def _name_behind(scene: Scene, found: Found, i: int) -> NameSpan | None:
    """Return the name behind a state, found before by its honorific or taken now: two words up to a sign or «و»."""
    first = i
    while scene.honorific(first) is not None or scene.form(first) in (".", "/"):
        hit = scene.honorific(first)
        first = hit.last if hit else first + 1
    if first in found.names:
        return found.names[first][0]
    if not scene.same_line(i - 1, i) or found.taken(i) or not is_free(scene, i):
        return None
    name = name_at(scene, i, anchored=True)
    if name is None or name.units == 1 or not _closed(scene, name.last):
        name = _all_words(scene, i)
    return name if name is not None and found.offer(name, "envoy") else None


def _all_words(scene: Scene, i: int) -> NameSpan | None:
    """Return two to four words up to a sign or the next state, none a particle («زويد كرم دياجي،»)."""
    last = i
    if scene.definite(i) and scene.form(i) in arabic_words():
        return None  # «سفراء لبنان الجدد وهم: …»
    while scene.is_word(last) and scene.same_line(i, last) and is_free(scene, last) and last - i <= _LONGEST:
        plain = not scene.is_boundary(last) or scene.is_verb(last) or attested_name(scene.form(last)) is not None
        if last > i and _nation_at(scene, last):
            break
        if not plain or scene.role(last) is not None or scene.honorific(last) is not None:
            return None
        if scene.form(last) in grammar().inside:
            return None  # «ممثلي منظمات الأمم المتحدة العاملة في اليمن»
        last += 1
    size = last - i
    return NameSpan(i, last, 0, size, 1, 0, size - 1) if 1 < size <= _LONGEST and not scene.is_verb(i) else None


def _closed(scene: Scene, i: int) -> bool:
    """Tell whether a name has ended: a sign, the line's end, the next state or another thing."""
    ends = not scene.is_word(i) or not scene.same_line(i - 1, i) or scene.is_boundary(i) or not is_free(scene, i)
    return ends or _nation_at(scene, i) is not None
