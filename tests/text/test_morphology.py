"""The morphology database: its state, its fetching and what it knows. What needs the database itself is marked."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from text.analysis import analyse, analysis_version
from text.morphology import Morphology, Presence, analyser, fetch, state
from text.morphology.camel import CamelError, load
from text.morphology.conversion import converted
from text.morphology.remembered import Remembered
from text.morphology.state import database_path

JOINED = [
    pytest.param("لجان", "لجنة", id="broken plural"),
    pytest.param("للجان", "اللجنة", id="broken plural with particles"),
    pytest.param("قوانين", "القانون", id="broken plural of a law"),
    pytest.param("ضحايا", "ضحية", id="broken plural of another pattern"),
    pytest.param("قضاة", "القاضي", id="judges"),
    pytest.param("سجون", "السجن", id="prisons"),
    pytest.param("وبالمحاكم", "محكمة", id="three particles"),
    pytest.param("ووزارة", "وزارة", id="and, ministry"),
    pytest.param("بوزارات", "وزارة", id="in ministries"),
    pytest.param("يستقبل", "استقبل", id="tense"),
    pytest.param("مسؤولين", "مسؤول", id="hamza on its seat"),
]


@pytest.fixture(scope="module")
def database() -> Path:
    """Return a database that is fetched already (DHAKIRA_TEST_CACHE names its cache folder)."""
    cache = os.environ.get("DHAKIRA_TEST_CACHE")
    found = state(Path(cache)).path if cache else None
    if found is None:
        pytest.skip("no morphology database (set DHAKIRA_TEST_CACHE to a cache folder that holds it)")
    return found


@pytest.fixture(scope="module")
def morphology(database: Path, tmp_path_factory: pytest.TempPathFactory) -> Morphology:
    """Return the analyser over the database."""
    return Morphology(database, tmp_path_factory.mktemp("lemmas") / "lemmas.tsv")


@pytest.mark.morphology
@pytest.mark.parametrize(("one", "other"), JOINED)
def test_forms_of_one_word_have_one_lemma(morphology: Morphology, one: str, other: str) -> None:
    assert analyse(one, morphology)[0].lemma == analyse(other, morphology)[0].lemma


@pytest.mark.morphology
def test_readings_name_the_particles(morphology: Morphology) -> None:
    (reading, *_) = morphology.readings("وبالمحكمة")
    assert (reading.key, reading.pos) == ("محكمه", "noun")
    assert reading.proclitics == ("wa_conj", "bi_prep", "Al_det")


@pytest.mark.morphology
@pytest.mark.parametrize(
    ("word", "stem"),
    [("رقمنة", "رقمن"), ("الرقمنة", "رقمن"), ("فوترة", "فوتر"), ("عصرنة", "عصرن")],
)
def test_a_word_in_ta_marbuta_ends_in_no_pronoun(morphology: Morphology, word: str, stem: str) -> None:
    assert [term.lemma for term in analyse(word, morphology)] == [stem]


def test_a_word_that_the_database_does_not_know_is_stemmed_lightly(morphology: Morphology) -> None:
    assert morphology.readings("زغغغبطش") == ()
    assert analyse("زغغغبطش", morphology)[0].lemma == "زغغغبطش"


@pytest.mark.morphology
def test_the_database_is_the_one_that_was_checked(morphology: Morphology) -> None:
    content = morphology._database.read_bytes()
    assert morphology._database.stem.removeprefix("calima-") == hashlib.sha256(content).hexdigest()[:12]


@pytest.mark.morphology
def test_camel_tools_loads_without_compiled_files(database: Path, tmp_path: Path) -> None:
    load_it = "import sys, pathlib; from text.morphology.camel import load; load(pathlib.Path(sys.argv[1]))"
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", load_it, str(database)],
        env={**os.environ, "PYTHONPYCACHEPREFIX": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.morphology
def test_importing_leaves_the_environment_alone(morphology: Morphology) -> None:
    morphology.readings("كتاب")
    assert "CAMELTOOLS_DATA" not in os.environ


def test_without_a_database_the_state_says_so(tmp_path: Path) -> None:
    now = state(tmp_path, home=tmp_path)
    assert (now.presence, now.path) == (Presence.ABSENT, None)
    assert "light stemmer" in now.sentence


def test_the_database_of_camel_data_is_taken(tmp_path: Path) -> None:
    official = tmp_path / ".camel_tools/data/morphology_db/calima-msa-r13/morphology.db"
    official.parent.mkdir(parents=True)
    official.write_text("x", encoding="utf-8")
    assert state(tmp_path / "cache", home=tmp_path).path == official


def test_a_failed_fetch_is_told_and_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path / "nothing"))
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    told: list[str] = []
    now = fetch(tmp_path, told.append)
    assert now.presence is Presence.FAILED
    assert told[0].startswith("Fetching")
    assert told[-1] == now.sentence
    assert state(tmp_path, home=tmp_path).presence is Presence.FAILED
    assert analyser(tmp_path) is None


def test_what_is_there_is_not_fetched_again(tmp_path: Path) -> None:
    target = database_path(tmp_path)
    target.parent.mkdir(parents=True)
    target.write_text("x", encoding="utf-8")
    told: list[str] = []
    assert fetch(tmp_path, told.append).ready
    assert told == []


def test_a_damaged_database_is_an_error_that_says_so(tmp_path: Path) -> None:
    database = tmp_path / "calima-broken.db"
    database.write_text("###DEFINES###\nnonsense\n", encoding="utf-8")
    with pytest.raises(CamelError, match="cannot be read"):
        load(database)


def test_the_version_names_the_morphology(tmp_path: Path) -> None:
    one = analysis_version(Morphology(tmp_path / "calima-1.db", tmp_path / "lemmas.tsv"))
    assert (
        len({one, analysis_version(Morphology(tmp_path / "calima-2.db", tmp_path / "l.tsv")), analysis_version(None)})
        == 3
    )


def test_conversion_renames_and_reduces() -> None:
    source = [
        "###DEFINES###",
        "DEFINE gloss gloss:*open*",
        "DEFINE lex_freq lex_freq:*open*",
        "DEFINE pos_lex_freq pos_lex_freq:*open*",
        "###DEFAULTS###",
        "DEFAULT pos:noun gloss:* pos_lex_freq:*",
        "###ORDER###",
        "ORDER diac gloss pos",
        "###STEMBACKOFF###",
        "STEMBACKOFF NTWS N",
        "###PREFIXES###",
        "w\tPref\tdiac:wa gloss:and",
        "###TABLE AB###",
        "Pref N",
    ]
    assert list(converted(source)) == [
        "###DEFINES###",
        "DEFINE pos_lex_logprob pos_lex_logprob:*open*",
        "###DEFAULTS###",
        "DEFAULT pos:noun pos_lex_logprob:*",
        "###ORDER###",
        "ORDER diac pos",
        "###TOKENIZATIONS###",
        "TOKENIZATION diac",
        "###STEMBACKOFF###",
        "STEMBACKOFF NTWS N",
        "###PREFIXES###",
        "w\tPref\tdiac:wa",
        "###TABLE AB###",
        "Pref N",
    ]


def test_conversion_refuses_what_is_no_database() -> None:
    with pytest.raises(ValueError, match="no line of the database"):
        list(converted(["###STEMS###", "only one part"]))


def test_lemmas_are_remembered_between_runs(tmp_path: Path) -> None:
    first = Remembered(tmp_path / "sub" / "lemmas.tsv")
    first.add("لجان", "لجنه")
    first.add("زغغ", "")
    first.flush()
    again = Remembered(tmp_path / "sub" / "lemmas.tsv")
    assert (again.get("لجان"), again.get("زغغ"), again.get("قلم")) == ("لجنه", "", None)


def test_a_broken_line_of_what_is_remembered_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "lemmas.tsv"
    path.write_bytes(b"\xff\xfe\n" + "لجان\tلجنه\nقطع".encode())
    assert Remembered(path).get("لجان") == "لجنه"
