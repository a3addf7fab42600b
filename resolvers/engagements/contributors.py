"""Who a later sentence says did something at the gathering just told: spoke, taught, presented, led a part of it.

"Mr X, of A, delivered remarks, while Ms Y moderated", « À son tour, X a présenté », «وألقى X كلمة، فيما عرض Y تجربة».
"""

from collections.abc import Iterator, Sequence

from lexicon.relations import either, relation_words
from resolvers.ground.among import any_marked, any_said, wording_at
from resolvers.ground.apposed import behind_office
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.parties.cast import Cast
from resolvers.parties.party import Party
from schemas.mention import Kind
from text.inflection import after_and, is_arabic


def contributors(sentence: Sentence, parties: Sequence[Party]) -> list[Party]:
    """Return the people who are the subject of a verb of contributing, and those joined to them."""
    items = sentence.items
    arabic = any(is_arabic(i.form) for i in items[:_FEW])
    verbs = either("contributed", "said_there") if _takes_turn(items) else relation_words("contributed")
    found: list[Party] = []
    for group in _groups(parties):
        told = _behind_verb(items, group, verbs) if arabic else _before_verb(items, group, verbs)
        told = told or (not arabic and _said_by(items, group, verbs))
        if told and not _within_content(items, group[0].place):
            found += group
    return found


_FEW = 4


def _takes_turn(items: Sequence[Item]) -> bool:
    """Tell whether a sentence says that somebody took a turn to speak: "for his part", «من جانبه»."""
    return any(wording_at(items, n, relation_words("in_turn")) for n in range(len(items)))


def _groups(parties: Sequence[Party]) -> Iterator[list[Party]]:
    """Yield the people who stand together, joined by «and» or a comma."""
    group: list[Party] = []
    for party in parties:
        joined = party.governor in ("and", "comma") and party.figure >= 0
        if group and joined:
            group.append(party)
            continue
        if group:
            yield group
        group = [party] if party.figure >= 0 else []
    if group:
        yield group


def _before_verb(items: Sequence[Item], group: Sequence[Party], verbs: frozenset[str]) -> bool:
    """Tell whether a French or English verb of contributing has a group as subject, an office and adverbs between."""
    if group[0].governor not in _SUBJECTS:
        return False
    place = behind_office(items, group[-1].place)
    light = either("auxiliaries_past", "also", "pronouns", "at_which", "small") | {",", "'"}
    while place < len(items) and items[place].mention < 0 and items[place].form in light:
        place += 1
    return place < len(items) and bool(wording_at(items, place, verbs))


_SUBJECTS = (
    "start",
    "none",
    "verb",
    "and",
    "comma",
    "event",
    "that",
    "during",
    "far",
    "purpose",
    "relative",
    "speakers",
)


def _said_by(items: Sequence[Item], group: Sequence[Party], verbs: frozenset[str]) -> bool:
    """Tell whether a French or English verb of saying stands right before who said what is quoted: "…, said Mr X"."""
    first = group[0].place
    near = range(max(first - _NEAR, 0), first)
    quoted = any(items[n].sort is Sort.SIGN and items[n].form in _QUOTES for n in range(first))
    return quoted and any(wording_at(items, n, verbs) for n in near)


_QUOTES = ('"', "”", "»", "“")
_NEAR = 3


def _behind_verb(items: Sequence[Item], group: Sequence[Party], verbs: frozenset[str]) -> bool:
    """Tell whether an Arabic verb of contributing stands before its subject, an office, rank or «كل من» between."""
    first = group[0].place
    if group[0].governor not in ("verb", "none", "start", "and", "event", "speakers", "comma", "that"):
        return False
    for place in range(first - 1, max(first - _ARABIC_NEAR, -1), -1):
        item = items[place]
        if item.mention >= 0 and item.kind is not Kind.TITLE:
            return False
        if item.form in verbs or after_and(item.form) in verbs:
            return True
        if item.sort is Sort.SIGN or item.marks("with", "to", "from", "presence"):
            return False
    return False


_ARABIC_NEAR = 8


def _within_content(items: Sequence[Item], place: int) -> bool:
    """Tell whether a place is in what somebody said, behind «that»."""
    told = max((n for n in range(place) if items[n].marks("that")), default=-1)
    return (
        told >= 0
        and not any_said(items[told:place], relation_words("meantime"))
        and not any_marked(items[told:place], "meanwhile")
    )


def is_of_house(cast: Cast, party: Party, known: Party) -> bool:
    """Tell whether the body of a person is within another's, or an office of it: "UNODC Office in Morocco"."""
    bodies = {key.removeprefix(_BODY) for key in (known.keys | known.soft) if key.startswith(_BODY)}
    names = {name for name, fullest in cast.aliases.items() if fullest in bodies} | bodies
    own = [f" {key.removeprefix(_BODY)} " for key in (party.keys | party.soft) if key.startswith(_BODY)]
    starts = ("", *relation_words("onto_attached"))
    return any(
        f" {name} " in each or any(f" {start}{name}" in each for start in starts) for name in names for each in own
    )


_BODY = "o:"
"""With what the key of a body begins."""
