"""What French and English say beside a verb or noun of engagements: who only leads a delegation, who calls on whom."""

from collections.abc import Sequence
from itertools import pairwise

from lexicon.countries import country_of_adjective
from lexicon.people import style_words
from lexicon.relations import either, relation_words
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.event_kinds import FACE
from resolvers.ground.items import PEOPLE, Item, Sentence, Sort
from resolvers.parties.party import Party
from resolvers.parties.report import Report
from resolvers.verbs.clefts import opens_cleft
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind
from schemas.nouns import replace
from schemas.relation import EngagementKind

_TOGETHER = (Kind.DELEGATION, Kind.ORGANIZATION)
_ROLE_GAP = 2
"""Unknown words between the role of who leads a delegation and the name: « son directeur général, M. X »."""


def without_leaders(parties: Sequence[Party], trigger: Trigger) -> list[Party]:
    """Leave out those who are only said to lead the delegation or team named before them: « emmenée par son doyen »."""
    if not trigger.latin or trigger.kind is EngagementKind.VISIT:
        return list(parties)
    found: list[Party] = []
    leads = False
    for party in parties:
        named = leads and party.governor == "comma" and party.gap <= _ROLE_GAP and party.kind is Kind.PERSON
        leads = party.governor == "head" and bool(found) and found[-1].kind in _TOGETHER
        if not (leads or named):
            found.append(party)
    return found


def in_clauses_closed(items: Sequence[Item], place: int) -> frozenset[int]:
    """Return the items of relative clauses about people that a comma closes before a verb: "X, who succeeded Y, met".

    Behind that comma the verb follows, or "and" and another: "X, who leads A, and Y, who leads B, met Z".
    """
    found: list[int] = []
    clause: list[int] = []
    for n in range(1, place if not opens_cleft(items) else 0):
        item = items[n]
        if clause and item.form == "," and _is_told(items, clause[0], n) and _goes_on_behind(items, n, place):
            found += clause
            clause = []
        elif clause or (_opens_clause(items, n) and any(i.kind in PEOPLE for i in items[:n])):
            clause.append(n)
    return frozenset(found)


def _opens_clause(items: Sequence[Item], n: int) -> bool:
    """Tell a relative word behind a comma: "X, who", « X, qu'accompagnait »; "who heads" is one mark of its own."""
    opening = either("put_first", "clause_subjects")
    return items[n - 1].form == "," and (items[n].marks("relative") or items[n].form in opening)


def _is_told(items: Sequence[Item], opens: int, comma: int) -> bool:
    """Tell whether a clause has its verb before a comma: "who led it,", "whose deputy came,", not "whose head, X,"."""
    if items[opens].form in relation_words("clause_subjects") or items[comma - 1].kind is Kind.DATE:
        return True  # « qu'a reçue le ministre mardi, », told with its day
    if items[comma - 1].mention < 0:
        return True
    small = style_words() | either("definite", "small")
    behind = (i for i in items[opens + 1 : comma] if i.sort is not Sort.SIGN and i.form not in small)
    first = next(behind, None)
    inverted = items[opens].form in relation_words("put_first")  # « qu'accompagnait M. X, »
    return inverted and first is not None and first.mention < 0


def _goes_on_behind(items: Sequence[Item], comma: int, place: int) -> bool:
    """Tell whether the main clause goes on behind a comma: by its verb, or by "and" and somebody else."""
    another = items[comma + 1].form in relation_words("and")
    return another or not any(i.kind in PEOPLE or i.form == "," for i in items[comma + 1 : place])


def house_of(after: Sequence[Party]) -> Party | None:
    """Return the body in whose house someone was received: « a été reçue au ministère », "received at the Court"."""
    inside = (p for p in after if p.governor in ("place_in", "to", "during") and p.kind is Kind.ORGANIZATION)
    return next(inside, None)


def is_received(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell whether a passive without its agent tells a reception: on a day, in a house, a place or « en audience ».

    Or one more on the same day: « avait également été reçu », "was received earlier in the day"; or its agent is but a
    bare noun: « par le ministre ».
    """
    here, before = items[trigger.place + 1 : trigger.end], items[max(trigger.place - _ADVERB, 0) : trigger.place]
    if any_said(before, either("also", "then", "later")) or any_said(here, relation_words("parts_of_day")):
        return True
    told = any(i.kind in _WHEN_AND_WHERE or (i.event and i.event.kind) for i in here)
    return told or any_marked(here[:1], "by")


_WHEN_AND_WHERE = (Kind.DATE, Kind.PLACE, Kind.ORGANIZATION)


def is_handed(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell « a reçu du ministre un courrier »: what follows gave something, which is what was received."""
    behind = items[trigger.place + 1 : trigger.place + 2]
    return trigger.latin and not trigger.nominal and any(item.form == _FROM for item in behind)


_FROM = "du"


def apart(sentence: Sentence, trigger: Trigger, report: Report) -> list[Report]:
    """Return a report for each of those received one after the other: « a reçu successivement … », "separate talks"."""
    if len(report.guests) <= 1 or report.kind not in FACE:
        return [report]
    here = all(sentence.span.contains(guest.quote.span) for guest in report.guests)
    if here and tells_severally(sentence, trigger):
        return [replace(report, guests=(guest,)) for guest in report.guests]
    groups = _parted(sentence.items, report.guests) if here and trigger.latin else []
    return [replace(report, guests=group) for group in groups] if groups[1:] else [report]


def _parted(items: Sequence[Item], guests: Sequence[Party]) -> list[tuple[Party, ...]]:
    """Return guests in groups, a new one behind a word that says so: "met X and, separately, Y".

    So is a part of the day between them: "received X in the morning and Y in the afternoon".
    """
    groups: list[tuple[Party, ...]] = []
    for guest in sorted(guests, key=lambda g: g.place):
        last = groups[-1][-1].place if groups else guest.place
        apart = any_said(items[last + 1 : guest.place], either("severally", "parts_of_day"))
        groups = [*groups, (guest,)] if apart or not groups else [*groups[:-1], (*groups[-1], guest)]
    return groups


def tells_severally(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether it is said about a verb that there were several events: « successivement », "separate"."""
    last = max(trigger.place + _ADVERB, trigger.event + _BEHIND)
    near = sentence.items[max(trigger.place - _ADVERB, 0) : last] if trigger.latin else sentence.items
    opening = sentence.items[:_OPENS] if trigger.latin else ()  # « Tour à tour, X, Y et Z ont été reçus »
    one = any(map(_is_another, near, near[1:]))
    told = (i for i in (*opening, *near) if i.form in relation_words("severally") or i.marks("severally"))
    if any(not (one and i.form in relation_words("one_apart")) for i in told):
        return True
    behind = sentence.items[last : trigger.end or None] if trigger.latin else ()
    return any(_in_events_apart(a, b) for a, b in pairwise(behind))


def _in_events_apart(first: Item, second: Item) -> bool:
    """Tell several events behind those met at each: "received A, B and C in separate audiences"."""
    apart, event = (first, second) if second.event else (second, first)
    several = event.event is not None and event.form.endswith("s")
    return several and apart.form in relation_words("severally")


def _is_another(article: Item, word: Item) -> bool:
    """Tell one meeting that is another than that told before: "in a separate meeting, the Minister received"."""
    return article.form in relation_words("any_pact") and word.form in relation_words("one_apart")


_OPENS = 2
_BEHIND = 3
"""Items behind the noun of an event among which it says so: « des réunions séparées »."""
_ADVERB = 5
"""Items about a verb among which it says that there were several events."""


def is_bare_delegation(before: Sequence[Item]) -> bool:
    """Tell whether « la délégation » by the bare noun stands right before a verb: "The delegation also met"."""
    words = relation_words("delegation_words")
    told = max((n for n, i in enumerate(before) if i.form in words or _are_visitors(before, n)), default=-1)
    return told >= 0 and not any(i.mention >= 0 or i.sort is Sort.SIGN for i in before[told:])


def means_visitors(behind: Sequence[Item]) -> bool:
    """Tell a pronoun or bare noun right behind a verb that means those told before: "received the visitors"."""
    nouns = any_said(behind[1:], relation_words("object_nouns_behind"))
    known = any_said(behind[:1], either("definite", "possessives"))
    return (known and nouns) or any_said(behind, relation_words("object_pronouns_behind"))


def _are_visitors(items: Sequence[Item], place: int) -> bool:
    """Tell whether a noun of people with the article means visitors told before: « Les diplomates ont rencontré ».

    Their nation may stand between: "The Kenyan team toured".
    """
    known = place > 0 and items[before_nation(items, place)].form in relation_words("definite")
    return known and items[place].form in relation_words("visitor_words")


def before_nation(items: Sequence[Item], place: int) -> int:
    """Return the item before a noun and the adjective of its nation."""
    first = place - 1
    while first > max(place - _NATION, 0) and items[first].sort is Sort.WORD and _is_of_nation(items, first):
        first -= 1
    return first


def _is_of_nation(items: Sequence[Item], place: int) -> bool:
    """Tell an adjective of nationality, or the first word of one of two: "Sri Lankan"."""
    pair = f"{items[place].form} {items[place + 1].form}"
    return any(country_of_adjective(words) is not None for words in (items[place].form, pair))


_NATION = 3
"""Items of an adjective of nationality before a noun, and one more."""


def with_them(items: Sequence[Item], place: int, end: int) -> bool:
    """Tell whether "with him", « avec elle » stands between two items."""
    return any(
        items[n].marks("with") and items[n + 1].form in relation_words("pronouns_met")
        for n in range(place + 1, min(end, len(items) - 1))
    )


def is_added(items: Sequence[Item], place: int) -> bool:
    """Tell whether « et », "and", « puis » add a verb to the one before, whose subject it shares: « et a visité »."""
    for item in reversed(items[max(place - _ADVERB, 0) : place]):
        if item.form in either("and", "then"):
            return True
        if item.form not in _LIGHT:
            return False
    return False


_BETWEEN = ("auxiliaries_past", "auxiliaries_reflexive", "auxiliaries_passive", "also", "earlier", "later")
_LIGHT = frozenset({"'", "l", "y", "en"}).union(*map(relation_words, _BETWEEN))
"""What may stand between « et » and the verb that it adds: « et s'est ensuite rendu », « et y a rencontré »."""


def in_clause_of_place(items: Sequence[Item], place: int) -> bool:
    """Tell whether a verb stands in a clause of place, whose pronoun means the subject before it: « où il a été »."""
    return any_said(items[max(place - _CLAUSE, 0) : place], relation_words("where"))


_CLAUSE = 5
