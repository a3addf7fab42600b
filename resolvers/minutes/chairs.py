"""Who was in the chair of the session that minutes are of."""

from collections.abc import Sequence
from itertools import takewhile

from lexicon.engagements import Frame, VerbCue
from lexicon.relations import relation_words
from resolvers.ground.among import wording_at
from resolvers.ground.items import Item, Sentence
from resolvers.minutes.attendance import attendance_of
from resolvers.minutes.resolutions import is_decided
from resolvers.parties.cast import Cast
from resolvers.parties.party import Party, same_party
from resolvers.parties.reading import parties_in
from resolvers.parties.report import Report
from schemas.mention import Kind
from schemas.span import Quote
from text.fold import fold_word

_SHARED = ("and", "members")
"""What governs those who share the chair: «sous la coprésidence de M. A et de Mme B»."""


def chairs_of(cast: Cast, opening: Sequence[Sentence]) -> list[Party]:
    """Return those in the chair, in order; behind words of presence «و» joins others."""
    people = ([p for p in parties_in(cast, s) if p.figure >= 0] for s in opening)
    for parties in people:
        first = next((n for n, p in enumerate(parties) if p.governor == "presided"), -1)
        if first >= 0:
            return [parties[first], *takewhile(lambda p: p.governor in _SHARED, parties[first + 1 :])]
    return []


def presiding(cast: Cast, opening: Sequence[Sentence], labelled: Party | None, session: Report) -> tuple[Quote, ...]:
    """Return by their names those in the chair who are not themselves host or guests of the session.

    They are told behind «برئاسة», by a verb, or by the label of a line (``labelled``).
    """
    sitting = [s for s in opening if _is_of_sitting(s)]
    labels = [labelled] if labelled else _by_label(cast, opening)
    chairs = chairs_of(cast, sitting)[:1] or _by_verb(cast, sitting) or labels or _by_role(cast) or _by_opening(cast)
    people = [party for party in session.parties if party.figure >= 0]
    apart = [chair for chair in chairs if not any(same_party(chair, party) for party in people)]
    return tuple(quote for chair in apart if (quote := _name(cast, chair)))


def _by_verb(cast: Cast, opening: Sequence[Sentence]) -> list[Party]:
    """Return who is told to have presided: «ترأس السيد X اجتماع اللجنة», "Mr X chaired the meeting"."""
    for sentence in opening:
        place = next((n for n, item in enumerate(sentence.items) if _presides(item)), -1)
        if place < 0:
            continue
        people = [p for p in parties_in(cast, sentence) if p.figure >= 0]
        verb = sentence.items[place].verb
        if verb is not None and verb.latin:
            people = [p for p in reversed(people) if p.place < place and _is_bare(sentence.items[p.place + 1 : place])]
        else:
            people = [p for p in people if p.place > place and p.governor in _BEHIND]
        if people:
            return people[:1]
    return []


def leads_sitting(cast: Cast) -> Party | None:
    """Return who is in the chair by a role in the list of those present, else by having opened the sitting."""
    return next(iter(_by_role(cast) or _by_opening(cast)), None)


def _by_label(cast: Cast, opening: Sequence[Sentence]) -> list[Party]:
    """Return who stands behind a role that is to preside, as the label of a line: "Chair: Mr X", «رئيس الجلسة: X»."""
    for sentence in opening:
        role, colon = (*sentence.items[:2], None, None)[:2]
        if role is None or colon is None or role.kind is not Kind.TITLE or colon.form != ":":
            continue
        if fold_word(cast.scene.tops[role.mention].text) in relation_words("chair_roles"):
            return [p for p in parties_in(cast, sentence) if p.figure >= 0][:1]
    return []


def _by_role(cast: Cast) -> list[Party]:
    """Return the one of those listed as present whose role is to preside: "Cllr A. Porter (Chair)"."""
    there = {quote.span for quote in attendance_of(cast.scene.document, cast.scene.extraction)}
    for sentence in cast.scene.sentences if there else ():
        for party in parties_in(cast, sentence):
            figure = cast.figures.all[party.figure] if party.figure >= 0 else None
            named = figure is not None and any(cast.scene.tops[name].span in there for name in figure.names)
            titles = [fold_word(cast.scene.tops[title].text) for title in figure.titles] if figure and named else ()
            if any(title in relation_words("chair_roles") for title in titles):
                return [party]
    return []


def _by_opening(cast: Cast) -> list[Party]:
    """Return the one person of the sentence that says who opened it: "Mayor Ray called the meeting to order".

    It may be called to order by its chair, who is named elsewhere; then nobody is told.
    """
    for sentence in cast.scene.sentences:
        items = sentence.items
        if any(wording_at(items, n, relation_words("opened_sitting")) for n in range(len(items))):
            people = [p for p in parties_in(cast, sentence) if p.figure >= 0 and cast.figures.all[p.figure].names]
            return people if len(people) == 1 else []
    return []


_BEHIND = ("verb", "event")
"""What governs the subject of an Arabic verb: «ترأس السيد X الاجتماع», «ترأس الاجتماع السيد X»."""
_FIRST = 2
"""Items of a line among which the word of presiding stands where the line is about nothing else."""


def _is_of_sitting(sentence: Sentence) -> bool:
    """Tell whether a line of the top speaks of the sitting, or of its chair alone: «برئاسة السيد X»."""
    items = sentence.items
    told = any(item.event or (item.verb and _sits(item.verb)) for item in items)
    alone = any(item.marks("presided") for item in items[:_FIRST])
    quorum = any(item.form in relation_words("quorum") for item in items[:_FIRST])
    return (told or alone or (quorum and any(item.marks("presided") for item in items))) and not is_decided(items)


def _sits(verb: VerbCue) -> bool:
    """Tell whether a verb says that a body sat; what it discussed may be of a board «présidé par» somebody else."""
    return verb.frame in _SITS and verb.needs != _COMPANION


_COMPANION = "companion"
_SITS = (Frame.MEET, Frame.OCCUR, Frame.SIT)
"""What a body does that sits."""


def _presides(item: Item) -> bool:
    return item.verb is not None and item.verb.frame is Frame.PRESIDE


def _is_bare(items: Sequence[Item]) -> bool:
    """Tell whether nobody else is named between a subject and its verb: but an office and its body."""
    return all(item.kind is not Kind.PERSON for item in items)


def _name(cast: Cast, chair: Party) -> Quote | None:
    """Return the name of who had the chair; None of one told by an office alone."""
    if chair.figure < 0:
        return None
    names = cast.figures.all[chair.figure].names
    return cast.scene.tops[names[0]].quote if names else None
