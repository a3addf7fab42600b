"""Commands that keep a memory and its parts in order: ``config``, ``morphology``, ``index``."""

from typing import Annotated

import typer

from app.session import HomeOption, JsonOption, session_of

PANEL = "Upkeep"


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command(epilog="Example: dhakira config --json", rich_help_panel=PANEL)(config)
    app.command(epilog="Example: dhakira morphology --fetch", rich_help_panel=PANEL)(morphology)
    index = typer.Typer(no_args_is_help=True, help="Keep the search index in order.")
    index.command("rebuild", epilog="Example: dhakira index rebuild")(rebuild)
    app.add_typer(index, name="index", rich_help_panel=PANEL)


def config(context: typer.Context, home: HomeOption = None, as_json: JsonOption = False) -> None:
    """Print the settings in force and where each came from."""
    from app.output import write_json, write_table

    configuration = session_of(context).configuration(home=home)
    values = configuration.settings.model_dump(mode="json")
    if as_json:
        write_json({key: {"value": value, "from": configuration.origins[key]} for key, value in values.items()})
        return
    rows = [(key, _shown(value), configuration.origins[key]) for key, value in values.items()]
    write_table(("setting", "value", "from"), rows)


def _shown(value: object) -> str:
    return " ".join(str(part) for part in value) if isinstance(value, list) else str(value)
