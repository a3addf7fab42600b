"""What somebody is told of, behind his office: « a informé le président des résultats », no office of results."""

from extractors.titles.scene import Scene
from lexicon.relations import relation_words
from lexicon.role_grammar import role_words
from schemas.mention import Kind

_PREMIER = ("premier", "ministre")
_MANY = "des"


def is_matter(scene: Scene, begin: int, i: int, last: int) -> bool:
    """Tell whether « de » at ``i``, behind the office from ``begin``, says what its holder was told of.

    A head of government has no field; a president has none behind a word of telling, unless it is people.
    """
    told = (scene.form(begin), scene.form(begin + 1)) == _PREMIER and i == begin + len(_PREMIER)
    told = told or (scene.written(i) == _MANY and scene.form(last) in relation_words("matters_talked_of"))
    matter = scene.written(i) == _MANY and i == begin + 1 and scene.form(begin) in relation_words("told_heads")
    told = told or (matter and _is_told(scene, begin) and not _are_people(scene, last))
    return told and scene.mention_at(last, Kind.PLACE, Kind.ORGANIZATION) is None and scene.written(last).islower()


def is_told_of(scene: Scene, begin: int, last: int) -> bool:
    """Tell whether "of" says what the holder of an English office was told of: "informed the Foreign Minister of"."""
    plain = scene.written(last).islower() and scene.mention_at(last, Kind.PLACE, Kind.ORGANIZATION) is None
    return plain and _is_told(scene, begin)


def _is_told(scene: Scene, begin: int) -> bool:
    """Tell whether the verb of telling stands before an office and its article."""
    first = begin - 1 - (scene.form(begin - 1) in role_words().articles)
    return scene.same_line(first, begin) and scene.form(first) in relation_words("telling_of")


def _are_people(scene: Scene, i: int) -> bool:
    """Tell nouns of those whom a president may be of: « le président des commerçants »."""
    written = scene.written(i)
    return written.endswith(_PEOPLE) and written not in _LATEST


_PEOPLE = ("ants", "antes", "eurs", "euses", "iens", "iennes", "istes", "iers", "ières")
_LATEST = ("derniers", "dernières", "premiers", "premières")
