"""How a document tells an engagement: whether its day is only that of its issue, in which office each side is told."""

from collections.abc import Iterator, Sequence

from lexicon.notions import senses
from lexicon.relations import relation_words
from lexicon.times import weekday_numbers
from resolvers.ground.geography import country_of
from resolvers.identity.events import Manner, Office
from resolvers.identity.sayings import Saying, saying
from resolvers.identity.tenures import meaning_of
from schemas.memory import StoredDocument
from schemas.mention import Kind
from schemas.relation import Engagement, Findings, Side
from schemas.span import Quote, Span
from text.fold import fold_word
from text.latin import latin_language_of
from text.tokens import words_of

_DATELINE = 6
"""Words of a line that stand before the day of a dateline at most: a town, an agency."""
_SIGNS = "-\u2013\u2014:/()"
_CITY = "city:"
_KINGDOM = "kingdom"
_MEAL = "banquet"
_LONGEST = 3


def manner_of(stored: StoredDocument, engagement: Engagement) -> Manner:
    """Return how a document tells an engagement."""
    about = stored.findings.extraction.about if stored.findings else None
    told = engagement.sentence.of(stored.document.text)
    dated = engagement.dated.text if engagement.dated else ""
    weekdays = [weekday_numbers()[form] for form in words_of(dated).forms if form in weekday_numbers()]
    return Manner(
        issued=is_issued(stored, engagement),
        weekday=weekdays[0] if len(weekdays) == 1 else None,
        issuer=fold_word(about.issuer.text) if about and about.issuer else "",
        again=_is_again(told),
        meal=any(_MEAL in notions for notions in saying(told).notions),
        matters=tuple(_matters(stored, engagement)),
    )


def _matters(stored: StoredDocument, engagement: Engagement) -> Iterator[Saying]:
    """Yield what an engagement was about: its topics, or else what its sentence says beside who, when and where."""
    if stored.findings is None:
        return
    extraction, text = stored.findings.extraction, stored.document.text
    usual = latin_language_of(extraction.about.language)
    yield from (saying(topic.text, usual=usual) for topic in engagement.topics)
    if engagement.topics:
        return
    sentence, rest = engagement.sentence, list(engagement.sentence.of(text))
    for span in (engagement.trigger.span, *(m.span for m in extraction.mentions)):
        if span.overlaps(sentence):
            own = range(max(span.start, sentence.start), min(span.end, sentence.end))
            for place in own:
                rest[place - sentence.start] = " "
    told = saying("".join(rest), usual=usual)
    if told.notions:
        yield told


def is_issued(stored: StoredDocument, engagement: Engagement) -> bool:
    """Tell whether the day of an engagement is told by no words but those that say when the document was issued."""
    dated = engagement.dated
    about = stored.findings.extraction.about if stored.findings else None
    if dated is None:
        return about is not None and engagement.start == about.date
    if about is None or about.dated is None or not about.dated.span.overlaps(dated.span):
        return False
    text = stored.document.text
    line = Quote.line(text, dated.span)
    before = text[line.span.start : dated.span.start]
    after = text[dated.span.end : line.span.end].lstrip()
    return len(before.split()) <= _DATELINE and (not after or after[0] in _SIGNS)


def offices_of(findings: Findings, engagement: Engagement, side: Side) -> frozenset[Office]:
    """Return the offices in which a side is told: those of whom it names, or those that its words are alone."""
    company = engagement.company
    host = [engagement.host] if engagement.host else []
    quotes = host if side is Side.HOST else [*engagement.guests, *company.heads, *company.members]
    countries = engagement.host_countries if side is Side.HOST else engagement.countries
    country = countries[0] if len(countries) == 1 else None
    return frozenset(_offices(findings, [quote.span for quote in quotes], country))


def _offices(findings: Findings, spans: Sequence[Span], country: str | None) -> Iterator[Office]:
    named = [m.span for m in findings.extraction.mentions if m.kind is Kind.PERSON]
    for official in findings.relations.officials:
        told = [quote.span for quote in (official.name, official.title) if quote]
        if any(own.overlaps(span) for own in told for span in spans):
            for title in filter(None, (official.title, *official.further_titles)):
                yield from _office(title.text, official.country or country)
    for mention in (m for m in findings.extraction.mentions if m.kind is Kind.TITLE):
        own = [span for span in spans if span.overlaps(mention.span)]
        if own and not any(span.overlaps(name) for span in own for name in named):
            yield from _office(mention.text, country)


def _office(title: str, country: str | None) -> Iterator[Office]:
    """Yield what a title says where it is one country's, and more than a rank that many have: no bare director's."""
    notions = [notion for notion in meaning_of(title).split("+") if not notion.startswith(_CITY) and notion != _KINGDOM]
    where = country_of(title) or country
    if where and notions and (len(notions) > 1 or _has_one_holder(notions[0])):
        yield "+".join(notions), where


def _has_one_holder(notion: str) -> bool:
    sense = senses().get(notion)
    return sense is not None and (sense.office or sense.envoy)


def _is_again(sentence: str) -> bool:
    forms = words_of(sentence).forms
    return any(
        " ".join(forms[start : start + size]) in relation_words("once_more")
        for start in range(len(forms))
        for size in range(1, _LONGEST + 1)
    )
