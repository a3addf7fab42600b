"""Trying a source once: what it would take, and nothing kept."""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from schemas.source import Fetched, ImapSource, Missed, SiteSource, SourceDeclaration
from sources.open import open_source
from sources.protocol import Visit

_SHOWN = 10
_LOOKED_AT = 1000


@dataclass(frozen=True, slots=True)
class Trial:
    """What a source showed: how many items (up to a limit), the first of them, and what went wrong."""

    name: str
    number: int
    first: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
    waiting: int = 0
    """How many of these were written to just now, and are taken by a later run."""

    @property
    def failed(self) -> bool:
        """Whether nothing could be had."""
        return bool(self.problems) and not self.number


def try_out(declaration: SourceDeclaration, ignore: Sequence[str]) -> Trial:
    """Visit a source as if for the first time; of what has to be fetched, only a few."""
    if isinstance(declaration, SiteSource):
        declaration = declaration.model_copy(update={"documents": _SHOWN, "attachments": False})
    elif isinstance(declaration, ImapSource):
        declaration = declaration.model_copy(update={"messages": _SHOWN})
    with tempfile.TemporaryDirectory(prefix="dhakira-try-") as folder:
        findings = list(islice(open_source(declaration, ignore).visit(Visit({}, Path(folder))), _LOOKED_AT))
    fetched = [finding.key for finding in findings if isinstance(finding, Fetched)]
    missed = [finding for finding in findings if isinstance(finding, Missed)]
    waiting = [finding for finding in missed if finding.is_waiting]
    problems = tuple(finding.sentence for finding in missed if finding not in waiting)
    return Trial(
        declaration.name, len(fetched) + len(waiting), tuple(fetched[:_SHOWN]), problems[:_SHOWN], len(waiting)
    )
