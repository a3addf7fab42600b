"""What is read of a question that is far too long."""

from index.question.wording import bounded


def test_a_question_is_its_first_words_and_of_each_the_first_letters() -> None:
    assert bounded(" ".join(["وفد"] * 64)) == " ".join(["وفد"] * 64)
    assert bounded(" ".join(["وفد"] * 300)) == " ".join(["وفد"] * 64)
    assert bounded("ا" * 10_000 + " وفد") == "ا" * 200 + " وفد"


def test_a_question_of_usual_length_is_read_as_it_stands() -> None:
    typed = ' "وفد  ياباني"\n-الموانئ '
    assert bounded(typed) == typed
