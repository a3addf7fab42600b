"""Any part of a list with «or» answers; meetings and agreements are asked for together; a cause must be told."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

import pytest

from index.embedded.folder import open_index
from index.protocol import SearchIndex
from index.question.either import either
from schemas.indexing import IndexEntry, NamedEntity
from schemas.mention import Kind
from schemas.query import Query
from tests.index.conftest import entry


def _of_body(made: IndexEntry, name: str) -> IndexEntry:
    body = NamedEntity(f"o-{made.document}", Kind.ORGANIZATION, (name,))
    return replace(made, entities=(body,))


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchIndex]:
    """Give an index of a few meetings."""
    fishing, desert = "Office national des pêches et de l'aquaculture", "Namibian Agency for Desert Research Training"
    made = open_index(tmp_path_factory.mktemp("index"), None)
    made.replace(
        [
            entry("storm", "Minutes", "The visit of the Estonian delegation was cancelled because of a storm at sea."),
            entry("strike", "بلاغ", "تم إلغاء زيارة وفد البرتغال بسبب إضراب عمال المطار."),
            entry("funds", "Communiqué", "La réunion du comité n'a pu se tenir faute de crédits."),
            entry("works", "Note", "The field visit to Kisumu was called off: the road works had closed the bridge."),
            entry("met", "Note", "L'institut géologique norvégien a tenu une réunion à Bamako.", countries=("NO",)),
            entry("signed", "اتفاق", "وقع الأردن اتفاقية مع المعهد النرويجي بشأن المياه.", countries=("NO",)),
            _of_body(entry("fish", "Note", f"Une équipe de l'{fishing} s'est rendue à Luanda."), fishing),
            _of_body(entry("desert", "Note", f"The {desert} received students from Oulu."), desert),
            entry("school", "Note", "L'université de Lomé a présenté un programme de bourses et son école doctorale."),
            entry("named", "Note", "L'université de Lomé a présenté le programme Marmelade à ses hôtes."),
            entry("power", "اتفاق", "وقعت كينيا وإثيوبيا اتفاقا على تبادل الكهرباء.", countries=("KE", "ET")),
            entry("border", "اتفاق", "وقعت تنزانيا وموزمبيق اتفاقا لمراقبة الحدود.", countries=("TZ", "MZ")),
            entry("autumn", "Signing", "Peru signed a twinning agreement with Quito.", date=dt.date(2025, 10, 14)),
            entry("summer", "Signing", "Chile signed a twinning agreement with Lima.", date=dt.date(2025, 7, 2)),
            entry("officials", "Rencontre", "Le préfet a rencontré la ministre finlandaise.", countries=("FI",)),
            *(entry(f"other{n}", "Note", f"The harbour of town {n} was dredged; a meeting held.") for n in range(12)),
        ]
    )
    yield made
    made.close()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("visits cancelled because of storms or strikes", {"storm", "strike"}),
        ("زيارات ألغيت بسبب العواصف أو الإضرابات", {"storm", "strike"}),
        ("visites annulées à cause d'une tempête ou d'une grève", {"storm", "strike"}),
        ("Which visits fell through because of strikes or storms?", {"storm", "strike"}),
        ("visits called off because of floods, landslides or earthquakes", set()),
        ("visites annulées à cause d'un séisme ou d'un incendie", set()),
        ("زيارات ألغيت بسبب الزلازل أو الحرائق", set()),
        ("meetings or visits that could not take place for lack of funds", {"funds"}),
        ("réunions et conventions norvégiennes", {"met", "signed"}),
        ("meetings and agreements with Norway", {"met", "signed"}),
        ("لقاءات واتفاقيات مع النرويج", {"met", "signed"}),
        ("meetings and agreements with Sweden", set()),
        ("l'ONPA à Luanda", {"fish"}),
        ("l'ONPB à Luanda", set()),
        ("NADRT students", {"desert"}),
        ("NADRT judges", set()),
        ("programme Marmelade université de Lomé", {"named"}),
        ("programme Confiture à l'université de Lomé", set()),
        ("the Papaya project at Lomé university", set()),
        ("اتفاق كينيا وإثيوبيا على الكهرباء", {"power"}),
        ("اتفاق كينيا وإثيوبيا على الصيد", set()),
        ("اتفاق تنزانيا وموزمبيق على مراقبة الحدود", {"border"}),
        ("اتفاق تنزانيا وموزمبيق على الكهرباء", set()),
        ("twinning agreements between autumn 2025 and spring 2026", {"autumn"}),
        ("jumelages entre l'automne 2025 et le printemps 2026", {"autumn"}),
        ("اتفاقيات توأمة بين خريف 2025 وربيع 2026", {"autumn"}),
        ("اتفاقيات توأمة من صيف 2025 إلى خريف 2025", {"autumn", "summer"}),
        ("du printemps 2025 à juin 2025 : jumelages", set()),
        ("twinning agreements between spring 2026 and autumn 2026", set()),
        ("rencontres avec des responsables finlandais", {"officials"}),
        ("meetings with Finnish officials", {"officials"}),
        ("لقاءات مع مسؤولين فنلنديين", {"officials"}),
        ("meetings with Danish officials", set()),
    ],
)
def test_what_is_told_on_either_side(words: str, found: set[str], index: SearchIndex) -> None:
    answer = index.search(Query(words, today=dt.date(2026, 11, 30)))
    assert {hit.document for hit in answer.hits} == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("لقاء سفير فرنسا أو سفير إيطاليا", ("لقاء سفير فرنسا", "لقاء سفير إيطاليا")),
        ("زيارة وفد تونس أو وفد ليبيا في 2025", ("زيارة وفد تونس في 2025", "زيارة وفد ليبيا في 2025")),
        ("the envoy of Chad or the envoy of Mali", ("the envoy of Chad", "the envoy of Mali")),
        ("le ministre du Togo ou le ministre du Bénin", ("le ministre du Togo", "le ministre du Bénin")),
        ("visites au Niger ou au Mali", ("visites au Niger", "visites au Mali")),
        ("meeting in France or visit to Italy", ("meeting in France or visit to Italy",)),
        ("وزير الدفاع التركي أو رئيس الأركان القطري", ("وزير الدفاع التركي أو رئيس الأركان القطري",)),
        ("the price of Chad oil or the weather in Mali", ("the price of Chad oil or the weather in Mali",)),
    ],
)
def test_a_title_may_be_said_again_behind_or(words: str, found: tuple[str, ...]) -> None:
    assert either(words) == found
