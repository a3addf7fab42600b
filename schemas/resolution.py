"""What came of a meeting: what minutes say to have been decided, what a communiqué says to have been agreed."""

from enum import StrEnum

from schemas.nouns import dataclass
from schemas.span import Quote


class ResolutionKind(StrEnum):
    """The kinds of resolution."""

    DECISION = "decision"
    RECOMMENDATION = "recommendation"
    AGREEMENT = "agreement"
    """What both sides agreed to do."""
    PLEDGE = "pledge"
    """What one of them promised."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """One of these: the words that tell it, without their bullet or number."""

    kind: ResolutionKind
    quote: Quote
    rule: str
