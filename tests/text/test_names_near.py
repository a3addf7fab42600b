"""Names near a given one: those that may be one with it are found, others are not looked at."""

import pytest

from text.names.near import NearNames
from text.names.skeletons import person_name

KNOWN = [
    "هشام ملاطي", "Hicham Mellati", "محمد بن راشد المعلا", "سعد الشمري", "عبد الرحمن الجبوري", "خالد الجبوري",
    "José Manuel Albares", "المختار ولد داهي", "العزيزي", "غيث المعايطة", "ماتيو دي خيسوس",
]  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("Melati Hisham", {"هشام ملاطي", "Hicham Mellati"}),
        ("هشام ملاتي", {"هشام ملاطي", "Hicham Mellati"}),
        ("Mohammed Al Mualla", {"محمد بن راشد المعلا"}),
        ("Moctar Ould Dahi", {"المختار ولد داهي"}),
        ("خوسيه مانويل ألباريس", {"José Manuel Albares"}),
        ("Abderrahmane Jabouri", {"عبد الرحمن الجبوري"}),
        ("Ghaith Maaytah", {"غيث المعايطة"}),
        ("Mateo De Jesús", {"ماتيو دي خيسوس"}),
        ("خالد الشمري", set()),
    ],
)
def test_near_names(asked: str, found: set[str]) -> None:
    names = NearNames()
    for name in KNOWN * 2:
        names.add(person_name(name))
    assert names.find(person_name(asked)) == found
