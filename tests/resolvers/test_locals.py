"""Who is who within one document: acronyms and nicknames in brackets, short forms, the country of a body."""

from collections.abc import Callable
from typing import Any

import pytest

from resolvers.identity.local import Local, locals_of
from resolvers.relate import relate
from schemas.mention import Kind
from schemas.relation import Findings

Marked = Callable[[str], list[Local]]


@pytest.fixture
def gathered(document: Callable[..., Any]) -> Marked:
    def gather(marked: str) -> list[Local]:
        read, extraction = document(marked)
        return locals_of(Findings(read.id, extraction, relate(read, extraction)), read.text)

    return gather


@pytest.mark.parametrize(
    ("marked", "groups"),
    [
        pytest.param(
            "بحضور [O:UNDP], [O:UNICEF], [O:UNHCR] و[O:وزارة العدل], [O:UNODC].",
            ["UNDP", "UNICEF", "UNHCR", "وزارة العدل", "UNODC"],
            id="a list of acronyms is not one body",
        ),
        pytest.param("[O:ABCD], [O:EFGH]", ["ABCD", "EFGH"], id="nor where nobody knows them"),
        pytest.param(
            "[O:المرصد الوطني للهجرة] ([O:ONM]) و[O:ONM].", ["المرصد الوطني للهجرة+ONM"], id="an acronym in brackets"
        ),
        pytest.param(
            "Le [O:Centre fédéral Migration] ([O:Myria], Bruxelles).", ["Centre fédéral Migration+Myria"], id="a name"
        ),
        pytest.param(
            "[O:ONM] ([O:Observatoire national des migrations])", ["ONM+Observatoire national des migrations"]
        ),
        pytest.param(
            "[O:الهيئة العامة لمكافحة الفساد] ([O:نزاهة]) و[O:نزاهة].",
            ["الهيئة العامة لمكافحة الفساد+نزاهة"],
            id="nickname",
        ),
        pytest.param(
            "[O:Division des affaires judiciaires] ([O:UNODC])",
            ["Division des affaires judiciaires", "UNODC"],
            id="in brackets may stand the parent",
        ),
        pytest.param(
            "[O:مديرية الشؤون الجنائية] ([O:وزارة العدل])", ["مديرية الشؤون الجنائية", "وزارة العدل"], id="or its name"
        ),
        pytest.param(
            "[O:Delegation of the European Union to Tunisia], [O:EU Delegation].",
            ["Delegation of the European Union to Tunisia+EU Delegation"],
            id="a mission less its country",
        ),
        pytest.param(
            "[O:المجلس الاقتصادي والاجتماعي والبيئي] و[O:المجلس الاقتصادي والاجتماعي والثقافي والبيئي لكوت ديفوار]",
            ["المجلس الاقتصادي والاجتماعي والبيئي", "المجلس الاقتصادي والاجتماعي والثقافي والبيئي لكوت ديفوار"],
            id="one's own council is no short form of another country's",
        ),
        pytest.param(
            "زار [O:المركز الوطني لتكوين الأطر بتيفلت]، وقال مدير [O:مركز تيفلت].",
            ["المركز الوطني لتكوين الأطر بتيفلت+مركز تيفلت"],
            id="a centre by its town",
        ),
        pytest.param(
            "[R:Green Coast], [R:projet PAJM], [R:PAJM]",
            ["Green Coast", "projet PAJM", "PAJM"],
            id="projects",
        ),
    ],
)
def test_bodies_of_one_document(gathered: Marked, marked: str, groups: list[str]) -> None:
    found = {frozenset(local.names) for local in gathered(marked) if local.kind in (Kind.ORGANIZATION, Kind.PROGRAM)}
    assert found == {frozenset(group.split("+")) for group in groups}


@pytest.mark.parametrize(
    ("marked", "name", "country"),
    [
        pytest.param("[O:مكتب INL] ب[W:الرباط]", "مكتب INL", "US", id="the lexicon's, behind a mere head"),
        pytest.param("[O:المجلس الأعلى للعدل ببلجيكا] [W:الرباط]", "المجلس الأعلى للعدل ببلجيكا", "BE", id="its seat"),
        pytest.param(
            "[O:سفارة المغرب ببلجيكا] [W:بروكسيل]", "سفارة المغرب ببلجيكا", "MA", id="an embassy is its state's"
        ),
        pytest.param(
            "اجتماع ب[W:القاهرة] و[W:القاهرة]: [P:كمال الراشدي]، [T:وزير [O:العدل]] [W:المغربي]، و[O:وزارة الصحة].",
            "وزارة الصحة",
            "EG",
            id="the document's",
        ),
    ],
)
def test_the_country_of_a_body(gathered: Marked, marked: str, name: str, country: str) -> None:
    (found,) = [local for local in gathered(marked) if name in local.names]
    assert found.country == country
