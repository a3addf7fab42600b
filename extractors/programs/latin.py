"""What French and English names of programmes begin and end with, beside the grammar of institutions."""

from extractors.naming import QUOTE
from extractors.organizations.latin import LatinName, is_stop
from extractors.programs.ends import ProgramEnds
from extractors.scenery import Scenery
from lexicon.naming import WordClass, classes_of, is_french_adjective

_FUNDED = frozenset(("funded", "financed", "led", "backed", "supported", "sponsored", "run"))
_CALLED = frozenset(("intitule", "intitulee", "baptise", "baptisee", "denomme", "denommee", "nomme", "nommee"))
_WORDS_BEFORE_MARKS = 5
_LONGEST_TAIL = 5
_FUNDER = 3  # "UK", "-", "funded"
_APART = (WordClass.TIME, WordClass.HONORIFIC, WordClass.STOP)
_INFINITIVES = ("er", "ir")


class LatinPrograms:
    """Reads in one document's words what `extractors.programs.component` asks about a French or English name."""

    def __init__(self, scene: Scenery, ends: ProgramEnds) -> None:
        """Keep the words and the reader of ends."""
        self.scene = scene
        self.ends = ends

    def less_funder(self, name: LatinName) -> int:
        """Return the first token of a name less who pays for it: "UK-funded Ocean Partnership Programme"."""
        first = name.first
        paid = self.scene.form(first + 1) == "-" and self.scene.form(first + 2) in _FUNDED
        return first + _FUNDER if paid and first + _FUNDER < name.last else first

    def trimmed(self, name: LatinName) -> int:
        """Return the end of a name less a verb behind «et d'», or with the small words behind a plural in capitals."""
        last = name.last
        deed = self.scene.form(last - 1).endswith(_INFINITIVES) and self.scene.form(last - 2) in ("'", "’")
        if deed and self.scene.form(last - 4) == "et":
            return last - 4
        plural = self.scene.form(last - 1).endswith(("s", "x")) and self.scene.is_capital(last - 1)
        return self._tail(last) if plural and not self.scene.is_capital(last - 2) else last

    def _tail(self, i: int) -> int:
        """Read what goes on in small letters: «Petites villes de demain», «Initiatives à résultats rapides»."""
        end = k = i
        while k < i + _LONGEST_TAIL and self.scene.is_word(k) and self.scene.same_line(k):
            form = self.scene.form(k)
            if self.scene.is_capital(k) or not classes_of(form, "fr").isdisjoint(_APART) or is_stop(form, "fr"):
                break
            if form in ("de", "des", "du") or self.scene.written(k) == "à":
                k += 1
                continue
            linked = k > end
            if not (form.endswith(("s", "x")) or is_french_adjective(form) or linked):
                break
            end = k = k + 1
        return end

    def marked(self, i: int) -> int:
        """Return the end of a head with few small words and a name in marks: «plan particulier d'urgence « X »»."""
        for k in range(i + 1, min(i + _WORDS_BEFORE_MARKS + 1, self.scene.size)):
            if not self.scene.same_line(k):
                return i
            if self.scene.form(k) == QUOTE:
                end = self.ends.quoted(k)
                return end if end > k else i
            small = self.scene.form(k) in ("de", "d", "du", "des", "'") or is_french_adjective(self.scene.form(k))
            small = small or (k == i + 1 and self.scene.is_word(k) and not self.scene.is_capital(k))
            noun = self.scene.form(k - 1) in ("de", "d", "du", "des", "'") and self.scene.is_word(k)
            if self.scene.form(k) in _CALLED or not (small or noun):
                return i
        return i
