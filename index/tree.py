"""The question as every engine understands it: a small tree over fields of ready-made tokens."""

from dataclasses import dataclass
from enum import StrEnum


class Field(StrEnum):
    """The fields of a document in an index; each holds tokens that were made in Python."""

    TITLE_FORM = "title_form"
    TITLE_LEMMA = "title_lemma"
    NAME_FORM = "name_form"
    NAME_LEMMA = "name_lemma"
    NAME_SOUND = "name_sound"
    TERM_SOUND = "term_sound"
    TEXT_FORM = "text_form"
    TEXT_LEMMA = "text_lemma"
    TEXT_PAIR = "text_pair"
    TITLE_SENSE = "title_sense"
    TEXT_SENSE = "text_sense"
    WIDER_SENSE = "wider_sense"
    LEAD_LEMMA = "lead_lemma"
    LEAD_SOUND = "lead_sound"
    PERSON = "person"
    ORGANIZATION = "organization"
    PROGRAM = "program"
    COUNTRY = "country"
    HOST_COUNTRY = "host_country"
    TYPE = "type"
    LANGUAGE = "language"
    PERIOD = "period"
    EVENT = "event"
    ENGAGED = "engaged"
    YEAR = "year"
    PERSON_ID = "person_id"
    ORGANIZATION_ID = "organization_id"
    PROGRAM_ID = "program_id"
    PLACE_ID = "place_id"
    DOCUMENT = "document"
    DAY = "day"
    EVENT_DAY = "event_day"
    LATEST = "latest"


SCORED = frozenset(
    {
        Field.TITLE_FORM,
        Field.TITLE_LEMMA,
        Field.NAME_FORM,
        Field.NAME_LEMMA,
        Field.NAME_SOUND,
        Field.TERM_SOUND,
        Field.TEXT_FORM,
        Field.TEXT_LEMMA,
        Field.TITLE_SENSE,
        Field.TEXT_SENSE,
        Field.WIDER_SENSE,
        Field.LEAD_LEMMA,
        Field.LEAD_SOUND,
    }
)
"""Fields whose frequencies and positions count; the others only filter."""
NUMBERS = frozenset({Field.DAY, Field.EVENT_DAY, Field.LATEST})
"""Fields of days (since 0001-01-01): the document's own, those of its engagements, and the latest of all."""
COUNTED = (
    Field.COUNTRY,
    Field.PROGRAM_ID,
    Field.PERSON_ID,
    Field.ORGANIZATION_ID,
    Field.PLACE_ID,
    Field.EVENT,
    Field.YEAR,
    Field.LANGUAGE,
    Field.TYPE,
)
"""Fields whose values can be counted among the documents that a tree finds."""


@dataclass(frozen=True, slots=True)
class Token:
    """Documents whose field holds this token."""

    field: Field
    token: str


@dataclass(frozen=True, slots=True)
class Sequence:
    """Documents whose field holds these tokens in order, with at most ``slop`` moves between them.

    With moves allowed, the score is that of the tokens: engines weigh the distance between them each in its own way.
    """

    field: Field
    tokens: tuple[str, ...]
    slop: int = 0


@dataclass(frozen=True, slots=True)
class Beginning:
    """Documents whose field holds a token that begins so."""

    field: Field
    token: str


@dataclass(frozen=True, slots=True)
class Near:
    """Documents whose field holds a token at most ``distance`` (1 or 2) letters away; swapped letters are one."""

    field: Field
    token: str
    distance: int


@dataclass(frozen=True, slots=True)
class Between:
    """Documents whose number in the field lies in the range, both ends inclusive; None is open."""

    field: Field
    low: int | None
    high: int | None


@dataclass(frozen=True, slots=True)
class Everything:
    """All documents."""


@dataclass(frozen=True, slots=True)
class All:
    """Documents that all parts find; scores are added."""

    parts: "tuple[Tree, ...]"


@dataclass(frozen=True, slots=True)
class Some:
    """Documents that at least ``least`` parts find; scores are added."""

    parts: "tuple[Tree, ...]"
    least: int = 1


@dataclass(frozen=True, slots=True)
class Best:
    """Documents that a part finds; the best score counts, and ``tie`` (0 to 1) of each other one."""

    parts: "tuple[Tree, ...]"
    tie: float = 0.15


@dataclass(frozen=True, slots=True)
class Filtered:
    """Documents that ``wanted`` finds, less those that a ``without`` finds; ``narrowed`` must hold and scores nothing.

    Each of ``bonus`` adds its score where it holds.
    """

    wanted: "Tree"
    narrowed: "tuple[Tree, ...]" = ()
    without: "tuple[Tree, ...]" = ()
    bonus: "tuple[Tree, ...]" = ()


@dataclass(frozen=True, slots=True)
class Weighted:
    """The same documents, their score multiplied."""

    part: "Tree"
    weight: float


Tree = Token | Sequence | Beginning | Near | Between | Everything | All | Some | Best | Filtered | Weighted
