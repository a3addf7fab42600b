"""Delegations of a body told before by its bare noun: «وفد المنظمة», "the Court's delegation", « … de la Cour »."""

from extractors.delegations.nations import BODIES
from extractors.organizations.latin import OF, is_stop
from extractors.titles.scene import Scene
from lexicon.countries import country_of_adjective
from lexicon.naming import WordClass, is_french_adjective, words_of_class
from lexicon.people import subject_verbs
from lexicon.relations import relation_words
from lexicon.role_grammar import delegation_words
from lexicon.times import weekday_numbers
from schemas.mention import Kind
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
    ends = not scene.is_word(after) or not scene.same_line(i, after) or has_ended(scene, after)
    ends = ends or not _is_described(scene, after)
    return after if ends and scene.form(after) not in ("'", "-", "(") else None


def described_complement(scene: Scene, i: int) -> int | None:
    """Return the end of a body in small letters that « de » tells: « de la commission des solidarités, conduite par ».

    Who leads them, or what they did, follows at once.
    """
    if not _is_bare(scene, i) or scene.form(i + 1) not in OF_ALL:
        return None
    words, end = delegation_words(), i + 1
    while end < min(scene.size, i + _LONGEST) and scene.same_line(i, end) and not scene.inside(end, *BODIES):
        last = scene.form(end - 1)
        closed = scene.form(end) == "," and scene.form(end + 1) in words.led
        does = scene.form(end) in subject_verbs() and scene.form(end) not in OF_ALL
        if (closed or does or scene.form(end) in words.led) and last not in OF_ALL and scene.is_word(end - 1):
            return end
        plain = scene.form(end) in OF_ALL or scene.written(end)[:1].islower()
        if not plain or (has_ended(scene, end) and scene.form(end) not in OF_ALL):
            return None
        end += 1
    return None


OF_ALL = OF | {"des", "du", "d", "la", "l", "'", "’"}
_LONGEST = 8
"""Words of a body in small letters."""


def _is_described(scene: Scene, i: int) -> bool:
    """Tell what goes on the name of a body: a capital, a preposition or an adjective: « de l'Agence togolaise »."""
    form = scene.form(i)
    adjective = is_french_adjective(form) or country_of_adjective(form) is not None
    joins = form in delegation_words().joins_name and not is_of_manner(scene, i)
    joins = joins and not is_stop(scene.form(i + 1), "en")  # no "of which"
    return not is_dated(scene, i) and (scene.written(i)[:1].isupper() or joins or adjective)


def has_ended(scene: Scene, i: int) -> bool:
    """Tell a word with which something else is told than whom a delegation represents: « lors de », "visiting"."""
    form = scene.form(i)
    known = form in delegation_words().stops or form in subject_verbs()
    return known or is_stop(form, "fr") or is_stop(form, "en") or is_dated(scene, i)


def is_of_manner(scene: Scene, i: int) -> bool:
    """Tell « de » with a bare noun that says how or on what way somebody came: « de retour », « d'abord »."""
    noun = i + 1 + (scene.form(i + 1) == "'")
    return scene.form(i) in OF and scene.form(noun) in words_of_class(WordClass.OF_MANNER, "fr")


def is_dated(scene: Scene, i: int) -> bool:
    """Tell a day, also one that is told by its weekday alone."""
    return scene.inside(i, Kind.DATE) or (scene.form(i) in weekday_numbers() and not scene.written(i).isupper())


_OF_THE = frozenset(("du",))


def _is_bare(scene: Scene, i: int) -> bool:
    """Tell the bare noun of a body that no longer name begins or holds."""
    return scene.form(i) in relation_words("bare_bodies") and not scene.inside(i, *BODIES)
