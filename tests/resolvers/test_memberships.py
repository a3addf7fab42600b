"""In which council people sit who are told as its members together, or by its minutes alone."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from flows.steps import findings_of
from resolvers.relate import relate
from tests.extractors.naming_tables import document as read_document

_ISSUED = dt.date(2026, 3, 4)
_COURT = "المحكمة الإدارية"
_TOGETHER: dict[str, tuple[str, dict[str, str | None]]] = {
    "members before their names, of a body told before": (
        (
            f"استقبل [T:رئيس [O:{_COURT}]] [P:نجيب القروي] السفير، بحضور عضوي المحكمة السيدة [P:سلوى العوني] والسيد "
            "[P:محمد العيادي]."
        ),
        {"سلوى العوني": _COURT, "محمد العيادي": _COURT},
    ),
    "each of several members, one with an office": (
        (
            "حضر اللقاء من أعضاء [O:مجلس النواب] كل من السيد [P:أحمد السلوم]، [T:رئيس [O:لجنة المال]]، والسيدة "
            "[P:زينب الراشد]."
        ),
        {"أحمد السلوم": "لجنة المال", "زينب الراشد": "مجلس النواب"},
    ),
    "members behind their names": (
        (
            "Le [T:Président de la [O:Cour suprême]], M. [P:Daniel Sone], a reçu l'ambassadeur, entouré de Mme "
            "[P:Rose Ebongue] et de M. [P:Paul Atangana], membres de la Cour."
        ),
        {"Rose Ebongue": "Cour suprême", "Paul Atangana": "Cour suprême"},
    ),
    "members behind their names, in English": (
        (
            "The [T:Chair of the [O:Electoral Commission]], Ms [P:Jean Mensa], came with Mr [P:Peter Otieno] and Ms "
            "[P:Jane Wambui], members of the Commission."
        ),
        {"Peter Otieno": "Electoral Commission", "Jane Wambui": "Electoral Commission"},
    ),
    "who is joined to members is none": (
        f"حضر [T:رئيس [O:{_COURT}]] [P:نجيب القروي] وأعضاء المحكمة والسيد [P:محمد العيادي].",
        {"محمد العيادي": None},
    ),
    "members of a delegation sit in no body told before": (
        f"زار [T:رئيس [O:{_COURT}]] [P:نجيب القروي] السفارة مع أعضاء الوفد السيد [P:كريم الحداد] والسيدة [P:هدى نصر].",
        {"كريم الحداد": None, "هدى نصر": None},
    ),
    "members of a council whose name goes on": (
        (
            "Le [T:président du [O:Conseil constitutionnel]], M. [P:Luc Sone], a reçu M. [P:Paul Atangana], membres "
            "du conseil d'administration."
        ),
        {"Paul Atangana": None},
    ),
    "who had the chair of a committee just named": (
        "قدم الوزير المشروع أمام [O:لجنة المالية بمجلس النواب]، برئاسة السيدة [P:فاطمة منصوري].",
        {"فاطمة منصوري": "لجنة المالية بمجلس النواب"},
    ),
    "in whose chair a council met": (
        (
            "Réuni en session ordinaire sous la présidence de M. [P:Omar Aden], le [O:Conseil régional de Tadjourah] a "
            "adopté son budget."
        ),
        {"Omar Aden": "Conseil régional de Tadjourah"},
    ),
    "the head of a house that is told as a place": (
        "زار الوفد [W:محطة كهرباء الزور]، وكان في استقباله [T:مدير المحطة] المهندس [P:فهد العازمي].",
        {"فهد العازمي": "محطة كهرباء الزور"},
    ),
    "the head of a house behind a French adjective": (
        "Il a visité le [O:Grand Théâtre de Dakar], guidé par le [T:directeur du Théâtre], M. [P:Kécy Ndour].",
        {"Kécy Ndour": "Grand Théâtre de Dakar"},
    ),
    "the head of a region is of no place": (
        "زار الوفد [W:منطقة الجوف]، ثم التقى [T:مدير المنطقة] السيد [P:فهد العازمي].",
        {"فهد العازمي": None},
    ),
    "who runs a body, behind its name": (
        "Copie en est adressée à l'[O:Inspection des services], dirigée par Mme [P:Alimata Sawadogo].",
        {"Alimata Sawadogo": "Inspection des services"},
    ),
    "who runs a body, its town between": (
        "ونوه بدور [O:معهد المخطوطات] في [W:القاهرة]، برئاسة الدكتور [P:مراد الشريف]، في التدريب.",
        {"مراد الشريف": "معهد المخطوطات"},
    ),
    "a body's own clause, behind a delegation": (
        "اطلع الوفد على عمل [O:مركز الأبحاث الزراعية]، الذي تديره الدكتورة [P:أروى الشامي].",
        {"أروى الشامي": "مركز الأبحاث الزراعية"},
    ),
    "who chairs a body, its acronym between": (
        "The [O:National Water Authority] ([O:NWA]), headed by Mr. [P:James Otieno], launched a plan.",
        {"James Otieno": "National Water Authority"},
    ),
    "who chairs an event of bodies runs none of them": (
        "A workshop hosted by the [O:Ministry of Health], chaired by Dr. [P:Musa Ali], opened on Monday.",
        {"Musa Ali": None},
    ),
    "who chairs on the premises of a body does not run it": (
        "نوقش التقرير بمقر [O:جمعية المحامين]، برئاسة السيد [P:سامي ناصر].",
        {"سامي ناصر": None},
    ),
    "who directs a field in a delegation is of its head's body": (
        (
            "An [G:Irish delegation] led by Prof. [P:Deirdre Mulcahy], [T:President of the [O:Atlantic Institute]], "
            "included [P:Cormac Healy], [T:Vice-Dean of Engineering]."
        ),
        {"Cormac Healy": "Atlantic Institute"},
    ),
    "who led visitors had no chair": (
        "زار وفد الجامعة [O:مجلس النواب] برئاسة الدكتور [P:سامر الخطيب].",
        {"سامر الخطيب": None},
    ),
    "an office called after who heads it, and his deputy": (
        (
            "The [O:Auditor General's Office] hosted guests, who were received by the [T:Deputy Auditor General], Mr "
            "[P:Paul Banda], and the [T:Mayor], Mr [P:Jo Fox]."
        ),
        {"Paul Banda": "Auditor General's Office", "Jo Fox": None},
    ),
    "members in the sentence before": (
        f"حضر أعضاء [O:{_COURT}]. وألقى السيد [P:محمد العيادي] كلمة.",
        {"محمد العيادي": None},
    ),
    "the body behind a role in brackets": (
        "- وفد الأردن: م. [P:سالم الهنائي] ([T:رئيس الوفد])، من [O:هيئة المواصفات].",
        {"سالم الهنائي": "هيئة المواصفات"},
    ),
}


@pytest.mark.parametrize(("text", "wanted"), _TOGETHER.values(), ids=_TOGETHER)
def test_members_told_together(text: str, wanted: dict[str, str | None], document: Callable[..., Any]) -> None:
    officials = relate(*document(text, date=_ISSUED)).officials
    told = {o.name.text: o.organization.text if o.organization else None for o in officials}
    assert {name: told[name] for name in wanted} == wanted


_COUNCIL = (
    "دولة الكويت\nالمجلس البلدي\n\nمحضر الجلسة الرابعة\n\nعقد المجلس البلدي جلسته يوم الثلاثاء 3 مارس 2026 برئاسة "
    "عبدالله المحري، رئيس المجلس.\n\nالحاضرون:\n1. عبدالله المحري\n2. خالد المطيري، نائب الرئيس\n3. فهد العبدالجادر\n"
)
_COMMITTEE = (
    "PARLIAMENT OF GHANA\nCOMMITTEE ON HEALTH\n\nMINUTES OF THE 9TH MEETING\n\nDate: Tuesday 3 March 2026\n\n"
    "MEMBERS PRESENT\n1. Hon. Mark KUREBA – Chairman\n2. Hon. Ayariga ZAKARIA\n\nABSENT\n3. Hon. Kwame OSEI\n\n"
)
_MUNICIPAL = "المجلس البلدي"
_MINUTES: dict[str, tuple[str, dict[str, str | None]]] = {
    "bare names on the list of a council, present or absent": (
        f"{_COUNCIL}\nومن بلدية الكويت: سعود الدبوس، مدير عام البلدية.\n\nالمعتذرون: حسن كمال (إجازة)، علياء الفارسي.",
        {"فهد العبدالجادر": _MUNICIPAL, "حسن كمال": _MUNICIPAL, "علياء الفارسي": _MUNICIPAL},
    ),
    "the absent of a council where others sit for bodies": (
        f"{_COUNCIL}4. هدى العنزي، وزارة الصحة\n\nالغائبون: حسن كمال.",
        {"هدى العنزي": "وزارة الصحة", "حسن كمال": None},
    ),
    "members of a committee, and who attended": (
        f"{_COMMITTEE}IN ATTENDANCE\nDr Ama BOATENG, Director, Ministry of Health\nMr John TETTEH",
        {"Ayariga ZAKARIA": "COMMITTEE ON HEALTH", "Kwame OSEI": "COMMITTEE ON HEALTH", "John TETTEH": None},
    ),
    "who had the chair, and the clerk of a committee's sitting": (
        (
            "الجمهورية التونسية\nمجلس نواب الشعب\nلجنة المالية\n\nمحضر جلسة يوم الثلاثاء 3 مارس 2026\n\nترأس الجلسة: "
            "النائب سامي البلطي\nالحاضرون من الأعضاء: النائبان وليد الكعبي ومنال بن عمر\nمقرر الجلسة: نبيل الحمدي"
        ),
        {"سامي البلطي": "لجنة المالية", "وليد الكعبي": "لجنة المالية", "نبيل الحمدي": "لجنة المالية"},
    ),
    "those present at a meeting that is no council's": (
        (
            "محضر اجتماع تنسيقي\n\nعقد الاجتماع يوم الثلاثاء 3 مارس 2026 في مقر وزارة الصحة.\nالحاضرون:\n"
            "1. سامر القيسي\n2. هدى الجبوري"
        ),
        {"سامر القيسي": None, "هدى الجبوري": None},
    ),
    "guests of a council": (
        f"{_COUNCIL}\nالمدعوون:\n- سعد الرفاعي\n",
        {"سعد الرفاعي": None},
    ),
}


@pytest.mark.parametrize(("text", "wanted"), _MINUTES.values(), ids=_MINUTES)
def test_who_sat_by_the_minutes(text: str, wanted: dict[str, str | None]) -> None:
    officials = findings_of(read_document(text)).relations.officials
    told = {o.name.text: o.organization.text if o.organization else None for o in officials}
    assert {name: told[name] for name in wanted} == wanted


def test_the_state_behind_a_name_in_a_delegation_of_several_states() -> None:
    text = (
        "Une délégation de l'Assemblée parlementaire de la Francophonie, conduite par Mme Mariama Sow (Sénégal) et "
        "composée de M. Jean Roy (Canada), est arrivée le 4 mai 2026."
    )
    officials = findings_of(read_document(text)).relations.officials
    assert [o.country for o in officials] == ["SN", "CA"]


def test_which_congo_a_letterhead_means() -> None:
    text = (
        "RÉPUBLIQUE DÉMOCRATIQUE DU CONGO\nOFFICE CONGOLAIS DE CONTRÔLE\n\nKinshasa, le 4 mars 2026\n\nLe directeur "
        "général, M. Jean Ilunga, a reçu M. Paul Dupont, ambassadeur de France."
    )
    officials = findings_of(read_document(text)).relations.officials
    assert [o.country for o in officials] == ["CD", "FR"]


_ACTING: dict[str, tuple[str, dict[str, tuple[str | None, str | None]]]] = {
    "in the stead of a body": (
        "[W:تونس]: وقع نيابة عن [O:صندوق التنمية] [T:المدير العام] السيد [P:سلطان المرشد].",
        {"سلطان المرشد": ("صندوق التنمية", "TN")},
    ),
    "a body told in short": (
        (
            "[W:تونس]: زار الوفد [O:اللجنة الوطنية لحقوق الطفل]. ووقع نيابة عن [O:اللجنة الوطنية] "
            "[T:الأمين العام] السيد [P:سلطان المرشد]."
        ),
        {"سلطان المرشد": ("اللجنة الوطنية لحقوق الطفل", "TN")},
    ),
    "from which bodies people came": (
        (
            "حضر الاجتماع من [O:وزارة الخارجية] السيد [P:ناصر المحميد]، [T:مستشار ثان]، ومن [O:هيئة الطيران] السيدة "
            "[P:هالة سالم]."
        ),
        {"ناصر المحميد": ("وزارة الخارجية", None), "هالة سالم": ("هيئة الطيران", None)},
    ),
    "who was received is of no body behind «من»": (
        "استقبل السيد [P:علي الحداد] [T:مدير] من [O:وزارة الصحة] السيد [P:ناصر المحميد].",
        {"ناصر المحميد": (None, None)},
    ),
    "letters between a body and who represents it": (
        (
            "L'[O:Office fédéral du logement] ([O:OFL]), représenté par son [T:sous-directeur], [P:Beat Zumsteg], a "
            "signé."
        ),
        {"Beat Zumsteg": ("Office fédéral du logement", None)},
    ),
    "the ministry of a minister abroad, whom alone it fits": (
        (
            "[W:مسقط]: استقبل السيد [P:سالم الرواحي] [T:وزير الصناعة بجمهورية [W:تنزانيا]] [P:حميس موانغا] وبحثا دور "
            "[O:وزارة الصناعة]."
        ),
        {"حميس موانغا": ("وزارة الصناعة", "TZ")},
    ),
}


@pytest.mark.parametrize(("text", "wanted"), _ACTING.values(), ids=_ACTING)
def test_for_whom_and_where_people_act(
    text: str, wanted: dict[str, tuple[str | None, str | None]], document: Callable[..., Any]
) -> None:
    officials = relate(*document(text, date=_ISSUED)).officials
    told = {o.name.text: (o.organization.text if o.organization else None, o.country) for o in officials}
    assert {name: told[name] for name in wanted} == wanted


_ABROAD: dict[str, tuple[str, dict[str, str | None]]] = {
    "who received people from home": (
        (
            "ACCRA - A Ghanaian delegation led by Dr Kofi Mensah, Director-General, visited Vietnam from 2 to 5 March "
            "2026. In Hanoi, on Tuesday, the visitors held talks with Vice Minister of Science Nguyen Van Binh, in the "
            "presence of Mr Ato Badu, Director of Standards."
        ),
        {"Kofi Mensah": "GH", "Nguyen Van Binh": "VN", "Ato Badu": "GH"},
    ),
    "who received people from home, in Arabic": (
        (
            "الجزائر - قام وفد جزائري من وزارة الري برئاسة السيد مراد حملات بزيارة إلى إيطاليا من 2 إلى 5 مارس 2026. "
            "ثم توجه الوفد إلى ميلانو حيث عقد اجتماعا مع مديرة الوكالة السيدة لورا ريتشي."
        ),
        {"مراد حملات": "DZ", "لورا ريتشي": "IT"},
    ),
    "who received guests at home": (
        (
            "مسقط - زار وفد ماليزي يوم 3 مارس 2026 مسقط، والتقى الوفد وكيل الوزارة سالم الحارثي، وعرض تجربته في "
            "كوالالمبور."
        ),
        {"سالم الحارثي": "OM"},
    ),
    "an envoy met abroad": (
        (
            "NAIROBI - A Kenyan delegation led by Mr Peter Otieno, Director, travelled to Brazil. In Brasilia the "
            "delegation met Kenya's Ambassador to Brazil, Ms Jane Wambui, on 3 March 2026."
        ),
        {"Peter Otieno": "KE", "Jane Wambui": "KE"},
    ),
}


@pytest.mark.parametrize(("text", "wanted"), _ABROAD.values(), ids=_ABROAD)
def test_of_which_state_those_are_who_were_met(text: str, wanted: dict[str, str | None]) -> None:
    officials = findings_of(read_document(text)).relations.officials
    told = {o.name.text: o.country for o in officials}
    assert {name: told[name] for name in wanted} == wanted


_STATES: dict[str, tuple[str, dict[str, tuple[str | None, str | None]]]] = {
    "heads of groups of friends of two states": (
        (
            "Libreville, le 4 mars 2026 – Le président de l'Assemblée nationale, M. Jean Ndong, a reçu une délégation "
            "parlementaire marocaine conduite par Mme Rita Sow, présidente du groupe d'amitié Maroc-Gabon, en présence "
            "de M. Paul Mba, président du groupe d'amitié Gabon-Maroc."
        ),
        {
            "Rita Sow": ("groupe d'amitié Maroc-Gabon", "MA"),
            "Paul Mba": ("groupe d'amitié Gabon-Maroc", "GA"),
        },
    ),
    "a minister for ties with another state": (
        "الرباط - استقبل وزير العدل يوم 3 مارس 2026 الوزيرة الفرنسية المكلفة بالعلاقات مع المغرب السيدة ماري دوبون.",
        {"ماري دوبون": (None, "FR")},
    ),
    "the side of a delegation's state, and one who is there for another body": (
        (
            "Compte rendu\n\nRéunion du 12 mars 2026 à Dakar avec une délégation de l'Office malien de l'habitat.\n\n"
            "Côté malien :\n- Mme Fanta Keïta, directrice technique\n- M. Paul Koné, ministère de l'Urbanisme\n\n"
            "Côté sénégalais :\n- M. Abdou Diop, ingénieur"
        ),
        {
            "Fanta Keïta": ("Office malien de l'habitat", "ML"),
            "Paul Koné": ("ministère de l'Urbanisme", "ML"),
            "Abdou Diop": (None, "SN"),
        },
    ),
}


@pytest.mark.parametrize(("text", "wanted"), _STATES.values(), ids=_STATES)
def test_sides_of_two_states(text: str, wanted: dict[str, tuple[str | None, str | None]]) -> None:
    officials = findings_of(read_document(text)).relations.officials
    told = {o.name.text: (o.organization.text if o.organization else None, o.country) for o in officials}
    assert {name: told[name] for name in wanted} == wanted
