"""Items parted into sentences: at line ends and full stops, and where what never ends must be cut."""

from collections.abc import Sequence

from lexicon.countries import country_of_adjective
from lexicon.people import style_words
from lexicon.relations import relation_words
from resolvers.ground.items import PEOPLE, Item, Sentence, Sort
from schemas.mention import Kind
from schemas.span import Span
from text.clitics import reads_as
from text.fold import fold_word
from text.inflection import AND, is_arabic

ENDS = frozenset(".!?؟؛;")
"""Signs that may end a sentence."""
_ABBREVIATION = 3  # letters of «Mme.», «Dr.» before a point that ends no sentence
_LONG = 400
"""Items after which a comma ends what has no full stop; the longest sentence of the open sets has 86.

Rules look from each verb along its sentence, so that a text of one line without bounds would take the square of its
length.
"""
_LONGEST = 500
"""Items after which it ends anyhow."""


def sentences_of(text: str, items: list[Item]) -> list[Sentence]:
    """Part items into sentences, at line ends and full stops; what never ends is cut, so that work stays linear."""
    found: list[Sentence] = []
    row: list[Item] = []
    line, after = 0, items[0].span.start if items else 0
    for position, item in enumerate(items):
        breaks = text.count("\n", after, item.span.start)
        if breaks:
            found += _closed(row, line)
            row, line = [], line + breaks
        after = item.span.end
        row.append(item)
        ended = item.sort is Sort.SIGN and (_ends(text, items, position) or _is_dateline(row))
        if ended or (len(row) >= _LONG and _too_long(row)):
            found += _closed(row, line)
            row = []
    return [*found, *_closed(row, line)]


def _is_dateline(row: Sequence[Item]) -> bool:
    """Tell where and when a dispatch was written, up to its dash or colon: « Rabat, le 12 mars 2024 – ».

    The agency may be one that nobody knows: « Djibouti, 3 mars (ADI) : ».
    """
    agency = _agency(row)
    if row[-1].form not in DATELINE_ENDS:
        return False
    if row[0].kind is not Kind.PLACE or len(row) > _DATELINE or not row[0].form.isascii():
        return False
    head = row[: -len(agency) - 1] if agency else row
    told = (i.kind in _WHERE_AND_WHEN or i.sort is Sort.SIGN or i.form in relation_words("definite") for i in head)
    known = any(i.kind is Kind.ORGANIZATION for i in row) and any(i.form == "(" for i in row)  # "AMMAN (Petra) -"
    return all(told) and (known or any(i.kind is Kind.DATE for i in row))


def _agency(row: Sequence[Item]) -> Sequence[Item]:
    """Return the agency in brackets or between strokes right before the last sign, nothing where there is none."""
    opens = _ENCLOSED.get(row[-2].form) if len(row) > 1 else None
    start = next((n for n in range(len(row) - 3, max(len(row) - _AGENCY, 0), -1) if row[n].form == opens), -1)
    return row[start:-1] if start >= 0 else ()


DATELINE_ENDS = ("-", ":")
"""What ends a dateline; all dashes are folded to one."""
_ENCLOSED = {")": "(", "/": "/"}
_AGENCY = 8
"""Items from an agency's opening sign to the end of the dateline."""
_DATELINE = 12
"""Items of the longest dateline, with the day after the dash."""
_WHERE_AND_WHEN = (Kind.PLACE, Kind.DATE, Kind.ORGANIZATION)


def _too_long(row: Sequence[Item]) -> bool:
    """Tell whether a long row without an end must be cut behind its last item."""
    return len(row) >= _LONGEST or row[-1].form in relation_words("separators")


def _closed(row: list[Item], line: int) -> list[Sentence]:
    if not row:
        return []
    span = Span(row[0].span.start, row[-1].span.end)
    marks = frozenset[str]().union(*[item.named for item in row if item.named])
    forms, kinds = frozenset([i.form for i in row]), frozenset([i.kind for i in row])
    return [Sentence(span, tuple(row), line, forms, marks, kinds, tuple([i for i in row if i.mention >= 0]))]


def _ends(text: str, items: list[Item], position: int) -> bool:
    """Tell whether a sign ends a sentence: a full stop before a space, not after an abbreviation or initial."""
    item = items[position]
    if item.form not in ENDS:
        return False
    following = text[item.span.end : item.span.end + 1]
    if item.form in _LISTING and _goes_on(items, position):
        return False
    if following and not following.isspace():
        return item.form == "." and position > 0 and _runs_on(text, item, items[position - 1])
    if item.form != "." or not position or items[position - 1].span.end < item.span.start:
        return True
    word = items[position - 1].span.of(text)
    return not _abbreviates(word) or (len(word) > 1 and _is_whole(text, items, position, word))


def _is_whole(text: str, items: Sequence[Item], position: int, word: str) -> bool:
    """Tell a short name, or letters of a body, at a sentence's end: "experts of the WHO. The Minister"."""
    after = items[position + 1].span.of(text) if position + 1 < len(items) else ""
    if fold_word(word) in style_words() or not after[:1].isupper() or not after[1:2].islower():
        return False
    return items[position - 1].mention >= 0 or (word.isupper() and len(word) == _ABBREVIATION)


def _runs_on(text: str, stop: Item, before: Item) -> bool:
    """Tell a full stop behind which no space was typed: «… البلدين.وجرى …», "cooperation.He"; not «أ.د.», "U.N."."""
    ends, word = before.span.end == stop.span.start, before.span.of(text)
    first, second = text[stop.span.end : stop.span.end + 1], text[stop.span.end + 1 : stop.span.end + 2]
    if is_arabic(first):
        whole = word in _CLOSING or (is_arabic(word) and len(word) >= _WHOLE)
        return ends and whole and before.sort is not Sort.PARTICLE
    return ends and word.islower() and len(word) > _WHOLE and first.isupper() and second.islower()


_CLOSING = frozenset(')"»”')
_WHOLE = 3
"""Letters of a word that is no abbreviation."""


_LISTING = frozenset("؛;")
_NEAR_NAME = 4
"""Items about a semicolon among which names or roles stand that it only parts, the letters of "H.E." not counted."""


def _goes_on(items: list[Item], position: int) -> bool:
    """Tell whether a semicolon parts people, or a role from its holder: «…، وكيل الوزارة؛ والسيدة …، مديرة …»."""
    before = [i.kind for i in items[max(position - _NEAR_NAME, 0) : position]]
    if Kind.PERSON not in before and Kind.TITLE not in before:
        return False
    behind = position + 1
    while behind + 1 < len(items) and len(items[behind].form) == 1 and items[behind + 1].form == ".":
        behind += 2  # "; H.E. Mr. X"
    for item in items[behind : behind + _NEAR_NAME]:
        if item.mention >= 0:
            return item.kind in PEOPLE
        light = style_words() | relation_words("peers")  # «…، رئيس الجامعة؛ نظيره الليبي الدكتور …»
        styled = item.form in relation_words("and") or reads_as(item.form, light)
        styled = styled or country_of_adjective(item.form) is not None
        if item.sort in (Sort.WORD, Sort.CUE) and not styled:
            return False
    return False


_JOINED_LETTER = 2
"""Letters of «و» on a style of one letter."""


def _abbreviates(word: str) -> bool:
    """Tell whether a word before a point is an abbreviation: a letter, a short Latin word, an honorific."""
    if len(word) == 1:
        return word.isalnum()
    if len(word) == _JOINED_LETTER and word.startswith(AND) and word[1:] in style_words():
        return True  # «ود. ليلى حداد»
    short = word.isascii() and word[:1].isupper()
    return short and (len(word) <= _ABBREVIATION or fold_word(word) in style_words())  # "Prof.", "Capt."
