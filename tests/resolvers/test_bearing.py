"""Whose an office is by the words between it and a name, and where styles and ranks end the body before a name."""

import pytest

from tests.resolvers.offices import offices_told

_AGENCY = "directeur général de l'Agence nationale des ports"
_CASES: dict[str, tuple[str, dict[str, tuple[str | None, str | None]]]] = {
    "deputies who are there when a committee sits": (
        "عقدت لجنة الأشغال العامة جلسة في بيروت برئاسة النائب وليد هاشم وحضور النواب: أنطوان نادر، حسن بزال.",
        {
            "وليد هاشم": (None, "لجنة الأشغال العامة"),
            "أنطوان نادر": (None, "لجنة الأشغال العامة"),
            "حسن بزال": (None, "لجنة الأشغال العامة"),
        },
    ),
    "others who are there when a committee sits": (
        "عقدت لجنة الأشغال العامة جلسة في بيروت برئاسة النائب وليد هاشم وحضور المهندس أنطوان نادر.",
        {"وليد هاشم": (None, "لجنة الأشغال العامة"), "أنطوان نادر": (None, None)},
    ),
    "who supported another, whose office comes first": (
        "The Vice-Chancellor was supported by the Registrar, Mrs. Rosina Ofori.",
        {"Rosina Ofori": ("Registrar", None)},
    ),
    "who was helped, an executive director": (
        "The Executive Director was joined by the Head of Trade, Mr. Timote Faleafa.",
        {"Timote Faleafa": ("Head of Trade", None)},
    ),
    "two offices of one, in apposition": (
        "The Executive Director and Head of Trade, Mr. Timote Faleafa, spoke.",
        {"Timote Faleafa": ("Executive Director", None)},
    ),
    "numbered entries in one line": (
        "Present: 1. Hon. Grace Wanji – Chairperson 2. Hon. Peter Otiro – Vice-Chairperson 3. Ms. Joyce Lemi – Clerk.",
        {
            "Grace Wanji": ("Chairperson", None),
            "Peter Otiro": ("Vice-Chairperson", None),
            "Joyce Lemi": ("Clerk", None),
        },
    ),
    "numbered entries in one line, in Arabic": (
        "الحضور: 1. السيد كمال الزغيدي – رئيس 2. السيدة نجوى البهلول – مقررة.",
        {"كمال الزغيدي": ("رئيس", None), "نجوى البهلول": ("مقررة", None)},
    ),
    "those who are appointed, a line each, with what they were": (
        (
            "- Monsieur Toussaint Agbo, Mle 61 902 L, ingénieur, est nommé Directeur général de la Pêche ;\n"
            "- Madame Reine Hounkpa, Mle 88 102 M, est nommée Directrice départementale des Forêts.\n"
        ),
        {
            "Toussaint Agbo": ("Directeur général de la Pêche", None),
            "Reine Hounkpa": ("Directrice départementale des Forêts", None),
        },
    ),
    "an aside in which something is told is no apposition": (
        "M. Toussaint Agbo, a déclaré le porte-parole, sera reçu. Le Directeur général de la Pêche a confirmé.",
        {"Toussaint Agbo": (None, None)},
    ),
    "who was there beside another": (
        "حضر السيد كريم العلوي إلى جانب المدير العام للوكالة، السيدة نادية الإدريسي.",
        {"كريم العلوي": (None, None), "نادية الإدريسي": ("المدير العام للوكالة", None)},
    ),
    "whom somebody goes with on his round": (
        "يرافق وزير التعليم في جولته الدكتور علاء حامد، رئيس جامعة أسيوط.",
        {"علاء حامد": ("رئيس جامعة أسيوط", "جامعة أسيوط")},
    ),
    "who goes with somebody on the visit": (
        "رافق محافظ أسوان في الزيارة المهندس سمير عواد، رئيس هيئة النقل.",
        {"سمير عواد": ("رئيس هيئة النقل", "هيئة النقل")},
    ),
    "a government in which office is held is no place of his own": (
        "أكد وزير العدل في حكومة الوحدة سمير عواد أهمية اللقاء.",
        {"سمير عواد": ("وزير العدل في حكومة الوحدة", "حكومة الوحدة")},
    ),
    "as ambassador, behind the credentials": (
        "تلقى الرئيس سمير عواد، أمس، أوراق اعتماد السفير فادي نصر، كسفير للمملكة المغربية لدى جزر القمر.",
        {"سمير عواد": ("الرئيس", None), "فادي نصر": ("سفير للمملكة المغربية لدى جزر القمر", None)},
    ),
    "two offices behind a name, another person behind a comma": (
        "حضر اللقاء الدكتور سمير عواد عضو مجلس الشورى رئيس لجنة الصداقة، والدكتور فادي نصر أمين عام مجلس الشورى.",
        {
            "سمير عواد": ("عضو مجلس الشورى", "مجلس الشورى"),
            "فادي نصر": ("أمين عام مجلس الشورى", "مجلس الشورى"),
        },
    ),
    "accredited, told in a clause that names who received him again": (
        "استقبل وزير الخارجية سمير عواد السفير كارل ماير الذي سلم عواد نسخة من أوراق اعتماده سفيرا للنمسا لدى المملكة.",
        {"سمير عواد": ("وزير الخارجية", None), "كارل ماير": ("سفيرا للنمسا لدى المملكة", None)},
    ),
    "accredited, told behind who handed it to whom": (
        "سلم السفير المعين كارل ماير معالي الوزير سمير عواد نسخة من أوراق اعتماده سفيرا للنمسا لدى المملكة.",
        {"كارل ماير": ("السفير المعين", None), "سمير عواد": ("الوزير", None)},
    ),
    "one whose term is over": (
        "استقبل وزير الدفاع المنتهية فترة ولايته الدستورية سمير عواد السفير ماركو روسي.",
        {"سمير عواد": ("وزير الدفاع", None), "ماركو روسي": (None, None)},
    ),
    "in his capacity": (
        "Mr. Nadir Youssef, in his capacity as Director of Cooperation at the Ministry of Justice, spoke.",
        {"Nadir Youssef": ("Director of Cooperation at the Ministry of Justice", "Ministry of Justice")},
    ),
    "a name without a style, in his capacity": (
        "For his part, Marco Bellini, in his capacity as President of the Bar Association, praised the cooperation.",
        {"Marco Bellini": ("President of the Bar Association", "Bar Association")},
    ),
    "a bare body at which an office is held": (
        "Mr. Nadir Youssef, Director of Cooperation at the Ministry, met the Head of Law at the Agency, Ms. Una Duval.",
        {
            "Nadir Youssef": ("Director of Cooperation at the Ministry", None),
            "Una Duval": ("Head of Law at the Agency", None),
        },
    ),
    "the same ministry": (
        "Mr. Nadir Youssef, Director of Planning of the same ministry, spoke.",
        {"Nadir Youssef": ("Director of Planning of the same ministry", None)},
    ),
    "where somebody was received": (
        "The Minister received Mr. Nadir Youssef, Director of Cooperation, at the Ministry.",
        {"Nadir Youssef": ("Director of Cooperation", None)},
    ),
    "en sa qualité": (
        "De son côté, M. Marco Bellini, en sa qualité de président de l'Université de Liège, a pris la parole.",
        {"Marco Bellini": ("président de l'Université de Liège", "Université de Liège")},
    ),
    "en tant que": (
        f"M. Salim Abdelli, en tant que {_AGENCY}, a salué le projet.",
        {"Salim Abdelli": (_AGENCY, "Agence nationale des ports")},
    ),
    "whose post is told": (
        "السيد سالم العبدلي، الذي يشغل منصب المدير العام لديوان الموانئ، أكد أهمية المشروع.",
        {"سالم العبدلي": ("المدير العام لديوان الموانئ", "ديوان الموانئ")},
    ),
    "who serves as": (
        "Ms. Clara Duvall, who also serves as Registrar of the Supreme Court, praised the project.",
        {"Clara Duvall": ("Registrar of the Supreme Court", "Supreme Court")},
    ),
    "who was appointed, and whom they follow": (
        "Mr. Salim Abdelli was appointed Director General of the National Ports Agency, succeeding Mr. Karim Benali.",
        {
            "Salim Abdelli": ("Director General of the National Ports Agency", "National Ports Agency"),
            "Karim Benali": (None, None),
        },
    ),
    "who was not appointed": (
        f"M. Salim Abdelli n'a pas été nommé {_AGENCY}.",
        {"Salim Abdelli": (None, None)},
    ),
    "who was received as a guest": (
        "M. Salim Abdelli a été reçu en qualité d'invité par le ministre de la Santé, M. Karim Benali.",
        {"Salim Abdelli": (None, None), "Karim Benali": ("ministre de la Santé", None)},
    ),
    "the office of another": (
        f"M. Salim Abdelli, représentant le {_AGENCY}, a salué le projet.",
        {"Salim Abdelli": (None, None)},
    ),
    "the office of another who is named": (
        "Mr. Salim Abdelli, representing the Minister of Health, Mr. Karim Benali, praised the project.",
        {"Salim Abdelli": (None, None), "Karim Benali": ("Minister of Health", None)},
    ),
    "in the name of another": (
        "السيد سالم العبدلي، نيابة عن المدير العام لديوان الموانئ، أكد أهمية المشروع.",
        {"سالم العبدلي": (None, None)},
    ),
    "who stands for another by office": (
        "السيد سالم العبدلي، ممثل المدير العام لديوان الموانئ، أكد أهمية المشروع.",
        {"سالم العبدلي": ("ممثل المدير العام لديوان الموانئ", "ديوان الموانئ")},
    ),
    "a style behind a French body": (
        "Le directeur de la coopération au ministère de la Justice M. Thomas Andersen a pris la parole.",
        {"Thomas Andersen": ("directeur de la coopération au ministère de la Justice", "ministère de la Justice")},
    ),
    "a style behind an English body": (
        "Chairwoman of the Electoral Commission H.E. Ms. Ingrid Halvorsen stressed the importance of the project.",
        {"Ingrid Halvorsen": ("Chairwoman of the Electoral Commission", "Electoral Commission")},
    ),
    "a rank cut short behind an English body": (
        "The Commander of the Coast Guard Brig. Gen. Marco Bellini stressed the importance of the project.",
        {"Marco Bellini": ("Commander of the Coast Guard", "Coast Guard")},
    ),
    "a rank of several words": (
        "Le commandant de la Garde nationale, le général de brigade Marco Bellini, a pris la parole.",
        {"Marco Bellini": ("commandant de la Garde nationale", "Garde nationale")},
    ),
    "a signature with styles": (
        "Signed:\nH.E. Mr. Nadir Youssef\nGovernor of Nakuru County",
        {"Nadir Youssef": ("Governor of Nakuru County", None)},
    ),
    "a side with its number": (
        "وقع الاتفاقية عن الجانب الأول نادر بن يوسف الخطيب، وزير المالية السابق.",
        {"نادر بن يوسف الخطيب": ("وزير المالية السابق", None)},
    ),
    "a party called by any noun": (
        "قال الأمين العام لحزب الوحدة السيد سالم العبدلي إن المشروع مهم.",
        {"سالم العبدلي": ("الأمين العام لحزب الوحدة", "حزب الوحدة")},
    ),
    "an office with its article in a list where the next has his own behind him": (
        "Present were Anwar Gharib, the adviser to the President, Salem Mubarak, Chairman of the Ports Authority.",
        {
            "Anwar Gharib": ("adviser to the President", None),
            "Salem Mubarak": ("Chairman of the Ports Authority", "Ports Authority"),
        },
    ),
    "the next person by a style joined with «و»": (
        "حضر الحفل معالي قيس بن محمد السالمي وزير التجارة، وسعادة القائم بأعمال سفارة دولة قطر.",
        {"قيس بن محمد السالمي": ("وزير التجارة", None)},
    ),
    "two of a ruling family, each with his office": (
        "زار سمو الشيخ مطر بن محمد السويدي، ولي عهد دبي وسمو الشيخ فالح بن محمد السويدي، نائب حاكم دبي، المعرض.",
        {"مطر بن محمد السويدي": ("ولي عهد دبي", None), "فالح بن محمد السويدي": ("نائب حاكم دبي", None)},
    ),
    "a guest's two offices behind a wish for the ruler": (
        "استقبل سمو الشيخ فالح بن ناصر، رئيس الدولة، حفظه الله، نائب رئيس مجلس الوزراء وزير خارجية العراق كاظم حسين.",
        {
            "فالح بن ناصر": ("رئيس الدولة", None),
            "كاظم حسين": ("نائب رئيس مجلس الوزراء", "مجلس الوزراء"),
        },
    ),
    "all offices of a ruler before the wish": (
        "أكد سمو الشيخ فالح بن ناصر، رئيس مجلس الوزراء حاكم دبي، رعاه الله، أهمية التعاون.",
        {"فالح بن ناصر": ("رئيس مجلس الوزراء", "مجلس الوزراء")},
    ),
    "an office told before, and who went with its holder": (
        "غادر رئيس مجلس الشورى السيد كريم الزاوي. ويرافق رئيس مجلس الشورى النائب سالم الطرابلسي.",
        {"كريم الزاوي": ("رئيس مجلس الشورى", "مجلس الشورى"), "سالم الطرابلسي": (None, None)},
    ),
    "an office told before, and who told its holder of his work": (
        'استقبل رئيس مجلس النواب السيد كريم الزاوي السيد عمر سعيد. حيث أطلع "عمر سعيد" رئيس مجلس النواب على عمله.',
        {"كريم الزاوي": ("رئيس مجلس النواب", "مجلس النواب"), "عمر سعيد": (None, None)},
    ),
    "an office told before of one told before": (
        "استقبل رئيس مجلس الشورى السيد كريم الزاوي وفدا. وأوضح رئيس مجلس الشورى السيد كريم الزاوي ذلك.",
        {"كريم الزاوي": ("رئيس مجلس الشورى", "مجلس الشورى")},
    ),
    "the body of which another is part, before the one who heads it": (
        "استقبل وزير الصحة السيد كريم الزاوي مدير مركز البحوث التابع لجامعة الدول العربية الدكتور سالم الطرابلسي.",
        {
            "كريم الزاوي": ("وزير الصحة", None),
            "سالم الطرابلسي": (
                "مدير مركز البحوث التابع لجامعة الدول العربية",
                "مركز البحوث التابع لجامعة الدول العربية",
            ),
        },
    ),
    "an office in a phrase before the subject, in French": (
        "Lors d'un entretien avec l'ambassadeur de Chine, le ministre Koffi Amani a salué la coopération.",
        {"Koffi Amani": ("ministre", None)},
    ),
    "an office in a phrase before the subject, whose name commas enclose": (
        "En présence de l'ambassadeur du Japon, le ministre de la Santé, Koffi Amani, a reçu Mme Karin Holm.",
        {"Koffi Amani": ("ministre de la Santé", None), "Karin Holm": (None, None)},
    ),
    "an office in a phrase before the subject, in English": (
        "Together with the Governor of Lagos, Minister Kofi Amani received Ms Karin Holm.",
        {"Kofi Amani": ("Minister", None), "Karin Holm": (None, None)},
    ),
    "two offices of one in a phrase before the subject": (
        "En présence du wali de la région, gouverneur de la préfecture de Fès, M. Said Jamai, la séance est ouverte.",
        {"Said Jamai": ("wali de la région", None)},
    ),
    "a head of state told by two offices before the verb": (
        "À l'invitation du chef de l'État, le président Koffi Amani a parlé.",
        {"Koffi Amani": ("chef de l'État", None)},
    ),
}


@pytest.mark.parametrize(("text", "wanted"), _CASES.values(), ids=_CASES)
def test_whose_an_office_is(text: str, wanted: dict[str, tuple[str | None, str | None]]) -> None:
    assert offices_told(text) == wanted
