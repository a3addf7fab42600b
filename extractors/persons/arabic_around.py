"""What stands around a word of a name in Arabic letters: signs, verbs, words of descent, common nouns."""

from extractors.persons.names import STOPS, Builder
from lexicon.bearers import FEW, VERY_MANY
from lexicon.people import Ending, introductions, verbs
from lexicon.people import ending as ending_of
from lexicon.relations import relation_words
from lexicon.role_grammar import grammar
from lexicon.vocabulary import arabic_words
from schemas.mention import Kind
from text import inflection as arabic

_FULL = 2  # words of a name that may be whole
_NEAR_VERB = 6  # «التقى وزير الخارجية السيد مراد يلدز»


class ArabicSurroundings(Builder):
    """A name in Arabic letters that looks at what stands around its next word."""

    def _form(self, i: int) -> str:
        form = self.scene.form(i)
        return form[self.cut :] if i == self.first else form

    def _people(self, i: int) -> bool:
        """Tell people in construct behind a whole name: «سالم العدوان طلبة كلية …», «سعد غالب طلاب المرحلة …»."""
        scene = self.scene
        if self.units < _FULL or scene.form(i) not in grammar().people_owned or not scene.same_line(i, i + 1):
            return False
        owner = scene.definite(i + 1) and scene.honorific(i + 1) is None and scene.name(i + 1) is None
        return owner or scene.mention_at(i + 1, Kind.ORGANIZATION) is not None

    def _of_own(self, i: int) -> bool:
        """Tell a feast («العيد القومي»), and what is somebody's own: «جدد السفير موقف بلاده»."""
        scene, form = self.scene, self._form(i)
        if not scene.same_line(i, i + 1):
            return False
        if form in grammar().own_land or (form in grammar().feasts and scene.form(i + 1) in grammar().of_feasts):
            return True
        if scene.form(i + 1) not in grammar().own_land:
            return False
        known = scene.name(i)
        return known is None or known.given + known.family < FEW

    def _before_sign(self) -> bool:
        """Tell whether a sign or the line's end follows the word."""
        return self._is_closed(self.position)

    def _is_closed(self, i: int) -> bool:
        """Tell whether a sign or the line's end follows a token."""
        return not self.scene.is_word(i + 1) or not self.scene.same_line(i, i + 1)

    def _before_deed(self) -> bool:
        """Tell whether behind who has an honorific or role the word stands before a verb or «و»."""
        after = self.position + 1
        return self.anchored and (self.scene.is_verb(after) or self.scene.form(after).startswith(arabic.AND))

    def _is_son(self) -> bool:
        """Tell whether «بن» or its like stands right before the next word, which is no verb then: «فهد بن سيبان»."""
        return self.position > self.first and self.scene.form(self.position - 1) in grammar().descent

    def _of_descent(self) -> bool:
        """Tell whether «بن» or its like stands in the name so far, so that a clan may close it («بن فهد الخيارين»)."""
        return any(self.scene.form(k) in grammar().descent for k in range(self.first, self.position))

    def _is_noun(self, form: str) -> bool:
        """Tell a common noun behind a name, which no sign closes: «ثمن السيد رادوسلاف نوفاك جهود …»."""
        behind = self.units > 0 and not self._of_kin() and not arabic.is_definite(form)
        borne = ending_of(form) is not Ending.NO or self.scene.form(self.position + 1) in grammar().compound_ends
        return behind and form in arabic_words() and not (borne or self._last_of_its_own())

    def _of_kin(self) -> bool:
        """Tell a word right behind «بن», «ولد» or the like."""
        return self.scene.form(self.position - 1) in grammar().descent | grammar().parts_before

    def _foreign_pair(self) -> bool:
        """Tell whether an unknown word stands between a role or honorific and another one, and then a sign.

        «سفيرة مملكة هولندا لدى العراق يانت ألبردا،».
        """
        scene, after = self.scene, self.position + 1
        if self.units or not self.anchored or not scene.is_word(after) or not scene.same_line(self.position, after):
            return False
        if scene.form(after) in grammar().name_joints:  # «يوست دي فريس»
            return scene.is_word(after + 1) and not scene.definite(after + 1)
        plain = scene.ending(after) is Ending.NO and not scene.definite(after) and not scene.inside(after, *STOPS)
        ends = not scene.is_word(after + 1) or after + 1 in scene.solid or scene.is_boundary(after + 1)
        known = scene.name(after)
        return plain and (known is None or not known.given) and ends

    def _after_foreign(self, form: str) -> bool:
        """Tell a word behind the given name of who has an office or style: «السفير أورهان يلدز بمناسبة …».

        The given name is foreign, or the sentence has its verb before it: «استقبل السيد مراد يلدز …».
        """
        first = self.units == 1 and self.anchored and not self.cut
        first = first and (self._foreign(self.first) or self._behind_verb())
        return first and not self.scene.definite(self.first) and form not in verbs() and form not in arabic_words()

    def _behind_verb(self) -> bool:
        """Tell whether a verb stands few words before the name, or a word that tells who leads."""
        near = range(max(self.first - _NEAR_VERB, 0), self.first)
        told = any(self.scene.is_verb(k) and self.scene.same_line(k, self.first) for k in near)
        hits = (introductions().match_at(self.scene.words, k) for k in (self.first - 1, self.first - _FULL) if k >= 0)
        return told or any(hit is not None and hit.last == self.first for hit in hits)

    def _foreign(self, i: int) -> bool:
        """Tell whether no Arab is told to bear a word as a name."""
        known = self.scene.name(i)
        return known is None or known.given + known.family == 0

    def _holds_father(self) -> bool:
        """Tell whether «أبو» or its like stands in the name so far: «نبيل أبو جابر الحدادين»."""
        return any(self.scene.form(k) in grammar().fathers for k in range(self.first, self.position))

    def _behind_given(self) -> bool:
        """Tell whether all of the name so far is one given name behind an honorific or a role."""
        return self.anchored and self.units == self.given == 1

    def _closes(self) -> bool:
        """Tell whether the word is the second of a name that has an honorific or role, and a sign follows it."""
        return self.anchored and self.units == 1 and self._last_of_its_own()

    def _last_of_its_own(self) -> bool:
        """Tell whether a sign, the line's end, a role or the honorific of the next person follows the word."""
        scene, after = self.scene, self.position + 1
        if self._before_sign() or after in scene.solid or scene.form(after) in relation_words("relatives"):
            return True  # «إيمانويل جوزيف مواكيوسا الذي جاء على رأس وفد»
        return scene.form(after).startswith(arabic.AND) and scene.honorific(after) is not None

    def _after_very_common(self) -> bool:
        """Tell whether the word before is a very common given name and all of the name («خالد حنيفات»)."""
        first = self.scene.name_of(self._form(self.first)) if self.units == 1 else None
        return self.anchored and first is not None and first.given >= VERY_MANY

    def _before_office(self, i: int) -> bool:
        """Tell a style or bare office that is the family behind «بن», before an office: «بن صالح السلطان مدير …».

        So it is where the sentence or line ends and a style stood before: «اللواء سالم بن حمد المرشد.».
        """
        scene = self.scene
        whole = self.units >= _FULL and self._of_descent() and scene.same_line(i - 1, i)
        whole = whole and scene.definite(i) and i not in scene.solid
        closes = scene.form(i + 1) == "." or not scene.same_line(i, i + 1)
        return whole and ((scene.same_line(i, i + 1) and i + 1 in scene.solid) or (closes and self._ranked()))

    def _ranked(self) -> bool:
        """Tell whether a style or rank, or the words that follow one, stands right before the name."""
        before = self.scene.form(self.first - 1) in grammar().rank_tails
        return self.anchored and (before or self.scene.styled(self.first))
