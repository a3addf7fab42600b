"""What a question names as the subject of a meeting is told in what answers, and the number of a law is its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from index.embedded.folder import open_index
from index.protocol import SearchIndex
from schemas.indexing import NamedEntity
from schemas.mention import Kind
from schemas.query import Query
from tests.index.conftest import entry


@pytest.fixture
def index(tmp_path: Path) -> Iterator[SearchIndex]:
    """Give an index of a few meetings."""
    made = open_index(tmp_path, None)
    made.replace(
        [
            entry("olives", "لقاء", "استقبل الأمير سفير اليونان، وتناول اللقاء زراعة الزيتون.", countries=("GR",)),
            entry(
                "rail", "Minutes", "The Jordan and Syria joint committee met on the railway.", countries=("JO", "SY")
            ),
            entry(
                "drought", "Réunion", "La délégation kenyane a parlé de la sécheresse à Djibouti.", countries=("KE",)
            ),
            entry("power", "اتفاق", "وقع وفد من مالي اتفاقا في قطاع الكهرباء.", countries=("ML",)),
            entry("law", "بيان", "استندت مذكرة التفاهم إلى القانون رقم 117 لسنة 1983 وإلى القانون رقم 220/2000."),
            entry("loi", "Communiqué", "L'entretien a porté sur la loi organique n° 2019-41."),
            entry("unions", "لقاء", "بحث الوزير في لبنان مع نقابة المعلمين زيادة الأجور.", countries=("LB",)),
            entry("walkout", "بيان", "أعلن المعلمون في قطر الإضراب أسبوعا.", countries=("QA",)),
            entry("judges", "دورة", "اختتمت دورة لتدريب القضاة على صياغة الأحكام باستعمال التقنية."),
            entry("patrol", "Note", "A policeman of the harbour was rewarded for 31 years of service.", language="en"),
            *(entry(f"other{n}", "Note", f"The harbour of town {n} was dredged.") for n in range(6)),
        ]
    )
    yield made
    made.close()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("إضراب المعلمين في لبنان", []),
        ("إضراب المعلمين في قطر", ["walkout"]),
        ("grève des enseignants au Liban", []),
        ("تدريب القضاة على صياغة الأحكام", ["judges"]),
        ("تدريب القضاة على الذكاء الاصطناعي", []),
        ("لقاء سفير اليونان بشأن الزيتون", ["olives"]),
        ("meeting with the ambassador of Greece on olives", ["olives"]),
        ("لقاء سفير اليونان بشأن الهجرة", []),
        ("meeting with the ambassador of Greece about migration", []),
        ("l'ambassadeur de Grèce sur la pêche", []),
        ("Jordan Syria joint committee on railways", ["rail"]),
        ("Jordan Syria joint committee on aviation", []),
        ("اللجنة الأردنية السورية حول السكك الحديدية", ["rail"]),
        ("اللجنة الأردنية السورية حول المياه", []),
        ("Kenyan delegation about drought", ["drought"]),
        ("Kenyan delegation about nuclear drought", []),
        ("وفد مالي حول الكهرباء", ["power"]),
        ("Jordan and Syria on tomatoes tariffs", []),
        ("وفد مالي كهرباء", ["power"]),
        ("وفد مالي زراعة", []),
        ("ambassadeur Grèce olives", ["olives"]),
        ("embassy of Greece", ["olives"]),
        ("سفارة اليونان", ["olives"]),
        ("rencontre avec l'ambassade de Grèce", ["olives"]),
        ("embassy of Kenya", []),
        ("سفارة الأردن", []),
        ("consulat de Grèce", []),
        ("COP31", []),
        ("Jordan Syria joint committee", ["rail"]),
        ("who led the Malian delegation to Athens?", []),
        ("القانون رقم 117 لسنة 1983", ["law"]),
        ("القانون رقم 118 لسنة 1983", []),
        ("loi n° 220/2000", ["law"]),
        ("loi n° 220/2001", []),
        ("loi 2019-41", ["loi"]),
        ("loi organique 2019-42", []),
    ],
)
def test_the_subject_that_is_named_is_told(index: SearchIndex, words: str, found: list[str]) -> None:
    assert [hit.document for hit in index.search(Query(words)).hits] == found


@pytest.mark.parametrize(
    ("words", "near", "lacking"),
    [
        ("لقاء سفير اليونان بشأن الهجرة", ["olives"], ("الهجرة",)),
        ("Jordan Syria joint committee on civil aviation", ["rail"], ("civil aviation",)),
        ("committee Zorblatt", ["rail"], ("Zorblatt",)),
        ("sécheresse Zorblatt", ["drought"], ("Zorblatt",)),
        ("Zorblatt railway", ["rail"], ("Zorblatt",)),
        ("Jordan Zorblatt", [], ()),
        ("réunion Zorblatt", [], ()),
        ("Zorblatt", [], ()),
        ("Yannis Zorblatt", [], ()),
        ("railway Iceland", [], ()),
        ("railway 2031", [], ()),
        ("Kenyan delegation about drought", [], ()),
        ("talks about migration", [], ()),
    ],
)
def test_the_nearest_is_offered_where_nothing_answers(
    index: SearchIndex, words: str, near: list[str], lacking: tuple[str, ...]
) -> None:
    answer = index.search(Query(words))
    assert ([hit.document for hit in answer.near], answer.lacking) == (near, lacking)
    assert not (answer.near and answer.total)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("next summit on energy", ["oslo"]),
        ("القمة المقبلة حول الطاقة", ["oslo"]),
        ("prochain sommet sur l'énergie", ["oslo"]),
        ("upcoming summit on pearls", []),
        ("القمة المرتقبة حول اللؤلؤ", []),
        ("sommet prévu sur les perles", []),
        ("summit on pearls", ["pearls"]),
    ],
)
def test_what_is_to_come_is_told_beside_the_meeting(index: SearchIndex, words: str, found: list[str]) -> None:
    index.replace(
        [
            entry(
                "pearls",
                "Note",
                "The leaders met at a summit on pearls and visited the museum of the town. Mr Dale signed the book, "
                "received a delegation from Chad and spoke with the press. The works of the port come next.",
                language="en",
            ),
            entry("oslo", "Note", "The next summit on energy is planned in Oslo.", language="en"),
        ]
    )
    assert [hit.document for hit in index.search(Query(words)).hits] == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("programme Joussour", {"bridges"}),
        ("Joussour programme", {"bridges"}),
        ("برنامج جسور", {"bridges"}),
        ("programme Nourane", set()),
        ("Nourane programme", set()),
        ("programme Safiri", set()),
        ("Nourane Safiri", {"health"}),
    ],
)
def test_a_programme_is_called_as_nobody_is(index: SearchIndex, words: str, found: set[str]) -> None:
    bridges = NamedEntity("g1", Kind.PROGRAM, ("برنامج جسور", "programme Joussour"))
    nourane = NamedEntity("p1", Kind.PERSON, ("نوران سفيري",))
    index.replace(
        [
            entry("bridges", "بيان", "أطلقت الوزارة برنامج جسور.", entities=(bridges,)),
            entry("health", "خبر", "تدير السيدة نوران سفيري برنامجا للصحة.", entities=(nourane,)),
        ]
    )
    assert {hit.document for hit in index.search(Query(words)).hits} == found
