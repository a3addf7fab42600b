"""What a person sees while a run goes on."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.progress import BarColumn, Task, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar
from rich.text import Text

from app.output import messages, tell
from app.speaking import said

if TYPE_CHECKING:  # the flow's room takes seconds to load, in which the bar says so already
    from flows.running import Hooks
    from schemas.ledger import Holder, Progress
    from schemas.settings import Settings


def prepare_morphology(settings: "Settings") -> None:
    """Fetch the morphology database the first time; a failed attempt is told once and not repeated by itself."""
    from text.morphology import Presence, fetch, state

    if settings.morphology == "auto" and state(settings.cache).presence is Presence.ABSENT:
        fetch(settings.cache, tell)


class _Left(TimeRemainingColumn):
    """The time that is left, where it can be told."""

    def render(self, task: Task) -> Text:
        return Text("") if task.total is None or task.finished else super().render(task)


class Shown:
    """A run as it is shown: the phase it is at, and how many of its files are in the memory."""

    def __init__(self, bar: Bar) -> None:
        """Begin with what comes first: starting."""
        self._bar = bar
        self._task = bar.add_task(said("Starting"), total=None)
        self._total: int | None = None
        self._last: Progress | None = None

    def hooks(self) -> "Hooks":
        """Return what a run is to call."""
        from flows.running import Hooks

        return Hooks(self._go_on, self._wait)

    def interrupted(self) -> str:
        """Return the sentence that tells what is in the memory by now."""
        last = self._last
        if last is None or not last.total:
            return "No file was read yet; the same command begins anew."
        left = last.total - last.done
        if not left:
            return f"All files that were new or changed are in the memory: {last.total}."
        return (
            f"{last.done} of {last.total} files that were new or changed are in the memory; {left} are left: the same "
            "command takes them in."
        )

    def _go_on(self, now: "Progress") -> None:
        from schemas.ledger import Phase

        self._last = now
        if now.phase is Phase.READING and now.done < now.total:
            words, total = said(f"Reading {now.done} of {now.total}"), now.total
        else:
            words, total = said("Finishing" if now.phase is Phase.READING else now.phase.capitalize()), None
        if total != self._total:  # a bar that has an end keeps it: another begins
            self._bar.remove_task(self._task)
            self._task, self._total = self._bar.add_task(words, total=total), total
        self._bar.update(self._task, description=words, completed=now.done if total else 0)

    def _wait(self, holder: "Holder") -> None:
        tell(
            f"Process {holder.pid} on {holder.host} is writing into this memory; waiting until it is done "
            "(Ctrl-C stops waiting)."
        )


@contextmanager
def progress() -> Iterator[Shown]:
    """Show what a run is at, where there is a terminal; when it is interrupted, tell what went in."""
    console = messages()
    columns = (TextColumn("{task.description}"), BarColumn(), _Left())
    shown = None
    try:
        with Bar(
            *columns, console=console, transient=True, refresh_per_second=4, disable=not console.is_terminal
        ) as bar:
            shown = Shown(bar)
            yield shown
    except KeyboardInterrupt:
        if shown:
            tell(shown.interrupted())
        raise
