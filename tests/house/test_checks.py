"""The house is in order: lint, format, types, layers, and knowledge kept out of code."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = ("schemas", "lexicon", "readers", "extractors", "resolvers", "store", "index", "flows", "evaluation")
ARABIC = re.compile("[\u0621-\u064a]")
CHECKS = [
    ("lint", [sys.executable, "-m", "ruff", "check"]),
    ("format", [sys.executable, "-m", "ruff", "format", "--check"]),
    ("types", [sys.executable, "-m", "mypy"]),
    ("layers", [str(Path(sys.executable).with_name("lint-imports"))]),
]


@pytest.mark.parametrize("command", [row[1] for row in CHECKS], ids=[row[0] for row in CHECKS])
def test_check_passes(command: list[str]) -> None:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def _arabic_constants(tree: ast.AST) -> Iterator[ast.Constant]:
    """Yield string constants with Arabic letters, docstrings aside."""
    told = {
        node.body[0].value
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    attribute_docs = {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in told | attribute_docs:
            yield node


@pytest.mark.parametrize("room", ROOMS)
def test_arabic_letters_in_code_stand_only_in_text(room: str) -> None:
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in sorted((ROOT / room).rglob("*.py"))
        for node in _arabic_constants(ast.parse(path.read_text(encoding="utf-8")))
        if ARABIC.search(str(node.value))
    ]
    assert not found, "knowledge belongs into lexicon/: " + ", ".join(found)


@pytest.mark.parametrize("room", ["schemas", "text", "lexicon", "extractors", "resolvers"])
def test_frozen_dataclasses_cost_nothing_at_run_time(room: str) -> None:
    modules = {path: path.read_text(encoding="utf-8") for path in (ROOT / room).rglob("*.py")}
    frozen = {path for path, code in modules.items() if re.search("^@dataclass.frozen=True", code, re.MULTILINE)}
    guarded = {path for path in frozen if "from schemas.nouns import dataclass" not in modules[path]}
    assert frozen
    assert not {str(path.relative_to(ROOT)) for path in guarded}
