"""Text wrapped at a width becomes paragraphs again; what is written a line each stays so."""

import textwrap

import pytest

from text.wrapping import unwrapped

ARABIC = (
    "استقبل السيد سالم الكرطي، المدير العام للوكالة الوطنية للموانئ، يوم الثلاثاء 12 ماي 2026 بمقر الوكالة بالرباط، "
    "السيدة كلارا مولر، رئيسة ميناء هامبورغ، مرفوقة بوفد من مكتب الملاحة.\n\n"
    "وتناول اللقاء سبل التعاون في مجال تدبير الموانئ، وتبادل الخبرات حول الرقمنة والسلامة البحرية وحماية البيئة."
)
FRENCH = (
    "Le directeur général de l'Agence des ports, M. Salem Kerti, a reçu mardi 12 mai 2026 Mme Clara Muller, "
    "présidente du port de Hambourg.\n\nÀ l'issue de l'entretien, les deux parties ont signé un accord-cadre "
    "sur la sécurité maritime et sur la formation des pilotes, en présence de M. Jean-Baptiste Ferrer."
)
LISTED = (
    "Étaient présents :\n- M. Salem Kerti, directeur général de l'Agence des ports ;\n"
    "- Mme Clara Muller, présidente du port de Hambourg ;\n- M. Jean Ferrer, chef du service des pilotes.\n\n"
) + FRENCH


def wrapped(text: str, width: int) -> str:
    return "\n".join(textwrap.fill(line, width, break_on_hyphens=False) for line in text.split("\n"))


@pytest.mark.parametrize("width", [60, 72, 80])
@pytest.mark.parametrize("text", [ARABIC, FRENCH, LISTED])
def test_wrapped_paragraphs_are_put_together(text: str, width: int) -> None:
    assert unwrapped(wrapped(text, width)) == text


def test_a_hyphen_at_the_end_of_a_line_joins_without_a_space() -> None:
    text = textwrap.fill("Le ministre a signé avec M. Abdou Al-Shukaili " * 6, 55)
    assert "-\n" in text
    assert unwrapped(text) == ("Le ministre a signé avec M. Abdou Al-Shukaili " * 6).strip()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "سطر واحد",
        ARABIC,
        FRENCH,
        "\n".join(f"السيد حسن المرابط {n}، رئيس {'قسم التعاون الدولي ' * (n % 4)}بالوزارة" for n in range(20)),
        "\n".join(f"M. Hassan {'Ould ' * (n % 5)}Rabet, directeur {'adjoint ' * (n % 3)}du port" for n in range(20)),
        "\n".join(f"| {n} | السيد حسن المرابط | رئيس قسم التعاون الدولي بوزارة التجهيز | حاضر |" for n in range(9)),
        "\n".join(f"حسن المرابط {n}\tرئيس قسم التعاون الدولي بوزارة التجهيز والماء\tحاضر" for n in range(9)),
        "\n".join(f"- السيد حسن المرابط {n}، رئيس قسم التعاون الدولي بوزارة التجهيز والماء" for n in range(9)),
        "\n".join(f"Membre {n} : M. Hassan Ould Rabet, directeur adjoint du port de Larache" for n in range(9)),
        "\n".join(f"> the answer to what you wrote about the port of Hamburg, number {n}" for n in range(9)),
    ],
)
def test_what_is_not_wrapped_stays_as_it_is(text: str) -> None:
    assert unwrapped(text) == text
