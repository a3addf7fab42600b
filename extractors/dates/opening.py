"""The year that opens minutes before their day: « L'an deux mille vingt-cinq et le six février »."""

from extractors.dates.figures import year_at
from extractors.dates.items import Expression, Items
from extractors.dates.words import Role
from schemas.nouns import replace
from text.signs import COMMAS

_FAR = 5
"""So many items may stand between the year and its day: « et le », «وفي اليوم», a comma."""
_BETWEEN = (Role.AND, Role.ARTICLE, Role.CUE, Role.OF, Role.FROM, Role.RELATIVE, Role.DAYS, Role.TO)


def opening_year(items: Items, position: int) -> tuple[int, int] | None:
    """Return the year at an item behind « l'an », «سنة» or "the year", and the item after it; its day comes behind."""
    if not items.has(position - 1, Role.YEAR_WORD):
        return None
    year = year_at(items, position, None)
    if year is None or year[1] >= len(items.items):
        return None
    linked = items.form(year[1]) in COMMAS or items.has(year[1], Role.AND) or items.items[year[1]].joined
    return year if linked else None


def in_opening_year(items: Items, found: Expression, year: tuple[int, int]) -> Expression:
    """Give a day that stands close behind an opening year that year, where it has none of its own."""
    near = 0 <= found.first - year[1] <= _FAR and "\n" not in items.source[items.items[year[1] - 1].end : found.start]
    if not near or any(p.year is not None or p.shift is not None or p.offset is not None for p in found.points):
        return found
    if not all(_small(items, at) for at in range(year[1], found.first)):
        return found
    return replace(found, points=tuple(replace(p, year=year[0]) if p.month else p for p in found.points))


def _small(items: Items, position: int) -> bool:
    """Tell whether an item may stand between the year and its day."""
    return items.has(position, *_BETWEEN) or items.form(position) in COMMAS
