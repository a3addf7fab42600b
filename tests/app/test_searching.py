"""What can be switched off of a question, and what else the search commands do, over a memory of five short texts."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.app.calling import memory_of, run

TEXTS = {
    "audience": "Communiqué\nLe ministre des Transports a reçu, le 4 mars 2025, l'ambassadrice de Suède, Mme Karin"
    " Lund. L'entretien a porté sur la sécurité des pêcheurs et sur le sauvetage en mer.",
    "visite": "Communiqué\nLe ministre des Transports a visité, le 9 mars 2025, le centre de sauvetage en mer de"
    " Bizerte. La visite a porté sur la sécurité des pêcheurs.",
    "istiqbal": "بيان صحفي\nاستقبل وزير النقل، يوم 5 ماي 2025، سفيرة السويد السيدة كارين لوند، "
    "وتناول اللقاء سلامة الصيادين.",
    "santé": "Communiqué\nBeyrouth, le 14 mai 2025\nLe ministre de la Santé du Liban, M. Rakan Nasser, a reçu"
    " une délégation de l'Organisation mondiale de la Santé conduite par Mme Hanan Balkhy.",
    "budget": "Note\nLa commission des finances a adopté, le 2 juin 2024, le budget du port.",
}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    yield from memory_of(TEXTS, tmp_path_factory)


def _asked(home: Path, *words: str) -> dict[str, list[dict[str, object]]]:
    done = run("search", *words, "--without", "meaning", "--home", home, "--json")
    found: dict[str, list[dict[str, object]]] = json.loads(done.stdout)
    return found


def _names(answer: dict[str, list[dict[str, object]]]) -> set[object]:
    return {hit["document"] for hit in answer["hits"]}


@pytest.mark.parametrize("words", ["dernière rencontre avec l'OMS au Liban", "OMS Liban"])
def test_guests_of_no_country_are_met_in_that_of_who_receives(words: str, home: Path) -> None:
    assert [card["document"] for card in _asked(home, words)["engagements"]] == ["santé"]


def test_what_is_literal_is_neither_understood_nor_expanded(home: Path) -> None:
    meant, literal = _asked(home, "réception suédoise"), _asked(home, "réception suédoise", "--literal")
    assert {each["what"] for each in meant["understood"]} == {"country", "event"}
    assert _names(meant) == {"audience", "istiqbal"}
    assert (literal["understood"], literal["hits"]) == ([], [])
    assert _names(_asked(home, "pêcheurs", "--literal")) == {"audience", "visite"}


def test_a_name_that_nobody_bears_is_told_with_the_nearest(home: Path) -> None:
    near = run("search", "--person", "Kartin Lumd", "--home", home)
    assert "Karin Lund" in near.stderr
    none = run("search", "pêcheurs", "--person", "Zygmunt", "--home", home)
    assert ("Nothing in the memory is called Zygmunt." in none.stderr, none.stdout) == (True, "")


FRENCH = {"audience", "visite"}
OFF = [
    pytest.param("pêcheurs", ("translation",), FRENCH, {*FRENCH, "istiqbal"}, id="translation"),
    pytest.param("pêcheur", ("lemma", "translation"), set(), {*FRENCH, "istiqbal"}, id="lemma"),
    pytest.param("كارين لوند", ("name",), {"istiqbal"}, {"audience", "istiqbal"}, id="name"),
]


@pytest.mark.parametrize(("words", "off", "without", "found"), OFF)
def test_each_kind_of_expansion_can_be_switched_off(
    words: str, off: tuple[str, ...], without: set[str], found: set[str], home: Path
) -> None:
    assert _names(_asked(home, words)) == found
    assert _names(_asked(home, words, *(f"--without={what}" for what in off))) == without


def test_documents_like_one_are_found_by_its_id_or_its_files_name(home: Path) -> None:
    like = json.loads(run("more-like", "audience", "--home", home, "--json").stdout)
    assert next(hit["document"] for hit in like["hits"]) == "visite"
    assert like["hits"][0]["why"]
    (identity,) = (hit["id"] for hit in _asked(home, "ambassadrice de Suède", "--language", "fr")["hits"])
    assert json.loads(run("more-like", str(identity), "--home", home, "--json").stdout)["hits"] == like["hits"]
    unknown = run("more-like", "nothing of the kind", "--home", home)
    assert (unknown.exit_code, "holds no document" in str(unknown.exception)) == (2, True)


def test_a_slip_is_told_with_the_word_as_it_stands_in_the_memory(home: Path) -> None:
    assert _asked(home, "Bizzzerte")["suggestions"] == [{"words": "Bizzzerte", "instead": "Bizerte"}]


def test_facets_are_counted_with_names_for_people(home: Path) -> None:
    facets = _asked(home, "sécurité", "--facets", "5")["facets"]
    assert [row["value"] for row in facets["country"]] == ["SE"]  # type: ignore[call-overload]
    assert {row["value"] for row in facets["year"]} == {"2025"}  # type: ignore[call-overload]


def test_an_index_goes_back_to_the_former_and_answers_the_same(home: Path) -> None:
    for command in ("rebuild", "rollback", "check"):
        assert run("index", command, "--home", home).exit_code == 0
        assert _names(_asked(home, "pêcheurs")) == {*FRENCH, "istiqbal"}
