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
        [("decision", "إعداد دليل موحد"), ("decision", "لائحة الخبراء")],
        id="rows of a table, its head left out",
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
    pytest.param("جدول الأعمال\n1- قراءة المحضر\n2- مختلفات\n", [], id="an agenda decides nothing"),
]


def _read(text: str) -> Document:
    sha = hashlib.sha256(text.encode()).hexdigest()
    return Document(document_id(sha), "minutes", sha, text, (Page(1, Span(0, len(text))),), "ar")


@pytest.mark.parametrize(("text", "wanted"), _CASES)
def test_resolutions(text: str, wanted: list[tuple[str, str]]) -> None:
    found = resolutions_of(_read(text), About(DocumentType.MINUTES, "ar"))
    assert [(r.kind.value, r.quote.text) for r in found] == wanted
    assert all(r.quote.span.of(text) == r.quote.text for r in found)


def test_other_documents_have_none() -> None:
    assert resolutions_of(_read("القرارات\n1- اعتماد الميزانية"), About(DocumentType.COMMUNIQUE, "ar")) == ()
