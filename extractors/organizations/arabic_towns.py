"""Where an institution with an Arabic name stands: the town of a branch, the country of a national body abroad."""

from collections.abc import Mapping
from functools import lru_cache

from extractors.naming import ARABIC_STOPS, COURT, DEPARTMENT, HALL, OFFICE, Atom, Name, is_of
from extractors.scenery import Scenery
from lexicon.bodies import body_names
from lexicon.naming import Head, WordClass, classes_of, heads
from lexicon.people import Ending, ending, is_verb, name_word
from lexicon.places import PlaceWord, federal_states, lands, place_names, place_words
from lexicon.times import month_numbers
from lexicon.vocabulary import arabic_words
from schemas.nouns import replace
from text.inflection import AND, is_definite
from text.naming import (
    ABOUT,
    AT,
    BY,
    FEMININE_PAST,
    FROM,
    IN,
    PEOPLE,
    TO,
    TOWARD,
    begins_with_particle,
    looks_adjectival,
    looks_feminine,
    looks_present,
    looks_relation,
    looks_verbal_noun,
    looks_work,
    owners,
    without_article,
)
from text.signs import COMMAS

_VENUES, _INSTITUTIONS = "venues", "institutions"
_CENTRE, _DIRECTORATE = "centre", "directorate"
_CENTRAL = frozenset(("prison", "hospital"))
"""Houses of which many towns have a central or national one."""
_OF_MANY_TOWNS = _CENTRAL | {_CENTRE}
_PROSECUTION, _COMMAND = "prosecution", "command"
_UNIVERSITY, _UNIT, _COUNCIL = "university", "military_unit", "council"
_TOLD_BY_TOWN = frozenset((COURT, _PROSECUTION, OFFICE))
"""Heads of bodies that are told by their towns, wherever they are named."""
_SUPPLIERS = frozenset(("company", "foundation", "commission", "public_works"))
_OF_PEOPLE = frozenset(("commission", "association", "union", "league", "syndicate"))
_PARTED = frozenset(("apparatus", "refugee_commission", "commissioner", "circle", "diwan", "directorate"))
"""Heads of bodies that the lands of a federal state have, beside ministries."""
_COUNCILS = frozenset((_COUNCIL, "town_council"))
_TOWN_AT_ONCE = frozenset(("LY",))
"""States that name the town right behind its council."""
_AUTONOMOUS = frozenset(("IQ",))
_BRANCHED = frozenset((DEPARTMENT, "directorate"))
"""Heads of bodies that each region has, with their field: «المديرية العامة للتربية بمحافظة …»."""
_PARTED_BY_EMIRATE = frozenset(("commission", "circle", "department"))
_OF_EMIRATES, _PARTING = frozenset(("AE",)), frozenset(("-", "–", IN))
_ACCREDITED = frozenset((AT, TOWARD))
"""Prepositions before the state in which a mission is: «بعثة الاتحاد الأوروبي إلى ليبيا»."""
_SHORTEST_TOWN, _NEAR_VERB = 3, 5
_STOPS = frozenset(".;:)")
_HYPHEN, _HYPHENED = "-", 2
_KINDS = (PlaceWord.STATE, PlaceWord.DEFINITE_STATE, PlaceWord.SETTLEMENT, PlaceWord.MANNER)
"""Nouns of places, and what «ب» makes an adverb of, none of which is a town's name: «بالعاصمة», «بنجاح»."""
_FORMAL = 2
"""Words of a state's name with «في» before it: more of them make a full name («سلطنة عمان»)."""

_YEAR_DIGITS = 4


class ArabicTowns:
    """Reads the places at the ends of names in one document's words; ``atoms`` are those known in them."""

    def __init__(self, scene: Scenery, atoms: Mapping[int, Atom], lexicon: str) -> None:
        """Keep the words, what is already known in them, and which lexicon the heads are of."""
        self.scene = scene
        self.atoms = atoms
        self.lexicon = lexicon

    def with_town(self, name: Name) -> Name:
        """Read the town or country of a branch («سفارة كندا بالرباط», «محكمة الاستئناف في بيروت»)."""
        return name if self._stands_elsewhere(name) else self._with_its_town(name)

    def _with_its_town(self, name: Name) -> Name:
        i = self._after_short_name(name)
        form = self.scene.same_line(i)
        abroad = None if self._is_of_town(name, i) else self._abroad(name)
        wider = abroad or self._of_land(name) or self._numbered(name, i) or self._settled(name, i)
        wider = wider or self._of_emirate(name, i) or self._in_branch(name, i) or self._of_its_town(name, i)
        wider = wider or self._of_strange_town(name, i)
        if wider is not None:
            return wider
        if not form or not self._takes_town(name) or self._is_of_town(name, i) or self._is_of_world(name):
            return name
        accredited = form in _ACCREDITED and name.head is not None and name.head.entry.mission
        inside = form == IN or accredited
        atom = self.atoms.get(i + 1 if inside else i)
        if atom is None or (atom.is_body and not accredited) or self.scene.begins[i]:  # «البعثة … لدى الأمم المتحدة»
            return self._without(name, i)
        at_once = (name.branch or self._is_chair(name)) and atom.cut == 0
        if at_once and self._is_ordinal(atom.last):
            return replace(name, last=atom.last + 1, country=name.country or atom.country)
        if at_once or (atom.cut == 0 if inside else form[: atom.cut] == BY):
            counted = not inside and self._is_counted_court(name, atom.last)
            return replace(name, last=atom.last + counted, country=name.country or atom.country)
        return name

    def _stands_elsewhere(self, name: Name) -> bool:
        """Tell a body behind its seat or its representative, whose is the town or country behind it.

        «بمقر مؤسسة قطر بالرباط», «ممثل صندوق دعم العمال في مصر»; a mission or court is told from others by its town.
        """
        head, before = name.head, name.first - 1
        several = name.branch or head is None or head.entry.mission or head.key in _TOLD_BY_TOWN
        if several or self.lexicon != _INSTITUTIONS or not self.scene.before(name.first):
            return False
        forms = [reading.form for reading in self.scene.readings(before)]
        opens = name.cut == 0 and any(is_of(form, WordClass.SEAT) for form in forms)
        speaks = any(is_of(form, WordClass.REPRESENTATIVE) for form in forms)
        return opens or (speaks and self._in_state(name.last))

    def _in_state(self, i: int) -> bool:
        """Tell «في» or «ب» and a state."""
        inside = self.scene.same_line(i) == IN
        atom = self.atoms.get(i + inside)
        return atom is not None and atom.is_state and (inside or self.scene.form(i)[: atom.cut] == BY)

    def _is_of_town(self, name: Name, i: int) -> bool:
        """Tell a state behind a university called after a town: «جامعة ليدز بالمملكة المتحدة»."""
        town = self.atoms.get(name.first + 1)
        of_town = town is not None and not (town.is_state or town.is_body or name.definite)
        if not of_town or name.head is None or name.head.key != _UNIVERSITY:
            return False
        inside = self.scene.same_line(i) == IN
        atom = self.atoms.get(i + inside)
        return atom is not None and atom.is_state and (inside or atom.cut == len(BY))

    def _of_emirate(self, name: Name, i: int) -> Name | None:
        """Read the emirate by which its bodies are told from others: «هيئة البيئة – أبوظبي», «هيئة الطرق في دبي»."""
        dash = self.scene.same_line(i) in _PARTING and self.scene.same_line(i + 1)
        atom = self.atoms.get(i + 1) if dash else None
        if atom is None or atom.country not in _OF_EMIRATES or atom.is_state or atom.is_body:
            return None
        parted = name.head is not None and name.head.key in _PARTED_BY_EMIRATE and name.complement
        again = self.scene.same_line(atom.last) in _PARTING
        return replace(name, last=atom.last, country=atom.country) if parted and not again else None

    def _numbered(self, name: Name, i: int) -> Name | None:
        """Read the number of a branch whose town is in its name already: «السجن المحلي عين السبع 1»."""
        inside = (self.atoms.get(k) for k in range(name.first + 1, name.last))
        in_town = any(atom and atom.last == name.last and not atom.is_body for atom in inside)
        university = name.head is not None and name.head.key == _UNIVERSITY  # «جامعة وهران 2»
        counted = self.scene.same_line(i).isdigit() and len(self.scene.form(i)) == 1
        unit = name.head is not None and name.head.key == _UNIT and name.last > name.first + 1
        if unit and self.scene.same_line(i).isdigit() and self.lexicon == _INSTITUTIONS:
            return replace(name, last=i + 1)  # «لواء المشاة الآلي 40»
        numbered = in_town and ((name.branch and self._is_ordinal(i)) or (university and counted))
        return replace(name, last=i + 1) if numbered else None

    def _of_its_town(self, name: Name, i: int) -> Name | None:
        """Read the town right behind its council, as Libya writes: «المجلس البلدي مصراتة»; it is no visitor's."""
        town = self.atoms.get(i) if self.scene.same_line(i) else None
        council = name.head is not None and name.head.key in _COUNCILS and name.definite and not self._once(name)
        if town is None or town.cut or town.is_state or town.country not in _TOWN_AT_ONCE or not council:
            return None
        visits = self.scene.before(name.first) in place_words(PlaceWord.VISIT, "ar")
        local = is_of(self.scene.form(name.last - 1), WordClass.LOCAL) and not visits
        return replace(name, last=town.last, country=town.country) if local else None

    def _is_counted_court(self, name: Name, i: int) -> bool:
        """Tell the number of one of a town's courts, no day: «المحكمة الابتدائية بتونس 2»."""
        court = name.head is not None and name.head.key == COURT
        one = court and self._is_ordinal(i) and len(self.scene.form(i)) == 1
        return one and not (self.scene.same_line(i + 1) and self.scene.word[i + 1])

    def _is_ordinal(self, i: int) -> bool:
        """Tell the number of a branch from a year: «النظام الداخلي للمجلس الجماعي لبني ملال 2021-2027»."""
        return self.scene.same_line(i).isdigit() and len(self.scene.form(i)) < _YEAR_DIGITS

    def _in_branch(self, name: Name, i: int) -> Name | None:
        """Read the branch of a body: «نقابة المهندسين العراقيين فرع النجف», «مصلحة الأحوال المدنية فرع سرت».

        Behind a comma only one of members has it: «غرفة التجارة، فرع ظفار».
        """
        members = name.head is not None and (name.head.key in (*_OF_PEOPLE, _CHAMBER) or name.head.entry.members)
        i += members and self.scene.same_line(i) in COMMAS
        whole = self.lexicon == _INSTITUTIONS and (name.complement or name.definite)
        branched = members or (whole and not self._opened(name.first))
        atom = self.atoms.get(i + 1) if branched and self.scene.same_line(i) in _branch_words() else None
        whole = atom is not None and atom.cut == 0 and not atom.is_body and bool(self.scene.same_line(i + 1))
        return replace(name, last=atom.last) if whole and atom is not None else None

    def _opened(self, i: int) -> bool:
        """Tell a verb of opening few words before a body, whose branch is what was opened."""
        near = range(max(i - _NEAR_VERB, 0), i)
        return any(r.form in place_words(PlaceWord.OPENED, "ar") for k in near for r in self.scene.readings(k))

    def _settled(self, name: Name, i: int) -> Name | None:
        """Read the town of a court or of premises with its noun before it: «في مدينة صلالة», «بالعاصمة المؤقتة عدن»."""
        court = name.head is not None and name.head.key == COURT
        if not (court or self.lexicon == _VENUES) or not self._takes_town(name):
            return None
        form = self.scene.same_line(i)
        at = i + 1 if form == IN else i
        noun = self.scene.same_line(at) if form == IN else form.removeprefix(BY) if form.startswith(BY) else ""
        qualified = is_definite(noun) and is_definite(self.scene.same_line(at + 1))  # «العاصمة العراقية بغداد»
        at += qualified and at + 1 not in self.atoms
        atom = self.atoms.get(at + 1)
        town = atom is not None and atom.cut == 0 and not (atom.is_body or self.scene.begins[at + 1])
        town = town and atom is not None and (is_definite(noun) or not atom.is_state)  # «بالعاصمة تونس»
        known = noun in place_words(PlaceWord.SETTLEMENT, "ar") and town
        return replace(name, last=atom.last, country=name.country or atom.country) if known and atom else None

    def _without(self, name: Name, i: int) -> Name:
        """Read a town or quarter that no list knows: «سفارة كندا في دوشنبه», «مقر الوزارة بباب بنات»."""
        if self.in_quarter(i):
            return replace(name, last=i + 2)
        strange = self.strange_town(i) if self.lexicon == _VENUES else None
        strange = strange or (self._strange_seat(name, i) if self.lexicon == _INSTITUTIONS else None)
        if strange is not None or (self.lexicon == _VENUES and self._in_bare_house(name, i)):
            return replace(name, last=strange or i + 1)
        if strange is None and (communal := self._commune(name, i)) is not None:
            return replace(name, last=communal)
        unknown = i not in self.atoms and i + 1 not in self.atoms and self.scene.same_line(i) == IN
        whole = unknown and name.head is not None and name.head.entry.whole
        return replace(name, last=i + 2) if whole and self._unheard(i + 1) else name

    def _commune(self, name: Name, i: int) -> int | None:
        """Return the end of a commune that no list has, behind its council: «المجلس البلدي بالمعاضيدة السيد …»."""
        elected = name.head is not None and name.head.key == _COUNCIL and name.definite
        elected = elected and is_of(self.scene.form(name.last - 1), WordClass.LOCAL) and not self._once(name)
        form = self.scene.same_line(i)
        town = form[len(BY) :] if elected and form.startswith(BY) and is_definite(form[len(BY) :]) else ""
        return self._unlisted_town(i, town, inside=False) if town and i not in self.atoms else None

    def _of_strange_town(self, name: Name, i: int) -> Name | None:
        """Read a town that no list has, behind «ل» and its council: «المجلس الجماعي لإجوكاك السيدة …».

        Parts joined by hyphens are one name, of any body: «وكالة الحوض المائي لكير-زيز-غريس».
        """
        form = self.scene.same_line(i)
        town = form.removeprefix(TO)
        if town == form or town.startswith(TO) or i in self.atoms or not self.scene.is_arabic(i):
            return None
        end = i + 1
        while self.scene.same_line(end) == _HYPHEN and self.scene.touches(end) and self.scene.touches(end + 1):
            end += 2
        if end > i + _HYPHENED:
            return replace(name, last=end)
        council = name.head is not None and name.head.key in _COUNCILS and name.definite
        council = council and is_of(self.scene.form(name.last - 1), WordClass.LOCAL) and not self._once(name)
        plain = len(town) > _SHORTEST_TOWN and not begins_with_particle(town) and ending(town) is Ending.NO
        after = self.scene.same_line(end)
        closed = not self.scene.is_arabic(end) or not after or is_of(after, WordClass.HONORIFIC)
        deed = looks_present(town) or (not closed and (looks_verbal_noun(town) or looks_work(town)))
        known = name_word(town) is not None or any(word in arabic_words() for word in (town, *owners(town)))
        strange = council and plain and not (deed or known) and self._is_no_word(town)
        return replace(name, last=end) if strange else None

    def in_quarter(self, i: int) -> bool:
        """Tell whether «ب» and the name of a quarter stand behind premises: «مقر الوزارة بباب بنات»."""
        form, name = self.scene.same_line(i), self.scene.same_line(i + 1)
        opens = form.startswith(BY) and form[len(BY) :] in place_words(PlaceWord.TOWN_OPENING, "ar")
        plain = opens and self.lexicon == _VENUES and self.scene.is_arabic(i + 1)
        return plain and bool(name) and not is_of(name, *ARABIC_STOPS, WordClass.ROLE)

    def _in_bare_house(self, name: Name, i: int) -> bool:
        """Tell «ب» and the bare noun of the body in whose house a hall is: «قاعة الاجتماعات بالوزارة»."""
        body = self.scene.same_line(i).removeprefix(BY)
        hall = name.head is not None and name.head.key == HALL and self.scene.form(i).startswith(BY)
        return hall and i not in self.atoms and is_definite(body) and without_article(body) in heads("ar")

    def strange_town(self, i: int) -> int | None:
        """Return the end of a town behind premises that no list is sure of: «مقر المؤسسة بلوسيل،», «في الحسوة.».

        Where the phrase goes on, «ب» may open anything: «بمقر الوزارة بحضور …».
        """
        form = self.scene.same_line(i)
        at = i + (form == IN)
        begins = form == IN or form.startswith(BY)
        if not (begins and self.scene.is_arabic(i) and self.scene.same_line(at)) or at in self.atoms:
            return None
        name = self.scene.form(at)[0 if form == IN else len(BY) :]
        return self._listed_town(at, name, len(BY) if at == i else 0) or self._unlisted_town(at, name, inside=at > i)

    def _strange_seat(self, name: Name, i: int) -> int | None:
        """Return the end of a town that no list has, behind a body that stands in many: «السجن المحلي بالزبيرات،».

        No wording of the lexicon and nobody's name is spelt so; behind a verb it may be what that governs with «ب»:
        «قضت المحكمة الإدارية بالبطلان».
        """
        verb = self.scene.before(name.first)
        inner = (self.atoms.get(k) for k in range(name.first + 1, name.last))
        placed = any(atom is not None and not (atom.is_body or atom.is_state) for atom in inner)
        if placed or is_verb(verb) or verb.endswith(FEMININE_PAST):
            return None
        form = self.scene.same_line(i)
        at = i + (form == IN)
        town = self.scene.same_line(at).removeprefix(BY) if at == i else self.scene.same_line(at)
        if not (form == IN or form.startswith(BY)) or at in self.atoms or not self.scene.is_arabic(at):
            return None
        base = without_article(town)
        known = name_word(town) or name_word(base)
        heard = known is not None or any(word in arabic_words() for word in (town, base))
        described = is_definite(town) and looks_adjectival(town)
        return None if heard or described else self._unlisted_town(at, town, inside=True)

    def _listed_town(self, i: int, name: str, cut: int) -> int | None:
        """Return the end of a town that is a common word or somebody's name too: «مسجد القدس بالبقعة»."""
        hit = place_names().match_at(self.scene.words, i)
        begins = hit is not None and self.scene.words.letters_before(i, hit.start) == cut
        if hit is None or not begins or hit.payloads[0].state or not self._is_no_word(name):
            return None
        behind, one = self.scene.same_line(hit.last), hit.last == i + 1
        word = one and without_article(name) in arabic_words()  # «في إطار»
        described = one and is_definite(behind) and looks_adjectival(behind)
        return None if word or described else hit.last

    def _unlisted_town(self, i: int, name: str, *, inside: bool) -> int | None:
        """Return the end of a town that no list has, at the end of a phrase."""
        behind, base = self.scene.same_line(i + 1), without_article(name)
        ends = not behind or behind in COMMAS or behind in _STOPS or is_of(behind, WordClass.TIME)
        guest = is_definite(name) and not name.endswith(PEOPLE)  # «بمقر الهيئة بالعذيبة وفدا من …»
        ends = ends or (guest and len(behind) > len(AND) and behind.startswith(AND))  # «… بالزارات واطلع على»
        ends = ends or (guest and is_of(behind, WordClass.ROLE, WordClass.HONORIFIC, WordClass.SENDER))
        plain = len(base) > _SHORTEST_TOWN and ending(name) is Ending.NO and not begins_with_particle(name)
        deed = looks_verbal_noun(base) or (not is_definite(name) and looks_feminine(name))
        strange = not inside or not (base in arabic_words() or any(map(looks_verbal_noun, owners(base))))
        return i + 1 if ends and plain and strange and not deed and self._is_no_word(name) else None

    def _is_no_word(self, name: str) -> bool:
        """Tell a word that is none of the lexicon's nor what «ب» makes an adverb of."""
        base = without_article(name)
        if name in month_numbers():
            return False  # «أعمال مشروع الجسر في يوليو»
        known = classes_of(name, "ar") or classes_of(base, "ar") or base in heads("ar") or base in heads("ar", _VENUES)
        return not (known or any(w in place_words(word, "ar") for word in _KINDS for w in (base, name)))

    def _unheard(self, i: int) -> bool:
        """Tell a word that is none of the lexicon's, without the article, behind an embassy and «في»."""
        form = self.scene.same_line(i)
        plain = self.scene.is_arabic(i) and len(form) > _SHORTEST_TOWN and not is_definite(form)
        return plain and not classes_of(form, "ar") and ending(form) is Ending.NO and form not in heads("ar")

    def _is_of_world(self, name: Name) -> bool:
        """Tell a body of the world with the article: «المفوضية السامية للأمم المتحدة لشؤون اللاجئين في موريتانيا»."""
        body, noun = self.atoms.get(name.first), self.scene.form(name.first)[name.cut :]
        return body is not None and body.is_body and body.worldwide and is_definite(noun)

    def _takes_town(self, name: Name) -> bool:
        """Tell whether a body is of a kind that stands in many towns, or exists once in a country."""
        head = name.head
        if head is not None and (
            self._is_chapter(name, head) or self._is_supplier(name, head) or self._is_local(name, head)
        ):
            return True
        if name.branch or head is None or not head.entry.branch or (name.definite and head.key == _DIRECTORATE):
            return name.branch  # «المديرية العامة للأمن» is but one
        complement = self.atoms.get(name.first + 1)
        if self.lexicon == _INSTITUTIONS and complement is not None and complement.is_state and not head.entry.mission:
            return self.scene.same_line(name.last).startswith(BY)  # «معهد الكويت للأبحاث العلمية» is but one
        owner = self._owner(name)
        if owner is not None:
            return owner
        if self._once(name) and (head.entry.seated or head.key in _OF_MANY_TOWNS):
            return self._is_seated(name, head)
        of_nation = head.key == _PROSECUTION and name.definite and name.country  # «النيابة العامة الأردنية في …»
        envoys = head.entry.mission and head.entry.whole  # «سفارة الإمارات العربية المتحدة في …»
        judged = head.key == COURT and name.complement and not name.definite  # «محكمة الاستئناف الاتحادية في كربلاء»
        return envoys or judged or not (of_nation or self._once(name)) or self.lexicon == _VENUES

    def _is_seated(self, name: Name, head: Head) -> bool:
        """Tell whether a country has several such bodies: national schools, museums, training centres."""
        place, words = self.scene.same_line(name.last), range(name.first, name.last)
        if head.key in _CENTRAL:
            return True  # «السجن المركزي بعدن»
        if head.key == _CENTRE:
            return any(is_of(self.scene.form(k), WordClass.TRAINS) for k in words) or self.lexicon == _VENUES
        honoured = is_of(self.scene.form(name.last - 1), WordClass.REGNAL)  # «المسرح الوطني محمد الخامس» is but one
        return not honoured and (place.startswith(BY) or (place == IN and head.entry.described))

    def _is_local(self, name: Name, head: Head) -> bool:
        """Tell the department of a field in a town, which follows at once: «الإدارة التعليمية بكفر الزيات» (Egypt)."""
        field = name.definite and name.last == name.first + 2 and not self._once(name)
        told = field and looks_relation(self.scene.form(name.last - 1))
        return head.key == DEPARTMENT and told and self.scene.same_line(name.last).startswith(BY)

    def _is_chapter(self, name: Name, head: Head) -> bool:
        """Tell a body of people of one calling, whose town follows at once: «هيئة المحامين بمكناس»."""
        people = self.scene.form(name.last - 1).endswith(PEOPLE) and name.last == name.first + 2 + len(head.rest)
        return head.key in _OF_PEOPLE and people and self.scene.same_line(name.last).startswith(BY)

    def _is_supplier(self, name: Name, head: Head) -> bool:
        """Tell a company or establishment of water, power and the like, which each town has: «شركة مياه … بأسيوط»."""
        words = range(name.first + 1, name.last)
        supplies = any(is_of(r.form, WordClass.SUPPLY) for k in words for r in self.scene.readings(k))
        return self.lexicon == _INSTITUTIONS and head.key in _SUPPLIERS and supplies

    def _is_chair(self, name: Name) -> bool:
        """Tell a university called after a person, whose town follows at once: «جامعة محمد الخامس الرباط»."""
        first = self.scene.form(name.first + 1)
        person = is_of(first, WordClass.KIN) or is_of(self.scene.form(name.last - 1), WordClass.REGNAL)
        person = person or (name.solid and name_word(first) is not None)
        return person and name.head is not None and name.head.key == _UNIVERSITY and name.first + 1 not in self.atoms

    def _owner(self, name: Name) -> bool | None:
        """Tell, of what a body of many countries owns or names, whether it is an office of it that stands in a town.

        «مكتب المنظمة الدولية للهجرة بتونس», but not «المركز الإحصائي لدول مجلس التعاون في مسقط»; None where no such
        body is in the name.
        """
        head = name.head
        whole = self.atoms.get(name.first)
        if whole is not None and whole.worldwide and self._repeats(name.first + 1, whole.last):
            return head is not None and head.key == OFFICE  # «مكتب المفوضية السامية لحقوق الإنسان في اليمن»
        atoms = (self.atoms.get(k) for k in range(name.first + 1, name.last))
        if self.lexicon != _INSTITUTIONS or not any(a is not None and a.worldwide for a in atoms):
            return None
        return head is not None and (head.key == OFFICE or head.entry.mission)

    def _repeats(self, i: int, last: int) -> bool:
        """Tell a known body inside the name of another, behind its noun: «مكتب المفوضية السامية لحقوق الإنسان»."""
        inner = body_names().match_at(self.scene.words, i)
        return inner is not None and inner.last == last

    def _after_short_name(self, name: Name) -> int:
        """Return the token after a short form in brackets that a town may follow («(الإنتربول) في أبوظبي»)."""
        i = name.last
        owned = self._owner(name) and self.scene.same_line(i) == "(" and self.scene.form(i + 2) == ")"
        atom = self.atoms.get(i + 3 if self.scene.same_line(i + 3) != IN else i + 4)
        return i + 3 if owned and atom is not None and not atom.is_body else i

    def _abroad(self, name: Name) -> Name | None:
        """Read the country of a national body of another country («المجلس الأعلى للعدل ببلجيكا»).

        A state by its full name belongs to any body that it follows at once («مجلس الدولة في جمهورية مصر العربية»):
        as the place of an event it goes by its short one, which belongs to the body where someone is said to be of it.
        """
        i = name.last
        form = self.scene.same_line(i)
        inside = form == IN
        atom = self.atoms.get(i + 1 if inside else i)
        if atom is None or not atom.is_state or not form or self.lexicon != _INSTITUTIONS:
            return None
        formal = atom.last - i > (_FORMAL if inside else 1)
        ministry = not inside and name.head is not None and name.head.entry.whole  # «وزارة العدل بالسودان»
        someone = self._of_someone(name)
        role = bool(name.first) and is_of(self.scene.form(name.first - 1), WordClass.ROLE)
        other = not role and name.country not in (None, atom.country)  # «وفد هيئة الأوراق المالية القبرصية في الكويت»
        if other or not (formal or ministry or someone or (name.definite and self._once(name))):
            return None
        if atom.cut == 0 if inside else form[: atom.cut] == BY:
            return replace(name, last=atom.last, country=atom.country)
        return None

    def _of_land(self, name: Name) -> Name | None:
        """Read the land of a federal state whose body this is («وزارة الصحة بولاية كسلا»)."""
        i = name.last
        if self._in_autonomy(name, i):
            return replace(name, last=self.atoms[i + 1].last, country=self.atoms[i + 1].country)
        atom = self.atoms.get(i)
        if atom is None or self.lexicon != _INSTITUTIONS or atom.is_state:
            return None
        if name.head is not None and name.head.key in (DEPARTMENT, _COMMAND) and not name.definite:
            parted = self.scene.same_line(i)[: atom.cut] == BY and self.scene.form(i)[1:] in place_words(
                PlaceWord.STATE, "ar"
            )
            return replace(name, last=atom.last, country=atom.country) if parted else None  # «إدارة البيئة بمحافظة …»
        if name.definite and name.purposes and name.head is not None and name.head.key in _BRANCHED:
            noun = self.scene.form(i)[1:] if self.scene.same_line(i)[: atom.cut] == BY else ""
            lands_of = place_words(PlaceWord.STATE, "ar") | place_words(PlaceWord.ALONE, "ar")
            parted = noun in lands_of  # «الإدارة العامة للتعليم بمنطقة القصيم»
            return replace(name, last=atom.last, country=atom.country) if parted else None
        if atom.country not in federal_states():
            return None
        noun = self.scene.form(i)[1:] if self.scene.same_line(i)[: atom.cut] == BY else ""
        land = noun in lands()
        parted = name.head is not None and (name.head.entry.whole or name.head.key in _PARTED)
        return replace(name, last=atom.last, country=atom.country) if land and parted else None

    def _in_autonomy(self, name: Name, i: int) -> bool:
        """Tell «في» and the land with a government of its own whose body this is: «هيئة النزاهة في إقليم كردستان»."""
        land = (
            self.atoms.get(i + 1) if self.scene.same_line(i) == IN and self.scene.same_line(i + 1) in lands() else None
        )
        own = land is not None and land.cut == 0 and land.country in _AUTONOMOUS
        kind = name.head is not None and (
            name.head.entry.whole or name.head.key in (*_PARTED, *_PARTED_BY_EMIRATE, _COUNCIL)
        )
        return own and kind and self.lexicon == _INSTITUTIONS

    def _of_someone(self, name: Name) -> bool:
        """Tell whether someone heads the body or is of it («رئيس هيئة الانتخابات في بيرو», «وفد اللجنة في ملاوي»)."""
        before = self.scene.form(name.first - 1) if name.first else ""
        sent = before in (FROM, ABOUT) and is_of(self.scene.before(name.first - 1), WordClass.SENDER)
        named = is_of(before, WordClass.ROLE, WordClass.SENDER) or sent  # «وفد من جمعية المصارف في لبنان»
        body = self.atoms.get(name.first)
        worldwide = (body is not None and body.is_body and (body.worldwide or body.country is None)) or self._owner(
            name
        ) is not None
        return named and name.head is not None and (name.complement or name.definite) and not worldwide

    def _once(self, name: Name) -> bool:
        """Tell whether a word of the name says that a country has one such body."""
        return any(is_of(self.scene.form(k), WordClass.ONCE) for k in range(name.first + 1, name.last))


@lru_cache(maxsize=1)
def _branch_words() -> frozenset[str]:
    return frozenset(form for form, found in heads("ar").items() if any(head.key == _BRANCH for head in found))


_BRANCH, _CHAMBER = "branch_of_body", "chamber"
