"""What was talked about: objects of verbs of talk, phrases behind «حول», aims of what is signed, items of an agenda."""

import pytest

from resolvers.engagements.topics import topics_of
from resolvers.ground.scene import scene_of
from tests.resolvers.conftest import marked_document

_CASES = [
    pytest.param(
        "خبر\nبحث [T:وزير الري] [P:سعيد النجدي] مع [T:السفير] سبل حماية الفرشة المائية، وتأهيل السدود القديمة.",
        ["حماية الفرشة المائية", "تأهيل السدود القديمة"],
        id="who talked stands between the verb and its objects",
    ),
    pytest.param(
        "خبر\nوتناول اللقاء آفاق التعاون في مجال سلامة الملاحة الجوية وتدريب المراقبين، كما أشاد الضيف بالاستقبال.",
        ["سلامة الملاحة الجوية", "تدريب المراقبين"],
        id="words that say nothing are left out, and a clause ends the list",
    ),
    pytest.param("خبر\nوناقش الجانبان تطوير العلاقات الثنائية.", [], id="bilateral relations alone are no topic"),
    pytest.param(
        "خبر\nوقعا مذكرة تفاهم لتبادل الأرشيف الوطني.", ["تبادل الأرشيف الوطني"], id="written onto a preposition"
    ),
    pytest.param(
        "خبر\nواتفقا على تنظيم ورشة مشتركة حول أمراض النخيل بين البلدين.",
        ["أمراض النخيل"],
        id="behind «about», until who shares it",
    ),
    pytest.param(
        "خبر\nوتناول اللقاء تحسين قيم العمل الإداري، ومنظومة التراخيص الصحية وذلك حتى 4 أبريل.",
        ["تحسين قيم العمل الإداري", "منظومة التراخيص الصحية"],
        id="«and» is no part of what it adds, nor is what comes behind «and that»",
    ),
    pytest.param(
        "خبر\nوناقش الجانبان - خلال اللقاء - وسائل النقل الريفي، ونحو 4.",
        ["وسائل النقل الريفي"],
        id="an aside in dashes",
    ),
    pytest.param(
        "محضر\nجدول الأعمال:\n1- المصادقة على محضر الجلسة السابقة\n2- حصيلة التلقيح المدرسي\n3- شراء سيارات الإسعاف",
        ["حصيلة التلقيح المدرسي", "شراء سيارات الإسعاف"],
        id="an agenda but for its formal items",
    ),
    pytest.param(
        "Titre\nLes deux parties ont évoqué la rénovation du port, la formation des pilotes et le dragage du chenal.",
        ["rénovation du port", "formation des pilotes", "dragage du chenal"],
        id="French, without articles",
    ),
    pytest.param(
        "Title\nThey discussed ways to protect coral reefs and the licensing of fishing boats, which the host praised.",
        ["protect coral reefs", "licensing of fishing boats"],
        id="English, until a relative clause",
    ),
    pytest.param(
        "Titre\nLa rencontre a porté sur l'accès à l'eau, en présence de [P:Awa Diop].",
        ["accès à l'eau"],
        id="an elided article",
    ),
    pytest.param(
        "خبر\nوناقش الجانبان تتبع تنفيذ [R:الخطة الوطنية للغابات]، وحماية المراعي من التعرية في [L:القانون رقم 9].",
        ["حماية المراعي من التعرية"],
        id="plans and laws are told apart, and what only leads to them",
    ),
    pytest.param(
        "Titre\nIls ont évoqué la [L:loi n° 12], la formation des pilotes du port au [R:Projet Escale].",
        ["formation des pilotes du port"],
        id="plans and laws in French",
    ),
    pytest.param("خبر\nوناقش [T:وزير النقل] الدكتور [P:سالم علي].", [], id="an office is no topic"),
]


@pytest.mark.parametrize(("marked", "wanted"), _CASES)
def test_topics(marked: str, wanted: list[str]) -> None:
    scene = scene_of(*marked_document(marked))
    found = topics_of(scene, tuple({sentence.line for sentence in scene.sentences if sentence.line}))
    assert [topic.text for topic in found] == wanted
    assert all(topic.span.of(scene.document.text) == topic.text for topic in found)
