"""How answers are written: tables and colour in a terminal, plain lines elsewhere, JSON where a program reads."""

import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from app.speaking import said
from app.typing_in import as_typed
from schemas.errors import CallError

_UNLIMITED = 1_000_000
"""Columns of a console that is no terminal: nothing is folded or cut."""


def in_terminal() -> bool:
    """Tell whether a person reads the answer in a terminal."""
    return sys.stdout.isatty()


def console() -> Console:
    """Return the console of answers (standard output)."""
    return Console(highlight=False, soft_wrap=True, width=None if in_terminal() else _UNLIMITED)


def messages() -> Console:
    """Return the console of messages and errors (standard error)."""
    return Console(stderr=True, highlight=False, soft_wrap=True)


def counted(number: int, thing: str) -> str:
    """Return a number with what it counts: «1 file», «2 files»."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def write_entries(entries: Iterable[tuple[str, Sequence[str]]]) -> None:
    """Write what has a long name in a terminal: the name whole in a line of its own, and lines that tell of it."""
    for name, told in entries:
        write_line(Text(name, style="bold"))
        for line in told:
            write_line(f"  {line}")


def write_table(headings: Sequence[str], rows: Iterable[Sequence[str | Text]], title: str = "") -> None:
    """Write a table under headings in the language of the answers.

    It is ruled in a terminal; elsewhere a heading and a row a line, split by tabs.
    """
    headings = [said(heading) for heading in headings]
    if not in_terminal():
        lines = ["\t".join(headings), *("\t".join(" ".join(str(cell).split()) for cell in row) for row in rows)]
        sys.stdout.write("\n".join(([title] if title else []) + lines) + "\n")
        return
    table = Table(*headings, title=title or None, title_justify="left")
    for row in rows:
        table.add_row(*row)
    console().print(table)


def write_line(line: str | Text = "") -> None:
    """Write one line of an answer."""
    if isinstance(line, str):
        line = Text(line)
    console().print(line)


def write_json(answer: object) -> None:
    """Write an answer for a program: UTF-8, one value, indented."""
    sys.stdout.write(json.dumps(answer, ensure_ascii=False, indent=1) + "\n")


def write_file(path: Path, content: str | bytes, option: str = "") -> None:
    """Write a file that a call asks for, with the folders it lies in; ``option`` is the one that names another.

    Raises CallError.
    """
    try:
        if not path.parent.exists():
            path.parent.mkdir(parents=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    except OSError as error:
        raise CallError(
            f"{path} cannot be written ({error.strerror}); name another with {option}."
            if option
            else f"{path} cannot be written ({error.strerror})."
        ) from error


def advise(sentence: str) -> None:
    """Write a line of an answer that names commands to be typed."""
    write_line(as_typed(said(sentence)))


def tell(sentence: str, style: str = "") -> None:
    """Tell a person something beside the answer (standard error)."""
    messages().print(Text(as_typed(said(sentence)), style=style))
