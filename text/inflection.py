"""Folded forms of Arabic role nouns and verbs, and the letters that tell a noun from a verb or a name.

Nothing here decides what a word is; the lexicon and the grammar of names and roles do.
"""

from collections.abc import Iterator
from functools import lru_cache

ARTICLE = "ال"
FEMININE = "ه"
_NISBA_ENDINGS = ("ي", "يه", "يين", "ييه")
_PRESENT = ("ي", "ت")
_FUTURE = ("سي", "ست", "وسي", "وست")
_TENTH_FORM = ("است", "يست", "تست", "واست")
_JOINED_ARTICLES = ("وال", "بال", "فال", "كال", "لل", "ولل", "وبال", "وكال")
_PARTICIPLES = ("الم", "المت", "المست")
_SHORTEST_VERB = 4
_SHORTEST_DEFINITE = 4
_ALEF_MAQSURA = "ى"
_ON = "على"
ON_NAME = "علي"
"""The fold of the preposition «على», which is that of the name «علي»."""
_AND = "و"


def role_forms(noun: str, *, feminine: bool = True) -> Iterator[str]:
    """Yield a role noun's masculine and feminine, each indefinite and definite, and the accusative «رئيسا».

    Of a phrase («قائم بأعمال») only the first word is inflected.
    """
    first, _, rest = noun.partition(" ")
    tail = f" {rest}" if rest else ""
    genders = [first] if not feminine or first.endswith(("ة", FEMININE)) else [first, first + "ة"]
    for form in genders:
        yield form + tail
        yield ARTICLE + form + tail


def both_genders(word: str) -> Iterator[str]:
    """Yield an honorific, and its feminine where it bears the article."""
    first, _, rest = word.partition(" ")
    tail = f" {rest}" if rest else ""
    yield word
    if first.startswith(ARTICLE) and len(first) > _SHORTEST_DEFINITE:
        if not first.endswith(("ة", "ى", ".")):
            yield first + "ة" + tail


def verb_forms(past: str) -> Iterator[str]:
    """Yield folded forms of a folded verb in the third person: past, present and future, singular and plural.

    A weak last letter changes before ـت («التقى», «التقت»); the present is formed for the patterns where only the
    first letter changes («استقبل», «يستقبل»).
    """
    stem = past[:-1] if past.endswith(("ي", "ا")) else past
    yield from (past, stem + "ت", stem + "وا", past + "ا", stem + "تا")
    bare = past.removeprefix("ا") if len(past) >= _SHORTEST_VERB else past
    for prefix in (*_PRESENT, "سي", "ست"):
        yield prefix + bare
        yield prefix + bare + "ون"
    if past.endswith("ي"):
        yield past[:-1] + "ت"


@lru_cache(maxsize=50_000)
def looks_like_verb(form: str) -> bool:
    """Tell whether an unknown folded word is shaped like a verb of the present, future or tenth form."""
    if form.startswith((*_FUTURE, *_TENTH_FORM)) and len(form) > _SHORTEST_VERB:
        return True
    return form.startswith("ي") and len(form) == _SHORTEST_VERB


def has_joined_article(form: str) -> bool:
    """Tell whether a particle and the article stand before the word («بالرباط», «للوزارة»)."""
    return form.startswith(_JOINED_ARTICLES) and len(form) > _SHORTEST_DEFINITE


def is_definite(form: str) -> bool:
    """Tell whether a folded word bears the article."""
    return form.startswith(ARTICLE) and len(form) >= _SHORTEST_DEFINITE


def is_relation(form: str) -> bool:
    """Tell whether a definite folded word is shaped like an adjective of relation («الوطنية», «الخارجي»)."""
    return is_definite(form) and form.endswith(_NISBA_ENDINGS)


def is_participle(form: str) -> bool:
    """Tell whether a definite folded word is shaped like a participle («المتجددة», «المكلف»)."""
    return form.startswith(_PARTICIPLES) and form.endswith((FEMININE, "ين", "ون"))


def is_plural_adjective(form: str) -> bool:
    """Tell whether a definite folded word may be a feminine or plural adjective («العامة», «المقيمين»)."""
    return is_definite(form) and form.endswith((FEMININE, "ين"))


def is_to(written: str) -> bool:
    """Tell «إلى», alone or after و, from «والي», which fold alike."""
    return written.endswith("لى")


def is_preposition_on(written: str) -> bool:
    """Tell «على» from the name «علي», which fold alike: the first is written with ى."""
    return written.endswith(_ON)


def after_and(form: str) -> str | None:
    """Return what follows و where it is joined to a word, else None."""
    return form[1:] if form.startswith(_AND) and len(form) > 2 else None  # noqa: PLR2004 - a letter is no word


def is_arabic(form: str) -> bool:
    """Tell whether a word is in Arabic letters."""
    return "\u0600" <= form[0] <= "\u06ff"


PARTS_BEFORE = frozenset(("عبد", "عبيد", "ابو", "ابي", "ابا", "ام", "ال", "بن", "ابن", "بنت", "ولد", "بني", "سيدي", "مولاي",
                          "للا", "لاله", "ايت", "اولاد", "فان", "دي", "دو", "فون", "ديل", "دا", "دوس", "دير", "دن", "لو",
                          "سان", "بو", "با", "اوت", "ماك", "سي", "ذو", "ذي"))  # fmt: skip
"""Words that open a compound name: the next word belongs to it."""
COMPOUND_ENDS = frozenset(("الدين", "الله", "الاسلام", "الزهراء", "الزمان", "الحق", "النبي", "الرحمن", "العابدين", "النصر",
                           "السادس", "الخامس", "الثاني", "الثالث", "الرابع", "السابع", "الاول", "الهدي", "السعود"))  # fmt: skip
"""Words that close a compound name, ordinals of kings among them."""
SERVANT = frozenset(("عبد", "عبيد"))
PREFIX_L = ("ل", "ول")
PREFIX_B = ("ب", "وب")
IN = frozenset(("في", "فى"))
AT = frozenset(("لدي", "لدى"))
IN_THE_NAME = frozenset(("باسم",))
CHARGED = frozenset(("المكلف", "المكلفه", "مكلف", "مكلفه", "المسوول", "المسووله", "مسوول", "مسووله", "المعني", "المعنيه", "قايم",
                     "القايم", "القايمه", "الخاص", "المختص", "المختصه", "المعتمد", "المعتمده", "المشرف", "المشرفه"))  # fmt: skip
"""Participles whose complement follows after a particle."""
ON = frozenset(("على", "علي"))
PLAIN_AND = "و"
DELEGATION = frozenset(("وفد", "وفدا", "الوفد", "وفدي", "وفدان", "وفدين", "الوفدان", "الوفدين"))
"""The noun of a delegation, in its forms."""
REPRESENTS = frozenset(("يمثل", "ممثل", "ممثلا", "يمثلون", "تمثل"))
BACK_POINTING = frozenset(("الوفد", "الجلسه", "الاجتماع", "اللقاء", "الدوره", "المجلس", "اللجنه", "الجمعيه", "المكتب", "المركز",
                           "المعهد", "الموسسه", "الوزاره", "البعثه", "الهييه", "المحكمه", "القسم", "المديريه", "الشركه",
                           "الجامعه", "الكليه", "المنظمه", "الوكاله", "الاداره", "الموتمر", "الندوه", "الورشه", "السفاره",
                           "المشروع", "البرنامج", "الفريق", "المحضر", "الحفل", "الملتقي", "المصلحه", "الوحده"))  # fmt: skip
"""Definite nouns that alone only point back to something named before."""
ROLE_ADJECTIVES = frozenset(("العام", "العامه", "الاول", "الاولي", "الاقدم", "الثاني", "الثانيه", "السابق", "السابقه", "الاسبق", "الحالي",
                             "الجديد", "الجديده", "المنتدب", "المنتدبه", "المقيم", "المقيمه", "المساعد", "المساعده", "الدايم",
                             "الدايمه", "السامي", "الساميه", "التنفيذي", "التنفيذيه", "الاقليمي", "الاقليميه", "الفخري",
                             "المفوض", "المفوضه", "الخاص", "الخاصه", "الاعلي", "العليا", "الكبير", "الكبري", "الشرفي",
                             "الممتاز", "المركزي", "الوطني", "الرسمي", "المشارك", "المشاركه", "المناوب", "الاداري", "القانوني",
                             "السياسي", "السياسيه", "العسكري", "الثقافي", "التجاري", "الاقتصادي"))  # fmt: skip
"""Adjectives that make part of a role's name."""
ADJECTIVES = ROLE_ADJECTIVES | frozenset(("العالي", "العاليه", "المهني", "الطبيعي", "البحري", "البري", "العدلي", "الرقمي", "العمومي",
                                          "الاجتماعي", "الشامل", "المستدام", "المستدامه", "المتجدده", "المشترك", "المشتركه",
                                          "المحلي", "الحضري", "القروي", "الخارجي", "الداخلي", "المدني", "الشريف", "الملكي",
                                          "المتحده", "المتقدمه", "الصغري", "المتوسطه", "الناشيه", "الصغيره"))  # fmt: skip
BAR_SIDE = frozenset(("بالنيابه", "بالوكاله", "سابقا", "حاليا", "بالانابه", "بالتكليف"))
"""Adverbs that close a role: acting, formerly."""
TO = frozenset(("الي",))
PORTFOLIO = frozenset(("الدوله",))
COMING_TO = frozenset(("الي",))
NAMED = frozenset(("عن", "من"))
AND = "و"
PREFIXES = ("ب", "ل")
PREFIX_BI = "ب"
PREFIX_LI = "ل"
FOR_THE = ("لل",)
OF_THE = ("بال",)
SIDES = frozenset(("ب", "ل", "عن", "امام", "داخل"))
PLAIN_ADJECTIVES = frozenset(("السابق", "السابقه", "الحالي", "الجديد", "الجديده", "الاسبق", "الثاني", "الثانيه"))
"""Adjectives that distinguish no role by themselves."""
PLURAL_ADJECTIVES = frozenset(("المقيمين", "العامه", "العليا", "الصحيه", "المتحده", "العلميه", "الحيه", "الحيوانيه", "الجميله"))
_CONSTRUCT = frozenset(("مكتب", "قسم", "مصلحه", "وحده", "قطب", "فريق", "فرقه", "اداره", "مديريه", "مجلس", "لجنه", "هييه", "مركز", "معهد",
                        "جمعيه", "موسسه", "جامعه", "كليه", "منظمه", "وزاره", "محكمه", "سفاره", "قنصليه", "مدينه", "ولايه", "جهه",
                        "اقليم", "عماله", "دوله", "جمهوريه", "مملكه", "سلطنه", "اماره", "برنامج", "مشروع", "قصر", "اعمال", "شركه",
                        "وكاله", "بعثه", "شوون", "عام", "ديوان", "مطار", "فندق", "بلديه", "دايره", "دار", "هيئه", "حق", "نقطه",
                        "مباحثات", "لجان", "جماعه", "حزب", "نقابه", "اتحاد", "غرفه", "بنك", "مصرف", "صندوق", "شعبه", "مرصد"))  # fmt: skip
_STATES = ("المملكه", "مملكه", "الجمهوريه", "جمهوريه", "دوله", "سلطنه", "امارات", "الولايات", "كونفدراليه", "امبراطوريه")
_COORDINATED = ("ه", "ات")
_MASDARS = ("ت", "ا", "م")


def may_stand_in_construct(form: str) -> bool:
    """Tell whether the noun of a body or thing may stand inside a role, where it ends a name («مدير مكتب …»)."""
    return form in _CONSTRUCT


def may_coordinate(form: str) -> bool:
    """Tell whether an indefinite word may open a coordinated construct («ومراقبة التراب», «وإعادة الإدماج»)."""
    return len(form) > 3 and (form.endswith(_COORDINATED) or form.startswith(_MASDARS) or form in _CONSTRUCT)  # noqa: PLR2004


def names_a_state(form: str) -> bool:
    """Tell whether a folded place begins like the official name of a state («مملكة بلجيكا»)."""
    return form.startswith(_STATES)


def is_charged(form: str) -> bool:
    """Tell whether a role's head is a participle that wants a particle («المكلف بـ», «مسؤول عن»)."""
    return any(form.endswith(word) for word in ("مكلف", "مكلفه", "مشرف", "مشرفه", "ناطق", "ناطقه"))


def is_joined_noun(form: str) -> bool:
    """Tell whether a particle is joined to an indefinite noun of a body («بمكتب»)."""
    return len(form) > 3 and form[0] in PREFIXES and form[1:] in _CONSTRUCT  # noqa: PLR2004
ROLE_TAILS = frozenset(("عام", "عامه", "مساعد", "اول", "لدي", "لدى", "سابق", "سابقه", "منتدب", "بالنيابه"))
"""Indefinite words after which a noun is a role and no name («أمين عام»)."""


def is_plural_noun(form: str) -> bool:
    """Tell whether an unknown definite word is shaped like a plural of things («المباحثات», «الاجتماعات»)."""
    return is_definite(form) and form.endswith(("ات", "ين", "ون"))


@lru_cache(maxsize=50_000)
def looks_like_action(form: str) -> bool:
    """Tell whether an unknown word is shaped like the noun of an action («انطلاق», «افتتاح», «استعداد»)."""
    if len(form) == _ACTION_LETTERS and (form[0], form[3]) in _ACTION_FRAMES:
        return True
    return len(form) > _SHORTEST_VERB and (
        (form.startswith(_ACTIONS) and form[-2] == "ا") or (form.startswith(("م", "ت")) and form.endswith(FEMININE))
    )


def looks_like_family(form: str) -> bool:
    """Tell whether an unknown word is shaped like a family name («بنعليلو», «بوعياش», «بلمقدم»)."""
    return len(form) > _SHORTEST_VERB and form.startswith(_FAMILIES)


_ACTION_LETTERS = 5
_ACTION_FRAMES = (("ا", "ا"), ("ت", "ي"))  # «إطلاق», «تطبيق»
_ACTIONS = ("ان", "افت", "است", "اجت", "احت", "اخت", "اعت", "اقت", "اشت", "اهت", "ارت", "ات", "التق", "التز")
_FAMILIES = ("بن", "بو", "بل", "ايت")
NAMES_LIKE_PARTICLES = frozenset(("آن",))
"""Written names that fold to a particle: Anne and «أن»."""
REPRESENTATION = frozenset(("عن", "من"))
"""Particles after which stands whom a delegation represents."""
HIGH_LEVEL = frozenset(("رفيع", "رفيعه", "رفيعا", "المستوي", "مستوي", "عال", "عالي", "هام", "هاما", "مهم", "كبير", "كبيرا", "موسع", "مشترك", "مشتركا",
                        "رسمي", "رسميا", "المشارك", "المرافق", "الرسمي", "الزاير", "الضيف"))  # fmt: skip
"""Words about a delegation that do not say whom it represents."""
_RELATION_ENDINGS = ("ي", "يه", "يا")
FUNCTION_STOPS = frozenset(("في", "الي", "بريايه", "بقياده", "يضم", "ضم", "خلال", "يوم", "امس", "اليوم", "علي", "مع", "لدي", "يتكون", "مكون",
                            "مولف", "برياسه", "الذي", "التي"))  # fmt: skip
"""Words at which what a delegation represents has ended."""


def is_attribute(form: str) -> bool:
    """Tell whether a word is shaped like an adjective of relation, definite or not («برلماني», «قضائيا»)."""
    return len(form) > _SHORTEST_VERB and form.endswith(_RELATION_ENDINGS)
STATE = frozenset(("الدوله", "دوله"))
"""The second word of «كاتب الدولة», which makes a clerk a secretary of state."""


def may_be_construct(form: str) -> bool:
    """Tell whether «وفد» stands here as the first part of a construct: no article, no ending of the accusative."""
    return not form.endswith("ا") and not form.removeprefix("و").startswith((ARTICLE, "بال", "لل"))

AFFAIRS = frozenset(("لشوون", "للشوون", "لقضايا", "لقطاع", "لدايره", "لمنطقه", "لشييون"))
"""Words that open a role's field after its complement («وزير الدولة لشؤون …»)."""
_PLURAL_FAMILY = 6


def is_plural_family(form: str) -> bool:
    """Tell whether a definite word is shaped like the name of a Jordanian clan («الطراونة», «الخصاونة»)."""
    stem = form.removeprefix(ARTICLE)
    return len(stem) == _PLURAL_FAMILY and stem[2] == "ا" and stem.endswith(FEMININE)
