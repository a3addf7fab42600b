"""Words of a question that the lexicon does not have: whether they may be names, and what they come near to."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from index.question.naming import is_beside_name, may_be_name
from index.question.notions import is_only_alike
from index.terms.senses import Lemmas, wordings_of
from lexicon.bearers import is_borne
from text.analysis import Term
from text.inflection import after_and
from text.morphology import Morphology
from text.names.skeletons import has_arabic
from text.related import with_hamza

_TELLING = 3
"""Letters of a word whose meaning is asked for."""

Meant = Callable[[Sequence[str]], Sequence[tuple[str, ...]]]
"""What tells, for each of some words, the notions that it comes near to in meaning."""


@dataclass(frozen=True, slots=True)
class UnknownWords:
    """What can be told of the words of a question that the lexicon does not have."""

    typed: str
    morphology: Morphology | None
    meant: Meant | None
    is_list: bool = False
    """No word of grammar stands among them."""

    def is_known(self, form: str) -> bool:
        """Tell whether a word is an Arabic one that the database knows, if with a hamza that was left out."""
        if self.morphology is None or not has_arabic(form):
            return False
        return any(map(self.morphology.lemma, (form, *with_hamza(form))))

    def may_be_name(self, term: Term) -> bool:
        """Tell whether a word may be a name: an Arabic one borne by somebody or unknown, a Latin one with a capital.

        Where words stand in no sentence, those of names are typed without capitals too.
        """
        if has_arabic(term.form):
            return is_borne(term.form) or not self.is_known(term.form)
        written = term.span.of(self.typed)
        return not written.islower() or (self.typed.islower() and self.is_list)

    def notions_of(self, terms: Sequence[Term]) -> dict[int, Mapping[str, tuple[Lemmas, ...]]]:
        """Return the notions that words come near to, with their wordings, by where a word begins."""
        if self.meant is None:
            return {}
        asked = [
            t for t in terms if len(t.form) >= _TELLING and t.form.isalpha() and not self._is_in_full_name(t, terms)
        ]
        found = zip(asked, self.meant([self._as_typed(term) for term in asked]), strict=True)
        near = ((term, [key for key in keys if not is_only_alike(key, term.form)]) for term, keys in found)
        return {
            term.span.start: {key: wordings_of(key, self.morphology) for key in keys} for term, keys in near if keys
        }

    def wordings_at(self, places: Mapping[int, Sequence[str]]) -> Mapping[int, Mapping[str, tuple[Lemmas, ...]]]:
        """Return notions with their wordings, by the places at which they are meant."""
        return {place: {key: wordings_of(key, self.morphology) for key in keys} for place, keys in places.items()}

    def _is_in_full_name(self, term: Term, terms: Sequence[Term]) -> bool:
        """Tell whether a word stands beside another one in a name: Latin ones with capitals, Arabic ones alone."""
        if has_arabic(term.form):
            forms = [each.form for each in terms]
            is_name = is_borne(term.form) or not self.is_known(term.form)
            return is_name and may_be_name(forms) and is_beside_name(forms, terms.index(term))
        if not self._has_capital(term):
            return False
        gaps = ((self.typed[a.span.end : b.span.start], a, b) for a, b in pairwise(terms) if term in (a, b))
        return any(gap == " " and self._has_capital(a) and self._has_capital(b) for gap, a, b in gaps)

    def _has_capital(self, term: Term) -> bool:
        return term.span.of(self.typed)[:1].isupper()

    def _as_typed(self, term: Term) -> str:
        """Return a word as it stands in the question, without «and» before it."""
        is_joined = after_and(term.form) and not after_and(term.lemma)
        return term.span.of(self.typed)[int(bool(is_joined)) :]
