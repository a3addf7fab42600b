"""What was missed, what was found and is false, and what was found otherwise than gold has it."""

from dataclasses import dataclass
from enum import StrEnum


class Wrong(StrEnum):
    """What is wrong."""

    MISSED = "missed"
    FALSE = "false"
    OTHERWISE = "otherwise"


@dataclass(frozen=True, slots=True)
class Mistake:
    """One in a document. ``part`` is a kind of finding, or the field of one that is ``instead`` of ``words``."""

    document: str
    wrong: Wrong
    part: str
    words: str
    instead: str = ""
