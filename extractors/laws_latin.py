"""Treaties by their French and English names: a head with what it is about, in a run of words."""

from extractors.laws_words import Family, Head, Needs, WordRole, breaks_before, capital_at, law_lexicon, plain
from lexicon.naming import is_french_adjective
from text.tokens import Shape, Words

_LONGEST = 18
_LONGEST_LEAD = 8


def latin_name(words: Words, first: int, after: int, head: Head) -> tuple[int, int] | None:
    """Return first and last (exclusive) token of the treaty or code whose Latin head stands at ``first``."""
    lexicon = law_lexicon()
    if after >= len(words.tokens) or lexicon.role_at(words, after, WordRole.EXCLUDED):
        return None
    about = lexicon.role_at(words, after, WordRole.ABOUT) is not None
    if head.needs is Needs.CONCLUDED and not about:  # «accord de siège», but «Accord sur la facilitation des échanges»
        city = (
            lexicon.role_at(words, after + 1, WordRole.CITY) if lexicon.role_at(words, after, WordRole.FRENCH) else None
        )
        return (first, city.last) if city and capital_at(words, first) else None
    if head.family is Family.LAW:
        return _law_on(words, first, after, head) if about else None
    if head.family is Family.CODE:
        named = lexicon.role_at(words, after, WordRole.FRENCH) or is_french_adjective(words.tokens[after].form)
        end = _french_end(words, first, after, head) if named else None
        return (first, end) if end else None
    if lexicon.role_at(words, after, WordRole.FRENCH) or _compound(words, after):
        end = _french_end(words, first, after, head)
        return (first, end) if end else None
    return _english(words, first, after)


def _law_on(words: Words, first: int, after: int, head: Head) -> tuple[int, int] | None:
    """Return a law by what it is on: «loi sur les partis politiques», "Law on Combating Trafficking"."""
    if law_lexicon().role_at(words, after, WordRole.FRENCH):
        end = _run(words, after, head)
        return (first, end) if end else None
    return _english(words, first, after) if capital_at(words, first) else None


def _compound(words: Words, position: int) -> bool:
    """Tell whether an adjective of two nations follows: maroco-belge."""
    return (
        position + 2 < len(words.tokens)
        and words.tokens[position].shape is Shape.WORD
        and words.tokens[position + 1].form == "-"
        and words.tokens[position + 2].shape is Shape.WORD
        and words.tokens[position].end == words.tokens[position + 1].start
    )


def _french_end(words: Words, first: int, after: int, head: Head) -> int | None:
    """Return the end of a French name; an agreement of institutions, in small letters and of no nations, has none."""
    return _run(words, after, head) if capital_at(words, first) or _compound(words, after) else None


def _run(words: Words, after: int, head: Head) -> int | None:
    """Return the end of what a French head is called after: nouns with their adjectives, joined by small words."""
    lexicon, at, end = law_lexicon(), after, None
    while at < min(len(words.tokens), after + _LONGEST):
        token = words.tokens[at]
        joint = token.form in {"-", "'"} and at > after
        if not joint and (not plain(words, at) or lexicon.role_at(words, at, WordRole.EXCLUDED)):
            break
        if not joint and end == at and not _goes_on(words, at, head):
            break
        at += 1
        if not joint and not lexicon.role_at(words, at - 1, WordRole.LINKING):
            end = at
            if lexicon.role_at(words, at - 1, WordRole.CITY):
                break
    return end


def _goes_on(words: Words, position: int, head: Head) -> bool:
    """Tell whether a word goes on after a noun: a preposition, an adjective or plural, a capital; no verb does.

    A code is one of something, not on it: «Code des douanes aux marchandises».
    """
    form = words.tokens[position].form
    if head.family is Family.CODE and form in _BESIDE:
        return False
    linked = law_lexicon().role_at(words, position, WordRole.LINKING, WordRole.FRENCH, WordRole.DOMAIN) is not None
    plural = len(form) > 1 and form.endswith(("s", "x"))  # «Code pénal s'applique»
    return linked or is_french_adjective(form) or plural or capital_at(words, position)


_BESIDE = frozenset(("a", "au", "aux", "sur", "contre", "pour"))


def _english(words: Words, first: int, after: int) -> tuple[int, int] | None:
    """Return the run of capitalised words, linked by small ones, around an English head."""
    if not capital_at(words, first):
        return None
    lexicon, end, at = law_lexicon(), after, after
    while at < min(len(words.tokens), after + _LONGEST):
        if breaks_before(words, at) or not (words.tokens[at].shape is Shape.WORD or _hyphen(words, at)):
            break
        if _hyphen(words, at):
            end, at = at + 2, at + 2
            continue
        if capital_at(words, at):
            end = at + 1
        elif not lexicon.role_at(words, at, WordRole.LINKING) or _another(words, at):
            break
        at += 1
    start = _english_start(words, first)
    return (start, end) if start < first or end > after else None


def _another(words: Words, position: int) -> bool:
    """Tell whether "and the" stands here, behind which the next treaty begins."""
    lexicon = law_lexicon()
    return bool(
        lexicon.role_at(words, position, WordRole.AND) and lexicon.role_at(words, position + 1, WordRole.ARTICLE)
    )


def _hyphen(words: Words, position: int) -> bool:
    """Tell whether a hyphen joins the word before it to the next: "Non-navigational"."""
    near = words.tokens[max(position - 1, 0) : position + 2]
    return (
        words.tokens[position].form == "-"
        and len(near) == _NEAR
        and near[0].end == near[1].start
        and near[1].end == near[2].start
        and near[2].shape is Shape.WORD
    )


_NEAR = 3


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
