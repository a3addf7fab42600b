"""An office told in two languages is one; a short title is meant for longer ones where nobody has it alone."""

import datetime as dt

import pytest

from resolvers.identity.tenures import is_short_for, meaning_of, tenures, told_once
from schemas.memory import Holding


def _held(*titles: str, day: int = 4, entity: str = "per-1", country: str | None = "UZ") -> Holding:
    return Holding(entity, f"doc-{day}", dt.date(2026, 5, day), "Dilnoza", titles, country=country)


@pytest.mark.parametrize(
    ("holdings", "number"),
    [
        ((_held("مديرة البستنة", "Director of Horticulture"),), 1),
        ((_held("مديرة البستنة"), _held("Director of Horticulture", country=None)), 1),
        ((_held("مديرة البستنة"), _held("Rapporteur")), 2),
        ((_held("مديرة البستنة"), _held("مديرة المياه")), 2),
        ((_held("مديرة البستنة"), _held("Director of Horticulture", country="PE")), 2),
        ((_held("مديرة البستنة"), _held("Director of Horticulture", day=20)), 2),
        ((_held("مديرة البستنة"), _held("Director of Horticulture", entity="per-2")), 2),
    ],
)
def test_an_office_in_two_languages_is_told_once(holdings: tuple[Holding, ...], number: int) -> None:
    assert len(told_once(tenures(holdings))) == number


@pytest.mark.parametrize(
    ("asked", "title", "is_meant"),
    [
        ("الكاتب العام", "الكاتب العام لنقابة الصيادين", True),
        ("secrétaire général", "الأمين العام لجمعية الهلال", True),
        ("Secretary General", "Secretary General of the Tea Board", True),
        ("Secretary General", "Director General of the Tea Board", False),
        ("الكاتب العام", "رئيس نقابة الصيادين", False),
        ("", "Director", False),
    ],
)
def test_a_short_title(asked: str, title: str, is_meant: bool) -> None:  # noqa: FBT001 - a row of the table
    assert is_short_for(meaning_of(asked), meaning_of(title)) is is_meant
