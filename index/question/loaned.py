"""Loan words of a question that are written otherwise than the lexicon has them: «المانجروف», «مانغروف»."""

from collections.abc import Iterator, Mapping, Sequence

from index.question.hints import hints_of, rows_at
from index.terms.senses import CITY
from lexicon.bearers import is_borne
from text.analysis import Term
from text.inflection import ARTICLE
from text.loans import loan_spellings
from text.morphology import Morphology
from text.names.skeletons import has_arabic

_LONG = 4
"""Letters of a stem that is a loan word's."""


def loans_at(
    terms: Sequence[tuple[Term, tuple[str, ...]]],
    known: Sequence[Mapping[str, object]],
    rows: Mapping[str, object],
    morphology: Morphology | None,
) -> Iterator[tuple[int, int, str]]:
    """Yield the senses of loan words that are written otherwise than the lexicon has them, where nobody knows them."""
    for position, (term, lemmas) in enumerate(terms):
        if not has_arabic(term.form) or any(word in rows for word in known[position]) or is_borne(term.form):
            continue
        if morphology is not None and morphology.lemma(term.form):
            continue
        stems = (lemma for lemma in lemmas[:1] if len(lemma) >= _LONG)  # «روف» of «روفييه» may be of anything
        others = frozenset(
            other for word in (term.form.removeprefix(ARTICLE), *stems) for other in loan_spellings(word)
        )
        told = rows_at({hint for other in others for hint in hints_of(other)}, others, morphology)
        keys = dict.fromkeys(key for found in told.values() for key, wording in found if len(wording) == 1)
        yield from ((position, position + 1, key) for key in keys if not key.startswith(CITY))
