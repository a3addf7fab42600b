"""Who was there, as minutes list it: tables, lists and lines of those present, without those excused or absent."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from lexicon.people import style_words
from resolvers.ground.once import kept
from resolvers.minutes.roll_words import OFFICE, ends_with, joins, pattern, said
from schemas.document import Document
from schemas.mention import DocumentType, Extraction, Kind, Mention
from schemas.span import Quote
from text.fold import fold, fold_word
from text.signs import A_BULLET, BULLETS

SESSION = "engagement/minutes/session"
"""The rule by which the session is found that minutes are of (`resolvers/minutes/session.py`)."""
_LINE = re.compile(r"[^\n]+")
_ITEM = re.compile(rf"\s*(?:{A_BULLET}|\(?(?:\d{{1,2}}[.)/–-]|\w[)–-]|[a-z]\.))\s*\S")
"""The bullet, number or letter of an item; « M. X » begins none."""
_AROUND = "".join(sorted(BULLETS)) + " \t"
"""What may stand before the first label of a line."""
_CELL = re.compile(r"[|\t]")
_LABEL = 30
"""Code points of a line within which the label of its list begins."""
_INNER = 45
"""Code points of a label within a sentence: « sont présents et formant quorum : »."""
_TAKEN = 8
"""Code points between a word of absence and that of presence which it takes."""
_HEADING = 8
"""Words of a heading without a colon at most."""
_NAMING = 15
"""Words of a line that only names people, with their offices, at most: for each of them, and once more."""
_STEAD = 6
"""Words between who was not there and who came in his stead at most."""
_FAR = 120
"""Code points of a line before or between people that are read at most."""
_LOOSE = 12
"""Words of a line a person that goes on with a list whose label stood on a line of people."""
_SENTENCE_WORDS = 3
"""Words behind the last name of a sentence at least."""
_BRACKET = re.compile(r"\s*\([^)\n]*\)")
_STOP = re.compile(r"[.!?؟](?=\s*$|\s+\S)(?<!\b[A-Z]\.)")
_VERB = re.compile(r"\s*([,،]|[^\W\dA-Z_]\w+)")
_OFFICES = (Kind.TITLE, Kind.ORGANIZATION, Kind.PLACE)
_CUT = re.compile(r"[,،;؛:()|\t]")
_SENTENCE = re.compile(r"(\w+)[.!?؟]\s")
_BODIES = (Kind.ORGANIZATION, Kind.PLACE, Kind.DELEGATION)


def attendance_of(document: Document, extraction: Extraction) -> tuple[Quote, ...]:
    """Return the people whom minutes list as present, as named there, in order; nothing for other documents."""
    return tuple(_listed(document, extraction)[True].values())


def absent_of(document: Document, extraction: Extraction) -> tuple[Quote, ...]:
    """Return the people whom minutes list as absent or excused, and not as present; nothing for other documents."""
    listed = _listed(document, extraction)
    return tuple(quote for name, quote in listed[False].items() if name not in listed[True])


@kept
def _listed(document: Document, extraction: Extraction) -> dict[bool, dict[str, Quote]]:
    """Return the people listed as present (True), and as absent, by their folded names, in order."""
    found: dict[bool, dict[str, Quote]] = {True: {}, False: {}}
    if extraction.about.type is DocumentType.MINUTES:
        for person, is_there in _Reading(document.text, extraction.mentions).people():
            found[is_there].setdefault(fold_word(" ".join(person.text.split())), person.quote)
    return found


@dataclass(slots=True)
class _Reading:
    """Goes through the lines of minutes; ``state`` is of which list the last one was part."""

    text: str
    mentions: Sequence[Mention]
    state: bool | None = None
    """True for those present, False for those absent, None outside of lists."""
    loose: bool = False
    """Whether the list goes on but while lines name people, up to an empty one: its label stood on a line of people."""
    begun: bool = False
    """Whether somebody was listed already."""

    def people(self) -> Iterator[tuple[Mention, bool]]:
        """Yield the people who are listed, each with whether as present."""
        end = 0
        starts = [mention.span.start for mention in self.mentions]
        for line in _LINE.finditer(self.text):
            if not line.group().strip():
                continue
            self.state = None if self.loose and "\n\n" in self.text[end : line.start()] else self.state
            end = line.end()
            inside = self.mentions[bisect_left(starts, line.start()) : bisect_left(starts, line.end())]
            people = [m for m in inside if m.kind is Kind.PERSON and not self._elsewhere(line.start(), m)]
            if self.begun and not people and said("agenda", line.group()):
                return
            stead = dict(self._in_the_stead(line, people))
            here = list(self._row(line, people) if _CELL.search(line.group()) else self._of_line(line, inside, people))
            told = [(people[n], stands) for n, stands in stead.items() if stands is not None]
            handled = {people[n].span for n in stead}
            here = [*((one, there) for one, there in here if one.span not in handled), *told]
            self.begun = self.begun or any(is_there for _, is_there in here)
            yield from here

    def _in_the_stead(self, line: re.Match[str], people: Sequence[Mention]) -> Iterator[tuple[int, bool | None]]:
        """Yield who of a line was not there and who was in his stead, or only votes for him (None)."""
        for n, (one, other) in enumerate(pairwise(people)):
            between = self.text[one.span.end : other.span.start]
            before = self.text[max(line.start(), one.span.start - _FAR) : one.span.start]
            near = len(between) <= _FAR and len(between.split()) <= _STEAD
            voted = near and (said("proxy", between) or (_gives(between) and said("absent", line.group())))
            behind = fold(self.text[other.span.end : line.end()]).text.lstrip()
            voting = near and ends_with("gave_proxy", before) and pattern("to_vote").match(behind)
            if (voted and not pattern("tasks").match(behind)) or voting:
                yield from ((n, False), (n + 1, None))
            elif near and (said("represented", between) or ends_with("stood_in", before)):
                yield from ((n, False), (n + 1, True))

    def _elsewhere(self, start: int, person: Mention) -> bool:
        """Tell whether a person of a line is only told in brackets, or as who is represented: "on behalf of Dr X"."""
        before = self.text[max(start, person.span.start - _FAR) : person.span.start]
        told = [*pattern("in_the_stead").finditer((folded := fold(before)).text)]
        between = folded.text[told[-1].end() :] if told else ""
        stood_for = bool(told) and len(between.split()) <= OFFICE and not _CUT.search(between)
        return before.endswith("(") or stood_for

    def _row(self, line: re.Match[str], people: Sequence[Mention]) -> Iterator[tuple[Mention, bool]]:
        """Yield who is named first in a row of a table, which may tell of absence; a head may begin the list."""
        if not people:
            self.state = True if self.state is None and said("present", line.group()) else self.state
        elif said("absent", line.group()):
            yield people[0], False
        elif self.state or said("present", line.group()):
            yield people[0], True

    def _of_line(
        self, line: re.Match[str], inside: Sequence[Mention], people: Sequence[Mention]
    ) -> Iterator[tuple[Mention, bool]]:
        words = line.group()
        labels = list(_labels(words))
        heads = words.rstrip(" -–").endswith(":")
        if not people:
            short = heads or len(words.split()) <= _HEADING
            if labels and short:
                self.state, self.loose = any(told for _, told in labels), False
            elif heads and (said("sides", words) or any(m.kind is Kind.DELEGATION for m in inside)):
                self.state = True
            elif short and said("invited", words):
                self.state = True if self.begun else None
            elif not (
                short and (any(m.kind in _BODIES for m in inside) or said("public", words)) and not _ITEM.match(words)
            ):
                self.state = None
            return
        if labels:
            places = [(line.start() + at, told) for at, told in labels]
            listed = list(_after_labels(people, places, words, line.start()))
            listed = [(person, told) for person, told in listed if told or not self._of_else(line, person)]
            without = self._told_without(line, people)
            listed = [(person, False) for person in people] if without else listed
            listed = listed or [(person, False) for person in self._told_absent(line, people) or ()]
            yield from (self._noted(line, person, told) for person, told in listed)
            self.loose = not heads
            self.state = labels[-1][1] if heads or (listed and not without) else None
        elif (absent := self._told_absent(line, people)) is not None:
            yield from ((person, False) for person in absent)
        elif self.state is not None and self._lists(line, inside, people):
            run = people[:1] if _ITEM.match(words) and not self.loose else people
            named = self._run(people) if run == people[:1] else people
            yield from (self._noted(line, person, self.state) for person in named)
        else:
            self.state = None

    def _noted(self, line: re.Match[str], person: Mention, there: bool) -> tuple[Mention, bool]:  # noqa: FBT001
        """Return somebody listed with whether he was there: who is listed as absent, but came later, was."""
        note = _BRACKET.match(self.text, person.span.end, line.end())
        return person, there or (note is not None and said("late", note.group()))

    def _of_else(self, line: re.Match[str], person: Mention) -> bool:
        """Tell whether somebody excused himself for something else than not to come: «اعتذر السيد X عن التأخير»."""
        before = fold(self.text[line.start() : person.span.start]).text
        if ":" in before or pattern("excused_from").search(before):
            return False
        behind = fold(self.text[person.span.end : line.end()]).text.lstrip()
        return pattern("excused").match(behind) is not None and pattern("excused_from").match(behind) is None

    def _told_without(self, line: re.Match[str], people: Sequence[Mention]) -> bool:
        """Tell whether a line says but in whose absence they sat: « En l'absence de M. X (siège 3). »."""
        behind = _BRACKET.sub("", self.text[people[-1].span.end : line.end()])
        return pattern("without").match(fold(line.group()).text) is not None and not any(map(str.isalpha, behind))

    def _run(self, people: Sequence[Mention]) -> Sequence[Mention]:
        """Return the first of an item, and those who follow with but commas between: "UNICEF - A. Kato, B. Ito"."""
        between = (self.text[one.span.end : other.span.start] for one, other in pairwise(people))
        return people[: 1 + len(list(takewhile(joins, between)))]

    def _told_absent(self, line: re.Match[str], people: Sequence[Mention]) -> list[Mention] | None:
        """Return who is told not to have been there, by a verb behind them; None where no verb tells it."""
        folded = fold(line.group())
        told = next(pattern("told_absent").finditer(folded.text), None)
        if told is None or pattern("partly").match(folded.text[told.end() :].lstrip()):
            return None
        at = line.start() + folded.source_start(told.start())
        return [p for p in people if p.span.end <= at and not _STOP.search(self.text[p.span.end : at])] or None

    def _lists(self, line: re.Match[str], inside: Sequence[Mention], people: Sequence[Mention]) -> bool:
        """Tell whether a line only lists people, and is no sentence: « M. Diallo ouvre la séance. »."""
        words = line.group().split()
        label = ":" in self.text[line.start() : people[0].span.start] and not self.state  # « Secrétaire : Mme X »
        role = label and any(m.kind is Kind.TITLE and m.span.end <= people[0].span.start for m in inside)
        loosely = self.loose and (label or len(words) > _LOOSE * len(people))
        if role or loosely or len(words) > _NAMING * (len(people) + 1):
            return False
        if not _STOP.search(f"{self.text[people[0].span.end : line.end()]} "):
            return True
        behind = self.text[people[-1].span.end : line.end()]
        first = _VERB.match(_BRACKET.sub("", behind, count=1) if _BRACKET.match(behind) else behind)
        offices = [m.span.end for m in inside if m.kind in _OFFICES and m.span.start >= people[-1].span.end]
        tail = self.text[max(offices) : line.end()] if offices else ""
        told = bool(offices) and (not self.loose or len(tail.split()) < _SENTENCE_WORDS)
        return first is None or len(behind.split()) < _SENTENCE_WORDS or (told and first.group(1) in ",،")


def _after_labels(
    people: Sequence[Mention], labels: Sequence[tuple[int, bool]], words: str, start: int
) -> Iterator[tuple[Mention, bool]]:
    """Yield the people of a line who stand behind a label, with what it tells: "Present: …; apologies: …"."""
    opens = not words[: labels[0][0] - start].strip(_AROUND)
    for person in people:
        before = [(at, told) for at, told in labels if at < person.span.start]
        if before:
            at, told = before[-1][0] - start, before[-1][1]
            between = words[at : person.span.start - start]
            first = before[-1] == labels[0]
            if ":" in between or (opens and told and first) or (not told and _excuses(between)):
                yield person, told


def _excuses(words: str) -> bool:
    """Tell whether words say who was excused, up to somebody of the same sentence: "Apologies were received from A"."""
    told = pattern("excusing").match((folded := fold(words)).text)
    ends = _SENTENCE.finditer(folded.text, told.end()) if told else ()
    return told is not None and all(len(end.group(1)) == 1 or end.group(1) in style_words() for end in ends)


def _labels(words: str) -> Iterator[tuple[int, bool]]:
    """Yield the labels of a line with their places: those of presence at its beginning or end, of absence anywhere."""
    folded = fold(words)
    absent = list(pattern("absent").finditer(folded.text))
    present = [m for m in pattern("present").finditer(folded.text) if not any(_in(m, other) for other in absent)]
    ends = words.rstrip(" -–").endswith(":")
    last = len(words.rstrip(" :-–")) if ends else -1
    if ":" in words:
        present += [m for m in pattern("invited").finditer(folded.text) if folded.text[: m.start()].count(":") == 0]
    starts = [folded.source_start(m.start()) for m in present]
    kept = [at for at in starts if at <= _LABEL or last >= 0 or ":" in words[at : at + _INNER]]
    yield from sorted([*((folded.source_start(m.start()), False) for m in absent), *((at, True) for at in kept)])


def _in(present: re.Match[str], absent: re.Match[str]) -> bool:
    """Tell whether a word of presence is what a word of absence takes: "excused from attendance"."""
    between = present.string[absent.end() : present.start()]
    return absent.start() <= present.start() and len(between) <= _TAKEN and not re.search(r"[.:;،,|]", between)


def _gives(between: str) -> bool:
    """Tell whether only « à » stands between who gives a proxy and who has it: « Pouvoirs : Mme A à M. B »."""
    return [fold_word(word) for word in between.split()][:1] == ["a"]
