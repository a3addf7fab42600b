"""Rows of people in tables and lists: whose office each field is, and from which body."""

import pytest

from flows.steps import findings_of
from tests.extractors.naming_tables import document
from tests.resolvers.offices import offices_told

_MINUTES = {"ar": "محضر الاجتماع الثالث\n\nالتاريخ: 5 مايو 2026\n\nالحضور\n", "en": "Minutes of the third meeting\n\n"}
_CASES: dict[str, tuple[str, dict[str, tuple[str | None, str | None]]]] = {
    "the body before the office, long dashes": (
        (
            "محضر الاجتماع\n\nالاسم — الجهة — الصفة\nالسيدة سلمى الطيب — وزارة الداخلية — المدير العام\n"
            "السيد عادل فضل — اتحاد الناقلين — كبير الخبراء\nالسيدة هالة ماجد — هيئة الطرق — مقررة اللجنة"
        ),
        {
            "سلمى الطيب": ("المدير العام", "وزارة الداخلية"),
            "عادل فضل": ("كبير الخبراء", "اتحاد الناقلين"),
            "هالة ماجد": ("مقررة اللجنة", "هيئة الطرق"),
        },
    ),
    "slashes, without a head": (
        _MINUTES["ar"]
        + "- السيدة سلمى الطيب / وزارة الداخلية / مديرة الترخيص\n- السيد عادل فضل / هيئة الطرق / أمين السر",
        {"سلمى الطيب": ("مديرة الترخيص", "وزارة الداخلية"), "عادل فضل": ("أمين السر", "هيئة الطرق")},
    ),
    "styles before the office": (
        (
            "محضر الاجتماع الثالث\n\n| الاسم | الصفة | الجهة |\n"
            "| سلمى الطيب | معالي السيدة رئيسة اللجنة | مجلس الشورى |\n"
            "| عادل فضل | سعادة أمين السر | وزارة الداخلية |"
        ),
        {"سلمى الطيب": ("رئيسة اللجنة", "مجلس الشورى"), "عادل فضل": ("أمين السر", "وزارة الداخلية")},
    ),
    "offices of no known word": (
        _MINUTES["en"] + "Ms Rana Dabbas – Ministry of Public Works – Director of Roads\n"
        "Mr Omar Khatib – World Bank – Senior Harbour Specialist",
        {
            "Rana Dabbas": ("Director of Roads", "Ministry of Public Works"),
            "Omar Khatib": ("Senior Harbour Specialist", "World Bank"),
        },
    ),
    "a cell is the whole office": (
        (
            "Compte rendu de la réunion\n\n| Nom et prénom | Fonction | Organisme |\n"
            "| Kamel Zerrouki | Chef du département hydrologie | Agence nationale des barrages |\n"
            "| Soraya Mebarki | Sous-directrice | Ministère de l'Hydraulique |"
        ),
        {
            "Kamel Zerrouki": ("Chef du département hydrologie", "Agence nationale des barrages"),
            "Soraya Mebarki": ("Sous-directrice", "Ministère de l'Hydraulique"),
        },
    ),
    "cells parted by tabs": (
        (
            "Minutes\n\nName\tPosition\tInstitution\nKamel Zerrouki\tLead Hydrologist\tNational Dams Agency\n"
            "Soraya Mebarki\tPlanning Officer\tMinistry of Water"
        ),
        {
            "Kamel Zerrouki": ("Lead Hydrologist", "National Dams Agency"),
            "Soraya Mebarki": ("Planning Officer", "Ministry of Water"),
        },
    ),
    "a column of numbers, an office with its field behind a comma, an article before the body": (
        (
            "Minutes\n\nS/No.\tName\tDesignation\tOrganization\n"
            "1.\tEng. Wycliffe Odipo\tPrincipal Secretary (Chairperson)\tMinistry of Water\n"
            "2.\tMs. Naserian Lemayan\tDirector, Resource Mobilization\tThe National Treasury"
        ),
        {
            "Wycliffe Odipo": ("Principal Secretary", "Ministry of Water"),
            "Naserian Lemayan": ("Director, Resource Mobilization", "National Treasury"),
        },
    ),
    "a family name in capitals before the given one fills its cell": (
        (
            "Compte rendu\n\nN°\tNom et prénoms\tStructure\tFonction\n"
            "1\tDOSSOU-YAO Firmin\tEnabel\tReprésentant résident\n2\tLAWAN Soulémane\tBanque mondiale\tChargé de projet"
        ),
        {
            "DOSSOU-YAO Firmin": ("Représentant résident", "Enabel"),
            "LAWAN Soulémane": ("Chargé de projet", "Banque mondiale"),
        },
    ),
    "who signs side by side, the offices above": (
        (
            "PROCÈS-VERBAL DE LA RÉUNION DU 4 MAI 2025\n\nLe Secrétaire\tLe Trésorier\tLe Président\n"
            "Luc AMIOT\tAnne DELPECH\tMarc TISSERAND"
        ),
        {
            "Luc AMIOT": ("Secrétaire", None),
            "Anne DELPECH": ("Trésorier", None),
            "Marc TISSERAND": ("Président", None),
        },
    ),
    "who signs side by side, the names above": (
        "MINUTES OF THE MEETING OF 4 MAY 2025\n\nJohn Smithers        Ada Obiora\nSecretary        Chairperson",
        {"John Smithers": ("Secretary", None), "Ada Obiora": ("Chairperson", None)},
    ),
    "who signs side by side, in Arabic": (
        "محضر اجتماع\nيوم 4 مايو 2025\n\nرئيس البلدية            أمين السر\nإيلي نصرالله الحدشي       نزار الكفوري",
        {"إيلي نصرالله الحدشي": ("رئيس البلدية", None), "نزار الكفوري": ("أمين السر", None)},
    ),
    "columns of towns are nobody's offices": (
        "MINUTES OF THE MEETING OF 4 MAY 2025\n\nJohn Smithers        Ada Obiora\nLagos        Port Harcourt",
        {"John Smithers": (None, None)},
    ),
    "an office behind a dash": (
        (
            "Minutes of the meeting\n\nIn attendance:\nMr Joel Asquith – Democratic Services Officer\n"
            "Ms Ada Obiora - Highways Manager"
        ),
        {"Joel Asquith": ("Democratic Services Officer", None), "Ada Obiora": ("Highways Manager", None)},
    ),
    "the body in brackets or between commas": (
        (
            "Procès-verbal\n\nPrésents :\n- Mme Leïla Mansouri (Ministère du Transport), directrice\n"
            "- M. Karim Jaziri, Office national des routes, chef de division\n"
            "- M. Paul Lemaire, Banque mondiale, expert"
        ),
        {
            "Leïla Mansouri": ("directrice", "Ministère du Transport"),
            "Karim Jaziri": ("chef de division", "Office national des routes"),
            "Paul Lemaire": ("expert", "Banque mondiale"),
        },
    ),
    "whether they came is no office": (
        (
            "Attendance\n\nName | Organisation | Status\nRana Dabbas | Ministry of Health | Present\n"
            "Omar Khatib | World Bank | Excused"
        ),
        {"Rana Dabbas": (None, "Ministry of Health"), "Omar Khatib": (None, "World Bank")},
    ),
    "what the rows of an honours list add is no office": (
        (
            "كرمت الوزارة:\n- السيد سالم الهاجري – جامعة الكويت – بحث المياه الجوفية\n"
            "- السيدة هدى العنزي – جامعة قطر – دراسة الشعاب المرجانية"
        ),
        {"سالم الهاجري": (None, "جامعة الكويت"), "هدى العنزي": (None, "جامعة قطر")},
    ),
    "hours of a programme": (
        "Programme\n09:00 – Welcome – Ms Rana Dabbas\n10:00 – Keynote – Dr John Healy\n11:00 – Panel – Mr Omar Khatib",
        {"Rana Dabbas": (None, None), "John Healy": (None, None), "Omar Khatib": (None, None)},
    ),
    "an office behind a body in a sentence is the next one's": (
        "التقى السيد بدر المطيري، وزارة الصحة، عضو البرلمان السيد سالم الهاجري في 2 مارس 2026.",
        {"بدر المطيري": (None, None), "سالم الهاجري": ("عضو البرلمان", None)},
    ),
}


@pytest.mark.parametrize(("text", "wanted"), _CASES.values(), ids=_CASES)
def test_each_row_tells_of_its_own_person(text: str, wanted: dict[str, tuple[str | None, str | None]]) -> None:
    assert offices_told(text) == wanted


def test_people_are_of_the_side_under_which_they_are_listed() -> None:
    text = (
        "محضر اجتماع اللجنة المشتركة\nعقدت اللجنة اجتماعها في عمّان يوم 4 مايو 2025.\nأعضاء الجانب الأردني:\n"
        "1. السيدة لمى الزعبيات – مديرة النقل البري\nأعضاء الجانب العراقي:\n1. السيد ثامر الحلواني – مدير الجمارك\n"
        "وشكر السيد رامي الدلكي الحاضرين."
    )
    officials = findings_of(document(text)).relations.officials
    assert {o.name.text: o.country for o in officials[:2]} == {"لمى الزعبيات": "JO", "ثامر الحلواني": "IQ"}
    assert officials[2].country != "IQ"
