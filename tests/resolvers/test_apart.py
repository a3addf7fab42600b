"""Pairs that must not be taken for one: families, namesakes, one body of two countries, branches and parents."""

from pathlib import Path

import pytest

from resolvers.ground.signature import body_key
from resolvers.identity.keys import name_keys, short_of, stands_for
from resolvers.identity.within import least
from schemas.mention import Kind
from text.names.match import likeness
from text.names.skeletons import person_name

PEOPLE = [
    ("كريم حداد", "Karima Haddad"),
    ("رشيد العلمي", "Rachida Alami"),
    ("محمد العلوي", "Ahmed Alaoui"),
    ("محمود العلوي", "Mohamed Alaoui"),
    ("حسن كريم", "Hussein Karim"),
    ("سعيد بناني", "Saida Bennani"),
    ("نور الكتاني", "Noureddine Kettani"),
    ("فريد بوعزة", "Farida Bouazza"),
    ("يوسف أمين", "Yousra Amine"),
    ("علي حمدان", "Ali Hamdi"),
    ("علي حمدي", "Ali Hamdan"),
    ("عبد الله الشمري", "Abdullah Al Shamsi"),
    ("سعد الراشد", "Said Al Rashid"),
    ("جميل صادق", "Jamila Sadek"),
    ("حسين علي", "Hassan Ali"),
    ("زياد طارق", "Zaid Tarek"),
    ("بلال شريف", "Bilal Charfi"),
    ("ماجد الفارس", "Majda Al Fares"),
    ("أنس الحسيني", "Younes El Housseini"),
    ("أحمد بن سالم", "Mohamed Ben Salem"),
    ("ناصر القحطاني", "Nasser Al Qahtan Al Otaibi"),
    ("عبد الرحمن بن خالد", "Abdelkader Ben Khaled"),
    ("محمد العلوي", "أحمد العلوي"),
    ("محمد بن أحمد الكعبي", "أحمد بن محمد الحمادي"),
    ("سلمى الإدريسي", "سليم الإدريسي"),
    ("نادية حلمي", "نادر حلمي"),
    ("عبد العزيز السويدي", "عبد الرحمن السويدي"),
    ("منى الزهراني", "منير الزهراني"),
    ("خالد الجابري", "خليل الجابري"),
    ("Jean Petit", "Jeanne Petit"),
    ("Paul Martin", "Paula Martin"),
    ("Karim Benali", "Karim Bennani"),
    ("Marc Dubois", "Marie Dubois"),
    ("Hassan Idrissi", "Houssein Idrissi"),
]
MA, FR, TN, DZ, JO, EG = "MA", "FR", "TN", "DZ", "JO", "EG"
BODIES = [
    ("وزارة العدل", MA, "ministère de la Justice", FR),
    ("وزارة العدل", EG, "Ministry of Justice", JO),
    ("وزارة الداخلية", TN, "ministère de l'Intérieur", DZ),
    ("المديرية العامة للأمن الوطني", MA, "Direction générale de la sûreté nationale", DZ),
    ("المجلس الوطني لحقوق الإنسان", MA, "Conseil national des droits de l'Homme", DZ),
    ("محكمة النقض", MA, "Cour de cassation", TN),
    ("النيابة العامة", MA, "رئاسة النيابة العامة", MA),
    ("ministère public", MA, "Présidence du ministère public", MA),
    ("وزارة العدل", MA, "مديرية الشؤون الجنائية بوزارة العدل", MA),
    ("مجلس النواب", MA, "لجنة العدل والتشريع بمجلس النواب", MA),
    ("لجنة العدل بمجلس النواب", MA, "لجنة المالية بمجلس النواب", MA),
    ("Cour des comptes", MA, "Cour régionale des comptes de Casablanca", MA),
    ("محكمة الاستئناف بالرباط", MA, "محكمة الاستئناف بفاس", MA),
    ("Cour d'appel de Tunis", TN, "Cour d'appel de Sfax", TN),
    ("المحكمة الابتدائية بالرباط", MA, "محكمة الاستئناف بالرباط", MA),
    ("UNODC", None, "UNODC Office in Morocco", None),
    (
        "مكتب الأمم المتحدة المعني بالمخدرات والجريمة",
        None,
        "مكتب الأمم المتحدة المعني بالمخدرات والجريمة في تونس",
        None,
    ),
    ("UNODC Office in Morocco", None, "UNODC Office in Tunisia", None),
    ("Conseil de l'Europe", None, "Bureau du Conseil de l'Europe à Rabat", None),
    ("الاتحاد الأوروبي", None, "بعثة الاتحاد الأوروبي بالمغرب", None),
    ("بعثة الاتحاد الأوروبي بالمغرب", None, "Délégation de l'Union européenne en Tunisie", None),
    ("سفارة فرنسا بالرباط", FR, "سفارة فرنسا بتونس", FR),
    ("سفارة الولايات المتحدة بالرباط", "US", "Embassy of Canada in Rabat", "CA"),
    ("وزارة الصحة", MA, "وزارة التربية الوطنية", MA),
    ("اللجنة الوطنية لمكافحة الاتجار بالبشر", MA, "اللجنة الوطنية لمكافحة الفساد", MA),
    ("Assemblée nationale", "KR", "Assemblée populaire nationale", DZ),
    ("المجلس الأعلى للقضاء", TN, "المجلس الأعلى للسلطة القضائية", MA),
    ("جامعة محمد الخامس", MA, "جامعة الحسن الثاني", MA),
    ("جمعية كرامة", MA, "جمعية أمل", MA),
    ("المعهد العالي للقضاء", MA, "المعهد الأعلى للقضاء", TN),
    ("السجن المحلي عين السبع 1", MA, "السجن المحلي عين السبع 2", MA),
    ("اللجنة الجهوية لحقوق الإنسان بطنجة", MA, "المجلس الوطني لحقوق الإنسان", MA),
    (
        "Arab Federation of Higher Education Authorities",
        None,
        "African Federation of Higher Education Authorities",
        None,
    ),
    ("Centre Matloub Jadid", MA, "Conseil Mongi Jawdar", MA),
    ('Fondation "Zaher Agnès Amari"', TN, 'Fédération "Zitoun Arnous Amal"', TN),
]


def test_hard_set_is_one_of_some_size() -> None:
    assert len(PEOPLE) + len(BODIES) >= 60


def test_at_most_one_of_the_hard_set_is_joined() -> None:
    joined = [pair for pair in PEOPLE if _one_person(*pair)] + [pair for pair in BODIES if _one_body(*pair)]
    assert len(joined) <= 1, joined


CASES = Path(__file__).with_name("cases")


def _pairs(name: str, which: str) -> list[tuple[str, str]]:
    """Return pairs of names of a file: those looked at while the rules were made («a»), or only counted («b»)."""
    rows = (line.split("\t") for line in (CASES / name).read_text(encoding="utf-8").splitlines())
    return [(row[2], row[3]) for row in rows if row[0] == which]


@pytest.mark.parametrize(("which", "most"), [("a", 0), ("b", 0)])
def test_men_and_women_fathers_and_families_of_many_countries_stay_two(which: str, most: int) -> None:
    joined = [pair for pair in _pairs("people_apart.tsv", which) if _one_person(*pair)]
    assert len(joined) <= most, joined


@pytest.mark.parametrize(("which", "most"), [("a", 0), ("b", 0)])
def test_names_of_one_person_of_many_countries_join(which: str, most: int) -> None:
    missed = [pair for pair in _pairs("people_one.tsv", which) if not _one_person(*pair)]
    assert len(missed) <= most, missed


def _one_person(one: str, other: str) -> bool:
    first, second = person_name(one), person_name(other)
    return likeness(first, second) >= least(first, second)


def _one_body(one: str, country: str | None, other: str, others: str | None) -> bool:
    first = name_keys(Kind.ORGANIZATION, one, country, body_key(one))
    return not {*first}.isdisjoint(name_keys(Kind.ORGANIZATION, other, others, body_key(other)))


@pytest.mark.parametrize(
    ("one", "country", "other", "others"),
    [
        ("الدرك الوطني", DZ, "Gendarmerie nationale", "SN"),
        ("الحرس الوطني", TN, "الحرس الوطني", "KW"),
        ("الديوان الملكي", JO, "الديوان الملكي", "BH"),
        ("Protection civile", DZ, "الدفاع المدني", "LB"),
        ("Sénat", FR, "Senate", JO),
        ("الهلال الأحمر", "QA", "Croissant-Rouge", TN),
    ],
)
def test_a_body_that_each_state_has_is_one_in_a_country_alone(one: str, country: str, other: str, others: str) -> None:
    assert not _one_body(one, country, other, others)
    assert _one_body(one, country, other, country)


PROGRAMMES = [
    ("الخطة الوطنية للشباب", JO, "الخطة الوطنية للشباب", TN, False),
    ("البرنامج الوطني لمحو الأمية", TN, "Programme national d'alphabétisation", MA, False),
    ("البرنامج الوطني لمحو الأمية", MA, "Programme national d'alphabétisation", MA, True),
    ("مشروع «ريان»", TN, "projet RAYAN", MA, True),
]


@pytest.mark.parametrize(("one", "country", "other", "others", "same"), PROGRAMMES)
def test_plans_of_two_countries_are_two_unless_a_proper_name_tells(
    one: str, country: str, other: str, others: str, *, same: bool
) -> None:
    first = name_keys(Kind.PROGRAM, one, country, None)
    assert {*first}.isdisjoint(name_keys(Kind.PROGRAM, other, others, None)) is not same


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("مجلس البيئة", "مجلس حماية البيئة في النرويج"),
        ("Conseil de la presse", "Conseil de déontologie de la presse en Suisse"),
    ],
)
def test_a_name_is_no_short_form_of_one_abroad(short: str, full: str) -> None:
    assert not short_of(short, full)


@pytest.mark.parametrize(
    ("short", "full", "own"),
    [
        ("JICA", "Tunis Office of the Japan International Cooperation Agency", False),
        ("JICA", "Japan International Cooperation Agency", True),
    ],
)
def test_brackets_behind_an_office_in_a_town_hold_its_parent(short: str, full: str, *, own: bool) -> None:
    assert stands_for(short, full) is own


@pytest.mark.parametrize(
    ("one", "other", "country"),
    [
        ("وزارة العدل", "Ministry of Justice", JO),
        ("المحكمة الدستورية", "Cour constitutionnelle", TN),
        ("ديوان المحاسبة", "Audit Bureau", JO),
        ("المديرية العامة للسجون", "Directorate of Prisons", "LB"),
        ("الهيئة الوطنية لمكافحة الفساد", "Instance nationale de lutte contre la corruption", TN),
        ("هيئة النزاهة ومكافحة الفساد", "Integrity and Anti-Corruption Commission", JO),
        ("اللجنة الوطنية لحقوق الإنسان", "National Human Rights Committee", "QA"),
        ("معهد الدراسات القضائية", "Institute of Judicial Studies", "KW"),
        ("وزارة الخارجية", "ministère des Affaires étrangères", "MR"),
        ("سفارة الأردن بتونس", "Embassy of Jordan in Tunis", JO),
        ("محكمة الاستئناف بصفاقس", "Cour d'appel de Sfax", TN),
        ("جمعية أمل", "association Amal", DZ),
        ("المجلس الأعلى للقضاء", "Conseil supérieur de la magistrature", TN),
        ("الحماية المدنية", "Protection civile", DZ),
        ("وزارة الفلاحة", "ministère de l'Agriculture", TN),
        ("وزارة الداخلية والبلديات", "ministère de l'Intérieur et des Municipalités", "LB"),
        ("وزارة التعليم العالي", "ministère de l'Enseignement supérieur", "MR"),
        ("المجلس القومي للطفولة", "Conseil national de l'enfance", EG),
        ("مجلس المرأة", "Women's Council", "OM"),
        ("الوكالة الوطنية للتشغيل", "Agence nationale de l'emploi", "DJ"),
        ("معهد السلامة الطرقية", "Institute of Road Safety", "SD"),
    ],
)
def test_one_body_in_two_languages(one: str, other: str, country: str) -> None:
    assert _one_body(one, country, other, country)
