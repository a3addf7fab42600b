"""What minutes decided and recommended: the items under their headings, rows of a table, sentences that tell it."""

import hashlib

import pytest

from resolvers.minutes.resolutions import resolutions_of
from schemas.document import Document, Page, document_id
from schemas.mention import About, DocumentType
from schemas.span import Span

_CASES = [
    pytest.param(
        "محضر\n\nخامسا: القرارات:\n1- اعتماد الميزانية؛\n2- تكليف الأمانة بالمتابعة.\n\nرفعت الجلسة.",
        [("decision", "اعتماد الميزانية"), ("decision", "تكليف الأمانة بالمتابعة")],
        id="a numbered list under a numbered heading",
    ),
    pytest.param(
        "Procès-verbal\nRECOMMANDATIONS\n– Renforcer la formation ;\n– Saisir le ministère.\nLa séance est levée.",
        [("recommendation", "Renforcer la formation"), ("recommendation", "Saisir le ministère")],
        id="French dashes",
    ),
    pytest.param(
        "القرارات\n| القرار | المسؤول |\n| إعداد دليل موحد | الأمانة |\n| لائحة الخبراء | اللجنة |\n",
        [("decision", "إعداد دليل موحد | الأمانة"), ("decision", "لائحة الخبراء | اللجنة")],
        id="rows of a table with who is to do it, its head left out",
    ),
    pytest.param(
        "القرارات\n| القرار | الملاحظات |\n| إعداد دليل موحد | مستعجل |\n",
        [("decision", "إعداد دليل موحد")],
        id="rows of another table",
    ),
    pytest.param(
        "| No | Action | Owner | Due |\n|---|---|---|---|\n| 1 | Repair the roof | Ms Tuilagi | 20 March 2025 |\n\n"
        "Action\tResponsable\tÉchéance\nRéparer la toiture\tMme Awa Sarr\t20 mars 2025\n\n"
        "The router is old. ACTION: Ms Tuilagi to obtain three quotes by 20 March 2025.\n"
        "| Name | Body |\n| Ms Tuilagi | School Board |\nAction on climate is urgent.",
        [
            ("decision", "Repair the roof | Ms Tuilagi | 20 March 2025"),
            ("decision", "Réparer la toiture\tMme Awa Sarr\t20 mars 2025"),
            ("decision", "ACTION: Ms Tuilagi to obtain three quotes by 20 March 2025"),
        ],
        id="actions with their owners and days",
    ),
    pytest.param(
        "القرارات\nالقرار ١: إحداث مجموعة عمل.\nالقرار ٢: عقد اجتماع مقبل.\n",
        [("decision", "إحداث مجموعة عمل"), ("decision", "عقد اجتماع مقبل")],
        id="each with its word and number",
    ),
    pytest.param(
        "ناقش المجلس الأمر.\nوبعد المداولة قرر المجلس إحالة الملف على اللجنة. وأوصت اللجنة بتأجيل البت فيه.",
        [
            ("decision", "وبعد المداولة قرر المجلس إحالة الملف على اللجنة"),
            ("recommendation", "وأوصت اللجنة بتأجيل البت فيه"),
        ],
        id="told in sentences",
    ),
    pytest.param(
        "Minutes\nIt was agreed to publish the report. The Board thanked the staff.",
        [("decision", "It was agreed to publish the report")],
        id="English, told",
    ),
    pytest.param(
        "محضر\nالبند الأول: الميزانية\nالقرار: اعتماد الموازنة التقديرية.\nالتوصية رقم (2/5): مراجعة اللائحة المالية.",
        [("decision", "اعتماد الموازنة التقديرية"), ("recommendation", "مراجعة اللائحة المالية")],
        id="labelled one by one",
    ),
    pytest.param(
        "Résolution n° 2 : L'assemblée fixe la cotisation à 30 euros.\nNote n° 2 : rien à signaler.",
        [("decision", "L'assemblée fixe la cotisation à 30 euros")],
        id="labelled and numbered",
    ),
    pytest.param(
        "Le conseil municipal, après en avoir délibéré et à l'unanimité, approuve la convention. Mme Ravel approuve.\n"
        "Le bureau n'approuve pas le devis. Après en avoir délibéré, le comité syndical recommande un audit.",
        [
            (
                "decision",
                "Le conseil municipal, après en avoir délibéré et à l'unanimité, approuve la convention",
            ),
            ("recommendation", "Après en avoir délibéré, le comité syndical recommande un audit"),
        ],
        id="what a body decides in the present, and what one member thinks",
    ),
    pytest.param(
        "Motion by W. Prusk, seconded by T. Langle, to award the contract. Motion carried 4-0.\n"
        "Motion by T. Langle to close early. Motion failed.\nMembers AGREED to set up a panel.\n"
        "The proposal was not approved. Mr Orlov agreed to circulate the draft.",
        [
            ("decision", "Motion by W. Prusk, seconded by T. Langle, to award the contract"),
            ("decision", "Members AGREED to set up a panel"),
        ],
        id="motions, what members agreed, what was not approved",
    ),
    pytest.param(
        "Le procès-verbal de la dernière séance du conseil est adopté à l'unanimité.\n"
        "La délibération portant création du service des eaux est adoptée par 18 voix contre 3.\n"
        "Mis aux voix, l'amendement de Mme Roulet est rejeté par 12 voix contre 6.\n"
        "Le point relatif au parking est reporté à la prochaine séance à l'unanimité.\n"
        "Mme Roulet rappelle que la convention de 2019 avait été adoptée à l'unanimité.",
        [
            ("decision", "Le procès-verbal de la dernière séance du conseil est adopté à l'unanimité"),
            ("decision", "La délibération portant création du service des eaux est adoptée par 18 voix contre 3"),
        ],
        id="votes, and what was rejected, put off or recalled",
    ),
    pytest.param(
        "2. Budget supplémentaire 2024\nAdopté par 21 voix contre 4.\n3. Vente de la parcelle B 142\n"
        "Rejeté par 13 voix contre 9.\nCllr Brown proposed that the fee be raised to £40\nSeconded by Cllr Patel\n"
        "Carried 6-1\nRezoning of Elm Street\nMotion lost 3-4\nالنقطة الثالثة: اتفاقية مع جمعية النور\n"
        "صودق عليه بالإجماع.\nالنقطة الرابعة: كراء السوق\nرفض بأغلبية 14 صوتا مقابل 9.",
        [
            ("decision", "Budget supplémentaire 2024\nAdopté par 21 voix contre 4"),
            ("decision", "Cllr Brown proposed that the fee be raised to £40\nSeconded by Cllr Patel\nCarried 6-1"),
            ("decision", "النقطة الثالثة: اتفاقية مع جمعية النور\nصودق عليه بالإجماع"),
        ],
        id="a line that tells but the vote, of what stands before it",
    ),
    pytest.param(
        "Il est proposé par Mme Lise Caron et il est résolu à l'unanimité d'acquérir une souffleuse.\n"
        "Sur proposition de M. Paré, IL EST UNANIMEMENT RÉSOLU :\nD'autoriser le maire à signer.\n"
        "ADOPTÉE À L'UNANIMITÉ\nDECIDE à l'unanimité :\nArticle 1er. – D'approuver le cahier des charges.\n"
        "Article 2. – De charger le Collège.\n\nRESOLUTION (Bright / Okafor)\nThat the minutes be confirmed.",
        [
            ("decision", "Il est proposé par Mme Lise Caron et il est résolu à l'unanimité d'acquérir une souffleuse"),
            ("decision", "D'autoriser le maire à signer"),
            ("decision", "D'approuver le cahier des charges"),
            ("decision", "De charger le Collège"),
            ("decision", "That the minutes be confirmed"),
        ],
        id="what is resolved, and what follows that it is",
    ),
    pytest.param(
        "عرض الرئيس المخطط، وقد تم الاتفاق على زيارة الموقع يوم الأحد.\n"
        "ناقش المجلس تنفيذ ما تم الاتفاق عليه في الدورة السابقة.\nلم تتم المصادقة على القرض بالإجماع.\n"
        "وصودق على مشروع ميزانية 2026 بأغلبية 18 صوتا مقابل 3.",
        [
            ("decision", "تم الاتفاق على زيارة الموقع يوم الأحد"),
            ("decision", "وصودق على مشروع ميزانية 2026 بأغلبية 18 صوتا مقابل 3"),
        ],
        id="a clause that tells a decision",
    ),
    pytest.param("جدول الأعمال\n1- قراءة المحضر\n2- مختلفات\n", [], id="an agenda decides nothing"),
]


def _read(text: str) -> Document:
    sha = hashlib.sha256(text.encode()).hexdigest()
    return Document(document_id(sha), "minutes", sha, text, (Page(1, Span(0, len(text))),), "ar")


_TITLED = [
    (
        "À l'unanimité, le conseil décide de créer une cantine.",
        ["À l'unanimité, le conseil décide de créer une cantine"],
    ),
    (
        "À la majorité des voix, l'assemblée autorise le maire à signer le bail.",
        ["À la majorité des voix, l'assemblée autorise le maire à signer le bail"],
    ),
    ("Unanimously, the board resolved to buy a pump.", ["Unanimously, the board resolved to buy a pump"]),
    (
        "Plan de mobilité : le Conseil, par 5 voix pour et 1 contre, approuve le tracé.",
        ["Plan de mobilité : le Conseil, par 5 voix pour et 1 contre, approuve le tracé"],
    ),
    (
        "Harbour dues: the Committee, by 5 votes to 1, approves the new scale.",
        ["Harbour dues: the Committee, by 5 votes to 1, approves the new scale"],
    ),
    ("Travaux : le conseil s'inquiète du retard.", []),
    ("Plan de mobilité : le Conseil n'approuve pas le tracé.", []),
    ("À l'unanimité, la séance est levée.", []),
    ("2. مشروع الحديقة العامة\nتمت المصادقة عليه.", ["مشروع الحديقة العامة\nتمت المصادقة عليه"]),
    (
        "2. اتفاقية التوأمة مع صور\nتمت الموافقة عليها بالإجماع.",
        ["اتفاقية التوأمة مع صور\nتمت الموافقة عليها بالإجماع"],
    ),
    ("4. Slipway repairs\nIt was approved.", ["Slipway repairs\nIt was approved"]),
    (
        "4. Réfection du lavoir\nElle est adoptée à l'unanimité.",
        ["Réfection du lavoir\nElle est adoptée à l'unanimité"],
    ),
    ("2. مشروع الحديقة العامة\nلم تتم المصادقة عليه.", []),
    ("المقرر: أ. سلافة عبد الباسط", []),
    ("المقرر: د. ليلى الحسني", []),
    ("المقرر رقم 3: اعتماد ميزانية المعهد", ["اعتماد ميزانية المعهد"]),
]
"""Decisions behind a vote or the title of their item, and of it; and what only looks so."""


@pytest.mark.parametrize(("text", "wanted"), _TITLED)
def test_what_is_decided_of_an_item(text: str, wanted: list[str]) -> None:
    found = resolutions_of(_read(text), About(DocumentType.MINUTES, "ar"))
    assert [r.quote.text for r in found] == wanted


@pytest.mark.parametrize(("text", "wanted"), _CASES)
def test_resolutions(text: str, wanted: list[tuple[str, str]]) -> None:
    found = resolutions_of(_read(text), About(DocumentType.MINUTES, "ar"))
    assert [(r.kind.value, r.quote.text) for r in found] == wanted
    assert all(r.quote.span.of(text) == r.quote.text for r in found)


def test_other_documents_have_none() -> None:
    assert resolutions_of(_read("القرارات\n1- اعتماد الميزانية"), About(DocumentType.COMMUNIQUE, "ar")) == ()
