"""What a person is asked: near misses over two scripts among them."""

import datetime as dt

import pytest

from resolvers.identity.tenures import tenures
from resolvers.identity.undecided import undecided
from schemas.entity import Entity, Name, Script
from schemas.memory import Holding
from schemas.mention import Kind
from text.names.skeletons import has_arabic


def _entity(number: int, text: str, country: str | None, kind: Kind = Kind.ORGANIZATION) -> Entity:
    script = Script.ARABIC if has_arabic(text) else Script.LATIN
    return Entity(f"x-{number}", kind, text, (Name(text, script, 2),), country)


@pytest.mark.parametrize(
    ("one", "other", "countries", "asked"),
    [
        ("جمعية الرائدة", "Association Erraida", ("TN", "TN"), True),
        ("جمعية الرائدة", "Association Erraida", ("TN", "DZ"), False),
        ("جمعية الرائدة", "Association Tawasol", ("TN", "TN"), False),
        ("بعثة الاتحاد الأوروبي بالجزائر", "Délégation de l'Union européenne à Djibouti", (None, None), False),
        ("بعثة الاتحاد الأوروبي", "Délégation de l'Union européenne à Djibouti", (None, None), True),
    ],
)
def test_two_scripts(one: str, other: str, countries: tuple[str, str], *, asked: bool) -> None:
    entities = [_entity(1, one, countries[0]), _entity(2, other, countries[1])]
    assert bool(undecided(entities, ())) is asked
    assert not undecided(entities, {frozenset(("x-1", "x-2"))})


def test_a_crowd_of_like_names_does_not_hide_the_rest() -> None:
    many = [
        Entity(f"x-{i}", Kind.PERSON, "كريم العلوي", (Name("كريم العلوي", Script.ARABIC, 9),), country)
        for i, country in enumerate(("MA", "DZ", "TN", "LY", "EG", "JO"))
    ]
    few = [
        Entity(f"y-{i}", Kind.PERSON, "Ingrid Halvorsen", (Name("Ingrid Halvorsen", Script.LATIN, 1),), country)
        for i, country in enumerate(("NO", "SE"))
    ]
    asked = [{doubt.one.id, doubt.other.id} for doubt in undecided([*many, *few], ())]
    assert len(asked) == 16
    assert asked.index({"y-0", "y-1"}) <= 9


def test_two_of_one_family_in_one_office_at_once_are_asked_about() -> None:
    people = [
        _entity(n, name, "MR", Kind.PERSON) for n, name in enumerate(("سيدي الناجي", "Abdelhadi Naji", "علي بابا"))
    ]
    days = [dt.date(2024, 3, day) for day in (1, 9, 20)]
    seen = [
        Holding(f"x-{n}", f"d-{n}-{day}", day, people[n].name, ("وزير النقل",), None, "MR")
        for n in range(3)
        for day in days
    ]
    asked = [{doubt.one.id, doubt.other.id} for doubt in undecided(people, (), tenures(seen))]
    assert asked == [{"x-0", "x-1"}]
    assert not undecided(people, ())
