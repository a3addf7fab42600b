"""Words that recognition has damaged, read as the words of the lexicon that they were.

A word that no list knows is read as a known one that differs by one letter of the same shape (`ocr_confusions.yml`), or
by one letter lost (`repair_words`). Only texts in which many words can be so read are taken for damaged: in a sound
text an unknown word is a word that the lexicon lacks. In a damaged one more is guessed: words with several letters
taken for others, words in two parts, and known words that were others, by those beside them (`repair_context`).
"""

from lexicon.people import name_word
from lexicon.repair_context import in_context
from lexicon.repair_words import is_long, is_unknown, repaired, reread, weight
from text.inflection import AND, ARTICLE
from text.tokens import Shape, Words

DAMAGED = 0.08
"""The share of words that can be repaired from which on a text may be damaged: sound ones have up to 0.119, where their
field's words are not in the lexicon, those with 5 % of their letters damaged 0.073 and more (`benchmarks/noise.py`).

So words in two parts must stand in it as well («الوز ير»): of the sound texts with so many unknown words one has one.
"""
_FEWEST_PARTED = 2
_LIKELY = 0.1
"""The share from which on one word in two parts is enough."""
_SURELY = 0.14
"""The share that no sound text of some length has."""
_MANY = 60
"""Words of such a text."""
_SHORTEST = 3
"""Letters of a word that stands in two parts."""
_FEWEST = 4
"""Fewer words than this say nothing about a text."""


def mended(words: Words) -> Words:
    """Return the words with those of a damaged text in the forms that they were; of a sound text, as they are.

    Only forms change: every token keeps its place in the source.
    """
    long = sum(map(is_long, words.forms))
    found = _repairable(words, max(_FEWEST, DAMAGED * long))
    surely = long >= _MANY and found >= _SURELY * long
    fewest = 1 if found >= _LIKELY * long else _FEWEST_PARTED
    if not found or not (surely or _parted(words) >= fewest):
        return words
    whole = _joined(words)
    forms = in_context([reread(form) or form for form in whole.forms])
    return Words(words.folded, forms).lay(whole.shapes, whole.starts, whole.stops, whole.begins, whole.ends)


def _parted(words: Words) -> int:
    """Return how many words stand in two parts."""
    return sum(_whole(words, i) is not None for i in range(len(words.forms) - 1))


def _repairable(words: Words, fewest: float) -> int:
    """Return how many words can be repaired; none as soon as they cannot be so many as the fewest."""
    unknown = list(words.where(is_unknown))
    found = 0
    for left, i in zip(range(len(unknown) - 1, -1, -1), unknown, strict=True):
        found += repaired(words.forms[i]) is not None
        if found + left < fewest:
            return 0
    return found


def _joined(words: Words) -> Words:
    """Return the words, two of which only a space parts as one where only that is a word («الوز ير»)."""
    joined: dict[int, str] = {}  # by the first of the two
    for i in range(len(words.forms) - 1):
        whole = None if i - 1 in joined or _belongs_onwards(words, i) else _put_together(words, i)
        if whole is not None:
            joined[i] = whole
    kept = [i for i in range(len(words.forms)) if i - 1 not in joined]
    last = [i + (i in joined) for i in kept]
    return Words(words.folded, [joined.get(i, words.forms[i]) for i in kept]).lay(
        [words.shapes[i] for i in kept],
        [words.starts[i] for i in kept],
        [words.stops[i] for i in last],
        [words.begins[i] for i in kept],
        [words.ends[i] for i in last],
    )


def _belongs_onwards(words: Words, i: int) -> bool:
    """Tell whether the token behind a whole word is a letter of the next («السيد ا لمطيري»)."""
    letter = i + 2 < len(words.forms) and len(words.forms[i + 1]) == 1
    return letter and _is_word(words.forms[i]) and _put_together(words, i + 1) is not None


def _whole(words: Words, i: int) -> str | None:
    """Return the known word of which a token and the next are the parts, one of them at least none; else None."""
    parts = _parts(words, i)
    return "".join(parts) if parts and weight("".join(parts)) > 0 else None


def _put_together(words: Words, i: int) -> str | None:
    """Return the word of which a token and the next of a damaged text are the parts: known, a name, or damaged."""
    parts = _parts(words, i)
    if parts is None:
        return None
    whole = "".join(parts)
    if weight(whole) > 0:
        return whole
    if any(map(_is_word, parts)) or any(map(_is_letter_word, parts)):
        return None
    stray = ARTICLE in parts or any(len(part) == 1 for part in parts)
    return whole if name_word(whole) is not None or (stray and reread(whole)) else None


def _parts(words: Words, i: int) -> tuple[str, str] | None:
    """Return the forms of a token and the next where only a space parts them and one of them at least is no word."""
    if words.shapes[i] is not Shape.WORD or words.shapes[i + 1] is not Shape.WORD:
        return None
    one, between, two = (
        words.folded.text[first:last]
        for first, last in (
            (words.starts[i], words.stops[i]),
            (words.stops[i], words.starts[i + 1]),
            (words.starts[i + 1], words.stops[i + 1]),
        )
    )
    short = len(one) + len(two) < _SHORTEST
    return None if between != " " or short or (_is_word(one) and _is_word(two)) else (one, two)


def _is_word(form: str) -> bool:
    """Tell whether a folded form is a word that some list knows; a letter alone is none."""
    return len(form) > 1 and form != ARTICLE and (weight(form) > 0 or name_word(form) is not None)


def _is_letter_word(form: str) -> bool:
    """Tell a word of one letter."""
    return form in {"a", "y", AND}
