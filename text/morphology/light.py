"""The light stemmer: what is left of an Arabic word without particles, article, pronouns and endings.

It needs no data. What it cuts, it cuts only where a word that truly begins or ends so is rare: the و of وزارة, the ب
of برنامج and the ل of لجنة stay. A question asks for broken plurals by their patterns (`text.plurals`); the pattern of
لجان, which much else has too, needs the database.
"""

from functools import lru_cache

from text.plurals import relatives

_SHORTEST = 3
_ACCUSATIVE = "ا"
_ARTICLES = ("ال", "بال", "كال", "لل", "وال", "فال", "وبال", "فبال", "وكال", "ولل", "فلل")
_PLAIN_ARTICLES = ("ال", "بال", "وال")
"""Before these, two letters are a word: «السل», «والدم»."""
_NO_ARTICLES = (
    "الله", "الان", "الذي", "التي", "اللي", "الاف", "الزم", "الغي", "الام",
    "والده", "والدي", "والدا", "والله", "والتي", "والذي", "والان", "واليه", "واليا",
    "بالغه", "بالغا", "بالغي", "بالله", "بالكم",
)  # fmt: skip
"""Short words that begin as if with an article."""
_PRONOUNS = (
    "اتهما",
    "اتها",
    "اتهم",
    "اتنا",
    "اتكم",
    "اته",
    "هما",
    "كما",
    "تها",
    "ته",
    "تهم",
    "تنا",
    "ها",
    "هم",
    "هن",
    "كم",
    "نا",
)
_ENDINGS = ("يتان", "يتين", "يه", "تان", "تين", "ات", "ون", "ين", "ان", "ه", "ي")
_LEFT = {"ون": 4, "ين": 4, "ان": 4, "يتان": 3, "يتين": 3, "نا": 4, "كم": 4, "هم": 4, "هن": 4, "ها": 3}
"""How many letters must be left before an ending: قانون, تعاون, لبنان, سجين and محكم keep theirs."""
_PARTICLES = (
    ("ف", "م", 6), ("ب", "م", 5), ("ب", "و", 6), ("ب", "ت", 6), ("ب", "ا", 7),
    ("ل", "و", 6), ("ل", "م", 6), ("ل", "ت", 6), ("ل", "ا", 7),
)  # fmt: skip
"""Particle, the letter after it, and the least length of the whole word for which the particle is cut."""
_AND, _WITH_AND = "و", 5
"""«And» is cut from words of five letters and more, unless they begin as a word in و does."""
_OWN_WAW = (
    "وزار", "وزير", "وزرا", "وزع", "وزن", "وفد", "وفود", "وفا", "وفق", "وفر", "وفي", "وكيل", "وكال", "وكلا", "وكس",
    "وطن", "وضع", "وضوح", "وضح", "وضي", "وثيق", "وثاي", "وثق", "ورش", "ورق", "ورث", "وراث", "ورد", "وري", "ولاي",
    "ولاد", "ولا", "ولد", "ولي", "وال", "وسط", "وسيط", "وساط", "وساي", "وسيل", "وسع", "وسم", "وسا", "واقع", "واجب",
    "واجه", "واد", "واح", "وار", "واس", "واش", "واض", "واص", "واف", "واك", "واع", "وحد", "وحي", "وحش", "وقف", "وقوف",
    "وقت", "وقع", "وقوع", "وقاي", "وقود", "وصول", "وصف", "وصي", "وصل", "وصاي", "وظيف", "وظاي", "وظف", "وعي", "وعد",
    "وبا", "وجد", "وجود", "وجه", "وجيه", "وجي", "وجب", "ودي", "ودا", "ودود", "ودع", "ويب", "وهم", "وهب", "وهج", "ونيس",
    "وتير", "وترا", "وتد", "وشا", "وشيك", "وعر", "وخز", "وخيم", "وتفيل", "وود", "وول", "ويل", "ويتف", "ويثف", "ويس",
    "ون",
)  # fmt: skip
_AFTER_LAM = (
    "جنه",
    "جان",
    "قاء",
    "غه",
    "غات",
    "اجي",
    "واء",
    "ايح",
    "وايح",
    "وح",
    "سان",
    "وازم",
    "حظ",
    "يبي",
    "بنان",
    "ندن",
)
"""What is left after «لل» of words that themselves begin with ل: «للجنة» is ل with «اللجنة», one ل unwritten."""
_KEPT = ("بوا", "بوليس", "بوروندي", "بوليفيا", "بوتسوانا", "بوسن", "بولون", "بولند")
_FOR_THE = "لل"
_ROUNDS = 3


@lru_cache(maxsize=200_000)
def light_stem(form: str) -> str:
    """Return the stem of a folded Arabic word; a word of three letters or fewer is its own."""
    return _without_endings(without_beginnings(form))


def without_joined_article(form: str) -> str:
    """Cut a preposition of one letter, and with ل what is written of an article: «للاعتراف» is ل with «الاعتراف»."""
    rest = form[1:]
    return rest[1:] if form.startswith(_FOR_THE) and not rest[1:].startswith(_AFTER_LAM) else rest


def begins_with_own_and(form: str) -> bool:
    """Tell whether the و of a folded word is its own: وزارة, وفد."""
    return form.startswith(_OWN_WAW)


@lru_cache(maxsize=20_000)
def plural_or_singular(form: str) -> tuple[str, ...]:
    """Return the words that may be a word's broken plural or its singular, the word itself without its particles."""
    bare = without_beginnings(form)
    bare = bare.removesuffix(_ACCUSATIVE) if len(bare) > _SHORTEST + 1 else bare
    return tuple(dict.fromkeys((*relatives(bare), *relatives(_singular(bare)))))


def _singular(form: str) -> str:
    """Return a word without a pronoun, so that its pattern is seen («مشاريعها»)."""
    cut = (p for p in sorted(_PRONOUNS, key=len, reverse=True) if form.endswith(p))
    pronoun = next((p for p in cut if len(form) - len(p) > _SHORTEST), "")
    return form.removesuffix(pronoun)


def without_beginnings(form: str) -> str:
    """Cut the article with what stands before it, else one particle where that is safe."""
    for article in sorted(_ARTICLES, key=len, reverse=True):
        left = _SHORTEST - (article in _PLAIN_ARTICLES and form not in _NO_ARTICLES)
        if form.startswith(article) and len(form) - len(article) >= left:
            rest = form[len(article) :]
            return "ل" + rest if article.endswith("لل") and rest.startswith(_AFTER_LAM) else rest
    if form.startswith(_AND) and len(form) >= _WITH_AND and not begins_with_own_and(form):
        return form[1:]
    for particle, after, least in _PARTICLES:
        if form.startswith(particle + after) and len(form) >= least and not form.startswith(_KEPT):
            return form[1:]
    return form


def _without_endings(form: str) -> str:
    """Cut a pronoun, then endings of gender, number and relation."""
    for pronoun in sorted(_PRONOUNS, key=len, reverse=True):
        if form.endswith(pronoun) and len(form) - len(pronoun) >= _LEFT.get(pronoun, _SHORTEST):
            form = form[: -len(pronoun)]
            break
    for _ in range(_ROUNDS):
        shorter = _without_one_ending(form)
        if shorter == form:
            break
        form = shorter
    return form


def _without_one_ending(form: str) -> str:
    for ending in _ENDINGS:
        if form.endswith(ending) and len(form) - len(ending) >= _LEFT.get(ending, _SHORTEST):
            return form[: -len(ending)]
    return form
