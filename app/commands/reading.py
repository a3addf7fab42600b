"""Commands that touch no memory: ``read`` and ``extract``."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.session import SET_ASIDE, JsonOption, session_of
from schemas.errors import CallError, ReadError

if TYPE_CHECKING:  # a document's room is imported when a command runs
    from schemas.document import Document

PathsArgument = Annotated[list[Path], typer.Argument(metavar="PATH", help="Files and folders.")]
OutOption = Annotated[Path, typer.Option("--out", metavar="DIR", help="The folder to write into; made if missing.")]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command(epilog="Example: dhakira read minutes.pdf --out texts")(read)
    app.command(epilog="Example: dhakira extract communiques/ --out found")(extract)


def read(context: typer.Context, paths: PathsArgument, out: OutOption, as_json: JsonOption = False) -> None:
    """Write the text of files as FILENAME.txt."""
    reading = _Reading(context, paths, out)
    written = 0
    for path, document in reading.documents():
        reading.write(f"{path.name}.txt", document.text)
        written += 1
    reading.finish(written, as_json)


def extract(context: typer.Context, paths: PathsArgument, out: OutOption, as_json: JsonOption = False) -> None:
    """Write what is found in files as STEM.json.

    The form is that of the gold corpus. The same person, body, programme or place has the same entity id in all the
    files of one call.
    """
    from evaluation.run import Found, gold_forms
    from flows.steps import findings_of

    reading = _Reading(context, paths, out)
    found = [Found(document, findings_of(document)) for _, document in reading.documents()]
    for item, form in zip(found, gold_forms(found), strict=True):
        reading.write(f"{item.document.name}.json", json.dumps(form, ensure_ascii=False, indent=1) + "\n")
    reading.finish(len(found), as_json)


class _Reading:
    """One call's files, the folder it writes into, and what could not be read."""

    def __init__(self, context: typer.Context, paths: list[Path], out: Path) -> None:
        from flows.discovery import discover

        self._discovery = discover(paths, session_of(context).configuration().settings.ignore)
        self._problems = list(self._discovery.problems)
        self._out = out
        self._written: set[str] = set()
        try:
            out.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise CallError(f"The folder {out} cannot be made ({error.strerror}); name another with --out.") from error

    def documents(self) -> "Iterator[tuple[Path, Document]]":
        """Yield each document that could be read, with its path; parts (attachments) count as ``PATH/PART``."""
        from rich.progress import track

        from app.output import messages
        from app.speaking import said
        from readers.read import read_in_order

        files = self._discovery.files
        console = messages()
        for path in track(files, said("Reading"), console=console, transient=True, disable=not console.is_terminal):
            for outcome in read_in_order(path):
                if isinstance(outcome, ReadError):
                    self._problems.append(outcome)
                else:
                    yield path, outcome

    def write(self, name: str, content: str) -> None:
        """Write one file of the answer; where two inputs share a name, the later one's gets a number."""
        from app.output import write_file

        path = Path(name)
        number = 2
        while name in self._written:
            name = f"{path.stem}-{number}{path.suffix}"
            number += 1
        self._written.add(name)
        write_file(self._out / name, content, "--out")

    def finish(self, written: int, as_json: bool) -> None:
        """Tell what was written and what was set aside; exit with 3 where something was."""
        from app.output import tell, write_json
        from app.speaking import said
        from app.standing import aside_shapes
        from schemas.ledger import SetAside

        if as_json:
            aside = [SetAside(str(p.path), p.reason, p.sentence) for p in self._problems]
            write_json({"written": written, "folder": str(self._out), "set_aside": aside_shapes(aside)})
        else:
            tell(f"Files written into {self._out}: {written}.")
            for problem in self._problems:
                tell(f"{said('set aside')}: {problem.path}: {said(problem.reason)}: {said(problem.sentence)}", "yellow")
        if self._problems:
            raise typer.Exit(SET_ASIDE)
