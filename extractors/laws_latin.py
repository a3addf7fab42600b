"""Treaties by their French and English names: a head with what it is about, in a run of words."""

from extractors.laws_words import WordRole, breaks_before, capital_at, law_lexicon, plain
from text.tokens import Shape, Words

_LONGEST = 18
_LONGEST_LEAD = 8


def latin_name(words: Words, first: int, after: int) -> tuple[int, int] | None:
    """Return first and last (exclusive) token of the treaty whose French or English head stands at ``first``."""
    lexicon = law_lexicon()
    if after >= len(words.tokens) or lexicon.role_at(words, after, WordRole.EXCLUDED):
        return None
    if lexicon.role_at(words, after, WordRole.FRENCH) or _compound(words, after):
        end = _french_end(words, first, after)
        return (first, end) if end else None
    return _english(words, first, after)


def _compound(words: Words, position: int) -> bool:
    """Tell whether an adjective of two nations follows: maroco-belge."""
    return (
        position + 2 < len(words.tokens)
        and words.tokens[position].shape is Shape.WORD
        and words.tokens[position + 1].form == "-"
        and words.tokens[position + 2].shape is Shape.WORD
        and words.tokens[position].end == words.tokens[position + 1].start
    )


def _french_end(words: Words, first: int, after: int) -> int | None:
    """Return the end of a French name; an agreement of institutions, in small letters and of no nations, has none."""
    if not (capital_at(words, first) or _compound(words, after)):
        return None
    lexicon, at, end = law_lexicon(), after, None
    while at < min(len(words.tokens), after + _LONGEST):
        token = words.tokens[at]
        joint = token.form in {"-", "'"} and at > after
        if not joint and (not plain(words, at) or lexicon.role_at(words, at, WordRole.EXCLUDED)):
            break
        at += 1
        if not joint and not lexicon.role_at(words, at - 1, WordRole.LINKING):
            end = at
            if lexicon.role_at(words, at - 1, WordRole.CITY):
                break
    return end


def _english(words: Words, first: int, after: int) -> tuple[int, int] | None:
    """Return the run of capitalised words, linked by small ones, around an English head."""
    if not capital_at(words, first):
        return None
    lexicon, end, at = law_lexicon(), after, after
    while at < min(len(words.tokens), after + _LONGEST) and words.tokens[at].shape is Shape.WORD:
        if breaks_before(words, at):
            break
        if capital_at(words, at):
            end = at + 1
        elif not lexicon.role_at(words, at, WordRole.LINKING):
            break
        at += 1
    start = _english_start(words, first)
    return (start, end) if start < first or end > after else None


def _english_start(words: Words, first: int) -> int:
    """Return the first of the capitalised words before a head: "Council of Europe Convention"."""
    start, at = first, first - 1
    while at > first - _LONGEST_LEAD and capital_at(words, at) and words.tokens[at].form != "the":
        if breaks_before(words, at + 1):
            break
        start, at = at, at - 1
        if at >= 1 and words.tokens[at].form == "of" and capital_at(words, at - 1):
            at -= 1
    return start
