"""What is said in English of files and sources has words in the other languages of reports, too."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import make_url

from lexicon.loader import Entry, load
from lexicon.report import phrases
from lexicon.sentences import in_language
from schemas.errors import Reason
from schemas.relation import EngagementKind
from store.database import _SENTENCES, _sentence

ROOT = Path(__file__).parents[2]
ROOMS = ("readers", "flows", "sources", "store", "index", "lexicon", "evaluation")
SAYING = {
    "AddressGoneError", "CallError", "Fault", "FlowError", "MemoryBusyError", "Missed", "MissingError", "Problem",
    "ReadError", "Refusal", "SearchIndexError", "SourceError", "StaleIndexError", "StoreError", "TooLargeError",
    "UnfitError",
}  # fmt: skip


def _told(node: ast.AST, constants: dict[str, str]) -> Iterator[str]:
    """Yield the sentences that an argument may be, with a letter where something is filled in."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield "".join(str(v.value) if isinstance(v, ast.Constant) else "X" for v in node.values)
    elif isinstance(node, ast.IfExp):
        yield from (each for branch in (node.body, node.orelse) for each in _told(branch, constants))
    elif isinstance(node, ast.Name) and node.id in constants:
        yield constants[node.id]


def _sentences() -> Iterator[tuple[str, str]]:
    for path in (path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py"))):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        constants: dict[str, str] = {}
        for node in ast.walk(tree):
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                constants[node.targets[0].id] = next(_told(node.value, {}), "")
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
            arguments = [*call.args, *(word.value for word in call.keywords)] if name in SAYING else []
            said = (told for argument in arguments for told in _told(argument, constants))
            yield from ((f"{path.relative_to(ROOT)}:{call.lineno}", told) for told in said if told.count(" ") > 1)


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_every_sentence_has_its_words(language: str) -> None:
    lacking = [f"{place}: {said}" for place, said in _sentences() if in_language(said, language) is None]
    assert not lacking, "write them into lexicon/sentences.yml:\n" + "\n".join(lacking)


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_every_sentence_about_a_database_has_its_words(language: str) -> None:
    assert all(in_language(said.format(place="X", folder="X"), language) for _, said in _SENTENCES)
    assert in_language(_sentence("it broke", make_url("sqlite:////m/memory.db")), language)


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_every_reason_has_its_name(language: str) -> None:
    assert all(in_language(reason, language) for reason in Reason)


def test_entries_fill_in_the_same_in_each_language() -> None:
    entries = [each for name in ("sentences", "answers", "help") for each in load(name, Entry).items()]
    for key, entry in entries:
        slots = {tuple(sorted(set(re.findall(r"\{(.)\}", words)))) for words in entry.wordings}
        assert (len(slots), len(entry.ar), len(entry.fr), len(entry.en)) == (1, 1, 1, 1), key


@pytest.mark.parametrize("files", [("sentences", "answers"), ("help",)])
def test_an_english_wording_stands_once(files: tuple[str, ...]) -> None:
    """Of two entries for the same words, the later one would say nothing."""
    seen = Counter(entry.en[0] for name in files for entry in load(name, Entry).values())
    assert [wording for wording, number in seen.items() if number > 1] == []


@pytest.mark.parametrize(
    ("said", "french", "arabic"),
    [
        pytest.param(
            "It is a spreadsheet, which is not read; save it as PDF.",
            "C'est un tableur, ce qui n'est pas lu ; enregistrez-le en PDF.",
            "هو جدول حسابي، ولا يُقرأ هذا النوع؛ احفظوه بصيغة PDF.",
            id="a value that has words, too",
        ),
        pytest.param(
            "/in/a.mbox cannot be read (Permission denied).",
            "</in/a.mbox> est illisible (accès refusé).",
            "لا يمكن قراءة </in/a.mbox> (الإذن مرفوض).",
            id="a value that has none stands apart",
        ),
        pytest.param("Nobody ever says this.", None, None, id="unknown"),
    ],
)
def test_a_sentence_is_told_in_a_language(said: str, french: str | None, arabic: str | None) -> None:
    for language, told in (("fr", french), ("ar", arabic), ("en", said)):
        assert in_language(said, language, lambda words: f"<{words}>") == told


@pytest.mark.parametrize("language", ["ar", "fr"])
@pytest.mark.parametrize("kind", list(EngagementKind))
def test_kinds_of_engagements_have_one_word_on_cards_and_in_reports(kind: EngagementKind, language: str) -> None:
    reported = phrases(language)[f"kind_{kind.value}"]
    assert (in_language(kind.value, language) or "").casefold() == reported.casefold()


@pytest.mark.parametrize(
    ("said", "french"),
    [
        ("2024-11-19 to 2025-03-14", "du 2024-11-19 au 2025-03-14"),
        ("2024 to 2025", "du 2024 au 2025"),
        ("Nobody came to the door.", None),
        ("It was sent to Salma", None),
        ("The setting settle should be a valid integer, unable to parse it", None),
        ("On 2024-11-19: Salma Zbiri", "Le 2024-11-19 : Salma Zbiri"),
    ],
)
def test_no_sentence_is_taken_for_a_stretch_of_days(said: str, french: str | None) -> None:
    assert in_language(said, "fr") == french
