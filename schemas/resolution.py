"""What a body decided or recommended, as its minutes say."""

from enum import StrEnum

from schemas.nouns import dataclass
from schemas.span import Quote


class ResolutionKind(StrEnum):
    """The kinds of resolution."""

    DECISION = "decision"
    RECOMMENDATION = "recommendation"


@dataclass(frozen=True, slots=True)
class Resolution:
    """One decision or recommendation: the words that tell it, without their bullet or number."""

    kind: ResolutionKind
    quote: Quote
    rule: str
