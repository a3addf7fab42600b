"""A delegation told by its body, then by its nation, is one; those of whom the nation's may be another stay apart."""

from collections.abc import Callable
from typing import Any

import pytest

from resolvers.relate import relate


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        (("[T:Head of the [O:Ports of Oslo]] [P:Ole Berg] received a [G:delegation of the [O:Ministry of Roads]] led "
          "by [P:Jon Dahl]. The [G:Icelandic delegation] visited the harbour."), ["IS"]),
        ("استقبل [P:سالم سعد] [G:وفدا من [O:بلدية كولمفيك]] برئاسة [P:إيفا ليند]. ثم غادر [G:الوفد النرويجي].", ["NO"]),
        ("M. [P:Ali Sy] a reçu une [G:délégation de l'[O:Office des ports]]. La [G:délégation ghanéenne] est repartie.",
         ["GH"]),
        (("The meeting was attended by a [G:delegation of the [O:Ministry of Fisheries]]. Later the [G:Seychellois "
          "delegation] visited the market."), ["SC"]),
        ("توجه [G:وفد من [O:غرفة التجارة]] إلى [W:داكار]. وعقد لقاء مع [G:الوفد السنغالي].", [None, "SN"]),
        ("Mr. [P:Ali Zain] met a [G:delegation of the [O:Office of Ports]]. A [G:Ghanaian delegation] came later.",
         [None, "GH"]),
        (("M. [P:Ali Zain] a reçu une [G:délégation de la [O:Banque mondiale]]. La [G:délégation ghanéenne] a visité "
          "Lomé."), [None, "GH"]),
    ],
)  # fmt: skip
def test_its_nation(text: str, countries: list[str | None], document: Callable[..., Any]) -> None:
    language = "ar" if "ا" in text else "fr" if "é" in text else "en"
    assert [d.country for d in relate(*document(text, language=language)).delegations] == countries
