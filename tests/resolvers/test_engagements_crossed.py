"""Constructions of Arabic prose crossed with ways to tell a party, by the findings of bare text; near misses too."""

import pytest

from tests.resolvers.told import told

_CASES = [
    pytest.param(
        "استقبل نائب رئيس الوزراء وزير الخارجية وشؤون المغتربين ظهر أمس في العاصمة عمّان وفدا من غرفة تجارة نيامي.",
        ["reception نائب رئيس الوزراء < وفدا من غرفة تجارة نيامي @ عمّان NE"],
        id="two offices of one who is told by them alone",
    ),
    pytest.param(
        "استقبل رئيس مجلس السيادة الانتقالي القائد العام للقوات المسلحة بمكتبه اليوم وزير الخارجية المصري ناصر أمين.",
        ["reception رئيس مجلس السيادة الانتقالي < ناصر أمين @ - EG"],
        id="two offices before his own office and the guest",
    ),
    pytest.param(
        "عقدت اليوم جلسة مباحثات بين نائب رئيس الوزراء وزير الخارجية ووفد من غرفة تجارة نيامي.",
        ["meeting نائب رئيس الوزراء < وفد من غرفة تجارة نيامي @ - NE"],
        id="two offices that one word governs",
    ),
    pytest.param(
        "استقبل رئيس الجمهورية وزير الدفاع ووزير الداخلية.",
        ["reception رئيس الجمهورية < وزير الدفاع، وزير الداخلية @ -"],
        id="the second office is the object",
    ),
    pytest.param(
        "التقى وزير العدل في لقاءين منفصلين بمكتبه وفدا من غرفة التجارة الأوكرانية برئاسة السيد سيرغي بوندار وسفيرة "
        "إيطاليا باولا فيرارا.",
        [
            "meeting وزير العدل < وفدا من غرفة التجارة الأوكرانية @ - UA",
            "meeting وزير العدل < باولا فيرارا @ - IT",
        ],
        id="met apart from a delegation that has a head",
    ),
    pytest.param(
        "استقبل وزير العدل وفدا من البنك الدولي برئاسة السيد سيرغي بوندار والسفير الكندي جون سميث.",
        ["reception وزير العدل < وفدا من البنك الدولي، جون سميث @ - CA"],
        id="an envoy of a state is not of the delegation of a body of several",
    ),
    pytest.param(
        "استقبل وزير العدل وفدا برلمانيا كنديا برئاسة السيد مارك كلارك والسفير الكندي جون سميث.",
        ["reception وزير العدل < وفدا برلمانيا كنديا @ - CA"],
        id="an envoy of the state of a delegation is of it",
    ),
    pytest.param(
        "انعقدت أعمال اللجنة المشتركة برئاسة وزير العدل أيمن حسين ونظيره الهندي أميت نارانغ.",
        ["meeting أيمن حسين < أميت نارانغ @ - IN"],
        id="who shares the chair is from abroad",
    ),
    pytest.param(
        "استقبل وزير الخارجية المكلف بمكتبه وزير الدولة بوزارة الخارجية القطرية السيد سلطان بن سعد المريخي.",
        ["reception وزير الخارجية المكلف < سلطان بن سعد المريخي @ - QA"],
        id="a minister of state at a ministry abroad",
    ),
    pytest.param(
        "التقى وزير الصحة سفير كندا جون سميث ورئيس وأعضاء مجلس إدارة غرفة التجارة.",
        ["meeting وزير الصحة < جون سميث، غرفة التجارة @ - CA"],
        id="the head of a board with its members is nobody's office, and their chamber a guest",
    ),
    pytest.param(
        "وخلال ترؤسه أمس الاجتماع التنسيقي، دعا وزير الصحة سالم حداد إلى دعم الجهود.",
        ["meeting سالم حداد < - @ -"],
        id="who presided by a pronoun, before the main clause",
    ),
    pytest.param(
        "أكد وزير الصحة سالم حداد خلال ترؤسه أمس اجتماع اللجنة العليا أهمية العمل.",
        ["meeting سالم حداد < - @ -"],
        id="who presided by a pronoun, no body whose meeting it was",
    ),
    pytest.param(
        "تم توقيع اتفاقية شراكة بين وزارة الصحة والبنك الدولي لأجل دعم جهود التعافي.",
        ["signing وزارة الصحة < البنك الدولي @ -"],
        id="for the sake of is no adjourning",
    ),
    pytest.param(
        "عقدت لجنة السلامة أمس في مقر مجلس القضاء الأعلى اجتماعها الدوري برئاسة وزير الصحة سالم حداد.",
        ["meeting سالم حداد < - @ مقر مجلس القضاء الأعلى"],
        id="an event with a pronoun ends the name of a body",
    ),
    pytest.param(
        "ناقش وزير الصحة سالم حداد مع سفير كندا جون سميث في فندق كورنثيا بطرابلس سبل تطوير الخدمات.",
        ["meeting سالم حداد < جون سميث @ فندق كورنثيا بطرابلس CA"],
        id="the matter behind a house in a town is none of its name",
    ),
    pytest.param(
        "(وام) استقبل وزير الصحة سالم حداد سفير كندا.",
        ["reception سالم حداد < سفير كندا @ - CA"],
        id="an agency in brackets at the beginning",
    ),
    pytest.param(
        "تباحث محافظ مصرف سورية المركزي وسفيرة إسبانيا إيسابيل غارسيا بشأن التعاون.",
        ["meeting محافظ مصرف سورية المركزي < إيسابيل غارسيا @ - ES"],
        id="an envoy of one state holds no office in another",
    ),
    pytest.param(
        "استقبل نائب رئيس الوزراء وزير الخارجية السيد أيمن حسين، كل على انفراد، الوفد الإيطالي وسفير كندا.",
        ["reception أيمن حسين < الوفد الإيطالي @ - IT", "reception أيمن حسين < سفير كندا @ - CA"],
        id="two offices of one who met several apart",
    ),
    pytest.param(
        "استقبل قائد الجيش بقصر الضيافة سفيرة النيجر حليمة ساني.",
        ["reception قائد الجيش < حليمة ساني @ قصر الضيافة NE"],
        id="the commander of an army by the office alone",
    ),
    pytest.param(
        "أشرف السيد وزير الصحة سالم حداد أمس على افتتاح ملتقى حول الوقاية.",
        ["conference سالم حداد < - @ -"],
        id="a verb that is a given name before a style",
    ),
    pytest.param("تدرس وزارة الصحة إبرام اتفاقية مع البنك الدولي.", [], id="an agreement that is thought of"),
    pytest.param("رفضت وزيرة الصحة هدى سالم لقاء وفد من غرفة تجارة نيامي أمس.", [], id="a meeting that was declined"),
    pytest.param(
        "اعتذر وزير الصحة، الدكتور سالم حداد، يوم الأربعاء عن استقبال الوفد الإسباني.",
        [],
        id="a reception from which somebody was excused",
    ),
    pytest.param(
        "علق وزير الصحة على الأمر خلال استقباله سفير إيطاليا جون كلارك.",
        ["reception وزير الصحة < جون كلارك @ - IT"],
        id="what was said at a reception that took place",
    ),
    pytest.param(
        "استقبل وزير الصحة سالم حداد سفير كندا جون سميث.\nواستعرض مع ضيفه مشروع إعادة تأهيل مستشفى الملك حسين.",
        ["reception سالم حداد < جون سميث @ - CA"],
        id="the matter behind a bare guest is no party",
    ),
    pytest.param(
        "استقبل وزير الصحة سالم حداد سفير كندا جون سميث.\nوأكد الاستعدادات لعقد مؤتمر بالتعاون مع البنك الدولي.",
        ["reception سالم حداد < جون سميث @ - CA"],
        id="what preparations are for",
    ),
    pytest.param(
        "جرى خلال استقبال وزير الصحة سالم حداد أمس سفير كندا جون سميث بحث سبل التعاون.",
        ["reception سالم حداد < جون سميث @ - CA"],
        id="what was done during a reception makes it no passive",
    ),
    pytest.param(
        "استقبل وزير الصحة سالم حداد، مرفوقا بعدد من المسؤولين، أمس بمكتبه سفير كندا جون سميث.",
        ["reception سالم حداد < جون سميث @ - CA"],
        id="company that is not named ends at its comma",
    ),
    pytest.param(
        "التقى وفد من الكونغرس الأمريكي برئاسة ديفيد كلارك، خلال زيارته إلى الشارقة، قائد شرطة الشارقة سيف الزري.",
        ["meeting سيف الزري < وفد من الكونغرس الأمريكي @ الشارقة US"],
        id="whom a delegation met behind a phrase in commas is none of it",
    ),
    pytest.param(
        "خلال اجتماعه بوفد من البنك الدولي برئاسة جون سميث أمس، أعلن وزير الصحة سالم حداد الاتفاق على الخطة.",
        ["meeting سالم حداد < وفد من البنك الدولي @ -"],
        id="the subject of the main clause is not of the delegation told before it",
    ),
    pytest.param(
        "قلدت وزيرة الصحة هدى سالم السيدة فيدهي شارما، سفيرة الهند، وسام الاستحقاق.",
        ["ceremony هدى سالم < فيدهي شارما @ - IN"],
        id="an order is nobody",
    ),
    pytest.param("أصدرت وزارة الصحة أمس بيانا حول لقاء مرتقب مع البنك الدولي.", [], id="a meeting that is expected"),
    pytest.param(
        "فوض مجلس الوزراء أمس وزير الصحة سالم حداد بالتوقيع على اتفاقية مع البنك الدولي.",
        [],
        id="a signing that somebody is charged with",
    ),
    pytest.param(
        "يلتزم الموقعون بعقد اجتماع سنوي بين وزارة الصحة والبنك الدولي.", [], id="a meeting that all bind themselves to"
    ),
    pytest.param(
        "نعى وزير الصحة سالم حداد اليوم الفقيد كريم عادل الشريف الذي كان قد التقاه مرارا.",
        [],
        id="whom somebody had met before",
    ),
    pytest.param(
        "أشاد وزير الصحة سالم حداد بدور المنظمة. وأكد الوزير لدى لقائه بمكتبه بوفد الصليب الأحمر أهمية الدعم.",
        ["meeting سالم حداد < وفد الصليب الأحمر @ -"],
        id="a noun behind a letter that reads as a name, and a bare office before the noun of a meeting",
    ),
    pytest.param(
        "أشاد والي كسلا سالم حداد بجهود المنظمة. وأكد الوالي خلال استقباله سفير كندا جون سميث أهمية الدعم.",
        ["reception سالم حداد < جون سميث @ - CA"],
        id="an official of a region where no home is known",
    ),
    pytest.param(
        "أشادت وزيرة الصحة بجهود الشركاء. واستقبلت الوزيرة سفير كندا جون سميث.",
        ["reception وزيرة الصحة < جون سميث @ - CA"],
        id="the bare noun of an office that is told without a name",
    ),
    pytest.param(
        "أشاد وزير الداخلية المكلف بجهود الشركاء. واستقبل الوزير صباح أمس سفير كندا جون سميث.",
        ["reception وزير الداخلية المكلف < جون سميث @ - CA"],
        id="a verb with its letter behind an acting office, and an hour that is a name",
    ),
    pytest.param(
        "طالب والي القضارف سالم حداد لدى لقائه بوفد الصليب الأحمر بحضور الدكتور كمال زين بدعم النازحين.",
        ["meeting سالم حداد < وفد الصليب الأحمر @ -"],
        id="what somebody asked for at a meeting",
    ),
    pytest.param(
        "الثورة – جاك وهبه:\nانطلق أمس اجتماع رسمي يجمع وزير الاقتصاد محمد الشعار بنظيره التركي عمر بولاط.",
        ["meeting محمد الشعار < عمر بولاط @ - TR"],
        id="who wrote it, and whom a meeting that began brings together",
    ),
    pytest.param(
        "استقبل وزير الصحة سالم حداد مدير الفرع فؤاد زين، بمناسبة تعيينه مديراً عاماً للفرع.",
        ["reception سالم حداد < فؤاد زين @ -"],
        id="the office that a guest was named to",
    ),
    pytest.param(
        "التقى مدير الأمن العام اللواء عبيدالله المعايطة السفيرة البريطانية بريدجيت بريند.\n"
        "وأشاد المدير بالتعاون بين مديرية الأمن العام والسفارتين البريطانية والكندية.",
        ["meeting عبيدالله المعايطة < بريدجيت بريند @ - GB"],
        id="two embassies are no part of the body before them",
    ),
    pytest.param(
        "عقد أمس اجتماع رسمي جمع وزير الاقتصاد محمد الشعار بنظيره التركي عمر بولاط، وذلك في إطار زيارة رسمية.",
        ["meeting محمد الشعار < عمر بولاط @ - TR"],
        id="a meeting with adjectives, on a visit",
    ),
]


@pytest.mark.parametrize(("text", "rows"), _CASES)
def test_constructions(text: str, rows: list[str]) -> None:
    assert told(text) == rows
