"""Statutes of the English kind, whose title stands before the word: "Anti-Trafficking Act of 2016", "Child Bill"."""

from extractors.laws_words import WordRole, law_lexicon
from text.tokens import Shape, Words

_LONGEST = 10
"""Words of a title before its «Act»: "Prevention and Suppression of Trafficking in Persons Act"."""


def statute_start(words: Words, head: int) -> int | None:
    """Return the first token of the title that ends in the head at ``head``; None where it is no statute's.

    The head and each word of the title are capitalised, small words between them are not. A capital right after the
    head is a family name's ("Bill Carter") or makes it an adjective ("Act East").
    """
    if not _capital(words, head) or (_capital(words, head + 1) and not _breaks(words, head + 1)):
        return None
    start, at = head, head - 1
    while at >= max(0, head - _LONGEST) and not _breaks(words, at + 1):
        if words.tokens[at].form == "-":
            at -= 1
        elif _capital(words, at) and not law_lexicon().role_at(words, at, WordRole.ARTICLE):
            start, at = at, at - 1
        elif law_lexicon().role_at(words, at, WordRole.TITLE_LINK) and _capital(words, at - 1):
            at -= 1
        else:
            break
    return start if start < head else None


def _capital(words: Words, position: int) -> bool:
    if not 0 <= position < len(words.tokens) or words.tokens[position].shape is not Shape.WORD:
        return False
    return words.folded.source[words.tokens[position].span.start].isupper()


def _breaks(words: Words, position: int) -> bool:
    """Tell whether a line ends before a token."""
    return "\n" in words.folded.text[words.tokens[position - 1].end : words.tokens[position].start]
