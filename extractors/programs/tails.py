"""What goes on at the end of a programme's name: what is given, shields, sizes, numbers of roads, lines, editions."""

from collections.abc import Mapping

from extractors.naming import ARABIC_STOPS, QUOTE, Atom, is_of
from extractors.scenery import Scenery
from lexicon.naming import INSTITUTIONS, PROGRAMS, WordClass, head_readings, words_of_class
from lexicon.places import PlaceWord, place_words
from lexicon.programs import tail_words
from text.inflection import AND, is_definite
from text.naming import (
    ADVERB_OF_RELATION,
    BY,
    FROM,
    IN,
    ON,
    THEIRS,
    TO,
    TOWARD,
    begins_with_particle,
    looks_broken_plural,
    looks_derived_verbal_noun,
    looks_indefinite_adjective,
    without_article,
)
from text.signs import COMMAS, DASHES

_REACH = 5
"""Words back from what is given to the noun of giving."""
_LONGEST_PLACE = 4
_LONGEST_SITE = 5
_PLUS = "+"
_CLOSING = frozenset((QUOTE, *COMMAS, *").;؛:؟]"))
"""Signs that may touch a number behind them; others make it a date, a share or a list."""
_NO_TOWNS = (WordClass.DOMAIN, WordClass.SCOPE, WordClass.HORIZON, WordClass.CONFRONTING, WordClass.CONCERNING)


class ProgramTails:
    """Reads ends in one document's words; each method returns a token, the one it was given where nothing is read."""

    def __init__(self, scene: Scenery, atoms: Mapping[int, Atom]) -> None:
        """Keep the words, and the places and bodies in them."""
        self.scene = scene
        self.atoms = atoms

    def told(self, i: int) -> int:
        """Return the end of what a name ends in by its last noun."""
        i = self._shielded(self.supplied(self.linked(self._faced(self._able(i)))))
        i = self._adverb(self._returned(self._placed(i)))
        return self._edition(self._numbered(self._sized(self._counted(i))))

    def _able(self, i: int) -> int:
        """Return the end of what somebody is to be able to do: «تعزيز القدرة على التكيف مع تغير المناخ»."""
        near = (self.scene.form(k) for k in range(max(i - _REACH, 0), i))  # «قدرة المجتمعات الريفية على الصمود»
        able = any(is_of(word, WordClass.ABLE) for word in near) and is_of(self.scene.same_line(i), WordClass.ABLE_TO)
        if not able or not is_definite(self.scene.same_line(i + 1)):
            return i
        end = self._described(i + 2)
        adapted = is_of(self.scene.form(i + 1), WordClass.ADAPTED) and self.scene.is_arabic(end + 1)
        return self._described(end + 2) if adapted and is_of(self.scene.same_line(end), WordClass.ADAPTED_TO) else end

    def _faced(self, i: int) -> int:
        """Return the end of what somebody is to withstand: «تعزيز صمود القرى في مواجهة الجفاف», «… أمام الكوارث».

        «مواجهة» may carry «ل»: «تعزيز الجاهزية لمواجهة الأوبئة».
        """
        confronted = self.scene.same_line(i) == IN and is_of(self.scene.same_line(i + 1), WordClass.CONFRONTING)
        facing = self.scene.same_line(i)
        faced = is_of(facing, WordClass.FACING) or is_of(facing.removeprefix(TO), WordClass.CONFRONTING)
        begin = i + 2 if confronted else i + faced
        near = range(max(i - _REACH, 0), i)
        strong = begin > i and any(is_of(self.scene.form(k), WordClass.ENDURING) for k in near)
        evil = self.scene.same_line(begin)
        if not strong or is_of(evil, *ARABIC_STOPS):
            return i
        end = self._described(begin if is_definite(evil) else begin + 1)
        return end if end > begin + (not is_definite(evil)) else i

    def _placed(self, i: int) -> int:
        """Return the end of the town or province for which work is done: «حماية الواجهة البحرية لمدينة المكلا»."""
        form = self.scene.same_line(i)
        settled = form.startswith(TO) and form[len(TO) :] in place_words(PlaceWord.SETTLEMENT, "ar")
        town = self.atoms.get(i + 1) if settled else None
        return town.last if town is not None and not (town.cut or town.is_body) else i

    def aimed(self, i: int) -> int:
        """Return the end of for whose sake, told with the article and no deed: «من أجل المناخ», «في خدمة السكان»."""
        words = words_of_class(WordClass.SAKE, "ar")
        if self.scene.same_line(i) not in (FROM, IN) or self.scene.same_line(i + 1) not in words:
            return i
        end = i + 2
        while is_definite(self.scene.same_line(end)) and not is_of(self.scene.form(end), *ARABIC_STOPS, WordClass.TOLD):
            end += 1
        deed = self.scene.same_line(end) in (FROM, IN, ON) or is_of(self.scene.form(i + 2), WordClass.WITH_BY)
        return self._also(end) if end > i + 2 and not deed else i

    def _also(self, i: int) -> int:
        """Return the end of a second thing for whose sake a programme is: «من أجل التنمية والهجرة»."""
        noun = self.scene.same_line(i).removeprefix(AND)
        plain = noun != self.scene.same_line(i) and is_definite(noun) and not is_definite(self.scene.same_line(i + 1))
        another = any(head_readings(noun, lexicon) for lexicon in (INSTITUTIONS, PROGRAMS))
        return i + 1 if plain and not (another or is_of(noun, *ARABIC_STOPS, WordClass.ROLE)) else i

    def linked(self, i: int) -> int:
        """Return the end of the places that a road or line joins: «مشروع الربط السككي بين الخرطوم وبورتسودان»."""
        if not is_of(self.scene.same_line(i), WordClass.BETWEEN):
            return i
        near = range(max(i - _REACH, 0), i)
        link = any(is_of(without_article(self.scene.form(k)), WordClass.LINK) for k in near)
        first = self.atoms.get(i + 1) if link else None
        second = self.atoms.get(first.last) if first is not None and not first.is_body else None
        if second is None or second.cut != 1 or second.is_body:
            return self._joining(i) if link and first is None else i
        end = second.last
        while (more := self.atoms.get(end)) is not None and more.cut == 1 and not more.is_body:
            end = more.last
        return end

    def _joining(self, i: int) -> int:
        """Return the end of two waters or sites that are joined: «بين بحيرة فيكتوريا والبحر المتوسط»."""
        for k in range(i + 1, i + _LONGEST_SITE):
            form = self.scene.same_line(k)
            if not form or not self.scene.is_arabic(k) or is_of(form, *ARABIC_STOPS):
                many = k == i + 2 and looks_broken_plural(without_article(self.scene.form(i + 1)))
                return k if many else i  # «الربط المائي بين الأحواض»
            if k > i + 1 and form.startswith(AND):
                whole = is_definite(form[len(AND) :])
                return self._described(k + 1 + (not whole)) if whole or is_definite(self.scene.same_line(k + 1)) else i
        return i

    def sited(self, i: int, last: int) -> int:
        """Return the end of the town where stands what is built: «مشروع المجمع الصناعي في …», «المدينة الذكية ب…»."""
        site = is_of(self.scene.same_line(i), WordClass.BUILT) and last <= i + _LONGEST_SITE
        inside = self.scene.same_line(last) == IN
        town = self.atoms.get(last + inside) if site and self.scene.same_line(last + inside) else None
        cut = 0 if inside else len(BY)
        if town is not None:
            begun = inside or self.scene.form(last).startswith(BY)
            return town.last if begun and town.cut == cut and not (town.is_body or town.is_state) else last
        form = self.scene.same_line(last + 1)
        plain = site and inside and self.scene.is_arabic(last + 1) and not is_definite(form) and len(form) > _REACH
        return last + 2 if plain and not is_of(form, *ARABIC_STOPS, *_NO_TOWNS) else last

    def unjoined(self, i: int) -> bool:
        """Tell the second of two towns that a road or line joins, without a dash: «طريق عمّان العقبة»."""
        second = self.atoms.get(i) if self.scene.same_line(i) else None
        first = next((k for k in range(i - 1, max(i - _LONGEST_PLACE, 0), -1) if self._is_town(k, i)), None)
        plain = second is not None and not (second.is_body or second.cut or second.is_state)
        return plain and first is not None and is_of(without_article(self.scene.form(first - 1)), WordClass.LINK)

    def _is_town(self, k: int, last: int) -> bool:
        town = self.atoms.get(k)
        return town is not None and town.last == last and not (town.is_body or town.cut)

    def unheard_towns(self, i: int) -> bool:
        """Tell a dash between two towns, the second in no list: «طريق تاجورة - رندا»."""
        form, near = self.scene.same_line(i + 1), (self.scene.form(k) for k in (i - 2, i - 3))
        road = any(is_of(without_article(word), WordClass.LINK) for word in near)
        alone = not self.scene.same_line(i + 2) or not self.scene.is_arabic(i + 2)
        alone = (
            alone or is_of(self.scene.form(i + 2), *ARABIC_STOPS) or self.scene.form(i + 2).startswith((BY, AND, TO))
        )
        return (
            road
            and self.scene.is_arabic(i + 1)
            and len(form) > len(AND + BY)
            and alone
            and not is_of(form, *ARABIC_STOPS)
        )

    def _returned(self, i: int) -> int:
        """Return the end of where somebody is brought back: «لإعادة النازحين إلى مناطقهم المحررة»."""
        back = self.scene.same_line(i) == TOWARD and self._deed_before(i, WordClass.RETURNED)
        form = self.scene.same_line(i + 1)
        owned = back and form.endswith(THEIRS) and not is_definite(form)
        return self._described(i + 2) if owned or (back and is_definite(form)) else i

    def _adverb(self, i: int) -> int:
        """Return the end of in what somebody is strengthened: «تمكين المرأة اقتصاديا»."""
        form = self.scene.same_line(i)
        adverb = form.endswith(ADVERB_OF_RELATION) and len(form) > _REACH and is_definite(self.scene.form(i - 1))
        near = (self.scene.form(k) for k in range(max(i - 3, 0), i))
        return i + (adverb and any(is_of(without_article(word), WordClass.EMPOWERED) for word in near))

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
        following = self.scene.same_line(i + 1)
        if is_of(form, WordClass.BY_MEANS) and is_definite(following) and not is_of(following, *ARABIC_STOPS):
            return self._described(i + 2)
        if form in (ON, *words_of_class(WordClass.ACROSS, "ar")) and is_of(following, WordClass.ONLINE):
            return i + 2  # «الشراء العمومي على الخط»
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

    def harmed(self, i: int) -> int:
        """Return the end of what befell those whom work is for: «المتضررة من الفيضانات», «… من زلزال أكادير»."""
        evil = self.scene.same_line(i + 1)
        harmed = self.scene.form(i - 1) in tail_words("harmed") and self.scene.same_line(i) == FROM
        if not harmed or not (without_article(evil) in tail_words("befell") or is_of(evil, WordClass.EVIL)):
            return i
        if is_definite(evil):
            return self._described(i + 2)
        land, last = self.atoms.get(i + 2), self.scene.same_line(i + 2)
        if land is not None and last and not (land.is_body or land.cut):
            return land.last
        return self._described(i + 3) if is_definite(last) and not is_of(last, *ARABIC_STOPS) else i

    def signed(self, i: int) -> int:
        """Return the end of the sign that a name in letters ends in: « projet ARIDE+ », «برنامج Erasmus+»."""
        letters = self.scene.written(i - 1).isascii()
        return i + (letters and self.scene.same_line(i) == _PLUS and self.scene.touches(i))

    def ranked(self, i: int) -> int:
        """Return the end of the phase of a programme, behind the definite noun: «برنامج تنمية الصادرات 3».

        A word that may be counted shows another number («درب البرنامج 3 آلاف»).
        """
        figure, after = self.scene.same_line(i), self.scene.same_line(i + 1)
        phase = len(figure) == 1 and figure.isdigit() and is_definite(self.scene.form(i - 1))
        counts = self.scene.is_word(i + 1) and bool(after) and not is_of(after, *ARABIC_STOPS)
        counts = counts and not (begins_with_particle(after) or self._begins_deed(after))
        tied = self.scene.touches(i + 1) and not after.isalpha() and after not in _CLOSING
        return i + 1 if phase and not (counts or tied) else i

    @staticmethod
    def _begins_deed(form: str) -> bool:
        """Tell «و», «ب» or «ل» on a deed, or another name behind «و»: «بتمويل من البنك»."""
        another = form.startswith(AND) and any(
            head_readings(form[len(AND) :], lexicon) for lexicon in (INSTITUTIONS, PROGRAMS)
        )
        return another or (form.startswith((AND, BY, TO)) and looks_derived_verbal_noun(form[1:]))

    def lines(self, i: int) -> int:
        """Return the end of two places joined by a dash: « interconnexion électrique Tunisie-Italie »."""
        if self._unheard(i):
            return i + 3
        first = self.atoms.get(i) if self.scene.same_line(i) else None
        if first is None or first.is_body or first.cut or first.last > i + _LONGEST_PLACE:
            return i
        dash = self.scene.same_line(first.last) in DASHES
        second = self.atoms.get(first.last + 1) if dash else None
        touching = dash and self.scene.touches(first.last) and self.scene.touches(first.last + 1)
        if second is None and touching and self.scene.is_capital(first.last + 1):
            return first.last + 2  # « route Bangui-Bria »: a town in no list
        return second.last if second is not None and not (second.is_body or second.cut) else i

    def _unheard(self, i: int) -> bool:
        """Tell two towns in no list with a dash between them, behind what joins towns: « la route Labé-Kindia »."""
        joins = self.scene.before(i) in words_of_class(WordClass.ROUTE, "fr")
        pair = joins and all(bool(self.scene.same_line(k)) and self.scene.is_capital(k) for k in (i, i + 2))
        return pair and self.scene.form(i + 1) in DASHES and self.scene.touches(i + 1) and self.scene.touches(i + 2)
