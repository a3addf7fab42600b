"""The command ``forget``, by which a document leaves the memory for good."""

from typing import Annotated

import typer

from app.session import FAILED, HomeOption, JsonOption, memory_of


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command(epilog="Example: dhakira forget d-1a2b3c4d5e6f")(forget)


def forget(
    context: typer.Context,
    document: Annotated[str, typer.Argument(metavar="DOC", help="A document's id or name, or a file's path.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    as_json: JsonOption = False,
    home: HomeOption = None,
) -> None:
    """Remove a document for good, with all that it brought.

    Its text, findings, former versions, index entries, original and pictures of its pages, the people and bodies whom
    nothing else names, and the reports that told of it.

    A line without content stays, so that the same bytes are not taken in again. The file itself is left where it lies.
    """
    from app.output import advise, tell, write_json
    from flows.forgetting import forget as forget_it

    with memory_of(context, home) as memory, memory.store.lease() as lease:
        erasure = memory.store.custody.plan_erasure(document)
        if not yes:
            for each in (*erasure.paths, *erasure.documents):
                tell(each)
            if not _is_sure():
                tell("Nothing was removed.")
                raise typer.Exit(FAILED)
        reports = forget_it(memory.store, lease, memory.settings, erasure)
    if as_json:
        write_json({"documents": list(erasure.documents), "files": len(erasure.paths), "reports": len(reports)})
        return
    advise(f"Forgotten: documents {len(erasure.documents)}, files {len(erasure.paths)}, reports {len(reports)}.")
    advise("Backups and mail that were made before may still hold it; the files themselves lie where they lay.")


def _is_sure() -> bool:
    from app.speaking import said

    yes, no = said("yes"), said("no")
    asked = f"{said('Forget this for good?')} [{yes}/{no}]"
    try:
        answer = str(typer.prompt(asked, default=no, show_default=False, err=True))
    except typer.Abort:  # nobody is there to answer
        return False
    return answer.strip().casefold() in {"y", "yes", yes, yes[0]}
