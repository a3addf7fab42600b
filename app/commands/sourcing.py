"""The commands ``source``: where the night looks for documents."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.session import FAILED, HomeOption, JsonOption, session_of
from app.speaking import listed, said

if TYPE_CHECKING:  # sources bring the network along, and --help needs none of it
    from app.trying import Trial
    from schemas.source import SourceDeclaration


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    sources = typer.Typer(
        no_args_is_help=True,
        help="Say where the night looks for documents.",
        epilog="Example: dhakira source add archive --folder communiques/",
    )
    sources.command("add", epilog="Example: dhakira source add ministry --feed https://www.example.org/rss.xml")(add)
    sources.command("list", epilog="Example: dhakira source list")(list_sources)
    sources.command("try", epilog="Example: dhakira source try ministry")(try_source)
    sources.command("remove", epilog="Example: dhakira source remove ministry")(remove)
    app.add_typer(sources, name="source")


def add(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="What people call the source.")],
    folder: Annotated[
        Path | None, typer.Option("--folder", metavar="DIR", help="A folder, local or mounted.", show_default=False)
    ] = None,
    feed: Annotated[
        str | None, typer.Option("--feed", metavar="URL", help="A site by its RSS or Atom feed.", show_default=False)
    ] = None,
    sitemap: Annotated[
        str | None, typer.Option("--sitemap", metavar="URL", help="A site by its sitemap.", show_default=False)
    ] = None,
    listing: Annotated[
        str | None,
        typer.Option("--list", metavar="URL", help="A site by a page that lists documents.", show_default=False),
    ] = None,
    links: Annotated[
        str | None,
        typer.Option("--links", metavar="SELECTOR", help="CSS selector of the links in the list.", show_default=False),
    ] = None,
    following: Annotated[
        str | None,
        typer.Option(
            "--next", metavar="SELECTOR", help="CSS selector of the link to its next page.", show_default=False
        ),
    ] = None,
    imap: Annotated[
        str | None, typer.Option("--imap", metavar="HOST", help="A mailbox: the IMAP server.", show_default=False)
    ] = None,
    user: Annotated[
        str | None, typer.Option("--user", metavar="NAME", help="The mailbox's user.", show_default=False)
    ] = None,
    password_variable: Annotated[
        str | None,
        typer.Option(
            "--password-variable",
            metavar="VARIABLE",
            help="The environment variable with its password.",
            show_default=False,
        ),
    ] = None,
    password_file: Annotated[
        Path | None,
        typer.Option(
            "--password-file", metavar="FILE", help="A file with its password (chmod 600).", show_default=False
        ),
    ] = None,
    mail_folder: Annotated[
        str | None,
        typer.Option("--mail-folder", metavar="NAME", help="The mailbox's folder (INBOX).", show_default=False),
    ] = None,
    maildir: Annotated[
        Path | None, typer.Option("--maildir", metavar="DIR", help="Mail in a Maildir.", show_default=False)
    ] = None,
    mbox: Annotated[
        Path | None, typer.Option("--mbox", metavar="FILE", help="Mail in an mbox file.", show_default=False)
    ] = None,
    bucket: Annotated[
        str | None, typer.Option("--bucket", metavar="URL", help="A bucket: s3://NAME/FOLDER.", show_default=False)
    ] = None,
    private: Annotated[
        bool, typer.Option("--private", help="The site lies inside your own network: allow private addresses.")
    ] = False,
    untried: Annotated[bool, typer.Option("--untried", help="Write it down without trying it.")] = False,
    home: HomeOption = None,
) -> None:
    """Add a source: it is tried once, shown, and written into dhakira.toml.

    Everything else that can be set for a source stands in docs/night.md and is written into the file by hand.
    """
    from app.output import advise, write_file
    from app.trying import try_out
    from app.writing import declared, with_source
    from store.private import make_private

    given: dict[str, object] = {"name": name}
    ways: tuple[tuple[str, dict[str, object]], ...] = (
        ("folder", {"path": folder}),
        ("site", {"feed": feed, "sitemap": sitemap, "list": listing, "links": links, "next": following}),
        (
            "imap",
            {
                "host": imap,
                "user": user,
                "password_variable": password_variable,
                "password_file": password_file,
                "folder": mail_folder,
            },
        ),
        ("maildir", {"path": maildir}),
        ("mbox", {"path": mbox}),
        ("bucket", {"url": bucket}),
    )
    declaration = declared(given, ways, private=private)
    configuration = session_of(context).configuration(home=home)
    text = with_source(configuration, declaration)  # a name that is taken is told before anything is fetched
    if not untried:
        trial = try_out(declaration, configuration.settings.ignore)
        _show(trial)
        if trial.failed:
            advise("Nothing was written. Put it right, or add --untried.")
            raise typer.Exit(FAILED)
    file = configuration.file_to_write
    make_private(file.parent)
    write_file(file, text)
    advise(f"{name} is written into {file}. Next: dhakira nightly")


def list_sources(context: typer.Context, as_json: JsonOption = False, home: HomeOption = None) -> None:
    """List the sources."""
    from app.output import advise, write_json, write_table

    sources = session_of(context).configuration(home=home).settings.sources
    if as_json:
        write_json([source.model_dump(mode="json", exclude_defaults=True) for source in sources])
    elif sources:
        write_table(("name", "kind", "place"), [(s.name, s.kind, _place(s)) for s in sources])
    else:
        advise("No source yet. Add one: dhakira source add NAME --folder DIR  (or --feed URL; see --help)")


def try_source(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="The source's name.")],
    home: HomeOption = None,
) -> None:
    """Look once at what a source has, and keep nothing."""
    from app.trying import try_out

    settings = session_of(context).configuration(home=home).settings
    trial = try_out(_named(name, settings.sources), settings.ignore)
    _show(trial)
    if trial.failed:
        raise typer.Exit(FAILED)


def remove(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="The source's name.")],
    home: HomeOption = None,
) -> None:
    """Look at a source no more.

    What it brought stays in the memory.
    """
    from app.output import advise, write_file
    from app.writing import without_source

    configuration = session_of(context).configuration(home=home)
    _named(name, configuration.settings.sources)
    file = configuration.file_to_write
    write_file(file, without_source(configuration, name))
    advise(f"{name} is no longer in {file}; what it brought stays in the memory.")


def _named(name: str, sources: "tuple[SourceDeclaration, ...]") -> "SourceDeclaration":
    from schemas.errors import CallError

    for source in sources:
        if source.name == name:
            return source
    known = listed([source.name for source in sources])
    raise CallError(f"There is no source {name!r}; there are: {known}." if known else f"There is no source {name!r}.")


def _place(source: "SourceDeclaration") -> str:
    fields = source.model_dump(mode="json")
    return str(next(fields[key] for key in ("path", "feed", "sitemap", "list", "host", "url") if fields.get(key)))


def _show(trial: "Trial") -> None:
    from app.output import advise, write_line

    advise(f"{trial.name}: items {trial.number}, of these:" if trial.first else f"{trial.name}: items {trial.number}.")
    for line in trial.first:
        write_line(f"  {line}")
    for line in trial.problems:
        write_line(f"  {said(line)}")
    if trial.waiting:
        advise(
            f"{trial.waiting} of them may still be written: a file is taken once it has lain untouched for a while "
            "(`settle`, 60 seconds by default)."
        )
