"""Who was there, as minutes list it, without those excused or absent."""

import hashlib

import pytest

from extractors.pipeline import extract
from flows.steps import findings_of
from resolvers.engagements.companions import company_of
from resolvers.minutes.attendance import absent_of, attendance_of
from schemas.document import Document, Page, document_id
from schemas.relation import Delegation, Engagement, EngagementKind
from schemas.span import Quote, Span
from tests.extractors.naming_tables import document

_ARABIC = "محضر اجتماع\n\nانعقد اجتماع لجنة المراعي يوم الأحد 2 آذار 2025 بمقر البلدية في الكرك.\n\n"
_FRENCH = "PROCÈS-VERBAL\n\nLa commission des marchés s'est réunie le mardi 4 mars 2025 à la mairie de Dori.\n\n"
_ENGLISH = "MINUTES OF THE MEETING\n\nThe harbour board met on Tuesday, 4 March 2025, in Tema.\n\n"
_CASES = [
    pytest.param(
        f"{_ARABIC}كشف الحضور\n| الاسم | الصفة | الحضور |\n| السيد رائد المجالي | رئيس البلدية | حاضر |\n"
        "| السيدة لانا الطراونة | عضو اللجنة | غائبة بعذر |\n| السيد نايف الضمور | أمين السر | حاضر |\n"
        "\nجدول الأعمال\n1- كلمة السيدة لانا الطراونة\n",
        ["رائد المجالي", "نايف الضمور"],
        id="a table whose last column tells",
    ),
    pytest.param(
        f"{_ARABIC}الحضور:\n- السيد رائد المجالي، رئيس البلدية؛\n- السيدة هيا القطارنة، عضو اللجنة.\n"
        "معتذر عن الحضور: السيد ماهر الصرايرة.\nالضيوف\nالسيد جوناس ليند (Jonas LIND): خبير مياه\n\nالمناقشات:\n"
        "تحدث السيد ماهر الصرايرة عن الآبار.\n",
        ["رائد المجالي", "هيا القطارنة", "جوناس ليند"],
        id="lists of members, absentees and guests",
    ),
    pytest.param(
        f"{_FRENCH}Étaient présents :\nPour la mairie : M. Idrissa DICKO, maire ; Mme Aminata BARRY, greffière.\n"
        "Pour la chambre de commerce : M. Paul ZONGO.\nExcusée : Mme Salimata KABORÉ.\n\n1. Points divers\n"
        "M. Oumar SAWADOGO présente le budget.\n",
        ["Idrissa DICKO", "Aminata BARRY", "Paul ZONGO"],
        id="a line for each body",
    ),
    pytest.param(
        f"{_FRENCH}Présents : M. Idrissa DICKO, Mme Aminata BARRY. Absent : M. Paul ZONGO.\n\nOrdre du jour :\nEau\n",
        ["Idrissa DICKO", "Aminata BARRY"],
        id="present and absent in one line",
    ),
    pytest.param(
        f"{_ENGLISH}Present\n\nHarbour Authority\n- Mr. Kwesi Amoah, director\n- Ms. Efua Sarpong\n\nShipping Council\n"
        "- Mr. Daniel Kofi Ansah\n\nApologies: Ms. Abena Osei.\n\nAgenda\n1. Dredging\n",
        ["Kwesi Amoah", "Efua Sarpong", "Daniel Kofi Ansah"],
        id="under the names of bodies without a colon",
    ),
    pytest.param(
        f"{_ENGLISH}Present: Mr. Kwesi Amoah, on behalf of the Authority, Ms. Efua Sarpong on behalf of Dr. Osei.\n",
        ["Kwesi Amoah", "Efua Sarpong"],
        id="on behalf of a body, and of somebody",
    ),
    pytest.param(
        f"{_ARABIC}الحضور: السيد رائد المجالي، السيدة لانا الطراونة نيابة عن السيد نايف الضمور.\n",
        ["رائد المجالي", "لانا الطراونة"],
        id="in the stead of somebody",
    ),
    pytest.param(f"{_ENGLISH}Mr. Kwesi Amoah reported on the quay.\n", [], id="minutes without a list"),
    pytest.param(
        f"{_FRENCH}Présents : M. Idrissa DICKO Maire\nMme Aminata BARRY Conseillère\nM. Paul ZONGO Conseiller\n"
        "M. ZONGO ouvre la séance à 20 heures.\n",
        ["Idrissa DICKO", "Aminata BARRY", "Paul ZONGO"],
        id="on the lines below the label",
    ),
    pytest.param(
        f"{_ENGLISH}In attendance:\nTwo members of the public\nMs. Efua Sarpong, Clerk to the Committee\n",
        ["Efua Sarpong"],
        id="below those who are but counted",
    ),
    pytest.param(
        "Procès-verbal de la séance du conseil de ville de Magog tenue le 3 mars 2025\nAprès avoir renoncé à l'avis, "
        "sont présents et formant quorum : monsieur le maire Richard Michaud et madame la conseillère Johanne Vachon.\n"
        "Assistent également à la réunion, M. Gilles Bertrand, directeur général, et Mme Chantal Dion, greffière.\n",
        ["Richard Michaud", "Johanne Vachon", "Gilles Bertrand", "Chantal Dion"],
        id="within a sentence, and who attended besides",
    ),
    pytest.param(
        f"{_FRENCH}Étaient présents :\n- M. Idrissa DICKO, préfet, représenté par Mme Aminata BARRY\n- M. Paul ZONGO\n",
        ["Aminata BARRY", "Paul ZONGO"],
        id="represented by another",
    ),
    pytest.param(
        "محضر اجتماع مجلس الكلية\nعقد مجلس كلية الآداب اجتماعه يوم الأحد 9 مارس 2025 برئاسة الأستاذ الدكتور عادل "
        "مهران وحضور كل من السادة :-\n1- الدكتور كمال زهران        وكيل الكلية\n2- الدكتورة نجلاء فهمي\n",
        ["كمال زهران", "نجلاء فهمي"],
        id="a list announced behind the chair",
    ),
    pytest.param(
        "بلاغ صحفي\n\nاستقبل وزير الشباب، السيد رائد المجالي، يوم الأحد 2 آذار 2025 وفدا من الكشافة.\n\nالحضور:\n"
        "- السيد نايف الضمور\n",
        [],
        id="no minutes",
    ),
]


@pytest.mark.parametrize(("text", "wanted"), _CASES)
def test_attendance(text: str, wanted: list[str]) -> None:
    sha = hashlib.sha256(text.encode()).hexdigest()
    document = Document(document_id(sha), "minutes", sha, text, (Page(1, Span(0, len(text))),), "ar")
    found = attendance_of(document, extract(document))
    assert [quote.text for quote in found] == wanted
    assert all(quote.span.of(text) == quote.text for quote in found)


_ABSENT = [
    pytest.param(
        f"{_ENGLISH}Present: Mr. Kwesi Amoah (Chair), Ms. Efua Sarpong.\nApologies were received from Mr. Daniel Ansah,"
        " Dr. Abena Osei and Mr. Yaw Mensah. The Chair welcomed Ms. Akua Boateng.\n",
        ["Daniel Ansah", "Abena Osei", "Yaw Mensah"],
        id="a sentence, up to its end",
    ),
    pytest.param(
        f"{_ENGLISH}Present: Mr. Kwesi Amoah.\nApologies for absence  were also received from Cllr Helen Denny.\n",
        ["Helen Denny"],
        id="two spaces",
    ),
    pytest.param(
        f"{_ENGLISH}Present: Mr. Kwesi Amoah.\nThe letter of apologies of last year was read by Ms. Akua Boateng.\n",
        [],
        id="a letter of apologies",
    ),
    pytest.param(
        f"{_FRENCH}Présents : M. Idrissa DICKO.\nÉtaient excusés MM. Paul ZONGO et Oumar SAWADOGO. M. Ali KABORÉ "
        "présente le budget.\n",
        ["Paul ZONGO", "Oumar SAWADOGO"],
        id="in French",
    ),
    pytest.param(
        f"{_ARABIC}الحضور: السيد رائد المجالي.\nاعتذر عن الحضور السيد ماهر الصرايرة والسيدة هيا القطارنة.\n",
        ["ماهر الصرايرة", "هيا القطارنة"],
        id="in Arabic",
    ),
    pytest.param(
        f"{_FRENCH}Étaient présents :\nM. Idrissa DICKO, maire\nMme Aminata BARRY, greffière, au nom du Prof Paul ZONGO"
        "\nÉtaient absents :\nProf Paul ZONGO\n",
        ["Paul ZONGO"],
        id="in whose name another came",
    ),
    pytest.param(
        f"{_FRENCH}Présents : M. Idrissa DICKO, Mme Aminata BARRY\nPouvoirs : Mme Lise KONÉ donne pouvoir à Mme "
        "Aminata BARRY ; M. Jean TRAORÉ à M. Idrissa DICKO.\nAbsent : M. Paul ZONGO\nSecrétaire : Mme Awa SIDIBÉ\n"
        "M. ZONGO avait transmis ses remarques.\nLe conseil donne pouvoir à M. Ali KABORÉ de signer l'acte.\n",
        ["Lise KONÉ", "Jean TRAORÉ", "Paul ZONGO"],
        id="proxies, and nobody of the lines below",
    ),
    pytest.param(
        f"{_FRENCH}Présents : M. Idrissa DICKO.\nMme Lise KONÉ et M. Jean TRAORÉ sont absents de cette réunion.\n"
        "M. Ali KABORÉ est absent lors du vote.\n",
        ["Lise KONÉ", "Jean TRAORÉ"],
        id="told by a verb behind them, and who missed a vote",
    ),
    pytest.param(
        f"{_FRENCH}Présents : M. Idrissa DICKO, Mme Aminata BARRY.\nEn l'absence de M. Paul ZONGO (siège 3).\n"
        "En l'absence de M. ZONGO, Mme BARRY présente le budget.\n",
        ["Paul ZONGO"],
        id="in whose absence they sat",
    ),
    pytest.param(
        f"{_ARABIC}المعتذرون: السيد ماهر الصرايرة.\nالغائبون بغير عذر: لا يوجد.\nأمين السر: السيد نايف الضمور\n",
        ["ماهر الصرايرة"],
        id="a secretary below those absent",
    ),
    pytest.param(
        f"{_ARABIC}الحضور: السيد رائد المجالي.\nاعتذر السيد ماهر الصرايرة عن التأخير في إعداد الملف.\n"
        "واعتذر كل من السيدة هيا القطارنة والسيد نايف الضمور، وتغيب السيد عيسى العدوان بدون عذر.\n",
        ["هيا القطارنة", "نايف الضمور", "عيسى العدوان"],
        id="excused and absent in one line, and who was late with his work",
    ),
    pytest.param(
        "Commune de Thiès\nProcès-verbal de réunion\nPrésents : Mme Awa Sarr, M. Ibra Fall.\n"
        "Procuration : M. Jean Tall à M. Ibra Fall\nPouvoir : Mme Rose Sow à Mme Awa Sarr\n",
        ["Jean Tall", "Rose Sow"],
        id="one proxy behind a label",
    ),
    pytest.param(
        "Commune de Thiès\nProcès-verbal de réunion\n"
        "Présents : Mme Awa Sarr (procuration de M. Jean Tall), M. Ibra Fall.\nExcusé : M. Luc Sow\n",
        ["Luc Sow"],
        id="whose proxy one of those present holds",
    ),
    pytest.param(
        f"{_ARABIC}بلغ عدد الحاضرين تسعة أعضاء، في حين تغيب السيد ماهر الصرايرة بعذر.\n"
        "وناقش المجلس الملف الذي غاب عنه التمويل، وشكر الرئيس السيد نايف الضمور.\n",
        ["ماهر الصرايرة"],
        id="absent in mid-sentence",
    ),
    pytest.param(
        f"{_ARABIC}الحضور: السيد رائد المجالي، السيدة هيا القطارنة.\nووكل السيد ماهر الصرايرة السيدة هيا القطارنة "
        "لتصوت باسمه.\nوفوض السيد رائد المجالي السيدة هيا القطارنة لتوقيع العقد.\n",
        ["ماهر الصرايرة"],
        id="for whom another votes, and for whom another signs",
    ),
]


@pytest.mark.parametrize(("text", "wanted"), _ABSENT)
def test_absent(text: str, wanted: list[str]) -> None:
    sha = hashlib.sha256(text.encode()).hexdigest()
    document = Document(document_id(sha), "minutes", sha, text, (Page(1, Span(0, len(text))),), "ar")
    assert [quote.text for quote in absent_of(document, extract(document))] == wanted


def _quote(text: str, start: int) -> Quote:
    return Quote(text, Span(start, start + len(text)))


@pytest.mark.parametrize(
    ("guests", "heads", "members"),
    [
        pytest.param(("وفدا",), ("بولين",), ("هند", "ليث"), id="a delegation is the guest"),
        pytest.param(("بولين",), (), ("هند", "ليث"), id="who led it is the guest"),
        pytest.param(("وفدا", "بولين", "هند"), ("بولين",), ("ليث",), id="who is a guest already does not come along"),
        pytest.param(("سفير",), (), (), id="somebody else is the guest"),
    ],
)
def test_company(guests: tuple[str, ...], heads: tuple[str, ...], members: tuple[str, ...]) -> None:
    places = {"وفدا": 10, "بولين": 20, "هند": 30, "ليث": 40, "سفير": 90}
    quotes = {name: _quote(name, start) for name, start in places.items()}
    delegation = Delegation(
        quotes["وفدا"], head=quotes["بولين"], members=(quotes["بولين"], quotes["هند"], quotes["ليث"])
    )
    engagement = Engagement(
        EngagementKind.RECEPTION,
        _quote("استقبل", 0),
        Span(0, 99),
        "rule",
        guests=tuple(quotes[name] for name in guests),
    )
    company = company_of(engagement, (delegation,))
    assert tuple(quote.text for quote in company.heads) == heads
    assert tuple(quote.text for quote in company.members) == members


_CHAIRED = [
    pytest.param(
        "بلدية الزرقاء\nمحضر اجتماع لجنة المياه\n\nانعقد اجتماع لجنة المياه يوم 4 أيار 2025 في الزرقاء برئاسة "
        "السيد رائد المجالي، رئيس اللجنة، وبحضور السيد ماهر الصرايرة مدير الأشغال.\nالحضور: السيدة هيا القطارنة.\n",
        ["رائد المجالي"],
        id="behind a noun",
    ),
    pytest.param(
        "بلدية الزرقاء\nمحضر اجتماع لجنة المياه\n\nعقدت لجنة المياه اجتماعها يوم 4 أيار 2025 في الزرقاء وترأس الاجتماع "
        "السيد رائد المجالي.\nالحضور: السيدة هيا القطارنة، السيد ماهر الصرايرة.\n",
        ["رائد المجالي"],
        id="by a verb",
    ),
    pytest.param(
        "Commune de Thiès\nProcès-verbal de réunion\n\nLa commission des finances s'est réunie le 4 mai 2025 à Thiès, "
        "sous la présidence de M. Ousmane Diouf.\nPrésents : Mme Awa Sarr, M. Ibra Fall.\n",
        ["Ousmane Diouf"],
        id="in French",
    ),
    pytest.param(
        "Tamale Assembly\nMinutes of the meeting of the Works Committee held on 4 May 2025 at Tamale\n\n"
        "Mr. Kwesi Amoah chaired the meeting.\nPresent: Ms. Akua Boateng, Mr. Yaw Mensah.\n",
        ["Kwesi Amoah"],
        id="by an English verb",
    ),
    pytest.param(
        "Tamale Assembly\nMinutes of the meeting of the Works Committee held on 4 May 2025 at Tamale\n\n"
        "Chair: Mr. Kwesi Amoah\nPresent: Ms. Akua Boateng, Mr. Yaw Mensah.\n",
        ["Kwesi Amoah"],
        id="behind a label",
    ),
    pytest.param(
        "Commune de Thiès\nProcès-verbal de réunion\n\nLa commission des finances s'est réunie le 4 mai 2025 à Thiès.\n"
        "Présents : Mme Awa Sarr.\nLe rapport du comité présidé par M. Ousmane Diouf a été examiné.\n",
        [],
        id="the chair of another board",
    ),
    pytest.param(
        "Tamale Assembly\nMinutes of the meeting of the Works Committee held on 4 May 2025 at Tamale\n\nPresent:\n"
        "Mr. Kwesi Amoah (Chair)\nMs. Akua Boateng\n\nMr. Yaw Mensah, Chairman of the Union, addressed the meeting.\n",
        ["Kwesi Amoah"],
        id="by the role in the list of those present",
    ),
    pytest.param(
        "بلدية الزرقاء\nمحضر اجتماع لجنة المياه\n\nانعقد اجتماع لجنة المياه يوم 4 أيار 2025 في الزرقاء.\n"
        "الحضور:\n- السيد رائد المجالي، رئيس اللجنة\n- السيدة هيا القطارنة، عضو\n",
        ["رائد المجالي"],
        id="by the role in a list in Arabic",
    ),
    pytest.param(
        "Tamale Assembly\nMinutes of the meeting of the Works Committee held on 4 May 2025 at Tamale\n\n"
        "Mr. Kwesi Amoah called the meeting to order at 10 a.m.\nPresent: Ms. Akua Boateng, Mr. Yaw Mensah.\n",
        ["Kwesi Amoah"],
        id="by whom it was opened",
    ),
    pytest.param(
        "Procès-verbal du conseil communal de Thiès\nSéance du 4 mai 2025\n"
        "Présents : Mme Awa Sarr, bourgmestre-présidente ; M. Ibra Fall, échevin\n",
        ["Awa Sarr"],
        id="by a double office",
    ),
    pytest.param(
        "Minutes of the Works Committee of Tamale Assembly held on 4 May 2025 at Tamale\n"
        "Present: Councillor Akua Boateng (Chair), Councillor Yaw Mensah\n",
        ["Akua Boateng"],
        id="in brackets behind a councillor",
    ),
    pytest.param(
        "Procès-verbal du conseil communal de Thiès\nSéance du 4 mai 2025\n"
        "Présents : Mme Awa Sarr, présidente de la fanfare ; M. Ibra Fall, échevin\n",
        [],
        id="who presides over something else",
    ),
]


@pytest.mark.parametrize(("text", "chairs"), _CHAIRED)
def test_who_was_in_the_chair_of_what_a_body_held(text: str, chairs: list[str]) -> None:
    findings = findings_of(document(text))
    (session,) = findings.relations.engagements
    assert [quote.text for quote in session.company.heads] == chairs
    assert session.host is not None
    assert session.host.text not in chairs


_HEADED = [
    (
        "لجنة الطوارئ\nمحضر اجتماع\nالتاريخ: 4 أيار 2025\nالرئيس: السيد رائد المجالي\nالحضور: السيدة هيا القطارنة",
        True,
    ),
    ("فريق التحول الرقمي\nمحضر\nالتاريخ: 4 أيار 2025\nالحضور: السيدة هيا القطارنة، السيد ماهر الصرايرة", True),
    (
        "Country Team – Minutes\nDate: 4 May 2025\nChair: Ms. Akua Boateng\nPresent: Mr. Yaw Mensah, Ms. Adwoa Osei",
        True,
    ),
    ("Health Cluster\nMinutes\nDate: 4 May 2025\nPresent: Mr. Yaw Mensah, Ms. Adwoa Osei", True),
    ("Équipe pays – Procès-verbal\nDate : 4 mai 2025\nPrésents : M. Ibra Fall, Mme Awa Sarr", True),
    ("Compte rendu – Équipe humanitaire\nDate : 4 mai 2025\nPrésents : M. Ibra Fall, Mme Awa Sarr", True),
    ("Country Team – Minutes\nTo be circulated with the agenda by Ms. Akua Boateng", False),
    ("Équipe pays – Procès-verbal\nModèle à remplir\nPrésents :", False),
    ("فريق التحول الرقمي\nمحضر\nيعده السيد ماهر الصرايرة", False),
]
"""Tops of minutes that name neither meeting nor committee, and whether they are of a sitting."""


@pytest.mark.parametrize(("text", "sat"), _HEADED)
def test_a_sitting_of_which_the_heading_says_but_minutes(text: str, sat: bool) -> None:  # noqa: FBT001
    assert bool(findings_of(document(f"{text}\n")).relations.engagements) is sat
