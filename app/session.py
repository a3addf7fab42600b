"""What every command shares: the global options and the settings made of them."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:  # settings bring pydantic along, half a second before --help would answer
    from app.configuration import Configuration
    from app.memory import Memory

FAILED = 1
"""Exit code of a command that could not do its work; 2 is a wrong call."""
SET_ASIDE = 3
"""Exit code when some files were set aside."""

HomeOption = Annotated[
    Path | None,
    typer.Option(
        "--home",
        metavar="DIR",
        help="The memory's folder (else DHAKIRA_HOME, else your data folder).",
        show_default=False,
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Write JSON for programs.")]


@dataclass(slots=True)
class Session:
    """The options given before the command; `configuration` adds those given after it."""

    flags: dict[str, object] = field(default_factory=dict)
    config: Path | None = None

    def configuration(self, **flags: object) -> "Configuration":
        """Return the settings in force with the command's own flags on top."""
        from app.configuration import configure

        given = {key: value for key, value in flags.items() if value is not None}
        return configure({**self.flags, **given}, self.config)


def session_of(context: typer.Context) -> Session:
    """Return the session that the root command made."""
    session = context.find_object(Session)
    return session if session is not None else Session()


def memory_of(context: typer.Context, home: Path | None) -> "Memory":
    """Open the memory that a command is about. Raises CallError where there is none yet."""
    from app.memory import Memory

    return Memory.open(session_of(context).configuration(home=home).settings)
