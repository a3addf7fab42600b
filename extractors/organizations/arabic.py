"""The grammar of Arabic names of institutions: a head noun and the noun phrase that distinguishes it.

A name is a head («وزارة», «اللجنة») with, in this order: a construct complement («وزارة الشؤون الخارجية») or agreeing
adjectives («اللجنة الوطنية»), complements joined by «و», one complement with «ل», competences («المكلفة بـ»), the
parent («بوزارة العدل»), and, for what stands in many towns, the town. It ends where a word can be none of these.
"""

from collections.abc import Iterator, Mapping

from extractors.naming import COURT, DEPARTMENT, HALL, MOST_WORDS, OFFICE, Atom, Name, is_of
from extractors.organizations.arabic_complements import ArabicComplements
from extractors.organizations.arabic_coordination import ArabicCoordination
from extractors.organizations.arabic_heads import ArabicHeads
from extractors.organizations.arabic_nouns import is_force, is_staff
from extractors.organizations.arabic_purposes import ArabicPurposes
from extractors.organizations.arabic_towns import ArabicTowns
from extractors.scenery import Scenery, is_counted
from lexicon.countries import country_of_adjective
from lexicon.naming import INSTITUTIONS, PROGRAMS, VENUES, Head, WordClass, head_readings, heads
from lexicon.people import style_words
from lexicon.places import PlaceWord, place_words
from lexicon.relations import relation_words
from lexicon.role_grammar import grammar
from schemas.nouns import replace
from text.clitics import Reading
from text.inflection import after_and, is_definite
from text.naming import (
    ABOUT,
    AT,
    BY,
    FEMININE_PLURAL,
    IN,
    TO,
    looks_derived_verbal_noun,
    looks_feminine,
    looks_relation,
    looks_verbal_noun,
    without_article,
)
from text.signs import COMMAS

_ENOUGH = 2
"""Purposes after which a name takes no further one."""
_BRACKETED = 3
_AT_COURTS, _SEATS = frozenset((COURT, "prosecution")), frozenset((COURT, "council"))
"""What stands at a court, and the court («مجلس قضاء وهران» in Algeria)."""
_POST = 6
"""Words before a department among which the noun of a post stands that is held there."""
_HEAD_AND_NOUN = 2
_COUNCIL, _UNIVERSITY = "council", "university"
_TAUGHT = frozenset(("faculty", "institute", "school", "laboratory", "academy"))
_DASHES = frozenset("-–—/")
_NEAR_VERB = 5
_VAGUE_PLANS = (WordClass.VAGUE_PROGRAM, WordClass.PRAISED_PROGRAM, WordClass.NUMBERED)
"""What makes no name of a plan by itself; «الخطة الخامسة» points to one told elsewhere."""


class ArabicNames:
    """Reads names in one document's words; ``atoms`` are the places and bodies by the token in which they begin."""

    def __init__(self, scene: Scenery, atoms: Mapping[int, Atom], lexicon: str = "institutions") -> None:
        """Keep the words, what is already known in them, and the heads of a lexicon file."""
        self.scene = scene
        self.atoms = atoms
        self.lexicon = lexicon
        self.complements = ArabicComplements(scene, atoms)
        self.coordination = ArabicCoordination(scene, atoms, self.complements)
        self.purposes = ArabicPurposes(scene, atoms, self.complements, lexicon)
        self.heads = ArabicHeads(scene, self.complements, self.coordination, self.purposes)
        self.towns = ArabicTowns(scene, atoms, lexicon)

    def name_at(self, i: int) -> Name | None:
        """Return the longest name that begins in a token, the fewest letters cut among equals."""
        if not head_readings(self.scene.forms[i], self.lexicon) or self._is_board(i) or self._is_family(i):
            return None
        if self._is_counted(i):
            return None
        best = max(self.heads.begun_at(i), key=lambda name: (name.last, self._of_field(name)), default=None)
        if best is None:
            return None
        atom = self.atoms.get(i)
        done = atom is not None and atom.worldwide and atom.last == best.last and self._is_done_for(best.last)
        name = self._finish(replace(best, purposes=_ENOUGH) if done else best)
        return None if self._vague(name) else name

    def _of_field(self, name: Name) -> bool:
        """Tell a head in construct before its field, where it could bear the article too: «للجنة الميزانية والشؤون»."""
        second = after_and(self.scene.same_line(name.last)) or ""
        field = is_of(without_article(self.scene.form(name.first + 1)), WordClass.DOMAIN)
        return not name.definite and field and is_definite(second)

    def _is_counted(self, i: int) -> bool:
        """Tell one of many that are only counted, behind their number: «12 بلدية موزعة عبر …», «20 جمعية ناشطة»."""
        whole = not any(reading.cut for reading, _, _ in head_readings(self.scene.form(i), self.lexicon))
        told = is_definite(self.scene.same_line(i + 1)) or i + 1 in self.atoms
        return whole and is_counted(self.scene, i) and not told

    def _is_family(self, i: int) -> bool:
        """Tell «أبو جيش», a family name, from the army."""
        return i > 0 and self.scene.form(i - 1) in grammar().fathers and not self.scene.begins[i]

    def _is_board(self, i: int) -> bool:
        """Tell the second noun of a board, after which its body stands («مجلس إدارة مؤسسة كهرباء لبنان»).

        A ministry is a body behind any noun: «ديوان وزارة الداخلية».
        """
        before = self.scene.before(i) if self.lexicon != PROGRAMS else ""
        ministry = any(head.entry.whole for _, head, _ in head_readings(self.scene.form(i), self.lexicon))
        return (
            bool(before)
            and not ministry
            and any(self.scene.form(i) in head.generic for _, head, _ in head_readings(before, self.lexicon))
        )

    def go_on(self, i: int, atom: Atom, head: Head | None) -> Name:
        """Read on after a body known by name; ``head`` is its head noun, where it has one."""
        purposes = _ENOUGH if self._is_whole(i, atom) else 0
        name = Name(head, i, atom.last, atom.cut, atom.country, complement=True, solid=True, purposes=purposes)
        end = self.complements.adjectives(name.last, head)
        noun = self.scene.form(i)[atom.cut :]
        if is_definite(noun):
            end = self.complements.agreeing(noun, name.last, end)
        told = (k for k in range(name.last, end) if atom.worldwide and not looks_relation(self.scene.form(k)))
        return self._finish(replace(name, last=next(told, end)))  # «دعم مؤتمر … للتجارة والتنمية المستمر»

    def _is_whole(self, i: int, atom: Atom) -> bool:
        """Tell a known body that takes no purpose: it has one, or an adjective tells it («هيئة … الإدارية لضبط …»)."""
        if atom.worldwide and self._is_done_for(atom.last):
            return True
        if any(self.scene.form(k).startswith(TO + TO) for k in range(i + 1, atom.last)):
            return True
        form = self.scene.same_line(atom.last)
        if is_force(self.scene.form(i)[atom.cut :]) and looks_verbal_noun(form.removeprefix(TO)):
            return True  # «مع الدرك الوطني لتأمين الطرق»
        told = atom.last > i + _HEAD_AND_NOUN and looks_relation(self.scene.form(atom.last - 1))
        return told and form.startswith(TO) and not form.startswith(TO + TO) and form not in grammar().affairs

    def _is_done_for(self, i: int) -> bool:
        """Tell «ل» that belongs to no known body's name: «جهود منظمة الصحة العالمية للارتقاء …», «دعم … لبرامج …».

        A region («للشرق الأوسط») and a sport do.
        """
        form = self.scene.same_line(i)
        if not form.startswith(TO):
            return False
        deed = form.removeprefix(TO).removeprefix(TO)
        land = self.atoms.get(i)
        if land is not None and land.is_state and land.cut and not land.is_body:
            return True  # «دعم الفاو للبنان»
        if looks_verbal_noun(deed) or looks_derived_verbal_noun(deed):
            return True
        if is_of(deed, WordClass.STATES):
            return False
        region = self.atoms.get(i)
        plain = not form.startswith(TO + TO) and form not in grammar().affairs and region is None
        return plain and not is_of(deed, WordClass.SPORT) and deed not in place_words(PlaceWord.STATE, "ar")

    def head_at(self, i: int, cut: int) -> Head | None:
        """Return the head noun that a token is, once ``cut`` letters are cut from it."""
        return next((head for reading, head, _ in self.heads_at(i) if reading.cut == cut), None)

    def heads_at(self, i: int) -> Iterator[tuple[Reading, Head, bool]]:
        """Yield the head nouns that a token may be: the reading, the head, whether it carries the article."""
        return self.heads.heads_at(i)

    def _vague(self, name: Name) -> bool:
        """Tell a bare head with nothing but an adjective that tells a kind, or work that someone is charged with."""
        last = self.scene.form(name.last - 1)
        if name.definite and self._pointed_at(name):
            return True
        if name.definite:
            vague = _VAGUE_PLANS if self.lexicon == PROGRAMS else (WordClass.VAGUE,)
            if self._somebodys(name) and is_of(last, *vague):
                return True
            return name.last == name.first + 2 and is_of(last, *vague) and not self.purposes.is_power(name)
        if self._is_any_of_nation(name):
            return True
        managed = name.head is not None and name.head.key == DEPARTMENT
        topic = is_of(self.scene.before(name.first), WordClass.CONCERNING)
        if managed and is_of(self.scene.form(name.first + 1), WordClass.MANAGED):
            return name.cut != 0 or not is_of(self.scene.before(name.first), WordClass.ROLE)
        joined = self.scene.form(name.first)[: name.cut]
        return managed and (topic or joined.endswith(TO) or (joined.endswith(BY) and not self._of_post(name)))

    def _is_any_of_nation(self, name: Name) -> bool:
        """Tell any body of a nation, by its adjective alone: «شركة تركية», no «جامعة جيبوتي», which agrees not."""
        head, nation = self.scene.form(name.first)[name.cut :], self.scene.form(name.last - 1)
        alone = name.last == name.first + 2 and looks_feminine(head) == looks_feminine(nation)
        return alone and not is_definite(nation) and country_of_adjective(nation) is not None

    def _of_post(self, name: Name) -> bool:
        """Tell the department in which a post is held, told before it: «رئيس قسم الدراسات بإدارة السجون، السيد …».

        «بإدارة» else says what somebody did or was charged with, or who had the chair.
        """
        behind = self.scene.same_line(name.last)
        if any(self.scene.word[name.last : name.last + 1]) and behind and behind not in style_words():
            return False
        for k in range(name.first - 1, max(name.first - _POST, -1), -1):
            form = self.scene.form(k)
            if not self.scene.word[k] or is_of(form, WordClass.PARTICIPLE, WordClass.DOING) or self.scene.begins[k + 1]:
                return False
            if any(is_of(r.form, WordClass.ROLE) for r in self.scene.readings(k)):
                return not any(
                    is_of(r.form, WordClass.DOING) for r in self.scene.readings(k - 1) if self.scene.before(k)
                )
        return False

    def _somebodys(self, name: Name) -> bool:
        """Tell somebody's plan or vision that adjectives alone tell: «رؤيته الاستراتيجية المستقبلية»."""
        told = self.lexicon != PROGRAMS or name.complement or name.purposes
        return not (told or is_definite(self.scene.form(name.first)[name.cut :]))

    def _pointed_at(self, name: Name) -> bool:
        """Tell one that only points back: «هذه المؤسسة الوطنية الاستشارية», but «هذه اللجنة الوطنية لمكافحة …»."""
        pointed = not relation_words("demonstratives").isdisjoint(
            reading.form for reading in self.scene.readings(name.first - 1) if self.scene.before(name.first)
        )
        return pointed and not (name.complement or name.purposes)

    def _finish(self, name: Name) -> Name:
        """Read what may follow, in any order but each at most as often as names have it."""
        while name.last - name.first < MOST_WORDS:
            longer = (
                (None if self._is_site(name) else self.coordination.joined(name))
                or self._purpose(name)
                or self.purposes.competence(name)
                or self._parent(name)
                or self._of_state(name)
                or self._belonging(name)
            )
            if longer is None:
                break
            name = longer
        return self._less_sitting(self.towns.with_town(self._honoured(name)))

    def _less_sitting(self, name: Name) -> Name:
        """Leave out the adjective of the meeting before a body: «اجتماع لجنة الميثاق الطارئ», «دورة مجلس … العادية».

        It agrees with the meeting and not with the body: «اجتماع اللجنة العليا التحضيرية».
        """
        before = self.scene.readings(name.first - 1) if self.scene.before(name.first) else ()
        last, body = name.last - 1, looks_feminine(self.scene.form(name.first))
        told = last > name.first + 1 and is_of(self.scene.form(last), WordClass.SITTING)
        agrees = told and looks_feminine(self.scene.form(last)) is not body
        nouns = {n for r in before for n in (r.form, r.form.removesuffix(FEMININE_PLURAL))}
        several = any(r.form.endswith(FEMININE_PLURAL) for r in before)
        met = {several or looks_feminine(noun) for noun in nouns if agrees and is_of(noun, WordClass.EVENT)}
        told = (not body) in met
        return replace(name, last=last) if told else name

    def _is_site(self, name: Name) -> bool:
        """Tell a dam, castle or quarter by its name, to which nothing is joined: «سد القرعون والبحيرة»."""
        called = name.head is not None and name.head.entry.called and name.head.key != HALL
        return self.lexicon == VENUES and called

    def _honoured(self, name: Name) -> Name:
        """Read the person after whom a definite school or hospital is called, behind its purpose.

        «المدرسة العليا للشرطة علي تونسي»; behind «مدير المدرسة …» the name is the director's.
        """
        built = name.head is not None and name.head.entry.branch and name.head.entry.proper
        free = built and name.definite and name.complement and not self.heads.proper.official(name.last)
        board = is_of(self.scene.before(name.first), WordClass.BOARD)  # «رئيس مجلس أمناء المركز الوطني … خلدون النسور»
        if not free or board or self.heads.held(name.first) or self.scene.form(name.first)[: name.cut].endswith(TO):
            return name
        end = self.heads.proper.honoured(name.last, name.head)
        two = end is not None and end > name.last + 1
        return replace(name, last=end, solid=True) if two and end is not None else name

    def _purpose(self, name: Name) -> Name | None:
        """Read after «ل» the body whose organ this is («الأمانة العامة لمجلس الوزراء»), else a purpose."""
        if not self.purposes.may_begin(name):
            return self._inner(name, name.last, 1) if self._standing(name) else None
        if self._of_head(name):
            return replace(name, last=name.last + 2, complement=True, purposes=_ENOUGH)
        if (presided := self._of_president(name)) > name.last:
            return replace(name, last=presided, complement=True, purposes=_ENOUGH)
        owner = self._inner(name, name.last, 1) if name.definite else self._force(name)
        if owner is not None:
            return owner
        named = self.purposes.purpose(name)
        return named if named is None else self._of_organ(name, named) or named

    def _of_organ(self, name: Name, named: Name) -> Name | None:
        """Read the body whose organ a definite body is for: «المكتب القانوني للقيادة العامة لشرطة دبي»."""
        i = named.last
        if not (name.definite and self.scene.same_line(i).startswith(TO)):
            return None
        atom = self.atoms.get(i)
        begins = (atom is not None and atom.is_body) or next(self.heads_at(i), None) is not None
        owner = self._inner(name, name.last, len(TO + TO)) if begins else None
        return owner if owner is not None and owner.last > i else None

    def _force(self, name: Name) -> Name | None:
        """Read the force whose general staff this is: «رئاسة الأركان العامة للجيش الليبي»."""
        words = range(name.first, min(name.first + _HEAD_AND_NOUN, name.last))
        if not any(is_staff(self.scene.form(k)) for k in words):
            return None
        article = self.scene.form(name.last).startswith(TO + TO)
        return self._inner(name, name.last, len(TO + TO) if article else len(TO))

    def _of_head(self, name: Name) -> bool:
        """Tell the head of a state or government whose office this is: «المكتب الإعلامي لرئيس الجمهورية»."""
        office = name.definite and name.head is not None and name.head.key == OFFICE
        served = is_of(self.scene.same_line(name.last).removeprefix(TO), WordClass.ROLE)
        return office and served and is_of(self.scene.same_line(name.last + 1), WordClass.HEADED)

    def _of_president(self, name: Name) -> int:
        """Return the end of who heads a body, whose office this is: «المكتب الإعلامي لرئيس مجلس الوزراء»; else 0."""
        office = name.definite and name.head is not None and name.head.key == OFFICE
        served = is_of(self.scene.same_line(name.last).removeprefix(TO), WordClass.HEADS_OF_HOUSES)
        if not (office and served) or not self.scene.same_line(name.last + 1):
            return 0
        presided = next(self.heads.begun_at(name.last + 1), None)
        return presided.last if presided is not None and not presided.definite and presided.cut == 0 else 0

    def _standing(self, name: Name) -> bool:
        """Tell a standing organ behind whose field its body stands: «اللجنة الدائمة للشؤون القانونية لجامعة …»."""
        kind = name.definite and name.purposes == 1 and self.scene.same_line(name.last).startswith(TO)
        return kind and is_of(self.scene.form(name.first + 1), WordClass.STANDING)

    def _parent(self, name: Name) -> Name | None:
        """Read the body to which this one belongs: «بوزارة العدل», and after a committee «في مجلس الأمة»."""
        i = self._after_acronym(name.last)
        if self._is_taught(name) and (whole := self._university(name, i)) is not None:
            return whole
        if name.head is not None and name.head.key in _AT_COURTS and self.scene.same_line(i) == AT:
            return self._inner(name, i + 1, 0) if self._is_court(i + 1) else None
        if name.head is None or not (name.head.entry.parent or self._of_government(name, i) or self._steers(name)):
            return None
        inside = self.scene.same_line(i) == IN
        j = i + 1 if inside else i
        if not self.scene.same_line(j):
            return None
        if not inside and not self.scene.form(j).startswith(BY):
            return None
        return self._inner(name, j, 0 if inside else 1) or self._bare_parent(name, j)

    def _bare_parent(self, name: Name, i: int) -> Name | None:
        """Read «ب» and the bare noun of the body of which this is part: «إدارة التدريب بالمنظمة»."""
        form, behind = self.scene.form(i), self.scene.same_line(i + 1)
        noun = form.removeprefix(BY)
        bare = noun != form and is_definite(noun) and without_article(noun) in heads("ar") and i not in self.atoms
        land = noun in place_words(PlaceWord.MANNER, "ar") or without_article(noun) in place_words(
            PlaceWord.STATE, "ar"
        )
        pointed = is_of(behind, WordClass.POINTING) or looks_relation(behind)
        whole = name.complement or name.solid
        return (
            replace(name, last=i + 1, branch=False, purposes=_ENOUGH)
            if bare and whole and not (land or pointed)
            else None
        )

    def _is_taught(self, name: Name) -> bool:
        """Tell a faculty, or a faculty's council, which may stand right before its university."""
        words = (name.first, name.last - _HEAD_AND_NOUN) if name.complement or name.solid else ()
        heads = (head for k in words if k >= name.first for _, head, _ in self.heads_at(k))
        return self.lexicon == INSTITUTIONS and any(head.key in _TAUGHT for head in heads)

    def _university(self, name: Name, i: int) -> Name | None:
        """Read the university whose faculty this is, with no word between: «كلية الطب جامعة حلب».

        A dash may stand between, and a comma in an office: «عميد كلية العلوم، جامعة دمشق، الدكتور …». Behind a visitor
        it is what is visited: «زار وفد كلية الطب جامعة حلب».
        """
        held = is_of(self.scene.before(name.first), WordClass.ROLE)
        j = i + (self.scene.same_line(i) in _DASHES or (held and self.scene.same_line(i) in COMMAS))
        begun = (b for b in self.heads.begun_at(j) if b.cut == 0 and b.head is not None and b.head.key == _UNIVERSITY)
        whole = next(begun, None) if self.scene.same_line(j) else None
        near = range(max(name.first - _NEAR_VERB, 0), name.first)
        visited = any(r.form in place_words(PlaceWord.TOURED, "ar") for k in near for r in self.scene.readings(k))
        known = self.atoms.get(j)
        states = known is not None and known.worldwide  # «جامعة الدول العربية» has no faculty
        if whole is None or states or (visited and j == i and not held):
            return None
        inner = self._finish(replace(whole, purposes=_ENOUGH))
        last = max(inner.last, known.last if known is not None and known.is_body else 0)
        closed = self.scene.form(i) not in COMMAS or self.scene.same_line(last) in COMMAS
        return replace(name, last=last, branch=False, complement=True, purposes=_ENOUGH) if closed else None

    def _steers(self, name: Name) -> bool:
        """Tell a council that is an organ of the body behind it: «مجلس التوجيه بسلطة …», «المجلس العلمي بالمعهد …»."""
        council = name.head is not None and name.head.key == _COUNCIL and name.last == name.first + _HEAD_AND_NOUN
        return council and is_of(self.scene.form(name.last - 1), WordClass.STEERS)

    def _is_court(self, i: int) -> bool:
        """Tell a court, at which a prosecution or another court stands: «النيابة العامة لدى محكمة الاستئناف»."""
        return bool(self.scene.same_line(i)) and any(
            reading.cut == 0 and head.key in _SEATS for reading, head, _ in self.heads_at(i)
        )

    def _of_state(self, name: Name) -> Name | None:
        """Read the state whose embassy or consulate this is: «القنصلية العامة لبلجيكا»."""
        mission = name.definite and name.head is not None and name.head.entry.mission and name.head.entry.whole
        atom = self.atoms.get(name.last) if mission and self.scene.same_line(name.last).startswith(TO) else None
        own = atom is not None and atom.is_state and atom.cut in (len(TO), len(TO + TO))  # «للمغرب»
        return replace(name, last=atom.last, country=atom.country) if own and atom is not None else None

    def _belonging(self, name: Name) -> Name | None:
        """Read the body of which this one is said to be part: «التابع لديوان المحاسبة», «المنبثقة عن مجلس الوزراء»."""
        form, behind = self.scene.same_line(name.last), self.scene.same_line(name.last + 1)
        if self.lexicon == PROGRAMS or not (name.complement or name.definite) or not behind:
            return None
        if is_of(form, WordClass.EMANATING):
            return self._inner(name, name.last + 2, 0, kin=True) if behind == ABOUT else None
        if not is_of(form, WordClass.BELONGING) or not behind.startswith(TO):
            return None
        return self._inner(name, name.last + 1, len(TO)) or self._inner(name, name.last + 1, len(TO + TO))

    def _of_government(self, name: Name, i: int) -> bool:
        """Tell a ministry of one of two governments («وزارة المواصلات بحكومة الوحدة الوطنية»)."""
        whole = name.head is not None and name.head.entry.whole and bool(self.scene.same_line(i))
        return whole and any(head.entry.national and reading.cut == len(BY) for reading, head, _ in self.heads_at(i))

    def _after_acronym(self, i: int) -> int:
        """Return the token after an acronym in brackets, if one stands here («المكتب … (INL) بوزارة …»)."""
        bracket = self.scene.same_line(i) == "(" and self.scene.form(i + 2) == ")" and self.scene.is_capital(i + 1)
        return i + _BRACKETED if bracket else i

    def _inner(self, name: Name, i: int, cut: int, *, kin: bool = False) -> Name | None:
        """Read a body inside a longer name at a token, less ``cut`` letters; ``kin`` where it may be of one kind."""
        atom = self.atoms.get(i)
        if atom is not None and atom.is_body and atom.cut == cut:
            inner: Name | None = self.go_on(i, atom, self.head_at(i, cut))
        else:
            inner_heads = (b for b in self.heads.begun_at(i) if b.cut == cut and (kin or not _same_kind(b, name)))
            begun = next(inner_heads, None)
            inner = self._finish(begun) if begun is not None else None
        if inner is None:
            return None
        country = name.country or inner.country
        return replace(name, last=inner.last, branch=False, complement=True, purposes=1, country=country)


def _same_kind(one: Name, other: Name) -> bool:
    """Tell whether two names have heads of the same kind, so that neither is part of the other."""
    return one.head is not None and other.head is not None and one.head.key == other.head.key
