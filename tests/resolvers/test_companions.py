"""Who came along with a guest, told by the sentence of the engagement; the host's company is not the guest's."""

import hashlib

import pytest

from flows.steps import findings_of
from resolvers.engagements.companions import companions_of, tells_company
from schemas.document import Document, Page, document_id
from schemas.span import Span

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


@pytest.mark.parametrize(("sentence", "wanted"), _CASES)
def test_companions(sentence: str, wanted: list[str]) -> None:
    sha = hashlib.sha256(sentence.encode()).hexdigest()
    document = Document(document_id(sha), "a", sha, sentence, (Page(1, Span(0, len(sentence))),), "ar")
    findings = findings_of(document)
    engagement = findings.relations.engagements[0]
    assert tells_company(engagement.sentence.of(sentence))
    found = companions_of(document, findings.extraction, engagement)
    assert [quote.text for quote in found] == wanted
    assert not tells_company("استقبل الوزير السفير.")
