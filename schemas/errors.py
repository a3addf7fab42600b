"""The errors that people may see. Each message is one sentence that says what to do."""

from enum import StrEnum
from pathlib import Path


class Reason(StrEnum):
    """Why a file was set aside."""

    MISSING = "missing"
    UNREADABLE = "unreadable"
    EMPTY = "empty"
    UNKNOWN_KIND = "unknown kind"
    MISNAMED = "not what its name says"
    WRONG_ENCODING = "wrong encoding"
    DAMAGED = "damaged"
    ENCRYPTED = "encrypted"
    TOO_LARGE = "too large"
    TOOK_TOO_LONG = "took too long"
    NEEDS_PROGRAM = "needs a program"
    CHANGED = "changed while it was read"
    FORGOTTEN = "forgotten on request"
    FAULT = "fault of Dhakira"
    """Our own code failed on it: nothing is wrong with the file, and a later version may take it."""


class DhakiraError(Exception):
    """The root of all that can be told to a person in one sentence.

    ``wrong_call`` tells that the call itself was wrong (exit code 2), not that the work failed.
    """

    wrong_call = False


class SettingsError(DhakiraError):
    """A setting is unknown or has no valid value."""

    wrong_call = True


class CallError(DhakiraError):
    """What was asked for does not exist or cannot be meant."""

    wrong_call = True


class StoreError(DhakiraError):
    """The store cannot be opened, read or written."""


class UnfitError(StoreError):
    """The database refuses what a document holds: a fault of ours, that concerns this document alone."""


class SearchIndexError(DhakiraError):
    """The search index cannot be opened, read or written."""


class FlowError(DhakiraError):
    """The engine that runs flows cannot be started."""


class ReaderError(DhakiraError):
    """No process that reads files can be started: nothing is wrong with any file."""


class ReportError(DhakiraError):
    """The morning's report cannot be written or sent."""


class MemoryBusyError(DhakiraError):
    """Another run is writing into the same memory."""


class ReadError(DhakiraError):
    """A file cannot be read; it is set aside and the rest goes on."""

    def __init__(self, reason: Reason, sentence: str, path: Path | None = None) -> None:
        """Keep the reason's name and the sentence that says what to do."""
        super().__init__(sentence)
        self.reason = reason
        self.sentence = sentence
        self.path = path
