"""What a line of print shows: the end of a sentence, a list mark, a page number, a word cut by a hyphen."""

import re
from collections.abc import Container

from text.signs import A_BULLET

_SENTENCE_END = re.compile(r'[.!?؟:؛;…]["»”)\]]?\s*$')
_LIST_MARK = re.compile(
    rf"\s*(?:(?:{A_BULLET}|✓)\s|\(?[\d٠-٩]{{1,2}}(?:\s?[.)]|[-/])\s|[أ-ي][.)\-]\s|[a-zA-Z][.)]\s|[ivxIVX]{{1,4}}[.)]\s)"
)
_PAGE_WORDS = "page|p\\.|pg\\.?|صفحة|الصفحة|ص\\.?"
_PAGE_NUMBER = re.compile(
    rf"[\s\-–—(\[|]*(?:{_PAGE_WORDS})?\s*[\d٠-٩]{{1,4}}(?:\s*(?:/|\||sur|of|de|من|على)\s*[\d٠-٩]{{1,4}})?[\s\-–—)\]|]*",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_LEADING_POINT = re.compile(r"[.،؛:,][^\W\d_]")
_AUTOMATIC_HYPHEN = re.compile(r"[^\W\d_][\u2010\u00ad]$")
_FIRST_HALF = re.compile(r"(\w+)-$")
_SECOND_HALF = re.compile(r"[a-zà-ÿœ]\w*")
# First halves that keep their hyphen, in French and English.
_COMPOUND = re.compile(
    r"(?:^|[\s(«’'-])(?:procès|sous|vice|ex|non|après|avant|contre|demi|mi|semi|celui|celle|ceux|lui|elle|eux|moi|toi|nous|"
    r"vous|soi|peut|rendez|compte|c’est|là|ci|quasi|arc|chef|haut|haute|co|anti|inter|par|est|dit|nord|sud|ouest|al|el|"
    r"self|well|follow|long|short|high|low|cross|mid|post|pre|multi)-$",
    re.IGNORECASE,
)


_TELLING, _ENOUGH = 6, 3
"""Words with letters by which a line tells what a text is about: datelines, sections, "Press release" have fewer."""
_LETTERED = re.compile(r"\S*[^\W\d_]{2}\S*")
_LONGEST_NAME = 80
"""Code points of the longest line of a letterhead, an institution's name, which no full stop ends."""
_LONGEST = 120  # code points of a headline


def headline(text: str) -> str:
    """Return by what a text without a title is known: its first sentence, cut at a word where it is long.

    No item of a list, nor a letterhead over the sentence.
    """
    lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    words = {line: len(_LETTERED.findall(line)) for line in lines}
    apart = [line for line in lines if not begins_with_list_mark(line)]
    prose = (line for line in apart if words[line] >= _TELLING and (ends_sentence(line) or len(line) > _LONGEST_NAME))
    telling = (line for least in (_TELLING, _ENOUGH, 0) for line in apart or lines if words[line] >= least)
    line = next(prose, None) or next(telling, "")
    return line if len(line) <= _LONGEST else line[:_LONGEST].rsplit(" ", 1)[0] + " …"


def ends_sentence(line: str) -> bool:
    """Tell a line after which a new paragraph may begin."""
    return _SENTENCE_END.search(line) is not None


def begins_with_list_mark(line: str) -> bool:
    """Tell a line that begins an item of a list."""
    return _LIST_MARK.match(line) is not None


def is_page_number(line: str) -> bool:
    """Tell a line that holds nothing but the page's number (``3``, ``Page 3/12``, with Arabic words and digits too)."""
    return _PAGE_NUMBER.fullmatch(line) is not None


def without_numbers(line: str) -> str:
    """Return a line with its numbers masked: what stays the same in a header that counts."""
    return _DIGITS.sub("#", line)


def begins_with_point(line: str) -> bool:
    """Tell a Latin line that begins with its own full stop: it was printed from the right."""
    return _LEADING_POINT.match(line) is not None


def hyphenated_words(line: str) -> list[str]:
    """Return the words with a hyphen inside, in lower case."""
    return [word.lower() for word in re.findall(r"\w+-\w+", line)]


def joint(line: str, following: str, vocabulary: Container[str]) -> tuple[int, str]:
    """Tell how two lines of one paragraph join: how many signs the first loses at its end, and what stands between.

    An automatic hyphen always goes; a hyphen-minus goes before a small letter, unless ``vocabulary`` (hyphenated words
    of the document, lower case) or its first half says that the word is written with it.
    """
    if _AUTOMATIC_HYPHEN.search(line):
        return 1, ""
    first = _FIRST_HALF.search(line)
    if not first or not following[:1].isalnum():
        return 0, " "
    second = _SECOND_HALF.match(following)
    if second and first[1].isalpha() and not _COMPOUND.search(line):
        return (0, "") if f"{first[1]}-{second[0]}".lower() in vocabulary else (1, "")
    return 0, ""
