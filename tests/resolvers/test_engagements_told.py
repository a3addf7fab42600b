"""Who met whom, where, by the findings of bare Arabic text: a row a construction, with what must not be found."""

import pytest

from flows.steps import findings_of
from tests.extractors.naming_tables import document

_CASES = [
    pytest.param(
        "التقى رئيس مجلس النواب اللبناني، نبيه قاسم، وفدا برلمانيا من البرازيل، برئاسة النائب ماركو سيلفا.\n\n"
        "وأوضح المكتب الإعلامي لرئيس المجلس أن اللقاء الذي عقد اليوم في قصر عين التينة، تناول سبل دعم الاستقرار.",
        ["meeting نبيه قاسم < وفدا برلمانيا من البرازيل @ قصر عين التينة BR"],
        id="where it was, by what an office says of the event just told",
    ),
    pytest.param(
        "التقى رئيس الحكومة التونسية سالم الجلاصي سفير اليابان بتونس كينجي موري.\n"
        "وأكد الجلاصي أن الاجتماع الذي عقد في باريس الشهر الماضي فتح آفاقا جديدة.",
        ["meeting سالم الجلاصي < كينجي موري @ - JP"],
        id="what somebody says of another event",
    ),
    pytest.param(
        "استقبل وزير الخارجية العماني بدر الراشدي، نظيره الهولندي يان فيسر.\n"
        "وقال المتحدث باسم الوزارة إن الاجتماع الذي عقد بديوان الوزارة في مسقط، بحث تطورات الأوضاع.\n"
        "وكان الراشدي، التقى اليوم وفداً من شيوخ ظفار، لبحث احتياجات المحافظة.",
        [
            "reception بدر الراشدي < يان فيسر @ ديوان الوزارة في مسقط NL",
            "meeting بدر الراشدي < وفداً من شيوخ ظفار @ -",
        ],
        id="where one event was says nothing of the next",
    ),
    pytest.param(
        "بحث رئيس محكمة التمييز الدكتور سلمان العتيبي أمس بمكتبه مع رئيس المحكمة العليا ورئيس المجلس الأعلى للقضاء "
        "بجمهورية السودان القاضي عثمان بشير والوفد المرافق له أوجه التعاون القضائي.",
        ["meeting سلمان العتيبي < عثمان بشير @ - SD"],
        id="two offices of one rank, of one who is named behind them",
    ),
    pytest.param(
        "التقت الدكتورة نهى سالم وزيرة البيئة، أندرياس كلوغ، وزير المناخ والطاقة في جمهورية النمسا.",
        ["meeting نهى سالم < أندرياس كلوغ @ - AT"],
        id="an office behind the name of each of two",
    ),
    pytest.param(
        "التقى رئيس مجلس النواب أحمد الفايز، وزير الخارجية أيمن المجالي.",
        ["meeting أحمد الفايز < أيمن المجالي @ -"],
        id="an office before the name of each of two",
    ),
    pytest.param(
        "استقبل ولي العهد الأردني الأمير فهد بن حسن، رئيس مجلس النواب اليمني الدكتور قاسم الشرعبي، حيث رحب برئيس "
        "مجلس النواب والوفد المرافق في بلدهم الثاني.",
        ["reception فهد بن حسن < قاسم الشرعبي @ - YE"],
        id="a guest again, by his office alone",
    ),
    pytest.param(
        "عقد مجلس بلدية نابلس جلسته الأسبوعية برئاسة رئيس البلدية سامي الحجة، وبحضور نائب رئيس البلدية كريم حداد، "
        "ومحافظ نابلس غسان دغلس.",
        ["session سامي الحجة < غسان دغلس @ -"],
        id="the deputy of who was in the chair, and one of another body",
    ),
    pytest.param(
        "عقد الاجتماع برئاسة القائم بأعمال السفارة التونسية في روما السيد/ منذر الظريف، (رئاسة المجموعة الحالية)، "
        "والسفيرة سعاد الكيلاني مديرة الإدارة السياسية.",
        ["meeting منذر الظريف < سعاد الكيلاني @ -"],
        id="who stands behind the chair is not who held the meeting",
    ),
    pytest.param(
        "عقد مجلس جهة الشرق، اليوم الاثنين، دورته العادية لشهر مارس. وخلال هذه الدورة التي ترأسها رئيس المجلس "
        "عبد النبي الرحماني، صادق المجلس على اتفاقيات شراكة.",
        ["session عبد النبي الرحماني < - @ -"],
        id="the chair, in a clause about the sitting",
    ),
    pytest.param(
        "احتضنت جامعة صفاقس حفل ختام دورة تدريبية، نظمتها كلية العلوم.\nوترأس الحفل الأستاذ محمد كمون، رئيس الجامعة.",
        ["ceremony محمد كمون < - @ جامعة صفاقس"],
        id="who chaired what a body held",
    ),
    pytest.param(
        "استقبل وزير العدل التونسي، سمير الغربي أمس بمقر الوزارة، السفير الماليزي بتونس الدكتور أحمد زكي. وقالت وكالة "
        "الأنباء الماليزية إن سفير ماليزيا بتونس، حل أمس، ضيفا على وزير العدل، سمير الغربي لتبليغه تهاني نظيره.",
        ["reception سمير الغربي < أحمد زكي @ مقر الوزارة MY"],
        id="an envoy again, by another name of his office",
    ),
    pytest.param(
        "استقبل وزير الخارجية العماني بدر الراشدي، اليوم بمسقط، ماريا لوبيز، ممثلة منظمة الصحة العالمية. وتسلم الوزير "
        "من الدبلوماسية الأممية، أوراق اعتمادها، بصفتها ممثلة معتمدة لمنظمة الصحة العالمية.",
        ["reception بدر الراشدي < ماريا لوبيز @ مسقط"],
        id="what a guest handed over, nobody named",
    ),
    pytest.param(
        "استقبل وزير الخارجية العماني بدر الراشدي السفير الهولندي يان فيسر. وتسلم الوزير أوراق اعتماد سفير كينيا لدى "
        "السلطنة جوزيف موانغي.",
        [
            "reception بدر الراشدي < يان فيسر @ - NL",
            "reception بدر الراشدي < جوزيف موانغي @ - KE",
        ],
        id="what another handed over",
    ),
    pytest.param(
        "اعرب السفير العماني لدى تونس أحمد الكندي عن اعتزازه بالمستوى العلمي للجامعة.\nو ابدى الكندي خلال استقباله في "
        "مكتبه الاربعاء، رئيس جامعة قرطاج الدكتور نادر المصمودي اهتمامه بتعزيز التعاون.\nوبحث السفير ورئيس الجامعة سبل "
        "تعزيز التعاون الأكاديمي المشترك مع الجامعة.",
        ["reception أحمد الكندي < نادر المصمودي @ - TN"],
        id="who received whom outranks whom they spoke of",
    ),
    pytest.param(
        "جاء ذلك خلال لقاء وزير العمل، سالم باوزير، في المكلا، بالمدير القطري لمنظمة كير في اليمن، أنس القدسي، حيث "
        "ناقش الجانبان سبل تطوير الشراكة.",
        ["meeting سالم باوزير < أنس القدسي @ المكلا"],
        id="the head of a mission is not at home where it is",
    ),
    pytest.param(
        "جاء ذلك خلال لقاء وزيرة البيئة العراقية، رنا الشمري، في بغداد، بالممثل المقيم للبرنامج في العراق، جون سميث، "
        "حيث ناقشا خطة العمل.",
        ["meeting رنا الشمري < جون سميث @ بغداد"],
        id="nor where no country of his is told",
    ),
]


def _rows(text: str) -> list[str]:
    """Return what a text tells, a row an engagement: kind, host < guests @ place, countries."""
    engagements = findings_of(document(text)).relations.engagements
    return [
        f"{e.kind.value} {e.host.text if e.host else '-'} < {'، '.join(g.text for g in e.guests) or '-'} "
        f"@ {e.place.text if e.place else '-'} {' '.join(e.countries)}".rstrip()
        for e in engagements
    ]


@pytest.mark.parametrize(("text", "rows"), _CASES)
def test_engagements_told(text: str, rows: list[str]) -> None:
    assert _rows(text) == rows


def test_day_in_brackets() -> None:
    text = (
        "قام وزير الصحة الأردني، السيد سامر حداد، يوم الاثنين 2 يناير 2012، بزيارة مجموعة من المرضى بمستشفى البشير. "
        "وهكذا زار الوزير حداد مجموعة من المرضى المضربين عن العلاج (منذ 22 دجنبر 2011 حسب قولهم)."
    )
    (visit,) = findings_of(document(text)).relations.engagements
    assert str(visit.start) == "2012-01-02"
