"""All that commands say has words in the other languages: every piece of text in `app` is looked at."""

import ast
import re
from collections.abc import Iterator
from enum import StrEnum
from itertools import islice, product
from pathlib import Path

import pytest

from evaluation.mistakes import Wrong
from flows.verifying import Part as VerifiedPart
from lexicon.sentences import in_language
from resolvers.identity.judging import Verdict
from schemas.entity import Script
from schemas.errors import Reason
from schemas.ledger import Outcome, Phase, RunKind, RunState
from schemas.mention import DocumentType, Kind
from schemas.query import Aspect, Expansion, Order
from schemas.relation import EngagementKind
from schemas.resolution import ResolutionKind

APP = Path(__file__).parents[2] / "app"
OF_PAGES = {"helping.py"}
"""What is said with help pages has its words in another file; ``tests/app/test_helping.py`` reads it."""
NO_WORDS = {
    "Option",
    "Argument",
    "Typer",
    "command",
    "callback",
    "Annotated",
    "AssertionError",
    "compile",
    "removeprefix",
}
"""Whose arguments are help pages, or nothing that is told."""
NOT_TOLD = re.compile(r"\nDhakira|bold|dim|Mapping\[|Iterator\[|tuple\[|<|Value error, |uv run |https?:")
"""The help page, styles, types and marks."""
SENTENCE = re.compile(r"[A-Za-z]{2,}[ ,:;]+[A-Za-z]{2,}")
PLACEHOLDER = "7"
MOST = 64


def _forms(node: ast.AST) -> list[str]:
    """Return the wordings that an expression may have, with a figure where something is filled in; none for no text."""
    if isinstance(node, ast.Constant):
        return [node.value] if isinstance(node.value, str) else []
    if isinstance(node, ast.IfExp | ast.BinOp):
        parts = (node.body, node.orelse) if isinstance(node, ast.IfExp) else (node.left, node.right)
        one, other = map(_forms, parts)
        if not one and not other:
            return []
        filled = (one or [PLACEHOLDER], other or [PLACEHOLDER])
        return [*filled[0], *filled[1]] if isinstance(node, ast.IfExp) else ["".join(p) for p in product(*filled)]
    if isinstance(node, ast.JoinedStr):
        values = [v.value if isinstance(v, ast.FormattedValue) else v for v in node.values]
        return ["".join(each) for each in islice(product(*(_forms(v) or [PLACEHOLDER] for v in values)), MOST)]
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "counted":
        return [form for thing in _forms(node.args[1]) for form in (f"1 {thing}", f"{PLACEHOLDER} {thing}s")]
    return []


def _texts(node: ast.AST) -> Iterator[tuple[int, list[str]]]:
    """Yield the texts below a node, each as a whole with its line; docstrings and help pages are none."""
    for child in ast.iter_child_nodes(node):
        name = getattr(child.func, "attr", getattr(child.func, "id", "")) if isinstance(child, ast.Call) else ""
        if name in NO_WORDS or (isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant)):
            continue
        if isinstance(child, ast.Constant | ast.JoinedStr | ast.BinOp) and (forms := _forms(child)):
            yield child.lineno, forms
            for part in (part for part in ast.walk(child) if isinstance(part, ast.Call)):
                yield from _texts(part)
        else:
            yield from _texts(child)


def _told() -> Iterator[tuple[str, str]]:
    for path in sorted(APP.rglob("*.py")):
        place = path.relative_to(APP).as_posix()
        if place not in OF_PAGES:
            for line, forms in _texts(ast.parse(path.read_text(encoding="utf-8"))):
                yield from ((f"app/{place}:{line}", form) for form in forms if SENTENCE.search(form))


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_every_sentence_of_a_command_has_its_words(language: str) -> None:
    """One that is put together of parts is said part by part, or written whole."""
    lacking = {f"{p}: {said}" for p, said in _told() if not NOT_TOLD.search(said) and not in_language(said, language)}
    assert not lacking, "write them into lexicon/answers.yml:\n" + "\n".join(sorted(lacking))


def test_raw_lines_hold_no_words() -> None:
    """Lines that are written as they are hold words of documents, and what `said` gives; `advise` says a sentence."""
    raw = []
    for path in sorted(APP.rglob("*.py")):
        for call in (n for n in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(n, ast.Call)):
            name = getattr(call.func, "id", "")
            if name in {"write_line", "Text"} and call.args:
                forms = [re.sub(r"dhakira|UTC", "", form) for form in _forms(call.args[0])]
                raw += [f"{path.name}:{call.lineno}: {form}" for form in forms if re.search(r"[A-Za-z]{2}", form)]
    assert not raw, "\n".join(raw)


SHOWN: tuple[type[StrEnum], ...] = (
    *(Aspect, DocumentType, EngagementKind, Expansion, Kind, Order, Outcome, Phase, Reason, ResolutionKind, RunKind),
    *(RunState, Script, Verdict, VerifiedPart, Wrong),
)


@pytest.mark.parametrize("language", ["ar", "fr"])
@pytest.mark.parametrize("kinds", SHOWN, ids=lambda kinds: kinds.__name__)
def test_every_word_of_a_closed_set_has_its_name(kinds: type[StrEnum], language: str) -> None:
    assert [kind for kind in kinds if in_language(kind, language) is None] == []
