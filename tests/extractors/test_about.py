"""What a document is: kind, title, day and issuer, of heads and feet as institutions of many countries write them."""

import hashlib

import pytest

from extractors.pipeline import extract
from schemas.document import Document, Page, document_id
from schemas.mention import About
from schemas.span import Span


def about(text: str) -> About:
    sha = hashlib.sha256(text.encode()).hexdigest()
    return extract(Document(document_id(sha), "a", sha, text, (Page(1, Span(0, len(text))),), "ar")).about


BODY = "استقبل السيد الوزير وفدا عن المحكمة العليا، وتناول اللقاء سبل تعزيز التعاون بين البلدين.\n"
CORPS = "Le ministre a reçu une délégation de la Cour suprême et a évoqué avec elle la coopération judiciaire.\n"
PROSE = "The Minister received a delegation of the Supreme Court and discussed with it judicial cooperation.\n"

SITTING = """MUNICIPALITÉ DE LAC-VERT

Séance ordinaire du conseil, tenue le 3 mai 2021, à laquelle étaient présents le maire, M. Jean Roy, et les conseillers.

ADOPTION DE L'ORDRE DU JOUR

ORDRE DU JOUR

1. Ouverture
"""
TYPES = [
    ("a message of condolence", f"Préfecture du Golfe\nMessage de condoléances\n\n{CORPS}", "other"),
    ("a programme alone on its line", f"Commune de Say\nPROGRAMME\nde la visite du préfet\n\n{CORPS}", "other"),
    ("the programme of a visit", f"ولاية لعصابه\nبرنامج زيارة الوزير\n\n{BODY}", "other"),
    ("a body whose name begins as a programme does", f"برنامج الأغذية العالمي\n\n{BODY}", "communique"),
    ("an agenda", f"مجلس النواب\nجدول أعمال الجلسة الثالثة\n\n{BODY}", "other"),
    ("a draft of minutes", f"هيئة الموانئ\nمسودة محضر الاجتماع الثاني\n{BODY}", "minutes"),
    ("a record for the file", f"Bureau of Maps\nNOTE FOR THE FILE\n\n{PROSE}", "minutes"),
    ("minutes behind a dash", f"STEERING COMMITTEE – MINUTES\n3 May 2024\n{PROSE}", "minutes"),
    ("a summary of a meeting's works", f"جامعة الدول\nخلاصة أعمال الاجتماع الثاني\n{BODY}", "minutes"),
    ("the facts of a meeting", f"هيئة الموانئ\nوقائع الاجتماع الدوري الرابع\n{BODY}", "minutes"),
    (
        "minutes by their tail over members",
        f"Harbour Committee – Regular Meeting Minutes\nMembers: A. Hill\n{PROSE}",
        "minutes",
    ),
    ("minutes by the last word of their heading", f"Faculty Senate Minutes\nNo. 548\n{PROSE}", "minutes"),
    ("minutes behind their day", f"Kabwe Town Council\nNovember 20, 2025 Approved Minutes\n{PROSE}", "minutes"),
    (
        "a roll and those excused",
        "Conseil communal du 22 mai 2024\nPrésents :\nM. Guy Gillot, Bourgmestre;\nExcusées :\nMme Manon Dubois;\n",
        "minutes",
    ),
    ("no minutes but some of an hour", f"The Harbour Opens In 30 Minutes\n{PROSE}", "communique"),
    ("a news item about minutes", f"The committee met: minutes were read.\n{PROSE}", "communique"),
    (
        "a news item with its agenda under prose",
        f"مجلس جماعة يعقد دورته\n\n{'انعقدت أشغال الدورة العادية للمجلس ' * 5}.\n\nجدول الأعمال:\n\n{BODY}",
        "communique",
    ),
    ("a communiqué", f"بلاغ\n\nالوزير يستقبل وفدا\n\n{BODY}", "communique"),
    ("no heading at all", BODY, "communique"),
    ("a bulletin over its items", f"جامعة صور\n\nنشرة «الشراع» – العدد 12\n\n• مذكرة تفاهم\n{BODY}", "communique"),
    ("a statement", f"بيان\n{BODY}", "communique"),
    ("news of a memorandum", f"Mémorandum maroco-palestinien\n\n{CORPS}", "communique"),
    ("a memorandum", f"MEMORANDUM\n\n{PROSE}", "other"),
    ("the report of a meeting", f"تقرير وتوصيات الاجتماع الرابع للجنة الخبراء\n{BODY}", "minutes"),
    ("for the press", f"بلاغ صحفي\n\nالوزير يستقبل وفدا\n\n{BODY}", "press_release"),
    ("a Jordanian press statement", f"بيان صحفي\n{BODY}", "press_release"),
    ("French, for the press", f"COMMUNIQUÉ DE PRESSE\n\nRéception\n\n{CORPS}", "press_release"),
    ("French communiqué", f"Communiqué\n\nRéception\n\n{CORPS}", "communique"),
    ("English, for the press", f"PRESS RELEASE\n\nMinister meets delegation\n\n{PROSE}", "press_release"),
    ("minutes", f"وزارة العدل\nمحضر اجتماع اللجنة المشتركة\n{BODY}", "minutes"),
    ("minutes, a full stop behind", f"محضر اجتماع لجنة السير المنعقد بصفاقس يوم 3 ماي 2024.\n{BODY}", "minutes"),
    (
        "minutes, a full stop behind, French",
        f"Procès-verbal de la réunion tenue le 3 mai 2024 à Lomé.\n{CORPS}",
        "minutes",
    ),
    ("French minutes", f"Procès-verbal de la réunion du comité\n{CORPS}", "minutes"),
    (
        "a board's meeting over its roll",
        f"KILDARE PORT BOARD MEETING\n4 May 2023\n\nPresent:\nAnn Lee (Chair)\n{PROSE}",
        "minutes",
    ),
    ("a board's meeting in the news", f"اجتماع مجلس الإدارة يقر الموازنة\n{BODY}", "communique"),
    (
        "a board over its roll",
        f"مؤسسة الحبوب\nاجتماع مجلس الإدارة – 12 أيار 2025\nالحاضرون\n- ريم العلي\n{BODY}",
        "minutes",
    ),
    ("French minutes, short", f"PV de la réunion du 3 mai 2024\n{CORPS}", "minutes"),
    (
        "minutes by their lists",
        f"Conseil communal de Bertrix\n\nPrésents : M. Paul Noël, maire\nExcusé : M. Luc Roy\n{CORPS}",
        "minutes",
    ),
    ("English minutes", f"Minutes of the second meeting of the Joint Committee\n{PROSE}", "minutes"),
    ("a speech", f"كلمة السيد وزير العدل بمناسبة افتتاح المؤتمر\n\nأصحاب المعالي،\n{BODY}", "speech"),
    ("a speech that only addresses its hearers", f"السيدات والسادة،\n{BODY}", "speech"),
    ("French speech", f"Allocution de Monsieur le Ministre\n\nMesdames et Messieurs,\n{CORPS}", "speech"),
    ("English speech", f"Remarks by the Minister at the opening session\n\nExcellencies,\n{PROSE}", "speech"),
    (
        "a sitting as a noun, with who was present",
        SITTING,
        "minutes",
    ),
    (
        "a sitting as a noun in English",
        "Town of Millbrook\nRegular meeting of the council held on 4 May 2021\n\nMembers present: Ann Lee, Bo Ray.\n",
        "minutes",
    ),
    ("news of a sitting", f"Séance ordinaire du conseil municipal : le budget est voté\n\n{CORPS}", "communique"),
    ("a circular", f"دورية رقم 12\nإلى السادة القضاة\nالموضوع: حول التبليغ\n{BODY}", "other"),
    ("an Egyptian circular", f"كتاب دوري رقم 5 لسنة 2024\n{BODY}", "other"),
    ("a French circular", f"CIRCULAIRE N° 4\nObjet : notification\n{CORPS}", "other"),
    ("an obituary", "نعي\n\nتنعى وزارة العدل ببالغ الحزن والأسى المغفور له القاضي.\n", "other"),
    ("an obituary under another head", "بيان\n\nببالغ الحزن والأسى تلقت المحكمة نبأ وفاة القاضي.\n", "other"),
    ("a letter", f"رسالة إلى السيد رئيس المجلس\n\nتحية طيبة وبعد،\n{BODY}", "letter"),
    ("a French letter", f"Monsieur le Ministre,\n\nJ'ai l'honneur de vous inviter.\n{CORPS}", "letter"),
]


@pytest.mark.parametrize(("text", "kind"), [row[1:] for row in TYPES], ids=[row[0] for row in TYPES])
def test_type(text: str, kind: str) -> None:
    assert about(text).type.value == kind


TITLES = [
    (
        "the day of publishing, a rubric and a picture over it",
        "logo Al-Bilad\nPublié le 28 mars 2019\nAfrique\nLe maire de Lomé reçoit le consul\nIl l'a reçu lundi.",
        "Le maire de Lomé reçoit le consul",
    ),
    (
        "a title that begins with the name of a picture",
        "Banner year for Ghanaian cocoa exports\nThe minister spoke of it on Monday, and farmers heard him in Accra.",
        "Banner year for Ghanaian cocoa exports",
    ),
    (
        "a clock that is none of the page's",
        "Clock tower reopens in Harare\nThe minister spoke of it on Monday, and the people heard him in Harare.",
        "Clock tower reopens in Harare",
    ),
    (
        "the file of a picture over it",
        "Image maire_de_lome.jpg\nLe maire de Lomé reçoit le consul\nIl l'a reçu lundi.",
        "Le maire de Lomé reçoit le consul",
    ),
    (
        "labels of a menu over it",
        "Latest News\nNews Archive\nMinister of Labour receives Ambassador of Ghana\nHe received him today.",
        "Minister of Labour receives Ambassador of Ghana",
    ),
    (
        "a circular by its number",
        f"Conférence des bâtonniers\nLETTRE CIRCULAIRE N° 3\n\nBamako, le 2 février 2026\n\n{CORPS}",
        "LETTRE CIRCULAIRE N° 3",
    ),
    (
        "minutes by their heading over what was decided on",
        f"Collège provincial\nExtrait du procès-verbal du 19 mars 2026\n\nOBJET : Convention d'eau\n{CORPS}",
        "Extrait du procès-verbal du 19 mars 2026",
    ),
    (
        "no name of whom a letter goes to",
        f"Embassy of Norway in Amman\n\nH.E. Eng. Yazan Khraisat\nMinister of Water\n\nDear Minister\n{PROSE}",
        None,
    ),
    (
        "minutes by their number over labels and lists",
        (
            "Instance des données\nPROCÈS-VERBAL N° 5/2026\n\nLieu : Tunis\nMembres présents : M. Ridha Chelbi\n"
            f"Ordre du jour :\n1. Examen des dossiers en instance\n{CORPS}"
        ),
        "PROCÈS-VERBAL N° 5/2026",
    ),
    ("one heading in two scripts", f"Ministère de l'Énergie\n\nCOMMUNIQUÉ CONJOINT      بيان مشترك\n\n{CORPS}", None),
    ("whose statement it is", f"وزارة الطاقة\nبيان مشترك\nصادر عن وزارة الطاقة ووزارة النفط\n\n{BODY}", None),
    (
        "under a letterhead that the text names again",
        f"أمان للإغاثة\n\nتوقيع اتفاقية للماء\n\nعدن – وقعت أمان للإغاثة، الأحد، اتفاقية.\n{BODY}",
        "توقيع اتفاقية للماء",
    ),
    (
        "under a letterhead in two scripts",
        f"متحف البادية\nMusée de la Badia\n\nخزفيات تعود إلى الدار\n\nاستقبل متحف البادية ضيوفه.\n{BODY}",
        "خزفيات تعود إلى الدار",
    ),
    (
        "a heading that the text names again is its own title",
        f"اليوم الوطني للشجرة\n\nنظمت المدرسة اليوم الوطني للشجرة.\n{BODY}",
        "اليوم الوطني للشجرة",
    ),
    (
        "under a state's motto",
        (
            "République du Niger\nFraternité – Travail – Progrès\nMinistère de l'Eau\n\nLe puits de "
            f"Say inauguré\n\n{CORPS}"
        ),
        "Le puits de Say inauguré",
    ),
    (
        "under a number of the outgoing mail",
        f"هيئة الرقابة\nالرقم: 88\nالتاريخ: 3/5/2024\n\nدورة للمفتشين\n\n{BODY}",
        "دورة للمفتشين",
    ),
    (
        "under the dateline of an agency",
        f"أبها 3 شوال 1445 هـ الموافق 12 أبريل 2024م واس\n\nأمانة عسير توقع اتفاقية\n\n{BODY}",
        "أمانة عسير توقع اتفاقية",
    ),
    (
        "a bulletin with its days",
        f"حصاد الأسبوع: من 6 إلى 11 أيار 2025\n\n{BODY}",
        "حصاد الأسبوع: من 6 إلى 11 أيار 2025",
    ),
    (
        "a bulletin of two halves",
        f"وزارة النقل\n\nحصاد الأسبوع | لقاءات الوزير\n\n{BODY}",
        "حصاد الأسبوع | لقاءات الوزير",
    ),
    (
        "minutes behind Iraq's letter of the subject",
        f"وزارة النقل\nالعدد: 4/2\n\nم/ محضر الاجتماع الثاني للجنة الطرق\n\n{BODY}",
        "محضر الاجتماع الثاني للجنة الطرق",
    ),
    (
        "a heading below one in two languages",
        f"Ministry of Roads\nPress Release | بيان صحفي\n\nMinister Opens Bridge\n\n{PROSE}",
        "Minister Opens Bridge",
    ),
    ("a bulletin", f"هيئة الموانئ\n\nنشرة النشاطات – ماي 2023\n\n{BODY}", "نشرة النشاطات – ماي 2023"),
    ("an obituary that says no more", "الهيئة الوطنية للمياه\nنعي فقيد\n\nقال تعالى: كل نفس ذائقة الموت\n", "نعي فقيد"),
    (
        "an obituary with who died below",
        "اتحاد الناشرين\nتعزية\nرحيل الشاعر سعيد الهادي\n\nتلقى الاتحاد الخبر.\n",
        "رحيل الشاعر سعيد الهادي",
    ),
    (
        "minutes that say but their day, over labels",
        f"مجلس المستشارين\nمحضر جلسة يوم الاثنين 2 مارس 2026\nرئيس الجلسة: السيد منذر القلال\n{BODY}",
        "محضر جلسة يوم الاثنين 2 مارس 2026",
    ),
    ("under the heading", f"بلاغ\n\nالوزير يستقبل وفدا من تونس\n\n{BODY}", "الوزير يستقبل وفدا من تونس"),
    (
        "under letterhead and dateline",
        f"وزارة العدل\nعمان في 3 آذار 2024\nالوزير يبحث التعاون مع نظيره\n{BODY}",
        "الوزير يبحث التعاون مع نظيره",
    ),
    ("after a colon", f"بيان صحفي: الوزير يفتتح المؤتمر الثالث\n{BODY}", "الوزير يفتتح المؤتمر الثالث"),
    (
        "the line of minutes itself",
        f"محضر الاجتماع الثاني للجنة المشتركة\n{BODY}",
        "محضر الاجتماع الثاني للجنة المشتركة",
    ),
    ("after the number of minutes", f"محضر رقم 4/2024\nمحضر جلسة مجلس الإدارة\n{BODY}", "محضر جلسة مجلس الإدارة"),
    ("the subject of a circular", f"دورية رقم 3\nالموضوع: حول تبسيط المساطر\n{BODY}", "حول تبسيط المساطر"),
    ("French subject", f"CIRCULAIRE\nObjet : Simplification des procédures\n{CORPS}", "Simplification des procédures"),
    ("in decoration", f"**بلاغ**\n**الوزير يستقبل وفدا من تونس**\n{BODY}", "الوزير يستقبل وفدا من تونس"),
    ("English", f"PRESS RELEASE\n\nMinister opens regional workshop\n\n{PROSE}", "Minister opens regional workshop"),
    ("none", BODY, None),
    ("the sitting under a council's name", f"جامعة حلوان\nمجلس شؤون الطلاب\nبجلسته المنعقدة في 4/3/2013\n{BODY}", None),
    (
        "minutes that end in what they are, who took them below",
        f"Tea Union\nExecutive Committee Meeting Minutes\nPresent: Ms Ann Cole\nMinutes taken by: Lee Wood\n{PROSE}",
        "Executive Committee Meeting Minutes",
    ),
    (
        "which body sat, below a bare heading of minutes",
        f"وزارة الثقافة\nمحضر\n\nاجتماع اللجنة العليا لحماية الآثار\nالتاريخ: الاثنين 3 شباط 2025\n\n{BODY}",
        "اجتماع اللجنة العليا لحماية الآثار",
    ),
    (
        "which body sat, over the roll",
        f"وزارة الثقافة\nمحضر اجتماع\n\nاجتماع اللجنة العليا لحماية الآثار\n\nالحاضرون:\n- السيد علي كرم\n{BODY}",
        "اجتماع اللجنة العليا لحماية الآثار",
    ),
    (
        "which body sat, in English",
        f"Ministry of Water\nMINUTES\n\nMeeting of the National Council for Water\nDate: 3 May 2025\n\n{PROSE}",
        "Meeting of the National Council for Water",
    ),
    ("a body alone below a bare heading of minutes", f"وزارة الثقافة\nمحضر\n\nوزارة العدل\n\n{BODY}", None),
    (
        "minutes over the list of those present",
        f"ملتقى المهندسات\n\nمحضر الاجتماع الثالث\n\nالتاريخ: الأحد 2 آذار 2025\n\nسجل الحضور\n\n{BODY}",
        "محضر الاجتماع الثالث",
    ),
]


@pytest.mark.parametrize(("text", "title"), [row[1:] for row in TITLES], ids=[row[0] for row in TITLES])
def test_title(text: str, title: str | None) -> None:
    found = about(text).title
    assert (found.text if found else None) == title
    assert found is None or found.span.of(text) == title


DATES = [
    ("a dateline", f"وزارة العدل\nعمان، في 3 آذار 2024\n{BODY}", "2024-03-03"),
    (
        "the day of a page with its hour, and that on which it was read",
        f"الثلاثاء 9 أبريل 2024 الموافق 30 رمضان 1445\nأخبار\nالأحد 11/فبراير/2024 - 10:15 ص\n{BODY}",
        "2024-02-11",
    ),
    (
        "that of its last change before it",
        f"آخر تحديث :الخميس - 18 ديسمبر 2025 - 08:50 ص\nالسبت - 19 ديسمبر 2020 - 07:35 م\n{BODY}",
        "2020-12-19",
    ),
    (
        "and behind it",
        f"Port of Lomé\n11-02-2026 17:59 updated: 12-02-2026 09:27\n{BODY}",
        "2026-02-11",
    ),
    ("an hour beside the only day", f"الأحد 11/02/2024 - 10:15 ص\n{BODY}", "2024-02-11"),
    (
        "at the foot",
        f"{BODY}\nيوم الثلاثاء 5 مارس 2024 انعقد اللقاء الأول بين الجانبين بمقر الوزارة.\nحرر بالرباط في 7 مارس 2024\n",
        "2024-03-07",
    ),
    ("French foot", f"{CORPS}\nFait à Tunis, le 8 mai 2024\n", "2024-05-08"),
    (
        "labelled, not the one referred to",
        f"المرجع: كتابكم بتاريخ 2 يناير 2023\nالتاريخ: 5 فبراير 2023\n{BODY}",
        "2023-02-05",
    ),
    ("an agency's lead", f"RABAT, 19 nov. 2024 (MAP) - {CORPS}", "2024-11-19"),
    ("an English agency's lead", f"Doha, June 4, 2024 – {PROSE}", "2024-06-04"),
    ("the event", "استقبل الوزير يوم 6 أيار 2024 السفير.\n", "2024-05-06"),
    ("the last day of the event", "عقد المؤتمر من 6 إلى 8 ماي 2024 بمشاركة الوفود.\n", "2024-05-08"),
    ("a later day of the same visit", "استقبله يوم 6 ماي 2024 بالوزارة.\nوزار يوم 8 ماي 2024 المحكمة.\n", "2024-05-08"),
    ("not a day to come", "استقبله يوم 6 ماي 2024 بالوزارة.\nوسيزور يوم 8 ماي 2024 المحكمة.\n", "2024-05-06"),
    (
        "not a day that was put off, told after it",
        "استقبله يوم 6 ماي 2024 بالوزارة.\nأما الزيارة المبرمجة يوم 8 ماي 2024 إلى المحكمة فقد تأجلت.\n",
        "2024-05-06",
    ),
    (
        "French, put off",
        "Le ministre a reçu M. Diallo le 6 mai 2024.\nLa visite du 8 mai 2024 a finalement été reportée.\n",
        "2024-05-06",
    ),
    ("not a law's day", "طبقا للقانون المؤرخ في 3 مارس 2001، انعقد يوم 6 ماي 2024 اللقاء.\n", "2024-05-06"),
    ("Hijri and Gregorian", f"الرياض 17 جمادى الأولى 1446هـ الموافق 19 نوفمبر 2024م\n{BODY}", "2024-11-19"),
    (
        "not a term in a table",
        f"بتاريخ 11-03-2026 انعقد الاجتماع بمقر المحكمة وتدارس ما يلي.\n{BODY}| إعداد اللائحة | 2026-04-15 |\n",
        "2026-03-11",
    ),
    ("a lead with a full stop", f"Lomé, le 3 mars 2025. – {CORPS}La réunion du 9 mars 2025 a suivi.\n", "2025-03-03"),
    (
        "yesterday, told with its date",
        "اجتمعت لجنة السدود، أمس الاثنين (7 نيسان 2025)، بمقر محافظة إدلب.\n",
        "2025-04-08",
    ),
    ("a day from which a circular is in force", "منشور عدد 7\nيعمل بهذا المنشور ابتداء من 2 جوان 2025.\n", None),
    ("what will take place", "Le colloque se tiendra à Lomé le 4 juin 2025.\n", None),
    ("a lead before a day to come", "نواكشوط، 4 مايو 2025 - تنظم البلدية ورشة يوم 25 يونيو 2025\n", "2025-05-04"),
    ("noon", "استقبل النقيب قبل ظهر الثلاثاء 4 آذار 2025 وفدا من نقابة المهندسين.\n", "2025-03-04"),
    ("yesterday before a full date", "عقد يوم أمس الثلاثاء 4 فيفري 2025 المجلس البلدي دورته.\n", "2025-02-05"),
    ("yesterday, i.e.", "The board met yesterday, i.e. on 4th March 2024, at Port Sudan.\n", "2024-03-05"),
    ("French, yesterday", "Le maire a reçu hier, jeudi 6 mars 2025, les délégués du personnel.\n", "2025-03-07"),
    ("today is no other day", "استقبل الوالي اليوم الثلاثاء 4 مارس 2025 السفير.\n", "2025-03-04"),
    (
        "not a day that was called off, in other words",
        "Le ministre a reçu M. Sow le 6 mai 2024.\nLa tournée annoncée pour le 9 mai est suspendue.\n",
        "2024-05-06",
    ),
    (
        "not that of a letter referred to",
        "Note de service\nRéférence : notre note interne du 3 mars 2021\nLes agents sont convoqués le 6 mai 2021.\n",
        "2021-05-06",
    ),
    (
        "of the sitting, told on the line below what minutes are called",
        "محضر اجتماع اللجنة الفنية\nالمنعقد بتاريخ 4 مارس 2025\n\nترأس الاجتماع السيد عمر سالم.\n",
        "2025-03-04",
    ),
    (
        "not of an earlier sitting whose minutes the agenda names",
        "محضر اجتماع اللجنة\nجدول الأعمال:\n1. المصادقة على محضر الاجتماع المنعقد بتاريخ 3 فبراير 2025\n",
        None,
    ),
    (
        "of the sitting that the heading of minutes names",
        "محضر اجتماع لجنة الأحمدي رقم 3 المنعقد يوم الأربعاء 24/1/2018\nحضر الاجتماع السيد فهد العنزي.\n",
        "2018-01-24",
    ),
    (
        "of the sitting, not of the next one",
        "محضر الجلسة رقم 12\nعقدت اللجنة جلستها يوم 9 مارس 2021.\nوأوصت باستضافة الوزير في جلسة يوم 16 مارس 2021.\n",
        "2021-03-09",
    ),
    (
        "of the sitting, not of what a heading of minutes speaks of",
        "Procès-verbal de la réunion du 20 février 2015\n\n1- Bilan au 31 décembre 2014 :\n\nM. Roy lit.\n",
        "2015-02-20",
    ),
    (
        "of the sitting, not of a decision with a colon behind its day",
        "Compte rendu de la réunion du 16 mai 2019\nOrdre du jour :\n. Délibération du 19 juin 2018 : retrait\n",
        "2019-05-16",
    ),
    ("none", BODY, None),
]


@pytest.mark.parametrize(("text", "day"), [row[1:] for row in DATES], ids=[row[0] for row in DATES])
def test_date(text: str, day: str | None) -> None:
    found = about(text).date
    assert (found.isoformat() if found else None) == day


ISSUERS = [
    (
        "a media office of a body named elsewhere",
        "رئيس هيئة الموانئ يستقبل السفير\n\nاستقبل رئيس هيئة الموانئ السفير.\n\nالمكتب الإعلامي لهيئة الموانئ\n",
        "هيئة الموانئ",
    ),
    (
        "an office behind a slash",
        f"ديوان الوقف الصحي / دائرة الإعلام والعلاقات العامة\n\n{BODY}",
        "ديوان الوقف الصحي",
    ),
    (
        "the army's office of information",
        f"قيادة الجيش\nمديرية التوجيه\nفي 6/5/2026\n\nبيان\n\n{BODY}",
        "قيادة الجيش",
    ),
    (
        "a verse and a sitting over the name of the body",
        f"﴿إنا لله وإنا إليه راجعون﴾\nنقابة الصيادلة الأردنيين\n\nنعي\n\n{BODY}",
        "نقابة الصيادلة الأردنيين",
    ),
    (
        "over the session of one of its organs",
        f"INTER-ISLAND SHIPPING COMMISSION\nEleventh Session of the Panel\n\nREPORT OF THE SESSION\n\n{PROSE}",
        "INTER-ISLAND SHIPPING COMMISSION",
    ),
    (
        "a town over its department",
        f"Commune de Lautrec\nDépartement du Tarn\n\nArrosage des jardins\n\n{CORPS}",
        "Commune de Lautrec",
    ),
    (
        "a department over its town",
        f"Département du Tarn\nCommune de Lautrec\n\nArrosage des jardins\n\n{CORPS}",
        "Commune de Lautrec",
    ),
    (
        "an area's administration over its chief's office",
        f"RÉPUBLIQUE ALGÉRIENNE\nWILAYA DE TÉBESSA\nCabinet du wali\n\nRentrée scolaire\n\n{CORPS}",
        "WILAYA DE TÉBESSA",
    ),
    (
        "whose office writes",
        f"وزارة الشؤون الاجتماعية\nالوكيل المساعد للشؤون الإدارية\n\nتعميم رقم (٧)\n\n{BODY}",
        "وزارة الشؤون الاجتماعية",
    ),
    ("a chamber of a court", f"محكمة استئناف القاهرة\nالدائرة الرابعة\nمحضر جلسة\n{BODY}", "محكمة استئناف القاهرة"),
    (
        "a board under its house",
        f"المؤسسة العامة للأعلاف\nمجلس الإدارة\n\nمحضر اجتماع رقم 5 لعام 2026\n{BODY}",
        "المؤسسة العامة للأعلاف",
    ),
    ("its state behind a dash", f"هيئة تنظيم الاتصالات – سلطنة عُمان\n\nبلاغ\n\n{BODY}", "هيئة تنظيم الاتصالات"),
    (
        "a ministry of the nation that its own minister's office tells",
        (
            "وزير العدل الأردني يلتقي السفير الفرنسي\n"
            "التقى وزير العدل الأردني السفير. وقالت وزارة العدل الأردنية إن المنصة جاهزة.\n"
        ),
        "وزارة العدل الأردنية",
    ),
    (
        "a letterhead that is no known body, which the text names again",
        f"أمان للإغاثة\n\nتوقيع اتفاقية للماء\n\nعدن – وقعت أمان للإغاثة، الأحد، اتفاقية.\n{BODY}",
        "أمان للإغاثة",
    ),
    (
        "whose head speaks",
        (
            "كلمة المدير العام للهيئة العربية للطيران المدني في افتتاح الملتقى\n\nتونس، 9 جوان "
            "2023\n\nأصحاب المعالي،\nأشكركم.\n"
        ),
        "هيئة العربية للطيران المدني",
    ),
    (
        "said in a statement at a clause's start",
        (
            "The World Bank has praised the reforms in the water sector since the start of the year, "
            "the Ministry of Water of Zambia said in a statement on Tuesday.\n"
        ),
        "Ministry of Water of Zambia",
    ),
    (
        "the short name of one told in full",
        (
            "استقبل مدير صندوق النخيل، فهد العتيبي، السفير. وقال صندوق النخيل إن اللقاء مهم.\n"
            "وصندوق النخيل للتنمية الزراعية هيئة عامة.\n"
        ),
        "صندوق النخيل للتنمية الزراعية",
    ),
    (
        "of the office of who acts, masculine",
        "استقبل المدير العام للأرشيف السيد فهد العتيبي السفيرة ليا روي.\n\nوزارت السفيرة المديرية العامة للأرشيف.\n",
        "المديرية العامة للأرشيف",
    ),
    (
        "the last line is but a name",
        "L'ambassadrice est reçue mardi.\n\nElle est partie.\n\nService de Communication du Ministère de la Pêche.\n",
        "Ministère de la Pêche",
    ),
    (
        "over a sitting as a noun",
        SITTING,
        "MUNICIPALITÉ DE LAC-VERT",
    ),
    ("the letterhead", f"وزارة العدل\nبلاغ\n{BODY}", "وزارة العدل"),
    (
        "the lowest of a letterhead",
        f"المملكة المغربية\nوزارة الداخلية\nالمديرية العامة للأمن الوطني\nبلاغ\n{BODY}",
        "المديرية العامة للأمن الوطني",
    ),
    (
        "alone behind its town, though the headline names the force",
        (
            "مدير الشرطة السودانية يستقبل سفير كينيا\nبورتسودان – الإدارة العامة للسجون\nاستقبل مدير الشرطة السودانية "
            "الفريق عمر حسن، أمس، سفير كينيا. وقال إن الشرطة السودانية ترحب بذلك."
        ),
        "الإدارة العامة للسجون",
    ),
    ("in the heading", f"بلاغ من المجلس الأعلى للقضاء\nزيارة وفد\n{BODY}", "المجلس الأعلى للقضاء"),
    ("in the main language", f"Ministère de la Justice\nوزارة العدل\nبلاغ\n{BODY}", "وزارة العدل"),
    ("French letterhead", f"MINISTÈRE DE LA JUSTICE\nCommuniqué\nRéception\n{CORPS}", "MINISTÈRE DE LA JUSTICE"),
    ("not its media office", f"وزارة التنمية\nمديرية الإعلام والاتصال\nبلاغ\n{BODY}", "وزارة التنمية"),
    ("not its reference", f"Université Al Idrissi\nN/Réf. : 214/26/PUI\nCommuniqué\n{CORPS}", "Université Al Idrissi"),
    (
        "not whom a letter goes to",
        f"وزارة الزراعة\nالسيد ممثل منظمة الصحة العالمية\nالموضوع: توزيع التقاوي\n{BODY}",
        "وزارة الزراعة",
    ),
    ("an agency that ends its line", f"لقاء في عدن\nالمكلا – سبأنت\n\n{BODY}", "سبأنت"),
    ("a council of its town", f"بلدية مأدبا\nالمجلس البلدي\nمحضر الجلسة رقم 3\n{BODY}", "بلدية مأدبا"),
    (
        "who tells in a statement",
        "أكد الرئيس أهمية الأمر، حيث أفاد المكتب الإعلامي لرئيس الحكومة في بيان بأن الوزير حضر.\n",
        "المكتب الإعلامي لرئيس الحكومة",
    ),
    (
        "an agency told twice beside whose news it is",
        "رئيس الهيئة المستقلة للمياه يلتقي وفدا\nعمان 21 تموز 2026 (بترا)- التقى خالد الوفد، وقال لـ(بترا) كلمة.\n",
        "الهيئة المستقلة للمياه",
    ),
    ("an agency in its dateline", f"مباحثات في دمشق\nدمشق-سانا، 25 آب 2026\n{BODY}", "سانا"),
    ("who acts", "استقبلت وزارة الصحة بمقر وزارة الصحة وفدا عن منظمة الصحة العالمية.\n", "وزارة الصحة"),
    (
        "the chamber of which all is said",
        (
            "استضافت غرفة تجارة وصناعة حلب، صباح الأحد، ورشة حول التأمين بمشاركة خبراء من منظمة العمل الدولية.\n"
            "وقال مدير عام الغرفة السيد حمد الوائلي إن الغرفة ستعيد التجربة.\n"
        ),
        "غرفة تجارة وصناعة حلب",
    ),
    (
        "the body in the headline",
        (
            "L'Office national des pêches forme ses observateurs\nNouadhibou – Une session de formation a réuni mardi "
            "quarante observateurs avec l'appui de la Banque mondiale.\n"
        ),
        "Office national des pêches",
    ),
    (
        "the ministry of the minister who acts",
        (
            "وزير الإسكان يتفقد محطة الرفع\nتفقد وزير الإسكان المهندس سالم النجار محطة الرفع، ورافقه مدير المشاريع في "
            "وزارة الإسكان المهندس علي حيدر ووفد من بنك الإعمار الأوروبي.\n"
        ),
        "وزارة الإسكان",
    ),
    (
        "whose news an agency signs",
        "Sohar: Sheikh Said al Rashdi, Minister for the Council of State, received Mr Ulf Berg. — ONA\n",
        "Council of State",
    ),
    (
        "who invited, where others sign",
        (
            "Un colloque s'est tenu mardi à Atar à l'initiative de la Société mauritanienne d'écologie. M. "
            "Ba, chercheur à l'Institut agronomique de Dakar, y a pris la parole.\n"
        ),
        "Société mauritanienne d'écologie",
    ),
    (
        "a name with its short form behind it",
        "عقدت الهيئة العامة للغذاء والتغذية (غذاء) ورشة مع شركة المطاحن.\nوقالت غذاء إن الورشة نجحت.\n",
        "الهيئة العامة للغذاء والتغذية",
    ),
    (
        "an office of whatever noun for the press",
        "University of Jos\nDirectorate of Strategic Communication and Publicity\n\nVice-Chancellor receives envoy\n",
        "University of Jos",
    ),
    (
        "French, an office for the press",
        "Commune de Lokossa\nPôle communication et relations publiques\n\nLe maire reçoit un envoyé\n",
        "Commune de Lokossa",
    ),
    (
        "an office behind a stroke",
        "بلدية غريان | مكتب الإعلام والتواصل\n\nعميد البلدية يبحث ملف النقل\n",
        "بلدية غريان",
    ),
    (
        "its other name in brackets",
        "COMMISSION ON ADMINISTRATIVE JUSTICE\n(Office of the Ombudsman)\n\nMINUTES OF THE 31ST MEETING\n",
        "COMMISSION ON ADMINISTRATIVE JUSTICE",
    ),
]
ISSUERS += [
    (
        "a statement of the body, where a guest's acts first",
        (
            "وصل رئيس مجلس النواب الزامبي، السيد موانزا كاوندا، أمس إلى نواكشوط. وبحسب بيان صادر عن الجمعية الوطنية "
            "فإن رئيس مجلس النواب الزامبي يلتقي رئيسها غدا.\n"
        ),
        "الجمعية الوطنية",
    ),
    (
        "a statement of a council",
        "التقى السفير الكوبي النواب أمس. وجاء في بلاغ لمجلس المستشارين أن اللقاء تناول الصحة.\n",
        "مجلس المستشارين",
    ),
    (
        "according to a communiqué",
        (
            "Le ministre tchadien des Finances, M. Tahir Nguilin, se rend lundi à Ouagadougou, a-t-on appris auprès de "
            "l'Ambassade du Tchad au Burkina.\nSon ministère des Finances y sera représenté.\n"
        ),
        "Ambassade du Tchad au Burkina",
    ),
    (
        "said in a statement",
        "The National Bank of Libya said in a statement that its board met a team of the World Bank.\n",
        "National Bank of Libya",
    ),
    (
        "an agency behind the day",
        "Muscat, 3 June 2024 ONA--Minister of Health Hilal Al Sabti met the head of the Health Authority.\n",
        "ONA",
    ),
    (
        "an agency that signs with the hour",
        "Riyadh: The Minister of Health met the head of the Water Authority. -- SPA 14:55 LOCAL TIME 11:55 GMT\n",
        "SPA",
    ),
    (
        "an agency alone on the last line",
        "بحث مفوض العون الإنساني مع وفد المنظمة برامج مفوضية العون الإنساني.\nسونا\n",
        "سونا",
    ),
    (
        "whose news an agency sends between a dash and a colon",
        "عدن - سبأ:\nالتقى وزير الري في حكومة الوحدة الوطنية السفير، وأشاد بدور الحكومة.\n",
        "حكومة الوحدة الوطنية",
    ),
    (
        "an agency that names no institution but in passing",
        "عدن - سبأ:\nالتقى السيد سالم باوزير السفير، وأشاد بالتعاون مع منظمة الصحة العالمية.\n",
        "سبأ",
    ),
    (
        "two scripts on one line",
        f"وزارة الصيد – Ministère de la Pêche\nبلاغ\n\nالوزير يستقبل وفدا\n\n{BODY}",
        "وزارة الصيد",
    ),
]
NOBODYS = [
    (
        "the guest's ministry, by its nation",
        (
            "استقبل اللواء سالم الدوسري وزير الداخلية اللواء فهد العتيبي وكيل وزارة الداخلية بدولة الكويت.\n"
            "وأعرب العتيبي عن حرص وزارة الداخلية الكويتية على تبادل الخبرات.\n"
        ),
    ),
    (
        "the counterpart's ministry",
        (
            "التقى وزير العدل السيد خالد شواني نظيره التونسي السيد كمال دقيش.\n"
            "وشكر الوزير وزارة العدل التونسية على دعوتها، مشيرا إلى تجربة وزارة العدل التونسية.\n"
        ),
    ),
    (
        "the ambassador's state, French",
        (
            "Le ministre de la Justice, M. Habib Jedli, a reçu l'ambassadeur de France, M. Paul Roth.\n"
            "Il a remercié le ministère de la Justice français.\n"
        ),
    ),
    (
        "the ambassador's state, English",
        (
            "The Minister of Health, Dr. Ali Haji, met with the Ambassador of Ethiopia, Mr. Abebe Tadesse.\n"
            "The Ethiopian Ministry of Health will send a team.\n"
        ),
    ),
    ("a reporter's name", "كتب- هاني سرور:\nاستقبل رئيس جامعة القاهرة السفير العراقي، وقال إن جامعة القاهرة تدعمه.\n"),
    ("a town and a reporter", "القاهرة: أحمد جودة\nاستقبل رئيس جامعة القاهرة السفير، وقال إن جامعة القاهرة تدعمه.\n"),
    ("a reporter, French", "Par Samir Ben Ali\nLe recteur de l'université de Sfax a reçu l'ambassadeur d'Italie.\n"),
    ("a reporter, English", "By Mona Hassan\nThe president of Cairo University received the Iraqi ambassador.\n"),
    ("a paper before its town", "الميزان / عدن\nاستقبل المحافظ أمس السفير الكوبي وبحث معه التعاون الصحي.\n"),
    (
        "the institution of whom someone received elsewhere",
        "استقبل الرئيس فؤاد شهاب في منزله في بيت مري، رئيس جمعية إنماء الجنوب حسن فران وبحث معه عمل الجمعية.\n",
    ),
    (
        "a body that a joint statement speaks of",
        (
            "أكدت سفارات الدول الخمس في تونس، في بيان مشترك، دعمها لهيئة الرقابة المالية.\n"
            "وقالت إن هيئة الرقابة المالية مستقلة وإن الهيئة تعمل بحياد.\n"
        ),
    ),
    ("the paper in a dateline", "عدن – الميزان\nاستقبل المحافظ أمس السفير الكوبي وبحث معه التعاون الصحي.\n"),
    (
        "a body within what those present are called",
        "ترأست دولة الكويت اجتماع وكلاء وزارات البيئة بدول مجلس التعاون لدول الخليج العربية الذي عقد أمس.\n",
    ),
    (
        "a guest's institution",
        "استقبل الوزير سعيد الهنائي مدير مكتب البنك الدولي السيد آلان رينو.\n",
    ),
    (
        "the house of others",
        (
            "Activités du ministre\nLundi : le ministre de l'Hydraulique, M. Sidi Maman, a reçu au siège de la Société "
            "nigérienne des eaux l'ambassadeur du Japon, M. Ken Ito.\n"
        ),
    ),
    (
        "a guest's body named again behind «and»",
        (
            "التقى مساعد وزير الخارجية السيد نايف الكواري المفوض السامي السيد مارك فيرنر.\nوجرى بحث التعاون بين "
            "الدولة والمنظمة الدولية للهجرة. وشكر المساعد المنظمة الدولية للهجرة.\n"
        ),
    ),
    (
        "a headline over a page that names its section at the foot",
        (
            "Discussions sur le renforcement de la coopération\n\nLe ministre, Mohamed Sidi, a reçu l'ambassadeur "
            "Alexandre Garcia, qui était accompagné de deux conseillers et du premier secrétaire.\n\nActualités\n"
        ),
    ),
    (
        "a body of which a headline says that a governor speaks of it",
        (
            "محافظ الوادي يناقش تدخلات منظمة الأمل الإيطالية في المحافظة\n\nالتقى محافظ الوادي عوض سالم بعثة منظمة "
            "الأمل الإيطالية. ورحب المحافظ ببعثة المنظمة.\n"
        ),
    ),
    (
        "a headline whose office is told with what it does",
        "المكتب التنفيذي للاتحاد يعقد اجتماعه\nعقد المكتب اليوم اجتماعه برئاسة الشيخ سالم الحربي، بحضور الأعضاء.\n",
    ),
    ("the town and the paper in brackets", "Cairo (Etihad)\n\nForeign Minister Sami Adel met Minister Omar Hamad.\n"),
    (
        "on the margin of others",
        (
            "Le ministre de la Culture, M. Ali Sow, s'est entretenu avec M. Paul Roth, procureur général près la "
            "Cour d'appel de Lyon.\n"
        ),
    ),
    (
        "a motto in three parts",
        "REPUBLIQUE DU CAMEROUN\nPaix – Travail – Patrie\n\nCOMMUNIQUE\nUn envoyé a été reçu.\n",
    ),
    (
        "a motto without dashes",
        "BURKINA FASO\nLa Patrie ou la Mort, nous Vaincrons\n\nCOMMUNIQUE\nUn envoyé est venu.\n",
    ),
    ("a verse", "بسم الله الرحمن الرحيم\n{يا أيتها النفس المطمئنة ارجعي إلى ربك}\n\nنعي\nانتقل إلى رحمة الله فلان.\n"),
]


@pytest.mark.parametrize("text", [row[1] for row in NOBODYS], ids=[row[0] for row in NOBODYS])
def test_no_issuer_is_guessed(text: str) -> None:
    assert about(text).issuer is None


@pytest.mark.parametrize(("text", "name"), [row[1:] for row in ISSUERS], ids=[row[0] for row in ISSUERS])
def test_issuer(text: str, name: str) -> None:
    found = about(text).issuer
    assert found is not None
    assert found.text == name


DISPATCHES = [
    ("عمّان 3 نيسان 2025 (بترا)- استقبل وزير الزراعة رائد الخطيب السفير الكوري.\n", "بترا"),
    ("الدوحة في 3 أبريل 2025 /قنا/ استقبل وزير البيئة السفير الكوري.\n", "قنا"),
    ("وزير البيئة يستقبل السفير\n\nأبها 05 شوال 1446 هـ الموافق 03 أبريل 2025 م واس\n\nاستقبل الوزير السفير.\n", "واس"),
    ("وطنية - 3 نيسان 2025 - استقبل وزير الأشغال فادي مراد السفير الكوري.\n", "وطنية"),
    ("Bobo-Dioulasso, 3 avril 2025 (AIB) – Le gouverneur a reçu l'ambassadeur de Corée.\n", "AIB"),
    ("Port Moresby, 3 April 2025 (NBCN) – The Speaker received the Korean envoy.\n", "NBCN"),
    ("Envoy at the port\n\nMANILA, April 3 (PNA) -- The port manager received the Korean envoy on Thursday.\n", "PNA"),
    ("Le programme (PAP) avance\n\nLe ministre a reçu l'ambassadeur de Corée le 3 avril 2025 à Lomé.\n", None),
    ("Fonds d'appui (ACI)\nLomé, le 3 avril 2025\n\nLe ministre a reçu l'ambassadeur de Corée.\n", None),
    ("The law (Act 12) – 3 April 2025\n\nThe minister received the Korean envoy.\n", None),
]


@pytest.mark.parametrize(("text", "name"), DISPATCHES)
def test_a_dispatch_is_sent_by_the_agency_of_its_dateline(text: str, name: str | None) -> None:
    found = about(text)
    assert (found.agency.text if found.agency else None) == name
    assert name is None or found.sender == found.agency


LABELLED = [
    "Réf. : 045/CAB – Date : 05/03/2025\n\nLe ministre a reçu l'ambassadeur.\n",
    "Ref: 12/2025 | Date: 5 March 2025\n\nThe minister received the ambassador.\n",
]


@pytest.mark.parametrize("text", LABELLED)
def test_a_label_behind_a_files_number_dates_the_document(text: str) -> None:
    assert str(about(text).date) == "2025-03-05"


UNDATED = [
    ("an invitation", "تسلم القاضي دعوة للمشاركة في مؤتمر العدالة في الفترة من 4 إلى 6 مارس 2019 في صلالة.\n"),
    ("French", "Il lui a remis une invitation à participer au salon de Tunis, prévu du 4 au 6 mars 2019.\n"),
]


@pytest.mark.parametrize("text", [row[1] for row in UNDATED], ids=[row[0] for row in UNDATED])
def test_a_day_that_somebody_is_invited_to_dates_nothing(text: str) -> None:
    assert about(text).date is None


def test_a_digest_of_a_week_is_of_its_last_day() -> None:
    text = "حصاد الأسبوع، من 4 إلى 8 آذار 2024\n\n• الاثنين: زار الوزير المعهد.\n\n• الأربعاء: استقبل الوزير وفدا.\n"
    assert str(about(text).date) == "2024-03-08"


def test_a_diary_whose_lines_open_with_a_town_is_of_its_last_day_and_not_of_what_is_to_come() -> None:
    text = (
        "Chambre de commerce de Brazza\nLa semaine de la Chambre, 2026\n\nKintélé, 8 juin 2026. Visite du chantier.\n\n"
        "Brazza, 12 juin 2026. Signature d'une convention.\n\n18 juin 2026 : audience avec le ministre.\n"
    )
    assert str(about(text).date) == "2026-06-12"


def test_language_is_the_main_one() -> None:
    assert [about(text).language for text in (BODY, CORPS, PROSE)] == ["ar", "fr", "en"]


@pytest.mark.parametrize("text", ["", "\n\n", "***", "12/13", "«", "بلاغ", "a"])
def test_almost_nothing_is_something(text: str) -> None:
    assert about(text).issuer is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The ministers agreed to reopen the market during a meeting held on 4 March 2024 in Accra.", "2024-03-04"),
        ("Le conseil a adopté des mesures lors de sa session tenue le 4 mars 2024 à Thiès.", "2024-03-04"),
        ("Agreement signed in Nairobi on 4 March 2024 between the ministry and the embassy.", "2024-03-04"),
        ("Un accord signé à Conakry le 4 mars 2024 prévoit vingt écoles. Elles datent du 3 mai 2020.", "2024-03-04"),
        ("The ministers discussed the agreement signed in Nairobi on 4 March 2024.", "2024-03-04"),
        ("They discussed the agreement signed in Oslo on 4 March 2024. The talks were on 5 May 2024.", "2024-05-05"),
        ("They discussed the letter sent on 4 March 2024. The talks were on 5 May 2024.", "2024-05-05"),
        ("Deputy Ana Cruz spoke of the shooting of a man on 4 March 2024. She met X on 5 May 2024.", "2024-05-05"),
        ("Après la remise de ses lettres le 4 mars 2024, il a été reçu le 5 mai 2024 par le maire.", "2024-05-05"),
        ("Le conseil, convoqué le 4 mars 2024, a siégé le 5 mai 2024 à Thiès.", "2024-05-05"),
        ("بناء على الاستدعاء الموجه إلى الأعضاء بتاريخ 4 مارس 2024، عقد المجلس جلسته يوم 5 ماي 2024.", "2024-05-05"),
        (
            "Elle a examiné les mesures arrêtées lors de la session tenue le 4 mars 2024. C'était le 5 mai 2024.",
            "2024-05-05",
        ),
    ],
)
def test_the_day_of_what_is_talked_of_dates_a_text_that_tells_no_other(text: str, day: str) -> None:
    assert str(about(text).date) == day


@pytest.mark.parametrize(
    "text",
    [
        "Le ministre a reçu M. Ali Rahma en vertu du décret présidentiel No 07-325 du 23 octobre 2007.",
        "Il a cité la loi n° 27-14 du 25 août 2016.",
        "The Minister received Mr Ali Rahma under Presidential Decree No. 07-325 of 23 October 2007.",
        "استقبل الوزير السيد علي رحمة وفقا للمرسوم الرئاسي رقم 325 بتاريخ 23 أكتوبر 2007.",
    ],
)
def test_the_day_of_a_law_dates_no_text(text: str) -> None:
    assert about(text).date is None
