"""The commands ``quarantine``: what is set aside, why, and the way back."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.session import SET_ASIDE, HomeOption, JsonOption, memory_of
from app.speaking import LANGUAGES, listed, said, spoken
from schemas.errors import CallError

if TYPE_CHECKING:  # rooms are imported when a command runs
    from schemas.errors import Reason
    from schemas.ledger import FileRecord

_Reason = Annotated[
    str | None, typer.Option("--reason", metavar="REASON", help="Only those set aside for this reason (damaged).")
]
_Paths = Annotated[list[str], typer.Argument(metavar="PATH", help="Files as `quarantine list` names them, or by name.")]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    group = typer.Typer(
        no_args_is_help=True,
        help="See what is set aside and why, and bring it back.",
        epilog="Example: dhakira quarantine list",
    )
    group.command("list", epilog="Example: dhakira quarantine list --reason damaged")(list_)
    group.command("retry", epilog="Example: dhakira quarantine retry --reason 'needs a program'")(retry)
    group.command("ignore", epilog="Example: dhakira quarantine ignore inbox/cover.png")(ignore)
    group.command("open", epilog="Example: dhakira quarantine open inbox/broken.pdf")(open_)
    app.add_typer(group, name="quarantine")


def list_(
    context: typer.Context,
    reason: _Reason = None,
    ignored: Annotated[bool, typer.Option("--ignored", help="Those too that are ignored.")] = False,
    language: Annotated[
        str | None, typer.Option("--in", metavar="LANGUAGE", help="ar, fr or en (else as --lang, or the report).")
    ] = None,
    as_json: JsonOption = False,
    home: HomeOption = None,
) -> None:
    """List what is set aside, by reason, with the sentence that helps."""
    from app.output import write_json

    with memory_of(context, home) as memory:
        told = memory.settings.report_language if "report_language" in memory.settings.model_fields_set else None
        words = _Words(_language(language) or spoken() or told or "en")
        lines = [line for line in _of_reason(memory.store.ledger.quarantine(), reason) if ignored or not line.ignored]
    if as_json:
        write_json([_shape(line, words) for line in lines])
    else:
        _write(lines, words)


def _language(given: str | None) -> str | None:
    """Return the language that is asked for. Raises CallError for one that reports are not written in."""
    if given not in (None, *LANGUAGES):
        raise CallError(f"--in {given} is none of {listed([*LANGUAGES])}.")
    return given


def _write(lines: Sequence["FileRecord"], words: "_Words") -> None:
    """Write what is set aside, as entries in a terminal, else as a table, and the ways back."""
    from app.output import advise, in_terminal, write_entries, write_line, write_table

    if not lines:
        write_line(words.say("Nothing is set aside."))
        return
    if in_terminal():
        write_entries((line.path, [words.standing(line), *words.helps(line)]) for line in lines)
    else:
        headings = ("reason", "file", "failed", "next try", "what to do")
        write_table([words.say(each) for each in headings], [words.row(line) for line in lines])
    ways = "To try again now: dhakira quarantine retry; to hear of one no more: dhakira quarantine ignore PATH"
    advise(words.say(ways))


def retry(
    context: typer.Context,
    paths: Annotated[list[str] | None, typer.Argument(metavar="PATH", help="Files; all where none is named.")] = None,
    reason: _Reason = None,
    home: HomeOption = None,
) -> None:
    """Try files again at once, however long they were to wait.

    What came from a site or a mailbox is tried by the next night. Exit code 3: some are still set aside.
    """
    from app.output import advise, tell
    from app.standing import write_summary
    from flows.ingest import run_ingest
    from schemas.ledger import is_path

    with memory_of(context, home) as memory, memory.store.lease() as lease:
        lines = _of_reason(memory.store.ledger.quarantine(), reason)
        lines = _named(lines, paths) if paths else [line for line in lines if not line.ignored]
        memory.store.ledger.release(lease, [line.path for line in lines])
    again = {line.container or line.path for line in lines}
    files = sorted(Path(key) for key in again if is_path(key))
    if len(files) < len(again):
        tell(f"What sources brought is tried by the next `dhakira nightly`: {len(again) - len(files)}.")
    if not files:
        advise("No file is to be tried again.")
        return
    summary = run_ingest(files, memory.settings)
    write_summary(summary)
    if summary.set_aside:
        raise typer.Exit(SET_ASIDE)


def ignore(
    context: typer.Context,
    paths: _Paths,
    undo: Annotated[bool, typer.Option("--undo", help="Hear of them again.")] = False,
    home: HomeOption = None,
) -> None:
    """Hear no more of files: they stay set aside, are not tried again and not told of."""
    from app.output import advise

    with memory_of(context, home) as memory, memory.store.lease() as lease:
        lines = _named(memory.store.ledger.quarantine(), paths)
        memory.store.ledger.ignore(lease, [line.path for line in lines], ignored=not undo)
    paths_told = listed([line.path for line in lines])
    advise(f"Told of again: {paths_told}" if undo else f"Ignored: {paths_told}")


def open_(context: typer.Context, path: _Paths, home: HomeOption = None) -> None:
    """Open files in the program that this machine opens them with."""
    with memory_of(context, home) as memory:
        lines = _named(memory.store.ledger.quarantine(), path)
    for line in lines:
        file = Path(line.container or line.path)
        if not file.exists():
            raise CallError(f"{file} is not there any more.")
        if typer.launch(str(file)) != 0:
            raise CallError(f"No program here opens {file}; look at it on another machine.")


def _of_reason(lines: Sequence["FileRecord"], reason: str | None) -> list["FileRecord"]:
    from schemas.errors import Reason

    if reason is None:
        return sorted(lines, key=lambda line: (str(line.reason), line.path))
    wanted = " ".join(reason.lower().replace("_", " ").split())
    meant = {called: each for each in Reason for called in _called(each)}.get(wanted)
    if meant is None:
        raise CallError(f"There is no reason {reason}; there are {listed([*map(said, Reason)])}.")
    return [line for line in lines if line.reason == meant]


def _called(reason: "Reason") -> Iterator[str]:
    """Yield the names of a reason in the three languages."""
    from lexicon.sentences import in_language

    yield from filter(None, (in_language(reason.value, language) for language in ("en", "fr", "ar")))


def _named(lines: Sequence["FileRecord"], paths: Sequence[str]) -> list["FileRecord"]:
    """Return the lines of paths, as the ledger has them, as seen from here, or by a file's name. Raises CallError."""
    from schemas.ledger import path_key, plain_path

    by_path = {line.path: line for line in lines}
    found = []
    for path in paths:
        line = by_path.get(path) or by_path.get(path_key(plain_path(Path(path))))
        named = [line] if line else [each for each in lines if each.path.endswith(f"/{path}")]
        if not named:
            raise CallError(f"{path} is not set aside; `dhakira quarantine list` names what is.")
        if len(named) > 1:
            raise CallError(f"{path} means several ({', '.join(each.path for each in named)}); write more of its path.")
        found += named
    return found


def _next(line: "FileRecord") -> str:
    from flows.survey import LASTING

    if line.ignored:
        return "never (ignored)"
    if line.retry_at:
        return f"after {line.retry_at:%Y-%m-%d %H:%M} UTC"
    return "once it changes, or by retry" if line.reason in LASTING else "with the next run"


class _Words:
    """The list in the report's language, as far as that has words for it."""

    def __init__(self, language: str) -> None:
        from lexicon.report import phrases

        self._language, self._phrases = language, phrases(language)

    def say(self, sentence: str) -> str:
        """Return an English sentence in the language."""
        from lexicon.sentences import in_language

        return in_language(sentence, self._language) or sentence

    def standing(self, line: "FileRecord") -> str:
        """Return in a sentence why a file is set aside, how often it failed, and when it is tried again."""
        return self.say(f"{line.reason}, failed {line.failures}, next try: {_next(line)}")

    def row(self, line: "FileRecord") -> tuple[str, ...]:
        """Return the same as a row, with what is to be done."""
        next_try, helps = self.say(_next(line)), "\n".join(self.helps(line))
        return self.say(str(line.reason)), line.path, str(line.failures), next_try, helps

    def reason(self, line: "FileRecord") -> str:
        """Return why a file is set aside and what helps, in general."""
        from lexicon.report import reason_id

        return self._phrases[reason_id(line.reason)] if line.reason else ""

    def helps(self, line: "FileRecord") -> list[str]:
        """Return what is to be done about a file; in general, where what knows more has no words in the language."""
        from lexicon.sentences import in_language

        told = in_language(line.sentence or "", self._language) or self.reason(line)
        return [told] if told else []


def _shape(line: "FileRecord", words: _Words) -> dict[str, object]:
    return {
        "path": line.path,
        "reason": str(line.reason),
        "helps": words.reason(line),
        "sentence": line.sentence,
        "told": words.say(line.sentence or ""),
        "failures": line.failures,
        "retry_at": line.retry_at.isoformat() if line.retry_at else None,
        "ignored": line.ignored,
    }
