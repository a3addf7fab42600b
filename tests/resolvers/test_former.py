"""Bodies under their names of before: as the lexicon has them, and as a text says so itself."""

from collections.abc import Callable
from typing import Any

import pytest

from resolvers.identity.identify import identify
from resolvers.relate import relate
from schemas.mention import Kind
from schemas.relation import Findings


def _ids(document: Callable[..., Any], *texts: str) -> list[str]:
    """Return the entity of each naming of a body, text by text."""
    made = [document(text, name=str(number)) for number, text in enumerate(texts)]
    found = [(read, Findings(read.id, e, relate(read, e))) for read, e in made]
    links = identify(found).links
    return [
        link
        for read, findings in found
        for mention, link in zip(findings.extraction.mentions, links[read.id], strict=True)
        if mention.kind is Kind.ORGANIZATION
    ]


@pytest.mark.parametrize(
    ("before", "today", "one"),
    [
        ("المجلس الاستشاري لحقوق الإنسان المغربي", "المجلس الوطني لحقوق الإنسان المغربي", True),
        ("المجلس الاستشاري لحقوق الإنسان المغربي", "المجلس الوطني لحقوق الإنسان الليبي", False),
        ("هيئة مكافحة الفساد", "هيئة النزاهة ومكافحة الفساد", True),
        ("هيئة مكافحة الفساد", "ديوان المحاسبة", False),
    ],
)
def test_the_lexicon_knows_former_names(document: Callable[..., Any], before: str, today: str, *, one: bool) -> None:
    ids = _ids(document, f"أكدت [O:{before}] ب[W:عمان] و[W:الأردن].", f"أكدت [O:{today}] ب[W:عمان] و[W:الأردن].")
    assert (ids[0] == ids[1]) is one


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("[O:هيئة الأسواق المالية] ([O:مجلس القيم المنقولة] سابقا)", True),
        ("[O:هيئة الأسواق المالية] (سابقا [O:مجلس القيم المنقولة])", True),
        ("[O:Autorité du marché] (anciennement [O:Conseil déontologique des valeurs])", True),
        ("[O:Autorité du marché], anciennement le [O:Conseil déontologique des valeurs]", True),
        ("The [O:Markets Authority] (formerly known as the [O:Securities Council])", True),
        ("The [O:Markets Authority] and the [O:Securities Council]", False),
        ("[O:هيئة الأسواق المالية]، [O:مجلس القيم المنقولة]", False),
        ("[O:هيئة الأسواق المالية] ([O:مجلس القيم المنقولة])", False),
        ("the [O:Markets Authority], led by a judge formerly of the [O:Securities Council]", False),
    ],
)
def test_a_text_tells_a_former_name(document: Callable[..., Any], text: str, *, one: bool) -> None:
    first, second = _ids(document, text)
    assert (first == second) is one
