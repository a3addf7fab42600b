"""Several delegations told by one French or English noun: « les délégations malienne et togolaise », "from A and B"."""

from collections.abc import Sequence

from extractors.delegations.led_alike import led_alike
from extractors.delegations.nations import BODIES
from extractors.titles.scene import Scene
from lexicon.countries import country_adjectives, country_of_name
from lexicon.relations import relation_words
from lexicon.role_grammar import delegation_words
from schemas.mention import Kind
from schemas.span import Span
from text.fold import fold_word
from text.signs import COMMAS

_NATION = 3
"""Words of the adjective of a country: "Papua New Guinean"."""
_MOST = 12
"""Delegations that one noun may tell."""
_Part = tuple[int, int]


def several_latin(scene: Scene, i: int) -> Sequence[Span]:
    """Return the spans of the delegations that a noun in the plural at a token tells one by one, two or more."""
    if scene.form(i) not in delegation_words().nouns:
        return ()
    before = _before(scene, i)
    parts = before or _behind(scene, i) or _from(scene, i)
    if len(parts) == 1 and next(led_alike(scene, parts[0][1]), None) is None:
        return ()
    if before:
        return [scene.span(first, last if k < len(parts) - 1 else i + 1) for k, (first, last) in enumerate(parts)]
    return [scene.span(i if k == 0 else first, last) for k, (first, last) in enumerate(parts)]


def _before(scene: Scene, i: int) -> list[_Part]:
    """Return the adjectives of nationality that lead to an English noun: "the Kenyan, Malian and Ugandan"."""
    parts: list[_Part] = []
    end = i
    while len(parts) < _MOST:
        first = next((j for j in range(max(end - _NATION, 0), end) if _adjective(scene, j) == end), None)
        if first is None or not scene.same_line(first, i):
            break
        parts.insert(0, (first, end))
        joint = _joint_before(scene, first)
        if joint is None:
            break
        end = joint
    return parts


def _joint_before(scene: Scene, i: int) -> int | None:
    """Return where what is joined by "and" or a comma ends before a token."""
    joined = i - (scene.form(i - 1) in relation_words("and")) if i else i
    joined -= joined > 0 and scene.form(joined - 1) in COMMAS
    return joined if 0 < joined < i else None


def _behind(scene: Scene, i: int) -> list[_Part]:
    """Return the adjectives of nationality behind a French noun: « malienne, togolaise et sénégalaise »."""
    parts: list[_Part] = []
    at = i + 1
    while len(parts) < _MOST and scene.same_line(i, at) and (end := _adjective(scene, at)) is not None:
        parts.append((at, end))
        at = _joint_behind(scene, end)
        if at == end:
            break
    return parts


def _from(scene: Scene, i: int) -> list[_Part]:
    """Return the states and bodies that delegations are from: « du Mali et du Sénégal », "from Kenya and Uganda"."""
    words = delegation_words()
    if scene.form(i + 1) not in words.prepositions:
        return []
    parts: list[_Part] = []
    at = i + 1
    while len(parts) < _MOST and scene.same_line(i, at):
        at = scene.skip(at + (scene.form(at) in words.prepositions), words.small)
        body = scene.mention_at(at, *BODIES)
        if body is None or (body[0].kind is Kind.PLACE and country_of_name(fold_word(body[0].text)) is None):
            break  # « les délégations de Nefza et de Béja » are districts
        parts.append((at, body[1]))
        at = _joint_behind(scene, body[1])
        if at == body[1]:
            break
    return parts


def _joint_behind(scene: Scene, i: int) -> int:
    """Return the token behind a comma, "and" or both, the token itself where neither stands there."""
    behind = i + (scene.form(i) in COMMAS)
    return behind + (scene.form(behind) in relation_words("and"))


def _adjective(scene: Scene, i: int) -> int | None:
    """Return where the adjective of a country ends that begins at a token."""
    hit = country_adjectives().match_at(scene.words, i)
    return hit.last if hit else None
