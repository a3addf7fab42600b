"""How a memory stands, and how a run ended: as JSON, and as a person reads it."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict

from app.output import advise, counted, in_terminal, write_entries, write_json, write_line, write_table
from app.speaking import listed, said
from flows.discovery import Discovery
from flows.indexing import IndexStanding
from schemas.errors import CallError
from schemas.ledger import Counts, Run, RunState, RunSummary, SetAside
from schemas.memory import MemoryStatus

_SHOWN = 20
"""How many files that are set aside are listed one by one."""


def status_shape(
    now: MemoryStatus, aside: Sequence[SetAside], gone: Sequence[str], index: IndexStanding
) -> dict[str, object]:
    """Return a memory's state as JSON."""
    return {
        "documents": now.documents,
        "sources": now.sources,
        "replaced": now.replaced,
        "mentions": now.mentions,
        "engagements": now.engagements,
        "entities": {kind.value: number for kind, number in now.entities.items()},
        "languages": dict(now.languages),
        "first_date": now.first_date.isoformat() if now.first_date else None,
        "last_date": now.last_date.isoformat() if now.last_date else None,
        "versions": asdict(now.versions),
        "last_run": run_shape(now.last_run) if now.last_run else None,
        "index": asdict(index),
        "set_aside": aside_shapes(aside),
        "gone": list(gone),
    }


def run_shape(run: Run) -> dict[str, object]:
    """Return a run's account as JSON; times are UTC."""
    return {
        "id": run.id,
        "kind": run.kind.value,
        "state": run.state.value,
        "started": run.started.isoformat(),
        "ended": run.ended.isoformat() if run.ended else None,
        "counts": run.counts.shape,
    }


def aside_shapes(aside: Sequence[SetAside]) -> list[dict[str, str]]:
    """Return the files that are set aside as JSON."""
    return [{"path": file.path, "reason": file.reason.value, "sentence": file.sentence} for file in aside]


def write_status(now: MemoryStatus, aside: Sequence[SetAside], gone: Sequence[str], index: IndexStanding) -> None:
    """Write a memory's state as tables."""
    span = f"{now.first_date} to {now.last_date}" if now.first_date else said("no dated document")
    rows = [
        ("documents", f"{now.documents} ({span})"),
        ("languages", _counted(now.languages)),
        *([("former versions", f"{now.replaced} that gave way to them")] if now.replaced else []),
        ("files", f"{now.sources} in which they lie"),
        ("mentions", f"{now.mentions}"),
        ("entities", _counted({said(f"{kind.value}s"): n for kind, n in now.entities.items()})),
        ("engagements", f"{now.engagements}"),
        ("set aside", f"{len(aside)}"),
        ("gone", f"{len(gone)}"),
        ("search index", _index_in_words(index)),
        ("versions", _counted({said(part): version for part, version in asdict(now.versions).items()})),
    ]
    if now.last_run:
        run = now.last_run
        state = "it failed" if run.state is RunState.FAILED else run.state
        told = f"{said(run.kind)} of {run.started:%Y-%m-%d %H:%M} UTC, {said(state)}; {account(run)}"
        rows.append(("last run", told))
    write_table(("", said("in the memory")), [(said(label), said(told)) for label, told in rows])
    write_aside(aside)
    if gone:
        advise("What is gone is kept until it is forgotten: dhakira status --gone")


def write_aside(aside: Sequence[SetAside]) -> None:
    """List files that are set aside, each with the sentence that helps."""
    if not aside:
        return
    if in_terminal():
        write_line(f"{said('set aside')}:")
        write_entries((file.path, [f"{said(file.reason)}: {said(file.sentence)}"]) for file in aside[:_SHOWN])
    else:
        rows = [(file.path, said(file.reason.value), said(file.sentence)) for file in aside[:_SHOWN]]
        write_table([said(heading) for heading in ("set aside", "reason", "what to do")], rows)
    if len(aside) > _SHOWN:
        advise(f"and {len(aside) - _SHOWN} more; `dhakira status --json` lists all.")


def write_gone(gone: Sequence[str], *, everything: bool = False) -> None:
    """List what is no more where it was, and what may be done; some of it, unless ``everything`` is asked for."""
    if not gone:
        if everything:
            advise("Every file lies where it was.")
        return
    one = len(gone) == 1
    if one:
        advise(
            "1 file is no more where it was; what it gave is kept. Put it back, or remove that for good: dhakira "
            "forget PATH"
        )
    else:
        advise(
            f"{len(gone)} files are no more where they were; what they gave is kept. Put them back, or remove that for "
            "good: dhakira forget PATH"
        )
    shown = gone if everything else gone[:_SHOWN]
    for path in shown:
        write_line(f"  {path}")
    if len(gone) > len(shown):
        advise(f"and {len(gone) - len(shown)} more; `dhakira status --gone` lists all.")


def write_nothing(found: Discovery, lain: int, *, as_json: bool) -> None:
    """Tell that a call means no file; ``lain`` lay there before. Raises CallError where a path is not there."""
    if found.problems:
        missing = ", ".join(str(problem.path) for problem in found.problems)
        raise CallError(f"There is no such file or folder: {missing}; check the path.")
    if as_json:
        counts = Counts(passed_over=found.passed_over).shape
        write_json({"id": None, "kind": "ingest", "counts": counts, "set_aside": []})
        return
    advise("No file was found to take in; name files, or a folder that has some.")
    if lain:
        advise(
            f"The memory has files from there ({lain}), and keeps what was found in them: is a drive not "
            "mounted? If they were removed, what they gave is removed for good by: dhakira forget PATH"
        )
    _write_passed_over(found.passed_over)


def write_summary(summary: RunSummary) -> None:
    """Tell how an ingest ended, and what to type next."""
    counts = summary.run.counts
    advise(f"{counted(counts.seen, 'file')} in {summary.seconds:.1f} s: {account(summary.run)}.")
    if summary.within:
        advise(
            f"Of these, {summary.within} lie within others (in mails, mailboxes, archives), each of which counts too."
        )
    _write_passed_over(counts.passed_over)
    write_aside(summary.set_aside)
    write_gone(summary.gone)
    if counts.seen > counts.set_aside:
        advise('Next: dhakira search "WORDS", dhakira engagements, dhakira status')


def _write_passed_over(number: int) -> None:
    if number:
        advise(
            f"{number} passed over, since their names match the setting `ignore` (hidden and temporary files, JSON, "
            "YAML and programs by default); one that is named itself is taken in."
        )


def account(run: Run) -> str:
    """Return a run's account in words: the outcomes, whose sum is what was seen, and in brackets what stands beside."""
    counts = asdict(run.counts)
    always = ("new", "updated", "unchanged", "duplicate", "set_aside")
    told = [(name, counts[name]) for name in always]
    told += [(name, counts[name]) for name in ("moved", "gone") if counts[name]]
    seen = listed([f"{number} {said(name.replace('_', ' '))}" for name, number in told])
    return f"{seen} ({counts['renewed']} {said('renewed')})" if counts["renewed"] else seen


def _index_in_words(index: IndexStanding) -> str:
    if index.trouble:
        return said(index.trouble)
    told = [said(f"{counted(index.documents, 'document')}, {said(index.place)}")]
    if index.waiting:
        told.append(
            said(
                f"{index.waiting} are not in it yet as they are now: the next ingest or `dhakira index check` puts "
                "them in"
            )
        )
    if index.refused:
        told.append(said(f"it refuses {index.refused}: `dhakira index check` tells why"))
    return "; ".join(told)


def _counted(numbers: Mapping[str, int] | Mapping[str, str]) -> str:
    return listed([f"{name} {number}" for name, number in numbers.items() if number])
