"""What a memory knows of files and documents while a run goes on, kept in step with what the run writes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from schemas.ledger import FileRecord, Outcome
from store.change import Change
from store.documents import Known


@dataclass(slots=True)
class Books:
    """The ledger's lines and the documents, with the ways from bytes, documents and containers to paths."""

    files: dict[str, FileRecord] = field(default_factory=dict)
    documents: dict[str, Known] = field(default_factory=dict)
    erased: frozenset[str] = frozenset()
    """The hashes of what was forgotten on request, and shall not come back."""
    _by_bytes: dict[str, set[str]] = field(default_factory=dict)
    _by_document: dict[str, set[str]] = field(default_factory=dict)
    _parts: dict[str, set[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, files: Mapping[str, FileRecord], documents: Mapping[str, Known]) -> "Books":
        """Open the books on what the store has."""
        books = cls()
        books.reopen(files, documents)
        return books

    def reopen(self, files: Mapping[str, FileRecord], documents: Mapping[str, Known]) -> None:
        """Begin again with what the store has: something that was entered could not be written."""
        for way in (self.files, self.documents, self._by_bytes, self._by_document, self._parts):
            way.clear()
        self.documents.update(documents)
        for record in files.values():
            self._enter(record)

    def is_present(self, document: str) -> bool:
        """Tell whether a document is in the memory and did not give way to another."""
        known = self.documents.get(document)
        return known is not None and known.replaced_by is None

    def known_bytes(self) -> frozenset[str]:
        """Return the SHA-256 of every file that was taken in and whose line stands."""
        return frozenset(self._by_bytes)

    def paths_with(self, sha256: str) -> frozenset[str]:
        """Return the paths at which these bytes were taken in."""
        return frozenset(self._by_bytes.get(sha256, ()))

    def parts_of(self, container: str) -> tuple[FileRecord, ...]:
        """Return the lines of what was found inside a file."""
        return tuple(self.files[path] for path in sorted(self._parts.get(container, ())))

    def lies_elsewhere(self, document: str, paths: Iterable[str]) -> bool:
        """Tell whether a document lies at another path than these."""
        return bool(self._by_document.get(document, set()) - set(paths))

    def follow(self, change: Change) -> None:
        """Do to the books what a change did to the store."""
        if change.taken:
            document = change.taken.document
            self.documents[document.id] = Known(document.sha256, change.taken.versions, None)
        for document_id, successor in (change.retired or {}).items():
            if document_id in self.documents:
                self.documents[document_id] = replace(self.documents[document_id], replaced_by=successor)
        for path in change.forgotten:
            self._strike(path)
        for record in change.files:
            self._strike(record.path)
            self._enter(record)

    def _enter(self, record: FileRecord) -> None:
        self.files[record.path] = record
        if record.sha256 and record.outcome is not Outcome.SET_ASIDE and record.container is None:
            self._by_bytes.setdefault(record.sha256, set()).add(record.path)
        if record.document:
            self._by_document.setdefault(record.document, set()).add(record.path)
        if record.container:
            self._parts.setdefault(record.container, set()).add(record.path)

    def _strike(self, path: str) -> None:
        record = self.files.pop(path, None)
        if record is None:
            return
        ways = ((self._by_bytes, record.sha256), (self._by_document, record.document), (self._parts, record.container))
        for way, key in ways:
            paths = way.get(key or "")
            if paths is not None:
                paths.discard(path)
                if not paths:
                    del way[key or ""]
