"""French and English offices of which a state has one, named alone: "the PM", « Sa Majesté le Roi »."""

from extractors.titles.scene import RoleSpan, Scene
from lexicon.relations import relation_words
from lexicon.role_grammar import role_words
from schemas.mention import Kind

_LONGEST_STYLE = 4
"""Words of a style before the article of a ruler's title: « Sa Majesté », "His Royal Highness"."""


def is_sole(scene: Scene, role: RoleSpan) -> bool:
    """Tell an office that its article makes known, a ruler's where his style stands before it."""
    article = role.first - 1
    if not scene.same_line(article, role.first) or scene.form(article) not in role_words().articles:
        return False
    office = " ".join(scene.form(k) for k in range(role.first, role.last) if scene.form(k) != "-")
    if _is_named(scene, role.last):
        return False
    if office in relation_words("sole_offices"):
        return True
    return office in relation_words("crowned") and scene.written(role.first)[0].isupper() and _styled(scene, article)


def _is_named(scene: Scene, i: int) -> bool:
    """Tell a further word of a title or a name behind an office: "the PM Designate", « le Roi Baudouin »."""
    goes_on = scene.is_word(i) and scene.same_line(i - 1, i)
    return goes_on and (scene.written(i)[0].isupper() and not scene.inside(i, Kind.DATE))


def _styled(scene: Scene, article: int) -> bool:
    """Tell whether a ruler's style ends right before an article: "HM the King"."""
    for first in range(max(article - _LONGEST_STYLE, 0), article):
        hit = scene.honorific(first)
        if hit is not None and hit.last >= article and scene.same_line(first, article):
            words = {scene.form(k) for k in range(first, article)}
            return not words.isdisjoint(relation_words("majesties"))
    return False
