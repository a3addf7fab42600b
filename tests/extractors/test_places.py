"""Places: countries, cities, regions and premises. Wanted spans stand in square brackets, nested ones inside."""

import pytest

from schemas.mention import Kind
from tests.extractors.naming_tables import found, mentions, unmarked

ARABIC = [
    "قائد شرطة ميناء [صلالة] في [غرفة العمليات] ثم [رصيف [دوراليه]]",
    "أقيم في مدينة ذكية وقرية نموذجية وبلدية كبرى ومدينة الإنتاج الإعلامي.",
    "وقع في [قاعة المؤتمرات ب[مقر وزارة النقل]].",
    "استقبله في [قاعة الشرف ب[مبنى البرلمان]].",
    "التقى الهيئة السعودية للفضاء والحكومة السعودية ثم سافر إلى [السعودية].",
    "ثم بمدينة [تيمولا] صباحا وقرية [ترشيحا] مساء",
    "زار الوفد [محمية ضانا في [الطفيلة]] صباحا",
    "زار الوفد [محطة تنقية مياه السمرا في [الزرقاء]] ثم عاد",
    "ودار الحديث حول التعاون، ودار النقاش بعده",
    "وجدوا معاملة كريمة من أهلها",
    "رأى السفير كلاوس برانت أن الطريق طويلة",
    "ورأت أن الإجراءات هي العقبة الأولى",
    "سارت القافلة في [الجبايش] ليلا",
    "استقبل أمس السفير في [القصر البلدي] ثم غادر",
    "زار [المنطقة الحرة ب[جبل علي]] صباحا",
    "يصلى عليه في [مسجد [الزعتري]] غدا",
    "مباحثات سورية يابانية حول المياه",
    "محافظ مصرف ليبيا المركزي يشارك",
    "جولة الوزير في [صيدا] و[صور] أرجئت",
    "وجرت التقاط صور في القاعة",
    "استقبل محافظ [مأرب] وفدا من الهلال الأحمر",
    "نقل قضاة إلى محاكم [الكرك] و[العقبة]",
    "[جازان] - الأحد: دشن أمير المنطقة المشروع",
    "وعضوية كل من أصيلة الحارثي وبدر الشكيلي",
    "عاد إلى [قصر بعبدا] مساء",
    "لم تشارك: [جمهورية القمر المتحدة]",
    "انعقد اللقاء ب[نيامي] قبل السفر إلى [سيدني]",
    "قال كولونيا في كلمته",
    "انعقد المنتدى في [مرسين] وبمدينة [سيجونغ]",
    "زار الوفد [ميناء [نشطون]] صباحا",
    "وصل الوزير إلى [القاهرة] قادما من [دولة الكويت]",
    "زيارة رسمية إلى [المملكة العربية السعودية] تدوم يومين",
    "رحب سفير [جمهورية مصر العربية] بالقرار",
    "وفد من [الجمهورية الإسلامية الموريتانية] و[الجمهورية التونسية]",
    "احتضنت [مدينة نصر] لقاء بمدينة [الإسكندرية]",
    "تقع الورشة في [محافظة ظفار] ب[سلطنة عمان]",
    "شارك ممثلون عن [لبنان] و[العراق] و[ليبيا]",
    "عقد الاجتماع ب[الدوحة] يوم الأحد",
    "افتتح الوالي مركزا ب[جهة الرباط سلا القنيطرة]",
    "تم تدشين المقر الجديد ب[إقليم الحوز]",
    "وشملت الحملة مدن [سلا] و[فاس] و[طنجة]",
    "التقى سفراء [الولايات المتحدة الأمريكية] و[المملكة المتحدة] و[ألمانيا]",
    "غادر إلى [نيويورك] للمشاركة في الدورة",
    "يعقد المؤتمر في [أبو ظبي] ثم في [المنامة]",
    "العلاقات بين [المملكة الأردنية الهاشمية] و[دولة فلسطين]",
    "قدم من [كوت ديفوار] و[غينيا بيساو]",
    "استقبل الوفد الفرنسي والسفيرة الأمريكية والخبير الإسباني",
    "كان الليل طويلا وبشار سعيدة خليل",
    "وقد عالج التقرير المالي قضايا الجديدة",
    "زار [جمهورية الصين الشعبية] و[كوريا الجنوبية]",
    "نظم اللقاء ب[قصر المؤتمرات ب[مراكش]]",
    "جرى التوقيع في [فندق الماريوت]",
    "استقبله ب[مقر وزارة الداخلية ب[دمشق]]",
    "عقدت الجلسة في [مقر مجلس النواب]",
    "استقبله في مكتبه ب[دار مجلس النواب]",
    "اجتمع به ب[ديوان وزارة النقل ب[طرابلس]] أمس",
    "زاره في مكتبه ب[ديوان عام الوزارة]",
    "وصل إلى [مطار الملكة علياء الدولي]",
    "احتضنتها [قاعة الاجتماعات الكبرى]",
    "وقفة أمام [مقر الأمم المتحدة ب[جنيف]]",
    "اجتمع في مقر عمله ثم في مقره",
    "مجلس أوروبا والاتحاد الإفريقي وجامعة الدول العربية",
    "التقى نظيره في العاصمة [بغداد] قبل السفر إلى [أربيل]",
]

LATIN = [
    "Le chantier de la réforme de l'eau avance, dit le ministre de l'Eau",
    "visite du [chantier du pont de [Rosso]] et du [campus universitaire de [Mutsamudu]]",
    "in the [Freeport House Boardroom], [Port Louis]",
    "né à [Kpalimé], maire de [Larkana]",
    "They met in [Garbaharey] in March and in English.",
    "It was held in the [meeting room of the Ministry of Planning].",
    "tenu au [théâtre Mohammed VI] à l'initiative du Conseil",
    "la réunion s'est tenue à la [Maison de l'avocat] hier",
    "réunis au [palais de Carthage] hier",
    "M. Combo Ali, maire de [Domoni]",
    "Il s'est rendu à [Paris] puis à [Bruxelles]",
    "La délégation du [Royaume du Maroc] et de la [République tunisienne]",
    "en visite en [Arabie saoudite] et au [Qatar]",
    "Les ministres de l'[Algérie], du [Liban] et des [Émirats arabes unis]",
    "une réunion au [Caire] et à [Abou Dabi]",
    "la [République islamique de Mauritanie] a ratifié",
    "L'atelier s'est tenu à [Tunis]",
    "la délégation française et l'ambassadrice américaine",
    "la [région de Tanger-Tétouan-Al Hoceima] accueille",
    "au [siège du ministère de la Justice à [Rabat]]",
    "réunis au [palais des congrès de [Marrakech]]",
    "il le fera dans les temps et le chili con carne",
    "du Conseil de l'Europe et de l'Union africaine",
    "The [Kingdom of Bahrain] and the [State of Kuwait] signed",
    "He arrived in [Washington] from [Amman]",
    "officials of the [United States] and of the [United Kingdom]",
    "the [Arab Republic of Egypt] and the [Republic of Iraq]",
    "a ceremony in [Beirut], [Lebanon]",
    "The American and Moroccan delegations met",
    "the Council of Europe and the African Union",
    "held at the [headquarters of the United Nations in [New York]]",
    "at the [Sheraton Hotel in [Doha]]",
    "[Saint-Flour], le 7 juin 2025",
    "[Villefranche-sur-Saône], le 1er mars 2024",
    "[Kayanza], October 9, 2025: the ambassador met the minister",
    "Monsieur le Ministre, le 6 mars 2026",
    "Karim Benali, 3 mai 2025",
    "Le préfet du [Morbihan] et la préfète de la [Haute-Loire]",
    "La préfecture de la [Gironde] et la [préfecture de Salé]",
    "une réunion s'est tenue dans le nord",
]


@pytest.mark.parametrize("sentence", [*ARABIC, *LATIN])
def test_places(sentence: str) -> None:
    text, wanted = unmarked(sentence)
    assert found(text, Kind.PLACE) == wanted


@pytest.mark.parametrize(
    ("text", "key", "country"),
    [
        ("وصل إلى القاهرة", "eg-cairo", "EG"),
        ("من الجمهورية الفرنسية", "FR", "FR"),
        ("à Genève", "ch-geneva", "CH"),
        ("ب إقليم الحوز", None, "MA"),
        ("إلى القدس", "zz-jerusalem", None),
    ],
)
def test_key_and_country(text: str, key: str | None, country: str | None) -> None:
    mention = mentions(text, Kind.PLACE)[0]
    assert mention.country == country
    assert key is None or mention.key == key
