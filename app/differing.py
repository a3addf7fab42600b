"""What became of a document when its source changed: its text word by word, and what it tells now."""

import difflib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text

from app.naming import document_called
from app.speaking import said
from schemas.errors import CallError
from schemas.memory import StoredDocument
from schemas.relation import Engagement
from schemas.span import Quote

if TYPE_CHECKING:
    from store.store import Store

_JOINED = " · "
_LABELS = frozenset({"host", "guests", "headed by", "members", "present", "place", "outcome"})
_LONGEST = 4000
"""Words of a passage up to which it is compared word by word; a longer one is told as a whole."""


@dataclass(frozen=True, slots=True)
class Change:
    """One passage that differs: lines of the former text and those that stand in their place; either may be empty."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Difference:
    """A document and the one that it replaced: passages that differ, and what is told no longer or for the first time.

    Both are told by today's rules, so that a change of rules is none of the document.
    """

    former: str
    document: str
    changes: tuple[Change, ...]
    gone: tuple[str, ...]
    new: tuple[str, ...]

    @property
    def shape(self) -> dict[str, object]:
        """The same for programs."""
        changes = [{"before": change.before, "after": change.after} for change in self.changes]
        told = {"no_longer_told": list(self.gone), "told_now": list(self.new)}
        return {"former": self.former, "document": self.document, "changes": changes, **told}

    def lines(self) -> Iterator[Text]:
        """Yield the same for people: words taken out in [-…-], words put in in {+…+}, coloured in a terminal."""
        yield Text(f"{self.former} → {self.document}", style="bold")
        if not self.changes:
            yield Text(said("Their texts are the same."))
        for change in self.changes:
            yield Text("")
            yield _marked(change)
        for title, told in (("No longer told:", self.gone), ("Told now:", self.new)):
            if told:
                yield Text(f"\n{said(title)}", style="bold")
                yield from (Text(f"  {_as_said(line)}") for line in told)


def differing(store: "Store", document: str, other: str | None) -> Difference:
    """Compare a document with the one that it replaced, or with ``other``. Raises CallError where there is none."""
    stored = _document(store, document)
    if other is None and stored.replaced_by:  # it is the former one itself
        return _difference(stored, _document(store, stored.replaced_by))
    return _difference(_document(store, other or _former(store, stored)), stored)


def _document(store: "Store", identity: str) -> StoredDocument:
    stored = document_called(store, identity)
    if stored is None:
        raise CallError(f"No document is called {identity}; `dhakira search` shows ids.")
    return stored


def _former(store: "Store", stored: StoredDocument) -> str:
    """Return the document that gave way to this one."""
    identity, former = stored.document.id, store.former_documents(stored.document.id)
    if not former:
        raise CallError(f"{identity} replaced no other document; to compare two: dhakira diff {identity} OTHER")
    if len(former) > 1:
        raise CallError(f"{identity} replaced {', '.join(former)}; name one: dhakira diff {identity} {former[0]}")
    return former[0]


def _difference(former: StoredDocument, stored: StoredDocument) -> Difference:
    before, after = _told(former), _told(stored)
    return Difference(
        former.document.id,
        stored.document.id,
        tuple(_changes(former.document.text.splitlines(), stored.document.text.splitlines())),
        tuple(_without(before, after)),
        tuple(_without(after, before)),
    )


def _without(told: Mapping[str, Sequence[str]], other: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Yield what is told in one document alone: whole engagements, and who takes part in those that both tell."""
    for line, parties in told.items():
        if line in other:
            yield from (party for party in parties if party not in other[line])
        else:
            yield line


def _changes(before: Sequence[str], after: Sequence[str]) -> Iterator[Change]:
    for kind, i, j, k, m in difflib.SequenceMatcher(None, before, after).get_opcodes():
        if kind != "equal":
            yield Change("\n".join(before[i:j]), "\n".join(after[k:m]))


def _told(stored: StoredDocument) -> dict[str, list[str]]:
    """Return what a document tells, a line each: its engagements, with a line for each party, and who is what."""
    from flows.steps import findings_of

    findings = findings_of(stored.document)
    offices = (_words(official.name, official.title) for official in findings.relations.officials if official.title)
    found: dict[str, list[str]] = {}
    for engagement in findings.relations.engagements:
        title = " ".join((engagement.title or "").split())
        line = _JOINED.join(part for part in (engagement.kind.value, _days(engagement), title) if part)
        found.setdefault(line, []).extend(_parties(engagement))
    return {**found, **{line: [] for line in offices}}


def _days(engagement: Engagement) -> str:
    return " – ".join(dict.fromkeys(day.isoformat() for day in (engagement.start, engagement.end) if day))


def _parties(engagement: Engagement) -> Iterator[str]:
    """Yield each who or what takes part in an engagement, and what came of it."""
    company = engagement.company
    told = (
        ("host", (engagement.host,)),
        ("guests", engagement.guests),
        ("headed by", company.heads),
        ("members", company.members),
        ("present", company.present),
        ("place", (engagement.place,)),
        ("outcome", tuple(outcome.quote for outcome in engagement.outcomes)),
    )
    for label, quotes in told:
        for quote in filter(None, quotes):
            yield _JOINED.join(filter(None, (engagement.kind.value, _days(engagement), label, _words(quote))))


def _as_said(line: str) -> str:
    """Return a line that is told with its kind and label in the language of the answers."""
    kind, *rest = line.split(_JOINED)
    return _JOINED.join([said(kind), *(said(part) if part in _LABELS else part for part in rest)])


def _words(*quotes: Quote | None) -> str:
    return " · ".join(" ".join(quote.text.split()) for quote in quotes if quote)


def _marked(change: Change) -> Text:
    """Return a passage with the words taken out and put in."""
    before, after = change.before.split(), change.after.split()
    marked = Text()
    if max(len(before), len(after)) > _LONGEST:
        return _put(_put(marked, before, "-"), after, "+")
    for kind, i, j, k, m in difflib.SequenceMatcher(None, before, after).get_opcodes():
        if kind == "equal":
            _put(marked, before[i:j], "")
        else:
            _put(_put(marked, before[i:j], "-"), after[k:m], "+")
    return marked


_MARKS = {"": ("", "", ""), "-": ("[-", "-]", "red"), "+": ("{+", "+}", "green")}


def _put(marked: Text, words: Sequence[str], sign: str) -> Text:
    if words:
        opened, closed, style = _MARKS[sign]
        marked.append(f"{' ' if marked else ''}{opened}{' '.join(words)}{closed}", style=style)
    return marked
