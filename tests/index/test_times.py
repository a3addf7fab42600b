"""Times in questions, as people write them in three languages."""

import datetime as dt

import pytest

from index.question.notions import notions
from index.terms.times import times
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
    pytest.param("entre juin 2025 et mars 2025", ["2025-03-01..2025-06-30"], id="a range told backwards"),
    pytest.param("من 2024 إلى 2022", ["2022-01-01..2024-12-31"], id="years backwards"),
    pytest.param("زيارات منذ 2024 وقبل 2026", ["2024-01-01..2199-12-31", "1900-01-01..2025-12-31"], id="and before"),
    pytest.param("من أبريل 2025 وحتى يوليو 2025", ["2025-04-01..2025-07-31"], id="and until, in a range"),
    pytest.param("from April 2025 and until July 2025", ["2025-04-01..2025-07-31"], id="the same in English"),
    pytest.param("وزارة 2024", ["2024"], id="a word that begins like and"),
    pytest.param("31 février 2024", ["2024-02"], id="no such day, but a month"),
    pytest.param("القانون 27.14", [], id="a law"),
    pytest.param("2025-12", ["2025-12"], id="a month in figures"),
    pytest.param("زيارات 12/2025", ["2025-12"], id="month and year"),
    pytest.param("réunions de 3-2024", ["2024-03"], id="a month of one figure"),
    pytest.param("depuis 06/2023", ["2023-06-01..2199-12-31"], id="since a month in figures"),
    pytest.param("القانون رقم 5-2019", [], id="a law of a year"),
    pytest.param("loi 12-2018", [], id="a French law"),
    pytest.param("Act 7/2012", [], id="an act"),
    pytest.param("13/2025", [], id="no such month"),
    pytest.param("10/9/1446", ["2025-03-10..2025-03-10"], id="a Hijri day in figures"),
    pytest.param("1446-09-10", ["2025-03-10..2025-03-10"], id="year first"),
    pytest.param("30/13/1446", [], id="no Hijri month"),
    pytest.param("the visit of May 3, 2026", ["2026-05-03..2026-05-03"], id="month first"),
    pytest.param("May 3rd 2026", ["2026-05-03..2026-05-03"], id="month first, with its ending"),
    pytest.param("between May 3 and May 10, 2026", ["2026-05-03..2026-05-10"], id="two days, months first"),
    pytest.param("le 1er mars 2026", ["2026-03-01..2026-03-01"], id="the first"),
    pytest.param("the twelfth of May 2026", ["2026-05-12..2026-05-12"], id="a day in words"),
    pytest.param("الثاني عشر من مايو 2026", ["2026-05-12..2026-05-12"], id="a day in two words"),
    pytest.param("الدورة الثانية مارس 2026", ["2026-03"], id="a second session is no second day"),
    pytest.param("early May 2026", ["2026-05-01..2026-05-12"], id="the beginning of a month"),
    pytest.param("في أواسط شهر ماي 2026", ["2026-05-08..2026-05-22"], id="its middle"),
    pytest.param("fin février 2026", ["2026-02-19..2026-02-28"], id="its end"),
    pytest.param("في الأسبوع الأول من نيسان 2026", ["2026-04-01..2026-04-09"], id="its first week"),
    pytest.param("2nd week of March 2026", ["2026-03-06..2026-03-16"], id="its second week, in figures"),
    pytest.param("la dernière semaine de mai 2026", ["2026-05-23..2026-05-31"], id="its last week"),
    pytest.param("la première quinzaine de mars 2026", ["2026-03-01..2026-03-15"], id="its first fortnight"),
    pytest.param("النصف الثاني من شهر مارس 2026", ["2026-03-16..2026-03-31"], id="its second half"),
    pytest.param("la semaine du 13 mai 2026", ["2026-05-11..2026-05-17"], id="the week of a day"),
    pytest.param("de janvier à mars 2026", ["2026-01-01..2026-03-31"], id="from a month to a month in French"),
    pytest.param("بين 3 و10 ماي 2026", ["2026-05-03..2026-05-10"], id="between two days of one month"),
    pytest.param("mai-juin 2026", ["2026-05-01..2026-06-30"], id="two months in a row"),
]


@pytest.mark.parametrize(("question", "expected"), READ)
def test_times_are_read(question: str, expected: list[str]) -> None:
    forms = [term.form for term, _ in alternatives(question, None)]
    assert [time.period or f"{time.since}..{time.until}" for time in times(forms)] == expected


TODAY = dt.date(2026, 11, 27)  # a Friday, 17 Jumada II 1448
COUNTED = [
    pytest.param("winter 2025-2026", ["2025-12-01..2026-02-28"], id="a winter of two years"),
    pytest.param("who came on Tuesday 12 May", ["2026-05-12..2026-05-12"], id="a weekday before its day"),
    pytest.param("ماذا جرى الشهر الماضي", ["2026-10"], id="last month"),
    pytest.param("who came last month", ["2026-10"], id="last month in English"),
    pytest.param("les audiences du mois dernier", ["2026-10"], id="last month in French"),
    pytest.param("this year", ["2026"], id="this year"),
    pytest.param("اتفاقيات هذا العام", ["2026"], id="this year in Arabic"),
    pytest.param("خلال السنة الجارية", ["2026"], id="the year under way"),
    pytest.param("cette année", ["2026"], id="this year in French"),
    pytest.param("au cours de l'année en cours", ["2026"], id="l'année en cours"),
    pytest.param("l'an dernier", ["2025"], id="l'an dernier"),
    pytest.param("l'année passée", ["2025"], id="l'année passée"),
    pytest.param("العام الفارط", ["2025"], id="as Tunis says it"),
    pytest.param("last year's visit", ["2025"], id="a genitive"),
    pytest.param("السنة اللي فاتت", ["2025"], id="as people say it"),
    pytest.param("ce mois-ci", ["2026-11"], id="ce mois-ci"),
    pytest.param("the last spring", ["2026-03-01..2026-05-31"], id="last spring"),
    pytest.param("l'été dernier", ["2026-06-01..2026-08-31"], id="last summer"),
    pytest.param("الشتاء الماضي", ["2025-12-01..2026-02-28"], id="last winter"),
    pytest.param("l'automne dernier", ["2025-09-01..2025-11-30"], id="an autumn under way is not the last"),
    pytest.param("this autumn", ["2026-09-01..2026-11-30"], id="this autumn"),
    pytest.param("صيف 2024", ["2024-06-01..2024-08-31"], id="a season of a year"),
    pytest.param("hiver 2025", ["2024-12-01..2025-02-28"], id="a winter is named by its January"),
    pytest.param("ربيع العام الماضي", ["2025-03-01..2025-05-31"], id="a season of last year"),
    pytest.param("وفاة الكاتب العام السابق", [], id="an office is called general"),
    pytest.param("زيارة للأمين العام الحالي", [], id="an office with a particle"),
    pytest.param("لقاءات الأمين العام العام السابق", ["2025"], id="an office, and last year"),
    pytest.param("زيارة الرئيس العام السابق", ["2025"], id="no general office"),
    pytest.param("summer of last year", ["2025-06-01..2025-08-31"], id="in English"),
    pytest.param("mars dernier", ["2026-03"], id="last March"),
    pytest.param("في مارس من العام الماضي", ["2025-03"], id="March of last year"),
    pytest.param("last November", ["2025-11"], id="the month under way is not the last"),
    pytest.param("في شهر مايو الماضي", ["2026-05"], id="with its noun"),
    pytest.param("الثلاثاء الماضي", ["2026-11-24..2026-11-24"], id="last Tuesday"),
    pytest.param("vendredi dernier", ["2026-11-20..2026-11-20"], id="not today"),
    pytest.param("رمضان الماضي", ["2026-02-18..2026-03-19"], id="last Ramadan"),
    pytest.param("ramadan 1446", ["2025-03-01..2025-03-29"], id="of a Hijri year"),
    pytest.param("رمضان 2024", ["2024-03-11..2024-04-09"], id="of a Gregorian year"),
    pytest.param("في ربيع الأول الماضي", ["2026-08-14..2026-09-11"], id="a Hijri month is no spring"),
    pytest.param("meetings since Ramadan", ["2026-02-18..2199-12-31"], id="since Ramadan"),
    pytest.param("depuis mars", ["2026-03-01..2199-12-31"], id="since a month"),
    pytest.param("depuis décembre", ["2025-12-01..2199-12-31"], id="of the year before"),
    pytest.param("منذ الصيف", ["2026-06-01..2199-12-31"], id="since the summer"),
    pytest.param("منذ بداية العام", ["2026-01-01..2199-12-31"], id="since it began"),
    pytest.param("depuis le début de l'année dernière", ["2025-01-01..2199-12-31"], id="since last year began"),
    pytest.param("since last week", ["2026-11-16..2199-12-31"], id="since last week"),
    pytest.param("منذ شهرين", ["2026-09-27..2199-12-31"], id="for two months"),
    pytest.param("قبل رمضان", ["1900-01-01..2026-02-17"], id="before Ramadan"),
    pytest.param("قبل شهرين", ["2026-09"], id="two months ago in Arabic"),
    pytest.param("two months ago", ["2026-09"], id="two months ago"),
    pytest.param("il y a trois semaines", ["2026-11-02..2026-11-08"], id="three weeks ago"),
    pytest.param("a year ago", ["2025"], id="a year ago"),
    pytest.param("the last three months", ["2026-08-27..2026-11-27"], id="the last three months"),
    pytest.param("les 6 derniers mois", ["2026-05-27..2026-11-27"], id="in French"),
    pytest.param("خلال الأشهر الستة الماضية", ["2026-05-27..2026-11-27"], id="in Arabic"),
    pytest.param("آخر أسبوعين", ["2026-11-13..2026-11-27"], id="a dual"),
    pytest.param("ces derniers mois", ["2026-08-27..2026-11-27"], id="some months"),
    pytest.param("hier", ["2026-11-26..2026-11-26"], id="yesterday"),
    pytest.param("الربع الأول من 2026", ["2026-01-01..2026-03-31"], id="a quarter"),
    pytest.param("visites au 1er trimestre 2026", ["2026-01-01..2026-03-31"], id="a quarter in figures"),
    pytest.param("2nd quarter of 2025", ["2025-04-01..2025-06-30"], id="a quarter in English figures"),
    pytest.param("second semestre de l'année dernière", ["2025-07-01..2025-12-31"], id="a half of last year"),
    pytest.param("the last quarter of 2025", ["2025-10-01..2025-12-31"], id="the last quarter of a year"),
    pytest.param("الربع الأخير من 2025", ["2025-10-01..2025-12-31"], id="in Arabic, the last quarter of a year"),
    pytest.param("dernier trimestre de l'année dernière", ["2025-10-01..2025-12-31"], id="of last year"),
    pytest.param("last quarter", ["2026-07-01..2026-09-30"], id="the last quarter, of no year"),
    pytest.param("in the first half of the year", ["2026-01-01..2026-06-30"], id="the first half of this year"),
    pytest.param("الربع الثالث من السنة", ["2026-07-01..2026-09-30"], id="a quarter of this year"),
    pytest.param("النصف الأول من السنة الدراسية", [], id="a school's year is another"),
    pytest.param("premier semestre de l'année universitaire", [], id="a university's too"),
    pytest.param("mid-2026", ["2026-05-01..2026-08-31"], id="the middle of a year"),
    pytest.param("à la mi-2025", ["2025-05-01..2025-08-31"], id="in French, the middle of a year"),
    pytest.param("منتصف العام الماضي", ["2025-05-01..2025-08-31"], id="the middle of last year"),
    pytest.param("mi-mars 2026", ["2026-03-08..2026-03-22"], id="the middle of a month stays"),
    pytest.param("Middle East 2026", ["2026"], id="a middle of something else"),
    pytest.param("السيمانة اللي فاتت", ["2026-11-16..2026-11-22"], id="last week as it is spoken"),
    pytest.param("mois prochain", ["2026-12"], id="next month"),
    pytest.param("au début de 2026", ["2026-01-01..2026-04-30"], id="the beginning of a year"),
    pytest.param("early 2025", ["2025-01-01..2025-04-30"], id="early in a year"),
    pytest.param("نهاية 2024", ["2024-09-01..2024-12-31"], id="the end of a year"),
    pytest.param("late 2025 meetings", ["2025-09-01..2025-12-31"], id="late in a year"),
    pytest.param("the end of the strike", [], id="an end of something else"),
    pytest.param("early childhood", [], id="early what"),
    pytest.param("mars 2024", ["2024-03"], id="what is written stays"),
    pytest.param("dernière rencontre", [], id="the last meeting is no time"),
    pytest.param("آخر لقاء", [], id="in Arabic"),
    pytest.param("الوزير السابق", [], id="a former minister"),
    pytest.param("اليوم العالمي للماء", [], id="a day of the world"),
    pytest.param("printemps arabe", [], id="a spring alone"),
    pytest.param("a été signé", [], id="no summer"),
    pytest.param("who may attend the march", [], id="no months"),
    pytest.param("Fall of the first bridge", [], id="no autumn"),
]


@pytest.mark.parametrize(("question", "expected"), COUNTED)
def test_times_are_counted_from_today(question: str, expected: list[str]) -> None:
    forms = [term.form for term, _ in alternatives(question, None)]
    assert [time.period or f"{time.since}..{time.until}" for time in times(forms, TODAY)] == expected


@pytest.mark.parametrize(
    ("question", "since"),
    [
        pytest.param("accords signés au T2 2026", "2026-04-01", id="a French quarter"),
        pytest.param("hospitals Q1 2026", "2026-01-01", id="an English quarter"),
        pytest.param("S2 2025", "2025-07-01", id="a half"),
        pytest.param("terminal T2", None, id="of no year"),
        pytest.param("COP1 2025", "2025-01-01", id="a number behind a word is its year's alone"),
    ],
)
def test_parts_of_a_year_are_told_by_letters(question: str, since: str | None) -> None:
    found = [n.time.since.isoformat() for n in notions(question, alternatives(question, None), None, TODAY) if n.time]
    assert found == ([since] if since else [])


def test_without_a_day_nothing_is_counted() -> None:
    assert times(["last", "month"]) == ()
