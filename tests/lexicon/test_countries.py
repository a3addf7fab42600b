"""Countries by name and by adjective."""

import pytest
from babel import Locale

from lexicon.countries import (
    countries,
    country_adjectives,
    country_names,
    country_of_adjective,
    country_of_name,
    names_of,
)
from text.fold import fold_word
from text.tokens import words_of


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ("المغربي", "MA"),
        ("مغربية", "MA"),
        ("المغاربة", "MA"),
        ("الأمريكية", "US"),
        ("أميركيين", "US"),
        ("السعوديون", "SA"),
        ("القطريتان", "QA"),
        ("الإماراتيات", "AE"),
        ("الجيبوتية", "DJ"),
        ("الجيبوتي", "DJ"),
        ("جنوب أفريقية", "ZA"),
        ("الجنوب إفريقي", "ZA"),
        ("الكورية الجنوبية", "KR"),
        ("الكورية", "KR"),
        ("البوركينابي", "BF"),
        ("الألمان", "DE"),
        ("ليبيا", None),  # the country; as an accusative adjective it is left to the context
        ("marocaines", "MA"),
        ("Saoudiens", "SA"),
        ("français", "FR"),
        ("yéménite", "YE"),
        ("koweïtienne", "KW"),
        ("American", "US"),
        ("Saudi", "SA"),
        ("Emiratis", "AE"),
        ("South African", "ZA"),
        ("المالي", None),
        ("us", None),
        ("المركزي", None),
    ],
)
def test_adjective(form: str, code: str | None) -> None:
    assert country_of_adjective(fold_word(form)) == code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("المغرب", "MA"),
        ("الولايات المتحدة الأمريكية", "US"),
        ("الجمهورية العربية الصحراوية الديمقراطية", "EH"),
        ("République arabe sahraouie démocratique", "EH"),
        ("سلطنة عمان", "OM"),
        ("Côte d'Ivoire", "CI"),
        ("Kingdom of Saudi Arabia", "SA"),
        ("République démocratique du Congo", "CD"),
        ("Türkiye", "TR"),
        ("كوت ديفوار", "CI"),
        ("غينيا بيساو", "GW"),
        ("كوستا ريكا", "CR"),
        ("ساوتومي وبرينسيبي", "ST"),
        ("إيسواتيني", "SZ"),
        ("كوديفوار", "CI"),
        ("سيشيل", "SC"),
        ("زمبابوي", "ZW"),
        ("الليسوتو", "LS"),
        ("سنجافورة", "SG"),
        ("أوجندا", "UG"),
    ],
)
def test_name(name: str, code: str) -> None:
    assert country_of_name(fold_word(name)) == code
    assert [h.payloads[0] for h in country_names().find(words_of(name))] == [code]


def test_adjectives_are_found_with_their_particles() -> None:
    hits = country_adjectives().find(words_of("للوفد الكوري الجنوبي وللجالية المغربية"))
    assert [h.payloads[0] for h in hits] == ["KR", "MA"]


def test_every_country_has_an_adjective_in_each_language_but_for_the_known_ones() -> None:
    lacking = {code for code, c in countries().items() if not (c.adjective_ar and c.adjective_fr and c.adjective_en)}
    assert lacking <= {"ML", "VC", "ST", "DM", "EH"}


@pytest.mark.parametrize("name", ["الصحراء الغربية", "Sahara occidental", "Western Sahara"])
def test_a_territory_is_no_state_that_is_known_by_its_full_name_alone(name: str) -> None:
    assert country_of_name(fold_word(name)) is None


@pytest.mark.parametrize("language", ["ar", "fr", "en"])
def test_usual_names_are_those_of_cldr(language: str) -> None:
    territories = Locale(language).territories
    kept = {
        code: names_of(code)[language][0]
        for code, c in countries().items()
        if code in territories and not c.full_name_only
    }
    assert kept == {code: territories[code] for code in kept}
    assert kept
