"""Verbs of the derived forms and their nouns of action, by their patterns: اجتمع, يجتمع, اجتماع.

No data, as for broken plurals (`text.plurals`): a question asks for what a word may be, a document keeps what stands in
it. Verbs of three letters have nouns of too many patterns, and those with a doubled or lengthened root letter look like
other words (صدر was issued, تصدير is export): these are in the lexicon where they matter. Words are folded.
"""

from collections.abc import Iterator
from functools import lru_cache

from text.plurals import Shape, rewritten

_PAIRS = (
    ("ا123", "ا12ا3"),  # أعلن, إعلان; اتصل, اتصال
    ("ا1ا3", "ا1ا3ه"),  # أشاد, إشادة
    ("ا12ي", "ا12اء"),  # ألقى, إلقاء
    ("ا12ا", "ا12اء"),  # أنشأ, إنشاء
    ("او23", "اي2ا3"),  # أوقف, إيقاف
    ("ا1234", "ا123ا4"),  # اجتمع, اجتماع; انطلق, انطلاق
    ("ا1تا3", "ا1تيا3"),  # اختار, اختيار
    ("ا1ت2ي", "ا1ت2اء"),  # التقى, التقاء
    ("ا1ت2", "ا1ت2ا2"),  # اهتم, اهتمام
    ("است123", "است12ا3"),  # استقبل, استقبال
    ("استو23", "استي2ا3"),  # استورد, استيراد
    ("است1ا3", "است1ا3ه"),  # استفاد, استفادة
    ("است12ي", "است12اء"),  # استدعى, استدعاء
    ("است12", "است12ا2"),  # استعد, استعداد
)
"""A verb (past, third person) and its noun: figures are the letters of the root, as in `text.plurals`."""
_LONG = 5
"""Letters of a verb whose present tells it: «يجتمع»; «يعمل» works, and is no present of أعمل."""
_PERSONS = ("ي", "ت")
_FUTURE = "س"
_TO_NOUN = tuple((Shape(past), noun) for past, noun in _PAIRS)
_TO_VERB = tuple((Shape(noun), past) for past, noun in _PAIRS)


@lru_cache(maxsize=20_000)
def nouns_and_verbs(word: str) -> tuple[str, ...]:
    """Return the verb of a folded noun of action or of a present, and the noun of a folded verb, if it may be one."""
    verbs = dict.fromkeys((*rewritten(word, _TO_VERB), *_past_of(word)))
    nouns = dict.fromkeys(noun for verb in (word, *verbs) for noun in rewritten(verb, _TO_NOUN))
    return tuple(other for other in (*verbs, *nouns) if other != word)


def presents(verb: str) -> tuple[str, ...]:
    """Return the present and the future of a verb of a derived form, third person; none of other words."""
    if len(verb) < _LONG or not any(shape.matches(verb) for shape, _ in _TO_NOUN):
        return ()
    rest = _with_present_vowel(verb[1:])
    return tuple(future + person + rest for future in ("", _FUTURE) for person in _PERSONS)


def _past_of(word: str) -> Iterator[str]:
    """Yield the verb of which a word may be the present or the future."""
    word = word.removeprefix(_FUTURE) if word[1:2] in _PERSONS else word
    if word.startswith(_PERSONS):
        for verb in dict.fromkeys(("ا" + word[1:], "ا" + word[1:-2] + "ا" + word[-1])):
            if word in presents(verb):
                yield verb


def _with_present_vowel(rest: str) -> str:
    """Return the rest of a hollow verb as its present has it: استفاد, يستفيد."""
    return f"{rest[:-2]}ي{rest[-1]}" if rest.startswith("ست") and rest[-2] == "ا" else rest
