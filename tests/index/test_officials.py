"""An office of a country: the minister of justice of Senegal is no other country's."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from index.embedded.folder import open_index
from index.protocol import SearchIndex
from schemas.indexing import OfficeEntry
from schemas.query import Query
from tests.index.conftest import entry

TEXTS = {
    "senegal": "استقبل الوزير في تونس السيدة ياسين فال، وزيرة العدل بجمهورية السنغال، على رأس وفد.",
    "tunisia": "استقبل وزير العدل التونسي خالد بن سعيد سفير السنغال السيد مامادو سو.",
    "counterpart": "تباحث وزير العدل المغربي مع نظيره السنغالي حول المساعدة القضائية.",
    "egypt": "La ministre a rencontré le ministre égyptien de la Justice, M. Adnan Fangary, et l'ambassadeur de Suède.",
    "sweden": "The Minister of Health of Kenya met the Swedish foreign minister, Ms. Malmer, in Nairobi.",
    "health": "استقبل وزير الصحة الموريتاني سفير كوبا.",
    "cuba": "زار وزير الصحة الكوبي المستشفى الجديد.",
    "home": "استقبل وزير الفلاحة وفدا من المزارعين.",
    "labour": "استقبل وزير العمل اللبناني وفدا من العمال.",
    "geneva": "Geneva, 6 May 2024. Morocco was represented by Mr Khalid Ait Taleb, the Minister of Health, who met on "
    "6 May 2024 with Ms Ana Perez, Minister of Health of Spain.",
    "seals": "Mme la garde des Sceaux belge, Anne Peeters, a reçu les avocats de la ville.",
    "finland": "The Finnish Ambassador paid a call in Nairobi, and a delegation of the lands ministry of Uganda left.",
    "malta": "استقبل المحافظ سفير مالطا لدى تونس السيد كارم فيلا.",
    "sudan": "نعى مجلس الوزراء السوداني الدكتور حامد الزبير، وزير العدل الأسبق، الذي كانت وفاته أمس.",
    "court": "استقبلت الوزيرة رئيس محكمة الحسابات الفرنسية جاك مورو.",
    "republic": "استقبل رئيس الجمهورية في جيبوتي سفير كوبا.",
    "lebanon": "Le président du Liban a reçu le ministre de la Défense de Chypre.",
}


HELD = {
    "court": (OfficeEntry("رئيس محكمة الحسابات الفرنسية", "FR"),),
    "republic": (OfficeEntry("رئيس الجمهورية", "DJ"),),
    "senegal": (OfficeEntry("وزيرة العدل بجمهورية السنغال", "SN"),),
    "tunisia": (OfficeEntry("وزير العدل التونسي", "TN"), OfficeEntry("سفير السنغال", "SN")),
    "egypt": (OfficeEntry("ministre égyptien de la Justice", "EG"),),
    "sweden": (OfficeEntry("Minister of Health of Kenya", "KE"), OfficeEntry("Swedish foreign minister", "SE")),
    "home": (OfficeEntry("وزير الفلاحة"),),
    "sudan": (OfficeEntry("وزير العدل الأسبق", "SD"),),
    "seals": (OfficeEntry("garde des Sceaux belge", "BE"),),
    "geneva": (OfficeEntry("Minister of Health"), OfficeEntry("Minister of Health of Spain", "ES")),
    "labour": (OfficeEntry("وزير العمل اللبناني", "LB"),),
}


@pytest.fixture(scope="module")
def offices(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchIndex]:
    index = open_index(tmp_path_factory.mktemp("offices"), None)
    rows = [entry(name, "", text) for name, text in TEXTS.items()]
    rows = [replace(row, offices=HELD.get(row.document, ())) for row in rows]
    index.replace([replace(row, hosts=("DZ",) if row.document == "home" else ()) for row in rows])
    yield index
    index.close()


FOUND = [
    ("الرئيس الفرنسي", set()),
    ("the French president", set()),
    ("الرئيس الجيبوتي", {"republic"}),
    ("président du Liban", {"lebanon"}),
    ("وزير عدل السنغال", {"senegal", "counterpart"}),
    ("سفير مالطا لدى تونس", {"malta"}),
    ("Maltese ambassador to Tunisia", {"malta"}),
    ("سفير مالطا لدى السنغال", set()),
    ("Finnish ambassador", {"finland"}),
    ("Finnish ambassador to Uganda", set()),
    ("ambassadeur de Finlande en Ouganda", set()),
    ("سفير السنغال وزير العدل التونسي", {"tunisia"}),
    ("وزيرة العدل السنغالية", {"senegal", "counterpart"}),
    ("minister of justice of Senegal", {"senegal", "counterpart"}),
    ("le ministre sénégalais de la justice", {"senegal", "counterpart"}),
    ("Tunisian justice minister", {"tunisia"}),
    ("minister of justice of Egypt", {"egypt"}),
    ("وزير العدل المصري", {"egypt"}),
    ("وزير العدل السويدي", set()),
    ("وفاة وزير العدل السوداني", {"sudan"}),
    ("وزير العدل والشؤون الدستورية السوداني", {"sudan"}),
    ("ministre de la Justice et des Affaires religieuses du Japon", set()),
    ("وزير العدل والسفير السنغالي", {"tunisia"}),
    ("ministre de l'Agriculture, de l'Eau et de la Pêche, Algérie", {"home"}),
    ("ministre de l'Agriculture, de l'Eau et de la Pêche du Kenya", set()),
    ("وفاة وزير الصحة السوداني", set()),
    ("the Swedish foreign minister", {"sweden"}),
    ("وزير خارجية السويد", {"sweden"}),
    ("وزير الصحة الكوبي", {"cuba"}),
    ("ministre de la santé de Cuba", {"cuba"}),
    ("ministre mauritanien de la Santé", {"health"}),
    ("رئيس لبنان", {"lebanon"}),
    ("وزير الدفاع القبرصي", {"lebanon"}),
    ("minister of health of Morocco", {"geneva"}),
    ("وزير الصحة المغربي", {"geneva"}),
    ("le ministre espagnol de la santé", {"geneva"}),
    ("minister of health of Portugal", set()),
    ("minister of justice of Morocco", {"counterpart"}),
    ("وزير الفلاحة الجزائري", {"home"}),
    ("Algerian minister of agriculture", {"home"}),
    ("وزير الفلاحة التونسي", set()),
    ("the Lebanese labour minister", {"labour"}),
    ("وزير العدل مع سفير السنغال", {"tunisia"}),
    ("workers, Lebanese minister", {"labour"}),
    ("lawyers, Lebanese minister", set()),
    ("ministre belge", {"seals"}),
    ("الوزير البلجيكي", {"seals"}),
    ("Belgian minister of health", set()),
    ("وزير العدل ونظيره البلجيكي", {"seals"}),
    ("وزير العدل نظيره السويدي", set()),
    ("the justice minister and his Belgian counterpart", {"seals"}),
]


@pytest.mark.parametrize(("words", "documents"), FOUND)
def test_an_office_is_that_of_its_country(words: str, documents: set[str], offices: SearchIndex) -> None:
    assert {hit.document for hit in offices.search(Query(words)).hits} == documents
