"""Where a report was: as words say, else what gave room to it or was visited, before a mere city."""

from collections.abc import Sequence
from itertools import takewhile

from lexicon.engagements import Frame
from lexicon.relations import relation_words
from resolvers.engagements.reached import house_of_talk, reached_house
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.event_kinds import FACE
from resolvers.ground.geography import countries_in, country_of, is_city, is_land, is_state
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.ground.other_places import is_recalled
from resolvers.ground.places import place_of
from resolvers.ground.premises import Premises
from resolvers.ground.put_in import name_start
from resolvers.ground.scene import sentence_before
from resolvers.ground.visited import toured_house, toured_place, visited_place
from resolvers.ground.worded_sites import seen_site, town_visited
from resolvers.parties.cast import Cast
from resolvers.parties.party import Party
from resolvers.parties.sides import Roles
from resolvers.roles.coming import gone_on, gone_there
from resolvers.roles.convening import CHAIRING
from resolvers.roles.pairs import pair_named
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind
from schemas.relation import EngagementKind
from schemas.span import Quote, Span
from text.clitics import readings, reads_as


def where_of(cast: Cast, sentence: Sentence, trigger: Trigger, roles: Roles, host: Party | None) -> Quote | None:
    """Return where it was: a welcome where they arrived, else as words say or what gave room to it."""
    welcome = trigger.frame is Frame.RECEIVE and trigger.nominal and trigger.passive
    there = (_of_arrival(cast, sentence, trigger) or _came_to(cast, sentence, trigger)) if welcome else None
    return there or _where_told(cast, sentence, trigger, roles, host) or _here(cast, sentence, trigger)


def _here(cast: Cast, sentence: Sentence, trigger: Trigger) -> Quote | None:
    """Return the town of the dateline where it was "here today": "Accra, March 3: The envoy called on … here"."""
    behind = sentence.items[trigger.place + 1 : trigger.end] if trigger.latin else ()
    if not any_said([i for i in behind if i.mention < 0], relation_words("here")):
        return None
    heads = (s.items for s in cast.scene.sentences[:_TOP] if s.line <= sentence.line and len(s.items) > 1)
    town = next((i for i, after, *_ in heads if i.kind is Kind.PLACE and after.sort is Sort.SIGN), None)
    return cast.scene.tops[town.mention].quote if town else None


_TOP = 8
"""Sentences at the top of a text among which its dateline stands."""


def _where_told(cast: Cast, sentence: Sentence, trigger: Trigger, roles: Roles, host: Party | None) -> Quote | None:
    """Return where it was: as words say, else what gave room to it or was visited, before a mere city."""
    talked = trigger.needs == "companion" and pair_named(sentence, trigger)
    end = trigger.place + 1 if talked else trigger.end  # «استعرض الجانبان الأوضاع في المنطقة»: what they spoke of
    end = min(end, till_invitation(sentence, trigger), _till_speech(sentence, trigger), _of_noun(sentence, trigger))
    told = place_of(cast.scene, sentence, trigger.place, end, premises=_premises(trigger, host))
    told = _before_guests(cast, sentence, trigger, roles) if told is None else told
    told = _cleft(cast, sentence, trigger) or told or _house_that_hosted(cast, sentence, trigger)
    told = _where_held(cast, sentence, trigger) if talked and told is None else told
    told = None if told and trigger.frame is Frame.SIGN and _of_party(told, roles.guests) else told
    received = told and trigger.frame is Frame.RECEIVE and any(g.quote == told for g in roles.guests)
    told = None if received else told  # « une audience accordée au bureau de l'association »
    told = None if told and _is_guests_state(cast, trigger, roles, told) else told
    site = roles.site.quote if roles.site else None
    if site is None and trigger.kind is EngagementKind.VISIT and not trigger.latin:
        site = toured_house(cast.scene, sentence, trigger.place, trigger.end)
    if (told is None or is_city(told.text)) and (to := gone_there(sentence, trigger)) >= 0:
        site = _named_there(cast, sentence, to)
    elif told is None and trigger.frame is Frame.RECEIVE and trigger.pronoun:
        site = visited_place(cast.scene, sentence, trigger.place, trigger.place)  # «وصل إلى دار …، فاستقبله»
    elif told is None and trigger.frame is Frame.RECEIVE and trigger.kind in FACE:
        site = _of_arrival(cast, sentence, trigger)
    if site is None and trigger.frame is Frame.VISIT:
        of_host = host.quote if host and host.kind is Kind.ORGANIZATION and host.governor != "organised" else None
        site = of_host or _visited(cast, sentence, trigger)
    if site is None and trigger.kind is EngagementKind.VISIT and trigger.frame is Frame.RECEIVE:
        of_host = host.quote if host and host.kind is Kind.ORGANIZATION else None
        site = toured_place(cast.scene, sentence, trigger.place, trigger.end) or of_host
    if site is None and trigger.frame is Frame.VISIT:
        site = _seen(cast, sentence, trigger, told)
    if told is None and site is None and trigger.kind in (*FACE, EngagementKind.SIGNING):
        told = _town_visited(cast, sentence, trigger) or reached_house(cast, sentence, trigger)
        told = told or (None if trigger.latin else house_of_talk(cast, sentence, trigger))
    if told is None and site is None and host and host.kind is not Kind.PLACE:
        return _where_just_told(cast, sentence, trigger) or _arrived_at(cast, sentence, trigger)
    return _finer(told, site)


def _of_noun(sentence: Sentence, trigger: Trigger) -> int:
    """Return where the words end that place an Arabic event in which something was said: «وخلال اللقاء، أشاد …».

    A clause of its own, before any other verb, goes on telling of it: «خلال اللقاء الذي عقد في …».
    """
    items = sentence.items
    event = items[trigger.event].event if trigger.event >= 0 else None
    known = trigger.nominal and not trigger.latin and event is not None and event.definite and not event.pronoun
    within = known and any_marked(items[max(trigger.event - _NEXT, 0) : trigger.event], "during", "place_in")
    clause = any(i.marks("relative") for i in takewhile(lambda i: i.verb is None, items[trigger.event + 1 :]))
    return trigger.event + _NEXT if within and not clause else len(items)


def _is_guests_state(cast: Cast, trigger: Trigger, roles: Roles, place: Quote) -> bool:
    """Tell the state where a guest who was received at home comes from: «استقبل وزيرة … بجمهورية …»."""
    state = country_of(place.text)
    at_home = trigger.frame is Frame.RECEIVE and trigger.kind in FACE and cast.home not in (None, state)
    return state is not None and at_home and is_state(place.text) and any(g.country == state for g in roles.guests)


def _seen(cast: Cast, sentence: Sentence, trigger: Trigger, told: Quote | None) -> Quote | None:
    """Return where what was visited is, by the words of the sentence."""
    told_by = (trigger.place, trigger.event, trigger.end)
    if not trigger.latin:
        return seen_site(cast.scene, sentence, told_by, told)
    return town_visited(cast.scene, sentence, told_by) if told is None else None


def _visited(cast: Cast, sentence: Sentence, trigger: Trigger) -> Quote | None:
    """Return what was visited, told behind the verb or behind the noun of the visit: «قام الوالي بزيارة لميناء …»."""
    site = visited_place(cast.scene, sentence, trigger.place, trigger.end)
    paid = site is None and trigger.event > trigger.place and not trigger.latin
    return visited_place(cast.scene, sentence, trigger.event, trigger.end) if paid else site


def _finer(told: Quote | None, site: Quote | None) -> Quote | None:
    """Return the one of two places that says more: a house before a town, a town before its state."""
    if site and told and is_city(site.text) and is_state(told.text):
        return site  # «وصل إلى مدينة جوبا بجمهورية جنوب السودان»
    return site if site and (told is None or is_city(told.text)) and not is_city(site.text) else told or site


def _before_guests(cast: Cast, sentence: Sentence, trigger: Trigger, roles: Roles) -> Quote | None:
    """Return the institution that «ب» puts before all whom somebody met: «التقى الوزير بمستشفى … السيدة …»."""
    first = min((g.place for g in roles.guests), default=0)
    if trigger.frame is not Frame.MEET or trigger.latin or first <= trigger.place:
        return None
    return place_of(cast.scene, sentence, trigger.place, first)


def _house_that_hosted(cast: Cast, sentence: Sentence, trigger: Trigger) -> Quote | None:
    """Return the town or venue that is the subject of a verb of hosting an event: "Amman hosted", «استضاف فندق …».

    An institution is so too of what it gives room to («احتضن نادي القضاة …»), and no host of it by that.
    """
    items = sentence.items
    if trigger.event < 0 or trigger.frame not in (Frame.ORGANISE, Frame.LODGE) or trigger.passive:
        return None
    behind = range(trigger.place + 1, min(trigger.place + _NEXT, len(items)))
    before = range(trigger.place - 1, max(trigger.place - _NEXT, -1), -1)
    auxiliary = relation_words("auxiliaries_past")
    passed = relation_words("town_nouns") | (auxiliary if trigger.latin else frozenset())
    house = next((n for n in (before if trigger.latin else behind) if items[n].form not in passed), -1)
    if house < 0 or items[house].mention < 0 or not _gives_room(cast, trigger, items[house]):
        return None
    first = name_start(items, house) if trigger.latin else 0
    first -= first > 0 and items[first - 1].form in _ELIDED  # « l'hôtel … a abrité »
    opens = first == 0 or items[first - 1].sort is Sort.SIGN or items[first - 1].form in relation_words("definite")
    return cast.scene.tops[items[house].mention].quote if opens else None


def _gives_room(cast: Cast, trigger: Trigger, item: Item) -> bool:
    """Tell whether a subject is where the event was: a place that is no state, or an institution that lodged it."""
    place = cast.scene.tops[item.mention]
    if item.kind is Kind.PLACE:
        return is_city(place.text) or not countries_in(place.text)
    return item.kind is Kind.ORGANIZATION and trigger.frame is Frame.LODGE and trigger.verb in _ROOMS


_ELIDED = frozenset(("'", "’"))
_ROOMS = frozenset(("lodge", "lodge_latin", "witness"))
"""Entries of the verbs that give room, and ask for no patron."""


def _cleft(cast: Cast, sentence: Sentence, trigger: Trigger) -> Quote | None:
    """Return the house that a French sentence puts first: « C'est à la mairie de Zahlé que Mme X a été accueillie »."""
    items = sentence.items[: min(trigger.place, _CLEFT_FRONT)]
    if [i.form for i in items[: len(_CLEFT)]] != [*_CLEFT] or not any_marked(items[: _NEXT + 1], "place_in"):
        return None
    house = next((n for n, i in enumerate(items) if i.kind in (Kind.ORGANIZATION, Kind.PLACE)), len(items))
    said = any_said(items[house + 1 : house + _NEXT], _CLEFT_THAT)
    return cast.scene.tops[items[house].mention].quote if said else None


_CLEFT, _CLEFT_THAT = ("c", "'", "est"), ("que", "qu")
_CLEFT_FRONT = 10
"""Items of « C'est au siège de … que »."""


def _where_just_told(cast: Cast, sentence: Sentence, trigger: Trigger) -> Quote | None:
    """Return the house or town right before "where", which opens the clause of a verb: "to the Mill, where X met"."""
    items = sentence.items
    if not trigger.latin:
        return _where_gone(cast, items, trigger)
    clause = range(max(trigger.place - _CLAUSE, 1), trigger.place) if trigger.frame in _THERE else ()
    where = next((n for n in reversed(clause) if items[n].form in relation_words("where")), 0)
    if not where or any(i.verb for i in items[where : trigger.place]):
        return None
    told = [i for i in items[max(where - _NEXT, 0) : where] if i.kind in (Kind.PLACE, Kind.ORGANIZATION)]
    house = next(iter(told), None)
    return cast.scene.tops[house.mention].quote if house else None


def _where_gone(cast: Cast, items: Sequence[Item], trigger: Trigger) -> Quote | None:
    """Return the house to which somebody went on, right before «حيث» and whom he met there: «ثم توجه إلى …»."""
    moved = gone_on(items, trigger) if trigger.frame in _THERE else -1
    kinds = (Kind.PLACE, Kind.ORGANIZATION)
    house = next((i for i in reversed(items[moved : trigger.place]) if i.kind in kinds), None) if moved >= 0 else None
    return cast.scene.tops[house.mention].quote if house else None


_CLAUSE = 12
"""Items from "where" to the verb of its clause, who did it between."""
_THERE = (Frame.RECEIVE, Frame.MEET)


def _arrived_at(cast: Cast, sentence: Sentence, trigger: Trigger) -> Quote | None:
    """Return where those whom a pronoun or «الوفد» means had come to in the sentence before: «حل بالداخلة وفد …»."""
    behind = sentence.items[trigger.place + 1 : trigger.place + _NEXT]
    meant = trigger.pronoun or any_said(behind, relation_words("delegation_words"))
    before = sentence_before(cast.scene, sentence.span.start)
    if trigger.latin or trigger.frame is not Frame.RECEIVE or not meant or before is None:
        return None
    opening = before.items[:_NEXT]
    came = any(reads_as(i.form, relation_words("came_to")) for i in opening if i.mention < 0)
    town = next((n for n, i in enumerate(before.items[:_CAME]) if i.kind is Kind.PLACE), 0) if came else 0
    there = before.items[town - 1] if town else None
    to = there and (there.marks("to", "place_in") or there.form in relation_words("with_attached"))
    return cast.scene.tops[before.items[town].mention].quote if to else None


_CAME = 12
"""Items at the start of a sentence among which the town stands to which people came, behind who they are."""


def _town_visited(cast: Cast, sentence: Sentence, trigger: Trigger) -> Quote | None:
    """Return the town to which one of those who met was on a visit: "during his visit to the Ugandan capital, Kampala".

    A state that was visited says nothing of where in it they met.
    """
    items = sentence.items
    end = max(trigger.end, trigger.place)
    visits = (n for n in range(trigger.place + 1, end) if (e := items[n].event) and e.kind is EngagementKind.VISIT)
    for visit in visits:
        during = any_marked(items[max(visit - _NEXT, 0) : visit], "during") and not is_recalled(items, visit)
        behind = items[visit + 1 : min(visit + _VISITED, end)]
        to = next((n for n, i in enumerate(behind) if _is_to(i)), None)
        towns = [i for i in behind[to:] if i.kind is Kind.PLACE] if during and to is not None else []
        quotes = (cast.scene.tops[i.mention].quote for i in towns)
        return next((q for q in quotes if _is_town_or_house(q.text)), None)
    return None


def _is_town_or_house(text: str) -> bool:
    """Tell a place that is no state and no land."""
    return not countries_in(text) if is_city(text) else not (is_state(text) or is_land(text))


def _is_to(item: Item) -> bool:
    """Tell «إلى» or "to", or «ل» written onto what follows («لمدينة طنجة»)."""
    letters = relation_words("to_attached")
    return item.marks("to") or item.form in letters or any(item.form[: r.cut] in letters for r in readings(item.form))


_VISITED = 9
"""Items behind the noun of a visit among which the town is named."""
_NEXT = 3
"""Items at the start of a sentence, and behind a verb, among which the next word of its phrase stands."""


def _of_arrival(cast: Cast, sentence: Sentence, trigger: Trigger) -> Quote | None:
    """Return the place at which those received arrived: «كان في استقبال الوفد لدى وصوله إلى مطار …»."""
    items = sentence.items
    for n in range(trigger.place + 1, min(trigger.end, len(items) - 2)):
        if items[n].mention < 0 and reads_as(items[n].form, relation_words("arrival")):
            there = items[n + 2] if items[n + 1].marks("to") else items[n + 1]
            return cast.scene.tops[there.mention].quote if there.kind is Kind.PLACE else None
    return None


def _came_to(cast: Cast, sentence: Sentence, trigger: Trigger) -> Quote | None:
    """Return where they had come to by the words before: «وصل الوزير إلى مطار …، صباح اليوم، وكان في استقباله»."""
    items = sentence.items
    came = next((n for n in range(trigger.place) if items[n].form in relation_words("arrived")), trigger.place)
    to = next((n for n in range(came + 1, trigger.place) if items[n].marks("to")), trigger.place)
    there = next((i for i in items[to + 1 : min(to + 1 + _NEXT, trigger.place)] if i.kind is Kind.PLACE), None)
    return cast.scene.tops[there.mention].quote if there is not None else None


def _named_there(cast: Cast, sentence: Sentence, to: int) -> Quote | None:
    """Return the words between «إلى» and the clause of what was done there: the house, whether known or not."""
    items = sentence.items
    end = next((n for n in range(to + 1, len(items)) if items[n].sort is Sort.SIGN), to + 1)
    if not 0 < end - to - 1 <= _HOUSE:
        return None
    return Quote.at(cast.scene.document.text, Span(items[to + 1].span.start, items[end - 1].span.end))


_HOUSE = 6
"""Items of the longest naming of a house."""


def till_invitation(sentence: Sentence, trigger: Trigger) -> int:
    """Return the item at which another event begins that those who met are to attend: «… دعوة للمشاركة في مؤتمر»."""
    if trigger.latin or trigger.kind not in FACE:
        return len(sentence.items)
    behind = range(trigger.place + 1, len(sentence.items))
    return next((n for n in behind if sentence.items[n].form in relation_words("to_attend")), len(sentence.items))


def _till_speech(sentence: Sentence, trigger: Trigger) -> int:
    """Return the relative clause of what a guest said behind its colon: «استقبل المفتي الذي قال: "كانت لدينا في …"»."""
    items = sentence.items
    colon = next((n for n in range(trigger.place + 1, len(items)) if items[n].form == ":"), trigger.place)
    clause = range(max(colon - _SAYING, trigger.place + 1), colon)
    return next((n for n in clause if items[n].marks("relative")), len(items))


_SAYING = 8
"""Items of «الذي قال بعد اللقاء»."""


def _where_held(cast: Cast, sentence: Sentence, trigger: Trigger) -> Quote | None:
    """Return where those who talked had met: «بحث الجانبان، خلال اللقاء الذي عقد في …، سبل …»."""
    items = sentence.items
    for place in range(trigger.place + 1, trigger.end):
        if items[place].form in relation_words("and_that"):
            return place_of(cast.scene, sentence, place, trigger.end)  # «بحث الجانبان …، وذلك في مبنى الوزارة»
        held = any(verb.frame in (Frame.HOLD, Frame.OCCUR) for verb in items[place].verbs)
        if held and items[place - 1].marks("relative"):
            stop = next((n for n in range(place, trigger.end) if items[n].sort is Sort.SIGN), trigger.end)
            return place_of(cast.scene, sentence, place, stop)
    return None


def _of_party(place: Quote, parties: Sequence[Party]) -> bool:
    """Tell whether a state stands right behind a body of that state: «مع مؤسسة حمد الطبية بقطر»."""
    bodies = [p for p in parties if p.kind is Kind.ORGANIZATION and p.country and p.country == country_of(place.text)]
    return any(0 <= place.span.start - p.quote.span.end <= _ATTACHED + 2 * p.quote.text.isascii() for p in bodies)


_ATTACHED = 2
"""Letters between a body and the state that «ب» puts behind it; " in " is longer."""
_ANY = Premises.LETTERS


def _premises(trigger: Trigger, host: Party | None) -> Premises:
    """Return with which words of place an institution may be where it was: "called on the Governor at the Centre"."""
    someone = trigger.latin and trigger.frame is Frame.VISIT and host is not None and host.figure >= 0
    headed = trigger.verb == CHAIRING and not trigger.latin
    if headed and host and host.figure < 0 and host.place > trigger.event:
        return Premises.NONE  # «ترأس وفد الغرفة المشارك في اجتماع الاتحاد في برلين»
    return Premises.WORDS if someone else _PREMISES.get(trigger.frame, _ANY)


_PREMISES = {
    Frame.MEET: Premises.WORDS, Frame.GATHER: Premises.WORDS, Frame.VISIT: Premises.NONE, Frame.ATTEND: Premises.NONE,
}  # fmt: skip
"""Where institutions are met, visited or attended, «ب» is no word of place."""


def house_visited(cast: Cast, trigger: Trigger, guests: Sequence[Party], place: Quote | None) -> Party | None:
    """Return the body whose premises were visited, where nobody is told to have received: «زار وفد … مقر الوزارة»."""
    seen = trigger.frame is Frame.LODGE and trigger.kind is EngagementKind.VISIT
    if trigger.latin or not (trigger.frame is Frame.VISIT or seen) or place is None or not guests:
        return None
    top = next((n for n, m in enumerate(cast.scene.tops) if m.span == place.span), -1)
    bodies = [m for m in cast.scene.nested[top] if m.kind is Kind.ORGANIZATION] if top >= 0 else []
    if not bodies:
        return None
    body = max(bodies, key=lambda m: len(m.span))
    key = cast.body(body.text)
    own = any(key in guest.keys | guest.soft for guest in guests)  # «زار الوزير مقر الوزارة»
    return None if own else Party(body.quote, trigger.place, "to", Kind.ORGANIZATION, frozenset({key}))
