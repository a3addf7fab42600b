"""Who is who in a run: the register is opened when the first document asks, and knows which ones are to ask again."""

from dataclasses import replace

from flows.identifying import Identifier, identifier_of
from schemas.document import Document
from schemas.memory import StoredDocument
from schemas.relation import Findings
from store.change import Change
from store.documents import Taken
from store.store import Store


class LateIdentifier:
    """Says who is who in documents, over all that a store knows."""

    def __init__(self, store: Store) -> None:
        """Take a store; it is not asked yet."""
        self._store = store
        self._opened: Identifier | None = None
        self._doubted: set[str] = set()

    def identify(
        self, document: Document, findings: Findings, versions: str, before: StoredDocument | None = None
    ) -> Taken:
        """Make a document ready to be put in, as ``versions`` found it; ``before`` is how it stands, if it does."""
        if self._opened is None:
            self._opened = identifier_of(self._store)
        taken = self._opened.identify(Taken(document, findings, versions=versions), before)
        self._doubted.discard(document.id)
        self._doubted.update(taken.doubted)
        return taken

    def close(self) -> None:
        """Let go of all that is known of people and bodies."""
        self._opened = None

    def doubted(self) -> list[str]:
        """Return, once, the documents of which it is to be told anew whom they name, in order."""
        doubted, self._doubted = sorted(self._doubted), set()
        return doubted

    def up_to_date(self, change: Change) -> Change:
        """Return a change whose document's links are the entities that they mean by now."""
        return replace(change, taken=self.current(change.taken)) if change.taken else change

    def current(self, taken: Taken) -> Taken:
        """Return a document whose links are the entities that they mean by now."""
        if self._opened is None:
            return taken
        return replace(taken, links=tuple(map(self._opened.current, taken.links)))
