"""What means harm ends within its limits, with the right name, and leaves nothing behind."""

import importlib.util
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

from readers import deadline
from readers.fence import Fence
from readers.read import read, read_all
from schemas.errors import ReadError

ESCAPED = Path("/tmp/dhakira-escaped.txt")  # noqa: S108 - where the attacks try to write
LIMIT = 60.0
"""Seconds for one file: twice the fence's own bound, since the test may share its machine."""


def _module(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    importlib.import_module("sys").modules[name] = module
    spec.loader.exec_module(module)
    return module


GROUPS: tuple[Callable[[], Iterator[object]], ...] = (
    *_module("hostile").GROUPS,
    *_module("hostile_more").GROUPS,
    *_module("hostile_third").GROUPS,
    *_module("hostile_fourth").GROUPS,
)


@pytest.fixture
def own_tmp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.mark.timeout(900)
@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.__name__)
def test_each_ends_with_the_right_outcome(
    group: Callable[[], Iterator[object]], tmp_path: Path, own_tmp: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deadline, "PATIENCE", 2)  # of a busy machine: there is nothing here worth waiting for
    wrong = []
    before = children()  # the process's own fence keeps its children for other tests
    with Fence() as fence:
        for file in group():
            path = tmp_path / file.name  # type: ignore[attr-defined]
            path.write_bytes(file.content)  # type: ignore[attr-defined]
            begun = time.monotonic()
            outcomes = list(read_all(path, fence))
            seconds = time.monotonic() - begun
            path.unlink()
            named = {outcome.reason for outcome in outcomes if isinstance(outcome, ReadError)}
            is_read = any(not isinstance(outcome, ReadError) for outcome in outcomes)
            right = named <= file.reasons and (file.may_read or not is_read)  # type: ignore[attr-defined]
            if not outcomes or not right or seconds > LIMIT:
                wrong.append((file.name, sorted(named), is_read, round(seconds)))  # type: ignore[attr-defined]
        path = tmp_path / "good.html"
        path.write_text("<html><body><p>The committee met.</p></body></html>", encoding="utf-8")
        assert read(path, fence).text == "The committee met."
    assert wrong == []
    assert list(own_tmp.iterdir()) == []
    assert children() <= before
    assert not ESCAPED.exists()


def children() -> set[str]:
    """Return the process ids of the readers that this process has started and that still run."""
    found = set()
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parent = int(folder.joinpath("stat").read_text(encoding="utf-8").rpartition(")")[2].split()[1])
            command = folder.joinpath("cmdline").read_text(encoding="utf-8")
        except (OSError, ValueError):  # it has ended meanwhile
            continue
        if parent == os.getpid() and "readers.child" in command:
            found.add(folder.name)
    return found
