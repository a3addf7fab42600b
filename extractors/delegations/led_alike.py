"""Delegations whose noun is left out behind one that is led as they are.

« la délégation malienne conduite par X et burkinabè, conduite par Y », «الوفد التونسي برئاسة X، والليبي برئاسة Y».
"""

from collections.abc import Iterator

from extractors.delegations.foreign import is_led_by
from extractors.delegations.latin import nation_end
from extractors.titles.scene import Scene
from lexicon.countries import country_of_adjective
from lexicon.relations import relation_words
from lexicon.role_grammar import delegation_words
from schemas.span import Span
from text import inflection as arabic

_FAR = 40
"""Tokens behind a delegation, its head and his office, among which the next nation stands."""


def led_alike(scene: Scene, i: int) -> Iterator[Span]:
    """Yield the spans of the nations behind the end of a delegation that are told to be led, the noun left out."""
    while (found := _next(scene, i)) is not None:
        first, i = found
        yield scene.span(first, i, int(arabic.is_arabic(scene.form(first))))


def _next(scene: Scene, i: int) -> tuple[int, int] | None:
    """Return where the next nation begins and ends behind a token, someone being told to lead it and the one before."""
    led = False
    for k in range(i, min(i + _FAR, scene.size)):
        if not scene.same_line(i - 1, k) or scene.form(k) in _BREAKS or _is_noun(scene.form(k)):
            return None
        led = led or _leads(scene, k)
        nation = _nation(scene, k) if led else None
        if nation is not None and _leads(scene, nation[1] + (scene.form(nation[1]) in _OPENING)):
            return nation
    return None


_BREAKS = frozenset("!?؟")
_OPENING = frozenset((",", "،", "("))


def _is_noun(form: str) -> bool:
    return form in delegation_words().noun | delegation_words().nouns


def _leads(scene: Scene, i: int) -> bool:
    """Tell the words of leading that open a phrase: « conduite par », «برئاسة», "led by"."""
    form = scene.form(i)
    if arabic.is_arabic(form):
        return is_led_by(form)
    return form in delegation_words().led


def _nation(scene: Scene, i: int) -> tuple[int, int] | None:
    """Return the tokens of an adjective of nationality that "and" joins here, its article and "one" left out."""
    form = scene.form(i)
    if arabic.is_arabic(form):
        rest = arabic.after_and(form)
        told = rest is not None and arabic.is_definite(rest) and country_of_adjective(rest) is not None
        return (i, i + 1) if told else None
    first = scene.skip(i + 1, relation_words("definite")) if form in relation_words("and") else i
    end = nation_end(scene, first) if first > i and scene.same_line(i, first) else first
    return (first, end) if end > first else None
