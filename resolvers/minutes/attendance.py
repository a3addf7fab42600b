"""Who was there, as minutes list it: tables, lists and lines of those present, without those excused or absent."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from lexicon.loader import Entry, load
from lexicon.people import style_words
from lexicon.relations import words as relation_words
from schemas.document import Document
from schemas.mention import DocumentType, Extraction, Kind, Mention
from schemas.span import Quote
from text.fold import fold, fold_word

SESSION = "engagement/minutes/session"
"""The rule by which the session is found that minutes are of (`resolvers/minutes/session.py`)."""
_LINE = re.compile(r"[^\n]+")
_ITEM = re.compile(r"\s*(?:[-–—•*▪●·]|\(?\w{1,2}[.)/–-])\s*\S")
_CELL = re.compile(r"[|\t]")
_LABEL = 30
"""Code points of a line within which the label of its list begins."""
_TAKEN = 8
"""Code points between a word of absence and that of presence which it takes."""
_HEADING = 8
"""Words of a heading without a colon at most."""
_NAMING = 15
"""Words of a line that only names people, with their offices, at most: for each of them, and once more."""
_OFFICE = 4
"""Words of an office or a title at most between "on behalf of" and the name."""
_CUT = re.compile(r"[,،;؛:()|\t]")
_SENTENCE = re.compile(r"(\w+)[.!?؟]\s")
_BODIES = (Kind.ORGANIZATION, Kind.PLACE, Kind.DELEGATION)


def attendance_of(document: Document, extraction: Extraction) -> tuple[Quote, ...]:
    """Return the people whom minutes list as present, as named there, in order; nothing for other documents."""
    return tuple(_listed(document, extraction, there=True).values())


def absent_of(document: Document, extraction: Extraction) -> tuple[Quote, ...]:
    """Return the people whom minutes list as absent or excused, and not as present; nothing for other documents."""
    present = _listed(document, extraction, there=True)
    absent = _listed(document, extraction, there=False)
    return tuple(quote for name, quote in absent.items() if name not in present)


def _listed(document: Document, extraction: Extraction, *, there: bool) -> dict[str, Quote]:
    """Return the people of one kind of list by their folded names, in order."""
    found: dict[str, Quote] = {}
    if extraction.about.type is DocumentType.MINUTES:
        for person, is_there in _Reading(document.text, extraction.mentions).people():
            if is_there is there:
                found.setdefault(fold_word(" ".join(person.text.split())), person.quote)
    return found


@dataclass(slots=True)
class _Reading:
    """Goes through the lines of minutes; ``state`` is of which list the last one was part."""

    text: str
    mentions: Sequence[Mention]
    state: bool | None = None
    """True for those present, False for those absent, None outside of lists."""
    begun: bool = False
    """Whether somebody was listed already."""

    def people(self) -> Iterator[tuple[Mention, bool]]:
        """Yield the people who are listed, each with whether as present."""
        for line in _LINE.finditer(self.text):
            if not line.group().strip():
                continue
            inside = [m for m in self.mentions if line.start() <= m.span.start < line.end()]
            people = [m for m in inside if m.kind is Kind.PERSON and not self._elsewhere(line.start(), m)]
            if self.begun and not people and _said("agenda", line.group()):
                return
            here = list(self._row(line, people) if _CELL.search(line.group()) else self._of_line(line, inside, people))
            self.begun = self.begun or any(is_there for _, is_there in here)
            yield from here

    def _elsewhere(self, start: int, person: Mention) -> bool:
        """Tell whether a person of a line is only told in brackets, or as who is represented: "on behalf of Dr X"."""
        before = self.text[start : person.span.start]
        told = [*_pattern("in_the_stead").finditer((folded := fold(before)).text)]
        between = folded.text[told[-1].end() :] if told else ""
        stood_for = bool(told) and len(between.split()) <= _OFFICE and not _CUT.search(between)
        return before.endswith("(") or stood_for

    def _row(self, line: re.Match[str], people: Sequence[Mention]) -> Iterator[tuple[Mention, bool]]:
        """Yield who is named first in a row of a table, which may tell of absence; a head may begin the list."""
        if not people:
            self.state = True if self.state is None and _said("present", line.group()) else self.state
        elif _said("absent", line.group()):
            yield people[0], False
        elif self.state or _said("present", line.group()):
            yield people[0], True

    def _of_line(
        self, line: re.Match[str], inside: Sequence[Mention], people: Sequence[Mention]
    ) -> Iterator[tuple[Mention, bool]]:
        words = line.group()
        labels = list(_labels(words))
        heads = words.rstrip().endswith(":")
        if not people:
            short = heads or len(words.split()) <= _HEADING
            if labels and short:
                self.state = any(told for _, told in labels)
            elif heads and (_said("sides", words) or any(m.kind is Kind.DELEGATION for m in inside)):
                self.state = True
            elif short and _said("invited", words):
                self.state = True if self.begun else None
            elif not (short and any(m.kind in _BODIES for m in inside) and not _ITEM.match(words)):
                self.state = None
            return
        if labels:
            yield from _after_labels(people, [(line.start() + at, told) for at, told in labels], words, line.start())
            self.state = labels[-1][1] if heads else None
        elif self.state is not None and len(words.split()) <= _NAMING * (len(people) + 1):
            named = people[:1] if _ITEM.match(words) else people
            yield from ((person, self.state) for person in named)
        else:
            self.state = None


def _after_labels(
    people: Sequence[Mention], labels: Sequence[tuple[int, bool]], words: str, start: int
) -> Iterator[tuple[Mention, bool]]:
    """Yield the people of a line who stand behind a label, with what it tells: "Present: …; apologies: …"."""
    for person in people:
        before = [(at, told) for at, told in labels if at < person.span.start]
        if before:
            at, told = before[-1][0] - start, before[-1][1]
            between = words[at : person.span.start - start]
            opens = not words[:at].strip(" \t-–—•*")
            if ":" in between or (opens and (told or _excuses(between))):
                yield person, told


def _excuses(words: str) -> bool:
    """Tell whether words say who was excused, up to somebody of the same sentence: "Apologies were received from A"."""
    told = _pattern("excusing").match((folded := fold(words)).text)
    ends = _SENTENCE.finditer(folded.text, told.end()) if told else ()
    return told is not None and all(len(end.group(1)) == 1 or end.group(1) in style_words() for end in ends)


def _labels(words: str) -> Iterator[tuple[int, bool]]:
    """Yield the labels of a line with their places: those of presence at its beginning or end, of absence anywhere."""
    folded = fold(words)
    absent = list(_pattern("absent").finditer(folded.text))
    present = [m for m in _pattern("present").finditer(folded.text) if not any(_in(m, other) for other in absent)]
    last = len(words.rstrip(" :")) if words.rstrip().endswith(":") else -1
    if ":" in words:
        present += [m for m in _pattern("invited").finditer(folded.text) if folded.text[: m.start()].count(":") == 0]
    kept = [at for m in present if (at := folded.source_start(m.start())) <= _LABEL or 0 <= last - at <= _LABEL]
    yield from sorted([*((folded.source_start(m.start()), False) for m in absent), *((at, True) for at in kept)])


def _in(present: re.Match[str], absent: re.Match[str]) -> bool:
    """Tell whether a word of presence is what a word of absence takes: "excused from attendance"."""
    between = present.string[absent.end() : present.start()]
    return absent.start() <= present.start() and len(between) <= _TAKEN and not re.search(r"[.:;،,|]", between)


def _said(what: str, words: str) -> bool:
    return _pattern(what).search(fold(words).text) is not None


_ENTRIES = {
    "present": (("engagement_marks", "organiser_list"), ("attendance", "present")),
    "absent": (("engagement_marks", "absent_list"), ("attendance", "absent"), ("attendance", "excusing")),
    "excusing": (("attendance", "excusing"),),
    "in_the_stead": (("attendance", "in_the_stead"),),
    "invited": (("engagement_marks", "invited_list"),),
    "sides": (("attendance", "sides"),),
    "agenda": (("engagement_marks", "agenda"),),
}


@lru_cache(maxsize=8)
def _pattern(what: str) -> re.Pattern[str]:
    entries = (load(file, Entry)[entry] for file, entry in _ENTRIES[what])
    words = {fold_word(wording) for entry in entries for wording in entry.wordings}
    joined = "".join(map(re.escape, relation_words("and_attached")))
    said = (re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<!\w)[{joined}]?(?:{'|'.join(said)})(?:(?<=')|(?!\w))")
