"""Several delegations told by one noun: «الوفدين الكويتي واللبناني», «الوفود العمانية والقطرية», «وفود من A وB».

Each has its own nation and is one of its own; the first has the noun.
"""

from collections.abc import Iterator, Sequence

from extractors.delegations.arabic import arabic_end
from extractors.delegations.led_alike import led_alike
from extractors.delegations.nations import BODIES
from extractors.titles.scene import Scene
from lexicon.countries import country_of_adjective, country_of_name
from lexicon.role_grammar import grammar
from lexicon.times import number_words
from schemas.mention import Kind
from schemas.span import Span
from text import inflection as arabic
from text.clitics import reads_as
from text.signs import COMMAS

_TWO = 2


def several_spans(scene: Scene, i: int, cut: int) -> Sequence[Span]:
    """Return the spans of the delegations that a noun in the dual or plural at a token tells one by one."""
    if not reads_as(scene.form(i), grammar().delegations):
        return ()
    ends = list(_nations(scene, i)) or list(_states(scene, i)) or list(_of_a_region(scene, i))
    if not ends or (len(ends) < _TWO and not is_plural(scene, i) and next(led_alike(scene, ends[0]), None) is None):
        return ()
    firsts = [i, *(end + (scene.form(end) in COMMAS) for end in ends[:-1])]
    cuts = [cut, *(1 for _ in ends[1:])]
    return [scene.span(first, last, c) for first, last, c in zip(firsts, ends, cuts, strict=True)]


def is_plural(scene: Scene, i: int) -> bool:
    """Tell the noun of more than two delegations, which is generic where it tells no nation: «رؤساء الوفود»."""
    plurals = grammar().delegations - grammar().delegation
    return reads_as(scene.form(i), plurals)


def _of_a_region(scene: Scene, i: int) -> Iterator[int]:
    """Yield the end of delegations of a part of the world that are counted: «سبعة وفود عربية»."""
    if (
        number_words().get(scene.form(i - 1), 0) > 1
        and scene.form(i + 1) in grammar().regional
        and scene.same_line(i, i + 1)
    ):
        yield i + 2


def _nations(scene: Scene, i: int) -> Iterator[int]:
    """Yield the ends of the adjectives of nationality behind the noun, and joined to the first of them."""
    if scene.form(i).endswith(arabic.ACCUSATIVE) and not is_plural(scene, i):
        return  # «وفدا مصريا وسودانيا مشتركا»
    position = i + 1
    while position < i + _DESCRIBED and _describes_both(scene, position):
        position += 1  # «الوفدين البرلمانيين السعودي والإماراتي»
    if not (scene.same_line(i, position) and _is_nation(scene.form(position))):
        return
    yield position + 1
    while (following := _joined(scene, position + 1)) is not None:
        if not _is_nation(scene.form(following)[1:]):
            return
        yield following + 1
        position = following


def _is_nation(form: str) -> bool:
    """Tell an adjective of a nation, be it spelt as the state is: «الوفود السعودية»."""
    as_state = form.endswith(arabic.FEMININE) and arabic.is_attribute(form) and country_of_name(form) is not None
    return as_state or country_of_adjective(form) is not None


_DESCRIBED = 3
"""Words of a noun and the adjectives behind it that tell of what kind all are."""


def _describes_both(scene: Scene, i: int) -> bool:
    """Tell a definite adjective of no nation in the dual or the plural of things."""
    form = scene.form(i)
    several = form.endswith((*arabic.DUALS, arabic.FEMININE)) and scene.definite(i)
    return several and not _is_nation(form)


def _joined(scene: Scene, i: int) -> int | None:
    """Return the token with «و» that goes on with a list here, a comma before it or not."""
    at = i + (scene.form(i) in COMMAS)
    return at if scene.same_line(i - 1, at) and scene.form(at).startswith(arabic.AND) else None


def _states(scene: Scene, i: int) -> Iterator[int]:
    """Yield the ends of the states and bodies that an indefinite noun's delegations are from: «وفدي المغرب وتونس»."""
    told = i + 1 + (scene.form(i + 1) in grammar().representation)
    if scene.definite(i) or not scene.same_line(i, told):
        return
    first = scene.mention_at(told, Kind.PLACE) if told == i + 1 else scene.mention_at(told, *BODIES)
    end = first[1] if first else arabic_end(scene, i) if told > i + 1 else None
    if end is None or (first is None and country_of_adjective(scene.form(end - 1)) is None):
        return  # «وفود من خمسة بلدان»
    yield end
    while first is not None and (following := _joined(scene, end)) is not None:
        body = scene.mention_at(following, first[0].kind)
        if body is None or scene.cut(following, body[0].span.start) != 1:
            return
        end = body[1]
        yield end
