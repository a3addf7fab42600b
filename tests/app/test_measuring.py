"""The command ``eval`` over a file of short texts."""

import json
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from app import cli
from app.speaking import speak
from lexicon.sentences import in_language
from schemas.mention import Kind

TEXTS = """\
- id: one
  lang: en
  text: The Minister of Health, Dr. Samir Haddad, received the Ambassador of Japan, Ken Mori, on 3 March 2025.
  engagements: [{kind: reception, host: Samir Haddad, guests: [Ken Mori]}]
- id: two
  lang: en
  text: The minister will receive the ambassador next week.
  engagements: [{kind: reception, host: Nobody}]
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "texts.yaml"
    path.write_text(TEXTS, encoding="utf-8")
    return path


def test_short_texts_are_scored_with_their_errors(file: Path) -> None:
    done = CliRunner().invoke(cli.app, ["eval", str(file), "--errors", "9"])
    assert done.exit_code == 0
    rows = [line.split("\t") for line in done.output.splitlines()]
    assert ["engagements", "1.000", "0.500", "0.667", "2", "1"] in rows
    assert ["two: missed: reception: Nobody"] in rows


def test_short_texts_are_scored_as_json(file: Path) -> None:
    done = CliRunner().invoke(cli.app, ["eval", str(file), "--json"])
    figures = json.loads(done.output)[str(file)]
    assert figures["engagements"] == pytest.approx(0.6667)
    assert figures["engagement host"] == 1.0
    assert figures["texts without any"] == 0.0


EVALUATION = Path(__file__).parents[2] / "evaluation"


def test_what_is_scored_has_its_name_in_every_language() -> None:
    code = "".join((EVALUATION / f"{name}.py").read_text(encoding="utf-8") for name in ("scores", "engagements"))
    names = {*re.findall(r'(?:records|accuracy)\["([^"]+)"\]|\("((?:document|engagement) \w+)",', code)}
    told = [*map("".join, names), *Kind, *(f"identity of {kind}s (B³)" for kind in Kind)]
    assert len(names) > 15
    assert not [name for name in told for language in ("ar", "fr") if in_language(name, language) is None]


@pytest.mark.parametrize(("language", "words"), [("fr", "rencontres, en\t1.000"), ("ar", "نصوص لا لقاء فيها\t")])
def test_scores_are_told_in_the_language_of_answers(language: str, words: str, file: Path) -> None:
    done = CliRunner().invoke(cli.app, ["--lang", language, "eval", str(file)])
    speak(None)
    assert words in done.output
    assert not re.search("engagement|texts|share|precision\t|found", done.output.replace(str(file), ""))


def test_several_sets_give_one_json(file: Path, tmp_path: Path) -> None:
    """Folders and files of short texts together are one document for a program that reads it."""
    other = tmp_path / "others.yaml"
    other.write_text(TEXTS, encoding="utf-8")
    folder = tmp_path / "gold"
    folder.mkdir()
    (folder / "a.txt").write_text("Nobody met anybody.\n", encoding="utf-8")
    about = {"type": "other", "language": "en", "title": None, "date": None, "issuer": None}
    gold = {"document": about, "mentions": [], "officials": [], "delegations": [], "engagements": []}
    (folder / "a.json").write_text(json.dumps(gold), encoding="utf-8")
    done = CliRunner().invoke(cli.app, ["eval", str(file), str(folder), str(other), "--json"])
    assert list(json.loads(done.output)) == [str(file), str(folder), str(other)]
