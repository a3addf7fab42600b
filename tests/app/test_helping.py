"""Help pages, and what is wrong with a call, in the three languages."""

import ast
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

import pytest
import typer

from app import cli
from app.speaking import speak
from lexicon import sentences
from lexicon.loader import Entry, load
from schemas.mention import DocumentType
from schemas.query import Aspect, Expansion, Order
from tests.app.calling import run

ROOT = Path(__file__).parents[2]
LANGUAGES = ("ar", "fr")
HELP = load("help", Entry)
WORDS = load("command_words", Entry)


def calls(group: typer.Typer, above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Yield all commands and groups, as they are typed."""
    yield above
    for command in group.registered_commands:
        yield (*above, command.name or str(getattr(command.callback, "__name__", "")))
    for inner in group.registered_groups:
        if inner.typer_instance:
            yield from calls(inner.typer_instance, (*above, str(inner.name or inner.typer_instance.info.name)))


CALLS = sorted(set(calls(cli.app)))

MESSAGES: dict[str, tuple[str, ...] | None] = {
    "No such command {name!r}.": ("xyzzy",),
    "Missing command.": ("--verbose",),
    "Missing XX.": ("show",),
    "Got unexpected extra argument(s) (X)": ("diff", "a", "b", "c"),
    "No such option: X": ("search", "-z"),
    "(Possible options: X)": ("search", "--frm", "2024"),
    "Option X requires X": ("search", "x", "--limit"),
    "Option X does not take a value.": ("index", "check", "--json=1"),
    "Invalid value for X: X": ("search", "x", "--limit", "many"),
    # What no parameter of ours can be: choices, files that are opened or looked at, lists of fixed length, other types.
    "X X": None,
    "Missing XX. X": None,
    "Invalid value: X": None,
    "Could not open file X: X": None,
    "Argument X takes X values.": None,
    "Value X is not a valid X.": None,
    "Value must be an iterable.": None,
    "X X does not exist.": None,
    "X X is a file.": None,
    "X X is a directory.": None,
    "X X is not readable.": None,
    "X X is not writable.": None,
    "'X': X": None,
}
"""What the command line's library says of a wrong call, with a call that makes it say so."""
WRONG = [
    *filter(None, MESSAGES.values()),
    ("extract", "x"),
    ("review", "--same", "a"),
    ("search", "x", "--limit", "0"),
    ("search", "x", "--limit", "9" * 20),
    ("search", "x", "--limit", "9" * 5000),
    ("ask", "x"),
    ("runs", "4"),
    ("search", "-وزير"),
]


@pytest.fixture(autouse=True)
def _english_after() -> Iterator[None]:
    yield
    speak(None)


@dataclass(frozen=True, slots=True)
class Told:
    """Pages and complaints in a language by call, and the texts, those of settings too, that have words, or none."""

    pages: dict[tuple[str, ...], str]
    complaints: dict[tuple[str, ...], str]
    known: set[str]
    lacking: set[str]


@lru_cache(maxsize=3)
def told_in(language: str) -> Told:
    told = Told({}, {}, set(), set())
    own, whole = sentences._told, sentences.explained_in

    def noting(text: str, language: str, apart: Callable[[str], str], files: tuple[str, ...]) -> str | None:
        words = own(text, language, apart, files)
        if words is not None:
            told.known.add(text)
        return words

    def noting_whole(text: str, language: str) -> str | None:
        words = whole(text, language)
        part = text.removeprefix("Error: ")
        if words is None or whole(part, language) is None:
            told.lacking.add(part)
        return words

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sentences, "_told", noting)
        patch.setattr(sentences, "explained_in", noting_whole)
        for call in CALLS:
            page = run("--lang", language, *call, "--help")
            assert page.exit_code == 0
            told.pages[call] = page.stdout.replace("\u00a0", " ")
        for call in (("config",), ("config", "--sources")):
            assert run("--lang", language, *call).exit_code == 0
        for call in WRONG:
            wrong = run("--lang", language, *call)
            assert wrong.exit_code == 2
            told.complaints[call] = wrong.stderr.replace("\u00a0", " ")
    return told


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_a_page_has_its_words(language: str) -> None:
    told = told_in(language)
    assert not told.lacking, "write them into lexicon/help.yml:\n" + "\n".join(told.lacking)
    patterns = {key: sentences._pattern(entry.en[0]) for key, entry in HELP.items()}
    left = [key for key, pattern in patterns.items() if not any(map(pattern.fullmatch, told.known))]
    assert not left, f"no text uses these of lexicon/help.yml: {left}"


TYPED = re.compile(
    r"--[a-z][a-z-]*|`[^`]+`|DHAKIRA_[A-Z]+|(?<=dhakira )[a-z-]+|[\w/-]+\.(?:toml|md|txt|json)\b|\d{4}-\d\d"
)
"""What stands in every language as it is typed."""
HOLDERS = {entry.en[0]: entry for entry in HELP.values() if entry.en[0].isupper() and entry.en[0] != "URL"}
HOLDERS["FOLDER"] = Entry(ar=("FOLDER",), fr=("DOSSIER",))  # in sentences


@pytest.mark.parametrize("key", HELP)
def test_what_is_typed_stands_in_every_language(key: str) -> None:
    english = HELP[key].en[0]
    for language in LANGUAGES:
        (words,) = getattr(HELP[key], language)
        assert sorted(TYPED.findall(words)) == sorted(TYPED.findall(english)), language
        for holder in set(re.findall(r"\b[A-Z][A-Z-]+\b(?![./])", english)) & set(HOLDERS):
            assert getattr(HOLDERS[holder], language)[0] in words, (language, holder)
        assert sorted(re.findall(r"\{[a-z]\}", words)) == sorted(re.findall(r"\{[a-z]\}", english))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("key", "kinds"),
    [("filter_type", DocumentType), ("search_ignore", Aspect), ("search_without", Expansion), ("search_sort", Order)],
)
def test_names_that_can_be_typed_are_those_of_the_language(key: str, kinds: type[StrEnum], language: str) -> None:
    (words,) = getattr(HELP[key], language)
    names = [sentences.in_language(kind, language) or kind for kind in kinds]
    assert all(str(name) in words or kind in words for name, kind in zip(names, kinds, strict=True))


def test_arabic_ends_with_a_word() -> None:
    """In a terminal, which goes left to right, a point or bracket at the end of a line stands at its beginning."""
    ends = [entry.ar[0] for entry in HELP.values() if entry.ar[0].endswith((".", ")", "]", "؟", "!"))]
    assert not ends


@pytest.mark.parametrize("language", [*LANGUAGES, "en"])
def test_pages_fit_into_a_terminal(language: str) -> None:
    wide = [line for page in told_in(language).pages.values() for line in page.splitlines() if len(line) > 80]
    assert not wide


def _said_by_the_library() -> Iterator[str]:
    says = {
        "UsageError",
        "BadParameter",
        "NoSuchOption",
        "BadOptionUsage",
        "BadArgumentUsage",
        "MissingParameter",
        "fail",
    }
    for path in Path(typer.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) in says:
                yield from (text for each in (*node.args, *(k.value for k in node.keywords)) for text in _texts(each))
            elif getattr(node, "name", "") in {"format_message", "NoSuchOption"}:
                inner = (n.value for n in ast.walk(node) if isinstance(n, ast.Return | ast.Assign) and n.value)
                yield from (text for each in inner for text in _texts(each))


def _texts(node: ast.expr) -> list[str]:
    if isinstance(node, ast.Constant):
        return [node.value] if isinstance(node.value, str) and " " in node.value.strip() else []
    if isinstance(node, ast.JoinedStr):
        return ["".join(str(v.value) if isinstance(v, ast.Constant) else "X" for v in node.values)]
    if isinstance(node, ast.Call):  # gettext, and format
        return (
            _texts(node.func.value)
            if isinstance(node.func, ast.Attribute)
            else [t for a in node.args for t in _texts(a)]
        )
    return []


def test_all_that_the_library_says_is_known() -> None:
    assert set(_said_by_the_library()) - {" X"} == set(MESSAGES)


ENGLISH = re.compile(r"\b(?:Usage(?! :)|Error|Try|such|Missing|Invalid|Input|should|requires|value|argument|help)\b")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_wrong_is_told_in_one_language(language: str) -> None:
    assert not [told for told in told_in(language).complaints.values() if ENGLISH.search(told)]


@pytest.mark.parametrize(
    ("language", "call", "words"),
    [
        ("fr", ("show",), "Il manque ID."),
        ("fr", ("search", "x", "--limit", "many"), "La valeur de --limit ne convient pas : il faut un nombre entier."),
        ("fr", ("who",), "Usage : dhakira who [OPTIONS] NOM"),
        ("ar", ("search", "--frm", "x"), "أقرب الخيارات: --from"),
        ("ar", ("nonsuch",), "لا أمر بهذا الاسم: nonsuch"),
        ("en", ("nonsuch",), "Error: No such command 'nonsuch'."),
        ("en", ("runs", "4"), "  dhakira runs show 4  "),
        ("fr", ("search", "-وزير"), "se mettent après --, derrière toutes les options : dhakira search"),
        ("ar", ("search", "-mer"), "تُكتب بعد --"),
        ("en", ("search", "--frm", "x"), "No such option: --frm (Possible options: --from)"),
    ],
)
def test_what_is_wrong_with_a_call(language: str, call: tuple[str, ...], words: str) -> None:
    wrong = run("--lang", language, *call)
    assert wrong.exit_code == 2
    assert words in wrong.stderr.replace("\u00a0", " ")


def test_words_stand_for_what_can_be_typed() -> None:
    pages = " ".join(told_in("en").pages.values()).split()
    options = {word for word in pages if word.startswith("--")}
    assert [call for call in WORDS if tuple(call.split()) not in CALLS and call not in options] == []


@pytest.mark.parametrize("call", [call for call in CALLS if call])
def test_every_command_has_other_words(call: tuple[str, ...]) -> None:
    name = " ".join(call)
    assert name in WORDS or len(call) == 2, "write them into lexicon/command_words.yml"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (("ask", "port"), ["search"]),
        (("بحث",), ["search"]),
        (("Chercher",), ["search"]),
        (("recherhce",), ["search"]),
        (("من التقى وزير العدل",), ["search"]),
        (("list",), ["engagements", "watch list", "source list", "quarantine list"]),
        (("réunions",), ["engagements"]),
        (("reunions",), ["engagements"]),
        (("الزيارات",), ["engagements"]),
        (("serch",), ["search"]),
        (("help",), ["--help"]),
        (("aide",), ["--help"]),
        (("delete",), ["forget", "watch remove", "source remove", "quarantine ignore"]),
        (("source", "ls"), ["source list"]),
        (("source", "supprimer"), ["source remove"]),
        (("index", "status"), ["index check"]),
        (("runs", "shw"), ["runs show"]),
        (("source", "xyzzy"), []),
        (("source", "4"), []),
        (("4",), []),
        (("since",), []),
        (("xyzzy",), []),
    ],
)
def test_a_word_that_is_no_command_names_what_it_may_mean(typed: tuple[str, ...], meant: list[str]) -> None:
    told = run(*typed).stderr
    assert re.findall(r"^  dhakira ((?:[a-z-]+ )*[a-z-]+)  ", told, re.MULTILINE) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (("search", "--pays", "FR"), "--country"),
        (("engagements", "--depuis", "2024"), "--from"),
        (("engagements", "--بلد", "FR"), "--country"),
        (("search", "--langue", "fr"), "--lang, --language"),
        (("show", "x", "--image"), "--page-image"),
        (("read", "x", "--sortie", "y"), "--out"),
        (("--langue", "fr"), "--lang"),
        (("engagements", "--seperator", ";"), "--separator"),
        (("search", "-q"), None),
        (("engagements", "--for", "2024"), "--from, --org, --to"),
        (("status", "--pays", "FR"), None),
        (("search", "--xyzzy"), None),
    ],
)
def test_an_option_that_there_is_not_names_what_it_may_mean(typed: tuple[str, ...], meant: str | None) -> None:
    found = re.search(r"Possible options: ([^)]+)", run(*typed).stderr)
    assert (found[1] if found else None) == meant


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (("--help", "--lang", "fr"), "Commandes :"),
        (("--lang", "fr"), "Commandes :"),
        (("search", "--help", "--lang=ar"), "البحث عن الوثائق"),
        (("source", "--lang", "ar"), "سرد المصادر"),
        (("--nonsuch", "--lang", "fr"), "n'existe pas"),
    ],
)
def test_help_is_told_in_the_language_wherever_that_stands(typed: tuple[str, ...], words: str) -> None:
    told = run(*typed)
    assert words in (told.stdout + told.stderr).replace("\u00a0", " ")


@pytest.mark.parametrize(("variable", "value"), [("DHAKIRA_LANG", "fr"), ("LC_ALL", "fr_FR.UTF-8")])
def test_help_is_told_in_the_language_of_the_environment(
    variable: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, value)
    assert "Options" in run("--help").stdout
    assert "Chercher des documents" in run("search", "-h").stdout


def test_help_in_english_reads_no_lexicon() -> None:
    told = subprocess.run([sys.executable, "-c", _IN_ENGLISH], cwd=ROOT, capture_output=True, text=True, check=True)
    assert told.stdout.splitlines()[-1] == "False False"


_IN_ENGLISH = """
import sys
from app.cli import app
try:
    app(["--lang", "en", "--help"])
finally:
    print(*(each in sys.modules for each in ("lexicon.loader", "pydantic")))
"""
