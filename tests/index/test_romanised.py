"""Arabic questions typed in Latin letters."""

from collections.abc import Sequence
from typing import cast

import pytest

from index import tree as t
from index.protocol import Engine
from index.question.romanised import as_arabic

HELD = frozenset({"nasri", "ijtima3"})


class _Memory:
    """An engine whose documents hold a few words."""

    def totals(self, trees: Sequence[t.Tree]) -> list[int]:
        parts = (part for tree in trees for part in (tree.parts[0] if isinstance(tree, t.Some) else tree,))
        return [int(isinstance(part, t.Token) and part.token in HELD) for part in parts]


READ = [
    ("wazir al adl", "وزير العدل"),
    ("Wazir Al-Adl", "وزير العدل"),
    ("wizarat al-3adl", "وزارة العدل"),
    ("ra2is al hokouma", "رئيس الحكومة"),
    ("raiis al joumhouriya", "رئيس الجمهورية"),
    ("hoqouq al insan", "حقوق الإنسان"),
    ("moukafahat al fasad", "مكافحة الفساد"),
    ("al ittijar bil bachar", "الاتجار بالبشر"),
    ("majlis al nouwab", "مجلس النواب"),
    ("qanoun al maliya", "قانون المالية"),
    ("liqa2 ma3a wazir al dakhiliya", "لقاء مع وزير الداخلية"),
    ("akhir liqa2 ma3a ra2is al wozara2", "اخر لقاء مع رئيس الوزراء"),
    ("mou2tamar al manakh", "مؤتمر المناخ"),
    ("intikhabat", "انتخابات"),
    ("ra2is", "رئيس"),
    ("majlis al wozara2", "مجلس الوزراء"),
    ("wazir el kharijiya abdellatif wazzani", "وزير الخارجية abdellatif wazzani"),
    ("moukafahat al irhab", "مكافحة الإرهاب"),
    ("wazir al siyaha", "وزير السياحة"),
    ("visit wafd ra2is al hokouma", "visit وفد رئيس الحكومة"),
]
NOT_READ = [
    "minister of justice",
    "ministre de la justice",
    "réunions sur le tarif douanier",
    "how many meetings with Spain",
    "Kamal Bouzidi",
    "Karim Tazi met Amal Nasri",
    "Salma al Omari",
    "Siham Khodeir Al-Joubouri",
    "mouza al-bechiri",
    "zoubeir al-samie",
    "betti jamaa al joullon",
    "minister zeeena till",
    "germaeene buras",
    "Khalifa Al Marri",
    "Puy-en-Velay",
    "four months, met on Tuesday",
    "ARABOSAI",
    "Solheim-Berg",
    "Wazir Khan",
    "kiwis",
    "June",
    "réunions juin",
    "wazir",
    "Safir hotel",
    "drone",
    "sardine",
    "visa schengen",
    "banana bread recipe",
    "recette de tajine aux pruneaux",
    "casino royal",
    "bitcoin price",
    "ambassadeur de Finlande en Ouganda",
    "as soon as Qatar",
    "police marocaine et BKA, formation aux preuves numériques",
    "kangourou",
    "law 27.14",
    "الوزير",
    "وزير al adl",
    "",
]


@pytest.mark.parametrize(("typed", "arabic"), READ)
def test_what_is_arabic_is_read_so(typed: str, arabic: str) -> None:
    read = as_arabic(typed, cast("Engine", _Memory()))
    assert read is not None
    assert read[0] == arabic
    assert (read[1] in typed, read[2] in arabic) == (True, True)


@pytest.mark.parametrize("typed", NOT_READ)
def test_what_is_none_stays_as_it_is(typed: str) -> None:
    assert as_arabic(typed, cast("Engine", _Memory())) is None


def test_what_a_document_holds_stays_as_it_is() -> None:
    assert as_arabic("ijtima3", cast("Engine", _Memory())) is None
