"""The title of a document: what its heading or the line of its subject says, below the letterhead."""

import re
from collections.abc import Sequence
from functools import lru_cache

from extractors.about.issuer import ends_in_agency, is_unit
from extractors.about.lines import Line, Place, covered, is_motto, signs
from lexicon.affiliations import standing_words
from lexicon.page_labels import page_labels
from lexicon.relations import relation_words
from schemas.mention import DocumentType, Kind, Mention
from schemas.span import Quote, Span
from text.names.skeletons import has_arabic
from text.tokens import Shape, Words

_LONGEST_HEADING = 40
"""A line of more words than these is prose (the longest title seen in public communiqués has 38)."""

_LONGEST_UNIT = 6
"""Words in the longest name of an office on a letterhead; a longer line tells what the office did."""


def is_heading(words: Words, line: Line) -> bool:
    """Tell whether a line is short enough, and no sentence, to be a heading."""
    return line.count(words) <= _LONGEST_HEADING and words.forms[line.last - 1] != "."


def title_of(
    text: str, words: Words, lines: Sequence[Line], mentions: Sequence[Mention], kind: DocumentType
) -> Quote | None:
    """Return the title: after «الموضوع» or Objet, else the heading; minutes are called by their heading first."""
    subjects = (line for line in lines if line.sign and line.sign.place is Place.SUBJECT and line.rest(words))
    subject = next((_after_sign(text, words, line) for line in subjects), None)
    if subject and kind is not DocumentType.MINUTES:
        return subject
    if kind is DocumentType.MINUTES and not any(names_itself(words, line) for line in lines[:_CALLED]):
        called = next((line for line in lines[:_CALLED] if _says_behind(words, line)), None)
        return Quote.at(text, called.span) if called else _headed(text, words, lines, mentions)
    return _headed(text, words, lines, mentions) or subject


_CALLED = 4
"""Lines at the top among which minutes are called by words that do not open the line."""


def _says_behind(words: Words, line: Line) -> bool:
    """Tell a heading that ends in the word for minutes ("Board Meeting Minutes") or says whose meeting it was."""
    hits = (signs().match_at(words, i) for i in range(line.first, line.last) if signs().begins(words.forms[i]))
    told = [(hit.last, sign) for hit in hits if hit for sign in hit.payloads]
    ends = any(s.place is Place.HEADING and s.type is DocumentType.MINUTES and last >= line.last for last, s in told)
    return is_heading(words, line) and (ends or any(sign.place is Place.CONVENED for _, sign in told))


def _headed(text: str, words: Words, lines: Sequence[Line], mentions: Sequence[Mention]) -> Quote | None:
    """Return the first heading that says more than what the document is, else that with its number or day."""
    below = below_letterhead(words, lines)
    start = below if any(names_itself(words, line) for line in lines[below : below + 1]) else 0
    bare: Line | None = None  # a heading of minutes, a circular or an obituary that says no more
    for line in lines[start:]:
        if not is_heading(words, line) or _is_row(words, line) or _mourns_on(words, bare, line):
            break
        if _begins_list(text, bare, line, mentions):
            break
        if names_itself(words, line):
            if _is_bulletin(line):
                return Quote.at(text, line.span)  # what stands below is its first item
            if line.sign and line.sign.titled and not (line.rest(words) and words.forms[line.after] == ":"):
                bare = bare or line
                continue
            if not _says_no_more(words, line, mentions):
                return _own_title(text, words, line)
            bare = bare or (line if _may_be_called(words, line) else None)
        elif (bare and _names_sitting(words, bare, line, mentions)) or not (
            _letterhead(words, line, mentions) or (bare and _labels(words, line)) or _on_paper(text, words, line, lines)
        ):
            return Quote.at(text, line.span)
    told = bare is not None and (bare.rest(words) >= _DATED or (bare.sign is not None and bare.sign.titled))
    return Quote.at(text, bare.span) if bare and told else None


def _is_bulletin(line: Line) -> bool:
    """Tell the heading of a bulletin, by which it is called."""
    return line.sign is not None and line.sign.titled and line.sign.type is DocumentType.COMMUNIQUE


def _is_row(words: Words, line: Line) -> bool:
    """Tell the row of a table; one bar inside a line parts a heading («حصاد الأسبوع | أبرز لقاءات الوزير»)."""
    bars = [i for i in range(line.first, line.last) if words.forms[i] == "|"]
    return len(bars) > 1 or bars[:1] in ([line.first], [line.last - 1])


def _may_be_called(words: Words, line: Line) -> bool:
    """Tell whether a document may be called by a heading that says no more: minutes, a circular by its number."""
    kind = line.sign.type if line.sign else None
    return kind is DocumentType.MINUTES or (kind is DocumentType.OTHER and line.rest(words) >= _DATED)


def _begins_list(text: str, bare: Line | None, line: Line, mentions: Sequence[Mention]) -> bool:
    """Tell whether a line below a bare heading of minutes heads a list, or names who presided or was there."""
    if bare is None or bare.sign is None or bare.sign.type is not DocumentType.MINUTES:
        return False
    named = any(m.kind is Kind.PERSON and line.span.contains(m.span) for m in mentions)
    return named or text[line.span.end : line.span.end + 2].strip() == ":"


def _names_sitting(words: Words, bare: Line, line: Line, mentions: Sequence[Mention]) -> bool:
    """Tell whether a line below a bare heading of minutes says which body sat: «اجتماع اللجنة الوطنية …».

    So does its name before the day: « Conseil d'école du vendredi 14 février 2025 ».
    """
    if bare.sign is None or bare.sign.type is not DocumentType.MINUTES:
        return False
    inside = [m for m in mentions if line.span.contains(m.span)]
    bodies = [m for m in inside if m.kind is Kind.ORGANIZATION]
    opens = any(m.span.start == line.span.start for m in bodies)
    sat = words.forms[line.first] in standing_words("of_sittings")
    return bool(bodies) and (sat or (opens and any(m.kind is Kind.DATE for m in inside)))


def unaddressed(lines: Sequence[Line], mentions: Sequence[Mention]) -> list[Line]:
    """Return the lines of a letter without those of whom it goes to: a name, his office."""
    people = (Kind.PERSON, Kind.TITLE)
    return [line for line in lines if line.sign or covered(line, mentions, *people) < _NAMED]


_NAMED = 0.5
"""The share of a line that is a name or an office, with which a letter begins."""


def below_letterhead(words: Words, lines: Sequence[Line]) -> int:
    """Return which line is the first that says what the document is, or prose; their number where none does."""
    told = (n for n, line in enumerate(lines) if names_itself(words, line) or not is_heading(words, line))
    return next(told, len(lines))


def _mourns_on(words: Words, bare: Line | None, line: Line) -> bool:
    """Tell whether a line under «نعي» is a verse, a formula or a sentence, and no heading that says who died."""
    if bare is None or bare.sign is None or not bare.sign.titled:
        return False
    return line.sign is not None or line.count(words) > _LONGEST_DEATH or ":" in words.forms[line.first : line.last]


_LONGEST_DEATH = 8


_DATED = 1
"""Words behind «محضر جلسة» (which, or a day) with which it is a title where no line below says more."""


def end_of_letterhead(words: Words, lines: Sequence[Line]) -> int:
    """Return where the lines over the text end in a document that has no title."""
    below = below_letterhead(words, lines)
    ends = (line.span.end if names_itself(words, line) else line.span.start for line in lines[below : below + 1])
    return next(ends, 0)


def names_itself(words: Words, line: Line) -> bool:
    """Tell whether a heading begins with what the document is; that of minutes may end with a full stop."""
    if line.sign is None or line.sign.place is not Place.HEADING:
        return False
    stopped = line.sign.type is DocumentType.MINUTES and line.count(words) <= _LONGEST_HEADING
    return stopped or is_heading(words, line)


def _says_no_more(words: Words, line: Line, mentions: Sequence[Mention]) -> bool:
    """Tell whether a heading is only «بلاغ», «محضر رقم 2», «بلاغ من المجلس …», or the same in a second language."""
    rest = [i for i in range(line.after, line.last) if words.shapes[i] is not Shape.SIGN]
    if len(rest) <= 1:
        return True
    sign = words.shapes[line.after] is Shape.SIGN
    again = signs().match_at(words, line.after + sign) if line.after + sign < line.last else None
    if again and again.last >= line.last and again.payloads[0].place is Place.HEADING:
        return True
    if line.sign and line.sign.type in {DocumentType.MINUTES, DocumentType.SPEECH}:
        mentions = [m for m in mentions if m.kind is Kind.DATE]  # «محضر اجتماع لجنة …» is a title all the same
    known = [m.span for m in mentions if m.kind in {Kind.ORGANIZATION, Kind.DATE, Kind.PLACE}]
    bare = [i for i in rest if words.shapes[i] is Shape.WORD and not any(s.contains(words.span(i)) for s in known)]
    return len(bare) <= 1


def _own_title(text: str, words: Words, line: Line) -> Quote | None:
    """Return the title of «محضر الاجتماع …» (the whole line) or «بلاغ صحفي: …» (what follows the sign)."""
    if words.forms[line.after] in {":", "-"}:
        return _after_sign(text, words, line)
    return Quote.at(text, line.span)


def _after_sign(text: str, words: Words, line: Line) -> Quote:
    """Return what follows the words of a line's sign, a colon or dash skipped."""
    at = line.after
    while at < line.last - 1 and words.forms[at] in {":", "-"}:
        at += 1
    return Quote.at(text, Span(words.begins[at], line.span.end))


def _letterhead(words: Words, line: Line, mentions: Sequence[Mention]) -> bool:
    """Tell whether a line is no title: the institution's name, a place, a date, a label."""
    if line.sign and line.sign.place in {Place.LABEL, Place.ADDRESS}:
        return True
    if is_unit(words, line) and line.count(words) <= _LONGEST_UNIT:
        return True
    here = [m for m in mentions if m.span.overlaps(line.span)]
    known = [m.span for m in here if m.kind in {Kind.ORGANIZATION, Kind.DATE, Kind.PLACE}]
    if any(m.kind is Kind.DATE and line.span.contains(m.span) for m in here) and ends_in_agency(words, line):
        return True
    rest = [i for i in range(line.first, line.last) if words.shapes[i] is not Shape.SIGN]
    unknown = [words.forms[i] for i in rest if not any(s.overlaps(words.span(i)) for s in known)]
    published = relation_words("page_days").issuperset(unknown)
    return len(rest) <= 1 or len(unknown) <= 1 or published or is_furniture(words, line)


def is_furniture(words: Words, line: Line) -> bool:
    """Tell what a page carries over its article: a menu's label, the name of a picture, the address of a site."""
    whole = " ".join(words.forms[line.first : line.last])
    written = line.span.of(words.folded.source)
    label = words.forms[line.first] in relation_words("page_pictures") and line.count(words) <= _PICTURED
    pictured = label and (len(written.split()) <= _ALONE or bool(_PICTURE.search(written)))
    address = "." in written and written.isascii() and not any(map(str.isspace, written))
    return pictured or address or whole in _labels_of_pages()


@lru_cache(maxsize=1)
def _labels_of_pages() -> frozenset[str]:
    """Return the folded labels of menus and lists, made once a process."""
    return frozenset(label.strip(" :") for label, _ in page_labels()) | relation_words("page_menus")


_PICTURE = re.compile(r"^\w+ ?:|_|\.\w{3,4}$")
"""A colon behind the label, or the name of a file: « Photo : le maire », "banner_2024.jpg"."""
_ALONE = 2
_PICTURED = 6
"""Words of the longest name of a picture."""


def _on_paper(text: str, words: Words, line: Line, lines: Sequence[Line]) -> bool:
    """Tell whether a line stands on the paper over any title: a motto, a number, the name of who writes."""
    written = line.span.of(text)
    if is_motto(written):
        return True
    label, _, value = written.partition(":")
    if value.strip() and len(label.split()) <= _LONGEST_LABEL and not any(map(str.isalpha, value)):
        return True
    return line.count(words) > 1 and _names_writer(text, words, line, lines)


_NEXT = 3
"""Lines below the name of who writes among which the title stands."""


def _names_writer(text: str, words: Words, line: Line, lines: Sequence[Line]) -> bool:
    """Tell whether the first line is a name that the text bears again over a title, or the second is it once more.

    The second then is in the other script.
    """
    first = lines[0]
    named = text.lower().find(first.span.of(text).lower(), first.span.end) >= 0
    second = (
        len(lines) > 1 and line is lines[1] and has_arabic(line.span.of(text)) is not has_arabic(first.span.of(text))
    )
    below = [other for other in lines if other.first >= line.last][:_NEXT]
    return named and (line is first or second) and any(is_heading(words, other) for other in below)


def _labels(words: Words, line: Line) -> bool:
    """Tell whether a line under a heading is a label and what it stands for: «رئيس الجلسة: …», "Rapporteur : …"."""
    colon = next((i for i in range(line.first, line.last) if words.forms[i] == ":"), line.last)
    return colon < line.last - 1 and colon - line.first <= _LONGEST_LABEL


_LONGEST_LABEL = 3
