"""Treaties by their English names: a run of capitals, linked by small words, around the head."""

from extractors.laws.names import town_at
from extractors.laws.words import WordRole, breaks_before, capital_at, law_lexicon, plain
from extractors.organizations.latin import is_stop
from lexicon.naming import WordClass, classes_of, words_of_class
from lexicon.people import Ending, ending
from lexicon.vocabulary import english_words
from text.tokens import Shape, Words

_LONGEST = 18
_LONGEST_LEAD = 8
_LONGEST_SMALL = 12
_MOST_MATTERS = 5
_GENERAL, _COURTS = "general", frozenset(("state", "royal", "presidential", "diplomatic", "palace", "government"))
"""Whose ceremonies somebody is in charge of: "Director General of Royal Protocol"."""
_DEEDS = ("tion", "sion", "ing", "ment", "ity", "ness", "ance", "ence")


def english_run(words: Words, first: int, after: int) -> tuple[int, int] | None:
    """Return the run of capitalised words, linked by small ones, around an English head."""
    of = first - 1 - (words.forms[first - 1] in _COURTS)  # "Chief of State Protocol"
    general = words.forms[of - 1] == _GENERAL
    held = words.forms[of] == "of" and _holds(words, of - 1 - general)
    if not capital_at(words, first) or held:
        return None
    lexicon, end, at = law_lexicon(), after, after
    while at < min(len(words.forms), after + _LONGEST):
        listed = end == at and _list_goes_on(words, at)
        if breaks_before(words, at) or not (words.shapes[at] is Shape.WORD or listed or _hyphen(words, at)):
            break
        if listed:
            at += 1
            continue
        if _hyphen(words, at):
            end, at = at + 2, at + 2
            continue
        if lexicon.role_at(words, at, WordRole.NUMBERING) or _begins_else(words, at):
            break
        if capital_at(words, at):
            end = at + 1
        elif at - 1 == after and lexicon.role_at(words, after, WordRole.ABOUT) and (small := _small_matter(words, at)):
            return lead_start(words, first), small
        elif not _links(words, at) or _another(words, at) or _is_day(words, at + 1):
            break
        at += 1
    start = lead_start(words, first)
    return (start, end) if start < first or end > after else None


def _begins_else(words: Words, at: int) -> bool:
    """Tell a day, a person's style or the town where something was done, behind a treaty: "… and Mr. X", "in Lomé"."""
    classes = classes_of(words.forms[at], "en")
    met = words.forms[at] in _IN and at + 1 < len(words.forms) and town_at(words, at + 1) is not None
    return met or not classes.isdisjoint((WordClass.TIME, WordClass.HONORIFIC))


_IN = frozenset(("in", "at"))


def _links(words: Words, at: int) -> bool:
    """Tell a small word of a treaty's name, or the article of what it sets up: "the Establishment of an … Court"."""
    if law_lexicon().role_at(words, at, WordRole.LINKING):
        return True
    founded = list(words.forms[at - 2 : at]) in _FOUNDING
    return founded and words.forms[at] in _ANY and capital_at(words, at + 1)


_FOUNDING = [[noun, "of"] for noun in ("establishment", "creation", "constitution", "statute")]
_ANY = frozenset(("a", "an"))


def _holds(words: Words, position: int) -> bool:
    """Tell whether somebody holds what stands here: "Head of Protocol Fahad …"."""
    return words.forms[position] in words_of_class(WordClass.ROLE, "en")


def _small_matter(words: Words, at: int) -> int | None:
    """Return the end of what a treaty is on, in small letters: "Optional Protocol on the sale of children"."""
    lexicon, end = law_lexicon(), None
    at += lexicon.role_at(words, at, WordRole.ARTICLE) is not None
    if at >= len(words.forms) or capital_at(words, at):
        return None
    begin = at
    if words.forms[at] in words_of_class(WordClass.ADVERBIAL, "en"):
        return None  # "on the occasion of", "for the year"
    while at < begin + _LONGEST_SMALL and plain(words, at) and not is_stop(words.forms[at], "en"):
        link = lexicon.role_at(words, at, WordRole.LINKING) or lexicon.role_at(words, at, WordRole.ARTICLE)
        told = lexicon.role_at(words, at, WordRole.AND, WordRole.DEED)
        if (link and end != at and end is None) or told or ending(words.forms[at]) is Ending.HARD:
            break
        end, at = end if link else at + 1, at + 1
    return end


def _list_goes_on(words: Words, at: int) -> bool:
    """Tell whether a comma parts matters that "and" closes: "on Standards of Training, Certification and Watchkeeping".

    Each is of words of the lexicon or named after a deed; states and bodies are none.
    """
    for _ in range(_MOST_MATTERS):
        behind = at + 1
        if words.forms[at] != "," or not capital_at(words, behind):
            return False
        while capital_at(words, behind) and _is_matter(words, behind) and behind < at + _NEAR:
            behind += 1
        if behind == at + 1 or behind >= len(words.forms):
            return False
        if law_lexicon().role_at(words, behind, WordRole.AND):
            return capital_at(words, behind + 1) and _is_matter(words, behind + 1)
        at = behind
    return False


def _is_matter(words: Words, at: int) -> bool:
    """Tell a word that may be of a treaty's matter: a word of the lexicon or a noun of a deed ("Certification")."""
    form = words.forms[at]
    return form in english_words() or form.removesuffix("s") in english_words() or form.endswith(_DEEDS)


def _is_day(words: Words, position: int) -> bool:
    """Tell a weekday or month, on which something was done: "the Agreement on Monday"."""
    return position < len(words.forms) and WordClass.TIME in classes_of(words.forms[position], "en")


def _another(words: Words, position: int) -> bool:
    """Tell whether "and the", "and on" stand here, behind which the next treaty begins, or something else."""
    joined = law_lexicon().role_at(words, position, WordRole.AND) is not None
    return joined and not capital_at(words, position + 1)


def _hyphen(words: Words, position: int) -> bool:
    """Tell whether a hyphen joins the word before it to the next: "Non-navigational"."""
    after = position + 1
    if words.forms[position] != "-" or not 0 < position < len(words.forms) - 1:
        return False
    touching = words.stops[position - 1] == words.starts[position] and words.stops[position] == words.starts[after]
    return touching and words.shapes[after] is Shape.WORD


_NEAR = 3


def lead_start(words: Words, first: int) -> int:
    """Return the first of the capitalised words before a head: "Council of Europe Convention"."""
    start, at = first, first - 1
    while at > first - _LONGEST_LEAD and capital_at(words, at) and words.forms[at] not in _NO_LEAD:
        if breaks_before(words, at + 1) or is_stop(words.forms[at], "en"):
            break
        start, at = at, at - 1
        at -= at > 0 and _hyphen(words, at)
        linked = at >= 1 and words.forms[at] == "of" and capital_at(words, at - 1)
        at -= linked or _joined_matter(words, at, first)
    return start


_NO_LEAD = frozenset(("the", "l", "la", "le", "les"))


def _joined_matter(words: Words, at: int, first: int) -> bool:
    """Tell whether "and" joins two matters of a treaty behind an article: "the Violence and Harassment Convention"."""
    lexicon, k = law_lexicon(), at - 1
    other = words.written[at + 1].isupper()  # "… and ILO Convention No. 190"
    joined = lexicon.role_at(words, at, WordRole.AND) and not lexicon.role_at(words, at + 1, WordRole.ARTICLE)
    if k < 1 or other or not joined:
        return False
    while k > first - _LONGEST_LEAD and k > 0 and capital_at(words, k) and not breaks_before(words, k + 1):
        k -= 1
    return k < at - 1 and lexicon.role_at(words, k, WordRole.ARTICLE) is not None and capital_at(words, at + 1)
