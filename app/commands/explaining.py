"""Commands for those who work on the rules and the lexicon: ``explain`` and ``lexicon check``."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.session import FAILED, JsonOption
from schemas.errors import CallError, ReadError

if TYPE_CHECKING:  # a document's room is imported when a command runs
    from schemas.document import Document

FileArgument = Annotated[Path, typer.Argument(metavar="FILE", help="A file of any kind that can be read.")]
HtmlOption = Annotated[
    Path | None,
    typer.Option("--html", metavar="OUT", help="Write one HTML page there instead.", show_default=False),
]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command(epilog="Example: dhakira explain communique.pdf --html out/why.html")(explain)
    lexicon = typer.Typer(no_args_is_help=True, help="Look after the lexicon.", epilog="Example: dhakira lexicon check")
    lexicon.command("check", epilog="Example: dhakira lexicon check")(check)
    app.add_typer(lexicon, name="lexicon")


def explain(file: FileArgument, html: HtmlOption = None) -> None:
    """Show a text with its findings, each with the rule that made it, and how they hang together."""
    from app.explaining import HEADINGS, RELATION_HEADINGS, coloured, html_page, relation_rows, rule_rows
    from app.output import tell, write_file, write_line, write_table
    from app.speaking import speaking, spoken
    from flows.steps import findings_of

    document = _document(file)
    findings = findings_of(document)
    extraction, relations = findings.extraction, list(relation_rows(findings))
    if html is not None:
        with speaking(spoken() or document.language):
            page = html_page(document, findings)
        write_file(html, page, "--html")
        tell(f"Wrote {html}; mentions: {len(extraction.mentions)}, relations: {len(relations)}.")
        return
    write_line(coloured(document, extraction))
    write_line()
    write_table(HEADINGS, list(rule_rows(extraction)))
    if relations:
        write_line()
        write_table(RELATION_HEADINGS, relations)


def _document(file: Path) -> "Document":
    from readers.read import read_all

    if file.is_dir():
        raise CallError(f"{file} is a folder; name one file in it (`dhakira extract {file} --out DIR` takes them all).")
    if not file.is_file():
        raise CallError(
            f"There is no file {file}; check the path. What the memory holds of a name is shown by: dhakira show NAME"
        )
    outcome = next(iter(read_all(file)))
    if isinstance(outcome, ReadError):
        raise ReadError(outcome.reason, f"{file}: {outcome.sentence}", outcome.path)
    return outcome


def check(as_json: JsonOption = False) -> None:
    """Validate every file of the lexicon, and say where an entry shadows another.

    Two entries of one file with the same words, once folded, shadow each other: only one of them can be meant.
    """
    from app.lexicon_shapes import SHAPES
    from app.output import tell, write_json, write_line
    from app.speaking import said
    from lexicon.check import problems

    found = problems(SHAPES)
    if as_json:
        write_json([{"file": p.file, "entry": p.entry, "problem": p.sentence, "error": p.error} for p in found])
    else:
        for problem in found:
            write_line(f"{problem.file}: {problem.entry}: {said(problem.sentence)}")
        errors = sum(problem.error for problem in found)
        tell(f"Errors: {errors}, remarks: {len(found) - errors}.")
    if any(problem.error for problem in found):
        raise typer.Exit(FAILED)
