"""Who is who over documents: what joins, what stays two, and that order and increments change nothing."""

import datetime as dt
import random
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from resolvers.identity.identify import identify
from resolvers.identity.register import Register
from resolvers.identity.within import least
from resolvers.relate import relate
from schemas.document import Document
from schemas.entity import Identities
from schemas.mention import Kind
from schemas.relation import Findings
from text.names.match import likeness
from text.names.skeletons import person_name

Found = tuple[Document, Findings]
ONE = [
    ("هشام ملاطي", "Hicham MELLATI"),
    ("هشام ملاطي", "MELLATI Hicham"),
    ("عبد اللطيف وهبي", "Abdellatif Ouahbi"),
    ("محمد بن سلمان", "Mohammed bin Salman"),
    ("نور الدين الكتاني", "Noureddine El Kettani"),
    ("شكيب بنموسى", "Chakib Benmoussa"),
    ("شكيب بن موسى", "Chakib Benmoussa"),
    ("ماثيو هيكي", "Matthew B. Hickey"),
    ("فاطمة الزهراء المنصوري", "Fatima Zahra Mansouri"),
    ("عبد الرحمن الغامدي", "Abdulrahman Al-Ghamdi"),
    ("محمد ولد الغزواني", "Mohamed Ould Ghazouani"),
    ("إلهام الشرايبي", "Ilham Chraïbi"),
    ("سارة ويتفيلد", "Sarah Whitfield"),
    ("Matthew B Hicke", "Matthew B Hickey"),
    ("Hicham Melati", "Hicham Mellati"),
    ("Pieter Vandenberghe", "Pieter Van den Berghe"),
    ("معن السكر", "معن سكر"),
    ("Mohamed Karimi", "Mohammed Karimi"),
    ("سلطان بن سعد المريخي", "Sultan Al Muraikhi"),
    ("عبد الكريم بنعتيق", "Benatik Abdelkrim"),
    ("عبد اللطيف بن راشد الزياني", "Abdullatif Al Zayani"),
    ("الناها بنت مكناس", "Naha Mint Mouknass"),
    ("بن سلمان محمد", "محمد بن سلمان"),
]
TWO = [
    ("رشيد العلمي", "رشيدة العلمي"),
    ("Rachid Alami", "Rachida Alami"),
    ("محمد العلوي", "أحمد العلوي"),
    ("محمد العلوي", "محمود العلوي"),
    ("حسن وهبي", "حسن وهيب"),
    ("Hassan Karim", "Hussein Karim"),
    ("عمر الخطابي", "علي الخطابي"),
    ("Jean Petit", "Jeanne Petit"),
    ("كريم حداد", "Karima Haddad"),
    ("محمد بن سلمان", "سلمان بن محمد"),
    ("Hamad bin Khalifa", "خليفة بن حمد"),
    ("عبد الرحمن الراشد", "Abdulrahim Al Rashed"),
]


@pytest.mark.parametrize(("one", "other"), ONE)
def test_one_name(one: str, other: str) -> None:
    first, second = person_name(one), person_name(other)
    assert likeness(first, second) >= least(first, second)


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_names(one: str, other: str) -> None:
    first, second = person_name(one), person_name(other)
    assert likeness(first, second) < least(first, second)


TEXTS = [
    "استقبل [T:وزير العدل] السيد [P:كمال الراشدي] [T:سفير [W:إيطاليا]] السيد [P:ماركو ريتشي] ب[W:الرباط].",
    "أكد [T:وزير العدل] [P:الراشدي] ([P:Kamal RACHIDI]) [O:وزارة العدل] و[O:المجلس الوطني لحقوق الإنسان] [W:الرباط]",
    "[P:Kamal Rachidi] [T:ministre de la Justice]; [O:Conseil national des droits de l'Homme] ([O:CNDH]), [W:Rabat].",
    "[O:CNDH] a reçu [P:Marco Ricci], [T:ambassadeur d'[W:Italie]], à [W:Rabat], au sujet du [R:projet KANAF].",
    'قال [P:كمال الراشدي]، [T:سفير [W:تونس]]، إن [R:مشروع "كنف"] يتقدم.',
    "[O:وزارة العدل الفرنسية] و[O:وزارة العدل] و[O:اليونيسف] ب[W:الرباط] و[L:القانون رقم 27.14].",
    "L'[O:UNICEF] et le [O:Ministère de la Justice] appliquent la [L:loi n° 27-14] à [W:Rabat].",
]


@pytest.fixture
def findings(document: Callable[..., Any]) -> list[Found]:
    found = []
    for number, text in enumerate(TEXTS):
        read, extraction = document(text, name=str(number), date=dt.date(2024, 5, 1 + number))
        found.append((read, Findings(read.id, extraction, relate(read, extraction))))
    return found


def _shuffled(findings: list[Found], seed: int) -> list[Found]:
    return random.Random(seed).sample(findings, len(findings))  # noqa: S311 - order needs no secrecy


def _partition(findings: Sequence[Found], links: dict[str, tuple[str, ...]]) -> set[frozenset[tuple[str, int]]]:
    groups: dict[str, set[tuple[str, int]]] = defaultdict(set)
    for _, one in findings:
        for place, mention in enumerate(one.extraction.mentions):
            if mention.kind not in (Kind.TITLE, Kind.DATE):
                groups[links[one.document][place]].add((one.document, place))
    return {frozenset(group) for group in groups.values()}


def _entity(found: Identities, findings: Sequence[Found], document: int, text: str) -> str:
    _, one = findings[document]
    place = next(i for i, m in enumerate(one.extraction.mentions) if m.text == text)
    return found.links[one.document][place]


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        pytest.param((0, "كمال الراشدي"), (2, "Kamal Rachidi"), True, id="two scripts, two documents"),
        pytest.param((1, "الراشدي"), (1, "Kamal RACHIDI"), True, id="a short form beside the Latin name"),
        pytest.param((0, "كمال الراشدي"), (4, "كمال الراشدي"), False, id="a minister and another country's ambassador"),
        pytest.param((0, "ماركو ريتشي"), (3, "Marco Ricci"), True, id="a foreign name written by ear"),
        pytest.param((1, "المجلس الوطني لحقوق الإنسان"), (3, "CNDH"), True, id="a body, its French name, its acronym"),
        pytest.param((5, "وزارة العدل الفرنسية"), (5, "وزارة العدل"), False, id="one ministry of two countries"),
        pytest.param((5, "وزارة العدل"), (6, "Ministère de la Justice"), True, id="a ministry in two languages"),
        pytest.param((5, "اليونيسف"), (6, "UNICEF"), True, id="an agency by its names"),
        pytest.param((5, "القانون رقم 27.14"), (6, "loi n° 27-14"), True, id="a law in two writings"),
        pytest.param((3, "projet KANAF"), (4, 'مشروع "كنف"'), True, id="a project in two scripts"),
    ],
)
def test_joins(findings: list[Found], first: tuple[int, str], second: tuple[int, str], *, same: bool) -> None:
    found = identify(findings)
    assert (_entity(found, findings, *first) == _entity(found, findings, *second)) is same


def test_the_same_document_twice_is_one(findings: list[Found]) -> None:
    assert identify([*findings, findings[0]]) == identify(findings)


def test_order_changes_nothing(findings: list[Found]) -> None:
    usual = identify(findings)
    for seed in range(5):
        shuffled = _shuffled(findings, seed)
        assert identify(shuffled) == usual


def test_one_at_a_time_or_all_at_once(findings: list[Found]) -> None:
    together = identify(findings)
    for seed in range(3):
        register = Register()
        links = {d.id: register.assign(f, d.text) for d, f in _shuffled(findings, seed)}
        current = {document: tuple(map(register.current, row)) for document, row in links.items()}
        assert _partition(findings, current) == _partition(findings, dict(together.links))


def test_known_entities_keep_their_ids(findings: list[Found]) -> None:
    first = identify(findings[:4])
    later = identify(findings[4:], first.entities)
    assert {e.id for e in first.entities} <= {e.id for e in later.entities}
    assert _entity(first, findings, 3, "projet KANAF") == _entity(later, findings[4:], 0, 'مشروع "كنف"')


def test_a_delegation_of_one_body_and_day_is_one_also_after_a_reload(document: Callable[..., Any]) -> None:
    texts = ["استقبل الوزير [G:وفدا من [O:البرلمان الفرنسي]].", "وصل [G:وفد عن [O:البرلمان الفرنسي]]."]
    found = _read(document, texts)
    first = identify(found[:1])
    later = identify(found[1:], first.entities)
    assert first.links[found[0][0].id][0] == later.links[found[1][0].id][0]


def test_titles_and_dates_are_local(document: Callable[..., Any]) -> None:
    read, extraction = document("قال [T:الوزير] يوم [D:الاثنين|2024-05-06] و[D:الثلاثاء|2024-05-07].")
    found = identify([(read, Findings(read.id, extraction, relate(read, extraction)))])
    assert found.links[read.id] == ("t1", "d1", "d2")


NAMESAKES = [
    "[P:كريم حداد]، [T:مدير ب[O:وزارة العدل المغربية]] [W:الرباط].",
    "[P:كريم حداد]، [T:مستشار ب[O:وزارة الصحة التونسية]] [W:تونس].",
    "حضر [P:كريم حداد] اللقاء.",
    "[P:كريم حداد]، [T:مدير ب[O:وزارة العدل المغربية]] و[P:سعاد بنيس] [W:الرباط].",
    "[P:Karim Haddad], [T:conseiller au [O:ministère tunisien de la Santé]], [W:Tunis].",
    "كان [P:كريم حداد] بين الحاضرين.",
]
FAMILY = [
    "[P:أحمد العلوي]، [T:مدير ب[O:وزارة العدل المغربية]] [W:الرباط].",
    "السيد [P:العلوي]، [T:مدير ب[O:وزارة العدل المغربية]] [W:الرباط].",
    "[P:كريم العلوي]، [T:مدير ب[O:وزارة العدل المغربية]] [W:الرباط].",
]


def _read(document: Callable[..., Any], texts: Sequence[str]) -> list[Found]:
    found = []
    for number, text in enumerate(texts):
        read, extraction = document(text, name=str(number))
        found.append((read, Findings(read.id, extraction, relate(read, extraction))))
    return found


def _one_by_one(found: Sequence[Found]) -> dict[str, tuple[str, ...]]:
    """Assign documents as they come, and anew those that are released, as a run does."""
    register = Register()
    links = {}
    for read, findings in found:
        links[read.id] = register.assign(findings, read.text)
        doubted = register.released()
        for other, known in found:
            if other.id in doubted:
                links[other.id] = register.assign(known, other.text)
    return {id_: tuple(map(register.current, row)) for id_, row in links.items()}


@pytest.mark.parametrize("texts", [NAMESAKES, FAMILY, TEXTS], ids=["namesakes", "one family, one role", "all sorts"])
def test_the_order_in_which_documents_come_changes_nothing(document: Callable[..., Any], texts: list[str]) -> None:
    found = _read(document, texts)
    usual = _partition(found, dict(identify(found).links))
    for seed in range(12):
        assert _partition(found, _one_by_one(_shuffled(found, seed))) == usual


def test_a_bare_name_is_taken_from_one_of_two_namesakes(document: Callable[..., Any]) -> None:
    found = _read(document, NAMESAKES)
    links = identify(found).links
    people = [links[read.id][0] for read, _ in found]
    assert people[0] == people[3]
    assert people[1] == people[4]
    assert len({people[0], people[1], people[2]}) == 3
    assert people[2] == people[5]


OFFICES = [
    "Le [T:ministre de la Santé], M. [P:Tarek Naccache], a reçu à [W:Tunis] le [T:directeur de la Pêche].",
    "Le [T:ministre des Transports libanais], M. [P:Tarek Naccache], a reçu à [W:Beyrouth] le [T:préfet].",
    "افتتح [T:وزير الصحة] السيد [P:طارق نقاش] مستوصفا ب[W:صفاقس].",
]


def test_ministers_of_two_things_in_two_countries_are_two(document: Callable[..., Any]) -> None:
    found = _read(document, OFFICES)
    for seed in range(4):
        links = _one_by_one(_shuffled(found, seed))
        one, other, third = (_link_of(links, each) for each in found)
        assert one == third != other


def _link_of(links: dict[str, tuple[str, ...]], found: Found) -> str:
    read, one = found
    return links[read.id][next(i for i, m in enumerate(one.extraction.mentions) if m.kind is Kind.PERSON)]


def test_a_family_name_is_the_one_person_who_holds_the_role(document: Callable[..., Any]) -> None:
    links = [row[0] for row in identify(_read(document, FAMILY[:2])).links.values()]
    assert len(set(links)) == 1
    links = [row[0] for row in identify(_read(document, FAMILY)).links.values()]
    assert len(set(links)) == 3
