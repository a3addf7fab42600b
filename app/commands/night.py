"""The commands of the night: ``nightly``, ``serve``, and ``watch`` for saved searches."""

from typing import TYPE_CHECKING, Annotated

import typer

from app.session import SET_ASIDE, HomeOption, JsonOption, memory_of, session_of

if TYPE_CHECKING:  # the flow's room is imported when the command runs
    from flows.nightly import NightSummary


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command(epilog="Example: dhakira nightly")(nightly)
    app.command(epilog="Example: dhakira serve   (the setting `schedule` says when)")(serve)
    watches = typer.Typer(
        no_args_is_help=True,
        help="Save searches; the report tells which have new hits.",
        epilog='Example: dhakira watch add "droits de l\'homme"',
    )
    watches.command("add", epilog='Example: dhakira watch add "الاتجار بالبشر"')(add_watch)
    watches.command("list", epilog="Example: dhakira watch list")(list_watches)
    watches.command("remove", epilog='Example: dhakira watch remove "الاتجار بالبشر"')(remove_watch)
    app.add_typer(watches, name="watch")


def nightly(
    context: typer.Context,
    as_json: JsonOption = False,
    verbose: Annotated[bool, typer.Option("--verbose", help="Show the flow engine's own messages.")] = False,
    home: HomeOption = None,
) -> None:
    """Take in what is new in all sources, and write (and mail) the morning's report.

    Exit code 0: all went well; 3: some things need a hand, and the report says which; 1: the night failed.
    """
    from app.output import tell, write_json, write_line
    from app.progress import prepare_morphology, progress
    from app.speaking import speaking, told_to_speak
    from schemas.errors import CallError

    settings = session_of(context).configuration(home=home, verbose=verbose or None).settings
    if not settings.sources:
        raise CallError("No source is declared yet. Begin with: dhakira source add NAME --folder DIR  (or --feed URL)")
    prepare_morphology(settings)
    with progress() as shown:
        from flows.nightly import run_nightly

        summary = run_nightly(settings, shown.hooks())
    from reports.render import as_text
    from reports.sentences import page_of

    if as_json:
        write_json(_shape(summary))
    else:
        language = told_to_speak() or settings.report_language
        write_line(as_text(page_of(summary.report, language)).rstrip())
        with speaking(language):
            for file in summary.told.files[:1]:
                tell(f"The report lies in {file}")
            for problem in summary.told.problems:
                tell(problem, style="red")
    if not summary.is_clean:
        raise typer.Exit(SET_ASIDE)


def serve(context: typer.Context, home: HomeOption = None) -> None:
    """Run the night on its schedule until Ctrl-C, on this machine, with nothing else to install.

    A night that fails is reported, and the next one comes all the same.
    """
    from app.schedule import keep

    keep(session_of(context).configuration(home=home))


def add_watch(
    context: typer.Context,
    words: Annotated[str, typer.Argument(metavar="WORDS", help="What you would type after `dhakira search`.")],
    home: HomeOption = None,
) -> None:
    """Save a search: the report tells when new documents answer it."""
    from app.output import advise
    from schemas.errors import CallError
    from store.store import Store

    if not (saved := " ".join(words.split())):
        raise CallError("There are no words to search for.")
    settings = session_of(context).configuration(home=home).settings
    with Store.open(settings.store_url, settings.home) as store:  # a search may be saved before anything is taken in
        new = store.sources.watch(saved)
    advise(f"Saved: {saved}" if new else f"Saved already: {saved}")


def list_watches(context: typer.Context, as_json: JsonOption = False, home: HomeOption = None) -> None:
    """List the saved searches."""
    from app.output import advise, write_json, write_line

    with memory_of(context, home) as memory:
        saved = memory.store.sources.watches()
    if as_json:
        write_json(list(saved))
        return
    for words in saved:
        write_line(words)
    if not saved:
        advise('No search is saved yet. Save one: dhakira watch add "WORDS"')


def remove_watch(
    context: typer.Context,
    words: Annotated[str, typer.Argument(metavar="WORDS", help="The saved search, as `watch list` shows it.")],
    home: HomeOption = None,
) -> None:
    """Forget a saved search."""
    from app.output import advise
    from schemas.errors import CallError

    with memory_of(context, home) as memory:
        found = memory.store.sources.unwatch(" ".join(words.split()))
    if not found:
        raise CallError(f"There is no saved search {words!r}; `dhakira watch list` shows those there are.")
    advise("Removed.")


def _shape(summary: "NightSummary") -> dict[str, object]:
    from app.standing import aside_shapes

    report = summary.report
    return {
        "night": report.night.isoformat(),
        "run": report.run,
        "seconds": round(report.seconds, 1),
        "counts": report.counts.shape,
        "documents": [document.id for document in report.documents],
        "engagements": [engagement.id for engagement in report.engagements],
        "newcomers": [newcomer.id for newcomer in report.newcomers],
        "undecided": report.undecided,
        "watches": {watch.words: [document.id for document in watch.documents] for watch in report.watches},
        "set_aside": aside_shapes(report.set_aside),
        "missed": [{"key": each.key, "fault": each.fault.value, "sentence": each.sentence} for each in report.missed],
        "discrepancies": list(report.discrepancies),
        "report": [str(file) for file in summary.told.files],
        "problems": list(summary.told.problems),
    }
