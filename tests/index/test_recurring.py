"""Times that come back every year, in questions that tell no year."""

import datetime as dt

import pytest

from index.terms.times import times
from text.analysis import alternatives

TODAY = dt.date(2026, 11, 27)  # a Friday, 17 Jumada II 1448
READ = [
    pytest.param("réunions du conseil en juin", ["2026-06"], id="a month"),
    pytest.param("what was signed in June", ["2026-06"], id="in English"),
    pytest.param("ماذا وقع في يونيو", ["2026-06"], id="in Arabic"),
    pytest.param("زيارات شهر نونبر", ["2026-11"], id="with its noun, the month under way"),
    pytest.param("استقبالات الوزير في كانون الأول", ["2025-12"], id="one that is to come was last year"),
    pytest.param("لقاءات بيونيو", ["2026-06"], id="behind a particle"),
    pytest.param("من استقبل السفير في رمضان", ["2026-02-18..2026-03-19"], id="a Hijri month"),
    pytest.param("pendant le ramadan", ["2026-02-18..2026-03-19"], id="in French"),
    pytest.param("visits during Shaaban", ["2026-01-20..2026-02-17"], id="another"),
    pytest.param("qui est venu au printemps ?", ["2026-03-01..2026-05-31"], id="a season"),
    pytest.param("who came in the summer", ["2026-06-01..2026-08-31"], id="in English, with the article"),
    pytest.param("ورشات في الشتاء", ["2025-12-01..2026-02-28"], id="the winter that has begun"),
    pytest.param("accords au premier trimestre", ["2026-01-01..2026-03-31"], id="a quarter"),
    pytest.param("visits in the fourth quarter", ["2026-10-01..2026-12-31"], id="the quarter under way"),
    pytest.param("اتفاقيات في النصف الأول", ["2026-01-01..2026-06-30"], id="a half"),
    pytest.param("entre mars et juin", ["2026-03-01..2026-06-30"], id="between two months"),
    pytest.param("between November and February", ["2025-11-01..2026-02-28"], id="over the new year"),
    pytest.param("بين يناير وأبريل", ["2026-01-01..2026-04-30"], id="with a joined and"),
    pytest.param("audience du ministre le 14 juin", ["2026-06-14..2026-06-14"], id="a day"),
    pytest.param("ماذا وقع يوم 12 مارس", ["2026-03-12..2026-03-12"], id="a day in Arabic"),
]
ASIDE = [
    pytest.param("accords signés mi-juin 2025", ["2025-06-08..2025-06-22"], id="the middle of a month"),
    pytest.param("in early March 2025", ["2025-03-01..2025-03-12"], id="its first days"),
    pytest.param("أواخر أيار 2026", ["2026-05-19..2026-05-31"], id="its last days"),
    pytest.param("from March to May", ["2026-03-01..2026-05-31"], id="from, to"),
    pytest.param("من فيفري إلى ماي", ["2026-02-01..2026-05-31"], id="in Arabic"),
    pytest.param("réunions en décembre", ["2025-12"], id="last December"),
    pytest.param("خلال شهر غشت", ["2026-08"], id="two cues"),
    pytest.param("throughout May", ["2026-05"], id="May"),
    pytest.param("ⵢⵓⵏⵢⵓ", ["2026-06"], id="in Tifinagh"),
    pytest.param("before the summer", ["1900-01-01..2026-05-31"], id="before a season"),
    pytest.param("since the last quarter", ["2026-07-01..2199-12-31"], id="since a quarter"),
    pytest.param("the month before last", ["2026-09"], id="before the last"),
    pytest.param("العام قبل الماضي", ["2024"], id="in Arabic"),
    pytest.param("these past six months", ["2026-05-27..2026-11-27"], id="six months"),
    pytest.param("in 2024 and 2025", ["2024-01-01..2025-12-31"], id="two years that follow"),
    pytest.param("in May and June 2025", ["2025-05-01..2025-06-30"], id="two months of a year"),
    pytest.param("في شهري مارس وأبريل 2026", ["2026-03-01..2026-04-30"], id="in Arabic"),
]
NONE = [
    pytest.param("مدينة 6 أكتوبر", id="a city"),
    pytest.param("mission sur Mars", id="a planet"),
    pytest.param("لقاء مع رمضان السيد", id="a man"),
    pytest.param("في شعبان عبد الله", id="a man behind a preposition"),
    pytest.param("the March for peace", id="a march"),
    pytest.param("au printemps arabe", id="a revolution"),
    pytest.param("في الربيع العربي", id="in Arabic"),
    pytest.param("ثورة 25 يناير", id="a day of remembrance"),
    pytest.param("place du 7 novembre", id="a square"),
    pytest.param("en sept jours", id="seven days"),
    pytest.param("in the fall of the bridge", id="a fall"),
    pytest.param("in the first half of the match", id="a half of something else"),
]


def _read(question: str) -> list[str]:
    forms = [term.form for term, _ in alternatives(question, None)]
    return [time.period or f"{time.since}..{time.until}" for time in times(forms, TODAY)]


@pytest.mark.parametrize(("question", "expected"), [*READ, *ASIDE])
def test_the_latest_is_meant(question: str, expected: list[str]) -> None:
    assert _read(question) == expected


@pytest.mark.parametrize("question", NONE)
def test_other_things_are_called_so_too(question: str) -> None:
    assert _read(question) == []
