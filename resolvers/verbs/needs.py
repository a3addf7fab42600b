"""What must stand beside verbs of many senses before they report an engagement: a letter, doors, days, a far voice."""

from collections.abc import Callable, Sequence
from itertools import islice

from lexicon.engagements import EventCue, Frame
from lexicon.relations import affixes, relation_words
from resolvers.ground.among import any_marked, any_said, wording_at
from resolvers.ground.items import PEOPLE, Item, Sort
from resolvers.verbs.arriving import on_a_visit
from resolvers.verbs.beside import with_at_once
from resolvers.verbs.handing import award, giver, handover
from resolvers.verbs.objectives import both_before, opening_of
from resolvers.verbs.opened import opened_in_english
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind
from schemas.nouns import replace
from schemas.relation import EngagementKind
from text.clitics import readings, reads_as
from text.inflection import is_definite

_NEAR = 12
"""Items behind a verb among which its subject and the word that it needs stand."""
_BEFORE = 4
_BESIDE = 3
_HOUSES = (Kind.ORGANIZATION, Kind.PLACE)


def has_need(trigger: Trigger) -> bool:
    """Tell whether this module reads what a verb needs."""
    return trigger.needs in _NEEDS


def with_need(items: Sequence[Item], trigger: Trigger) -> Trigger | None:
    """Return the trigger with the word that it needs as its event; None where that is missing."""
    place = _NEEDS[trigger.needs](items, trigger)
    if place is None:
        return None
    told = items[place].event
    return replace(trigger, event=place, kind=trigger.kind or (told.kind if told else None))


def _here(items: Sequence[Item], trigger: Trigger) -> range:
    return range(trigger.place + 1, min(trigger.end or len(items), trigger.place + _NEAR, len(items)))


def _entry(items: Sequence[Item], place: int, *entries: str) -> bool:
    return any(isinstance(cue, EventCue) and cue.entry in entries for cue in items[place].cues)


def _letter(items: Sequence[Item], trigger: Trigger) -> int | None:
    """Find the letter or invitation that is handed over, and not what the next verb has as its object."""
    here = range(trigger.place + 1, len(items))
    added = next((n for n in here if items[n].verb and _is_added(items, n)), len(items))
    return next(
        (n for n in here[: added - trigger.place - 1] if _entry(items, n, "letter") or _invites(items, n)), None
    )


def _is_added(items: Sequence[Item], place: int) -> bool:
    """Tell whether a verb adds another deed: «كما سلمه دعوة», «وسلمه دعوة»."""
    return items[place].joined or items[place - 1].form in relation_words("additions")


def _invites(items: Sequence[Item], place: int) -> bool:
    """Tell whether an invitation is handed over, and nobody is invited in words: «سلمه دعوة من …»."""
    return items[place].form in relation_words("invitation_letter") and not items[place - 1].marks("to", "with", "by")


def _interview(items: Sequence[Item], trigger: Trigger) -> int | None:
    """Find the audience or meeting that someone was granted: «حظي باستقبال», «تشرف بمقابلة»."""
    granted = ("audience_noun", "reception", "meeting", "talks")
    by = affixes("with_attached")
    here = range(trigger.place + 1, min(trigger.place + 2 * _NEAR, len(items)))
    return next((n for n in here if items[n].form.startswith(by) and _entry(items, n, *granted)), None)


def _interview_alone(items: Sequence[Item], trigger: Trigger) -> int | None:
    """Find the audience of which someone had the honour, who did not receive himself: «تشرف بمقابلة»."""
    return None if _receiving(items, trigger) is not None else _interview(items, trigger)


def _receiving(items: Sequence[Item], trigger: Trigger) -> int | None:
    """Find the receiving of which the host had the honour: «تشرف باستقبال الوفد»."""
    by = affixes("with_attached")
    here = range(trigger.place + 1, min(trigger.place + 2 * _NEAR, len(items)))
    return next((n for n in here if items[n].form.startswith(by) and _receives(items[n])), None)


def _receives(item: Item) -> bool:
    return any(verb.entry == _RECEIVE for verb in item.verbs)


_RECEIVE = "receive"


def _list(items: Sequence[Item], trigger: Trigger) -> int | None:
    """Find the colon behind which visitors are listed: «من زوار الوزير أمس: …», «ومن زوار الصندوق أيضا السفير …».

    A comma may stand for it: «ومن زوار الوزير، النائب X».
    """
    opens = trigger.place <= _BESIDE and all(i.mention < 0 for i in items[: trigger.place])
    near = range(trigger.place + 1, min(trigger.place + 1 + _BESIDE, len(items) - 1))
    added = next((n for n in near if _adds(items[n]) and items[n + 1].kind in PEOPLE), -1)
    comma = (n for n in near if items[n].form in relation_words("separators"))
    aside = next((n for n in comma if any(i.kind in PEOPLE for i in items[n + 1 : n + 1 + _BESIDE])), added)
    colon = next((n for n in _here(items, trigger) if items[n].form == ":"), aside)
    if opens and colon > trigger.place + (not trigger.pronoun):
        return colon
    return trigger.place - 1 if opens and trigger.pronoun and _among(items, trigger.place) else None


def _among(items: Sequence[Item], place: int) -> bool:
    """Tell one named among somebody's visitors without a colon: «وكان من زواره النائب X»."""
    near = items[place + 1 : place + _BESIDE + 1]
    named = next((i for i in near if i.mention >= 0), None)
    bare = not any(i.verb or i.sort is Sort.SIGN for i in near[:1])
    return (
        bare
        and named is not None
        and named.kind in (*PEOPLE, Kind.TITLE)
        and items[place - 1].form in relation_words("listed_from")
    )


def _adds(item: Item) -> bool:
    """Tell what stands between whose visitors they were and the first of them: «أيضا», a day."""
    return item.form in relation_words("also") or item.kind is Kind.DATE


def _welcomed(items: Sequence[Item], trigger: Trigger) -> int | None:
    """Ask for «كان … في مقدمة» before those who welcomed."""
    before = items[max(trigger.place - 2 * _BEFORE, 0) : trigger.place]
    first = any_said(before[-1:], relation_words("foremost_noun"))
    return -1 if first or any_marked(before, "remembering", "head", "heads") else None


def _rite(items: Sequence[Item], trigger: Trigger) -> int | None:
    """Find the ceremony at which something was handed over, in words of time or place: «سلم … في حفل»."""
    named = any(i.mention >= 0 for i in items[trigger.place + 1 : trigger.place + 2 * _BEFORE - 1])
    here = range(trigger.place + 1, len(items) if named else 0)
    rites = (n for n in here if (e := items[n].event) and e.kind is EngagementKind.CEREMONY)
    return next((n for n in rites if items[n - 1].marks("during", "place_in")), None)


def _installing(items: Sequence[Item], trigger: Trigger) -> int | None:
    """Find the noun of putting in office, and who was put there behind it: « a procédé à l'installation de M. X »."""
    nouns = relation_words("installing_nouns")
    noun = next((n for n in _here(items, trigger) if items[n].form in nouns), None)
    people = noun is not None and any(i.kind in (Kind.PERSON, Kind.TITLE) for i in items[noun + 1 : noun + _NEAR])
    return noun if people else None


def _doors(items: Sequence[Item], trigger: Trigger) -> int | None:
    here = _here(items, trigger)
    return next((n for n in here if items[n].form in relation_words("doors")), None)


def _visit_among(items: Sequence[Item], here: range) -> int | None:
    """Find the first noun of a visit among some items."""
    return next((n for n in here if (e := items[n].event) and e.kind is EngagementKind.VISIT), None)


def _visit_seen(items: Sequence[Item], trigger: Trigger) -> int | None:
    """Find the visit that a house had: «عرفت الكلية زيارة السفيرة», «حظيت الجامعة بزيارة من …»; no «خلال زيارة»."""
    here = _here(items, trigger)
    visit = _visit_among(items, here)
    if visit is None or items[visit - 1].marks("during", "place_in", "with", "about", "to"):
        return None
    house = any(i.kind in _HOUSES for i in items[trigger.place + 1 : visit])
    return visit if house and not any(i.kind in PEOPLE for i in items[trigger.place + 1 : visit]) else None


def _visit_from(items: Sequence[Item], trigger: Trigger) -> int | None:
    """Find the visit that an official had from somebody: «تلقى الوزير زيارة مجاملة من السفير», no «دعوة لزيارة»."""
    here = range(trigger.place + 1, min(trigger.end or len(items), trigger.place + 2 * _NEAR, len(items)))
    here = range(here.start, next((n for n in here if items[n].verb), here.stop))
    visit = _visit_among(items, here)
    if visit is None or not any(i.kind in (Kind.PERSON, Kind.TITLE) for i in items[trigger.place + 1 : visit]):
        return None
    paid = any_marked(items[visit + 1 : visit + 3], "from") and items[visit - 1].sort is not Sort.PARTICLE
    return visit if paid and not is_definite(items[visit].form) else None


def _witness(items: Sequence[Item], trigger: Trigger) -> int | None:
    """Find the «to» behind a committee that heard someone, with the one heard right behind it.

    The committee may have been told before: «اجتمعت اللجنة … واستمعت إلى», «عقدت جلسة استمعت خلالها إلى».
    """
    heads = items[trigger.place + 1 : trigger.place + _BESIDE]
    again = items[trigger.place].joined or any_said(heads[:1], relation_words("at_it"))
    frames = {v.frame for i in items[: trigger.place] for v in i.verbs} if again else frozenset()
    heads = items[: trigger.place] if frames & {Frame.SIT, Frame.HOLD} and Frame.VISIT not in frames else heads
    body = any(i.form in relation_words("hearing_bodies") or i.kind is Kind.ORGANIZATION for i in heads)
    to = next((n for n in _here(items, trigger) if items[n].marks("to")), -1) if body else -1
    behind = items[to + 1 : to + 1 + _BESIDE] if to >= 0 else ()
    if any(i.kind in (Kind.PERSON, Kind.TITLE) for i in behind):
        return to
    return _given(items, to) if any_said(behind[:1], relation_words("testimony")) else None


def _given(items: Sequence[Item], to: int) -> int | None:
    """Find the word behind which the one stands who gave what was heard: «عرض قدمته المديرة», «إفادة من …»."""
    here = range(to + 2, min(to + _NEAR, len(items)))
    return next((n for n in here if items[n].form in relation_words("explained_by")), None)


def _facility(items: Sequence[Item], trigger: Trigger) -> int | None:
    """Find the house or road that someone opened: the object behind the subject, which no preposition governs.

    A house known by name is one behind a person: «افتتحت يوم الأحد بورصة الكويت تعاملاتها» opens none.
    """
    if trigger.latin:
        return -1 if opened_in_english(items, trigger) else None
    opened_by = False
    for n in range(trigger.place + 1, min(trigger.end or len(items), trigger.place + 2 * _NEAR, len(items))):
        if items[n].marks("during", "relative", "that") or items[n].verb:
            return None
        named = items[n].kind is Kind.ORGANIZATION and items[n - 1].kind in (Kind.PERSON, Kind.DATE) and opened_by
        if named or (items[n].mention < 0 and items[n].form in relation_words("facilities")):
            inside = items[n - 1].marks("place_in", "to", "with") or items[n - 1].form in relation_words("prepositions")
            return None if inside else -1
        opened_by = opened_by or items[n].kind is Kind.PERSON
    return None


def _opened_house(items: Sequence[Item], trigger: Trigger) -> int | None:
    """Find the opening that somebody carried out, and behind it the house: «قام الوزير بافتتاح مركز …».

    A delegation is a guest wherever it opens one, and no host.
    """
    for n in _here(items, trigger)[:-1]:
        if items[n].kind is Kind.DELEGATION:
            return None
        if items[n].form in relation_words("openings"):
            house = items[n + 1]
            built = house.kind in _HOUSES or house.form in relation_words("facilities")
            return -1 if built and not items[n - 1].marks("during", "purpose", "that") else None
    return None


def _seated(items: Sequence[Item], trigger: Trigger) -> int | None:
    """Find the «to» of sitting down to someone, and not to a table."""
    for n in _here(items, trigger):
        if items[n].marks("to", "with") and n > trigger.place + 1:
            behind = items[n + 1 : n + 1 + _BESIDE]
            nobody = any_said(behind[:1], relation_words("no_seat"))
            return None if nobody or not any(i.mention >= 0 for i in behind) else -1
    return None


def _remote(items: Sequence[Item], trigger: Trigger) -> int | None:
    """Ask for words of talking at a distance at the start of the sentence or behind the verb."""
    opening = items[: min(trigger.place, _BEFORE)]
    behind = items[trigger.place : min(trigger.place + 2 * _NEAR, len(items))]
    agreed = next((n for n, i in enumerate(behind) if n and any(v.frame in _HELD for v in i.verbs)), len(behind))
    around = [*opening, *behind[:agreed]]  # «اتفق الجانبان على عقد لقاء افتراضي»
    called = (i.event is not None and i.event.kind is EngagementKind.CALL and not i.event.definite for i in around)
    return -1 if any_marked(around, "remote") or any(called) else None


_HELD = (Frame.HOLD, Frame.ORGANISE)


def _days(items: Sequence[Item], trigger: Trigger) -> int | None:
    """Ask for visitors behind a verb of staying, how long they stayed, and a house or place."""
    here = [items[n] for n in _here(items, trigger)]
    came = any(i.kind in PEOPLE for i in here[:_BESIDE])
    lasting = any_said(here, relation_words("durations"))
    return -1 if came and lasting and any(i.kind in _HOUSES for i in here) else None


def _house(items: Sequence[Item], trigger: Trigger) -> int | None:
    """Ask for a delegation as the subject and a house right behind «على»: «اطلع وفد … على مركز …»."""
    near = items[trigger.place - 1 : trigger.place] if trigger.present else items[trigger.place + 1 : trigger.place + 2]
    if not any(i.kind is Kind.DELEGATION for i in near):
        return None
    on = next((n for n in _here(items, trigger) if items[n].form in relation_words("onto")), -1)
    behind = items[on + 1 : on + 2] if on >= 0 else ()
    return -1 if any(i.kind in _HOUSES and i.sort is Sort.MENTION for i in behind) else None


def _delegation(items: Sequence[Item], trigger: Trigger) -> int | None:
    """Ask for a delegation as the subject, or for a visit that goes on: «ثم انتقل إلى المستشفى، واستمع من …»."""
    here = _here(items, trigger)
    to = next((n for n in here if items[n].marks("to")), here.stop)
    if any(wording_at(items, n, relation_words("addressing")) for n in here if n < to):
        return None  # «توجه الوفد بالشكر إلى الوزير»
    bare = relation_words("delegation_words")
    told = (i for i in items[trigger.place + 1 :] if i.kind is not Kind.DATE and i.sort is not Sort.SIGN)
    behind = list(islice(told, _BESIDE + 1))
    fore = items[max(trigger.place - _BESIDE, 0) : trigger.place]
    fronted = trigger.recalled or any_marked(items[:_BEFORE], "remembering")  # «وكان وفد … قد حل ب…»
    came = any(i.kind is Kind.DELEGATION or i.form in bare for i in (*behind, *(fore if fronted else ())))
    return -1 if came or _next_stop(items, trigger) else None


def _next_stop(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell whether a verb of moving is added to a visit and names the next house: «ثم انتقل إلى المستشفى»."""
    here = range(trigger.place + 1, min(trigger.place + _BESIDE + 1, len(items) - 1))
    to = next((n for n in here if items[n].marks("to")), -1)
    behind = items[to + 1 : to + _BESIDE] if to >= 0 else ()
    heard = any(_is(i, "heard", "showing") for i in items[to + 1 : to + 1 + _NEAR]) if to >= 0 else False
    return trigger.elided and (heard or any(i.kind in _HOUSES for i in behind))


def _is(item: Item, *words: str) -> bool:
    """Tell whether an item is one of some words, «و» before it or not."""
    return any(reads_as(item.form, relation_words(w)) for w in words)


def takes_round(items: Sequence[Item], place: int) -> bool:
    """Tell whether one did not go round but took visitors with one: «طاف المدير بالوفد»."""
    behind = items[place + 1 : place + _ROUND]
    return any_said(behind, relation_words("taken_round")) or _with_visitor(items, place)


def _with_visitor(items: Sequence[Item], place: int) -> bool:
    """Tell whether a visitor is named behind «ب» and the one who took him round: «طاف المدير بسفيرة النرويج»."""
    here = range(place + 1, min(place + 2 * _ROUND, len(items) - 1))
    letter = next((n for n in here if items[n].sort is Sort.PARTICLE or items[n].marks("place_in")), -1)
    who = any(items[n].kind in (Kind.PERSON, Kind.TITLE) for n in range(place + 1, letter))
    by = letter >= 0 and items[letter].form in relation_words("with_attached")
    return who and by and items[letter + 1].kind in (Kind.PERSON, Kind.TITLE, Kind.DELEGATION)


def accepted(before: Sequence[Item], place: int) -> bool:
    """Tell whether an invitation was accepted: «لبى دعوة الغرفة وزار …», «بدعوة من …»."""
    by = any(reading.form in relation_words("invitation") and reading.cut for reading in readings(before[place].form))
    return by or any_said(before[max(place - _INVITED, 0) : place], relation_words("accepted"))


_INVITED = 6
"""Items between «لبى» and «دعوة»: who accepted."""


_ROUND = 20
"""Items behind a verb of going round among which «بالوفد» stands."""


def _taken_round(items: Sequence[Item], trigger: Trigger) -> int | None:
    """Ask for the visitors whom one took round."""
    return -1 if takes_round(items, trigger.place) else None


def _wishes(items: Sequence[Item], trigger: Trigger) -> int | None:
    """Find the condolences or congratulations that someone accepted from another."""
    here = _here(items, trigger)
    told = next((n for n in here if items[n].form in relation_words("wishes")), -1)
    given = any_marked(items[told + 1 : told + _NEAR], "from") if told >= 0 else False
    return told if given else None


def _condolence(items: Sequence[Item], trigger: Trigger) -> int | None:
    """Find the condolences that were offered where people came together, and not in a telegram."""
    here = range(trigger.place + 1, min(trigger.end or len(items), trigger.place + 2 * _NEAR, len(items)))
    told = next((n for n in here if items[n].form in relation_words("condolences")), None)
    afar = any(i.marks("remote") or _is(i, "telegrams") or (i.event and i.event.entry == _CALLS) for i in items)
    if told is None or afar:
        return None
    duty = items[told - 1].form in relation_words("duty")
    there = any(i.kind is Kind.PLACE or _is(i, "came_to", "funerals") for i in items[: told + _NEAR])
    return told if duty or there else None


_CALLS = "call"


def _arrival(items: Sequence[Item], trigger: Trigger) -> int | None:
    """Ask for the arrival or leave of those who are greeted."""
    here = range(trigger.place + 1, min(trigger.place + 2 * _NEAR, len(items)))
    return -1 if any(_is(items[n], "arrival") for n in here) else None


def _hearing(items: Sequence[Item], trigger: Trigger) -> int | None:
    """Ask for a body that hears people as the subject, or behind « par », and for the one heard."""
    fore, behind = items[: trigger.place], [items[n] for n in _here(items, trigger)]
    last = next((n for n, i in enumerate(behind) if i.marks("presence")), len(behind))
    behind = behind[:last]
    body, heard = (behind, fore) if trigger.passive else (fore, behind)
    hears = any(i.form in relation_words("hearing_bodies") or i.kind is Kind.ORGANIZATION for i in body)
    return -1 if hears and any(i.kind in PEOPLE for i in heard) else None


def _sight(items: Sequence[Item], trigger: Trigger) -> int | None:
    """Ask for an official as the subject and «على» behind: «وقف الوالي على سير الأشغال»."""
    came = any(i.kind in PEOPLE for i in items[trigger.place + 1 : trigger.place + 1 + _BESIDE])
    on = any(items[n].form in relation_words("onto") for n in _here(items, trigger))
    return -1 if came and on else None


def _sat(subject: Sequence[Item]) -> bool:
    """Tell whether the subject of a verb is a body that sits: a committee by its bare noun, or one that has a name."""
    head = next((i for i in subject if i.kind not in (Kind.DATE, Kind.PLACE) and i.sort is not Sort.PARTICLE), None)
    return head is not None and (head.form in relation_words("committee_nouns") or head.kind is Kind.ORGANIZATION)


def _works(items: Sequence[Item], trigger: Trigger) -> int | None:
    """Find the works of a body, named right behind: «احتضنت تونس أعمال اللجنة المشتركة»."""
    for n in _here(items, trigger)[:-1]:
        if _is(items[n], "works") and items[n + 1].kind is Kind.ORGANIZATION:
            return None if items[n - 1].marks("during", "about") else -1
        if items[n].form in relation_words("its_works") and _sat(items[trigger.place + 1 : n]):
            return -1  # «اختتمت اللجنة المشتركة أعمالها»
        if items[n].verb:
            return None
    return None


def _agreement_object(items: Sequence[Item], trigger: Trigger) -> int | None:
    """Find the agreement that is the first noun of an event behind a verb: «عقدت الغرفة اتفاقا مع …»."""
    first = next((n for n in _here(items, trigger) if items[n].event), None)
    event = items[first].event if first is not None else None
    return first if event and event.agreement and not event.definite else None


def _talk_between(items: Sequence[Item], trigger: Trigger) -> int | None:
    """Find the talk that ran between two people: «طال الحديث ساعتين بين …»."""
    talk = next((n for n in _here(items, trigger) if _is(items[n], "talk")), None)
    if items[trigger.place].marks("between"):
        return None if talk is None else -1  # «دار بين … و… نقاش»
    talk = trigger.place if items[trigger.place].form in relation_words("runs") else talk  # «دار الحديث» is one word
    here = (*range(min(trigger.place, _BESIDE)), *_here(items, trigger)) if talk is not None else ()
    between = next((n for n in here if items[n].marks("between", "about")), len(items))  # «بين … و… دار الحديث»
    if between < len(items) and not items[between].marks("between"):
        return None  # «دار الحديث حول خلاف بين …»
    behind = items[between + 1 : between + 1 + _BEFORE]
    return -1 if any(i.kind in PEOPLE for i in behind) else None


def _office_entered(items: Sequence[Item], trigger: Trigger) -> int | None:
    """Find whose office someone was shown into: « a été introduit dans le bureau du ministre », « auprès de M. X »."""
    entered = (n for n in _here(items, trigger) if items[n].form in relation_words("offices_entered"))
    door = next((n for n in entered if items[n].mention < 0), None)
    whose = items[door + 1 : door + 1 + _NEAR] if door is not None else ()
    return door if any(i.kind in PEOPLE for i in whose) else None


def _chairing_left(items: Sequence[Item], trigger: Trigger) -> int | None:
    """Find the sitting that it fell to someone to chair: « il est revenu à M. X de présider la séance »."""
    here = range(trigger.place + 1, min(trigger.place + 2 * _NEAR, len(items)))
    chairs = next((n for n in here if items[n].form in relation_words("to_chair")), None)
    near = range(chairs + 1, min(chairs + 1 + _BEFORE, len(items))) if chairs is not None else range(0)
    return next((n for n in near if (e := items[n].event) and e.kind), None)


def _encounter(items: Sequence[Item], trigger: Trigger) -> int | None:
    """Find whom of a house one went out to: « est allée mercredi à la rencontre des équipes du centre hospitalier »."""
    here = range(trigger.place + 2, min(trigger.place + _BESIDE + 2, len(items)))
    met = next((n for n in here if items[n].form in relation_words("gone_out_to") and items[n - 1].form == "a"), None)
    named = next((i for i in items[met + 1 : met + _NEAR] if i.mention >= 0), None) if met else None
    return met if named is not None and named.kind in _HOUSES else None


def _to_site_then(items: Sequence[Item], trigger: Trigger) -> int | None:
    """Ask for a house behind "to" where a day stands between: "went on Monday to the port of Sohar"."""
    behind = items[trigger.place + 1 : trigger.place + _NEAR]
    to = next((n for n, i in enumerate(behind) if i.form == "to"), 0)
    between, after = behind[:to], behind[to + 1 : to + 1 + _BEFORE]
    dated = any(i.kind is Kind.DATE for i in between)
    plain = all(i.kind is Kind.DATE or i.form in relation_words("before_day") for i in between)
    named = next((i for i in after if i.mention >= 0), None)
    return -1 if dated and plain and named is not None and named.kind in _HOUSES else None


_NEEDS: dict[str, Callable[[Sequence[Item], Trigger], int | None]] = {
    "delegation": _delegation,
    "taken_round": _taken_round,
    "wishes": _wishes,
    "arrival": _arrival,
    "condolence": _condolence,
    "letter": _letter,
    "interview": _interview,
    "interview_alone": _interview_alone,
    "receiving": _receiving,
    "list": _list,
    "welcomed": _welcomed,
    "doors": _doors,
    "rite": _rite,
    "installing": _installing,
    "witness": _witness,
    "visit_seen": _visit_seen,
    "visit_from": _visit_from,
    "facility": _facility,
    "opened_house": _opened_house,
    "sight": _sight,
    "talk_between": _talk_between,
    "agreement_object": _agreement_object,
    "seated": _seated,
    "remote": _remote,
    "days": _days,
    "opening": opening_of,
    "house": _house,
    "hearing": _hearing,
    "handover": handover,
    "giver": giver,
    "award": award,
    "works": _works,
    "with_at_once": with_at_once,
    "visit_purpose": on_a_visit,
    "both_before": both_before,
    "office_entered": _office_entered,
    "encounter": _encounter,
    "to_site_then": _to_site_then,
    "chairing_left": _chairing_left,
}
