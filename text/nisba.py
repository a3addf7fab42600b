"""The inflected forms of adjectives of relation: «مغربي» with its gender, number, case and article; French ones too."""

from collections.abc import Iterator

from text.inflection import ARTICLE

_FIRST_STAYS = ("جنوب", "راس")
"""First words that keep one form: «جنوب أفريقية», «الجنوب أفريقية»."""
_NISBA = "ي"
_LEAST = 3  # letters of an adjective of relation
_ENDINGS = ("", "ه", "ون", "ين", "ان", "تان", "تين", "ات", "ا")


def is_defined_relation(form: str) -> bool:
    """Tell whether a folded word is shaped like an adjective of relation in the masculine, with the article."""
    return form.startswith(ARTICLE) and form.endswith(_NISBA)


def arabic_forms(adjective: str) -> Iterator[str]:
    """Yield the folded forms of a folded adjective: both genders, all numbers, indefinite and definite.

    A word that does not end in ي is taken for a broken plural and only gets its article. Of two words both are
    inflected («الكورية الجنوبية»), except where the first is a fixed one.
    """
    first, _, second = adjective.partition(" ")
    if not second:
        for form in _inflected(first):
            yield form
            yield ARTICLE + form
    elif first in _FIRST_STAYS:
        for form in _inflected(second):
            yield from (f"{first} {form}", f"{ARTICLE}{first} {form}", f"{first} {ARTICLE}{form}")
    else:
        for one, other in zip(_inflected(first), _inflected(second), strict=False):
            yield f"{one} {other}"
            yield f"{ARTICLE}{one} {ARTICLE}{other}"


def french_forms(adjective: str) -> Iterator[str]:
    """Yield the singular and plural of a folded French (or English) adjective of one gender."""
    yield adjective
    if not adjective.endswith(("s", "x", "h", ".")):
        yield adjective + "s"


def _inflected(word: str) -> list[str]:
    """Return the indefinite forms of one word."""
    if not word.endswith(_NISBA):
        return [word]
    return [word + ending for ending in _ENDINGS]


def feminine_of(wording: str) -> str:
    """Return an Arabic wording with its adjectives of relation in the feminine, or nothing where it has none.

    A dictionary may hold «المالية» as a noun of its own, so that «تحقيق مالي» and «التحقيقات المالية» differ in lemma.
    """
    words = wording.split()
    changed = [word + "ة" if word.endswith(_NISBA) and len(word) > _LEAST else word for word in words]
    return " ".join(changed) if changed != words else ""
