"""Delegations in sentences of our own, with the findings of earlier components given."""

import hashlib
from pathlib import Path

import pytest

from extractors.delegations.component import delegations
from extractors.persons.component import persons
from extractors.pipeline import extract
from extractors.titles.component import titles
from schemas.document import Document, Page, document_id
from schemas.mention import Kind
from schemas.span import Span
from tests.extractors.annotated import Sentence, found, run, sentences, wanted

ROWS = [row for path in sorted(Path(__file__).parent.glob("named_*.txt")) for row in sentences(path)]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.about)
def test_delegations_are_found_and_nothing_else(row: Sentence) -> None:
    doc = run(row, titles, persons, delegations)
    assert found(doc, Kind.DELEGATION) == wanted(row, Kind.DELEGATION)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("زار وفد عن مجموعة التعاون والصداقة المغربية- المصرية البلاد.", "MA"),
        ("غادر وفد لجنة الصداقة والأخوة البرلمانية السعودية-الجزائرية أمس.", "SA"),
        ("غادر وفد مجموعة الصداقة التونسية – الليبية أمس.", "TN"),
        ("غادر وفد عن مجموعة الصداقة العراقية التركية أمس.", "IQ"),
    ],
)
def test_a_body_of_two_states_is_of_the_first(text: str, country: str) -> None:
    sha = hashlib.sha256(text.encode()).hexdigest()
    document = Document(document_id(sha), "s", sha, text, (Page(1, Span(0, len(text))),), "ar")
    told = [m.country for m in extract(document).mentions if m.kind is Kind.DELEGATION]
    assert told == [country]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Minister received a World Bank mission headed by Ms. Franklina Mensah.", ["World Bank mission"]),
        ("An IMF mission, led by Mr. Ivo Razafi, met the Minister on 4 May 2025.", ["IMF mission"]),
        (
            "Le ministre a reçu une mission de la Banque mondiale dirigée par Mme Aïssatou Diallo.",
            ["mission de la Banque mondiale"],
        ),
        (
            "Le ministre a reçu une mission d'évaluation du FMI, conduite par M. Jean Dupont.",
            ["mission d'évaluation du FMI"],
        ),
        (
            "استقبل الوزير بعثة من منظمة الصحة العالمية برئاسة السيدة حنان بلخي.",
            ["بعثة من منظمة الصحة العالمية"],
        ),
        (
            "À la tête d'une mission de la Banque mondiale, Mme Aïssatou Diallo a été reçue par le ministre.",
            ["mission de la Banque mondiale"],
        ),
        (
            "Une mission de la Banque mondiale, que dirige Mme Aïssatou Diallo, a été reçue par le ministre.",
            ["mission de la Banque mondiale"],
        ),
        (
            "The Minister received a mission of the World Bank, which Mr. Ivo Razafi heads.",
            ["mission of the World Bank"],
        ),
        ("The Minister received a mission of the World Bank, which she said helps.", []),
        ("The Minister met the World Bank mission in Banjul.", []),
        ("The EU mission headed by Mr. John Bell was received by the Minister.", []),
        ("The UNDP mission headed by Ambassador John Bell was received by the Minister.", []),
        ("The head of mission of the UNDP, Mr. John Bell, was received by the Minister.", []),
        ("La mission permanente de l'Union européenne, dirigée par M. Jean Marot, a écrit.", []),
        ("زار الوزير البعثة الدائمة لدى الأمم المتحدة برئاسة السفير علي حسن.", []),
        ("استقبل الوزير رئيس بعثة الاتحاد الأوروبي السيد جون بيل.", []),
    ],
)
def test_a_led_mission_of_a_body_is_a_delegation(text: str, wanted: list[str]) -> None:
    sha = hashlib.sha256(text.encode()).hexdigest()
    document = Document(document_id(sha), "file", sha, text, (Page(1, Span(0, len(text))),), "ar")
    told = [m.text for m in extract(document).mentions if m.kind is Kind.DELEGATION]
    assert told == wanted


def _delegations(text: str) -> list[str]:
    sha = hashlib.sha256(text.encode()).hexdigest()
    document = Document(document_id(sha), "file", sha, text, (Page(1, Span(0, len(text))),), "ar")
    return [m.text for m in extract(document).mentions if m.kind is Kind.DELEGATION]


BARE = ("وفد من الوزارة", "وفدا من الهيئة", "وفد من أعضاء الجمعية", "وفد عن النقابة")
FOLLOWING = (
    "بزيارة", "بتاريخ 4 مارس 2026", "يوم الأحد", "مساء أمس", "صباح اليوم", "مؤخرا", "الاثنين 4 مارس",
    "هذا الأسبوع", "يومي 4 و5 مارس",
    "للاطلاع على التجربة", "لمتابعة المشروع", "ضمن جولة", "قصد التباحث", "بهدف التعاون", "بغية التعاون",
    "حول المشروع", "بشأن المشروع",
    "زائرا", "ثم غادر", "كما زار", "حيث استقبله", "والتقى المدير", "رئيس البلدية", "السيد علي حسن",
    "بدعوة من الوالي", "تحت إشراف الوالي",
    "بمقر الولاية", "بمكتبه", "أيضا", "حاليا", "فور وصوله", "زيارة تفقدية", "معرض الكتاب", "مدينة فاس",
    "جامعة محمد الخامس",
)  # fmt: skip


@pytest.mark.parametrize("following", FOLLOWING)
@pytest.mark.parametrize("bare", BARE)
def test_a_delegation_of_common_words_ends_where_something_else_is_told(bare: str, following: str) -> None:
    assert _delegations(f"استقبل الوزير أحمد سالم {bare} {following}.") == [bare]


@pytest.mark.parametrize(
    "whole",
    [
        "وفد من الهيئة الوطنية", "وفد من اللجنة المنظمة للمهرجان", "وفد من الخبراء بقطاع الصحة",
        "وفد من القضاة والمحامين",
        "وفد من الوزارة والهيئة", "وفد من الطلبة المتفوقين", "وفد من قضاة ومحامين وخبراء",
        "وفد عن تجار المدينة القديمة",
        "وفد من المسؤولين بوزارة الصحة", "وفد من الأطباء بمستشفى الشفاء", "وفد من شباب الأحزاب السياسية",
        "وفد يمثل سكان الأحياء الشرقية",
        "وفد من أبناء الجالية المقيمة بالخارج", "وفد من القيادات النسائية", "وفد من مختلف الوزارات",
        "وفد من الأساتذة والطلبة بجامعة صنعاء",
    ],
)  # fmt: skip
def test_common_words_of_a_delegation_are_whole(whole: str) -> None:
    assert _delegations(f"استقبل الوزير أحمد سالم {whole}، يوم 4 مارس 2026.") == [whole]


NATION_BARE = (
    "وفد فرنسي", "وفدا برلمانيا أردنيا", "وفد سعودي رفيع المستوى", "الوفد العماني",
)  # fmt: skip
NATION_FOLLOWING = (
    "حاليا", "شخصيا", "بمعية عدد من الأطر", "وممثلي المجتمع المدني", "ومؤسسة النور للتنمية", "ورئيس البلدية",
    "مؤخرا", "لأول مرة", "داخل المقر", "وأكد أن التعاون مستمر", "الأسبوع الماضي", "والذي نوه بالتعاون",
)  # fmt: skip
NATION_WHOLE = (
    "وفد سياسي واقتصادي فرنسي", "وفد فني من منظمة الصحة العالمية", "وفد من البنك الدولي ومنظمة اليونيسف",
    "وفد سعودي رفيع المستوى", "وفدا وزاريا وبرلمانيا تونسيا", "وفد قضائي وأمني عراقي", "وفد المملكة المغربية",
    "وفد عسكري تركي", "وفد يمثل جمعية الأمل", "وفد الاتحاد العام للعمال", "وفد ليبي", "وفد من القضاة والمحامين",
)  # fmt: skip


@pytest.mark.parametrize("following", NATION_FOLLOWING)
@pytest.mark.parametrize("bare", NATION_BARE)
def test_a_delegation_of_a_nation_ends_where_something_else_is_told(bare: str, following: str) -> None:
    assert _delegations(f"استقبل الوزير أحمد سالم {bare} {following}.") == [bare]


@pytest.mark.parametrize("whole", NATION_WHOLE)
def test_a_delegation_of_a_nation_is_whole(whole: str) -> None:
    assert _delegations(f"استقبل الوزير أحمد سالم {whole}، يوم 4 مارس 2026.") == [whole]
