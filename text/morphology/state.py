"""Where the morphology database lies, and whether it is there."""

from enum import StrEnum
from pathlib import Path

from schemas.nouns import dataclass

FOLDER = "morphology"
"""The folder of the database inside the cache folder."""

DATABASE_SHA256 = "9c6d073be9fe5b39c3b527803fbfcbc62404d05349cc330bbaeca05dd2dd2654"
"""SHA-256 of the converted database (`text.morphology.conversion`); its first letters name the file."""

_DATABASE = f"calima-{DATABASE_SHA256[:12]}.db"
_FAILED = "last-attempt-failed.txt"
_OFFICIAL = Path(".camel_tools") / "data" / "morphology_db" / "calima-msa-r13" / "morphology.db"
_LIGHT = "words are analysed by the light stemmer"


class Presence(StrEnum):
    """Whether the database can be used."""

    ABSENT = "absent"
    READY = "ready"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class MorphologyState:
    """Whether the database can be used, where it lies, and the same as a sentence for people.

    FAILED means that it is absent and that the last attempt to fetch it failed; ``path`` is set only when READY.
    """

    presence: Presence
    sentence: str
    path: Path | None = None

    @property
    def ready(self) -> bool:
        """Whether the database can be used."""
        return self.presence is Presence.READY


def state(cache: Path, home: Path | None = None) -> MorphologyState:
    """Tell the state of the database under the cache folder, or where ``camel_data`` puts it under the user's home."""
    own = database_path(cache)
    if own.is_file():
        return MorphologyState(Presence.READY, f"The Arabic morphology database is ready: {own}", own)
    official = (home or Path.home()) / _OFFICIAL
    if official.is_file():
        return MorphologyState(Presence.READY, f"The morphology database of camel_data is used: {official}", official)
    failure = failure_path(cache)
    if failure.is_file():
        why = failure.read_text(encoding="utf-8", errors="replace").strip()
        return MorphologyState(Presence.FAILED, f"The Arabic morphology database is absent; {_LIGHT}. {why}")
    return MorphologyState(Presence.ABSENT, f"The Arabic morphology database is not fetched yet; {_LIGHT}.")


def database_path(cache: Path) -> Path:
    """Return where the converted database lies once it is fetched."""
    return cache / FOLDER / _DATABASE


def failure_path(cache: Path) -> Path:
    """Return where the reason of the last failed attempt is kept, so that it is not tried again on every command."""
    return cache / FOLDER / _FAILED
