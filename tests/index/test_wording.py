"""What is read of a question that is far too long."""

import pytest

from index.question.wording import bounded, choices


def test_a_question_is_its_first_words_and_of_each_the_first_letters() -> None:
    assert bounded(" ".join(["وفد"] * 64)) == " ".join(["وفد"] * 64)
    assert bounded(" ".join(["وفد"] * 300)) == " ".join(["وفد"] * 64)
    assert bounded("ا" * 10_000 + " وفد") == "ا" * 200 + " وفد"


def test_a_question_of_usual_length_is_read_as_it_stands() -> None:
    typed = ' "وفد  ياباني"\n-الموانئ '
    assert bounded(typed) == typed


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Belgium OR Italy", ("Belgium", "Italy")),
        ("visites au Niger ou au Mali en 2026", ("visites au Niger en 2026", "visites au Mali en 2026")),
        ("visits to Niger or Mali", ("visits to Niger", "visits to Mali")),
        ("visits to Niger or Mali or Chad", ("visits to Niger", "visits to Chad", "visits to Mali")),
        ("visites au Niger, au Mali ou au Tchad", ("visites au Niger", "visites au Mali", "visites au Tchad")),
        ("سفير الأردن، تونس أو ليبيا", ("سفير الأردن", "سفير تونس", "سفير ليبيا")),
        ("of France, Spain or Italy", ("of France", "of Spain", "of Italy")),
        ("Niger, au Mali ou au Tchad", ("Niger", "Mali", "Tchad")),
        ("talks in Niger, with Mali or Chad", ("talks in Niger, with Mali", "talks in Niger, with Chad")),
        ("لقاءات مع الإمارات أو قطر بشأن الغاز", ("لقاءات مع الإمارات بشأن الغاز", "لقاءات مع قطر بشأن الغاز")),
        ("délégation kényane ou malienne", ("délégation kényane", "délégation malienne")),
        ("Ahmed Salem or Karim Haddad", ("Ahmed Salem", "Karim Haddad")),
        ("محمد سالم أو كريم حداد", ("محمد سالم", "كريم حداد")),
        ("mines or quarries in Niger", None),
        ("visit to Niger or ministers' talks", None),
        ("réunion sur l'eau ou l'énergie", None),
        ("où est allé le Mali", None),
        ('"Niger or Mali"', None),
    ],
)
def test_either_of_two_is_asked_for(typed: str, expected: tuple[str, ...] | None) -> None:
    assert choices(typed) == (expected or (typed,))
