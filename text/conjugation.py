"""The forms of verbs of communiqués, in folded letters: enough of conjugation to know who did what, and when.

Arabic is given by its citation forms (third person masculine singular), third persons of both genders and all numbers
follow, with attached object pronouns. French and English participles get their endings.
"""

from collections.abc import Iterator

from text.inflection import ARTICLE

_YA = "ي"
_TA = "ت"
_ALEF = "ا"
_SOON = "س"
_HAMZA = "ء"
_ROOT = 3
_WAW = "و"
_PRONOUNS = ("ه", "ها", "هم", "هما", "هن")
_FEMININE = "ه"
PLURAL_PAST = _WAW + _ALEF
"""The ending of a past of several: «سلموا»."""


def past_forms(verb: str) -> tuple[str, ...]:
    """Return the third persons of a folded past: «استقبل», «استقبلت», «استقبلا», «استقبلتا», «استقبلوا».

    A final ي is an alef that falls before endings: «التقى», «التقت», «التقيا», «التقوا»; of three letters it may stay:
    «حظيت». With it somebody tells of himself: «التقيت».
    """
    if verb.endswith(_YA):
        stem = verb[:-1]
        kept = (verb + _TA, verb + "تا") if len(verb) == _ROOT else (verb + _TA,)
        return (verb, stem + _TA, verb + _ALEF, stem + "تا", stem + "وا", *kept)
    return (verb, verb + _TA, verb + _ALEF, verb + "تا", verb + "وا")


def past_with_pronoun(verb: str) -> Iterator[str]:
    """Yield a folded past with an object pronoun: «استقبله», «استقبلتهم», «التقاه»."""
    stem = verb[:-1] if verb.endswith(_YA) else verb
    for pronoun in _PRONOUNS:
        yield (stem + _ALEF if verb.endswith(_YA) else verb) + pronoun
        yield stem + _TA + pronoun


def present_forms(verb: str) -> tuple[str, ...]:
    """Return the third persons of a folded present: «يستقبل», «تستقبل», «يستقبلان», «يستقبلون»."""
    stem = verb[1:]
    base = stem[:-1] if stem.endswith(_YA) else stem
    return (_YA + stem, _TA + stem, _YA + stem + "ان", _TA + stem + "ان", _YA + base + "ون", _YA + base + "وا")


def present_with_pronoun(verb: str) -> Iterator[str]:
    """Yield a folded present with an object pronoun: «يستقبله», «تترأسها»."""
    for pronoun in _PRONOUNS:
        yield _YA + verb[1:] + pronoun
        yield _TA + verb[1:] + pronoun


def future_forms(verb: str) -> tuple[str, ...]:
    """Return the future by prefix: «سيستقبل», «ستستقبل», «سيستقبلون»."""
    return tuple(_SOON + form for form in present_forms(verb))


def past_by_pronoun(verb: str) -> tuple[str, ...]:
    """Return the past forms of a verb whose object stands behind «ب», with its pronouns: «رحب بهم», «رحبت به»."""
    return tuple(f"{form} {him}" for form in past_forms(verb) for him in _BY_HIM)


_BY_HIM = ("به", "بها", "بهم", "بهما", "بهن")


def with_pronoun(noun: str) -> Iterator[str]:
    """Yield a folded noun with a pronoun: «استقباله», «زيارته»; a final hamza sits on what its case says («لقائه»)."""
    stem = noun[:-1] + _TA if noun.endswith(_FEMININE) else noun
    stems = (stem, stem[:-1] + _YA, stem[:-1] + _WAW) if stem.endswith(_HAMZA) else (stem,)
    for pronoun in _PRONOUNS:
        yield from (one + pronoun for one in stems)


def noun_forms(noun: str) -> Iterator[str]:
    """Yield a folded noun (of one or more words) with and without case ending and article.

    Of two words the article may stand on both («الدورة التدريبية»), on the second («جلسة العمل») or on none.
    """
    first, _, rest = noun.partition(" ")
    heads = (first,) if first.endswith((_FEMININE, _ALEF)) else (first, first + _ALEF)
    if not rest:
        yield from heads
        yield ARTICLE + first
        return
    for head in heads:
        yield f"{head} {rest}"
    if " " not in rest and not rest.startswith(ARTICLE):
        yield f"{heads[-1]} {rest}{_ALEF}"
        if first.endswith(_HAMZA):
            yield f"{first} {rest}{_ALEF}"  # «لقاء ثنائيا»
        yield f"{first} {ARTICLE}{rest}"
        yield f"{ARTICLE}{first} {ARTICLE}{rest}"


def dual_forms(noun: str) -> Iterator[str]:
    """Yield the duals of a folded noun in the singular: «اجتماعين», «اللقاءان», «زيارتا», «جلستي عمل».

    One that a word completes loses its ن; alone a masculine one does not, as «اجتماعي» is an adjective.
    """
    first, _, rest = noun.partition(" ")
    if first.startswith(ARTICLE) or (rest and " " in rest):
        return
    feminine = first.endswith(_FEMININE)
    stem = first[:-1] + _TA if feminine else first
    if rest:
        yield from (f"{stem}{ending} {rest}" for ending in _DUAL_BOUND)
        return
    for ending in _DUAL:
        yield from (stem + ending, ARTICLE + stem + ending)
    if feminine:
        yield from (stem + ending for ending in _DUAL_BOUND)


_DUAL = ("ان", "ين")
_DUAL_BOUND = ("ا", "ي")


def participle_forms(participle: str) -> tuple[str, ...]:
    """Return a folded French participle in both genders and numbers."""
    first, _, rest = participle.partition(" ")
    tail = f" {rest}" if rest else ""
    if first.endswith("s"):
        return (first + tail, first + "e" + tail, first + "es" + tail)
    return (first + tail, first + "e" + tail, first + "s" + tail, first + "es" + tail)


def french_pasts(participle: str) -> tuple[str, ...]:
    """Return the finite pasts of a folded French verb whose participle ends in «é»; of another one nothing.

    «visité»: «visitait», «visitaient», «visita», «visitèrent».
    """
    first, _, rest = participle.partition(" ")
    if not first.endswith("e") or first in _AUXILIARIES:
        return ()
    stem = first[:-1] + "e" if first.endswith("ge") else first[:-1]
    tail = f" {rest}" if rest else ""
    return (f"{stem}ait{tail}", f"{stem}aient{tail}", f"{stem}a{tail}", f"{first[:-1]}erent{tail}")


_AUXILIARIES = ("ete", "alle")
"""Participles of «être» and «aller», whose imperfect tells a state or what is about to be."""


def french_past_forms(past: str) -> tuple[str, ...]:
    """Return a folded French imperfect or simple past, third person singular, with its plural: «reçut», «reçurent»."""
    words = past.split(" ")
    verb = next(n for n, word in enumerate(words) if word not in _REFLEXIVE)
    ending = next(e for e in _PLURALS if words[verb].endswith(e))
    words[verb] = words[verb].removesuffix(ending) + _PLURALS[ending]
    return (past, " ".join(words))


_REFLEXIVE = ("se", "s")
_PLURALS = {"ait": "aient", "int": "inrent", "it": "irent", "ut": "urent", "a": "erent"}


def is_french_future(form: str, written: str) -> bool:
    """Tell whether a folded French word is shaped like a future, third person: « recevra », « se tiendront »."""
    shaped = len(form) >= _SHORTEST_FUTURE and form.endswith(_FUTURES) and form not in _NO_FUTURE
    return shaped and written.islower() and not written.endswith("éra")  # « préféra »


_SHORTEST_FUTURE = 5
_FUTURES = ("era", "ira", "dra", "vra", "aura", "clura", "eront", "iront", "dront", "vront", "auront", "cluront")
_NO_FUTURE = frozenset({
    "opera", "camera", "cholera", "hydra", "tundra", "inspira", "retira", "admira", "attira", "expira", "aspira",
    "instaura", "restaura", "respira", "vira", "delira",
})  # fmt: skip
"""Nouns, and verbs whose simple past ends as a future."""


def is_imperfect(form: str) -> bool:
    """Tell whether a folded French finite past is the imperfect."""
    return any(word.endswith(("ait", "aient")) for word in form.split(" "))


def plural_forms(noun: str) -> tuple[str, ...]:
    """Return a folded French or English noun phrase with the plural of its first and of its last word."""
    words = noun.split(" ")
    first = " ".join([words[0] + "s", *words[1:]])
    return tuple(dict.fromkeys((noun, first, noun + "s")))


def without_pronoun(noun: str) -> str:
    """Return a folded noun of the lexicon less the « ه» that stands for whatever pronoun is written onto it."""
    return noun.removesuffix(" ه")
