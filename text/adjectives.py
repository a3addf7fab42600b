"""Arabic words that are told by their form: adjectives of relation (nisba), verbs of the future."""

from text.inflection import ARTICLE

RELATION_ENDINGS = ("ي", "يه")
"""How a folded adjective of relation ends."""
VERB_BEGINNINGS = ("ي", "ت", "س", "ن", "ا")
"""Letters with which a folded indefinite word may be a verb («ينظم», «اصدر»)."""
_SHORTEST = 3


def is_relation_adjective(form: str) -> bool:
    """Tell whether a folded word is a definite adjective of relation: «الوطني», «الدراسية»."""
    return form.startswith(ARTICLE) and form.endswith(RELATION_ENDINGS) and len(form) >= len(ARTICLE) + _SHORTEST


_FUTURE = ("سي", "ست", "سن")
_SHORTEST_FUTURE = 5
_NO_FUTURE = frozenset(
    {"ستون", "ستين", "ستمائه", "سياسه", "سيادته", "سيادتها", "ستراتيجيه", "ستراتيجي", "سياسات", "سياسيه", "سياسي",
     "سياره", "سيارات", "سياحه", "سياحي", "سياحيه", "سيطره", "ستاير", "سيول", "سيوله", "سيناريو", "سيناريوهات", "سينما",
     "سينمايي", "سيبراني", "سيبرانيه", "سياق", "سياقات", "سيرته", "سيرتها", "سيميا"}
)  # fmt: skip


def is_future_verb(form: str) -> bool:
    """Tell whether a folded word looks like an Arabic verb with the prefix of the future: «سيعقد», «ستنظم»."""
    word = form.removeprefix("و")
    return word.startswith(_FUTURE) and len(word) >= _SHORTEST_FUTURE and word not in _NO_FUTURE


FEMININE_ENDINGS = ("ه", "e")
"""How a folded noun of an office ends for a woman, in Arabic and in French."""
