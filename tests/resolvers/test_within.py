"""Namings within one document: short forms join the fuller name, a son's father is somebody else."""

import pytest

from resolvers.identity.within import clusters

NAMINGS = [
    pytest.param(["شربل أبي راشد", "Charbel Abi Rached"], [0, 0], id="father of, as Lebanon writes it"),
    pytest.param(["جوزف صليبا الخازن", "Joseph Saliba El-Khazen"], [0, 0], id="a given name as Lebanon spells it"),
    pytest.param(["Hussein bin Abdullah II", "Abdullah II"], [0, 1], id="a son and his father"),
    pytest.param(["الحسين بن عبد الله الثاني", "عبد الله الثاني"], [0, 1], id="the same in Arabic"),
    pytest.param(["عبد السلام بن موسى", "بن موسى"], [0, 0], id="a family name with its particle"),
    pytest.param(["Mohamed Ben Ali Karoui", "Mohamed Karoui"], [0, 0], id="the father's name left out"),
    pytest.param(
        ["سعد بن عيسى الراجحي", "Saad Issa AL RAJHI", "Issa Al Rajhi"], [0, 0, 0], id="short in the other script"
    ),
    pytest.param(["طلال بن سعيد العامري", "فهد بن علي البنسعيد", "البنسعيد"], [0, 1, 1], id="a family, not a father"),
    pytest.param(["فهد بن علي البنسعيد", "طلال بن سعيد العامري", "البنسعيد"], [0, 1, 0], id="whoever is named last"),
]


@pytest.mark.parametrize(("names", "homes"), NAMINGS)
def test_who_is_named(names: list[str], homes: list[int]) -> None:
    assert clusters(names) == homes
