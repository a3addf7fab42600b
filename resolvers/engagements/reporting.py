"""One report of an engagement out of its trigger and who is who: whether it took place, when, where, how sure."""

from collections.abc import Sequence

from lexicon.engagements import Frame
from lexicon.relations import relation_words
from resolvers.engagements.bygone import is_of_other_days
from resolvers.engagements.counted_days import counted, says
from resolvers.engagements.duration import over_days, since_began
from resolvers.engagements.enough import ends_with, fills_entry, held_by, of_sports, opened_by, tells_enough
from resolvers.engagements.entries import entered, opens_entry, received_by
from resolvers.engagements.headlines import is_headline
from resolvers.engagements.kinds import kind_of
from resolvers.engagements.locating import house_visited, till_invitation, where_of
from resolvers.engagements.rounds import means_several
from resolvers.engagements.states import met_as_states, state_across
from resolvers.engagements.stay_days import stay_in
from resolvers.engagements.told_already import ATTEND, is_told_already
from resolvers.engagements.told_before import is_bare_noun, is_pointed_at, is_told_before, says_turn
from resolvers.engagements.turns import brings_by_turns, brought_by_turns
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.days import Days, days_of, later_than
from resolvers.ground.event_kinds import FACE, LASTING
from resolvers.ground.geography import is_city
from resolvers.ground.items import Sentence
from resolvers.ground.worded_sites import site_seen
from resolvers.parties.cast import Cast
from resolvers.parties.kinship import from_elsewhere, without_own_body
from resolvers.parties.office_again import less_deputies, less_office_again
from resolvers.parties.party import Party, same_party
from resolvers.parties.report import Report
from resolvers.parties.side_heads import heads_follow, less_members, less_own_side, of_sides, signer_across
from resolvers.parties.sides import Roles
from resolvers.parties.subjects import itemised
from resolvers.roles.coming import gone_on, gone_to, welcomed_on_arrival
from resolvers.roles.gatherings import OPENING
from resolvers.roles.pairs import pair_named
from resolvers.roles.pointing import completed, pronominal, with_led
from resolvers.roles.signers import organised_with
from resolvers.roles.visitor_opens import opened_by_visitor
from resolvers.roles.whereabouts import Parties
from resolvers.verbs.had import of_programme, was_theirs
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind
from schemas.nouns import dataclass, replace
from schemas.relation import EngagementKind
from schemas.span import Quote
from text.clitics import reads_as

_SURE = {"verb": 0.9, "present": 0.8, "relative": 0.5, "deed": 0.7, "noun": 0.6}
"""How sure a report is by how it is told; a ``deed`` is told by the noun of a verb, a ``noun`` by an event's."""
NOUN = _SURE["noun"]
_OPENED = 0.1


def report_of(
    cast: Cast, sentence: Sentence, trigger: Trigger, roles: Roles, earlier: Sequence[Report]
) -> Report | None:
    """Build the report of a trigger; None where too little is said or the event was not of these days."""
    if trigger.kind is None or is_told_already(sentence, trigger, earlier) or brings_by_turns(sentence, trigger):
        return None
    days = _days_told(cast, sentence, trigger, earlier)
    if is_of_other_days(cast, sentence, trigger, days):
        return None
    gone = gone_to(sentence, trigger, earlier)
    stayed = trigger.frame is Frame.RECEIVE and days.start is not None and days.start < (days.end or days.start)
    kind = EngagementKind.VISIT if gone >= 0 else kind_of(cast, sentence, trigger, roles)
    kind = EngagementKind.VISIT if stayed and kind is EngagementKind.RECEPTION else kind
    entry = opens_entry(cast, sentence, trigger)
    parties = entered(cast, sentence, trigger, roles) if entry else completed(cast, sentence, trigger, roles, earlier)
    parties = parties if parties[1] else (parties[0], brought_by_turns(cast, sentence, trigger))
    parties = opened_by_visitor(cast, sentence, trigger, parties, earlier)
    host, guests = of_sides(cast, sentence, *parties) if kind is EngagementKind.MEETING else parties
    guests = _guests_of(cast, sentence, trigger, kind, (host, guests))
    full = entry or ends_with(sentence.items, trigger) or _is_full(sentence, trigger, kind, (host, guests), days)
    full = (
        full or _is_stop(sentence, trigger, days, earlier) or _is_next_turn(sentence, trigger, (host, guests), earlier)
    )
    told = _Told(cast, sentence, trigger, kind, days, host, guests, entry, _sort(trigger, full=full))
    states = host is not None and host.kind is Kind.PLACE and not guests
    if not (told.is_of_states() if states else told.is_enough(roles, again=bool(earlier))):
        return None
    return _placed(told.without_host() if states else told, roles, gone)


def _days_told(cast: Cast, sentence: Sentence, trigger: Trigger, earlier: Sequence[Report]) -> Days:
    """Return the days told with a report, or of its entry in a diary; of what lasted, from its beginning to its end."""
    lasting = trigger.kind in LASTING
    end = min(trigger.end, till_invitation(sentence, trigger))
    days = days_of(cast.scene, sentence, trigger.place, end, ranges=lasting)
    days = days if days.start else cast.diary.entries.get(sentence.line, days)
    days = days if days.start else _next_that_day(sentence, trigger, earlier)
    issued = cast.scene.extraction.about.date
    if trigger.frame is Frame.SIGN and not trigger.nominal and not trigger.present and later_than(days.start, issued):
        days = Days()  # the day until which what was signed is in force
    days = counted(cast, sentence, trigger, days, earlier)
    visit = trigger.kind is EngagementKind.VISIT
    closes = lasting and _closes(sentence, trigger)
    days = since_began(cast, sentence, days, event=not visit) if closes or visit else days
    days = over_days(cast, sentence, days) if closes else days
    return _of_stay(cast, sentence, days) if visit and trigger.nominal else days


def _of_stay(cast: Cast, sentence: Sentence, days: Days) -> Days:
    """Let a visit told on its last day have begun when its sentence says: "arrived on Tuesday, left on Friday"."""
    stay = stay_in(cast, sentence)
    ended = stay is not None and stay.end is not None and days.start == stay.end and days.end in (None, days.start)
    return replace(days, start=stay.start, end=stay.end) if ended and stay and stay.start else days


def _next_that_day(sentence: Sentence, trigger: Trigger, earlier: Sequence[Report]) -> Days:
    """Return the one day of the event told before, where both its sides then did something more: «وعقب ذلك، عقدا …»."""
    last = next((r for r in reversed(earlier) if r.dated), None)
    goes_on = pair_named(sentence, trigger) and not _pair_goes_on(sentence, trigger)
    single = last is not None and last.end in (None, last.start) and not last.recalled
    return Days(last.start, last.end, last.dated) if goes_on and single and last is not None else Days()


@dataclass(frozen=True, slots=True)
class _Told:
    """What a sentence tells of an event, before it is known whether that is enough and where it was."""

    cast: Cast
    sentence: Sentence
    trigger: Trigger
    kind: EngagementKind
    days: Days
    host: Party | None
    guests: tuple[Party, ...]
    entry: bool
    """Whether it opens an entry of a diary."""
    sort: str
    """How it is told, as named in `_SURE`."""

    def without_host(self) -> "_Told":
        """Return the report of states alone, none of which is the host."""
        return replace(self, host=None)

    def is_of_states(self) -> bool:
        """Tell a session, the one event that is told of states alone: "The 12th session between Algeria and Niger"."""
        trigger = self.trigger
        sat = trigger.latin and trigger.passive and self.kind is EngagementKind.SESSION and self.days.dated is not None
        return sat or heads_follow(self.cast, self.sentence) or met_as_states(self.cast, self.sentence)

    def is_enough(self, roles: Roles, *, again: bool) -> bool:
        """Tell whether a report says enough to be one; ``again`` where others were told before."""
        trigger, guests = self.trigger, self.guests
        enough = tells_enough(self.sentence, trigger, (self.host, guests), self.days, again=again)
        enough = enough or (self.entry and fills_entry(self.sentence, trigger, guests))
        enough = enough or (trigger.frame is Frame.VISIT and bool(guests and roles.site))
        enough = enough or (trigger.needs == _WORKS and heads_follow(self.cast, self.sentence))
        sports = self.host is None and trigger.latin and of_sports(self.sentence, guests)
        return enough and not (sports or self._only_attended(again=again))

    def _only_attended(self, *, again: bool) -> bool:
        """Tell who attended what is told elsewhere: «حضر مراسم الاستقبال …», "attended the meeting"."""
        if self.trigger.frame is not Frame.ATTEND:
            return False
        if again:
            return not (self.host or self.guests)
        return not (self.host or self.days.start) and is_bare_noun(self.sentence, self.trigger)


def _placed(told: _Told, roles: Roles, gone: int) -> Report:
    """Return the report with its place, and the host and guests whom that tells; ``gone``: where one went on to."""
    cast, sentence, trigger, kind, guests = told.cast, told.sentence, told.trigger, told.kind, told.guests
    several = told.days.start is not None and told.days.end is not None and told.days.end > told.days.start
    place = where_of(cast, sentence, trigger, roles, None if several else told.host)
    place = place or (site_seen(cast.scene, sentence, gone, trigger.place) if gone >= 0 else None)
    place = place or cast.diary.place_of(sentence.line)
    if place and kind is EngagementKind.CALL and is_city(place.text):
        place = None  # «مع نظيره في تونس»: where the other one is
    if kind is EngagementKind.SIGNING and place:
        guests = tuple(g for g in guests if g.quote != place)  # «وقع … بمستشفى الشفاء»
    host = told.host or received_by(cast, sentence, trigger, guests) or house_visited(cast, trigger, guests, place)
    host = host or organised_with(cast, sentence, trigger, guests)
    return _report(replace(told, host=host, guests=guests), roles, place)


def _by_which_closed(trigger: Trigger) -> bool:
    """Tell an event of its own by which a tour ended: «واختتمت الجولة باجتماع»."""
    return trigger.frame is Frame.OCCUR and not trigger.latin


def _report(told: _Told, roles: Roles, place: Quote | None) -> Report:
    """Return the report with all that its words say of how the event is told."""
    cast, sentence, trigger, days = told.cast, told.sentence, told.trigger, told.days
    opening = trigger.verb in OPENING and not _by_which_closed(trigger)
    before, headline = is_told_before(sentence, trigger), is_headline(cast.scene, sentence)
    added = any_said(sentence.items[: trigger.place + _ADDED], relation_words("besides_that"))
    return Report(
        kind=told.kind,
        trigger=Quote.at(cast.scene.document.text, sentence.items[trigger.place].span),
        sentence=sentence.span,
        line=sentence.line,
        rule=f"{trigger.frame.value}/{trigger.verb}/{told.sort}",
        sure=_SURE[told.sort] - (_OPENED if opening else 0.0),
        start=days.start,
        end=days.end,
        dated=days.dated,
        host=told.host,
        guests=told.guests,
        place=place,
        lines=(sentence.line,),
        aside=before or opening,
        headline=headline and (days.start is None or _opens_by_day(sentence, trigger)),
        welcomed=roles.host is not None and (pronominal(sentence, trigger) or _was_there(trigger, roles)),
        arrival=trigger.frame is Frame.RECEIVE and welcomed_on_arrival(sentence, trigger),
        formal=opening,
        closing=_closes(sentence, trigger),
        opened=opening and trigger.kind in LASTING and before,
        back=is_pointed_at(sentence, trigger, days) or (trigger.kind in FACE and _pair_goes_on(sentence, trigger)),
        recalled=trigger.recalled,
        earlier=says(cast, sentence, "earlier", trigger.place),
        margin=not trigger.relative and any_marked(sentence.items[: trigger.place], "margin"),
        several=not told.guests and means_several(cast, sentence, trigger),
        added=added or any_marked(sentence.items[trigger.place :], "margin"),
        gone_on=sentence.items[moved].span if (moved := gone_on(sentence.items, trigger)) >= 0 else None,
    )


def _guests_of(
    cast: Cast, sentence: Sentence, trigger: Trigger, kind: EngagementKind, sides: Parties
) -> tuple[Party, ...]:
    """Return the guests less the host's own, with the delegations that they led and who signed across."""
    host, guests = sides
    guests = less_office_again(cast, guests)
    guests = less_deputies(cast, host, guests) if trigger.frame in _SAT else guests
    guests = without_own_body(host, less_members(sentence, less_own_side(cast, sentence, host, guests)))
    if ATTEND in (trigger.frame.value, trigger.verb) and trigger.latin and kind in FACE and host:
        guests = from_elsewhere(host, guests, cast.home)  # "The meeting was attended by the chief of staff, …"
    guests = with_led(cast, sentence, guests) if kind in FACE else guests
    guests = signer_across(cast, sentence, host, guests) if kind is EngagementKind.SIGNING else guests
    return state_across(cast, sentence, trigger, (host, guests))


def _pair_goes_on(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether both sides of what was told are named again, not for what they did after it: «وعقب ذلك، عقدا»."""
    opening = sentence.items[: min(trigger.place, _AFTER)]
    return pair_named(sentence, trigger) and not any_said(opening, relation_words("after_event"))


_AFTER = 4
"""Items at the start of a sentence among which it is told that what follows was done next."""


def _was_there(trigger: Trigger, roles: Roles) -> bool:
    """Tell «وكان في استقبال الوزير …»: who received him is told behind the noun, and he by name."""
    noun = trigger.frame is Frame.RECEIVE and trigger.nominal and trigger.passive and not trigger.latin
    return noun and bool(roles.guests)


def _opens_by_day(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether the day of issue opens a headline: «01/02/2023 وزير العدل يستعرض مع …»."""
    return trigger.present and sentence.items[0].kind is Kind.DATE


_SAT = (Frame.HOLD, Frame.OCCUR, Frame.PRESIDE)
"""Verbs of events at which those of one body sit together."""
_WORKS = "works"
"""What verbs need that tell the works of a body: who sat is told by who headed the sides."""


def _closes(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a report tells of an event's end: by its verb, or «clôture», «اختتام» before its noun."""
    before = sentence.items[max(trigger.event - _ENDING, 0) : trigger.event]
    done = reads_as(sentence.items[trigger.place].form, relation_words("closing_verbs"))
    done = done and trigger.frame is not Frame.SIGN
    return done or trigger.verb in _CLOSING or any_said(before, relation_words("endings"))


_ADDED = 4
"""Items behind a verb among which "also", « ensuite » stand."""
_CLOSING = ("close", "draw_curtain")
_ENDING = 4


def _is_full(sentence: Sentence, trigger: Trigger, kind: EngagementKind, sides: Parties, days: Days) -> bool:
    """Tell whether a report has both sides and its day, or who held or opened the event."""
    host, guests = sides
    spoken = kind in FACE or (trigger.relative and kind is EngagementKind.VISIT)
    listed = trigger.pronoun and itemised(sentence.items, trigger.place)
    told = (days.dated is not None and spoken) or listed or _followed(sentence, trigger)
    told = told or (spoken and was_theirs(sentence.items, trigger.event))
    both = host is not None and bool(guests) and told
    return both or held_by(sentence, trigger, host, days) or opened_by(sentence.items, trigger, host, days)


def _followed(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell a meeting that is said to have gone before or behind the event: «وأعقب التوقيع اجتماع عقده X مع …»."""
    clause = trigger.relative and 0 <= trigger.event < trigger.place
    noun = trigger.nominal and 0 < trigger.event <= _FOLLOWING
    return (clause or noun) and not trigger.latin and sentence.items[0].form in relation_words("followed_by")


_FOLLOWING = 3
"""Items before a meeting that went before or behind the event: the verb, and the event that it means again."""


def _is_stop(sentence: Sentence, trigger: Trigger, days: Days, earlier: Sequence[Report]) -> bool:
    """Tell a stop that the programme of a stay had, on its own day or behind a reception; no part of a house seen."""
    apart = days.dated is not None or all(r.kind in FACE for r in earlier)
    return apart and of_programme(sentence.items, trigger)


def _is_next_turn(sentence: Sentence, trigger: Trigger, sides: Parties, earlier: Sequence[Report]) -> bool:
    """Tell the next of several meetings of one host, told by its turn: «أما اللقاء الثاني فكان مع X»."""
    host, guests = sides
    last = earlier[-1] if earlier else None
    if last is None or host is None or last.host is None or trigger.kind not in FACE or not trigger.nominal:
        return False
    new = bool(guests) and all(g.figure >= 0 and not any(same_party(g, p) for p in last.parties) for g in guests)
    return says_turn(sentence, trigger) and new and last.kind in FACE and same_party(last.host, host)


def _sort(trigger: Trigger, *, full: bool) -> str:
    """Return how a report is told, as named in `_SURE`; ``full`` where a noun stands with both sides and its day."""
    if trigger.relative and full:
        return "deed"
    if trigger.nominal:
        return "noun" if trigger.place == trigger.event and not full else "deed"
    return "relative" if trigger.relative else "present" if trigger.present else "verb"
