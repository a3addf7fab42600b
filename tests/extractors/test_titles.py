"""Titles in sentences of our own, with the findings of earlier components given."""

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
from tests.extractors.annotated import Sentence, found, run, sentences, told_of, wanted
from tests.extractors.naming_tables import unmarked

ROWS = [row for path in sorted(Path(__file__).parent.glob("named_*.txt")) for row in sentences(path)]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.about)
def test_titles_are_found_and_nothing_else(row: Sentence) -> None:
    doc = run(row, titles, persons, delegations)
    assert found(doc, Kind.TITLE) == wanted(row, Kind.TITLE)


@pytest.mark.parametrize(
    "sentence",
    [
        "Élodie MARCHAND, [maire] ; Bruno LEFORT, [1er adjoint] ; Sylvie CARON, [2e adjointe], et 3 adjoints.",
        "Présents : M. Bruno LEFORT, [1er Adjoint], Mme Sylvie CARON, [2ème Adjointe], Mme Lise MOREL, [1re adjointe]",
        "Présents : Julie Cardinal, [présidente], Martin Ouellet, [trésorier]",
        "Present: Councillor D Moore ([Chairman]), Councillor A Pritchard",
        "Le [procureur général du Roi], M. Ali Amrani, et le [conseiller du Roi], M. Omar Alaoui, sont là.",
        "Ms. Ana Ruiz, [UN Special Rapporteur on torture], met the Minister on Monday.",
        "Mme Ana Ruiz, [rapporteure spéciale de l'ONU sur la torture], est là.",
        "M. Ali Amrani, [substitut du procureur du Roi], a vu le roi Felipe.",
        "Reçue par le [Chef de l'Etat] au palais de Beit-Salam, elle est partie.",
        "Elle a vu le [président du Conseil régional] au siège du Conseil.",
        "M. Sylvain Dubreuil, [chef de division au siège de l'OMS], est là.",
        "Audience de la [directrice régionale de l'OMS] chez le [ministre de la Santé]",
        "وصلت [المديرة الإقليمية] لزيارة الصومال، وتحدث السيد سالم كرم، [المدير العام للمركز]، أمس.",
        "رحب السيد سالم كرم [نائب رئيس الغرفة] بالوفد الزائر، وشكرته السيدة هدى نصر، [رئيسة المجلس] للحضور.",
    ],
)
def test_an_office_ends_before_the_premises_where_its_holder_was_met(sentence: str) -> None:
    assert _titles(unmarked(sentence)[0]) == unmarked(sentence)[1]


@pytest.mark.parametrize(
    "sentence",
    [
        "حضر السيد أحمد بن علي، [رئيس مصلحة الأبحاث الطويلة الأمد]، اللقاء.",
        "حضرت السيدة سعاد منصور، [مديرة نظم المعلومات الجغرافية]، والسيد سالم كرم، [مدير نقل التكنولوجيا]، اللقاء.",
        "قال السيد سالم كرم، [المدير]، طلب العون من الوزارة.",
        "حضرت السيدة نزهة منصور، [رئيسة وحدة مكافحة عمل القاصرين]، اللقاء.",
        "حضرت السيدة ليلى أحمد، [المسؤولة الوطنية عن البرامج]، والسيد كريم نصر، [المسؤول الإقليمي عن التغذية]، اللقاء.",
        "التقى الدكتورة أمل سعيد، [وزيرة المرأة وتنمية حقوق الطفل بجمهورية تشاد]، أمس.",
        "حاضر الدكتور سامي حداد، [أستاذ الأدب المقارن في جامعة حلب]، أمام الطلبة.",
        "حضر السيد سالم كرم، [مدير التخطيط بالمؤسسة ذاتها]، اللقاء.",
        "استقبل الخبير سامي حداد الضيوف، ورافقه المفتش ياسين بن عمارة، [رئيس الفرقة]، أمس.",
        "حضر السيد علي مراد، [مسير مركز الاستقبال]، اللقاء.",
        "Le colonel Idriss Daoud, [commandant la zone de défense], et M. Paul Sy, [commandant], la félicitent.",
        "Mme Neema Mushi, [commissaire aux douanes], et Mme Awa Sy, [commissaire aux assurances], sont là.",
        "M. Jean Ondo, [directeur de la lutte contre le trafic illicite], a lutté contre la fraude.",
        "Mr John Smith, [National Coordinator for the fight against Small Arms], attended.",
        "Elle est venue avec le [conseiller parlementaire] Hugo Perrin et le sénateur Luc Simon, [maire].",
    ],
)
def test_an_office_goes_on_with_its_field(sentence: str) -> None:
    assert _titles(unmarked(sentence)[0]) == unmarked(sentence)[1]


def _titles(text: str) -> list[str]:
    """Return the titles that the whole way of a document finds in a text."""
    sha = hashlib.sha256(text.encode()).hexdigest()
    document = Document(document_id(sha), "s", sha, text, (Page(1, Span(0, len(text))),), "fr")
    return [m.text for m in extract(document).mentions if m.kind is Kind.TITLE]


BORDER_BARE = (
    "وزير الصحة", "المدير العام للوكالة الوطنية للمياه", "نائب رئيس مجلس النواب", "محافظ البنك المركزي",
    "عضو المجلس الأعلى للقضاء", "الوكيل العام للملك", "المديرة القطرية للبنك الدولي",
)  # fmt: skip
BORDER_FOLLOWING = (
    "مساء أمس", "الأسبوع الماضي", "الشهر المنصرم", "لأول مرة", "داخل مقر الشركة", "بمقر الولاية",
    "بقاعة الاجتماعات", "وأكد أن التعاون مستمر", "والذي يهم التعليم", "الممول من البنك الدولي", "عن كثب",
    "حاليا", "بمعية عدد من الأطر", "على الجهود المبذولة", "بهدف تعزيز التعاون", "المتعلقة بالماء",
    "بالتعاون مع الجمعية", "التهاني بالمناسبة",
)  # fmt: skip
BORDER_WHOLE = (
    "المستشار الخاص لرئيس الجمهورية", "المستشار الخاص بشؤون الطاقة", "وزير الدولة المكلف بالعلاقات مع البرلمان",
    "الوزير المكلف بالتعاون الدولي", "سفير إيطاليا المعتمد لدى المغرب", "كاتب الدولة المكلف بالإسكان",
    "وزير الطاقة والبنى التحتية", "مدير العلاقات الدولية والاستراتيجية", "عضو المجلس الأعلى للقضاء",
    "مدير التعاون والشراكة", "مديرة الشؤون القانونية والإدارية", "المدير العام بالنيابة",
    "عميد كلية الحقوق بجامعة حلب", "رئيس مصلحة التعاون", "والي ولاية نهر النيل المكلف",
)  # fmt: skip


@pytest.mark.parametrize("following", BORDER_FOLLOWING)
@pytest.mark.parametrize("bare", BORDER_BARE)
def test_an_office_ends_where_something_else_is_told(bare: str, following: str) -> None:
    assert told_of(f"التقى الوفد {bare} {following}.", Kind.TITLE) == [bare]


@pytest.mark.parametrize("whole", BORDER_WHOLE)
def test_an_office_is_whole(whole: str) -> None:
    assert told_of(f"التقى الوفد {whole}، يوم 4 مارس 2026.", Kind.TITLE) == [whole]


@pytest.mark.parametrize("following", ["هذا الأسبوع", "مساء أمس", "مؤخرا", "لأول مرة", "وأعضاء المجلس"])
def test_who_acts_in_an_office_is_told_before_something_else(following: str) -> None:
    text = f"استقبل الوزير والي ولاية نهر النيل المكلف {following}."
    assert told_of(text, Kind.TITLE) == ["والي ولاية نهر النيل المكلف"]
