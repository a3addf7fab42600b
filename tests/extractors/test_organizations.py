"""Organizations: the grammar of their naming. Wanted spans stand in square brackets."""

import pytest

from schemas.mention import Kind
from tests.extractors.naming_tables import found, mentions, unmarked

ARABIC = [
    "مدير [دارة الملك عبد العزيز] الدكتور دال",
    "رئيس [مؤسسة محمد بن راشد آل مكتوم للمعرفة] السيد راء",
    "الأمين العام ل[جائزة الشيخ زايد للكتاب] السيد ميم",
    "تسلم الفائزون جائزة الإبداع من الوزير",
    "بتمويل من [صندوق الحسن الثاني للتنمية الاقتصادية والاجتماعية]",
    "رئيس [الجهاز المركزي للتنظيم والإدارة] أمس",
    "وقعت [هيئة الزكاة والضريبة والجمارك] الاتفاق مع الجانب الآخر",
    "حضر عن [الهيئة الاتحادية للهوية والجنسية والجمارك] مديرها",
    "رئيس مجلس إدارة [مؤسسة كهرباء لبنان] كمال حايك",
    "قائد [خفر السواحل الموريتاني] العقيد ولد أحمد",
    "أكد نائب رئيس [مجلس الوزراء] للتنمية البشرية أن العمل مستمر",
    "اتفاقية بين [المحافظة السامية للرقمنة] والوزارة",
    "وقع المدير و[اتحاد لجان العمل الزراعي] مذكرة",
    "عقدت الجمعية العامة ل[رابطة أمناء المظالم الأفارقة] دورتها",
    "مدير [ميناء نواذيبو المستقل] السيد با",
    "درس في [المدرسة الوطنية للقضاء ببوردو] سنتين",
    "وقع الاتفاق مدير [مكتب منظمة العمل الدولية في الدوحة]",
    "مدير [مكتب المنظمة الدولية للشرطة الجنائية ([الإنتربول]) في أبوظبي] السيد دال",
    "أحيلوا إلى [محكمة الجنايات الكبرى في عمان]",
    "عقد [المجلس الاقتصادي والاجتماعي والبيئي] دورته العادية",
    "رأي أعدته [اللجنة الدائمة المكلفة بالقضايا الاجتماعية والتضامن]",
    "مندوب [هيئة المعلومات والحكومة الإلكترونية] في الاجتماع",
    "زار الوفد [مركز إصلاح وتأهيل ماركا] صباحا",
    "زيارة إلى [مركز تدريب مهني نابلس] في اليوم الثاني",
    "مدير [مكتب رئيس الوزراء] المهندس باوزير",
    "وتدعو الوزارة الراغبين في المشاركة إلى التسجيل",
    "شهد الوزير [أركان حرب القوات المسلحة] المرحلة الأخيرة",
    "قال رئيس [المجلس الوطني] إن النقاش مفتوح",
    "زار الوفد [مجلس الدولة في جمهورية مصر العربية]",
    "وقعت [هيئة تنظيم الاتصالات في سلطنة عمان] الاتفاق",
    "نظمت [وزارة العدل] في الأردن ورشة",
    "استقبلت [وزارة الداخلية] وفدا أمنيا",
    "أعلنت [وزارة الموارد البشرية والتنمية الاجتماعية] اليوم عن نتائج المسابقة",
    "قالت [وزارة التعليم العالي والبحث العلمي] في بيان لها إن الامتحانات تنطلق غدا",
    "بحضور ممثلين عن [وزارتي الصحة والتربية]",
    "وقعت [وزارتا العدل والداخلية] مذكرة تفاهم",
    "ترأس الجلسة رئيس [مجلس الشورى] بمقر المجلس",
    "عقدت [لجنة الشؤون الخارجية والدفاع الوطني] اجتماعا مع [سفارة اليابان بتونس]",
    "تعقد [لجنة العدل والتشريع وحقوق الإنسان بمجلس النواب] جلستها",
    "أكدت [لجنة الأخوة البرلمانية في مجلس الأمة] أهمية الزيارة",
    "صرح مدير [مديرية الأمن العام] بأن الحملة مستمرة",
    "زار الوفد [المديرية العامة للأمن الوطني] و[المديرية العامة للجمارك]",
    "بشراكة بين [المندوبية السامية للتخطيط] و[صندوق الأمم المتحدة للسكان]",
    "وقالت [الهيئة العليا المستقلة للانتخابات] إن الاقتراع جرى في ظروف عادية",
    "اجتماع [الهيئة العامة للرقابة المالية] مع [البنك المركزي المصري]",
    "نظمت [المنظمة العربية للتربية والثقافة والعلوم] ندوة حول التراث",
    "نظم [المركز الوطني لحقوق الإنسان] ورشة تدريبية",
    "قرر [المجلس الأعلى للقضاء] تعيين قضاة جدد",
    "أصدرت [محكمة التمييز] حكمها في القضية",
    "أحيل الملف على [محكمة الاستئناف ببيروت] أمس",
    "وكيل الملك لدى [المحكمة الابتدائية بفاس]",
    "استأنفت [النيابة العامة] الحكم",
    "وقد أوضح [ديوان المحاسبة] أن التقرير نهائي",
    "أعلن [ديوان المظالم] عن فتح باب التسجيل",
    "دعت [الأمانة العامة لمجلس الوزراء] إلى احترام الآجال",
    "عقد [مكتب المدعي العام] لقاء مع [نقابة المحامين]",
    "التقى مدير [مكتب التعاون الدولي بوزارة العدل] نظيره",
    "افتتح الوزير [جامعة الملك سعود] الجديدة",
    "وقعت [جامعة محمد الخامس بالرباط] اتفاقية مع [معهد العالم العربي]",
    "أشرف عليه [المعهد العالي للقضاء] بحضور القضاة",
    "منحت [مؤسسة محمد السادس للتضامن] جوائز للفائزين",
    "قدمت [الوكالة الأمريكية للتنمية الدولية] دعما للمشروع",
    "يشارك [الاتحاد الأوروبي] و[مجلس أوروبا] و[الاتحاد الإفريقي] في اللقاء",
    "قال المتحدث باسم [مفوضية الأمم المتحدة لشؤون اللاجئين] إن العدد تراجع",
    "[مكتب الأمم المتحدة المعني بالمخدرات والجريمة] شريك أساسي",
    "ونوه [مجلس التعاون لدول الخليج العربية] بالقرار",
    "حضر الافتتاح رئيس [مجلس النواب اللبناني]",
    "وقد أعرب [البرلمان العربي] عن قلقه",
    "صادق [مجلس المستشارين] على مشروع القانون",
    "عبرت [الجامعة العربية] و[منظمة التعاون الإسلامي] عن تضامنهما",
    "اجتمع المدير مع ممثل [منظمة الصحة العالمية] لدى السودان",
    "زارت اللجنة المقر ثم عادت اللجنة إلى الوزارة",
    "وأشاد المجلس بجهود الحكومة في هذا المجال",
    "تم إحداث لجنة مشتركة بين الطرفين وتشكيل لجنة وطنية",
    "وتدخل المؤسسة ضمن المؤسسات العمومية والهيئات المعنية",
    "استقبل القائد العام ل[قوات الأمن الداخلي] نظيره",
    "رئيس [دائرة القضاء في أبوظبي] يزور [محكمة النقض]",
    "وكيل [وزارة الخارجية والمغتربين] يستقبل [الصليب الأحمر]",
    "نائب رئيس [الهيئة الوطنية لمكافحة الفساد] ومدير [إدارة التعاون الدولي]",
    "قال رئيس [اللجنة الوطنية لمكافحة الاتجار بالأشخاص] السيد سالم الهاشمي إن العمل متواصل",
    "تحدثت السيدة منى الخطيب مديرة [الهيئة العامة للاستثمار] خلال الجلسة",
    "بتنسيق مع [القيادة العامة للدرك الوطني] و[القوات المسلحة]",
    "دعا [المجلس الوطني الفلسطيني] إلى وقفة",
    "نظمت [جمعية الهلال الأحمر القطري] حملة تبرعات",
    "طلبت [دائرة الأراضي والمساحة] وثائق إضافية",
    "تتولى [اللجنة الوطنية لتنسيق سياسات حماية الطفولة] إعداد التقرير",
    "التقت [المفوضية السامية لحقوق الإنسان] ممثلي المجتمع المدني",
    "جرت مراسم التوقيع بين [وزارة العدل] و[رئاسة النيابة العامة] خلال شهر ماي",
    "عين مديرا ل[وكالة الطاقة الذرية] قبل سنتين",
    "توصلت [غرفة التجارة والصناعة] بالطلب",
    "اتفقت [شرطة دبي] و[الإنتربول] على التعاون",
]

LATIN = [
    "les [ministères de la Justice et de l'Intérieur] ont signé",
    "la [Commission algéro-tunisienne pour le développement des zones frontalières]",
    "le [ministère sénégalais des Transports terrestres et aériens]",
    "the [Ministries of Agriculture and Investment] agreed",
    "Le [Haut Conseil des collectivités territoriales] s'est réuni",
    "l'[Association des maires francophones] et l'[Union des femmes entrepreneures]",
    "[ORDRE DES AVOCATS DE BEYROUTH]",
    "UNION DES COMORES",
    "il a visité l'[Institut coréen de l'eau] à Daejeon",
    "signed with the [Aden Water and Sanitation Corporation] yesterday",
    "the [Securities and Commodities Authority] and the [Egyptian Tax Authority]",
    "A delegation of the [Judiciary of Kenya] arrived",
    "The [Somali Custodial Corps] took part",
    "le bâtonnier du [Barreau de Tunis] a salué l'accord",
    "la [préfecture de police de Paris] a envoyé un expert",
    "Le [ministère de la Justice] a organisé un atelier",
    "Le [Ministère des Affaires étrangères, de la Coopération africaine et des Marocains résidant à l'étranger]",
    "Réunion au siège du [ministère de l'Intérieur] avec la [Direction générale de la sûreté nationale]",
    "La [Commission nationale de lutte contre la traite des personnes] a présenté son rapport",
    "Le directeur général de l'[Agence nationale de sécurité informatique] était présent",
    "M. Karim Haddad, président du [Conseil supérieur de la magistrature], a salué l'initiative",
    "Le [Haut-Commissariat des Nations unies pour les réfugiés] ([HCR]) soutient le projet",
    "Selon l'[UNICEF] et l'[Organisation internationale pour les migrations], les chiffres baissent",
    "La [Cour de cassation] a accueilli une délégation du [Conseil d'État]",
    "le parquet près la [Cour d'appel de Tunis] a ouvert une enquête",
    "L'[Ambassade de France au Liban] finance la formation",
    "L'[Institut supérieur de la magistrature] et l'[École nationale d'administration] signent",
    "La commission s'est réunie au ministère et le conseil a pris acte",
    "une commission mixte sera créée et un centre de formation ouvrira",
    "La [Chambre des représentants] et le [Sénat] ont adopté le texte",
    "Il a rencontré la [Délégation de l'Union européenne au Maroc] hier",
    "La [Direction des affaires civiles du ministère de la Justice] prépare la circulaire",
    "L'[Office des Nations Unies contre la drogue et le crime] ([ONUDC]) appuie la formation",
    "The [Ministry of Interior] and the [Public Prosecution] signed an agreement",
    "Minister of State at the [Ministry of Foreign Affairs] Sultan bin Saeed Al Mazrouei received him",
    "They were welcomed by the Undersecretary of the [Ministry of Planning] Gamil Helmy Nassar",
    "l'[Agence nationale des eaux et forêts] a publié la carte",
    "la réunion s'est tenue à la [Primature] lundi",
    "la salle de la [Direction du financement extérieur] à Djibouti",
    "avec la [Direction générale de la protection civile] et de la [Direction générale de la météorologie]",
    "Officials from the [U.S. Department of State] visited the [National Council for Human Rights]",
    "The [Office of the Public Defender] welcomed the decision",
    "He met the head of the [International Organization for Migration] ([IOM]) in Doha",
    "The [Supreme Judicial Council] hosted experts from the [Council of Europe]",
    "The [National Committee for Combating Human Trafficking] held its meeting",
    "The committee met at the ministry and the council agreed",
    "Mr. John Smith, Director of the [Office of International Affairs], spoke",
    "The [Embassy of Japan in Amman] funded the [University of Jordan]",
    "The [Central Bank of Kuwait] and [Qatar University] launched a study",
    "The [European Union] and the [African Union] issued a statement",
    "The [Anti-Corruption Commission] published its report on Monday",
]


@pytest.mark.parametrize("sentence", ARABIC)
def test_arabic(sentence: str) -> None:
    text, wanted = unmarked(sentence)
    assert found(text, Kind.ORGANIZATION) == wanted


@pytest.mark.parametrize("sentence", LATIN)
def test_latin(sentence: str) -> None:
    text, wanted = unmarked(sentence)
    assert found(text, Kind.ORGANIZATION) == wanted


@pytest.mark.parametrize(
    ("text", "key", "country"),
    [
        ("اجتمع مع منظمة الصحة العالمية", "who", None),
        ("Selon l'Organisation mondiale de la santé", "who", None),
        ("زار مجلس النواب اللبناني", None, "LB"),
        ("زار سفارة كندا بالرباط", None, "CA"),
        ("The Embassy of Japan in Amman", None, "JP"),
        ("وزارة العدل الفرنسية", None, "FR"),
        ("وكالة المخابرات", None, None),
    ],
)
def test_key_and_country(text: str, key: str | None, country: str | None) -> None:
    mention = mentions(text, Kind.ORGANIZATION)[0]
    assert (mention.key, mention.country) == (key, country)


@pytest.mark.parametrize("repeated", ["وزارة ", "مكتب و", "Directorate of ", "Commission nationale de ", '(م.م.د.) «"'])
def test_repeated_text_ends(repeated: str) -> None:
    mentions(repeated * 3000, Kind.ORGANIZATION)
