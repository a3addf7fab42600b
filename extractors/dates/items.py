"""What date expressions are read from and into: the row of items, and the points that are read."""

from collections.abc import Mapping, Sequence
from dataclasses import field

from extractors.dates.words import Item, Role
from schemas.mention import Calendar, Grain
from schemas.nouns import dataclass


@dataclass(frozen=True, slots=True)
class Point:
    """A day or month as far as it is written: what is None is left to the context.

    ``shift`` is CURRENT, PAST or NEXT where the text says so; ``unit`` is what it shifts (MONTH_WORD, WEEK_WORD), None
    for the day or month itself. ``offset`` counts days from the document's own, or where ``told`` from the
    day told last. ``months``: how many months a point without a day lasts (a quarter: three).
    """

    day: int | None = None
    month: int | None = None
    year: int | None = None
    calendar: Calendar = Calendar.GREGORIAN
    weekday: int | None = None
    shift: Role | None = None
    unit: Role | None = None
    offset: int | None = None
    told: bool = False
    month_first: bool = False
    numeric: bool = False
    months: int = 1

    @property
    def grain(self) -> Grain:
        """The unit in which the point is written."""
        months = self.day is None and (self.month is not None or self.unit is Role.MONTH_WORD)
        return Grain.MONTH if months and self.weekday is None else Grain.DAY

    @property
    def fixed(self) -> bool:
        """Whether the point needs no context."""
        return self.month is not None and self.year is not None

    @property
    def day_only(self) -> bool:
        """Whether it is a day's number (with or without its weekday) that waits for a month."""
        return self.day is not None and self.month is None and self.unit is None

    @property
    def weekday_only(self) -> bool:
        """Whether it is a weekday and no more."""
        return self.weekday is not None and self.day is None and self.offset is None and self.month is None


@dataclass(frozen=True, slots=True)
class Expression:
    """A date as written: its points in order (one, or the first and last of a range), and its places.

    ``first`` and ``last`` (exclusive) count items, ``start`` and ``end`` code points of the source.
    """

    points: tuple[Point, ...]
    first: int
    last: int
    start: int
    end: int


Read = tuple[Point, int] | None
"""A point and the item after it, or nothing."""


@dataclass(frozen=True, slots=True)
class Items:
    """The items of a text with safe looks at them."""

    items: Sequence[Item]
    source: str
    meanings: Mapping[int, Mapping[Role, int]] = field(init=False, repr=False, compare=False)
    """What the items mean that mean anything, by position: a fifth of all."""

    def __post_init__(self) -> None:
        """Note which items mean anything."""
        told = {position: item.meanings for position, item in enumerate(self.items) if item.meanings}
        object.__setattr__(self, "meanings", told)

    def value(self, position: int, role: Role) -> int | None:
        """Return what the item means in a role; None where it has none, or beyond the ends."""
        return self.items[position].meanings.get(role) if 0 <= position < len(self.items) else None

    def has(self, position: int, *roles: Role) -> bool:
        """Tell whether the item may play one of the roles."""
        meanings = self.meanings.get(position)
        return meanings is not None and not meanings.keys().isdisjoint(roles)

    def form(self, position: int) -> str:
        """Return the folded form of an item, or nothing beyond the ends."""
        return self.items[position].form if 0 <= position < len(self.items) else ""

    def skip(self, position: int, *roles: Role) -> int:
        """Return the position after an item of one of the roles, or the same position."""
        return position + 1 if self.has(position, *roles) else position

    def skip_sign(self, position: int, signs: str) -> int:
        """Return the position after one of the signs, or the same position."""
        form = self.form(position)
        return position + 1 if form and form in signs else position

    def touching(self, position: int) -> bool:
        """Tell whether nothing stands between an item and the next one."""
        return position + 1 < len(self.items) and self.items[position].end == self.items[position + 1].start

    def gap(self, position: int) -> str:
        """Return what stands between an item and the next one."""
        return (
            self.source[self.items[position].end : self.items[position + 1].start]
            if position + 1 < len(self.items)
            else ""
        )
