"""Latin names that open a sentence as the subjects of its verb: «Amadou Bâ a été reçu …», "Awa Kane met …"."""

from extractors.persons.found import Found, is_free
from extractors.persons.lists import names_in_row
from extractors.persons.names import NameSpan
from extractors.titles.scene import Scene
from lexicon.people import subject_verbs
from lexicon.relations import relation_words
from text import inflection as arabic
from text.latin_names import is_capital

_TO = "à"
"""The preposition, which folds as the verb « a » does."""
_FEWEST, _MOST = 2, 4
"""Words of a full name without a style."""


def subjects(scene: Scene, found: Found) -> None:
    """Take two to four capitalised words, one of them known as a name, between a sentence's beginning and a verb."""
    for i in scene.after_breaks:
        if found.taken(i) or not is_free(scene, i) or arabic.is_arabic(scene.form(i)):
            continue
        if i in scene.in_role or not is_capital(scene.written(i)) or scene.written(i).isupper():
            continue
        names = names_in_row(scene, i, _is_full, vouched=True)
        verb = names and scene.same_line(i, names[-1].last) and _acts(scene, names[-1].last)
        if verb and (names[0].given or scene.name(names[0].last - 1) is not None):
            for name in names:
                found.offer(name, "subject")


def _acts(scene: Scene, i: int) -> bool:
    """Tell the first word of what a person did, or that somebody is named to an office: « X est nommée »."""
    if scene.written(i) == _TO:
        return False
    named = scene.form(i) in relation_words("auxiliaries_passive") and scene.form(i + 1) in relation_words(
        "made_holder"
    )
    return named or scene.form(i) in subject_verbs()


def _is_full(name: NameSpan) -> bool:
    return _FEWEST <= name.units <= _MOST and name.known > 0
