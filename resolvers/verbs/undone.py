"""What puts a report off: words before it of the future, of cancelling, of denial, of an agenda, of what was once."""

from collections.abc import Sequence

from lexicon.engagements import Form, Frame
from lexicon.people import style_words
from lexicon.relations import affixes, relation_words
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.items import Item, Sort
from resolvers.verbs.futures import before_future, future_beside, object_of_future, within_future
from resolvers.verbs.meant import is_deed, is_errand, only_meant, unwanted
from resolvers.verbs.needs import accepted
from resolvers.verbs.tenses import Trigger
from resolvers.verbs.wished import is_wished, to_do_it
from schemas.mention import Kind
from schemas.relation import EngagementKind
from text.adjectives import is_future_verb
from text.clitics import readings

_REACH = 8
"""Items before a verb in which a word of the future, of cancelling or of remembering concerns it."""
_BESIDE = 6
"""Items behind a report among which a clause about it begins."""


def taken_back(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell whether the words before a report put it in the future, cancel it, deny it or only remember it."""
    before = items[max(trigger.place - _REACH, 0) : trigger.place]
    stops = (i for i, x in enumerate(before) if _parts(x, latin=trigger.latin))
    before = before[max(stops, default=-1) + 1 :]
    before = [] if _behind_phrase(items, trigger) else before
    within = trigger.nominal and any_marked(before[-1:], "during")  # «طالب الوزير، خلال لقائه الوفد، بدعم …»
    put_off = any(
        i.marks("future", "cancelled")
        and not (accepted(before, n) or (within and i.form.split()[0] in relation_words("asked_at")))
        for n, i in enumerate(before)
    )
    if put_off or any_marked(items[: trigger.place], "denied"):
        return True
    nobody = trigger.latin and (_of_nobody(before) or _to_nobody(items[trigger.place + 1 :][:2]))
    if nobody or any_marked(before[-2:], "negation"):
        return True
    bygone = any_marked(items[trigger.place + 1 : trigger.place + _BESIDE], "bygone")
    if bygone or _is_of_coming(items, trigger) or _counts_taught(items, trigger):
        return True
    once = trigger.latin and any_said(before[-_OBJECT:], relation_words("done_before"))  # "previously visited"
    once = once or (trigger.frame is Frame.SIGN and _in_whose_time(items[trigger.place + 1 :]))
    if once or (trigger.latin and _is_recalled(items[: trigger.place])) or _long_ago(items, trigger.place):
        return True
    clause = trigger.relative or _of_agreement_told(items, trigger)
    some_year = trigger.latin and clause and _in_some_year(items, trigger.place)
    told = trigger.latin and (_settled_then(items, trigger) or _since_when(items, trigger.place))
    risen = _gave_rise(items[max(trigger.place - _NEAR, 0) : trigger.place], trigger)
    if told or some_year or risen or to_do_it(items, trigger):
        return True
    return (trigger.nominal or is_deed(items, trigger)) and (
        before_future(items, trigger)
        or is_wished(items, trigger)
        or _may_be(before)
        or _supposed(items, trigger)
        or _ruled(items, trigger, before)
        or only_meant(before)
        or unwanted(items, trigger.place)
        or is_errand(items, trigger)
        or _denied_behind(items, trigger)
        or _only_thought_of(items, trigger, before)
        or _years_ago(items[trigger.place], before)
        or _left_for(items[: trigger.place])
    )


def _counts_taught(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell training that only says how many were taught: «قامت اللجنة بتكوين 420 قاضيا»."""
    workshop = trigger.kind is EngagementKind.WORKSHOP and not trigger.latin and trigger.event >= 0
    return workshop and any(i.form.isdigit() for i in items[trigger.event + 1 : trigger.event + 2])


def _is_of_coming(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell an Arabic past whose event is said to come: «ترأس الوزير وفد بلاده إلى الدورة المقبلة»."""
    ahead = trigger.event > trigger.place and not (trigger.latin or trigger.nominal)
    return ahead and any_marked(items[trigger.event + 1 : trigger.event + 2], "coming")


def _parts(item: Item, *, latin: bool) -> bool:
    """Tell whether what stands before an item says nothing of what follows: «ألغي الاجتماع …، في حين اجتمع …»."""
    anew = item.marks("meanwhile") or item.form in relation_words("told_anew")
    return (item.sort is Sort.SIGN and item.form in "؛;") or (not latin and anew)


def _behind_phrase(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell whether an Arabic past opens the main clause: «تحضيرا للقمة، ورغبة في التشاور، استقبل الوزير …»."""
    place = trigger.place
    told = not (trigger.latin or trigger.nominal or trigger.relative or trigger.present or items[place].joined)
    comma = place > 0 and items[place - 1].form in relation_words("separators")
    return told and comma and not any(i.verb for i in items[max(place - _REACH, 0) : place])


def _settled_then(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell an event at which something was settled that is only taken up now: "issues agreed during the meeting held".

    "It was agreed during the meeting held today" reports it.
    """
    start = trigger.event if 0 <= trigger.event < trigger.place else trigger.place
    near = items[max(start - _REACH, 0) : start]
    if trigger.frame not in (Frame.OCCUR, Frame.HOLD, Frame.VISIT):
        return False
    done = (n for n, i in enumerate(near) if i.mention < 0 and i.form in relation_words("settled_on"))
    at = next((n for n in done if any_said(near[n + 1 : n + 2], relation_words("settled_where"))), 0)
    finite = near[at - 1].form in relation_words("auxiliaries_any") or near[at - 1].kind is not None if at else True
    return at > 0 and not finite and near[at - 1].sort is Sort.WORD


def _since_when(items: Sequence[Item], place: int) -> bool:
    """Tell what was done at the time since when something lasts: « depuis mars 2014 où un accord a été signé »."""
    near = range(max(place - _REACH, 0), place)
    where = next((n for n in near if items[n].form in _WHEN and items[n - 1].kind is Kind.DATE), None)
    return where is not None and any_said(items[max(where - _CLAUSE, 0) : where - 1], relation_words("since_then"))


_WHEN = frozenset(("ou", "when"))


def _left_for(before: Sequence[Item]) -> bool:
    """Tell whether somebody left for a visit: "left Doha for Ankara on a visit", not "left after a visit"."""
    left = max((n for n, i in enumerate(before) if i.form in relation_words("leaving")), default=-1)
    return left >= 0 and not any_said(before[left:], relation_words("over_by_then"))


def _gave_rise(before: Sequence[Item], trigger: Trigger) -> bool:
    """Tell talks of before from which what is told follows: «تجسيدا للمحادثات التي أجراها», «ثمرة للقاء الذي عقده»."""
    told = trigger.relative or (trigger.nominal and trigger.frame is not Frame.VISIT)
    return told and any_said(before[-_NEAR if trigger.relative else -_OBJECT :], relation_words("following_from"))


def _years_ago(noun: Item, before: Sequence[Item]) -> bool:
    """Tell whether an event is of long ago: «الذكرى الأربعون لزيارة …», «خمسون سنة على لقاء …», «يذكر بالزيارة …»."""
    near, last = before[-_NEAR:], before[-1].form if before else ""
    behind = last in relation_words("anniversaries") or noun.form.startswith(affixes("to_attached"))
    if last in relation_words("recalling"):
        return True
    kept = behind and any_said(near, relation_words("anniversaries"))
    return kept or (last in relation_words("onto") and any_said(near, relation_words("years")))


def _long_ago(items: Sequence[Item], place: int) -> bool:
    """Tell whether a sentence says at its start, or behind the report, how many years ago: «قبل أربعين عاما», "ago"."""
    for n in (*range(min(_REACH, place)), *range(place + 1, min(place + 2 * _REACH, len(items)))):
        if items[n].form in relation_words("years"):
            around = (*items[max(n - _NEAR, 0) : n], *items[n + 1 : n + 2])
            if any_said(around, relation_words("ago")):
                return True
    return False


def _in_whose_time(behind: Sequence[Item]) -> bool:
    """Tell whether a clause right behind a verb says who was in office then: "was signed when Dr X was Registrar"."""
    when = next((n for n, i in enumerate(behind[:_CLAUSE]) if i.form in relation_words("when_then")), None)
    if when is None or any(i.mention >= 0 and i.kind is not Kind.DATE for i in behind[:when]):
        return False
    clause = behind[when + 1 : when + _REACH]
    was = next((n for n, i in enumerate(clause) if i.form in relation_words("was_then")), None)
    said = [i for i in clause[was + 1 :] if not _names_holder(i)][:1] if was is not None else []
    return any(i.kind is Kind.TITLE or i.form in relation_words("in_office_then") for i in said)


def _names_holder(item: Item) -> bool:
    """Tell an article, or in Arabic the one who held it, between "was" and an office: «كان الدكتور X مديرا»."""
    articles = ("definite", "indefinite", "indefinite_english")
    named = item.kind is Kind.PERSON or item.form in style_words()
    return named or any(item.form in relation_words(entry) for entry in articles)


def _in_some_year(items: Sequence[Item], place: int) -> bool:
    """Tell whether a clause about somebody says only in which year it was: "the Minister, who met X in 2019, said"."""
    clause = items[place + 1 : place + 2 * _REACH]
    year = any(i.form.isdigit() and len(i.form) == _YEAR and clause[n].form in _IN for n, i in enumerate(clause[1:]))
    return year and not any(i.kind is Kind.DATE for i in clause)


def _of_agreement_told(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell the clause of who signed a known agreement: "the agreement that X signed with Y", « l'accord que X a »."""
    before = items[max(trigger.place - 2 * _REACH, 0) : trigger.place] if trigger.frame is Frame.SIGN else ()
    opened = (n for n, i in enumerate(before) if n and i.form in relation_words("had_clause"))
    return any((event := before[n - 1].event) is not None and event.agreement for n in opened)


_YEAR = 4
_IN = ("in", "en")


_NEAR = 4
"""Items before the noun of an event among which the anniversary or the number of years stands."""


def _is_recalled(before: Sequence[Item]) -> bool:
    """Tell whether a verb stands in a clause of what is recalled: "It is recalled that …", « a rappelé que … »."""
    if any_marked(before[:_CLAUSE], "reminder"):
        return True  # « Pour rappel, le ministre a … »
    told = max((n for n, i in enumerate(before) if i.form in relation_words("recalling")), default=-1)
    return told >= 0 and any_marked(before[told + 1 : told + 1 + _CLAUSE], "that", "relative")


_CLAUSE = 3
"""Items behind a verb of recalling among which "that" stands."""


def _supposed(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell whether the clause behind a noun says what would have been: «إن استقبال الوزير للوفد لو حصل لجنب …»."""
    return any_said(items[trigger.place + 1 : trigger.end], relation_words("if_it_were"))


def _ruled(items: Sequence[Item], trigger: Trigger, before: Sequence[Item]) -> bool:
    """Tell whether a rule speaks of events that may be: "prohibits them from meeting", «يحظر عليها الاجتماع»."""
    comma = max((n for n, i in enumerate(before) if i.sort is Sort.SIGN), default=-1)
    clause = (*before[comma + 1 :], *items[trigger.place + 1 : trigger.place + 1 + _CLAUSE])
    whichever = any_said(before[-1:], relation_words("whichever"))
    return whichever or any_said(clause, relation_words("norms"))


def _denied_behind(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell whether the verb behind the noun of an event denies it: « La rencontre n'a pas eu lieu », «لم يعقد»."""
    took_place = [n for n in range(trigger.place + 1, len(items)) if _takes_place(items[n])]
    took_place = [n for n in took_place if n < trigger.end or not _of_another(items, trigger.place, n)]
    held = any(any_marked(items[max(n - _NEAR, trigger.place) : n], "negation") for n in took_place)
    return held or (_is_topic(items, trigger.place) and any(map(_undoes, items[trigger.place + 1 :])))


def _of_another(items: Sequence[Item], place: int, verb: int) -> bool:
    """Tell whether another event is what a verb behind the clause was said of: «وبعد لقائه …، لم تعقد ندوة»."""
    return any(i.event and i.event.kind for i in items[place + 1 : verb + _NEAR])


def _is_topic(items: Sequence[Item], place: int) -> bool:
    """Tell whether an event is what «أما» brings up, to say what became of it: «أما التوقيع على …، فلم يتم»."""
    return any_said(items[max(place - _OBJECT, 0) : place], relation_words("as_for"))


def _undoes(item: Item) -> bool:
    return item.marks("negation", "cancelled", "future") or any(
        reading.form in relation_words("not_done") for reading in readings(item.form)
    )


def _takes_place(item: Item) -> bool:
    return bool(item.verbs) and any(verb.frame in _PLACING for verb in item.verbs)


_PLACING = (Frame.HOLD, Frame.OCCUR)


def _may_be(before: Sequence[Item]) -> bool:
    """Tell whether an English modal stands before the verb of which an event is the object: "would pay a visit"."""
    near = before[-_NEAR - 1 :]
    modal = max((n for n, i in enumerate(near) if i.form in relation_words("modals")), default=-1)
    return modal >= 0 and not any(i.mention >= 0 or i.sort is Sort.SIGN or i.verb for i in near[modal:])


_RECALLING = 4
"""Items before the noun of an event among which a word recalls it."""


def _only_thought_of(items: Sequence[Item], trigger: Trigger, before: Sequence[Item]) -> bool:
    """Tell whether the words about the noun of an event say that it is recalled, planned or called off."""
    future = any(verb.form is Form.FUTURE for item in before[-_OBJECT:] for verb in item.verbs)
    if any_said(before[-_OBJECT:], relation_words("habitual")) or _of_pluperfect(
        items[max(trigger.place - 2 * _REACH, 0) : trigger.place]
    ):
        return True  # « qui présidait souvent les réunions »
    near = range(trigger.place - len(before[-_RECALLING:]), trigger.place)
    told = any(items[k].marks("recall", "sequel") and not _preceded(items, k) for k in near)
    if future or told or _on_agenda(items[: trigger.place]):
        return True
    if future_beside(items, trigger.place) or object_of_future(items, trigger) or within_future(items, trigger):
        return True
    if any_marked(items[trigger.place : trigger.place + 2 * _BESIDE], "coming"):
        return True
    if trigger.pronoun and any_said(items[trigger.place + 1 : trigger.place + 2], relation_words("lately")):
        return True  # «خلال زيارته الأخيرة»: one that is over
    cancelled = any_marked(items[trigger.place : trigger.end], "cancelled")
    return cancelled or _only_planned(items[trigger.place + 1 : trigger.place + _BESIDE])


_OBJECT = 2
"""Items before an event among which a verb in the future has it as its object: «وسيفتتح المنتدى وكيل الوزارة»."""


def _of_pluperfect(before: Sequence[Item]) -> bool:
    """Tell whether a verb in the past of the past has the noun as its object: « avait eu, la veille, un entretien »."""
    verb = next((n for n in range(len(before) - 1, -1, -1) if before[n].verb), -1)
    held = verb >= 0 and any(v.latin and v.frame in _HAD for v in before[verb].verbs)
    return held and any_said(before[max(verb - _BESIDE, 0) : verb], relation_words("auxiliaries_recall"))


_HAD = (Frame.HOLD, Frame.PRESIDE, Frame.ORGANISE)


def _on_agenda(before: Sequence[Item]) -> bool:
    """Tell whether an event is among what an agenda has: «وعلى جدول أعماله لقاءات», «يتضمن برنامجه اجتماعا»."""
    told = [n for n, item in enumerate(before) if item.marks("agenda_of")]
    near = before[max(told[-1] - _CONTAINED, 0) : told[-1] + _CONTAINED] if told else ()
    return any_said(near, relation_words("contains"))


_CONTAINED = 4
"""Items about an agenda among which the word stands that tells what is on it."""


def _of_nobody(before: Sequence[Item]) -> bool:
    """Tell whether the subject of a verb is nobody: « Aucune délégation n'a … », "no delegation of … has visited"."""
    told = [i for i, item in enumerate(before) if item.marks("nobody")]
    between = before[told[-1] + 1 :] if told else ()
    return bool(between) and between[0].sort is not Sort.SIGN and not any(i.verb for i in between)


def _to_nobody(behind: Sequence[Item]) -> bool:
    """Tell whether the object of a verb is none: "signed no agreement", « n'a reçu aucune délégation »; not "No. 5"."""
    number = any(i.sort is Sort.SIGN or any_said([i], relation_words("fewer")) for i in behind[1:])
    return any_marked(behind[:1], "nobody") and not number


def _only_planned(after: Sequence[Item]) -> bool:
    """Tell whether a clause behind a noun of an event says that it was planned, or will be.

    «اللقاء الذي كان مقررا عقده مع …», «الزيارة التي سيقوم بها …», «توقيع المذكرة الذي سيشهده اللقاء».
    """
    clause = next((n for n, i in enumerate(after[:_OBJECT]) if i.marks("relative")), -1)
    if clause < 0:
        return False
    ahead = any(verb.form is Form.FUTURE for i in after[clause + 1 : clause + 2] for verb in i.verbs)
    ahead = ahead or any(i.sort is Sort.WORD and is_future_verb(i.form) for i in after[clause + 1 : clause + 2])
    return ahead or any_marked(after[clause + 1 :], "future")


def recalled(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell whether an Arabic verb stands in the past of the past: «كان قد زار», «سبق أن استقبل»."""
    if trigger.latin or trigger.nominal:
        return False
    wide = range(max(trigger.place - 2 * _REACH, 0), trigger.place)
    wide = range(max((k + 1 for k in wide if items[k].marks("meanwhile")), default=wide.start), trigger.place)
    if trigger.relative:  # «كانت … محور المباحثات التي أجراها …»
        clause = max((k for k in wide if items[k].marks("relative")), default=wide.start)
        if any_said(items[max(clause - _CLAUSE, 0) : clause], relation_words("recalling")):
            return True  # «إذ يذكر بالزيارة التي أداها …»
        wide = range(clause, trigger.place)
    return any(
        items[k].marks("remembering", "recall") and not (_preceded(items, k) or _dates(items, k) or has_owner(items, k))
        for k in wide
        if not _of_clause(items, k, trigger.place)
    )


def _of_clause(items: Sequence[Item], place: int, verb: int) -> bool:
    """Tell whether a word is of a clause of time or reason that a sign parts from the verb: «بينما كان …، استقبل»."""
    opened = any_marked(items[max(place - 1, 0) : place], "meanwhile")
    # «تنفيذا لتعليمات الوزير، استقبل», «استكمالا للقاءات السابقة، استقبل», «في أعقاب الزلزال، استقبل»
    opened = opened or any_said(items[max(place - _PHRASE, 0) : place + 1], relation_words("in_pursuance"))
    opened = opened or (items[place].form in relation_words("in_the_wake") and not items[max(place - 1, 0)].verb)
    return opened and any(i.sort is Sort.SIGN for i in items[place:verb])


_PHRASE = 4
"""Words of a phrase of reason before a word that recalls."""


def _dates(items: Sequence[Item], place: int) -> bool:
    """Tell whether a word only tells since when: «في أول نشاط له منذ تعيينه، حضر …»."""
    return items[place].form in relation_words("since")


def _preceded(items: Sequence[Item], place: int) -> bool:
    """Tell «سبق التوقيع اجتماع …», where one event of the day went before the other, from «سبق أن»."""
    behind = [i for i in items[place + 1 : place + 3] if i.event or not i.marks("back")][:1]
    told = any(after.event is not None or after.verb is not None for after in behind)
    alone = len(items[place].span) <= len(items[place].form) + 1  # «سبق أن» is one item
    return told and alone and items[place].form in relation_words("preceded")


def has_owner(items: Sequence[Item], place: int) -> bool:
    """Tell whether «كان» says what somebody had: «كان للوزيرة نشاط …، فاستقبلت …»."""
    after = items[place + 1] if place + 1 < len(items) else None
    if after is None or not items[place].marks("remembering"):
        return False
    letters = relation_words("to_attached")
    styled = any(r.cut and after.form[: r.cut] in letters and r.form in style_words() for r in readings(after.form))
    return styled if after.sort is not Sort.PARTICLE else after.form in letters
