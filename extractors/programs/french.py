"""How far a French name goes on: what a programme with a name in marks is of, by what a work is done."""

from extractors.naming import QUOTE
from extractors.organizations.latin import is_stop
from extractors.scenery import Scenery
from lexicon.naming import PROGRAMS, heads, is_french_adjective
from lexicon.programs import tail_words

_OF = frozenset(("d", "de", "des", "du"))
_APOSTROPHES = frozenset(("'", "’"))
_LONGEST = 8
_SHORTEST = 4


class FrenchReach:
    """Reads ends in one document's words; each method returns the token it was given where nothing is read."""

    def __init__(self, scene: Scenery) -> None:
        """Keep the words."""
        self.scene = scene

    def whole(self, first: int, last: int) -> int:
        """Return the end of a name that begins and ends in these tokens, with what belongs to it behind."""
        if self.scene.form(first) not in heads("fr", PROGRAMS):
            return last
        return max(self._marked(last), self._manner(first, last))

    def _marked(self, i: int) -> int:
        """Return the end of the work behind a name in marks: « programme « Nour » d'électrification rurale »."""
        if self.scene.same_line(i) != QUOTE or self.scene.same_line(i + 1) not in ("d", "de"):
            return i
        noun = i + 2 + (self.scene.form(i + 2) in _APOSTROPHES)
        work = self.scene.same_line(noun)
        named = work.endswith(tuple(tail_words("work_endings"))) or work in tail_words("works")
        return self._chain(noun + 1) if named and self._is_small(noun) else i

    def _manner(self, first: int, i: int) -> int:
        """Return the end of where or by what a work is done: « Projet de transport collectif en site propre »."""
        manner = self.scene.is_capital(first) and self.scene.same_line(i) == "en"
        if not manner or self.scene.same_line(i + 1) not in tail_words("manner"):
            return i
        return self._chain(i + 2, town=True)

    def _chain(self, i: int, *, town: bool = False) -> int:
        """Return the end of adjectives and further nouns joined by « de », the last perhaps a town."""
        end = k = i
        while k < i + _LONGEST and self.scene.same_line(k):
            if self._is_small(k) and is_french_adjective(self.scene.form(k)):
                end = k = k + 1
                continue
            if self.scene.form(k) not in _OF:
                break
            noun = k + 1 + (self.scene.form(k + 1) in _APOSTROPHES)
            noun += 2 * (self.scene.form(noun) == "l" and self.scene.form(noun + 1) in _APOSTROPHES)
            while town and self.scene.same_line(noun) and self.scene.is_capital(noun):
                noun, end = noun + 1, noun + 1
            if end == noun or not self._is_small(noun):
                break
            end = k = noun + 1
        return end

    def _is_small(self, i: int) -> bool:
        """Tell a word in small letters that carries a meaning."""
        form = self.scene.same_line(i)
        small = bool(form) and self.scene.is_word(i) and not self.scene.is_capital(i) and len(form) >= _SHORTEST
        return small and not is_stop(form, "fr")
