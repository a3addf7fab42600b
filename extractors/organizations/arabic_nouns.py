"""Arabic nouns that names of institutions are made of, told by the lexicon and by their shape."""

from extractors.naming import ARABIC_STOPS, is_of
from lexicon.naming import PROGRAMS, WordClass, heads
from lexicon.people import Ending, ending, people_nouns
from lexicon.places import PlaceWord, place_words
from lexicon.programs import tail_words
from lexicon.role_grammar import grammar
from lexicon.vocabulary import arabic_words
from text.inflection import AND, ARTICLE, FEMININE, LIKE, is_definite, looks_like_action
from text.naming import (
    ACCUSATIVE,
    BY,
    FEMININE_PAST,
    FEMININE_PLURAL,
    TO,
    looks_derived_verbal_noun,
    looks_feminine,
    looks_plural_in_ta,
    looks_work,
    without_article,
)

_UNITS = frozenset(("military_unit", "brigade_ar"))
_ZONE = "military_region"
_STAFF = frozenset(("staff",))
_PARTICLE = 3
"""Letters of particles that end as an adverb does: «بما», «كما»."""
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


def bears(noun: str, form: str, following: str) -> bool:
    """Tell two words behind a noun that say what it has, or in what it is high or most.

    «ذوي الإعاقة», «متناهية الصغر», «الأكثر فقرا»; «المشروع الأكثر أهمية» only praises a plan or body.
    """
    if is_of(form, WordClass.BEARING) and is_of(following, WordClass.BORNE):
        return True
    if is_of(form, WordClass.MEASURED) and is_of(following, WordClass.MEASURE):
        return True
    crosses = is_definite(form) and form in tail_words("crossing") and following.startswith(TO + TO)
    if crosses and without_article(noun) not in heads("ar"):
        return True  # «الجريمة العابرة للحدود», and of «المنظمة العابرة للحدود» no organization
    adverb = len(following) > _PARTICLE and following.endswith(ACCUSATIVE)  # «مجلس القضاء الأعلى بما يكفل …» has none
    told = is_of(form, WordClass.ELATIVE) and adverb and not is_definite(following)
    another = following.startswith(AND) and looks_feminine(following)  # «مجلس القضاء الأعلى وهيئة التفتيش»
    if not told or another or is_of(following, *ARABIC_STOPS) or _is_his(following) or _is_led(following):
        return False
    base = without_article(noun)
    found = (*heads("ar").get(base, ()), *heads("ar", PROGRAMS).get(base, ()))
    return all(head.rest or head.only for head in found) and not _is_placed(following)


def _is_his(form: str) -> bool:
    """Tell a deed or thing with «his»: «عقد مجلس القضاء الأعلى اجتماعه», «… الأعلى جلسته»."""
    owned = form.removesuffix(FEMININE)
    deed = is_of(owned, WordClass.EVENT) or ending(owned) is not Ending.NO or looks_like_action(owned)
    return owned != form and (owned.endswith(FEMININE_PAST) or deed)


def _is_led(form: str) -> bool:
    """Tell a noun behind «ب», «ل» or «ك», no measure of the lexicon: «مجلس القضاء الأعلى لسنة 2026», «… بصفة …»."""
    known = form in arabic_words() and form not in grammar().capacity and not is_of(form, WordClass.PERIOD)
    return form.startswith((BY, TO, LIKE)) and not known


def _is_placed(form: str) -> bool:
    """Tell «ب» and the noun of a state, land or body: «مجلس القضاء الأعلى بجمهورية …» is no council high in one."""
    noun = form.removeprefix(BY)
    lands = (PlaceWord.STATE, PlaceWord.DEFINITE_STATE, PlaceWord.SETTLEMENT)
    return noun != form and (noun in heads("ar") or any(noun in place_words(word, "ar") for word in lands))


def is_purpose(form: str) -> bool:
    """Tell work with «ل», for which something is that has no name: «أعدت خطة لتطوير القطاع»."""
    work = form.removeprefix(TO)
    if work == form or work.startswith(TO) or is_of(form, WordClass.DOMAIN) or form in grammar().affairs:
        return False
    deed = is_of(work, WordClass.DOMAIN, WordClass.DEED, WordClass.SEEN_TO, WordClass.FACED, WordClass.PURPOSE)
    return deed or looks_work(work) or looks_derived_verbal_noun(work)


def is_labour(work: str, adjective: str) -> bool:
    """Tell the work of a nation, of which a programme has its name, that of a sitting apart.

    «برنامج العمل الوطني لمكافحة التصحر», but «برنامج العمل السنوي».
    """
    return is_of(work, WordClass.LABOUR) and is_of(adjective, WordClass.ONCE)
