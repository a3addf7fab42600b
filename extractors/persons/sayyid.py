"""«السيد» and «شيخ» as given names: «الدكتور السيد عواد», «حسن شيخ ممدوح»."""

from extractors.persons.names import COMMON
from extractors.titles.scene import Scene
from lexicon.role_grammar import grammar
from text import inflection as arabic

_SIGNS = (".", "/")


def given_sayyid(scene: Scene, i: int) -> bool:
    """Tell whether «السيد» is here what someone is called: behind «الدكتور», before another name."""
    if scene.form(i) not in grammar().sayyid or i == 0:
        return False
    before = i - 1 - (scene.form(i - 1) in _SIGNS)
    named = scene.name(i + 1) is not None and i + 1 not in scene.solid and scene.same_line(before, i + 1)
    style = arabic.after_and(scene.form(before)) or scene.form(before)
    twice = before < i - 1 and style in grammar().sayyid  # «السيد / السيد حمدي»
    return named and (twice or style in grammar().before_sayyid)


def between_names(scene: Scene, i: int) -> bool:
    """Tell «شيخ» without article between a given name and its father's, as Somalis are called: «حسن شيخ ممدوح،»."""
    known, before = scene.name(i + 1), scene.name(i - 1)
    bare = f"{arabic.ARTICLE}{scene.form(i)}" in grammar().sheikh
    given = before is not None and before.given >= COMMON and i - 1 not in scene.in_role
    return bare and given and known is not None and known.given > 0 and scene.same_line(i - 1, i + 1)
