"""What came of an engagement: what was agreed and pledged at it, and what only looks so."""

from pathlib import Path

import pytest
import yaml

from extractors.pipeline import extract
from readers.read import read
from resolvers.relate import relate
from schemas.relation import Engagement

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "outcomes.yml").read_text(encoding="utf-8"))
RECEPTIONS = CASES["reception"]
SITTINGS = CASES["sitting"]


def engagements(folder: Path, text: str) -> tuple[Engagement, ...]:
    file = folder / "text.txt"
    file.write_text(text, encoding="utf-8")
    document = read(file)
    return relate(document, extract(document)).engagements


@pytest.mark.parametrize(
    ("kind", "language", "text"),
    [
        (kind, language, text)
        for kind in ("agreement", "pledge")
        for language in RECEPTIONS
        for text in CASES[kind][language]
    ],
)
def test_what_came_of_a_reception(kind: str, language: str, text: str, tmp_path: Path) -> None:
    before, _, words = text.partition("|")
    (reception,) = engagements(tmp_path, f"{RECEPTIONS[language]}\n{before}{words}.")
    assert [(o.kind.value, o.quote.text) for o in reception.outcomes] == [(kind, words)]


@pytest.mark.parametrize(("language", "text"), [(k, text) for k in RECEPTIONS for text in CASES["neither"][k]])
def test_what_was_not_agreed_there(language: str, text: str, tmp_path: Path) -> None:
    (reception,) = engagements(tmp_path, f"{RECEPTIONS[language]}\n{text}.")
    assert reception.outcomes == ()


@pytest.mark.parametrize(("language", "text"), [(k, text) for k in SITTINGS for text in CASES["taken_on"][k]])
def test_what_somebody_took_on_at_a_sitting(language: str, text: str, tmp_path: Path) -> None:
    before, _, words = text.partition("|")
    (session,) = engagements(tmp_path, f"{SITTINGS[language]}\n{before}{words}.")
    assert [(o.kind.value, o.quote.text) for o in session.outcomes] == [("pledge", words)]


@pytest.mark.parametrize(("language", "text"), [(k, text) for k in SITTINGS for text in CASES["not_taken_on"][k]])
def test_what_nobody_took_on(language: str, text: str, tmp_path: Path) -> None:
    (session,) = engagements(tmp_path, f"{SITTINGS[language]}\n{text}.")
    assert session.outcomes == ()


@pytest.mark.parametrize(("language", "text"), [(k, text) for k in CASES["abroad"] for text in CASES["told_abroad"][k]])
def test_what_either_side_promised_as_told_from_abroad(language: str, text: str, tmp_path: Path) -> None:
    (meeting,) = engagements(tmp_path, f"{CASES['abroad'][language]} {text}.")
    assert [(o.kind.value, o.quote.text) for o in meeting.outcomes] == [("pledge", text)]


@pytest.mark.parametrize(("language", "text"), [(k, text) for k in RECEPTIONS for text in CASES["told_of_others"][k]])
def test_what_a_third_state_promised(language: str, text: str, tmp_path: Path) -> None:
    (meeting,) = engagements(tmp_path, f"{CASES['abroad'][language]} {text}.")
    assert meeting.outcomes == ()


def test_of_several_receptions_it_is_that_before_it(tmp_path: Path) -> None:
    other = RECEPTIONS["en"].replace("Spain", "Chile").replace("José Lopez", "Luis Soto")
    agreed = "The two sides agreed to set up a committee."
    first, second = engagements(tmp_path, f"{RECEPTIONS['en']} {agreed}\n{other}")
    assert ([o.quote.text for o in first.outcomes], second.outcomes) == ([agreed[:-1]], ())
    first, second = engagements(tmp_path, f"{RECEPTIONS['en']}\n{other} {agreed}")
    assert (first.outcomes, [o.quote.text for o in second.outcomes]) == ((), [agreed[:-1]])


def test_a_session_has_what_it_decided(tmp_path: Path) -> None:
    minutes = (
        "Procès-verbal de la réunion du conseil d'administration\n\nLe conseil d'administration de l'Office des eaux "
        "s'est réuni le 4 mai 2025 à Sousse sous la présidence de M. Ali Ben Salah.\n\nDécisions :\n"
        "- Adopter le budget 2026 ;\n- Lancer l'appel d'offres.\n"
    )
    (session,) = engagements(tmp_path, minutes)
    assert [o.quote.text for o in session.outcomes] == ["Adopter le budget 2026", "Lancer l'appel d'offres"]
