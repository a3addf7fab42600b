"""«السيد» as a given name, behind a style that an address would stand before: «الدكتور السيد عواد»."""

from extractors.titles.scene import Scene
from lexicon.role_grammar import grammar

_DOT = "."


def given_sayyid(scene: Scene, i: int) -> bool:
    """Tell whether «السيد» is here what someone is called: behind «الدكتور», before another name."""
    if scene.form(i) not in grammar().sayyid or i == 0:
        return False
    before = i - 1 - (scene.form(i - 1) == _DOT)
    named = scene.name(i + 1) is not None and i + 1 not in scene.solid and scene.same_line(before, i + 1)
    return named and scene.form(before) in grammar().before_sayyid
