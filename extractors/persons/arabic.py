"""The grammar of a name in Arabic letters."""

from extractors.naming import is_of
from extractors.persons.arabic_words import ArabicWords
from extractors.persons.names import STOPS
from extractors.persons.sayyid import acts_styled, given_sayyid, given_sheikha, in_family, in_four, is_medal
from extractors.places.gone import GONE_TO
from extractors.titles.scene import is_venue
from lexicon.bearers import FEW, VERY_MANY
from lexicon.countries import country_of_adjective
from lexicon.naming import WordClass, words_of_class
from lexicon.people import Ending, attested_name, by_particle
from lexicon.relations import relation_words
from lexicon.role_grammar import grammar
from lexicon.times import weekday_numbers
from lexicon.vocabulary import is_noun_behind_letter
from schemas.mention import Kind, Mention
from text import inflection as arabic
from text.naming import IN
from text.signs import MARKS

_FEW_UNITS = 2
_HARDLY = 1  # bearers of a name that a place has too («الرياض»)


class ArabicName(ArabicWords):
    """A name in Arabic letters."""

    def unit(self) -> bool:
        """Take in one unit: an initial, a compound or a word."""
        scene = self.scene
        if self.hyphen():
            self.count(self.position)
            self.position += 1
            return True
        i = self.position
        if not scene.is_word(i) or not arabic.is_arabic(scene.form(i)):
            return False
        if len(self._form(i)) == 1 or self._is_letter(i):
            return self._initial(i)
        if self._is_event(i) or (i == self.first and self._opens_none(i)) or (self.units and self._is_noun_of_land(i)):
            return False
        ends = self._other(i) or self._of_nation(i) or self._next_of_list(i)
        if ends or self._is_day(i) or self._people(i) or self._of_own(i):
            return False
        return self._compound(i) or self._house(i) or self._plain(i)

    def _is_event(self, i: int) -> bool:
        """Tell an event behind a whole name, or with which no name begins: «حضر لقاء الوزير», «صالح باوزير لقاء»."""
        open_ = self.units >= _FEW_UNITS or not (self.anchored or self.units)
        begun = open_ or (not self.units and self.scene.form(i - 1) in relation_words("time_of_event"))
        return begun and is_of(self._form(i), WordClass.EVENT)  # «خلال لقاء أحمد»

    def _opens_none(self, i: int) -> bool:
        """Tell what begins no name: a pronoun with its letter, a counterpart, a verb, a medal."""
        scene, form = self.scene, self.scene.form(i)
        done_by = form in words_of_class(WordClass.PRONOUN, "ar") and scene.is_verb(i - 1)  # «قامت بها …»
        return done_by or form in grammar().peers or acts_styled(scene, i) or is_medal(scene, i)

    def _is_noun_of_land(self, i: int) -> bool:
        """Tell the land, or a noun behind «ب» or «ل», behind a name: «غادر السيد وائل منصور البلاد»."""
        realm, form = is_of(self.scene.form(i), WordClass.REALM), self._form(i)
        return realm or form in grammar().nouns_behind_by or is_noun_behind_letter(form)

    def _next_of_list(self, i: int) -> bool:
        """Tell «و» on a given name that many bear, another name behind it: «غانم إبراهيم وعلي جاب الله».

        A family may be called as the two together are («محمد وعلي»).
        """
        rest = arabic.after_and(self.scene.form(i)) if self.units >= _FEW_UNITS else None
        borne = self.scene.name_of(rest) if rest else None
        if borne is None or borne.given < VERY_MANY:
            return False
        form = self.scene.form(i + 1) if self.scene.same_line(i, i + 1) else ""
        second = self.scene.name(i + 1) if form else None
        named = form in grammar().of_god or form in grammar().parts_before
        return named or (second is not None and second.given >= FEW)

    def _of_nation(self, i: int) -> bool:
        """Tell a nation's adjective in the indefinite accusative, which no name bears: «التقى سيناتورا فرنسيا»."""
        form = self.scene.form(i)
        return form.endswith(arabic.ACCUSATIVE) and country_of_adjective(form) is not None and not self.scene.name(i)

    def _is_letter(self, i: int) -> bool:
        """Tell whether the name of a Latin letter and a dot stand here, behind an office or style: «بي. كيه. سينغ»."""
        scene = self.scene
        dotted = (
            scene.form(i + 1) == "." and scene.adjacent(i + 1) and scene.is_word(i + 2) and not scene.adjacent(i + 2)
        )
        return self.anchored and dotted and self._form(i) in grammar().letters and scene.same_line(i, i + 2)

    def _initial(self, i: int) -> bool:
        """Take «ب.» between names."""
        scene = self.scene
        dotted = (
            scene.form(i + 1) == "." and scene.adjacent(i + 1) and scene.same_line(i, i + 2) and scene.is_word(i + 2)
        )
        if (self.units or self._is_letter(i)) and dotted and scene.form(i) != arabic.AND:
            self.position = i + 2
            return True
        return False

    def _other(self, i: int) -> bool:
        """Tell whether another thing begins here: a mention, an honorific, a role."""
        scene = self.scene
        if i > self.first and f"{scene.form(i - 1)} {scene.form(i)}" in grammar().two_part:
            return False  # «نور العين»
        if self.units and scene.form(i) in grammar().hours and is_of(scene.form(i + 1), WordClass.STOP):
            return True  # «… أول أمس»
        found = scene.mention_at(i, *STOPS)
        gone = found is not None and found[0].rule == GONE_TO  # «زار السيد سامي الجابري جدة»
        if found and found[0].kind is Kind.PLACE and self._letters_before(i, found[0]):
            found = None  # «كلاوس» is not «لاوس»
        if found and self._family_as_town(i, *found):
            found = None
        begins = not self.units and not (found and self._bears_place(i, found[1]))
        known = scene.name(i)
        rare = known is None or known.given + known.family <= _HARDLY
        venue = found is not None and is_venue(found[0]) and found[1] > i + 1
        venue = venue and (known is None or known.given <= _HARDLY)  # «إلياس جامع عواله»
        if gone or (found and (found[0].kind is not Kind.PLACE or rare or begins or venue)):
            return True  # «وسيم ضاهر سراي النبطية»
        if scene.honorific(i) and not self._surname_despite(i):
            return True
        if i in scene.solid:
            return True
        return scene.role(i) is not None and not self._name_despite_role(i)

    def _is_day(self, i: int) -> bool:
        """Tell a day of the week, with its hour («صباح الخميس») or behind a whole name; «محمد الخميس» is a family."""
        scene, form = self.scene, self.scene.form(i)
        if form in weekday_numbers():
            borne = self.units == 1 and scene.name(i) is not None and scene.form(i - 1) not in grammar().hours
            if not borne:
                return True
        if form not in grammar().hours:
            return False
        return scene.form(i + 1) in weekday_numbers() or scene.form(i + 1) in grammar().days_near

    def _letters_before(self, i: int, place: Mention) -> bool:
        """Tell whether a place is read out of a name behind the letter of «like», where no cut was asked for."""
        joined = self.scene.cut(i, place.span.start) > 0 and self.anchored and not self.cut
        family = self.units == 1 and i == self.first + 1 and arabic.is_joined_to_name(self.scene.form(i))
        return joined and (self.scene.form(i).startswith(arabic.LIKE) or (family and self._before_sign()))

    def _bears_place(self, i: int, last: int) -> bool:
        """Tell whether a person is called as a town is: one word behind an honorific, and a name's word after it."""
        scene = self.scene
        styled = scene.styled(i) and self.anchored and scene.form(i) not in grammar().parts_before
        goes_on = scene.is_word(last) and scene.same_line(i, last) and scene.ending(last) is Ending.NO
        return styled and last == i + 1 and goes_on and scene.role(last) is None and not scene.inside(last, *STOPS)

    def _family_as_town(self, i: int, place: Mention, last: int) -> bool:
        """Tell a family that is called as a town is, behind one name or two and before a sign: «نصر البديع، …».

        No preposition parts the two, so that the town cannot be where he is.
        """
        scene = self.scene
        known = 0 < self.units == self.known <= _FEW_UNITS
        alone = place.kind is Kind.PLACE and last == i + 1 and known and self.anchored
        company = is_of(arabic.after_and(scene.form(last)) or "", WordClass.EVENT)  # «السفيرة X سكوبي والوفد …»
        ends = self._last_of_its_own() or company or (scene.name(last) is not None and scene.ending(last) is Ending.NO)
        return alone and not self.cut and scene.cut(i, place.span.start) == 0 and ends

    def _surname_despite(self, i: int) -> bool:
        """Tell whether a word that is an honorific too («الشريف», «الأمير», «بالحاج») is here a name's last word."""
        hit = self.scene.honorific(i)
        if (hit is not None and hit.last > i + 1) or self.scene.form(i) in grammar().his_style:
            return False  # «الأمين صاحب السمو الملكي …», «شكر السيد سيرفون سموه»
        opened = self.units > 0 or (self.anchored and self.scene.honorific(i - 1) is not None)
        if (opened and self._joined_honorific(i)) or (self.units and self._given_sayyid(i)) or self._before_office(i):
            return True
        if i == self.first and self.anchored and (given_sayyid(self.scene, i) or given_sheikha(self.scene, i)):
            return True
        if self._last_sheikh(i) or self._middle_sheikh(i) or self._father_styled(i) or self._family_styled(i):
            return True
        known = self.scene.name(i)
        after = self.scene.name(i + 1) or self.scene.honorific(i + 1)
        follows = self.scene.same_line(i, i + 1) and after is not None
        follows = follows and i + 1 not in self.scene.solid  # «خالد بن صالح السلطان مدير …»
        follows = follows and not self._begins_else(i + 1)
        borne = known is not None and known.family > known.given and not self._posted(i + 1)
        styled = hit is not None and hit.payloads[0].kind == "style" and i + 1 in self.scene.solid and not borne
        follows = follows or (styled and (self.units >= _FEW_UNITS or not self.known))  # «مهند جواد سعادة سفير الهند»
        return known is not None and known.given + known.family >= FEW and (self.units > 0) and not follows

    def _begins_else(self, i: int) -> bool:
        """Tell an hour, or «و» and a style, behind a name that is whole: «زياد الخوري صباح أمس», «… والسيد كمال»."""
        return self._next_is_styled(i) or self._is_day(i)

    def _posted(self, i: int) -> bool:
        """Tell the office of an envoy, who is styled; before another it is a family: «نبيل سعادة مدير المستشفى»."""
        role = self.scene.role(i)
        return role is not None and role.payloads[0].posted

    def _family_styled(self, i: int) -> bool:
        """Tell a style that is the family behind one given name, and that ends the name: «الدكتور سامي الأمير، أمس»."""
        scene, last = self.scene, i + 1
        opened = self.anchored and self.units == self.given == 1 and scene.definite(i) and scene.same_line(i - 1, i)
        ends = not scene.is_word(last) or not scene.same_line(i, last) or scene.form(last) == IN
        return opened and ends and scene.role(i) is None

    def _father_styled(self, i: int) -> bool:
        """Tell a style that is a given name too, behind one given name and before the last: «عثمان الفاضل بابكر،»."""
        scene, last = self.scene, i + 1
        known, after = scene.name(i), scene.name(last)
        middle = self.anchored and self.units == self.given == 1 and scene.form(i) not in grammar().sayyid
        borne = known is not None and known.given >= FEW and scene.definite(i) and after is not None
        ends = not scene.is_word(last + 1) or not scene.same_line(last, last + 1) or scene.is_boundary(last + 1)
        return middle and borne and ends and scene.same_line(i, last)

    def _last_sheikh(self, i: int) -> bool:
        """Tell whether «الشيخ» is the last word of a name: «السفير عمر الشيخ، …», «سيدي ولد أحمد الشيخ،»."""
        last = self._closes() or (self.units > 1 and self._last_of_its_own())
        return last and self.scene.form(i) in grammar().sheikh

    def _middle_sheikh(self, i: int) -> bool:
        """Tell whether «الشيخ» stands between one given name and the family: «الدكتور محمد الشيخ بيروك، رئيس …».

        So does «الحاج», behind any given name that is known.
        """
        scene, last = self.scene, i + 1
        alone = self.units == self.given == 1
        alone = alone and ((self.anchored and scene.form(i) in grammar().sheikh) or in_family(scene, i))
        follows = scene.is_word(last) and scene.same_line(i, last) and scene.ending(last) is Ending.NO
        dynasty = scene.form(last + 1) in grammar().kin  # «محمد الشيخ سالم آل …» is two
        family = alone and follows and not dynasty and scene.role(last) is None and scene.honorific(last) is None
        return family or in_four(scene, i)

    def _given_sayyid(self, i: int) -> bool:
        """Tell «السيد» between other names («محمد عبد المنعم السيد الجارحي،»), of which one alone has a style."""
        scene, last = self.scene, i + 1
        alone = self.anchored and self.units == self.given == 1 and scene.styled(self.first)
        several = self.units >= _FEW_UNITS and self.given > 0
        if not (several or alone) or not scene.honorific(i) or scene.form(i) not in grammar().sayyid:
            return False
        follows = scene.is_word(last) and scene.same_line(i, last) and scene.ending(last) is Ending.NO
        ends = not scene.is_word(last + 1) or not scene.same_line(last, last + 1) or last + 1 in scene.solid
        ends = ends or (alone and scene.name(last) is not None)
        return follows and ends and scene.honorific(last) is None and last not in scene.solid

    def _joined_honorific(self, i: int) -> bool:
        """Tell whether an honorific is but a part of a known name written as one word: «رضا بالحاج صالح»."""
        hit, known = self.scene.honorific(i), self.scene.name(i)
        joined = hit is not None and self.scene.cut(i, hit.start) > 0 and hit.last == i + 1
        return joined and known is not None and arabic.has_joined_article(self.scene.form(i))

    def _name_despite_role(self, i: int) -> bool:
        """Tell whether a role's noun is here a name («أمين», «مختار»): known, and followed by no complement."""
        scene = self.scene
        known = scene.name_of(self._form(i)) if i == self.first and self.cut else scene.name(i)
        sheikh = self._last_sheikh(i) or self._middle_sheikh(i) or given_sheikha(scene, i)
        if sheikh or self._read_out_of_name(i) or self._before_office(i):
            return True
        if self.units and (self._rules(i) or self._of_another(i) or self._of_quoted(i)):
            return False
        rare = known is None or known.given + known.family < FEW
        if rare and self.anchored and self.units == 1 and not arabic.is_definite(scene.form(i)):
            return not scene.is_word(i + 1) or not scene.same_line(i, i + 1)  # «السيد أيمن مشرفة،»
        if known is None or known.given + known.family < FEW or (not known.given and i == self.first):
            return False
        after = scene.form(i + 1)  # «ولد سيدي بابا رئيس المحكمة»
        completed = grammar().role_adjectives | grammar().role_tails | grammar().back_pointing
        if (
            after in completed
            or self._is_deputy(i)
            or (self.units > 0 and after in grammar().construct and scene.same_line(i, i + 1))
        ):
            return False
        return not scene.mention_at(i + 1, Kind.ORGANIZATION, Kind.PLACE)

    def _of_another(self, i: int) -> bool:
        """Tell an office behind a full name before the next name or an adjective: «سامر العبدلي الوزير علي الراجح»."""
        scene, after = self.scene, i + 1
        alone = self.units > 1 and scene.form(i) in grammar().borne_alone and scene.same_line(i, after)
        return alone and scene.is_word(after) and (scene.definite(after) or scene.name(after) is not None)

    def _of_quoted(self, i: int) -> bool:
        """Tell an office behind a full name, before a body in marks: «عبدالعزيز الحلو رئيس «الحركة الشعبية»»."""
        marks = self.scene.form(i + 1) in MARKS and self.scene.same_line(i, i + 2)
        return self.units > 1 and marks and not self.scene.definite(i)

    def _rules(self, i: int) -> bool:
        """Tell a ruler's office behind the name of who holds it: «حمد بن عيسى آل خليفة ملك البلاد المعظم»."""
        hit = self.scene.role(i)
        realm = self.scene.form(i + 1) in words_of_class(WordClass.REALM, "ar")
        return hit is not None and hit.payloads[0].royal and realm and self.scene.same_line(i, i + 1)

    def _is_deputy(self, i: int) -> bool:
        """Tell whether a word behind a name is below an office that follows: «مجدي راضي مساعد الوزير»."""
        scene, hit = self.scene, self.scene.role(i)
        below = hit is not None and hit.payloads[0].deputy and self.units > 0
        return below and scene.definite(i + 1) and scene.role(i + 1) is not None

    def _read_out_of_name(self, i: int) -> bool:
        """Tell whether a role is but read out of an unknown name behind a given one: «سايمون لوال أكيج»."""
        hit = self.scene.role(i)
        cut = hit is not None and hit.last == i + 1 and self.scene.cut(i, hit.start) > 0
        after = self.scene.form(i + 1) or arabic.ARTICLE
        plain = not arabic.is_definite(after) and not self.scene.mention_at(i + 1, Kind.ORGANIZATION, Kind.PLACE)
        return cut and plain and self.units == 1 and self.scene.form(i)[:1] != arabic.AND and i not in self.scene.solid

    def _of_clan(self, after: str) -> bool:
        """Tell whether a word that ends names closes one behind «ولد»: read so by a particle, or «أحمد ولد الطلبه»."""
        return by_particle(after) or (self.anchored and arabic.is_definite(after))

    def _compound(self, i: int) -> bool:
        """Take a word that opens a compound, with the next; or a given name with «الدين», «الله»."""
        scene, form = self.scene, self._form(i)
        if form in grammar().parts_before and scene.same_line(i, i + 1) and scene.is_word(i + 1):
            after = scene.form(i + 1)
            article = self._article_of_name(i + 1)
            if (
                self._another_follows(i + 1)
                or (scene.name(i + 1) is None and arabic.is_definite(arabic.after_and(after) or ""))
                or self._styled_alone(i, form)
                or (form in grammar().servant and self._parts_after(i + 1))
                or (
                    form not in grammar().servant
                    and not article
                    and (
                        (
                            scene.ending(i + 1) is Ending.HARD
                            and not self._of_father(form, after)
                            and not self._ends_with(i + 1)
                            and not (self.units and form in grammar().descent and self._of_clan(after))
                        )
                        or (after in grammar().parts_before and form == after)
                    )
                )
            ):
                return False
            if form not in grammar().servant and not self.units and not self.anchored and scene.name(i + 1) is None:
                return False
            self.position = i + 1
            if after in grammar().parts_before:
                return True
            if article:
                self.position, i = i + 2, i + 1
            self.count(i + 1)
            self.articles += form not in grammar().servant and arabic.is_definite(after)
            self.attributes += form in grammar().saintly and arabic.is_definite(after)  # «مولاي الحسن أحبيض»
            if form in grammar().servant and scene.name(i + 1) is None:
                self.unknown, self.known = self.unknown - 1, self.known + 1
            self.given += form in grammar().servant and not self.given
            self.position = i + 2
            return True
        if self.units and form in grammar().compound_ends:
            self.position = i + 1
            return True
        return False

    def _parts_after(self, i: int) -> bool:
        """Tell a word that no servant's name goes on with, so that it is the family's own: «سمير عبيد يوم …»."""
        parts = self.scene.ending(i) is Ending.HARD or self.scene.role(i) is not None
        return parts and not arabic.is_definite(self.scene.form(i))

    def _styled_alone(self, i: int, form: str) -> bool:
        """Tell whether a style that opens names is here a name's last word: «محمد ولد سيدي رئيس الجمعية»."""
        office = self.scene.role(i + 1) is not None and not self._name_despite_role(i + 1)
        return self.units > 0 and form in grammar().saintly and (office or self._other(i + 1))

    def _article_of_name(self, i: int) -> bool:
        """Tell the article of a Romance name behind «of»: «هوغ دو لا باستيد»; a name's word must follow it."""
        scene = self.scene
        named = scene.form(i) in grammar().name_articles and scene.form(i - 1) in grammar().name_joints and self.units
        follows = scene.is_word(i + 1) and scene.same_line(i, i + 1) and scene.ending(i + 1) is Ending.NO
        return bool(named) and follows and not scene.role(i + 1) and not scene.definite(i + 1)

    def _house(self, i: int) -> bool:
        """Take «دار صالح» behind a given name: a family's house, whose name is a known word without article."""
        scene = self.scene
        if scene.form(i) not in grammar().houses or self.units != 1 or not self.given or not scene.same_line(i, i + 1):
            return False
        known = scene.name(i + 1)
        if known is None or known.given + known.family < FEW or scene.definite(i + 1):
            return False
        self.count(i + 1)
        self.position = i + 2
        return True

    def _another_follows(self, i: int) -> bool:
        """Tell whether a role or honorific behind «و» begins here: «علي مولاي ورئيس المجلس»."""
        hits = (self.scene.role(i), self.scene.honorific(i))
        return self.scene.form(i).startswith(arabic.AND) and any(
            hit is not None and self.scene.cut(i, hit.start) > 0 for hit in hits
        )

    def _ends_with(self, i: int) -> bool:
        """Tell whether a word that a particle only makes a boundary ends a name before a sign: «كريم أيت بلا،»."""
        scene = self.scene
        ends = not scene.is_word(i + 1) or not scene.same_line(i, i + 1)
        return self.anchored and self.units > 0 and ends and by_particle(scene.form(i))

    def _of_father(self, form: str, after: str) -> bool:
        """Tell whether a word that ends names is here a father's, behind «بن»: «عيد بن خلف»."""
        known = attested_name(after) if form in grammar().kin and (self.units or self.anchored) else None
        return known is not None and known.given >= FEW
