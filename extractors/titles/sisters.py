"""Adjectives with which an institution speaks of another state: «سفير دولة قطر الشقيقة لدى البلاد», «… الصديقة، X»."""

from extractors.titles.scene import Scene
from lexicon.affiliations import standing_words
from schemas.mention import Kind


def behind_sister(scene: Scene, i: int) -> int:
    """Return the token behind the adjective of a state that has just been named, or the token itself."""
    said = scene.form(i) in standing_words("sisterly") and scene.same_line(i - 1, i)
    return i + 1 if said and scene.inside(i - 1, Kind.PLACE) else i
