"""How alike two personal names are, over spellings and scripts, word by word.

Within one script letters decide, and sounds only explain their variants («Mohamed», «Mohammed»). Across scripts the
mean of sounds and letters decides, and what an often-met word is known to write.
"""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache, partial

from rapidfuzz.distance import Indel

from text.names.heard import by_ear, said_abroad
from text.names.letters import usual_forms, written_as
from text.names.proving import needed, proof, size_of
from text.names.skeletons import PersonName, Sound, father, is_son_of, served, sound_of, without_father, without_vowels
from text.names.variants import OTHER_NAME, SAME_WORD, SLIP, VARIANT, same_script

_LETTERS = 0.4
"""Share of the letters in the likeness of two words of two scripts, beside their sounds: between 0.33 and 0.5, which
both found more attested pairs than 0.67."""
_UNLIKE = 0.3
_OTHER_USUAL = 0.39
"""What a Latin word that often writes another Arabic word is worth: «Hussein» beside «حسن»."""
_NEVER, _BESIDE = 0.4, 20
"""One word that is nothing like its counterpart makes two people of names that are else alike."""
_OTHER_END, _ASKED = 0.45, 79
"""A word of another ending is worth so much at most, and its name stays below what joins by itself (81): people in one
office are still joined, and others are asked about."""
_GLUED_ARTICLE = re.compile("^(?:al|el|l)(?=.{4})")
_MISSING = 0.6
"""Share of its weight that a word without counterpart takes away, as in the prototype."""
_MISSING_FATHER = 0.3
"""The same for «son of …» between given and family name: «سلطان بن سعد المريخي», Sultan Al Muraikhi."""
_FATHERS_NAME = 0.5
_FEW = 3  # strong consonants below which a word must have them all: «محمد» and «Ahmed»
_ENDS_IN = (
    (re.compile("[^cg]ia$"), re.compile("(?:ي[اهي]ء?|ع.?)$")),
    (re.compile("[^cg]io$"), re.compile("ي[وي]ء?$")),
    (re.compile("a$"), re.compile("[هايءع]$")),
    (re.compile("(?:[iy]|ee)$"), re.compile("[ياءعه]$")),
    (re.compile("[ou]$"), re.compile("[وءعه]$")),
)
"""Vowels at the end of a Latin word, and how an Arabic one may end that they write; Yukio is no «يوكو»,
Paolo no «باولا». Of 434 attested words that end in o or u none has an alef at the end."""
_TWO_VOWELS = re.compile("oan"), re.compile("[اع]")
"""Joan is «جوان» as often as «جون», which is John."""
_CLOSED = re.compile("(?:[bcdfgjklmnqvwz]|(?<!e)r|(?<!e)z)$")
"""Consonants that are heard at the end of a Latin word; of others French writes many that are not (Petit, Martinez)."""
_OPEN = ("ي", "ه", "ا")
_NO_W = re.compile("(?<!au)[^w]$")
"""Latin endings that an Arabic «و» does not write."""
_VOWEL_FIRST = re.compile(r"[aeiou](?!l|b[ou]|(\w)\1)")
"""A vowel before a name, unless it may be an article's (Essebsi) or «father of» (Aboubakr)."""
_OPEN_FIRST = re.compile("(?!b[eou]|h)[^aeiouy][aeiouy]")
"""One consonant and a vowel; two consonants may have an alef before them (Brahim, Skander)."""
_ONE_VOWEL_FIRST = ((re.compile("اي"), re.compile("y[aou]")), (re.compile("يو"), re.compile("i[^aeoul]")))
"""A y that is a consonant and an i that is a vowel: «إيسوفو» is Issoufou, «يوسوفو» Yusufu."""
_VOWELLESS = re.compile("[^\\Wاعهحوي]")
_ALEF_FIRST = re.compile("ا[^لوي]")


def likeness(one: PersonName, other: PersonName, least: float = 0.0) -> float:
    """Return how alike two names are, 0 to 100, whatever their scripts; less than ``least`` may be told as any less.

    Words may stand in any order. Above 85 the names may be taken for one (see the measured pairs in the module's
    tests).
    """
    if least > _ASKED and not _have_counterparts(one, other, least / 100):
        return 0.0
    if one.arabic == other.arabic:
        score, worst = _aligned(one.full, other.full, same_script)
        return score if worst >= SAME_WORD else min(score, 100 * worst)
    score, worst = _aligned(one.full, other.full, words_alike)
    if worst > _OTHER_END:
        return score
    return min(score, 100 * worst + _BESIDE if worst < _NEVER else _ASKED)


def _have_counterparts(one: PersonName, other: PersonName, least: float) -> bool:
    """Tell whether each word of the shorter name may be one of the longer; else the names are worth less than is asked.

    Of the people in a text most have no word in common, which is told by few of the pairs that `_aligned` looks at.
    """
    is_one_script = one.arabic == other.arabic
    shorter, longer = (one, other) if len(one.full) <= len(other.full) else (other, one)
    words, whole = _by_size(shorter)
    for word in words:  # of the longest most is needed
        enough = SAME_WORD if is_one_script else max(_OTHER_END, needed(size_of(word), whole, least))
        for counterpart in longer.full:
            if _may_be_one(word.form, counterpart.form, is_one_script, enough):
                break
        else:
            return False
    return True


@lru_cache(maxsize=20_000)
def _by_size(name: PersonName) -> tuple[tuple[Sound, ...], int]:
    """Return the words of a name that are more than initials, the longest first, and what they all weigh."""
    return tuple(sorted(name.full, key=size_of, reverse=True)), sum(map(size_of, name.full))


@lru_cache(maxsize=100_000)
def _may_be_one(word: str, other: str, is_one_script: bool, enough: float) -> bool:  # noqa: FBT001 - the cache's key
    """Tell whether two words, given by their forms, which decide all else of them, may be each other's."""
    alike = same_script if is_one_script else partial(words_alike, least=enough)
    return _anywhere_alike(alike, sound_of(word), sound_of(other), enough)


def _anywhere_alike(alike: Callable[[Sound, Sound], float], one: Sound, other: Sound, enough: float) -> bool:
    """Tell whether two words are alike enough in any place of their names, a father's told by one of them alone too."""
    if alike(one, other) >= enough:
        return True
    fathers = father(one), father(other)
    if (fathers[0] is None) is (fathers[1] is None):
        return False
    return VARIANT * alike(fathers[0] or one, fathers[1] or other) >= enough


def covers(longer: PersonName, shorter: PersonName) -> bool:
    """Tell whether every word of ``shorter`` has its counterpart in ``longer``: «ملاطي» in «هشام ملاطي».

    One of them is told whole in both: an initial stands for a word beside it, and "Niess" is not N. Lederman.
    """
    alike = same_script if longer.arabic == shorter.arabic else words_alike
    if not all(any(alike(word, other) >= SAME_WORD for other in longer.words) for word in shorter.words):
        return False
    free = list(longer.words)
    whole = all(word.initial for word in shorter.words)
    for word in sorted(shorter.words, key=lambda word: word.initial):
        ranked = ((alike(word, other), not other.initial, i) for i, other in enumerate(free))
        best, told, place = max(ranked, default=(0.0, False, -1))
        if best < SAME_WORD:
            return False
        whole = whole or (told and not word.initial)
        del free[place]
    return whole


def word_likeness(one: Sound, other: Sound) -> float:
    """Return how alike two words of names are, 0 to 1, whatever their scripts."""
    return same_script(one, other) if one.form.isascii() == other.form.isascii() else words_alike(one, other)


def words_alike(one: Sound, other: Sound, least: float = 0.0) -> float:
    """Return how alike two words of two scripts sound, 0 to 1; less than ``least`` may be told as any less.

    Of two that are called servant of somebody, it is his name that must be alike: Abdulrahim is no «عبد الرحمن».
    """
    whose = served(one), served(other)
    if whose[0] and whose[1]:
        return min(_words_alike(one, other, least), _words_alike(*whose, least))
    return _words_alike(one, other, least)


@lru_cache(maxsize=300_000)
def _words_alike(one: Sound, other: Sound, least: float) -> float:
    if one.initial or other.initial:
        return float(one.skeleton[:1] == other.skeleton[:1])
    latin, arabic = (one, other) if one.form.isascii() else (other, one)
    sound = _sound_alike(arabic, latin.skeleton, latin.weak)
    heard, form = max(
        ((_sound_alike(arabic, skeleton, without_vowels(skeleton)), form) for form, skeleton in by_ear(latin.form)),
        default=(0.0, ""),
    )
    if max(sound, heard) < _UNLIKE:
        return max(sound, heard) * SLIP
    if usual := usual_forms(latin.form):
        if arabic.form in usual and not (_ends_otherwise(arabic, latin) and f"{arabic.form}ه" in usual):
            return 1.0
        return min(max(sound, heard), _OTHER_USUAL)
    unlike = _ends_otherwise(arabic, latin) or _begins_otherwise(arabic.form, latin.form)
    if unlike and least > _OTHER_END:
        return 0.0
    alike = _with_letters(sound, arabic, latin.form, least)
    if heard > sound:
        alike = max(alike, _with_letters(heard, arabic, form, least))
    return min(alike, _OTHER_END) if unlike else alike


def _sound_alike(arabic: Sound, skeleton: str, weak: str) -> float:
    """Return how alike the consonants of an Arabic and a Latin word are, said as in Arabic or as abroad."""
    if said := said_abroad(arabic):
        return max(_consonants_alike(word, skeleton, weak) for word in (arabic, said))
    return _consonants_alike(arabic, skeleton, weak)


def _consonants_alike(arabic: Sound, skeleton: str, weak: str) -> float:
    strong_alike = Indel.normalized_similarity(without_father(skeleton), without_father(arabic.skeleton))
    weak_alike = Indel.normalized_similarity(without_father(weak), without_father(arabic.weak))
    if min(len(weak), len(arabic.weak)) < _FEW and weak != arabic.weak:
        weak_alike *= OTHER_NAME
    return (strong_alike + weak_alike) / 2


def _with_letters(sound: float, arabic: Sound, latin: str, least: float) -> float:
    """Return how alike two words are, told by their consonants and by how well letters write letters."""
    missing = (least - (1 - _LETTERS) * sound) / _LETTERS
    if missing > 1:
        return (1 - _LETTERS) * sound
    return (1 - _LETTERS) * sound + _LETTERS * _written(arabic, latin, max(missing, 0.0))


def _written(arabic: Sound, latin: str, least: float) -> float:
    """Return how well letters write letters; an article written as one word with its name («Elsayed») may be left."""
    bare = _GLUED_ARTICLE.sub("", latin)
    plain = written_as(arabic.form, latin, least)
    return plain if bare == latin else max(plain, written_as(arabic.form, bare, least))


def _ends_otherwise(arabic: Sound, latin: Sound) -> bool:
    """Tell whether a Latin word ends in a vowel that the Arabic one has not, or the other way round.

    Such are men's and women's names («لويس», Luisa; «لطيفة», Latif), a father's and a family's («بوزيد», Bouzidi).
    """
    two, alef = _TWO_VOWELS
    if two.search(latin.form) and not alef.search(arabic.form):
        return True
    for vowel, letters in _ENDS_IN:
        if vowel.search(latin.form):
            return letters.search(arabic.form) is None
    open_ = arabic.form.endswith(_OPEN) or (arabic.form.endswith("و") and _NO_W.search(latin.form))
    return bool(open_) and _CLOSED.search(latin.form) is not None


def _begins_otherwise(arabic: str, latin: str) -> bool:
    """Tell whether one of two words begins with a vowel and the other with a consonant: «مامادو», Amadou."""
    if any(first.match(arabic) and other.match(latin) for first, other in _ONE_VOWEL_FIRST):
        return True
    if _VOWEL_FIRST.match(latin):
        return _VOWELLESS.match(arabic) is not None
    return _ALEF_FIRST.match(arabic) is not None and _OPEN_FIRST.match(latin) is not None


def _aligned(
    one: Sequence[Sound], other: Sequence[Sound], alike: Callable[[Sound, Sound], float]
) -> tuple[float, float]:
    """Pair the words of two names; return their mean likeness (0 to 100, by length) and the worst (0 to 1).

    The best pairs are taken first, so that a slip in one word does not take another word's counterpart.
    """
    shorter, longer = (one, other) if len(one) <= len(other) else (other, one)
    pairs = sorted(
        (
            (_placed_alike(alike, (shorter, i), (longer, j)), -abs(i - j), i, j)
            for i in range(len(shorter))
            for j in range(len(longer))
        ),
        reverse=True,
    )
    total = weight = 0.0
    worst = 1.0
    left, free = set(range(len(shorter))), set(range(len(longer)))
    for likely, _, i, j in pairs:
        if i in left and j in free:
            left.remove(i)
            free.remove(j)
            size = proof(shorter[i], longer[j])
            total += likely * size
            weight += size
            worst = min(worst, likely)
    weight += sum(_missing(longer, i) * size_of(longer[i]) for i in free)
    return (100 * total / weight if weight else 0.0), worst


def _placed_alike(
    alike: Callable[[Sound, Sound], float], one: tuple[Sequence[Sound], int], other: tuple[Sequence[Sound], int]
) -> float:
    """Return how alike a word of one name and a word of another are where they stand.

    «محمد بن سلمان» is no «سلمان بن محمد»; between given and family name «بن» may be left out: «سلطان بن حسن الجمالي»,
    Sultan Hassan Al Jamali.
    """
    (words, i), (others, j) = one, other
    word, candidate = words[i], others[j]
    is_father = is_son_of(word, candidate) if j == 0 < i else is_son_of(candidate, word) if i == 0 < j else False
    said = alike(word, candidate) * (_FATHERS_NAME if is_father else 1.0)
    if said >= SAME_WORD or not (0 < i < len(words) - 1 and 0 < j < len(others) - 1):
        return said
    fathers = father(word), father(candidate)
    if (fathers[0] is None) is (fathers[1] is None):
        return said
    return max(said, VARIANT * alike(fathers[0] or word, fathers[1] or candidate))


def _missing(words: Sequence[Sound], place: int) -> float:
    """Return the share of its weight that a word without counterpart takes away: less for a father between names."""
    inner = 0 < place < len(words) - 1
    return _MISSING_FATHER if inner and without_father(words[place].skeleton) != words[place].skeleton else _MISSING
