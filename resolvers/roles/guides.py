"""Who received visitors where a text only tells who explained the house to them, showed them round or spoke to them."""

from collections.abc import Sequence

from lexicon.affiliations import standing_words
from lexicon.engagements import Frame
from lexicon.relations import either, relation_words
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.officials.again import bare_words_of
from resolvers.parties.cast import Cast
from resolvers.parties.party import Party, same_party
from resolvers.parties.reading import parties_in
from resolvers.parties.report import Report
from resolvers.roles.coming import MOVING
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind
from schemas.nouns import replace
from schemas.relation import EngagementKind
from text.clitics import reads_as
from text.fold import fold_word

_NEAR = 6
"""Items behind a word of explaining among which the one who explains is named."""
_CLAUSE = 14
"""Items between «قدم» and what was given."""
_AFTER = 2
"""Lines below a visit in which its guide may be told."""


def with_guide(cast: Cast, sentence: Sentence, report: Report) -> Report:
    """Let who explained or showed a house to its visitors be the host of the visit, in place of the house."""
    if report.kind is not EngagementKind.VISIT or not report.guests:
        return report
    heard = _heard(cast, sentence, report)
    told = report.host is not None and report.host.figure >= 0 and not _went_along(sentence, report)
    if heard or (told and not report.together):
        return _hosted_by(report, heard, sentence) if heard else report
    if report.latin:
        return _shown(cast, sentence, report)
    same = sentence.span == report.sentence
    if not (same or report.line <= sentence.line <= report.line + _AFTER):
        return report
    items = sentence.items
    start = 0
    if same:
        start = next(n for n, i in enumerate(items) if i.span.start >= report.trigger.span.start) + 1
    behind = [p for p in parties_in(cast, sentence) if p.place > start]
    people = [p for p in behind if _may_guide(cast, report, p)]
    guide = _guide(items, start, people, report) or _of_the_house(cast, report, people) if people else None
    if guide is None or _led_by_staff(cast, report, behind, guide):
        return report
    return _hosted_by(report, guide, sentence)


def _went_along(sentence: Sentence, report: Report) -> bool:
    """Tell a round on which somebody went along, or explained the house, its host being but the one told before.

    «وبعد اللقاء قام الوفد بجولة في المحطة، رافقته فيها المهندسة X», «… حيث استمع إلى شرح من مديرها X»
    """
    if report.latin or report.host is None or sentence.span != report.sentence:
        return False
    if not any(guest.kind is Kind.DELEGATION for guest in report.guests):
        return False  # «قام الوزير بجولة رافقه فيها مستشاره X»
    return not names_host(sentence, report) and any(
        _on_round(sentence.items, n) or _is(i, "explanations") for n, i in enumerate(sentence.items)
    )


def _on_round(items: Sequence[Item], place: int) -> bool:
    """Tell «رافقته فيها», which tells who went along on the round just named."""
    behind = items[place + 1 : place + 2]
    return _is(items[place], "accompanying") and any_said(behind, standing_words("on_the_round"))


_THEM = either("object_pronouns_behind", "object_nouns_behind")


def _shown(cast: Cast, sentence: Sentence, report: Report) -> Report:
    """Let who explained something to the visitors be the host: « X leur a présenté », "X explained to them"."""
    if not report.line <= sentence.line <= report.line + _AFTER:
        return report
    items = sentence.items
    people = parties_in(cast, sentence)
    for place, item in enumerate(items):
        if item.mention >= 0 or item.form not in relation_words("explained_latin"):
            continue
        before = [i.form for i in items[max(place - _OBJECT, 0) : place]]
        behind = [i.form for i in items[place + 1 : place + 1 + _OBJECT]]
        told = any(w in relation_words("visitors_before") for w in before)
        told = told or any(w in _THEM for w in behind)
        told = told or (sentence.span == report.sentence and _there(items, place, report))
        guide = next((p for p in reversed(people) if place - _CLAUSE <= p.place < place), None) if told else None
        if guide and _may_guide(cast, report, guide):
            return _hosted_by(report, guide, sentence)
    return report


def _hosted_by(report: Report, guide: Party, sentence: Sentence) -> Report:
    """Return a visit with its guide as host, in place of the house or of the first of two who went there together."""
    both = tuple(p for p in report.parties if not same_party(p, guide)) if report.together else report.guests
    house = report.host.quote if report.host and report.host.figure < 0 and report.place is None else None
    return replace(report, host=guide, guests=both, place=report.place or house, lines=(*report.lines, sentence.line))


def _heard(cast: Cast, sentence: Sentence, report: Report) -> Party | None:
    """Return whom visitors heard explain: « où elle a suivi les explications de X », "listened to a talk by X".

    A host who is named in the sentence itself is no other's.
    """
    if not report.latin or sentence.span != report.sentence or names_host(sentence, report):
        return None
    items, people = sentence.items, parties_in(cast, sentence)
    for place, item in enumerate(items):
        before = items[max(place - _NEAR, 0) : place]
        words = item.mention < 0 and item.form in relation_words("explanations_latin")
        if words and any_said(before, relation_words("heard_latin")):
            whose = any_said(items[place + 1 : place + 2], relation_words("explained_by_latin"))
            guide = _first(people, place, _HEARD) if whose else None
            return guide if guide and _may_guide(cast, report, guide) else None
    return None


_HEARD = 9
"""Items behind what visitors heard among which an office, a style and the name stand of who explained."""


def names_host(sentence: Sentence, report: Report) -> bool:
    """Tell whether the host of a report is a person whom its sentence names."""
    host = report.host
    return host is not None and host.figure >= 0 and sentence.span.contains(host.quote.span)


def _there(items: Sequence[Item], place: int, report: Report) -> bool:
    """Tell whether a clause behind what was visited tells who explained it: "toured the Centre, where X explained".

    It may tell whose house that is: "the Centre, whose director, X, explained", « dont la directrice, X, a expliqué ».
    """
    clause = items[max(place - _CLAUSE, 0) : place]
    words = relation_words("where") | standing_words("whose")
    where = next((i for i in reversed(clause) if i.form in words), None)
    return where is not None and where.span.start > report.trigger.span.start


_OBJECT = 3
"""Items about a verb of explaining among which the visitors stand as a pronoun."""


def is_told_stop(trigger: Trigger, report: Report) -> bool:
    """Tell whether a report that one went on to another house says who received them there; other reports pass."""
    if trigger.verb != MOVING or any(g.kind is Kind.DELEGATION for g in report.guests):
        return True
    return report.host is not None and report.host.figure >= 0


def is_round_told(report: Report, found: Sequence[Report]) -> bool:
    """Tell a round of what was just opened, which is no visit of its own: «افتتح X المركز. وتجول في المبنى»."""
    last = found[-1] if found else None
    if last is None or last.host is None or last.kind is not EngagementKind.CEREMONY or last.latin:
        return False
    nowhere = report.kind is EngagementKind.VISIT and report.host is None and not (report.place or report.dated)
    return nowhere and bool(report.guests) and all(same_party(guest, last.host) for guest in report.guests)


def attends_again(sentence: Sentence, trigger: Trigger, report: Report, found: Sequence[Report]) -> bool:
    """Tell who was there when what was told before was signed: «حضر مراسيم توقيع هذه الاتفاقية رئيس الحكومة»."""
    last = found[-1] if found else None
    if last is None or report.kind is not last.kind or trigger.latin or report.guests or report.dated:
        return False
    behind = sentence.items[trigger.event + 1 : trigger.event + 2] if trigger.event >= 0 else ()
    return trigger.frame is Frame.ATTEND and any_marked(behind, "back")


def honours_guest(sentence: Sentence, report: Report) -> bool:
    """Tell who gave a bare guest something to remember, and was honoured by nobody: «كرم X ضيف الجامعة بدرع»."""
    if report.host is not None or report.latin or report.kind is not EngagementKind.CEREMONY:
        return False
    behind = (sentence.items[guest.place + 1 : guest.place + 2] for guest in report.guests)
    return any(any_said(after, relation_words("guest_words")) for after in behind)


def _of_the_house(cast: Cast, report: Report, people: Sequence[Party]) -> Party | None:
    """Return who of the visited house went with the visitors or before them: «جولة في المعهد بصحبة عميد المعهد»."""
    site = report.host.quote if report.host else report.place
    if site is None:
        return None
    house = next(iter(fold_word(site.text).split()), "")
    for party in people:
        titles = [fold_word(cast.scene.tops[t].text).split() for t in cast.figures.all[party.figure].titles]
        own = report.host is not None and same_party(party, report.host)
        own = own or any(house in words[1:] for words in titles if len(words) == _BARE)
        if party.governor in ("escort", "head") and own:
            return party
    return None


_BARE = 2
"""Words of a role with the noun of its house alone: «عميد المعهد»."""


def _may_guide(cast: Cast, report: Report, party: Party) -> bool:
    """Tell whether a person is none of the visitors or their staff, nor of their country."""
    if party.figure < 0 or _is_staff(cast, report, party) or any(same_party(party, g) for g in report.guests):
        return False
    away = {g.country for g in report.guests if cast.home or g.kind is Kind.DELEGATION} - {None, cast.home}
    return party.country is None or party.country not in away


def _led_by_staff(cast: Cast, report: Report, behind: Sequence[Party], guide: Party) -> bool:
    """Tell whether the visitors' own staff is told first of those who came along: «رافقه معاون الوزير X وY»."""
    return any(p.governor == "escort" and p.place < guide.place and _is_staff(cast, report, p) for p in behind)


def _is_staff(cast: Cast, report: Report, party: Party) -> bool:
    """Tell whether a person is in the service of one of the visitors."""
    return any(_serves(cast, party, guest) for guest in report.guests)


def _serves(cast: Cast, party: Party, guest: Party) -> bool:
    """Tell whether an office is in the service of a visitor's: «معاون الوزير», «أمين عام الوزارة» beside a minister."""
    office = next(iter(_offices(cast, party)), [])
    own = [words[0] for words in _offices(cast, guest)[:1]]
    body = cast.bodies[guest.figure] if 0 <= guest.figure < len(cast.bodies) else None
    own += bare_words_of(body.text)[:1] if body else []
    others = cast.bodies[party.figure] if party.figure < len(cast.bodies) else None
    apart = body is not None and others is not None and fold_word(body.text) != fold_word(others.text)
    return not apart and not set(own).isdisjoint(office[1:])


def _offices(cast: Cast, party: Party) -> list[list[str]]:
    """Return the words of each office of a person, without their articles."""
    titles = cast.figures.all[party.figure].titles if party.figure >= 0 else ()
    return [bare_words_of(cast.scene.tops[title].text) for title in titles]


def _guide(items: Sequence[Item], start: int, people: Sequence[Party], report: Report) -> Party | None:
    """Return who explained, showed round or was heard, by the words of a sentence behind one of its items."""
    for place in range(start, len(items)):
        item = items[place]
        if any(verb.entry == MOVING for verb in item.verbs):
            return None
        if item.mention >= 0 or item.sort is Sort.SIGN:
            continue
        if _is(item, "explanations"):
            found = _explaining(items, start, place, people)
        elif _is(item, "going_round"):
            found = _taking_round(items, place, people)
        elif _is(item, "showing"):
            found = _first(people, place, _NEAR)
        elif _is(item, "heard"):
            source = items[place + 1 : place + 2]
            found = _first(people, place, _NEAR) if any_marked(source, "from") else None
        elif _is(item, "accompanying"):
            where = items[place - 1 : place] if place else ()
            there = any_said(where, relation_words("where")) or report.host is None or _on_round(items, place)
            found = _first(people, place, _NEAR) if there else None
        else:
            continue
        if found:
            return found
    return None


def _explaining(items: Sequence[Item], start: int, place: int, people: Sequence[Party]) -> Party | None:
    """Return who gave explanations: «قدم له المدير X شرحا», «شرح قدمه X», «تولى الشرح X», «شرح من X»."""
    behind = range(place + 1, min(place + _NEAR, len(items)))
    told = next((n for n in behind if _is(items[n], "explained_by")), -1)
    if told >= 0 and not any(items[n].sort is Sort.SIGN or items[n].mention >= 0 for n in range(place + 1, told)):
        return _first(people, told, _NEAR)
    before = range(place - 1, max(place - _CLAUSE, start - 1), -1)
    gave = next((n for n in before if _is(items[n], "explaining")), -1)
    if gave < 0:
        return None
    between = [p for p in people if gave < p.place < place]
    return between[0] if between else _first(people, place, _BESIDE)


_BESIDE = 4


def _taking_round(items: Sequence[Item], place: int, people: Sequence[Party]) -> Party | None:
    """Return who took visitors round: «طاف المدير X بالوفد»."""
    with_them = range(place + 1, min(place + _CLAUSE, len(items)))
    taken = any(items[n].form in relation_words("taken_round") for n in with_them)
    return _first(people, place, _CLAUSE) if taken else None


def _is(item: Item, words: str) -> bool:
    """Tell whether an item is one of some words, «و» or «ف» before it or not."""
    return reads_as(item.form, relation_words(words))


def _first(people: Sequence[Party], place: int, reach: int) -> Party | None:
    """Return the first person named behind an item, near it."""
    return next((p for p in people if place < p.place <= place + reach), None)
