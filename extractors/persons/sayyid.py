"""«السيد» as a given name, behind a style that an address would stand before: «الدكتور السيد عواد»."""

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
