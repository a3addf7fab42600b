"""What the tasks of ``nightly`` do around the taking in: visit the sources, remember what they had."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from flows.survey import Item, is_due
from flows.taking import VERSIONS
from schemas.settings import Settings
from schemas.source import Fetched, Gone, Mark, Missed, Same, SourceDeclaration
from sources.landing import clear
from sources.open import open_source
from sources.protocol import Visit
from store.leases import Lease
from store.originals import spoken
from store.store import Store

LANDING = "landing"


@dataclass(slots=True)
class Haul:
    """What one source had."""

    items: list[Item] = field(default_factory=list)
    marks: dict[str, Mark] = field(default_factory=dict)
    same: int = 0
    gone: list[str] = field(default_factory=list)
    missed: list[Missed] = field(default_factory=list)


class Night:
    """One night's visits. `visit` comes once a source, `remember` when all that was fetched is taken in."""

    def __init__(self, store: Store, lease: Lease, settings: Settings, check: Callable[[], None]) -> None:
        """Begin with nothing."""
        self.hauls: dict[str, Haul] = {}
        self._store, self._lease, self._settings, self._check = store, lease, settings, check

    @property
    def items(self) -> list[Item]:
        """What is to be looked at, source by source."""
        return [item for haul in self.hauls.values() for item in haul.items]

    @property
    def same(self) -> int:
        """How many items their sources say are as they were."""
        return sum(haul.same for haul in self.hauls.values())

    @property
    def gone(self) -> list[str]:
        """The keys of what sources have no more."""
        return [key for haul in self.hauls.values() for key in haul.gone]

    @property
    def missed(self) -> tuple[Missed, ...]:
        """What could not be fetched."""
        return tuple(missed for haul in self.hauls.values() for missed in haul.missed)

    def visit(self, name: str) -> dict[str, int]:
        """Visit a source; return how many items were fetched, the same, gone and missed."""
        declaration = next(source for source in self._settings.sources if source.name == name)
        with spoken(self._landing(name)):
            haul = self.hauls[name] = self._haul(declaration)
        return {"fetched": len(haul.items), "same": haul.same, "gone": len(haul.gone), "missed": len(haul.missed)}

    def remember(self) -> None:
        """Write down what items look like now: not before they are in the memory, or a crash would lose them."""
        for name, haul in self.hauls.items():
            self._store.sources.put_marks(self._lease, name, haul.marks, haul.gone)
            with spoken(self._landing(name)):
                clear(self._landing(name))

    def _haul(self, declaration: SourceDeclaration) -> Haul:
        haul, landing = Haul(), self._landing(declaration.name)
        clear(landing)
        visit = Visit(self._store.sources.marks(declaration.name), landing, self._check, self._due())
        for finding in open_source(declaration, self._settings.ignore).visit(visit):
            match finding:
                case Fetched(key=key, file=file, mark=mark, parent=parent):
                    haul.items.append(Item(key, file, parent))
                    if visit.known.get(key) != mark:
                        haul.marks[key] = mark
                case Same(key=key, mark=mark):
                    haul.same += 1
                    if mark:
                        haul.marks[key] = mark
                case Gone(key=key):
                    haul.gone.append(key)
                case Missed(key=key, mark=mark):
                    haul.missed.append(finding)
                    if mark:
                        haul.marks[key] = mark
        return haul

    def _due(self) -> frozenset[str]:
        """Return the keys of what is set aside and to be tried again, though its source says that it is the same."""
        now = dt.datetime.now(dt.UTC)
        aside = self._store.ledger.quarantine()
        return frozenset(line.container or line.path for line in aside if is_due(line, VERSIONS, now))

    def _landing(self, name: str) -> Path:
        """Return a source's landing folder, by its place among the sources: names may hold any letter."""
        names = [source.name for source in self._settings.sources]
        return self._settings.home / LANDING / str(names.index(name))
