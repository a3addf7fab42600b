"""The field of an Arabic role: what it is charged with, what stands behind «ل» and «بـ», what «و» adds."""

from extractors.naming import binds
from extractors.organizations.arabic_complements import OBJECTS
from extractors.titles.arabic_bodies import RoleInBodies
from extractors.titles.arabic_state import COMMON_NAME, is_field
from lexicon.bearers import SEVERAL
from lexicon.naming import WordClass, heads, words_of_class
from lexicon.people import Ending, construct_nouns, function_words, homographs, people_nouns
from lexicon.role_grammar import grammar
from schemas.mention import Kind, Mention
from text import inflection as arabic
from text.clitics import readings, reads_as
from text.naming import BY, without_article
from text.signs import COMMAS

_NEAR = 3
"""Words back to «لشؤون» from the end of the place that stands behind it."""
_MANY = 50
"""Bearers of a given name that begins with «و», so that it is no coordinated noun."""


def scene_of_state(form: str) -> bool:
    """Tell whether a word is «الدولة» of a minister of state, whose field follows: «وزير الدولة للصناعة»."""
    return form in grammar().portfolio


class RoleInFields(RoleInBodies):
    """A role that takes in its field."""

    def _charge(self, i: int) -> bool:
        """Take «المكلف بـ…», and the particle's noun after it."""
        scene, form = self.scene, self.scene.form(i)
        if (
            form in grammar().charged
            and (self.closed or self.definite)
            and scene.is_word(i + 1)
            and not self._affairs(i)
        ):
            follows = scene.form(i + 1)
            about = follows in grammar().on or (
                form in grammar().answers_for
                and follows in grammar().on_behalf
                and (self._heads_all() or scene.form(i - 1) in grammar().assistant)
            )  # «الوزير المسؤول عن الدفاع»
            housed = follows in grammar().own_house  # «وزير العدل المكلف بمكتبه»
            housed = housed or (form in grammar().acting and self._told_by(follows))
            housed = housed or follows in function_words() - grammar().at  # «المكلف بهدف …»
            if (follows.startswith(arabic.PREFIXES) and not (housed or _is_aim(follows))) or about:
                self.position, self.charged, self.closed = i + 1, True, True
                self.complement = False
                return scene.role(i + 1) is not None or self._charge(i + 1)
            return self._acting(i)
        if self._acting(i) or not self.charged or self.complement:
            return self.position > i
        if form in grammar().on | grammar().on_behalf or (form in grammar().inside and not self._at_premises(i + 1)):
            self.position, self.closed = i + 1, False
            return True
        if form.startswith(arabic.PREFIXES) and not scene.honorific(i) and not self._is_name(i):
            return self._take(i + 1, closed=arabic.has_joined_article(form))
        return False

    def _told_by(self, follows: str) -> bool:
        """Tell «ب» of the verb before an office that somebody acts in: «أشاد وزير الداخلية المكلف بجهود الشركاء»."""
        before = self.begin - 1
        while before > 0 and self.scene.honorific(before) is not None:
            before -= 1
        said = arabic.after_and(self.scene.form(before)) or self.scene.form(before)
        told = before >= 0 and self.scene.same_line(before, self.begin) and said in grammar().verbs_with_by
        return told and follows.startswith(BY) and self.complement

    def _acting(self, i: int) -> bool:
        """Take «المكلف», «وكالة» that close a role, where a name, an honorific, a sign or the line's end follows."""
        scene = self.scene
        if scene.form(i) not in grammar().acting or not (self.closed or self.complement):
            return False
        after = i + 1
        ends = not scene.is_word(after) or not scene.same_line(i, after) or _is_aim(scene.form(after))
        ends = ends or scene.form(after) in grammar().own_house or self._told_by(scene.form(after))
        ends = ends or self._else_told(after)
        if not ends and scene.honorific(after) is None and scene.name(after) is None:
            return False
        self.position, self.closed = after, True
        return True

    def _else_told(self, i: int) -> bool:
        """Tell a word with which something else is told: «الوالي المكلف هذا الأسبوع», «المكلف وأعضاء …»."""
        form = self.scene.form(i)
        return form in function_words() or self.scene.inside(i, Kind.DATE) or arabic.after_and(form) is not None

    def _with(self, i: int) -> bool:
        """Take «مع البرلمان» after the relations that an office looks after."""
        scene = self.scene
        if scene.form(i) not in grammar().together:
            return False
        if self._of_friendship():
            return self._with_parliaments(i + 1)
        if scene.form(i - 1) not in grammar().relations:
            return False
        return scene.same_line(i, i + 1) and arabic.is_definite(scene.form(i + 1)) and self._take(i + 2, solid=False)

    def _of_friendship(self) -> bool:
        """Tell whether the role is one in a group or committee of friendship."""
        return any(self.scene.form(k) in grammar().friendship for k in range(self.begin + 1, self.position))

    def _with_parliaments(self, i: int) -> bool:
        """Take with whom parliaments are friends: «مع برلمانات دول أمريكا اللاتينية», «مع جمهورية الصين الشعبية»."""
        scene = self.scene
        found = scene.mention_at(i, Kind.ORGANIZATION, Kind.PLACE)
        if found is not None:
            return scene.same_line(i - 1, i) and self._take(found[1])
        last = i
        while self._is_indefinite(last) and scene.same_line(i, last) and last < i + 2:
            last += 1
        place = scene.mention_at(last, Kind.PLACE) if last > i else None
        if place is not None:
            return self._take(place[1])
        return last > i and scene.definite(last) and scene.same_line(i, last) and self._take(last + 1)

    def _is_indefinite(self, i: int) -> bool:
        scene = self.scene
        plain = scene.is_word(i) and not scene.definite(i) and scene.honorific(i) is None
        return plain and scene.ending(i) is Ending.NO and scene.mention_at(i, Kind.PLACE) is None

    def _further_place(self, i: int, found: Mention, last: int) -> bool:
        """Take a further place of what the role deals with: «لشؤون آسيا والشرق الأوسط»."""
        if found.kind is not Kind.PLACE or not self.scene.inside(i - 1, Kind.PLACE):
            return False
        words = range(max(self.begin, self.position - _NEAR), self.position)
        field = any(self.scene.form(k) in grammar().affairs | grammar().construct_affairs for k in words)
        sent = self.posted and any(self.scene.form(k) in grammar().inside for k in words)  # «قنصل … في دبي و…»
        last += self.scene.form(last) in grammar().sides_of_lands and self.scene.same_line(i, last)
        return (field or sent) and self._take(last)

    def _joined(self, i: int) -> bool:
        """Take «للأمن الوطني», «بالوزارة» after a role that has no complement yet."""
        form = self.scene.form(i)
        if form in grammar().affairs:
            things = not form.startswith(arabic.FOR_THE) and self._things_named(i + 1)
            more = 2 * things or self._kind_named(i)
            return self._take(i + 1 + more, closed=things or form.startswith(arabic.FOR_THE), solid=True)
        field = self.back and form.startswith(arabic.FOR_THE) and self.scene.role(i) is None
        deputy = self._below() and form.startswith(arabic.FOR_THE)
        deputy = deputy or (form.startswith(arabic.FOR_THE) and scene_of_state(self.scene.form(i - 1)))
        field = field or (deputy and self.scene.inside(i - 1, Kind.ORGANIZATION))  # «نائب رئيس البنك … للعمليات»
        field = field or (deputy and form[len(arabic.FOR_THE[0]) :] in words_of_class(WordClass.DOMAIN, "ar"))
        if self.complement and not field:
            return self._deputy_field(i) or self._within_known(i) or self._of_bodies(i)
        if form.startswith(arabic.FOR_THE) and len(form) > len(arabic.FOR_THE[-1]):
            back = reads_as(form, grammar().back_pointing)
            self.back = back and not self.solid
            return self._take(i + 1, solid=not back)
        if (
            form.startswith(arabic.PREFIXES[1])
            and (arabic.may_coordinate(form[1:]) or form[1:] in grammar().construct or is_field(form[1:]))
            and self.scene.is_word(i + 1)
            and not self._is_given(i)
        ):
            definite = arabic.is_definite(self.scene.form(i + 1))
            return self._affairs_of(i) or self._branch_in(i) or (definite and self._take(i + 2))
        bond = form.removeprefix(BY) in words_of_class(WordClass.BOND, "ar")
        bond = bond and self.scene.form(i - 1) not in grammar().charged
        beside = bond and self.scene.form(i + 1) in grammar().together  # «التقى الوكيل العام بالتعاون مع …»
        if form.startswith(arabic.OF_THE) and not (beside or self._object_of_verb(i)):
            back = reads_as(form, grammar().back_pointing)
            return self._take(i + 1, solid=not back)
        return False

    def _at_mission(self, i: int) -> bool:
        """Take «في السفارة» of its staff, where the holder or a comma follows: «الملحق العسكري في السفارة، …»."""
        scene, last = self.scene, i + 2
        if scene.form(i) not in grammar().inside or self.complement:
            return False
        noun = scene.form(i + 1) if scene.same_line(i, i + 1) else ""
        abroad = noun in grammar().back_pointing and any(
            head.entry.mission for head in heads("ar").get(without_article(noun), ())
        )
        ends = scene.form(last) in COMMAS | {"."} or scene.honorific(last) is not None or self._holder_at(last)
        return abroad and not self._heads_all() and ends and self._take(last)

    def _is_given(self, i: int) -> bool:
        """Tell a given name from «ل» before a noun: «المهندسة لطيفة السكوري»."""
        known = self.scene.name(i)
        return known is not None and known.given >= SEVERAL and known.given > known.family

    def _sent_for(self, i: int) -> bool:
        """Tell for what the holder came, or whom he welcomed: «المديرة لزيارة اليمن», «رئيس الغرفة بالوفد»."""
        form = self.scene.form(i)
        told = {reading.form.removeprefix(arabic.ARTICLE) for reading in readings(form)}
        to = form.startswith(arabic.PREFIXES[1]) and not told.isdisjoint(grammar().errands)
        bond = form.startswith(arabic.PREFIXES[1]) and any(binds(noun, self.scene.form(i + 1)) for noun in told)
        return (
            to
            or bond
            or (self.complement and form.startswith(arabic.OF_THE) and not told.isdisjoint(grammar().delegation))
        )

    def _done_by(self, i: int) -> bool:
        """Tell the object of what an official did, behind an office that alone is whole: «تفقد الوزير للوحدات»."""
        form = self.scene.form(i)
        alone = i == self.begin + 1 and self.scene.form(self.begin) in grammar().whole
        return alone and form.startswith(arabic.FOR_THE) and form not in grammar().affairs

    def _kind_named(self, i: int) -> bool:
        """Tell an adjective of affairs that is a noun of bodies too: «للشؤون القنصلية»."""
        scene, kind = self.scene, self.scene.form(i + 1)
        known = scene.ending(i + 1) is Ending.HARD and scene.honorific(i + 1) is None
        fits = scene.form(i).startswith(arabic.FOR_THE) and arabic.is_relation(kind) and kind.endswith(arabic.FEMININE)
        return fits and known and scene.same_line(i, i + 1)

    def _is_addressed(self, i: int) -> bool:
        """Tell to whom the holder of a whole office spoke, or whom he received: «أوضح مفتي الجمهورية للسفير سالم …»."""
        scene, form = self.scene, self.scene.form(i)
        whole = scene.form(self.begin) in (grammar().heading if self.position > self.begin + 1 else grammar().whole)
        if not whole or not form.startswith(arabic.FOR_THE):
            return False
        band = reads_as(form, grammar().delegation | grammar().addressed)  # «استقبال الوزير للوفد …»
        styled = scene.role(i) is not None or scene.honorific(i) is not None
        return band or (styled and any(scene.same_line(i, k) and scene.name(k) is not None for k in (i + 1, i + 2)))

    def _things_named(self, i: int) -> bool:
        """Tell a noun that is a verb too, in construct, of what affairs are: «لشؤون نظم المعلومات»."""
        scene = self.scene
        hard = scene.is_word(i) and scene.same_line(i - 1, i + 1) and scene.ending(i) is Ending.HARD
        plain = hard and scene.honorific(i) is None and not scene.inside(i, *Kind)
        return plain and scene.definite(i + 1) and is_field(scene.form(i + 1))

    def _within_known(self, i: int) -> bool:
        """Take the noun that tells the body in which a role below its head is: «مدير السدود بالوزارة».

        Behind a minister «بالوزارة» is where something happens.
        """
        scene, last = self.scene, i + 1
        form = scene.form(i)
        if form in grammar().inside and scene.same_line(i, last):
            form, last = arabic.PREFIXES[0] + scene.form(last), last + 1
        nouns = grammar().back_pointing | grammar().houses_of_work | grammar().territories
        friends = self._of_friendship() and form.startswith(arabic.FOR_THE)  # «لجنة الصداقة … للمجلس»
        known = (friends or form.startswith(arabic.OF_THE)) and reads_as(form, nouns)
        inner = scene.form(self.begin + 1) in grammar().inner_units  # «رئيس قسم العراق في الصندوق»
        if not known or (scene.form(self.begin) in grammar().heads_of_all and not (friends or inner)):
            return False
        return self._take(last + (scene.form(last) in words_of_class(WordClass.POINTING, "ar")))

    def _of_bodies(self, i: int) -> bool:
        """Take the bodies for which an office works («لمحاكم قوى الأمن الداخلي»), and «للعدالة» behind «النفاذ».

        A second competence has its particle again: «المكلفة بالنفاذ للعدالة وبالاتصال».
        """
        scene, form = self.scene, self.scene.form(i)
        if self.charged and (arabic.after_and(form) or "").startswith(arabic.OF_THE):
            return self._take(i + 1)
        if form.startswith(arabic.FOR_THE):
            before = scene.form(i - 1)
            before = before[1:] if before.startswith(arabic.OF_THE) else before
            wanted = before in words_of_class(WordClass.WITH_TO, "ar") or self._cared_for(i)
            return wanted and self._take(i + 1)
        noun = form.removeprefix(arabic.PREFIXES[1])
        bodies = noun != form and noun in grammar().construct and scene.same_line(i, i + 1)
        found = scene.mention_at(i + 1, Kind.ORGANIZATION) if bodies else None
        return found is not None and self._take(found[1])

    def _in_bureau(self, i: int) -> bool:
        """Take the bureau of a bare office in which a role is: «المكلف بالإعلام بديوان الوزير،».

        One that is run goes on with its office: «المدير التنفيذي لمكتب مديرة الجامعة».
        """
        scene, form, office = self.scene, self.scene.form(i), i + 1
        hit = scene.role(office) if scene.same_line(i, office) else None
        run = form.startswith(arabic.PREFIX_L) and form[1:] in grammar().bureaus_run
        if run and hit is not None and not scene.cut(office, hit.start):
            return self._take(office, closed=False, solid=False)
        if not form.startswith(BY) or form.removeprefix(BY) not in grammar().bureaus or not scene.same_line(i, office):
            return False
        ends = not scene.is_word(office + 1) or not scene.same_line(office, office + 1)
        bare = scene.role(office) is not None and scene.definite(office)
        return bare and (ends or scene.honorific(office + 1) is not None) and self._take(office + 1)

    def _cared_for(self, i: int) -> bool:
        """Tell people for whom the work of the role is, where nothing else follows: «الرعاية اللاحقة للنزلاء،»."""
        scene = self.scene
        people = scene.form(i)[len(arabic.FOR_THE[0]) :]
        after = not scene.is_word(i + 1) or not scene.same_line(i, i + 1) or scene.honorific(i + 1) is not None
        return after and arabic.ARTICLE + people in words_of_class(WordClass.CARED, "ar")

    def _below(self) -> bool:
        """Tell whether the office is one below a head, so that a field of its own may follow the body's name."""
        return self.role.deputy or self.scene.form(self.begin) in grammar().below

    def _known_field(self, i: int) -> bool:
        """Take «في الأدلة الرقمية» after an expert, «عن التصنيف» after one responsible."""
        scene, before = self.scene, self.scene.form(i - 1)
        expert_of = self._of_expert(i)
        first = self.position == self.begin + 1 or expert_of
        ranked = self.position == self.begin + 2 and before in grammar().role_tails  # «خبير أول في الحوكمة»
        noun = scene.form(self.begin) if ranked or expert_of else before
        bare = noun.removeprefix(arabic.AND).removeprefix(arabic.ARTICLE) if first or ranked else noun
        expert = bare in grammar().expertise and scene.form(i) in grammar().inside
        told = all(map(scene.definite, range(self.begin + 1, i)))  # «المسؤولة الوطنية عن المشاريع»
        responsible = before in grammar().answers_for or (told and scene.form(self.begin) in grammar().answers_for)
        responsible = responsible and scene.form(i) in grammar().on_behalf | grammar().on
        if not (expert or responsible) or not scene.same_line(i, i + 1) or scene.inside(i + 1, Kind.PLACE):
            return False
        found = scene.mention_at(i + 1, Kind.ORGANIZATION, Kind.PROGRAM)
        if found is not None:
            return self._take(found[1])
        construct = not scene.definite(i + 1) and scene.definite(i + 2) and scene.same_line(i, i + 2)
        return self._take(i + 3) if construct else scene.definite(i + 1) and self._take(i + 2)

    def _of_expert(self, i: int) -> bool:
        """Tell the body of an expert, behind which the field stands: «خبير الأمم المتحدة في مكافحة الفساد»."""
        scene = self.scene
        body = scene.mention_at(self.begin + 1, Kind.ORGANIZATION)
        return body is not None and body[1] == i and scene.form(self.begin) in grammar().expertise

    def _object(self, i: int) -> bool:
        """Take the object that a noun has with a preposition: «الإشراف على الصناديق», «الحق في السكن»."""
        scene, before = self.scene, self.scene.form(i - 1)
        before = before[1:] if before.startswith(arabic.OF_THE) else before
        if (
            self.complement
            and scene.form(i).startswith(arabic.OF_THE)
            and before in words_of_class(WordClass.WITH_BY, "ar")
        ):
            return self._take(i + 1)
        wants = any(scene.form(i) == word and before in words_of_class(nouns, "ar") for word, nouns in OBJECTS)
        if not wants or not self.complement or not scene.same_line(i, i + 1):
            return False
        if scene.definite(i + 1):
            return self._take(i + 2)
        construct = arabic.is_definite(scene.form(i + 2)) and scene.same_line(i, i + 2)
        return construct and scene.name(i + 1) is None and self._take(i + 3)

    def _deputy_field(self, i: int) -> bool:
        """Take what a deputy or assistant is one for: «نائب الأمين العام لتنمية الموارد», «المساعد لأمن الدولة»."""
        scene, form = self.scene, self.scene.form(i)
        second = self._below() or scene.form(i - 1) in grammar().assistant
        noun = form.removeprefix(arabic.PREFIXES[1])
        if not second or noun == form or not scene.same_line(i, i + 1) or not scene.is_word(i + 1):
            return False
        name = scene.name(i)
        if name is not None and name.given >= COMMON_NAME and not is_field(noun) and noun not in grammar().construct:
            return False  # «نائب رئيس الغرفة لطيفة البوري»
        construct = is_field(noun) or arabic.may_coordinate(noun) or noun in grammar().construct
        if construct and self._affairs_of(i):
            return True
        return construct and scene.definite(i + 1) and not scene.inside(i + 1, Kind.PLACE) and self._take(i + 2)

    def _branch_in(self, i: int) -> bool:
        """Take the place of a branch that a role is over: «الرئيس الأسبق لفرع قسنطينة»."""
        place = self.scene.mention_at(i + 1, Kind.PLACE)
        whole = place is not None and self.scene.cut(i + 1, place[0].span.start) == 0
        return place is not None and whole and self._take(place[1])

    def _affairs_of(self, i: int) -> bool:
        """Take the affairs that a noun with «ل» is about: «مساعد الوزير لإدارة شئون المحاكم»."""
        scene = self.scene
        affairs = scene.form(i + 1) in grammar().construct_affairs and scene.definite(i + 2)
        return affairs and scene.same_line(i, i + 2) and self._take(i + 3)

    def _coordinated(self, i: int) -> bool:
        """Take «والتعاون», «ومراقبة التراب»: what is coordinated with a complement."""
        scene = self.scene
        rest, last = arabic.after_and(scene.form(i)), i + 1
        if scene.form(i) == arabic.AND and scene.is_word(i + 1):
            rest, last = scene.form(i + 1), i + 2
        people = last > i + 1 and rest in people_nouns() and not is_field(rest)  # «مدير عام … و المديرين الجهويين»
        if rest is None or not self.complement or people or self._is_person_or_role(i, last - 1):
            return False
        if (found := scene.mention_at(last - 1, Kind.ORGANIZATION, Kind.PLACE)) is not None:
            return self._further_place(i, *found)
        plain = scene.ending(last - 1) is not Ending.HARD or is_field(rest) or self._second_affair(i)
        plain = plain or self._second_people(i) or self._second_relation(i)
        if arabic.is_definite(rest) and plain:
            return self._take(last, solid=False)
        follows = scene.form(last)
        fits = len(rest) > 2 and scene.same_line(i, last) and arabic.is_definite(follows)  # noqa: PLR2004 - «ما», «من»
        known = max((n for n in (scene.name(i), scene.name_of(rest)) if n), key=lambda n: n.given, default=None)
        named = known is not None and known.given >= COMMON_NAME and scene.name(last) is not None
        named = named or (known is not None and known.given >= _MANY and arabic.is_definite(follows))  # «وليد السماعيل»
        hard = scene.ending(last) is Ending.HARD and not (follows in people_nouns() or is_field(follows))
        known_noun = rest in construct_nouns() or is_field(rest) or rest in words_of_class(WordClass.BEARING, "ar")
        whole = scene.name(i)
        named = named and not (is_field(rest) and rest in homographs())  # «وزير البيئة وجودة الحياة»
        named = named or (whole is not None and whole.given >= COMMON_NAME and not known_noun)  # «وداد السالمي»
        two = known_noun and self._two_nouns(last)  # «وزيرة الأسرة وتنمية حقوق الإنسان»
        hard = (hard or not fits) and not two
        if named or hard or (scene.ending(last - 1) is Ending.HARD and not known_noun):
            return False
        return self._take(last + 1 + two, solid=False)  # «وزير المجاهدين وذوي الحقوق»

    def _two_nouns(self, i: int) -> bool:
        """Tell a noun of construct before a definite one: «حقوق الإنسان», «قدرات الشباب»."""
        scene, form = self.scene, self.scene.form(i)
        noun = form in construct_nouns() or is_field(form) or form in grammar().construct
        return noun and not scene.definite(i) and scene.same_line(i - 1, i + 1) and scene.definite(i + 1)

    def _second_affair(self, i: int) -> bool:
        """Tell whether a second body stands in the affairs that the role is for: «مدير شؤون الرئاسة والمجلس»."""
        rest = arabic.after_and(self.scene.form(i))
        affairs = self.scene.form(i - 2) in grammar().construct_affairs
        wide = self.scene.form(i - 3) in grammar().construct_affairs | grammar().affairs  # «لشؤون المسجد الحرام و…»
        affairs = affairs or (wide and self.scene.definite(i - 2))
        return affairs and self.scene.definite(i - 1) and rest is not None and arabic.is_definite(rest)

    def _not_so(self, i: int) -> bool:
        """Take «غير المقيمة»."""
        scene = self.scene
        negated = scene.form(i) in grammar().negation and scene.form(i + 1) in grammar().role_adjectives
        self.position += 2 * negated
        return negated and scene.same_line(i, i + 1)


def _is_aim(form: str) -> bool:
    """Tell «ل» on the noun of a deed, for which one met who acts in an office: «رئيس المؤسسة المكلف لمناقشة …»."""
    return form.startswith(arabic.PREFIXES[1]) and arabic.looks_like_action(form[1:])
