"""How alike two personal names are, over spellings and scripts, word by word.

Within one script letters decide, and sounds only explain their variants («Mohamed», «Mohammed»). Across scripts the
mean of skeleton and romanisation decides.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Protocol

from rapidfuzz.distance import DamerauLevenshtein, Indel, JaroWinkler

from text.names import PersonName, Sound, by_ear, person_name, without_father, without_vowels

SAME_WORD = 0.8
"""Two words are one name's from here on; a typing slip scores `_SLIP`, another name less."""
_VARIANT = 0.95
_SLIP = 0.85
_LONG = 5  # letters from which one wrong letter is a slip: «وهبي» and «وهيب», «محمد» and «احمد» are other names
_ROMAN_FLOOR = 66.0
"""Below it the mean with a full romanisation stays under 83, and romanising costs a millisecond."""
_BY_CONSONANTS = 86.0
_ENOUGH = 5  # consonants: «كريم علوي» and «Akram Alaoui» share four
_CANDIDATES = 8
_MISSING = 0.6
"""Share of its weight that a word without counterpart takes away, as in the prototype."""
_FEW = 3  # strong consonants below which a word must have them all: «محمد» and «Ahmed»
_FEMININE = ("ه", "a", "e", "ne")
_SOUNDS_LIKE_A = ("ه", "ا", "ي", "ء", "ع")
_OTHER_GENDER = 0.6


class _Romanised(Protocol):
    text: str


def likeness(one: PersonName, other: PersonName) -> float:
    """Return how alike two names are, 0 to 100, whatever their scripts; words may stand in any order.

    Above 85 the names may be taken for one (see the measured pairs in the module's tests).
    """
    if one.arabic == other.arabic:
        score, worst = _aligned(one.full, other.full, _same_script)
        return score if worst >= SAME_WORD else min(score, 100 * worst)
    sound, _ = _aligned(one.full, other.full, words_alike)
    if sound < _ROMAN_FLOOR:
        return sound
    arabic, latin = (one, other) if one.arabic else (other, one)
    if _same_consonants(arabic, latin):
        return max(sound, _BY_CONSONANTS)
    if any(_opposed(a, b) for a, b in zip(arabic.full, latin.full, strict=False)):
        return sound
    best = max((_by_letters(candidate, latin) for candidate in _romanised(arabic.text)), default=0.0)
    return (sound + best) / 2


def covers(longer: PersonName, shorter: PersonName) -> bool:
    """Tell whether every word of ``shorter`` has its counterpart in ``longer``: «ملاطي» in «هشام ملاطي»."""
    alike = _same_script if longer.arabic == shorter.arabic else words_alike
    free = list(longer.words)
    for word in shorter.words:
        best, place = max(((alike(word, candidate), i) for i, candidate in enumerate(free)), default=(0.0, -1))
        if best < SAME_WORD:
            return False
        del free[place]
    return True


def _same_consonants(arabic: PersonName, latin: PersonName) -> bool:
    """Tell whether two names have the same strong consonants, word by word, and enough of them to prove something."""
    if len(arabic.full) != len(latin.full) or len(arabic.full) == 1:
        return False
    heard = [{w.weak, without_vowels(by_ear(w.form) or w.skeleton)} for w in latin.full]
    if any(_opposed(a, b) for a, b in zip(arabic.full, latin.full, strict=True)):
        return False
    same = all(a.weak in h for a, h in zip(arabic.full, heard, strict=True))
    return same and sum(len(word.weak) for word in arabic.full) >= _ENOUGH


@lru_cache(maxsize=200_000)
def words_alike(one: Sound, other: Sound) -> float:
    """Return how alike two words of two scripts sound, 0 to 1."""
    if one.initial or other.initial:
        return float(one.skeleton[:1] == other.skeleton[:1])
    strong = Indel.normalized_similarity(without_father(one.skeleton), without_father(other.skeleton))
    weak = Indel.normalized_similarity(without_father(one.weak), without_father(other.weak))
    latin, arabic = (one, other) if one.form.isascii() else (other, one)
    heard = by_ear(latin.form)
    if heard:
        strong = max(strong, Indel.normalized_similarity(heard, arabic.skeleton))
        weak = max(weak, Indel.normalized_similarity(without_vowels(heard), arabic.weak))
    if min(len(one.weak), len(other.weak)) < _FEW and one.weak != other.weak and not heard:
        weak *= _OTHER_GENDER
    return (strong + weak) / 2 * (_OTHER_GENDER if _opposed(arabic, latin) else 1.0)


def _opposed(arabic: Sound, latin: Sound) -> bool:
    """Tell whether a Latin word ends in a feminine «a» and its Arabic counterpart in none."""
    return latin.form.endswith("a") and not arabic.form.endswith(_SOUNDS_LIKE_A)


@lru_cache(maxsize=200_000)
def _same_script(one: Sound, other: Sound) -> float:
    """Return how alike two words of one script are, 0 to 1."""
    if one.form == other.form:
        return 1.0
    if one.initial or other.initial:
        return SAME_WORD if one.form[:1] == other.form[:1] else 0.0
    alike = Indel.normalized_similarity(one.form, other.form)
    if _of_other_gender(one.form, other.form):
        return alike * _OTHER_GENDER
    steps = DamerauLevenshtein.distance(one.form, other.form)
    same_sound = without_father(one.skeleton) == without_father(other.skeleton)
    if same_sound and (alike >= SAME_WORD or steps <= 1):
        return _VARIANT
    if steps == 1 and min(len(one.form), len(other.form)) >= _LONG:
        return _SLIP
    return alike * _OTHER_GENDER


def _of_other_gender(one: str, other: str) -> bool:
    """Tell whether two words differ by a feminine ending alone: «رشيد» and «رشيدة», Rachid and Rachida."""
    shorter, longer = sorted((one, other), key=len)
    return longer.startswith(shorter) and longer[len(shorter) :] in _FEMININE


def _by_letters(one: PersonName, other: PersonName) -> float:
    return _aligned(one.full, other.full, lambda a, b: JaroWinkler.similarity(a.form, b.form))[0]


def _aligned(
    one: Sequence[Sound], other: Sequence[Sound], alike: Callable[[Sound, Sound], float]
) -> tuple[float, float]:
    """Pair the words of two names greedily; return their mean likeness (0 to 100, by length) and the worst (0 to 1)."""
    shorter, longer = (one, other) if len(one) <= len(other) else (other, one)
    free = list(range(len(longer)))
    total = weight = 0.0
    worst = 1.0
    for word in shorter:
        size = max(len(word.skeleton), 2)
        best, place = max(((alike(word, longer[i]), -i) for i in free), default=(0.0, 1))
        free.remove(-place)
        total += best * size
        weight += size
        worst = min(worst, best)
    weight += sum(_MISSING * max(len(longer[i].skeleton), 2) for i in free)
    return (100 * total / weight if weight else 0.0), worst


@lru_cache(maxsize=1)
def _transliterate() -> Callable[..., Sequence[_Romanised]]:
    """Load the romaniser once, on first use."""
    from arabic_name_romanizer import Transliterator  # noqa: PLC0415 - its tables load on import

    transliterate: Callable[..., Sequence[_Romanised]] = Transliterator().transliterate
    return transliterate


@lru_cache(maxsize=50_000)
def _romanised(name: str) -> tuple[PersonName, ...]:
    """Return the likeliest romanisations of an Arabic name."""
    found = _transliterate()(name, country="MA", top_k=_CANDIDATES)
    return tuple(person_name(candidate.text) for candidate in found)
