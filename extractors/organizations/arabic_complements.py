"""Complements in Arabic names of institutions: definite nouns with their adjectives, and nouns in construct."""

from collections.abc import Mapping

from extractors.naming import ARABIC_STOPS, COMMITTEE, COUNCIL, COURT, HALL, PRESIDENCY, Atom, is_of
from extractors.organizations.arabic_nouns import bears, is_force, is_purpose, is_thing, is_unit, is_zone
from extractors.organizations.arabic_proper import ArabicProperNames
from extractors.organizations.latin import STOPS
from extractors.scenery import Scenery
from lexicon.bearers import SEVERAL
from lexicon.countries import country_of_adjective, country_of_name
from lexicon.naming import (
    INSTITUTIONS,
    PROGRAMS,
    Head,
    WordClass,
    classes_of,
    head_readings,
    heads,
    program_keys,
    words_of_class,
)
from lexicon.people import function_words, name_word, people_nouns, verbs
from lexicon.places import place_names
from lexicon.role_grammar import grammar
from lexicon.vocabulary import arabic_words
from text.inflection import AND, ARTICLE, is_definite, is_participle
from text.naming import (
    ABOUT,
    AFTER,
    AGAINST,
    ALONG,
    BETWEEN,
    BY,
    FEMININE_PAST,
    FEMININE_PLURAL,
    FOREIGN_ENDINGS,
    FROM,
    IN,
    ON,
    PEOPLE,
    PLURAL_ENDINGS,
    PRESENT_OF_HER,
    RELATION,
    TO,
    TOWARD,
    begins_with_particle,
    looks_adjectival,
    looks_broken_plural,
    looks_derived_verbal_noun,
    looks_feminine,
    looks_indefinite_adjective,
    looks_plural_in_ta,
    looks_relation,
    looks_verbal_noun,
    looks_work,
    may_be_participle,
    without_article,
)

_DEEPEST, _JOINED_DEEPEST = 4, 2
_HYPHEN, _CHAMBER = "-", "chamber"
_SHORT = 3
OBJECTS = (
    (AGAINST, WordClass.AGAINST),
    (ON, WordClass.WITH_ON),
    (ABOUT, WordClass.WITH_ABOUT),
    (FROM, WordClass.WITH_FROM),
    (BETWEEN, WordClass.WITH_BETWEEN),
    (TOWARD, WordClass.WITH_TO),
    (IN, WordClass.WITH_IN),
    (ALONG, WordClass.WITH_ALONG),
)
"""Prepositions, and the nouns whose object takes each."""
_PARTICLES = ((BY, WordClass.WITH_BY), (TO, WordClass.WITH_FOR))
_PLURALS = (*PEOPLE, FEMININE_PLURAL)
_RELATED = RELATION + PEOPLE[0]
"""How people are told by their land or trade («المتوسطيين»), behind a noun that nobody lists too."""
_OF_SEVERAL = (WordClass.COMMUNITY, WordClass.OF_PEOPLE, WordClass.WORKERS, WordClass.VICTIMS)


class ArabicComplements:
    """Reads noun phrases in one document's words; ``atoms`` are the places and bodies by their first token."""

    def __init__(self, scene: Scenery, atoms: Mapping[int, Atom]) -> None:
        """Keep the words and what is already known in them."""
        self.scene = scene
        self.atoms = atoms
        self.proper = ArabicProperNames(scene)

    def atom_at(self, i: int) -> Atom | None:
        """Return the place or body that begins with a whole token, in the line of the one before."""
        atom = self.atoms.get(i)
        return atom if atom and atom.cut == 0 and not self.scene.begins[i] else None

    def adjectives(self, i: int, head: Head | None) -> int:
        """Return the end of the definite adjectives from a token on."""
        start = i
        while i < start + _DEEPEST:
            form = self.scene.same_line(i)
            if steps := self._described(i, form) or self._young(i, form, head):
                i += steps
                continue
            if (
                not is_definite(form)
                or self._attaches(i)
                or self._of_people(i)
                or self._is_year(i)
                or self._begins_program(i)
                or self._is_told(i, head)
            ):
                return i
            if not self._is_adjective(form, head) and not self._is_size(i) and not self._is_numbered(i):
                return i
            if form.endswith(FEMININE_PLURAL) and looks_feminine(self.scene.form(i - 1)):
                return i  # «وزارة التخطيط والمالية البلديات إلى …»
            i += 1
        return i

    def _described(self, i: int, form: str) -> int:
        """Return how many tokens from one on describe without being an adjective with the article; 0 where none do."""
        following, before = self.scene.same_line(i + 1), self.scene.form(i - 1)
        borne = bears(before, form, following)
        victims = is_of(form, WordClass.VICTIMS) and self._of_cared(i - 1) and is_definite(following)
        nations = form == _HYPHEN and self._is_pair_of_nations(i)  # «اللجنة المشتركة الجزائرية-النيجرية»
        negated = form in grammar().negation and looks_adjectival(following)  # «الضرائب غير المباشرة»
        lacks = is_of(form, WordClass.WITHOUT) and is_of(following, WordClass.LACKED)  # «الأطفال بلا مأوى»
        if borne or victims or nations or negated or (lacks and self._of_cared(i - 1)) or self._abroad(i):
            return 2
        tens = is_of(form, WordClass.TENS) and is_of(before, WordClass.ADJECTIVE)
        how = before.endswith(PEOPLE) and is_of(form, WordClass.HOW)
        how = how or (self._are_abroad(i - 1) and form in grammar().abroad)
        respect = is_of(form, WordClass.RESPECT) and is_of(before, WordClass.RESPECTED)  # «الفلاحة الذكية مناخيا»
        apposed = is_of(form, WordClass.APPOSED) and any(
            is_of(r.form, WordClass.APPOSES) for r in self.scene.readings(i - 1)
        )
        return int(tens or how or respect or apposed)

    def _young(self, i: int, form: str, head: Head | None) -> bool:
        """Tell what people are for whom a programme is: «دعم المزارعين الشباب»; a body may write to them."""
        program = head is not None and head.key in program_keys() and is_of(form, WordClass.OF_PEOPLE)
        return program and (self.scene.form(i - 1).endswith(PEOPLE) or self._of_cared(i - 1))

    def _abroad(self, i: int) -> bool:
        """Tell «في الخارج» behind the people of a nation."""
        told = self.scene.same_line(i) == IN and BY + self.scene.same_line(i + 1) in grammar().abroad
        return told and self._are_abroad(i - 1)

    def _are_abroad(self, i: int) -> bool:
        """Tell who may live abroad: «التونسيين», «الجالية المغربية», «الكفاءات السورية»."""
        form = self.scene.form(i)
        nation = country_of_adjective(form) is not None or country_of_name(form) is not None
        return (
            form.endswith(PEOPLE)
            or is_of(form, WordClass.COMMUNITY)
            or (nation and is_of(self.scene.form(i - 1), WordClass.COMMUNITY))
        )

    def _is_pair_of_nations(self, i: int) -> bool:
        """Tell a hyphen or dash between two adjectives of nationality."""
        second = self.scene.same_line(i + 1)
        pair = (self.scene.form(i - 1), second)
        names = [form for form in pair if country_of_name(form) and looks_feminine(form)]  # «السعودية» is a state too
        return bool(second) and len(names) <= 1 and all(country_of_adjective(form) or form in names for form in pair)

    def agreeing(self, noun: str, first: int, last: int) -> int:
        """Return the end of those of some adjectives that agree in gender with a definite noun («البنك الدولي»)."""
        for k in range(first, last):
            adjective = self.scene.form(k)
            things = noun.endswith(FEMININE_PLURAL)
            plural = things or looks_broken_plural(without_article(noun))
            alone = not things and (looks_relation(adjective) or not plural)  # «القوات البحرية» agrees
            feminine = looks_feminine(noun) or noun.endswith(FOREIGN_ENDINGS)  # «الأوركسترا الوطنية»
            if looks_feminine(adjective) and not feminine and alone:
                return k  # «يمكن للمركز الإقليمي المساهمة في …»
            if looks_feminine(noun) and adjective.endswith(RELATION) and country_of_adjective(adjective):
                return k  # «رئيس المحكمة العليا الموريتاني»
            if adjective.endswith(PEOPLE) and not looks_relation(adjective) and not noun.endswith(_PLURALS):
                return k  # «وتدعو الوزارة الراغبين»
        return last

    def _of_people(self, i: int) -> bool:
        """Tell a plural of people after a thing or its adjective («للتنمية الصناعية المستثمرين», «الصحة العاملين»)."""
        plural = self.scene.form(i).endswith(PEOPLE) and not looks_relation(self.scene.form(i))
        before = self.scene.form(i - 1)
        thing = looks_relation(before) or is_thing(before) or is_force(before)
        many = not self.scene.form(i).endswith(_RELATED) and (self._is_chamber(i - 1) or not self._may_be_people(i - 1))
        return plural and (thing or self._is_apart(i) or many)

    def _is_chamber(self, i: int) -> bool:
        """Tell those who sit in a council, which is whole with them: «شكر مجلس الأعيان العاملين»."""
        sit = looks_broken_plural(without_article(self.scene.form(i)))
        return sit and any(head.key == COUNCIL for _, head, _ in head_readings(self.scene.form(i - 1), INSTITUTIONS))

    def _may_be_people(self, i: int) -> bool:
        """Tell whether a noun may be of several people, so that a plural describes it: «الأطفال المعاقين»."""
        forms = [without_article(reading.form) for reading in self.scene.readings(i)]
        return any(
            form.endswith(PEOPLE)
            or looks_plural_in_ta(form)
            or not people_nouns().isdisjoint((form, ARTICLE + form))
            or is_of(form, *_OF_SEVERAL)
            or is_of(ARTICLE + form, *_OF_SEVERAL, WordClass.CARED, WordClass.ROLE)
            or (looks_broken_plural(form) and not is_of(form, WordClass.DOMAIN))
            for form in forms
            if form.endswith(PEOPLE) or looks_broken_plural(form) or not may_be_participle(form)  # «حماية المستهلك»
        )

    def _is_apart(self, i: int) -> bool:
        """Tell people behind a field of none, who are of no nation: «كرمت هيئة الانتخابات الفائزين».

        «أرباب العمل الموريتانيين» are people.
        """
        nation = country_of_adjective(self.scene.form(i)) is not None
        construct = not is_definite(self.scene.form(i - 2)) and any(
            is_of(r.form, WordClass.OF_MANY) or r.form in people_nouns() for r in self.scene.readings(i - 2)
        )
        return not (nation or construct) and self._is_field(i - 1)

    def _is_field(self, i: int) -> bool:
        """Tell work, a field or a town, which no plural of people describes."""
        forms = [without_article(r.form) for r in self.scene.readings(i)]
        town = any(self.atoms.get(k) and self.atoms[k].last == i + 1 and not self.atoms[k].is_body for k in (i, i - 1))
        people = self._of_cared(i) or any(
            is_of(form, *_OF_SEVERAL) or is_of(ARTICLE + form, *_OF_SEVERAL, WordClass.CARED) or form in people_nouns()
            for form in forms
        )
        field = any(is_of(form, WordClass.DOMAIN) and not looks_broken_plural(form) for form in forms)
        field = field or self.scene.form(i).endswith(FEMININE_PLURAL)
        return town or (field and not people)

    def _of_cared(self, i: int) -> bool:
        """Tell people for whom bodies care, behind a particle too."""
        return any(is_of(reading.form, WordClass.CARED) for reading in self.scene.readings(i))

    def _attaches(self, i: int) -> bool:
        """Tell a participle that attaches what follows it («المكلفة بالقضايا الاجتماعية») rather than describes."""
        form, following = self.scene.form(i), self.scene.same_line(i + 1)
        if form in grammar().charged and ON in (following, self.scene.same_line(i + 2)):
            return True  # «المستشار بالديوان الملكي المشرف العام على المركز»
        told = is_participle(form) and not is_of(form, WordClass.ADJECTIVE)  # «هيئة الأركان المشتركة إلى مرسين»
        if following == TOWARD and told and not (looks_relation(form) or form.endswith(_RELATED)):
            return True  # «مبادرة "روابط" الموجهة إلى المصدرين»
        if is_of(form, WordClass.ACTIVE) and not is_of(self.scene.form(i - 1), WordClass.WORKERS):
            return following == IN or following.startswith(BY)  # «بعثة أطباء بلا حدود العاملة في الحوض الشرقي»
        return is_of(form, WordClass.PARTICIPLE) and following[:1] in (BY, TO) and len(following) > _SHORT

    def _begins_program(self, i: int) -> bool:
        """Tell a strategy or plan that is the sentence's object: «دشنت مؤسسة حمد الطبية الاستراتيجية الوطنية …»."""
        told = is_of(self.scene.same_line(i + 1), WordClass.ONCE) and looks_relation(self.scene.form(i - 1))
        return told and without_article(self.scene.form(i)) in heads("ar", PROGRAMS)

    def _is_told(self, i: int, head: Head | None) -> bool:
        """Tell a participle that tells what was done with a plan or programme: «المزمع إطلاقه», «الموقع بين …»."""
        return head is not None and head.key in program_keys() and is_of(self.scene.form(i), WordClass.TOLD)

    def _is_year(self, i: int) -> bool:
        """Tell «العام», the year, by the word of time after it («العام المقبل»)."""
        return is_of(self.scene.form(i), WordClass.YEAR) and is_of(self.scene.same_line(i + 1), WordClass.TIME)

    def _is_numbered(self, i: int) -> bool:
        """Tell an ordinal of a noun that is counted in names: «لمدرسة الفرصة الثانية», «مدارس الجيل الثالث»."""
        form, before = self.scene.form(i), self.scene.form(i - 1)
        if not is_of(form, WordClass.NUMBERED):
            return False
        ordinal = looks_feminine(form) == looks_feminine(before)
        if (ordinal and is_unit(before)) or self._of_zone(i - 1, form):
            return True
        plan = any(head_readings(self.scene.form(k), PROGRAMS) for k in (i - 1, i - 2))
        return ordinal and (plan or is_of(without_article(before), WordClass.NUMBERS))  # «المخطط الوطني الثاني»

    def _of_zone(self, i: int, ordinal: str) -> bool:
        """Tell an arm behind a unit or zone that is counted: «المنطقة العسكرية الثالثة», «لواء المشاة الثالث»."""
        noun = self.scene.form(i - 1)
        counted = is_zone(noun) and looks_feminine(noun) == looks_feminine(ordinal)
        return counted and is_definite(self.scene.form(i))

    def _is_size(self, i: int) -> bool:
        """Tell an adjective of size after a complement («محكمة الجنايات الكبرى»); a bare head with one is no name."""
        return is_of(self.scene.form(i), WordClass.SIZE) and without_article(self.scene.form(i - 1)) not in heads("ar")

    def _is_adjective(self, form: str, head: Head | None) -> bool:
        if head is not None and form in head.only:
            return True
        in_hall = head is not None and head.key == HALL
        if is_of(form, *ARABIC_STOPS, WordClass.ROLE) or (is_of(form, WordClass.POINTING) and not in_hall):
            return False
        if in_hall and is_of(form, WordClass.POINTING):
            return True
        if is_of(form, WordClass.ADJECTIVE, WordClass.LOCAL, WordClass.STANDING) or country_of_adjective(form):
            return True
        found = heads("ar").get(without_article(form), ())
        noun = any(not head.plural for head in found) or is_of(form, WordClass.NO_ADJECTIVE)
        return looks_adjectival(form) and not noun

    def complement(self, i: int, head: Head | None, first: str = "", depth: int = 0) -> int | None:
        """Read a noun phrase: definite noun and adjectives, or nouns in construct that end in one; return its end.

        ``first`` is the first word where a particle is to be cut from it.
        """
        form = first or self.scene.same_line(i)
        stops = STOPS if head is not None and head.key == HALL else ARABIC_STOPS
        works = is_of(form, WordClass.WORKS) and depth == 0  # «وزارة الأشغال»
        works = works or (is_of(form, WordClass.MANAGED) and is_definite(form))  # «لجنة المرافق العمومية»
        works = works or (is_of(form, WordClass.RULE) and is_of(self.scene.same_line(i + 1), WordClass.RULED))
        if not form or not self.scene.is_arabic(i) or (is_of(form, *stops) and not works):
            return self.proper.named(i, head) if form and depth == 0 and is_of(form, WordClass.KIN) else None
        titled = self.proper.titled(i, head) if depth == 0 and not first else None
        if titled is not None:
            return titled
        if is_definite(form):
            told = depth and not first and form in function_words()  # «فندق ضفاف دجلة الشهر المنصرم»
            return None if told else self._definite(i, head, form, 0 if first else depth)
        called = depth == 0 and not first and self._joined_construct(i + 1, depth) is None
        proper = self.proper.named(i, head) if called else None
        work = looks_derived_verbal_noun(form) or is_of(form, WordClass.DOMAIN) or form in people_nouns()
        chain = self._chain(i, head, form, depth, cut=bool(first)) if proper is None or work else None
        return max(filter(None, (proper, chain)), default=None)  # «جمعية إحياء التراث»: a given name too

    def _definite(self, i: int, head: Head | None, form: str, depth: int) -> int | None:
        """Read a definite noun with its adjectives and object, ``depth`` nouns below the head."""
        called = depth and head is not None and head.entry.called and not self._governs(i - 1)
        if called and looks_verbal_noun(without_article(form)):
            return i  # «فندق كراون بلازا التوقيع على …»
        if is_of(form, WordClass.ROLE) and not self._role_may_stand(i, head, depth):
            return None
        return self.with_object(self.adjectives(i + 1, head), form, head)

    def _governs(self, i: int) -> bool:
        """Tell a noun of work, behind a particle too, whose object follows: «جمعية إحياء التراث», «لحقوق الإنسان»."""
        forms = [reading.form for reading in self.scene.readings(i)]
        if not people_nouns().isdisjoint(forms):
            return True  # «جمعية رجال الأعمال»
        return any(is_of(f, WordClass.DOMAIN) or looks_work(f) or looks_derived_verbal_noun(f) for f in forms)

    def with_object(self, i: int, noun: str, head: Head | None) -> int:
        """Return the end of the object that some nouns take with a preposition («الاتجار بالبشر»), else ``i``."""
        form, following = self.scene.same_line(i), self.scene.same_line(i + 1)
        takes = any(form == word and is_of(noun, nouns) for word, nouns in OBJECTS)
        where = form == IN and not self.scene.form(i - 1).endswith(without_article(noun))
        takes = takes and not where  # «لجنة الاقتصاد الأزرق في الساعة العاشرة»
        phrase = is_of(following, WordClass.THANKED) or following in grammar().after_on
        whole = looks_relation(self.scene.form(i - 1)) and looks_feminine(self.scene.form(i - 1))
        whole = whole and not looks_feminine(noun) and not noun.endswith(FEMININE_PLURAL)
        takes = takes and not (form == ON and (phrase or whole))  # «مركز التدريب على هامش …», «… التدريب الأردنية على»
        if takes and is_definite(following) and not is_of(following, *ARABIC_STOPS):
            return self.with_object(self.adjectives(i + 2, head), following, head)
        if takes and not is_of(following, WordClass.OF_MANY) and (steps := self._object_chain(i + 1)):
            return self.adjectives(i + 1 + steps, head)  # «القضاء على قوائم الانتظار»
        if any(form.startswith(to) and is_of(noun, nouns) for to, nouns in _PARTICLES) and self._constructs(i):
            return self.adjectives(i + 2, head)  # «التوعية بمخاطر المخدرات», «الاستجابة لاحتياجات اللاجئين»
        if form == AFTER and is_of(following, WordClass.EVIL) and is_definite(following) and head is not None:
            return self.adjectives(i + 2, head)  # «… لإعادة الإعمار بعد النزاعات»
        if form == IN and (within := self._within(i + 1, following, head)):
            return within
        given = is_of(noun, WordClass.WITH_BY) and form.startswith(BY) and is_definite(form[1:])
        met = is_of(noun, WordClass.WITH_FOR) and form.startswith(TO + TO)  # «الاستجابة للأزمات»
        return self.adjectives(i + 1, head) if given or met else i

    def _within(self, i: int, noun: str, head: Head | None) -> int | None:
        """Return the end of what a body works within: a field told with an adjective, states whose members it has.

        «مهن الصحة», «المجال الزراعي» but not «المجالات كافة»; «اتحاد الغرف في دول الخليج».
        """
        atom = self.atom_at(i + 1)
        if is_of(noun, WordClass.STATES) and head is not None and head.entry.members:
            end = atom.last if atom else self.complement(i + 1, head, depth=1)
            return self.adjectives(end, head) if end else None
        if not (is_of(noun, WordClass.FIELD) or self._cooperates(i, noun, head)):
            return None
        end = self.adjectives(i + 1, head) if is_definite(noun) else self.complement(i, head, depth=1)
        return end if end is not None and end > i + 1 else None

    def _cooperates(self, i: int, noun: str, head: Head | None) -> bool:
        """Tell the field of a joint committee: «اللجنة المشتركة … للتعاون في مجال الحماية المدنية»."""
        joint = head is not None and head.key == COMMITTEE and is_of(noun, WordClass.FIELD_OF)
        return joint and any(is_of(without_article(r.form), WordClass.AGREED) for r in self.scene.readings(i - 2))

    def _object_chain(self, i: int) -> int:
        """Return the words of an object in construct, 0 where none stands: «قوائم الانتظار», «قطاع سوق رأس المال»."""
        steps = 0
        while steps < _JOINED_DEEPEST and not self._constructs(i + steps):
            form = self.scene.same_line(i + steps)
            if len(form) < _SHORT or is_definite(form) or begins_with_particle(form) or is_of(form, *ARABIC_STOPS):
                return 0
            steps += 1
        return steps + 2 if self._constructs(i + steps) else 0

    def _constructs(self, i: int) -> bool:
        """Tell a noun and the definite one that it is of, in an object: «بمخاطر المخدرات»."""
        form, following = self.scene.same_line(i), self.scene.same_line(i + 1)
        noun = len(form) >= _SHORT and not is_definite(form) and not begins_with_particle(form)
        other = is_of(form, *ARABIC_STOPS, WordClass.DOMAIN) and form in heads("ar")
        return noun and not other and is_definite(following) and not is_of(following, *ARABIC_STOPS)

    def _chain(self, i: int, head: Head | None, form: str, depth: int, *, cut: bool) -> int | None:
        """Read a noun in construct and the complement that it must have."""
        adjective = looks_indefinite_adjective(form) or is_of(ARTICLE + form, WordClass.ADJECTIVE)
        adjective = (adjective or is_of(form, WordClass.DESCRIBING)) and not is_of(form, WordClass.ABSTRACT)
        deed = depth and form in verbs() and form.startswith(PRESENT_OF_HER) and not looks_work(form)
        deed = deed and not is_of(form, WordClass.DOMAIN)  # «جمعية أصدقاء جرجرة تبحث التعاون»
        said = deed or (form in verbs() and (form.endswith(FEMININE_PAST) or (depth and len(form) < _SHORT)))
        said = said or (depth and not cut and form in function_words())
        said = said or (depth and form.startswith(TO) and is_of(form.removeprefix(TO), WordClass.PURPOSE))
        called = depth == 1 and head is not None and head.key in program_keys()  # «برنامج كفاءة لتدريب العاطلين»
        said = said or (not cut and is_purpose(form) and (called or not depth))
        if depth >= _DEEPEST or said or (adjective and not is_of(form, WordClass.DOMAIN)):
            return None  # «بفضل خطة ماتي تم ربط القرى», «في فندق كورينثيا لبحث آفاق …»
        joint = form[1:] if form.startswith(AND) else ""
        if form in grammar().role_tails or (len(joint) > 1 and name_word(form) is None and self._is_given(joint)):
            return None  # «وكيل نيابة أول وحمد خميس …»
        office = depth and (self.proper.official(i) or is_of(joint, WordClass.ROLE))  # «جنايات بابل ورئيس …»
        if not cut and (begins_with_particle(form) or _begins(joint) or office):
            return None
        offices = depth == 1 and cut and is_of(form, WordClass.OFFICE_PLURAL)
        if is_of(form, WordClass.ROLE) and not offices and (depth or not self._role_may_stand(i, head, depth)):
            return None
        joined = self._joined_construct(i + 1, depth)
        following = joined or i + 1
        atom = self.atom_at(following) or self._atom_after_adjective(following) or self._weak_town(following, head)
        if atom:
            return self.adjectives(atom.last, head)
        end = self.complement(following, head, depth=depth + 1) or self._unlisted(following, form, head)
        return self._shielded(end, form, head) if end is not None else None

    def _unlisted(self, i: int, noun: str, head: Head | None) -> int | None:
        """Return the end of what friends are of, or of a chamber's town, which no list knows: «جمعية أصدقاء جرجرة».

        «غرفة تجارة وصناعة خرمشهر»: no word of the lexicon is a town.
        """
        form = self.scene.same_line(i)
        plain = self.scene.is_arabic(i) and len(form) > _SHORT and not is_of(form, *ARABIC_STOPS, WordClass.ROLE)
        plain = plain and form not in function_words() and form not in verbs() and not begins_with_particle(form)
        town = head is not None and head.key == _CHAMBER and is_of(noun, WordClass.DOMAIN) and not is_definite(form)
        town = town and form not in arabic_words() and not classes_of(form, "ar") and not looks_verbal_noun(form)
        return i + 1 if plain and (town or noun in words_of_class(WordClass.FRIENDS, "ar")) else None

    def _shielded(self, i: int, noun: str, head: Head | None) -> int:
        """Return the end of the evil from which a work keeps its object: «حماية الأسرة من العنف», else ``i``."""
        evil = self.scene.same_line(i + 1)
        kept = self.scene.same_line(i) == FROM and is_of(noun, WordClass.WITH_FROM) and is_of(evil, WordClass.EVIL)
        return self.with_object(self.adjectives(i + 2, head), evil, head) if kept else i

    def _weak_town(self, i: int, head: Head | None) -> Atom | None:
        """Return a town that is no sure place elsewhere, by which a branch is told: «مديرية أمن مأرب»."""
        form = self.scene.same_line(i)
        if head is None or not head.entry.branch or not form:
            return None
        hit = place_names().match_at(self.scene.words, i)
        if hit is None or hit.last != i + 1 or hit.payloads[0].state or self.scene.words.letters_before(i, hit.start):
            return None
        field = is_of(self.scene.form(i - 1), WordClass.DOMAIN) or head.key == COURT
        word = form in arabic_words() or classes_of(form, "ar") or not field  # «مديرية خور مكسر»
        return None if word else Atom(hit.last, hit.payloads[0].country, 0)

    def _is_given(self, form: str) -> bool:
        """Tell a given name that is no noun of what institutions deal with."""
        known = name_word(form)
        return known is not None and known.given >= SEVERAL and not is_of(form, WordClass.DOMAIN)

    def _joined_construct(self, i: int, depth: int) -> int | None:
        """Read «و» and a second verbal noun in construct («مركز إصلاح وتأهيل ماركا»); return the token after it.

        Deeper («لضمان جودة واعتماد المؤسسات») and where no list knows the work, a definite noun must follow.
        """
        form, following = self.scene.same_line(i), self.scene.same_line(i + 1)
        word = form[1:]
        if depth > _JOINED_DEEPEST or not form.startswith(AND) or is_definite(word) or not following:
            return None
        field = is_of(word, WordClass.DOMAIN) and looks_work(word)
        if field and not depth:
            return i + 1
        shared = is_definite(following) and not is_of(following, *ARABIC_STOPS)
        both = is_of(word, WordClass.DOMAIN) and is_of(self.scene.form(i - 1), WordClass.DOMAIN)
        atom = self.atom_at(i + 1) if both and not depth else None
        if atom is not None and not atom.is_body:
            return i + 1  # «هيئة كهرباء ومياه دبي»
        work = looks_derived_verbal_noun(word) or is_of(word, WordClass.DOMAIN)
        works = field or (work and any(looks_work(reading.form) for reading in self.scene.readings(i - 1)))
        return i + 1 if shared and works else None

    def _atom_after_adjective(self, i: int) -> Atom | None:
        """Return the place after an indefinite adjective («مركز تدريب مهني نابلس»)."""
        form = self.scene.same_line(i)
        relation = form.endswith(RELATION) and looks_relation(ARTICLE + form) and not is_definite(form)
        atom = self.atom_at(i + 1) if relation else None
        return atom if atom and not atom.is_body else None

    def _role_may_stand(self, i: int, head: Head | None, depth: int) -> bool:
        """Tell whether a noun of office may be what a body is of («مجلس النواب», «مكتب النائب العام»).

        Once deeper it is a plural after a field of work («مركز تدريب القضاة»).
        """
        if head is None or ((head.entry.only or head.key == PRESIDENCY) and self.scene.form(i) not in head.only):
            return False  # «رئاسة الوزراء» is a body
        if depth:
            people = self.scene.form(i)
            plural = is_definite(people) and (people.endswith(PLURAL_ENDINGS) or is_of(people, WordClass.CARED))
            work = any(is_of(reading.form, WordClass.DOMAIN) for reading in self.scene.readings(i - 1))
            near = depth == 1 or self.scene.form(i - 1).startswith(TO)  # «معهد الأمير سلطان لتدريب الضباط»
            return near and plural and work
        form = self.scene.form(i)
        if not head.entry.common or form.endswith(PLURAL_ENDINGS) or is_of(form, WordClass.CARED):
            return True
        following = self.scene.same_line(i + 1)
        return is_definite(following) and is_of(following, WordClass.ADJECTIVE)


def _begins(noun: str) -> bool:
    """Tell whether a noun after «و» begins a name of its own, or is a further field."""
    return noun in heads("ar") or noun in heads("ar", PROGRAMS) or is_of(noun, WordClass.DOMAIN)
