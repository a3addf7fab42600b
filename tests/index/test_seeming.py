"""Words that only seem to mean a notion: forms with the stem of another word."""

import pytest

from index.protocol import SearchIndex
from index.question.notions import notions
from index.terms.senses import all_senses, asked_for, is_unlike, written
from lexicon.notions import unlike
from lexicon.word_forms import word_forms
from schemas.query import Query
from tests.index.conftest import entry
from text.analysis import alternatives
from text.fold import fold_word

TOLD = {
    "networks": entry("networks", "خبر", "افتتح وزير الاتصالات شبكة جديدة."),
    "phone": entry("phone", "خبر", "أجرى الوزير مكالمة هاتفية مع نظيره."),
    "parish": entry("parish", "Visite", "Visite de l'église de la ville.", language="fr"),
    "victims": entry("victims", "خبر", "تكفلت الجمعية بضحايا الاتجار بالبشر."),
    "virus": entry("virus", "خبر", "تكفل المستشفى بمرضى السيدا."),
    "sir": entry("sir", "خبر", "استقبل السيد المدير العام ضيوفه."),
    "law": entry("law", "Adoption", "Le conseil a adopté la loi de finances.", language="fr"),
    "drugs": entry("drugs", "خبر", "ضبطت الجمارك كمية من الحشيش والكيف."),
    "turks": entry("turks", "خبر", "استقبل الوزير وفد تركيا."),
    "pupils": entry("pupils", "خبر", "ناقشت الوزارة أسباب ترك الدراسة."),
    "borders": entry("borders", "Frontières", "Le comité des frontières du Togo s'est réuni.", language="fr"),
    "bread": entry("bread", "Repas", "Le soir, on mange du pain.", language="fr"),
    "cost": entry("cost", "Pain", "Le prix du pain ne change pas.", language="fr"),
    "rent": entry("rent", "Logement", "Les locataires demandent un loyer plus bas.", language="fr"),
}
ASKED = [
    pytest.param("السيدا", {"virus"}, id="AIDS is no Mr"),
    pytest.param("tenants", {"rent"}, id="rent is no law"),
    pytest.param("وكيف الحال", set(), id="a word that asks is no cannabis"),
    pytest.param("ترك الدراسة", {"pupils"}, id="to leave is no Turk"),
    pytest.param("وفد الترك", {"turks"}, id="the Turks"),
    pytest.param("parler des frontières", {"borders"}, id="to talk of something is no speech"),
    pytest.param("prix du pain", {"cost"}, id="bread alone is no price of bread"),
    pytest.param("وزير الاتصالات", {"networks"}, id="telecommunications are no call"),
    pytest.param("visite du pape", set(), id="the pope is no church"),
    pytest.param("victimes de la traite", {"victims"}, id="the trade in people by one word"),
    pytest.param("hausse du loyer", {"rent"}, id="a typed form"),
]


@pytest.mark.parametrize(("question", "found"), ASKED)
def test_what_only_seems(question: str, found: set[str], index: SearchIndex) -> None:
    index.replace(TOLD.values())
    assert {hit.document for hit in index.search(Query(question)).hits} == found


@pytest.mark.parametrize(
    ("key", "form"),
    [
        ("hiv", "السيد"),
        ("hiv", "والسيد"),
        ("tenant", "loi"),
        ("levant", "levee"),
        ("meeting", "الاجتماعيه"),
        ("governor", "الي"),
        ("ship", "الاخر"),
        ("country:BJ", "وبين"),
        ("country:TD", "اشادت"),
        ("country:FR", "francs"),
        ("body:taliban", "الطلاب"),
        ("body:veolia", "الاولي"),
        ("customs", "customers"),
        ("hostage", "الاسره"),
        ("library", "مكاتب"),
    ],
)
def test_a_stem_in_common(key: str, form: str) -> None:
    assert is_unlike(key, form)


@pytest.mark.parametrize(
    ("key", "form"),
    [
        ("hiv", "سيدا"),
        ("tenant", "locataire"),
        ("water", "loi"),
        ("parents", "والدين"),
        ("governor", "والي"),
        ("country:BJ", "بالبنين"),
        ("country:MA", "المغاربه"),
        ("country:TR", "اتراك"),
        ("country:ML", "ماليين"),
        ("country:FR", "francaises"),
    ],
)
def test_a_word_that_means_it(key: str, form: str) -> None:
    assert not is_unlike(key, form)


def test_forms_are_unlike_notions_and_none_of_their_words() -> None:
    for key, forms in unlike().items():
        own = (*(name for names in written(key) for name in names), *asked_for(key))
        assert key in all_senses()
        assert forms.isdisjoint(map(fold_word, own)), key


@pytest.mark.parametrize("typed", ["المانجروف", "المنقروف", "الهيدروغين", "الهيدروقين"])
def test_a_loan_word_is_known_however_its_g_is_written(typed: str) -> None:
    terms = alternatives(typed, None, word_forms())
    assert {key for notion in notions(typed, terms, None) for key in notion.senses} & {"mangrove", "hydrogen"}


@pytest.mark.parametrize("typed", ["سولبرج", "غرناطة", "قلقيلية"])
def test_a_name_is_no_loan_word(typed: str) -> None:
    terms = alternatives(typed, None, word_forms())
    assert not {key for notion in notions(typed, terms, None) for key in notion.senses if ":" not in key}
