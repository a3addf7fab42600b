"""Documents and questions made by chance, the same at each run: words of the field, in an order without meaning."""

import datetime as dt
from collections.abc import Iterator
from random import Random

from schemas.indexing import Days, EngagementEntry, IndexEntry, NamedEntity
from schemas.mention import DocumentType, Kind
from schemas.query import Filters, Order, Query
from schemas.relation import EngagementKind

# ruff: noqa: S311, SIM905 - chance needs no secrecy here, and words read better in lines
ARABIC = (
    "استقبل الوزير وفدا برئاسة السفير لبحث التعاون القضائي بين البلدين وتبادل الخبرات في مجال الموانئ والصيد البحري "
    "والملاحة وسلامة السفن وحماية المستهلك ومكافحة الغش التجاري وتأهيل الشباب وتمكين النساء وتدبير المياه والطاقات "
    "المتجددة وصيانة الطرق والسدود وإعادة إدماج السجناء ورقمنة الأرشيف وتكوين القضاة والموثقين والخبراء المحلفين "
    "ومحاربة الرشوة وغسل الأموال وحفظ الآثار والمخطوطات وتنظيم المعارض والمهرجانات والأسواق الأسبوعية"
).split()
FRENCH = (
    "le ministre a reçu une délégation conduite par ambassadeur pour examiner la coopération judiciaire et échange "
    "expériences dans les ports la pêche maritime navigation sécurité des navires protection du consommateur lutte "
    "contre la fraude commerciale formation des jeunes gestion eau énergies renouvelables routes barrages réinsertion "
    "des détenus numérisation archives juges notaires experts corruption blanchiment patrimoine manuscrits foires"
).split()
ENGLISH = (
    "the minister received a delegation headed by the ambassador to discuss judicial cooperation and exchange of "
    "experience in harbours fishing navigation safety of ships consumer protection commercial fraud youth training "
    "water management renewable energy roads dams prisoners archives judges notaries corruption laundering heritage"
).split()


def _with_coined(words: list[str]) -> list[str]:
    """Return words, and rarer ones put together of their halves, so that there are as many as in texts."""
    return list(dict.fromkeys([*words, *(one[:4] + other[-4:] for one in words for other in words[::6])]))


WORDS = {"ar": _with_coined(ARABIC), "fr": _with_coined(FRENCH), "en": _with_coined(ENGLISH)}
GIVEN = (
    "Karl كارل",
    "Amina أمينة",
    "Youssef يوسف",
    "Elena إيلينا",
    "Tariq طارق",
    "Sofia صوفيا",
    "Omar عمر",
    "Nadia نادية",
)
FAMILY = ("Lindqvist ليندكفيست", "Benhaddou بنحدو", "Moretti موريتي", "Alkhatib الخطيب", "Novak نوفاك", "Tazi التازي")
BODIES = (
    ("هيئة الموانئ", "Autorité des ports"),
    ("مجلس المستهلك", "Conseil du consommateur"),
    ("مرصد السواحل", "Observatoire du littoral"),
    ("ديوان الآثار", "Office du patrimoine"),
    ("معهد المياه", "Institut de l'eau"),
)
PROGRAMS = (("برنامج آفاق المرافئ", "programme Horizons portuaires"), ("مشروع جسور", "projet Passerelles"))
COUNTRIES = ("SE", "JP", "BR", "KE", "FR", "TR", "VN")
FIRST = dt.date(2019, 1, 1)


def documents(number: int) -> Iterator[IndexEntry]:
    """Yield so many documents."""
    chance = Random(7)
    people = [_person(i, given, family) for i, (given, family) in enumerate((g, f) for g in GIVEN for f in FAMILY)]
    bodies = [NamedEntity(f"o{i}", Kind.ORGANIZATION, names) for i, names in enumerate(BODIES)]
    programs = [NamedEntity(f"g{i}", Kind.PROGRAM, names) for i, names in enumerate(PROGRAMS)]
    for count in range(number):
        language = chance.choices(("ar", "fr", "en"), (6, 3, 1))[0]
        entities = chance.sample(people, chance.randint(0, 2)) + chance.sample(bodies, chance.randint(0, 2))
        entities += chance.sample(programs, int(chance.random() < 0.1))
        text = " ".join([*_words(chance, language, chance.randint(8, 40)), f"{chance.randint(1, 60)}.{count % 90:02}"])
        day = FIRST + dt.timedelta(chance.randint(0, 2400))
        countries = tuple(chance.sample(COUNTRIES, int(chance.random() < 0.4)))
        yield IndexEntry(
            document=f"d{count:05}",
            name=f"file {count}",
            title=" ".join(_words(chance, language, chance.randint(0, 6))),
            text=f"{text} {' '.join(entity.names[0] for entity in entities)}.",
            type=chance.choice(list(DocumentType)),
            language=language,
            date=day if chance.random() < 0.9 else None,
            entities=tuple(entities),
            countries=countries,
            days=(Days(day, day + dt.timedelta(3)),) * int(chance.random() < 0.5),
            engagements=tuple(_engagements(chance, count, day, countries, entities)),
        )


def questions(number: int) -> list[Query]:
    """Return so many questions, of each kind as many."""
    chance = Random(11)
    return [Query(*_question(chance, kind % 12), limit=60) for kind in range(number)]


def _question(chance: Random, kind: int) -> tuple[str, Filters]:  # noqa: C901, PLR0911 - a line a kind
    language = chance.choice(("ar", "ar", "fr", "en"))
    words, plain = WORDS[language], Filters()
    one, two, three = (w for w in chance.sample(words[20:400], 3))
    person = " ".join(half.split()[chance.randint(0, 1)] for half in (chance.choice(GIVEN), chance.choice(FAMILY)))
    start = chance.randint(0, 40)
    match kind:
        case 0:
            return one, plain
        case 1:
            return f"{one} {two}", plain
        case 2:
            return f"{one} {two} {three}", plain
        case 3:
            return f'"{" ".join(words[start : start + 2])}"', plain
        case 4:
            return f"{one} -{two}", plain
        case 5:
            return f"{one[:3]}* {two}", plain
        case 6:
            return person[:-2] + person[-1], plain
        case 7:
            return one, Filters(person=person)
        case 8:
            return two, Filters(since=FIRST + dt.timedelta(chance.randint(0, 1500)), language=language)
        case 9:
            return f"{chance.choice(chance.choice(BODIES))} {one}", Filters(country=chance.choice(COUNTRIES))
        case 10:
            return " ".join(words[start : start + 4]), plain
        case _:
            return f"{chance.randint(1, 60)}-{chance.randint(0, 89):02} {one}", Filters(type=DocumentType.MINUTES)


def _person(number: int, given: str, family: str) -> NamedEntity:
    latin, arabic = (" ".join(names) for names in zip(given.split(), family.split(), strict=True))
    return NamedEntity(f"p{number}", Kind.PERSON, (arabic, latin), chance_country(number))


def chance_country(number: int) -> str | None:
    """Return the country of a person, if any."""
    return COUNTRIES[number % 9] if number % 9 < len(COUNTRIES) else None


def _words(chance: Random, language: str, number: int) -> list[str]:
    """Return words as they are common in texts: few often, many seldom."""
    words = WORDS[language]
    return [words[int(len(words) ** chance.random()) - 1] for _ in range(number)]


def _engagements(
    chance: Random, count: int, day: dt.date, countries: tuple[str, ...], entities: list[NamedEntity]
) -> Iterator[EngagementEntry]:
    for position in range(chance.randint(0, 2)):
        yield EngagementEntry(
            id=f"e{count:05}-{position + 1}",
            kind=chance.choice(list(EngagementKind)),
            title=f"{count}",
            sentence="",
            days=Days(day, day) if chance.random() < 0.8 else None,
            countries=countries,
            participants=tuple(entity.id for entity in entities[:1]),
        )


ORDERS = (Order.NEWEST, Order.OLDEST)
