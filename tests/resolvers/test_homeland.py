"""In which country a document is written: letterhead, issuer, dateline and months before the places it tells of."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from resolvers.ground.geography import at_home_rather, countries_named
from resolvers.ground.scene import scene_of
from resolvers.officials.homeland import homeland
from schemas.span import Quote, Span

_CASES: dict[str, tuple[str, str | None]] = {
    "a state in brackets behind the delegation that came from there": (
        "M. [P:Luc Verdel] accueille la [G:délégation du [O:conseil communal de Sabrou]] ([W:Bénin]).", None,
    ),
    "a state from which visitors came": ("Mayor [P:Tom Varle] met visitors from [W:Japan].", None),
    "a state in brackets behind a town": ("M. [P:Luc Verdel] s'est rendu à [W:Cotonou] ([W:Bénin]).", "BJ"),
    "a state where somebody met visitors": ("Mayor [P:Tom Varle] met visitors in [W:Kenya].", "KE"),
    "a state to which an envoy is appointed, told behind his name": (
        "استقبل [T:رئيس مجلس الشورى] [P:علي الفارس] السفير [P:رائد الحازمي] المعين لدى [W:لبنان].", None,
    ),
    "a state to which an envoy is accredited": (
        "The [T:Speaker], [P:Omar Faris], received Ambassador [P:Raid Hazmi], accredited to [W:Russia].", None,
    ),
    "a guest's state is not the host's, however often it is named": (
        ("Le [T:ministre] [P:Ali Bah] a reçu la [T:présidente de la [O:Cour du [W:Rwanda]]], [P:Awa "
        "Uwe]. [W:Rwanda] a réformé."),
        None,
    ),
    "a spokesperson tells of talks in another state's capital": (
        ("[P:Ahmed Ali], spokesman and [T:Director at the [O:Egyptian Ministry of Trade]], said Minister [P:Sami Adel] "
        "met [P:Paul Roth] during his visit to the Ugandan capital, [W:Kampala]."), "EG",
    ),
    "a state to which somebody will go": (
        "[T:Director of Labour] [P:Ali Saleh] said that a team would travel to [W:Doha] in October.", None,
    ),
    "a seat of government to which somebody will go, in Arabic": (
        "قال [T:مدير الموانئ] [P:علي صالح] إن فريقا سيسافر إلى [W:الدوحة].", None,
    ),
    "a town to which somebody went": ("M. [P:Ali Sow] s'est rendu à [W:Thiès] pour inaugurer le port.", "SN"),
    "a capital that is visited": (
        "[T:Minister] [P:Ali Saleh] met [P:Paul Roth] during his visit to the Ugandan capital, [W:Kampala].", None,
    ),
    "water in capitals is no state": ("[W:République togolaise]\n[O:MINISTÈRE DE L'EAU]\nIl a reçu [P:Ali Bah].", "TG"),
    "an embassy is where it is posted": (
        ("Présents : M. [P:Jan Novak], [O:ambassade de [W:Finlande] au [W:Niger]]. L'[O:ambassade "
        "de [W:Finlande]] appuie."),
        "NE",
    ),
    "a town that two states have, by the months": (
        ("[W:طرابلس]، [D:5 أكتوبر 2025|2025-10-05]\nأرحب بكم في [W:طرابلس]. وسأزور [W:تونس] لألقى "
        "[T:الوزير التونسي]."), "LY",
    ),
    "an envoy's state is not the one that receives him": (
        "التقى [T:نقيب الصحفيين] [P:ياسين الشرفي] [T:السفير السعودي] [P:فهد القحطاني] في مكتبه.", None,
    ),
    "an envoy's state is none, however often it is named": (
        "استقبل [T:وزير العدل] [P:سمير الحلو] [T:سفير [W:المغرب]] [P:علي بناني]. ونوه بإصلاحات [W:المغرب].", None
    ),
    "a later role's state is the guest's": (
        "استقبل [T:رئيس [O:المحكمة العليا]] [T:رئيس [O:المحكمة العليا السودانية]] [P:عثمان إدريس].", None,
    ),
    "a state of which all is spoken, with no other": (
        "عرض [T:رئيس الحكومة] [P:نواف سلام] معه الأوضاع في [W:لبنان]. وتطرق إلى الأوضاع الاقتصادية في [W:لبنان].", "LB",
    ),
    "where something will be held, with no other place": (
        "وستقام الندوة المقررة في [W:الخرطوم]، وقال [T:وزير الإعلام] [P:خالد الإعيسر] إنها مهمة.", "SD",
    ),
    "a state that one sentence speaks about, with its name behind": (
        "بحث [T:وزير الخارجية] [P:فؤاد حسين] مع ضيفه تطورات [W:سوريا] وأمن الحدود مع [W:سوريا].", None,
    ),
    "a state in the letterhead": (
        "[W:دولة ليبيا]\n[O:وزارة التعليم]\n\nزار الوزير [W:تونس] و[W:صفاقس] ثم [W:سوسة].", "LY",
    ),
    "the letterhead of an English letter": (
        "[W:Federal Republic of Somalia]\n[O:Ministry of Health]\n\nClerks went to [W:Nairobi] and [W:Mombasa].", "SO",
    ),
    "a dateline before the places of a guest": (
        "[W:الكويت] – [D:12 فبراير 2026|2026-02-12]\nالتقى المدير وفدا من [W:مسقط] و[W:صلالة] و[W:صحار].", "KW",
    ),
    "a dateline in French": (
        "[W:Dakar], le [D:3 mars 2026|2026-03-03] – Des experts de [W:Tunis], [W:Sfax] et [W:Sousse] sont venus.", "SN",
    ),
    "an agency before the dateline": (
        "وكالة – [W:بيروت]، [D:10 شباط 2026|2026-02-10]\nسافر إلى [W:باريس] و[W:مرسيليا] و[W:ليون].", "LB",
    ),
    "where it was drawn up": (
        "عاد من [W:تركيا] و[W:أنقرة].\n\nحرر في [W:القاهرة] بتاريخ [D:16 سبتمبر 2026|2026-09-16]", "EG",
    ),
    "a city that is a country by name": (
        "[W:عمان] في [D:13 كانون الثاني 2026|2026-01-13] – زار [W:إربد] و[W:الكرك] و[W:الزرقاء].", "JO",
    ),
    "an agency at home that writes from abroad": (
        "[W:سيول] [D:3 مارس 2025|2025-03-03] /قنا/ زار الوفد [W:بوسان] و[W:إنتشون].", "QA",
    ),
    "another state's agency writes from a town": (
        "[W:نواكشوط] - [D:3 مارس 2025|2025-03-03] (قنا) استقبل الوزير [T:سفير [W:اليابان]] [P:كين ساتو].", "MR",
    ),
    "another state's agency, no day told": ("[W:مسقط] (بترا) استقبل الوزير [P:سالم الهنائي] ضيفه.", "OM"),
    "an agency at a town that two states have": ("[W:طرابلس] (بترا) استقبل الوزير [P:سالم الورفلي] ضيفه.", None),
    "a delegation that is met is not at home": (
        "بحث [T:رئيس الديوان] [P:زيد النعيمي] مع [G:وفد من [O:وزارة المالية القطرية]] سبل التعاون.", None,
    ),
    "three states in a list are no home": (
        "أجرى الوزير [P:طارق الفهيد] اتصالات مع نظرائه في كل من [W:ليبيا] و[W:الأردن] و[W:قطر].", None,
    ),
    "a state bound to its sister states": (
        "ناقش الوزير مع نظيريه في [W:ليبيا] و[W:قطر] العلاقات التي تجمع [W:المملكة المغربية] بالدول الشقيقة.", "MA",
    ),
    "a place of which a war is told": (
        "التقى الأمير [P:سعود العتيبي] ضيفه، وناقشا تطورات الأوضاع في [W:السودان] و[W:الخرطوم].", None,
    ),
    "a war at home": (
        "ناقش الوزير مع ضيفه تطورات الأوضاع في [W:السودان].\nوقال إن [W:السودان] يتعافى.", "SD",
    ),
    "a sister state is another": (
        "يزور وفد القضاء [W:مملكة البحرين] الشقيقة، وبحث التعاون بين [W:دولة الكويت] و[W:مملكة البحرين].", "KW",
    ),
    "where somebody stays tells no home": (
        "En séjour au [W:Niger] depuis lundi, [D:5 mai 2025|2025-05-05], Mme [P:Awa Sarr] a vu M. [P:Ali Idi].", None,
    ),
    "a town that heads a line": (
        "[W:TUNIS]: The Council received guests from [W:Libya] who praised the ties of [W:Libya] with it.", "TN",
    ),
    "who left for another, with an envoy in a third": (
        "غادر إلى [W:قطر] [G:وفد [W:دولة الكويت]] مع [T:سفير [W:دولة الكويت] لدى [W:الأردن]] [P:سالم علي].", "KW",
    ),
    "a place behind a crisis, in French": ("Le ministre a parlé de la crise au [W:Yémen].", None),
    "a city that is no agency": ("زار الوزير قنا، ثم [W:أسيوط].", "EG"),
    "a country that somebody leaves for": (
        "غادر البلاد معالي [P:سالم الحبسي] متوجها إلى [W:تونس]، وكان في وداعه [P:خالد السيابي].", None,
    ),
    "a delegation of an Arab state abroad": (
        "[W:فيينا]، [D:11 يونيو 2026|2026-06-11]: ترأست الوزيرة [G:وفد [W:دولة الإمارات]] في مؤتمر [W:غراتس].", "AE",
    ),
    "a city in the letterhead": (
        "ORDRE DES AVOCATS DE [W:BEYROUTH]\n\nLe [D:22 avril 2026|2026-04-22], ils ont vu [W:Marseille] et [W:Lyon].",
        "LB",
    ),
    "two states of one letterhead say nothing": (
        "[W:المملكة الأردنية الهاشمية]\n[W:الجمهورية التونسية]\n\nاجتمعا في [W:تونس] ثم في [W:صفاقس].", "TN",
    ),
    "an embassy that only its envoy names is not at home": (
        "استقبل الوزير [T:القائم بأعمال [O:السفارة العراقية] في [W:عمان]] في [W:إربد].", "JO",
    ),
    "a bare name is a city's before it is a state's": ("اجتمع الوزير بوفد في [W:عمان] أمس.", "JO"),
    "a minister abroad is not of the country he is in": ("التقى الوزير بوفد في [W:فيينا] ثم في [W:فيينا].", None),
    "a town that an envoy is posted in": (
        "استقبل [P:جاسم البدري] [T:السفير اليمني في [W:المنامة]] السيد [P:علي الأحمدي].", "BH",
    ),
    "a town behind the minister who met somebody there": (
        "التقى [T:وزير الزراعة] في [W:دمشق] وفدا من [O:منظمة الأغذية].", "SY",
    ),
    "an envoy says nothing of where he is received": (
        "اجتمع نقيب الأطباء [P:سامي قزي] مع [T:السفير الكويتي] [P:فهد العازمي].", None,
    ),
    "a town that two states have, and one of the two": (
        "[W:طرابلس] - زار القاضي [P:سالم الورفلي] محكمة [W:بنغازي] ثم محكمة [W:سوسة] ومحكمة [W:صفاقس] أمس.", "LY",
    ),
    "institutions of Spain write no French": (
        "[W:Madrid], le [D:4 mars 2025|2025-03-04]. M. [P:Ali Omar], [T:ministre marocain du Transport], a vu un hôte.",
        "MA",
    ),
    "a delegation that is received is not at home": (
        "استقبل القاضي [P:سعد الهاجري] [G:وفدا من [W:الجمهورية التونسية]]، زار محكمة [W:سوسة].", None,
    ),
    "a delegation that is received, in French": (
        "M. [P:Paul Sossou] a reçu une [G:délégation de la [W:République du Bénin]].", None,
    ),
    "a state that somebody journeys to": ("قام الوزير [P:حمد الشامسي] بزيارة رسمية إلى [W:مملكة البحرين].", None),
    "a state that somebody journeyed to, in French": ("M. [P:Paul Sossou] achève sa visite en [W:France].", None),
    "who journeyed to where the text speaks from": (
        "قام الوزير [P:حمد الشامسي] بزيارة إلى [W:الأردن]. وأكد نظيره أن [W:الأردن] يرحب به.", "JO",
    ),
    "an office of no told state meets one of where the text is dated": (
        "[W:Ankara], [D:3 May 2025|2025-05-03] - [T:Minister of Trade] [P:Ali Omar] met [T:Turkish King] [P:Ay].", None,
    ),
    "the counterpart is of where the text is dated": (
        ("[W:Ankara], [D:3 May 2025|2025-05-03] - [T:Minister of Trade] [P:Ali Saleh] met his Turkish counterpart "
        "[P:Cem Ay]."), None,
    ),
    "whom one calls on is of where the text is dated, in Arabic": (
        "[W:أنقرة]، [D:3 مايو 2025|2025-05-03] - التقى [T:وزير الخارجية] [P:سالم عمر] نظيره التركي [P:كمال علي].", None,
    ),
    "the counterpart is of another state than the dateline": (
        ("[W:Ankara], [D:3 May 2025|2025-05-03] - [T:Minister of Trade] [P:Ali Saleh] met his Qatari counterpart "
        "[P:Hamad Al Kaabi]."), "TR",
    ),
    "the first who is told is of where the text is dated": (
        ("[W:Ankara], [D:3 May 2025|2025-05-03] - [T:Turkish Minister of Trade] [P:Cem Ay] met [T:Turkish President] "
        "[P:Ali Saleh]."), "TR",
    ),
    "an envoy who leaves his own capital": (
        ("[W:Ankara], [D:3 May 2025|2025-05-03] - [T:Minister of Trade] [P:Cem Ay] received [T:Turkish ambassador to "
        "[W:Oman]] [P:Ali Saleh]."), "TR",
    ),
    "a body of society of where the text is dated": (
        ("[W:Ankara], [D:3 May 2025|2025-05-03] - [T:Minister of Trade] [P:Cem Ay] received [T:president of the "
        "[O:Turkish Red Crescent]] [P:Ali Saleh]."), "TR",
    ),
    "a town in which states meet": (
        ("[W:Munich], [D:3 May 2025|2025-05-03] - [T:Minister of Trade] [P:Ali Saleh] met [T:Qatari Minister of Trade] "
        "[P:Hamad Al Kaabi]."), None,
    ),
    "a nation's word of two states": (
        "[W:Kinshasa], [D:4 mars 2026|2026-03-04]\nLe [T:ministre congolais] [P:Ali Bemba] a parlé.", "CD",
    ),
    "the states of envoys whom somebody received": (
        "Le [T:ministre] [P:Ali Sow] a reçu les ambassadrices de [W:Suède] et du [W:Canada].", None,
    ),
    "the state in which envoys are posted": (
        "Le [T:ministre] [P:Ali Sow] a parlé aux ambassadeurs de [W:Suède] et du [W:Canada] au [W:Sénégal].", "SN",
    ),
    "an office that one state alone has": (
        "[T:Secretary of State] [P:Jane Hall] met [P:Igor Holub] in [W:Bucharest].", "US",
    ),
    "an office that one state alone has, of whom another met": (
        "[T:Foreign Minister] [P:Omar Saad] met [T:Secretary of State] [P:Jane Hall] in [W:Cairo].", "EG",
    ),
    "an office with a field is of any state": (
        "[T:Secretary of State for Defence] [P:Jane Hall] met [P:Igor Holub] in [W:London].", "GB",
    ),
    "months at home speak against a dateline abroad": (
        "[W:القاهرة]، [D:13 نونبر 2025|2025-11-13]\nعاد الوزير إلى [W:الرباط].", "MA",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(_CASES))
def test_homeland(name: str, document: Callable[..., Any]) -> None:
    text, expected = _CASES[name]
    english = " met " in text or " received " in text
    language = "ar" if any("\u0600" <= letter <= "\u06ff" for letter in text) else "en" if english else "fr"
    read, extraction = document(text, language=language)
    assert homeland(scene_of(read, replace(extraction, about=replace(extraction.about, title=None)))) == expected


@pytest.mark.parametrize("text", ["parlement latino-américain", "North American delegation", "West Azerbaijan"])
def test_a_nations_word_in_the_name_of_another_land(text: str) -> None:
    assert countries_named(text) == ()


@pytest.mark.parametrize(("home", "country"), [("CD", "CD"), ("CG", "CG"), ("SN", "CG"), (None, "CG")])
def test_a_nations_word_of_two_states_is_of_the_one_at_home(home: str | None, country: str) -> None:
    assert at_home_rather("chef de l'État congolais", "CG", home) == country


def test_the_issuers_own_country_goes_first(document: Callable[..., Any]) -> None:
    read, extraction = document("[O:وزارة العمل الفلسطينية]\n[W:عمان]، [D:2 نيسان 2026|2026-04-02]")
    issuer = Quote("وزارة العمل الفلسطينية", Span(0, 22))
    about = replace(extraction.about, issuer=issuer, title=None)
    assert homeland(scene_of(read, replace(extraction, about=about))) == "PS"


def test_an_issuer_of_a_town_that_a_state_is_named_like(document: Callable[..., Any]) -> None:
    read, extraction = document("[O:نقابة صناع عمان]\nزار النقيب [W:إربد] في [D:2 حزيران 2026|2026-06-02].")
    about = replace(extraction.about, issuer=Quote("نقابة صناع عمان", Span(0, 15)), title=None)
    assert homeland(scene_of(read, replace(extraction, about=about))) == "JO"
