"""A generated world of people, bodies and programmes with the documents that name them: seeded, the same every time.

People bear words of attested names (those of Arab countries in Wikidata, as `arabic-name-romanizer` carries them, CC0),
so that neighbours are as near as in life: families, common given names, one name in several romanisations.
"""

import datetime as dt
import random
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from importlib.resources import files
from itertools import accumulate

from schemas.mention import About, DocumentType, Extraction, Kind, Mention
from schemas.relation import Findings, Official, Relations
from schemas.span import Quote, Span
from text.names.skeletons import person_name

COUNTRIES = ("MA", "DZ", "TN", "EG", "LY", "SA", "AE", "QA", "KW", "BH", "OM", "IQ", "SY", "LB", "JO", "PS")
_HEADS = (
    ("مديرية", "Direction"), ("مركز", "Centre"), ("جمعية", "Association"), ("معهد", "Institut"), ("وكالة", "Agence"),
    ("لجنة", "Commission"), ("مجلس", "Conseil"), ("محكمة", "Tribunal"), ("مؤسسة", "Fondation"), ("مكتب", "Bureau"),
)  # fmt: skip
_ROLES = (
    ("مدير", "directeur"), ("رئيس", "président"), ("كاتب عام", "secrétaire général"), ("مستشار", "conseiller"),
)  # fmt: skip
_OFTEN = 0.6
"""Share of the namings that are of the tenth of the people and bodies that are in the news."""


@dataclass(frozen=True, slots=True)
class Named:
    """An entity of the world: its names in Arabic, and as Latin letters write them (one to three ways)."""

    arabic: str
    latin: tuple[str, ...]
    country: str


@dataclass(frozen=True, slots=True)
class World:
    """All entities."""

    people: Sequence[Named]
    bodies: Sequence[Named]
    programmes: Sequence[Named]


def world(entities: int, seed: int = 5) -> World:
    """Make a world of so many entities: seven in ten are people, one in twenty a programme."""
    chance = random.Random(seed)
    bodies, programmes = entities // 4, entities // 20
    words = _words()
    made = tuple(_named(chance, words, _HEADS, i) for i in range(bodies))
    born = people(entities - bodies - programmes, chance)
    return World(
        tuple(replace(one, country=made[workplace(i, bodies)].country) for i, one in enumerate(born)),
        made,
        tuple(_named(chance, words, (("برنامج", "Programme"), ("مشروع", "Projet")), i) for i in range(programmes)),
    )


def workplace(person: int, bodies: int) -> int:
    """Return the place of the body in which a person holds an office."""
    return person * 7919 % bodies


def people(number: int, chance: random.Random) -> tuple[Named, ...]:
    """Make people, no two of one Arabic name: given and family names as often as they are borne."""
    givens, families = _words("given"), _words("surname")
    weights = [list(accumulate(row.count for row in rows)) for rows in (givens, families)]
    found: dict[str, Named] = {}
    while len(found) < number:
        given = chance.choices(givens, cum_weights=weights[0])[0]
        family = chance.choices(families, cum_weights=weights[1])[0]
        middle = chance.choices(givens, cum_weights=weights[0]) if chance.random() < 0.15 else []
        words = [given, *middle, family]
        if len({w.arabic for w in words}) < len(words):
            continue
        arabic = " ".join(w.arabic for w in words)
        latin = tuple(dict.fromkeys(" ".join(chance.choice(w.latin) for w in words) for _ in range(3)))
        found.setdefault(arabic, Named(arabic, latin, chance.choice(COUNTRIES)))
    return tuple(found.values())


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of names as Latin letters write it, and how often it is met."""

    arabic: str
    latin: tuple[str, ...]
    count: int


def _words(role: str | None = None) -> list[_Word]:
    """Return words of names of Arab countries, those met once left out of the given names."""
    path = files("arabic_name_romanizer") / "resources" / "names.sqlite3"
    marks = ",".join("?" * len(COUNTRIES))
    query = f"select arabic_key, latin, role, count from units where source = 'wikidata' and country in ({marks})"  # noqa: S608 - only marks are put in
    latin: defaultdict[str, dict[str, int]] = defaultdict(dict)
    with closing(sqlite3.connect(str(path))) as connection:
        for arabic, written, found, count in connection.execute(query, COUNTRIES):
            plain = " ".join(written.split())
            if role in (None, found) and " " not in arabic and len(arabic) > 2 and " " not in plain and len(plain) > 2:
                latin[arabic][plain] = latin[arabic].get(plain, 0) + count
    rows = [_Word(a, _most_written(row), sum(row.values())) for a, row in sorted(latin.items())]
    return [row for row in rows if len(person_name(row.arabic).words) == 1]


def _most_written(row: dict[str, int]) -> tuple[str, ...]:
    return tuple(sorted(row, key=lambda w: (-row[w], w))[:3])


def _named(chance: random.Random, words: Sequence[_Word], heads: Sequence[tuple[str, str]], number: int) -> Named:
    """Make a body or programme that is called by two words of names, and a number that no other has."""
    arabic, french = chance.choice(heads)
    called = chance.sample(words, 2)
    proper = " ".join(w.arabic for w in called), " ".join(w.latin[0] for w in called)
    return Named(f'{arabic} "{proper[0]} {number}"', (f'{french} "{proper[1]} {number}"',), chance.choice(COUNTRIES))


def documents(made: World, number: int, mentions: int = 40, seed: int = 9) -> Iterator[tuple[Findings, list[int]]]:
    """Yield findings of documents, and for each mention the place of its entity (people, bodies, programmes in a row).

    Of forty mentions a sixth are of programmes and the others of people and bodies alike; each is named twice. A person
    holds an office in a body of the document, told as an official's row.
    """
    chance = random.Random(seed)
    day = dt.date(2000, 1, 1)
    for n in range(number):
        chosen = _chosen(made, chance, mentions // 2)
        yield _document(made, chance, f"d-{n:012x}", day + dt.timedelta(days=n % 9000), chosen)


def _chosen(made: World, chance: random.Random, number: int) -> dict[Kind, list[int]]:
    programmes = max(number // 6, 1)
    shares = {Kind.ORGANIZATION: (number - programmes) // 2, Kind.PROGRAM: programmes}
    shares[Kind.PERSON] = number - sum(shares.values())
    pools = {Kind.PERSON: made.people, Kind.ORGANIZATION: made.bodies, Kind.PROGRAM: made.programmes}
    found = {kind: [_drawn(chance, len(pools[kind])) for _ in range(shares[kind])] for kind in sorted(shares)}
    homes = [workplace(person, len(made.bodies)) for person in found[Kind.PERSON]]
    found[Kind.ORGANIZATION] = list(dict.fromkeys((*homes[: shares[Kind.ORGANIZATION]], *found[Kind.ORGANIZATION])))
    return {kind: found[kind][: shares[kind]] for kind in sorted(shares)}


def _drawn(chance: random.Random, size: int) -> int:
    return chance.randrange(max(size // 10, 1)) if chance.random() < _OFTEN else chance.randrange(size)


def _document(
    made: World, chance: random.Random, name: str, day: dt.date, chosen: dict[Kind, list[int]]
) -> tuple[Findings, list[int]]:
    arabic = chance.random() < 2 / 3
    found: list[Mention] = []
    links: list[int] = []
    officials: list[Official] = []
    start = 0

    def mention(kind: Kind, text: str, link: int) -> Quote:
        nonlocal start
        span = Span(start, start + len(text))
        start = span.end + 1
        found.append(Mention(kind, span, text, "generated", country=None))
        links.append(link)
        return Quote(text, span)

    def called(one: Named) -> str:
        return one.arabic if arabic else chance.choice(one.latin)

    bodies = [(made.bodies[i], len(made.people) + i) for i in chosen[Kind.ORGANIZATION]]
    quotes = [mention(Kind.ORGANIZATION, called(body), link) for body, link in bodies]
    at_work = dict(zip(chosen[Kind.ORGANIZATION], quotes, strict=True))
    for i in chosen[Kind.PERSON]:
        person = made.people[i]
        quote = mention(Kind.PERSON, called(person), i)
        role = _ROLES[i % len(_ROLES)][0 if arabic else 1]
        title = mention(Kind.TITLE, role, -1)
        officials.append(
            Official(
                quote, title=title, organization=at_work.get(workplace(i, len(made.bodies))), country=person.country
            )
        )
        mention(Kind.PERSON, quote.text.split()[-1], i)
    for i in chosen[Kind.PROGRAM]:
        mention(Kind.PROGRAM, called(made.programmes[i]), len(made.people) + len(made.bodies) + i)
    for (_, link), quote in zip(bodies, quotes, strict=True):
        mention(Kind.ORGANIZATION, quote.text, link)
    about = About(DocumentType.COMMUNIQUE, "ar" if arabic else "fr", None, day)
    return Findings(name, Extraction(about, tuple(found)), Relations(tuple(officials))), links
