"""Calling commands in the tests' own process."""

from pathlib import Path

from typer.testing import CliRunner, Result

from app import cli
from schemas.errors import DhakiraError


def run(*arguments: str | Path) -> Result:
    """Call the command; an error told in one sentence becomes its exit code."""
    result = CliRunner().invoke(cli.app, [str(argument) for argument in arguments])
    if isinstance(result.exception, DhakiraError):
        result.exit_code = 2 if result.exception.wrong_call else 1
    elif result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result
