"""What an Arabic name of an institution says it is for: «ل» and a complement, or a participle and its competence."""

from collections.abc import Mapping

from extractors.naming import ARABIC_STOPS, COURT, MINISTRY, QUOTE, Atom, Name, is_of
from extractors.organizations.arabic_complements import ArabicComplements
from extractors.organizations.arabic_nouns import is_force
from extractors.scenery import Scenery
from lexicon.countries import country_of_adjective
from lexicon.naming import INSTITUTIONS, PROGRAMS, Head, WordClass, head_readings
from lexicon.people import name_word, verbs
from lexicon.places import PlaceWord, place_words
from lexicon.programs import tail_words
from lexicon.relations import relation_words
from lexicon.role_grammar import grammar
from schemas.nouns import replace
from text.inflection import AND, ARTICLE, is_definite
from text.naming import (
    BY,
    IN,
    PLURAL_ENDINGS,
    PRESENT_OF_HER,
    TO,
    begins_with_particle,
    looks_adjectival,
    looks_broken_plural,
    looks_derived_verbal_noun,
    looks_feminine,
    looks_present,
    looks_relation,
    looks_verbal_noun,
    looks_work,
    without_article,
)

_HEAD_AND_NOUN = 2
_REGULATOR, _PROSECUTION, _GOVERNMENT, _UNIVERSITY = "regulator", "prosecution", "government", "university"
_ENFORCING = frozenset((COURT, "police"))
_FIRMS = frozenset(("foundation", "group_of_firms"))
_OF_TOWNS = frozenset(("governorate_body", "chamber", "university"))
_WHOLE = frozenset(("university", "bank"))
_LONGEST_WORK = 3
"""Words of a work that ends a name in marks."""
_OFFICES = 4
"""Words of an office before a body («نائب المدير العام ل…»)."""


class ArabicPurposes:
    """Reads purposes and competences after a name in one document's words."""

    def __init__(self, scene: Scenery, atoms: Mapping[int, Atom], complements: ArabicComplements, lexicon: str) -> None:
        """Keep the words, what is known in them, the reader of complements, and which lexicon the heads are of."""
        self.scene = scene
        self.atoms = atoms
        self.complements = complements
        self.lexicon = lexicon

    def may_begin(self, name: Name) -> bool:
        """Tell whether «ل» stands after a name that may take it: once, and once more after a national body."""
        i = name.last
        form = self.scene.same_line(i)
        national = is_of(self.scene.form(i - 1), WordClass.ONCE) or self.lexicon == PROGRAMS
        field = is_of(form[len(TO + TO) :], WordClass.DOMAIN) or not begins_with_particle(form)
        field = field or self._of_callings(i)  # «المجلس الوطني للهيئة الوطنية للمهندسين»
        again = name.purposes == 1 and ((national and field) or self._of_matters(name))
        return not (
            (name.purposes and not again)
            or not form.startswith(TO)
            or (is_of(self.scene.form(i - 1), WordClass.ROLE) and not name.definite)
            or is_of(form, *ARABIC_STOPS)
            or (name.head and name.head.entry.whole and not self._of_state(name))
            or self.is_power(name)
            or self._prosecutes(name)
            or self._enforces(name)
            or self._governs(name)
            or self._agrees(name)
            or self._strives(name)
            or self._serves(name)
            or ((name.complement or self._is_whole(name)) and not self._of_state(name) and self._of_deputy(name))
        )

    def _of_callings(self, i: int) -> bool:
        """Tell the people of one calling, whom a nation's body is for: «الهيئة السعودية للمراجعين»."""
        before = self.scene.form(i - 1)
        nation = is_of(before, WordClass.ONCE) or country_of_adjective(before) is not None
        return nation and is_of(self.scene.form(i).replace(TO + TO, ARTICLE, 1), WordClass.CARED)

    def _of_matters(self, name: Name) -> bool:
        """Tell what a national body's matter is one of: «المكتب الوطني للسلامة الصحية للمنتجات الغذائية».

        Each has its adjective, so that it is neither whom the sentence is for nor a purpose.
        """
        i, before = name.last, self.scene.form(name.last - 1)
        once = name.definite and is_of(self.scene.form(name.first + 1), WordClass.ONCE)
        matter = once and looks_relation(before) and self.scene.form(i).startswith(TO + TO)
        following = self.scene.same_line(i + 1)
        cared = is_of(self.scene.form(i).replace(TO + TO, ARTICLE, 1), WordClass.CARED)  # «… الاجتماعية للعمال الأجراء»
        told = looks_relation(following) or (cared and is_of(following, WordClass.ADJECTIVE))
        return matter and told and is_definite(following)

    def is_power(self, name: Name) -> bool:
        """Tell a power of the state: «السلطة القضائية» is a body, and takes no purpose."""
        told = self.scene.form(name.last - 1)
        power = name.head is not None and name.head.key == _REGULATOR and is_of(told, WordClass.EXISTS)
        return power and name.definite and name.last == name.first + _HEAD_AND_NOUN and not is_of(told, WordClass.ONCE)

    def _agrees(self, name: Name) -> bool:
        """Tell what is agreed with a body of a town: «مذكرة تفاهم بين بلدية مصراتة وبلدية فاليتا للتعاون في …»."""
        town = self.atoms.get(name.first + 1)
        if name.head is None or name.head.key not in _OF_TOWNS or name.definite or town is None:
            return False
        deed = self.scene.form(name.last).removeprefix(TO).removeprefix(TO)
        done = is_of(deed, WordClass.AGREED) or looks_derived_verbal_noun(deed)
        return done and not town.is_body and town.last == name.last

    def _serves(self, name: Name) -> bool:
        """Tell what a programme that has its purpose is used for: «البرنامج الوطني لرقمنة المحاكم لتحسين الخدمات»."""
        deed = self.scene.form(name.last).removeprefix(TO)
        work = looks_derived_verbal_noun(deed) or is_of(deed, WordClass.FURTHERED, WordClass.PURPOSE)
        return self.lexicon == PROGRAMS and name.purposes > 0 and work

    def _strives(self, name: Name) -> bool:
        """Tell for what a body told already makes an effort: «جهود البنك المركزي العراقي لتحسين …», «تستعد … لإطلاق».

        Adjectives of kind alone take their purpose («جهود اللجنة الوطنية لمكافحة الفساد»), what is called anyhow too
        («مركز الأمل لإعادة التأهيل»).
        """
        i, form = name.last, self.scene.form(name.last)
        deed = form.removeprefix(TO)
        if deed.startswith(TO) or not (looks_derived_verbal_noun(deed) or is_of(deed, WordClass.FURTHERED)):
            return False
        long = i > name.first + _HEAD_AND_NOUN
        nation = long and country_of_adjective(self.scene.form(i - 1)) is not None
        called = name.head is None or name.head.entry.proper or name.head.entry.called
        noun = without_article(self.scene.form(name.first + 1))
        named = called and not (long and not name.solid and (is_of(noun, WordClass.DOMAIN) or looks_work(noun)))
        told = nation or name.purposes > 0 or (name.complement and not named)
        return told and self._is_striven(name.first)

    def _is_striven(self, i: int) -> bool:
        """Tell an effort right before a body, or before the office of whom it is: «جهود رئيسة الجمعية …»."""
        for k in range(i - 1, max(i - _OFFICES, -1), -1):
            forms = [reading.form for reading in self.scene.readings(k)] if self.scene.before(k + 1) else []
            if any(is_of(form, WordClass.EFFORT) for form in forms):
                return True
            if not any(is_of(form, WordClass.ROLE) for form in forms):
                return False
        return False

    def _prosecutes(self, name: Name) -> bool:
        """Tell a prosecution, which has no purpose either; a court may follow, or the state, or a place."""
        if name.head is None or name.head.key != _PROSECUTION or not name.definite:
            return False
        form = self.scene.form(name.last)
        court = any(head.key == COURT for _, head, _ in head_readings(form, self.lexicon))
        state = form.removeprefix(TO).removeprefix(TO) in place_words(PlaceWord.STATE, "ar")
        return not (court or state or name.last in self.atoms)

    def _enforces(self, name: Name) -> bool:
        """Tell a court or police, which does something or deals with somebody, and has no purpose in its name.

        «مع الشرطة القضائية لتحديث المذكرات», «شرطة دبي للجالية الهندية».
        """
        noun = self.scene.form(name.first)[name.cut :]
        force = (name.head is not None and name.head.key in _ENFORCING) or is_force(noun)
        form = self.scene.form(name.last)
        deed = form.removeprefix(TO)
        town = self.atoms.get(name.last - 1)
        of_town = town is not None and not (town.is_body or town.is_state) and form.startswith(TO + TO)
        of_town = of_town and is_force(noun)  # not «محكمة القاهرة للأمور المستعجلة»
        does = not deed.startswith(TO) and looks_derived_verbal_noun(deed)
        return force and (does or of_town)

    def _governs(self, name: Name) -> bool:
        """Tell a government, to which nothing is added by «ل»: «الدعم الذي تقدمه حكومة المملكة لمحافظة المهرة»."""
        return name.head is not None and name.head.key == _GOVERNMENT and self.lexicon == INSTITUTIONS

    def _of_deputy(self, name: Name) -> bool:
        """Tell whether what follows is rather the field of one below the head: «نائب مدير جامعة … للشؤون …»."""
        first, form = name.first, self.scene.same_line(name.last)
        field = form in grammar().affairs or name.purposes > 0 or (not name.definite and form.startswith(TO + TO))
        field = field or self._is_whole(name)
        while field and first > max(name.first - _OFFICES, 0) and not self.scene.begins[first]:
            first -= 1
            if any(is_of(reading.form, WordClass.DEPUTY) for reading in self.scene.readings(first)):
                return True
            if not is_of(self.scene.form(first), WordClass.ROLE, WordClass.ADJECTIVE):
                return False
        return False

    @staticmethod
    def _is_whole(name: Name) -> bool:
        """Tell a university or bank that its adjective names: «نائب رئيس الجامعة اللبنانية لشؤون الطلبة»."""
        return name.definite and name.head is not None and name.head.key in _WHOLE

    def purpose(self, name: Name) -> Name | None:
        """Read «ل», where it may begin, and a complement («اللجنة الوطنية لمكافحة الفساد»)."""
        i = name.last
        for reading in self.scene.readings(i) if self.scene.same_line(i) else ():
            prefix = self.scene.form(i)[: reading.cut]
            if prefix not in (TO, TO + TO) or not self._may_be_purpose(name, reading.form):
                continue
            atom = self.atoms.get(i)
            end = self._served(name, atom) if atom and atom.cut == reading.cut else self._states(i, reading.form)
            end = end or self.complements.complement(i, name.head, first=reading.form, depth=1)
            if end is not None and not self._describes(name, reading.form, end):
                return replace(name, last=end, complement=True, solid=False, purposes=name.purposes + 1)
        return None

    def _served(self, name: Name, atom: Atom) -> int:
        """Return the end of the place or body that a name is for, with its nation: «للحماية المدنية الجزائرية».

        The nation may be of the whole: «المديرية العامة للجمارك الجزائرية».
        """
        nation = country_of_adjective(self.scene.same_line(atom.last)) if atom.is_body else None
        nouns = {looks_feminine(self.scene.form(k)) for k in (name.first, atom.last - 1)}
        agrees = nation is not None and looks_feminine(self.scene.form(atom.last)) in nouns
        return atom.last + (agrees and is_definite(self.scene.form(atom.last)))

    def _describes(self, name: Name, form: str, end: int) -> bool:
        """Tell what is said of a programme behind its name in marks: whom it attends, or work told in many words.

        «مبادرة "مؤسسة آمنة" لمرافقة المقاولات», «مشروع "راصد" لتحديث شبكة المحطات الأوتوماتيكية»; its years end a name.
        """
        marked = self.lexicon == PROGRAMS and self.scene.form(name.last - 1) == QUOTE and not is_definite(form)
        long = end - name.last > _LONGEST_WORK or form in tail_words("attends")
        return marked and long and not self.scene.same_line(end).isdigit()

    def _states(self, i: int, form: str) -> int | None:
        """Read «لدول غرب أفريقيا», «لدول مجلس التعاون لدول الخليج العربية»: the states of a region or body."""
        atom = self.complements.atom_at(i + 1) if is_of(form, WordClass.STATES) else None
        if atom is None or atom.is_state:
            return None
        return self.complements.adjectives(atom.last, None)

    def _may_be_purpose(self, name: Name, form: str) -> bool:
        base = without_article(form)
        written = self.scene.form(name.last).replace(TO + TO, ARTICLE, 1)
        no_names = (WordClass.PURPOSE,) if self.lexicon == PROGRAMS else (WordClass.PURPOSE, WordClass.DEED)
        purposes = any(is_of(word, *no_names) for word in (form, base, written))  # «للنظر» is no «اللنظر»
        once = name.definite or is_of(self.scene.form(name.last - 1), WordClass.ONCE)  # «خطة الطوارئ الوطنية لمواجهة …»
        planned = self.lexicon == PROGRAMS and once
        named = (planned or (name.definite and self._faces_evil(name.last))) and self._of_object(name.last, form)
        named = named or (name.definite and self._is_sort(name.last)) or self._is_charity(name)
        region = self.atoms.get(name.last)
        town = region is not None and region.cut == len(TO) and region.last > name.last + 1  # «لسيدي بلعباس»
        purposes = purposes or (name.solid and is_of(form, WordClass.SEEN_TO))
        told = (self.lexicon == PROGRAMS and self._tells(name, form)) or self._taught_for(name, form)
        stops = is_of(form, *ARABIC_STOPS) and not (town or self._of_state(name))
        stops = stops or is_of(written, WordClass.HONORIFIC)  # «سلمت اللجنة الجهوية للسيد X درعا»
        if told or (purposes and not named) or stops or self._is_done_by(name, base):
            return False  # «البرنامج الوطني لتثمين …» is for valuing
        own = self._is_own(name, form)
        vague = not name.definite and not is_definite(form) and country_of_adjective(self.scene.form(name.last - 1))
        calling = self._of_callings(name.last)
        if own or vague or calling:
            return own or calling  # «جمعية الهلال الأحمر السوداني لتعزيز النظام الصحي»
        noun = self.scene.is_arabic(name.first + 1) and self._is_called(name)  # «مشروع ذاكرة النيل لحفظ الصور»
        loose = not name.solid or (noun and name.last > name.first + _HEAD_AND_NOUN)
        if self.lexicon == PROGRAMS and loose and not (name.definite or is_definite(form)):
            doubled = self.scene.form(name.last).startswith(TO + TO)  # «للمؤسسات» has the article
            return not doubled and not self._is_called(name)
        if name.definite or name.solid:
            plural = form.endswith(PLURAL_ENDINGS) or is_of(form, WordClass.OFFICE_PLURAL)
            return not is_of(form, WordClass.ROLE) or plural
        national = is_of(self.scene.form(name.last - 1), WordClass.ONCE) or self._of_cause(name, form)
        if not is_definite(form):
            return national and (is_of(base, WordClass.DOMAIN) or looks_derived_verbal_noun(form))
        work = national and (looks_verbal_noun(form) or looks_adjectival(form))
        return is_of(base, WordClass.DOMAIN) or work or self._is_ware(name)

    def _taught_for(self, name: Name, form: str) -> bool:
        """Tell what a university does, or what is done for it: «شكر جامعة القاهرة لدعم البحث», but «للعلوم»."""
        taught = name.head is not None and name.head.key == _UNIVERSITY
        return taught and not is_definite(form) and looks_derived_verbal_noun(form)

    def _is_done_by(self, name: Name, deed: str) -> bool:
        """Tell what somebody of a nation's body does somewhere: «هيئة الدواء الغانية للتدريب بمعامل الهيئة»."""
        nation = country_of_adjective(self.scene.form(name.last - 1)) is not None
        whole = nation and not (name.definite or name.solid) and looks_verbal_noun(deed)
        where = self.scene.same_line(name.last + 1)
        sent = name.complement and where == IN and is_of(ARTICLE + deed, WordClass.TRAINS)
        if sent and not (name.head and name.head.entry.seated):
            return True  # «ضباط الإدارة العامة لخفر السواحل للتدريب في روما»
        return whole and (where == IN or (where.startswith(BY) and name_word(where) is None))

    def _tells(self, name: Name, form: str) -> bool:
        """Tell what a programme is to do or is for, told behind its whole name, which no purpose ends.

        «مشروع "شفافية" ليشمل المنافذ», «برنامج كفاءة لتدريب العاطلين».
        """
        one = name.solid and name.last == name.first + _HEAD_AND_NOUN and self._is_called(name)
        deed = one and not self.scene.form(name.last).startswith(TO + TO) and name.last not in self.atoms
        hers = form.startswith(PRESENT_OF_HER) and (form in verbs() or form in tail_words("widens"))
        hers = hers and not looks_work(form)  # «مبادرة "…" لتشمل الهواة», but «… لتشغيل الشباب»
        present = (looks_present(form) or hers) and not is_of(form, WordClass.DOMAIN)
        return present or (deed and looks_derived_verbal_noun(form))

    def _faces_evil(self, i: int) -> bool:
        """Tell the evil that a body is for facing: «المكتب التنفيذي لمواجهة غسل الأموال»."""
        return any(is_of(self.scene.same_line(k), WordClass.EVIL, WordClass.WASHED) for k in (i + 1, i + 2))

    def _is_sort(self, i: int) -> bool:
        """Tell a work that an adjective makes a field: «الرابطة الموريتانية للعمل الكشفي»."""
        following = self.scene.same_line(i + 1)
        return self.scene.form(i).startswith(TO + TO) and is_definite(following) and looks_relation(following)

    def _is_charity(self, name: Name) -> bool:
        """Tell the good works of a foundation by whatever name: «مؤسسة رافد للعمل الخيري»; it is called to none."""
        good = self.scene.same_line(name.last + 1) in relation_words("charity_work")
        return good and name.head is not None and name.head.entry.proper and self._is_sort(name.last)

    def _of_object(self, i: int, form: str) -> bool:
        """Tell the definite noun that is worked on, behind one more in construct where the work is one of names."""
        following = self.scene.same_line(i + 1)
        plain = is_of(form, WordClass.FACED) and self.scene.is_arabic(i + 1) and not begins_with_particle(following)
        construct = plain and not is_of(following, *ARABIC_STOPS) and is_definite(self.scene.same_line(i + 2))
        return is_definite(following) or construct

    def _is_ware(self, name: Name) -> bool:
        """Tell what a firm makes, the firm the name or its last part: «مجلس إدارة شركة النصر للمستحضرات البيطرية»."""
        if name.last == name.first + _HEAD_AND_NOUN:
            return name.head is not None and self.of_ware(name.last, name.head)
        inner = self.scene.form(name.last - _HEAD_AND_NOUN)
        return any(self.of_ware(name.last, head) for _, head, _ in head_readings(inner, self.lexicon))

    def _of_cause(self, name: Name, form: str) -> bool:
        """Tell the cause of an association that is called by one word: «جمعية الوفاء لرعاية المسنين».

        What a hospital or centre does for a living is its own too: «مركز النخيل لأبحاث المياه».
        """
        if self.lexicon != INSTITUTIONS or name.head is None or not is_definite(self.scene.form(name.first + 1)):
            return False
        people = self.scene.form(name.first + 1).endswith(PLURAL_ENDINGS)  # «جمعية المهندسين لدعم الطلبة»
        called = name.head.entry.called and is_of(form, WordClass.DOMAIN)
        called = called and (not people or looks_broken_plural(form))  # «جمعية المحامين لحقوق الإنسان»
        house = name.head.entry.proper and name.last == name.first + _HEAD_AND_NOUN
        return called or (house and is_of(form, WordClass.PRACTICE))

    def of_ware(self, i: int, head: Head) -> bool:
        """Tell what a firm makes, behind one plain noun: «شركة الخليج للألومنيوم»."""
        form = self.scene.same_line(i)
        ware = form.removeprefix(TO + TO)
        made = form.startswith(TO + TO) and not is_of(ware, WordClass.PURPOSE, WordClass.DEED, WordClass.ROLE)
        firm = head.entry.proper and (head.entry.common or head.key in _FIRMS)
        firm = firm and not head.entry.members and self.lexicon == INSTITUTIONS
        worked = looks_derived_verbal_noun(ware) and not is_of(ware, WordClass.TRADE)
        return made and firm and not worked and not is_of(ARTICLE + ware, *ARABIC_STOPS)

    def of_field(self, i: int) -> bool:
        """Tell the field or trade of a body, which follows its name: «مركز حفيت للدراسات»."""
        form = self.scene.same_line(i)
        field = form.removeprefix(TO + TO)
        told = form.startswith(TO + TO) and not is_of(field, WordClass.PURPOSE, WordClass.DEED, WordClass.SEEN_TO)
        pair = self.scene.same_line(i + 1)
        joined = told and pair.startswith(AND) and is_definite(pair[1:]) and looks_verbal_noun(field)
        known = is_of(field, WordClass.TRADE, WordClass.DOMAIN) or is_of(ARTICLE + field, WordClass.CARED)
        return told and (known or joined)  # «شركة هانيل للإنشاء والهندسة»

    def _is_own(self, name: Name, form: str) -> bool:
        """Tell the region of a body («مديرية الثقافة لولاية وهران»), and what a mission is for («لمساندة الشرطة»)."""
        if self._states(name.last, form) is not None:
            return True
        region = self.atoms.get(name.last)
        if region is not None and region.cut == len(TO):
            return not (region.is_body or region.is_state)
        if name.head is None:
            return False
        if self._of_state(name):
            return True
        entry = name.head.entry
        if ((entry.members or self._of_members(name)) and is_of(form, WordClass.SPORT)) or (
            (entry.members or entry.proper) and self._cares(form)
        ):
            return True
        mission = entry.mission and not is_definite(form)
        return mission and (is_of(form, WordClass.DOMAIN) or looks_derived_verbal_noun(form))

    def _of_members(self, name: Name) -> bool:
        """Tell the board of a body of members: «مجلس إدارة الاتحاد السوداني لكرة القدم»."""
        if not is_of(self.scene.form(name.first + 1), WordClass.BOARD):
            return False
        inner = self.scene.form(name.first + _HEAD_AND_NOUN)
        return any(head.entry.members for _, head, _ in head_readings(inner, self.lexicon))

    def _of_state(self, name: Name) -> bool:
        """Tell a ministry of state, whose field follows: «وزارة الدولة لشؤون المرأة»."""
        ministry = name.head is not None and name.head.key == MINISTRY and name.last == name.first + _HEAD_AND_NOUN
        return ministry and is_of(self.scene.form(name.last - 1), WordClass.HEADED)

    def _cares(self, form: str) -> bool:
        """Tell people or forces for whom funds, clubs and homes are: «صندوق الخدمات الاجتماعية للجيش»."""
        return self.lexicon == INSTITUTIONS and is_of(form, WordClass.CARED)

    def _is_called(self, name: Name) -> bool:
        """Tell a programme called by a noun that is no work to be done: what it is for is a description then.

        «مشروع الصرف الصحي لبلدات البادية الشمالية», but «برنامج كفاءة» for training.
        """
        first = self.scene.form(name.first + 1)
        if name.last == name.first + 2 and not is_definite(first):
            return True
        work = looks_verbal_noun(first) or looks_derived_verbal_noun(first)
        return not work and not is_definite(first)

    def competence(self, name: Name) -> Name | None:
        """Read «المعني بالمخدرات والجريمة», «المكلفة بالعلاقات مع البرلمان»."""
        i = name.last
        if not is_of(self.scene.same_line(i), WordClass.PARTICIPLE) or not self.scene.same_line(i + 1):
            return None
        if self._of_officer(name, i):
            return None
        form = self.scene.form(i + 1)
        apart = not name.definite or name.purposes or not self._of_head(name, i)
        if is_of(self.scene.form(i), WordClass.OWN_TO) and apart:
            return None  # «مشروع وزارة الصحة الخاص بالسكن»: of the project
        if form == IN and is_of(self.scene.form(i), WordClass.SPECIAL):
            end = self.complements.complement(i + 2, name.head, depth=1)  # «المتخصصة في العدالة الانتقالية»
            return replace(name, last=end, complement=True, solid=False) if end is not None else None
        for reading in self.scene.readings(i + 1):
            if form[: reading.cut] not in (BY, TO, TO + TO) or (form.startswith(TO) and not self._of_head(name, i)):
                continue  # «رئيس الشركة الوطنية المكلف لمناقشة …» is who acts as its head
            end = self.complements.complement(i + 1, name.head, first=reading.form, depth=1)
            if end is not None:
                return replace(name, last=end, complement=True, solid=False)
        return None

    def _of_officer(self, name: Name, i: int) -> bool:
        """Tell a masculine participle behind a feminine body: «وكيل الأمين العام للأمم المتحدة المكلف بالسلام»."""
        form, told = self.scene.form(name.first), self.scene.form(name.first + 1)
        noun = form[name.cut :]
        described = is_definite(noun) or form[: name.cut].endswith(TO + TO)
        hers = looks_feminine(noun) or (described and is_definite(told) and looks_feminine(told))
        return hers and not looks_feminine(self.scene.form(i)) and is_definite(self.scene.form(i))

    def _of_head(self, name: Name, i: int) -> bool:
        """Tell whether a participle is of the gender of the head noun: «الصندوق المخصص لتمويل …»."""
        return looks_feminine(self.scene.form(i)) == looks_feminine(self.scene.form(name.first)[name.cut :])
