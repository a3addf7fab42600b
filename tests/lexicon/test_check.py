"""The lexicon's check: the files as they are have no errors, and what it looks for is found."""

from pathlib import Path

import pytest

from app.lexicon_shapes import SHAPES
from lexicon import check, files


def test_the_lexicon_has_no_errors() -> None:
    assert [p for p in check.problems(SHAPES) if p.error] == []


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (
            "a: {gloss: x, ar: [وزارة]}\na: {gloss: y, ar: [هيئة]}\n",
            "the id stands twice; the later entry hides the earlier one",
        ),
        (
            "a:\n  gloss: x\n  ar: [وزارة]\n  ar: [هيئة]\n",
            "the field ar stands twice; the later one hides the earlier one",
        ),
        ("a: {gloss: x, ar: [ministry]}\n", "«ministry» in ar is in Latin letters"),
        ("a: {gloss: x, ar: ['']}\n", "has an empty wording in ar"),
        ("a: {ar: [وزارة]}\n", "has no English gloss"),
        ("a: {gloss: x, ar: [وزارة, وزارة]}\n", "«وزارة» stands twice in ar"),
        (
            "a: {gloss: x, ar: [وزارة]}\nb: {gloss: y, ar: [وزاره]}\n",
            "«وزاره» (ar) is a wording of «a» too, so one shadows the other",
        ),
    ],
)
def test_what_is_looked_for(content: str, sentence: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in {name for group in (*check._GROUPS, *check._READ_AS_ONE) for name in group}:
        (tmp_path / f"{name}.yml").write_text("x: {gloss: x}\n", encoding="utf-8")
    (tmp_path / "compounds.yml").write_text("", encoding="utf-8")
    (tmp_path / "institutions.yml").write_text(content, encoding="utf-8")
    monkeypatch.setattr(check, "_FOLDER", tmp_path)
    monkeypatch.setattr(files, "FOLDER", tmp_path)
    files.entries_of_file.cache_clear()
    found = check.problems({"institutions": SHAPES["institutions"]})
    files.entries_of_file.cache_clear()
    assert sentence in [p.sentence for p in found]


@pytest.mark.parametrize("names", [("bodies", "bodies_society"), ("engagements", "engagements_latin")])
def test_an_id_in_two_files_that_are_read_as_one(
    names: tuple[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in {name for group in (*check._GROUPS, *check._READ_AS_ONE) for name in group}:
        (tmp_path / f"{name}.yml").write_text("x: {gloss: x}\n" if name in names else "", encoding="utf-8")
    (tmp_path / "compounds.yml").write_text("", encoding="utf-8")
    monkeypatch.setattr(check, "_FOLDER", tmp_path)
    assert [(p.file, p.entry) for p in check.problems({}) if p.error] == [(f"{names[1]}.yml", "x")]


LINKS = [
    ("a: {gloss: x, akin: [c]}\n", "«c» is no other notion"),
    ("a: {gloss: x, wider: [a]}\n", "«a» is no other notion"),
    ("a: {gloss: x, wider: [b]}\nb: {gloss: y, akin: [a]}\n", "«b» is akin as well as wider"),
    ("a: {gloss: x, wider: [b]}\nb: {gloss: y, wider: [d]}\nd: {gloss: z, wider: [a]}\n", "«b» is wider in a circle"),
    ("x: {gloss: x}\n", "the id stands in translations.yml too"),
    ("a: {gloss: x}\n", "«d» is no notion"),
    (
        "a: {gloss: x, fr: [orge]}\nb: {gloss: y, fr: [orge]}\n",
        "«orge» (fr) is a wording of «a» too, so one shadows the other",
    ),
]


@pytest.mark.parametrize(("content", "sentence"), LINKS)
def test_links_between_notions(content: str, sentence: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in {name for group in (*check._GROUPS, *check._READ_AS_ONE) for name in group}:
        (tmp_path / f"{name}.yml").write_text("", encoding="utf-8")
    (tmp_path / "translations.yml").write_text("x: {gloss: x}\n", encoding="utf-8")
    (tmp_path / "translations_words.yml").write_text(content, encoding="utf-8")
    (tmp_path / "compounds.yml").write_text("x: {gloss: x, parts: [[x], [d]]}\n", encoding="utf-8")
    monkeypatch.setattr(check, "_FOLDER", tmp_path)
    assert sentence in [p.sentence for p in check.problems({})]
