"""The engagements of a document: its reports read one by one, and those of one event joined."""

import datetime as dt
import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from lexicon.engagements import Form, Frame
from lexicon.relations import relation_words
from resolvers.engagements.accounts import is_account, is_of_writer, is_told_whole
from resolvers.engagements.addenda import with_addenda, with_opening
from resolvers.engagements.agents import by_each
from resolvers.engagements.bygone import AFTERWARDS, less_bygone
from resolvers.engagements.captions import is_caption
from resolvers.engagements.contacts import contact_in
from resolvers.engagements.counted_days import is_next_day, with_days
from resolvers.engagements.duration import on_own_day
from resolvers.engagements.encounters import encounter_in
from resolvers.engagements.entries import by_actor, opens_line
from resolvers.engagements.event_nouns import nouns_in
from resolvers.engagements.further import further_talks
from resolvers.engagements.headlines import is_headline
from resolvers.engagements.holders import with_holder
from resolvers.engagements.joining import joined
from resolvers.engagements.outcomes import with_outcomes
from resolvers.engagements.participants import with_gathered
from resolvers.engagements.parting import feasted, less_told_apart
from resolvers.engagements.passages import passages_of
from resolvers.engagements.planned import less_planned
from resolvers.engagements.pledges import pledged_at
from resolvers.engagements.quoted import in_own_words
from resolvers.engagements.reporting import NOUN, report_of
from resolvers.engagements.retold import less_retold
from resolvers.engagements.rows import engagement_row
from resolvers.engagements.sequel import with_sequel
from resolvers.engagements.states import with_states
from resolvers.engagements.succession import with_places_before
from resolvers.engagements.triggers import triggers_in
from resolvers.engagements.turns import by_turns
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.diaries import is_day_alone
from resolvers.ground.elsewhere import told_here
from resolvers.ground.items import Sentence, Sort
from resolvers.ground.scene import sentence_after
from resolvers.minutes.resolutions import resolutions_of
from resolvers.minutes.session import session_of
from resolvers.parties.cast import Cast
from resolvers.parties.governed import Scope
from resolvers.parties.kinship import others
from resolvers.parties.party import Party
from resolvers.parties.reading import parties_in
from resolvers.parties.report import UNDER_WAY, Report, met_on_visit, on_visit, one_event, received_on_visit, same_party
from resolvers.parties.side_heads import with_heads
from resolvers.parties.sides import Roles
from resolvers.parties.subjects import itemised, with_owner
from resolvers.roles.component import roles_of
from resolvers.roles.guides import attends_again, honours_guest, is_round_told, is_told_stop, with_guide
from resolvers.topics.sharing import each_its_own
from resolvers.verbs.tenses import Trigger, before_doing
from schemas.mention import DocumentType, Kind
from schemas.nouns import replace
from schemas.relation import Engagement, EngagementKind
from schemas.span import Span
from text.fold import fold_word


def engagements_of(cast: Cast) -> tuple[Engagement, ...]:
    """Return the engagements that a document reports, in the order of the text."""
    about = cast.scene.extraction.about
    listed = _entered(cast) if about.type is DocumentType.OTHER else frozenset()
    account = not listed and is_account(cast)
    spoken = about.type is DocumentType.SPEECH
    if about.type is DocumentType.OTHER and not (listed or account):
        return ()
    if about.type is DocumentType.MINUTES:
        session = session_of(cast)
        if session:
            decided = resolutions_of(cast.scene.document, about)
            row = replace(engagement_row(cast, session, whole=True), outcomes=decided)
            row = replace(row, outcomes=tuple(sorted((*decided, *pledged_at(cast, row)), key=lambda r: r.quote.span)))
            return tuple(each_its_own((row, *_beside(cast, session)), 0))
    reports = less_retold(with_places_before(with_opening(cast, _events(cast, _reports(cast)))))
    if about.type is DocumentType.LETTER:
        reports = [r for r in reports if r.host and r.guests and r.dated]
    if account:
        reports = [r for r in reports if is_told_whole(r)]
    if spoken:
        reports = [r for r in reports if is_of_writer(cast, r)]
    if listed:
        reports = [r for r in reports if r.line in listed and (r.rule.endswith(_PAST) or _issued_later(cast))]
    passages = passages_of(cast.scene, reports)
    rows = [
        engagement_row(cast, with_states(cast, replace(report, lines=lines)), whole=len(reports) == 1)
        for report, lines in zip(reports, passages, strict=True)
    ]
    body = about.title.span.end if about.title else 0
    return tuple(each_its_own(tuple(with_outcomes(cast, rows, passages)), body))


def _entered(cast: Cast) -> AbstractSet[int]:
    """Return the lines of a diary of several days, which tells what was done though it is no communiqué."""
    entries = cast.diary.entries
    return entries.keys() if len({days.start for days in entries.values()}) >= _DAYS else frozenset()


_PAST = "/verb"
"""How the rule of a report told by a verb in the past ends."""
_DAYS = 3
"""Days that make a bulletin of a document of another kind."""


def _issued_later(cast: Cast) -> bool:
    """Tell whether a diary was issued behind its last day, so that its nouns tell what was and no agenda to come."""
    issued = cast.scene.extraction.about.date
    days = [entry.start for entry in cast.diary.entries.values()]
    return issued is not None and all(day and day < issued for day in days)


_COMING = (Frame.ATTEND, Frame.VISIT)
"""Verbs whose subject is a guest."""
_VISITS_TOLD = (Frame.PRESIDE, Frame.HOLD)
"""Verbs that tell a visit by its noun: who began or ended it is the guest."""
_BOTH_WAYS = (Frame.MEET, Frame.HOLD)
"""Verbs whose subject may be host or guest; it is what the next verb shares with them."""


def _beside(cast: Cast, session: Report) -> tuple[Engagement, ...]:
    """Return what minutes report beside their session, told by a verb with both sides, around it or on a day told.

    «وعلى هامش الأشغال، استقبل الوزير … الوفد», « Le Maire informe le Conseil qu'il a reçu, le 27 février, … »: on its
    days or those right before and behind; what members told of other days is none.
    """
    if not session.start:
        return ()
    last = session.end or session.start
    found = []
    for report in _events(cast, _reports(cast)):
        if report.kind not in _BESIDE or not (report.host and report.guests and report.rule.endswith(_PAST)):
            continue
        told = report.dated is not None and report.sentence.contains(report.dated.span)
        told = told or any(s.span == report.sentence and is_next_day(cast, s) for s in cast.scene.sentences)
        on_day_told = bool(told and report.start and session.start - _LATELY <= report.start <= last + AFTERWARDS)
        around = _around(cast, report.sentence)
        if not (on_day_told or (around and not report.recalled)) or report.sentence == session.sentence:
            continue
        if not (around or report.place) and _welcomed_there(session, report):
            continue
        day = report if on_day_told else replace(report, start=last, end=last)
        found.append(engagement_row(cast, day, whole=False))
    return tuple(found)


_LATELY = dt.timedelta(days=14)
"""Days before a sitting of which its chair reports whom he received."""


def _welcomed_there(session: Report, report: Report) -> bool:
    """Tell whether a welcome was but part of the sitting: "The Chair welcomed the delegation from …"."""
    received = report.kind is EngagementKind.RECEPTION
    return received and all(any(same_party(g, known) for known in session.guests) for g in report.guests)


_BESIDE = (EngagementKind.VISIT, EngagementKind.RECEPTION, EngagementKind.SIGNING, EngagementKind.CALL)
"""Kinds of what is done beside a sitting; a meeting is rather the sitting itself."""


def _around(cast: Cast, sentence: Span) -> bool:
    """Tell whether a sentence opens with words that place it around the sitting."""
    written = cast.scene.document.text[sentence.start : sentence.start + _OPENING]
    opening = " ".join(fold_word(_SIGN.sub(" ", written)).split())
    for letter in relation_words("and_attached"):
        opening = opening.removeprefix(letter)
    return f"{opening} ".startswith(tuple(f"{_SIGN.sub(' ', word)} " for word in relation_words("around_sitting")))


_OPENING = 40
"""Code points at the start of a sentence in which it says that it tells of what was around the sitting."""
_SIGN = re.compile("['’]")


def _reports(cast: Cast) -> list[Report]:
    """Read all sentences: verbs first; nouns where a sentence has no verb of engagements."""
    found: list[Report] = []
    added = False
    seen: list[tuple[Sentence, Trigger]] = []
    for sentence in (s for s in told_here(cast.scene) if s.line not in cast.diary.planned):
        gathered = with_gathered(cast, sentence, found[-1]) if found and sentence.kinds else None
        if gathered is not None:
            found[-1] = gathered
            continue
        triggers = [t for t in triggers_in(sentence) if not t.present or _told_in_present(cast, sentence, t)]
        triggers = [t for t in triggers if not in_own_words(cast.scene, sentence, t)]
        triggers, nouns = less_bygone(cast, sentence, triggers, nouns_in(sentence))
        reading = (*triggers, *nouns)
        parties = parties_in(cast, sentence) if reading else []
        parties = with_owner(sentence, parties) if triggers else parties
        seen += [(sentence, trigger) for trigger in reading]
        floor, carried = 0, None
        told: set[EngagementKind | None] = set()
        for trigger in _in_order(triggers, nouns):
            listed = trigger.pronoun and itemised(sentence.items, trigger.place)
            if told and trigger in nouns and not (listed and trigger.kind not in told):
                continue
            roles = roles_of(sentence, trigger, parties, Scope(floor, carried, cast.home))
            roles = by_actor(cast, sentence, trigger, with_sequel(cast, sentence, trigger, roles))
            report = report_of(cast, sentence, trigger, roles, found)
            if report is None and roles.host and not roles.guests:
                _gathered_alone(sentence, trigger, roles.host, found)
            report = further_talks(cast, sentence, trigger, parties, found) or report
            if report:
                told.add(report.kind)
                added = True
                report = report if report.named_guests else with_heads(cast, sentence, report)
                report = with_holder(cast, sentence, with_guide(cast, sentence, report))
                told_of = not is_told_stop(trigger, report) or _in_the_stead(sentence, report, found)
                told_of = told_of or is_round_told(report, found) or honours_guest(sentence, report)
                told_of = told_of or attends_again(sentence, trigger, report, found)
                if told_of or _gathered(sentence, trigger, report, found):
                    continue
                turns = by_turns(cast, sentence, sentence_after(cast.scene, sentence), trigger, report)
                found += by_each(cast, sentence, trigger, parties, turns)
                floor = max(floor, trigger.place) if not trigger.nominal else floor
                carried = carried if carried and report.welcomed else _who_goes_on(trigger, roles, report, parties)
        added = added and not is_day_alone(sentence)
        weak = None if triggers or told or found else encounter_in(cast, sentence, found)
        if weak:
            found.append(weak)
            continue
        if found and added and not told:
            found[-1] = with_heads(cast, sentence, with_addenda(cast, sentence, triggers, found[-1]))
            found[-1] = with_guide(cast, sentence, found[-1])
    contact = None if found else contact_in(cast, seen)
    found += [contact] if contact else []
    return less_planned(cast.scene, found)


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


def _told_in_present(cast: Cast, sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a present tells what took place: in a headline, and where it opens an entry of a diary."""
    if trigger.latin and _is_noun(sentence, trigger.place):
        return False
    if _brings_together(sentence, trigger) or is_caption(cast, sentence):
        return True
    if trigger.verb in UNDER_WAY or _done_next(sentence, trigger) or _began(sentence, trigger):
        return True  # "is on a three-day visit to", «قبل أن يستقبل وفدا», « accueille depuis lundi »
    day = cast.diary.entries.get(sentence.line)
    on_its_day = day is not None and day.start == day.end and opens_line(cast, sentence, trigger)
    return on_its_day or is_headline(cast.scene, sentence)


def _brings_together(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whom a meeting brings together that an Arabic past has as its subject: «انطلق … اجتماع يجمع X بنظيره Y»."""
    if trigger.latin or trigger.frame is not Frame.GATHER or trigger.place < 1:
        return False
    before = sentence.items[max(trigger.place - _MEETING, 0) : trigger.place]
    event = max((n for n, i in enumerate(before) if i.event and not i.event.definite), default=-1)
    opened = sentence.items[: max(trigger.place - len(before) + event, 0)]
    began = any(v.frame in _TAKING_PLACE and v.form is Form.PAST for i in opened for v in i.verbs)
    return event >= 0 and began and all(i.sort is Sort.WORD for i in before[event + 1 :])


_MEETING = 4
"""Items before «يجمع» among which the noun of the meeting stands, with its adjectives."""
_TAKING_PLACE = (Frame.OCCUR, Frame.HOLD)


def _done_next(sentence: Sentence, trigger: Trigger) -> bool:
    verbs = sentence.items[trigger.place].verbs
    return any(v.entry == trigger.verb and before_doing(sentence.items, trigger.place, v) for v in verbs)


def _began(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a French present says since when a house or town has an event: « accueille depuis ce 11 mars »."""
    lodges = trigger.latin and trigger.frame in (Frame.LODGE, Frame.ORGANISE)
    return lodges and any_said(sentence.items[trigger.place + 1 : trigger.place + 2], relation_words("since_french"))


def _is_noun(sentence: Sentence, place: int) -> bool:
    """Tell whether what spells as a present in French is a noun: « la rencontre », « visite de la délégation »."""
    before, behind = sentence.items[max(place - 1, 0) : place], sentence.items[place + 1 : place + _VISITOR]
    article = any_said(before, relation_words("definite"))
    of = sentence.items[place].event is not None and any_said(behind[:1], relation_words("of_event"))
    return article or (of and any(i.kind in (Kind.DELEGATION, Kind.PERSON) for i in behind))


_VISITOR = 5
"""Items behind « visite » among which stands whose it is."""


def _in_the_stead(sentence: Sentence, report: Report, found: Sequence[Report]) -> bool:
    """Tell whether who welcomes visitors in another's name only speaks at the call or visit just told."""
    last = found[-1] if found else None
    if last is None or last.sentence == sentence.span or report.kind is not EngagementKind.RECEPTION or report.dated:
        return False
    came = all(any(same_party(g, known) for known in last.guests) for g in report.named_guests)
    told = last.kind in (EngagementKind.RECEPTION, EngagementKind.VISIT, EngagementKind.MEETING) and bool(last.guests)
    return told and came and any_marked(sentence.items, "stead")


def _gathered(sentence: Sentence, trigger: Trigger, report: Report, found: list[Report]) -> bool:
    """Add whom an event told before it brought together, or who was heard at it, to its guests; tell whether so.

    «ترأس … اجتماعا ضم ممثلي …», «ترأس … جلسة المجلس، واستمع المجلس إلى …».
    """
    last = found[-1] if found else None
    if last is None or last.host is None or trigger.verb not in (_GATHERING, _HEARING, _HEARD):
        return False
    if trigger.verb in (_HEARING, _HEARD):
        within = last.kind in (EngagementKind.SESSION, EngagementKind.MEETING)
        own = report.host is not None and same_party(report.host, last.host) and last.sentence == sentence.span
        nobody = trigger.verb == _HEARING and (report.host is None or report.host.figure < 0)
        within = within and (nobody or own)  # «واستمع المجلس إلى», "the committee met and heard"
        report = replace(report, host=None)
    else:
        within = last.sentence == sentence.span and last.kind is report.kind and trigger.event < trigger.place
        within = within and sentence.items[trigger.event].span.start > last.trigger.span.start
    if within:
        named = others(last.host, report.parties) if trigger.verb != _HEARD else report.parties
        known = frozenset(key for party in last.parties for key in party.keys)
        served = () if trigger.verb == _HEARD else last.parties  # who is heard may serve what heard him
        new = [p for p in named if not (p.keys & known or any(same_party(p, k) for k in served))]
        found[-1] = replace(last, guests=(*last.guests, *new))
    return within


def _gathered_alone(sentence: Sentence, trigger: Trigger, party: Party, found: list[Report]) -> None:
    """Add the only one whom an event told in the same sentence brought together: «عقد … جلسة ضمت وفدا …»."""
    last = found[-1] if found else None
    if last is None or last.host is None or trigger.verb != _GATHERING or last.sentence != sentence.span:
        return
    named = party.figure >= 0 or party.kind is Kind.DELEGATION
    within = last.kind is trigger.kind and 0 <= trigger.event < trigger.place < party.place and not trigger.latin
    within = within and named
    if within and not any(same_party(party, known) for known in last.parties):
        found[-1] = replace(last, guests=(*last.guests, party))


_GATHERING, _HEARING, _HEARD = "gather", "hear_witness", "hear_body"


def _in_order(triggers: Sequence[Trigger], nouns: Sequence[Trigger]) -> list[Trigger]:
    """Return verbs before nouns, but a visit before the welcome that its clause tells: «… حيث كان في استقباله»."""
    welcomes = bool(triggers) and all(t.nominal and t.pronoun and t.passive for t in triggers)
    first = [n for n in nouns if welcomes and n.kind is EngagementKind.VISIT and n.place < triggers[0].place]
    return [*first, *triggers, *(n for n in nouns if n not in first)]


def _events(cast: Cast, reports: Sequence[Report]) -> list[Report]:
    """Join the reports of one event; a weak report that joins no other and stands beside stronger ones falls."""
    events: list[Report] = []
    for report in _welcomed(less_told_apart(reports)):
        order = range(len(events))
        latest = sorted(order, key=lambda i: -max(events[i].lines)) if report.aside else order
        place = next((i for i in latest if one_event(events[i], report) and not feasted(events[i], report)), None)
        if events and received_on_visit(events[-1], report) and not feasted(events[-1], report):
            events[-1] = on_visit(events[-1], report)
        elif place is not None:
            events[place] = joined(events[place], report)
        elif report.back and events and not on_own_day(events[-1], report):
            events[-1] = replace(events[-1], lines=(*events[-1].lines, *report.lines))
        else:
            events.append(report)
    strong = [e for e in events if e.sure > NOUN]
    kept = [e for e in events if (e.sure > NOUN or not strong) and not e.several]
    return with_days(cast, sorted(kept, key=lambda e: e.trigger.span.start))


def _welcomed(reports: Sequence[Report]) -> list[Report]:
    """Give a visit told in French or English the host whom its sentence tells: "Welcomed by …, the team toured …"."""
    found: list[Report] = []
    for report in reports:
        last = found[-1] if found else None
        same = last is not None and last.sentence == report.sentence
        if last and same and not last.latin and (there := met_on_visit(last, report)) is not None:
            found[-1] = on_visit(last, replace(report, host=there))
            continue
        shared = last is not None and any(same_party(a, b) for a in last.guests for b in report.guests)
        if last and shared and same and not last.latin and received_on_visit(last, report):
            found[-1] = on_visit(last, report)  # «زار السيد X المحطة، حيث كان في استقباله Y»
            continue
        if last and last.latin and same:
            if received_on_visit(last, report):
                found[-1] = on_visit(last, report)
                continue
            if (there := met_on_visit(last, report)) is not None:
                found[-1] = on_visit(last, replace(report, host=there))
                continue
            if last.opening and received_on_visit(report, last):
                found[-1] = on_visit(report, last)
                continue
        found.append(report)
    return found
