"""Bare roles beside a person's name («رئيسة الوفد», "membre"), and roles beside such roles."""

from collections.abc import Callable, Sequence

from extractors.titles_scene import RoleSpan, Scene
from lexicon.role_grammar import role_words
from text import inflection as arabic
from text.signs import COMMAS, MARKS

_SIGNS = MARKS | COMMAS
_BETWEEN = MARKS | COMMAS | {"|", ":", "-", ")"}


def attached(scene: Scene, taken: Callable[[int], bool], roles: Sequence[RoleSpan]) -> list[RoleSpan]:
    """Return the roles beside a name, or beside such a role («…، رئيسة المجلس، رئيسة الوفد»).

    ``taken`` tells whether a token belongs to a person's name.
    """
    ends: set[int] = set()
    beside = []
    for role in roles:
        if is_rank(scene, role) or any(taken(i) for i in range(role.first, role.last)):
            continue
        if _before_name(scene, taken, role) or _after_name(scene, taken, role) or _chained(scene, ends, role):
            ends.add(role.last)
            beside.append(role)
    return beside


def is_rank(scene: Scene, role: RoleSpan) -> bool:
    """Tell whether the whole role is an honorific («اللواء», «العميد الإقليمي»)."""
    hit = scene.honorific(role.first)
    return hit is not None and hit.last >= role.last


def after_dot(scene: Scene, i: int) -> int:
    """Step over the dot of an abbreviation."""
    return i + 1 if scene.form(i) == "." and scene.adjacent(i) and scene.same_line(i - 1, i + 1) else i


def _chained(scene: Scene, ends: set[int], role: RoleSpan) -> bool:
    """Tell whether a role follows one that is attached, after a comma or «و»."""
    j = scene.skip(role.first - 1, COMMAS, -1) + 1
    joined = scene.form(role.first).startswith(arabic.AND) if role.cut else j < role.first
    return joined and j in ends and scene.same_line(j - 1, role.first)


def _before_name(scene: Scene, taken: Callable[[int], bool], role: RoleSpan) -> bool:
    """Tell whether a name follows, over a comma and honorifics, or on the next line (a signature)."""
    i = role.last
    if not scene.same_line(i - 1, i):
        return taken(i) and not scene.cell_border(i)
    i = scene.skip(i, _SIGNS)
    if i > role.last and scene.form(i) in role_words().articles:
        i += 1
    bare = role.last - role.first == 1 and arabic.is_definite(scene.form(role.first))
    while not bare and (hit := scene.honorific(i)) is not None and hit.last < scene.size:
        i = after_dot(scene, hit.last)
    i = scene.skip(i, MARKS)
    return taken(i)


def _after_name(scene: Scene, taken: Callable[[int], bool], role: RoleSpan) -> bool:
    """Tell whether a name stands before, over a comma, dash, bracket or cell border."""
    j = role.first - 1
    if scene.cell_border(role.first):
        return taken(j)
    j = scene.skip(j, _BETWEEN, -1)
    return scene.same_line(j, role.first) and taken(j)
