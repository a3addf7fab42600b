"""Who a later sentence says took part in the gathering just told: "Taking part were …", « … y ont participé »."""

from collections.abc import Sequence

from lexicon.affiliations import standing_words
from lexicon.engagements import Form, Frame
from lexicon.relations import either, relation_words
from resolvers.engagements.contributors import contributors, is_of_house
from resolvers.ground.among import any_marked, any_said, wording_at
from resolvers.ground.days import days_of
from resolvers.ground.diaries import is_bulleted
from resolvers.ground.event_kinds import FACE, GATHERINGS, OF_MANY
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.ground.scene import sentence_before
from resolvers.parties.cast import Cast
from resolvers.parties.kinship import hosted_from_abroad, is_abroad, kindred, others
from resolvers.parties.party import Party
from resolvers.parties.reading import parties_in
from resolvers.parties.report import Report
from schemas.mention import Kind
from schemas.nouns import replace
from schemas.relation import EngagementKind
from text.fold import fold_word
from text.inflection import after_and, is_arabic, is_definite
from text.naming import PEOPLE


def participants_told(cast: Cast, sentence: Sentence, report: Report) -> list[Party]:
    """Return the bodies, the delegations and those from elsewhere who a sentence about nothing else says took part."""
    further = _further(cast, sentence, report)
    open_to_all = report.kind in GATHERINGS or (report.kind is EngagementKind.MEETING and not report.guests)
    if not (open_to_all or further) or not sentence.marks.isdisjoint(_UNDONE):
        return []
    listed = _told_behind(cast, sentence, report) or _told_ahead(cast, sentence)
    listed = listed or _itemised(cast, sentence, report) or further
    spoke = contributors(sentence, parties_in(cast, sentence)) if report.kind in GATHERINGS else []
    sat = report.kind is EngagementKind.SESSION
    away = (None, cast.home, report.host.country if report.host else None)
    local = hosted_from_abroad(report.host, cast.home)
    bodies = [p for p in listed if p.figure < 0 and p.kind is not Kind.TITLE]
    came = [p for p in listed if p in bodies or p.country not in away or is_abroad(p) or ((sat or local) and p.soft)]
    came += [p for p in spoke if p not in listed and (p.country not in away or is_abroad(p))]
    new = [p for p in came if p.kind is not Kind.PLACE and not (report.host and kindred(p, report.host))]
    return [p for p in new if p.figure < 0 or not _of_known(cast, p, report)]


def _of_known(cast: Cast, party: Party, report: Report) -> bool:
    """Tell whether somebody is of a body that is host or guest already, or the host of a part of theirs."""
    if report.host is not None and is_of_house(cast, report.host, party):
        return True
    return any(is_of_house(cast, party, known) for known in report.parties)


def takes_part(sentence: Sentence, report: Report) -> bool:
    """Tell whether a sentence opens with who took part in «the» gathering just told: «وشارك في الورشة ممثلون عن …»."""
    near = sentence.items[: _OPENS + _NEAR]
    again = any(i.event and i.event.definite and i.event.kind is report.kind for i in near)
    return again and report.kind in GATHERINGS and _opening(sentence.items, report) >= 0


def with_gathered(cast: Cast, sentence: Sentence, report: Report) -> Report | None:
    """Return a gathering with those whom a pronoun says it brought together, and its organiser told with them.

    « Organisée par l'Agence, elle a réuni A, B et C », "It brought together A and B"; None where it is not said.
    """
    items = sentence.items
    if report.kind not in OF_MANY or not sentence.marks.isdisjoint(_UNDONE):
        return None
    verb = next((n for n, i in enumerate(items) if _gathered(i)), -1)
    told = verb >= 0 and any_said(items[max(verb - _PRONOUN, 0) : verb], relation_words("it_pronouns"))
    if not told or any(i.event for i in items[:verb]) or not _goes_on(cast, sentence, report):
        return None
    ahead = [p for p in parties_in(cast, sentence) if p.place < verb]
    came = _listed(cast, sentence, verb)
    by_whom = report.host is not None and report.host.figure >= 0  # « Il a réuni », of whom the event was
    if not came or any(p.governor != "organised" for p in ahead) or (by_whom and not ahead):
        return None
    host = report.host or next(iter(ahead), None)
    guests = others(host, [*report.guests, *came])
    return replace(report, host=host, guests=guests, lines=(*report.lines, sentence.line))


def _gathered(item: Item) -> bool:
    """Tell a past that says what brought others together; what does so as one writes is a body."""
    return any(v.latin and v.frame is Frame.GATHER and v.form in (Form.PAST, Form.PARTICIPLE) for v in item.verbs)


def _goes_on(cast: Cast, sentence: Sentence, report: Report) -> bool:
    """Tell whether a pronoun that opens a sentence may mean the event of a report, with no body named since."""
    for _ in range(_SINCE):
        before = sentence_before(cast.scene, sentence.span.start)
        if before is None or before.span == report.sentence:
            return before is not None
        if before.line not in report.lines or any(p.governor in _SUBJECTS for p in parties_in(cast, before)):
            return False
        sentence = before
    return False


_SINCE = 3
"""Sentences from one that a pronoun opens back to that of its event."""
_SUBJECTS = ("verb", "none", "start", "far")
"""What governs the subject of a sentence."""


def with_organiser(cast: Cast, sentence: Sentence, report: Report) -> Report:
    """Return a gathering without a host with the one of whom the next sentence says so: "It was organised by X".

    The days may be told before: "Held from 3 to 5 May, it was organised by X".
    """
    pronoun = _it(sentence) if report.kind in GATHERINGS and "organised" in sentence.marks else -1
    first = next((p for p in parties_in(cast, sentence) if p.place > pronoun), None) if pronoun >= 0 else None
    if first is None or first.governor != "organised" or not sentence.marks.isdisjoint(_UNDONE):
        return report
    report = _with_days(cast, sentence, pronoun, report)
    return report if report.host else replace(report, host=first, lines=(*report.lines, sentence.line))


def _it(sentence: Sentence) -> int:
    """Return where "it" opens a sentence, or its main clause behind an aside that tells days and place; -1 if not."""
    items, words = sentence.items, relation_words("it_pronouns")
    if items[0].form in words:
        return 0
    comma = next((n for n, i in enumerate(items[:_ASIDE]) if i.form == "," and i.sort is Sort.SIGN), -1)
    light = comma > 0 and all(i.kind in (Kind.DATE, Kind.PLACE) for i in items[:comma] if i.mention >= 0)
    opens = light and items[0].verb is not None and items[comma + 1 : comma + 2]
    return comma + 1 if opens and items[comma + 1].form in words else -1


_ASIDE = 12
"""Items at the start of a sentence among which an aside ends that tells the days of an event."""


def _with_days(cast: Cast, sentence: Sentence, pronoun: int, report: Report) -> Report:
    """Return a gathering with the several days that an aside tells, where its own is the last of them or none."""
    days = days_of(cast.scene, sentence, 0, pronoun, ranges=True)
    if days.start is None or (report.start and not days.start <= report.start <= (days.end or days.start)):
        return report
    return replace(report, start=days.start, end=days.end, dated=days.dated)


_PRONOUN = 3
"""Items before a verb among which its pronoun stands: « elle a », "it also"."""


_UNDONE = ("negation", "future", "cancelled", "coming", "absent_list")


def _told_behind(cast: Cast, sentence: Sentence, report: Report) -> list[Party]:
    """Return those listed behind the word that opens a sentence: «وحضرها كل من … و…», « Y ont pris part … »."""
    items = sentence.items
    opens = _opening(items, report)
    if opens < 0:
        return []
    listed = _listed(cast, sentence, _behind_aside(items, opens))
    ends = (opens, listed[-1].place) if listed and items[opens].marks("presence") else ()
    placed = any(_is_placed(cast, items, opens, n + 1) for n in ends)
    return [] if placed else listed  # « Étaient présents A et B dans la région »


def _opening(items: Sequence[Item], report: Report) -> int:
    """Return the item at a sentence's start that says that those behind it took part in what was told, else -1."""
    opens = next((n for n in range(min(_OPENS, len(items))) if _opens(items, n, report)), -1)
    if opens >= 0 or report.kind not in GATHERINGS or not any(i.event for i in items[:_OPENS]):
        return opens
    return next((n for n in range(_OPENS, min(_OF_EVENT, len(items))) if _opens(items, n, report)), -1)


def _behind_aside(items: Sequence[Item], opens: int) -> int:
    """Return the comma that ends an aside behind such a word: «وشارك فيها، إلى جانب المديرين، خبراء من …», else it."""
    beside = next((n for n in range(opens + 1, min(opens + _NEAR + 2, len(items))) if items[n].marks("beside")), -1)
    parted = beside > 0 and items[beside - 1].form in relation_words("separators")
    close = (n for n in range(beside + 1, len(items)) if items[n].form in relation_words("separators"))
    return next(close, opens) if parted else opens


def _itemised(cast: Cast, sentence: Sentence, report: Report) -> list[Party]:
    """Return who an item names of a list under words that say who took part: «كما حضر الجلسة: / - وزير … X»."""
    heading: Sentence | None = sentence if is_bulleted(sentence) else None
    while heading is not None and is_bulleted(heading):
        heading = sentence_before(cast.scene, heading.span.start)
    if heading is None or heading.items[-1].form != ":":
        return []
    opens = any(_opens(heading.items, n, report) for n in range(min(_OPENS, len(heading.items))))
    people = [p for p in parties_in(cast, sentence) if p.kind in (Kind.PERSON, Kind.DELEGATION)] if opens else []
    return people[:1]


def _further(cast: Cast, sentence: Sentence, report: Report) -> list[Party]:
    """Return those with whom a list goes on behind a semicolon: "Around the table were Mr X; a delegation of Y"."""
    first = sentence
    while True:
        before = sentence_before(cast.scene, first.span.start)
        if before is None or before.line != sentence.line or before.items[-1].form not in standing_words("list_breaks"):
            break
        first = before
    if first is sentence or _opening(first.items, report) < 0 or any(i.verb for i in sentence.items):
        return []
    return parties_in(cast, sentence)


def _listed(cast: Cast, sentence: Sentence, opens: int) -> list[Party]:
    """Return the parties of a list that begins behind an item and ends at the next verb."""
    items = sentence.items
    end = next((n for n in range(opens + 1, len(items)) if _ends(items[n])), len(items))
    around = any_said(items[opens + 1 : opens + 3], relation_words("around_whom"))  # « a réuni, autour de A, B et C »
    found: list[Party] = []
    for party in parties_in(cast, sentence):
        if not opens < party.place < end:
            continue
        led = around and not found and party.governor == "purpose"
        led = led or (party.kind is Kind.ORGANIZATION and _sent_by(items, opens, party.place))
        if party.governor not in (_JOINED if found else _FIRST) and not led:
            break
        found.append(party)
    return found


def _sent_by(items: Sequence[Item], opens: int, place: int) -> bool:
    """Tell whether people of no name are told to be from a body: «مستشارون من المحكمة», "experts of the Bank"."""
    sign = next((n for n in range(place - 1, opens, -1) if items[n].sort is Sort.SIGN), opens)
    between = items[max(sign + 1, place - _SENT) : place]
    return any(map(_are_people, between)) and any(i.marks("from", "represents") for i in between)


def _are_people(item: Item) -> bool:
    """Tell a noun of unnamed people, known or shaped as their plural: «مستشارون», "trainers"."""
    form = after_and(item.form) or item.form
    known = form in either("members_of_bodies", "groups", "many_people", "group_nouns")
    plural = item.sort is Sort.WORD and is_arabic(form) and form.endswith(PEOPLE)
    return known or (plural and not is_definite(form))


_SENT = 6
"""Items between the noun of unnamed people and the body that sent them."""
_OF_EVENT = 8
"""The same where the event is its subject: « La cérémonie d'ouverture a été rehaussée par la présence de »."""
_OPENS = 4
"""Items at the start of a sentence among which it says that somebody took part."""
_FIRST = ("presence", "and", "comma", "verb", "event", "none", "start")
_JOINED = ("presence", "and", "comma", "beside", "members")


def _opens(items: Sequence[Item], place: int, report: Report) -> bool:
    """Tell whether a word says that those behind it took part in what was told."""
    if any(i.mention >= 0 for i in items[:place]):
        return False
    if items[place].marks("presence"):
        return report.kind in FACE or not any_of_meeting(items[place])
    attended = any(v.frame is Frame.ATTEND for v in items[place].verbs)
    near = items[place + 1 : place + _NEAR]
    told = any(i.event and i.event.kind is report.kind for i in near)
    return attended and (told or any_said(near, relation_words("attended_nouns")))


def any_of_meeting(item: Item) -> bool:
    """Tell whether a wording of presence names a reception or talks: «حضر الاستقبال»."""
    return not relation_words("face_nouns").isdisjoint(item.form.split())


_NEAR = 4
"""Items behind a verb of taking part among which it is told in what."""


def _ends(item: Item) -> bool:
    other = item.verb is not None and item.verb.frame is not Frame.ATTEND
    return other or item.marks("that")


def _told_ahead(cast: Cast, sentence: Sentence) -> list[Party]:
    """Return those who open a sentence that only says that they were there: "A and B were represented", "took part"."""
    items = sentence.items
    said = next((n for n, i in enumerate(items) if i.marks("presence") or _says_there(items, n)), -1)
    if said < 0 or any(i.verb or i.marks("that") for i in items[:said]):
        return []
    if not _is_tied(cast, items, said, said + (wording_at(items, said, relation_words("were_there")) or 1)):
        return []
    parties = parties_in(cast, sentence)
    if not parties or parties[0].place > said or parties[0].governor not in _FIRST:
        return []  # « Une délégation y a participé, de même que M. X »
    return parties if all(p.governor in _JOINED for p in parties[1:]) else []


def _says_there(items: Sequence[Item], place: int) -> bool:
    """Tell words of having been there, or the past of taking part behind those named: "A (Norway) and B took part"."""
    took = any(v.latin and v.frame is Frame.ATTEND and v.form in _DONE for v in items[place].verbs)
    return took or wording_at(items, place, relation_words("were_there")) > 0


_DONE = (Form.PAST, Form.PARTICIPLE)


def _is_tied(cast: Cast, items: Sequence[Item], said: int, end: int) -> bool:
    """Tell whether who was there was at the event: « y », «حضرها», nothing from ``end`` on, or a noun of it near."""
    words = fold_word(items[said].span.of(cast.scene.document.text)).split()
    if end >= len(items) or items[end].sort is Sort.SIGN or is_arabic(words[0]):
        return True
    there = any(word in relation_words("at_which") for word in (words[0], items[max(said - 1, 0)].form))
    if there or not relation_words("attended_nouns").isdisjoint(words):
        return True  # « y étaient présents », « ont pris part aux travaux »
    near = items[end : end + _NEAR]
    return any(i.event for i in near) or any_said(near, relation_words("attended_nouns"))


def _is_placed(cast: Cast, items: Sequence[Item], said: int, end: int) -> bool:
    """Tell whether those who were there were somewhere else: "participants included in the survey were"."""
    return any_marked(items[end : end + 1], "place_in") and not _is_tied(cast, items, said, end)
