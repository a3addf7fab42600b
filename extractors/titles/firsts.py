"""Offices of which one is the first, last or only to do something: « le premier président à visiter »."""

from extractors.titles.scene import RoleSpan, Scene
from lexicon.relations import relation_words
from lexicon.role_grammar import role_words
from text import inflection as arabic

_DESCRIBED = 5
"""Tokens of what describes such an office: « ouest-africain »."""
_TO_DO = frozenset(("à", "to"))
_OF_DOING = ("er", "ir", "re")
"""Endings of French infinitives."""
_PRONOUNS = frozenset(("se", "s", "y", "en", "l", "le", "la", "les", "lui", "leur", "nous"))


def is_first_to(scene: Scene, role: RoleSpan) -> bool:
    """Tell the first, last or only holder of an office to do something, which no person bears as a title."""
    firsts = relation_words("firsts")
    if arabic.is_arabic(scene.form(role.first)):
        return not scene.definite(role.first) and not role.cut and _counted(scene, role.first - 1)
    near = range(max(role.first - 1, 0), role.first + 1)
    counted = any(scene.form(k) in firsts and scene.written(k).islower() for k in near)
    return counted and _does(scene, _described(scene, role.last))


def _counted(scene: Scene, i: int) -> bool:
    """Tell «أول» before an indefinite office, no end of a rank: «الفريق أول رئيس الأركان»."""
    form, ranks = scene.form(i), (scene.honorific(k) for k in (i - 1, i - 2))
    ends = any(hit is not None and hit.last > i for hit in ranks)
    firsts = relation_words("firsts")
    return (arabic.after_and(form) or form) in firsts and scene.same_line(i, i + 1) and not ends


def _described(scene: Scene, i: int) -> int:
    """Step over the small words that describe an office, and their hyphens."""
    last = i + _DESCRIBED
    while i < last and scene.written(i) not in _TO_DO and (scene.form(i) == "-" or _is_plain(scene, i)):
        i += 1
    return i


def _is_plain(scene: Scene, i: int) -> bool:
    return scene.is_word(i) and scene.written(i).islower() and scene.written(i) not in role_words().prepositions


def _does(scene: Scene, i: int) -> bool:
    """Tell « à » and an infinitive, or "to" and a verb, behind an office."""
    after = i + 1
    if scene.written(i) not in _TO_DO or not scene.same_line(i - 1, after):
        return False
    if scene.form(i) == "to":
        small = scene.written(after).islower()
        return small and scene.form(after) not in role_words().articles | role_words().owners
    while scene.form(after) in _PRONOUNS | {"'"}:
        after += 1
    return scene.written(after).islower() and scene.form(after).endswith(_OF_DOING)
