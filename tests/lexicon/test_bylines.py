"""Who wrote a piece for a paper, and who only stands at its beginning."""

import pytest

from lexicon.bylines import reporters
from schemas.mention import Kind, Mention
from schemas.span import Span

WROTE = (
    "كتب: {سامح فؤاد}",
    "تقرير: {وليد شاكر}",
    "{محمود سليم} - [دمشق] - استقبل الوزير السفير.",
    "{سعاد المرابط} ([الرباط]): استقبل الوزير السفير.",
    "[القاهرة] - {رامي عادل}: التقى الوزير السفير.",
    "العنوان\nPar {Samir Ben Ali}",
    "{Sara Adel} - [CAIRO] - The minister met the ambassador.",
    "[Rabat] - {Samir Ben Ali} : Le ministre a reçu le consul.",
)
TOLD_OF = (
    "استقبل {سامح فؤاد} السفير.",
    "كتب {سامح فؤاد} رسالة إلى الوزير.",
    "{محمود سليم} في [دمشق].",
    "{محمود سليم} - [دمشق]",
    "[القاهرة]: {رامي عادل} يستقبل السفير.",
    "[القاهرة] {رامي عادل}",
    "أولا\nثانيا\nثالثا\nكتب: {سامح فؤاد}",
)


def marked(text: str) -> tuple[str, list[Mention]]:
    """Return a text less its brackets, with the persons in braces and the towns in square brackets."""
    found, plain, begun = [], "", 0
    for letter in text:
        if letter in "{[":
            begun = len(plain)
        elif letter in "}]":
            kind = Kind.PERSON if letter == "}" else Kind.PLACE
            found.append(Mention(kind, Span(begun, len(plain)), plain[begun:], "test"))
        else:
            plain += letter
    return plain, found


@pytest.mark.parametrize("text", WROTE)
def test_who_wrote_is_told(text: str) -> None:
    plain, mentions = marked(text)
    people = [m.span for m in mentions if m.kind is Kind.PERSON]
    assert list(reporters(plain, mentions)) == people


@pytest.mark.parametrize("text", TOLD_OF)
def test_who_is_told_of_wrote_nothing(text: str) -> None:
    assert list(reporters(*marked(text))) == []
