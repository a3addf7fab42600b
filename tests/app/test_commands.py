"""The commands, over a small memory made by ``ingest`` itself."""

import csv
import io
import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

import click
import pytest
import typer

from app import output, schedule
from app.cli import app
from app.output import counted
from app.typing_in import as_typed
from tests.app.calling import run

ROOT = Path(__file__).parents[2]
SAMPLES = ("s01*", "s02*", "s03*", "s04*")


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with four sample documents, their gold beside them."""
    folder = tmp_path_factory.mktemp("samples")
    for pattern in SAMPLES:
        for path in sorted((ROOT / "corpus" / "seen").glob(pattern)):
            shutil.copy(path, folder)
    return folder


@pytest.fixture(scope="session")
def home(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return the home of a memory that took the samples in."""
    patch = pytest.MonkeyPatch()
    patch.setenv("DHAKIRA_MORPHOLOGY", "light")
    patch.delenv("DHAKIRA_STORE", raising=False)
    folder = tmp_path_factory.mktemp("memory")
    (samples / "empty.txt").write_text("", encoding="utf-8")
    done = run("ingest", samples, "--home", folder, "--json")
    assert done.exit_code == 3
    account = json.loads(done.stdout)
    assert (account["counts"]["new"], account["counts"]["set_aside"], account["counts"]["passed_over"]) == (4, 1, 4)
    assert account["set_aside"][0]["reason"] == "empty"
    yield folder
    patch.undo()


def test_a_call_that_means_no_file_starts_nothing(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "notes.json").write_text("{}", encoding="utf-8")
    missing = run("ingest", tmp_path / "nowhere", "--home", tmp_path / "home")
    assert (missing.exit_code, str(missing.exception)) == (
        2,
        f"There is no such file or folder: {tmp_path / 'nowhere'}; check the path.",
    )
    empty = run("ingest", tmp_path / "in", "--home", tmp_path / "home")
    assert empty.exit_code == 0
    assert "No file was found" in empty.output
    assert "1 passed over" in empty.output
    told = json.loads(run("ingest", tmp_path / "in", "--home", tmp_path / "home", "--json").stdout)
    assert (told["counts"]["seen"], told["counts"]["passed_over"]) == (0, 1)
    assert not (tmp_path / "home").exists()


def test_engagements_are_found_by_a_name_as_one_hears_it(home: Path) -> None:
    found = run("engagements", "--home", home, "--person", "Sonya Traboulsi")
    assert "Sonya Traboulsi: understood as سنية الطرابلسي غالي" in found.output
    assert "s04-tn-women-ministry-workshop" in found.output
    nobody = run("engagements", "--home", home, "--person", "Zzyxwvut Qqqq")
    assert "Nothing in the memory is called Zzyxwvut Qqqq." in nobody.output
    assert "The memory holds no such engagement." in nobody.output


def test_a_head_told_in_another_sentence_is_answered_with_the_engagement(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(
        "عمان، 12 أيار 2026\n\nاستقبل رئيس هيئة الجسور السيد سامر الجندي وفدا من وزارة الاقتصاد القطرية.\n\n"
        "وترأس الوفد السيد راشد المهندي، وحضر اللقاء عدد من المديرين.\n",
        encoding="utf-8",
    )
    assert run("ingest", tmp_path / "one.txt", "--home", tmp_path / "home").exit_code == 0
    answer = json.loads(run("search", "راشد المهندي", "--home", tmp_path / "home", "--json").stdout)
    (card,) = answer["engagements"]
    assert card["guests"] == ["وفدا من وزارة الاقتصاد القطرية"]
    assert "راشد" not in card["sentence"]


def test_search_gives_documents_with_reasons(home: Path, samples: Path) -> None:
    title = json.loads(next(samples.glob("s01*.json")).read_text(encoding="utf-8"))["document"]["title"]
    done = run("search", title, "--home", home, "--json")
    answer = json.loads(done.stdout)
    first = answer["hits"][0]
    assert set(first) >= {"document", "score", "title", "date", "type", "language", "snippet", "why"}
    assert first["document"] == next(samples.glob("s01*.txt")).stem
    assert first["why"]
    assert "**" in first["snippet"]


def test_a_limit_holds_for_engagements_too(home: Path) -> None:
    answers = [
        json.loads(run("search", "لقاء", "--home", home, "--json", "--limit", limit).stdout) for limit in ("1", "4")
    ]
    assert len(answers[0]["engagements"]) == len(answers[0]["hits"]) == 1
    assert len(answers[1]["engagements"]) > 1


def test_search_in_lines_tells_where_nothing_is_found(home: Path) -> None:
    done = run("search", "qzxv", "--home", home)
    assert done.exit_code == 0
    assert "Nothing in the memory answers this" in done.output


def test_a_batch_of_queries_gives_names_by_id(home: Path, samples: Path, tmp_path: Path) -> None:
    gold = json.loads(next(samples.glob("s02*.json")).read_text(encoding="utf-8"))["document"]
    rows = [
        {"id": "one", "q": gold["title"], "language": "fr", "relevant": {}},
        {"id": "none", "q": gold["title"], "to": "1990-01-01"},
    ]
    queries, out = tmp_path / "queries.yaml", tmp_path / "out" / "run.json"
    queries.write_text(json.dumps({"queries": rows}), encoding="utf-8")
    assert run("search", "--batch", queries, "--out", out, "--home", home).exit_code == 0
    answers = json.loads(out.read_text(encoding="utf-8"))
    assert answers["one"][0] == next(samples.glob("s02*.txt")).stem
    assert answers["none"] == []
    assert run("search", "--batch", queries, "--out", out, "--json", "--home", home).exit_code == 0
    first = json.loads(out.read_text(encoding="utf-8"))["one"][0]
    assert first["document"] == answers["one"][0]
    assert json.loads(run("show", first["id"], "--home", home, "--json").stdout)["name"] == first["document"]


def test_a_batch_narrows_as_the_command_does(home: Path, tmp_path: Path) -> None:
    queries, out = tmp_path / "queries.yaml", tmp_path / "run.json"

    def answers(**row: object) -> list[str]:
        queries.write_text(json.dumps([{"id": "one", "q": "وفد", **row}]), encoding="utf-8")
        assert run("search", "--batch", queries, "--out", out, "--home", home).exit_code == 0
        found: list[str] = json.loads(out.read_text(encoding="utf-8"))["one"]
        return found

    def asked(*options: str) -> list[str]:
        done = run("search", "وفد", *options, "--home", home, "--json", "--limit", "100")
        return [hit["document"] for hit in json.loads(done.stdout)["hits"]]

    everything = asked()
    assert answers(country="Jordan") == asked("--country", "JO") != everything
    assert answers(**{"from": 2026}) == asked("--from", "2026")
    assert answers(event="visit", sort="oldest") == asked("--event", "visit", "--sort", "oldest")
    assert (
        answers(limit=1, ignore="event", without=["translation", "name"])
        == asked(*("--ignore", "event", "--without", "translation", "--without", "name"))[:1]
    )
    assert answers(ignore="event=visit") == asked("--ignore", "event=visit")
    assert run("search", "وفد", "--ignore", "town=Rabat", "--home", home).exit_code != 0
    for row in ({"country": "Atlantis"}, {"limit": "many"}, {"sort": "best"}, {"from": "soon"}):
        queries.write_text(json.dumps([{"id": "one", "q": "وفد", **row}]), encoding="utf-8")
        assert run("search", "--batch", queries, "--home", home).exit_code == 2


def test_further_hits_follow_those_passed_over(home: Path) -> None:
    def page(*options: str) -> list[str]:
        done = run("search", "--from", "1990", *options, "--home", home, "--json")
        return [hit["id"] for hit in json.loads(done.stdout)["hits"]]

    pages = [page("--limit", "2", "--offset", str(offset)) for offset in (0, 2)]
    assert sorted([*pages[0], *pages[1]]) == sorted(page("--limit", "4"))
    told = run("search", "--from", "1990", "--limit", "2", "--offset", "1", "--home", home).output
    assert "2 to 3 of " in told
    assert "--offset 3 shows more" in told
    assert "Nothing" not in run("search", "--from", "1990", "--offset", "900", "--home", home).output


def test_last_month_counts_from_the_day_that_is_given(home: Path, tmp_path: Path) -> None:
    def asked(day: str) -> list[object]:
        done = run("search", "this year", "--today", day, "--home", home, "--json")
        return [(row["value"], row["words"]) for row in json.loads(done.stdout)["understood"]]

    assert asked("1990-05-04") == [("1990", "this year")]
    assert run("search", "this year", "--today", "soon", "--home", home).exit_code == 2
    queries, out = tmp_path / "queries.yaml", tmp_path / "run.json"
    year = json.loads(run("engagements", "--home", home, "--json", "--limit", "1").stdout)[0]["start"][:4]
    found = []
    for day in ("1990-05-04", f"{year}-12-31"):
        queries.write_text(f"today: {day}\nqueries: [{{id: one, q: this year}}]", encoding="utf-8")
        assert run("search", "--batch", queries, "--out", out, "--home", home).exit_code == 0
        found.append(bool(json.loads(out.read_text(encoding="utf-8"))["one"]))
    assert found == [False, True]


def test_engagements_are_cards_in_three_forms(home: Path) -> None:
    rows = json.loads(run("engagements", "--home", home, "--json").stdout)
    assert rows
    assert [row["start"] for row in rows] == sorted((row["start"] for row in rows), reverse=True)
    for options, mark, sign in ((), "\ufeff", ","), (("--no-bom", "--separator", ";"), "", ";"):
        written = run("engagements", "--home", home, "--csv", *options).stdout
        assert written.startswith(f"{mark}id{sign}"), options
        table = list(csv.DictReader(io.StringIO(written.removeprefix(mark)), delimiter=sign))
        assert [row["id"] for row in table] == [row["id"] for row in rows]
    assert run("engagements", "--home", home, "--csv", "--separator", "ab").exit_code == 2
    assert run("engagements", "--home", home, "--separator", ";").exit_code == 2
    assert run("engagements", "--home", home, "--json", "--no-bom").exit_code == 2
    both = run("engagements", "--home", home, "--csv", "--json")
    assert (both.exit_code, both.stdout, "choose one" in str(both.exception)) == (2, "", True)
    assert rows[0]["id"] in run("engagements", "--home", home).output
    assert f"1 of {len(rows)} engagements" in run("engagements", "--home", home, "--limit", "1").output


def test_show_tells_the_evidence_of_each_thing(home: Path, samples: Path) -> None:
    card = json.loads(run("engagements", "--home", home, "--json", "--limit", "1").stdout)[0]
    engagement = json.loads(run("show", card["id"], "--home", home, "--json").stdout)
    text = (samples / f"{card['document']}.txt").read_text(encoding="utf-8")
    assert engagement["evidence"]
    assert engagement == card
    assert all(text[e["start"] : e["end"]] == e["text"] for e in engagement["evidence"])
    document = json.loads(run("show", card["document"], "--home", home, "--json").stdout)
    assert document["mentions"]
    person = next(m["entity"] for m in document["mentions"] if m["kind"] == "person")
    entity = json.loads(run("show", person, "--home", home, "--json").stdout)
    assert entity["occurrences"]
    for shown in (card["id"], card["document_id"], person):
        assert shown in run("show", shown, "--home", home).output
    assert run("show", "nobody-at-all", "--home", home).exit_code == 2


def test_status_tells_what_is_held_and_set_aside(home: Path) -> None:
    now = json.loads(run("status", "--home", home, "--json").stdout)
    assert (now["documents"], len(now["set_aside"])) == (4, 1)
    assert all(now["versions"].values())
    assert now["index"] == {"place": "embedded", "documents": 4, "waiting": 0, "refused": 0, "trouble": ""}
    output = run("status", "--home", home).output
    assert "empty.txt" in output
    assert "4 documents, embedded" in output


def test_the_index_is_built_anew(home: Path) -> None:
    assert json.loads(run("index", "rebuild", "--home", home, "--json").stdout) == {"documents": 4}


def test_files_of_the_same_bytes_are_extracted(tmp_path: Path) -> None:
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text("استقبل وزير النقل، السيد سامي الكتبي، سفير اليابان.\n", encoding="utf-8")
    assert run("extract", tmp_path, "--out", tmp_path / "out").exit_code == 0
    found = [(tmp_path / "out" / f"{name}.json").read_text(encoding="utf-8") for name in ("one", "two")]
    assert json.loads(found[0])["mentions"] == json.loads(found[1])["mentions"]


def test_extract_gives_one_id_to_one_entity_over_files(samples: Path, tmp_path: Path) -> None:
    assert run("extract", *sorted(samples.glob("s0*.txt")), "--out", tmp_path).exit_code == 0
    found = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(tmp_path.glob("*.json"))]
    assert len(found) == 4
    kinds = {m["entity"]: m["kind"] for d in found for m in d["mentions"] if m["kind"] not in ("title", "date")}
    assert all(kinds[m["entity"]] == m["kind"] for d in found for m in d["mentions"] if m["entity"] in kinds)


def test_read_writes_texts_and_tells_what_could_not_be_read(samples: Path, tmp_path: Path) -> None:
    path = next(samples.glob("s01*.txt"))
    done = run("read", path, tmp_path / "missing.pdf", "--out", tmp_path / "out", "--json")
    assert done.exit_code == 3
    assert (tmp_path / "out" / f"{path.name}.txt").read_text(encoding="utf-8").split() == path.read_text(
        encoding="utf-8"
    ).split()
    assert json.loads(done.stdout)["set_aside"][0]["reason"] == "missing"


def test_a_forwarded_mail_is_the_text_of_its_file_and_the_note_stands_beside_it(tmp_path: Path) -> None:
    inner, outer = EmailMessage(), EmailMessage()
    inner["Subject"] = outer["Subject"] = "Communiqué"
    inner.set_content("Le ministre a reçu hier l'ambassadeur du Portugal. " * 9)
    outer.set_content("Pour information.")
    outer.add_attachment(inner)
    (tmp_path / "note.eml").write_bytes(outer.as_bytes())
    assert run("read", tmp_path / "note.eml", "--out", tmp_path / "out").exit_code == 0
    assert "ambassadeur" in (tmp_path / "out" / "note.eml.txt").read_text(encoding="utf-8")
    assert "Pour information" in (tmp_path / "out" / "note.eml-2.txt").read_text(encoding="utf-8")


WRONG = [
    ("a day that is none", ("search", "x", "--from", "yesterday")),
    ("days in the wrong order", ("search", "x", "--from", "2025-01-02", "--to", "2025-01-01")),
    ("a type that is none", ("engagements", "--type", "novel")),
    ("more than can be counted", ("engagements", "--limit", "99999999999999999999")),
    ("nothing asked", ("search",)),
    ("a batch that is not there", ("search", "--batch", "no.yaml")),
    ("no paths", ("ingest",)),
    ("no such command", ("remember",)),
]


@pytest.mark.parametrize("arguments", [row[1] for row in WRONG], ids=[row[0] for row in WRONG])
def test_a_wrong_call_ends_with_two(home: Path, arguments: tuple[str, ...]) -> None:
    at = ("--home", home) if arguments[0] != "remember" else ()
    assert run(*arguments, *at).exit_code == 2


def test_a_spreadsheet_of_nothing_has_its_headings(home: Path) -> None:
    filled, empty = (
        run("engagements", "--home", home, "--csv", *more).stdout.splitlines() for more in ((), ("--to", "1990-01-01"))
    )
    assert empty == filled[:1]


def test_config_keeps_a_password_to_itself(tmp_path: Path) -> None:
    done = run("--store", "postgresql://clerk:s3cr@t@127.0.0.1/x", "config", "--home", tmp_path, "--json")
    assert json.loads(done.stdout)["store"]["value"] == "postgresql://clerk:***@127.0.0.1/x"


def test_answers_are_utf8_in_a_terminal_that_says_ascii(home: Path) -> None:
    command = (sys.executable, "-c", "from app.cli import main; main()", "engagements", "--limit", "1")
    environment = {**os.environ, "DHAKIRA_HOME": str(home), "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.decode("utf-8")


def test_the_version_is_told_at_once() -> None:
    assert run("--version").stdout.startswith("dhakira ")


def test_a_search_is_saved_before_anything_is_taken_in(tmp_path: Path) -> None:
    assert run("watch", "add", "حقوق الإنسان", "--home", tmp_path / "new").exit_code == 0
    assert "حقوق الإنسان" in run("watch", "list", "--home", tmp_path / "new").stdout


def test_asking_before_anything_was_taken_in_says_how_to_begin(tmp_path: Path) -> None:
    done = run("search", "x", "--home", tmp_path)
    assert done.exit_code == 2
    assert "dhakira ingest" in str(done.exception)


def commands(group: click.Group, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for name, command in group.commands.items():
        yield (*path, name)
        if isinstance(command, click.Group):
            yield from commands(command, (*path, name))


@pytest.mark.parametrize("command", list(commands(typer.main.get_group(app))), ids=" ".join)
def test_help_teaches_with_an_example(command: tuple[str, ...]) -> None:
    done = run(*command, "--help")
    assert done.exit_code == 0
    assert f"Example: dhakira {command[0]}" in done.output


@pytest.mark.parametrize(
    ("sentence", "by_uv"),
    [
        ("Next: dhakira status, dhakira runs", "Next: uv run dhakira status, uv run dhakira runs"),
        ("type `dhakira index rebuild`.", "type `uv run dhakira index rebuild`."),
        ("uv run dhakira status", "uv run dhakira status"),
        (
            "dhakira: There is no file /var/dhakira in dhakira.toml",
            "dhakira: There is no file /var/dhakira in dhakira.toml",
        ),
    ],
)
def test_commands_are_told_as_they_are_typed(sentence: str, by_uv: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("UV_RUN_RECURSION_DEPTH", raising=False)
    assert as_typed(sentence) == sentence
    monkeypatch.setenv("UV_RUN_RECURSION_DEPTH", "1")
    assert as_typed(sentence) == by_uv


def test_the_end_of_serving_is_no_failure(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(schedule, "_sleep_until", interrupted)
    monkeypatch.setattr(schedule.signal, "signal", lambda *_: None)
    ended = run("serve", "--home", home)
    assert (ended.exit_code, "No further night begins" in ended.output) == (0, True)


def test_a_night_under_way_is_ended_whole_when_serving_ends(tmp_path: Path) -> None:
    code = (
        "import pathlib, signal, sys, time\n"
        "def end(*_):\n    time.sleep(0.3); pathlib.Path(sys.argv[1]).touch(); sys.exit()\n"
        "signal.signal(signal.SIGTERM, end)\nprint('under way', flush=True)\ntime.sleep(60)\n"
    )
    night = (sys.executable, "-c", code, str(tmp_path / "whole"))
    outer = (
        "import app.schedule, signal, sys\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # a shell's background jobs ignore it
        "try: app.schedule._one_night(sys.argv[1:])\nexcept KeyboardInterrupt: sys.exit(9)\n"
    )
    with subprocess.Popen((sys.executable, "-c", outer, *night), cwd=ROOT, stdout=subprocess.PIPE) as serving:
        assert serving.stdout
        assert serving.stdout.readline() == b"under way\n"
        serving.send_signal(signal.SIGINT)
        assert serving.wait(30) == 9
    assert (tmp_path / "whole").exists()


@pytest.mark.parametrize(("number", "words"), [(0, "0 files"), (1, "1 file"), (2, "2 files")])
def test_things_are_counted(number: int, words: str) -> None:
    assert counted(number, "file") == words


def test_a_row_is_a_line_where_a_program_reads(capsys: pytest.CaptureFixture[str]) -> None:
    output.write_table(("file", "what to do"), [("a.pdf", "damaged\nsave it\tagain")])
    assert capsys.readouterr().out == "file\twhat to do\na.pdf\tdamaged save it again\n"


def test_set_aside_files_keep_their_names_in_a_terminal(
    home: Path, samples: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(output, "in_terminal", lambda: True)
    monkeypatch.setattr("app.standing.in_terminal", lambda: True)
    monkeypatch.setenv("COLUMNS", "40")
    for command in (("status",), ("quarantine", "list")):
        lines = run(*command, "--home", home).stdout.splitlines()
        assert str(samples / "empty.txt") in lines, command


def test_engagements_of_one_kind(home: Path) -> None:
    rows = json.loads(run("engagements", "--home", home, "--json").stdout)
    kind = rows[0]["kind"]
    found = json.loads(run("engagements", "--home", home, "--event", kind, "--json").stdout)
    assert [row["id"] for row in found] == [row["id"] for row in rows if row["kind"] == kind]
    assert run("engagements", "--home", home, "--event", "dance").exit_code == 2


def test_a_file_that_cannot_be_explained_is_named(samples: Path) -> None:
    assert str(samples / "empty.txt") in str(run("explain", samples / "empty.txt").exception)


def test_who_came_along_stands_on_the_card_with_its_evidence(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "visit.txt").write_text(
        "بلاغ صحفي\n\nاستقبل وزير السياحة، السيد حازم النعيمي، يوم الإثنين 3 آذار 2025 بعمّان، وفدا من غرفة تجارة ليون "
        "برئاسة السيد بول مارتان، ويضم السيدة كلير دوبون والسيد أنطوان لوروا.\n",
        encoding="utf-8",
    )
    (tmp_path / "in" / "minutes.txt").write_text(
        "محضر اجتماع\n\nانعقد اجتماع لجنة المراعي يوم الأحد 2 آذار 2025 بمقر البلدية في الكرك.\n\nالحضور:\n"
        "- السيد رائد المجالي، رئيس البلدية؛\n- السيدة هيا القطارنة.\nالغائبون: السيد ماهر الصرايرة.\n",
        encoding="utf-8",
    )
    home = tmp_path / "home"
    assert run("ingest", tmp_path / "in", "--home", home).exit_code == 0
    rows = {row["document"]: row for row in json.loads(run("engagements", "--home", home, "--json").stdout)}
    assert rows["visit"]["headed_by"] == ["بول مارتان"]
    assert rows["visit"]["members"] == ["كلير دوبون", "أنطوان لوروا"]
    assert rows["minutes"]["present"] == ["رائد المجالي", "هيا القطارنة"]
    assert "رائد المجالي: رئيس البلدية" in rows["minutes"]["offices"]
    assert "members    كلير دوبون · أنطوان لوروا" in run("engagements", "--home", home).output
    shown = json.loads(run("show", rows["minutes"]["id"], "--home", home, "--json").stdout)
    assert [e["text"] for e in shown["evidence"] if e["field"] == "present"] == ["رائد المجالي", "هيا القطارنة"]
