"""Who held the office by which a report names a party, where the next sentence names them without it.

« … a été reçue par le ministre des Finances. M. X lui a remis … », «زار السفير رئيسة المجلس. وأشادت السيدة …».
"""

from collections.abc import Sequence

from lexicon.relations import relation_words
from resolvers.ground.event_kinds import FACE
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.ground.scene import sentence_after
from resolvers.parties.cast import Cast
from resolvers.parties.party import Party
from resolvers.parties.reading import parties_in
from resolvers.parties.report import Report
from schemas.mention import Kind
from schemas.nouns import replace
from schemas.relation import EngagementKind
from text.fold import fold_word
from text.inflection import TA_MARBUTA, is_arabic

_OPENS = 6
"""Items at the start of the next sentence among which the name stands."""
_KINDS = (*FACE, EngagementKind.VISIT, EngagementKind.SIGNING)
_SUBJECT = ("start", "verb", "none", "purpose")


def with_holder(cast: Cast, sentence: Sentence, report: Report) -> Report:
    """Let those whom the next sentence names first, and without an office, hold the offices of a report's parties."""
    bare = [p for p in report.parties if p.kind is Kind.TITLE and p.figure < 0]
    following = sentence_after(cast.scene, sentence) if bare and report.kind in _KINDS else None
    if following is None:
        return report
    named = _named(cast, following, bare)
    if len(named) < len(bare):
        bare = _of_gender(following, bare, cast)
        named = _named(cast, following, bare) if bare else []
    if not named or len(named) < len(bare):
        return report  # which of two offices, is not told
    holders = dict(zip((p.quote.span for p in bare), named, strict=False))
    host = report.host and holders.get(report.host.quote.span, report.host)
    guests = tuple(holders.get(g.quote.span, g) for g in report.guests)
    return replace(report, host=host, guests=guests, lines=(*report.lines, following.line))


def _of_gender(following: Sentence, offices: Sequence[Party], cast: Cast) -> list[Party]:
    """Return the one of two offices that agrees with «السيد», «السيدة» before the one whom a sentence names."""
    people = [p for p in parties_in(cast, following) if p.figure >= 0][:1]
    told = [following.items[p.place - 1].form for p in people if p.place and p.place <= _OPENS]
    styled = [form for form in told if form in relation_words("mister")]
    agreeing = [o for o in offices if styled and _agrees(o.quote.text, styled[0])]
    return agreeing if len(agreeing) == 1 else []


def _named(cast: Cast, following: Sentence, offices: Sequence[Party]) -> list[Party]:
    """Return the people whom a sentence names, its subject first, for the first time and without an office."""
    people = [p for p in parties_in(cast, following) if p.kind is not Kind.PLACE][: len(offices)]
    if not people or people[0].place > _OPENS or people[0].governor not in _SUBJECT:
        return []
    named = []
    for person, office in zip(people, offices, strict=False):
        honorific = following.items[person.place - 1].form if person.place else ""
        if not _is_new(cast, following, person) or not _agrees(office.quote.text, honorific):
            return []
        named.append(replace(person, governor=office.governor, soft=office.soft, country=office.country))
    return named


def _is_new(cast: Cast, following: Sentence, party: Party) -> bool:
    """Tell whether a sentence is the first to name a person, and says nothing else of who that is."""
    if party.figure < 0 or _described(following.items, party.place):
        return False
    if any(party.figure in (band.head, *band.members) for band in cast.bands):
        return False  # «استقبل الوزير وفدا من البنك. وترأس الوفد السيد X»
    figure = cast.figures.all[party.figure]
    return not figure.titles and cast.scene.tops[figure.names[0]].span.start >= following.span.start


def _described(items: Sequence[Item], place: int) -> bool:
    """Tell whether a clause or office behind a name says who it is: "Judge Saad, who heads the Institute"."""
    behind = items[place + 1 : place + 3]
    closed = bool(behind) and behind[0].sort is Sort.SIGN and behind[0].form in relation_words("separators")
    telling = (i.marks("relative", "heads", "represents") or i.kind in _OFFICES for i in behind[1:])
    return closed and any(telling)


_OFFICES = (Kind.TITLE, Kind.ORGANIZATION)


def _agrees(office: str, honorific: str) -> bool:
    """Tell whether an Arabic honorific of one gender stands beside an office of the same."""
    if not honorific or not is_arabic(honorific) or honorific not in relation_words("mister"):
        return True
    return office.split(maxsplit=1)[0].endswith(TA_MARBUTA) is honorific.endswith(fold_word(TA_MARBUTA))
