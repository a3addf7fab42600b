"""Whether an engagement is one that a question asks for: its kind, countries, time and place, and who takes part."""

from collections.abc import Iterable, Mapping

from lexicon.bodies import bodies_met
from lexicon.places import city_names, place_names
from schemas.entity import Entity
from schemas.memory import StoredDocument
from schemas.query import Answer, Aspect, Understood
from schemas.relation import Engagement, EngagementKind
from text.fold import fold_word
from text.tokens import words_of

ASKING = frozenset({Aspect.EVENT, Aspect.COUNTRY, Aspect.PERIOD, Aspect.ORDER, Aspect.ENTITY, Aspect.BODY})
"""What a question names where it asks for engagements."""
_MEETINGS = frozenset(EngagementKind) - {EngagementKind.SIGNING, EngagementKind.CEREMONY}
"""What «meeting», «visit» and «reception» may all be called."""
_COMING = frozenset({EngagementKind.VISIT.value, EngagementKind.RECEPTION.value, "delegation"})
"""What is asked of those who came."""


def all_names(entity: Entity) -> frozenset[str]:
    """Return the folded names of an entity, in all documents."""
    return frozenset(fold_word(" ".join(name.split())) for name in (entity.name, *(n.text for n in entity.names)))


def is_there(engagement: Engagement, text: str, answer: Answer) -> bool:
    """Tell whether an engagement's place or sentence names the cities that the question names."""
    cities = [u.value for u in answer.understood if u.aspect is Aspect.PLACE]
    said = fold_word(f"{engagement.place.text if engagement.place else ''} {engagement.sentence.of(text)}")
    return all(any(fold_word(name) in said for name in city_names().get(city, ())) for city in cities)


def is_with_its_land(engagement: Engagement, answer: Answer, hosts: frozenset[str]) -> bool:
    """Tell whether the states of the cities that a question names take part: who asks for Tokyo may mean Japan.

    What was held in another town of that state was not held in the one that is asked for.
    """
    lands = {u.value[:2].upper() for u in answer.understood if u.aspect is Aspect.PLACE}
    place = engagement.place.text if engagement.place else ""
    towns = (name for hit in place_names().find(words_of(place)) for name in hit.payloads if lands and name.town)
    return lands <= hosts | frozenset(engagement.countries) and all(name.country not in lands for name in towns)


def has_all(engagement: Engagement, text: str, names: Mapping[str, frozenset[str]], there: frozenset[str]) -> bool:
    """Tell whether all who are asked for take part in an engagement, or its words or sentence name them."""
    quotes = (engagement.host, *engagement.guests, *engagement.programs)
    told = [engagement.sentence.of(text), engagement.title, *(quote.text for quote in quotes if quote)]
    said = fold_word(" ".join(" ".join(told).split()))
    return all(key in there or any(name in said for name in own) for key, own in names.items())


def has_bodies(engagement: Engagement, stored: StoredDocument, answer: Answer) -> bool:
    """Tell whether all bodies that are asked for take part in an engagement, or its sentence names them.

    Somebody takes part for the body of the office that a document gives, wherever it gives it.
    """
    if not stored.findings or not any(each.aspect is Aspect.BODY for each in answer.understood):
        return True
    text, company = stored.document.text, engagement.company
    came = (*company.heads, *company.members, *company.present)
    there = (engagement.host, engagement.place, *engagement.guests, *engagement.programs, *came)
    told = [engagement.sentence.of(text), engagement.title, *(quote.text for quote in there if quote)]
    for official in stored.findings.relations.officials:
        if official.name.text in told:
            offices = (official.title, official.organization, *official.further_titles)
            told += [quote.text for quote in offices if quote]
    return names_bodies(told, answer)


def names_bodies(told: Iterable[str], answer: Answer) -> bool:
    """Tell whether texts name all bodies that are asked for; words that mean several ask for any of them."""
    asked: dict[str, set[str]] = {}
    for each in answer.understood:
        if each.aspect is Aspect.BODY:
            asked.setdefault(each.words, set()).add(each.value)
    named = bodies_met("\n".join(told)) if asked else frozenset()
    return all(named & keys for keys in asked.values())


def is_meant(engagement: Engagement, answer: Answer, hosts: frozenset[str]) -> bool:
    """Tell whether an engagement is of a kind, with the countries and of a time that the question names.

    One of the countries may be that of who receives; so may the only one where guests have none (« l'OMS au Liban »),
    where nobody is asked for who came (at a meeting both sides met), and where a body or somebody is asked for who may
    have come. A host whose land the text does not tell may be of any, beside guests of the other.
    """
    asked = {aspect: {u.value for u in answer.understood if u.aspect is aspect} for aspect in ASKING}
    kinds = set(asked[Aspect.EVENT])
    is_mutual = kinds.isdisjoint(_COMING) or bool(asked[Aspect.ENTITY] | asked[Aspect.BODY])
    if kinds & {*map(str, _MEETINGS), "delegation"}:
        is_coming = kinds <= _COMING
        kinds |= set(map(str, _MEETINGS))
        kinds -= {EngagementKind.CALL.value} if is_coming else set()  # who is called up does not come
    if kinds and engagement.kind.value not in kinds:
        return False
    countries, guests = asked[Aspect.COUNTRY], frozenset(engagement.countries)
    if countries and not (
        (is_mutual or countries & guests or not guests)
        and (countries <= hosts | guests or (countries & guests and not hosts))
    ):
        return False
    told = [u for u in answer.understood if u.aspect is Aspect.PERIOD]
    periods = [u for u in told if not u.named] or told
    return not periods or engagement.start is None or any(_is_of(engagement, period) for period in periods)


def _is_of(engagement: Engagement, period: Understood) -> bool:
    """Tell whether an engagement was held in a time, or is about what is called by it: the finance law of 2024."""
    quotes = (*engagement.programs, *engagement.laws, *engagement.topics) if period.named else ()
    is_about = any(fold_word(said) in fold_word(q.text) for q in quotes for said in (period.words, period.value))
    return is_about or _is_within(str(engagement.start), period.value)


def _is_within(day: str, period: str) -> bool:
    """Tell whether a day (2024-11-19) lies in a month, a year or a range (since..until)."""
    since, _, until = period.partition("..")
    return since <= day <= until if until else day.startswith(period)
