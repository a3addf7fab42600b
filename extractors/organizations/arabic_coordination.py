"""Complements joined by «و» in Arabic names of institutions («وزارة الشؤون الخارجية والتعاون الإفريقي»)."""

from collections.abc import Mapping

from extractors.naming import ARABIC_STOPS, COMMITTEE, DEPARTMENT, Atom, Name, is_of
from extractors.organizations.arabic_complements import ArabicComplements
from extractors.scenery import Scenery
from lexicon.bearers import VERY_MANY
from lexicon.countries import country_of_adjective, country_of_name
from lexicon.naming import PROGRAMS, WordClass, heads, program_keys
from lexicon.people import homographs, name_word, people_nouns
from schemas.nouns import replace
from text.inflection import AND, ARTICLE, FEMININE, is_definite, is_participle
from text.naming import (
    BY,
    FEMININE_PLURAL,
    PEOPLE,
    TO,
    looks_adjectival,
    looks_derived_verbal_noun,
    looks_feminine,
    looks_plural_of_things,
    looks_relation,
    looks_verbal_noun,
    looks_work,
    owners,
    without_article,
    without_pronoun,
)

_FACULTY = "faculty"
_HEAD_AND_NAME = 2


class ArabicCoordination:
    """Reads further members of a complement in one document's words."""

    def __init__(self, scene: Scenery, atoms: Mapping[int, Atom], complements: ArabicComplements) -> None:
        """Keep the words, what is already known in them, and the reader of complements."""
        self.scene = scene
        self.atoms = atoms
        self.complements = complements

    def second_follows(self, i: int) -> bool:
        """Tell whether «و» and a definite noun follow: a dual head needs two complements."""
        form = self.scene.same_line(i)
        atom = self.atoms.get(i)
        place = atom is not None and atom.cut == 1 and not atom.is_body
        return form.startswith(AND) and (is_definite(form[1:]) or place)

    def joined(self, name: Name) -> Name | None:
        """Read «و» and a further complement of the same shape and kind."""
        i = name.last
        form = self.scene.same_line(i)
        word = form[1:]
        other = _begins_plan(name, word, self.scene.same_line(i + 1))
        other = other or not form.startswith(AND) or not self.scene.is_arabic(i) or form == AND
        if other or name.head is None or is_of(word, WordClass.NO_NOUN) or self._is_person(i + 1, word):
            return None  # a body known by a name without a noun of institution is whole («التعاون الوطني والبعثات»)
        around = is_of(word, WordClass.OUTSKIRTS) and self._ends_in_town(name)  # «غرفة صناعة دمشق وريفها»
        if around or not name.complement:
            return replace(name, last=i + 1) if around else self._adjective(name, word)
        if self._of_callings(i, word):
            return replace(name, last=self.complements.adjectives(i + 1, name.head))
        dual = name.head is not None and name.head.plural
        role = is_of(word, WordClass.ROLE) and not (dual and is_definite(word))  # «… بلديات وسفيرة النروج»
        if self._begins_another(name, word) or role or self._told_of_it(i, word) or self._is_unlike(name, word):
            return None
        atom = self.atoms.get(i)
        listed = name.head.entry.whole or name.head.entry.joins  # «لجنة الشؤون الخارجية والدفاع والأمن الوطني»
        field = atom is not None and atom.is_body and (atom.last == i + 1 or name.purposes > 0 or listed)
        field = field and is_of(without_article(word), WordClass.DOMAIN)
        if atom is not None and atom.cut == 1 and not (field and not self._of_pair(name, atom)):
            third = atom.is_state and looks_relation(self.scene.form(i - 1).removeprefix(AND))
            # «منظمتي العمل الدولية والعربية وجمهورية ألمانيا», «مؤسسة مياه بيروت وجبل لبنان»
            second = (dual and not third) or self._supplied(name)
            joined = (second and not atom.is_body) or self._of_pair(name, atom)
            return replace(name, last=atom.last) if joined else None
        joins = (name.head.entry.joins or name.head.key == _FACULTY) and name.purposes == 0
        anything = dual or joins or self._as_field(i, word) or self._in_pair(name, word)
        bears = is_of(word, WordClass.BEARING) and is_of(self.scene.same_line(i + 1), WordClass.BORNE)
        end = i + 2 if bears else self._second(i, word, name, anything=anything)  # «المسنين وذوي الإعاقة»
        return replace(name, last=end) if end is not None else None

    def _of_callings(self, i: int, word: str) -> bool:
        """Tell the second of two callings that a body is of: «الهيئة السعودية للمراجعين والمحاسبين»."""
        before = self.scene.form(i - 1).removeprefix(AND)
        first = before.replace(TO + TO, ARTICLE, 1) if before.startswith(TO + TO) else before
        return is_of(first, WordClass.CARED) and is_of(word, WordClass.CARED)

    def _is_unlike(self, name: Name, word: str) -> bool:
        """Tell a definite noun behind one word without the article, a proper name: «مركز رؤية والإغاثة الزراعية»."""
        one = name.last == name.first + _HEAD_AND_NAME and name.last - 1 not in self.atoms and not name.purposes
        proper = name.head is not None and name.head.entry.proper and not name.head.plural
        return one and proper and is_definite(word) and not is_definite(self.scene.form(name.last - 1))

    def _told_of_it(self, i: int, word: str) -> bool:
        """Tell what a pronoun says goes with the whole, no part of its name: «والأعمال المرافقة لها».

        Behind a nation too another begins: «وكالة الفضاء السعودية والأجهزة النظيرة».
        """
        before, pronoun = self.scene.form(i - 1), self.scene.same_line(i + 2)
        nation = country_of_adjective(before) or (is_definite(before) and country_of_name(before))
        if nation and is_definite(word) and not looks_relation(word):
            return True
        told = is_participle(self.scene.same_line(i + 1)) and is_definite(word)
        return told and is_of(pronoun, WordClass.PRONOUN) and pronoun[:1] in (TO, BY)

    def _is_person(self, i: int, word: str) -> bool:
        """Tell a given name that no common word is, before a family name: «وكيل وزارة العدل وعلي الشامسي وكيل …»."""
        known, family = name_word(word), self.scene.same_line(i)
        given = known is not None and known.given >= VERY_MANY and word not in homographs()
        return given and is_definite(family) and looks_relation(family) and country_of_adjective(family) is None

    def _of_pair(self, name: Name, atom: Atom) -> bool:
        """Tell the second of two bodies of one adjective, for which this one is: «للهلال الأحمر والصليب الأحمر»."""
        first = self.atoms.get(name.last - 2)
        alike = self.scene.form(name.last - 1) == self.scene.form(atom.last - 1)
        both = first is not None and first.is_body and atom.is_body and atom.last == name.last + 2
        return both and alike and atom.cut == 1 and name.purposes > 0 and name.last - 2 > name.first

    def _supplied(self, name: Name) -> bool:
        """Tell who supplies a town with water or power, to which a second one may be joined."""
        supplies = any(is_of(self.scene.form(k), WordClass.SUPPLY) for k in range(name.first + 1, name.last))
        return supplies and self._ends_in_town(name)

    def _ends_in_town(self, name: Name) -> bool:
        towns = (self.atoms.get(k) for k in range(name.first + 1, name.last))
        return any(town is not None and town.last == name.last and not town.is_body for town in towns)

    def _adjective(self, name: Name, word: str) -> Name | None:
        """Read further adjectives of a definite head («المجلس الاقتصادي والاجتماعي والبيئي»).

        A noun of a field is none («وزير الإدارة المحلية والبيئة»).
        """
        relation = looks_relation(self.scene.form(name.last - 1).removeprefix(AND)) and looks_relation(word)
        committee = name.head is not None and name.head.key == COMMITTEE  # «اللجنة القانونية والمالية»
        field = is_of(without_article(word), WordClass.DOMAIN) and looks_feminine(word) and not committee
        body = without_article(word) in heads("ar") and self._is_begun(name.last + 1)
        if not name.definite or not relation or field or body or not self._agree(name.last, word):
            return None
        end = self.complements.adjectives(name.last + 1, name.head)
        return None if is_of(word, *ARABIC_STOPS, WordClass.POINTING) else replace(name, last=end)

    def _is_begun(self, i: int) -> bool:
        """Tell what goes on in a body's name behind its noun: «والمديرية العامة للدفاع المدني»."""
        form = self.scene.same_line(i)
        return form.startswith(TO + TO) or (is_definite(form) and is_of(form, WordClass.ONCE, WordClass.ADJECTIVE))

    def _begins_another(self, name: Name, word: str) -> bool:
        """Tell whether a word after «و» is outside the name or a head; a ministry's field may look like a head."""
        if is_of(word, *ARABIC_STOPS, WordClass.POINTING, WordClass.OUTSIDER):
            studied = is_of(word, WordClass.STUDIED) and name.head is not None and name.head.key == _FACULTY
            studied = studied or (is_of(word, WordClass.MANAGED) and name.complement)  # «… الإسكان والمرافق»
            if studied or (is_of(self.scene.same_line(name.last + 1), WordClass.LAW_FIELD) and name.complement):
                return False  # «كلية الشريعة والقانون», «إدارة المعاهدات والقانون الدولي»
            return not (is_of(word, WordClass.WORKS) and _is_ministry(name))  # «وزارة النقل والأشغال العامة»
        base = without_article(word)
        if self._as_field(name.last, word) or self._described_too(name.last, word) or self._of_one_kind(name, word):
            return False
        following = self.scene.same_line(name.last + 1)
        if _is_whole(word, following) or is_of(following, WordClass.TALKED):
            return True
        begins = any(not head.only or following in head.only for head in heads("ar").get(base, ()))
        if name.purposes and is_definite(word) and not is_definite(following) and is_of(base, WordClass.DOMAIN):
            return False  # «الجهاز المركزي للتنظيم والإدارة»
        town = self.atoms.get(name.last + 1)
        placed = town is not None and not (town.is_body or town.cut or is_definite(word))  # «وزارة الصحة وبلدية صور»
        work = not is_definite(following) and is_of(following, WordClass.DOMAIN) and looks_work(following)
        run = work and any(head.key == DEPARTMENT for head in heads("ar").get(word, ()))  # «وإدارة حماية الأسرة»
        return begins and (placed or run or not (is_of(base, WordClass.DOMAIN) and _is_ministry(name)))

    def _of_one_kind(self, name: Name, word: str) -> bool:
        """Tell the second of two media of which a body is: «هيئة الإذاعة والتلفزيون»."""
        first = self.scene.form(name.last - 1).replace(TO + TO, ARTICLE, 1)  # «الهيئة … للإذاعة والتلفزيون الرسمي»
        kinds = {head.key for head in heads("ar").get(without_article(first), ())}
        both = is_definite(first) and is_definite(word) and name.last - 1 > name.first
        return both and any(head.key in kinds for head in heads("ar").get(without_article(word), ()))

    def _described_too(self, i: int, word: str) -> bool:
        """Tell a head that is an adjective beside another: «إدارة الشؤون التعليمية والأكاديمية», no academy's name."""
        relation = is_definite(word) and looks_relation(word) and looks_relation(self.scene.form(i - 1))
        after = self.scene.same_line(i + 1)
        goes_on = is_definite(after) or after.startswith(TO + TO)
        return relation and not goes_on and self._agree(i, word)

    def _as_field(self, i: int, word: str) -> bool:
        """Tell a head that with its adjective is a field of work («هيئة المعلومات والحكومة الإلكترونية»)."""
        following = self.scene.same_line(i + 1)
        return any(following in head.generic for head in heads("ar").get(without_article(word), ()))

    def _in_pair(self, name: Name, word: str) -> bool:
        """Tell whether a definite noun is the second of a pair of plain nouns after «ل» («للوثائق والمحفوظات»)."""
        purpose = self.scene.form(name.last - 1)
        plain = name.purposes == 1 and purpose.startswith(TO + TO) and not word.endswith(PEOPLE)
        plain = plain or self._of_craft(name, word)
        return plain and not is_of(word, WordClass.NO_NOUN, WordClass.EVENT)

    def _of_craft(self, name: Name, word: str) -> bool:
        """Tell the second of two nouns of one gender that a programme's work ends in: «لتنمية صناعة الغزل والنسيج»."""
        before = self.scene.form(name.last - 1)
        work = name.purposes == 1 and is_definite(word) and is_definite(before) and not looks_adjectival(before)
        same = looks_feminine(before) == looks_feminine(word) and not looks_adjectival(word)
        program = name.head is not None and name.head.key in program_keys()
        return work and same and program and not word.endswith(PEOPLE) and not is_of(word, WordClass.ROLE)

    def _second(self, i: int, word: str, name: Name, *, anything: bool) -> int | None:
        """Return the end of a second complement, if it is of the kind that names join."""
        field = is_of(without_article(word), WordClass.DOMAIN)
        if is_definite(word):
            ministry = _is_ministry(name)
            adjective = looks_adjectival(word) and is_definite(self.scene.form(i - 1).removeprefix(AND))
            anything = anything or self._alike(i, word) or self._hosts(i, word, name) or _is_goal(word, name)
            if not (anything or field or looks_verbal_noun(word) or ministry or (adjective and self._agree(i, word))):
                return None
            end = self.complements.with_object(self.complements.adjectives(i + 1, name.head), word, name.head)
            return end + 1 if is_of(self.scene.same_line(end), WordClass.PRONOUN) else end
        if self._owned(i, word, name):
            return i + 1
        before = self.scene.form(i - 1)
        listed = _is_ministry(name) and looks_work(word)  # «وزارة التجارة والصناعة وترويج الاستثمار»
        previous = is_definite(before.removeprefix(AND) if listed else before)
        previous = previous or self._owned(i - 1, before.removeprefix(AND), name)  # «… ومجابهتها وتنظيم النجدة»
        crew = is_of(self.scene.same_line(i + 1), WordClass.CREW)  # «مختبر الطيف الترددي وتأهيل كوادر الهيئة»
        if name.solid or not (field or (previous and looks_derived_verbal_noun(word))) or _is_deed(word) or crew:
            return None
        return self.complements.complement(i, name.head, first=word, depth=1)

    def _hosts(self, i: int, word: str, name: Name) -> bool:
        """Tell whom a programme is for beside people: «دعم النازحين والمجتمعات المضيفة»."""
        program = name.head is not None and name.head.key in program_keys()
        following = self.scene.same_line(i + 1)
        described = word.endswith(FEMININE_PLURAL) and looks_adjectival(following) and looks_feminine(following)
        return program and self.scene.form(i - 1).endswith(PEOPLE) and described

    def _alike(self, i: int, word: str) -> bool:
        """Tell two adjectives of one gender, or two plurals of things: «الصغيرة والمتوسطة», «المطاحن والمخابز»."""
        before = self.scene.form(i - 1)
        described = is_of(before, WordClass.ADJECTIVE, WordClass.SIZE) and is_of(word, WordClass.ADJECTIVE)
        plurals = is_definite(before) and _is_plural(before) and _is_plural(word) and _singular(word) not in heads("ar")
        return plurals or (described and looks_feminine(before) == looks_feminine(word))

    def _owned(self, i: int, word: str, name: Name) -> bool:
        """Tell a second verbal noun whose object is a pronoun («للوقاية من الفساد ومكافحته»).

        Behind a purpose it may be any work that nothing completes («… لدعم الاستثمار وتشجيعه»), for what a body does
        itself has its complement («… لإدارة السجون وإشرافها على النزلاء»).
        """
        if not is_definite(self.scene.form(i - 1)):
            return False
        if is_of(without_pronoun(word), WordClass.DOMAIN):
            return True
        alone = not self.scene.is_arabic(i + 1) or self.scene.same_line(i + 1).startswith(AND)
        return alone and any(_is_work(noun, name) for noun in owners(word))

    def _agree(self, i: int, word: str) -> bool:
        """Tell whether an adjective after «و» has the ending of the adjective before it («الأمنية والعسكرية»)."""
        previous = self.scene.form(i - 1).removeprefix(AND)
        if looks_relation(previous) and looks_relation(word):
            return looks_feminine(previous) == looks_feminine(word)
        return looks_adjectival(previous) and previous[-2:] == word[-2:]


def _is_deed(word: str) -> bool:
    """Tell what somebody does with a plan or body, no second work of it: «… واستكمال الإجراءات», «… وتلبية …»."""
    return is_of(word, WordClass.PURPOSE, WordClass.DEED) and not is_of(word, WordClass.DOMAIN, WordClass.FACED)


def _is_work(noun: str, name: Name) -> bool:
    """Tell a work that a body may be for beside its first: none that it does or has done to it."""
    done = _is_deed(noun) or is_of(noun, WordClass.EVENT, WordClass.AGREED)
    work = looks_derived_verbal_noun(noun) or is_of(noun, WordClass.DOMAIN, WordClass.FACED)
    return name.purposes > 0 and work and not done


def _begins_plan(name: Name, word: str, following: str) -> bool:
    """Tell another programme, or programmes, behind «و» on the name of one: «البرنامج … والمخطط …».

    That of a nation begins behind any name: «المقاولة الناشئة والاستراتيجية الوطنية …».
    """
    base = without_article(word)
    if base != word and base in heads("ar", PROGRAMS) and is_of(following, WordClass.ONCE):
        return True
    planned = base in heads("ar", PROGRAMS) or is_of(base, WordClass.PROGRAM_PLURAL)
    return planned and name.head is not None and name.head.key in program_keys()


def _is_goal(word: str, name: Name) -> bool:
    """Tell a second thing at which a programme aims: «استراتيجية النمو المتسارع والرفاه المشترك»."""
    return is_of(word, WordClass.GOAL) and name.head is not None and name.head.key in program_keys()


def _is_ministry(name: Name) -> bool:
    return name.head is not None and name.head.entry.whole


def _is_plural(form: str) -> bool:
    """Tell a definite plural of things, by its ending or its shape; those of callings are people."""
    stem = without_article(form)
    somebody = is_of(form, WordClass.CARED, WordClass.ROLE, WordClass.EVENT) or is_of(stem, WordClass.ROLE)
    somebody = somebody or not people_nouns().isdisjoint((form, stem)) or name_word(stem) is not None
    return form.endswith(FEMININE_PLURAL) or (looks_plural_of_things(stem) and not somebody)


def _singular(word: str) -> str:
    """Return the noun of a regular feminine plural, as heads have it: with its ending where one does."""
    stem = word.removesuffix(FEMININE_PLURAL)
    return stem if stem in heads("ar") else stem + FEMININE


def _is_whole(word: str, following: str) -> bool:
    """Tell whether a word after «و» surely begins a name of its own, whatever stands before it.

    «وزارة العدل والسلطة القضائية», «مشروع الجسر ومشروع الميناء», «المختبر المركزي ومختبرات أمانة عمان».
    """
    if without_article(word) in heads("ar") and is_of(following, WordClass.EXISTS):
        return True
    if word in heads("ar", PROGRAMS) and not is_of(word, WordClass.DOMAIN):
        return True
    return word.endswith(FEMININE_PLURAL) and not is_definite(word) and _singular(word) in heads("ar")
