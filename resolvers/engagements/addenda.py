"""What a sentence that reports no event of its own adds to the one told before: who came and spoke, where, when."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import takewhile

from lexicon.engagements import Frame
from lexicon.relations import relation_words
from resolvers.engagements.chairs_told import chair_of_clause, lies_ahead, tells_of_opening
from resolvers.engagements.clauses_about import about, came_about, held_clause, restated, sign_after, that_was
from resolvers.engagements.contributors import is_of_house
from resolvers.engagements.joining import without_funders
from resolvers.engagements.paragraphs import with_paragraph
from resolvers.engagements.participants import participants_told, with_organiser
from resolvers.engagements.rounds import in_round
from resolvers.engagements.their_side import with_their_side
from resolvers.ground.days import days_of
from resolvers.ground.event_kinds import CHAIRED, FACE, LASTING
from resolvers.ground.geography import is_city
from resolvers.ground.items import Sentence
from resolvers.ground.places import place_of
from resolvers.ground.scene import sentence_before
from resolvers.parties.cast import Cast
from resolvers.parties.kinship import is_abroad, kindred, others
from resolvers.parties.party import Party, same_party
from resolvers.parties.reading import parties_in
from resolvers.parties.report import Report, share_guest
from resolvers.roles.convening import parts_of
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind
from schemas.nouns import replace
from schemas.relation import EngagementKind
from schemas.span import Quote, Span


def with_addenda(cast: Cast, sentence: Sentence, triggers: Sequence[Trigger], report: Report) -> Report:
    """Add to a report what a later sentence tells of its event."""
    report = _with_chair(cast, sentence, chair_of_clause(cast, sentence, _with_included(cast, sentence, report)))
    report = with_their_side(cast, sentence, with_organiser(cast, sentence, report))
    present = _with_presence(cast, sentence, _with_listed(cast, sentence, report), triggers)
    return _with_setting(cast, sentence, triggers, present)


def _with_chair(cast: Cast, sentence: Sentence, report: Report) -> Report:
    """Let who a later French or English sentence says was in the chair be the host of a body's session.

    « La réunion était présidée par Mme X. », "Mr. X was in the chair."
    """
    sat = report.kind in CHAIRED or (report.kind is EngagementKind.CEREMONY and report.host is None)
    led = any(i.event and parts_of(sentence.items, n) for n, i in enumerate(sentence.items))  # "Sessions were led by"
    if led or not (sat and report.latin) or (report.host and report.host.figure >= 0) or lies_ahead(sentence):
        return report
    parties = parties_in(cast, sentence)
    first = parties[0] if parties and parties[0].governor == "presided" else None
    unnamed = first is not None and first.kind is Kind.TITLE and report.host is None
    chair = first if first is not None and (first.figure >= 0 or unnamed) else None  # "by the Minister of Finance"
    both = _sharing(sentence, parties) if chair else []
    spoken = chair is None or (len(sentence.items) - chair.place > _SHORT and not both)
    spoken = spoken and not (chair is not None and tells_of_opening(sentence, chair))
    if chair is None or spoken or any(same_party(chair, guest) for guest in report.guests):
        return report
    if len(both) > 1:
        chair = next((p for p in both if cast.home and p.country in (None, cast.home)), chair)
        both = [p for p in both if p is not chair and not any(same_party(p, g) for g in report.guests)]
        report = replace(report, guests=(*report.guests, *both))
    return replace(report, host=chair, lines=(*report.lines, sentence.line))


def _sharing(sentence: Sentence, parties: Sequence[Party]) -> list[Party]:
    """Return those who shared the chair, where the sentence begins by the event: "It was co-chaired by A and B".

    Bodies between them only say of which each is: "by Ms. A, Secretary, Department of B, and Mr. C".
    """
    opens = next((n for n, i in enumerate(sentence.items) if i.form not in relation_words("definite")), 0)
    first = sentence.items[opens]
    words = {word for i in sentence.items if i.marks("presided") for word in i.form.split()}
    shared = not words.isdisjoint(relation_words("shared_chair"))
    if first.form not in relation_words("pronouns") and not (first.event and opens and shared):
        return []
    named = [p for p in parties if p.figure >= 0 or p.governor not in ("comma", "from")]
    joined = takewhile(lambda p: p.governor in ("presided", "and", "by", "members") and p.figure >= 0, named)
    return list(joined)


_SHORT = 6
"""Items behind who was in the chair, in a sentence that tells nothing else."""


def _with_listed(cast: Cast, sentence: Sentence, report: Report) -> Report:
    """Add the delegations listed, one a line, under a report that ends in a colon: «… الوفود التالية: - وفد …»."""
    end = report.sentence.end
    opened = ":" in cast.scene.document.text[max(end - 2, 0) : end]
    near = report.line < sentence.line <= report.line + _LISTED
    if not (opened and near and report.kind in (*LASTING, EngagementKind.MEETING)):
        return report
    listed = [p for p in parties_in(cast, sentence) if p.kind is Kind.DELEGATION and p.place <= _BULLET]
    new = [p for p in others(report.host, listed) if not any(same_party(p, known) for known in report.parties)]
    return replace(report, guests=(*report.guests, *new), lines=(*report.lines, sentence.line)) if new else report


def _with_included(cast: Cast, sentence: Sentence, report: Report) -> Report:
    """Add to a meeting those whom a later sentence lists as met: «وشملت اللقاءات كلا من سفير … وسفيرة …»."""
    if "included" not in sentence.marks:
        return report
    marked = next((n for n, item in enumerate(sentence.items) if item.marks("included")), -1)
    met = any(item.event and item.event.kind in FACE for item in sentence.items)
    if not met or report.kind not in FACE:
        return report
    listed = [p for p in parties_in(cast, sentence) if p.place > marked and (p.figure >= 0 or p.kind is Kind.TITLE)]
    new = [p for p in others(report.host, listed) if not any(same_party(p, known) for known in report.parties)]
    return replace(report, guests=(*report.guests, *new), lines=(*report.lines, sentence.line))


_BULLET = 2
"""Items before the delegation of a line in a list: a dash, a number."""
_LISTED = 30
"""Lines below a report in which its list stands."""


def _with_setting(cast: Cast, sentence: Sentence, triggers: Sequence[Trigger], report: Report) -> Report:
    """Add place and day told in a clause about the event: «اللقاء الذي عقد في …», "the meeting, which took place"."""
    if report.place is None and (told := restated(sentence, report)) >= 0:
        end = next((n for n, item in enumerate(sentence.items) if n > told and item.verb), len(sentence.items))
        report = replace(report, place=place_of(cast.scene, sentence, told, end))
    if report.place is None and report.kind is not EngagementKind.CALL and (that := that_was(sentence)) >= 0:
        report = replace(report, place=place_of(cast.scene, sentence, that, len(sentence.items)))
    if report.place is None and report.kind is not EngagementKind.CALL and (event := came_about(sentence)) >= 0:
        report = replace(report, place=place_of(cast.scene, sentence, event, _till_told(sentence, event)))
    if report.place is None and (held := held_clause(sentence, report)) >= 0:
        report = replace(report, place=place_of(cast.scene, sentence, held, sign_after(sentence, held)))
    before = sentence_before(cast.scene, sentence.span.start)
    just_told = before is not None and before.span == report.sentence
    of_event = (t for t in triggers if t.frame in (Frame.HOLD, Frame.OCCUR))
    clause = next((t for t in of_event if about(sentence, t, just_told=just_told)), None)
    if clause is None or (report.place and report.start):
        return report
    place = report.place or place_of(cast.scene, sentence, clause.place, clause.end)
    days = days_of(cast.scene, sentence, clause.place, clause.end)
    if report.start or not days.start:
        return replace(report, place=place)
    return replace(report, place=place, start=days.start, end=days.end, dated=days.dated)


def _till_told(sentence: Sentence, event: int) -> int:
    """Return the item behind an event at which it begins to be told who was there or what was said."""
    items = sentence.items
    behind = range(event + 1, len(items))
    return next((n for n in behind if items[n].marks("presence", "that")), len(items))


def _with_presence(cast: Cast, sentence: Sentence, report: Report, triggers: Sequence[Trigger]) -> Report:
    """Add the delegations and foreign or international bodies that a later sentence says took part."""
    came = any(t.frame is Frame.ATTEND and t.kind is report.kind and not t.latin for t in triggers)
    told = participants_told(cast, sentence, report)
    silent = sentence.marks.isdisjoint(("presence", "speakers", "moderated")) and not (came and report.kind in LASTING)
    if silent and not told:
        return _with_composed(cast, sentence, report)
    assembly = report.kind in LASTING
    foreign = [cast.home, None, report.host.country if report.host else None]
    present = [
        p
        for p in parties_in(cast, sentence)
        if p.kind is Kind.DELEGATION or (assembly and p.figure >= 0 and p.country not in foreign)
    ]
    present += _speaking(cast, sentence, report) if assembly else []
    present = sorted([*present, *told], key=lambda party: party.place)
    new = [p for p in others(report.host, present) if not any(same_party(p, known) for known in report.parties)]
    if silent and not new:
        return report
    guests = (*(without_funders(report.guests) if new else report.guests), *new)
    return replace(report, guests=guests, lines=(*report.lines, sentence.line))


def _with_composed(cast: Cast, sentence: Sentence, report: Report) -> Report:
    """Add to a meeting of several the delegations from abroad of which a later sentence tells head or members."""
    if sentence.marks.isdisjoint(("head", "members")) or report.kind not in (*LASTING, EngagementKind.MEETING):
        return report
    own = (cast.home, None, report.host.country if report.host else None)
    present = [p for p in parties_in(cast, sentence) if p.kind is Kind.DELEGATION and p.country not in own]
    new = [p for p in others(report.host, present) if not any(same_party(p, known) for known in report.parties)]
    if not new:
        return report
    return replace(report, guests=(*report.guests, *new), lines=(*report.lines, sentence.line))


def _speaking(cast: Cast, sentence: Sentence, report: Report) -> list[Party]:
    """Return the people who a sentence says spoke, those of the host's own body left out."""
    items = sentence.items
    said = next((i for i, item in enumerate(items) if item.marks("speakers", "moderated")), len(items))
    end = next((i for i in range(said + 1, len(items)) if items[i].verb or items[i].marks("that")), len(items))
    people = [p for p in parties_in(cast, sentence) if said < p.place < end and p.figure >= 0]
    away = (None, cast.home, report.host.country if report.host else None)
    people = [p for p in people if p.governor != "moderated" or p.country not in away or is_abroad(p)]
    people = [p for p in people if not (report.host and is_of_house(cast, p, report.host))]
    return [
        replace(p, governor="speakers")
        for p in people
        if p.governor in _SPEAKING and not (report.host and kindred(p, report.host))
    ]


_SPEAKING = ("speakers", "moderated", "event", "and", "comma", "none")
"""What may govern those who spoke: «تحدث في الجلسة الافتتاحية السيد …»."""


def with_opening(cast: Cast, events: Sequence[Report]) -> list[Report]:
    """Give receptions without a place the venue of a sentence before them that tells of their host's day.

    «خصص السيد …، رئيس المجلس، يومه …، بمقر المجلس، حيزا من برنامجه لاستقبال …»: no event of its own.
    """
    told = {event.sentence for event in events}
    found: list[Report] = []
    spent = [event.place.span for event in events if event.place]
    about = (s for s in cast.scene.sentences if any(s.span.contains(place) for place in spent) and not _receives(s))
    rest = {s.span for s in cast.scene.sentences} - told - {s.span for s in about}
    for reported in events:
        event = _as_at_talks(with_paragraph(cast, in_round(cast, reported, told), told), found)
        apart = event.kind not in FACE or event.kind is EngagementKind.CALL
        place = event.place if event.place or apart else _opening(cast, event, rest)
        place = place or (_line_above(cast, event) if event.kind is EngagementKind.SIGNING else None)
        found.append(replace(event, place=place or _in_turn(event, found) or _of_talks(event, found)))
    return found


def _as_at_talks(event: Report, before: Sequence[Report]) -> Report:
    """Let who received the other at the talks told just before be the host of what both then signed there."""
    last = before[-1] if before else None
    if last is None or event.kind is not EngagementKind.SIGNING or event.place or last.kind not in FACE:
        return event
    if last.kind is EngagementKind.CALL or not (event.host and len(event.guests) == 1 and last.host):
        return event
    turned = same_party(last.host, event.guests[0]) and any(same_party(event.host, g) for g in last.guests)
    same_day = event.start in (None, last.start)
    return replace(event, host=event.guests[0], guests=(event.host,)) if turned and same_day else event


def _of_talks(event: Report, before: Sequence[Report]) -> Quote | None:
    """Return the venue of the talks told just before, where the same two then signed on the same day."""
    last = before[-1] if before else None
    if last is None or last.place is None or last.kind is EngagementKind.CALL:
        return None
    same = last.host and event.host and same_party(last.host, event.host)
    met = share_guest(last, event)
    signed = event.kind is EngagementKind.SIGNING and last.kind in FACE
    return last.place if signed and same and met and last.start == event.start else None


def _line_above(cast: Cast, event: Report) -> Quote | None:
    """Return where a signing was by the sentence before it on its line: «à l'hôtel …, une convention a été signée».

    One on a line of its own counts where it tells of the signing too: «وقعت المكتبة مذكرات …، خلال حفل أقيم في …».
    """
    last = sentence_before(cast.scene, event.sentence.start)
    if last is None:
        return None
    signed = any(v.frame is Frame.SIGN for i in last.items for v in i.verbs)
    near = last.line == event.line or (signed and event.line - last.line <= _NEXT_LINE)
    return place_of(cast.scene, last, 0, len(last.items)) if near else None


_NEXT_LINE = 2
"""Lines from one paragraph to the next, an empty one between."""


def _in_turn(event: Report, before: Sequence[Report]) -> Quote | None:
    """Return the venue of the reception told just before, where the same person received another guest that day."""
    last = before[-1] if before else None
    if last is None or last.place is None or is_city(last.place.text) or event.kind is not EngagementKind.RECEPTION:
        return None
    again = last.kind is EngagementKind.RECEPTION and last.host and event.host and last.host.keys & event.host.keys
    return last.place if again and last.start == event.start else None


def _opening(cast: Cast, event: Report, rest: AbstractSet[Span]) -> Quote | None:
    """Return the venue of the last sentence before an event that names its host and speaks of meeting.

    It is one of the ``rest``, which report no event, and are not only about where another was.
    """
    for sentence in reversed(cast.scene.sentences):
        if sentence.span.start >= event.sentence.start or sentence.span not in rest or event.host is None:
            continue
        met = _receives(sentence) or any(i.event for i in sentence.items)
        hosted = any(p.keys & event.host.keys for p in parties_in(cast, sentence))
        place = place_of(cast.scene, sentence, 0, len(sentence.items)) if met and hosted else None
        if place is not None and not is_city(place.text):
            return place
    return None


def _receives(sentence: Sentence) -> bool:
    """Tell whether a verb of a sentence says that somebody was received."""
    return any(v.frame is Frame.RECEIVE for i in sentence.items for v in i.verbs)
