"""Delegations of a body told before by its bare noun: «وفد المنظمة», "the Court's delegation", « … de la Cour »."""

from extractors.delegations.nations import BODIES
from extractors.titles.scene import Scene
from lexicon.countries import country_of_adjective
from lexicon.people import subject_verbs
from lexicon.relations import words as relation_words
from lexicon.role_grammar import delegation_words
from text import inflection as arabic


def arabic_bare_end(scene: Scene, i: int) -> int | None:
    """Return the end of «وفد» with the bare noun of a body, which nothing describes: «وفد المنظمة، صباح اليوم»."""
    noun, after = i + 1, i + 2
    bare = scene.same_line(i, noun) and arabic.may_be_construct(scene.form(i)) and _is_bare(scene, noun)
    if not bare or arabic.after_and(scene.form(noun)) is not None:
        return None
    form = scene.form(after) if scene.same_line(noun, after) else ""
    described = (
        (scene.definite(after) and scene.honorific(after) is None)
        or form.startswith(arabic.FOR_THE)
        or country_of_adjective(form) is not None
    )
    return None if form and described else after


def owner_before(scene: Scene, first: int) -> int | None:
    """Return the bare noun whose delegation this is, its article before it: "the Court's delegation"."""
    noun = first - len(GENITIVE) - 1
    owns = noun > 0 and tuple(scene.form(k) for k in range(noun + 1, first)) == GENITIVE
    known = owns and scene.form(noun - 1) in relation_words("definite") and scene.same_line(noun - 1, first)
    return noun if known and _is_bare(scene, noun) else None


GENITIVE = ("'", "s")
"""The tokens of the English genitive."""


def bare_complement(scene: Scene, i: int) -> int | None:
    """Return the end of the bare noun of a body behind "of the", where the clause goes on: « de la Cour a visité »."""
    if not _is_bare(scene, i) or scene.form(i - 1) not in {"'", *delegation_words().articles, *_OF_THE}:
        return None
    after = i + 1
    goes_on = scene.form(after) in subject_verbs() | delegation_words().stops
    ends = goes_on or not scene.is_word(after) or not scene.same_line(i, after)
    return after if ends and scene.form(after) not in ("'", "-", "(") else None


_OF_THE = frozenset(("du",))


def _is_bare(scene: Scene, i: int) -> bool:
    """Tell the bare noun of a body that no longer name begins or holds."""
    return scene.form(i) in relation_words("bare_bodies") and not scene.inside(i, *BODIES)
