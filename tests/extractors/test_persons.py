"""Persons in sentences of our own, with the findings of earlier components given."""

from pathlib import Path

import pytest

from extractors.delegations.component import delegations
from extractors.persons.component import persons
from extractors.titles.component import titles
from schemas.mention import Kind
from tests.extractors.annotated import Sentence, found, run, sentences, told_of, wanted

ROWS = [row for path in sorted(Path(__file__).parent.glob("named_*.txt")) for row in sentences(path)]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.about)
def test_persons_are_found_and_nothing_else(row: Sentence) -> None:
    doc = run(row, titles, persons, delegations)
    assert found(doc, Kind.PERSON) == wanted(row, Kind.PERSON)


BORDER_BARE = (
    "علي حسن", "محمد أمين بن صالح", "سلمى أبو زيد", "فاطمة الزهراء المنصوري", "جون ميلر",
    "يوسف بن علوي بن عبد الله", "ماريا فرنانديز",
)  # fmt: skip
BORDER_FOLLOWING = (
    "مساء أمس", "الأسبوع الماضي", "الشهر المنصرم", "لأول مرة", "داخل مقر الشركة", "بمقر الولاية",
    "بقاعة الاجتماعات", "وأكد أن التعاون مستمر", "والذي يهم التعليم", "الممول من البنك الدولي", "عن كثب",
    "حاليا", "بمعية عدد من الأطر", "على الجهود المبذولة", "بهدف تعزيز التعاون", "المتعلق بالماء", "حملة توعوية",
    "قائمة المرشحين", "جهودا كبيرة", "قادما من باريس", "خمسين متطوعا", "وحده",
)  # fmt: skip
BORDER_WHOLE = (
    "علي حسن الرامي", "سالم الهادف", "ريم فيدان", "ماريا سيلفا", "سارا كوستا", "محمد كمارا", "عمر وادي",
    "كريم فرات", "محمد واعد", "سليم الواكد", "يوسف ضيف", "خالد عيد", "أحمد الراغب", "لويزا باروسا",
    "إبراهيم ولد داداه", "مراد آيت حملات", "أنجيلا ستون", "كاميلا فيرارا", "آلان بيرنار",
)  # fmt: skip


@pytest.mark.parametrize("following", BORDER_FOLLOWING)
@pytest.mark.parametrize("bare", BORDER_BARE)
def test_a_name_ends_where_something_else_is_told(bare: str, following: str) -> None:
    assert told_of(f"استقبل الوالي السيد {bare} {following}.", Kind.PERSON) == [bare]


@pytest.mark.parametrize("whole", BORDER_WHOLE)
def test_a_name_is_whole(whole: str) -> None:
    assert told_of(f"استقبل الوالي السيد {whole}، يوم 4 مارس 2026.", Kind.PERSON) == [whole]
