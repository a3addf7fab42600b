"""Whom pronouns and bare nouns mean: host and guests that a sentence leaves to what was told before."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import takewhile

from lexicon.countries import country_of_adjective
from lexicon.engagements import FACING, Frame
from lexicon.people import is_verb
from lexicon.relations import affixes, either, relation_words
from resolvers.ground.among import any_said
from resolvers.ground.event_kinds import FACE, OF_MANY
from resolvers.ground.items import PEOPLE, Item, Sentence, Sort
from resolvers.ground.scene import sentence_before
from resolvers.parties.cast import Cast
from resolvers.parties.latin import is_bare_delegation, means_visitors, with_them
from resolvers.parties.party import Party, same_party
from resolvers.parties.reading import parties_in
from resolvers.parties.report import Report
from resolvers.parties.side_heads import head_of
from resolvers.parties.sides import Roles
from resolvers.parties.subjects import agent_noun, received_there
from resolvers.roles.antecedents import office_told, with_antecedent
from resolvers.roles.coming import who_came
from resolvers.roles.earlier_parties import NEAR_SUBJECT, before_verb, told_before, visitors_meant
from resolvers.roles.gender import (
    by_gender,
    by_subject,
    other_than_last,
    same_again,
    stays_unnamed,
    subject_again,
    went_on,
)
from resolvers.roles.guest_again import with_guest_again
from resolvers.roles.honoured import given_for, in_their_honour, with_his_guests
from resolvers.roles.nationals import with_national
from resolvers.roles.other_side import with_other_side
from resolvers.roles.own_heads import less_self
from resolvers.roles.pairs import of_people, offices_named, pair_named
from resolvers.roles.particular import TWO_SIDED
from resolvers.roles.signers import by_writer, issuer_over, of_speakers, people_first, signers_behind
from resolvers.roles.unnamed import by_unnamed, held_by_visitors
from resolvers.roles.whereabouts import Parties, Talk, at_home_first, is_audience, is_sent
from resolvers.verbs.had import of_programme
from resolvers.verbs.tenses import Trigger
from schemas.mention import DocumentType, Kind
from schemas.relation import EngagementKind
from text.fold import fold_word
from text.inflection import AND, is_definite
from text.naming import PEOPLE as PEOPLE_ENDINGS
from text.signs import APOSTROPHES

_OWN_WORDS = (DocumentType.LETTER, DocumentType.SPEECH)
"""Documents in which «I» is who signs."""


def completed(cast: Cast, sentence: Sentence, trigger: Trigger, roles: Roles, earlier: Sequence[Report]) -> Parties:
    """Return host and guests of a report, with those that its sentence only points back to."""
    host, guests = roles.host, roles.guests
    own = cast.scene.extraction.about.type in _OWN_WORDS
    if own and trigger.frame in (*FACING, Frame.HOLD, Frame.SIGN, Frame.VISIT):
        host, guests = by_writer(cast, sentence, trigger, (host, guests))
    host, guests = with_guest_again(sentence, trigger, (host, guests), earlier)
    host, guests = _met_before(cast, sentence, trigger, (host, guests))
    guests = guests or _received_again(cast, sentence, trigger, host)
    host = host or by_unnamed(cast, sentence, trigger, guests, earlier)
    if roles.pointed and trigger.frame is Frame.VISIT:
        visitor = None if guests else _pointed_back(cast, sentence, trigger, roles, earlier)
        guests = (visitor,) if visitor and not (host and same_party(host, visitor)) else guests
    elif host is None and trigger.passive and (noun := agent_noun(sentence, trigger)):
        host = _holder_told(cast, sentence, trigger, noun)  # "where it was welcomed by the Speaker"
    elif host is None and (roles.pointed or (guests and trigger.kind in FACE)):
        host = _received_before(sentence, trigger, earlier) or _pointed_back(cast, sentence, trigger, roles, earlier)
    if host and not guests and trigger.frame in (*FACING, Frame.VISIT) and trigger.verb not in TWO_SIDED:
        host, guests = _one_side(cast, sentence, trigger, host, earlier)
    held = trigger.latin and trigger.frame is Frame.HOLD and trigger.kind is EngagementKind.MEETING
    if held and host and not guests and is_bare_delegation(before_verb(sentence, trigger)):
        guests = visitors_meant(cast, sentence, host) or _last_guests(
            earlier, host
        )  # « les visiteurs ont tenu une séance »
    host, guests = held_by_visitors(cast, sentence, trigger, (host, guests))
    host, guests = _brought_together(trigger, host, guests, earlier)
    guests = guests or who_came(cast, sentence, trigger, host, earlier)
    guests = guests or (() if host else _seen_by_them(cast, sentence, trigger))
    guests = _with_bare_delegation(cast, sentence, trigger, (host, guests))
    guests = less_self(sentence, trigger, host, guests, earlier)
    if not guests and earlier and _receives_again(sentence, trigger):
        host, guests = earlier[-1].host, earlier[-1].guests
    guests = guests or (() if roles.guests else _who_came_there(cast, sentence, trigger, host, earlier))
    guests = guests or went_on(cast, sentence, trigger, earlier)
    paired = pair_named(sentence, trigger) or _by_both(sentence, trigger) or _with_him(sentence, trigger)
    paired = paired or _crowned(sentence, trigger, earlier)
    guests = guests or (_other_signers(sentence, trigger, host, earlier) if host else ())
    guests = guests or (_across(trigger, host, earlier) if paired else ())
    if earlier and (
        (paired and _signs(trigger) and not _witnessed(trigger, roles))
        or (not host and not guests and (paired or _signs(trigger)))
    ):
        signers = [r for r in reversed(earlier) if _names_signers(r)] or [earlier[-1]]
        signers = [r for r in signers if r.host and r.guests] or signers
        both = (r for r in signers if offices_named(sentence, trigger) and of_people(r))
        last = next(both, signers[0])
        host, guests = signers_behind(cast, sentence, trigger) or (last.host, people_first(last.guests))
    listed = sentence.line in cast.diary.entries
    host, guests = with_other_side(sentence, trigger, (host, guests), earlier, listed=listed)
    host, guests = in_their_honour(sentence, trigger, (host, guests), earlier)
    host, guests = with_his_guests(sentence, trigger, (host, guests), earlier)
    host, guests = given_for(cast, sentence, trigger, (host, guests), earlier)
    host, guests = with_antecedent(cast, sentence, trigger, (host, guests))
    host, guests = with_national(cast, sentence, trigger, (roles.host, roles.guests), (host, guests))
    host = None if host and _is_where(sentence, trigger, host) else host
    return _at_home(cast, sentence, trigger, (host, guests), earlier) if host and guests else (host, guests)


def _received_again(cast: Cast, sentence: Sentence, trigger: Trigger, host: Party | None) -> tuple[Party, ...]:
    """Return whom a bare office means that was received: "Today the Ambassador was welcomed by Dr X"."""
    if host is None or not (trigger.latin and trigger.passive and trigger.frame is Frame.RECEIVE):
        return ()
    near = before_verb(sentence, trigger)
    nouns = [n for n, i in enumerate(near) if i.form in relation_words("pointing_subjects")]
    noun = nouns[-1] if nouns else -1
    known = noun > 0 and (near[noun - 1].form in relation_words("definite") or near[noun - 1].form in APOSTROPHES)
    if not known or any(i.mention >= 0 or i.sort is Sort.SIGN for i in near[noun:]):
        return ()
    told = (p for p in told_before(cast, sentence, trigger) if p.figure >= 0 and not same_party(p, host))
    return tuple([p for p in told if _holds(cast, p, near[noun].form)][-1:])


def _brought_together(
    trigger: Trigger, host: Party | None, guests: tuple[Party, ...], earlier: Sequence[Report]
) -> Parties:
    """Turn one whom another meeting brought together with the host told before: «أما ثانيهما فجمعه بوفد من …»."""
    last = earlier[-1].host if earlier else None
    told = trigger.frame is Frame.GATHER and trigger.pronoun and not (trigger.latin or trigger.relative or guests)
    if not told or host is None or last is None or same_party(last, host):
        return host, guests
    return last, (host,)


def _received_before(sentence: Sentence, trigger: Trigger, earlier: Sequence[Report]) -> Party | None:
    """Return who was received in the clause before: "He was received by X before meeting Y"."""
    last = earlier[-1] if earlier and trigger.latin and trigger.nominal and trigger.frame is Frame.MEET else None
    if last is None or last.sentence != sentence.span or last.kind is not EngagementKind.RECEPTION:
        return None
    agent = any(i.marks("by") for i in sentence.items[: trigger.place])
    return last.guests[0] if agent and last.guests else None


def _seen_by_them(cast: Cast, sentence: Sentence, trigger: Trigger) -> tuple[Party, ...]:
    """Return the delegation that «الوفد» means, which saw what is no body: «زار الوفد سوق التمور بالهفوف».

    Somebody named with it showed them what no list of places knows: «زار الوفد المختبر المركزي، رافقه خلالها X».
    """
    items = sentence.items
    bare = any_said(items[trigger.place + 1 : trigger.place + 2], relation_words("delegation_words"))
    if not bare or trigger.latin or trigger.frame is not Frame.VISIT or trigger.pronoun:
        return ()
    clause = takewhile(lambda i: i.form not in relation_words("separators"), items[trigger.place + 2 : trigger.end])
    shown = any(i.kind is Kind.PERSON for i in items[trigger.place + 2 :])
    return visitors_meant(cast, sentence, None) if shown or any(i.kind is Kind.PLACE for i in clause) else ()


def _names_signers(report: Report) -> bool:
    """Tell a report of two sides who may sign; the noun of talks with a body beside it names none for sure."""
    bodies = report.rule.endswith("/noun") and all(g.kind is Kind.ORGANIZATION for g in report.guests)
    return bool(report.guests) and not (bodies or _only_present(report))


def _across(trigger: Trigger, host: Party | None, earlier: Sequence[Report]) -> tuple[Party, ...]:
    """Return the other of two sides told before, of which only one is named here: «ترأس فيها الجانب الأوغندي X»."""
    talks = trigger.frame is Frame.HOLD and trigger.kind is EngagementKind.MEETING
    if host is None or host.country is None or not talks:
        return ()
    sides = (tuple(p for p in r.parties if p.country not in (None, host.country)) for r in reversed(earlier))
    return next((side for side in sides if side), ())


def _only_present(report: Report) -> bool:
    """Tell a report that only adds who was there: «وجرت المحادثات بحضور السفير»."""
    return report.kind in FACE and all(guest.governor == "presence" for guest in report.guests)


def _meets_delegation(sentence: Sentence, trigger: Trigger, host: Party) -> bool:
    """Tell whether the bare delegation is what a verb is done to, behind its subject: «والتقى X، المدير، أعضاء الوفد».

    What a preposition governs is something else: «التقى X بحضور أعضاء الوفد».
    """
    faces = trigger.frame in (Frame.MEET, Frame.RECEIVE) and not (trigger.latin or trigger.nominal or trigger.passive)
    if not faces or host.place < trigger.place:
        return False
    items = sentence.items
    clause = takewhile(lambda n: not (items[n].verb or items[n].event), range(host.place + 1, trigger.end))
    them = next((n for n in clause if items[n].form in relation_words("delegation_words")), -1)
    before = them - 1 if any_said(items[them - 1 : them], relation_words("members_of_bodies")) else them
    near = items[max(before - _GOVERNED, 0) : before]
    governed = any(i.named or i.sort is Sort.PARTICLE for i in near) or items[before].form[:1] in affixes(
        "and_attached"
    )
    return them > 0 and not governed


_GOVERNED = 2
"""Items before the delegation among which a preposition would stand that governs it."""


def _is_where(sentence: Sentence, trigger: Trigger, host: Party) -> bool:
    """Tell a house from who met there, meant by a pronoun: "visited the Hospital, where she met its director"."""
    house = trigger.latin and trigger.frame is Frame.MEET and host.kind is Kind.ORGANIZATION
    near = sentence.items[max(trigger.place - NEAR_SUBJECT, 0) : trigger.place]
    where = next((n for n, i in enumerate(near) if i.form in relation_words("where")), len(near))
    return house and any_said(near[where:], relation_words("one_pronouns"))


def _at_home(cast: Cast, sentence: Sentence, trigger: Trigger, told: Parties, earlier: Sequence[Report]) -> Parties:
    """Let the one at home be the host where two met, signed or took leave of each other, whoever is the subject."""
    host, guests = told
    if host is None:
        return told
    turned = guests[0], (host, *guests[1:])
    faced = trigger.frame in (Frame.MEET, Frame.HOLD) and trigger.kind in FACE
    faced = faced and not (trigger.passive and on_arrival(sentence))
    faced = faced and not (trigger.latin and trigger.frame is Frame.HOLD and trigger.kind is EngagementKind.CALL)
    faced = faced or (trigger.frame is Frame.OCCUR and trigger.kind is EngagementKind.MEETING)
    dined = trigger.frame is Frame.HOLD and trigger.kind is EngagementKind.RECEPTION
    faced = faced and not (dined and not is_audience(sentence, trigger))
    if faced or trigger.frame is Frame.SIGN:
        told = at_home_first(Talk(cast, sentence, trigger, host, guests[0], earlier), guests, faced=faced)
    elif trigger.verb == _LEAVING and is_sent(cast, host) and not is_sent(cast, guests[0]):
        over = any_said(sentence.items[guests[0].place :], relation_words("arrival"))
        return told if over else turned  # «ودع السفير مدير المعهد بمناسبة انتهاء مهامه»
    return told


def on_arrival(sentence: Sentence) -> bool:
    """Tell whether people were met where they arrived, by who is at home there: "was met at the airport by"."""
    return any(i.form in relation_words("airports") or i.form.startswith("airport") for i in sentence.items)


_LEAVING = "bid_farewell"
"""What either of two may do, of whom the envoy is the one who leaves."""


def _with_bare_delegation(cast: Cast, sentence: Sentence, trigger: Trigger, told: Parties) -> tuple[Party, ...]:
    """Put the delegation that «الوفد» means before those whom it met beside the host: «التقى الوفد A وB»."""
    host, guests = told
    behind = sentence.items[trigger.place + 1 : trigger.place + 2]
    before = before_verb(sentence, trigger)
    words = relation_words("delegation_words")
    bare = is_bare_delegation(before) if trigger.latin else any_said(behind, words)
    if not (host and guests and bare and trigger.frame is Frame.MEET):
        return guests
    came = visitors_meant(cast, sentence, host)
    return (*(c for c in came if not any(same_party(c, g) for g in guests)), *guests)


def _met_before(cast: Cast, sentence: Sentence, trigger: Trigger, told: Parties) -> Parties:
    """Add «الوفد», told before, to the one whom it met: «وكان الوفد قد التقى X», «لقاء جمع الوفد بـX»."""
    host, guests = told
    if trigger.latin or guests or host is None or trigger.frame not in (Frame.MEET, Frame.GATHER):
        return told
    words = relation_words("delegation_words")
    behind = trigger.frame is Frame.GATHER and any_said(sentence.items[trigger.place + 1 : host.place], words)
    bare = next((n for n in range(trigger.place - 1, -1, -1) if sentence.items[n].form in words), -1)
    before = trigger.recalled or trigger.relative
    before = before and bare >= 0 and not any(i.kind in PEOPLE for i in sentence.items[bare : trigger.place])
    return (host, visitors_meant(cast, sentence, host)) if behind or before else told


def _who_came_there(
    cast: Cast, sentence: Sentence, trigger: Trigger, host: Party | None, earlier: Sequence[Report]
) -> tuple[Party, ...]:
    """Return who paid a visit whose subject is a pronoun or «la délégation», in French and English."""
    visit = trigger.frame is Frame.VISIT or (trigger.passive and trigger.kind is EngagementKind.VISIT)
    if not (trigger.latin and visit and _comes(sentence, trigger)):
        return ()
    again = _by_pronoun(cast, sentence, trigger, earlier)
    return (again,) if again else _visitors_told(cast, sentence, earlier, host)


def _by_pronoun(cast: Cast, sentence: Sentence, trigger: Trigger, earlier: Sequence[Report]) -> Party | None:
    """Return whom the pronoun before a verb of going means, by who was meant or told last and by its gender."""
    before = before_verb(sentence, trigger)
    return same_again(cast, before, earlier) or other_than_last(cast, before, earlier)


def _comes(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether the subject of a French or English verb is «la délégation» or a pronoun: « elle s'est rendue à »."""
    before = before_verb(sentence, trigger)
    words = either("pronouns", "delegation_words", "object_pronouns_behind")
    words |= relation_words("object_nouns_behind")
    told = [i for i, item in enumerate(before) if item.form in words]
    if is_bare_delegation(before):
        return True
    return bool(told) and not any(item.mention >= 0 for item in before[told[-1] :])


def _visitors_told(cast: Cast, sentence: Sentence, earlier: Sequence[Report], host: Party | None) -> tuple[Party, ...]:
    """Return the delegation told of before, or whom the last report has as its guests."""
    told = next((report.guests for report in reversed(earlier) if report.guests), ())
    met = tuple(g for g in told if host is None or not g.keys & host.keys)
    return met or (visitors_meant(cast, sentence, host) if host else ()) or _one_told(cast, sentence)


def _one_told(cast: Cast, sentence: Sentence) -> tuple[Party, ...]:
    """Return the one person of the sentence before, whom «she» at the start of the next means."""
    before = sentence_before(cast.scene, sentence.span.start)
    people = [p for p in parties_in(cast, before) if p.figure >= 0] if before else []
    alone = any_said(sentence.items[:_PAIR], relation_words("one_pronouns"))
    return tuple(people) if alone and len(people) == 1 else ()


def _receives_again(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a noun says again that the delegation just told was received: «وأكد الوزير خلال استقباله الوفد»."""
    following = sentence.items[trigger.place + 1 : trigger.place + 2]
    article = affixes("article")
    bare = any(i.form in relation_words("delegation_words") and i.form.startswith(article) for i in following)
    return bare and trigger.nominal and trigger.pronoun and trigger.frame is Frame.RECEIVE


def with_led(cast: Cast, sentence: Sentence, guests: tuple[Party, ...]) -> tuple[Party, ...]:
    """Add to people met the delegations at whose head they came, or that came with them: «السفير …، يرافقه وفد …»."""
    led = [p for p in parties_in(cast, sentence) if p.kind is Kind.DELEGATION and p.governor in _LED]
    found = list(guests)
    for guest in guests:
        own = [p for p in led if head_of(cast, p) == guest.figure >= 0 and p.place > guest.place and p not in guests]
        own += [
            p for p in led if p.governor == "escort" and p not in (*own, *found) and _last_before(p, guests) is guest
        ]
        at = found.index(guest) + 1
        found[at:at] = own
    return tuple(found)


def _last_before(party: Party, guests: Sequence[Party]) -> Party | None:
    """Return the last of the guests named before a party, whom it accompanied."""
    return next((g for g in sorted(guests, key=lambda g: -g.place) if g.place < party.place), None)


_LED = ("heads", "and", "escort", "with", "with_attached", "none", "comma")


def pronominal(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether the one received is a pronoun or «الوفد»: «Elle a été reçue», «استقبل الوفد»."""
    words = either("pronouns", "delegation_words")
    near = sentence.items[max(trigger.place - _OBJECT, 0) : trigger.place] if trigger.latin else ()
    behind = sentence.items[trigger.place + 1 : trigger.place + 1 + _OBJECT] if trigger.latin else ()
    return (
        any_said(near, relation_words("object_pronouns"))
        or _is_elided(sentence.items[: trigger.place])
        or means_visitors(behind)
        or trigger.pronoun
        or trigger.verb == _SHOWN
        or received_there(sentence, trigger)
        or (trigger.passive and trigger.frame is Frame.VISIT)
        or any_said(sentence.items[: _clause_end(sentence, trigger)], words)
        or (trigger.passive and _visitors_before(sentence, trigger))
    )


def _is_elided(before: Sequence[Item]) -> bool:
    """Tell « l' » and the auxiliary right before a French participle: « où le maire l'a accueilli »."""
    pronoun, sign, auxiliary = [i.form for i in before[-_ELIDED:]] if len(before) >= _ELIDED else ("", "", "")
    return pronoun == "l" and sign in APOSTROPHES and auxiliary in relation_words("auxiliaries_past")


_ELIDED = 3
"""Items of « l'a »."""
_SHOWN = "show_them"


def _clause_end(sentence: Sentence, trigger: Trigger) -> int:
    """Return where the clause of an Arabic verb ends that goes on: «استقبل X على رأس وفد، وأكد الوفد دعمه»."""
    if trigger.latin or not trigger.elided:
        return trigger.end
    here = range(trigger.place + 1, min(trigger.end, len(sentence.items)))
    joined = (n for n in here if sentence.items[n].mention < 0 and sentence.items[n].form.startswith(AND))
    return next((n for n in joined if is_verb(sentence.items[n].form)), trigger.end)


def _visitors_before(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether the subject of a passive is « les mêmes visiteurs », "the visitors"."""
    near = sentence.items[max(trigger.place - NEAR_SUBJECT, 0) : trigger.place]
    return not any(i.mention >= 0 for i in near) and any_said(near, relation_words("visitor_words"))


def _with_him(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a verb adds what was done with one just told: «ووقع معه مذكرة», « et signé avec lui un accord »."""
    if trigger.latin:
        return with_them(sentence.items, trigger.place, min(trigger.end, trigger.place + _AGREEMENT))
    behind = sentence.items[trigger.place + 1 : trigger.place + 2]
    return trigger.elided and any_said(behind, relation_words("in_company"))


def _witnessed(trigger: Trigger, roles: Roles) -> bool:
    """Tell whether two were but there when the two bodies that a sentence names signed: «شهد الوزيران توقيع …»."""
    if trigger.frame is Frame.SIGN:
        return False
    return roles.host is not None and bool(roles.guests) and all(p.figure < 0 for p in (roles.host, *roles.guests))


def _signs(trigger: Trigger) -> bool:
    """Tell a verb of signing, or one whose object a signing is: « ont procédé à la signature »."""
    return trigger.frame is Frame.SIGN or trigger.kind is EngagementKind.SIGNING


def _other_signers(sentence: Sentence, trigger: Trigger, host: Party, earlier: Sequence[Report]) -> tuple[Party, ...]:
    """Return whom a bare noun beside the one named means: « M. X et le diplomate japonais ont signé … »."""
    if not trigger.latin or not _signs(trigger) or not earlier:
        return ()
    between = sentence.items[host.place + 1 : trigger.place]
    joint = next((n for n, i in enumerate(between) if i.form in relation_words("and")), len(between))
    other = between[joint + 1 :]
    plain = all(i.mention < 0 and i.sort is not Sort.SIGN for i in between[:joint])
    if not other or not plain or any(i.mention >= 0 for i in other):
        return ()
    last = earlier[-1]
    met = [p for p in (*last.guests, *((last.host,) if last.host else ())) if not same_party(p, host)]
    nations = {country_of_adjective(i.form) for i in other} - {None}
    return tuple(p for p in met if not nations or p.country in nations)


_AGREEMENT = 10
"""Items behind "signed" among which "with him" stands."""


def _by_both(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether the noun of a deed says that both who were told before did it: «أعقبها توقيعهما على …»."""
    form = sentence.items[trigger.place].form
    return trigger.nominal and trigger.pronoun and form.endswith(affixes("dual_pronouns"))


def _crowned(sentence: Sentence, trigger: Trigger, earlier: Sequence[Report]) -> bool:
    """Tell whether a meeting ended with a signing, of which its sentence names no side: «توج اللقاء … بتوقيع مذكرة»."""
    deed = trigger.frame is Frame.SIGN and trigger.nominal and not trigger.latin
    by = sentence.items[trigger.place].form.startswith(affixes("with_attached"))
    here = bool(earlier) and earlier[-1].sentence == sentence.span and bool(earlier[-1].host and earlier[-1].guests)
    return deed and by and here and not any(i.kind in PEOPLE for i in sentence.items[trigger.place :])


_PAIR = 4
_OBJECT = 2
"""Items before a French verb among which its object stands as a pronoun: «lui a fait visiter»."""


def _same_welcomed(
    cast: Cast, sentence: Sentence, trigger: Trigger, host: Party, earlier: Sequence[Report]
) -> Party | None:
    """Return the subject of a sentence whom somebody received there: "She addressed students, and X welcomed her"."""
    received = trigger.latin and trigger.frame is Frame.RECEIVE and not trigger.passive
    again = same_again(cast, sentence.items[: trigger.place], earlier) if received else None
    return again if again and pronominal(sentence, trigger) and not same_party(again, host) else None


def _one_side(cast: Cast, sentence: Sentence, trigger: Trigger, host: Party, earlier: Sequence[Report]) -> Parties:
    """Complete a report of which only one party is named."""
    following = sentence.items[trigger.place + 1 : trigger.place + 2]
    them = any_said(following, relation_words("delegation_words")) or (trigger.latin and _comes(sentence, trigger))
    if trigger.frame is Frame.MEET and them:
        return host, visitors_meant(cast, sentence, host) or _last_guests(earlier, host)
    if again := _same_welcomed(cast, sentence, trigger, host, earlier):
        return host, (again,)
    if trigger.frame is not Frame.MEET and pronominal(sentence, trigger):
        visitors = visitors_meant(cast, sentence, host) if trigger.frame is Frame.VISIT else ()
        if not visitors and trigger.latin and (trigger.frame is Frame.VISIT or trigger.passive):
            again = _by_pronoun(cast, sentence, trigger, earlier)
            again = again if again and not same_party(again, host) else None
            subject = subject_again(cast, before_verb(sentence, trigger), earlier, host)
            visitors = (again,) if again else subject
        visitors = visitors or (_newly_told(cast, sentence, host, earlier) if trigger.latin else ())
        object_ = any_said(following, relation_words("delegation_words"))  # «واستقبل الوفد …»
        return host, visitors or _last_guests(earlier, host) or (
            visitors_meant(cast, sentence, host) if object_ else ()
        )
    before = earlier[-1].host if earlier else None
    if host.governor == "by" and before and trigger.frame is Frame.RECEIVE and not same_party(before, host):
        return host, (before,)  # «وأكد أنه استُقبل من طرف …»
    came = _received_on_visit(trigger, host, earlier)
    came = came or _just_came(sentence, trigger, host, earlier) or _on_their_visit(sentence, trigger, earlier)
    came = came or (_last_guests(earlier, host) if of_programme(sentence.items, trigger) else ())
    came = came or (visitors_meant(cast, sentence, host) if _meets_delegation(sentence, trigger, host) else ())
    if (
        not came
        and trigger.needs != "companion"
        and trigger.frame in FACING
        and before
        and not trigger.latin
        and not same_party(before, host)
        and not _met_unnamed(following)
    ):
        return before, (host,)
    return host, came


def _newly_told(cast: Cast, sentence: Sentence, host: Party, earlier: Sequence[Report]) -> tuple[Party, ...]:
    """Return whom the sentence before is about, of whom no report told: "X was there. Its head showed him round"."""
    before = sentence_before(cast.scene, sentence.span.start)
    last = earlier[-1] if earlier else None
    if last is None or before is None or before.line != sentence.line or before.span.overlaps(last.sentence):
        return ()
    people = [p for p in parties_in(cast, before) if p.figure >= 0]
    new = len(people) == 1 and not any(same_party(people[0], p) for p in (host, *last.parties))
    return tuple(people) if new else ()


def _met_unnamed(following: Sequence[Item]) -> bool:
    """Tell people of no name right behind a verb, whom one met: «والتقى كوادره», «والتقى العاملين»."""
    word = next((i.form for i in following if i.sort is Sort.WORD), "")
    owned = len(word) > _SHORT and word.endswith(affixes("noun_pronouns"))
    return owned or (is_definite(word) and word.endswith(PEOPLE_ENDINGS))


_SHORT = 4
"""Letters of the longest word that only ends as a noun with its pronoun does."""


def _received_on_visit(trigger: Trigger, host: Party, earlier: Sequence[Report]) -> tuple[Party, ...]:
    """Return whose visit was told right before: «… زيارة لموريتانيا. واستقبل المسؤول الأوروبي من طرف …»."""
    last = earlier[-1] if earlier else None
    received = host.governor == "by" and trigger.frame is Frame.RECEIVE and not trigger.latin
    if not received or last is None or last.kind is not EngagementKind.VISIT or last.host:
        return ()
    return () if any(same_party(guest, host) for guest in last.guests) else last.guests


def _just_came(sentence: Sentence, trigger: Trigger, host: Party, earlier: Sequence[Report]) -> tuple[Party, ...]:
    """Return who came in the words just before and was received: «حل وفد … بالرباط، واستقبل من طرف …»."""
    last = earlier[-1] if earlier else None
    if last is None or last.kind is not EngagementKind.VISIT or last.host or trigger.latin:
        return ()
    here = last.sentence == sentence.span and host.governor == "by" and trigger.elided
    return last.guests if here else ()


def _on_their_visit(sentence: Sentence, trigger: Trigger, earlier: Sequence[Report]) -> tuple[Party, ...]:
    """Return who visited a house in the words before, and met somebody: «زيارة إلى المستشفى التقى خلالها الوزير»."""
    last = earlier[-1] if earlier else None
    if last is None or last.host is None or trigger.frame is not Frame.MEET or trigger.latin:
        return ()
    house = last.host.kind is Kind.ORGANIZATION and last.kind is EngagementKind.VISIT
    return last.guests if house and last.sentence == sentence.span else ()


def _last_guests(earlier: Sequence[Report], host: Party) -> tuple[Party, ...]:
    """Return the guests of the last report, whom a pronoun means."""
    last = next((report for report in reversed(earlier) if report.guests), None)
    if last is None or (last.kind in OF_MANY and (last.guests[1:] or last.guests[0].kind is Kind.ORGANIZATION)):
        return ()  # those who took part in a workshop are not who came next
    return tuple(g for g in last.guests if not g.keys & host.keys)


def _told_right_before(cast: Cast, sentence: Sentence, earlier: Sequence[Report]) -> Report | None:
    """Return the last report if it is what the sentence before tells, or the one before a quote that names nobody."""
    before = sentence_before(cast.scene, sentence.span.start)
    while before is not None and earlier and earlier[-1].sentence != before.span:
        if not before.kinds.isdisjoint(PEOPLE) or before.span.start <= earlier[-1].sentence.start:
            return None
        before = sentence_before(cast.scene, before.span.start)
    return earlier[-1] if earlier and before is not None else None


def _pointed_back(
    cast: Cast, sentence: Sentence, trigger: Trigger, roles: Roles, earlier: Sequence[Report]
) -> Party | None:
    """Return the host that «الوزير» points back to; of "we received" the body that speaks.

    That is the last person told of whose role begins with that noun; else the last report's host, a person before a
    body; else the first official of the home country.
    """
    taken = {key for guest in roles.guests for key in guest.keys | guest.soft}
    hosts = [r.host for r in reversed(earlier) if r.host and not r.host.keys & taken]
    ours = of_speakers(cast, sentence, trigger)
    pronoun = () if roles.pointed else before_verb(sentence, trigger)
    told = _told_right_before(cast, sentence, earlier) if trigger.latin and not roles.pointed else None
    again = None if roles.pointed else same_again(cast, pronoun, earlier)
    one = again or by_gender(cast, pronoun, hosts, earlier) or by_subject(cast, pronoun, told)
    if ours or (one and not one.keys & taken):
        return ours or one
    if stays_unnamed(pronoun, told):
        return None
    named = [h for h in hosts if h.figure >= 0 and _holds(cast, h, roles.pointed)]
    if named:
        return named[0]
    people = [p for p in told_before(cast, sentence, trigger) if p.kind is Kind.PERSON and not p.keys & taken]
    holders = [p for p in people if roles.pointed and _holds(cast, p, roles.pointed)]
    if roles.pointed in relation_words("sovereign_nouns"):  # no minister told before is "His Majesty the King"
        return holders[-1] if holders else None
    on_tour = _on_tour(earlier, taken)
    if on_tour:
        return on_tour
    abroad = {guest.country for guest in roles.guests}
    at_home = [p for p in people if p.country in (None, cast.home) or _is_at_home(cast, p, abroad)]
    persons = [h for h in hosts if h.figure >= 0]
    found = next(iter([*reversed(holders), *persons, *at_home, *hosts]), None)
    found = found or office_told(cast, sentence, trigger, taken, roles.pointed)
    return found or (issuer_over(cast, sentence, taken) if roles.pointed else None)


def _is_at_home(cast: Cast, party: Party, abroad: AbstractSet[str | None]) -> bool:
    """Tell the subject of what was told whose region has a state, where no home of the text is known: «والي كسلا»."""
    return not cast.home and party.governor in _SUBJECT and party.country not in abroad


_SUBJECT = ("start", "verb", "purpose", "that")
"""What governs who did or said something."""


def _holder_told(cast: Cast, sentence: Sentence, trigger: Trigger, noun: str) -> Party | None:
    """Return the last person told before in whose role a bare noun stands: "the Speaker", « le ministre »."""
    people = [p for p in told_before(cast, sentence, trigger) if p.figure >= 0]
    titles = ((p, [fold_word(cast.scene.tops[t].text) for t in cast.figures.all[p.figure].titles]) for p in people)
    return next((p for p, told in reversed([*titles]) if any(noun in title.split() for title in told)), None)


def _on_tour(earlier: Sequence[Report], taken: AbstractSet[str]) -> Party | None:
    """Return the official on whose visit all that was told last is, whom «معاليه» means: «وزار معاليه المعهد»."""
    visit = next((n for n in range(len(earlier) - 1, -1, -1) if earlier[n].kind is EngagementKind.VISIT), len(earlier))
    for guest in earlier[visit].guests if visit < len(earlier) else ():
        since = all(any(same_party(guest, p) for p in report.parties) for report in earlier[visit + 1 :])
        if since and guest.figure >= 0 and not guest.keys & taken:
            return guest
    return None


def _holds(cast: Cast, party: Party, noun: str) -> bool:
    """Tell whether a person's role begins with a noun, articles aside; any does where no noun is given."""
    figure = cast.figures.all[party.figure]
    titles = [fold_word(cast.scene.tops[t].text) for t in figure.titles]
    bare = _bare(noun)
    styles = fold_word(figure.honorific.text).split() if figure.honorific else []  # "His Highness the Amir Sheikh X"
    words = [*styles, *(word for title in titles for word in title.split()[:1])]
    return not noun or any(bare == _bare(word) for word in words)


def _bare(word: str) -> str:
    """Return a folded word without the article."""
    return next((word[len(a) :] for a in relation_words("article") if word.startswith(a)), word)
