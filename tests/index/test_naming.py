"""Names in questions: as people remember them, with words that mean something else, and of others who are alike."""

import pytest

from index.protocol import SearchIndex
from index.question.naming import is_one_name, may_be_name, names_among
from schemas.indexing import NamedEntity
from schemas.mention import Kind
from schemas.query import Query
from tests.index.conftest import entry

PEOPLE = {
    "menon": "Ashok Kumar Menon",
    "fall": "Mamadou Lamine Fall",
    "faty": "Mamadou Lamine Faty",
    "sarr": "فاتو بنتا صار",
    "sabbagh": "هلا الصباغ",
    "diallo": "Cheikh Oumar Diallo",
    "omar": "حسن عمر فارح",
    "bashir": "هدى البشير السائح",
    "thomas": "توماس ريفيرا",
    "khalifa": "رمضان خليفة التائب",
    "fituri": "خالد الفيتوري",
    "solberg": "إنغريد سولبرغ",
    "velde": "يان فان دير فيلده",
    "brandt": "Holger Brandt",
    "ilunga": "Crispin Ilunga",
    "morita": "كنجي موريتا",
    "turki": "تركي الدوسري",
    "hmoud": "رولا الحمود",
    "hajj": "عبد الرحمن الحاج",
    "ghuli": "رغد صباح القره غولي",
    "delorme": "Franck DELORME",
    "rouvier": "Étienne Rouvier",
    "qattami": "وليد جاسم القطامي",
    "qasim": "قاسم الراشدي",
    "mutawa": "فيصل عبد العزيز المطوع",
}
ASKED = [
    pytest.param("أشوك مينون", {"menon"}, id="a name between is left out, in the other script"),
    pytest.param("مامادو لامين فاتي", ["faty"], id="a family name that may be a girl's word goes first"),
    pytest.param("شيخ عمر جالو", {"diallo"}, id="an age and a tour that are names; Di as Senegal says it"),
    pytest.param("الشاعر فيصل المطوع", {"mutawa"}, id="what somebody is, before the name"),
    pytest.param("الشاعر فيصل المطيري", set(), id="what somebody else is, whose given name is the same"),
    pytest.param("فاتو صار", {"sarr"}, id="became, a word of dialects, is a family name"),
    pytest.param("هلا صباغ", {"sabbagh"}, id="now is a given name"),
    pytest.param("يان فان در فلد", {"velde"}, id="particles of Flanders"),
    pytest.param("Mamadou Lamine Fofana", set(), id="given names in common, another family"),
    pytest.param("عمر البشير", set(), id="nobody of both names, and no age"),
    pytest.param("توماس باخ", set(), id="no brother of Thomas"),
    pytest.param("خليفة حفتر", set(), id="a given name that many have is no slip for another"),
    pytest.param("إرنا سولبرغ", set(), id="a given name that is no asking, with its hamza"),
    pytest.param("Kenji Yamamoto", set(), id="a consonant of three otherwise, and nothing else in common"),
    pytest.param("تركي الدوسري", {"turki"}, id="a given name that is a nationality"),
    pytest.param("Rula al-Hmoud", {"hmoud"}, id="a name with the stem of regulation, and an article"),
    pytest.param("Abderrahmane El Hajj", {"hajj"}, id="a name that is a pilgrimage"),
    pytest.param("Raghad Sabah al-Qaraghuli", {"ghuli"}, id="two words of a name as one"),
    pytest.param("Franck De Lorme", {"delorme"}, id="one word of a name as two"),
    pytest.param("إتيان روفييه", {"rouvier"}, id="names with the stems of nuts and of a teacher"),
    pytest.param("Waleed Jassim al-Qatami", {"qattami"}, id="a name that is nearly a country"),
    pytest.param("Etienne Moulin", set(), id="a given name in common, and a mill"),
    pytest.param("Rula Tazi", set(), id="nobody of both names, and no regulation"),
    pytest.param("جاسم الراشدي", set(), id="a given name that some say alike, in one script"),
    pytest.param("Gasim al-Rashdi", {"qasim"}, id="a g that says «ق»"),
    pytest.param("Kenji Moreta", {"morita"}, id="a vowel otherwise"),
    pytest.param("Christine Lagarde", set(), id="two words that are each somewhat like somebody's"),
]


@pytest.mark.parametrize(("question", "found"), ASKED)
def test_a_person_is_asked_for(question: str, found: set[str] | list[str], index: SearchIndex) -> None:
    """A list tells who comes first; a set tells all."""
    index.replace(
        entry(key, "خبر", f"حضر {name} اللقاء.", entities=(NamedEntity(key, Kind.PERSON, (name,), mentions=1),))
        for key, name in PEOPLE.items()
    )
    documents = [hit.document for hit in index.search(Query(question)).hits]
    assert documents[: len(found)] == found if isinstance(found, list) else set(documents) == found


AMONG = [
    ("فاتو بنتا صار", "", [2]),
    ("شو صار مع الوفد", "", []),
    ("هادي فياض", "", [0]),
    ("علي محمود", "على محمود", [0]),
    ("ارنا سولبرغ", "إرنا سولبرغ", [0]),
    ("ارنا سولبرغ", "أرنا سولبرغ", []),
    ("هات الاجتماعات", "", []),
    ("متي التقي محمد", "", []),
]


@pytest.mark.parametrize(("folded", "typed", "places"), AMONG)
def test_words_of_grammar_are_names_beside_names(folded: str, typed: str, places: list[int]) -> None:
    assert list(names_among(folded.split(), typed.split())) == places


def test_a_question_may_be_but_a_name() -> None:
    assert may_be_name(["مامادو", "لامين", "صار"])
    assert not may_be_name(["من", "التقي", "محمد"])
    assert not may_be_name(["لقاء", "2024"])
    assert is_one_name("ولد", "سالك")
    assert not is_one_name("في", "سالك")


@pytest.mark.parametrize(("question", "marked"), [("سولهايم", {"Solheim"}), ("سالم", {"سالم"})])
def test_a_part_of_a_joined_name_is_marked_where_it_is_heard(
    question: str, marked: set[str], index: SearchIndex
) -> None:
    joined = NamedEntity("berg", Kind.PERSON, ("Ida Solheim-Berg",), mentions=1)
    salem = NamedEntity("salem", Kind.PERSON, ("سالم الحر",), mentions=1)
    index.replace(
        [
            entry("berg", "Visite", "Mme Ida Solheim-Berg a visité le port.", language="fr", entities=(joined,)),
            entry("salem", "زيارة", "زار السيد سالم الحر الميناء.", entities=(salem,)),
        ]
    )
    (hit,) = index.search(Query(question)).hits
    assert {mark.of(hit.snippet.text) for mark in hit.snippet.marks} == marked
