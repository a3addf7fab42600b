"""Folded forms of Arabic role nouns and verbs, and the letters that tell a noun from a verb or a name.

Nothing here decides what a word is; the lexicon and the grammar of names and roles do.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

ARTICLE = "ال"
FEMININE = "ه"
OF_HIM = ("ته", "تها", "تهم", "تهما")
"""How feminine nouns end with a pronoun, as no Arabic name does: «دعوته», «خطتها»."""
PLURAL = "ات"
TA_MARBUTA = "ة"
"""It ends a noun; the fold makes it one with the pronoun «his», with which a verb may seem to stand there."""
UNJOINED = ("د", "ذ", "ر", "ز")
"""Letters after which the next stands apart in print, so that a missing space is hardly seen."""
_NISBA_ENDINGS = ("ي", "يه", "يين", "ييه")
_PRESENT = ("ي", "ت")
_FUTURE = ("سي", "ست", "وسي", "وست")
_TENTH_FORM = ("است", "يست", "تست", "واست")
_JOINED_ARTICLES = ("وال", "بال", "فال", "كال", "لل", "ولل", "وبال", "وكال")
_FOREIGN_OPENINGS = ("فال", "كال")
"""No particle and article: neither stands often behind a style or office."""
_ACTING = "م"
_PARTICIPLES = ("الم", "المت", "المست")
_SHORTEST_VERB = 4
_SHORTEST_DEFINITE = 4
ON = "على"
ON_NAME = "علي"
DOTTED_IN, DOTLESS_IN, DOTLESS_YA = "في", "فى", "ى"
"""By «فى» a text is known that writes no dots under the last letter, as Egypt does."""
"""The fold of the preposition «على», which is that of the name «علي»."""
AND = "و"
MADDA = "آ"
HAMZA_ABOVE = "أ"
PREFIXES = ("ب", "ل")
JOINED = ("ل", "ب", "و")
"""Particles that are written onto the next word."""
LIKE = "ك"
_LONG_VOWELS = str.maketrans("", "", "اويه")
PREFIX_L = ("ل", "ول")
FOR_THE = ("لل",)
OF_THE = ("بال",)
SERVANT_OF = "عبدال"
"""How «servant of» and the article open a given name written as one word."""
_AND_HAMZA = ("وأ", "وإ")
_ALIFS = ("إ", "أ", "آ")
ACCUSATIVE = "ا"
LONG_VOWELS = frozenset("اوي")
_OWN = ("ها", "هم", "هما")
_HIS = "ته"
_FEMININE_TWO = "تي"
"""The ending of two of a feminine noun before another: «جلستي عمل»."""
_FEMININE_BOUND = "ت"
"""The ending of the feminine before another."""
"""Pronouns on a noun that no feminine looks like (ـه is the fold of ـة)."""
CLEAR_OBJECTS = ("ها", "هم", "هما")
"""Pronouns written onto a verb that no noun's ending looks like."""
OBJECTS = ("ه", *CLEAR_OBJECTS, "ته", "تها", "تهم")
"""What a verb bears for its object, the feminine ت of the verb with it."""
POSSESSORS = (*OBJECTS, "نا")
"""What a noun bears for whose it is."""
_YOURS = "كم"
_SHORTEST_YOURS = 6
"""Letters of a word with the pronoun of who is written to; shorter ones that end so are names («حكم»)."""
FEMININE_VERB, PLURAL_VERB = "ت", "وا"
"""The endings of a verb of a woman (and of a noun before another or a pronoun), and of several people."""
DUALS = ("ان", "ين")
_STATES = (
    "المملكه",
    "مملكه",
    "الجمهوريه",
    "جمهوريه",
    "دوله",
    "سلطنه",
    "امارات",
    "الولايات",
    "كونفدراليه",
    "امبراطوريه",
)
_ACTION_LETTERS = 5
_ACTION_FRAMES = (("ا", "ا"), ("ت", "ي"))  # «إطلاق», «تطبيق»
_ACTIONS = ("ان", "افت", "است", "اجت", "احت", "اخت", "اعت", "اقت", "اشت", "اهت", "ارت", "ات", "التق", "التز")
_FAMILIES = ("بن", "بو", "بل", "ايت")
RELATION_ENDINGS = ("ي", "يه", "يا")
_PLURAL_FAMILY = 6
WITH_PRONOUN = frozenset(("منه", "عنه", "فيه", "عليه", "إليه", "اليه", "لديه", "معه", "به"))
"""Particles with «him»: in a name «علية», «منة» has the letter of the feminine."""
OF_IT = frozenset(
    particle + pronoun
    for particle in ("في", "من", "عن", "علي", "الي", "لدي", "مع", "ب", "ل", "بين", "خلال", "ضمن", "اثر", "بعد", "قبل")
    for pronoun in ("ها", "هم", "هما")
)
"""Particles with a pronoun, as they are folded, with which no name begins: «أسهمت فيها إيلينا ماركيتي»."""
NAMES_LIKE_PARTICLES = frozenset(("آن", "آنه"))
"""Written names that fold to a particle: Anne and «أن»."""


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


def accusative(noun: str) -> Iterator[str]:
    """Yield the accusative of a role noun of one word and of its feminine: «رئيسا», «رئيسةً» is like the nominative."""
    if " " not in noun and not noun.endswith(("ة", FEMININE, "ي", "ا")):
        yield noun + ACCUSATIVE


def possessed(noun: str) -> Iterator[str]:
    """Yield a role noun of one word, and its feminine, with the pronouns of a body: «مديرها», «نائبتهم»."""
    if " " not in noun and not noun.endswith(("ة", FEMININE)):
        yield from (noun + link + own for link in ("", "ت") for own in _OWN)
        yield noun + _HIS  # «نائبته»


def is_possessed(form: str) -> bool:
    """Tell whether a folded role noun bears a pronoun and so is definite."""
    return form.endswith((*_OWN, _HIS))


def is_accusative(form: str) -> bool:
    """Tell whether a folded role noun is in the accusative."""
    return form.endswith(ACCUSATIVE) and not form.endswith(_OWN)


def tells_deed(form: str) -> bool:
    """Tell a participle in the accusative, by which somebody does what a clause tells: «مقدما», «متوجها»."""
    return form.startswith(_ACTING) and len(form) > _SHORTEST_VERB and is_accusative(form)


def duals(word: str) -> Iterator[str]:
    """Yield the duals of an honorific of one word with the article, but those that are plurals too («المهندسين»)."""
    if " " in word or not word.startswith(ARTICLE) or (word.endswith((".", "ي")) and len(word) <= _SHORTEST_DEFINITE):
        return
    stem = word[:-1] + "ت" if word.endswith("ة") else word
    yield stem + DUALS[0]
    if stem != word or not word.startswith(_PARTICIPLES):
        yield stem + DUALS[1]


def singulars(form: str) -> tuple[str, ...]:
    """Return what a folded indefinite word may be two of: «اجتماع» of «اجتماعين», «زيارة» of «زيارتين», «زيارتي»."""
    if form.endswith(_FEMININE_TWO) and len(form) > _SHORTEST_VERB:
        return (form.removesuffix(_FEMININE_TWO) + FEMININE,)
    stem = form.removesuffix(DUALS[1])
    if stem == form or len(stem) < _SHORTEST_VERB or is_definite(form):
        return ()
    return (stem, stem[:-1] + FEMININE) if stem.endswith(_FEMININE_BOUND) else (stem,)


def bears_article(written: str, form: str) -> bool:
    """Tell whether a word bears the article by its letters: «إليني» and «ألكسندر» do not, though folded they do."""
    return is_definite(form) and not written.startswith(_ALIFS)


def both_genders(word: str) -> Iterator[str]:
    """Yield an honorific, and its feminine where it bears the article."""
    first, _, rest = word.partition(" ")
    tail = f" {rest}" if rest else ""
    yield word
    if first.startswith(ARTICLE) and len(first) > _SHORTEST_DEFINITE and not first.endswith(("ة", "ى", ".")):
        yield first + "ة" + tail


def verb_forms(past: str) -> Iterator[str]:
    """Yield folded forms of a folded verb in the third person: past, present and future, singular, dual and plural.

    A weak last letter changes before ـت («التقى», «التقت»), a folded hamza does not («أرجأ», «أرجأت»); the present is
    formed for the patterns where only the first letter changes («استقبل», «يستقبل»).
    """
    stem = past[:-1] if past.endswith(("ي", "ا")) else past
    yield from (past, stem + "ت", stem + "وا", past + "ا", stem + "تا")
    if past.endswith("ا"):
        yield past + "ت"
    bare = past.removeprefix("ا") if len(past) >= _SHORTEST_VERB else past
    for prefix in (*_PRESENT, "سي", "ست"):
        yield prefix + bare
        yield from (prefix + bare + "ون", prefix + bare + DUALS[0])
    if past.endswith("ي"):
        yield past[:-1] + "ت"


def is_present_of_one(form: str) -> bool:
    """Tell whether a folded verb of the present is of one («يقيم»), which behind two people is «يقيمان»."""
    return form.startswith(_PRESENT) and not form.endswith(("ان", "ون"))


@lru_cache(maxsize=50_000)
def looks_like_verb(form: str) -> bool:
    """Tell whether an unknown folded word is shaped like a verb of the present, future or tenth form."""
    if form.startswith((*_FUTURE, *_TENTH_FORM)) and len(form) > _SHORTEST_VERB:
        return True
    return form.startswith("ي") and len(form) == _SHORTEST_VERB


def has_joined_article(form: str) -> bool:
    """Tell whether a particle and the article stand before the word («بالرباط», «للوزارة»)."""
    return form.startswith(_JOINED_ARTICLES) and len(form) > _SHORTEST_DEFINITE


def may_be_foreign(form: str) -> bool:
    """Tell whether letters that look like a particle and the article may begin a foreign name («فالنتين», «كالفين»)."""
    return form.startswith(_FOREIGN_OPENINGS)


def is_definite(form: str) -> bool:
    """Tell whether a folded word bears the article."""
    return form.startswith(ARTICLE) and len(form) >= _SHORTEST_DEFINITE


def is_relation(form: str) -> bool:
    """Tell whether a definite folded word is shaped like an adjective of relation («الوطنية», «الخارجي»)."""
    return is_definite(form) and form.endswith(_NISBA_ENDINGS)


def is_participle(form: str) -> bool:
    """Tell whether a definite folded word is shaped like a participle («المتجددة», «المكلف»)."""
    return form.startswith(_PARTICIPLES) and form.endswith((FEMININE, "ين", "ون"))


_TO_HIM = ("إلي",)


def bears_pronoun(written: str, form: str) -> bool:
    """Tell whether a word that is no known name ends in a pronoun: «بمفردها», «وزملائه» (with ه, not ة)."""
    if len(form) <= _SHORTEST_VERB:
        return False
    return form.endswith(_OWN) or (form.startswith(AND) and written.endswith(FEMININE) and len(form) > _PLURAL_FAMILY)


def bears_his(written: str) -> bool:
    """Tell a feminine noun with the pronoun «his»: «رحمته», «زيارته»; short names end so, too («غوته»)."""
    return len(written) >= _HIS_NOUN and written.endswith(_HIS)


_HIS_NOUN = 5
"""Letters of the shortest feminine noun with its pronoun."""


def is_written_accusative(written: str) -> bool:
    """Tell an indefinite accusative by its sign, which no name bears: «وفداً ألمانياً», «دعوةً رسميةً»."""
    return written.endswith(_TANWIN)


_TANWIN = ("اً", "ًا", "ةً")


def is_yours(form: str) -> bool:
    """Tell a word with the pronoun of who is written to, longer than names that end so: «دعوتكم», «حضوركم»."""
    return form.endswith(_YOURS) and len(form) >= _SHORTEST_YOURS


def is_to(written: str) -> bool:
    """Tell «إلى», «إليه», alone or after و, from «والي», «واليه», which fold alike."""
    return written.endswith("لى") or written.removeprefix(AND).startswith(_TO_HIM)


def is_preposition_on(written: str) -> bool:
    """Tell «على» from the name «علي», which fold alike: the first is written with ى.

    It stands alone or behind particles of one letter; «الأعلى» is none, nor are families that Egypt writes «البنعلى».
    """
    return written in ON_FORMS


ON_FORMS = frozenset((ON, AND + ON, "ف" + ON))
"""«على», alone or behind particles."""


def after_and(form: str) -> str | None:
    """Return what follows و where it is joined to a word, else None."""
    return form[1:] if form.startswith(AND) and len(form) > 2 else None  # noqa: PLR2004 - a letter is no word


def less_and(form: str) -> str:
    """Return a folded word, or words, without «و» joined to the first."""
    return form.removeprefix(AND)


def is_arabic(form: str) -> bool:
    """Tell whether a word is in Arabic letters; a word of marks alone folds to nothing and is none."""
    return "\u0600" <= form[:1] <= "\u06ff"


def and_with_hamza(written: str) -> bool:
    """Tell a word in which و stands before an alif with hamza: «وأكد» is the verb, «واكد» may be a family name."""
    return written.startswith(_AND_HAMZA)


def is_joined_to_name(form: str) -> bool:
    """Tell whether «ب» stands before a word without the article («بافلو», not «بالرباط»)."""
    return form.startswith(PREFIXES[0]) and not has_joined_article(form)


def may_coordinate(form: str) -> bool:
    """Tell whether an indefinite word is shaped like one that opens a construct («إعادة الإدماج», «تدبير السجون»)."""
    return len(form) >= _SHORTEST_VERB and (form.endswith((FEMININE, "ات")) or form.startswith(("ت", "ا", "م")))


def names_a_state(form: str) -> bool:
    """Tell whether a folded place begins like the official name of a state («مملكة بلجيكا»)."""
    return form.startswith(_STATES)


def is_charged(form: str) -> bool:
    """Tell whether a role's head is a participle that wants a particle («المكلف بـ», «مسؤول عن»)."""
    return any(form.endswith(word) for word in ("مكلف", "مكلفه", "مشرف", "مشرفه", "ناطق", "ناطقه"))


def is_plural_noun(form: str) -> bool:
    """Tell whether an unknown definite word is shaped like a plural of things («المباحثات», «الاجتماعات»)."""
    return is_definite(form) and form.endswith(("ات", "ين", "ون"))


def is_plural_of_things(form: str) -> bool:
    """Tell whether an indefinite word is shaped like a plural of things («ملفات»)."""
    return len(form) > _SHORTEST_VERB and not is_definite(form) and form.endswith(PLURAL)


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


def is_attribute(form: str) -> bool:
    """Tell whether a word is shaped like an adjective of relation, definite or not («برلماني», «قضائيا»)."""
    return len(form) > _SHORTEST_VERB and form.endswith(RELATION_ENDINGS)


def may_be_construct(form: str) -> bool:
    """Tell whether «وفد» stands here as the first part of a construct: no article, no ending of the accusative."""
    return not form.endswith("ا") and not less_and(form).startswith((ARTICLE, "بال", "لل"))


def is_plural_family(form: str) -> bool:
    """Tell whether a definite word is shaped like the name of a Jordanian clan («الطراونة», «الخصاونة»)."""
    stem = form.removeprefix(ARTICLE)
    return len(stem) == _PLURAL_FAMILY and stem[2] == "ا" and stem.endswith(FEMININE)


def with_jim(name: str, latin: Iterable[str]) -> Iterator[str]:
    """Yield a foreign Arabic name as Egypt writes its g, «بلجراد» for «بلغراد», where a Latin form of it has one.

    Short names are left: «جوا» is by air, not Goa.
    """
    hard = _GHAIN in name and len(name) >= _SHORTEST_WITH_JIM
    if hard and any(_HARD_G.search(other.lower()) for other in latin):
        yield name.replace(_GHAIN, _JIM)


_GHAIN, _JIM = "غ", "ج"
_SHORTEST_WITH_JIM = 5
_HARD_G = re.compile("g(?!h)")


def consonants(word: str) -> str:
    """Return a folded Arabic word without the letters that other forms of it may lack or change: «مغاربه», «مغرب»."""
    return word.translate(_LONG_VOWELS)


def has_other_hamza(written: str, other: str) -> bool:
    """Tell whether an Arabic word has an alef with a hamza where another has a different one: «إرنا», «أرنا».

    One that is left out makes no other word.
    """
    return any(a != b and a in _ALIFS and b in _ALIFS for a, b in zip(written, other, strict=False))
