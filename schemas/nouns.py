"""The dataclass of what is frozen: the type checker refuses to change it, and at run time that costs nothing.

A dataclass that the standard library freezes sets each field through ``object.__setattr__``, which takes thrice as long
as plain setting: a part of the time of every page went there (docs/decisions/0064-frozen-for-the-checker.md).
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass  # noqa: PLC0414 - checkers know the class by this name
else:
    import dataclasses

    def dataclass(*, frozen: bool = False, eq: bool = True, **options: bool) -> object:
        """Make a dataclass; one that is frozen has a hash of its fields, and nothing guards it."""
        return dataclasses.dataclass(eq=eq, unsafe_hash=frozen and eq, **options)
