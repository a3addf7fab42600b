"""Who came along with a guest, told by the sentence of the engagement; the host's company is not the guest's."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from flows.steps import findings_of
from resolvers.engagements.companions import companions_of
from tests.extractors.naming_tables import document

_FOLDER = Path(__file__).parent / "cases"
_CASES = [
    pytest.param(
        "استقبل وزير الشباب، السيد كريم العلمي، يوم الثلاثاء 4 مارس 2025 بالرباط، سفير البرتغال، السيد روي كوستا، "
        "مرفوقا بالسيدة آنا سيلفا والسيد لويس ميلو، وتباحث معه بحضور السيد هشام الراضي حول التعاون.",
        ["آنا سيلفا", "لويس ميلو"],
        id="two behind «accompanied by»",
    ),
    pytest.param(
        "استقبل وزير الشباب، السيد كريم العلمي، مرفوقا بالكاتب العام السيد هشام الراضي، يوم 4 مارس 2025 سفير البرتغال.",
        [],
        id="the host's company",
    ),
    pytest.param(
        "Le maire de Saly, M. Modou Diagne, a reçu mardi 4 mars 2025 l'ambassadeur du Portugal, M. Rui Costa, "
        "accompagné de son conseiller, M. Luís Melo, et a évoqué la pêche avec M. Abdou Sarr. M. Jean Roux était là.",
        ["Luís Melo"],
        id="French, until the list ends",
    ),
    pytest.param(
        "On 4 March 2025 the Minister of Ports, Mr. Kwesi Amoah, received the Ambassador of Portugal, Mr. Rui Costa, "
        "accompanied by Ms. Ana Silva, in Accra.",
        ["Ana Silva"],
        id="English",
    ),
    pytest.param(
        "زار سفير البرتغال السيد روي كوستا، ومعه السيدة آنا سيلفا، الوزيرَ العلمي في مكتبه بالرباط يوم 4 مارس 2025.",
        ["آنا سيلفا"],
        id="the host, named behind the company",
    ),
]


_LED = [
    pytest.param(
        "Kenyan delegation at the Electoral Commission\n\nLilongwe, 12 May 2025 - A Kenyan parliamentary delegation "
        "headed by Hon. Esther Wanjiku, Chairperson of the Justice Committee, on Monday visited the Malawi Electoral "
        "Commission, where it was received by the Chairperson, Justice Annabel Mtalimanja.",
        ["Esther Wanjiku"],
        id="English",
    ),
    pytest.param(
        "Une délégation kényane reçue au Conseil constitutionnel\n\nDakar, le 12 mai 2025 - Le président du Conseil "
        "constitutionnel, M. Mamadou Camara, a reçu lundi une délégation parlementaire kényane conduite par Mme Esther "
        "Wanjiku, présidente de la commission des lois.",
        ["Esther Wanjiku"],
        id="French",
    ),
    pytest.param(
        "وزير الداخلية يستقبل وفدا كينيا\n\nنواكشوط، 12 مايو 2025 - استقبل وزير الداخلية السيد محمد ولد سالم، اليوم "
        "الاثنين، وفدا برلمانيا من جمهورية كينيا برئاسة السيدة استير وانجيكو رئيسة لجنة العدل.",
        ["استير وانجيكو"],
        id="Arabic",
    ),
    pytest.param(
        "Kenyan delegation expected\n\nLilongwe, 12 May 2025 - The Minister of Justice, Mr. John Banda, on Monday "
        "received the Ambassador of Kenya, Mr. Peter Otieno, and spoke of the Kenyan delegation headed "
        "by Ms. Esther Wanjiku.",
        [],
        id="the guest is no delegation",
    ),
]


@pytest.mark.parametrize(("text", "heads"), _LED)
def test_who_led_a_delegation_that_the_title_names_otherwise(text: str, heads: list[str]) -> None:
    source = document(text)
    findings = findings_of(source)
    engagement = findings.relations.engagements[0]
    assert [quote.text for quote in engagement.company.heads] == heads


@pytest.mark.parametrize(("sentence", "wanted"), _CASES)
def test_companions(sentence: str, wanted: list[str]) -> None:
    source = document(sentence)
    findings = findings_of(source)
    engagement = findings.relations.engagements[0]
    found = companions_of(source, findings.extraction, engagement)
    assert [quote.text for quote in found] == wanted


@pytest.mark.parametrize("case", yaml.safe_load((_FOLDER / "present.yml").read_text(encoding="utf-8")))
def test_who_else_was_there(case: dict[str, Any]) -> None:
    found = document(case["text"])
    findings = findings_of(found)
    (met,) = findings.relations.engagements
    assert [quote.text for quote in met.company.present] == case["present"]


_LATER = [
    (
        (
            "La ministre de la Santé du Sénégal, Mme Awa Ndiaye, a été reçue le 3 mars 2025 à Nouakchott par "
            "le président de l'Assemblée nationale, M. Mohamed Ould Meguett. La ministre était accompagnée "
            "de M. Sidi Ould Bah."
        ),
        ["Sidi Ould Bah"],
    ),
    (
        (
            "The Minister of Justice of Colombia, Ms. Ana Betancur, met the Minister of Justice of Rwanda in "
            "Kigali on 3 March 2025. Ms. Betancur was accompanied by Mr. Olivier Ntaganda."
        ),
        ["Olivier Ntaganda"],
    ),
    (
        (
            "The Minister of Ports, Mr. Kwesi Amoah, received the Ambassador of Portugal, Mr. Rui Costa, in "
            "Accra on 4 March 2025. They discussed fishing. The ambassador was accompanied by the consul, "
            "Ms. Ana Silva, and Mr. Luis Melo."
        ),
        ["Ana Silva", "Luis Melo"],
    ),
    (
        (
            "The Minister of Ports, Mr. Kwesi Amoah, received the Ambassador of Portugal, Mr. Rui Costa, in "
            "Accra on 4 March 2025. The minister was accompanied by Ms. Ama Boateng."
        ),
        [],
    ),
    (
        (
            "The Minister of Justice, Mr. Kwesi Amoah, received the Minister of Justice of Togo, Mr. Rui "
            "Costa, in Accra on 4 March 2025. The minister was accompanied by Ms. Ama Boateng. Mr. Amoah was "
            "accompanied by Mr. Yaw Mensah."
        ),
        [],
    ),
    (
        (
            "استقبل وزير الشباب السيد كريم العلمي يوم 4 مارس 2025 بالرباط سفير البرتغال السيد روي كوستا. "
            "وكان السفير مرفوقا بالسيدة آنا سيلفا والسيد لويس ميلو."
        ),
        ["آنا سيلفا", "لويس ميلو"],
    ),
    (
        (
            "استقبل وزير الشباب السيد كريم العلمي يوم 4 مارس 2025 بالرباط سفير البرتغال السيد روي كوستا. "
            "وكان الوزير مرفوقا بالسيد هشام الراضي."
        ),
        [],
    ),
    (
        (
            "Le maire de Saly, M. Modou Diagne, a reçu mardi 4 mars 2025 l'ambassadeur du Portugal, M. Rui "
            "Costa. Le maire était accompagné de M. Abdou Sarr."
        ),
        [],
    ),
    (
        (
            "La ministre de la Santé du Sénégal, Mme Awa Ndiaye, a été reçue le 3 mars 2025 à Nouakchott par "
            "le maire, M. Mohamed Ould Meguett. Elle conduisait une délégation comprenant l'ambassadeur "
            "Philippe Collard et le procureur Hugo Sterck."
        ),
        ["Philippe Collard", "Hugo Sterck"],
    ),
    (
        (
            "Le maire de Saly, M. Modou Diagne, a reçu mardi 4 mars 2025 l'ambassadeur du Portugal, M. Rui "
            "Costa. Il était accompagné de M. Abdou Sarr."
        ),
        [],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), _LATER)
def test_who_came_along_as_a_sentence_behind_tells(text: str, wanted: list[str]) -> None:
    (met,) = findings_of(document(text)).relations.engagements
    assert [quote.text for quote in met.company.members] == wanted
