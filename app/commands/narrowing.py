"""The options by which commands narrow what they list."""

from typing import Annotated

import typer

Since = Annotated[
    str | None, typer.Option("--from", metavar="DAY", help="From this day on (2024-11-19, 2024-11, 2024).")
]
Until = Annotated[str | None, typer.Option("--to", metavar="DAY", help="To this day, inclusive.")]
Country = Annotated[
    str | None,
    typer.Option("--country", metavar="COUNTRY", help="A country of either side, guests or host: code or name."),
]
Type = Annotated[
    str | None,
    typer.Option("--type", metavar="TYPE", help="communique, minutes, press_release, speech, letter or other."),
]
Person = Annotated[str | None, typer.Option("--person", metavar="NAME", help="A person, in any spelling, or an id.")]
Org = Annotated[str | None, typer.Option("--org", metavar="NAME", help="A body, by name, acronym or id.")]
Program = Annotated[str | None, typer.Option("--program", metavar="NAME", help="A programme or plan.")]
Language = Annotated[str | None, typer.Option("--language", metavar="LANGUAGE", help="ar, fr or en, or its name.")]
Event = Annotated[
    str | None, typer.Option("--event", metavar="KIND", help="Kind of an engagement: reception, visit, signing ...")
]
MOST = 1_000_000
"""The largest limit: more than a memory holds, and within what databases count."""
Limit = Annotated[
    int, typer.Option("--limit", metavar="N", min=1, max=MOST, help="How many documents, and engagements above them.")
]
Offset = Annotated[
    int, typer.Option("--offset", metavar="N", min=0, max=MOST, help="How many to pass over, for further pages.")
]
