"""Commands of identity: ``who``, ``review``, ``undo``, ``judgements``, ``office``."""

from pathlib import Path
from typing import Annotated

import typer

from app.session import HomeOption, JsonOption, memory_of

_Who = Annotated[str, typer.Option("--who", metavar="NAME", help="Who decides (else your user name).")]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command(epilog='Example: dhakira who "Melati hisham"')(who)
    app.command(epilog='Example: dhakira office "وزير العدل" --on 2024-11-19')(office)
    app.command(epilog="Example: dhakira review --list")(review)
    app.command(epilog="Example: dhakira undo")(undo)
    judgements = typer.Typer(
        no_args_is_help=True,
        help="Take people's decisions out as a file, and others' in.",
        epilog="Example: dhakira judgements export mine.json",
    )
    judgements.command("export", epilog="Example: dhakira judgements export mine.json")(export)
    judgements.command("import", epilog="Example: dhakira judgements import theirs.json")(import_)
    app.add_typer(judgements, name="judgements")


def who(
    context: typer.Context,
    words: Annotated[str, typer.Argument(metavar="NAME", help="A name: any spelling, either script, in part.")],
    limit: Annotated[int, typer.Option("--limit", metavar="N", min=1, max=1000, help="How many to show.")] = 10,
    as_json: JsonOption = False,
    home: HomeOption = None,
) -> None:
    """Find people, bodies and programmes by name, best first.

    Spelling, script, order of the words, a slip or the beginning alone do not matter.
    """
    from app.by_name import Names
    from app.identity import found_shape, write_found
    from app.output import write_json
    from app.tenures import offices_of

    with memory_of(context, home) as memory:
        found = Names.of(memory.store, memory.settings).find(words, limit)
        offices = offices_of(memory.store, [entity for entity, _ in found])
    if as_json:
        write_json(found_shape(found, offices))
    else:
        write_found(found, offices)


def office(
    context: typer.Context,
    title: Annotated[str, typer.Argument(metavar="TITLE", help="An office, as «وزير العدل» or a person's id.")],
    on: Annotated[str | None, typer.Option("--on", metavar="DAY", help="Who held it that day (2024-11-19).")] = None,
    country: Annotated[
        str | None, typer.Option("--country", metavar="NAME", help="Of which country (JO, Jordan, «الأردن»).")
    ] = None,
    as_json: JsonOption = False,
    home: HomeOption = None,
) -> None:
    """Tell who was seen in an office, from the first day to the last.

    With --on, who held it that day, if that is sure.
    """
    from app.days import day_of
    from app.filtering import country_code
    from app.output import write_json
    from app.tenures import holder_of, tenure_shape, tenures_of, write_tenures

    day, where = day_of(on) if on else None, country_code(country) if country else None
    with memory_of(context, home) as memory:
        found = tenures_of(memory.store, title, where)
        holder = holder_of(found, day) if day else None
    if as_json:
        write_json({"tenures": [tenure_shape(t) for t in found], "on": on, "holder": holder and tenure_shape(holder)})
    else:
        write_tenures(found, day, holder)


def review(
    context: typer.Context,
    same: Annotated[
        tuple[str, str] | None, typer.Option("--same", metavar="A B", help="Decide that two ids are one.")
    ] = None,
    different: Annotated[
        tuple[str, str] | None, typer.Option("--different", metavar="A B", help="Decide that two ids are two.")
    ] = None,
    listed: Annotated[bool, typer.Option("--list", help="List the pairs that wait for a decision.")] = False,
    limit: Annotated[int, typer.Option("--limit", metavar="N", min=1, max=1000, help="How many pairs.")] = 20,
    note: Annotated[str | None, typer.Option("--note", metavar="TEXT", help="Why.")] = None,
    who_decides: _Who = "",
    as_json: JsonOption = False,
    home: HomeOption = None,
) -> None:
    """Decide whether two are one: each pair with its evidence, most useful first.

    Keys: s same, d different, l later, u undo, q quit.

    What a person decided always wins, and can be undone.
    """
    from app.identity import Reviewer, author, write_doubts
    from app.output import write_json

    with memory_of(context, home) as memory:
        reviewer = Reviewer(memory, author(who_decides), note)
        decisions = [("same", same), ("different", different)]
        decide = reviewer.decide if as_json else reviewer.tell
        done = [decide(verdict, *pair) for verdict, pair in decisions if pair]
        if done and as_json:
            write_json({"judgements": done})
        elif done:
            return
        elif listed or as_json:
            write_doubts(reviewer.doubts(), limit, as_json=as_json)
        else:
            reviewer.ask(limit)


def undo(
    context: typer.Context,
    number: Annotated[int | None, typer.Argument(metavar="NUMBER", help="Of the decision (else the last).")] = None,
    as_json: JsonOption = False,
    home: HomeOption = None,
) -> None:
    """Take a decision back: those that it made one are two again."""
    from app.identity import called, take_back, tell_taken_back
    from app.output import write_json

    with memory_of(context, home) as memory:
        taken, doubted = take_back(memory, number)
        about = called(memory.store, taken.subject, taken.object or "")
    if as_json:
        shape = {"undone": taken.id, "verdict": taken.verdict, "subject": taken.subject, "object": taken.object}
        write_json({**shape, "in_doubt": doubted})
    else:
        tell_taken_back(taken, doubted, about)


def export(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Where to write.")],
    home: HomeOption = None,
) -> None:
    """Write all decisions that stand into one file, with the names of those they are about."""
    from app.judging import write_judgements
    from app.output import advise

    with memory_of(context, home) as memory:
        number = write_judgements(memory.store, file)
    advise(f"Decisions written into {file}: {number}.")


def import_(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A file that `judgements export` wrote.")],
    home: HomeOption = None,
) -> None:
    """Take in a colleague's decisions; one that contradicts those here is refused, and told."""
    from app.identity import follow
    from app.judging import take_in
    from app.output import advise, tell

    with memory_of(context, home) as memory, memory.store.lease() as lease:
        done = take_in(memory.store, file)
        follow(memory, lease)
    for sentence in done.refused:
        tell(sentence, style="yellow")
    advise(f"Decisions taken in: {done.new}, refused: {len(done.refused)}.")
    if done.waiting:
        advise(f"Decisions that wait until this memory knows those they are about: {done.waiting}.")
