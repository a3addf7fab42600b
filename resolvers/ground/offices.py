"""Offices and the bodies that go with them, by the first words of each and what follows them."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise, takewhile

from lexicon.affiliations import standing_words
from lexicon.loader import Entry, load
from lexicon.people import roles
from lexicon.relations import relation_words
from lexicon.role_grammar import grammar
from resolvers.ground.geography import country_of
from resolvers.ground.signature import bare_words
from resolvers.ground.titles import in_masculine
from schemas.mention import Mention
from text.adjectives import FEMININE_ENDINGS
from text.fold import fold_word
from text.inflection import ARTICLE, FEMININE, FOR_THE, OF_THE, PREFIXES, names_a_state
from text.tokens import words_of

_BODY = "_body"
_FEWEST = 2


def bodies_like(title: str, bodies: Sequence[Mention]) -> list[Mention]:
    """Return the bodies that an office goes with: their first words pair, and what follows agrees."""
    found: list[Mention] = []
    for office, said in _offices_in(title):
        rest = () if country_of(title) and _names_only_a_state(said) else said  # «النائب العام لجمهورية السودان»
        heads = _heads(office + _BODY)
        rests = [(body, after) for body in bodies if (after := _of_body(_bare(body.text), heads)) is not None]
        alone = len({after for _, after in rests}) == 1
        found += [body for body, after in rests if _agree(_less_rank(rest), after, alone=alone)]
    return found


@lru_cache(maxsize=5_000)
def _names_only_a_state(words: tuple[str, ...]) -> bool:
    """Tell whether what follows an office is a state, whose own name bare words do not hold: «لجمهورية السودان»."""
    return len(words) == 1 and names_a_state(words[0].removeprefix(PREFIXES[1]) + FEMININE)


def _less_rank(rest: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out «المساعد» and the field that follows it: of «الأمين العام المساعد للشؤون الأمنية» nothing remains."""
    if not rest or rest[0] not in _words("rank_tails"):
        return rest
    return () if rest[1:2] and rest[1] in _words("fields") else rest[1:]


@lru_cache(maxsize=64)
def _words(entry: str) -> frozenset[str]:
    return frozenset(word for wording in standing_words(entry) for word in _bare(wording))


def _agree(office: tuple[str, ...], body: tuple[str, ...], *, alone: bool) -> bool:
    """Tell whether what follows an office and a body is the same, to the shorter's end.

    A bare office goes with a bare body («المدعي العام», «الادعاء العام»), or with one that is ``alone``.
    """
    size = min(len(office), len(body))
    return office[:size] == body[:size] if size else not office and (alone or not body)


@lru_cache(maxsize=20_000)
def is_called_after(body: str, title: str) -> bool:
    """Tell whether a body is the office of a role or of whom it deputises: «مكتب المدعي العام», "Auditor's Office"."""
    rest = _whose_office(body)
    if len(rest) < _FEWEST:
        return False
    office = _less_nation(_bare(in_masculine(title)))
    while office and office[0] in _words("below_head"):
        office = office[1:]
    return rest == office


@lru_cache(maxsize=20_000)
def _whose_office(body: str) -> tuple[str, ...]:
    """Return the bare words behind or before the noun by which a body is somebody's office; none where it is none."""
    name, nouns = _less_nation(_bare(in_masculine(body))), _words("held_offices")
    return name[1:] if name[:1] and name[0] in nouns else name[:-1] if name[-1:] and name[-1] in nouns else ()


def _less_nation(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return bare words less those of a nation."""
    return tuple(word for word in words if country_of(word) is None)


def is_office(title: str) -> bool:
    """Tell whether a role is an office that has a body of its own: a minister's, a governor's."""
    return any(office in _OWN for office, _ in _offices_in(title))


def is_state_office(title: str) -> bool:
    """Tell whether a role is an office of a government or its envoy, held beside any other body."""
    return any(office in _OF_STATE for office, _ in _offices_in(title))


_OF_STATE = frozenset(("minister", "governor", "ambassador", "mayor", "emir"))
_OWN = frozenset(
    {
        "minister", "delegate", "inspector", "governor", "ambassador", "rector", "dean", "prosecutor", "commissioner",
        "mayor", "emir", "bar_leader",
    }
)  # fmt: skip


def leads(title: str, noun: str) -> bool:
    """Tell whether a role is the office of who heads a body of a bare noun: «وزير التعليم», of «وزارة»."""
    bare = _bare(noun)
    return any(head[:1] == bare for office, _ in _offices_in(title) for head in _heads(office + _BODY))


@lru_cache(maxsize=20_000)
def pointed_noun(title: str) -> str | None:
    """Return the bare noun at the end of a role that points back to a body («مديرة المركز»), else None."""
    words = title.split()
    while words and (fold_word(words[-1]) in relation_words("same_marks") or fold_word(words[-1]) in _acting()):
        words.pop()
    inner = _pointed_inside(words)
    if inner:
        return inner
    bare = _less_article(bare_words(" ".join(words)))
    if len(bare) == _FEWEST and bare[0] in _back_nouns() and bare[0].isascii() and not _french(title):
        return bare[0]  # "hospital director"
    if len(bare) < _FEWEST or bare[-1] not in _back_nouns():
        return None
    if bare[-1].isascii() and words_of(title).forms[-2] not in _BEFORE_BACK:
        return None  # "Director of International Organizations"
    if not bare[-1].isascii() and not fold_word(words[-1]).startswith(_DEFINITE):
        return None  # «رئيسة قسم», whose name goes on
    managed = bare[-2] in grammar().managed  # «رئيس مجلس إدارة الغرفة» is of the chamber
    compound = bare[-2] in _back_nouns() and not managed
    return None if compound and not says_the_same(title) else bare[-1]


def part_of_noun(title: str) -> str | None:
    """Return the bare noun of the body whose part a role is held in: «رئيسة بعثة الصندوق», «مدير مكتب الهيئة»."""
    words = title.split()
    bare = bare_words(title)
    whole = len(bare) > _FEWEST and not bare[-1].isascii() and fold_word(words[-1]).startswith(_DEFINITE)
    return bare[-1] if whole and bare[-1] in _back_nouns() and bare[-2] in _back_nouns() else None


def back_noun(word: str) -> str | None:
    """Return the bare noun of a body that a definite word points back to («البعثة», "Commission"), else None."""
    bare = bare_words(word)
    latin = bool(bare) and bare[0].isascii()
    definite = latin or fold_word(word).startswith(_DEFINITE)
    return bare[0] if len(bare) == 1 and definite and bare[0] in _back_nouns() else None


def _pointed_inside(words: Sequence[str]) -> str | None:
    """Return the noun of a role that points back before a field or place: «وكيل الوزارة للشؤون الفنية»."""
    for word, after in pairwise(words[1:]):
        field = fold_word(after).startswith(PREFIXES[1]) or fold_word(after) in standing_words("field_after")
        bare = bare_words(word) if field and fold_word(word).startswith(_DEFINITE) else ()
        if len(bare) == 1 and bare[0] in _back_nouns():
            return bare[0]
    return None


_DEFINITE = (ARTICLE, *OF_THE, *FOR_THE)


def _less_article(bare: tuple[str, ...]) -> tuple[str, ...]:
    """Mend a last noun of which «لل» left a letter too few: «الكاتبة الدائمة للجنة»."""
    doubled = bare[-1:] and PREFIXES[1] + bare[-1]
    return (*bare[:-1], doubled) if doubled and bare[-1] not in _back_nouns() and doubled in _back_nouns() else bare


def _acting() -> frozenset[str]:
    """Return the words behind a role that is held for a time or no more: «مدير المركز وكالة», «رئيس الجهاز الأسبق»."""
    return standing_words("acting") | standing_words("past")


def _french(title: str) -> bool:
    """Tell whether a role of Latin letters is put together with «de»: then what it is of comes last."""
    return any(word.partition("'")[0].partition("’")[0] in _OF for word in title.lower().split())


_BEFORE_BACK = frozenset(("the", "of", "de", "du", "des", "la", "le", "l", "au", "’", "'", "this", "said"))
"""What stands before a Latin noun that points back: "Director of the Centre", « conseiller au Conseil »."""


_OF = frozenset(("de", "du", "des", "d", "of"))


@lru_cache(maxsize=5_000)
def says_no_field(title: str) -> bool:
    """Tell whether a role is nothing but its noun and ranks: «الكاتب العام», not «مدير المالية»."""
    words, at = words_of(title), 0
    while at < len(words.forms):
        hit = roles().match_at(words, at)
        if hit is None and words.forms[at] not in standing_words("plain_ranks"):
            return False
        at = hit.last if hit else at + 1
    return True


def head_served(title: str) -> str | None:
    """Return the bare noun of the head under whom a role is held: of «نائبة المحافظ», "Deputy Minister for Trade"."""
    words = [fold_word(word) for word in in_masculine(title).split()]
    if len(words) < _FEWEST or words[0].removeprefix(ARTICLE) not in standing_words("below_head"):
        return None
    if words[1].isascii():
        return words[1] if words[1] in standing_words("heads") and words[2:3] != ["of"] else None
    noun = words[1].removeprefix(ARTICLE)
    return noun if words[1].startswith(ARTICLE) and noun in standing_words("heads") else None


def head_noun(title: str) -> str:
    """Return the bare masculine noun of an office: «محافظ» of «محافظة البنك المركزي»."""
    words = fold_word(in_masculine(title)).split()
    return words[0].removeprefix(ARTICLE) if words else ""


def points_back(body: str) -> bool:
    """Tell whether the last word of a body's name alone points back to another: «مجلس مفوضي الهيئة»."""
    words = fold_word(body).split()
    bare = bare_words(words[-1])
    return (
        len(words) > 1
        and not words[0].startswith(ARTICLE)
        and words[-1].startswith(ARTICLE)
        and bare[:1] != ()
        and bare[0] in _back_nouns()
    )


def says_the_same(title: str) -> bool:
    """Tell whether a role points back with «the same»."""
    return any(fold_word(word) in relation_words("same_marks") for word in title.split())


@lru_cache(maxsize=1)
def _back_nouns() -> frozenset[str]:
    nouns = (*relation_words("back_nouns"), *standing_words("back_nouns"))
    return frozenset(word for noun in nouns for word in bare_words(noun))


@lru_cache(maxsize=5_000)
def _offices_in(title: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the offices named in a role, each with the words that follow it."""
    words = _bare(title)
    found = []
    for first, word in enumerate(words):
        for order, name in _offices_by_word().get(word, ()):
            after = _after(words[first:], _heads(name))
            if after == () and first and name == _MINISTER:
                after = _field_before(title)
            if after is not None:
                found.append((order, first, name, after))
    return tuple((name, after) for _, _, name, after in sorted(found))


_MINISTER = "minister"


def _field_before(title: str) -> tuple[str, ...]:
    """Return the field that English tells before its minister, less ranks and the state: "Saudi Foreign Minister".

    "Prime" is one of its own, too: who heads a government sits in no ministry.
    """
    before = takewhile(_tells_field, reversed(title.split()[:-1]))
    return tuple(word for words in reversed([_bare(word) for word in before]) for word in words)


def _tells_field(word: str) -> bool:
    """Tell a word before a minister that is no rank, owner or nation."""
    form = fold_word(word)
    return form not in standing_words("before_minister") and "'" not in form and country_of(word) is None


@lru_cache(maxsize=1)
def _offices_by_word() -> Mapping[str, Sequence[tuple[int, str]]]:
    """Return the offices by each first word of them, with their place in the lexicon."""
    found: dict[str, list[tuple[int, str]]] = {}
    for order, name in enumerate(load("offices", Entry)):
        for word in {head[0] for head in _heads(name)} if not name.endswith(_BODY) else ():
            found.setdefault(word, []).append((order, name))
    return found


def _after(words: tuple[str, ...], heads: Sequence[tuple[str, ...]]) -> tuple[str, ...] | None:
    """Return the words after one of these heads; None where none of them begins the words."""
    return next((words[len(head) :] for head in heads if words[: len(head)] == head), None)


def _of_body(words: tuple[str, ...], heads: Sequence[tuple[str, ...]]) -> tuple[str, ...] | None:
    """Return the words after one of these heads, or before it where it ends a name: "Irbid Municipality"."""
    after = _after(words, heads)
    if after is not None or not words or not words[0].isascii():
        return after
    return next((words[: -len(head)] for head in heads if words[-len(head) :] == head), None)


@lru_cache(maxsize=100)
def _heads(entry: str) -> tuple[tuple[str, ...], ...]:
    """Return the first words of an office or body, longest first."""
    return tuple(sorted({_bare(w) for w in load("offices", Entry)[entry].wordings}, key=len, reverse=True))


@lru_cache(maxsize=20_000)
def _bare(text: str) -> tuple[str, ...]:
    """Return the bare words of a phrase, without the ending of the feminine."""
    return tuple(w[:-1] if w.endswith(FEMININE_ENDINGS) and len(w) > len("été") else w for w in bare_words(text))
