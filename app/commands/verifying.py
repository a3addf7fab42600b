"""The command ``verify``, which proves that a memory adds up."""

from contextlib import nullcontext
from typing import Annotated

import typer

from app.session import FAILED, HomeOption, JsonOption, memory_of


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command(epilog="Example: dhakira verify --repair")(verify)


def verify(
    context: typer.Context,
    repair: Annotated[bool, typer.Option("--repair", help="Put right what can be put right.")] = False,
    as_json: JsonOption = False,
    home: HomeOption = None,
) -> None:
    """Prove that the memory is what it says.

    Each run's account against its items, originals against their hashes, the words of each finding against the text,
    the search index against the store. Exit code 1: something is amiss.
    """
    from app.output import advise, write_json, write_line, write_table
    from app.speaking import said
    from flows.verifying import verify as look

    with memory_of(context, home) as memory, memory.store.lease() if repair else nullcontext() as lease:
        verdict = look(memory.store, memory.settings, lease)
    if as_json:
        faults = [
            {"part": f.part.value, "subject": f.subject, "sentence": f.sentence, "repaired": f.repaired}
            for f in verdict.faults
        ]
        looked_at = {part.value: number for part, number in verdict.looked_at.items()}
        write_json({"clean": verdict.clean, "looked_at": looked_at, "faults": faults})
    else:
        wrong = [sum(f.part is part for f in verdict.faults) for part in verdict.looked_at]
        rows = zip(verdict.looked_at.items(), wrong, strict=True)
        write_table(("part", "looked at", "amiss"), [(said(part.value), str(n), str(w)) for (part, n), w in rows])
        for fault in verdict.faults:
            repaired = f" {said('Put right.')}" if fault.repaired else ""
            write_line(f"{said(fault.part.value)}: {fault.subject}: {said(fault.sentence)}{repaired}")
        advise("All adds up." if verdict.clean else "Something is amiss; dhakira verify --repair mends what it can.")
    if not verdict.clean:
        raise typer.Exit(FAILED)
