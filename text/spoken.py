"""Verbs as they are spoken, in the letters of the written language: «بيرجعو», «كيرجعوا», «ما يعرفوش».

Who types a question as he speaks leaves out the silent letter of a plural, puts his country's sign of the present or
future before the verb, and closes a denial with «ش». What a word may be as it is written is looked up in the database.
"""

from collections.abc import Iterator

_DENIALS = (("ما", "ش"), ("م", "ش"))
_TENSES = frozenset("بكحهغ")
"""Letters of the present (Levant and Egypt ب, Morocco ك) and of the future (ح, ه, غ)."""
_PERSONS = frozenset("يتن")
_PLURAL, _SILENT = "و", "ا"
_WEAK = "او"
"""The plural of a verb that ends in a long vowel: «يقراو», «مشاو»."""
_WE = "ن"
_SHORT = 4
"""Letters of which no part is taken for a sign."""


def as_written(word: str) -> tuple[str, ...]:
    """Return what an Arabic word may be if it is a verb as it is spoken, likeliest first; not the word itself."""
    cores = tuple(core for spoken in _without_denial(word) for core in (spoken, *_without_tense(spoken)))
    found = dict.fromkeys(form for core in cores for form in (*_with_ending(core), core))
    return tuple(form for form in found if form != word)


def _without_denial(word: str) -> Iterator[str]:
    yield word
    for before, behind in _DENIALS:
        if word.startswith(before) and word.endswith(behind) and len(word) - len(before) > _SHORT:
            yield word[len(before) : -len(behind)]


def _without_tense(word: str) -> Iterator[str]:
    if len(word) > _SHORT and word[0] in _TENSES and word[1] in _PERSONS:
        yield word[1:]


def _with_ending(word: str) -> Iterator[str]:
    """Yield a plural with its silent letter; of a weak verb without the vowel before it, «we» in the singular too."""
    if not word.endswith(_PLURAL) or len(word) < _SHORT:
        return
    stem = word.removesuffix(_PLURAL)
    yield word + _SILENT
    if word.endswith(_WEAK):
        yield word.removesuffix(_WEAK) + _PLURAL + _SILENT
        yield stem
    if word.startswith(_WE):
        yield stem
