"""Calling commands in the tests' own process."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
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


def memory_of(texts: Mapping[str, str], folders: pytest.TempPathFactory) -> Iterator[Path]:
    """Give the folder of a memory that took in texts, by the names of their files; for a fixture of a module."""
    patch = pytest.MonkeyPatch()
    patch.setenv("DHAKIRA_MORPHOLOGY", "light")
    patch.delenv("DHAKIRA_STORE", raising=False)
    written, folder = folders.mktemp("texts"), folders.mktemp("memory")
    for name, text in texts.items():
        (written / f"{name}.txt").write_text(text, encoding="utf-8")
    assert run("ingest", written, "--home", folder).exit_code == 0
    yield folder
    patch.undo()
