"""How alike two words of names in one script are: spellings, slips, and endings that make another name."""

import re
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein, Indel

from text.names.letters import is_often_met, usual_forms
from text.names.skeletons import Sound, served, without_father

SAME_WORD = 0.8
"""Two words are one name's from here on; a typing slip scores `SLIP`, another name less."""
_LONG = 5  # letters from which one wrong letter is a slip: «وهبي» and «وهيب», «محمد» and «احمد» are other names
_VOWEL_LETTERS = frozenset("aeiouy")
_ONE_VOWEL = frozenset({"ae", "ea", "ei", "ie", "ou", "uo", "iy", "yi", "ey", "ye"})
_VOWEL_CLASSES = str.maketrans("eyuw", "aioo")
_DOUBLED = re.compile(r"(.)\1+")
_LIKE_A = re.compile("[اه]$")
_LAST_VOWELS = ({"و", "ا"}, {"و", "ي"})
"""Last letters that tell a man's name from a woman's: «باولو», «باولا»; «عبدو» and «عبده» are one."""
_OTHER_ENDINGS = ("ه", "ا", "و", "a", "e", "ne", "ي", "i", "y")
"""Endings that make another name in one script: a woman's («رشيدة», Jeanne), or a family's after a father or place."""
VARIANT = 0.95
SLIP = 0.85
OTHER_NAME = 0.6
"""Share of its likeness that a word keeps which is another name."""


@lru_cache(maxsize=200_000)
def same_script(one: Sound, other: Sound) -> float:
    """Return how alike two words of one script are, 0 to 1."""
    if _less_article(one.form) == _less_article(other.form):
        return 1.0
    if one.initial or other.initial:
        return SAME_WORD if one.form[:1] == other.form[:1] else 0.0
    alike = Indel.normalized_similarity(one.form, other.form)
    steps = DamerauLevenshtein.distance(one.form, other.form, score_cutoff=1)  # 2 for all that are more
    # Most pairs are nothing like each other, which their sounds tell.
    is_other = steps > 1 and one.weak != other.weak and not _sound_one(one, other)
    unlike = is_other and not _serve_one(one, other) and not _write_one_sound(one, other)
    if unlike or _ends_in_more(one.form, other.form) or (_are_two_names(one, other) and not _serve_one(one, other)):
        return alike * OTHER_NAME
    if _are_spellings(one, other, near=alike >= SAME_WORD or steps <= 1):
        return VARIANT
    if steps == 1 and min(len(one.form), len(other.form)) >= _LONG:
        return SLIP
    return alike * OTHER_NAME


def _less_article(form: str) -> str:
    """Return an Arabic word without its article, if a word is left."""
    return form[2:] if form.startswith("ال") and len(form) > len("ال") + 2 else form


def _are_spellings(one: Sound, other: Sound, *, near: bool) -> bool:
    """Tell whether two words are one name in two spellings; ``near`` tells that their letters nearly are."""
    if _sound_one(one, other) and (near or _as_spelled(one.form) == _as_spelled(other.form)):
        return True
    return _write_one_sound(one, other) or _serve_one(one, other)


def _sound_one(one: Sound, other: Sound) -> bool:
    """Tell whether two words have the same consonants, less a «son of» before one of them."""
    return without_father(one.skeleton) == without_father(other.skeleton)


def _write_one_sound(one: Sound, other: Sound) -> bool:
    """Tell whether two often-met words of the same consonants write one word; th and s are one: Othman, Osman."""
    is_heard = one.weak.replace("t", "s") == other.weak.replace("t", "s")
    return is_heard and _write_one_word(one.form, other.form)


def _write_one_word(one: str, other: str) -> bool:
    """Tell whether two often-met Latin words write the same Arabic ones: Youssef, Yusuf."""
    first, second = usual_forms(one), usual_forms(other)
    return 2 * len(first & second) >= len(first | second) > 0


def _serve_one(one: Sound, other: Sound) -> bool:
    """Tell whether two Latin words say whose servant somebody is, and the same one's: Abdulrahman, Abderrahmane."""
    first, second = served(one), served(other)
    return (
        first is not None
        and second is not None
        and _as_spelled(first.form.rstrip("e")) == _as_spelled(second.form.rstrip("e"))
    )


def _as_spelled(form: str) -> str:
    """Return a Latin word without what spellings of one name do not agree on: Tebbi and Tabi, Youssef and Yosuf."""
    return _DOUBLED.sub(r"\1", form.replace("ou", "o").translate(_VOWEL_CLASSES)) if form.isascii() else form


def _ends_in_more(one: str, other: str) -> bool:
    """Tell whether two words differ by an ending alone: «رشيد» and «رشيدة», Rachid and Rachida, Daniel and Danielle."""
    shorter, longer = sorted((one, other), key=len)
    more = longer[len(shorter) :]
    known = more in _OTHER_ENDINGS or more == f"{shorter[-1:]}e"
    return longer.startswith(shorter) and known and not longer.endswith("ey")


def _are_two_names(one: Sound, other: Sound) -> bool:
    """Tell whether two words of one script are often met, each as a name of its own: «سالم» and «سليم», Bachar, Bachir.

    A «son of» before one of them and a last a («نورا», «نورة») make no other name.
    """
    if without_father(one.skeleton) != one.skeleton or without_father(other.skeleton) != other.skeleton:
        return False
    if one.form.isascii():
        first, second = usual_forms(one.form), usual_forms(other.form)
        return (bool(first and second) and first.isdisjoint(second)) or _has_another_vowel(one.form, other.form)
    if one.form[:-1] == other.form[:-1] and {one.form[-1], other.form[-1]} in _LAST_VOWELS:
        return True
    plain = _LIKE_A.sub("", one.form) == _LIKE_A.sub("", other.form)
    return not plain and is_often_met(one.form) and is_often_met(other.form)


def _has_another_vowel(one: str, other: str) -> bool:
    """Tell whether two Latin words differ by one vowel, and not as spellings do: a and e, e and i, o and u, i and y."""
    unlike = [a + b for a, b in zip(one, other, strict=False) if a != b] if len(one) == len(other) else []
    return len(unlike) == 1 and set(unlike[0]) <= _VOWEL_LETTERS and unlike[0] not in _ONE_VOWEL
