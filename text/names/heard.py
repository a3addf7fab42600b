"""Words of names as other languages say and spell them: Spanish, German, Turkish, French ends that are not heard."""

import re
from functools import lru_cache

from text.names.skeletons import Sound, has_arabic, latin_skeleton, sound_of, without_vowels

_SPANISH_G = re.compile("g(?=[iey])|(?<=[aeiou])e?g(?=[aeiou])")
_ITALIAN_C = re.compile("cc?(?=[ei])")
_SPANISH_J = re.compile("y(?=[aeiou])")
_SPANISH_W = re.compile("(?<![aeiouqg])u(?=[aeio])")
_TURKISH_C = re.compile("c(?=[aeiou])")
_ASIAN_CH = re.compile("zh|q(?=i)")
_ASIAN_X = re.compile("^x")
_HARD_G = re.compile("g(?=[iey])")
_SILENT = re.compile("(?<=..)(?:(?<=[aeiou])[sx]|[td]s?|z|(?<=e)r|(?<=[lmn])p)$")
_BETWEEN_VOWELS = re.compile("(?<=[aeiouy])s(?=[aeiouy])")
_WEST_AFRICAN_DI = re.compile("^di(?=a[gklrtw]|o[pu])")
_ARABIC_H = re.compile("(?<!^)(?<!^ال)[هح](?=[اويى])")
_LATIN_H = re.compile("(?<=[aeiouylnmr])h(?=[aeiouy])")
_PORTUGUESE_H = re.compile("[nl]h(?:[aeo]s?$|er|ae)")
"""What is written so and has no h: Carvalho, Marinho, Guilherme, Magalhães."""
_SAID_ABROAD = str.maketrans("ثذضظ", "سززز")


@lru_cache(maxsize=100_000)
def by_ear(form: str) -> tuple[tuple[str, str], ...]:
    """Return how a Latin word sounds where other languages spell otherwise than French or English, with its skeleton.

    In Spanish or Dutch (j, g → خ; ll → ي), as Spain writes Arabic names (Yamal, Uahbi), in German (g, j → ي), Turkish
    (Recep) and Chinese (Xi), in French with the ends that are not heard (Yves, Didier, Josep), in Senegal (Diallo,
    «جالو»). Forms that sound no other way are left out.
    """
    heard = (
        _as_spanish(form),
        _SPANISH_W.sub("ou", _SPANISH_J.sub("dj", form.replace("ll", "y").replace("j", "kh"))),
        _ASIAN_X.sub("sh", _TURKISH_C.sub("dj", _ASIAN_CH.sub("tch", form))),
        _HARD_G.sub("gh", form.replace("j", "y").replace("w", "v")),
        _WEST_AFRICAN_DI.sub("dj", form),
        _BETWEEN_VOWELS.sub("z", _SILENT.sub("", form).replace("que", "ke").replace("qui", "ki")),
    )
    plain = latin_skeleton(form)
    found: dict[str, str] = {}
    for other in heard:
        if (skeleton := latin_skeleton(other)) != plain:
            found.setdefault(skeleton, other)
    return tuple((other, skeleton) for skeleton, other in found.items())


def spanish_skeleton(form: str) -> str | None:
    """Return the skeleton of a Latin word as it sounds in Spanish, Italian or Dutch, where that is another one."""
    heard = _as_spanish(form)
    return None if heard == form else latin_skeleton(heard)


def may_say_g(form: str) -> bool:
    """Tell whether the letters of a folded word that are heard as k may be a g: Garang («قرنق»), Gargash («قرقاش»)."""
    return "ق" in form and "ك" not in form


def _as_spanish(form: str) -> str:
    iberian = form.replace("ll", "y").replace("j", "kh").replace("w", "v")
    return _SPANISH_G.sub("kh", _ITALIAN_C.sub("tch", iberian))


@lru_cache(maxsize=200_000)
def sounds_by_ear(sound: Sound) -> tuple[str, ...]:
    """Return the further weak skeletons of a Latin word, as other languages read it (none for an Arabic word)."""
    if has_arabic(sound.form):
        said = said_abroad(sound)
        return () if said is None else (said.weak,)
    heard = by_ear(sound.form)
    return tuple({without_vowels(skeleton) for _, skeleton in heard} - {sound.weak})


@lru_cache(maxsize=100_000)
def said_abroad(sound: Sound) -> Sound | None:
    """Return an Arabic word as Africans, Turks and Persians say its letters (Ousmane, Riza), None where it has none."""
    form = sound.form.translate(_SAID_ABROAD)
    return None if form == sound.form else sound_of(form)


def says_castilian_z(form: str) -> bool:
    """Tell whether an Arabic name ends as Castilian says it: «غوميث», which others write «غوميز»."""
    return form.endswith("يث")


def says_h(form: str) -> bool:
    """Tell whether a folded word has an h within it that is surely said: before a vowel, and no part of a digraph.

    «سولهايم» and Solheim are said with it; Köhler is not, nor Carvalho, Mukherjee or Bhatt.
    """
    if has_arabic(form):
        return _ARABIC_H.search(form) is not None
    return _LATIN_H.search(form) is not None and not _PORTUGUESE_H.search(form)
