"""Names by ear: the tokens under which a name's words are indexed and asked for, whatever the script or language.

Letters that scripts or languages do not keep apart are one token's letter (v and f, p and b, g and j, z and s, a last
d and t). A Latin word whose letters several languages read in several ways has a token for each: Jens is «ينس» as well
as «جنس», Marcello «مارتشيلو». Long vowels are left out, for scripts disagree on them, unless too little would be left
(يحيى, Yahia: ``=yhy``). What is shorter still («بوش», Bosch) is faint: indexed, and asked for only where a word is
found nowhere as it is written. An h before a vowel within a name is a consonant, «سولهايم» no «سالم»; what is left
without it is faint, since some spellings lose it (Ibraim). Others are indexed with it and without: Köhler, «كولر».
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from text.inflection import ARTICLE
from text.names.heard import may_say_g, says_castilian_z, says_h, spanish_skeleton
from text.names.letters import is_often_met, usual_forms
from text.names.skeletons import (
    Sound,
    begins_with_long_vowel,
    has_arabic,
    latin_skeleton,
    person_name,
    served,
    without_father,
    without_glued_article,
    without_vowels,
)

FAINT = "~"
"""How a token begins that tells too little."""
TELLING = 3
"""Consonants of a skeleton that tells one word from most others."""
_FAINT = 2
_H = "h"
_HEARD = str.maketrans("vpjz", "fbgs")
"""Sounds that Arabic letters do not keep apart (فيرونيك, بول), or that they write in several ways (غ, ج and g)."""
_LONG_VOWELS = re.compile("[wy]")
_SERVANT = "bd"
"""The skeleton of «servant of»."""
_LAST_D = re.compile("d$")
"""Murad is Murat in Turkish, Ahmed Ahmet."""
_READINGS = (
    (re.compile("j"), "y"),
    (re.compile("j"), "kh"),
    (re.compile("cc?(?=[ei])"), "tch"),
    (re.compile("w"), "v"),
    (re.compile("ll"), "y"),
    (re.compile("ch"), "k"),
    (re.compile("ch"), "kh"),
    (re.compile("s(?=[tp])"), "sh"),
    (re.compile("s$"), "sh"),
    (re.compile("x"), "sh"),
    (re.compile("(?<=[b-df-hj-np-tv-xz])i(?=[b-df-hj-np-tv-xz])"), "ee"),
    (re.compile("^(?:zh|q)"), "tch"),
    (re.compile("^zh"), "j"),
    (re.compile("^g(?=[ei]|o[rt])"), "y"),
    (re.compile("^c(?=u)"), "ts"),
    (re.compile("^c(?=[ei])"), "j"),
    (re.compile("cao$"), "sao"),
    (re.compile("ez$"), "et"),
    (re.compile("^(?:sj|kj)"), "sh"),
    (re.compile("^tsh"), "tch"),
    (re.compile("di(?=[ao])"), "j"),
    (re.compile("o[ie]$"), "ouy"),
    (re.compile("(?:eaux?|ault|aud|aux)$"), "ou"),
    (re.compile("iers?$"), "ie"),
    (re.compile("champs?$"), "chan"),
    (re.compile("mps"), "ms"),
    (re.compile("iy?eh$"), "iya"),
    (re.compile("(?<=[^aiouy])eh$"), "a"),
    (re.compile("(?<=[aeiou])gh(?=[st]|e?s?$)|^(?:k(?=n)|w(?=r))"), ""),
)
"""Letters with what they are in German, Spanish, Italian, Polish, Portuguese, Chinese, Turkish, Swedish, French, Korean
and African names, the long vowel of a short Arabic one (Amin is «أمين», and not all that has an m and an n), and the
endings that the Levant hears as they are said there (Nabatieh, Hasakeh)."""
_SELDOM = (
    (re.compile("th"), "d"),
    (re.compile("^z(?=(?:.*[b-dfgj-np-tvxz]){2})|(?<=[lnt])z"), "ts"),
    (re.compile("(?<=[aeiou])h(?=[aeiou])"), "kh"),
)
"""The same of names that are not often met: a «ذ» in Heather, a German z, a «خ» that is written h (Buhari). Of others
it is known what they write: Sahar is no «صخر». To a name of one consonant behind its z a letter more would add too
much: all that Zouari and Zahra have in common is their r."""
_CASTILIAN = re.compile("ez$")
"""What Arabic writes as «يث» in the names that begin with a «خ» too: «خيمينيث»."""
_MARKED = re.compile("[şșščćçžżźřđğñã]", re.IGNORECASE)
_FIRST = {"ş": "sh", "ș": "sh", "š": "sh", "č": "tch", "ć": "tch", "ž": "j", "ż": "j", "đ": "dj"}
_AS_MARKED = (
    str.maketrans({**_FIRST, "ç": "ss", "ź": "z", "ř": "rj"}),
    str.maketrans({**_FIRST, "ç": "tch", "ź": "j", "ř": "j", "ğ": "", "ñ": "ny"}),
)
"""What letters with marks say, which lose them when words are folded; Turkish and Portuguese read one in two ways."""
_NASAL = (("oão", "ouaou"), ("ão", "aou"), ("ã", "an"))
_TWICE = re.compile(r"(.)\1")
_SLAVIC = re.compile("ic$|[sc]z|sk[iy]$|[rc]z|ciech$")
"""How names end or are written that are read as a Slavic one in all their letters."""
_IN_SLAVIC = (
    ((re.compile("szcz|[sc]z|ci(?=e)|c(?!h)"), "tch"), (re.compile("w"), "v"), (re.compile("j"), "y")),
    ((re.compile("s(?!z)"), "sh"), (re.compile("[sc]z|c(?!h)"), "tch"), (re.compile("j"), "y")),
    (
        (re.compile("szcz"), "shtch"),
        (re.compile("(?<=[kpt])rz|sz|s(?=i)"), "sh"),
        (re.compile("rz"), "j"),
        (re.compile("cz|ci(?=e)"), "tch"),
        (re.compile("ch$"), "k"),
        (re.compile("w"), "v"),
        (re.compile("j(?!$)"), "y"),
    ),
)
"""Vučić and Kowalczyk; Milošević and Łukasz; Szczepański, Krzysztof, Wojciech: marks of letters may be left out."""

_IRISH = re.compile("(?<=[aeiou])[bm]h(?:$|[aeio])|^sean|^sine|irse$|^cia(?=r)|^caoi|^aoi")
"""How names are written that are read as Irish ones: Siobhan, Niamh, Sean, Sinead, Saoirse, Ciara, Caoimhe, Aoife."""
_IN_IRISH = (
    (re.compile("[bm]h"), "v"),
    (re.compile("^s(?=i|ea)"), "sh"),
    (re.compile("^c(?=[ia])"), "k"),
    (re.compile("aoi"), "i"),
    (re.compile("rse$"), "rsha"),
)


_SILENT = re.compile("(?:[aeio]u[dlt]?|[aeo]y|ai|er|[rnm][tdpcbg]|[aeiou][tz]|[sx])$|gn|ill|bv|(?<=e)s[vnlmq]")
"""What French writes in the names in which it is not said, or said otherwise."""
_OTHERS = re.compile("[kw]")
"""Letters of other languages, which say more: Kramer ends in an r."""
_IN_FRENCH = (
    (re.compile("(?:eaux?|au(?:[dt]|lt)?[sx]?|o(?:t|ux|ut|us)s?)$"), "ou"),
    (re.compile("oi[stx]?$"), "oua"),
    (re.compile("iers?$"), "iyi"),
    (re.compile("(?:er|et|ets|ay|ey|ai[stx]?)$"), "i"),
    (re.compile("(?:(?<=[rnm])[tdpcbg]s?|(?<=[aei])x|(?<=[lgu])es|(?<=[^aeou])s|(?<=ola|oma|uca)s)$"), ""),
    (re.compile("(?<=[eo])s(?=[vnlmq])"), ""),
    (re.compile("ill(?=[aeou])"), "y"),
    (re.compile("gn"), "n"),
    (re.compile("bv"), "v"),
)
"""Bernard «برنار», Moreau «مورو», Dubois «دوبوا», Fournier «فورنييه», Rochet «روشي», Denis «دوني», Desvaux «ديفو»,
Thomas «توما»; Santos, Cortes and Guterres are none."""


@lru_cache(maxsize=100_000)
def sounds_of(name: str) -> tuple[str, ...]:
    """Return all tokens of a name's words, faint ones too: what it is indexed with."""
    words = (word for spelt in _spelt_out(name) for word in person_name(spelt).full)
    return tuple(dict.fromkeys(token for word in words for token in (*_clear(word), *_faint(word))))


@lru_cache(maxsize=20_000)
def clear_sounds(name: str) -> tuple[tuple[str, ...], ...]:
    """Return, word by word, the tokens that tell a name's word from most others; words that have none are left out."""
    names = [person_name(spelt).full for spelt in _spelt_out(name)]
    if len({len(words) for words in names}) > 1:
        names = names[:1]
    told = (dict.fromkeys(token for word in same for token in _clear(word)) for same in zip(*names, strict=True))
    return tuple(filter(None, map(tuple, told)))


def is_marked(name: str) -> bool:
    """Tell whether a name has letters whose marks tell how it is said."""
    return _MARKED.search(name) is not None


@lru_cache(maxsize=20_000)
def faint_sounds(name: str) -> tuple[str, ...]:
    """Return the tokens of words too short to tell much."""
    words = (word for spelt in _spelt_out(name) for word in person_name(spelt).full)
    return tuple(dict.fromkeys(token for word in words for token in _faint(word)))


def _spelt_out(name: str) -> Iterator[str]:
    """Yield a name as it is, and with its marked letters as what they say: Şahin is «شاهين», João «جواو»."""
    yield name
    if not is_marked(name):
        return
    small = unicodedata.normalize("NFC", name).lower()
    for marked, spelt in _NASAL:
        small = small.replace(marked, spelt)
    yield from map(small.translate, _AS_MARKED)


def is_hardly_heard(form: str) -> bool:
    """Tell whether a word has fewer consonants than even a faint token wants («إيك», Li, Wei)."""
    is_short = all(len(word.weak) < _FAINT for word in person_name(form).words)
    return form.isalpha() and (is_short or not sounds_of(form))


def _clear(word: Sound) -> tuple[str, ...]:
    found = []
    has_h = says_h(word.form)
    for skeleton, weak in _readings(word):
        core = _core(skeleton)
        if len(weak) >= TELLING:
            with_h = _with_h(skeleton)
            found += [with_h] if with_h and has_h else [_token(weak), with_h] if with_h else [_token(weak)]
        elif len(skeleton) >= TELLING:
            found.append(f"={_token(core if len(core) >= TELLING else skeleton)}")
        if len(core) < TELLING <= len(ended := _ended(skeleton)):
            found.append(f"={_token(ended)}")
    return tuple(dict.fromkeys(found))


def _with_h(skeleton: str) -> str:
    """Return the token of a skeleton with every h within it; nothing where there is none."""
    told = _LONG_VOWELS.sub("", skeleton)
    return _token(told) if _H in told[1:-1] else ""


def _faint(word: Sound) -> tuple[str, ...]:
    cores = [core for core in (_core(skeleton) for skeleton, _ in _readings(word)) if len(core) == _FAINT]
    if says_h(word.form):
        cores += [weak for _, weak in _readings(word) if len(weak) >= TELLING]
    return tuple(dict.fromkeys(f"{FAINT}{_token(core)}" for core in cores))


def _core(skeleton: str) -> str:
    """Return a skeleton without the long vowels inside and at its end: يوناس and Jonas are ``yns``."""
    return skeleton[:1] + _LONG_VOWELS.sub("", skeleton[1:])


def _ended(skeleton: str) -> str:
    """Return a skeleton that ends with a long vowel with this one alone: سيدي and Sidi, يحيى and Yahya."""
    return f"{_core(skeleton[:-1])}{skeleton[-1]}" if _LONG_VOWELS.fullmatch(skeleton[-1:]) else ""


def _token(skeleton: str) -> str:
    return _LAST_D.sub("t", skeleton.translate(_HEARD))


@lru_cache(maxsize=100_000)
def _readings(word: Sound) -> tuple[tuple[str, str], ...]:
    """Return the skeletons of a word, full and weak, in each language that reads it in its own way."""
    return tuple(_read(word))


def _read(word: Sound) -> Iterator[tuple[str, str]]:
    yield word.skeleton, word.weak
    bare = without_father(word.skeleton)
    if bare != word.skeleton:
        yield bare, without_vowels(bare)
    lord = served(word)  # «عبداللطيف», Abdellatif, Abd Al-Latif: the article may be lost in the letter behind it
    if lord is not None:
        yield _SERVANT + lord.skeleton, _SERVANT + lord.weak
    if has_arabic(word.form):
        if _TWICE.search(word.skeleton):  # «آيت الطالب», Aït Taleb
            yield _TWICE.sub(r"\1", word.skeleton), _TWICE.sub(r"\1", word.weak)
        if begins_with_long_vowel(word.form):
            yield word.skeleton[1:], without_vowels(word.skeleton[1:])
        if word.form.startswith(ARTICLE) and word.skeleton.startswith("l"):  # «الشوف», Chouf: too short to be cut
            yield word.skeleton[1:], without_vowels(word.skeleton[1:])
        if may_say_g(word.form) and not is_often_met(word.form):  # «قاسم» is no «جاسم»
            yield word.skeleton.replace("k", "g"), word.weak.replace("k", "g")
        if says_castilian_z(word.form):
            yield f"{word.skeleton[:-1]}z", f"{word.weak[:-1]}z"
        return
    readings = _READINGS if usual_forms(word.form) else (*_READINGS, *_SELDOM)
    heard = [
        spanish_skeleton(word.form),
        spanish_skeleton(_CASTILIAN.sub("et", word.form)),
        without_glued_article(word.form),
        *(latin_skeleton(pattern.sub(reading, word.form)) for pattern, reading in readings),
        *_in_slavic(word.form),
        *_in_irish(word.form),
        *_in_french(word.form),
    ]
    for skeleton in dict.fromkeys(s for s in heard if s is not None and s != word.skeleton):
        yield skeleton, without_vowels(skeleton)


def _in_french(form: str) -> Iterator[str]:
    """Yield the skeleton of a French name, without the letters that are not said."""
    if _SILENT.search(form) and not _OTHERS.search(form):
        read = form
        for pattern, reading in _IN_FRENCH:
            read = pattern.sub(reading, read)
        yield latin_skeleton(read)


def _in_irish(form: str) -> Iterator[str]:
    """Yield the skeleton of an Irish name, whose letters are read otherwise in several places at once."""
    if _IRISH.search(form):
        read = form
        for pattern, reading in _IN_IRISH:
            read = pattern.sub(reading, read)
        yield latin_skeleton(read)


def _in_slavic(form: str) -> Iterator[str]:
    """Yield the skeletons of a Slavic name, whose letters are read differently in several places at once."""
    for changes in _IN_SLAVIC if _SLAVIC.search(form) else ():
        read = form
        for pattern, reading in changes:
            read = pattern.sub(reading, read)
        yield latin_skeleton(read)
