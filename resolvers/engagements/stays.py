"""Where visitors told before went on to, by whatever verb: those of the house, the house, and a word of going there.

«وشملت الجولة الميناء حيث استقبلهم X», "The programme also took the guests to the Centre, where X showed them around".
No list holds all verbs by which such a stop is told. What all ways of telling share is a house, one of the house, those
who came, meant by a noun or pronoun, and a word of going, seeing, showing or explaining: they are asked for together.
"""

from collections.abc import Iterator, Sequence

from lexicon.countries import country_of_adjective
from lexicon.engagements import Form
from lexicon.relations import affixes, either, relation_words
from resolvers.engagements.counted_days import says
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.days import days_of, later_than
from resolvers.ground.event_kinds import TOGETHER
from resolvers.ground.geography import countries_named, is_city, is_land
from resolvers.ground.items import Item, Sentence, Sort, is_latin
from resolvers.ground.scene import sentence_after
from resolvers.parties.cast import Cast
from resolvers.parties.kinship import kindred
from resolvers.parties.party import Party, same_party
from resolvers.parties.reading import parties_in
from resolvers.parties.report import Report
from resolvers.roles.guides import names_host
from resolvers.verbs.futures import is_french_future
from schemas.mention import Kind
from schemas.nouns import dataclass, replace
from schemas.relation import EngagementKind
from schemas.span import Quote, Span
from text.clitics import readings
from text.fold import fold_word
from text.inflection import is_definite

RULE = "visit/stop/verb"
_SURE = 0.75
_FAR = 10
"""Lines from what was told of visitors to a stop of theirs."""
_TAKEN_BACK = ("future", "negation", "coming", "recall", "nobody", "that")
_STAYS = TOGETHER | {EngagementKind.SIGNING, EngagementKind.WORKSHOP}


@dataclass(frozen=True, slots=True)
class _Stop:
    """A house that visitors saw, and who of the house received them or showed it."""

    place: int
    quote: Quote
    guide: Party
    lines: tuple[int, ...]


def stops_of_stay(
    cast: Cast, sentence: Sentence, visitor: Party | None, found: Sequence[Report], told: Sequence[Report]
) -> list[Report] | None:
    """Return the visits that a sentence tells of visitors told before, None where it tells none or tells them already.

    ``found`` are the reports of sentences before, ``told`` those of this one.
    """
    last = _stay(cast, sentence, found, visitor)
    way = next((n for n, item in enumerate(sentence.items) if _is_way(item)), -1)
    if last is None or way < 0 or not _is_meant(cast, sentence, last.guests):
        return None
    whole = any(report.kind not in TOGETHER or _names_both(cast, sentence, report, found) for report in told)
    whole = whole or any(_is_of_another(sentence, report, last) for report in told)
    stops = [] if whole else _stops(cast, sentence, last)
    if not stops or _is_undone(cast, sentence, way, stops) or _of_others(cast, sentence, last, stops):
        return None
    if sum(_tells(report, last, stops) for report in told) >= len(stops):
        return None
    days = days_of(cast.scene, sentence, way, len(sentence.items))
    if later_than(days.start, cast.scene.extraction.about.date):
        return None
    at = Quote.at(cast.scene.document.text, sentence.items[way].span)
    return [
        Report(
            kind=EngagementKind.VISIT,
            trigger=at,
            sentence=sentence.span,
            line=sentence.line,
            rule=RULE,
            sure=_SURE,
            start=days.start or last.start,
            end=days.end if days.start else last.start,
            dated=days.dated or last.dated,
            host=stop.guide,
            guests=last.guests,
            place=stop.quote,
            lines=stop.lines,
            added=True,
        )
        for stop in stops
    ]


def _is_of_another(sentence: Sentence, report: Report, last: Report) -> bool:
    """Tell the visit of people whom its sentence names and of whom nothing was told before."""
    named = report.kind is EngagementKind.VISIT and bool(report.guests) and report.latin
    own = named and all(g.figure >= 0 and sentence.span.contains(g.quote.span) for g in report.guests)
    return own and not any(same_party(g, p) for g in report.guests for p in last.parties)


def _names_both(cast: Cast, sentence: Sentence, report: Report, found: Sequence[Report]) -> bool:
    """Tell a report whose sentence names both: who received, and who was told of before and is named again as guest."""
    told = parties_in(cast, sentence)
    known = [party for each in found for party in each.parties]
    again = (g for g in report.guests if any(same_party(g, p) for p in told) and any(same_party(g, k) for k in known))
    met = any(g.figure >= 0 or g.kind is Kind.DELEGATION for g in again)
    return met and names_host(sentence, report)


def _stay(cast: Cast, sentence: Sentence, found: Sequence[Report], visitor: Party | None) -> Report | None:
    """Return the last report of visitors who may have gone on, or of whose visit the whole document tells."""
    last = next((report for report in reversed(found) if report.guests and not report.headline), None)
    if last is None or last.kind not in _STAYS or last.latin != is_latin(sentence):
        return None
    if last.recalled and visitor is None:
        return None
    if visitor is not None and not any(same_party(visitor, guest) for guest in last.guests):
        met = last.host if last.host and not same_party(last.host, visitor) else last.guests[0]
        return replace(last, host=met, guests=(visitor,))
    near = sentence.line - last.line <= _FAR and not _on_next_day(cast, sentence, last)
    return last if visitor is not None or near else None


def _on_next_day(cast: Cast, sentence: Sentence, last: Report) -> bool:
    """Tell whether a diary tells a sentence under another day than what was told last: whose diary it is went there."""
    own, before = (cast.diary.entries.get(line) for line in (sentence.line, last.line))
    return own is not None and before is not None and own.start != before.start


def _of_others(cast: Cast, sentence: Sentence, last: Report, stops: Sequence[_Stop]) -> bool:
    """Tell whether somebody else is named before a house and who is of it, who may be who went there."""
    known = [*last.guests, *(stop.guide for stop in stops)]
    first = min(stop.place for stop in stops)
    named = [p for p in parties_in(cast, sentence) if p.place < first and (p.figure >= 0 or p.kind is Kind.DELEGATION)]
    host = last.host  # who was host before and is the subject here goes somewhere himself
    named = [p for p in named if not (host and same_party(p, host) and p.governor not in _SUBJECT)]
    return _has_another_subject(sentence) or any(not any(same_party(p, k) for k in known) for p in named)


_SUBJECT = ("start", "verb")
"""What governs the subject of a sentence."""


def _has_another_subject(sentence: Sentence) -> bool:
    """Tell a definite noun right behind an Arabic verb that means neither the visitors nor their visit."""
    items = sentence.items
    verb = next(
        (n for n, i in enumerate(items[:_OPENING_WORDS]) if i.verb and not (i.verb.latin or i.verb.pronoun)), -1
    )
    if verb < 0 or verb + 1 >= len(items):
        return False
    subject = items[verb + 1]
    meant = either("stop_visitors", "stop_programmes")
    return subject.sort is Sort.WORD and is_definite(subject.form) and not (_words(subject) & meant)


_OPENING_WORDS = 3
"""Items at the head of a sentence among which its verb stands."""


def _is_undone(cast: Cast, sentence: Sentence, way: int, stops: Sequence[_Stop]) -> bool:
    """Tell whether a sentence speaks of what is to come, was before, may be, was not, or was only said."""
    told = sentence.items[: max(way, *(stop.place for stop in stops)) + _BESIDE]
    if any_marked(sentence.items, "cancelled", "denied") or any_marked(told, *_TAKEN_BACK):
        return True
    ahead = told[: min(stop.place for stop in stops)]
    if says(cast, sentence, "tomorrow") or any_said(ahead, relation_words("stop_ahead")):
        return True
    if any_said(told, either("modals", "auxiliaries_certain", "auxiliaries_recall")):
        return True
    if any(v.form is Form.FUTURE for i in told for v in i.verbs) or any(map(is_french_future, told)):
        return True
    text = cast.scene.document.text
    return any(sign in text[sentence.span.start : told[-1].span.end] for sign in '«“"')


_BESIDE = 3
"""Items behind a house and who is of it among which a word still tells when or whether."""


def _is_meant(cast: Cast, sentence: Sentence, guests: Sequence[Party]) -> bool:
    """Tell whether those who came are named again, by a noun, a pronoun, their nation or their own name."""
    items = sentence.items
    if any(_words(i) & relation_words("stop_visitors") and not _owns(items, n) for n, i in enumerate(items)):
        return True
    if any(_words(i) & relation_words("stop_programmes") for i in items[:_HEAD] if i.mention < 0):
        return True
    if any(_is_role_of(cast, items, n, guests) for n in range(len(items))):
        return True
    lands = {guest.country for guest in guests} - {None}
    if any(country_of_adjective(form) in lands for i in items if i.mention < 0 for form in _words(i)):
        return True
    return any(same_party(p, g) for p in parties_in(cast, sentence) for g in guests)


def _is_role_of(cast: Cast, items: Sequence[Item], place: int, guests: Sequence[Party]) -> bool:
    """Tell a role without a name that means a guest: "the Ghanaian minister", « l'ambassadeur japonais »."""
    if items[place].kind is not Kind.TITLE or any(i.kind is Kind.PERSON for i in items[place + 1 : place + 2]):
        return False
    text = cast.scene.tops[items[place].mention].text
    lands = {guest.country for guest in guests} - {None}
    first = fold_word(text).split()[0]
    held = (cast.scene.tops[t].text for g in guests if g.figure >= 0 for t in cast.figures.all[g.figure].titles)
    return bool(lands & set(countries_named(text))) or any(first in fold_word(title).split() for title in held)


_HEAD = 6
"""Items at the head of a sentence among which the programme or the visit itself is told that had a stop."""


def _owns(items: Sequence[Item], place: int) -> bool:
    """Tell a mention, or "her" before its noun."""
    if items[place].mention >= 0:
        return True
    behind = items[place + 1 : place + 2]
    noun = any(i.sort is Sort.WORD and not i.named and i.form not in relation_words("small") for i in behind)
    return noun and items[place].form in relation_words("his_her")


def _words(item: Item) -> set[str]:
    """Return the words of an item, each without the letters written onto it."""
    return {r.form for form in item.form.split() for r in readings(form)} | set(item.form.split())


def _is_way(item: Item) -> bool:
    """Tell a word of going, seeing, showing or explaining."""
    return item.mention < 0 and bool(_words(item) & relation_words("stop_words"))


def _stops(cast: Cast, sentence: Sentence, last: Report) -> list[_Stop]:
    """Return the houses with those of them, in order: each house its own where as many are told."""
    sites = [(n, q) for n, q in _sites(cast, sentence) if not _is_known(q, last)]
    people = [p for p in parties_in(cast, sentence) if _may_guide(cast, p, last)]
    people = [p for p in people if cast.figures.all[p.figure].titles] or people
    if sites and len(sites) == len(people):
        pairs = [*zip(sites, people, strict=True)]
        return [_Stop(max(n, p.place), quote, p, (sentence.line,)) for (n, quote), p in pairs]
    if sites and people:
        (n, quote), guide = sites[0], next((p for p in people if p.governor in _AGENT), people[0])
        return [_Stop(max(n, guide.place), quote, guide, (sentence.line,))]
    after = sentence_after(cast.scene, sentence)
    if len(sites) != 1 or after is None or after.line > sentence.line + 1:
        return []
    opens = _opening_guide(cast, after, last)
    return [_Stop(*sites[0], opens, (sentence.line, after.line))] if opens else []


def _opening_guide(cast: Cast, sentence: Sentence, last: Report) -> Party | None:
    """Return who opens the next sentence, of the house, and did something for the visitors."""
    people = [p for p in parties_in(cast, sentence) if p.place <= _OPENS and _may_guide(cast, p, last)]
    shown = any(map(_is_way, sentence.items)) or _is_meant(cast, sentence, last.guests)
    return people[0] if people and shown and not [*_sites(cast, sentence)] else None


_AGENT = ("by", "guided")
"""What governs who received or showed round those who are the subject."""
_OPENS = 6
"""Items at the head of a sentence among which its subject stands."""


def _is_known(quote: Quote, last: Report) -> bool:
    """Tell the house of what was told before, in which its guests were already."""
    there = fold_word(quote.text)
    known = (last.place.text if last.place else "", last.host.quote.text if last.host else "")
    return there in map(fold_word, known) or any(fold_word(g.quote.text) == there for g in last.guests)


def _sites(cast: Cast, sentence: Sentence) -> Iterator[tuple[int, Quote]]:
    """Yield the houses of a sentence: venues, and bodies to which a word of place leads."""
    text = cast.scene.document.text
    again = False
    for place, item in enumerate(sentence.items):
        if item.kind not in _HOUSES:
            continue
        quote = cast.scene.tops[item.mention].quote
        if item.kind is Kind.PROGRAM and not set(fold_word(quote.text).split()) & relation_words("stop_works"):
            continue
        town = item.kind is Kind.PLACE and (is_city(quote.text) or is_land(quote.text) or " " not in quote.text)
        if town and (worded := _worded(text, sentence.items, place)):
            yield place, worded
        elif not town and (
            (item.kind is Kind.PLACE and sentence.items[place - 1].form not in relation_words("house_topic"))
            or _leads_there(sentence.items, place)
            or (again and _is_joined(sentence.items, place))
        ):
            yield place, quote
        else:
            continue
        again = True


_HOUSES = (Kind.PLACE, Kind.ORGANIZATION, Kind.PROGRAM)


def _is_joined(items: Sequence[Item], place: int) -> bool:
    """Tell a second house, joined to the first by "and": "a tour of A by X, and of B by Y"."""
    before = [i for i in items[max(place - _NEAR, 0) : place] if i.form not in relation_words("definite")]
    joined = [i for i in before if i.form in relation_words("and") or i.form in affixes("and_attached")]
    return bool(joined) and all(
        i in joined or i.form in _OWNING or i.form in relation_words("to_house") or i.marks("to", "place_in")
        for i in before[before.index(joined[-1]) :]
    )


def _worded(text: str, items: Sequence[Item], place: int) -> Quote | None:
    """Return a house told by its noun and its town: "the port of Aden", « l'abattoir de Garoua »."""
    before = place - 1
    while before > 0 and items[before].form in _OF:
        before -= 1
    if before == place - 1 or items[before].form not in relation_words("stop_houses"):
        return None
    return Quote.at(text, Span(items[before].span.start, items[place].span.end))


_OF = frozenset(("of", "in", "at", "de", "du", "d", "'", "’", "la", "l"))


def _leads_there(items: Sequence[Item], place: int) -> bool:
    """Tell whether a word of place or a verb of seeing stands right before a house, or the house opens the sentence."""
    small = relation_words("definite")
    back = range(place - 1, max(place - _NEAR, -1), -1)
    n = next((n for n in back if items[n].form not in small), -1)
    named = items[place].kind is not Kind.PROGRAM
    behind = items[place + 1 : place + 3]
    if named and (any_said(behind, relation_words("where")) or any(map(_is_way, items[place + 1 : place + 1 + _NEAR]))):
        return True
    if n < 0:
        return named
    if any(i.form in relation_words("house_topic") for i in items[max(n - 1, 0) : n + 1]):
        return False
    if items[n].form in _OWNING:
        parts = either("stop_programmes", "stop_parts")
        return any(_words(i) & parts for i in items[max(n - _NEAR, 0) : n] if i.mention < 0)
    led = items[n].marks("to", "place_in", "round", "during") or items[n].form in relation_words("to_house")
    return led or any(map(_is_way, items[max(n - 1, 0) : n + 1]))


_NEAR = 4
_OWNING = frozenset(("of", "de", "du", "d", "'"))


_ALONG = ("escort", "with", "comma", "and", "presence")
"""What governs those who came along with the visitors, their own staff among them."""


def _may_guide(cast: Cast, party: Party, last: Report) -> bool:
    """Tell a person who is none of those who met before, nor from where the visitors are."""
    if party.figure < 0 or any(same_party(party, g) for g in last.parties):
        return False
    if party.governor in _ALONG and any(kindred(party, g) for g in last.parties):
        return False
    if party.governor == "escort" and party.country in {g.country for g in last.guests} - {None}:
        return False
    lands = {g.country for g in last.guests} - {None, cast.home, last.host.country if last.host else None}
    return party.country is None or party.country not in lands


def _tells(report: Report, last: Report, stops: Sequence[_Stop]) -> bool:
    """Tell whether a report of the sentence tells one of the house and one of those told before."""
    seen = any(same_party(p, one) for p in report.parties for one in last.parties)
    guides = {stop.guide.figure for stop in stops}
    return seen and any(p.figure in guides for p in report.parties)
