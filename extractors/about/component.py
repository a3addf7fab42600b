"""What a document is: its kind, main language, title, day and issuer, each with its words."""

import datetime as dt
from collections.abc import Sequence
from itertools import takewhile

from spacy.tokens import Doc

from extractors.about.dispatch import sending_agency
from extractors.about.issuer import issuer
from extractors.about.lines import Line, Place, head_lines, signs
from extractors.about.title import end_of_letterhead, is_furniture, is_heading, names_itself, title_of, unaddressed
from extractors.dates.issue import Dated, document_date, last_event_day
from extractors.doc import mentions_of, set_about, source_of, words_in
from schemas.mention import About, DocumentType, Kind, Mention
from text.language import main_language
from text.tokens import Words

_LEAD = 120
"""So many tokens after the head are looked at for a formula of mourning and for who acts."""


def about(doc: Doc) -> Doc:
    """Put what the document is on the Doc; the last component, which reads the findings of all others."""
    source, words, mentions = source_of(doc), words_in(doc), mentions_of(doc)
    text, language = source.text, main_language(source.text, source.languages or None)
    lines = head_lines(text, words)
    dates = [m for m in mentions if m.kind is Kind.DATE]
    kind = _type(words, lines)
    dated = document_date(text, dates, agency=kind is not DocumentType.MINUTES)
    if kind is DocumentType.MINUTES and _in_session(words, lines):
        lines = _to_session(words, lines)
    below = unaddressed(lines, mentions) if kind is DocumentType.LETTER else lines
    title = title_of(text, words, below, mentions, kind)
    top = title.span.start if title else end_of_letterhead(words, lines)
    known = About(
        type=kind,
        language=language,
        title=title,
        date=_day(text, kind, dated, dates) if dated else None,
        dated=dated.mention.quote if dated else None,
        issuer=issuer(doc, _over(words, lines, top), language, kind, title),
        agency=sending_agency(text, words) if kind is not DocumentType.MINUTES else None,
    )
    set_about(doc, known)
    return doc


def _day(text: str, kind: DocumentType, dated: Dated, dates: Sequence[Mention]) -> dt.date | None:
    """Return a document's day; minutes speak of other sittings, and are of the last day of their own."""
    value = dated.mention.value
    if kind is DocumentType.MINUTES and value and not dated.issued and not dated.later:
        return value.end
    return last_event_day(text, dated, dates)


def _over(words: Words, lines: Sequence[Line], top: int) -> list[Line]:
    """Return the lines over the title, less what a page carries there."""
    return [line for line in lines if line.span.end <= top and not is_furniture(words, line)]


def _type(words: Words, lines: Sequence[Line]) -> DocumentType:
    """Return what the document calls itself; what tells of a death, or addresses those present, is told by that."""
    if _mourns(words):
        return DocumentType.OTHER
    if _in_session(words, lines) or _named_behind(words, lines[:_TOP]):
        return DocumentType.MINUTES
    named_so = [line for line in lines if names_itself(words, line) and not _heads_part(words, lines, line)]
    headings = [line for line in named_so if is_heading(words, line) or line in lines[:_TOP]]
    named = headings[0].sign.type if headings and headings[0].sign else None
    address = next((line.sign.type for line in lines if line.sign and line.sign.place is Place.ADDRESS), None)
    if named is None or (named is DocumentType.COMMUNIQUE and address is DocumentType.SPEECH):
        subject = any(line.sign and line.sign.place is Place.SUBJECT for line in lines)
        if subject and address is DocumentType.SPEECH:
            return DocumentType.LETTER  # a greeting and a line that says what it is about
        sat = DocumentType.MINUTES if _sat(words, lines) else DocumentType.COMMUNIQUE
        return address or named or sat
    return named


_TOP = 3
"""Lines at the very top among which minutes may call themselves so in a line that ends with a full stop."""


def _heads_part(words: Words, lines: Sequence[Line], line: Line) -> bool:
    """Tell whether a line under prose heads but a part of a news item: «جدول الأعمال:»."""
    part = line.sign is not None and line.sign.type is DocumentType.OTHER and line.rest(words) == 0
    above = lines[: lines.index(line)] if part else ()
    return any(other.count(words) > _PROSE and words.forms[other.last - 1] == "." for other in above)


_PROSE = 20
"""Words and numbers of the shortest line that is prose, and no address or motto that ends with a full stop."""


def _named_behind(words: Words, top: Sequence[Line]) -> bool:
    """Tell whether a heading at the very top says behind a dash or colon that it is minutes: "Board – Minutes"."""
    headings = [line for line in top if line.sign is None and is_heading(words, line)]
    if any(_ends_in_minutes(words, line) for line in headings):
        return True
    behind = (i + 1 for line in headings for i in range(line.first, line.last - 1) if words.forms[i] in _PARTING)
    hits = (signs().match_at(words, i) for i in behind if signs().begins(words.forms[i]))
    named = (sign for hit in hits if hit for sign in hit.payloads)
    return any(sign.place is Place.HEADING and sign.type is DocumentType.MINUTES for sign in named)


def _ends_in_minutes(words: Words, line: Line) -> bool:
    """Tell a short heading in capitalised words of which the last is it: "Faculty Senate Minutes"."""
    forms = words.written[line.first : line.last]
    named = words.forms[line.last - 1] == _MINUTES and 1 < len(forms) <= _SHORT
    named = named and not forms[-2].isdigit()  # "The Harbour Opens In 30 Minutes"
    return named and all(form[:1].isupper() or not form[:1].isalpha() for form in forms)


_MINUTES = "minutes"
_SHORT = 7
"""Words of such a heading at most."""
_PARTING = frozenset("-–—:")


def _in_session(words: Words, lines: Sequence[Line]) -> bool:
    """Tell whether a line at the head is a sitting as a noun, and who was present stands in it or heads another."""
    sessions = [line for line in lines if line.sign and line.sign.place is Place.SESSION]
    told = any(line.sign and line.sign.place is Place.PRESENT for line in lines)
    named = bool(sessions) and (told or any(_tells_presence(words, line) for line in sessions))
    return named or _over_roll(words, lines)


def _over_roll(words: Words, lines: Sequence[Line]) -> bool:
    """Tell whether a heading names whose meeting it was, and a line below only heads the roll: "Present:"."""
    rolls = (n for n, line in enumerate(lines) if Place.ROLL in _places(words, line.first) and _bare(words, line))
    roll = next(rolls, 0)
    headings = [line for line in lines[:roll] if is_heading(words, line)]
    return any(Place.CONVENED in _places(words, i) for line in headings for i in range(line.first, line.last))


def _bare(words: Words, line: Line) -> bool:
    """Tell whether a line is no more than its first words, or a label and what stands behind its colon."""
    return line.rest(words) == 0 or words.forms[line.after] == ":"


def _places(words: Words, at: int) -> set[Place]:
    """Return where the wordings that begin at a token must stand."""
    hit = signs().match_at(words, at) if signs().begins(words.forms[at]) else None
    return {sign.place for sign in hit.payloads} if hit else set()


def _to_session(words: Words, lines: list[Line]) -> list[Line]:
    """Return the lines up to the sitting, under which its agenda stands; below a bare «محضر» it is the next line."""
    named = (i for i, line in enumerate(lines) if line.sign and line.sign.place in {Place.SESSION, Place.HEADING})
    last = next(named, len(lines))
    bare = any(line.rest(words) == 0 for line in lines[last : last + 1])
    below = bare and any(Place.CONVENED in _places(words, line.first) for line in lines[last + 1 : last + 2])
    return lines[: last + 1 + below]


def _tells_presence(words: Words, line: Line) -> bool:
    hits = (signs().match_at(words, i) for i in range(line.after, line.last) if signs().begins(words.forms[i]))
    return any(sign.place is Place.PRESENT for hit in hits if hit for sign in hit.payloads)


def _sat(words: Words, lines: Sequence[Line]) -> bool:
    """Tell whether lines list who was there, behind a label, and who was excused or that the sitting was opened."""
    labels = (line for line in lines if line.sign and line.sign.place is Place.LABEL)
    listed = any(words.forms[line.after : line.after + 1] == [":"] for line in labels)
    return listed and any(line.sign and line.sign.place is Place.SITTING for line in lines)


def _mourns(words: Words) -> bool:
    """Tell whether the head or the first sentences tell of a death."""
    phrases = signs()
    hits = (phrases.match_at(words, i) for i in takewhile(lambda i: i < _LEAD, phrases.starts(words)))
    return any(sign.place is Place.LEAD for hit in hits if hit for sign in hit.payloads)
