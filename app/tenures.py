"""Who held an office: from the officials of all documents."""

import datetime as dt
from collections.abc import Iterable, Sequence

from app.output import advise, write_table
from app.speaking import said
from resolvers.ground.geography import country_of
from resolvers.identity.tenures import Tenure, holder, is_meant, is_short_for, meaning_of, tenures, told_once
from schemas.entity import Entity
from schemas.mention import Kind
from store.store import Store


def tenures_of(store: Store, title: str, country: str | None) -> tuple[Tenure, ...]:
    """Return the tenures of an office by its title in any language, or of a person by id, oldest first.

    Where nobody held it as it is called, those are meant whose title says more: «الكاتب العام» of any house.
    """
    wanted, where = meaning_of(title), country or country_of(title)
    possible = [t for t in tenures(store.holdings()) if t.entity == title or where is None or t.country == where]
    found = [t for t in possible if t.entity == title or is_meant(t.meaning, wanted)]
    found = found or [t for t in possible if is_short_for(wanted, t.meaning)]
    return tuple(sorted(told_once(found), key=lambda t: (t.first, t.entity)))


def offices_of(store: Store, people: Iterable[Entity]) -> dict[str, tuple[str, ...]]:
    """Return the offices that people were seen in, the latest first, by their ids."""
    held = {one.id: tenures(store.holdings(one.id)) for one in people if one.kind is Kind.PERSON}
    return {
        person: tuple(dict.fromkeys(t.office for t in sorted(told_once(found), key=lambda t: t.last, reverse=True)))
        for person, found in held.items()
    }


def holder_of(found: Sequence[Tenure], day: dt.date) -> Tenure | None:
    """Return who held an office on a day; None where it is not sure, or where two offices are meant.

    Such are those of two countries, and an envoy's in two of them.
    """
    offices = {(t.country, t.meaning) for t in found}
    return holder(found, day) if len(offices) <= 1 or len({t.entity for t in found}) == 1 else None


def tenure_shape(tenure: Tenure) -> dict[str, object]:
    """Put a tenure into JSON."""
    return {
        "entity": tenure.entity,
        "name": tenure.name,
        "office": tenure.office,
        "country": tenure.country,
        "first": tenure.first.isoformat(),
        "last": tenure.last.isoformat(),
        "documents": tenure.documents,
        "disputed": tenure.disputed,
    }


def write_tenures(found: Sequence[Tenure], day: dt.date | None, held: Tenure | None) -> None:
    """Write tenures as a table, and who held the office that day."""
    if not found:
        advise("Nobody was seen in this office; `dhakira who NAME` finds people, and their page tells their offices.")
        return
    rows = [
        (
            t.first.isoformat(),
            t.last.isoformat(),
            t.name,
            t.entity,
            t.office,
            t.country or "",
            said("disputed") if t.disputed else "",
        )
        for t in found
    ]
    write_table(("first", "last", "who", "id", "office", "country", ""), rows)
    if day and held and held.last < day:
        name = f"{held.name} ({held.entity})"
        advise(f"On {day}: {name}, last seen in it on {held.last}; nobody else was seen in it since.")
    elif day:
        advise(f"On {day}: {held.name} ({held.entity})." if held else f"On {day}: {said(_why_unsure(found))}")


def _why_unsure(found: Sequence[Tenure]) -> str:
    if len({t.country for t in found}) > 1:
        return "undecided, since several countries have this office; --country NAME tells which."
    return "undecided: nobody was seen then, or more than one."
