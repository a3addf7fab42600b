"""The README's commands run as they stand, in their order, on a fresh memory."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(r"^```sh\n(.*?)^```", re.MULTILINE | re.DOTALL)
SETTING_UP = "pip install uv && uv sync --compile-bytecode && "
ALREADY_RUNNING = "uv run pytest"


def _commands() -> list[str]:
    blocks = BLOCK.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    lines = [line.removeprefix(SETTING_UP) for block in blocks for line in block.splitlines() if line.strip()]
    return [line.removeprefix("uv run ") for line in lines if line != ALREADY_RUNNING]


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return the environment of a fresh memory, with the project's commands on PATH."""
    folder = tmp_path_factory.mktemp("readme")
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    return {**os.environ, "DHAKIRA_HOME": str(folder / "memory"), "DHAKIRA_MORPHOLOGY": "light", "PATH": path}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder to stand in, as in a fresh clone: with the project's samples, and nowhere to write yet."""
    folder = tmp_path_factory.mktemp("clone")
    (folder / "corpus").symlink_to(ROOT / "corpus")
    return folder


def test_the_readme_shows_how_to_begin() -> None:
    assert _commands()[0].startswith("dhakira ingest")


@pytest.mark.parametrize("command", _commands())
def test_command_runs(command: str, environment: dict[str, str], place: Path) -> None:
    done = subprocess.run(
        ["bash", "-c", command], cwd=place, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    if ">" in command:
        written = place / command.split("> ")[1]
        assert written.stat().st_size > 0
    elif "search" in command or "engagements" in command:
        assert len(done.stdout.splitlines()) > 1, "the README's questions have answers in the samples"
