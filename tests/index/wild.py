"""Questions as nobody should ask them, the same at each run: filters by the handful, broken quotes, endless words."""

import datetime as dt
from collections.abc import Callable
from random import Random

from schemas.mention import DocumentType
from schemas.query import Expansion, Filters, Order, Query
from schemas.relation import EngagementKind
from tests.index.generated import BODIES, COUNTRIES, FAMILY, FIRST, GIVEN, PROGRAMS, WORDS

# ruff: noqa: S311, SIM905 - chance needs no secrecy here, and numbers read better in a line
CLITICS = ("و", "ف", "ب", "ك", "ل", "لل", "ال", "وال", "بال", "فال", "كال", "س", "ست", "أ")
SIGNS = (*"🙂ﷺﻻـ½②٪€", "\u200f", "\u202b", "\u0301", "\x00", "\ufeff", "\u2028", "👨‍👩‍👧", "🇲🇦")
OPERATORS = (*"-*?~:()[]{}\\/", "OR", "AND", "NOT", "--", "^2", "&&", "||")
QUOTES = ('"', "«", "»", "“", "”", "'", "‘", "’", "„")

ODD = (
    *("", " ", "?", "؟", "...", "le la les", "في من إلى", "the of and", "qui", "من", "who", "آخر", "dernier", "last"),
    *("الأردن", "JORDAN", "US", "us", "IT", "Jordna", "word " * 300, "وزارة " * 64, "وزارةjustice", "ministère وزير"),
    *(
        "\u202bوزارة العدل\u202c",
        "وزارة\u200fالعدل",
        "وـــزارة",
        "وِزَارَةُ",
        '"وزارة العدل',
        "»وزارة«",
        '""',
        "“droits de l’homme",
    ),
    *("🙂", "🇲🇦 rencontre", "12345", "0", "٠", "loi n° 27.14", "القانون ٢٧-١٤", "9" * 20, "1800", "2099", "00/00/0000"),
    *(
        "31 février 2025",
        "29/02/2025",
        "30 شباط 2025",
        "entre juin 2026 et mars 2026",
        "from 2026 to 2024",
        "بعد 2026 وقبل 2025",
    ),
    *(
        "'; DROP TABLE documents; --",
        "1=1 OR 'a'='a'",
        "title:وزارة AND body:*",
        "+ministère -justice ~2^5",
        "[2024 TO 2025]",
    ),
    *(
        "{!lucene q=*:*}",
        "/.*/",
        "(((((",
        "\\",
        "\x00",
        "null",
        '{"match_all":{}}',
        "<script>",
        "NOT",
        "http://a.example/?b=c",
    ),
    *(
        "x@y.z",
        "\ufeffوزارة",
        "e\u0301cole",
        "ﻻ",
        "½",
        "ｆｕｌｌ",
        "Ⅷ",
        "İstanbul",
        "中国",
        "Россия",
        "l'",
        "-",
        "-*",
        "*",
        '-"',
    ),
)


def odd_questions() -> list[Query]:
    """Return odd questions, each as it may be typed, today and with the day that «last month» counts from."""
    return [Query(words, limit=60, facets=2, today=dt.date(2026, 11, 27)) for words in ODD]


def wild_questions(number: int) -> list[Query]:
    """Return so many questions, of each kind as many."""
    chance = Random(29)
    return [KINDS[i % len(KINDS)](chance) for i in range(number)]


def _word(chance: Random) -> str:
    return chance.choice(WORDS[chance.choice(("ar", "ar", "fr", "en"))][:400])


def _words(chance: Random, most: int) -> str:
    return " ".join(_word(chance) for _ in range(chance.randint(1, most)))


def _person(chance: Random) -> str:
    return f"{chance.choice(chance.choice(GIVEN).split())} {chance.choice(chance.choice(FAMILY).split())}"


def _filters(chance: Random) -> Filters:
    """Return some filters, each as likely as not."""
    start, event = (FIRST + dt.timedelta(chance.randint(-100, 2400)) for _ in range(2))
    every = {
        "since": start,
        "until": start + dt.timedelta(chance.randint(-5, 900)),
        "country": chance.choice((*COUNTRIES, "XX")),
        "type": chance.choice(list(DocumentType)),
        "person": chance.choice((_person(chance), f"p{chance.randint(0, 50)}", "🙂")),
        "organization": chance.choice((*chance.choice(BODIES), "o1", "هيئة")),
        "program": chance.choice((*chance.choice(PROGRAMS), "g1")),
        "language": chance.choice(("ar", "fr", "en", "zz")),
        "event": chance.choice(list(EngagementKind)),
        "event_since": event,
        "event_until": event + dt.timedelta(chance.randint(-5, 900)),
    }
    return Filters(**{name: every[name] for name in chance.sample(sorted(every), chance.randint(1, 3))})  # type: ignore[arg-type]


def _narrowed(chance: Random) -> Query:
    return Query(_words(chance, 2), _filters(chance), limit=60, facets=7)


def _only_filters(chance: Random) -> Query:
    return Query("", _filters(chance), limit=60, facets=3)


def _phrase(chance: Random) -> Query:
    words = WORDS[chance.choice(("ar", "fr", "en"))]
    start = chance.randint(0, 40)
    phrase = " ".join(words[start : start + chance.randint(1, 3)])
    return Query(f'"{phrase}" {_words(chance, 1)}', _filters(chance), limit=60, facets=5)


def _deep(chance: Random) -> Query:
    offset = chance.choice((0, 7, 93, 95, 100, 101, 480, 4_990, 5_000, 9_999, 10_050))
    words = chance.choice(("", _word(chance), f"-{_word(chance)}"))
    return Query(words, Filters(since=dt.date(1900, 1, 1)), limit=chance.choice((1, 10, 100)), offset=offset)


def _without(chance: Random) -> Query:
    return Query(" ".join(f"-{_word(chance)}" for _ in range(chance.randint(1, 4))), limit=60, facets=2)


def _without_phrase(chance: Random) -> Query:
    words = WORDS["ar"]
    start = chance.randint(0, 40)
    return Query(f'{_word(chance)} -"{words[start]} {words[start + 1]}" -{words[start + 2][:3]}*', limit=60)


def _beginning(chance: Random) -> Query:
    word = chance.choice(WORDS["ar"][:300])
    return Query(f"{chance.choice(CLITICS)}{word[: chance.randint(0, 4)]}*", limit=60)


def _mixed(chance: Random) -> Query:
    return Query(f"{chance.choice(WORDS['ar'][:200])}{chance.choice(WORDS['fr'][:200])} {_person(chance)}", limit=60)


def _clitic(chance: Random) -> Query:
    return Query(f"{chance.choice(CLITICS)}{chance.choice(WORDS['ar'][:300])} {_word(chance)}", limit=60)


def _signs(chance: Random) -> Query:
    return Query(f"{chance.choice(SIGNS)}{_word(chance)}{chance.choice(SIGNS)} {chance.choice(SIGNS)}", limit=60)


def _quotes(chance: Random) -> Query:
    parts = [part for _ in range(3) for part in (chance.choice(QUOTES), _word(chance), chance.choice(("", " ", "*")))]
    return Query("".join(parts), limit=60)


def _operators(chance: Random) -> Query:
    parts = [chance.choice((chance.choice(OPERATORS), _word(chance))) for _ in range(chance.randint(1, 6))]
    return Query(chance.choice((" ", "")).join(parts), limit=60)


def _either(chance: Random) -> Query:
    return Query(f"{_word(chance)} OR {_words(chance, 2)} OR {_person(chance)}", limit=60, facets=2)


def _long(chance: Random) -> Query:
    sign = chance.choice(("ا", "a", "وال", "1", "م ن ", "-", '"', "🙂"))
    return Query((sign * 10_000)[:10_000] + chance.choice(("", "*", f" {_word(chance)}")), limit=10)


def _many(chance: Random) -> Query:
    return Query(" ".join(_word(chance) for _ in range(chance.choice((40, 300)))), limit=60)


def _numbers(chance: Random) -> Query:
    number = chance.choice((*"٢٧.١٤ 27-14 ۱۴۰۳ 2021 ١٤٤٢ 1.000.000 1e9 0 -5 3/3/2021".split(), "9" * 40))
    return Query(f"{number} {chance.choice(('', _word(chance)))}", limit=60)


def _plainly(chance: Random) -> Query:
    some = frozenset(chance.sample(list(Expansion), chance.randint(1, 4)))
    return Query(f"{_person(chance)} {_word(chance)}", limit=60, without=some)


def _mistyped(chance: Random) -> Query:
    word = _person(chance)
    place = chance.randint(0, len(word) - 2)
    return Query(f"{word[:place]}{word[place + 1]}{word[place]}{word[place + 2 :]}", limit=60)


def _ordered(chance: Random) -> Query:
    words = chance.choice(("آخر لقاء", "dernière rencontre", "the first meeting", ""))
    return Query(f"{words} {_word(chance)}", limit=60, order=chance.choice((*Order, None)))


KINDS: tuple[Callable[[Random], Query], ...] = (
    _narrowed,
    _only_filters,
    _phrase,
    _deep,
    _without,
    _without_phrase,
    _beginning,
    _mixed,
    _clitic,
    _signs,
    _quotes,
    _operators,
    _either,
    _long,
    _many,
    _numbers,
    _plainly,
    _mistyped,
    _ordered,
)
