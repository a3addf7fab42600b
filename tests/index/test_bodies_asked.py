"""A body that is asked for beside others is not done without, and one of two letters is no word of grammar."""

import pytest

from index.protocol import SearchIndex
from schemas.query import Query
from tests.index.conftest import entry

TOLD = {
    "pupils": entry("pupils", "خبر", "بحث وزير التربية التونسي مع اليونيسف الحد من الانقطاع المدرسي."),
    "wells": entry("wells", "خبر", "اتفق وزير الري الأردني والبنك الدولي على تمويل الآبار."),
    "hospital": entry("hospital", "Santé", "L'ambassadeur de l'Union européenne a visité l'hôpital.", language="fr"),
    "clinic": entry("clinic", "Clinic", "The ambassador of Norway toured a hospital.", language="en"),
    "port": entry("port", "Ports", "A United Nations team inspected the port of Berbera.", language="en"),
    "quay": entry("quay", "Ports", "A team of divers inspected the port of Bosaso.", language="en"),
    "talks": entry("talks", "خبر", "قارن الوزير بين الصحة المدرسية والتعليم."),
    "cotton": entry("cotton", "خبر", "ناقش وفد من بنين زراعة القطن."),
    "praise": entry("praise", "خبر", "أشادت الوزيرة بالتعاون في زراعة القطن."),
    "league": entry("league", "خبر", "استقبل الوزير وفدا لجامعة الدول العربية، وبحث معه ملف المياه."),
    "mosque": entry("mosque", "خبر", "استقبل الوزير لجنة لجامع المدينة، وبحث معها ملف المياه."),
    "money": entry("money", "خبر", "بحث الوزير ملف المياه مع بعثة لصندوق النقد الدولي."),
}
ASKED = [
    pytest.param("وزير التربية التونسي مع اليونيسف", {"pupils"}, id="the body that met him"),
    pytest.param("وزير التربية التونسي مع البنك الدولي", set(), id="another body met him"),
    pytest.param("UNICEF and Tunisian schools", {"pupils"}, id="in another language"),
    pytest.param("UNHCR and Tunisian schools", set(), id="a body that is told nowhere"),
    pytest.param("متى اتفق وزير التربية التونسي مع البنك الدولي؟", set(), id="in a sentence"),
    pytest.param("EU ambassador hospital", {"hospital"}, id="letters that are a French word"),
    pytest.param("UN team port", {"port"}, id="letters that are an article"),
    pytest.param("جامعة الدول العربية والمياه", {"league"}, id="a body behind a letter, in the light analysis too"),
    pytest.param("Arab League water file", {"league"}, id="the same in another language"),
    pytest.param("IMF water file", {"money"}, id="another body behind a letter"),
    pytest.param("coton au Bénin", {"cotton"}, id="between is no Benin"),
    pytest.param("coton tchadien", set(), id="to praise is no Chad"),
]


@pytest.mark.parametrize(("question", "found"), ASKED)
def test_a_body_beside_others(question: str, found: set[str], index: SearchIndex) -> None:
    index.replace(TOLD.values())
    assert {hit.document for hit in index.search(Query(question)).hits} == found
