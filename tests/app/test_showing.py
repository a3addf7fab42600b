"""Pages and cards over a small memory: names by ear, engagements of a document, offices, quotation marks."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from flows.indexing import open_search
from schemas.settings import Settings
from tests.app.calling import run
from text.signs import closed

pytestmark = pytest.mark.prefect

TEXTS = {
    "nurses": "خبر\n\nنواكشوط - استقبل وزير الصحة، السيد يوسف بن حمادي، يوم 4 مايو 2025 بنواكشوط، "
    "السيدة إيلينا ماركوفا، سفيرة بلغاريا، وتناول اللقاء برنامج «أجنحة الأمل» لفائدة الممرضين.\n",
    "ports": "Communiqué\n\nDakar, le 6 mai 2025 - La ministre de la Pêche, Mme Awa Ndoye, a reçu M. Ibrahima Ndoye, "
    "président de la Chambre de commerce de Thiès.\n",
}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("showing")
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DHAKIRA_MORPHOLOGY", "light")
        patch.delenv("DHAKIRA_STORE", raising=False)
        assert run("ingest", *folder.glob("*.txt"), "--home", folder / "home").exit_code == 0
        yield folder / "home"


def test_a_name_is_shown_as_one_hears_it(home: Path) -> None:
    for heard in ("Markova", "Elena Marcova", "Yusuf Benhamadi"):
        done = run("show", heard, "--home", home)
        assert (done.exit_code, f"{heard}: understood as " in done.stderr) == (0, True), heard
    assert json.loads(run("show", "Elena Marcova", "--home", home, "--json").stdout)["name"] == "إيلينا ماركوفا"
    several = run("show", "ندوي", "--home", home)
    assert several.exit_code == 2
    assert all(part in str(several.exception) for part in ("Awa Ndoye (per-", "Ibrahima Ndoye (per-", "by its id"))
    assert "dhakira who NAME" in str(run("show", "Zzyxwvut", "--home", home).exception)
    assert "an office" in run("show", "--help").output


def test_who_tells_the_latest_office(home: Path) -> None:
    (found,) = json.loads(run("who", "Markova", "--home", home, "--json").stdout)
    assert found["offices"] == ["سفيرة بلغاريا"]
    assert run("who", "Markova", "--home", home).stdout.splitlines()[1].endswith("\tسفيرة بلغاريا")


def test_a_document_begins_with_its_engagements(home: Path) -> None:
    (card,) = json.loads(run("show", "nurses", "--home", home, "--json").stdout)["engagements"]
    lines = run("show", "nurses", "--home", home).stdout.splitlines()
    (line,) = [line for line in lines if line.startswith("engagement: ")]
    assert line.split("  ")[:3] == [f"engagement: {card['id']}", "2025-05-04", "reception"]
    assert "يوسف بن حمادي" in line
    assert lines.index(line) < lines.index("خبر")


def test_a_card_tells_offices_and_whole_names(home: Path) -> None:
    (card,) = json.loads(run("show", "nurses", "--home", home, "--json").stdout)["engagements"]
    assert card["programs"] == ["برنامج «أجنحة الأمل»"]
    assert card["offices"] == ["يوسف بن حمادي: وزير الصحة", "إيلينا ماركوفا: سفيرة بلغاريا"]
    assert "  offices    يوسف بن حمادي: وزير الصحة" in run("engagements", "--home", home).stdout


def test_search_tells_what_cannot_be_found_yet(home: Path, tmp_path: Path) -> None:
    copied = shutil.copytree(home, tmp_path / "home")
    index = open_search(Settings(home=copied, cache=tmp_path, morphology="light"))
    index.remove(sorted(index.documents())[:1])
    index.close()
    line = "Documents of the memory that cannot be found yet: 1; dhakira index check"
    assert line in run("search", "ministre", "--home", copied).stderr.splitlines()
    assert line in run("search", "وزير", "--json", "--home", copied).stderr.splitlines()
    assert run("index", "check", "--home", copied).exit_code == 0
    assert "cannot be found yet" not in run("search", "ministre", "--home", copied).stderr


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("مشروع «درب", "مشروع «درب»"),
        ("projet « Source", "projet « Source »"),
        ("مبادرة «نور»", "مبادرة «نور»"),
        ('"Harbour" plan', '"Harbour" plan'),
        ('the "Harbour plan', 'the "Harbour plan"'),
        ("programme “Roots", "programme “Roots”"),
        ("خطة", "خطة"),
    ],
)
def test_a_quotation_mark_is_closed(words: str, shown: str) -> None:
    assert closed(words) == shown


def test_a_name_of_several_files_is_not_chosen_silently(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DHAKIRA_MORPHOLOGY", "light")
    monkeypatch.delenv("DHAKIRA_STORE", raising=False)
    for folder, text in (("a", TEXTS["nurses"]), ("b", TEXTS["ports"])):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "10.txt").write_text(text, encoding="utf-8")
    home = tmp_path / "home"
    assert run("ingest", tmp_path / "a", tmp_path / "b", "--home", home).exit_code == 0
    for command in (("show", "10"), ("diff", "10"), ("show", "10", "--page-image")):
        several = run(*command, "--home", home)
        assert (several.exit_code, str(several.exception).count("(d-")) == (2, 2), command
    assert "10 may mean several: " in str(run("show", "10", "--home", home).exception)
    found = json.loads(run("search", "Awa Ndoye", "--home", home, "--json").stdout)["hits"][0]["id"]
    assert json.loads(run("show", found, "--home", home, "--json").stdout)["id"] == found


def test_an_acronym_means_its_body_and_none_that_sounds_alike(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DHAKIRA_MORPHOLOGY", "light")
    monkeypatch.delenv("DHAKIRA_STORE", raising=False)
    migration = "استقبل وزير الداخلية، السيد سالم المنصوري، يوم 4 مايو 2025، وفدا من المنظمة الدولية للهجرة.\n"
    agency = "استقبل وزير الإعلام، السيد راشد العلوي، يوم 5 مايو 2025، وفدا من وكالة أنباء الإمارات «وام».\n"
    home = tmp_path / "home"
    for name, text in (("agency", agency), ("migration", migration)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        assert run("ingest", tmp_path / f"{name}.txt", "--home", home).exit_code == 0
        for written in ("OIM", "IOM", "oim"):
            told = json.loads(run("engagements", "--org", written, "--home", home, "--json").stdout)
            assert [card["document"] for card in told] == ["migration"][: name == "migration"], written
    assert "OIM: understood as المنظمة الدولية للهجرة" in run("engagements", "--org", "OIM", "--home", home).stderr
    assert not json.loads(run("engagements", "--org", "OACI", "--home", home, "--json").stdout)
