"""The JSON in which the evidence of a record's fields is kept."""

from typing import NotRequired, TypedDict

WordShape = list[float]
"""A word's box: start and end in the text, left, top, right, bottom in points."""


class QuoteShape(TypedDict):
    """Words with their half-open span of code points in the document's text."""

    text: str
    start: int
    end: int


class OfficialEvidence(TypedDict):
    """The words behind an official's fields."""

    name: QuoteShape
    honorific: QuoteShape | None
    title: QuoteShape | None
    organization: QuoteShape | None
    further_titles: list[QuoteShape]


class DelegationEvidence(TypedDict):
    """The words behind a delegation's fields."""

    quote: QuoteShape
    represents: QuoteShape | None
    head: QuoteShape | None
    members: list[QuoteShape]


class OutcomeShape(QuoteShape):
    """What was agreed, pledged or decided."""

    kind: str
    rule: str


class CompanyShape(TypedDict):
    """Who came along or was there."""

    heads: list[QuoteShape]
    members: list[QuoteShape]
    present: list[QuoteShape]


class EngagementEvidence(TypedDict):
    """The words behind an engagement's fields; ``sentence`` is a span. Rows of before lack what need not be there."""

    trigger: QuoteShape
    sentence: list[int]
    dated: QuoteShape | None
    host: QuoteShape | None
    guests: list[QuoteShape]
    countries: list[str]
    host_countries: NotRequired[list[str]]
    company: NotRequired[CompanyShape]
    place: QuoteShape | None
    programs: list[QuoteShape]
    laws: list[QuoteShape]
    topics: list[QuoteShape]
    outcomes: NotRequired[list[OutcomeShape]]
