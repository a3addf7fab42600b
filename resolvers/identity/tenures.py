"""Tenures: who was seen in an office, from the first to the last day, and where two were seen at once."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence

from resolvers.ground.geography import country_of
from resolvers.ground.signature import bare_words, city_countries, countries_named, signature
from resolvers.ground.titles import in_masculine
from schemas.memory import Holding
from schemas.nouns import dataclass, replace
from text.names.skeletons import has_arabic

_ENVOYS = frozenset({"ambassador", "consul"})
_AT = "at "


@dataclass(frozen=True, slots=True)
class Tenure:
    """A person in an office: the days of the first and last document that say so, and how many say it.

    ``office`` is how the title is written most; ``meaning`` is what titles of one office share in any language.
    """

    entity: str
    name: str
    office: str
    meaning: str
    country: str | None
    first: dt.date
    last: dt.date
    documents: int
    disputed: bool = False
    """Whether another person was seen in the same office between these days."""


def meaning_of(title: str) -> str:
    """Return what a title says, in any language where the lexicon has its words, without its country.

    An envoy's tells where they are posted: Italy has an ambassador in each of many countries.
    """
    title = in_masculine(title)
    said = signature(title)
    if not said.notions:
        return " ".join(bare_words(title))
    there = _posting(title) if _ENVOYS & set(said.notions) else None
    notions = (notion for notion in said.notions if not (there and notion.startswith("city:")))
    return "+".join([*notions, *sorted(said.rest), *([f"{_AT}{there}"] if there else [])])


def is_meant(tenure: str, asked: str) -> bool:
    """Tell whether an office is the one asked for, by what both say; an envoy asked for without a place is any."""
    return tenure == asked or (_AT not in asked and tenure.startswith(f"{asked}+{_AT}"))


def is_short_for(asked: str, tenure: str) -> bool:
    """Tell whether an office that is asked for is told by a title that says all of it, and more."""
    wanted = set(asked.split("+")) if asked else set()
    return bool(wanted) and wanted.issubset(tenure.split("+"))


def _posting(title: str) -> str | None:
    own = country_of(title)
    return next((c for c in (*countries_named(title), *city_countries(title)) if c != own), None)


def tenures(holdings: Iterable[Holding]) -> tuple[Tenure, ...]:
    """Return the tenures that documents tell, by office and day; undated documents tell none."""
    seen: defaultdict[tuple[str, str, str | None], list[tuple[dt.date, str, Holding]]] = defaultdict(list)
    for holding in holdings:
        for title in holding.titles:
            if holding.day:
                country = country_of(title) or holding.country
                seen[holding.entity, meaning_of(title), country].append((holding.day, title, holding))
    found = [_tenure(*key, rows) for key, rows in seen.items()]
    return tuple(sorted(_disputed(found), key=lambda t: (t.meaning, t.country or "", t.first, t.entity)))


def told_once(found: Iterable[Tenure]) -> tuple[Tenure, ...]:
    """Return tenures with those as one that a text tells in two languages: مديرة البستنة, Director of Horticulture."""
    kept: list[Tenure] = []
    for tenure in found:
        twin = next((number for number, other in enumerate(kept) if _is_twin(tenure, other)), None)
        if twin is None:
            kept.append(tenure)
        else:
            kept[twin] = _as_one(kept[twin], tenure)
    return tuple(kept)


def _is_twin(one: Tenure, other: Tenure) -> bool:
    """Tell whether two tenures are one person's on the same days, in two scripts, with a word of office in common."""
    if one.entity != other.entity or (one.country and other.country and one.country != other.country):
        return False
    are_two_scripts = has_arabic(one.office) != has_arabic(other.office)
    shared = set(one.meaning.split("+")).intersection(other.meaning.split("+"))
    return are_two_scripts and bool(shared) and one.first <= other.last and other.first <= one.last


def _as_one(one: Tenure, other: Tenure) -> Tenure:
    return replace(
        one,
        country=one.country or other.country,
        first=min(one.first, other.first),
        last=max(one.last, other.last),
        documents=max(one.documents, other.documents),
        disputed=one.disputed or other.disputed,
    )


def _tenure(entity: str, meaning: str, country: str | None, rows: Sequence[tuple[dt.date, str, Holding]]) -> Tenure:
    titles = [title for _, title, _ in rows]
    office = max(sorted(set(titles)), key=titles.count)
    days = [day for day, *_ in rows]
    documents = len({holding.document for *_, holding in rows})
    name = max((holding.name for *_, holding in rows), key=lambda n: (len(n.split()), n))
    return Tenure(entity, name, office, meaning, country, min(days), max(days), documents)


def _disputed(found: Sequence[Tenure]) -> list[Tenure]:
    """Mark the tenures of one office that overlap: two ministers at once, or one office of several holders."""
    by_office: defaultdict[tuple[str, str | None], list[Tenure]] = defaultdict(list)
    for tenure in found:
        by_office[tenure.meaning, tenure.country].append(tenure)
    return [replace(t, disputed=any(_overlap(t, other) for other in by_office[t.meaning, t.country])) for t in found]


def _overlap(one: Tenure, other: Tenure) -> bool:
    return one.entity != other.entity and one.first <= other.last and other.first <= one.last


def holder(found: Iterable[Tenure], day: dt.date) -> Tenure | None:
    """Return who held an office on a day, None where nobody or more than one may have.

    A tenure goes from its first to its last day seen, and on from there as long as nobody else is seen in the office
    later: when one went and the other came is not known.
    """
    rows = sorted(found, key=lambda t: t.first)
    sure = {t.entity: t for t in rows if t.first <= day <= t.last}
    if sure:
        return next(iter(sure.values())) if len(sure) == 1 else None
    before = [t for t in rows if t.last < day]
    after = {t.entity for t in rows if t.first > day}
    last = max(before, key=lambda t: t.last, default=None)
    if last is None or any(t.last == last.last and t.entity != last.entity for t in before):
        return None
    return last if after <= {last.entity} else None
