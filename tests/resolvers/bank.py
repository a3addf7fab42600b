"""A bank of short passages in the wordings of many institutions, marked with what they name and what they report.

A case is a name behind ``##``, its day and language behind ``=``, its text, and behind ``>`` what a careful reader
finds in it. In the text ``[P1:…]`` is a person (T title, O organization, G delegation, R programme, L law, W place,
``[D1:…|day]`` or ``[D1:…|day..day]`` a date); a title and a person of one number belong together. A row is
``kind day host < guests @ place``: letters and numbers point into the text, ``D1`` or an ISO day is the day,
``a/b`` leaves a choice, ``-`` is nobody, ``?`` before a name or ``@`` leaves open whether it is told.
``delegation G1 HEAD MEMBERS`` is a delegation (HEAD ``-`` where only members are named).

``python -m tests.resolvers.bank FILE [--found] [--wrong]`` counts a file's rows: with the mentions given, or with
those that the extractors find in the bare text.
"""

import argparse
import datetime as dt
import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from evaluation.tally import Share, Tally, pair
from extractors.pipeline import extract
from resolvers.relate import relate
from schemas.document import Document, Page, document_id
from schemas.mention import About, DateValue, DocumentType, Extraction, Kind, Mention
from schemas.relation import Engagement, Relations
from schemas.span import Quote, Span
from text.comparison import close, same

CASES = Path(__file__).parent / "cases"
_KINDS = {
    "P": Kind.PERSON, "T": Kind.TITLE, "O": Kind.ORGANIZATION, "G": Kind.DELEGATION, "R": Kind.PROGRAM, "L": Kind.LAW,
    "D": Kind.DATE, "W": Kind.PLACE,
}  # fmt: skip
_PIECES = re.compile(r"\[(?P<open>[PTOGRLDW]\d*):|(?P<close>(?:\|(?P<value>[\d.-]+))?\])")


@dataclass(frozen=True, slots=True)
class Row:
    """An engagement as the bank tells it; each part is the texts that are right for it."""

    kinds: tuple[str, ...]
    start: dt.date
    end: dt.date
    host: tuple[str, ...]
    guests: tuple[str, ...]
    perhaps: tuple[str, ...]
    place: str | None


@dataclass(slots=True)
class Case:
    """One passage: its text, what it names, and what it tells."""

    name: str
    document: Document
    given: Extraction
    named: dict[str, str] = field(default_factory=dict)
    """The text of each numbered mention."""
    rows: list[Row] = field(default_factory=list)
    officials: dict[str, list[str]] = field(default_factory=dict)
    """The titles of each numbered person."""
    delegations: list[tuple[str, str | None, list[str]]] = field(default_factory=list)
    stand_ins: list[set[str]] = field(default_factory=list)

    def same(self, one: str, other: str) -> bool:
        """Tell whether two namings are one party: alike, or an official and the body, a delegation and its head."""
        if close(one, other):
            return True
        groups = [g for g in self.stand_ins if any(close(one, name) for name in g)]
        return any(close(other, name) for g in groups for name in g)


def cases(path: Path) -> Iterator[Case]:
    """Yield the cases of a file."""
    for block in path.read_text(encoding="utf-8").split("## ")[1:]:
        name, head, *lines = block.strip().split("\n")
        told = head.removeprefix("= ").split()
        day, language, kind = (*told, *("ar", "communique")[len(told) - 1 :])
        marked = "\n".join(line for line in lines if not line.startswith(">"))
        yield _case(name, marked, [line[2:] for line in lines if line.startswith("> ")], (day, language, kind))


def _case(name: str, marked: str, told: Sequence[str], about: tuple[str, str, str]) -> Case:
    text, mentions, named, days = _parsed(marked)
    issued = dt.date.fromisoformat(about[0])
    sha = hashlib.sha256((name + text).encode()).hexdigest()
    document = Document(document_id(sha), name, sha, text, (Page(1, Span(0, len(text))),), about[1])
    first = text.split("\n", 1)[0]
    title = Quote(first, Span(0, len(first))) if "\n" in text else None
    case = Case(name, document, Extraction(About(DocumentType(about[2]), about[1], title, issued), mentions), named)
    for key, words in named.items():
        if key.startswith("P"):
            case.officials[words] = [named[k] for k in (f"T{key[1:]}",) if k in named]
    inner = {m.text: [n.text for n in mentions if n.kind is Kind.ORGANIZATION and m.span.contains(n.span)]
             for m in mentions if m.kind in (Kind.TITLE, Kind.DELEGATION)}  # fmt: skip
    for person, titles in case.officials.items():
        case.stand_ins.append({person, *titles, *(o for t in titles for o in inner.get(t, ()))})
    for line in told:
        words = line.split()
        if words[0] == "delegation":
            head, *members = [None if w == "-" else named[w] for w in words[2:]] or [None]
            everyone = [m for m in (head, *members) if m]
            case.delegations.append((named[words[1]], head, list(dict.fromkeys(everyone))))
            body = inner.get(named[words[1]], [])
            case.stand_ins.append({named[words[1]], *body, *([head] if head else [])})
            continue
        case.rows.append(_row(line, named, days))
    numbers = [(f"O{n[1:]}", n) for n in named if n.startswith("P") and f"O{n[1:]}" in named]
    case.stand_ins += [{named[o], named[p]} for o, p in numbers]
    return case


def _row(line: str, named: dict[str, str], days: dict[str, tuple[dt.date, dt.date]]) -> Row:
    before, _, place = line.partition("@")
    left, _, right = before.removesuffix("?").partition("<")
    kind, day, *host = left.split()
    start, end = days[day] if day in days else (dt.date.fromisoformat(day),) * 2
    guests = [named[w] for word in right.split() if not word.startswith("?") for w in (word.split("/")[0],)]
    perhaps = [named[w] for word in right.split() for w in word.removeprefix("?").split("/")]
    hosts = tuple(named[w] for word in host for w in word.split("/") if word not in ("-", "?"))
    where = None if before.rstrip().endswith("?") or not place.strip() else named[place.strip()]
    return Row(tuple(kind.split("/")), start, end, hosts, tuple(guests), tuple(perhaps), where)


def _parsed(marked: str) -> tuple[str, tuple[Mention, ...], dict[str, str], dict[str, tuple[dt.date, dt.date]]]:
    """Return the bare text, its mentions, the text of each numbered one, and the days of each numbered date."""
    text, last = "", 0
    mentions: list[Mention] = []
    opened: list[tuple[str, int]] = []
    named: dict[str, str] = {}
    days: dict[str, tuple[dt.date, dt.date]] = {}
    for piece in _PIECES.finditer(marked):
        text += marked[last : piece.start()]
        last = piece.end()
        if piece["open"]:
            opened.append((piece["open"], len(text)))
            continue
        key, start = opened.pop()
        first, _, until = (piece["value"] or "").partition("..")
        value = DateValue(dt.date.fromisoformat(first), dt.date.fromisoformat(until or first)) if first else None
        span = Span(start, len(text))
        mentions.append(Mention(_KINDS[key[0]], span, span.of(text), "test", value=value))
        named.setdefault(key, span.of(text))
        if value:
            days[key] = (value.start, value.end)
    text += marked[last:]
    return text, tuple(sorted(mentions, key=lambda m: (m.span.start, -m.span.end))), named, days


def relations(case: Case, *, found: bool) -> Relations:
    """Read a case with its mentions given or (``found``) by the extractors; dates and day of issue are given always."""
    if not found:
        return relate(case.document, case.given)
    extraction = extract(case.document)
    about = case.given.about
    about = About(about.type, about.language, extraction.about.title, about.date, about.dated, extraction.about.issuer)
    dates = [m for m in case.given.mentions if m.kind is Kind.DATE]
    others = [m for m in extraction.mentions if m.kind is not Kind.DATE]
    free = [m for m in others if not any(m.span.overlaps(d.span) for d in dates)]
    mentions = sorted([*dates, *free], key=lambda m: (m.span.start, -m.span.end))
    return relate(case.document, Extraction(about, tuple(mentions)))


def wrongs(case: Case, relations_: Relations) -> list[str]:
    """Return what is wrong with a case's engagements, in words; nothing where all is right."""
    found = relations_.engagements
    pairs = pair(case.rows, found, lambda row, e: _meets(case, row, e))
    told = [f"missed {case.rows[i].kinds[0]}" for i in range(len(case.rows)) if i not in {r for r, _ in pairs}]
    told += [f"false {_told(found[i])}" for i in range(len(found)) if i not in {f for _, f in pairs}]
    for r, f in pairs:
        told += [f"{what}: {_told(found[f])}" for what, right in _parts(case, case.rows[r], found[f]) if not right]
    return told


def _told(engagement: Engagement) -> str:
    host = engagement.host.text if engagement.host else "-"
    place = engagement.place.text if engagement.place else "-"
    guests = "; ".join(g.text for g in engagement.guests)
    return (
        f"{engagement.kind.value} {engagement.start}..{engagement.end} {host} < {guests} @ {place} ({engagement.rule})"
    )


def _meets(case: Case, row: Row, found: Engagement) -> bool:
    if found.start != row.start:
        return False
    mine = [*row.host, *row.perhaps]
    theirs = [q.text for q in (*((found.host,) if found.host else ()), *found.guests)]
    return any(case.same(a, b) for a in mine for b in theirs) or not mine


def _parts(case: Case, row: Row, found: Engagement) -> Iterator[tuple[str, bool]]:
    """Yield each part of an engagement with whether it is right."""
    yield "kind", found.kind.value in row.kinds
    yield "end", found.end == row.end
    yield "host", not row.host or (found.host is not None and any(case.same(h, found.host.text) for h in row.host))
    hits, gold, given = guest_counts(case, row, found)
    yield "guests", hits == gold == given
    yield "place", row.place is None or (found.place is not None and close(row.place, found.place.text))


def guest_counts(case: Case, row: Row, found: Engagement) -> tuple[int, int, int]:
    """Return the guests met, wanted and found; those left open count nowhere."""
    given = [g.text for g in found.guests]
    hits = pair(row.guests, given, case.same)
    free = [g for i, g in enumerate(given) if i not in {f for _, f in hits}]
    extra = [g for g in free if not any(case.same(p, g) for p in (*row.perhaps, *row.guests))]
    return len(hits), len(row.guests), len(hits) + len(extra)


@dataclass(slots=True)
class Count:
    """What a file's cases come to."""

    rows: Tally = field(default_factory=Tally)
    guests: Tally = field(default_factory=Tally)
    officials: Tally = field(default_factory=Tally)
    delegations: Tally = field(default_factory=Tally)
    shares: dict[str, Share] = field(default_factory=dict)
    wrong: dict[str, list[str]] = field(default_factory=dict)

    def add(self, case: Case, found: Relations) -> None:
        """Count one case."""
        pairs = pair(case.rows, found.engagements, lambda row, e: _meets(case, row, e))
        self.rows.add(len(pairs), len(case.rows), len(found.engagements))
        for r, f in pairs:
            self.guests.add(*guest_counts(case, case.rows[r], found.engagements[f]))
            for what, right in _parts(case, case.rows[r], found.engagements[f]):
                self.shares.setdefault(what, Share()).add(right=right)
        people = pair(list(case.officials), [o.name.text for o in found.officials], same)
        titled = [(p, found.officials[f]) for p, f in people if _titled(list(case.officials.values())[p], found, f)]
        self.officials.add(len(titled), len(case.officials), len(found.officials))
        bands = pair(case.delegations, found.delegations, lambda d, f: close(d[0], f.quote.text))
        self.delegations.add(len(bands), len(case.delegations), len(found.delegations))
        for d, f in bands:
            head = found.delegations[f].head
            if case.delegations[d][1]:
                right = same(case.delegations[d][1], head.text if head else None)
                self.shares.setdefault("head", Share()).add(right=right)
        told = wrongs(case, found)
        self.shares.setdefault("cases", Share()).add(right=not told)
        if told or len(titled) < len(case.officials):
            missed = [p for i, p in enumerate(case.officials) if i not in {a for a, _ in people}]
            self.wrong[case.name] = [*told, *([f"officials missed {missed}"] if missed else [])] + [
                f"title of {found.officials[f].name.text}: {found.officials[f].title}"
                for p, f in people if not _titled(list(case.officials.values())[p], found, f)
            ]  # fmt: skip


def _titled(titles: Sequence[str], found: Relations, place: int) -> bool:
    """Tell whether an official has one of their titles, or none where none is told."""
    title = found.officials[place].title
    return not titles or any(close(wanted, title.text if title else None) for wanted in titles)


def count(path: Path, *, found: bool) -> Count:
    """Count all cases of a file."""
    total = Count()
    for case in cases(path):
        total.add(case, relations(case, found=found))
    return total


def main() -> None:
    """Print a file's figures, and what is wrong where asked."""
    parser = argparse.ArgumentParser()
    parser.add_argument("file", type=Path)
    parser.add_argument("--found", action="store_true")
    parser.add_argument("--wrong", action="store_true")
    asked = parser.parse_args()
    total = count(asked.file, found=asked.found)
    for name, tally in (("engagements", total.rows), ("guests", total.guests), ("officials", total.officials),
                        ("delegations", total.delegations)):  # fmt: skip
        print(f"{name}\t{tally.precision:.3f}\t{tally.recall:.3f}\t{tally.f1:.3f}\t{tally.gold}\t{tally.found}")  # noqa: T201
    for name, share in total.shares.items():
        print(f"{name}\t{share.right}\t{share.of}\t{share.share:.3f}")  # noqa: T201
    kinds = Counter(w.split()[0].rstrip(":") for told in total.wrong.values() for w in told)
    print(dict(kinds))  # noqa: T201
    for name, told in total.wrong.items() if asked.wrong else ():
        print(f"## {name}\n   " + "\n   ".join(told))  # noqa: T201


if __name__ == "__main__":
    main()
