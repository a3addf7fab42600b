"""Who leads a delegation and who is in it, told away from its name: behind a headline, of a side, in a list."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from resolvers.relate import relate

_ISSUED = dt.date(2024, 5, 7)
_CASES: dict[str, tuple[str, str | None, list[str]]] = {
    "behind a headline, as a new one": (
        ("[T:وزير الصحة] يستقبل [G:وفدا ألمانيا]\nاستقبل [T:وزير الصحة] [P:سالم العمري] وفدا برئاسة السيدة "
        "[P:كلارا فايس]."),
        "كلارا فايس", ["كلارا فايس"],
    ),
    "behind a headline, by its members": (
        "يلتقي [G:وفدا من [O:اتحاد العلماء]]\nالتقى [T:المفتي] [P:سالم العمري] وفدا ضم الشيخ [P:هادي عون].",
        None, ["هادي عون"],
    ),
    "behind a headline, by its kind": (
        ("استقبال [G:وفد [O:جامعة أوسلو]]\nاستقبل السيد [P:سالم العمري] [G:وفدا أكاديميا] برئاسة الدكتور "
        "[P:لارس بيرغ]."),
        "لارس بيرغ", ["لارس بيرغ"],
    ),
    "behind a French headline": (
        ("Le maire reçoit une [G:délégation suisse]\nLe maire, M. [P:Salim Abdelli], a reçu une délégation "
        "conduite par Mme [P:Eva Stein]."),
        "Eva Stein", ["Eva Stein"],
    ),
    "behind an English headline": (
        ("Chamber hosts [G:delegation from [O:Lagos Chamber of Commerce]]\nMr. [P:Omar Salmi] received a "
        "delegation led by Mrs. [P:Funke Adebayo]."),
        "Funke Adebayo", ["Funke Adebayo"],
    ),
    "behind a headline, another one": (
        ("الوزير يستقبل [G:وفدا كوريا]\nعقد الوزير [P:سالم العمري] اجتماعا مع وفد برئاسة [T:السفير الإيطالي] "
        "[P:ماركو فيري]."),
        None, [],
    ),
    "behind a headline of two": (
        ("الوزير يستقبل [G:وفدا كوريا] و[G:وفدا يابانيا]\nاستقبل الوزير [P:سالم العمري] وفدا برئاسة السيد "
        "[P:هادي عون]."),
        None, [],
    ),
    "of the body named by its noun alone": (
        "زار [G:وفد من [O:غرفة حلب]] الميناء. وترأس وفد الغرفة السيد [P:عامر حموي].",
        "عامر حموي", ["عامر حموي"],
    ),
    "of the host's body named by its noun alone": (
        "زار [G:وفد من [O:شركة هولكس]] الميناء. وترأس وفد الغرفة السيد [P:عامر حموي].",
        None, [],
    ),
    "by the group, right behind it": (
        "A [G:Swiss business delegation] arrived. The group is led by Ms. [P:Eva Stein].",
        "Eva Stein", ["Eva Stein"],
    ),
    "by the group, which is one of firms": (
        ("A [G:Ghanaian delegation] met Mr. [P:Omar Salmi].\nThe visit ended.\nThe group is headed by Mr. "
        "[P:Karl Brandt]."),
        None, [],
    ),
    "of a group, by the group": (
        "A [G:delegation from [O:Holx Group]] came. The Group is led by Mr. [P:Karl Brandt].",
        None, [],
    ),
    "told first of all, besides": (
        "Outre M. [P:Karl Brandt], la [G:délégation autrichienne] comptait Mme [P:Ida Vogel].",
        None, ["Karl Brandt", "Ida Vogel"],
    ),
    "told first of all, in addition": (
        "In addition to Mr. [P:Karl Brandt], the [G:German delegation] comprises Ms. [P:Ida Vogel].",
        None, ["Karl Brandt", "Ida Vogel"],
    ),
    "told first of all, in Arabic": (
        "وإلى جانب السيد [P:كارل براندت]، ضم [G:الوفد الألماني] السيدة [P:إيدا فوغل].",
        None, ["كارل براندت", "إيدا فوغل"],
    ),
    "besides whom others met it": (
        "Outre M. [P:Karl Brandt], la [G:délégation autrichienne] a rencontré Mme [P:Ida Vogel].",
        None, [],
    ),
    "of whose side somebody was the leader": (
        ("The Omani side was headed by Mr. [P:Saif Kindi], while the Jordanian side was headed by Ms. [P:Rania "
        "Haddad]. The [G:Jordanian delegation] included Mr. [P:Omar Saket]."),
        "Rania Haddad", ["Rania Haddad", "Omar Saket"],
    ),
    "of whose side somebody was the leader, in French": (
        ("Le côté tunisien était conduit par M. [P:Anis Karoui]. La [G:délégation tunisienne] comprenait Mme "
        "[P:Salma Zine]."),
        "Anis Karoui", ["Anis Karoui", "Salma Zine"],
    ),
    "of another side than the one led": (
        "The Kenyan side was led by Ms. [P:Grace Wanjiru]. The [G:Ugandan delegation] thanked its hosts.",
        None, [],
    ),
    "that somebody joined": (
        ("استقبل الوزير [G:وفدا ألمانيا] برئاسة السيد [P:كارل براندت]. وانضم إلى الوفد [T:السفير الألماني] "
        "[P:توماس فوكس]."),
        "كارل براندت", ["كارل براندت", "توماس فوكس"],
    ),
    "that came with somebody, whose it is not told": (
        "وصل [T:وزير الدفاع الباكستاني] [P:خالد آصفي]، ويرافقه [G:وفد عسكري] رفيع يضم الفريق [P:نديم شاه].",
        "خالد آصفي", ["خالد آصفي", "نديم شاه"],
    ),
    "of the press, that came with somebody": (
        "زار [T:وزير الصحة] [P:سالم العمري] المستشفى ورافقه [G:وفد إعلامي].",
        None, [],
    ),
    "that met somebody with a particle": (
        "اجتمع [G:وفد [O:البرلمان السويدي]]، برئاسة السيدة [P:إيفا ليند]، ب[T:رئيس اللجنة] [P:سالم العمري].",
        "إيفا ليند", ["إيفا ليند"],
    ),
    "whose head had somebody to assist him": (
        ("La [G:délégation chinoise], dirigée par M. [P:Wang Lei], assisté de Mme [P:Chen Yu], a visité le "
        "barrage."),
        "Wang Lei", ["Wang Lei", "Chen Yu"],
    ),
    "before that of another state": (
        ("La [G:délégation du [W:Bénin]] comprend :\n- M. [P:Codjo Ahou], [T:chef de délégation] ;\n- M. "
        "[P:Ulrich Zin].\nCelle du [W:Togo] comprend :\n- M. [P:Kossi Adja], [T:chef de délégation] ;\n- Mme "
        "[P:Essi Laws]."),
        "Codjo Ahou", ["Codjo Ahou", "Ulrich Zin"],
    ),
    "before those who stayed away": (
        ("[G:الوفد التشادي]:\nأ) السيد [P:أبكر محمد]\nب) السيدة [P:حليمة عمر]\nالغائب بعذر: السيد [P:نغارلم "
        "تولدي]"),
        None, ["أبكر محمد", "حليمة عمر"],
    ),
    "in whose list the leader's office has an end that nobody knows": (
        ("[G:الوفد السنغالي]\n* السيد [P:مامادو نداي]، [T:مدير المركز] تياروي، رئيس الوفد\n* السيدة [P:فاتو "
        "سار]\n[G:الوفد الكيني]\n* السيد [P:عمر با]"),
        "مامادو نداي", ["مامادو نداي", "فاتو سار"],
    ),
    "in whose list somebody stands in for the leader": (
        ("[G:الوفد السنغالي]\n* السيد [P:مامادو نداي]، [T:مدير المركز] تياروي، نائب رئيس الوفد\n* السيدة "
        "[P:فاتو سار]\n[G:الوفد الكيني]\n* السيد [P:عمر با]"),
        None, ["مامادو نداي", "فاتو سار"],
    ),
    "that came along with somebody": (
        "غادر الوزير [P:سالم العمري] و[G:الوفد العماني] المرافق البلاد.",
        "سالم العمري", ["سالم العمري"],
    ),
    "that came along with somebody else": (
        "التقى الوزير [P:سالم العمري] و[G:الوفد العماني] المرافق للسلطان رئيس الغرفة.",
        None, [],
    ),
    "that talked with somebody": (
        "بحث [T:وزير الصحة] [P:سالم العمري] و[G:الوفد الكيني] سبل التعاون.",
        None, [],
    ),
    "whose minister was received before": (
        ("استقبل الوزير [P:سالم العمري] [T:وزيرة البيئة الألمانية] [P:كلارا فايس]. وضم [G:الوفد "
        "الألماني] السيدة [P:إيدا فوغل]."),
        "كلارا فايس", ["كلارا فايس", "إيدا فوغل"],
    ),
    "whose ambassador was received before": (
        ("استقبل الوزير [P:سالم العمري] [T:السفير الألماني] [P:توماس فوكس]. وضم [G:الوفد الألماني] "
        "السيدة [P:إيدا فوغل]."),
        None, ["إيدا فوغل"],
    ),
    "one of whose members was heard before": (
        ("A pris la parole M. [P:Sami Ayari], [T:directeur de la recherche à l'[O:Institut de [W:Tunis]]]. La "
        "[G:délégation tunisienne] était composée de M. [P:Sami Ayari] et de Mme [P:Sarra Ghorb]."),
        None, ["Sami Ayari", "Sarra Ghorb"],
    ),
    "of the counterpart met before": (
        "التقى السيد [P:سالم العمري] نظيره الكيني [P:بيتر إماني]. وزار [G:الوفد الكيني] المختبر.",
        "بيتر إماني", ["بيتر إماني"],
    ),
    "for which somebody spoke": (
        "وقد ألقى السيد [P:قيس الجبوري] كلمة [G:الوفد العراقي].", "قيس الجبوري", ["قيس الجبوري"],
    ),
    "to whose speech somebody listened": (
        "واستمع الوزير [P:سالم العمري] إلى كلمة [G:الوفد العراقي].", None, [],
    ),
    "for which several stood": (
        "ومثل [G:الوفد العراقي] في الاجتماع كل من السيد [P:قيس الجبوري] والسيد [P:هاشم الساعدي].",
        None, ["قيس الجبوري", "هاشم الساعدي"],
    ),
    "that somebody represents": (
        "استقبل المدير [G:وفدا من [O:معهد الصحة]] ممثلا بمديرته السيدة [P:كلارا فايس].", "كلارا فايس", ["كلارا فايس"],
    ),
    "whose leader is told": (
        "The [G:Danish delegation], whose leader, Ms. [P:Mette Krag], thanked the Speaker.",
        "Mette Krag", ["Mette Krag"],
    ),
    "with its members under a label of their own": (
        ("غادر [G:وفد [O:وزارة الداخلية]] إلى [W:تونس].\n[T:رئيس الوفد]: اللواء [P:سالم "
        "العمري]\nالأعضاء: العقيد [P:هادي عون]"),
        "سالم العمري", ["سالم العمري", "هادي عون"],
    ),
    "whom the hosts went with": (
        "زار المتحف [G:وفد [O:جامعة أوسلو]] برئاسة [P:لارس بيرغ]، ورافقهم في الجولة [T:مدير المتحف] [P:سالم العمري].",
        "لارس بيرغ", ["لارس بيرغ"],
    ),
    "in whose list the chief of a body stands first": (
        "[G:الوفد التشادي]:\nأ) السيد [P:أبكر محمد]، [T:رئيس السلطة العليا]\nب) السيدة [P:حليمة عمر]",
        "أبكر محمد", ["أبكر محمد", "حليمة عمر"],
    ),
    "in whose list the chief of a section stands first": (
        "[G:الوفد التشادي]:\nأ) السيد [P:أبكر محمد]، [T:رئيس قسم]\nب) السيدة [P:حليمة عمر]",
        None, ["أبكر محمد", "حليمة عمر"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(_CASES))
def test_heads_and_members(name: str, heads_and_members: Callable[[str], tuple[str | None, list[str]]]) -> None:
    text, head, members = _CASES[name]
    assert heads_and_members(text) == (head, members)


@pytest.mark.parametrize(
    "text",
    [
        "The [G:delegation of the [O:Global Reef Fund]] ([O:GRF]) came. The [G:[O:GRF] delegation] left.",
        "Une [G:délégation de l'[O:OMS]]\nUne [G:délégation de l'[O:Organisation mondiale de la Santé]] ([O:OMS]).",
    ],
)
def test_a_body_told_by_its_acronym(text: str, document: Callable[..., Any]) -> None:
    found = relate(*document(text, date=_ISSUED, language="en")).delegations
    assert len(found) == 1
    assert found[0].represents
    assert " " in found[0].represents.text


def test_a_body_behind_the_role_of_who_leads_its_delegation(document: Callable[..., Any]) -> None:
    text = "[P:Ali Zain] met Dr. [P:Jan Krog], [T:head of the [G:delegation from the [O:Water Board of [W:Malta]]]]."
    found = relate(*document(text, date=_ISSUED, language="en")).delegations
    assert [(d.represents.text if d.represents else None, d.country) for d in found] == [("Water Board of Malta", "MT")]
