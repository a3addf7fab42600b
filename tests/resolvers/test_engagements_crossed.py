"""Constructions of Arabic prose crossed with ways to tell a party, by the findings of bare text; near misses too."""

import pytest

from tests.resolvers.told import told

_CASES = [
    pytest.param(
        "استقبل نائب رئيس الوزراء وزير الخارجية وشؤون المغتربين ظهر أمس في العاصمة عمّان وفدا من غرفة تجارة نيامي.",
        ["reception نائب رئيس الوزراء < وفدا من غرفة تجارة نيامي @ عمّان NE"],
        id="two offices of one who is told by them alone",
    ),
    pytest.param(
        "استقبل رئيس مجلس السيادة الانتقالي القائد العام للقوات المسلحة بمكتبه اليوم وزير الخارجية المصري ناصر أمين.",
        ["reception رئيس مجلس السيادة الانتقالي < ناصر أمين @ - EG"],
        id="two offices before his own office and the guest",
    ),
    pytest.param(
        "عقدت اليوم جلسة مباحثات بين نائب رئيس الوزراء وزير الخارجية ووفد من غرفة تجارة نيامي.",
        ["meeting نائب رئيس الوزراء < وفد من غرفة تجارة نيامي @ - NE"],
        id="two offices that one word governs",
    ),
    pytest.param(
        "استقبل رئيس الجمهورية وزير الدفاع ووزير الداخلية.",
        ["reception رئيس الجمهورية < وزير الدفاع، وزير الداخلية @ -"],
        id="the second office is the object",
    ),
    pytest.param(
        "التقى وزير العدل في لقاءين منفصلين بمكتبه وفدا من غرفة التجارة الأوكرانية برئاسة السيد سيرغي بوندار وسفيرة "
        "إيطاليا باولا فيرارا.",
        [
            "meeting وزير العدل < وفدا من غرفة التجارة الأوكرانية @ - UA",
            "meeting وزير العدل < باولا فيرارا @ - IT",
        ],
        id="met apart from a delegation that has a head",
    ),
    pytest.param(
        "استقبل وزير العدل وفدا من البنك الدولي برئاسة السيد سيرغي بوندار والسفير الكندي جون سميث.",
        ["reception وزير العدل < وفدا من البنك الدولي، جون سميث @ - CA"],
        id="an envoy of a state is not of the delegation of a body of several",
    ),
    pytest.param(
        "استقبل وزير العدل وفدا برلمانيا كنديا برئاسة السيد مارك كلارك والسفير الكندي جون سميث.",
        ["reception وزير العدل < وفدا برلمانيا كنديا @ - CA"],
        id="an envoy of the state of a delegation is of it",
    ),
    pytest.param(
        "انعقدت أعمال اللجنة المشتركة برئاسة وزير العدل أيمن حسين ونظيره الهندي أميت نارانغ.",
        ["meeting أيمن حسين < أميت نارانغ @ - IN"],
        id="who shares the chair is from abroad",
    ),
    pytest.param(
        "استقبل وزير الخارجية المكلف بمكتبه وزير الدولة بوزارة الخارجية القطرية السيد سلطان بن سعد المريخي.",
        ["reception وزير الخارجية المكلف < سلطان بن سعد المريخي @ - QA"],
        id="a minister of state at a ministry abroad",
    ),
    pytest.param(
        "التقى وزير الصحة سفير كندا جون سميث ورئيس وأعضاء مجلس إدارة غرفة التجارة.",
        ["meeting وزير الصحة < جون سميث @ - CA"],
        id="the head of a board with its members is nobody's office",
    ),
]


@pytest.mark.parametrize(("text", "rows"), _CASES)
def test_constructions(text: str, rows: list[str]) -> None:
    assert told(text) == rows
