"""Proving that a memory is what it says: accounts, originals, the words of findings, the search index."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum
from pathlib import Path

from flows.engines import generations_of
from flows.indexer import entries
from flows.indexing import check_index, rebuild_index
from index.protocol import StaleIndexError
from index.record.entry import checksum_of
from schemas.document import Document
from schemas.errors import ReadError, SearchIndexError
from schemas.ledger import Counts, Outcome, RunState, is_path
from schemas.mention import Mention
from schemas.settings import Settings
from schemas.span import Quote
from store.leases import Lease
from store.originals import hash_of
from store.store import Store


class Part(StrEnum):
    """What is looked at."""

    DATABASE = "database"
    ACCOUNTS = "accounts"
    ORIGINALS = "originals"
    FINDINGS = "findings"
    INDEX = "index"


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that is not as it should be, and whether it was put right."""

    part: Part
    subject: str
    sentence: str
    repaired: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was looked at, by part, and what is wrong."""

    looked_at: dict[Part, int]
    faults: tuple[Fault, ...]

    @property
    def clean(self) -> bool:
        """Whether nothing is wrong, or no more."""
        return all(fault.repaired for fault in self.faults)


def verify(store: Store, settings: Settings, lease: Lease | None = None) -> Verdict:
    """Look at everything; with the lease, put right what can be put right."""
    looked_at: dict[Part, int] = {}
    faults: list[Fault] = []
    checks: dict[Part, Callable[[], Iterator[Fault | int]]] = {
        Part.DATABASE: lambda: _database(store),
        Part.ACCOUNTS: lambda: _accounts(store),
        Part.ORIGINALS: lambda: _originals(store, repair=lease is not None),
        Part.FINDINGS: lambda: _findings(store, lease),
        Part.INDEX: lambda: _index(store, settings, repair=lease is not None),
    }
    for part, check in checks.items():
        found = list(check())
        looked_at[part] = sum(each for each in found if isinstance(each, int))
        faults += [each for each in found if isinstance(each, Fault)]
    return Verdict(looked_at, tuple(faults))


def _database(store: Store) -> Iterator[Fault | int]:
    """Ask the database itself, and look whether what is named is there."""
    yield 1
    for told in store.custody.database_faults():
        yield Fault(Part.DATABASE, "tables", f"The database says: {told}. Restore a backup.")
    for subject, missed in store.custody.dangling():
        yield Fault(Part.DATABASE, subject, f"It names {missed}, which is not there.")


def _accounts(store: Store) -> Iterator[Fault | int]:
    """Compare each run's account with its items, one outcome after the other."""
    items = store.ledger.items_by_outcome()
    for run in store.ledger.runs():
        if run.state is not RunState.FINISHED or run.versions.schema < _ITEMISED_SINCE:
            continue
        yield 1
        for told in unaccounted(run.counts, items.get(run.id, {})):
            yield Fault(Part.ACCOUNTS, f"run {run.id}", told)


def unaccounted(counts: Counts, items: Mapping[Outcome, int]) -> Iterator[str]:
    """Yield a sentence for each outcome that a run counts otherwise than it has items; unchanged ones have none."""
    for outcome in Outcome:
        counted, itemised = getattr(counts, outcome.name.lower()), items.get(outcome, 0)
        if outcome is not Outcome.UNCHANGED and counted != itemised:
            yield f"It counts {counted} {outcome} and has {itemised} such items in the ledger."


_ITEMISED_SINCE = "0005"
"""The tables' version since which runs have items; unchanged items are counted only, or a night would be a table."""


def _originals(store: Store, *, repair: bool) -> Iterator[Fault | int]:
    """Hash each original; a broken or missing one is copied again from where the file came from, if it is the same."""
    for sha256, paths in store.custody.originals_wanted().items():
        yield 1
        path = store.originals.path_of(sha256)
        if path.exists() and hash_of(path) == sha256:
            continue
        short = f"{sha256[:12]}…"
        amiss = f"Its original {short} is damaged." if path.exists() else f"Its original {short} is missing."
        source = next((Path(p) for p in paths if is_path(p) and Path(p).is_file()), None)
        repaired = bool(repair and source and _copied(store, source, sha256))
        yield Fault(Part.ORIGINALS, paths[0], amiss, repaired)


def _copied(store: Store, source: Path, sha256: str) -> bool:
    try:
        store.originals.keep(source, sha256)
    except ReadError:
        return False
    store.originals.settle([sha256])
    return True


def _findings(store: Store, lease: Lease | None) -> Iterator[Fault | int]:
    """Hold the words of every finding against the text at its place."""
    wrong: dict[str, str] = {}
    for stored in store.documents(store.document_ids()):
        yield 1
        if stored.findings:
            extraction, relations = stored.findings.extraction, stored.findings.relations
            told = next(_misplaced(stored.document, (extraction, relations)), None)
            if told:
                wrong[stored.document.id] = told
    if wrong and lease:
        store.custody.mark_stale(lease, wrong)
    for document, told in wrong.items():
        yield Fault(Part.FINDINGS, document, f"{told} The next ingest finds anew.", lease is not None)


def _misplaced(document: Document, found: object) -> Iterator[str]:
    """Yield a sentence for each piece of evidence whose words are not those of its place."""
    if isinstance(found, (Mention, Quote)):
        words = document.text[found.span.start : found.span.end]
        if words != found.text:
            place = f"{found.span.start}-{found.span.end}"
            yield f"Of {found.text!r} at {place} the text says {words!r}."
    elif isinstance(found, tuple):
        for each in found:
            yield from _misplaced(document, each)
    elif is_dataclass(found):
        for field in fields(found):
            yield from _misplaced(document, getattr(found, field.name))


def _index(store: Store, settings: Settings, *, repair: bool) -> Iterator[Fault | int]:
    """Compare the search index with the store, document by document."""
    return _mended_index(store, settings) if repair else _index_as_it_is(store, settings)


def _mended_index(store: Store, settings: Settings) -> Iterator[Fault | int]:
    """Yield what was amiss in the index, and is put right; what it refuses stays amiss."""
    try:
        checked = check_index(store, settings)
    except SearchIndexError:
        yield rebuild_index(store, settings)
        yield Fault(Part.INDEX, "search index", "It could not be read, and is built anew.", repaired=True)
        return
    yield checked.documents
    mended = (
        (checked.missing, f"It lacked: documents {checked.missing}."),
        (checked.stale, f"It had otherwise: documents {checked.stale}."),
        (checked.surplus, f"It had to no purpose: documents {checked.surplus}."),
    )
    for sentence in (told for number, told in mended if number):
        yield Fault(Part.INDEX, "search index", sentence, repaired=True)
    for document, reason in checked.refused.items():
        yield Fault(Part.INDEX, document, f"The search index does not take it: {reason}")


def _index_as_it_is(store: Store, settings: Settings) -> Iterator[Fault | int]:
    """Yield the documents that the index lacks, has to no purpose, or has otherwise."""
    try:
        index = generations_of(settings).open().index
    except (StaleIndexError, SearchIndexError) as error:
        yield Fault(Part.INDEX, "search index", str(error))
        return
    right = {e.document: checksum_of(e) for e in entries(store, store.document_ids(), {})}
    held = index.checksums()
    index.close()
    yield len(right)
    otherwise = {d for d in right.keys() & held.keys() if right[d] != held[d]}
    amiss = (
        (right.keys() - held.keys(), "The search index lacks it."),
        (held.keys() - right.keys(), "The search index has it, and the store has not."),
        (otherwise, "The search index has it otherwise than the store."),
    )
    for documents, sentence in amiss:
        yield from (Fault(Part.INDEX, document, sentence) for document in sorted(documents))
