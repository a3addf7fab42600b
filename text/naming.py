"""Shapes of folded Arabic words in names: the article, adjectives of relation, participles and verbal nouns."""

import re
from collections.abc import Iterator

from text.inflection import ARTICLE, is_definite

BY = "ب"
NATIVE_ENDINGS = ("ه", "ت", "ات", "ين", "ون", "ها", "هم", "ي")
"""Folded endings of Arabic plurals, feminines, adjectives, verbs and pronouns, which foreign names seldom have."""
IMPERFECT = ("ت", "ي")
"""With which letters the imperfect begins in the third person."""
PRESENT_OF_HER, PRESENT_OF_HIM = IMPERFECT
PRESENTS_TO_COME = ("سي", "ست")
"""How verbs of what is to come begin."""
PRESENT_OF_ME, PRESENT_OF_US = "ا", "ن"
THEN = "ف"
TO = "ل"
IN = "في"
AFTER = "بعد"
ON = "علي"
AGAINST = "ضد"
BETWEEN = "بين"
ABOUT = "عن"
TOWARD = "الي"
FROM = "من"
ALONG = "مع"
AT = "لدي"
PEOPLE = ("ين", "ون")
"""Endings of sound masculine plurals."""
FEMININE_PLURAL = "ات"
FEMININE_PAST = "ت"
"""The end of a verb in the past of her or of things («نجحت»)."""
ACCUSATIVE = ("ا", "ه")
"""The folded ends of what is told behind «الأكثر» («فقرا», «هشاشة»)."""
ADVERB_OF_RELATION = "يا"
"""How an adverb ends that is made of an adjective of relation («اقتصاديا»)."""
THEIRS = ("هم", "ها", "هن")
"""Folded pronouns at the end of what is of several («مناطقهم»)."""
RELATION = "ي"
"""The end of an adjective of relation («مهني»), masculine."""
PLURAL_ENDINGS = ("ين", "اه")
"""Endings of folded plurals of persons (المحامين, القضاة)."""
_PARTICLES = ("وال", "بال", "فال", "كال", "لل", "ولل", "وبال")
_NISBA = re.compile(r"ال\w{2,}(?:ي|يه|يين|يون|يتين|يتان|يات)$")
_PARTICIPLE = re.compile(r"ال(?:(?:م|مت|مست)\w{2,}(?:ه|ين|ون)|\wا\w{2}(?:ين|ون))$")
_VERBAL_NOUN = re.compile(
    r"(?:ال)?(?:ت\w{1,2}ي\w{1,2}|ت\w{3}[هت]?|است\w{1,2}ا\w|ا\w\w{1,2}ا\w|ان\w\w?ا\w|م\wا\w\w?ه|\w\wا[^ي]ه|ت\wا\w\w|ت\w{3}|ا\w\wا\w)$"
)
_INDEFINITE_NISBA = re.compile(r"(?!ت\w{1,3}يه$)(?!\w*ايه$)\w{3,}يه$")
_DERIVED = re.compile(r"(?:ت\w{1,2}ي\w{1,2}|است\w{1,2}ا\w|ا\w{2,3}ا\w|م\wا\w\w?ه)$")
_WORK = re.compile(r"(?:ت\w{1,2}ي\w{1,2}|است\w{1,2}ا\w|ا\w{3}ا\w|م\wا\w\w?ه|\w\wا[^ي]ه|ت\w{3}ه)$")
_PEOPLE_IN_TA = re.compile(r"(?:ا\w|[^م]\w)ا\w\wه$")
_BROKEN_PLURAL = re.compile(
    r"(?:[^ام]\wو[^ه]|ا\w\wا\w|م\wا\wي\w|مبادي|مشاكل|مناطق|مصالح|مراحل|مناهج|مخاطر|مواقع|[^ام]وا[^ي]\w)$"
)
_LONG_PLURAL = re.compile(r"(?:[^ت]\wا[^يو][^هيا]|م\wا\wي|\w\wا\wي\w)$")
_DUALS = (("ه", ("تا", "تي")), ("", ("ا", "ي")))
MINE, OF_PLURALS, OURS = "تي", "اتي", "نا"
"""How nouns end that are somebody's own («طاقتي»), and adjectives of plurals («مؤسساتي»)."""
FOREIGN_ENDINGS = ("ا", "و")
"""Folded endings of foreign names («ساكورا») that no indefinite noun in construct has."""


def looks_adjectival(form: str) -> bool:
    """Tell whether a definite folded word has the ending of an adjective of relation or of a participle."""
    return bool(_NISBA.match(form) or _PARTICIPLE.match(form))


def looks_relation(form: str) -> bool:
    """Tell whether a definite folded word is shaped like an adjective of relation, in the singular of either gender."""
    return is_definite(form) and form.endswith(("ي", "يه"))


def looks_feminine(form: str) -> bool:
    """Tell whether a folded word ends in the feminine's letter."""
    return form.endswith("ه")


def is_deed_of_third_form(form: str) -> bool:
    """Tell whether a definite word is shaped like «المصادقة», «المشاركة», «المتابعة»: a deed, or a participle."""
    return len(form) == _THIRD_FORM and form.startswith(ARTICLE + "م") and form[4] == "ا" and form.endswith("ه")


_THIRD_FORM = 8


_TO_COME = re.compile(r"س[تي]\w{2,}[^هياء]")
_PRESENT = re.compile(r"(?:تست|ي)\w{2,}[^هيا]")


def looks_verbal_noun(form: str) -> bool:
    """Tell whether a folded word has the shape of a verbal noun or of a noun of craft (تشريع, استثمار, صناعة)."""
    return bool(_VERBAL_NOUN.match(form))


def looks_present(form: str) -> bool:
    """Tell whether a folded word is shaped like a verb in the present, as no noun in an institution's name is."""
    return bool(_PRESENT.fullmatch(form))


def looks_to_come(form: str) -> bool:
    """Tell whether a folded word may be a verb of what is to come («ستتيح»): long, with no ending of nouns."""
    return bool(_TO_COME.fullmatch(form)) and not form.endswith(FEMININE_PLURAL)


def looks_mutual(form: str) -> bool:
    """Tell whether a folded word is shaped like the noun of what is done together («تعاون», «تبادل»), or its verb."""
    return bool(_MUTUAL.fullmatch(form))


_MUTUAL = re.compile(r"ت\wا\w\w")


def looks_indefinite_adjective(form: str) -> bool:
    """Tell whether a folded word without article ends like a feminine adjective of relation («لجنة وطنية»).

    Verbal nouns of weak roots (تنمية, حماية) end alike and are none.
    """
    return bool(_INDEFINITE_NISBA.match(form))


def begins_with_particle(form: str) -> bool:
    """Tell whether a folded word begins with a particle and the article, so that it is in no construct."""
    return form.startswith(_PARTICLES)


def looks_derived_verbal_noun(form: str) -> bool:
    """Tell whether a folded word has a shape that only verbal nouns have (تعزيز, إنفاذ, استيعاب): no verb looks so."""
    return bool(_DERIVED.match(form))


def looks_work(form: str) -> bool:
    """Tell whether a folded word without article is shaped like a verbal noun, those of weak roots too (حماية, رعاية).

    A plural like «أطفال», whose shape some share, is none.
    """
    return bool(_WORK.match(form)) or form.endswith("ايه")


def looks_plural_in_ta(form: str) -> bool:
    """Tell a folded word without article whose shape is a plural of people in the feminine's letter (قضاة, صيادلة)."""
    return form.endswith("اه") or bool(_PEOPLE_IN_TA.match(form))


def looks_broken_plural(form: str) -> bool:
    """Tell whether a folded word without article has a shape of plurals that adjectives have not (شروط, مبادئ)."""
    return bool(_BROKEN_PLURAL.match(form))


def may_be_participle(form: str) -> bool:
    """Tell whether a folded word without article begins as participles do and is not feminine (ملخص, مستلم)."""
    return form.startswith("م") and not form.endswith("ه")


def looks_plural_of_things(form: str) -> bool:
    """Tell a folded word without article shaped as plurals are and few others: مطاحن, مقاهي, قوانين, شروط.

    Participles share one of the shapes (مساعد): whoever asks looks whether somebody is called so.
    """
    return looks_broken_plural(form) or bool(_LONG_PLURAL.match(form))


def without_article(form: str) -> str:
    """Return a folded word less its article."""
    return form[len(ARTICLE) :] if is_definite(form) else form


def owned_forms(noun: str) -> Iterator[str]:
    """Yield the folded forms of a noun with a pronoun of the third person («مخططها», «خطتهم»): they are definite."""
    stem = noun[:-1] + "ت" if noun.endswith("ه") else noun
    yield from (stem + pronoun for pronoun in ("ها", "ه", "هم", "هما"))


def without_pronoun(form: str) -> str:
    """Return the feminine noun of a folded word with a pronoun of the third person («مكافحته»), empty for others."""
    stem = next((form.removesuffix(pronoun) for pronoun in ("تها", "ته", "تهم", "تهما") if form.endswith(pronoun)), "")
    return f"{stem}ه" if stem else ""


def owners(form: str) -> Iterator[str]:
    """Yield the nouns that a folded word with a pronoun of the third person may hold («تشجيعها», «حمايته»)."""
    for pronoun in ("ها", "ه", "هم", "هما"):
        if form.endswith(pronoun):
            stem = form.removesuffix(pronoun)
            yield from (stem, f"{stem[:-1]}ه") if stem.endswith("ت") else (stem,)


def construct_forms(noun: str) -> Iterator[tuple[str, bool]]:
    """Yield the folded forms of a noun before its complement, with whether the form is a dual («وزارتي»)."""
    yield noun, False
    for ending, duals in _DUALS:
        if noun.endswith(ending):
            stem = noun.removesuffix(ending)
            yield from ((stem + dual, True) for dual in duals)
            if ending:
                return
