"""The command ``dhakira``. Commands import their rooms when they run, so that ``--help`` answers at once."""

import io
import sys
from pathlib import Path
from typing import Annotated

import typer

from app.commands import (
    asking,
    deciding,
    explaining,
    forgetting,
    indexing,
    keeping,
    measuring,
    night,
    quarantine,
    reading,
    remembering,
    runs,
    searching,
    sourcing,
    upkeep,
    verifying,
)
from app.helping import SpokenCommand, SpokenGroup
from app.session import FAILED, HomeOption, Session
from app.speaking import said
from lexicon.collecting import collect_seldom
from schemas.errors import DhakiraError

_INTERRUPTED = 130

_EXAMPLES = """
Dhakira (ذاكرة) remembers what institutions publish and minute: who met whom, when, where, and about what.

Begin with: dhakira ingest FOLDER

Then ask: dhakira search "مكافحة الاتجار بالبشر"
"""

app = typer.Typer(
    name="dhakira",
    cls=SpokenGroup,
    help=_EXAMPLES,
    no_args_is_help=True,
    rich_markup_mode=None,  # rich takes 0.3 s to load, and help shall answer in that time
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _tell_version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        typer.echo(f"dhakira {version('dhakira')}")
        raise typer.Exit


@app.callback()
def root(
    context: typer.Context,
    version: Annotated[  # noqa: ARG001 - it is told before anything else is looked at
        bool, typer.Option("--version", callback=_tell_version, is_eager=True, help="Tell the version.")
    ] = False,
    home: HomeOption = None,
    config: Annotated[
        Path | None,
        typer.Option("--config", metavar="FILE", help="The settings file (else ./dhakira.toml).", show_default=False),
    ] = None,
    store: Annotated[
        str | None, typer.Option("--store", metavar="URL", help="The store's SQLAlchemy URL.", show_default=False)
    ] = None,
    index: Annotated[
        str | None,
        typer.Option("--index", metavar="ENGINE", help="`embedded`, or an Elasticsearch URL.", show_default=False),
    ] = None,
    verbose: Annotated[bool, typer.Option("--verbose", help="Show the flow engine's own messages.")] = False,
    language: Annotated[  # noqa: ARG001 - it is chosen before the call is parsed
        str | None,
        typer.Option(
            "--lang",
            metavar="LANGUAGE",
            help="Answer in ar, fr or en (else as DHAKIRA_LANG or the locale says).",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Keep the options that stand before the command."""
    context.obj = Session({"home": home, "store": store, "index": index, "verbose": verbose or None}, config)


for module in (
    remembering,
    asking,
    searching,
    reading,
    deciding,
    explaining,
    measuring,
    night,
    sourcing,
    upkeep,
    indexing,
    verifying,
    keeping,
    forgetting,
    quarantine,
    runs,
):
    module.register(app)


def _spoken(group: typer.Typer) -> None:
    """Have all commands explain themselves in the language of the answers."""
    for command in group.registered_commands:
        command.cls = SpokenCommand
    for inner in group.registered_groups:
        inner.cls = SpokenGroup
        if inner.typer_instance:
            _spoken(inner.typer_instance)


_spoken(app)


def main() -> None:
    """Run the command; what can be told in one sentence is told so, without a traceback."""
    collect_seldom()
    speak_unicode()
    try:
        app()
    except DhakiraError as error:
        _complain(str(error))
        sys.exit(2 if error.wrong_call else FAILED)
    except SystemExit as end:
        if end.code == _INTERRUPTED:  # the command line's library has caught the KeyboardInterrupt
            _complain("Interrupted. The memory is whole.")
        raise


def speak_unicode() -> None:
    """Write UTF-8 whatever the locale says: answers are Arabic, and a name that is no text must not stop them."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _complain(sentence: str) -> None:
    from app.output import tell

    tell(f"dhakira: {said(sentence)}", style="red")
