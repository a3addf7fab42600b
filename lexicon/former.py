"""Bodies that were renamed: their names of before, until when (``former_names.yml``)."""

from collections.abc import Mapping
from functools import lru_cache

from lexicon.loader import Entry, load
from text.fold import fold_word


class Renamed(Entry):
    """A body by its name of today, with those of before.

    ``country`` is None for a body of the world; ``until`` is the last day or year of the names in ``former_ar``,
    ``former_fr`` and ``former_en``; ``by`` is the act that changed them.
    """

    country: str | None = None
    until: str
    by: str = ""
    former_ar: tuple[str, ...] = ()
    former_fr: tuple[str, ...] = ()
    former_en: tuple[str, ...] = ()

    @property
    def former(self) -> tuple[str, ...]:
        """All names of before, Arabic first."""
        return (*self.former_ar, *self.former_fr, *self.former_en)


def renamed(name: str, country: str | None) -> Renamed | None:
    """Return the body of a country (None: of the world) that bore a name, spelling aside; None where none did."""
    return _by_name().get((_plain(name), country))


def _plain(name: str) -> str:
    return " ".join(fold_word(name).replace("'", " ").replace("\u2019", " ").split())


@lru_cache(maxsize=1)
def _by_name() -> Mapping[tuple[str, str | None], Renamed]:
    entries = load("former_names", Renamed).values()
    return {(_plain(name), entry.country): entry for entry in entries for name in entry.former}
