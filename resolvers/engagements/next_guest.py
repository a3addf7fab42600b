"""Whom the same host received next, told by no verb of engagements: « Lui a succédé Mme X », "Next was Mr. Y"."""

from collections.abc import Sequence

from lexicon.people import style_words
from lexicon.relations import either, relation_words
from resolvers.engagements.turns import opens_by_turn
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.days import days_of
from resolvers.ground.event_kinds import FACE
from resolvers.ground.items import PEOPLE, Item, Sentence, Sort
from resolvers.parties.cast import Cast
from resolvers.parties.kinship import others
from resolvers.parties.party import Party, same_party
from resolvers.parties.reading import parties_in
from resolvers.parties.report import Report
from schemas.mention import Kind
from schemas.nouns import replace
from schemas.relation import EngagementKind
from schemas.span import Quote
from text.clitics import reads_as

MARK = "comes_next"
_FAR = 12
"""Lines of a digest from one audience to what tells the next."""
_SURE = 0.8


def next_guest(cast: Cast, sentence: Sentence, found: Sequence[Report]) -> Report | None:
    """Return the reception of whom a sentence says to have come next, by the host of what was told before it."""
    host_again = _host_again(sentence) if found and MARK not in sentence.marks else -1
    day = _day_alone(sentence) if found and sentence.line == found[-1].line else -1
    turn = host_again < 0 and day < 0 and MARK not in sentence.marks and bool(found) and opens_by_turn(sentence)
    last = found[-1] if found and (MARK in sentence.marks or host_again > 0 or day >= 0 or turn) else None
    if (
        last is None
        or last.host is None
        or not (last.guests or turn)
        or last.headline
        or sentence.line - last.line > _FAR
    ):
        return None
    if last.kind not in FACE or last.kind is EngagementKind.CALL or not _happened(sentence):
        return None
    known = [party for report in ([last] if day >= 0 else found) for party in report.parties]
    if turn:
        named = _with_whom(parties_in(cast, sentence))
    elif day >= 0:
        named = _group([p for p in parties_in(cast, sentence) if p.figure >= 0 or p.kind in PEOPLE])
    else:
        named = whom(cast, sentence, last.host) if host_again < 0 else _speaking(cast, sentence, host_again)
    named = [p for p in named if not any(same_party(p, k) for k in known)]
    guests = others(last.host, named)
    if not guests:
        return None
    days = days_of(cast.scene, sentence, -1, len(sentence.items))
    at = next((i.span for i in sentence.items if i.marks(MARK)), sentence.items[max(host_again, day)].span)
    return replace(
        last,
        trigger=Quote.at(cast.scene.document.text, at),
        sentence=sentence.span,
        line=sentence.line,
        lines=(sentence.line,),
        rule=f"receive/{MARK}/verb",
        sure=_SURE,
        start=days.start or last.start,
        end=days.end if days.start else last.end,
        dated=days.dated or last.dated,
        guests=guests,
        place=None,
        aside=False,
        back=False,
        several=False,
        added=True,
    )


def _with_whom(parties: Sequence[Party]) -> list[Party]:
    """Return those with whom a meeting was, the first group behind the preposition."""
    first = next((n for n, p in enumerate(parties) if p.governor == "with"), len(parties))
    return _group(parties[first:])


def _day_alone(sentence: Sentence) -> int:
    """Return the day with which a part of a sentence opens that only tells whom one met then: "; on Tuesday, Ms. X"."""
    day = next((n for n, i in enumerate(sentence.items[:_OPENS]) if i.kind is Kind.DATE), -1)
    if day < 0 or not any(i.kind in PEOPLE for i in sentence.items):
        return -1
    light = style_words() | either("small", "definite", "and", "then", "separators", "day_parts", "parts_of_day")
    plain = (i for i in sentence.items if i.mention < 0 and i.sort is not Sort.SIGN and not reads_as(i.form, light))
    told = any(i.verb or i.event or i.named - {"with"} for i in sentence.items)
    return -1 if told or any(True for _ in plain) else day


def comes_next(sentence: Sentence) -> bool:
    """Tell whether a sentence says who came first or next, to nobody's office and on no rostrum, and did so."""
    return MARK in sentence.marks and _happened(sentence)


def _happened(sentence: Sentence) -> bool:
    away = sentence.says(relation_words("follows_elsewhere"))
    return not away and not any_marked(sentence.items, "future", "cancelled", "negation")


def _host_again(sentence: Sentence) -> int:
    """Return the item by which one who talked to the host calls him, « son hôte », «مضيفه»; else -1."""
    for n, item in enumerate(sentence.items):
        whose = not item.form.isascii() or any_said(sentence.items[max(n - 1, 0) : n], relation_words("honour_whose"))
        if n and item.mention < 0 and item.form in relation_words("host_again") and whose:
            return n
    return -1


def _speaking(cast: Cast, sentence: Sentence, place: int) -> list[Party]:
    """Return the one of office and name with whom a sentence begins that tells of his talk with the host."""
    people = [p for p in parties_in(cast, sentence) if p.figure >= 0 and p.place < place]
    office = people and any(i.kind is Kind.TITLE for i in sentence.items[:place])
    return people if office and len(people) == 1 and people[0].place <= _OPENS else []


_OPENS = 8
"""Items at the head of a sentence among which its subject stands, behind a word of order and an office."""


def whom(cast: Cast, sentence: Sentence, host: Party | None) -> list[Party]:
    """Return who came next to a host: the first group behind the words that say so, else the one before them."""
    place = next(n for n, item in enumerate(sentence.items) if item.marks(MARK))
    others_told = (p for p in parties_in(cast, sentence) if not (host and same_party(host, p)))
    parties = [p for p in others_told if p.figure >= 0 or p.kind in _RECEIVED]
    behind = [p for p in parties if p.place > place]
    if behind and _at_once(sentence.items[place + 1 : behind[0].place]):
        return _group(behind)
    before = [p for p in parties if p.place < place]
    return _group(before) if before and not behind else []


_RECEIVED = (*PEOPLE, Kind.ORGANIZATION)


def _at_once(between: Sequence[Item]) -> bool:
    """Tell whether nothing but an office, a style or small words stands before whom a sentence names."""
    if any(i.event or i.verb or i.kind in (Kind.PLACE, Kind.ORGANIZATION) for i in between):
        return False  # « Les travaux ont été suivis d'une visite du barrage par une délégation »
    light = style_words() | either("small", "definite", "and")
    plain = (i for i in between if i.mention < 0 and i.sort is Sort.WORD and not reads_as(i.form, light))
    return sum(1 for _ in plain) <= _LIGHT


_LIGHT = 2
"""Words of time or honour before whom a sentence names: « un peu plus tard », « Son Excellence »."""


def _group(parties: Sequence[Party]) -> list[Party]:
    """Return the first party and those joined to it."""
    group = list(parties[:1])
    for party in parties[1:]:
        if party.governor not in ("and", "comma") or party.gap:
            break
        group.append(party)
    return group
