"""Putting an object of a verb into the nominative, for a sentence of our own that has another verb or none."""

_ACCUSATIVE = "ا"
_TANWIN = ("اً", "ًا")
_INDEFINITE = frozenset({"وفدا", "مسؤولا", "سفيرا", "وزيرا", "رئيسا", "مبعوثا"})
_SHORTEST = 4
"""Letters of an adjective with the ending: «هاما»; shorter words («ما», «لما») are particles."""


def nominative(phrase: str) -> str:
    """Return «وفد أردني رفيع» for «وفدا أردنيا رفيعا», as an object is written after «استقبل».

    Words that bear the sign of the accusative lose it wherever the phrase begins with them; without the sign, only
    after a noun that is known to be indefinite, since names of people and countries end in alif, too.
    """
    words = phrase.split(" ")
    if not words[0].endswith(_TANWIN) and words[0] not in _INDEFINITE:
        return phrase
    told: list[str] = []
    for place, word in enumerate(words):
        bare = _bare(word)
        if bare == word or (place and len(word) < _SHORTEST):
            return " ".join([*told, *words[place:]])
        told.append(bare)
    return " ".join(told)


def _bare(word: str) -> str:
    for ending in _TANWIN:
        if word.endswith(ending):
            return word.removesuffix(ending)
    return word.removesuffix(_ACCUSATIVE)
