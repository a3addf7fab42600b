"""The dataclass of what is frozen: the type checker refuses to change it, and at run time that costs nothing.

A dataclass that the standard library freezes sets each field through ``object.__setattr__``, which takes thrice as long
as plain setting: a part of the time of every page went there (docs/decisions/0064-frozen-for-the-checker.md). Its
``replace`` looks at the declaration of each field every time; here that is done once a class.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass  # noqa: PLC0414 - checkers know the class by this name
    from dataclasses import replace as replace  # noqa: PLC0414
else:
    import dataclasses
    from functools import cache
    from operator import attrgetter

    def dataclass(*, frozen: bool = False, eq: bool = True, **options: bool) -> object:
        """Make a dataclass; one that is frozen has a hash of its fields, and nothing guards it."""
        return dataclasses.dataclass(eq=eq, unsafe_hash=frozen and eq, **options)

    def replace(noun: object, **changes: object) -> object:
        """Return a noun of several fields like another one but for some of them."""
        names, read = _fields(type(noun))
        return type(noun)(**dict(zip(names, read(noun), strict=True)) | changes)

    @cache
    def _fields(noun: type) -> tuple[tuple[str, ...], attrgetter]:
        """Return the names of the fields that a noun is made of, and what reads them all from one."""
        names = tuple(field.name for field in dataclasses.fields(noun) if field.init)
        return names, attrgetter(*names)
