"""From a night's nouns to sentences in one language."""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lexicon.report import cause_id, phrases, reason_id
from lexicon.sentences import in_language
from schemas.errors import Reason
from schemas.event import Difference, Part
from schemas.night import Cause, NewEngagement, NightReport, ReportLanguage
from text.tanwin import nominative

_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"
_TOLD_WHOLE = frozenset(
    map(reason_id, (Reason.EMPTY, Reason.UNKNOWN_KIND, Reason.WRONG_ENCODING, Reason.ENCRYPTED, Reason.FORGOTTEN))
)
"""Reasons of which a file's own sentence says no more than the page's words for them."""
_MOST = 20
"""Names that a sentence lists, and files that wait, before it is said that there are more."""


@dataclass(frozen=True, slots=True)
class Item:
    """A line of a section: the sentence, the id to ask for more, the address of where it stands (may be empty).

    ``detail`` is what is known beside it, in the page's language where that has words for it, else in English.
    """

    text: str
    id: str = ""
    address: str = ""
    detail: str = ""
    detail_language: ReportLanguage = "en"


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its lines."""

    heading: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """The report as text: what stands at the top, and the sections below. ``alarm`` is told before all else."""

    language: ReportLanguage
    title: str
    alarm: tuple[str, ...]
    top: tuple[str, ...]
    sections: tuple[Section, ...]


def page_of(report: NightReport, language: ReportLanguage) -> Page:
    """Return the page. A night without news has three lines and no section."""
    return _Writer(language, phrases(language)).page(report)


@dataclass(frozen=True, slots=True)
class _Writer:
    language: ReportLanguage
    words: Mapping[str, str]

    def page(self, report: NightReport) -> Page:
        title = self._say("title", date=self._day(report.night))
        return Page(self.language, title, self._alarm(report), self._top(report), self._sections(report))

    def _alarm(self, report: NightReport) -> tuple[str, ...]:
        failed = self._failed(report.cause, report.failure) if report.cause else ()
        amiss = tuple(self._told(sentence)[0] for sentence in report.discrepancies)
        wrong = (self.words["accounts_wrong"], *amiss) if amiss else ()
        return (*failed, *wrong)

    def _failed(self, cause: Cause, sentence: str) -> tuple[str, ...]:
        """Return what stopped the run, in the page's language; its own sentence knows more of it."""
        if self.language == "en":
            return (self._say("failed", failure=sentence),)
        return (self._say("failed", failure=self.words[cause_id(cause)]), isolated(self._told(sentence)[0]))

    def _top(self, report: NightReport) -> tuple[str, ...]:
        counts = report.counts
        came = self._say("came_in", new=counts.new, updated=counts.updated, duplicate=counts.duplicate)
        looked = self._say("looked_at", seen=counts.seen, unchanged=counts.unchanged)
        took = self._say("took", duration=duration(report.seconds))
        right = () if report.discrepancies or report.cause else (self.words["accounts_right"],)
        earlier = (self._say("earlier", number=report.earlier),) if report.earlier else ()
        undecided = (self._say("undecided", number=report.undecided),) if report.undecided else ()
        closing = (looked, *self._amiss(report), " ".join((*right, took)), *undecided)
        return (self.words["quiet"], *closing) if report.is_quiet else (came, *earlier, *closing)

    def _amiss(self, report: NightReport) -> Iterator[str]:
        """Yield what must not be overlooked at the top: nights that were stopped, and what was not taken in."""
        if report.stopped:
            time = f"{report.stopped:%Y-%m-%d %H:%M} UTC"
            yield self._say("stopped", time=isolated(time) if self.language == "ar" else time)
        if left := len(report.set_aside) + len(report.lost):
            yield self._say("aside_below", number=left)

    def _sections(self, report: NightReport) -> tuple[Section, ...]:
        documents = [
            Item(f"{self._days(d.date, None)}  {self._apart(d.title)}", d.id, d.address) for d in report.documents
        ]
        told = {
            "engagements": [Item(self.engagement(e), e.id, e.address) for e in report.engagements],
            "watches": [
                Item(self._of(watch.words, self._apart(document.title)), document.id, document.address)
                for watch in report.watches
                for document in watch.documents
            ],
            "documents": documents,
            "newcomers": self._newcomers(report),
            "set_aside": [self._why(aside.path, reason_id(aside.reason), aside.sentence) for aside in report.set_aside],
            "missed": [self._why(m.key, f"fault_{m.fault.name.lower()}", m.sentence) for m in report.lost],
            "gone": [Item(self._apart(key)) for key in report.gone],
            "waiting": self._waiting([m.key for m in report.missed if m.is_waiting]),
        }
        return tuple(Section(self.words[key], tuple(items)) for key, items in told.items() if items)

    def _newcomers(self, report: NightReport) -> list[Item]:
        named = [Item(self._apart(newcomer.name), newcomer.id) for newcomer in report.newcomers]
        more = [Item(self._say("more", number=report.further_newcomers))] if report.further_newcomers else []
        return named + more

    def _waiting(self, keys: Sequence[str]) -> list[Item]:
        """Return the files that are taken next time; of a folder that was just filled their number says it all."""
        more = [Item(self._say("more", number=len(keys) - _MOST))] if len(keys) > _MOST else []
        return [Item(self._apart(key)) for key in keys[:_MOST]] + more

    def engagement(self, engagement: NewEngagement) -> str:
        """Return the sentence of an engagement: «day  kind: host with guests, led by heads, about topics (place)»."""
        kind = self.words[f"kind_{engagement.kind.value}"]
        host = self._apart(engagement.host or "")
        guests = self._list([nominative(guest) for guest in engagement.guests])
        who = host or guests or self._apart(engagement.title)
        if host and guests:
            sentence = self._say("with", kind=kind, host=host, guests=guests)
        else:
            sentence = self._say("alone", kind=kind, who=who)
        sentence = "".join((sentence, *self._beside(engagement)))
        return f"{self._days(engagement.start, engagement.end)}  {' '.join(sentence.split())}"

    def _beside(self, engagement: NewEngagement) -> Iterator[str]:
        """Yield what is told beside who met whom, as far as a document tells it."""
        if engagement.heads:
            yield self._say("chaired" if engagement.chaired else "led", heads=self._list(engagement.heads))
        if engagement.members:
            yield self._say("joined", members=self._list(engagement.members))
        if engagement.present:
            yield self._say("present", present=self._list(engagement.present))
        if engagement.topics:
            yield self._say("about", topics=self._list(engagement.topics))
        if engagement.place:
            yield self._say("at", place=self._apart(engagement.place))
        yield from map(self._otherwise, engagement.otherwise)
        if engagement.others:
            yield self._say("others", number=engagement.others)

    def _otherwise(self, difference: Difference) -> str:
        """Return what another document says of a part."""
        days = difference.part is Part.DAY
        told = self._list([self._day(dt.date.fromisoformat(day)) if days else day for day in difference.told])
        part = self.words[f"part_{difference.part.value}"]
        return self._say("otherwise", part=part, told=told, document=self._apart(difference.document))

    def _days(self, start: dt.date | None, end: dt.date | None) -> str:
        if start is None:
            return self.words["undated"]
        if end and end != start:
            return self._say("days", start=self._day(start), end=self._day(end))
        return self._day(start)

    def _day(self, day: dt.date) -> str:
        """Return a day as 2025-03-14; it stands apart, since behind an Arabic letter its parts change places."""
        return isolated(day.isoformat()) if self.language == "ar" else day.isoformat()

    def _list(self, written: Sequence[str]) -> str:
        names = [self._apart(name) for name in written]
        if len(names) > _MOST:
            return self.words["comma"].join([*names[:_MOST], "…"])
        if len(names) <= 1:
            return "".join(names)
        return self.words["comma"].join(names[:-1]) + self.words["and"] + names[-1]

    def _why(self, subject: str, phrase: str, sentence: str) -> Item:
        """Return why something was not taken, and what helps, in the page's language.

        Sentences are made in English, where something fails; those that know more of it stand below.
        """
        if self.language != "en":
            detail, language = ("", self.language) if phrase in _TOLD_WHOLE else self._told(sentence)
            return Item(self._of(subject, self.words[phrase]), detail=detail, detail_language=language)
        is_named = re.search(rf"(?<!\w){re.escape(subject)}(?!\w)", sentence)
        return Item(sentence if is_named else self._of(subject, self._apart(sentence)))

    def _told(self, sentence: str) -> tuple[str, ReportLanguage]:
        """Return a sentence in the page's language, where that has words for it, and the language that it is in."""
        told = in_language(sentence, self.language, self._apart)
        return (sentence, "en") if told is None else (told, self.language)

    def _of(self, subject: str, told: str) -> str:
        """Return «subject: what is told of it»; an arrow would point backwards in one of two directions."""
        return self._say("alone", kind=self._apart(subject), who=told)

    def _apart(self, words: str) -> str:
        """Isolate words of the other direction than the page's, so that they do not turn their line about."""
        other = ("L",) if self.language == "ar" else ("R", "AL")
        return isolated(words) if any(unicodedata.bidirectional(letter) in other for letter in set(words)) else words

    def _say(self, phrase: str, **values: object) -> str:
        return self.words[phrase].format(**values)


def isolated(words: str) -> str:
    """Keep the direction of words to themselves, in HTML as in plain text."""
    return f"{_FIRST_STRONG_ISOLATE}{words}{_POP_ISOLATE}"


def duration(seconds: float) -> str:
    """Return a time as hours, minutes and seconds: 0:04:30."""
    whole = round(seconds)
    hours, minutes = divmod(whole // 60, 60)
    return f"{hours}:{minutes:02}:{whole % 60:02}"
