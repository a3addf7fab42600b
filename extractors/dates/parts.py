"""Parts of a year: «الربع الثالث من سنة 2024», "premier semestre 2024", "the first half of last year"."""

from extractors.dates.figures import number_in_words, year_at
from extractors.dates.items import Items, Point, Read
from extractors.dates.words import Role

_MONTHS = 12


def part_of_year_at(items: Items, position: int) -> Read:
    """Read a quarter, half or other part of a year that begins at an item, with its year."""
    found = _part_first(items, position) or _number_first(items, position)
    if found is None:
        return None
    number, months, after = found
    if not 1 <= number <= _MONTHS // months:
        return None
    first = (number - 1) * months + 1
    return _with_year(items, after, Point(month=first, months=months))


def _part_first(items: Items, position: int) -> tuple[int, int, int] | None:
    """Read «الربع الثالث»: the part, then which one."""
    months = items.value(position, Role.PART_OF_YEAR)
    number = number_in_words(items, position + 1) if months else None
    return (number[0], months, number[1]) if months and number else None


def _number_first(items: Items, position: int) -> tuple[int, int, int] | None:
    """Read "troisième trimestre", "third quarter": which one, then the part."""
    number = number_in_words(items, position) if items.has(position, Role.NUMERAL) else None
    months = items.value(number[1], Role.PART_OF_YEAR) if number else None
    return (number[0], months, number[1] + 1) if number and months else None


def _with_year(items: Items, position: int, part: Point) -> Read:
    """Read the year of a part; without one it may be any year's and is no date."""
    at = items.skip(position, Role.OF)
    if items.form(at) == "l":
        at = items.skip_sign(at + 1, "'")
    at = items.skip(at, Role.YEAR_WORD)
    year = year_at(items, at, None)
    if year:
        return Point(month=part.month, year=year[0], months=part.months), year[1]
    return None
