"""One report of an engagement out of its trigger and who is who: whether it took place, when, where, how sure."""

import datetime as dt
from collections.abc import Sequence
from itertools import islice

from lexicon.engagements import Frame
from lexicon.relations import relation_words
from resolvers.engagements.chairs_told import chair_added
from resolvers.engagements.counted_days import counted, says
from resolvers.engagements.days_ahead import is_on_day_ahead
from resolvers.engagements.duration import in_past_year, over_days, since_began
from resolvers.engagements.earlier import earlier_that_day
from resolvers.engagements.enough import ends_with, fills_entry, held_by, of_sports, opened_by, tells_enough
from resolvers.engagements.entries import entered, opens_entry, received_by
from resolvers.engagements.locating import house_visited, till_invitation, where_of
from resolvers.engagements.rounds import means_several
from resolvers.engagements.states import met_as_states, state_across
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.days import Days, days_of, later_than, period_of, still_to_come
from resolvers.ground.geography import is_city
from resolvers.ground.items import PEOPLE, Sentence, Sort
from resolvers.ground.scene import Scene, sentence_after
from resolvers.ground.worded_sites import site_seen
from resolvers.parties.cast import Cast
from resolvers.parties.kinship import from_elsewhere, without_own_body
from resolvers.parties.office_again import less_deputies, less_office_again
from resolvers.parties.party import Party
from resolvers.parties.report import FACE, Report
from resolvers.parties.side_heads import heads_follow, less_members, less_own_side, of_sides, signer_across
from resolvers.parties.sides import Roles
from resolvers.parties.subjects import itemised
from resolvers.roles.coming import gone_there, gone_to, welcomed_on_arrival
from resolvers.roles.gatherings import OPENING
from resolvers.roles.pairs import pair_named
from resolvers.roles.pointing import completed, on_arrival, pronominal, with_led
from resolvers.roles.signers import organised_with
from resolvers.roles.whereabouts import Parties
from resolvers.verbs.tenses import Trigger
from schemas.mention import DocumentType, Kind
from schemas.nouns import replace
from schemas.relation import EngagementKind
from schemas.span import Quote
from text.clitics import reads_as
from text.fold import fold_word
from text.inflection import is_arabic

_SURE = {"verb": 0.9, "present": 0.8, "relative": 0.5, "deed": 0.7, "noun": 0.6}
"""How sure a report is by how it is told; a ``deed`` is told by the noun of a verb, a ``noun`` by an event's."""
NOUN = _SURE["noun"]
_HEADLINE = 3
"""Lines at the top of a document that may be headlines, whose present tense tells what took place."""
_STOPS = (".", "؛", ";")
_OPENED = 0.1
LASTING = (
    EngagementKind.WORKSHOP, EngagementKind.CONFERENCE, EngagementKind.SESSION, EngagementKind.VISIT,
)  # fmt: skip


def headline(scene: Scene, sentence: Sentence) -> bool:
    """Tell whether a sentence is (in) the document's title or stands among its first lines without a full stop."""
    stopped = scene.document.text[sentence.span.end - 1 : sentence.span.end] in _STOPS
    title = scene.extraction.about.title
    if (title and title.span.overlaps(sentence.span) and not stopped) or _fills_first_line(scene, sentence):
        return True
    return sentence in scene.sentences[: _HEADLINE + 1] and not stopped


def _fills_first_line(scene: Scene, sentence: Sentence) -> bool:
    """Tell whether a sentence is all of the first line, which with its full stop may be a headline too."""
    if sentence.span != scene.sentences[0].span or len(scene.sentences) == 1:
        return False
    text = scene.document.text
    return text[sentence.span.start].isascii() and text[sentence.span.end : sentence.span.end + 2] == "\n\n"


def report_of(
    cast: Cast, sentence: Sentence, trigger: Trigger, roles: Roles, earlier: Sequence[Report]
) -> Report | None:
    """Build the report of a trigger; None where too little is said or the event was not of these days."""
    if trigger.kind is None or _told_already(sentence, trigger, earlier):
        return None
    lasting = trigger.kind in LASTING
    days_end = min(trigger.end, till_invitation(sentence, trigger))
    days = days_of(cast.scene, sentence, trigger.place, days_end, ranges=lasting)
    days = days if days.start else cast.diary.entries.get(sentence.line, days)
    entry = opens_entry(cast, sentence, trigger)
    issued = cast.scene.extraction.about.date
    if trigger.frame is Frame.SIGN and not trigger.nominal and not trigger.present and later_than(days.start, issued):
        days = Days()  # the day until which what was signed is in force
    days = counted(cast, sentence, trigger, days, earlier)
    visit = trigger.kind is EngagementKind.VISIT
    closes = lasting and _closes(sentence, trigger)
    days = since_began(cast, sentence, days, event=not visit) if closes or (visit and lasting) else days
    days = over_days(cast, sentence, days) if closes else days
    if _of_other_days(cast, sentence, trigger, days):
        return None
    kind = _kind(cast, sentence, trigger, roles)
    gone = gone_to(sentence, trigger, earlier)
    kind = EngagementKind.VISIT if gone >= 0 else kind
    parties = entered(cast, sentence, trigger, roles) if entry else completed(cast, sentence, trigger, roles, earlier)
    host, guests = of_sides(cast, sentence, *parties) if kind is EngagementKind.MEETING else parties
    guests = _guests_of(cast, sentence, trigger, kind, (host, guests))
    spoken = kind in FACE or (trigger.relative and kind is EngagementKind.VISIT)
    listed = trigger.pronoun and itemised(sentence.items, trigger.place)
    full = bool(host and guests and ((days.dated and spoken) or listed)) or held_by(sentence, trigger, host, days)
    full = full or opened_by(sentence.items, trigger, host, days)
    sort = _sort(trigger, full=full or entry or ends_with(sentence.items, trigger))
    enough = tells_enough(sentence, trigger, (host, guests), days, again=bool(earlier)) or (
        entry and fills_entry(trigger, guests)
    )
    enough = enough or (trigger.frame is Frame.VISIT and bool(guests and roles.site))
    enough = enough or (trigger.needs == _WORKS and heads_follow(cast, sentence))
    attended = trigger.frame is Frame.ATTEND and (
        not (host or guests) if earlier else not (host or days.start) and _bare(sentence, trigger)
    )  # «حضر مراسم الاستقبال …», "attended the meeting"
    enough = enough and not (attended or (host is None and trigger.latin and of_sports(sentence, guests)))
    if host and host.kind is Kind.PLACE and not guests:
        sat = trigger.latin and trigger.passive and kind is EngagementKind.SESSION and days.dated
        if not (sat or heads_follow(cast, sentence) or met_as_states(cast, sentence)):
            return None  # of states alone only a session is told: "The 12th session between Algeria and Niger was held"
        host = None
    elif not enough:
        return None
    several = days.start is not None and days.end is not None and days.end > days.start
    place = where_of(cast, sentence, trigger, roles, None if several else host)
    place = place or (site_seen(cast.scene, sentence, gone, trigger.place) if gone >= 0 else None)
    if place and kind is EngagementKind.CALL and is_city(place.text):
        place = None  # «مع نظيره في تونس»: where the other one is
    if kind is EngagementKind.SIGNING and place:
        guests = tuple(g for g in guests if g.quote != place)  # «وقع … بمستشفى الشفاء»
    host = host or received_by(cast, sentence, trigger, guests) or house_visited(cast, trigger, guests, place)
    host = host or organised_with(cast, sentence, trigger, guests)
    item = sentence.items[trigger.place]
    return Report(
        kind, Quote.at(cast.scene.document.text, item.span), sentence.span, sentence.line,
        f"{trigger.frame.value}/{trigger.verb}/{sort}", _SURE[sort] - (_OPENED if trigger.verb in OPENING else 0.0),
        days.start, days.end, days.dated, host, guests, place, (sentence.line,),
        _told_before(sentence, trigger) or trigger.verb in OPENING,
        headline(cast.scene, sentence) and (days.start is None or _opens_by_day(sentence, trigger)),
        roles.host is not None and (pronominal(sentence, trigger) or _was_there(trigger, roles)),
        trigger.frame is Frame.RECEIVE and welcomed_on_arrival(sentence, trigger),
        trigger.verb in OPENING,
        _closes(sentence, trigger),
        trigger.verb in OPENING and trigger.kind in LASTING and _told_before(sentence, trigger),
        _pointed_at(sentence, trigger, days) or (trigger.kind in FACE and pair_named(sentence, trigger)),
        trigger.recalled,
        says(cast, sentence, "earlier", trigger.place),
        not trigger.relative and any_marked(sentence.items[: trigger.place], "margin"),
        not guests and means_several(cast, sentence, trigger),
        any_said(sentence.items[: trigger.place + _ADDED], relation_words("besides_that"))
        or any_marked(sentence.items[trigger.place :], "margin"),
    )  # fmt: skip


def _guests_of(
    cast: Cast, sentence: Sentence, trigger: Trigger, kind: EngagementKind, sides: Parties
) -> tuple[Party, ...]:
    """Return the guests less the host's own, with the delegations that they led and who signed across."""
    host, guests = sides
    guests = less_office_again(cast, guests)
    guests = less_deputies(cast, host, guests) if trigger.frame in _SAT else guests
    guests = without_own_body(host, less_members(sentence, less_own_side(cast, sentence, host, guests)))
    if _ATTEND in (trigger.frame.value, trigger.verb) and trigger.latin and kind in FACE and host:
        guests = from_elsewhere(host, guests, cast.home)  # "The meeting was attended by the chief of staff, …"
    guests = with_led(cast, sentence, guests) if kind in FACE else guests
    guests = signer_across(cast, sentence, host, guests) if kind is EngagementKind.SIGNING else guests
    return state_across(cast, sentence, trigger, (host, guests))


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


def _told_already(sentence: Sentence, trigger: Trigger, earlier: Sequence[Report]) -> bool:
    """Tell whether a verb only says who took part in what was told, or who signed it: «ووقعها عن الجانب …»."""
    if trigger.verb == _SHOWN and any_said(sentence.items[trigger.place - 1 : trigger.place], relation_words("and")):
        return True  # "met the secretaries and briefed them": what the one whom they met did besides
    if _with_same(sentence, trigger, earlier):
        return True
    if trigger.frame is Frame.ATTEND or trigger.verb == _ATTEND:
        return bool(earlier) and _told_before(sentence, trigger)
    if chair_added(sentence, trigger, earlier):
        return True
    if trigger.latin and trigger.frame is Frame.SIGN and trigger.passive:  # « Elle a été paraphée par … »
        last = earlier[-1] if earlier else None
        near = sentence.items[max(trigger.place - _REACH, 0) : trigger.place]
        bare = any_said(near, relation_words("pronouns")) and not any(i.mention >= 0 for i in near)
        return bare and last is not None and last.kind is trigger.kind and not last.headline
    sides = trigger.frame is Frame.SIGN and trigger.event == trigger.place and not trigger.nominal
    return sides and any(r.kind is trigger.kind for r in earlier)


def _with_same(sentence: Sentence, trigger: Trigger, earlier: Sequence[Report]) -> bool:
    """Tell what was talked of with whom one just met: "met with Mr X and discussed with him", « avec lui »."""
    last = earlier[-1] if earlier else None
    if last is None or last.sentence != sentence.span or not (trigger.latin and last.host and last.named_guests):
        return False
    behind = sentence.items[trigger.place + 1 : trigger.place + 3]
    him = any_marked(behind[:1], "with") and any_said(behind[1:], relation_words("him_or_her"))
    return him and trigger.frame is Frame.MEET


_ATTEND, _SHOWN = "attend", "show_them"


def _of_other_days(cast: Cast, sentence: Sentence, trigger: Trigger, days: Days) -> bool:
    """Tell whether the day, month or year told with a report lies in the future or well before the document."""
    scene, issued = cast.scene, cast.scene.extraction.about.date
    trigger = _less_of_day(cast, sentence, trigger, days)
    listed = sentence.line in cast.diary.entries
    if listed and days.start and issued and days.start > issued:
        return True
    own = Days() if _of_main_clause(sentence, trigger, days) else days
    past = not listed and _remembered(trigger, own, issued)
    ahead = trigger.present and is_on_day_ahead(cast, sentence, trigger, issued)
    if later_than(days.start, _until(cast, trigger)) or past or ahead:
        return True
    if trigger.nominal or trigger.relative or trigger.present:
        until = None if trigger.present else trigger.place  # «تبدأ غدا فعاليات الملتقى الذي تنظمه …»
        if says(cast, sentence, "tomorrow", until):
            return True
    if days.start is not None:  # «نشر الوزير أمس مقالا عن لقاء جمع … سنة 1985»
        before = _day_before(days, sentence, trigger)
        apart = before and (not trigger.latin or _of_dateline(sentence, days))
        return bool(apart and in_past_year(sentence, trigger, issued))
    if trigger.frame is not Frame.SIGN and still_to_come(scene, sentence, trigger.place, trigger.end, issued):
        return True
    period = period_of(scene, sentence, trigger.place)
    bygone = bool(period and issued and (issued - period).days > _OLD)
    return bygone or in_past_year(sentence, trigger, issued)


def _until(cast: Cast, trigger: Trigger) -> dt.date | None:
    """Return the last day of what a text may tell as done: its own, and days behind the sitting in minutes.

    Minutes bear the day of their sitting and are written later: «وفي اليوم التالي زار الوفد …».
    """
    about = cast.scene.extraction.about
    done = about.type is DocumentType.MINUTES and not (trigger.nominal or trigger.present or trigger.relative)
    return about.date + AFTERWARDS if about.date and done else about.date


AFTERWARDS = dt.timedelta(days=7)
"""Days behind a sitting of which its minutes tell what those who came did next."""


def _less_of_day(cast: Cast, sentence: Sentence, trigger: Trigger, days: Days) -> Trigger:
    """Return a verb in the past of the past as one of the day told, where its words say that it is."""
    if not trigger.recalled:
        return trigger
    beside = sentence.items[trigger.place : trigger.place + _REACH]
    that_day = any_said(beside, relation_words("occasion"))  # «كان الوزير قد أجرى بالمناسبة لقاءات …»
    if trigger.latin or not trigger.relative:
        undated = days.start is None and cast.scene.extraction.about.date is None
        that_day = that_day or (undated and _lately(cast, sentence, trigger))
        that_day = that_day or earlier_that_day(sentence, trigger.place)
    return replace(trigger, recalled=not that_day)


def _of_main_clause(sentence: Sentence, trigger: Trigger, days: Days) -> bool:
    """Tell a day that is not of what its clause recalls: «نعى الوزير اليوم الفقيد الذي كان قد التقاه»."""
    clause = trigger.recalled and trigger.relative and not trigger.latin
    return clause and _day_before(days, sentence, trigger)


def _day_before(days: Days, sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether the day told with a report stands before its word, so that it may be of another clause."""
    return days.dated is not None and days.dated.span.end <= sentence.items[trigger.place].span.start


def _of_dateline(sentence: Sentence, days: Days) -> bool:
    """Tell whether the day told is that of a dateline, which a dash or colon parts from what is told."""
    behind = (i for i in sentence.items if days.dated is not None and i.span.start >= days.dated.span.end)
    return any(i.form in _DATELINE_ENDS for i in islice(behind, _PARTED))


_DATELINE_ENDS = ("-", ":")
_PARTED = 2


def less_bygone(
    cast: Cast, sentence: Sentence, triggers: Sequence[Trigger], nouns: Sequence[Trigger]
) -> tuple[list[Trigger], list[Trigger]]:
    """Leave out verbs of what was well before, and their nouns: «وكان الوزير قد أجرى اتصالا …» tells of no call."""
    gone = [t for t in triggers if t.recalled and not t.latin and _is_bygone(cast, sentence, t)]
    events = {t.event for t in gone}
    return [t for t in triggers if t not in gone], [n for n in nouns if n.event not in events]


def _is_bygone(cast: Cast, sentence: Sentence, trigger: Trigger) -> bool:
    days = days_of(cast.scene, sentence, trigger.place, trigger.end, ranges=trigger.kind in LASTING)
    return _of_other_days(cast, sentence, trigger, days)


def _lately(cast: Cast, sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a sentence names a day of late, which is not that of the saying: «صرح اليوم بأن السفير كان قد»."""
    told = max((n for n, i in enumerate(sentence.items[: trigger.place]) if i.marks("that")), default=-1)
    told_of = told < 0 or any_said(sentence.items[told:], relation_words("yesterday"))
    return told_of and says(cast, sentence, "yesterday")


def _told_before(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether the report is about an event by its noun with the article, or in a clause of its own."""
    if trigger.relative:
        return True
    event = sentence.items[trigger.event].event if trigger.event >= 0 else None
    return bool(event and (event.definite or _article_before(sentence, trigger.event)))


def _bare(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether the noun of an event means one told before and says nothing of its own: "the meeting"."""
    after = sentence.items[trigger.event + 1 : trigger.event + 3]
    return _told_before(sentence, trigger) and not any(i.mention >= 0 or i.sort is Sort.WORD for i in after)


def _article_before(sentence: Sentence, place: int) -> bool:
    """Tell whether an article or demonstrative stands before a noun, over its apostrophe and an ordinal."""
    place -= 1
    while place > 0 and sentence.items[place].form in {"'"} | relation_words("ordinals"):
        place -= 1
    item = sentence.items[place] if place >= 0 else None
    if item is None:
        return False
    joined = item.form in relation_words("at_the") or (item.marks("place_in") and len(item.span) >= _AT_THE)
    return joined or item.form in relation_words("definite")


_AT_THE = len("à la")
"""Code points of a preposition with its article, which are one item."""


def _closes(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a report tells of an event's end: by its verb, or «clôture», «اختتام» before its noun."""
    before = sentence.items[max(trigger.event - _ENDING, 0) : trigger.event]
    done = sentence.items[trigger.place].form in relation_words("closing_verbs") and trigger.frame is not Frame.SIGN
    return done or trigger.verb in _CLOSING or any_said(before, relation_words("endings"))


_ADDED = 4
"""Items behind a verb among which "also", « ensuite » stand."""
_CLOSING = ("close", "draw_curtain")
_ENDING = 4


def _sort(trigger: Trigger, *, full: bool) -> str:
    """Return how a report is told, as named in `_SURE`; ``full`` where a noun stands with both sides and its day."""
    if trigger.relative and full:
        return "deed"
    if trigger.nominal:
        return "noun" if trigger.place == trigger.event and not full else "deed"
    return "relative" if trigger.relative else "present" if trigger.present else "verb"


def _pointed_at(sentence: Sentence, trigger: Trigger, days: Days) -> bool:
    """Tell whether a report is of «اللقاء», «هذه الجلسة»: a bare noun that only means an event told before."""
    event = sentence.items[trigger.event].event if trigger.event >= 0 else None
    if event is None or days.start or event.kind not in (EngagementKind.MEETING, EngagementKind.SESSION):
        return False
    before = sentence.items[trigger.event - 1] if trigger.event else None
    after = sentence.items[trigger.event + 1 : trigger.event + 2]
    named = any(i.mention >= 0 or i.sort is Sort.WORD for i in after)
    return bool(before and before.marks("back")) or (event.definite and not event.pronoun and not named)


def _remembered(trigger: Trigger, days: Days, issued: dt.date | None) -> bool:
    """Tell whether a report in a clause or noun has a day of its own well before the document's."""
    if trigger.recalled and (not days.start or not issued or (issued - days.start).days > _RECENT):
        return True
    if not days.start or not issued:
        return False
    age = (issued - (days.end or days.start)).days
    return age > (_OLD if trigger.relative or trigger.nominal else _OLDER)


_REACH = 6
"""Items behind a verb among which «بالمناسبة» stands."""
_RECENT = 7
"""Days within which what is told as having been before («وكان الوفد قد زار أمس») belongs to the same report."""
_OLD = 14
_OLDER = 120
"""Days after which even a plain past tells history: no communiqué waits so long."""


def _is_assembly(roles: Roles) -> bool:
    """Tell whether the body that sat is the assembly of another, which is its session."""
    body = roles.host if roles.host and roles.host.kind is Kind.ORGANIZATION else None
    words = fold_word(body.quote.text).split() if body else []
    return " ".join(words[:2]) in relation_words("assemblies") or " ".join(words[:3]) in relation_words("assemblies")


def _kind(cast: Cast, sentence: Sentence, trigger: Trigger, roles: Roles) -> EngagementKind:
    """Return the kind; a sitting of two people is a meeting."""
    kind = _kind_told(cast, sentence, trigger, roles)
    return EngagementKind.MEETING if _sat_with(sentence, trigger, roles, kind) else kind


def _kind_told(cast: Cast, sentence: Sentence, trigger: Trigger, roles: Roles) -> EngagementKind:
    """Return the kind; talks at a distance are a call."""
    kind = trigger.kind or EngagementKind.MEETING
    event = sentence.items[trigger.event].event if trigger.event >= 0 else None
    house = roles.site is not None or (roles.host is not None and roles.host.kind is Kind.ORGANIZATION)
    if event and event.entry == _COURTESY and not house:
        kind = EngagementKind.MEETING if _as_meeting(cast, sentence, trigger) else EngagementKind.RECEPTION
    came = trigger.verb == _CALLING and bool(roles.guests) and all(g.figure < 0 for g in roles.guests)
    farewell = event is not None and event.entry == _FAREWELL
    kind = EngagementKind.RECEPTION if farewell or came else kind  # a delegation that called on someone was received
    behind = sentence.items[trigger.event : min(trigger.event + 2 * _OPENS, trigger.end)]
    behind = behind[: next((n for n, i in enumerate(behind) if i.form in relation_words("separators")), len(behind))]
    if trigger.verb == _GUEST and not any(i.kind is Kind.PERSON for i in behind):
        kind = EngagementKind.VISIT  # «حل ضيفا على المكتبة الوطنية»
    if trigger.frame is Frame.RECEIVE and _hosted_for_days(sentence, trigger):
        kind = EngagementKind.VISIT  # «استضافت اللجنة على مدى يومين وفد …»
    if trigger.frame is Frame.SIT and _is_assembly(roles):
        kind = EngagementKind.SESSION  # « L'assemblée générale de l'Union s'est tenue »
    if trigger.frame is Frame.RECEIVE and gone_there(sentence, trigger) >= 0:
        kind = EngagementKind.VISIT  # «وانتقل الجميع إلى المعمل، حيث استقبلهم مديره»
    if trigger.frame is Frame.MEET and trigger.passive and trigger.latin and on_arrival(sentence):
        kind = EngagementKind.RECEPTION
    if trigger.verb == _HANDED and any_said(sentence.items[trigger.place :], relation_words("handed_papers")):
        kind = EngagementKind.RECEPTION  # a letter, at no ceremony
    if "remote" not in sentence.marks or kind not in FACE:
        return kind
    said = range(trigger.place + 1, min(trigger.end, len(sentence.items)))
    stop = next((i for i in said if sentence.items[i].marks("purpose") and i > trigger.event), trigger.end)
    opening = sentence.items[: min(trigger.place, _OPENS)]
    if sentence.items[0].marks("during") and not any(i.kind in PEOPLE for i in sentence.items[: trigger.place]):
        opening = sentence.items[: trigger.place]  # «خلال اجتماع عقد عبر تقنية الفيديو، بحث الوزير مع …»
    remote = any_marked((*opening, *sentence.items[trigger.place : stop]), "remote")
    return EngagementKind.CALL if remote else kind


def _sat_with(sentence: Sentence, trigger: Trigger, roles: Roles, kind: EngagementKind) -> bool:
    """Tell a French sitting of two people, and of no body: « Le diplomate a eu une séance avec M. X »."""
    sat = kind is EngagementKind.SESSION and trigger.frame is Frame.HOLD and trigger.event >= 0
    if not sat or sentence.items[trigger.event].form not in relation_words("sittings_french"):
        return False
    people = all(p.kind in (Kind.PERSON, Kind.TITLE) for p in (*((roles.host,) if roles.host else ()), *roles.guests))
    return bool(roles.guests) and people and any(g.governor == "with" for g in roles.guests)


def _hosted_for_days(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether an Arabic verb of hosting tells for how long visitors were hosted."""
    if trigger.latin or trigger.nominal or trigger.kind is not EngagementKind.RECEPTION:
        return False
    hosted = reads_as(sentence.items[trigger.place].form, relation_words("hosted_ar"))
    near = sentence.items[trigger.place : trigger.end]
    return hosted and any(reads_as(i.form, relation_words("durations")) for i in near)


def _as_meeting(cast: Cast, sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a courtesy call is spoken of as a meeting in the next sentence, or is told in Arabic."""
    if is_arabic(sentence.items[trigger.event].form):
        return True
    following = sentence_after(cast.scene, sentence)
    return following is not None and any(i.event and i.event.entry == _MEETINGS for i in following.items)


_OPENS = 3
"""Items at the start of a sentence among which it says how they talked: «Par visioconférence, …»."""
_GUEST, _HANDED = "be_guest", "was_handed"
_COURTESY, _FAREWELL, _CALLING = "courtesy", "farewell", "call_on"
"""The entries of calls that are paid to a person, and what they are."""
_MEETINGS = "meeting"
