"""Members of a delegation told by their side: «وحضر اللقاء من الجانب الكيني …», « Côté béninois : … »."""

from collections.abc import Callable

import pytest

_AR = "استقبل [P:سالم سعد] [G:وفدا من [O:وزارة الطاقة الكينية]] برئاسة السيد [P:جوزيف كيماني]. "
_FR = "M. [P:Ali Zain] a reçu une [G:délégation du [O:ministère béninois de l'Énergie]] menée par M. [P:Luc Bah]. "
_EN = "Mr. [P:Ali Zain] met a [G:delegation of the [O:Kenyan Water Agency]] led by Ms. [P:Jane Mwangi]. "
_CASES: dict[str, tuple[str, list[str]]] = {
    "behind each side's colon": (
        _AR + ("\nوحضر اللقاء من الجانب الأردني: السيدة [P:هند زين]، والسيد [P:وائل حمدان]. ومن الجانب الكيني: "
        "السيدة [P:ماري واو]، [T:مديرة]، والسيد [P:بيتر أوتينو]."),
        ["جوزيف كيماني", "ماري واو", "بيتر أوتينو"],
    ),
    "in lists of lines": (
        _AR + ("\nوشارك عن الجانب الأردني:\n- السيدة [P:هند زين]؛\n- السيد [P:وائل حمدان].\nوعن الجانب الكيني:"
        "\n- السيدة [P:ماري واو]؛\n- السيد [P:بيتر أوتينو].\nوتناول اللقاء ما قاله السيد [P:سعد زين]."),
        ["جوزيف كيماني", "ماري واو", "بيتر أوتينو"],
    ),
    "of the delegation, and of a body": (
        _AR + ("\nحضر اللقاء من جانب الصندوق السيد [P:وائل حمدان]، [T:مدير]؛ ومن جانب الوفد السيدة [P:ماري واو]، "
        "والسيد "
        "[P:بيتر أوتينو]."),
        ["جوزيف كيماني", "ماري واو", "بيتر أوتينو"],
    ),
    "for the body itself, and then for another": (
        _AR + ("وحضر عن [O:وزارة الطاقة الكينية]: السيدة [P:ماري واو]، وعن [O:وزارة الطاقة الأردنية]: السيد "
        "[P:وائل حمدان]."),
        ["جوزيف كيماني", "ماري واو"],
    ),
    "no envoy of the state": (
        _AR + "وحضر اللقاء من الجانب الكيني [T:السفير الكيني لدى المملكة] [P:سام أوكيلو].",
        ["جوزيف كيماني"],
    ),
    "nobody who signed or stayed away": (
        _AR + "ووقع من الجانب الكيني السيد [P:بيتر أوتينو]. وتغيب من الجانب الكيني السيد [P:سام أوكيلو].",
        ["جوزيف كيماني"],
    ),
    "nobody whose side did something": (
        _AR + "وأشار الوزير إلى أن الجانب الكيني قدم عرضا شرحه السيد [P:بيتر أوتينو].",
        ["جوزيف كيماني"],
    ),
    "told before who was there": (
        _AR + ("وعن الجانب الكيني حضر السيدة [P:ماري واو] والسيد [P:بيتر أوتينو]، وعن الجانب الأردني حضر السيد "
        "[P:وائل حمدان]."),
        ["جوزيف كيماني", "ماري واو", "بيتر أوتينو"],
    ),
    "for which they stood": (
        _AR + ("ومثل الجانب الكيني السيدة [P:ماري واو]، بينما مثل الجانب الأردني السيد [P:وائل حمدان]."),
        ["جوزيف كيماني", "ماري واو"],
    ),
    "told behind those who were there": (
        _AR + ("وحضر اللقاء السيدة [P:ماري واو] والسيد [P:بيتر أوتينو] عن الجانب الكيني، والسيد [P:وائل حمدان] عن "
        "الجانب الأردني."),
        ["جوزيف كيماني", "ماري واو", "بيتر أوتينو"],
    ),
    "that was represented by": (
        _FR + ("La partie béninoise était représentée par M. [P:Max Cole] et Mme [P:Ida Krog], tandis que la partie "
        "nigérienne était représentée par M. [P:Ali Sow]."),
        ["Luc Bah", "Max Cole", "Ida Krog"],
    ),
    "on which « étaient également présents »": (
        _FR + "Étaient également présents du côté béninois M. [P:Max Cole] et Mme [P:Ida Krog].",
        ["Luc Bah", "Max Cole", "Ida Krog"],
    ),
    "on which those present were": (
        _EN + "On the Kenyan side, those present were Mr. [P:Musa Bah] and Ms. [P:Ida Krog].",
        ["Jane Mwangi", "Musa Bah", "Ida Krog"],
    ),
    "told behind those who were there, in English": (
        _EN + ("Those present included Mr. [P:Musa Bah] and Ms. [P:Ida Krog] from the Kenyan side and Mr. [P:Max Cole] "
        "from the host side."),
        ["Jane Mwangi", "Musa Bah", "Ida Krog"],
    ),
    "nobody to whom its side listened": (
        _EN + "The Kenyan side was briefed by Mr. [P:Max Cole]. It will be represented by Ms. [P:Ann Kato].",
        ["Jane Mwangi"],
    ),
    "nobody who praised it": (
        _AR + "وأشاد السيد [P:وائل حمدان] بما حضر عن الجانب الكيني، وشكر السيد [P:سام زين] الجانب الكيني.",
        ["جوزيف كيماني"],
    ),
    "behind « côté »": (
        _FR + ("\nCôté nigérien : Mme [P:Awa Sy], [T:directrice] ; M. [P:Ali Sow].\nCôté béninois : Mme [P:Ida Krog], "
        "[T:directrice] ; M. [P:Max Cole], [T:chargé de projets]."),
        ["Luc Bah", "Ida Krog", "Max Cole"],
    ),
    "behind « du côté » in a sentence": (
        _FR + ("Étaient présents, du côté nigérien, Mme [P:Awa Sy] et M. [P:Ali Sow] ; du côté béninois, Mme "
        "[P:Ida Krog], [T:directrice], et M. [P:Max Cole]."),
        ["Luc Bah", "Ida Krog", "Max Cole"],
    ),
    "for the delegation, in French": (
        _FR + "Pour l'Agence : M. [P:Ali Sow]. Pour la délégation : M. [P:Max Cole] et Mme [P:Ida Krog].",
        ["Luc Bah", "Max Cole", "Ida Krog"],
    ),
    "nobody who spoke for another side, or stood beside": (
        _FR + ("À côté de la [G:délégation béninoise] était M. [P:Ali Sow]. Pour la partie béninoise, tout est dit, "
        "selon M. [P:Omar Sy]."),
        ["Luc Bah"],
    ),
    "on a side, in English": (
        _EN + ("Present on the Ugandan side were Ms. [P:Ruth Kato] and Mr. [P:Max Cole]; on the Kenyan side were Mr. "
        "[P:Musa Bah], [T:hydrologist], and Ms. [P:Ida Krog]."),
        ["Jane Mwangi", "Musa Bah", "Ida Krog"],
    ),
    "for the delegation, in English": (
        _EN + ("The meeting was attended, for the Fund, by Mr. [P:Max Cole]; and for the delegation, by Mr. "
        "[P:Musa Bah] and Ms. [P:Ida Krog]."),
        ["Jane Mwangi", "Musa Bah", "Ida Krog"],
    ),
    "comprised by a side": (
        _EN + "The Kenyan side also included Mr. [P:Musa Bah]. The Ugandan side included Ms. [P:Ruth Kato].",
        ["Jane Mwangi", "Musa Bah"],
    ),
    "comprised by a side, in Arabic": (
        _AR + "وضم الجانب الكيني السيدة [P:ماري واو] والسيد [P:بيتر أوتينو]. وضم الجانب الأردني [P:هند زين].",
        ["جوزيف كيماني", "ماري واو", "بيتر أوتينو"],
    ),
    "for its state": (
        _FR + ("Ont pris part à la rencontre : pour le [W:Niger], M. [P:Ali Sow] ; pour le [W:Bénin], M. [P:Max Cole] "
        "et Mme [P:Ida Krog]."),
        ["Luc Bah", "Max Cole", "Ida Krog"],
    ),
    "nobody of the other side behind a list": (
        ("The [G:Icelandic delegation] included Mr. [P:Jon Dahl] and Ms. [P:Eva Thor]; the Danish side was represented "
        "by Mr. [P:Max Cole] and Ms. [P:Ida Krog]."),
        ["Jon Dahl", "Eva Thor"],
    ),
    "nobody for whom something was a first": (
        _EN + "The fair was attended, for the first time in [W:Kenya], by Mr. [P:Max Cole].",
        ["Jane Mwangi"],
    ),
    "nobody from the other side of a hall": (
        _EN + "From the other side of the hall, Mr. [P:Max Cole] applauded. Mr. [P:Musa Bah] spoke for the delegation.",
        ["Jane Mwangi"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(_CASES))
def test_members_of_a_side(name: str, heads_and_members: Callable[[str], tuple[str | None, list[str]]]) -> None:
    text, members = _CASES[name]
    assert heads_and_members(text)[1] == members


def test_what_another_language_tells_again(
    heads_and_members: Callable[[str], tuple[str | None, list[str]]],
) -> None:
    text = "[G:الوفد التشادي]:\n- السيد [P:أبكر جدة]\n- السيدة [P:حليمة كوسو]\n\n"
    text += "Étaient présents, pour la [G:délégation tchadienne], M. [P:Abakar Djidda] et Mme [P:Halima Kosso]."
    assert heads_and_members(text)[1] == ["أبكر جدة", "حليمة كوسو"]
