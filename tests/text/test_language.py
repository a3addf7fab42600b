"""The language of a text, by paragraph and in all."""

import pytest

from text import language as rules
from text.language import language_shares, main_language

ROWS = [
    ("Arabic", "استقبل وزير العدل اليوم وفدا عن المحكمة العليا.", "ar"),
    ("Arabic with a Latin name", "استقبل السيد الوزير السيدة Emily Anne KORENAK بمقر الوزارة.", "ar"),
    ("Arabic, vocalised", "اسْتَقْبَلَ الوَزِيرُ وَفْدًا", "ar"),
    ("Arabic with Persian letters for its own", "استقبل الوزیر وفدا فی مقر الوزارة من أجل کل", "ar"),
    ("presentation forms", "ﺍﺳﺘﻘﺒﻞ ﺍﻟﻮﺯﻳﺮ", "ar"),
    ("French", "Le ministre de la Justice a reçu une délégation à Rabat.", "fr"),
    ("French capitals", "MINISTÈRE DE LA JUSTICE ET DES LIBERTÉS", "fr"),
    ("English", "The Minister of Justice received a delegation in Amman.", "en"),
    ("English heading", "MINISTRY OF JUSTICE OF THE KINGDOM", "en"),
    ("Spanish", "El ministro de Justicia recibió a una delegación en la sede del ministerio.", "es"),
    ("Italian", "Il ministro della giustizia ha ricevuto una delegazione nella sede del ministero di Roma.", "it"),
    ("Persian", "وزیر دادگستری امروز با هیئت پارلمانی پاکستان دیدار و گفتگو کرد و درباره چالش‌ها پرسید", "fa"),
    ("nothing", "", "ar"),
    ("figures alone", "12 - 13\n\n2024", "ar"),
    ("one Latin word", "UNODC", "fr"),
    (
        "two versions, Arabic first, the French one longer",
        "استقبل وزير الصحة أمس وفدا برلمانيا.\nLe ministre de la Santé a reçu hier une délégation parlementaire.",
        "ar",
    ),
    (
        "two versions, French first",
        "Le ministre de la Santé a reçu hier une délégation.\nاستقبل وزير الصحة أمس وفدا برلمانيا من البلد الشقيق.",
        "fr",
    ),
    (
        "French with an Arabic summary",
        "Le ministre de la Santé a reçu hier une délégation; la séance portait sur la réforme.\nاستقبل الوزير وفدا.",
        "fr",
    ),
    (
        "mostly Arabic, partly French",
        "استقبل وزير العدل اليوم وفدا عن المحكمة العليا بالرباط.\nLe ministre a reçu.",
        "ar",
    ),
]


@pytest.mark.parametrize(("text", "language"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_main_language(text: str, language: str) -> None:
    assert main_language(text) == language


def test_shares_go_by_paragraph_and_make_one() -> None:
    shares = language_shares("استقبل الوزير وفدا\nThe Minister received a delegation of the court\nRabat\n")
    assert [s.language for s in shares] == ["en", "ar"]
    assert sum(s.share for s in shares) == pytest.approx(1.0)


def test_the_same_text_has_the_same_language_each_time() -> None:
    sample = "Conseil national, Commission, Rabat, Marrakech, Fatima Alami, Hassan Bennani"
    rules._detected.cache_clear()
    first = main_language(sample)
    rules._detected.cache_clear()
    assert main_language(sample) == first


def test_prose_never_needs_the_slow_way() -> None:
    rules._detected.cache_clear()
    for _, text, language in ROWS:
        if language in {"ar", "en"} or text.startswith("Le ministre"):
            main_language(text)
    assert rules._detected.cache_info().misses == 0


def test_evenly_spaced_paragraphs_speak_for_very_many() -> None:
    text = "\n".join(["اجتمعت اللجنة أمس في الرباط"] * 30_000 + ["La commission a été reçue par le ministre"] * 30_000)
    shares = {share.language: share.share for share in language_shares(text)}
    whole = {share.language: share.share for share in language_shares(text[: len(text) // 30_000 * 2])}
    assert set(shares) == {"ar", "fr"}
    assert 0.3 < shares["ar"] < 0.5
    assert whole == {"ar": 1.0}
