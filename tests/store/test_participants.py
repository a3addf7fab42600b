"""The countries of who receives, where the record of the host tells none."""

import pytest

from resolvers.engagements.host_countries import with_host_countries
from schemas.mention import About, DocumentType, Extraction, Kind, Mention
from schemas.nouns import replace
from schemas.relation import Engagement, EngagementKind, Findings, Official, Relations
from schemas.span import Quote, Span
from store.participants import countries


def findings(host: str, title: str, country: str | None) -> Findings:
    """Return what an engagement with a guest from Senegal, in a text that names a town of Oman, was found to be."""
    text = f"مسقط: استقبل {host}، {title}، مالك انجاي"

    def quote(words: str) -> Quote:
        start = text.index(words)
        return Quote(words, Span(start, start + len(words)))

    def mention(kind: Kind, words: str, land: str | None = None) -> Mention:
        return Mention(kind, quote(words).span, words, rule="sample/rule", country=land)

    mentions = (mention(Kind.PLACE, "مسقط", "OM"), mention(Kind.PERSON, host), mention(Kind.PERSON, "مالك انجاي"))
    official = Official(quote(host), title=quote(title), country=country)
    guest = Official(quote("مالك انجاي"), country="SN")
    met = Engagement(
        EngagementKind.RECEPTION, quote("استقبل"), Span(0, len(text)), "sample/rule",
        host=quote(host), guests=(quote("مالك انجاي"),), countries=("SN",),
    )  # fmt: skip
    about = About(DocumentType.COMMUNIQUE, "ar")
    return Findings("d-1", Extraction(about, mentions), Relations((official, guest), (), (met,)))


@pytest.mark.parametrize(
    ("title", "told", "country"),
    [
        ("رئيس مجلس الشورى", None, ("OM",)),
        ("رئيس مجلس الشورى القطري", "QA", ("QA",)),
        ("الأمين العام لجامعة الدول العربية", None, ()),
    ],
)
def test_a_host_of_no_told_country_has_that_of_the_document(
    title: str, told: str | None, country: tuple[str, ...]
) -> None:
    found = findings("خالد المعولي", title, told)
    (met,) = with_host_countries((), found)
    assert met.host_countries == country
    relations = replace(found.relations, engagements=(met,))
    assert countries(replace(found, relations=relations)) == (("SN", *country),)


def test_what_is_only_spoken_about_tells_no_host_but_where_they_met() -> None:
    found = findings("خالد المعولي", "رئيس مجلس الشورى", None)
    town = next(m for m in found.extraction.mentions if m.kind is Kind.PLACE)
    (met,) = with_host_countries({town.span}, found)
    assert met.host_countries == ()
    there = replace(found.relations.engagements[0], place=Quote(town.text, town.span))
    (met,) = with_host_countries({town.span}, replace(found, relations=replace(found.relations, engagements=(there,))))
    assert met.host_countries == ("OM",)


def test_topics_tell_no_host() -> None:
    found = findings("خالد المعولي", "رئيس مجلس الشورى", None)
    town = next(m for m in found.extraction.mentions if m.kind is Kind.PLACE)
    talked = replace(found.relations.engagements[0], topics=(Quote(town.text, town.span),))
    (met,) = with_host_countries((), replace(found, relations=replace(found.relations, engagements=(talked,))))
    assert met.host_countries == ()
