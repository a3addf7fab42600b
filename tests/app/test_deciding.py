"""Deciding who is who by commands: asking by name, pages of people and offices, decisions and their file."""

import datetime as dt
import json
from pathlib import Path

import pytest

from flows.identifying import identifier_of
from resolvers.relate import relate
from schemas.ledger import RunKind, Versions
from schemas.relation import Findings
from store.change import Change
from store.documents import Taken
from store.store import Store
from tests.app.calling import run
from tests.resolvers.conftest import marked_document

NAME = "عبد الله الشمري"
TEXTS = [
    "بلاغ\nاستقبل السيد [P:عبد الله الشمري]، [T:وزير [O:العدل] المغربي]، ب[W:الرباط]، وفد [O:UNDP].",
    "خبر\nأكد [P:عبد الله الشمري]، [T:وزير [O:العدل] المغربي]، ب[W:الرباط] أن الإصلاح مستمر.",
    "خبر\nحضر [P:عبد الله الشمري]، [T:مستشار [O:وزارة الصحة التونسية]]، و[P:سلمى بنيس] ندوة ب[W:تونس].",
]


def _fill(home: Path) -> None:
    with Store.open(f"sqlite:///{home / 'memory.db'}", home) as store, store.lease() as lease:
        begun = store.ledger.begin_run(lease, RunKind.INGEST, Versions())
        identifier = identifier_of(store)
        for number, text in enumerate(TEXTS):
            read, extraction = marked_document(text, name=str(number), date=dt.date(2024, 5, 1 + number))
            taken = identifier.identify(Taken(read, Findings(read.id, extraction, relate(read, extraction))))
            store.apply(lease, begun.id, [Change(taken)])


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DHAKIRA_MORPHOLOGY", "light")
    monkeypatch.delenv("DHAKIRA_STORE", raising=False)
    _fill(tmp_path)
    return tmp_path


def _who(home: Path, words: str) -> dict[str, object]:
    found: list[dict[str, object]] = json.loads(run("who", words, "--home", home, "--json").stdout)
    return found[0]


def _bearers(home: Path) -> tuple[str, ...]:
    """Return who bears the name of the minister and of the Tunisian adviser."""
    found = json.loads(run("who", NAME, "--home", home, "--json").stdout)
    return tuple(sorted(row["id"] for row in found if any(name["text"] == NAME for name in row["names"])))


@pytest.fixture
def pair(home: Path) -> tuple[str, str]:
    one, other = _bearers(home)
    return one, other


def test_a_person_is_shown_with_names_and_tenures(home: Path) -> None:
    found = _who(home, "chammari abdellah")
    canonical = found["canonical"]
    assert isinstance(canonical, dict)
    assert (canonical["arabic"], canonical["romanised"]) == ("عبد الله الشمري", True)
    assert canonical["latin"].isascii()
    page = json.loads(run("show", str(found["id"]), "--home", home, "--json").stdout)
    (tenure,) = page["tenures"]
    assert (tenure["first"], tenure["last"], tenure["documents"]) == ("2024-05-01", "2024-05-02", 2)
    assert "romanised by Dhakira" in run("show", str(found["id"]), "--home", home).output


def test_an_office_is_shown_with_its_holders(home: Path) -> None:
    page = json.loads(run("show", "وزير العدل المغربي", "--home", home, "--json").stdout)
    assert [tenure["name"] for tenure in page["tenures"]] == ["عبد الله الشمري"]


@pytest.mark.parametrize(("country", "holders"), [("MA", 1), ("Morocco", 1), ("المغرب", 1), ("Jordanie", 0)])
def test_an_office_is_asked_for_by_any_name_of_its_country(home: Path, country: str, holders: int) -> None:
    asked = ("office", "وزير العدل", "--country", country, "--home", home)
    assert len(json.loads(run(*asked, "--json").stdout)["tenures"]) == holders
    assert ("Nobody was seen in this office" in run(*asked).output) == (holders == 0)


def test_an_office_of_a_country_that_is_none_is_refused(home: Path) -> None:
    refused = run("office", "وزير العدل", "--country", "Jordn", "--home", home)
    assert (refused.exit_code, "did you mean Jordan (JO)" in str(refused.exception)) == (2, True)


def test_a_body_has_the_ids_that_the_lexicon_knows(home: Path) -> None:
    assert _who(home, "UNDP")["external_ids"] == {"wikidata": "Q161718"}


def test_a_decision_joins_and_undoing_it_parts(home: Path, pair: tuple[str, str]) -> None:
    assert run("review", "--same", *pair, "--home", home).exit_code == 0
    assert len(_bearers(home)) == 1
    assert run("undo", "--home", home).exit_code == 0
    assert _bearers(home) == pair


def test_a_decision_names_whom_it_is_about_and_tells_what_speaks_against_it(home: Path, pair: tuple[str, str]) -> None:
    third = str(_who(home, "سلمى بنيس")["id"])
    done = run("review", "--same", *pair, "--home", home)
    assert f"Decision 1: same: {NAME} ({pair[0]}), {NAME} ({pair[1]})." in done.stdout
    assert ("of two countries: " in done.stderr, "little alike" in done.stderr) == (True, False)
    assert "If that was a slip: dhakira undo 1" in done.stderr
    assert (
        f"Decision 1 is taken back: same: {NAME} ({pair[0]}), {NAME} ({pair[1]})." in run("undo", "--home", home).stdout
    )
    assert "little alike" in run("review", "--same", pair[1], third, "--home", home).stderr
    run("undo", "--home", home)
    assert run("review", "--different", *pair, "--home", home).stderr == ""


def test_a_contradiction_is_refused_with_its_chain(home: Path, pair: tuple[str, str]) -> None:
    third = str(_who(home, "سلمى بنيس")["id"])
    assert run("review", "--same", *pair, "--home", home).exit_code == 0
    assert run("review", "--different", pair[0], third, "--home", home).exit_code == 0
    refused = run("review", "--same", pair[1], third, "--home", home)
    assert refused.exit_code == 2
    assert all(id_ in str(refused.exception) for id_ in (*pair, third))


def test_a_decision_that_is_taken_back_leaves_the_others(home: Path, pair: tuple[str, str]) -> None:
    third = str(_who(home, "سلمى بنيس")["id"])
    run("review", "--same", *pair, "--home", home)
    run("review", "--same", pair[1], third, "--home", home)
    run("undo", "1", "--home", home)
    assert len(_bearers(home)) == 2
    with_third = json.loads(run("show", third, "--home", home, "--json").stdout)["id"]
    assert with_third == json.loads(run("show", pair[1], "--home", home, "--json").stdout)["id"]
    assert with_third != json.loads(run("show", pair[0], "--home", home, "--json").stdout)["id"]


def test_what_came_since_a_decision_is_told_anew_when_it_is_taken_back(home: Path, pair: tuple[str, str]) -> None:
    run("review", "--same", *pair, "--home", home)
    _fill(home)
    assert "whom later documents mean (3)" in run("undo", "--home", home).output
    with Store.open(f"sqlite:///{home / 'memory.db'}", home) as store:
        assert store.holdings()
        assert not store.holdings(sure=True)


def test_a_person_and_a_body_cannot_be_one(home: Path, pair: tuple[str, str]) -> None:
    body = str(_who(home, "UNDP")["id"])
    refused = run("review", "--same", pair[0], body, "--home", home)
    assert (refused.exit_code, "cannot be one" in str(refused.exception)) == (2, True)


def test_what_is_decided_already_is_not_decided_twice(home: Path, pair: tuple[str, str]) -> None:
    numbers = [run("review", "--same", *ids, "--json", "--home", home).output for ids in (pair, pair[::-1])]
    assert numbers[0] == numbers[1]
    run("undo", "--home", home)
    assert _bearers(home) == pair


def test_decisions_find_those_they_mean_under_the_ids_of_another_memory(
    home: Path, pair: tuple[str, str], tmp_path: Path
) -> None:
    file, other = tmp_path / "mine.json", tmp_path / "other"
    other.mkdir()
    _fill(other)
    run("review", "--same", *pair, "--home", home)
    run("judgements", "export", file, "--home", home)
    written = file.read_text(encoding="utf-8")
    file.write_text(written.replace(pair[0], "per-elsewhere1").replace(pair[1], "per-elsewhere2"), encoding="utf-8")
    assert "Decisions taken in: 1, refused: 0." in run("judgements", "import", file, "--home", other).output
    assert len(_bearers(other)) == 1
    run("review", "--different", pair[0], str(_who(home, "سلمى بنيس")["id"]), "--home", home)
    run("judgements", "export", file, "--home", home)
    nobody = file.read_text(encoding="utf-8").replace("سلمى بنيس", "زهرة العيادي").replace("per-", "per-0")
    file.write_text(nobody, encoding="utf-8")
    assert "memory knows those they are about: 1." in run("judgements", "import", file, "--home", other).output


def test_decisions_go_out_and_in_as_a_file(home: Path, pair: tuple[str, str], tmp_path: Path) -> None:
    file, other = tmp_path / "mine.json", tmp_path / "other"
    other.mkdir()
    run("review", "--same", *pair, "--who", "amina", "--note", "same photo", "--home", home)
    assert run("judgements", "export", file, "--home", home).exit_code == 0
    _fill(other)
    assert "Decisions taken in: 1, refused: 0." in run("judgements", "import", file, "--home", other).output
    assert "Decisions taken in: 0, refused: 0." in run("judgements", "import", file, "--home", other).output
    assert len(_bearers(other)) == 1
    run("judgements", "export", tmp_path / "theirs.json", "--home", other)
    (theirs,) = json.loads((tmp_path / "theirs.json").read_text(encoding="utf-8"))
    assert (theirs["who"], theirs["note"]) == ("amina", "same photo")


def test_a_file_that_cannot_be_written_is_told_in_a_sentence(home: Path) -> None:
    told = run("judgements", "export", "/dev/null/mine.json", "--home", home)
    assert (told.exit_code, "cannot be written" in str(told.exception)) == (2, True)


def test_decisions_outlive_findings_made_anew(home: Path, pair: tuple[str, str]) -> None:
    run("review", "--same", *pair, "--home", home)
    _fill(home)
    assert len(_bearers(home)) == 1


def test_the_list_of_doubts_holds_the_pair_until_it_is_judged(home: Path, pair: tuple[str, str]) -> None:
    def waiting() -> list[set[str]]:
        rows = json.loads(run("review", "--list", "--home", home, "--json").stdout)
        return [{row["one"], row["other"]} for row in rows]

    assert set(pair) in waiting()
    run("review", "--different", *pair, "--home", home)
    assert set(pair) not in waiting()


def test_keys_decide_pair_after_pair(home: Path, monkeypatch: pytest.MonkeyPatch, pair: tuple[str, str]) -> None:
    pressed = iter(["s", "q"])
    monkeypatch.setattr("typer.prompt", lambda *_, **__: next(pressed, "q"))
    told = run("review", "--home", home)
    assert all(id_ in told.output for id_ in pair)
    assert len(_bearers(home)) == 1


def test_review_without_a_keyboard_tells_the_other_way(home: Path, pair: tuple[str, str]) -> None:
    told = run("review", "--home", home)
    assert told.exit_code == 0
    assert all(words in told.output for words in (*pair, "review --list"))
    assert "Aborted" not in told.output


def test_asking_by_name_keeps_its_index_until_names_change(home: Path, pair: tuple[str, str]) -> None:
    file = home / "names.npz"
    kept = file.read_bytes()
    _who(home, "سلمى بنيس")
    assert file.read_bytes() == kept
    run("review", "--same", *pair, "--home", home)
    assert len(_bearers(home)) == 1
    assert file.read_bytes() != kept
    file.write_text("{", encoding="utf-8")
    assert len(_bearers(home)) == 1
