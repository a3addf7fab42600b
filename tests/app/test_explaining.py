"""``explain``: every mention is marked once, inner ones inside outer ones, and the text itself is unchanged."""

import hashlib
import html
import re
from itertools import combinations
from pathlib import Path

import pytest

from app.colours import paper
from app.explaining import coloured, direction, html_page, relation_rows, rule_rows
from app.speaking import speak
from flows.steps import findings_of
from schemas.document import Document, Page, document_id
from schemas.mention import About, DocumentType, Extraction, Kind, Mention
from schemas.relation import Findings, Relations
from schemas.span import Span
from tests.app.calling import run

TEXTS = [
    "استقبل وزير العدل السيد عبد اللطيف وهبي سفير إسبانيا بالرباط يوم 19 نونبر 2024.\nوقع الطرفان <مذكرة> & اتفاقا.",
    "Le ministre de la Justice a reçu l'ambassadeur d'Espagne.\n\nLa loi n° 27-14 est citée.",
    "",
]


def document(text: str) -> Document:
    sha = hashlib.sha256(text.encode()).hexdigest()
    return Document(document_id(sha), "a<b", sha, text, (Page(1, Span(0, len(text))),), "ar")


def plain(page: str) -> str:
    paragraphs = re.findall(r'<p dir="(?:auto|rtl|ltr)">(.*?)</p>', page, re.DOTALL)
    return html.unescape(re.sub(r"<[^>]+>", "", "\n".join(paragraphs)))


@pytest.mark.parametrize("text", TEXTS)
def test_the_page_holds_the_text_and_a_mark_a_mention(text: str) -> None:
    findings = findings_of(document(text))
    extraction = findings.extraction
    page = html_page(document(text), findings)
    assert plain(page) == text
    assert page.count("<mark") == page.count("</mark>") == len(extraction.mentions) + len(Kind)
    assert "a&lt;b" in page
    (about,) = re.findall(r'<p class="about" dir="auto">(.*?)</p>', page)
    assert f"· {about} ·".endswith(f" {extraction.about.language} ·")
    assert f"· {extraction.about.type.value} ·" in f"· {about} ·"
    assert coloured(document(text), extraction).plain == text
    assert len(list(rule_rows(extraction))) == len(extraction.mentions)


def test_the_page_tells_how_findings_hang_together() -> None:
    text = (
        "استقبل السيد سامي الريحاني، وزير العدل، يوم 19 نونبر 2024، وفدا من فرنسا برئاسة السيدة كلير مارتان "
        "وعضوية السيد لوك بيران."
    )
    findings = findings_of(document(text))
    told = {what: beside for _, what, _, _, beside in reversed(list(relation_rows(findings)))}
    assert told["official"].startswith("title وزير العدل")
    assert "head كلير مارتان" in told["delegation"]
    assert told["reception"].startswith("on 2024-11-19 · host سامي الريحاني")
    assert told["reception"].endswith("headed by كلير مارتان · members لوك بيران")
    assert all(beside in html.unescape(html_page(document(text), findings)) for beside in told.values())


def test_overlapping_and_broken_mentions_stay_well_formed() -> None:
    text = "abc def\nghi jkl"
    spans = [Span(0, 11), Span(4, 7), Span(8, 15)]
    mentions = tuple(Mention(Kind.PERSON, span, span.of(text), "test/rule") for span in spans)
    extraction = Extraction(About(DocumentType.OTHER, "en"), mentions)
    page = html_page(document(text), Findings("d-1", extraction, Relations((), (), ())))
    assert plain(page) == text
    assert page.count("<mark") == page.count("</mark>")


def test_a_mark_inside_a_word_leaves_its_letters_joined() -> None:
    text = "اجتماع لمنظمة الصحة"
    span = Span(8, len(text))
    mentions = (Mention(Kind.ORGANIZATION, span, span.of(text), "test/rule"),)
    page = html_page(
        document(text), Findings("d-1", Extraction(About(DocumentType.OTHER, "ar"), mentions), Relations())
    )
    assert "ل<mark" in page
    assert "mark { color: inherit; border-radius: .25em; padding: .1em 0;" in page


def test_each_kind_has_a_colour_of_its_own() -> None:
    channels = {kind: [int(paper(kind)[i : i + 2], 16) for i in (1, 3, 5)] for kind in Kind}
    for one, other in combinations(channels.values(), 2):
        assert sum(abs(a - b) for a, b in zip(one, other, strict=True)) > 30, (one, other)


DIRECTIONS = [
    ("استقبل الوزير وفدا", "rtl"),
    ("UNESCO و UNICEF تنظمان مؤتمرا حول تعليم الفتيات في المنطقة العربية", "rtl"),
    ("Le ministre reçoit «وفد» à Rabat.", "ltr"),
    ("2024-11-19", ""),
    ("", ""),
]


@pytest.mark.parametrize(("text", "wanted"), DIRECTIONS)
def test_a_text_runs_as_most_of_its_letters(text: str, wanted: str) -> None:
    assert direction(text) == wanted


def test_a_page_runs_as_its_document_and_each_paragraph_as_its_own_letters() -> None:
    text = "UNDP: برنامج الأمم المتحدة الإنمائي يفتح مكتبا في المدينة\nThe office opens in May."
    page = html_page(document(text), findings_of(document(text)))
    assert '<html lang="ar" dir="rtl">' in page
    assert re.findall(r'<p dir="(\w+)">', page) == ["rtl", "ltr"]


@pytest.mark.parametrize(("language", "heading"), [(None, "القاعدة"), ("fr", "règle"), ("en", "rule")])
def test_a_page_has_headings_in_the_language_of_answers_or_of_its_document(
    language: str | None, heading: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    (tmp_path / "note.txt").write_text(TEXTS[0], encoding="utf-8")
    chosen = ("--lang", language) if language else ()
    assert run(*chosen, "explain", tmp_path / "note.txt", "--html", tmp_path / "why.html").exit_code == 0
    speak(None)
    assert f"<th>{heading}</th>" in (tmp_path / "why.html").read_text(encoding="utf-8")
