"""What goes on at the end of a programme's name: what is given, shields, sizes, numbers of roads, lines, editions."""

from collections.abc import Mapping

from extractors.naming import ARABIC_STOPS, Atom, is_of
from extractors.scenery import Scenery
from lexicon.naming import WordClass
from text.naming import AND, BY, FROM, TO, is_definite, looks_indefinite_adjective, without_article

_REACH = 5
"""Words back from what is given to the noun of giving."""
_DASHES = frozenset("-–—")
_LONGEST_PLACE = 4


class ProgramTails:
    """Reads ends in one document's words; each method returns a token, the one it was given where nothing is read."""

    def __init__(self, scene: Scenery, atoms: Mapping[int, Atom]) -> None:
        """Keep the words, and the places and bodies in them."""
        self.scene = scene
        self.atoms = atoms

    def told(self, i: int) -> int:
        """Return the end of what a name ends in by its last noun."""
        i = self._shielded(self.supplied(self.linked(self._able(i))))
        return self._edition(self._numbered(self._sized(self._counted(i))))

    def _able(self, i: int) -> int:
        """Return the end of what somebody is to be able to do: «تعزيز القدرة على التكيف مع تغير المناخ»."""
        near = (self.scene.form(k) for k in (i - 1, i - 2))  # «قدرات البلديات على الصمود»
        able = any(is_of(word, WordClass.ABLE) for word in near) and is_of(self.scene.same_line(i), WordClass.ABLE_TO)
        if not able or not is_definite(self.scene.same_line(i + 1)):
            return i
        end = self._described(i + 2)
        adapted = is_of(self.scene.form(i + 1), WordClass.ADAPTED) and self.scene.is_arabic(end + 1)
        return self._described(end + 2) if adapted and is_of(self.scene.same_line(end), WordClass.ADAPTED_TO) else end

    def linked(self, i: int) -> int:
        """Return the end of the places that a road or line joins: «مشروع الربط السككي بين الخرطوم وبورتسودان»."""
        if not is_of(self.scene.same_line(i), WordClass.BETWEEN):
            return i
        near = range(max(i - _REACH, 0), i)
        link = any(is_of(without_article(self.scene.form(k)), WordClass.LINK) for k in near)
        first = self.atoms.get(i + 1) if link else None
        second = self.atoms.get(first.last) if first is not None and not first.is_body else None
        if second is None or second.cut != 1 or second.is_body:
            return i
        end = second.last
        while (more := self.atoms.get(end)) is not None and more.cut == 1 and not more.is_body:
            end = more.last
        return end

    def _counted(self, i: int) -> int:
        """Return the end of how many are built, behind the work that a name ends in: «بناء 500 وحدة سكنية»."""
        work = self.scene.form(i - 1)
        if not (self.scene.same_line(i).isdigit() and is_of(work, WordClass.BUILDING)):
            return i
        noun, adjective = self.scene.same_line(i + 1), self.scene.same_line(i + 2)
        plain = self.scene.is_arabic(i + 1) and bool(noun) and not is_of(noun, *ARABIC_STOPS)
        return i + 2 + (looks_indefinite_adjective(adjective) and not is_of(adjective, *ARABIC_STOPS)) if plain else i

    def powered(self, i: int) -> int:
        """Return the end of by what work is done: «الإنارة بالطاقة الشمسية», «النقل السريع بالحافلات»."""
        form = self.scene.same_line(i)
        means = form.startswith(BY) and is_of(form[len(BY) :], WordClass.MEANS) and is_definite(self.scene.form(i - 1))
        return self._described(i + 1) if means else i

    def supplied(self, i: int) -> int:
        """Return the end of what is given to somebody told before: «تزويد القرى بالماء الصالح للشرب»."""
        form = self.scene.same_line(i)
        given = form.startswith(BY) and is_of(form[len(BY) :], WordClass.GIVEN)
        return self._described(i + 1) if given and self._deed_before(i, WordClass.EQUIPPED) else i

    def _shielded(self, i: int) -> int:
        """Return the end of what somebody told before is shielded from: «حماية مدينة … من الفيضانات»."""
        evil = self.scene.same_line(i) == FROM and is_of(self.scene.same_line(i + 1), WordClass.EVIL)
        return self._described(i + 2) if evil and self._deed_before(i, WordClass.SHIELDED) else i

    def _deed_before(self, i: int, kind: WordClass) -> bool:
        """Tell a verbal noun shortly before, «ل» on it or not, and a noun between."""
        near = range(max(i - _REACH, 0), i - 1)
        return any(
            is_of(word, kind) for k in near for word in (self.scene.form(k), self.scene.form(k).removeprefix(TO))
        )

    def _described(self, i: int) -> int:
        """Return the end of adjectives with the article, and of «الصالح للشرب»."""
        while is_definite(self.scene.same_line(i)) and not is_of(self.scene.form(i), *ARABIC_STOPS):
            i += 1
        return i + is_of(self.scene.same_line(i), WordClass.BORNE)

    def _sized(self, i: int) -> int:
        """Return the end of a second size: «المقاولات الصغرى والمتوسطة»."""
        form = self.scene.same_line(i)
        second = form.startswith(AND) and is_of(form[len(AND) :], WordClass.SIZED)
        return i + 1 if second and is_of(self.scene.form(i - 1), WordClass.SIZED) else i

    def _numbered(self, i: int) -> int:
        """Return the end of the number of a road or well: «الطريق الوطنية رقم 13»."""
        number = is_of(self.scene.same_line(i), WordClass.NUMBERING) and self.scene.same_line(i + 1).isdigit()
        return i + 2 if number else i

    def _edition(self, i: int) -> int:
        """Return the end of a number with its decimal: « Plan Marshall 4.0 »."""
        point = self.scene.same_line(i) == "." and self.scene.touches(i) and self.scene.touches(i + 1)
        return i + 2 if point and self.scene.form(i - 1).isdigit() and self.scene.same_line(i + 1).isdigit() else i

    def lines(self, i: int) -> int:
        """Return the end of two places joined by a dash: « interconnexion électrique Tunisie-Italie »."""
        first = self.atoms.get(i) if self.scene.same_line(i) else None
        if first is None or first.is_body or first.cut or first.last > i + _LONGEST_PLACE:
            return i
        dash = self.scene.same_line(first.last) in _DASHES
        second = self.atoms.get(first.last + 1) if dash else None
        touching = dash and self.scene.touches(first.last) and self.scene.touches(first.last + 1)
        if second is None and touching and self.scene.is_capital(first.last + 1):
            return first.last + 2  # « route Bangui-Bria »: a town in no list
        return second.last if second is not None and not (second.is_body or second.cut) else i
