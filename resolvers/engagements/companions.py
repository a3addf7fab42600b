"""Who came along with a guest, as the sentence of the engagement tells: « accompagné de … », "flanked by …"."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import takewhile

from lexicon.loader import Entry, load
from lexicon.relations import relation_words
from resolvers.engagements.present import joins, present_at
from resolvers.ground.offices import head_noun
from resolvers.ground.scene import Scene
from resolvers.minutes.attendance import SESSION, attendance_of
from schemas.document import Document
from schemas.mention import Extraction, Kind, Mention
from schemas.nouns import replace
from schemas.relation import Company, Delegation, Engagement, Findings
from schemas.span import Quote
from text.fold import fold, fold_word
from text.inflection import ARTICLE

_WORD = re.compile(r"\w+")
_ENDS = re.compile(r"[;\u061b:]")
_BEFORE_FIRST = 5
"""Words besides mentions between «accompanied by» and the first who is named: « de son conseiller, M. »."""


def with_company(scene: Scene, findings: Findings) -> Iterator[Engagement]:
    """Yield the engagements of a document with who led the guests, who came with them, and who was there besides."""
    for engagement in findings.relations.engagements:
        company = _company(scene, findings, engagement)
        yield replace(engagement, company=company) if company != _NOBODY else engagement


def _company(scene: Scene, findings: Findings, engagement: Engagement) -> Company:
    company = company_of(engagement, _guests_among(findings, engagement))
    listed = {quote.text for quote in (*company.heads, *company.members)}
    beside = (
        *companions_of(scene.document, findings.extraction, engagement),
        *_told_later(scene, findings, engagement),
    )
    members = (*company.members, *(quote for quote in beside if quote.text not in listed))
    if engagement.rule == SESSION:
        chairs = engagement.company.heads
        heads = (*chairs, *(head for head in company.heads if head.text not in {chair.text for chair in chairs}))
        return Company(heads, members, attendance_of(scene.document, findings.extraction))
    along = {quote.text for quote in (*company.heads, *members)}
    present = (quote for quote in present_at(scene, findings, engagement) if quote.text not in along)
    return Company(company.heads, members, tuple(present))


_NOBODY = Company()


def company_of(engagement: Engagement, delegations: Iterable[Delegation]) -> Company:
    """Return who led and who came along, of the delegations that are guests or to which a guest belongs."""
    guests = engagement.guests
    here = [delegation for delegation in delegations if any(_belongs(guest, delegation) for guest in guests)]
    heads = {delegation.head.text: delegation.head for delegation in here if delegation.head}
    named = {*heads, *(guest.text for guest in guests), *([engagement.host.text] if engagement.host else [])}
    if all(guest.text in heads for guest in guests):  # the guest is who led it
        heads = {}
    members = {quote.text: quote for delegation in here for quote in delegation.members if quote.text not in named}
    return Company(tuple(heads.values()), tuple(members.values()))


def _belongs(guest: Quote, delegation: Delegation) -> bool:
    """Tell whether a guest is a delegation, whom it represents, or its head."""
    if guest.span.overlaps(delegation.quote.span) or guest.text == delegation.quote.text:
        return True
    head = delegation.head
    if head is not None and (guest.span.overlaps(head.span) or guest.text == head.text):
        return True
    return delegation.represents is not None and guest.text == delegation.represents.text


def _guests_among(findings: Findings, engagement: Engagement) -> tuple[Delegation, ...]:
    """Return the delegations of a document; the guests' stands under the guest's words where it is led behind these.

    A title may name it otherwise than the sentence that reports it: "Kenyan delegation", "a delegation of judges".
    """
    delegations = findings.relations.delegations
    if company_of(engagement, delegations).heads:
        return delegations
    named = [m.span for m in findings.extraction.mentions if m.kind is Kind.DELEGATION]
    guests = [guest for guest in engagement.guests if any(guest.span.overlaps(span) for span in named)]
    return tuple(_under(delegation, guests, engagement) for delegation in delegations)


def _under(delegation: Delegation, guests: Sequence[Quote], engagement: Engagement) -> Delegation:
    head, country = delegation.head, delegation.country
    if head is None or not engagement.sentence.contains(head.span) or (country and country not in engagement.countries):
        return delegation
    before = [guest for guest in guests if guest.span.end <= head.span.start]
    return replace(delegation, quote=before[-1]) if before else delegation


def companions_of(document: Document, extraction: Extraction, engagement: Engagement) -> tuple[Quote, ...]:
    """Return the people told to accompany a guest; those of the host are not among them."""
    start, end = engagement.sentence.start, engagement.sentence.end
    folded = fold(document.text[start:end])
    inside = [m for m in extraction.mentions if start <= m.span.start and m.span.end <= end]
    host, guests = engagement.host, engagement.guests
    parties = {quote.span.start: quote in guests for quote in (*guests, *([host] if host else []))}
    named = [_words(quote.text) for quote in (*guests, *([host] if host else []))]
    found: dict[str, Quote] = {}
    for escort in _escorts().finditer(folded.text):
        place = start + folded.source_start(escort.end())
        before = [at for at in parties if start <= at < place]
        if before and parties[max(before)]:
            for person in _named_from(document.text, place, inside):
                if not any(_words(person.text) <= party for party in named):
                    found.setdefault(person.text, person.quote)
    return tuple(found.values())


def _told_later(scene: Scene, findings: Findings, engagement: Engagement) -> Iterator[Quote]:
    """Yield the people who came with the guest, by a sentence behind of which the guest is the subject."""
    begun = sorted(each.sentence.start for each in findings.relations.engagements)
    until = next((start for start in begun if start > engagement.sentence.start), len(scene.document.text))
    first = bisect_left(scene.sentences, engagement.sentence.end, key=lambda each: each.span.start)
    behind = takewhile(lambda each: each.span.start < until, scene.sentences[first : first + _LATER])
    guests, host = engagement.guests, engagement.host
    for span in (sentence.span for sentence in behind) if len(guests) == 1 else ():
        folded = fold(span.of(scene.document.text))
        told = _escorts("brought").search(folded.text)
        place = span.start + folded.source_start(told.end()) if told else span.start
        inside = [m for m in findings.extraction.mentions if span.start <= m.span.start and m.span.end <= span.end]
        before = folded.text[: told.start()].split() if told else []
        if not before or len(before) > _SUBJECT or not _is_meant(findings, before, guests[0], host):
            continue
        named = [_words(quote.text) for quote in (guests[0], *([host] if host else []))]
        people = _named_from(scene.document.text, place, inside)
        yield from (person.quote for person in people if not any(_words(person.text) <= party for party in named))


def _is_meant(findings: Findings, before: Sequence[str], guest: Quote, host: Quote | None) -> bool:
    """Tell whether words before a participle name the guest, or the office that the guest has and the host has not."""
    office = _office_of(findings, guest)
    hosts = _office_of(findings, host) if host else ""
    bare = {word.removeprefix(ARTICLE).strip(".,") for word in before}
    name = _words(guest.text) - (_words(host.text) if host else set())
    other = bare & _words(host.text) - _words(guest.text) if host else set()
    first = host is None or guest.span.start < host.span.start
    pronoun = first and not relation_words("one_pronouns").isdisjoint(before[:1])
    return not other and (pronoun or bool(name & bare) or (office in bare and bool(office) and office != hosts))


def _office_of(findings: Findings, party: Quote) -> str:
    """Return the bare noun of the office of a party: named by name, or by the office itself."""
    held = (o.title.text for o in findings.relations.officials if o.title and party.text in (o.name.text, o.title.text))
    return head_noun(next(held, party.text))


_LATER = 4
"""Sentences behind that of an engagement in which it is told who came with the guest."""
_SUBJECT = 7
"""Words of such a sentence before the participle at most: « La ministre jordanienne était »."""


def _named_from(text: str, place: int, inside: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the people of the list that begins at a place: between them stand offices, «and» and honorifics only."""
    first = True
    for person in (m for m in inside if m.kind is Kind.PERSON and m.span.start >= place):
        between = _bare(text, place, person.span.start, inside)
        strange = [word for word in between if not joins(word)]
        if len(strange) > (_BEFORE_FIRST if first else 0) or _ENDS.search(text[place : person.span.start]):
            return
        yield person
        place, first = person.span.end, False


def _words(name: str) -> set[str]:
    return set(fold_word(name).split())


def _bare(text: str, start: int, end: int, inside: Sequence[Mention]) -> list[str]:
    """Return the folded words between two places that stand in no mention."""
    words = ((start + m.start(), m.group()) for m in _WORD.finditer(text[start:end]))
    return [fold_word(w) for at, w in words if not any(m.span.start <= at < m.span.end for m in inside)]


@lru_cache(maxsize=2)
def _escorts(further: str = "") -> re.Pattern[str]:
    told = (
        *load("engagement_marks", Entry)["escort"].wordings,
        *(load("present", Entry)[further].wordings if further else ()),
    )
    wordings = sorted(map(fold_word, told), key=len, reverse=True)
    attached = [re.escape(w) for w in wordings if len(w.split()[-1]) == 1]  # a particle, written with what follows
    apart = [re.escape(w) for w in wordings if len(w.split()[-1]) > 1]
    and_ = "".join(relation_words("and_attached"))
    return re.compile(rf"(?<!\w)[{and_}]?(?:{'|'.join(attached)}|(?:{'|'.join(apart)})(?!\w))")
