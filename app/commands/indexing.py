"""Commands that keep the search index in order: ``index rebuild``, ``index check``, ``index rollback``."""

import typer

from app.session import HomeOption, JsonOption, memory_of


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    index = typer.Typer(
        no_args_is_help=True, help="Keep the search index in order.", epilog="Example: dhakira index check"
    )
    index.command("rebuild", epilog="Example: dhakira index rebuild")(rebuild)
    index.command("check", epilog="Example: dhakira index check")(check)
    index.command("rollback", epilog="Example: dhakira index rollback")(rollback)
    app.add_typer(index, name="index")


def rebuild(context: typer.Context, as_json: JsonOption = False, home: HomeOption = None) -> None:
    """Build the search index anew from the store, beside the one in use, look whether all is in, and swap."""
    from app.output import advise, write_json
    from flows.indexing import rebuild_index

    with memory_of(context, home) as memory:
        total = rebuild_index(memory.store, memory.settings)
    if as_json:
        write_json({"documents": total})
    else:
        advise(f"The search index was built anew; documents: {total}.")


def check(context: typer.Context, as_json: JsonOption = False, home: HomeOption = None) -> None:
    """Compare the search index with the store, document by document, and mend it.

    Exit code 0: it is as it should be by now; 1: it refuses documents, each with its reason.
    """
    from dataclasses import asdict

    from app.output import advise, write_json, write_table
    from app.speaking import said
    from flows.indexing import check_index

    with memory_of(context, home) as memory:
        found = check_index(memory.store, memory.settings)
    if as_json:
        write_json({**asdict(found), "refused": dict(found.refused), "clean": found.clean})
    elif found.clean:
        advise(f"The search index is as it should be; documents: {found.documents}.")
    else:
        amiss = [("missing", found.missing), ("stale", found.stale), ("surplus", found.surplus)]
        amiss += [("belonging to no document", found.strays), ("refused by the index", len(found.refused))]
        write_table((f"mended, of {found.documents}", ""), [(said(name), str(number)) for name, number in amiss])
        if found.refused:
            write_table(("refused", "reason"), [(key, said(why)) for key, why in found.refused.items()])
    if found.refused:
        raise typer.Exit(1)


def rollback(context: typer.Context, as_json: JsonOption = False, home: HomeOption = None) -> None:
    """Let the search index that was in use before the last rebuild be it again, brought up to date."""
    from app.output import advise, write_json
    from flows.indexing import roll_back_index

    with memory_of(context, home) as memory:
        changed = roll_back_index(memory.store, memory.settings)
    if as_json:
        write_json({"brought_after": changed})
    else:
        advise(f"The former search index is in use again; documents brought after: {changed}.")
