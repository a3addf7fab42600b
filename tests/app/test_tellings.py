"""An event that several documents tell stands once in lists and answers, with the others behind it."""

import datetime as dt
import json
from pathlib import Path

import pytest

from app.rows import Row
from app.speaking import speak
from flows.morning import Gathering
from schemas.settings import Settings
from store.store import Store
from tests.app.calling import memory_of, run

pytestmark = pytest.mark.prefect

TEXTS = {
    "ministry": "وزارة الصحة\n\nخبر\n\nنواكشوط - استقبل وزير الصحة، السيد يوسف بن حمادي، يوم 4 مايو 2025 بنواكشوط، "
    "السيدة إيلينا ماركوفا، سفيرة بلغاريا. "
    "وحضر اللقاء السيد شيخ ولد أحمد، مدير التكوين.\n",
    "embassy": "Press release\n\nNouakchott, 6 May 2025 - On 4 May 2025, the Ambassador of Bulgaria, Ms Elena Markova, "
    "met with the Minister of Health, Mr Youssef Ben Hammadi, to discuss the training of nurses. "
    "The two sides agreed to train forty of them.\n",
}


def test_an_event_stands_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DHAKIRA_MORPHOLOGY", "light")
    monkeypatch.delenv("DHAKIRA_STORE", raising=False)
    home = tmp_path / "home"
    for name, text in TEXTS.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    assert run("ingest", *tmp_path.glob("*.txt"), "--home", home).exit_code == 0
    (card,) = json.loads(run("engagements", "--home", home, "--json").stdout)
    (other,) = card["also"]
    assert f"  also told  {other}" in run("engagements", "--home", home).stdout
    (there,) = json.loads(run("engagements", "--person", "شيخ ولد أحمد", "--home", home, "--json").stdout)
    assert there["present"] == ["شيخ ولد أحمد"]
    shown = run("show", card["id"], "--home", home).stdout
    behind = json.loads(run("show", other, "--home", home, "--json").stdout)
    assert behind["also"] == [card["id"]]
    assert {card["document"], behind["document"]} == TEXTS.keys()
    assert f"also told in {behind['document']} ({behind['document_id']}): {other}" in shown
    answer = json.loads(run("search", "Bulgaria May 2025", "--home", home, "--json").stdout)
    assert len(answer["hits"]) == len(TEXTS)
    (first,) = answer["engagements"]
    assert {first["id"], *first["also"]} == {card["id"], other}
    assert first["outcomes"] == ["The two sides agreed to train forty of them"]
    asked = run("search", "when did we last receive the Bulgarians, what was promised", "--home", home).stdout
    assert "  outcomes   The two sides agreed to train forty of them" in asked
    (first,) = json.loads(run("search", "ماذا تقرر في آخر لقاء مع سفيرة بلغاريا", "--home", home, "--json").stdout)[
        "engagements"
    ]
    for words, kind in (
        ("how many meetings with the ambassador of Bulgaria", "reception"),
        ("how many meetings about training nurses", "meeting"),
    ):
        count = json.loads(run("search", words, "--home", home, "--json").stdout)["count"]
        assert (count["engagements"], count["kinds"]) == (1, {kind: 1}), words
    assert first["outcomes"] == ["The two sides agreed to train forty of them"]


def test_copies_count_once_as_soon_as_it_is_decided_whom_they_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DHAKIRA_MORPHOLOGY", "light")
    monkeypatch.delenv("DHAKIRA_STORE", raising=False)
    home, text = tmp_path / "home", TEXTS["ministry"]
    texts = {"site": text, "mail": f"تحية طيبة\n{text}", "other": text.replace("إيلينا ماركوفا", "يوهانا دي فريس")}
    for name, told in texts.items():
        (tmp_path / f"{name}.txt").write_text(told, encoding="utf-8")
    assert run("ingest", *tmp_path.glob("*.txt"), "--home", home).exit_code == 0

    def cards() -> int:
        return len(json.loads(run("engagements", "--home", home, "--json").stdout))

    def person(name: str) -> str:
        found = json.loads(run("who", name, "--home", home, "--json").stdout)
        return str(next(each["id"] for each in found if each["kind"] == "person"))

    assert cards() == 2
    assert run("review", "--same", person("إيلينا ماركوفا"), person("يوهانا دي فريس"), "--home", home).exit_code == 0
    assert cards() == 1
    assert run("undo", "--home", home).exit_code == 0
    assert cards() == 2


def test_a_person_of_two_spellings_in_one_document_is_one_as_soon_as_it_is_decided(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DHAKIRA_MORPHOLOGY", "light")
    monkeypatch.delenv("DHAKIRA_STORE", raising=False)
    home, note = tmp_path / "home", tmp_path / "note.txt"
    members = (
        "السيد مارك دوبوا مستشار التعاون القضائي والسيدة أنييس كولان مديرة المشروع والسيدة كلارا فيدال مديرة الإعلام"
    )
    note.write_text(
        "استقبلت وزيرة العدل السيدة هدى المرزوقي، يوم 14 مايو 2025، وفدا من مجلس أوروبا ترأسه السيد خوان غارسيا، "
        f"وضم {members}.",
        encoding="utf-8",
    )
    assert run("ingest", note, "--home", home).exit_code == 0

    def card() -> dict[str, list[str]]:
        (found,) = json.loads(run("engagements", "--home", home, "--json").stdout)
        return dict(found)

    def person(name: str) -> str:
        found = json.loads(run("who", name, "--home", home, "--json").stdout)
        return str(next(each["id"] for each in found if each["kind"] == "person"))

    assert card()["members"] == ["مارك دوبوا", "أنييس كولان", "كلارا فيدال"]
    assert run("review", "--same", person("أنييس كولان"), person("كلارا فيدال"), "--home", home).exit_code == 0
    assert card()["members"] == ["مارك دوبوا", "أنييس كولان"]
    assert not [office for office in card()["offices"] if office.startswith("كلارا")]
    shown = run("show", str(card()["id"]), "--home", home).stdout
    assert ("members: أنييس كولان" in shown, "members: كلارا فيدال" in shown) == (True, False)


DELEGATIONS = {
    "ministry": "وزارة الصحة\n\nقام وفد من وزارة الصحة التونسية برئاسة السيد منير بن علي، مدير الصحة، بزيارة عمل إلى "
    "وزارة الصحة بنواكشوط يوم 10 مايو 2025، واستقبله وزير الصحة السيد يوسف بن حمادي.\n",
    "agency": "Nouadhibou, 11 mai 2025 - Le ministre de la Santé, M. Youssef Ben Hammadi, a reçu le 10 mai 2025 une "
    "délégation du ministère tunisien de la Santé conduite par Mme Salma Trabelsi, sur la Stratégie nationale de "
    "santé.\n",
}


def test_a_card_is_united_from_all_who_tell_it(tmp_path_factory: pytest.TempPathFactory) -> None:
    for home in memory_of(DELEGATIONS, tmp_path_factory):
        (card,) = json.loads(run("engagements", "--home", home, "--json").stdout)
        proofs = {proof["field"]: (proof["text"], proof["document"]) for proof in card["evidence"]}
        assert proofs["headed_by"] == ("منير بن علي", "ministry"), "the host's own account goes before the agency's"
        assert proofs["programs"] == ("Stratégie nationale de santé", "agency")
        assert proofs.keys() <= card.keys(), "evidence is joined to its field by the field's own name"
        assert card["otherwise"] == ["headed_by: Salma Trabelsi (agency)"]
        (differing,) = card["differences"]
        assert (differing["field"], differing["told"], differing["document"]) == (
            "headed_by",
            ["Salma Trabelsi"],
            "agency",
        )
        told = "dit autrement: sous la conduite de: Salma Trabelsi (agency)"
        for command in (("engagements",), ("show", card["id"]), ("show", *card["also"])):
            assert told in run("--lang", "fr", *command, "--home", home).stdout
        assert "headed_by: Salma Trabelsi (agency)" in run("engagements", "--csv", "--home", home).stdout
        store = Store.open(f"sqlite:///{home / 'memory.db'}", home)
        moment = dt.datetime(2025, 1, 1, tzinfo=dt.UTC)
        gathering = Gathering.of(store, Settings(home=home, cache=home), moment, store.document_ids())
        (new,) = gathering.engagements()
        assert (new.heads, new.others) == (("منير بن علي",), 1)
        assert new.otherwise[0].told == ("Salma Trabelsi",)
        store.close()
    speak(None)


RECEIVED = {
    "ministry": "وزارة الصحة\n\nنواكشوط - استقبل وزير الصحة، السيد يوسف بن حمادي، يوم 4 مايو 2025 بنواكشوط، وفدا "
    "بلغاريا ترأسته السيدة إيلينا ماركوفا، سفيرة بلغاريا. واتفق الجانبان على تكوين أربعين ممرضا.\n",
    "embassy": "Press release\n\nAmbassador Elena Markova met Minister of Health Youssef Ben Hammadi in Nouakchott on "
    "4 May 2025. The ambassador pledged to hand over two ambulances to the hospital of Atar.\n",
}
OF_THE_TELLING = {
    "id",
    "kind",
    "title",
    "document",
    "document_id",
    "also",
    "sentence",
    "rule",
    "confidence",
    "evidence",
}
"""What a row has from the document under which it is shown."""


def test_a_card_is_the_same_by_whichever_way_it_is_reached(tmp_path_factory: pytest.TempPathFactory) -> None:
    for home in memory_of(RECEIVED, tmp_path_factory):

        def cards(*command: str, home: Path = home) -> list[Row]:
            answer = json.loads(run(*command, "--home", home, "--json").stdout)
            told = answer.get("engagements", [answer]) if isinstance(answer, dict) else answer
            return list(told)

        def parts(card: Row) -> Row:
            """Return what is of the event itself, whoever tells it."""
            return {key: told for key, told in card.items() if key not in OF_THE_TELLING}

        (listed,) = cards("engagements")
        assert (listed["host"], listed["headed_by"]) == ("يوسف بن حمادي", ["إيلينا ماركوفا"])
        assert listed["countries"] == ["BG"]
        accounts = [str(listed["id"]), *(listed["also"] or ())]
        words = ("تكوين الممرضين", "two ambulances May 2025")
        ways = {way: cards(*way) for way in [*(("show", i) for i in accounts), *(("search", each) for each in words)]}
        documents = {str(card["document_id"]) for (card,) in ways.values()}
        ways |= {way: cards(*way) for way in (("show", document) for document in documents)}
        assert {card["document"] for (card,) in ways.values()} == RECEIVED.keys()
        for way, (card,) in ways.items():
            assert parts(card) == {key: listed[key] for key in parts(card)}, way
        store = Store.open(f"sqlite:///{home / 'memory.db'}", home)
        for document in documents:
            gathering = Gathering.of(
                store, Settings(home=home, cache=home), dt.datetime(2025, 1, 1, tzinfo=dt.UTC), [document]
            )
            (new,) = gathering.engagements()
            assert new.heads == ("إيلينا ماركوفا",), document
        store.close()
    speak(None)


COLLEAGUES = {
    "ministry": "وزارة الصحة\n\nنواكشوط - استقبل وزير الصحة، السيد يوسف بن حمادي، يوم 4 مايو 2025 بنواكشوط، السيدة "
    "إيلينا ماركوفا، سفيرة بلغاريا. وحضر اللقاء السيد شيخ ولد أحمد، مدير التكوين بوزارة الصحة.\n",
    "embassy": "Press release\n\nOn 4 May 2025, the Ambassador of Bulgaria, Ms Elena Markova, met in Nouadhibou with "
    "the Minister of Health, Mr Youssef Ben Hammadi, to discuss the training of nurses. "
    "The two sides agreed to train forty of them.\n",
}


def test_the_hosts_own_account_goes_first_with_others_of_its_house(tmp_path_factory: pytest.TempPathFactory) -> None:
    for home in memory_of(COLLEAGUES, tmp_path_factory):
        (card,) = json.loads(run("engagements", "--home", home, "--json").stdout)
        assert card["place"] == "نواكشوط"
        assert card["otherwise"] == ["place: Nouadhibou (embassy)"]


COMMUNIQUES = {
    "ministry": "وزارة الصحة\n\nنواكشوط - استقبل وزير الصحة، السيد يوسف بن حمادي، يوم 4 مايو 2025 بنواكشوط، السيدة "
    "إيلينا ماركوفا، سفيرة بلغاريا. وحضر اللقاء السيد شيخ ولد أحمد، مدير التكوين. "
    "واتفق الجانبان على تكوين أربعين ممرضا.\n",
    "embassy": "Press release\n\nOn 4 May 2025, the Ambassador of Bulgaria, Ms Elena Markova, met with "
    "the Minister of Health, Mr Youssef Ben Hammadi. The two sides agreed to train forty nurses. "
    "The ambassador pledged to hand over two ambulances to the hospital of Atar.\n",
}


def test_what_each_side_tells_stands_on_the_card(tmp_path_factory: pytest.TempPathFactory) -> None:
    for home in memory_of(COMMUNIQUES, tmp_path_factory):
        (card,) = json.loads(run("engagements", "--home", home, "--json").stdout)
        pledged = "The ambassador pledged to hand over two ambulances to the hospital of Atar"
        assert card["outcomes"] == ["اتفق الجانبان على تكوين أربعين ممرضا", pledged]
        assert [p["document"] for p in card["evidence"] if p["field"] == "outcomes"] == ["ministry", "embassy"]
        assert card["present"] == ["شيخ ولد أحمد"]
        assert f"{card['outcomes'][0]}; {pledged}" in run("engagements", "--csv", "--home", home).stdout
        shown = run("show", card["id"], "--home", home).stdout
        assert f"outcome: {pledged}  (embassy)" in shown
        assert f"«{pledged}»" in shown
        answer = json.loads(run("search", "what did Bulgaria promise", "--home", home, "--json").stdout)
        assert answer["engagements"][0]["outcomes"] == card["outcomes"]
    speak(None)


DAYS = {
    "agency": "Nouakchott, 5 mai 2025 - Le ministre de la Santé, M. Youssef Ben Hammadi, s'est entretenu avec "
    "l'ambassadrice de Bulgarie, Mme Elena Markova, sur la formation des infirmiers. Ont assisté à l'entretien "
    "M. Cheikh Ould Ahmed, directeur de la formation, et Mme Mariem Mint Sidi, conseillère.\n",
    "embassy": "On 4 May 2025, the Ambassador of Bulgaria, Ms Elena Markova, met with the Minister of Health, "
    "Mr Youssef Ben Hammadi.\n",
}


def test_the_day_of_issue_is_not_that_of_the_event(tmp_path_factory: pytest.TempPathFactory) -> None:
    for home in memory_of(DAYS, tmp_path_factory):
        (card,) = json.loads(run("engagements", "--home", home, "--json").stdout)
        assert (card["start"], card["document"]) == ("2025-05-04", "embassy")
        assert card["otherwise"] == ["day: 2025-05-05 (agency)"]
    speak(None)
