"""Arabic nouns that names of institutions are made of, told by the lexicon and by their shape."""

from extractors.naming import is_of
from lexicon.naming import WordClass, heads
from lexicon.people import people_nouns
from text.inflection import FEMININE
from text.naming import (
    AND,
    ARTICLE,
    FEMININE_PLURAL,
    is_definite,
    looks_feminine,
    looks_plural_in_ta,
    looks_work,
    without_article,
)

_UNITS = frozenset(("military_unit", "brigade_ar"))
_ZONE = "military_region"
_STAFF = frozenset(("staff",))
_ARMED = frozenset(("army", "forces", "police", "guard", "gendarmerie", "military_unit"))


def is_thing(form: str) -> bool:
    """Tell a definite word that surely is one thing, so that no plural of people describes it."""
    noun = without_article(form.removeprefix(AND) if is_definite(form[1:]) else form)
    if (
        noun in (form, form.removeprefix(AND))
        or is_of(ARTICLE + noun, WordClass.CARED, WordClass.ROLE)
        or ARTICLE + noun in people_nouns()
    ):
        return False
    feminine = looks_feminine(noun) and not looks_plural_in_ta(noun)
    return feminine or looks_work(noun)


def is_unit(form: str) -> bool:
    """Tell a noun of units of the forces, which are counted: «اللواء الخامس»."""
    return _is_head(form, _UNITS)


def is_zone(form: str) -> bool:
    """Tell a noun of units or zones that is counted behind its arm: «المنطقة العسكرية الثالثة»."""
    return _is_head(form, _UNITS | {_ZONE})


def _is_head(form: str, keys: frozenset[str]) -> bool:
    return any(head.key in keys for head in heads("ar").get(without_article(form), ()))


def is_force(form: str) -> bool:
    """Tell a noun of armed bodies, which no plural of people describes: «أبلغت قيادة الجيش المتطوعين»."""
    return _is_head(form, _ARMED)


def is_staff(form: str) -> bool:
    """Tell the noun of a general staff: «أركان», «الأركان»."""
    return _is_head(form, _STAFF)


def is_member(form: str) -> bool:
    """Tell the people or bodies that a union is of: «اتحاد الطلبة», «اتحاد الجامعات»."""
    noun = without_article(form)
    bodies = noun.endswith(FEMININE_PLURAL) and noun.removesuffix(FEMININE_PLURAL) + FEMININE in heads("ar")
    return bodies or form in people_nouns() or is_of(form, WordClass.CARED)
