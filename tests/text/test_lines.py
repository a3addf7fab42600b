"""What a line of print shows."""

import pytest

from text.lines import headline


@pytest.mark.parametrize(
    ("text", "known_by"),
    [
        ("", ""),
        ("\n  Note\n", "Note"),
        ("خبر\n\nزار الوزير  مدينة\tصور.\nوعاد.", "زار الوزير مدينة صور."),
        ("mot " * 60, "mot " * 29 + "mot …"),
        pytest.param(
            "COMMUNIQUÉ DE PRESSE\n\nLe maire de Thiès a reçu hier une mission de la Banque.",
            "Le maire de Thiès a reçu hier une mission de la Banque.",
            id="a kind of document",
        ),
        pytest.param(
            "صنعاء – 18 مايو 2021م –(سبأ)\nناقش وزير المياه مع ممثل المنظمة مشروع السدود",
            "ناقش وزير المياه مع ممثل المنظمة مشروع السدود",
            id="a dateline",
        ),
        pytest.param(
            "Bureau régional de la Banque des terres du Sahel\nCommuniqué\n\nLe directeur a reçu hier le maire de Gao.",
            "Le directeur a reçu hier le maire de Gao.",
            id="a letterhead of many words",
        ),
        pytest.param(
            "محضر اجتماع\n\nاجتماع لجنة حماية الغابات\n\nالحاضرون:\n- السيد عمر الفايز، الأمين العام للوزارة، رئيسا\n",
            "اجتماع لجنة حماية الغابات",
            id="no item of a list",
        ),
        pytest.param(
            "Journée de la mer à Nouadhibou et à Nouakchott\nQuatre postes.",
            "Journée de la mer à Nouadhibou et à Nouakchott",
            id="a long line without a sentence below",
        ),
        pytest.param("Avis de recrutement\nQuatre postes.", "Avis de recrutement", id="nothing longer"),
    ],
)
def test_a_text_without_a_title_is_known_by_its_first_sentence(text: str, known_by: str) -> None:
    assert headline(text) == known_by
