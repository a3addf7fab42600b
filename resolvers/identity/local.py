"""Who is who within one document: its mentions gathered into local entities, with the keys by which they are known."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from lexicon.bodies import bodies
from resolvers.ground.geography import country_of, is_international
from resolvers.ground.home import home as told_home
from resolvers.ground.signature import bare_words, body_key, countries_named, signature
from resolvers.ground.titles import in_masculine
from resolvers.ground.votes import home_of
from resolvers.identity.former import said_former
from resolvers.identity.keys import known_body, name_keys, seat_of, short_of, stands_for
from resolvers.identity.within import clusters
from schemas.mention import Kind, Mention
from schemas.relation import Findings, Official
from schemas.span import Span
from text.fold import fold_word
from text.inflection import ARTICLE
from text.names.skeletons import has_arabic

NAMED = (Kind.PERSON, Kind.ORGANIZATION, Kind.DELEGATION, Kind.PROGRAM, Kind.LAW, Kind.PLACE)
_TWO = 2  # words of an acronym with its number: «PARJ II»
_OPENING = re.compile(r'\s?[(\[]\s?["«“]?\s?')
_CLOSING = re.compile(r'\s?["»”]?\s?[)\],،]')


@dataclass(slots=True, eq=False)
class Local:
    """One entity of one document, which is like no other one.

    ``mentions`` are places in the extraction's tuple; ``names`` count the namings; ``keys`` are such that entities of
    one kind that share one are one. ``bodies`` are the keys of the bodies in which a person holds an office.
    """

    kind: Kind
    mentions: list[int]
    names: Counter[str] = field(default_factory=Counter)
    country: str | None = None
    key: str | None = None
    keys: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    assumed: str | None = None
    """The country of a person as the document lets one guess it, where its words do not say it."""
    roles: frozenset[str] = frozenset()
    """Words and notions of a person's titles."""

    @property
    def fullest(self) -> str:
        """The longest naming, the most used among equals, then the first by letters."""
        if len(self.names) == 1:
            return next(iter(self.names))
        return min(self.names, key=lambda n: (-len(n.split()), -self.names[n], n))


def locals_of(findings: Findings, text: str) -> list[Local]:
    """Gather the mentions of one document, whose text is ``text``; titles and dates are nobody and are left out."""
    mentions = findings.extraction.mentions
    issued = findings.extraction.about.issuer
    issuer = issued.text if issued else None
    home = told_home(mentions, issuer, home_of(mentions, issuer))
    bodies = _gathered(mentions, Kind.ORGANIZATION)
    _join_bodies(mentions, bodies, text)
    body_of = {i: local for local in bodies for i in local.mentions}
    programmes = _gathered(mentions, Kind.PROGRAM)
    _join_beside(mentions, programmes, text)
    found = [
        *bodies,
        *programmes,
        *_gathered(mentions, Kind.LAW),
        *_gathered(mentions, Kind.PLACE),
    ]
    told = _told_countries(findings, body_of)
    for local in found:
        _describe(local, told.get(id(local)), home)
    found += _people(findings, mentions, body_of)
    found += _delegations(findings, mentions, body_of)
    return found


def _gathered(mentions: Sequence[Mention], kind: Kind) -> list[Local]:
    """Gather the mentions of a kind by their lexicon key, or their words and the countries among them."""
    found: dict[str, Local] = {}
    for i, mention in enumerate(mentions):
        if mention.kind is kind:
            known = mention.key or (body_key(mention.text) if kind is Kind.ORGANIZATION else None)
            local = found.setdefault(_known_as(known, mention.text), Local(kind, []))
            local.key = local.key or known
            local.mentions.append(i)
            local.names[mention.text] += 1
            local.country = local.country or mention.country
    return list(found.values())


def _known_as(known: str | None, name: str) -> str:
    """Return what namings of one body of the lexicon share in a document, or those of any other entity."""
    own = bodies().get(known or "")
    return f"{known}|{'+'.join(countries_named(name))}" if known and own and own.each else known or _written(name)


def _written(name: str) -> str:
    """Return a name as it is compared within a document: articles, small words and spelling aside."""
    return f"{' '.join(bare_words(name)) or fold_word(name)}|{'+'.join(countries_named(name))}"


def body_aliases(mentions: Sequence[Mention], text: str) -> dict[str, str]:
    """Return for each naming of a body in one document (folded) the folded fullest naming of the same body."""
    bodies = _gathered(mentions, Kind.ORGANIZATION)
    _join_bodies(mentions, bodies, text)
    return {fold_word(name): fold_word(local.fullest) for local in bodies for name in local.names}


def _join_bodies(mentions: Sequence[Mention], bodies: list[Local], text: str) -> None:
    """Join acronyms to the names that they stand beside or within, and short forms to the fuller name before them."""
    _join_beside(mentions, bodies, text)
    for local in list(bodies):
        if local in bodies and local.key is None:
            own = local.fullest
            fuller = [b for b in bodies if b is not local and short_of(own, b.fullest)]
            if fuller:
                before = [b for b in fuller if b.mentions[0] < local.mentions[0]]
                _merge(bodies, max(before or fuller, key=lambda b: (len(b.fullest.split()), b.fullest)), local)


def _join_beside(mentions: Sequence[Mention], found: list[Local], text: str) -> None:
    """Join an acronym or nickname in brackets to the name before it, and a name in brackets to the acronym before it.

    «برنامج دعم إصلاح العدالة (PARJ II)», «الهيئة العامة لمكافحة الفساد (نزاهة)», "ONUDC (Office des Nations unies …)".
    A list of acronyms ("UNDP, UNICEF") is not one body.
    """
    order = sorted(((i, local) for local in found for i in local.mentions), key=lambda pair: pair[0])
    for (i, one), (j, other) in pairwise(order):
        first, second = mentions[i], mentions[j]
        if one is other or one not in found or other not in found:
            continue
        if first.kind is Kind.ORGANIZATION and said_former(text, first.span, second.span):
            _merge(found, one, other)
        elif _bracketed(text, first.span, second.span):
            short, full = (second.text, first.text) if _is_short(second.text) else (first.text, second.text)
            if _is_short(short) and stands_for(short, full):
                _merge(found, one, other)


def _bracketed(text: str, first: Span, second: Span) -> bool:
    """Tell whether the second of two mentions fills the brackets right behind the first."""
    opened = _OPENING.fullmatch(text, first.end, second.start)
    return opened is not None and _CLOSING.match(text, second.end) is not None


def _is_short(text: str) -> bool:
    """Tell an acronym («PARJ II», «O.N.U.»), or an Arabic word alone as which a body is known."""
    words = text.split()
    if has_arabic(text):
        return len(words) == 1 and not fold_word(text).startswith(ARTICLE)
    return (text.isupper() and len(words) <= _TWO) or len(words) == 1


def _merge(bodies: list[Local], one: Local, other: Local) -> None:
    if one not in bodies or other not in bodies:
        return
    one.mentions = sorted([*one.mentions, *other.mentions])
    one.names.update(other.names)
    one.country, one.key = one.country or other.country, one.key or other.key
    bodies.remove(other)


def _told_countries(findings: Findings, body_of: dict[int, Local]) -> dict[int, str]:
    """Return the countries of bodies by most of those who hold an office in them (by the local's id)."""
    at = {findings.extraction.mentions[i].span: local for i, local in body_of.items()}
    found: dict[int, Counter[str]] = {}
    for official in findings.relations.officials:
        body = at.get(official.organization.span) if official.organization else None
        if body and official.country:
            found.setdefault(id(body), Counter())[official.country] += 1
    most = {body: countries.most_common(1)[0] for body, countries in found.items()}
    return {body: country for body, (country, votes) in most.items() if 2 * votes > found[body].total()}


def _describe(local: Local, told: str | None, home: str | None) -> None:
    """Give a body, programme, law or place its country and keys: the country of its name, its people, the document."""
    names = list(local.names)
    known = next((body for n in names if (body := known_body(local.key, n))), None)
    if any(map(is_international, names)):
        local.country = None
    elif local.kind in (Kind.ORGANIZATION, Kind.LAW, Kind.PROGRAM):
        own = next((c for n in names if (c := country_of(n) or seat_of(n))), None)
        local.country = local.country or (known.country if known else None) or own or told or home
    local.keys = frozenset(key for name in names for key in name_keys(local.kind, name, local.country, local.key))


def _people(findings: Findings, mentions: Sequence[Mention], body_of: dict[int, Local]) -> Iterable[Local]:
    """Gather the people, with the country and bodies that their officials' rows tell."""
    places = [i for i, m in enumerate(mentions) if m.kind is Kind.PERSON]
    heads = clusters([mentions[i].text for i in places])
    found: dict[int, Local] = {}
    for place, head in zip(places, heads, strict=True):
        local = found.setdefault(head, Local(Kind.PERSON, []))
        local.mentions.append(place)
        local.names[mentions[place].text] += 1
    at = {mentions[i].span: local for local in found.values() for i in local.mentions}
    body_at = {mentions[i].span: local for i, local in body_of.items()}
    rows = findings.relations.delegations
    sides = {member.span: row.country for row in rows for member in row.members if row.country}
    for official in findings.relations.officials:
        owner = at.get(official.name.span)
        body = body_at.get(official.organization.span) if official.organization else None
        if owner:
            owner.country = _stated(official, body, sides)
            owner.assumed = official.country
            owner.roles = frozenset(role for title in _titles(official) for role in roles_of(title))
            owner.bodies = body.keys if body else frozenset()
    return found.values()


def _titles(official: Official) -> list[str]:
    return [quote.text for quote in (official.title, *official.further_titles) if quote]


def roles_of(title: str) -> list[str]:
    """Return the words and notions of a title that may be compared with another title's."""
    title = in_masculine(title)
    return [*bare_words(title), *signature(title).notions]


def _stated(official: Official, body: Local | None, sides: dict[Span, str]) -> str | None:
    """Return the country that words give an official; where the document is at home is a guess and proves nothing."""
    title = country_of(official.title.text) if official.title else None
    own = next((c for name in (body.names if body else ()) if (c := country_of(name))), None)
    return title or own or sides.get(official.name.span)


def _delegations(findings: Findings, mentions: Sequence[Mention], body_of: dict[int, Local]) -> Iterable[Local]:
    """Gather the delegations: of one body and day over documents, of one country within a document."""
    found: dict[str, Local] = {}
    day = findings.extraction.about.date
    for i, mention in enumerate(mentions):
        if mention.kind is not Kind.DELEGATION:
            continue
        inside = [body_of[j] for j, m in enumerate(mentions) if j in body_of and mention.span.contains(m.span)]
        country = mention.country or (inside[0].country if inside else country_of(mention.text))
        owner = min(inside[0].keys) if inside else f"{findings.document}|{country or fold_word(mention.text)}"
        key = f"d:{owner}|{day}"
        local = found.setdefault(key, Local(Kind.DELEGATION, [], country=country, key=key, keys=frozenset({key})))
        local.mentions.append(i)
        local.names[mention.text] += 1
    return found.values()
