"""The light stemmer: what is left of an Arabic word without particles, article, pronouns and endings.

It needs no data. What it cuts, it cuts only where a word that truly begins or ends so is rare: the و of وزارة, the ب
of برنامج and the ل of لجنة stay. Broken plurals (لجان) stay apart from their singular; that needs the database.
"""

from functools import lru_cache

_SHORTEST = 3
_ARTICLES = ("ال", "بال", "كال", "لل", "وال", "فال", "وبال", "فبال", "وكال", "ولل", "فلل")
_PRONOUNS = ("هما", "كما", "تها", "ته", "تهم", "تنا", "ها", "هم", "هن", "كم", "نا")
_ENDINGS = ("يتان", "يتين", "يه", "تان", "تين", "ات", "ون", "ين", "ان", "ه", "ي")
_LEFT = {"ون": 4, "ين": 4, "ان": 4, "يتان": 3, "يتين": 3, "نا": 4, "كم": 4, "هم": 4, "هن": 4, "ها": 3}
"""How many letters must be left before an ending: قانون, تعاون, لبنان, سجين and محكم keep theirs."""
_PARTICLES = (
    ("و", "و", 5), ("و", "م", 5), ("و", "ت", 6), ("و", "ا", 7), ("و", "ب", 7), ("و", "خ", 7), ("و", "ش", 7),
    ("و", "ع", 7), ("و", "غ", 7), ("و", "ق", 7),
    ("ف", "م", 6), ("ب", "م", 5), ("ب", "و", 6), ("ب", "ت", 6), ("ب", "ا", 7),
    ("ل", "و", 6), ("ل", "م", 6), ("ل", "ت", 6), ("ل", "ا", 7),
)  # fmt: skip
"""Particle, the letter after it, and the least length of the whole word for which the particle is cut."""
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
_KEPT = ("وا", "بوا", "واشنطن", "بوليس", "لواء", "بوروندي", "بوليفيا", "بوتسوانا", "بوسن", "بولون", "بولند")
_ROUNDS = 3


@lru_cache(maxsize=200_000)
def light_stem(form: str) -> str:
    """Return the stem of a folded Arabic word; a word of three letters or fewer is its own."""
    return _without_endings(_without_beginnings(form))


def _without_beginnings(form: str) -> str:
    """Cut the article with what stands before it, else one particle where that is safe."""
    for article in sorted(_ARTICLES, key=len, reverse=True):
        if form.startswith(article) and len(form) - len(article) >= _SHORTEST:
            rest = form[len(article) :]
            return "ل" + rest if article.endswith("لل") and rest.startswith(_AFTER_LAM) else rest
    for particle, after, least in _PARTICLES:
        if form.startswith(particle + after) and len(form) >= least and not _kept(form, after):
            return form[1:]
    return form


def _kept(form: str, after: str) -> bool:
    """Tell whether a word begins as few words with a particle do."""
    if after == "ا" and form.startswith("وا"):
        return len(form) < 8 and form.startswith(_KEPT[2:])  # noqa: PLR2004 - وانتخابات is longer, واشنطن is not
    return form.startswith(_KEPT[1:])


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
