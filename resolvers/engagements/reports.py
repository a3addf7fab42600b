"""The sentences of a document read one by one: verbs first, nouns where no verb tells of engagements."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from lexicon.engagements import Frame
from resolvers.engagements.addenda import with_addenda
from resolvers.engagements.agents import by_each
from resolvers.engagements.bounded_by import bounded_by
from resolvers.engagements.bounds_of_stay import bounds_of_stay
from resolvers.engagements.by_days import by_days
from resolvers.engagements.bygone import less_bygone
from resolvers.engagements.contacts import contact_in
from resolvers.engagements.encounters import encounter_in
from resolvers.engagements.entries import by_actor
from resolvers.engagements.event_nouns import nouns_in
from resolvers.engagements.further import further_talks
from resolvers.engagements.gathered import add_gathered, add_only_one, is_in_the_stead
from resolvers.engagements.holders import with_holder
from resolvers.engagements.next_guest import next_guest
from resolvers.engagements.participants import takes_part, with_gathered
from resolvers.engagements.planned import less_planned
from resolvers.engagements.quoted import in_own_words
from resolvers.engagements.reporting import report_of
from resolvers.engagements.sequel import with_sequel
from resolvers.engagements.stays import stops_of_stay
from resolvers.engagements.told_in_present import is_told_in_present
from resolvers.engagements.triggers import triggers_in
from resolvers.engagements.turns import by_turns
from resolvers.engagements.visitors import guests_told_before, on_own_stay, visitor_of, with_visitor
from resolvers.engagements.welcomed_at import at_house
from resolvers.ground.antecedent import antecedent_of
from resolvers.ground.diaries import is_day_alone
from resolvers.ground.elsewhere import told_here
from resolvers.ground.items import Sentence
from resolvers.ground.scene import sentence_after
from resolvers.parties.cast import Cast
from resolvers.parties.governed import Scope
from resolvers.parties.one_event import convened
from resolvers.parties.party import Party
from resolvers.parties.reading import parties_in
from resolvers.parties.report import Report
from resolvers.parties.side_heads import with_heads
from resolvers.parties.sides import Roles
from resolvers.parties.subjects import itemised, with_owner
from resolvers.roles.component import roles_of
from resolvers.roles.guides import attends_again, honours_guest, is_round_told, is_told_stop, with_guide
from resolvers.roles.pairs import visited_together
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind
from schemas.nouns import replace
from schemas.relation import EngagementKind

_COMING = (Frame.ATTEND, Frame.VISIT)
"""Verbs whose subject is a guest."""
_VISITS_TOLD = (Frame.PRESIDE, Frame.HOLD)
"""Verbs that tell a visit by its noun: who began or ended it is the guest."""
_BOTH_WAYS = (Frame.MEET, Frame.HOLD)
"""Verbs whose subject may be host or guest; it is what the next verb shares with them."""


def reports_in(cast: Cast) -> list[Report]:
    """Read all sentences: verbs first; nouns where a sentence has no verb of engagements."""
    reader = _Reader(cast, visitor_of(cast))
    for sentence in told_here(cast.scene):
        if sentence.line not in cast.diary.planned:
            reader.read(sentence)
    contact = None if reader.found else contact_in(cast, reader.seen)
    return less_planned(cast.scene, [contact] if contact else with_visitor(reader.visitor, reader.found))


@dataclass(slots=True)
class _Reader:
    """A document as its sentences are read: the reports found so far, which later sentences may add to."""

    cast: Cast
    visitor: Party | None = None
    """Whose visit the document tells as a whole."""
    found: list[Report] = field(default_factory=list)
    seen: list[tuple[Sentence, Trigger]] = field(default_factory=list)
    """Every word read that may tell of an engagement, with its sentence."""
    goes_on: bool = False
    """Whether a sentence without reports may add to the last one."""

    def read(self, sentence: Sentence) -> None:
        """Read a sentence: what it reports, or what it adds to the report before it."""
        gathered = with_gathered(self.cast, sentence, self.found[-1]) if self.found and sentence.kinds else None
        if gathered is not None:
            self.found[-1] = gathered
            return
        triggers = [t for t in triggers_in(sentence) if not t.present or is_told_in_present(self.cast, sentence, t)]
        triggers = [t for t in triggers if not in_own_words(self.cast.scene, sentence, t)]
        again = bool(self.found) and self.goes_on and takes_part(sentence, self.found[-1])
        triggers, nouns = less_bygone(self.cast, sentence, triggers, [] if again else nouns_in(sentence))
        self.seen += [(sentence, trigger) for trigger in (*triggers, *nouns)]
        before = len(self.found)
        told = self._read_triggers(sentence, triggers, nouns)
        bounds = bounds_of_stay(self.cast, sentence, self.found[:before])
        stops = bounds or stops_of_stay(self.cast, sentence, self.visitor, self.found[:before], self.found[before:])
        if stops:
            self.found[before:] = stops
            self.goes_on = True
            return
        self.goes_on = (self.goes_on or told) and not is_day_alone(sentence)
        alone = not (triggers or told or self.found)
        weak = encounter_in(self.cast, sentence, self.found) if alone else None
        weak = weak if told or alone else next_guest(self.cast, sentence, self.found)
        if weak:
            self.found.append(weak)
        elif self.found and self.goes_on and not told:
            last = with_heads(self.cast, sentence, with_addenda(self.cast, sentence, triggers, self.found[-1]))
            self.found[-1] = with_guide(self.cast, sentence, last)

    def _read_triggers(self, sentence: Sentence, triggers: list[Trigger], nouns: list[Trigger]) -> bool:
        """Read the words of a sentence that may tell of engagements; tell whether one did."""
        cast = self.cast
        parties = parties_in(cast, sentence) if triggers or nouns else []
        parties = with_owner(sentence, parties) if triggers else parties
        floor, carried = 0, None
        told: set[EngagementKind | None] = set()
        for trigger in _in_order(triggers, nouns):
            listed = trigger.pronoun and itemised(sentence.items, trigger.place)
            if told and trigger in nouns and not (listed and trigger.kind not in told):
                continue
            roles = roles_of(sentence, trigger, parties, Scope(floor, carried, cast.home))
            roles = by_actor(cast, sentence, trigger, with_sequel(cast, sentence, trigger, roles))
            roles = _by_next_subject(sentence, trigger, parties, roles, triggers)
            report = self._report(sentence, trigger, roles, parties)
            if report is None:
                continue
            told.add(report.kind)
            if self._is_of_another(sentence, trigger, report):
                continue
            bounded = bounded_by(cast, sentence, trigger, report, self.found)
            if bounded != [report]:
                self.found += bounded
                told |= {event.kind for event in bounded}
                continue
            turns = by_turns(cast, sentence, sentence_after(cast.scene, sentence), trigger, report)
            turns = by_each(cast, sentence, trigger, parties, turns)
            self.found += by_days(cast, sentence, trigger, parties, turns)
            floor = max(floor, trigger.place) if not trigger.nominal else floor
            goes_on = _told_about(sentence, trigger, report) or _who_goes_on(trigger, roles, report, parties)
            carried = carried if carried and report.welcomed else goes_on
        return bool(told)

    def _report(self, sentence: Sentence, trigger: Trigger, roles: Roles, parties: Sequence[Party]) -> Report | None:
        """Return what a word reports, with those who led its sides, guided its visitors and held it."""
        report = report_of(self.cast, sentence, trigger, roles, self.found)
        if report is None and roles.host and not roles.guests:
            add_only_one(sentence, trigger, roles.host, self.found)
        report = further_talks(self.cast, sentence, trigger, parties, self.found) or report
        if report is None:
            return None
        report = visited_together(sentence, trigger, report, self.found)
        report = report if report.named_guests else with_heads(self.cast, sentence, report)
        report = at_house(self.cast.scene, sentence, trigger, report)
        report = on_own_stay(self.cast, guests_told_before(sentence, report, self.found), self.found)
        return with_holder(self.cast, sentence, with_guide(self.cast, sentence, report))

    def _is_of_another(self, sentence: Sentence, trigger: Trigger, report: Report) -> bool:
        """Tell whether a report only says more of an event told before, to whose guests it may add."""
        within = not is_told_stop(trigger, report) or is_in_the_stead(sentence, report, self.found)
        within = within or is_round_told(report, self.found) or honours_guest(sentence, report)
        within = within or attends_again(sentence, trigger, report, self.found)
        within = within or bool(self.found and convened(self.found[-1], report))
        return within or add_gathered(sentence, trigger, report, self.found)


def _told_about(sentence: Sentence, trigger: Trigger, report: Report) -> Party | None:
    """Return whom the clause of a verb tells of, who acts behind it: « la délégation que X a reçue a visité »."""
    place = antecedent_of(sentence.items, trigger.place) if trigger.latin and not trigger.nominal else -1
    return next((p for p in report.guests if 0 <= place == p.place), None)


def _who_goes_on(trigger: Trigger, roles: Roles, report: Report, parties: Sequence[Party]) -> Party | None:
    """Return who is the subject of the next verb, too: of a visit who came, in French and English who is before it."""
    before = [p for p in parties if p in report.parties and p.place < trigger.place]
    while before[1:] and before[-1].governor == "and":
        before.pop()
    if trigger.latin and not trigger.nominal and before:
        return before[-1]  # "X met Y, toured …", « X a été reçu par Y, puis s'est rendu à … »
    meant = [p for p in report.parties if p not in parties]
    if trigger.latin and not trigger.nominal and roles.host is None and len(meant) == 1:
        return meant[0]  # "He held talks with Y and was later received by Z"
    if trigger.frame in _BOTH_WAYS and roles.host:
        turned = not roles.guests and roles.host in report.guests  # «…، فالتقى نظيره X، ثم استقبل»: X is the object
        return report.host if turned else roles.host
    nobody = report.host is None or report.host.kind is Kind.ORGANIZATION
    if report.kind is EngagementKind.VISIT and nobody and trigger.frame in _VISITS_TOLD:
        return next(iter(report.guests), None)  # «اختتم السفير زيارة …، التقى في ختامها …», «بدأ X زيارته، فالتقى Y»
    return report.guests[0] if trigger.frame in _COMING and report.guests else report.host


def _by_next_subject(
    sentence: Sentence, trigger: Trigger, parties: Sequence[Party], roles: Roles, triggers: Sequence[Trigger]
) -> Roles:
    """Let the subject of the main clause behind the noun of a deed be who did it: «بعد استقباله X، عقد الوزير Y …»."""
    if trigger.latin or not (trigger.nominal and trigger.pronoun) or trigger.passive or roles.host or not roles.guests:
        return roles
    main = next((t for t in triggers if t.place > trigger.place and not (t.nominal or t.relative)), None)
    opened = sentence.items[: trigger.place + 1]
    if main is None or trigger.place > _OPENS or any(i.mention >= 0 for i in opened):
        return roles
    acts = next((p for p in parties if p.place > main.place and p.governor == "verb" and p.figure >= 0), None)
    return replace(roles, host=acts) if acts else roles


_OPENS = 2
"""Items at a sentence's start among which the noun of a deed stands that came before the main clause."""


def _in_order(triggers: Sequence[Trigger], nouns: Sequence[Trigger]) -> list[Trigger]:
    """Return verbs before nouns, but a visit before the welcome that its clause tells: «… حيث كان في استقباله»."""
    welcomes = bool(triggers) and all(t.nominal and t.pronoun and t.passive for t in triggers)
    first = [n for n in nouns if welcomes and n.kind is EngagementKind.VISIT and n.place < triggers[0].place]
    return [*first, *triggers, *(n for n in nouns if n not in first)]
