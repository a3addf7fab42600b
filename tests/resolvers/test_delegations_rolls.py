"""Members of delegations that tables of those present tell, and lists behind a clause that parts the verb from them."""

from collections.abc import Callable
from typing import Any

import pytest

from resolvers.relate import relate

_HEAD = "| الاسم | الصفة | الجهة |\n"
_TABLES: list[tuple[str, list[tuple[str | None, list[str]]]]] = [
    (
        "محضر\nأ) [G:الوفد الأردني]\n" + _HEAD
        + "| [P:سالم سعد] | [T:الأمين العام]، [T:رئيس الوفد] | [O:وزارة المياه] |\n"
        "| [P:هند زين] | [T:مديرة] | [O:سلطة الوادي] |\n\nب) [G:الوفد السوري]\n"
        + _HEAD + "| [P:بسام حنا] | [T:رئيس الوفد] | [O:وزارة الموارد] |\n"
        "| [P:Lina DAOUD] | [T:مهندسة] | [O:وزارة الزراعة] |\n\n"
        "ج) المراقبون\n| [P:كمال زين] | [T:خبير] | [O:البنك الدولي] |\n",
        [("سالم سعد", ["سالم سعد", "هند زين"]), ("بسام حنا", ["بسام حنا", "Lina DAOUD"])],
    ),
    (
        ("Minutes\nThe meeting was attended by a [G:delegation of the [O:Port Authority of Helsinki]].\n"
        "| Name | Role | Organisation |\n| [P:Kadri Tamm] | [T:Director] | [O:Maritime Agency] |\n"
        "| [P:Matti Virta] | [T:Head of delegation] | [O:Port Authority of Helsinki] |\n"
        "| [P:Liisa Niemi] | [T:Engineer] | [O:Port Authority of Helsinki] |\n"),
        [("Matti Virta", ["Matti Virta", "Liisa Niemi"])],
    ),
    (
        ("Minutes\n| Name | Title | Organization | Attendance |\n"
        "| [P:Ruth Kato] | [T:Chair] | [O:Water Agency] | Present |\n"
        "| [P:Paul Osei] | [T:Leader of the delegation] | [O:Ghana Water Company] | Present |\n"
        "| [P:Ama Boateng] | [T:Engineer] | [O:Ghana Water Company] | Present |\n"
        "| [P:Yaw Mensah] | [T:Engineer] | [O:Ghana Water Company] | Apologies |\nThe [G:Ghanaian delegation] left.\n"),
        [("Paul Osei", ["Paul Osei", "Ama Boateng"])],
    ),
    (
        ("Minutes\n[G:Fijian delegation]\nName\tPosition\tBody\n[P:Sam Vula]\t[T:head of delegation]\t[O:Port]\n"
        "[P:Ana Tora]\t[T:Director]\t[O:Port]\n\nTask\tName\tInstitution\nMap\t[P:Max Cole]\t[O:Ministry]\n"),
        [("Sam Vula", ["Sam Vula", "Ana Tora"])],
    ),
    (
        ("محضر\nعقد الاجتماع بمشاركة [G:وفد من [O:بلدية صفاقس التونسية]].\n| الاسم | الصفة | الجهة | الحالة |\n"
        "| [P:علي زين] | [T:مدير] | [O:بلدية طرابلس] | حضر |\n"
        "| [P:منير اللومي] | [T:رئيس الوفد] | [O:بلدية صفاقس] | حضر |\n"
        "| [P:Sonia GARA] | [T:مهندسة] | [O:بلدية صفاقس] | حضرت |\n"
        "| [P:هند زين] | [T:مهندسة] | [O:بلدية صفاقس] | معتذرة |\n"),
        [("منير اللومي", ["منير اللومي", "Sonia GARA"])],
    ),
    (
        "محضر\n" + _HEAD + "| [P:سالم سعد] | [T:رئيس اللجنة] | [O:وزارة الصحة] |\n"
        "| [P:هند زين] | [T:عضو] | [O:وزارة المالية] |\n"
        "أ) تقرير [G:وفد [O:وزارة الصحة]]\n| البند | الجهة | المكلف |\n| إعداده | [O:وزارة الصحة] | [P:خالد زين] |\n",
        [(None, [])],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), _TABLES)
def test_tables_of_those_present(
    text: str, told: list[tuple[str | None, list[str]]], document: Callable[..., Any]
) -> None:
    language = "en" if text.startswith("Minutes") else "ar"
    found = relate(*document(text, kind="minutes", language=language)).delegations
    assert [(d.head.text if d.head else None, [m.text for m in d.members]) for d in found] == told


_LISTS: dict[str, tuple[str, str | None, list[str]]] = {
    "behind its head and a pronoun": (
        ("Une [G:délégation de l'[O:Inspection du Bénin]] est là. Emmenée par M. [P:Luc Bah], elle se composait en "
        "outre de :\n• Mme [P:Awa Sy], [T:informaticienne] ;\n• M. [P:Ali Sow].\n\nM. [P:Koffi Ayi] les a reçus."),
        "Luc Bah", ["Luc Bah", "Awa Sy", "Ali Sow"],
    ),
    "besides one, a pronoun between": (
        ("Une [G:délégation du [O:Conseil du Mali]] a été reçue. Outre M. [P:Luc Bah], elle comprenait Mme [P:Awa Sy], "
        "[T:secrétaire générale], et M. [P:Ali Sow]."),
        None, ["Luc Bah", "Awa Sy", "Ali Sow"],
    ),
    "of another body": (
        ("Une [G:délégation du [O:Conseil du Mali]] menée par M. [P:Luc Bah] est là. Menée par M. [P:Max Cole], la "
        "banque se compose de :\n• Mme [P:Awa Sy] ;\n• M. [P:Ali Sow]."),
        "Luc Bah", ["Luc Bah"],
    ),
    "numbered, of a side": (
        ("اجتماع مع [G:وفد [O:الصندوق التونسي]].\n\nالجانب الموريتاني:\n1. السيد [P:صمبا جالو]\n\nالجانب التونسي:"
        "\n1. السيدة [P:هند سعد]، [T:مديرة]، [T:رئيسة الوفد]\n2. السيد [P:علي زين]\n\nغاب بعذر: [P:عمر زين]."),
        "هند سعد", ["هند سعد", "علي زين"],
    ),
    "behind a clause in Arabic": (
        ("زار [G:وفد من [O:المكتبة الجزائرية]] تونس. وتألف الوفد، الذي قاده المدير العام الدكتور [P:سليم حاجي]، من:"
        "\n• السيدة [P:نوال زين]، [T:مديرة]؛\n• السيد [P:كمال زروقي].\nواستقبلهم السيد [P:خالد كشير]."),
        "سليم حاجي", ["سليم حاجي", "نوال زين", "كمال زروقي"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(_LISTS))
def test_lists(name: str, heads_and_members: Callable[[str], tuple[str | None, list[str]]]) -> None:
    text, head, members = _LISTS[name]
    assert heads_and_members(text) == (head, members)
