"""Whether a report says enough to be one: both sides where two meet, who held it, in the chair of whom, on what day."""

from collections.abc import Sequence
from itertools import takewhile

from lexicon.engagements import Form, Frame
from lexicon.relations import either, relation_words
from resolvers.engagements.groups import met_group, of_group
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.days import Days
from resolvers.ground.event_kinds import FACE, OF_MANY, OPENED
from resolvers.ground.items import Item, Sentence, Sort, is_owned
from resolvers.parties.bare_bodies import unnamed_chair
from resolvers.parties.party import Party
from resolvers.roles.gatherings import OPENING
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind
from schemas.relation import EngagementKind
from text.clitics import reads_as

_CHAIRING = "preside"
_PUT_ON = "put_on"
"""The entry of «أقيم», which with nobody named tells what went with the event told before: «وأقيم معرض»."""


def tells_enough(
    sentence: Sentence, trigger: Trigger, told: tuple[Party | None, Sequence[Party]], days: Days, *, again: bool
) -> bool:
    """Tell whether a report names enough; ``told`` is host and guests, ``again`` whether others were told before."""
    host, guests = told
    if (trigger.verb == _PUT_ON and again and not (host or guests)) or _installs_things(sentence, trigger):
        return False
    if _heads_a_delegation(sentence.items, trigger) or _is_rite_of_nobody(trigger, told, days, again=again):
        return False
    ahead = host is None or host.place < trigger.event
    if trigger.latin and ahead and not guests and _only_says_when(sentence.items, trigger):
        return False
    if (again and (_attended_rite(sentence.items, trigger) or _is_opening_part(sentence.items, trigger))) or of_group(
        sentence.items, trigger.place
    ):
        return False
    chaired = host is not None and host.governor == "presided"
    if again and trigger.latin and not chaired and _only_attended(sentence.items, trigger, guests):
        return False
    present = any_marked(sentence.items[trigger.place :], "presence")
    return (
        _enough(trigger, host, guests)
        or (again and _hosted(sentence, trigger, host))
        or _chaired(trigger, host, days, attended=present or _sat_on(sentence.items, trigger))
        or held_by(sentence, trigger, host, days)
        or (_held_that_day(sentence, trigger, host, days) and not again)
        or _chaired_unnamed(sentence, trigger)
        or _ended(trigger, days, again=again)
        or (_told_in_clause(trigger, guests, days) and not again)
        or (host is not None and days.dated is not None and _celebrated_class(sentence.items, trigger))
        or opened_by(sentence.items, trigger, host, days)
        or (not (host or guests) and _sat_as_many(sentence.items, trigger, days))
        or (host is not None and not guests and _met_many(sentence.items, trigger, host))
        or (host is not None and not guests and _received_sent(sentence.items, trigger, host))
        or (host is not None and not guests and _honoured(sentence.items, trigger, host))
    )


def _celebrated_class(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell a graduation that its own school or force celebrated: «احتفلت قوات الحدود السبت بتخريج الدفعة السابعة»."""
    return trigger.nominal and trigger.verb == _GRADUATION and any_said(items[:2], relation_words("celebrated"))


_GRADUATION = "graduate"


def _told_in_clause(trigger: Trigger, guests: Sequence[Party], days: Days) -> bool:
    """Tell a gathering of which a clause says when it was and who came: «قال خلال الحفل الذي أقيم اليوم … بحضور X»."""
    clause = trigger.relative and not trigger.latin and trigger.kind in OPENED
    return clause and days.dated is not None and any(g.governor == "presence" for g in guests)


def _is_rite_of_nobody(
    trigger: Trigger, told: tuple[Party | None, Sequence[Party]], days: Days, *, again: bool
) -> bool:
    """Tell a ceremony of no party and no day that is but part of what was told, or that some attended.

    «وجرت مراسم تقديم أوراق الاعتماد بحضور …», «وحضر حفل الافتتاح عدد من المسؤولين».
    """
    nobody = told[0] is None and not told[1] and days.start is None and not trigger.latin
    part = again or trigger.frame is Frame.ATTEND
    return nobody and part and trigger.kind is EngagementKind.CEREMONY


def _heads_a_delegation(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell the heading of a delegation, which is no chair of a meeting: «يختص الوكيل بترؤس وفد الوزارة إلى اللجان»."""
    led = next((item.kind for item in items[trigger.place + 1 : trigger.place + 2]), None)
    return trigger.verb == _CHAIRING and trigger.nominal and not trigger.latin and led is Kind.DELEGATION


def _attended_rite(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell who was there as well, behind a meeting told before: «وحضر جلسة المباحثات …», «وحضر مراسم الاستقبال …»."""
    told = trigger.frame is Frame.ATTEND and not trigger.latin and 0 <= trigger.event - trigger.place <= _SOON
    words = " ".join(item.form for item in items[trigger.event : trigger.event + 2]).split() if told else []
    return not relation_words("rites_told").isdisjoint(words[1:3])


def _only_says_when(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell an event of no party that only says when: "would be used even after the Conference wound up".

    One that is new is told of itself: "after which a meeting was held at the Ministry".
    """
    event = items[trigger.event].event if trigger.event >= 0 else None
    if event is not None and not event.definite and items[trigger.event - 1].form in _NEW:
        return False
    before = [item.form for item in items[max(trigger.event - _CONJUNCTION, 0) : max(trigger.event, 0)]]
    return not relation_words("only_when").isdisjoint(before)


_NEW = frozenset(("a", "an", "un", "une"))
_CONJUNCTION = 3
"""Items before an event among which the word of time stands that makes its clause one of another."""


def _only_attended(items: Sequence[Item], trigger: Trigger, guests: Sequence[Party]) -> bool:
    """Tell who else was at a meeting told before: « La rencontre s'est déroulée en présence de X et de Y »."""
    there = next((n for n in range(trigger.place, len(items)) if items[n].marks("presence")), None)
    if there is None or not 0 <= trigger.event < trigger.place or any(i.mention >= 0 for i in items[: trigger.place]):
        return False
    back = items[trigger.event - 1 : trigger.event] if trigger.event else items[:1]
    return bool(guests) and all(g.place > there for g in guests) and any_said(back, relation_words("definite"))


def _sat_as_many(items: Sequence[Item], trigger: Trigger, days: Days) -> bool:
    """Tell whether many of one office sat on a day, none named: « les ministres se sont réunis les 11 et 12 »."""
    told = trigger.frame is Frame.MEET and not (trigger.nominal or trigger.relative) and days.dated is not None
    told = told and trigger.verb in _SITTING
    side = items[: trigger.place] if trigger.latin else items[trigger.place + 1 : trigger.place + 2]
    return told and any(i.form in relation_words("many_of_office") for i in side)


_SITTING = ("meet", "confer")
"""Verbs of sitting together, which need nobody else."""


def _is_opening_part(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell the opening or closing part of what was told before, of no event of its own: «وترأس الجلسة الافتتاحية X»."""
    part = trigger.event >= 0 and trigger.kind in (EngagementKind.SESSION, EngagementKind.CEREMONY)
    behind = items[trigger.event + 1 : trigger.event + 1 + _OF_MANY] if part else ()
    return any_said(behind[:1], relation_words("opening_adjectives")) and not any(i.event for i in behind)


def _installs_things(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether what was installed is neither someone nor a body: «تنصيب الألواح الشمسية»."""
    event = sentence.items[trigger.event].event if trigger.event >= 0 else None
    if event is None or event.entry != _INSTALLING:
        return False
    behind = sentence.items[trigger.event + 1 : trigger.event + 1 + _OF_MANY]
    return not any(i.kind in _INSTALLED or _is(i, "installed_bodies") for i in behind)


_INSTALLING = "installing"
_INSTALLED = (Kind.PERSON, Kind.TITLE, Kind.ORGANIZATION, Kind.DELEGATION)


def _ended(trigger: Trigger, days: Days, *, again: bool) -> bool:
    """Tell whether an event of several days began or ended on a day, and no other was told: "The workshop ended on"."""
    lasts = trigger.kind in OF_MANY
    return lasts and trigger.verb == _BOUNDS and trigger.event < trigger.place and days.start is not None and not again


def opened_by(items: Sequence[Item], trigger: Trigger, host: Party | None, days: Days) -> bool:
    """Tell whether it is said of an event, with its day, who opened or closed it: "The workshop was opened by …"."""
    if not (trigger.nominal and host and host.governor == "presided" and host.figure >= 0 and days.start):
        return False
    between = items[trigger.event + 1 : host.place]
    was = either("auxiliaries_passive", "auxiliaries_imperfect")  # « était présidé par »
    return trigger.event < host.place and any_said(between, was)


def _met_many(items: Sequence[Item], trigger: Trigger, host: Party) -> bool:
    """Tell whether a verb has people as its object of whom none is named: "met with a number of officials"."""
    told = trigger.frame in (Frame.RECEIVE, Frame.MEET) and not (trigger.nominal or trigger.passive or trigger.relative)
    if not told or host.figure < 0 or any_marked(items[: trigger.place], "relative"):
        return False
    here = range(trigger.place + 1, min(trigger.end, len(items)))
    counted = next((n for n in here[:_TO_COUNT] if _counts_people(items, n)), None)
    aside = counted is not None and any_marked(items[here[0] : counted], *_BESIDE_HOST)
    if not trigger.latin and any(i.kind is Kind.PERSON for i in items[host.place + 1 :]):
        return False  # «… ثلاثة سفراء، هم سفير الهند السيد …»
    if counted is not None and not aside and not any_marked(items[: here[0]], "purpose"):
        return True
    if _met_envoys(items, here) or (not trigger.latin and met_group(items, range(host.place + 1, here.stop))):
        return True
    many = next((n for n in here if _is(items[n], "many")), None)
    if many is None or items[many - 1].marks(*_BESIDE_HOST) or any(items[n].marks("purpose") for n in here if n < many):
        return False
    return any(_is_people(i) for i in items[many + 1 : many + 1 + _OF_MANY])


def _honoured(items: Sequence[Item], trigger: Trigger, host: Party) -> bool:
    """Tell whether somebody honoured people of whom none is named: «كرم المحافظ أوائل الطلبة في حفل»."""
    told = trigger.kind is EngagementKind.CEREMONY and trigger.frame is Frame.RECEIVE and not trigger.latin
    return told and any_said(items[host.place + 1 : host.place + 2], relation_words("honoured_people"))


def _counts_people(items: Sequence[Item], place: int) -> bool:
    """Tell whether a number counts people of whom none is named: "from five new ambassadors", « six diplomates »."""
    if not (items[place].form.isdigit() or _is(items[place], "counts")):
        return False
    behind = takewhile(lambda i: i.sort is Sort.WORD, items[place + 1 : place + 1 + _OF_MANY])
    return any(map(_is_people, behind))


def _met_envoys(items: Sequence[Item], here: range) -> bool:
    """Tell whether envoys stand right behind a verb, of whom none is named: "hosted Ambassadors from the Americas"."""
    small = either("definite", "articles_french", "diplomats_before")
    first = next((n for n in here if not (items[n].marks("with") or items[n].form in small)), None)
    return first is not None and _is(items[first], "diplomats_many") and first <= here[0] + _SOON


_SOON = 2


def _is_people(item: Item) -> bool:
    return _is(item, "many_people") or _is(item, "envoys_many")


_TO_COUNT = 8
"""Items behind a verb among which the number of those met stands: "received letters of credence from five"."""


def _received_sent(items: Sequence[Item], trigger: Trigger, host: Party) -> bool:
    """Tell whether who was received is told only as whose envoy he is: « a reçu un émissaire du président … »."""
    active = trigger.frame is Frame.RECEIVE and not (trigger.nominal or trigger.passive or trigger.relative)
    return active and host.figure >= 0 and any_marked(items[trigger.place + 1 : trigger.end], "stead")


_BESIDE_HOST = ("presence", "escort", "beside", "by", "during")
_OF_MANY = 4
"""Items behind «عدد» among which the people stand."""


def _is(item: Item, entry: str) -> bool:
    return item.mention < 0 and reads_as(item.form, relation_words(entry))


def ends_with(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell whether talks ended with the signing that a noun tells: "The talks ended with the signing of"."""
    if not trigger.nominal or trigger.kind is not EngagementKind.SIGNING:
        return False
    before = items[max(trigger.place - _BEFORE, 0) : trigger.place]
    ended = next((n for n, i in enumerate(before) if _ends(i)), len(before))
    return any_marked(before[ended + 1 :], "with", "by") and any(i.event for i in before[:ended])


def _ends(item: Item) -> bool:
    """Tell a verb of ending, or what crowned talks: « La rencontre a été sanctionnée par la signature »."""
    return any(v.entry in _ENDING for v in item.verbs) or item.form in relation_words("talks_crowned")


_BEFORE = 10
_ENDING = ("start_or_end", "perform", "close", "go_on", "hold")
"""The verbs of ending, « s'est conclu » among them."""


def fills_entry(sentence: Sentence, trigger: Trigger, guests: Sequence[Party]) -> bool:
    """Tell whether the noun that opens an entry of a diary says enough: with whom, or what was held that day.

    A meeting needs no more than what it was: « réunion hebdomadaire des sous-préfets ».
    """
    held = trigger.kind not in (*FACE, EngagementKind.VISIT, EngagementKind.SIGNING)
    sat = trigger.kind is EngagementKind.MEETING and any(
        i.sort is Sort.WORD for i in sentence.items[trigger.place + 1 :]
    )
    return bool(guests) or held or sat


def of_sports(sentence: Sentence, guests: Sequence[Party]) -> bool:
    """Tell whether teams met, and no office holder: « L'Étoile a reçu le Vita Club au stade, un match nul »."""
    played = sentence.says(relation_words("sports"))
    return played and not any(g.figure >= 0 or g.kind in (Kind.TITLE, Kind.DELEGATION) for g in guests)


def _enough(trigger: Trigger, host: Party | None, guests: Sequence[Party]) -> bool:
    """Tell whether a report names enough parties for its kind: both sides where two meet, else one."""
    if trigger.frame in (Frame.RECEIVE, Frame.MEET, Frame.SIGN, Frame.GATHER):
        return bool(guests) and (host is not None or not trigger.nominal)
    if trigger.relative and trigger.verb in OPENING:
        return True
    if trigger.verb == _CHAIRING and not trigger.latin and not trigger.passive:
        return bool(host or guests)  # «… ثم ترأس القداس»: whom the verb leaves out is not known
    if trigger.nominal or trigger.relative:
        return bool(host and guests)
    if trigger.kind is EngagementKind.VISIT and trigger.frame is Frame.ORGANISE and trigger.latin and not guests:
        return False  # "who hosted two ministerial visits during his term"
    alone = trigger.kind not in (*FACE, EngagementKind.VISIT) or trigger.latin
    return bool(host or guests) or (trigger.event >= 0 and alone and trigger.verb != _BOUNDS)


def _hosted(sentence: Sentence, trigger: Trigger, host: Party | None) -> bool:
    """Tell whether it is said of a visit told before who hosted it: "The visit was hosted by the Directorate."."""
    visit = trigger.kind is EngagementKind.VISIT and trigger.nominal
    told = visit and host is not None and host.governor == "organised"
    before = sentence.items[max(trigger.event - 1, 0) : max(trigger.event, 0)]
    return told and any_said(before, relation_words("definite"))


_BOUNDS = "start_or_end"
"""Verbs of beginning and ending, of a session's parts as well: who held the event must be told with them."""


def _chaired(trigger: Trigger, host: Party | None, days: Days, *, attended: bool) -> bool:
    """Tell whether a sitting is told by its noun, with its chair, and its day or who was there: «في جلسته برئاسة …»."""
    sat = trigger.kind in (EngagementKind.SESSION, EngagementKind.MEETING)
    return sat and bool(host and host.governor == "presided" and (days.start or attended))


def _chaired_unnamed(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a meeting was held in the chair of an office whose bearer is not named: «عقد … برئاسة الوالي»."""
    held = trigger.kind is EngagementKind.MEETING and trigger.frame in (Frame.OCCUR, Frame.HOLD) and not trigger.latin
    told = held and trigger.event >= 0 and not (trigger.nominal or trigger.relative)
    return told and any(unnamed_chair(sentence.items, n) for n in range(trigger.place + 1, trigger.end))


def _sat_on(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell whether a sitting is the subject of the past that opens a sentence: «ناقش اجتماع برئاسة …», «أقر لقاء …»."""
    place, event = trigger.place, items[trigger.place].event
    if not trigger.nominal or trigger.latin or event is None or event.definite or not 0 < place <= _OPENS:
        return False
    return items[place - 1].form in relation_words("sat_on") and items[place].form[:1] not in _JOINED_LETTERS


_OPENS = 4
"""Items of a dateline and a verb."""
_JOINED_LETTERS = either("with_attached", "to_attached")


def held_by(sentence: Sentence, trigger: Trigger, host: Party | None, days: Days) -> bool:
    """Tell whether an event is told by its noun, its day and a clause in the past of who held it: «ورشة نظمتها …».

    So in French and English: "met on Tuesday for a conference hosted by the Board".
    """
    items = sentence.items
    event = items[trigger.event].event if trigger.event >= 0 else None
    if not (trigger.nominal and event and not event.definite and days.start and host):
        return False
    clause = next((i for i in items[trigger.place : host.place] if i.marks("organised")), None)
    if clause is None or is_owned(clause.form):
        return clause is not None
    one = any_said(items[max(trigger.event - _CONJUNCTION, 0) : trigger.event], _NEW)
    invited = any_said(items, either("contact_wished", "asked_for", "auxiliaries_near", "auxiliaries_future"))
    told = any_said(items[: trigger.event], either("auxiliaries_past", "was")) or _acted(items, trigger)
    return one and clause.form.isascii() and days.dated is not None and told and not invited and host.figure < 0


def _held_that_day(sentence: Sentence, trigger: Trigger, host: Party | None, days: Days) -> bool:
    """Tell an event of many that is told by who held it on what day, right behind its noun, and by nothing else.

    "The workshop, convened by the Ministry from 10 to 12 June, compared …", «الورشة التي نظمتها الوزارة أمس».
    """
    items = sentence.items
    participle = trigger.relative and trigger.passive and trigger.latin
    many = (trigger.nominal or participle) and trigger.event >= 0 and trigger.kind in OF_MANY
    holds = host is not None and host.governor in ("organised", "by") and host.kind is Kind.ORGANIZATION
    if not (many and days.dated and host and holds):
        return False
    fronted = host.place < trigger.event  # "Organised by the Institute from 10 to 12 June, the course"
    if not fronted and host.place - trigger.event > _HELD * (1 + participle):
        return False
    first, last = sorted((host.place, trigger.event))
    clause = [i for n, i in enumerate(items[:last]) if n > first and n != trigger.place]
    beside = fronted or not any(i.event or (i.mention >= 0 and not participle) for i in clause)
    beside = beside and not any(i.verb and not i.marks("organised") for i in clause)
    near = any(i.kind is Kind.DATE for i in items[first + 1 : last + _HELD * (not fronted)])
    invited = any_said(items, either("contact_wished", "asked_for", "auxiliaries_near", "auxiliaries_future"))
    return beside and near and not invited


_HELD = 5
"""Items from the noun of an event to who held it, and from him to its day."""


def _acted(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell whether an English past stands before the noun of an event: "Regulators met in Rome for a conference"."""
    before = items[: trigger.event]
    return any(v.latin and v.form in (Form.PAST, Form.PARTICIPLE) for i in before for v in i.verbs)
