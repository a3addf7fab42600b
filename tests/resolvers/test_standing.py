"""What stands around a name: the country told there, whom one accompanies, for which body one speaks."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from resolvers.relate import relate

_ISSUED = dt.date(2025, 6, 3)
_CASES: dict[str, tuple[str, dict[str, tuple[str | None, str | None]]]] = {
    "a state told last behind those of a list": (
        ("[W:Lomé], [W:Togo]\nMme [P:Awa Diop], [T:Directrice], renforcement des capacités, FARA, [W:Ghana]\n"
        "M. [P:Issa Traoré], [T:Chef de service], [O:Direction nationale de l'hydraulique], [W:Mali]\n"
        "M. [P:Kossi Agbo], [T:Maître de conférences], [O:Université de [W:Lomé]]"),
        {"Awa Diop": (None, "GH"), "Issa Traoré": ("Direction nationale de l'hydraulique", "ML"),
        "Kossi Agbo": ("Université de Lomé", "TG")},
    ),
    "a state told last of the appositions in prose": (
        ("[W:Nairobi], [W:Kenya]. Dr. [P:Jane Smith], [T:Director], [O:Soil Institute], [W:Uganda], and Mr. "
        "[P:Ali Hassan], [T:Director], [O:Ministry of Water], attended talks in [W:Kampala], [W:Uganda]."),
        {"Jane Smith": ("Soil Institute", "UG"), "Ali Hassan": ("Ministry of Water", "KE")},
    ),
    "a body called after a city abroad, named first": (
        "[W:Nairobi], [W:Kenya]. Mr. [P:Rui Costa], [T:Professor of Law at the [O:University of [W:Lisbon]]], spoke.",
        {"Rui Costa": ("University of Lisbon", "PT")},
    ),
    "a body called after a city at home, named first": (
        "[W:Nairobi], [W:Kenya]. Ms. [P:Jane Smith], [T:Professor of Law at the [O:University of [W:Nairobi]]], spoke.",
        {"Jane Smith": ("University of Nairobi", "KE")},
    ),
    "who went around with a delegation, of the body that it visited": (
        ("[W:Nairobi], [W:Kenya]. A [G:Maltese delegation] led by [P:Jan Krog] visited the [O:Port Authority]. It was "
        "accompanied by Ms. [P:Jane Smith], [T:Director at the [O:Port Authority]]."),
        {"Jane Smith": ("Port Authority", "KE")},
    ),
    "several states behind a role": (
        "[W:Lomé], [W:Togo]\nMme [P:Lea Kone], [T:Ministre de l'Eau], [W:Niger], [W:Mali] et [W:Ghana]",
        {"Lea Kone": (None, "TG")},
    ),
    "a town beside which its state stands": (
        "[W:Lomé], [W:Togo]\nM. [P:Yao Koffi], [T:Ministre de l'Eau], venu de [W:Dakar], [W:Sénégal]",
        {"Yao Koffi": (None, "TG")},
    ),
    "the counterpart of a body, and of a state": (
        (
            "[W:Tunis] : M. [P:Sami Naïm] et son homologue de la [O:Chambre de métiers], M. [P:Bertrand Chazal], ont "
            "signé. Il a reçu son homologue de la [W:République de Guinée], M. [P:Mamadou Diallo]."
        ),
        {"Bertrand Chazal": ("Chambre de métiers", "TN"), "Mamadou Diallo": (None, "GN")},
    ),
    "who leads the team of a body whose letters and state are told": (
        (
            "M. [P:Slim Ghedamsi] a accueilli une mission de l'[O:Agence de la statistique] ([O:ANSD]) du [W:Sénégal], "
            "conduite par Mme [P:Fatou Sarr], [T:directrice des opérations]."
        ),
        {"Fatou Sarr": ("Agence de la statistique", "SN")},
    ),
    "members of a delegation told by the bare noun are of its head's state": (
        (
            "[W:مسقط]: استقبل [T:وزير العدل] السيد [P:سالم الحبسي] السيد [P:منير الهاشمي]، [T:وزير العدل التونسي]، "
            "على رأس وفد ضم السيدة [P:هدى الطاهري]، [T:مديرة الشؤون الجنائية]."
        ),
        {"هدى الطاهري": (None, "TN")},
    ),
    "members of one that another met are not of his state": (
        (
            "[W:مسقط]: استقبل السيد [P:منير الهاشمي]، [T:وزير العدل التونسي]، وفدا ضم السيدة [P:هدى الطاهري]، "
            "[T:مديرة الشؤون الجنائية]."
        ),
        {"هدى الطاهري": (None, "OM")},
    ),
    "nobody is of the country of his own counterpart": (
        (
            "وقع القاضي [P:عمر حسين] [T:رئيس [O:المجلس الأعلى للقضاء]] مع نظيره التونسي [P:منصف الكشو] [T:رئيس "
            "[O:المجلس الأعلى للقضاء التونسي]] اتفاقا."
        ),
        {"عمر حسين": ("المجلس الأعلى للقضاء", None), "منصف الكشو": ("المجلس الأعلى للقضاء التونسي", "TN")},
    ),
    "the head of a state that no list knows is at home nowhere": (
        "[W:تونس]: استقبل [T:وزير الخارجية التونسي] [T:رئيس جمهورية أوستريفا] [P:دانيال مورتون].",
        {"دانيال مورتون": (None, None)},
    ),
    "the side behind its people": (
        ("[W:تونس]: جرى اجتماع بين السيد [P:سامي النعيم] والسيد [P:رائد الخطيب] عن الجانب التونسي، والسيد "
        "[P:ماركو بيليني] عن الجانب الإيطالي."),
        {"سامي النعيم": (None, "TN"), "رائد الخطيب": (None, "TN"), "ماركو بيليني": (None, "IT")},
    ),
    "the side before its people, joined by «و»": (
        ("[W:تونس]: حضر من الجانب العماني السيد [P:سالم الكندي] والسيد [P:خالد البوسعيدي]، ومن الجانب الكوري السيد "
        "[P:بارك جين]، والسيدة [P:تشوي أون]."),
        {"خالد البوسعيدي": (None, "OM"), "بارك جين": (None, "KR"), "تشوي أون": (None, "KR")},
    ),
    "a delegation that is a side": (
        ("[W:طرابلس]: ضم اجتماع [T:رئيس الهيئة] السيد [P:سالم الفرجاني]، وعن الجانب المالطي [G:وفد [O:إدارة الحماية "
        "المدنية]] برئاسة السيد [P:جوزيف زاميت]."),
        {"جوزيف زاميت": ("إدارة الحماية المدنية", "MT")},
    ),
    "a lesser town abroad that nothing tells is at home": (
        ("[W:Paris], le [D:3 juin 2025|2025-06-03]\n[P:Luc Petit], [T:procureur de [W:Valence]], a "
        "vu les juges de [W:Paris]."),
        {"Luc Petit": (None, "FR")},
    ),
    "a department that is called as a town abroad": (
        ("[W:Paris], le [D:3 juin 2025|2025-06-03]\n[P:Luc Petit], [T:préfet de la [W:Vienne]], a "
        "vu les juges de [W:Paris]."),
        {"Luc Petit": (None, "FR")},
    ),
    "an office told in the headline stays its holder's": (
        ("د. [P:نزار الحلو] [T:رئيس [O:بلدية جنين]] يستقبل [T:رئيس [O:الجمعية العربية الكندية]]\n\n"
        "استقبل [P:نزار الحلو] [T:رئيس [O:بلدية جنين]] السيد [P:وائل السكافي] [T:رئيس [O:الجمعية العربية الكندية]]."),
        {"نزار الحلو": ("بلدية جنين", None), "وائل السكافي": ("الجمعية العربية الكندية", "CA")},
    ),
    "the office that a headline tells of the subject below": (
        ("[T:محافظ [W:نينوى]] يستقبل [T:السفير الهولندي]\n\n"
        "استقبل السيد [P:عبد القادر الدخيل] [T:السفير الهولندي] في مبنى المحافظة، ورافق [T:السفير] [P:يان كوك]."),
        {"عبد القادر الدخيل": (None, "IQ")},
    ),
    "who went with one told before": (
        ("زار [T:أمين عام [O:الاتحاد العربي للإغاثة]] [P:فهد العبيدي] المركز. ورافق [T:الأمين العام] [P:بندر المطيري]، "
        "[T:مدير [O:مركز الكوارث]]."),
        {"بندر المطيري": ("مركز الكوارث", None), "فهد العبيدي": ("الاتحاد العربي للإغاثة", None)},
    ),
    "a court of several states": (
        "The judges met [P:Ann Fox], [T:Registrar of the [O:Special Court for [W:Sierra Leone]]], in the capital.",
        {"Ann Fox": ("Special Court for Sierra Leone", None)},
    ),
    "of a delegation whose state stands in brackets": (
        ("[W:Liège], le [D:3 juin 2025|2025-06-03]\nUne [G:délégation de la [O:Commune de Foo]] "
        "([W:Bénin]) conduite par [P:Ali Zin], [T:trésorier]."),
        {"Ali Zin": ("Commune de Foo", "BJ")},
    ),
    "those who accompany a guest from abroad are countrymen": (
        "استقبل المدير [T:رئيس المحكمة العليا القطرية] [P:سعد المري] يرافقه [T:نائب الرئيس] [P:فهد الكواري].",
        {"سعد المري": (None, "QA"), "فهد الكواري": (None, "QA")},
    ),
    "accompanied, in French": (
        "Il a reçu [P:Awa Sarr], [T:ministre sénégalaise], accompagnée de [P:Ibra Fall], [T:conseiller].",
        {"Ibra Fall": (None, "SN")},
    ),
    "a companion of an officer of an international body": (
        "He met [P:Ana Ruiz], [T:Director of [O:UNICEF]], accompanied by [P:Leo Hart], [T:adviser].",
        {"Leo Hart": ("UNICEF", None)},
    ),
    "who accompanied the one told in the sentence before": (
        "زار المكتبة [T:رئيس الأرشيف التركي] [P:إلهان أوزال]. وقد رافقته الخبيرة [P:عائشة كايا].",
        {"عائشة كايا": (None, "TR")},
    ),
    "represented by": (
        "L'[O:Agence belge des eaux], représentée par M. [P:Luc Maes], a signé.",
        {"Luc Maes": ("Agence belge des eaux", "BE")},
    ),
    "a title that ends its line, the name on the next": (
        "حضر اللقاء [T:مدير [O:الهيئة الكويتية للبيئة]]،\nالسيد [P:سالم العجمي] وعدد من الخبراء.",
        {"سالم العجمي": ("الهيئة الكويتية للبيئة", "KW")},
    ),
    "a title that ends its line, and one who has a title of his own": (
        "حضر اللقاء [T:مدير [O:الهيئة الكويتية للبيئة]]،\nالسيد [P:سالم العجمي]، [T:رئيس [O:الاتحاد الأردني للبيئة]].",
        {"سالم العجمي": ("الاتحاد الأردني للبيئة", "JO")},
    ),
    "a body that one represented": (
        "بالتعاون مع [O:الهيئة الكويتية للبيئة] التي مثلها السيد [P:سالم العجمي].",
        {"سالم العجمي": ("الهيئة الكويتية للبيئة", "KW")},
    ),
    "a state represented by a person": (
        "ترأست [W:جمهورية العراق] ممثلة في الدكتور [P:قاسم الطائي] الاجتماع.", {"قاسم الطائي": (None, "IQ")},
    ),
    "a second state, represented by its officer": (
        "وقعت [W:تونس] ممثلة ب[T:وزير النقل] [P:سعد الوائلي]، و[W:عمان] ممثلة ب[T:نائب المدير] [P:حمد الكيومي].",
        {"سعد الوائلي": (None, "TN"), "حمد الكيومي": (None, "OM")},
    ),
    "for the side of a country, behind a verb": (
        "وعن الجانب القطري حضر [T:مدير المراسم] [P:سعد المري] و[T:المستشار] [P:فهد الكواري].",
        {"سعد المري": (None, "QA"), "فهد الكواري": (None, "QA")},
    ),
    "of a state behind the short form": (
        "Muscat hosted [P:Sami Najar], [T:President of the [O:Court of Accounts]] (COA) of Tunisia, on Monday.",
        {"Sami Najar": ("Court of Accounts", "TN")},
    ),
    "water is no country": (
        "Le [T:directeur de la [O:Société des Eaux]] [P:Ali Sow] parle de l'Eau à [W:Dakar].",
        {"Ali Sow": ("Société des Eaux", "SN")},
    ),
    "signed for": (
        "وقع المذكرة عن [O:بلدية صيدا] السيد [P:نبيل زعتر] وعن [O:جمعية البحر] السيدة [P:هدى سعد].",
        {"نبيل زعتر": ("بلدية صيدا", None), "هدى سعد": ("جمعية البحر", None)},
    ),
    "whose representative": (
        "La réunion a associé l'[O:Institut Pasteur], dont le [T:représentant], M. [P:Jean Roux], est intervenu.",
        {"Jean Roux": ("Institut Pasteur", None)},
    ),
    "where one received": (
        "They visited the [O:Mombasa Law Court], where [T:Chief Judge] [P:Sahra Noor] guided them.",
        {"Sahra Noor": ("Mombasa Law Court", None)},
    ),
    "in brackets": ("غاب [P:هيثم منصور] ([W:الجمهورية اليمنية]).", {"هيثم منصور": (None, "YE")}),
    "a state in the row": (
        "[W:دولة قطر] | [P:ناصر الهاجري] | [T:خبير]\n[W:جمهورية السودان] | [P:هالة عثمان] | [T:مقررة]",
        {"ناصر الهاجري": (None, "QA"), "هالة عثمان": (None, "SD")},
    ),
    "the side one leads": (
        "ترأس الجانب التونسي السيد [P:كمال الزواري]، وترأس الجانب المصري السيد [P:هاني لطفي].",
        {"كمال الزواري": (None, "TN"), "هاني لطفي": (None, "EG")},
    ),
    "all present for the side of a country, in French": (
        ("L'entretien a eu lieu, côté togolais, en présence de M. [P:Kodjo Ayité], [T:ministre du Plan], et de "
        "Mme [P:Afi Lawson], [T:conseillère]. Du côté malien, l'ont suivi M. [P:Issa Keïta] et M. [P:Oumar Traoré]."),
        {"Kodjo Ayité": (None, "TG"), "Afi Lawson": (None, "TG"), "Issa Keïta": (None, "ML")},
    ),
    "a name of elsewhere is not at home": (
        ("[W:مسقط]، [D:3 يونيو 2025|2025-06-03]\n"
        "حضر [T:كبير الخبراء] [P:بيوتر كوالسكي] و[T:مدير الإدارة] [P:حمد المعمري]."),
        {"بيوتر كوالسكي": (None, None), "حمد المعمري": (None, "OM")},
    ),
    "an envoy is not of the state he is sent to": (
        "[W:المنامة]، [D:3 يونيو 2025|2025-06-03]\nحضر [T:القائم بأعمال السفارة في [W:مملكة البحرين]] [P:أحمد الحربي].",
        {"أحمد الحربي": (None, None)},
    ),
    "an officer for a state that a mission of many is in": (
        "[W:عدن]، [D:3 يونيو 2025|2025-06-03]\nقال [T:منسق الشؤون الإنسانية في [W:اليمن]] [P:خالد منصور] إن الوضع صعب.",
        {"خالد منصور": (None, None)},
    ),
    "an envoy to a state with the article, of the one before": (
        "He met [W:Zambia]'s [T:high commissioner to [W:the United Kingdom]] [P:John Banda].",
        {"John Banda": (None, "ZM")},
    ),
    "an adjective before the name": ("قال القاضي الأردني [P:مازن الحديد] كلمة.", {"مازن الحديد": (None, "JO")}),
    "an envoy of the US, by its initials": (
        ("[W:Muscat]: The minister met [T:US Ambassador to [W:Oman]] [P:Karen Hill] and the embassy's "
        "[T:legal officer] [P:Tom Reed]."),
        {"Karen Hill": (None, "US"), "Tom Reed": (None, "US")},
    ),
    "those named behind the one whom they accompany": (
        "[W:Doha]: Accompanying Ms [P:Nurul Aziz], [T:Malaysian Minister of Arts], were [P:Tan Wei] and [P:Ali Goh].",
        {"Nurul Aziz": (None, "MY"), "Tan Wei": (None, "MY"), "Ali Goh": (None, "MY")},
    ),
    "those who accompanied the one told before, in French": (
        ("[W:Tunis]. Il a reçu M. [P:Jan Peeters], [T:ministre belge du Climat]. L'accompagnaient Mme [P:Lies Maes], "
        "[T:cheffe de cabinet], et M. [P:Tom Claes]."),
        {"Lies Maes": (None, "BE"), "Tom Claes": (None, "BE")},
    ),
    "a part of the world that a body deals with": (
        "[W:Libreville]. M. [P:Uwe Brandt], [T:directeur Afrique centrale de la [O:Banque allemande]], a parlé.",
        {"Uwe Brandt": ("Banque allemande", "DE")},
    ),
    "in the company of a guest": (
        (
            "[W:مسقط]. استقبل [T:رئيس المجلس] [P:حمد الريامي] [T:رئيس البرلمان الأنغولي] [P:جواو بينتو] "
            "رفقة [T:نائب الرئيس] [P:باولو دياس]."
        ),
        {"باولو دياس": (None, "AO")},
    ),
    "in the company of who tours his house": (
        "[W:مسقط]. زار [T:رئيس البرلمان الأنغولي] [P:جواو بينتو] المركز رفقة [T:مدير المركز] [P:سالم الراشدي].",
        {"سالم الراشدي": (None, "OM")},
    ),
    "for a state": (
        "[W:الكويت]. وقعها عن [W:كينيا] [T:وزيرة المالية] [P:غريس وانجيرو]، وعن الصندوق [T:مديره] [P:وليد البحر].",
        {"غريس وانجيرو": (None, "KE")},
    ),
    "for a body told before, to the next side": (
        ("[W:رام الله]. اجتمع المدير مع [T:رئيس [O:بعثة الصليب الأحمر]] [P:لوكا ريتشي]. وحضر عن [O:وزارة المياه] "
        "[P:حسن الأشقر]، ومن جانب البعثة: [P:مارتا سيلفا]، [T:مسؤولة البرامج]، و[P:توماس مولر]."),
        {
            "حسن الأشقر": ("وزارة المياه", "PS"),
            "مارتا سيلفا": ("بعثة الصليب الأحمر", None),
            "توماس مولر": ("بعثة الصليب الأحمر", None),
        },
    ),
    "for a body told before, in French": (
        ("[W:Dakar]. L'[O:Agence de l'eau] et l'[O:Institut du riz] ont signé. Y étaient, pour l'Agence, [P:Awa Sarr], "
        "[T:directrice technique], et pour l'Institut, M. [P:Ali Ba]."),
        {"Awa Sarr": ("Agence de l'eau", "SN"), "Ali Ba": ("Institut du riz", "SN")},
    ),
    "for a body told before, in English": (
        ("[W:Nairobi]. The [O:Ethics Commission] met with the press. For the Commission, Ms [P:Ana Wanjiru] and the "
        "[T:secretary] [P:Peter Kamau] attended. He thanked Mr [P:Joe Otieno] for the Commission."),
        {"Ana Wanjiru": ("Ethics Commission", "KE"), "Peter Kamau": ("Ethics Commission", "KE"),
         "Joe Otieno": (None, None)},
    ),
    "a heading with a state in brackets": (
        ("[W:Dakar]\nPour l'[O:Agence des ports] :\n- M. [P:Modou Diop], [T:directeur général] ;\n"
        "Pour la [O:Direction générale de l'aviation] ([W:France]) :\n- M. [P:Luc Garnier], [T:expert] ;"),
        {"Modou Diop": ("Agence des ports", "SN"), "Luc Garnier": ("Direction générale de l'aviation", "FR")},
    ),
    "a man's name is no country": (
        "[W:الرياض]: حضر [T:مدير الإدارة] الأستاذ [P:تركي السبيعي].", {"تركي السبيعي": (None, "SA")},
    ),
    "a bare rank is of the state's corps": (
        "[W:الدوحة]، [D:3 يونيو 2025|2025-06-03]\nأدار الجلسة العقيد [P:خالد المناعي].", {"خالد المناعي": (None, "QA")},
    ),
    "a person of no rank is from anywhere": (
        "[W:الدوحة]، [D:3 يونيو 2025|2025-06-03]\nأدار الجلسة السيد [P:خالد المناعي].", {"خالد المناعي": (None, None)},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(_CASES))
def test_standing(name: str, document: Callable[..., Any]) -> None:
    text, expected = _CASES[name]
    language = "ar" if any("؀" <= letter <= "ۿ" for letter in text) else ("en" if " the " in text else "fr")
    officials = {o.name.text: o for o in relate(*document(text, date=_ISSUED, language=language)).officials}
    for person, (organization, country) in expected.items():
        found = officials[person]
        assert (found.organization.text if found.organization else None, found.country) == (organization, country)
