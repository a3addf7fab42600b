"""Times in questions, as people write them in three languages."""

import pytest

from index.times import times
from text.analysis import alternatives

READ = [
    pytest.param("dernière rencontre avec l'ambassade, mars 2025", ["2025-03"], id="month at the end"),
    pytest.param("who led the delegation in 2024?", ["2024"], id="year"),
    pytest.param("في تشرين الثاني 2024", ["2024-11"], id="month of two words"),
    pytest.param("بين مارس ويونيو 2025", ["2025-03-01..2025-06-30"], id="range with joined and"),
    pytest.param("من فبراير إلى أبريل 2025", ["2025-02-01..2025-04-30"], id="range from, to"),
    pytest.param("du 3 au 5 mars 2025", ["2025-03-03..2025-03-05"], id="days of one month"),
    pytest.param("entre le 3 mars 2025 et le 5 avril 2025", ["2025-03-03..2025-04-05"], id="days of two months"),
    pytest.param("meetings since January 2024", ["2024-01-01..2199-12-31"], id="since"),
    pytest.param("زيارات قبل 2023", ["1900-01-01..2022-12-31"], id="before a year is not in it"),
    pytest.param("jusqu'en juin 2022", ["1900-01-01..2022-06-30"], id="until a month is with it"),
    pytest.param("يوم ٤ مارس ٢٠٢٥", ["2025-03-04..2025-03-04"], id="a day in Arabic digits"),
    pytest.param("2025-03-12", ["2025-03-12..2025-03-12"], id="ISO"),
    pytest.param("12/03/2025", ["2025-03-12..2025-03-12"], id="day first"),
    pytest.param("خطة 2023-2030", [], id="a plan's years"),
    pytest.param("PARJ 2", [], id="a bare number"),
    pytest.param("31 février 2024", ["2024-02"], id="no such day, but a month"),
    pytest.param("القانون 27.14", [], id="a law"),
]


@pytest.mark.parametrize(("question", "expected"), READ)
def test_times_are_read(question: str, expected: list[str]) -> None:
    forms = [term.form for term, _ in alternatives(question, None)]
    assert [time.period or f"{time.since}..{time.until}" for time in times(forms)] == expected
