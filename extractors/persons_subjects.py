"""Latin names that open a sentence as the subject of its verb: «Amadou Bâ a été reçu …», "Awa Kane met …"."""

from extractors.persons_found import Found, is_free, name_at
from extractors.titles_scene import Scene
from lexicon.people import subject_verbs
from text import inflection as arabic
from text.latin_names import is_capital

_FEWEST, _MOST = 2, 4
"""Words of a full name without a style."""


def subjects(scene: Scene, found: Found) -> None:
    """Take two to four capitalised words, one of them known as a name, between a sentence's beginning and a verb."""
    for i in scene.after_breaks:
        if found.taken(i) or not is_free(scene, i) or arabic.is_arabic(scene.form(i)):
            continue
        if i in scene.in_role or not is_capital(scene.written(i)) or scene.written(i).isupper():
            continue
        name = name_at(scene, i, anchored=False)
        if name is None or not _FEWEST <= name.units <= _MOST or not name.known:
            continue
        verb = scene.same_line(i, name.last) and scene.form(name.last) in subject_verbs()
        if verb and (name.given or scene.name(name.last - 1) is not None):
            found.offer(name, "subject")
