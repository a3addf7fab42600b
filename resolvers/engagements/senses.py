"""Which of its senses a word has that may be one of several verbs, or a noun."""

from collections.abc import Sequence
from itertools import takewhile

from lexicon.engagements import EventCue, Form, Frame, VerbCue
from lexicon.relations import either, relation_words
from resolvers.engagements.event_beside import with_event
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.antecedent import antecedent_of
from resolvers.ground.items import OFFICIALS, Item, Sort, is_owner
from resolvers.verbs.needs import takes_round, with_need
from resolvers.verbs.objectives import is_event
from resolvers.verbs.reported import of_verb
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind
from schemas.nouns import replace
from schemas.relation import EngagementKind
from text.inflection import is_arabic

_PLAN_REACH = 20
_BESIDE = 6
"""Items after a verb within which its event stands where the verb may go without."""


def best_reading(items: Sequence[Item], place: int, verbs: Sequence[VerbCue]) -> Trigger | None:
    """Return the first reading of a word as a verb that has what it needs; None where none has."""
    if items[place].event and _noun_here(items, place, verbs[0]):
        return None
    if _meets_nobody(items, place, verbs[0]) or _is_hyphened(items, place):
        return None
    verbs = _of_agreement(items, place, verbs)
    if items[place].form in relation_words("going_round") and takes_round(items, place):
        verbs = [verb for verb in verbs if verb.entry == _LEADING] or verbs
    if verbs[0].beside and any_marked(items[max(place - 1, 0) : place], "during", "about"):
        return None  # «بمناسبة وضع حجر الأساس»
    bare = relation_words("delegation_words")
    told = items[place].marks("members")
    told = told and any(i.kind is Kind.DELEGATION or i.form in bare for i in items[max(place - 4, 0) : place])
    if len(verbs) > 1 and verbs[0].latin and _hosts_someone(items, place):
        verbs = [verb for verb in verbs if verb.entry == _HOST] or verbs
    hosting = verbs[0].frame is Frame.RECEIVE and len(verbs) > 1 and not verbs[0].needs and _hosts_event(items, place)
    verbs = verbs[1:] if hosting else verbs
    read = (of_verb(items, place, verb) for verb in verbs if not (told and verb.frame is Frame.GATHER))
    return next((t for t in read if t and with_event(items, replace(t, end=len(items)))), None)


def _is_hyphened(items: Sequence[Item], place: int) -> bool:
    """Tell the first part of a word with a hyphen: "a closed-door session"."""
    sign = items[place + 1] if place + 1 < len(items) else None
    return sign is not None and sign.form == "-" and sign.span.start == items[place].span.end


def _meets_nobody(items: Sequence[Item], place: int, verb: VerbCue) -> bool:
    """Tell whether what was received, met or talked over is nobody: a thing, news, views, a matter."""
    if verb.frame is Frame.RECEIVE and any(told(items, place) for told in (_of_thing, _of_news, _by_sounds)):
        return True
    behind = items[place + 1 : place + _BESIDE] if verb.frame is Frame.VISIT else ()
    if any_said(behind, relation_words("guards_inspected")) and any_said(behind, relation_words("honour_guarded")):
        return True  # "inspected a guard of honour"
    minds = any_said(items[place + 1 : place + _TWO], relation_words("minds_met"))
    if minds and not (verb.latin or verb.beside):
        return True  # «التقت وجهات نظر الوزيرين»
    if verb.entry in _MATTERS and not _official_acts(items, place):
        return True  # «تناول اللقاء …»
    return verb.entry == _DISCUSSING and _of_meeting_told(items, place)


def _official_acts(items: Sequence[Item], place: int) -> bool:
    """Tell whether an official is the subject of a verb: right behind it, or before it where he opens the sentence."""
    if any(i.kind in OFFICIALS for i in items[place + 1 : place + _SUBJECT]):
        return True
    fronted = place > 0 and items[place - 1].kind in OFFICIALS and not items[place].joined
    return fronted and not any(i.verb or i.event for i in items[:place])


def _of_meeting_told(items: Sequence[Item], place: int) -> bool:
    """Tell whether a meeting told before discussed a matter, and nobody: «ناقش اللقاء سبل التعاون مع الاتحاد …»."""
    subject, behind = (*items[place + 1 : place + 3], None, None)[:2]
    met = subject is not None and subject.event is not None and subject.event.definite
    between = behind is not None and behind.marks("between", "with")
    return met and subject is not None and not subject.form.isascii() and not between


def _of_agreement(items: Sequence[Item], place: int, verbs: Sequence[VerbCue]) -> Sequence[VerbCue]:
    """Read «عقد» as signing where an agreement is its object, and no meeting."""
    if _of_meeting_before(items, place, verbs[0]):
        return verbs
    signing = [verb for verb in verbs if verb.entry == _CONCLUDING]
    read = (of_verb(items, place, verb) for verb in signing)
    return signing if any(t and with_need(items, replace(t, end=len(items))) for t in read) else verbs


_CONCLUDING = "conclude_agreement"
_DISCUSSING = "discuss"
_MATTERS = ("take_up", "exchange_views", "exchange_documents")
_SUBJECT = 4
"""Items behind a verb among which an official stands who is its subject."""
_LEADING = "lead_round"
"""The verb of going round, where one takes others with one."""


def _hosts_someone(items: Sequence[Item], place: int) -> bool:
    """Tell whether someone is the object of "hosted", whatever event follows: "hosted the envoy at a working lunch".

    So are people of no name, of whose body the name may hold an event: "hosted a team from the Dairy Forum".
    """
    if antecedent_of(items, place) >= 0:
        return True  # "the delegation, which the Directorate hosted"
    here = items[place + 1 : place + _PLAN_REACH]
    days = [n for n, i in enumerate(here) if i.kind is Kind.DATE]
    beside = {day + step for day in days for step in (-2, -1, 0, 1)}  # "hosted, on 4 March, the ambassador"
    told = [i for n, i in enumerate(items[place + 1 : place + _PLAN_REACH + len(beside)]) if n not in beside]
    stops = (i for i in told if i.event or i.form in relation_words("separators") or i.mention >= 0)
    first = next((i for i in stops if i.kind is not Kind.PLACE), None)  # "hosted in Tunis the ambassador"
    someone = _hosts_people(here) or (first is not None and first.kind in (Kind.PERSON, Kind.TITLE, Kind.DELEGATION))
    return someone and not any(i.event and i.event.kind is EngagementKind.VISIT for i in here)


def _hosts_people(behind: Sequence[Item]) -> bool:
    """Tell a noun of people as what is hosted, before any event, sign or name but a day's: "a group of students"."""
    told = takewhile(
        lambda i: not (i.event or i.sort is Sort.SIGN or (i.mention >= 0 and i.kind is not Kind.DATE)), behind
    )
    near = [i for i in told if i.mention < 0][:_PEOPLE_NEAR]
    return any_said(near, either("members_of_bodies", "groups", "many_people", "group_nouns"))


_PEOPLE_NEAR = 6
"""Words behind "hosted" among which the noun of those who came stands, an adjective or a day before it."""
_HOST = "host_guests"


def _hosts_event(items: Sequence[Item], place: int) -> bool:
    """Tell whether what «استضاف» has as its object is an event, and no guest: «استضافت الوزارة الاجتماع الثاني».

    The first person behind it is its subject: «استضاف الوزير X طاولة مستديرة».
    """
    named = (n for n in range(place + 1, min(place + _SUBJECT, len(items))) if items[n].kind is Kind.PERSON)
    subject = next(named, place) if is_arabic(items[place].form) else place
    for n in range(place + 1, min(place + _PLAN_REACH, len(items))):
        if items[n].kind in (Kind.DELEGATION, Kind.PERSON) and n != subject:
            return False
        event = items[n].event
        if event and event.kind:
            beside = items[n - 1].marks("during", "place_in", "with") or items[n - 1].sort is Sort.PARTICLE
            beside = beside or any_marked(items[max(n - 2, place) : n], "purpose")  # "was hosted for a working session"
            return event.kind is not EngagementKind.VISIT and not beside
    return False


def _of_thing(items: Sequence[Item], place: int) -> bool:
    """Tell whether what was received is nobody: « a reçu l'appui du président », "welcomed Uganda's invitation"."""
    for n in _object_reach(items, place):
        item = items[n]
        if _welcomes_visit(items, place, n):
            return True
        if is_event(item, "credentials") or (item.form in relation_words("received_things") and _are_papers(items, n)):
            return False  # "received letters of credence", "received copies of the credentials of …"
        if item.form in relation_words("received_things"):
            return True
        if (item.mention >= 0 and not (_sets_scene(items, n) or is_owner(items, n))) or (
            item.sort is Sort.SIGN and item.form not in _WITHIN_WORDS and not _about_scene(items, n)
        ):
            return False
    return False


def _of_news(items: Sequence[Item], place: int) -> bool:
    """Tell whether a feeling says how news was received, no guest: «استقبل الوزير X بارتياح كبير قرار …»."""
    for item in items[place + 1 : place + _PLAN_REACH]:
        if item.mention < 0 and item.form in relation_words("taken_with"):
            return True
        if item.verb or item.event or item.marks("with", "during", "relative"):
            return False
    return False


def _by_sounds(items: Sequence[Item], place: int) -> bool:
    """Tell whether songs or cheers are what received somebody: « Des youyous ont accueilli la ministre »."""
    verb = place
    while verb > 0 and items[verb - 1].form in relation_words("auxiliaries_any"):
        verb -= 1
    latin = not is_arabic(items[place].form)
    subject = items[max(verb - 2, 0) : verb] if latin else items[place + 1 : place + 2]
    return any_said(subject, relation_words("greeting_sounds")) and not any(i.mention >= 0 for i in subject)


def _object_reach(items: Sequence[Item], place: int) -> range:
    """Return the items behind a verb among which its object begins, the words of a day and a place not counted."""
    reach = place + _BESIDE
    for n in range(place + 1, min(place + 3 * _BESIDE, len(items))):
        reach += _SCENE * (n < reach and _sets_scene(items, n))
    return range(place + 1, min(reach, len(items)))


_SCENE = 6
"""Items of a day or place with its small words and the hour: "on", « au siège », « à la mi-journée »."""
_BEFORE_PLACE = 3
_WITHIN_WORDS = ("'", "-")


def _sets_scene(items: Sequence[Item], place: int) -> bool:
    """Tell a day, or a place behind the word that says where; "welcomed Uganda's offer" has none."""
    item = items[place]
    where = item.kind is Kind.PLACE and any_marked(
        items[max(place - _BEFORE_PLACE, 0) : place], "place_in", "during", "to"
    )
    return item.kind is Kind.DATE or where


def _about_scene(items: Sequence[Item], place: int) -> bool:
    """Tell whether a comma stands before or behind the words of a day or place."""
    behind = any(_sets_scene(items, n) for n in range(place + 1, min(place + _BEFORE_PLACE + 1, len(items))))
    return items[place].form == "," and (behind or _sets_scene(items, place - 1))


def _welcomes_visit(items: Sequence[Item], place: int, visit: int) -> bool:
    """Tell whether one is only glad of a visit: "welcomed the visit of the Minister", who came before."""
    event = items[visit].event
    glad = event is not None and event.kind is EngagementKind.VISIT and items[place].form in relation_words("glad_of")
    return (
        glad and visit <= place + _SOON and any(i.marks("from", "of") or i.form == "of" for i in items[visit + 1 :][:2])
    )


_SOON = 4
"""Items behind "welcomed" among which the noun of the visit stands."""


def _are_papers(items: Sequence[Item], place: int) -> bool:
    """Tell whether copies or letters are those that an ambassador presents: "copies of the credentials"."""
    return any(is_event(item, "credentials") for item in items[place : place + _OF_PAPERS])


_OF_PAPERS = 5
"""Items from "copies" within which the noun of the credentials stands."""


def _noun_here(items: Sequence[Item], place: int, verb: VerbCue) -> bool:
    """Tell whether a word that is verb and noun is the noun: «وقعت … عقدا», "a effectué une visite"."""
    if verb.latin:
        headed = verb.form is Form.PRESENT and (place == 0 or _under_article(items, place))
        return headed or (verb.form is not Form.PARTICIPLE and any(i.verb for i in items[:place]))
    agreement = any(cue.agreement for cue in items[place].cues if isinstance(cue, EventCue))
    if _of_meeting_before(items, place, verb):
        return False
    before = items[place - 1].event if place > 0 else None
    if agreement and before is not None and before.kind is EngagementKind.SIGNING:
        return True  # «مراسم توقيع عقد شراكة بين …»
    comma = place > 0 and items[place - 1].form in relation_words("separators")  # «وعقب التوقيع، عقد X جلسة»
    signed = (i.verb for i in items[:place] if i.verb and not (comma and i.verb.form is Form.NOUN))
    return agreement and any(verb.frame is Frame.SIGN for verb in signed)


def _of_meeting_before(items: Sequence[Item], place: int, verb: VerbCue) -> bool:
    """Tell «عقده» right behind a meeting, which was held and is no contract: «وأعقب التوقيع اجتماع عقده …»."""
    held = items[place - 1].event if place and verb.pronoun else None
    return held is not None and not held.agreement and held.kind not in (None, EngagementKind.SIGNING)


def _under_article(items: Sequence[Item], place: int) -> bool:
    """Tell whether an article that opens a phrase stands right before a noun: « La rencontre avec … a été annulée »."""
    articles = either("definite", "indefinite")
    before = items[place - _TWO] if place >= _TWO else None
    opens = before is None or before.sort is Sort.SIGN or before.marks("during", "place_in")
    return items[place - 1].form in articles and opens


_TWO = 2
