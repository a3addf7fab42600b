"""Ministries told by their field and nation, the noun left out: «في الخارجية البريطانية», «أعلنت الدفاع السورية»."""

from collections.abc import Iterator

from extractors.naming import is_of
from extractors.scenery import Scenery
from lexicon.countries import adjective_forms, country_of_adjective
from lexicon.naming import WordClass
from lexicon.people import verbs
from schemas.mention import Kind, Mention
from text.inflection import AND, is_definite
from text.naming import looks_feminine

_RULE = "organizations/ministry"


def elided_ministries(scene: Scenery) -> Iterator[Mention]:
    """Yield a field and a feminine nationality behind it, where a body may stand and no noun that they describe."""
    for i in (k - 1 for k in scene.words.among(adjective_forms()) if k):
        nation = country_of_adjective(scene.same_line(i + 1)) if scene.is_arabic(i) else None
        if nation is None or not (is_definite(scene.form(i + 1)) and looks_feminine(scene.form(i + 1))):
            continue
        for reading in scene.readings(i):
            if is_of(reading.form, WordClass.ELIDED) and _stands_free(scene, i, scene.form(i)[: reading.cut]):
                yield scene.mention(Kind.ORGANIZATION, scene.span(i, i + 2, reading.cut), _RULE, country=nation)
                break


def _stands_free(scene: Scenery, i: int, letters: str) -> bool:
    """Tell whether no noun stands before that the field describes: «العلاقات الخارجية», «وزيرة الخارجية الألمانية».

    A particle does, a verb of which it is the subject, and an office that one does not hold over the whole ministry.
    """
    if letters.removeprefix(AND):
        return True
    if letters or not scene.before(i) or is_definite(scene.before(i)):
        return False
    before = [reading.form for reading in scene.readings(i - 1)]
    return any(is_of(form, WordClass.STOP, WordClass.BESIDE_MINISTRY) or form in verbs() for form in before)
