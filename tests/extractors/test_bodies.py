"""Names of bodies are found whole: a bank of them, each in the sentences in which texts name a body."""

import pytest

from schemas.mention import Kind
from tests.extractors.bank import FOLDER, found

_ARABIC = ("عقدت {} اجتماعا يوم الثلاثاء 3 يونيو 2025 بمقرها.", "قال رئيس {}، سالم الكندي، إن العمل مستمر.")
_LATIN = {
    "fr": "Le président {}, M. Karim Bennis, a reçu mardi 3 juin 2025 une délégation.",
    "en": "The Chairman {}, Mr. Karim Bennis, received a delegation on Tuesday, 3 June 2025.",
}


def _lines(name: str) -> list[str]:
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def _bodies(text: str) -> list[str]:
    return [words for kind, words, _ in found(text) if kind is Kind.ORGANIZATION]


@pytest.mark.parametrize("sentence", _ARABIC)
def test_arabic_names_are_whole(sentence: str) -> None:
    read = {name: _bodies(sentence.format(name)) for name in _lines("bodies_arabic.txt")}
    assert not {name: bodies for name, bodies in read.items() if name not in bodies}


@pytest.mark.parametrize("line", _lines("bodies_latin.txt"))
def test_latin_names_are_whole(line: str) -> None:
    language, article, name = (part.strip() for part in line.split("|"))
    of = article if article.endswith("'") else f"{article} "
    assert name in _bodies(_LATIN[language].format(of + name))
