"""What was talked about: objects of verbs of talk, phrases behind «حول», aims of what is signed, items of an agenda."""

import pytest

from resolvers.ground.scene import scene_of
from resolvers.relate import relate
from resolvers.topics.topics import topics_of
from tests.resolvers.conftest import marked_document

_CASES = [
    pytest.param(
        "خبر\nبحث [T:وزير الري] [P:سعيد النجدي] مع [T:السفير] سبل حماية الفرشة المائية، وتأهيل السدود القديمة.",
        ["حماية الفرشة المائية", "تأهيل السدود القديمة"],
        id="who talked stands between the verb and its objects",
    ),
    pytest.param(
        "خبر\nوتناول اللقاء آفاق التعاون في مجال سلامة الملاحة الجوية وتدريب المراقبين، كما أشاد الضيف بالاستقبال.",
        ["سلامة الملاحة الجوية", "تدريب المراقبين"],
        id="words that say nothing are left out, and a clause ends the list",
    ),
    pytest.param("خبر\nوناقش الجانبان تطوير العلاقات الثنائية.", [], id="bilateral relations alone are no topic"),
    pytest.param(
        "خبر\nوقعا مذكرة تفاهم لتبادل الأرشيف الوطني.", ["تبادل الأرشيف الوطني"], id="written onto a preposition"
    ),
    pytest.param(
        "خبر\nواتفقا على تنظيم ورشة مشتركة حول أمراض النخيل بين البلدين.",
        ["أمراض النخيل"],
        id="behind «about», until who shares it",
    ),
    pytest.param(
        "خبر\nوتناول اللقاء تحسين قيم العمل الإداري، ومنظومة التراخيص الصحية وذلك حتى 4 أبريل.",
        ["تحسين قيم العمل الإداري", "منظومة التراخيص الصحية"],
        id="«and» is no part of what it adds, nor is what comes behind «and that»",
    ),
    pytest.param(
        "خبر\nوناقش الجانبان - خلال اللقاء - وسائل النقل الريفي، ونحو 4.",
        ["وسائل النقل الريفي"],
        id="an aside in dashes",
    ),
    pytest.param(
        "محضر\nجدول الأعمال:\n1- المصادقة على محضر الجلسة السابقة\n2- حصيلة التلقيح المدرسي\n3- شراء سيارات الإسعاف",
        ["حصيلة التلقيح المدرسي", "شراء سيارات الإسعاف"],
        id="an agenda but for its formal items",
    ),
    pytest.param(
        "Titre\nLes deux parties ont évoqué la rénovation du port, la formation des pilotes et le dragage du chenal.",
        ["rénovation du port", "formation des pilotes", "dragage du chenal"],
        id="French, without articles",
    ),
    pytest.param(
        "Title\nThey discussed ways to protect coral reefs and the licensing of fishing boats, which the host praised.",
        ["protect coral reefs", "licensing of fishing boats"],
        id="English, until a relative clause",
    ),
    pytest.param(
        "Title\nThe workshop on payment systems in [W:Chisinau] reviewed digital wallets.",
        ["payment systems", "digital wallets"],
        id="where it lies is no part of a topic",
    ),
    pytest.param(
        "خبر\nوتناول اللقاء شح المياه في [W:الناصرية]، وتنسيق الدوريات المشتركة في [W:مضيق باب المندب].",
        ["شح المياه في الناصرية", "تنسيق الدوريات المشتركة"],
        id="a short topic has its place",
    ),
    pytest.param(
        "خبر\nترأس اجتماعا خصص للأجور الدنيا حضره [O:الاتحاد العمالي] و[O:جمعية الصناعيين].",
        ["أجور الدنيا"],
        id="who attended is told behind a topic",
    ),
    pytest.param(
        "Titre\nLa rencontre a porté sur l'accès à l'eau, en présence de [P:Awa Diop].",
        ["accès à l'eau"],
        id="an elided article",
    ),
    pytest.param(
        "خبر\nوناقش الجانبان تتبع تنفيذ [R:الخطة الوطنية للغابات]، وحماية المراعي من التعرية في [L:القانون رقم 9].",
        ["حماية المراعي من التعرية"],
        id="plans and laws are told apart, and what only leads to them",
    ),
    pytest.param(
        "Titre\nIls ont évoqué la [L:loi n° 12], la formation des pilotes du port au [R:Projet Escale].",
        ["formation des pilotes du port"],
        id="plans and laws in French",
    ),
    pytest.param(
        "خبر\nوتركز النقاش بين [T:الوزيرين] على توسيع شبكة المترو، وعلى تسعير التذاكر الموحدة.",
        ["توسيع شبكة المترو", "تسعير التذاكر الموحدة"],
        id="who talked stands between the verb and its preposition",
    ),
    pytest.param("خبر\nوانصرف الحديث إلى صيانة الأفلاج القديمة.", ["صيانة الأفلاج القديمة"], id="the talk turned to"),
    pytest.param(
        "خبر\nوتباحث الحاضرون في نقص الأعلاف الموسمي.", ["نقص الأعلاف الموسمي"], id="those present consulted about"
    ),
    pytest.param(
        "خبر\nعقد [T:الوزير] اجتماعا خصص لأزمة النقل المدرسي، شارك فيه [P:سعد النجدي].",
        ["أزمة النقل المدرسي"],
        id="devoted to",
    ),
    pytest.param(
        "خبر\nيبحث [T:محافظ البنك] الدكتور [P:سعيد النجدي] مع [G:وفد الصندوق] مسار إصلاح المصارف.",
        ["مسار إصلاح المصارف"],
        id="a bare object behind those who talked",
    ),
    pytest.param(
        "خبر\nبحث [T:الوزير] مع [T:السفير] في مكتبه [D:أمس|2025-03-04] الملف.",
        [],
        id="where they talked is no object",
    ),
    pytest.param(
        "خبر\nواطلع الوفد على تجربة القيادة في الأزمات، وعلى مختبر فحص البذور.",
        ["تجربة القيادة في الأزمات", "مختبر فحص البذور"],
        id="what guests were shown",
    ),
    pytest.param("خبر\nوطاف الضيوف بقاعات التدريب البحري.", ["قاعات التدريب البحري"], id="where guests were led about"),
    pytest.param(
        "خبر\nوقعا اتفاقية تعاون للاعتراف المتبادل بالشهادات المهنية.",
        ["اعتراف المتبادل بالشهادات المهنية"],
        id="ل with the article",
    ),
    pytest.param(
        "خبر\nوقعا اتفاقية تشمل تدريب الأئمة وطباعة المصاحف القديمة.",
        ["تدريب الأئمة وطباعة المصاحف القديمة"],
        id="what an agreement covers",
    ),
    pytest.param(
        "محضر\nالبند الثالث: ترميم المدارس القروية.\nعرض المقرر التقرير.\nثانيا: شؤون متفرقة",
        ["ترميم المدارس القروية"],
        id="headings of items in minutes",
    ),
    pytest.param(
        "Minutes\nAGENDA\n1. Approval of the minutes\n2. Passengers with small children\n3. Runway lights",
        ["Passengers with small children", "Runway lights"],
        id="an item of an agenda is whole",
    ),
    pytest.param(
        "Titre\n[P:Awa Diop] s'est penchée avec [P:Luc Martin] sur l'étiquetage des engrais et sur les semis de blé.",
        ["étiquetage des engrais", "semis de blé"],
        id="French, with whom before the preposition",
    ),
    pytest.param(
        "Titre\nAu menu des échanges : la numérisation des greffes, la formation des huissiers.",
        ["numérisation des greffes", "formation des huissiers"],
        id="French, on the menu",
    ),
    pytest.param(
        "Titre\nIl a été question du balisage des chenaux et des écoles de pêche.",
        ["balisage des chenaux", "écoles de pêche"],
        id="French, it was about",
    ),
    pytest.param(
        "Titre\nUne réunion consacrée aux liaisons maritimes a suivi.", ["liaisons maritimes"], id="devoted to, joined"
    ),
    pytest.param(
        "Title\nThe conversation bore on the dredging of the harbour, the licensing of divers and port fees.",
        ["dredging of the harbour", "licensing of divers", "port fees"],
        id="English, bore on",
    ),
    pytest.param(
        "Title\n[P:Jane Doe] briefed the guests on the flood barriers.", ["flood barriers"], id="English, briefed"
    ),
    pytest.param(
        "Title\n[P:Jane Doe] spoke by telephone to [P:Omar Hadi] about river patrols, which he praised.",
        ["river patrols"],
        id="English, to whom before about what",
    ),
    pytest.param(
        "Title\n[P:Jane Doe] discussed with [T:Minister] [P:Omar Hadi] the rules of transit trade.",
        ["rules of transit trade"],
        id="English, with whom before the object",
    ),
    pytest.param(
        "خبر\nوتناول اللقاء فتح مدارس ليلية للعمال، وحضره [P:سالم علي].",
        ["فتح مدارس ليلية للعمال"],
        id="a deed whose noun may be a verb",
    ),
    pytest.param(
        "خبر\nوبحث الجانبان سبل تفعيل [L:اتفاقية النقل] المبرمة بين البلدين، وتسريع منح التأشيرات.",
        ["تسريع منح التأشيرات"],
        id="a list goes on behind what tells of a law",
    ),
    pytest.param(
        "خبر\nووقعا مذكرة تفاهم في ضوء [L:القانون رقم 7] المتعلق بحماية المستهلك.", [], id="a law's matter is none"
    ),
    pytest.param("خبر\nوزار [P:سالم علي] مقر [O:المكتب المعني بشؤون البيئة والمناخ].", [], id="nor what a body is for"),
    pytest.param("خبر\nوشملت الجولة [W:محافظة إب] و[W:محافظة الحديدة].", [], id="places alone are none"),
    pytest.param(
        "خبر\nوتناولت الندوة التشخيص عن بعد، نظمتها كلية الطب، وحضرها عدد من الطلبة.",
        ["التشخيص عن بعد"],
        id="a clause about the event ends the list, and words that go together stand",
    ),
    pytest.param(
        "محضر\nجدول الأعمال:\n1- إنارة الطرق الجبلية\n2- ذكر السيد المقرر أن الأشغال تأخرت",
        ["إنارة الطرق الجبلية"],
        id="what somebody said under a number is no item",
    ),
    pytest.param(
        "خبر\nيبحث [T:رئيس المحكمة] مع نظيره المصري تدريب قضاة الأحداث.",
        ["تدريب قضاة الأحداث"],
        id="his counterpart is nobody's topic",
    ),
    pytest.param(
        "خبر\nوتناول اللقاء العديد من المواضيع ذات الاهتمام المشترك وعددا من الملفات المشتركة.",
        [],
        id="many matters of common interest say nothing",
    ),
    pytest.param(
        "خبر\nوبحث الجانبان سبل تنفيذ [L:القانون رقم 12.15]، إلى جانب إنشاء لجنة للصيد الحرفي، وتسريع تفريغ السفن.",
        ["إنشاء لجنة للصيد الحرفي", "تسريع تفريغ السفن"],
        id="a full stop in a law's number ends no list",
    ),
    pytest.param(
        "خبر\nوبحثا أوضاع الصيادين، وسبل تنفيذ [L:اتفاقية الصيد] التي وقعها البلدان، وكيفية حماية الشعاب.",
        ["أوضاع الصيادين", "حماية الشعاب"],
        id="a verb within a relative clause ends no list",
    ),
    pytest.param(
        "خبر\nوتناول الجانبان تهريب الآثار ونقل المخطوطات النادرة.",
        ["تهريب الآثار", "نقل المخطوطات النادرة"],
        id="a deed whose noun may be a verb begins a topic behind «and»",
    ),
    pytest.param(
        "Titre\nUn protocole portant sur l'échange de semences de mil a suivi.",
        ["échange de semences de mil"],
        id="French, a noun behind an elided article is no verb",
    ),
    pytest.param(
        "Title\nThe workshop on community-centred fisheries was held.",
        ["community-centred fisheries"],
        id="English, half of a compound is no verb",
    ),
    pytest.param(
        "Titre\nIls ont évoqué les garanties prévues par la loi, la mise en œuvre du [R:Projet Cap] et les semis.",
        [],
        id="French, what leads to a law or a plan says nothing",
    ),
    pytest.param(
        "خبر\nوتناول اللقاء سبل الإسراع في إنفاذ [L:اتفاقية الصيد]، ودعم الصيادين لتنفيذ [R:خطة الساحل].",
        ["دعم الصيادين"],
        id="a noun that a plan's name owns is no part of a topic",
    ),
    pytest.param(
        "خبر\nوتناولت الندوة ما تحقق في المشروع، ورأى المجلس أنها ناجحة، ثم تبادلا الدروع التذكارية.",
        [],
        id="neither what was done nor a clause is a topic",
    ),
    pytest.param(
        "خبر\nوتدخلت الخبيرة لعرض تجارب الصيد الحرفي، معبرة عن استعداد المنظمة للدعم.",
        ["تجارب الصيد الحرفي"],
        id="how she said it is none",
    ),
    pytest.param(
        "Title\nBoth sides reviewed trade in dates and expressed satisfaction. They reviewed their cooperation.",
        ["trade in dates"],
        id="English, neither a clause nor what is theirs",
    ),
    pytest.param(
        "خبر\nناقش الجانبان صيانة السفن. وكانت الهيئة قد بحثت تصدير الأسماك. ومن المقرر أن تبحث ورشة تربية الروبيان.",
        ["صيانة السفن"],
        id="what was before and what is to come is told of other engagements",
    ),
    pytest.param(
        "محضر\nجدول الأعمال: حصيلة التلقيح المدرسي؛ صيانة السدود الترابية؛ متفرقات.\nافتتح الرئيس الجلسة.",
        ["حصيلة التلقيح المدرسي", "صيانة السدود الترابية"],
        id="an agenda on one line",
    ),
    pytest.param(
        "محضر\nجدول الأعمال:\nأولا: متابعة مقررات مارس\nثانيا: أسعار الأعلاف\nثالثا: ما يستجد\n1. أسواق\n2. كذا",
        ["أسعار الأعلاف"],
        id="an agenda numbered by words, until another numbering begins",
    ),
    pytest.param(
        "محضر\nأولا: محضر الجلسة السابقة\nصودق عليه.\nثانيا: رسوم المواقف العامة\nأحيلت.\nثالثا: المداولات\nلا شيء.",
        ["رسوم المواقف العامة"],
        id="numbered headings over prose",
    ),
    pytest.param(
        "Minutes\n4. The agenda was adopted: (a) follow-up; (b) fish exports; (c) any other business.\n5. Nothing.",
        ["fish exports"],
        id="English, an agenda within a sentence",
    ),
    pytest.param(
        "Minutes\n1. Legal framework\nIt was read.\n2. Cold chains for vaccines\nIt was read.\n3. Next steps\nNone.",
        ["Cold chains for vaccines"],
        id="English, headings but for those of any minutes",
    ),
    pytest.param(
        "Minutes\nDecisions\n1. Draft new rules of transit\n2. Print the charter of divers\n3. Send it",
        [],
        id="items of a list without agenda are no headings",
    ),
    pytest.param(
        "Minutes\n1. Transhumance locale. Le colonel plaide.\n2. Marchés de bétail. Le maire présente les chiffres.",
        ["Transhumance locale", "Marchés de bétail"],
        id="French, headings before prose on their line",
    ),
    pytest.param(
        "خبر\nوتناول اللقاء، الذي حضرته [T:الأمينة العامة] [P:ليلى سعد]، تحديث أنظمة الملاحة وتدريب الربابنة.",
        ["تحديث أنظمة الملاحة", "تدريب الربابنة"],
        id="a clause about the meeting stands between",
    ),
    pytest.param(
        "خبر\nبحث [P:سالم علي] مع [P:آنا روخاس]، [T:رئيسة البعثة] (يونيتاد)، سبل تطوير المختبرات الجنائية.",
        ["تطوير المختبرات الجنائية"],
        id="brackets stand between",
    ),
    pytest.param(
        "خبر\nأشرف [P:سالم علي] على حفل تسليم شواهد الملاحة، ثم أقيم حفل عشاء كبير.",
        ["تسليم شواهد الملاحة"],
        id="a ceremony is about its deed",
    ),
    pytest.param(
        "خبر\nطالب [P:سالم علي] بتسريع صرف التعويضات وبتخفيض رسوم الموانئ.",
        ["تسريع صرف التعويضات", "تخفيض رسوم الموانئ"],
        id="what was asked for, where nothing else is told",
    ),
    pytest.param(
        "خبر\nناقشا تربية النحل. وشدد [P:سالم علي] على ضرورة تسريع صرف التعويضات.",
        ["تربية النحل"],
        id="what was insisted on counts for nothing beside what was talked about",
    ),
    pytest.param(
        "خبر\nوطرح عليه مسألة استملاك الأراضي الرعوية.", ["استملاك الأراضي الرعوية"], id="what was raised with him"
    ),
    pytest.param(
        "خبر\nورافقه المدير الذي أطلعه على مختبرات قياس الزلازل.", ["مختبرات قياس الزلازل"], id="what he was shown"
    ),
    pytest.param("خبر\nثم نوقشت رسوم المرور في القناة.", ["رسوم المرور في القناة"], id="a passive"),
    pytest.param("خبر\nوبحثا التعاون في تدوير الإطارات.", ["تدوير الإطارات"], id="cooperation in something is that"),
    pytest.param(
        "Titre\n[P:Awa Diop] a joint par téléphone [P:Luc Martin] au sujet du trafic de bois de rose.",
        ["trafic de bois de rose"],
        id="French, a contracted preposition",
    ),
    pytest.param(
        "Titre\n[P:Luc Martin] a découvert les alevins de carpe, puis la cérémonie de remise de barques.",
        ["alevins de carpe", "remise de barques"],
        id="French, what was seen and handed over",
    ),
    pytest.param(
        "Titre\nIl a effectué une visite de travail, puis une visite d'étude au port.",
        [],
        id="French, no kind of visit",
    ),
    pytest.param(
        "Title\nThe guests toured the tsunami warning centre, where [P:Jane Doe] showed them the tide gauges.",
        ["tsunami warning centre", "tide gauges"],
        id="English, what was seen",
    ),
    pytest.param(
        "Title\n[P:Jane Doe] stressed the importance of school gardens.", ["school gardens"], id="English, what matters"
    ),
    pytest.param("Title\nThey reviewed the progress made so far.", [], id="English, nothing said"),
    pytest.param(
        "Title\nShe spoke by telephone with Ms. [P:Noor Hadi], [T:Deputy Chief], about the protection of divers.",
        ["protection of divers"],
        id="English, a full stop behind a short form before a name",
    ),
    pytest.param(
        "Titre\nIls ont confronté leurs données sur le transit des dattes et sur les délais d'escale.",
        ["transit des dattes", "délais d'escale"],
        id="French, their data are no verb",
    ),
    pytest.param(
        "خبر\nوتباحثا في شحة الأعلاف الواردة إلى الموانئ الجنوبية، وتأهيل مرافئ الصيد.",
        ["شحة الأعلاف", "تأهيل مرافئ الصيد"],
        id="where it comes from is no part of a topic",
    ),
    pytest.param(
        "خبر\nوتناول اللقاء ما تحقق في ملف عودة الصيادين.", ["ملف عودة الصيادين"], id="that something was done is none"
    ),
    pytest.param(
        "خبر\nيبحث الجانبان تربية النحل.\nوبحث الجانبان تربية النحل الجبلي.", ["تربية النحل الجبلي"], id="told twice"
    ),
    pytest.param(
        "خبر\nوتحدث في الجلسة الافتتاحية كل من سعادة الشيخ، وعرضت [T:الخبيرة] عددا من التوصيات.",
        [],
        id="who spoke is none",
    ),
    pytest.param(
        "Titre\nIls ont évoqué le [R:Projet Escale] (PESC), l'indemnisation des pêcheurs et l'entretien des quais.",
        ["indemnisation des pêcheurs", "entretien des quais"],
        id="French, a short form in brackets behind a plan",
    ),
    pytest.param(
        "خبر\nواحتضن الفندق ورشة تخصصية عن تتبع الأموال المهربة، واطلع الوفد في زيارته على متحف الأحياء البحرية.",
        ["تتبع الأموال المهربة", "متحف الأحياء البحرية"],
        id="Arabic, what a workshop was about; during a visit is no topic",
    ),
    pytest.param(
        "خبر\nوبحثا تبادل البيانات بين الموانئ وتدريب الفاحصين.",
        ["تبادل البيانات", "تدريب الفاحصين"],
        id="a deed is added behind who shares it",
    ),
    pytest.param(
        "خبر\nورافقهم [P:سالم علي]، مستعرضا أساليب تفتيش السفن.", ["أساليب تفتيش السفن"], id="what he went over"
    ),
    pytest.param("خبر\nوناقش [T:وزير النقل] الدكتور [P:سالم علي].", [], id="an office is no topic"),
]


@pytest.mark.parametrize(("marked", "wanted"), _CASES)
def test_topics(marked: str, wanted: list[str]) -> None:
    kind = "minutes" if marked.startswith(("محضر", "Minutes")) else "communique"
    scene = scene_of(*marked_document(marked, kind=kind))
    found = topics_of(scene, tuple({sentence.line for sentence in scene.sentences if sentence.line}))
    assert [topic.text for topic in found] == wanted
    assert all(topic.span.of(scene.document.text) == topic.text for topic in found)


def test_shared_line() -> None:
    """Of two engagements told on one line each has its own topics: those told behind its verb."""
    told = (
        "خبر\nاستقبل [T:وزير الثروة السمكية] [P:سعيد النجدي] يوم [D:4 مارس 2025|2025-03-04] [T:سفير النرويج] "
        "[P:إريك هانسن]، وبحثا تدريب الغواصين. وفي اليوم نفسه التقى [P:سعيد النجدي] [T:سفيرة بيرو] [P:آنا روخاس]، "
        "وتناول اللقاء تصدير السردين المعلب."
    )
    relations = relate(*marked_document(told))
    assert [[topic.text for topic in each.topics] for each in relations.engagements] == [
        ["تدريب الغواصين"],
        ["تصدير السردين المعلب"],
    ]
