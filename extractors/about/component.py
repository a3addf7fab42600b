"""What a document is: its kind, main language, title, day and issuer, each with its words."""

import re
from collections.abc import Sequence

from spacy.tokens import Doc

from extractors.about.issuer import ends_in_agency, is_unit, issuer
from extractors.about.lines import Line, Place, head_lines, signs
from extractors.dates.issue import document_date, last_event_day
from extractors.doc import mentions_of, set_about, source_of, words_in
from schemas.mention import About, DocumentType, Kind, Mention
from schemas.span import Quote, Span
from text.language import main_language
from text.names.skeletons import is_arabic
from text.tokens import Shape, Words

_LONGEST_HEADING = 40
"""A line of more words than these is prose (the longest title seen in public communiqués has 38)."""

_LONGEST_UNIT = 6
"""Words in the longest name of an office on a letterhead; a longer line tells what the office did."""

_LEAD = 120
"""So many tokens after the head are looked at for a formula of mourning and for who acts."""


def about(doc: Doc) -> Doc:
    """Put what the document is on the Doc; the last component, which reads the findings of all others."""
    source, words, mentions = source_of(doc), words_in(doc), mentions_of(doc)
    text, language = source.text, main_language(source.text, source.languages or None)
    lines = head_lines(text, words)
    dates = [m for m in mentions if m.kind is Kind.DATE]
    dated = document_date(text, dates)
    kind = _type(words, lines)
    if kind is DocumentType.MINUTES and _in_session(words, lines):
        lines = _to_session(lines)
    title = _title(text, words, lines, mentions)
    top = title.span.start if title else _end_of_letterhead(words, lines)
    known = About(
        type=kind,
        language=language,
        title=title,
        date=last_event_day(text, dated, dates) if dated else None,
        dated=dated.mention.quote if dated else None,
        issuer=issuer(doc, [line for line in lines if line.span.end <= top], language, kind, title),
    )
    set_about(doc, known)
    return doc


def _type(words: Words, lines: Sequence[Line]) -> DocumentType:
    """Return what the document calls itself; what tells of a death, or addresses those present, is told by that."""
    if _mourns(words):
        return DocumentType.OTHER
    if _in_session(words, lines):
        return DocumentType.MINUTES
    named_so = [line for line in lines if _names_itself(words, line)]
    headings = [line for line in named_so if _heading(words, line) or line in lines[:_TOP]]
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
    headings = [line for line in lines[:roll] if _heading(words, line)]
    return any(Place.CONVENED in _places(words, i) for line in headings for i in range(line.first, line.last))


def _bare(words: Words, line: Line) -> bool:
    """Tell whether a line is no more than its first words, or a label and what stands behind its colon."""
    return line.rest(words) == 0 or words.forms[line.after] == ":"


def _places(words: Words, at: int) -> set[Place]:
    """Return where the wordings that begin at a token must stand."""
    hit = signs().match_at(words, at) if signs().begins(words.forms[at]) else None
    return {sign.place for sign in hit.payloads} if hit else set()


def _to_session(lines: list[Line]) -> list[Line]:
    """Return the lines up to the sitting, under which its agenda stands."""
    named = (i for i, line in enumerate(lines) if line.sign and line.sign.place in {Place.SESSION, Place.HEADING})
    return lines[: next(named, len(lines)) + 1]


def _tells_presence(words: Words, line: Line) -> bool:
    hits = (signs().match_at(words, i) for i in range(line.after, line.last) if signs().begins(words.forms[i]))
    return any(sign.place is Place.PRESENT for hit in hits if hit for sign in hit.payloads)


def _sat(words: Words, lines: Sequence[Line]) -> bool:
    """Tell whether lines list who was there, behind a label, and who was excused or that the sitting was opened."""
    labels = (line for line in lines if line.sign and line.sign.place is Place.LABEL and line.after < line.last)
    listed = any(words.forms[line.after] == ":" for line in labels)
    return listed and any(line.sign and line.sign.place is Place.SITTING for line in lines)


def _heading(words: Words, line: Line) -> bool:
    """Tell whether a line is short enough, and no sentence, to be a heading."""
    return line.count(words) <= _LONGEST_HEADING and words.forms[line.last - 1] != "."


def _mourns(words: Words) -> bool:
    """Tell whether the head or the first sentences tell of a death."""
    phrases = signs()
    hits = (phrases.match_at(words, i) for i, form in enumerate(words.forms[:_LEAD]) if phrases.begins(form))
    return any(sign.place is Place.LEAD for hit in hits if hit for sign in hit.payloads)


def _title(text: str, words: Words, lines: Sequence[Line], mentions: Sequence[Mention]) -> Quote | None:
    """Return the title: after «الموضوع» or Objet, else the first heading that says more than what the document is."""
    for line in lines:
        if line.sign and line.sign.place is Place.SUBJECT and line.rest(words):
            return _after_sign(text, words, line)
    below = _below_letterhead(words, lines)
    start = below if any(_names_itself(words, line) for line in lines[below : below + 1]) else 0
    bare: Line | None = None  # a heading of minutes or of an obituary that says no more
    for line in lines[start:]:
        if not _heading(words, line) or "|" in words.forms[line.first : line.last] or _mourns_on(words, bare, line):
            break
        if _names_itself(words, line):
            if line.sign and line.sign.titled and not (line.rest(words) and words.forms[line.after] == ":"):
                bare = bare or line
                continue
            if not _says_no_more(words, line, mentions):
                return _own_title(text, words, line)
            if line.sign and line.sign.type is DocumentType.MINUTES:
                bare = bare or line
        elif not (
            _letterhead(words, line, mentions) or (bare and _labels(words, line)) or _on_paper(text, words, line, lines)
        ):
            return Quote.at(text, line.span)
    told = bare is not None and (bare.rest(words) >= _DATED or (bare.sign is not None and bare.sign.titled))
    return Quote.at(text, bare.span) if bare and told else None


def _below_letterhead(words: Words, lines: Sequence[Line]) -> int:
    """Return which line is the first that says what the document is, or prose; their number where none does."""
    told = (n for n, line in enumerate(lines) if _names_itself(words, line) or not _heading(words, line))
    return next(told, len(lines))


def _mourns_on(words: Words, bare: Line | None, line: Line) -> bool:
    """Tell whether a line under «نعي» is a verse, a formula or a sentence, and no heading that says who died."""
    if bare is None or bare.sign is None or not bare.sign.titled:
        return False
    return line.sign is not None or line.count(words) > _LONGEST_DEATH or ":" in words.forms[line.first : line.last]


_LONGEST_DEATH = 8


_DATED = 1
"""Words behind «محضر جلسة» (which, or a day) with which it is a title where no line below says more."""


def _end_of_letterhead(words: Words, lines: Sequence[Line]) -> int:
    """Return where the lines over the text end in a document that has no title."""
    below = _below_letterhead(words, lines)
    ends = (line.span.end if _names_itself(words, line) else line.span.start for line in lines[below : below + 1])
    return next(ends, 0)


def _names_itself(words: Words, line: Line) -> bool:
    """Tell whether a heading begins with what the document is; that of minutes may end with a full stop."""
    if line.sign is None or line.sign.place is not Place.HEADING:
        return False
    stopped = line.sign.type is DocumentType.MINUTES and line.count(words) <= _LONGEST_HEADING
    return stopped or _heading(words, line)


def _says_no_more(words: Words, line: Line, mentions: Sequence[Mention]) -> bool:
    """Tell whether a heading is only «بلاغ», «محضر رقم 2», «بلاغ من المجلس …», or the same in a second language."""
    rest = [t for t in words.tokens[line.after : line.last] if t.shape is not Shape.SIGN]
    if len(rest) <= 1:
        return True
    again = signs().match_at(words, line.after + 1) if line.after + 1 < line.last else None
    if again and again.last >= line.last and again.payloads[0].place is Place.HEADING:
        return True
    if line.sign and line.sign.type in {DocumentType.MINUTES, DocumentType.SPEECH}:
        mentions = [m for m in mentions if m.kind is Kind.DATE]  # «محضر اجتماع لجنة …» is a title all the same
    known = [m.span for m in mentions if m.kind in {Kind.ORGANIZATION, Kind.DATE, Kind.PLACE}]
    bare = [t for t in rest if t.shape is Shape.WORD and not any(s.contains(t.span) for s in known)]
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
    known = [m.span for m in mentions if m.kind in {Kind.ORGANIZATION, Kind.DATE, Kind.PLACE}]
    if any(m.kind is Kind.DATE and line.span.contains(m.span) for m in mentions) and ends_in_agency(words, line):
        return True
    rest = [t for t in words.tokens[line.first : line.last] if t.shape is not Shape.SIGN]
    return len(rest) <= 1 or sum(1 for t in rest if not any(s.overlaps(t.span) for s in known)) <= 1


def _on_paper(text: str, words: Words, line: Line, lines: Sequence[Line]) -> bool:
    """Tell whether a line stands on the paper over any title: a motto, a number, the name of who writes."""
    written = line.span.of(text)
    parts = [part.split() for part in _MOTTO.split(written)]
    figures = any(map(str.isdigit, written))
    if len(parts) == _PARTS and all(0 < len(part) <= _PARTS for part in parts) and not figures:
        return True
    label, _, value = written.partition(":")
    if value.strip() and len(label.split()) <= _LONGEST_LABEL and not any(map(str.isalpha, value)):
        return True
    return line.count(words) > 1 and _names_writer(text, words, line, lines)


_MOTTO = re.compile(r"\s[–—-]\s")
_PARTS = 3
"""Parts of a state's motto, and words of each at most: « Un Peuple – Un But – Une Foi »."""
_NEXT = 3
"""Lines below the name of who writes among which the title stands."""


def _names_writer(text: str, words: Words, line: Line, lines: Sequence[Line]) -> bool:
    """Tell whether the first line is a name that the text bears again over a title, or the second is it once more.

    The second then is in the other script.
    """
    first = lines[0]
    named = text.lower().find(first.span.of(text).lower(), first.span.end) >= 0
    second = len(lines) > 1 and line is lines[1] and is_arabic(line.span.of(text)) is not is_arabic(first.span.of(text))
    below = [other for other in lines if other.first >= line.last][:_NEXT]
    return named and (line is first or second) and any(_heading(words, other) for other in below)


def _labels(words: Words, line: Line) -> bool:
    """Tell whether a line under a heading is a label and what it stands for: «رئيس الجلسة: …», "Rapporteur : …"."""
    colon = next((i for i in range(line.first, line.last) if words.forms[i] == ":"), line.last)
    return colon < line.last - 1 and colon - line.first <= _LONGEST_LABEL


_LONGEST_LABEL = 3
