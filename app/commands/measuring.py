"""The command ``eval``: how good today's code is on gold documents."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.session import JsonOption

if TYPE_CHECKING:  # evaluation brings the whole pipeline along
    from evaluation.mistakes import Mistake
    from evaluation.scores import Scores
    from evaluation.short_texts import ShortScores
    from evaluation.tally import Share, Tally

GoldArgument = Annotated[
    list[Path],
    typer.Argument(metavar="GOLD", help="Folders of NAME.txt beside NAME.json, or YAML files of short texts."),
]
_HEADINGS = ("", "precision", "recall", "F1", "gold", "found")
_OF_SHARES = ("", "right", "of", "share")
_TEXTS = (".yaml", ".yml")
"""How the names of files of short texts end."""


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command("eval", epilog="Example: dhakira eval corpus/seen --errors 20")(evaluate_command)


def _calibration(folders: list[Path]) -> None:
    """Print for each tenth of confidence its findings, their mean confidence and how often they are right."""
    from app.output import write_line
    from app.speaking import said
    from evaluation.calibration import calibrate

    write_line("\t".join(["", *map(said, ("from", "findings", "confidence", "right"))]))
    for name, bands in calibrate(folders).rows.items():
        for band in bands:
            write_line(f"{said(name)}\t{band.low:.1f}\t{band.share.of}\t{band.mean:.3f}\t{band.share.share:.3f}")


def _linking(folders: list[Path]) -> None:
    """Print B-cubed by kind where mentions are given."""
    from app.output import write_table
    from evaluation.linking import linking

    for folder in folders:
        rows = [_row(f"identity of {kind}s (B³)", tally) for kind, tally in linking(folder).items() if tally]
        write_table(_HEADINGS, rows, title=str(folder))


def evaluate_command(
    folders: GoldArgument,
    errors: Annotated[int, typer.Option("--errors", metavar="N", help="Also print the first N errors.")] = 0,
    calibration: Annotated[
        bool, typer.Option("--calibration", help="Instead show how often findings are right, by how sure they are.")
    ] = False,
    linking: Annotated[
        bool, typer.Option("--linking", help="Instead score who is who alone, from the annotated mentions.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Score today's code on annotated documents."""
    if calibration:
        _calibration(folders)
        return
    if linking:
        _linking(folders)
        return
    from app.output import write_json, write_line
    from evaluation.run import evaluate
    from evaluation.short_texts import evaluate_texts

    scored = {path: evaluate_texts(path) if path.suffix in _TEXTS else evaluate(path) for path in folders}
    if as_json:
        write_json({str(path): _as_json(scores) for path, scores in scored.items()})
        return
    for path, scores in scored.items():
        _write_tables(path, scores)
        for mistake in scores.mistakes[:errors]:
            write_line(_mistake(mistake))


def _mistake(mistake: "Mistake") -> str:
    from app.speaking import said
    from evaluation.mistakes import Wrong

    told = [mistake.words, mistake.instead or "-"] if mistake.wrong is Wrong.OTHERWISE else [mistake.words]
    words = " ≠ ".join(map(said, told) if mistake.part == "kind" else told)
    return f"{mistake.document}: {said(mistake.wrong)}: {said(mistake.part)}: {words}"


def _write_tables(path: Path, scores: "Scores | ShortScores") -> None:
    from app.output import write_line, write_table
    from evaluation.short_texts import ShortScores

    if isinstance(scores, ShortScores):
        tallies, shares = _short_figures(scores)
        rows = [_row(name, tally) for name, tally in tallies.items()]
    else:
        rows, shares = list(_tally_rows(scores)), scores.accuracy
    write_table(_HEADINGS, rows, title=str(path))
    write_table(_OF_SHARES, _share_rows(shares))
    write_line()


def _short_figures(scores: "ShortScores") -> tuple[dict[str, "Tally"], Mapping[str, "Share"]]:
    by_language = {f"engagements, {name}": tally for name, tally in scores.languages.items()}
    tallies = {"engagements": scores.engagements, **by_language, "engagement guests": scores.guests}
    shares = {"engagement host": scores.host, "engagement place": scores.place, "texts without any": scores.silent}
    return tallies, shares


def _tally_rows(scores: "Scores") -> Iterator[tuple[str, ...]]:
    for kind, tally in scores.strict.items():
        if kind != "all":
            yield _row(kind, tally)
    yield _row("all mentions, strict", scores.strict["all"])
    yield _row("all mentions, lenient", scores.lenient["all"])
    for name, tally in scores.records.items():
        yield _row(name, tally)
    for kind, b_cubed in scores.identity().items():
        if b_cubed:
            yield _row(f"identity of {kind}s (B³)", b_cubed)


def _row(name: str, tally: "Tally") -> tuple[str, ...]:
    from app.speaking import said

    figures = (f"{figure:.3f}" for figure in (tally.precision, tally.recall, tally.f1))
    return (said(name), *figures, str(tally.gold), str(tally.found))


def _share_rows(shares: "Mapping[str, Share]") -> list[tuple[str, ...]]:
    from app.speaking import said

    return [(said(name), str(s.right), str(s.of), f"{s.share:.3f}") for name, s in shares.items()]


def _as_json(scores: "Scores | ShortScores") -> dict[str, object]:
    from dataclasses import asdict

    from evaluation.short_texts import ShortScores

    if isinstance(scores, ShortScores):
        tallies, shares = _short_figures(scores)
        reached = {name: tally.f1 for name, tally in tallies.items()} | {n: s.share for n, s in shares.items()}
        return {name: round(figure, 4) for name, figure in reached.items()}

    def figures(tally: "Tally") -> dict[str, float]:
        return {
            "precision": round(tally.precision, 4),
            "recall": round(tally.recall, 4),
            "f1": round(tally.f1, 4),
            "gold": tally.gold,
            "found": tally.found,
        }

    return {
        "strict": {kind: figures(tally) for kind, tally in scores.strict.items()},
        "lenient": {kind: figures(tally) for kind, tally in scores.lenient.items()},
        "records": {name: figures(tally) for name, tally in scores.records.items()},
        "accuracy": {n: {"right": s.right, "of": s.of, "share": round(s.share, 4)} for n, s in scores.accuracy.items()},
        "identity": {kind.value: figures(tally) for kind, tally in scores.identity().items() if tally},
        "errors": [asdict(mistake) for mistake in scores.mistakes],
    }
