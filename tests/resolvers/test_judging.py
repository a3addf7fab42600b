"""What people decide: contradictions with their chain, who held an office, and judgements that always win."""

import datetime as dt

import pytest

from resolvers.identity.judging import contradiction
from resolvers.identity.register import Register, Told
from resolvers.identity.tenures import holder, is_meant, meaning_of, tenures
from schemas.entity import Entity, Name, Script
from schemas.memory import Holding, Judgement
from schemas.mention import Kind
from text.names.search import NameIndex


def _judged(verdict: str, one: str, other: str) -> Judgement:
    return Judgement(0, dt.datetime(2026, 1, 1, tzinfo=dt.UTC), "me", verdict, one, other)


def test_two_that_are_one_by_a_chain_cannot_be_two() -> None:
    standing = [_judged("same", "a", "b"), _judged("same", "b", "c")]
    against = contradiction(standing, _judged("different", "a", "c"))
    assert against is not None
    assert against.chain == ("a", "b", "c")


def test_a_chain_cannot_join_two_that_were_told_apart() -> None:
    standing = [_judged("same", "a", "b"), _judged("different", "a", "c")]
    against = contradiction(standing, _judged("same", "b", "c"))
    assert against is not None
    assert set(against.chain) == {"a", "b", "c"}


def test_what_contradicts_nothing_stands() -> None:
    assert contradiction([_judged("same", "a", "b")], _judged("different", "a", "c")) is None


def _person(id_: str, name: str) -> Entity:
    return Entity(id_, Kind.PERSON, name, (Name(name, Script.ARABIC),))


def test_two_judged_the_same_are_one() -> None:
    known = [_person("per-1", "كمال الراشدي"), _person("per-2", "سعيد البكري")]
    register = Register(known, Told(same=(("per-1", "per-2"),)))
    assert register.current("per-2") == "per-1"


def _seen(entity: str, day: int, title: str = "وزير العدل") -> Holding:
    return Holding(entity, f"d-{day}", dt.date(2024, 1, day), entity, (title,), None, "JO")


@pytest.mark.parametrize(
    ("day", "who"),
    [
        pytest.param(1, None, id="before anybody is seen"),
        pytest.param(3, "per-1", id="between two days of one holder"),
        pytest.param(7, None, id="between two holders"),
        pytest.param(12, "per-2", id="the second"),
        pytest.param(25, "per-2", id="after the last"),
    ],
)
def test_who_held_an_office(day: int, who: str | None) -> None:
    found = tenures(
        [_seen("per-1", 2), _seen("per-1", 5, "Minister of Justice"), _seen("per-2", 10), _seen("per-2", 20)]
    )
    held = holder(found, dt.date(2024, 1, day))
    assert (held.entity if held else None) == who


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("وزيرة النقل", "وزير النقل", True),
        ("وزيرة الفلاحة", "ministre de l'Agriculture", True),
        ("مديرة الأرشيف", "Director of Archives", True),
        ("وزير العدل حافظ الأختام", "ministre de la Justice", True),
        ("سفيرة كندا لدى الأردن", "ambassadeur du Canada à Amman", True),
        ("سفيرة كندا لدى الأردن", "ambassadeur du Canada à Tunis", False),
        ("وزيرة النقل", "نائب وزير النقل", False),
    ],
)
def test_titles_of_one_office(one: str, other: str, *, same: bool) -> None:
    assert (meaning_of(one) == meaning_of(other)) is same


def test_an_envoy_asked_for_without_a_place_is_any_of_the_country() -> None:
    somewhere, anywhere = meaning_of("Ambassador of Japan to Oman"), meaning_of("سفير اليابان")
    assert is_meant(somewhere, anywhere)
    assert not is_meant(anywhere, somewhere)


def test_two_holders_at_once_are_disputed_and_undecided() -> None:
    found = tenures([_seen("per-1", 2), _seen("per-1", 9), _seen("per-2", 5), _seen("per-2", 12)])
    assert all(tenure.disputed for tenure in found)
    assert holder(found, dt.date(2024, 1, 7)) is None


@pytest.mark.parametrize(
    "words", ["Melati hisham", "MELLATI", "هشام ملاطي", "ملاطي هشام", "Hicham Mel", "هشام ملاتي", "Hicam Mellati"]
)
def test_a_name_is_found_in_any_spelling(words: str) -> None:
    names = [("per-1", "هشام ملاطي", 9), ("per-1", "Hicham MELLATI", 2), ("per-2", "هشام العلوي", 5)]
    index = NameIndex([*names, ("per-3", "Hichem Maliki", 1)])
    assert index.find(words)[0].id == "per-1"
