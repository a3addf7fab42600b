"""Bringing what documents say up to date: found again by newer code, and told apart from namesakes that came later."""

from collections.abc import Callable, Iterator, Sequence

from flows.account import Account
from flows.late_identifier import LateIdentifier
from flows.pool import Readers
from schemas.ledger import Counts
from schemas.memory import StoredDocument
from store.change import Change
from store.documents import IN_DOUBT, Taken
from store.store import Store

_AT_ONCE = 100
"""Documents that are read from the store together."""
_ROUNDS = 5
"""The first has always been enough so far: 171 documents of 2,000 in which 80 names take turns raised no doubt anew."""


class Renewing:
    """Renews documents that are in the memory already; none of them is read again."""

    def __init__(
        self, store: Store, account: Account, identifier: LateIdentifier, check: Callable[[], None], versions: str
    ) -> None:
        """Take a run's account, whose books are open. ``check`` is called between documents, and may raise."""
        self._store, self._account, self._identifier = store, account, identifier
        self._check, self._versions = check, versions

    def stale(self) -> list[str]:
        """Return the documents whose findings another version made."""
        known = self._account.books.documents
        return [i for i, d in known.items() if d.versions != self._versions and d.replaced_by is None]

    def find_again(self, stale: Sequence[str], readers: Readers) -> None:
        """Make the findings of documents anew."""
        for stored in self._in_store(stale):
            found = readers.find([before.document for before in stored])
            for before, findings in zip(stored, found, strict=True):
                self._check()
                if findings:
                    former = None if before.versions == IN_DOUBT else before  # its ids may be somebody else's
                    taken = self._identifier.identify(before.document, findings, self._versions, former)
                    self._account.settle([Change(taken)])
                    self._account.counts += Counts(renewed=1)
            self._account.write()

    def tell_apart(self) -> None:
        """Tell anew whom documents name that came before a namesake of theirs, and again where that raised doubts.

        The store has them marked: what a run that breaks off leaves undone, the next one finds again.
        """
        for _ in range(_ROUNDS):
            for stored in self._in_store(self._identifier.doubted()):
                self._account.relink(list(self._told_apart(stored)))

    def _told_apart(self, stored: Sequence[StoredDocument]) -> Iterator[Taken]:
        for before in stored:
            self._check()
            if before.findings and before.replaced_by is None:
                versions = self._account.books.documents[before.document.id].versions
                yield self._identifier.identify(before.document, before.findings, versions)

    def _in_store(self, documents: Sequence[str]) -> Iterator[list[StoredDocument]]:
        """Yield documents as the store has them, some at a time, by id within these."""
        for start in range(0, len(documents), _AT_ONCE):
            stored = self._store.documents(documents[start : start + _AT_ONCE], words=True)
            yield sorted(stored, key=lambda each: each.document.id)
