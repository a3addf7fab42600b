"""The parts of a coordination in a question, each of which may be answered alone."""

from index.question.about import asks
from index.question.notions import Alternatives
from lexicon.questions import question_words
from text.inflection import after_and


def sides_of(terms: Alternatives) -> list[int]:
    """Return, term by term, which part of a coordination it stands in: «tariffs and duties» has two.

    A question in a sentence has one: «when was it held, and who attended?» is not answered by anyone's attending. Nor
    has what is between two: a fishing agreement between Morocco and the Union is none of either.
    """
    sides, side, is_between = [], 0, False
    is_asked = any(asks(term.form) for term, _ in terms)
    for position, (term, _) in enumerate(terms):
        joins = term.form in question_words("and") or (after_and(term.form) and not after_and(term.lemma))
        side += bool(position and joins and not is_asked and not is_between)
        is_between = not joins and (is_between or term.form in question_words("amid"))
        sides.append(side)
    return sides
