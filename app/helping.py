"""How the command explains itself: help pages, and what is wrong with a call, in the language of the answers.

All that a page holds is said here, on its way into the page; the lexicon is read only where that is not English.
"""

import re
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NoReturn

import typer
from typer._click.core import Command, Context
from typer._click.exceptions import NoArgsIsHelpError, NoSuchOption, UsageError
from typer._click.formatting import HelpFormatter
from typer.core import TyperArgument, TyperCommand, TyperGroup

from app.session import FAILED
from app.speaking import listed, speak_as_told, spoken
from app.typing_in import as_typed

_PLACEHOLDER = re.compile(r"[A-Z][A-Z-]*")
"""A word of a usage line in place of which something is typed."""
_TYPE = re.compile(r" <\S+>$")
_NOTES = re.compile(r"(.*?)(?:(?:^|  )\[([^\[\]]*)\])?", re.DOTALL)
"""A parameter's help and what stands in brackets behind it: its default, its range."""

_BETWEEN = "; "
_UNBROKEN = re.compile(" (?=[;:?!»])|(?<=«) ")
"""Spaces of French punctuation, at which no line ends."""


def explained(text: str) -> str:
    """Return an English text of a page in the language of the answers, with commands as they are to be typed here."""
    return as_typed("\n\n".join(map(_said, text.split("\n\n"))))


def _said(text: str) -> str:
    language = spoken() or "en"
    if language == "en":
        return text
    from lexicon.sentences import explained_in

    return _UNBROKEN.sub("\u00a0", explained_in(" ".join(text.split()), language) or text)


def _placeholders(usage: str) -> str:
    return _PLACEHOLDER.sub(lambda word: _said(word[0]), usage)


class _Page(HelpFormatter):
    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the usage line; what has to be given stands without braces."""
        super().write_usage(prog, _placeholders(re.sub("[{}]", "", args)), prefix or f"{_said('Usage:')} ")

    def write_heading(self, heading: str) -> None:
        """Write a heading."""
        super().write_heading(_said(f"{heading}:").removesuffix(":"))

    def write_text(self, text: str) -> None:
        """Write paragraphs."""
        super().write_text(explained(text))

    def write_dl(self, rows: Sequence[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Write two columns: what is typed, and what it does."""
        told = [(as_typed(_placeholders(_TYPE.sub("", typed))), _row(does)) for typed, does in rows]
        super().write_dl(told, col_max, col_spacing)


def _row(text: str) -> str:
    found = _NOTES.fullmatch(text)
    does, notes = found.groups() if found else (text, None)
    told = explained(does)
    return f"{told}  {_said(f'[{listed([_said(note) for note in notes.split(_BETWEEN)])}]')}" if notes else told


class _Call(typer.Context):
    formatter_class = _Page


class SpokenCommand(TyperCommand):
    """A command whose help page is in the language of the answers."""

    context_class = _Call


class SpokenGroup(TyperGroup):
    """A group of such commands, that knows what other words for them mean."""

    context_class = _Call

    def main(self, args: Sequence[str] | None = None, *rest: Any, **named: Any) -> NoReturn:  # noqa: ANN401 - as the library has them
        """Run the command that is typed, and tell what is wrong with a call."""
        arguments = speak_as_told(sys.argv[1:] if args is None else args)
        named["standalone_mode"] = False
        try:
            code = super().main(arguments, *rest, **named)
        except UsageError as error:
            _tell_wrong(error)
            code = error.exit_code
        except typer.Abort:  # nobody is there to answer
            code = FAILED
        sys.exit(code)

    def resolve_command(self, ctx: Context, args: list[str]) -> tuple[str | None, Command | None, list[str]]:
        """Return the command that is meant; where there is none, the error names those that may be."""
        if self.get_command(ctx, args[0]) is None and not args[0].startswith("-"):
            ctx.fail(_no_command(ctx, args[0]))
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: Context, formatter: HelpFormatter) -> None:
        """List the commands, each with the first paragraph of its help, whole."""
        commands = ((name, self.get_command(ctx, name)) for name in self.list_commands(ctx))
        with formatter.section("Commands"):
            formatter.write_dl([(name, _first(command.help)) for name, command in commands if command])


def _first(text: str | None) -> str:
    return (text or "").partition("\n\n")[0]


def _tell_wrong(error: UsageError) -> None:
    """Tell what is wrong with a call, how it is typed, and where more is told."""
    if isinstance(error, NoArgsIsHelpError):
        typer.echo(error.message, err=True)
        return
    if isinstance(error, NoSuchOption) and error.ctx:
        error.possibilities = _options_near(error.ctx, error.option_name) or error.possibilities
    if error.ctx:
        asking = _said(f"Try '{error.ctx.command_path} {error.ctx.help_option_names[0]}' for help.")
        typer.echo(f"{error.ctx.get_usage()}\n{as_typed(asking)}\n", err=True)
    sentence, line, near = error.format_message().partition("\n")
    typer.echo(f"{_said(f'Error: {sentence}')}{line}{near}", err=True)
    if isinstance(error, NoSuchOption) and error.ctx and _may_be_word(error.ctx, error.option_name):
        called = f"{error.ctx.command_path} [OPTIONS] --"
        typer.echo(
            as_typed(_said(f"Words that begin with a hyphen stand behind --, after all options: {called}")), err=True
        )


def _may_be_word(ctx: Context, option: str) -> bool:
    """Tell whether what was taken for an option may be a word of a question that is to be left out: «-word»."""
    takes_words = any(isinstance(each, TyperArgument) and each.name == "words" for each in ctx.command.params)
    return takes_words and not option.startswith("--")


def _options_near(ctx: Context, word: str) -> list[str]:
    """Return the options of a command that a word may mean."""
    options = {_LANGUAGE, *(option for each in ctx.command.get_params(ctx) for option in each.opts)}
    return _meant(word, options.__contains__, options)


def _no_command(ctx: Context, word: str) -> str:
    """Return what is said of a word that is no command, with those that it may mean."""
    root = ctx.find_root()
    within = ctx.command_path.removeprefix(root.command_path).split()
    near = _meant(word, lambda call: call.split()[: len(within)] == within and bool(_does(root, call)))
    if not near and not within and " " in word:
        near = [_ASKING]
    one = " ".join((*within, _SHOWING)) if within and word.isdecimal() and not near else ""
    number = f" {word}" if one and _does(root, one) else ""
    near = [one] if number else near
    wrong = f"No such command '{repr(word)[1:-1]}'."
    if not near:
        return wrong
    page = ctx.make_formatter()
    with page.indentation():
        page.write_dl([(f"{root.command_path} {call}{number}", _does(root, call)) for call in near])
    return f"{wrong} Did you mean:\n{page.getvalue().rstrip()}"


def _meant(word: str, fits: Callable[[str], bool], names: Iterable[str] = ()) -> list[str]:
    """Return the calls, or options, that a word may mean, the shortest first; those that are no fit are left out."""
    from difflib import get_close_matches

    from lexicon.loader import Entry, load
    from text.fold import fold_word

    calls = {fold_word(name.lstrip("-")): [name] for name in names}
    for call, entry in load("command_words", Entry).items():
        if fits(call):
            for wording in (call.split()[-1].lstrip("-"), *entry.wordings):
                calls.setdefault(fold_word(wording), []).append(call)
    asked = fold_word(word.lstrip("-"))
    alike = [asked] if asked in calls else get_close_matches(asked, calls, cutoff=_ALIKE)
    return sorted(dict.fromkeys(call for each in alike for call in calls[each]), key=lambda call: call.count(" "))


def _does(root: Context, call: str) -> str:
    """Return the first paragraph of the help of a command, or of an option; nothing where there is none."""
    command = root.command
    for part in call.split():
        inner = command.get_command(root, part) if isinstance(command, TyperGroup) else None
        if inner is None:
            return next((str(getattr(each, "help", "")) for each in command.get_params(root) if part in each.opts), "")
        command = inner
    return _first(command.help)


_LANGUAGE = "--lang"
"""The option that stands anywhere in a call."""
_ALIKE = 0.7
"""How much a slip has to be like a word."""
_SHOWING = "show"
"""The command of a group for what is typed by its number."""
_ASKING = "search"
"""The command for what is typed without one and is more than a word."""
