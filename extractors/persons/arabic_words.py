"""The words of a name in Arabic letters: which may stand in it, and which end it."""

from extractors.persons.arabic_around import ArabicSurroundings
from extractors.persons.names import STOPS
from extractors.titles.scene import Scene
from lexicon.bearers import FEW, MANY, VERY_MANY
from lexicon.countries import country_of_adjective
from lexicon.naming import VENUES, WordClass, heads, words_of_class
from lexicon.people import Ending, NameWord, attested_name, by_particle, name_word, people_nouns, verbs
from lexicon.people import ending as ending_of
from lexicon.role_grammar import grammar
from lexicon.vocabulary import arabic_words
from text import inflection as arabic
from text.naming import BY, IMPERFECT, IN, looks_derived_verbal_noun, without_article

_MOST_UNKNOWN = 4
_FULL = 2  # words of a name that may be whole
_SHORTEST_HIS = 5  # «خطته», no «غوته»
_LONG_FAMILY = 6
"""Letters of a family that its shape tells from an office: «السيد المحامي» is none."""
_FAMILY = 15  # «محمد إمام في …»


class ArabicWords(ArabicSurroundings):
    """A name in Arabic letters that takes in plain words."""

    def __init__(self, scene: Scene, first: int, *, anchored: bool, cut: int) -> None:
        """Begin at a token, ``cut`` letters of which are particles."""
        super().__init__(scene, first, anchored=anchored, cut=cut)
        self.articles = 0
        self.attributes = 0  # articles of compounds: «عوض الكريم» is one name

    def _plain(self, i: int) -> bool:
        """Take one word: a known name, or an unknown one that may be a name."""
        scene, form = self.scene, self._form(i)
        ending = scene.ending(i) if i != self.first or not self.cut else ending_of(form)
        adverb = arabic.is_written_accusative(scene.words.written[i])  # «قادمًا»
        adverb = adverb or (self.units > 0 and scene.name(i) is None and _at_house(form))  # «السيد يان فيسر بديوان …»
        if adverb or (ending is Ending.HARD and not self._is_son() and not self._despite(i, form)):
            return False
        if ending is Ending.SOFT and not self._soft(i):
            return False
        known = scene.name(i) if i != self.first or not self.cut else scene.name_of(form)
        if known is None and ending is Ending.HARD:
            known = attested_name(form)
        if (arabic.looks_like_action(form) and self._is_action(known is not None)) or self._joins_next(i, form):
            return False
        named = known is not None or self._middle(i, form) or self._may_be(i, form)
        if not named or self._is_office(i, form, known) or self._is_his(form, known):
            return False
        if arabic.is_definite(form) and self._bears_article(i, form):
            if self.units:
                self.articles += 1
                self.attributes += self._form(i - 1) in grammar().of_god and self._form(i - 2) not in grammar().descent
            if not self._article(form, known is not None):
                return False
        if known is None:
            self.unknown += 1
        else:
            self.known += 1
            self.given += known.given >= FEW
        self.position = i + 1
        return True

    def _is_office(self, i: int, form: str, known: NameWord | None) -> bool:
        """Tell a noun of office behind a full name, which few bear, before more words: «بول داغر رئيس تجمع …»."""
        if self.units >= _FULL and form in grammar().guests_received and self.scene.definite(i + 1):
            return self.scene.same_line(i, i + 1)  # «إسلام مساد ضيف الجامعة»
        if self.units < _FULL or form not in words_of_class(WordClass.ROLE, "ar") or self._before_office(i):
            return False
        rare = known is None or known.given + known.family < _FAMILY
        return rare and self.scene.is_word(i + 1) and self.scene.same_line(i, i + 1)

    def _is_his(self, form: str, known: NameWord | None) -> bool:
        """Tell a noun that a pronoun makes his or hers, behind a full name: «جدد السيد ناصر السعدون دعوته»."""
        feminine = known is None and form.endswith(arabic.OF_HIM)
        return feminine and self.units >= _FULL and len(form) >= _SHORTEST_HIS and not self._is_son()

    def _joins_next(self, i: int, form: str) -> bool:
        """Tell whether «و» joins the next person to a full name: «لحسن أيت ناصر وعمر الفاسي»."""
        rest = arabic.after_and(form) if i > self.first and self.units >= _FULL else None
        next_one = self.scene.name_of(rest) if rest is not None else None
        whole = self.scene.name(i)
        if rest is not None and next_one is None and whole is None and self.anchored:
            return not self._last_of_its_own()  # «كارلوس روخاس وأوسكار مندوزا»
        rare = whole is None or whole.given + whole.family < FEW
        return next_one is not None and next_one.given >= MANY and rare

    def _despite(self, i: int, form: str) -> bool:
        """Tell whether a word that ends names is here one: a clan («رامي القضاة»), the last word («نورة عيسى خلف»).

        A word before a sign or the line's end governs nothing; a verb behind an honorific and before a name is none
        («المهندس يعرب بدر»).
        """
        if not self.anchored or form in grammar().content:  # «قال وزير الطاقة ماهر كريم إن "المحطة" …»
            return False
        known = attested_name(form)
        blessed = form in grammar().blessings  # «الملك محمد السادس نصره الله»
        given = known is not None or form in grammar().of_god
        closed = given and not blessed and self.scene.form(i + 1) in grammar().compound_ends
        if self.units and (closed or (form in grammar().of_god and self._attribute(i + 1))):
            return True  # «عبد العزيز فتح الرحمن», «أحمد دفع الله», «محجوب عوض الكريم»
        if self.units == 1 and self.given and form in people_nouns() and arabic.is_definite(form) and known is not None:
            return True  # «الدكتور سامر القضاة حضر»
        if self.scene.is_word(i + 1) and self.scene.same_line(i, i + 1):
            opens = i == self.first and (self._behind_honorific(i) or self._opens(i, known))
            opens = opens or (i > self.first and self._family_before(i + 1, known))
            opens = opens or (self.units == 1 and known is not None and self._between_style_and_office(i))
            opens = opens or (self.units == 1 and form in grammar().families_alone and self._next_is_styled(i + 1))
            return opens or self._foreign_before_place(i, form)
        family = self.given > 0 and known is not None and known.family >= _FAMILY  # «نيفين خطاب»
        word = form in people_nouns() or form in grammar().families_alone  # «السيدة عيساتا كان،»
        word = word or (known is not None and known.given + known.family == 0)  # «ماتيو سيرا،»
        word = word or by_particle(form)  # «يان فيسر،» is not «ف» and a verb
        word = word or (known is None and arabic.looks_like_verb(form) and self.given > 0)  # «جانيت سيبين،»
        if (self.units == 1 and (family or word)) or (self.units == _FULL and family):
            return True
        borne = known is not None and known.given >= (FEW if self.units > 1 else MANY)
        return borne and self.units > 0 and (self.given > 0 or self.units == 1)

    def _between_style_and_office(self, i: int) -> bool:
        """Tell the second word of two between a style and an office: «السيدة كيارا باسي المستشارة القانونية»."""
        styled = self.scene.styled(self.first) and self._foreign(self.first)
        return styled and i + 1 in self.scene.solid and self.scene.same_line(i, i + 1)

    def _next_is_styled(self, i: int) -> bool:
        """Tell «و» and the style of the next person: «السيدة فاطمة كان والسيد …»."""
        style = self.scene.honorific(i)
        return style is not None and self.scene.form(i).startswith(arabic.AND) and self.scene.cut(i, style.start) > 0

    def _foreign_before_place(self, i: int, form: str) -> bool:
        """Tell a family of which a letter and a verb of the present can be made, before a place: «يان فيسر بمقر …»."""
        put = self.scene.form(i + 1) == IN or _at_house(self.scene.form(i + 1))
        put = put or (self._foreign(self.first) and self.scene.is_boundary(i + 1))  # «زابينه فيتمان إلى شرح …»
        return put and self.units == 1 and by_particle(form) and form[1:].startswith(IMPERFECT)

    def _attribute(self, i: int) -> bool:
        """Tell a definite name, as an attribute of God behind a word of giving is."""
        return self.scene.definite(i) and self.scene.name(i) is not None and self.scene.same_line(i - 1, i)

    def _family_before(self, after: int, known: NameWord | None) -> bool:
        """Tell whether a family name that is a verb too stands behind one given name, and no object follows.

        «اللواء فادي كرم في مكتبه», «المهندس مروان عوض الزعبي»: nobody with an office is told by a given name alone.
        One more word that ends the name makes a full one: «السيدة ناديا كرم فيبر،».
        """
        if self.units > _FULL or not self.given or known is None or known.family < _FAMILY:
            return False
        if self.scene.form(after - 1) in grammar().on:
            return False
        scene, name = self.scene, self.scene.name(after)
        if self.units == _FULL:  # «عبد الرحمن رأفت خطاب سفير …»
            return scene.is_verb(after) or (after in scene.solid and not scene.definite(after))
        if self.units == 1 and self._one_more(after):
            return True
        if name is not None and scene.ending(after) is Ending.NO:
            return scene.definite(after) and arabic.is_relation(scene.form(after))
        joined = name is None and arabic.after_and(scene.form(after)) is not None  # «طوني كرم ولوتشيا بينيديتي»
        return joined or scene.is_boundary(after) or scene.is_verb(after) or after in scene.solid

    def _one_more(self, i: int) -> bool:
        """Tell a word that no dictionary of ours has, or a name's, and behind it a sign, the line's end or a role."""
        scene, form = self.scene, self.scene.form(i)
        plain = scene.ending(i) is Ending.NO and scene.role(i) is None and not scene.honorific(i)
        word = form in arabic_words() or without_article(form) in arabic_words() or by_particle(form)
        after = arabic.after_and(scene.form(i + 1))
        ends = self._is_closed(i) or i + 1 in scene.solid or after in words_of_class(WordClass.ROLE, "ar")
        return plain and ends and not word and scene.mention_at(i, *STOPS) is None

    def _opens(self, i: int, known: NameWord | None) -> bool:
        """Tell whether a given name that is a word too stands before «بن» or another given name («عوض بن بنية»)."""
        if self.anchored and self._form(i) in grammar().of_god and self.scene.form(i + 1) in grammar().compound_ends:
            return True  # «المهندس دفع الله الحاج»
        after = self.scene.name(i + 1)
        if known is None or self.scene.form(i + 1) in grammar().kin:
            return known is not None
        if known.given >= FEW and after is not None and arabic.is_definite(self.scene.form(i + 1)):
            return self.anchored  # «العقيد عوض الكريم حمد النيل»
        return known.given >= FEW and after is not None and after.given >= FEW

    def _behind_honorific(self, i: int) -> bool:
        """Tell whether a word stands between an honorific and one word more, and then a sign: «والسيدة أدوا مينسا،»."""
        scene, after = self.scene, i + 1
        if i == 0 or not scene.styled(i) or not scene.is_word(after) or not scene.same_line(i - 1, after):
            return False
        known = attested_name(scene.form(i))
        borne = known is not None and known.given >= FEW and without_article(scene.form(after)) not in arabic_words()
        plain = scene.ending(after) is Ending.NO and (borne or not arabic.is_definite(scene.form(after)))
        return plain and (self._is_closed(after) or scene.role(after + 1) is not None)  # «اللواء كرم آيدن مدير …»

    def _is_action(self, known: bool) -> bool:  # noqa: FBT001 - a fact about the word
        """Tell whether a word shaped like the noun of an action is one: not after an honorific or a given name."""
        if known:
            third = self.units == _FULL and self.anchored and self._ends_full_name(self.scene.name(self.position))
            return self.units > 1 and not (third or self._name_goes_on())
        if self.anchored and self.known > 1 and self._before_sign():
            return False  # «شارلوت فاتي انجاي.»
        return self.units > 1 or self.known == 0 if self.units else not self.anchored

    def _name_goes_on(self) -> bool:
        """Tell whether a given name shaped like an action («مختار جميل توفيق وريده،») stands between names or last."""
        i = self.position
        known, after = self.scene.name(i), i + 1
        if not self.anchored or known is None or known.given < MANY:
            return False
        return self._before_sign() or (
            not arabic.is_definite(self.scene.form(after)) and self.scene.ending(after) is Ending.NO
        )

    def _soft(self, i: int) -> bool:
        """Tell whether a word that is a verb and a given name is here a name: first, or after one given name."""
        if i == self.first:
            return self.anchored or self.scene.name(i + 1) is not None
        known = self.scene.name(i)
        if self.units == _FULL and self.anchored and self._ends_full_name(known):
            return True
        if self.units != 1 or self.given != 1:
            return False
        closed = self.anchored and self._before_sign()  # «| وسام طالب |», «الدكتور مصطفى رفعت، أمين …»
        verb = self.scene.is_verb(i) and not closed
        if closed and known is not None and known.given >= FEW:
            return True
        family = known is not None and known.family >= (FEW if not self.scene.is_verb(i) else MANY)
        return (family and not verb) or self.scene.name(i + 1) is not None

    def _ends_full_name(self, known: NameWord | None) -> bool:
        """Tell the third word of a name that is a verb or an action too, before a role, a sign or the line's end.

        «نبيل أحمد صادق النائب العام», «خوان غارسيا توريس سفير …».
        """
        borne = known is not None and known.given + known.family > 0
        return borne and self.known > 0 and self._last_of_its_own()

    def _may_be(self, i: int, form: str) -> bool:
        """Tell whether an unknown word may be part of a name here."""
        if not self.anchored and not (self.units and (arabic.is_relation(form) or self._after_common_given(form))):
            return False
        glued = arabic.has_joined_article(form) and not (self.anchored and arabic.may_be_foreign(form))
        glued = glued and not self._son_of(i, form) and not self._glued_family(i, form)
        word = glued or self._verb(form) or self._noun_of_thing(i, form) or self._is_noun(form)
        if self.unknown >= _MOST_UNKNOWN or word:
            return False
        doing = (
            self.units > 1 and arabic.tells_deed(form) and not self._last_of_its_own()
        )  # «توماس أورتلي مقدما أوراق …»
        accusative = doing or (self._of_descent() and arabic.is_accusative(form))
        borne = self.articles > self.attributes and not arabic.is_definite(form) and not self._second_given(i)
        borne = borne and not (form in grammar().of_god and self.scene.form(i + 1) in grammar().compound_ends)
        if accusative or borne:
            return False  # «يحيى ولد امخيطرات شروحا»
        feminine = self.units > 1 and form.endswith(arabic.FEMININE) and not arabic.is_definite(form)
        feminine = feminine and not _has_father(form)
        feminine = feminine and (self.scene.written(i).endswith(arabic.TA_MARBUTA) or not self._of_descent())
        if (
            feminine
            and (self._before_sign() or self._before_deed())
            and not self.scene.written(i).endswith(arabic.TA_MARBUTA)
        ):
            feminine = self.known < 2  # noqa: PLR2004 - «عبد الله سيدي محمد وديه،»
        full = self.anchored and self.known >= _FULL and self._last_of_its_own()  # «سالم عبود كلشات،»
        plural = self.units > 0 and arabic.is_plural_of_things(form) and not self._closes() and not full
        unheard = self._behind_given() or (self.anchored and self._before_sign())  # «بسام قطيشات وعضوية …»
        plural = plural and not (unheard and _is_unheard_plural(form))
        sharif = self.scene.form(self.first)[self.cut :] in grammar().saintly and self._last_of_its_own()
        if feminine or (plural and not (sharif or self._after_very_common())):
            return False
        rest = arabic.after_and(form)
        joined = rest is not None and (self.scene.name_of(rest) is not None or self.scene.honorific(i) is not None)
        if joined or (i > self.first and rest in arabic_words()):
            return False  # «سامي سعيد وطاقم السفارة»
        clan = self.anchored and self.given > 0 and not self.articles  # «روان الفريحات»
        return clan or not arabic.is_plural_noun(form)

    def _second_given(self, i: int) -> bool:
        """Tell a second given name with the article before a word that ends the name: «محمد الصالح قرفي، …»."""
        before = self.scene.name(i - 1)
        given = before is not None and before.given >= FEW and self.articles == 1 and self.given > 0
        return given and self.units == _FULL and self.known == _FULL and self.anchored and self._before_sign()

    def _middle(self, i: int, form: str) -> bool:
        """Tell whether a name goes on behind «ولي»: «توماس ولي كارلسن», not «عمر ولي أمر الطالب» or «كيم ولي»."""
        scene, after = self.scene, i + 1
        inside = self.anchored and self.units == 1 and form in grammar().begun_with_and and scene.same_line(i, after)
        plain = inside and scene.is_word(after) and scene.ending(after) is Ending.NO and scene.role(after) is None
        word = not arabic_words().isdisjoint((scene.form(after), without_article(scene.form(after))))
        return plain and not word and scene.mention_at(after, *STOPS) is None

    def _son_of(self, i: int, form: str) -> bool:
        """Tell a family name of descent written as one word, last of its name: «محمد بالحسين سفير …»."""
        last = self.units == 1 and self.given == 1 and i > self.first and self.anchored
        ends = self._last_of_its_own() or self.scene.is_verb(i + 1)
        father = name_word(form[len(arabic.PREFIXES[0]) + len(arabic.ARTICLE) :]) if last and ends else None
        return form.startswith(arabic.PREFIXES[0]) and father is not None and father.given >= MANY

    def _glued_family(self, i: int, form: str) -> bool:
        """Tell a family that «بال» opens, behind one given name and before a sign: «السيد حاتم بالزغبان، الأمين»."""
        rest = form[len(arabic.PREFIXES[0]) :]
        heard = not arabic_words().isdisjoint((rest, without_article(rest)))
        closes = self._behind_given() and self._before_sign() and form.startswith(arabic.PREFIXES[0])
        return closes and not heard and self.scene.mention_at(i, *STOPS) is None

    def _after_family(self, form: str) -> bool:
        """Tell what follows a family name alone («السيدة المراكشي أرقام …»), and what someone did («سجل … ارتفاعا»)."""
        if not self.units or arabic.is_definite(form):
            return False
        deed = form.removesuffix(arabic.ACCUSATIVE)
        noun = looks_derived_verbal_noun(deed) or ending_of(deed) is Ending.HARD
        noun = noun or (len(deed) > _SHORTEST_NOUN and deed in arabic_words())  # «جهودا», «قادما»
        done = arabic.is_accusative(form) and noun
        first = self.scene.form(self.first)
        family = arabic.is_relation(first) and self._bears_article(self.first, first)  # «إليني» has no article
        return done or (family and self.units == 1 and not self.given)

    def _noun_of_thing(self, i: int, form: str) -> bool:
        """Tell whether an unknown word has a pronoun, and closes no name, or opens a construct."""
        ends = self.units > 0 and self._before_sign()
        ends = ends or (self.units == self.known == _FULL and self._before_deed())  # «إسماعيل عمر جيله استقبل …»
        owned = arabic.bears_pronoun(self.scene.written(i), form) and not ends
        owned = owned or arabic.bears_his(self.scene.written(i))  # «بواسع رحمته وألهم»
        return owned or self._after_family(form) or self._noun_in_construct(i, form)

    def _noun_in_construct(self, i: int, form: str) -> bool:
        """Tell whether an unknown word behind a full name opens a construct: «سمير حداد موعد الحصاد».

        A definite word follows that is no name either and has no shape of one.
        """
        scene, after = self.scene, i + 1
        if self.units < _FULL or self.known < _FULL or arabic.is_definite(form) or not scene.definite(after):
            return False
        named = scene.name(after) is not None or arabic.is_relation(scene.form(after))
        return scene.same_line(i, after) and not named

    def _bears_article(self, i: int, form: str) -> bool:
        return (i == self.first and self.cut > 0) or arabic.bears_article(self.scene.written(i), form)

    def _verb(self, form: str) -> bool:
        """Tell whether an unknown word is a verb by its shape or with its object («ترافقه»); a last word is a name."""
        if self._is_son():
            return False
        if arabic.looks_like_verb(form):
            if self.scene.form(self.position + 1) in grammar().born_of:
                return False  # «سيدين ولد …»
            return not (self._closes() or self._foreign_pair() or self._after_foreign(form))
        if self.anchored and self.units >= _FULL and self._before_sign():
            return False  # «السيد إدريس فارح أبانه.»
        return any(form.endswith(own) and form.removesuffix(own) in verbs() for own in arabic.OBJECTS)

    def _after_common_given(self, form: str) -> bool:
        """Tell whether an unknown word after a very common given name, or shaped like a family name, is one."""
        if self.units != 1 or not self.given:
            return False
        first = self.scene.name_of(self._form(self.first))
        return arabic.looks_like_family(form) or (first is not None and first.given >= VERY_MANY)

    def _first_article(self, form: str, known: bool) -> bool:  # noqa: FBT001 - a fact about the word
        """Tell whether a name may begin with a word in the article: not behind «الفريق», a team («الفريق الفني …»)."""
        team = self.scene.form(self.first - 1) in grammar().team
        if team and (name := self.scene.name_of(form)) is not None and not name.given:
            return False
        if self._of_a_nation(form):
            return False
        led = self.anchored and self.scene.form(self.first + 1) in grammar().parts_before
        return known or led or (self.anchored and self._family_alone(form))

    def _family_alone(self, form: str) -> bool:
        """Tell a family that no list knows behind «السيد», by its shape: «قدمت السيدة السنيدراوي عرضا»."""
        scene, stem = self.scene, without_article(form)
        style = scene.honorific(self.first - 1)
        addressed = style is not None and style.last == self.first and style.payloads[0].kind == "address"
        shaped = addressed and arabic.is_relation(form)
        heard = not arabic_words().isdisjoint((form, stem)) or country_of_adjective(form) is not None
        office = scene.role(self.first) is not None or scene.honorific(self.first) is not None
        return shaped and len(stem) >= _LONG_FAMILY and not (heard or office or scene.definite(self.first + 1))

    def _of_a_nation(self, form: str) -> bool:
        """Tell an adjective behind a thing, and a nation's behind it: «قائد الأسطول الشرقي السعودي»."""
        scene, known = self.scene, self.scene.name_of(form)
        after = self.first + 1
        given = known is not None and known.given > known.family
        relation = arabic.is_relation(form) and scene.definite(after) and country_of_adjective(scene.form(after))
        return bool(relation) and not given and not scene.styled(self.first)

    def _is_greeting(self, form: str) -> bool:
        """Tell a feminine noun of the lexicon behind a family name: «وجه السيد نديم الأسعد التحية للشهداء»."""
        noun = form.endswith(arabic.FEMININE) and not arabic_words().isdisjoint((form, without_article(form)))
        behind = (self.articles > 1 or self.units > 1) and not self._of_descent()
        return behind and noun and not self._last_of_its_own()

    def _of_sheikh(self) -> bool:
        """Tell whether the word follows a word of descent and a title that is a name: «منت الشيخ التراد»."""
        i = self.position
        return self.scene.form(i - 1) in grammar().sheikh and self.scene.form(i - 2) in grammar().descent

    def _article(self, form: str, known: bool) -> bool:  # noqa: FBT001 - a fact about the word
        """Tell whether a word with the article goes on in a name: a family name, two at most."""
        if not self.units:
            return self._first_article(form, known)
        if self.articles > 2 + known:  # «الفاسي الفهري» are two, «الأحمد الجابر الصباح» three
            return False
        last = self.units > 1 and not self.scene.is_word(self.position + 1)
        last = last or (self.given > 0 and self._closes())  # «القاضي أنيس الشرفي والدكتور …»
        clan_shaped = self.anchored and arabic.is_plural_family(form) and self._closes()  # «العين حياة المساعدة،»
        adjective = form in grammar().role_adjectives and not (known and last) and not clan_shaped
        clan = self.anchored and self.units == 1 and self._closes()  # «مزنة الكندية |»
        clan = clan or (self._of_descent() and self.anchored and self.articles == 1)  # «رحمة بنت ناصر الكندية»
        if adjective or (country_of_adjective(form) and not known and not clan):
            return False
        if known or (arabic.is_relation(form) and not self._is_greeting(form)) or self._of_sheikh():
            return True
        if self._is_object(form):
            return False
        full = self.units > 1 and (self.known > 0 or self.unknown > 1)
        people = self.units > 1 and arabic.is_plural_noun(form) and not (self._of_descent() or self._holds_father())
        people = people and not (self.anchored and self._last_of_its_own() and _is_unheard_plural(form))
        return self.articles == 1 and not people and not (full and _is_thing(form))

    def _is_object(self, form: str) -> bool:
        """Tell what somebody with a name of two words or more did: «عرض د. عبد النور الأعمال المنجزة»."""
        after = self.scene.form(self.position + 1)
        whole = self.anchored and self.position > self.first + 1 and not self._of_descent()
        described = arabic.is_definite(after) and after.endswith(arabic.FEMININE) and not arabic.is_plural_family(after)
        noun = without_article(form) in arabic_words() or arabic.is_plural_of_things(form)
        if self.anchored and not whole and self._foreign(self.first) and not self._of_descent():
            return described and (noun or form.endswith(arabic.FEMININE))  # «قدمت السيدة كواسي النتائج الأولية»
        return whole and (described or noun)


def _is_unheard_plural(form: str) -> bool:
    """Tell a word shaped like a plural of which the lexicon has no singular: the clans «قطيشات» and «المطيرات».

    Neither is its singular shaped like the noun of an action («تعليقات», «اجتماعات»).
    """
    bare = without_article(form)
    stem = bare.removesuffix(arabic.PLURAL)
    if stem == bare or len(stem) < _SHORTEST_SON:
        return False
    words = (bare, stem, stem + arabic.FEMININE)
    heard = any(word in arabic_words() or ending_of(word) is Ending.HARD for word in words)
    action = arabic.looks_like_action(stem) or arabic.looks_like_action(stem + arabic.FEMININE)
    return not (heard or action or looks_derived_verbal_noun(stem))


def _is_thing(form: str) -> bool:
    """Tell whether an unknown definite word is feminine and no clan («البطولة», not «الطراونة»), or a site."""
    bare = without_article(form)
    site = bare in grammar().worksites or bare in grammar().construct
    return site or (form.endswith(arabic.FEMININE) and not arabic.is_plural_family(form))


def _has_father(form: str) -> bool:
    """Tell a family name with «father of» written onto it: «أبوقرجة»; no noun with those letters («أبواب»)."""
    father = next((word for word in grammar().fathers if form.startswith(word)), None)
    return father is not None and len(form) >= len(father) + _SHORTEST_SON and form not in arabic_words()


_SHORTEST_SON = 3
_SHORTEST_NOUN = 3
"""Letters that a noun has more of, whose accusative is no foreign name («سارا»)."""


def _at_house(form: str) -> bool:
    """Tell «ب» before a noun of premises: «بمقر», «بديوان»."""
    return form.startswith(BY) and form[len(BY) :] in heads("ar", VENUES)
