"""What a person sees while a run goes on."""

from collections.abc import Iterator
from contextlib import contextmanager

from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from app.output import messages, tell
from flows.running import Hooks
from schemas.ledger import Holder, Progress
from schemas.settings import Settings
from text.morphology import Presence, fetch, state


def prepare_morphology(settings: Settings) -> None:
    """Fetch the morphology database the first time; a failed attempt is told once and not repeated by itself."""
    if settings.morphology == "auto" and state(settings.cache).presence is Presence.ABSENT:
        fetch(settings.cache, tell)


@contextmanager
def progress() -> Iterator[Hooks]:
    """Show a bar while documents are read, where there is a terminal."""
    console = messages()
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Bar(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("Looking", total=None)

        def on_progress(now: Progress) -> None:
            bar.update(task, description="Taking in", completed=now.done, total=now.total)

        def on_wait(holder: Holder) -> None:
            tell(
                f"Process {holder.pid} on {holder.host} is writing into this memory; waiting until it is done "
                "(Ctrl-C stops waiting)."
            )

        yield Hooks(on_progress, on_wait)
