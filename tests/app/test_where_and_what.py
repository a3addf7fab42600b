"""Cards of a town that is asked for, those of what was agreed, and who was in the chair."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.app.calling import memory_of, run

TEXTS = {
    "army": "عمان، 11 فبراير 2026 - استقبل رئيس هيئة الأركان اللواء سامر الكيلاني يوم 10 فبراير 2026 الجنرال الأميركي "
    "بول غرين.\nوفي 11 فبراير 2026، استقبل رئيس هيئة الأركان سفير اليابان في عمان السيد كينتا أوساوا.",
    "inland": "سلطنة عُمان، 12 مايو 2026 - استقبل وكيل وزارة المياه السيد خالد الحارثي في نزوى يوم 12 مايو 2026 سفير "
    "بلجيكا السيد يان دوبوا.\nويقع مقر الوزارة في مسقط.",
    "capital": "مسقط، 14 مايو 2026 - استقبل وزير التراث السيد سالم الهنائي في مسقط يوم 14 مايو 2026 سفيرة فنلندا "
    "السيدة آنا فيرتانن.",
    "signed": "On 3 June 2026 the Minister of Health of Jordan, Mr. Omar Haddad, received the Minister of Health of "
    "Serbia, Mr. Milan Petrov.\nOn 4 June 2026, the two ministers, Mr. Omar Haddad and Mr. Milan Petrov, signed a "
    "memorandum of understanding.",
    "called": "تونس، 9 سبتمبر 2026 - أجرى وزير النقل السيد هادي العياري يوم 9 سبتمبر 2026 اتصالا هاتفيا مع نظيره "
    "الكيني السيد دافيد موانغي.\nوكان وزير النقل استقبل يوم 2 سبتمبر 2026 سفيرة كينيا السيدة غريس وانجيرو.",
    "talked": "On 8 June 2026 the Minister of Health of Jordan, Mr. Omar Haddad, received the ambassador of Croatia, "
    "Mr. Ivan Kovac.",
    "minutes": "محضر الاجتماع الثالث للجنة الدائمة للمراعي\n\nفي يوم الثلاثاء 27 أكتوبر 2026م، عقدت اللجنة "
    "الدائمة للمراعي اجتماعها الثالث بفندق الواحة في عمّان، وترأسه الأستاذ فيصل الريحاني.\n\n"
    "الحضور:\n\nم | الاسم | الصفة | الجهة\n"
    "1 | فيصل الريحاني | رئيس اللجنة | وزارة الزراعة\n2 | د. أمل القسوس | عضو | المركز الوطني للبحوث\n"
    "3 | لوكا فيري | خبير | منظمة العمل الدولية | ضيف\n\nجدول الأعمال:\n1) حماية المراعي.\n",
}
NOTHING = "Nothing was found in these documents of what was agreed or promised"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Give a memory."""
    yield from memory_of(TEXTS, tmp_path_factory)


@pytest.mark.parametrize(
    ("question", "days"),
    [
        ("اجتماعات طوكيو", {"2026-02-11"}),
        ("meetings with Tokyo", {"2026-02-11"}),
        ("لقاءات في مسقط", {"2026-05-14"}),
        ("rencontres à Nizwa", {"2026-05-12"}),
        ("meetings in Salalah", set()),
        ("when did we last receive the Kenyans", {"2026-09-02"}),
        ("لقاءات مع كينيا", {"2026-09-02", "2026-09-09"}),
        ("لقاءات في عُمان", {"2026-05-12", "2026-05-14"}),
    ],
)
def test_cards_are_of_the_town_or_its_state_and_who_was_called_up_was_not_received(
    question: str, days: set[str], home: Path
) -> None:
    rows = json.loads(run("search", question, "--json", "--home", home).stdout)["engagements"]
    assert {row["start"] for row in rows} == days


@pytest.mark.parametrize(
    ("question", "kinds", "is_nothing"),
    [
        ("what did we promise the Serbs", ["signing", "reception"], False),
        ("ماذا وعدنا الصرب", ["signing", "reception"], False),
        ("what did we promise the Croats", ["reception"], True),
    ],
)
def test_what_was_signed_was_agreed(question: str, kinds: list[str], is_nothing: bool, home: Path) -> None:  # noqa: FBT001 - a row
    rows = json.loads(run("search", question, "--json", "--home", home).stdout)["engagements"]
    assert [row["kind"] for row in rows] == kinds
    assert (NOTHING in run("search", question, "--home", home).stdout) is is_nothing


def test_who_was_in_the_chair_leads_no_guest(home: Path) -> None:
    told = run("engagements", "--type", "minutes", "--home", home).stdout
    assert "chaired by فيصل الريحاني" in told
    assert "headed by" not in told


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2026-06-08", "On 2026-06-08: Omar Haddad ("),
        ("2026-10-01", "last seen in it on 2026-06-08; nobody else was seen in it since."),
        ("2026-01-01", "On 2026-01-01: undecided"),
    ],
)
def test_an_office_that_is_not_seen_any_more_is_told_as_such(day: str, told: str, home: Path) -> None:
    shown = run("office", "Minister of Health", "--country", "JO", "--on", day, "--home", home).output
    assert told in shown
    assert ("last seen" in shown) == ("last seen" in told)
