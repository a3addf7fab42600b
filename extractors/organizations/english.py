"""The grammar of English names of institutions: a run of capitalised words that holds a head noun, and its town."""

from collections.abc import Mapping

from extractors.naming import Atom
from extractors.organizations.english_bounds import is_address, is_of_people, less_office, less_owned, less_sort
from extractors.organizations.english_runs import EnglishRuns
from extractors.organizations.latin import OF, LatinName, country_in, of_rank
from extractors.scenery import Scenery
from lexicon.bearers import SEVERAL
from lexicon.countries import country_of_adjective
from lexicon.naming import PROGRAMS, VENUES, Head, WordClass, heads, words_of_class
from lexicon.people import name_word
from lexicon.relations import relation_words
from lexicon.role_grammar import delegation_words, role_words
from lexicon.vocabulary import english_words

_TWO_WORDS = 2
_MINISTERS = frozenset(("minister", "ministers"))
_GATHERING = frozenset(("convention", "conference", "exhibition", "cultural", "community"))
_CENTRES = frozenset(("centre", "center"))
_INSTITUTIONS = "institutions"
_BEFORE_TOWNS, _TO = frozenset(("in", "to")), "to"
_OFFICES = frozenset(("office", "offices", "headquarters"))
"""What a body has in a town, to which missions are."""
_OF = frozenset(("of",))
_WORKS = frozenset(("airport", "port", "station", "hall", "stadium", "building"))
"""Premises whose name stands before them in English."""
_COMMITTEES = frozenset(("committee", "subcommittee", "secretariat", "commission"))
_TAUGHT = frozenset(("faculty", "department", "school", "institute"))
_UNIVERSITIES = frozenset(("university", "universiti"))
_UNION = "union_delegation"
_GROUP, _PARK, _BOARD = "group_en", "park", "board"
_PARLIAMENT = "parliament"
_PRESIDENCY, _UNIONS = "presidency", frozenset(("eu", "union"))
_MADE_OF_ALL = frozenset((_GROUP, "building", "government"))
"""Nouns of bodies and sites that are nouns of deeds as well."""
_STAFF = frozenset(("unit", "team", "office", "committee", "board", "secretariat", "department", "council"))
"""What the people of a project are called."""
_WORK = frozenset(
    ("management", "cycle", "proposal", "implementation", "steering", "coordination", "coordinating", "appraisal",
     "monitoring", "evaluation", "planning", "document", "documents", "preparation", "finance", "supervision")
)  # fmt: skip
"""What is done about projects, right behind their noun."""
_FIELDS_TOO = frozenset(("prosecution",))
"""Heads that are fields of work as well, behind another one."""
_HEADS = frozenset(("chief", "head"))
_CHIEFS = "staff"
"""Who has a chief, whose title is no body's."""
_SITTINGS = frozenset(("meeting", "meetings", "minutes", "agenda", "conference", "summit"))
_CONFERENCE = "conference"
"""Where "of" follows it is in a body's name: "Committee of the International Conference of Ombudsmen"."""
_OF_STATE = ["state", "and"]
_CHAMBERS, _SITTING = frozenset(("chamber", "chambers")), frozenset(("council", "assembly", "senate", "house"))
"""Rooms in which a body sits, right behind its noun: "the Council Chamber"."""
_BEFORE_CALLED = frozenset(("the", "of", "at", "to", "in", "from", "and", "by", "with", "for"))
"""Words before a body called after someone, so that no style of a list of people is one."""
_SEATED = frozenset(("faculty", "institute", "school", "university", "hospital"))


class EnglishNames:
    """Reads English names in one document's words; ``known`` are the head nouns."""

    def __init__(self, scene: Scenery, atoms: Mapping[int, Atom], lexicon: str = "institutions") -> None:
        """Keep the words, what is already known in them, and the heads of a lexicon file."""
        self.scene = scene
        self.atoms = atoms
        self.lexicon = lexicon
        self.runs = EnglishRuns(scene, atoms, lexicon)
        self.known = self.runs.known
        self.premises = words_of_class(WordClass.PREMISES, "en")

    def name_at(self, i: int) -> LatinName | None:
        """Return the capitalised run that begins at a token and holds a head noun, or None."""
        if not self.runs.may_have_head(i) or not self.runs.may_begin(i) or self._is_portfolio(i):
            return None
        end, head_at = self.runs.run_from(i)
        if head_at is None or of_rank(self.scene, i):
            return None
        if self.scene.form(head_at) == _PARLIAMENT and self.scene.form(head_at + 1) == "for":
            end = head_at + 1  # "Member of Parliament for the Northern Constituency"
        first, end = self._first(i, head_at), self._less_sitting(self._less_role(end, head_at), head_at)
        none = False
        if self.lexicon == _INSTITUTIONS:
            end = less_office(self.scene, head_at, less_owned(self.scene, self.atoms, head_at, end))
            first = less_sort(self.scene, first, head_at, end)
            none = is_address(self.scene, first, end) or is_of_people(self.scene, end)
        if none or self._is_none(first, head_at, end) or (first == head_at and self._is_bare(head_at)):
            return None
        end = self._whole_head(head_at, end)
        if self.lexicon != _INSTITUTIONS and self.scene.same_line(end) in words_of_class(WordClass.ROLE, "en"):
            return None  # "National Project Manager", "Fire Station Commander"
        end = self._university(self._town(end, head_at, first), head_at)
        if end - first < _TWO_WORDS:
            return None
        return LatinName(first, end, country_in(self.scene, self.atoms, range(first, end)))

    def part_of(self, end: int) -> int:
        """Return the end of the committee right behind a known body: "House of Representatives Committee on …"."""
        whole = self.lexicon == _INSTITUTIONS and bool(self.scene.same_line(end)) and self.scene.is_capital(end)
        part = self.name_at(end) if whole and self.scene.form(end) in _COMMITTEES else None
        return part.last if part is not None and part.first == end else end

    def _whole_head(self, i: int, end: int) -> int:
        """Return the end of a head of several words, of which one is small: "Convention and Exhibition Centre"."""
        for head in self.known.get(self.scene.form(i), ()):
            last = i + 1 + len(head.rest)
            if last > end and [self.scene.same_line(k) for k in range(i + 1, last)] == list(head.rest):
                end = last
        return end

    def _is_none(self, first: int, head_at: int, last: int) -> bool:
        """Tell steering committees, premises of a body, centres for events and delegations of nationals from a body."""
        ends = {self.scene.form(k) for k in range(max(head_at + 1, last - _TWO_WORDS), last)}
        roomy = self.scene.form(last - 1) in self.premises or "room" in ends  # "Ministry's Conference Room B"
        roomy = roomy or self.scene.form(head_at + 1) == "room"  # "Committee Room M46"
        roomy = roomy or (first == head_at == last - _TWO_WORDS and self._is_office(last - 1))  # "University Librarian"
        roomy = roomy or (self.scene.form(last - 1) in _CHAMBERS and self.scene.form(last - 2) in _SITTING)
        of_heads = [self.scene.before(first - 1), self.scene.before(first)] == _OF_STATE  # "Heads of State and …"
        if self.lexicon == _INSTITUTIONS and (roomy or of_heads or self._is_honour(first, head_at, last)):
            return True
        before, head = [self.scene.form(k) for k in range(first, head_at)], self.scene.form(head_at)
        own = self.scene.before(first) if self.scene.is_capital(first - 1) else ""
        board = head == _BOARD and self.scene.form(head_at - 1) in heads("en", PROGRAMS)  # "Programme Board"
        steering = (board and first >= head_at - 1) or any(
            form in words_of_class(WordClass.STEERING, "en") for form in (own, *before)
        )
        joined = self.scene.form(head_at + 1) in ("and", "&") and first == head_at
        joined = joined and self.lexicon == PROGRAMS  # "Director of Strategy and Operations"
        joined = joined or (head in _FIELDS_TOO and self.scene.form(head_at - 1) in ("and", "&"))
        if (
            joined
            or (steering and (self.lexicon != PROGRAMS or first >= head_at - 1))
            or self._is_sent(first, head_at, last)
            or self._is_turn(head_at, last)
        ):
            return True  # "National Coastal Monitoring Plan"
        staff = self.lexicon == PROGRAMS and self.scene.form(last - 1) in _STAFF  # "Project Implementation Unit"
        staff = staff or self._is_work(first, last)
        seat = self.lexicon == _INSTITUTIONS and self._is_seat(first, last)
        if staff or seat or self._is_common(head_at):
            return True
        if self.lexicon == VENUES and (self._is_of_people(head_at, last) or self._is_bearer(head_at, last)):
            return True
        if self.lexicon != VENUES and not _GATHERING.isdisjoint(before[-1:]) and head in _CENTRES:
            return True
        return head in delegation_words().noun and any(map(country_of_adjective, before))  # "Omani Delegation"

    def _is_office(self, i: int) -> bool:
        """Tell an office held in a body: "Librarian", "Registrar"."""
        return self.scene.form(i) in relation_words("officers_of_bodies")

    def _is_turn(self, head_at: int, last: int) -> bool:
        """Tell a state's turn at the head of a union: "the Lithuanian Presidency of the Council of the EU"."""
        words = {self.scene.form(k) for k in range(head_at + 1, last)}
        return self.scene.form(head_at) == _PRESIDENCY and "council" in words and not words.isdisjoint(_UNIONS)

    def _is_honour(self, first: int, head_at: int, last: int) -> bool:
        """Tell soldiers who greet a guest, and a staff by its chief: "Guard of Honour", "Chief of Army Staff"."""
        of = self.scene.form(head_at + 1) in _OF and self.scene.form(head_at + 2) in relation_words("honour_guarded")
        at = first - (self.scene.before(first) == "the")
        chief = self.scene.before(at) in _OF and self.scene.before(at - 1) in _HEADS
        return of or (chief and self.scene.form(last - 1) == _CHIEFS and last - first == _TWO_WORDS)

    def _is_work(self, first: int, last: int) -> bool:
        """Tell the work of projects, or who does it: "Project Cycle Management", "Project Steering Committee"."""
        work = self.lexicon == PROGRAMS and self.scene.form(first) in self.known and first + 1 < last
        return work and self.scene.form(first + 1) in _WORK

    def _is_seat(self, first: int, last: int) -> bool:
        """Tell the seat of a body known by name from a body: "African Union Headquarters"."""
        seat = self.scene.form(last - 1) in words_of_class(WordClass.SEATS, "en")
        known = (self.atoms.get(k) for k in range(first, last - 1))
        return seat and any(atom is not None and atom.is_body and atom.last == last - 1 for atom in known)

    def _is_common(self, i: int) -> bool:
        """Tell a group or building of no name, by the word before it: "Working Group", "Capacity Building"."""
        told = [head for head in self.known.get(self.scene.form(i), ()) if head.key in _MADE_OF_ALL]
        before = self.scene.form(i - 1) if self.scene.is_capital(i - 1) else ""
        return any(before in head.generic or (not before and head.key == _GROUP) for head in told)

    def _is_bearer(self, i: int, last: int) -> bool:
        """Tell who is called as a site is: "Park Ji-hoon", "Mr. Park"."""
        return self.scene.form(i) == _PARK and (i + 1 < last or not self.scene.is_capital(i - 1))

    def _is_of_people(self, i: int, last: int) -> bool:
        """Tell premises whose people or firm the next word is: "Airport Operators", "Dam Construction Unit"."""
        following = self.scene.form(i + 1) if i + 1 < last and self.scene.is_capital(i + 1) else ""
        whole = not following or self.runs.has_rest(i)
        return not whole and (following in english_words() or following.endswith("s")) and i + 1 not in self.atoms

    def _less_role(self, end: int, head_at: int) -> int:
        """Return the end less the words of a role that goes on: "World Bank Regional" of its director."""
        if self.scene.same_line(end) not in words_of_class(WordClass.ROLE, "en") or not self.scene.is_capital(end):
            return end
        before = role_words().before
        while end > head_at + 1 and self.scene.form(end - 1) in before and self.scene.form(end - 2) not in _OF:
            end -= 1
        return end

    def _less_sitting(self, end: int, head_at: int) -> int:
        """Return the end less that the body sat, as headings of minutes have it: "NICTS BOARD MEETING"."""
        if self.lexicon != _INSTITUTIONS:
            return end
        sat = (k for k in range(head_at + 1, end) if self.scene.form(k) in _SITTINGS)
        return next((k for k in sat if self.scene.form(k) != _CONFERENCE or self.scene.form(k + 1) not in _OF), end)

    def _is_bare(self, i: int) -> bool:
        """Tell a head noun before a person, or before a field of work: "Head of Mission Ahmed …", "Airport Safety"."""
        following = self.scene.form(i + 1)
        if following == "'" and self.scene.form(i + 2) == "s" and not self.scene.is_capital(i - 1):
            return True  # "the Court's Deputy Registrar"
        known = name_word(following) if self.scene.is_capital(i + 1) else None
        if known is not None and known.given >= SEVERAL and self.scene.before(i) in OF | _OF:
            return True
        works = self.lexicon == VENUES and self.scene.form(i) in _WORKS
        return works and self.scene.is_capital(i + 1) and i + 1 not in self.atoms

    def _is_portfolio(self, i: int) -> bool:
        """Tell a field, and what is headed, from a body: "Minister of Municipality", "Chief of Mission of"."""
        if self.scene.before(i) != "of" or i in self.atoms:
            return False
        holder = self.scene.before(i - 1)
        errand = holder in _HEADS and any(head.entry.mission for head in self.known.get(self.scene.form(i), ()))
        return holder in _MINISTERS or (errand and self.scene.same_line(i + 1) == "of")

    def _first(self, i: int, head_at: int) -> int:
        """Return where the name begins: after a role that stands before it in the run."""
        house = self.atoms.get(i)
        least = house.last if house is not None and house.is_body else i  # "House of Representatives Committee"
        for k in range(head_at, least - 1, -1) if not self.runs.of_programme(i) else ():
            if self.scene.form(k) in words_of_class(WordClass.ROLE, "en") and not self.runs.owns_office(k):
                return k + 1
        atom = self.atoms.get(i)
        owner = atom is not None and (not atom.is_body or self.lexicon == PROGRAMS)  # "UNDP's Markets Programme"
        if owner and atom is not None and self.scene.form(atom.last) == "'" and atom.last + 1 < head_at:
            return atom.last + 2
        return i - self._is_called_after(i, head_at)

    def _is_called_after(self, i: int, head_at: int) -> bool:
        """Tell the style of whom a body is called after, before the name: "the Sheikh Zayed Grand Mosque Centre"."""
        styled = self.scene.before(i) in words_of_class(WordClass.CALLED_AFTER, "en") and self.scene.is_capital(i - 1)
        behind = self.scene.before(i - 1)
        named = head_at > i and not self.scene.begins[i - 1] and self.lexicon == _INSTITUTIONS
        return styled and named and behind in _BEFORE_CALLED

    def _has_town(self, head: Head) -> bool:
        """Tell a head whose branches English tells apart by "in" and a town; "College in Salmiya" says where it is."""
        return head.entry.branch and (self.lexicon != _INSTITUTIONS or head.key not in _SEATED)

    def _accredited(self, end: int) -> int:
        """Return the end of the body to which a mission is, with its office and town: "to the UN Office at Geneva"."""
        seat = end + (self.scene.same_line(end) in _OFFICES)
        town = self.atoms.get(seat + 1) if self.scene.same_line(seat) in ("in", "at") else None
        return town.last if town is not None and not (town.is_body or town.is_state) else seat

    def _seat(self, end: int, words: set[str]) -> int:
        """Read the town behind the comma of an embassy's address: "Embassy of India, Manama"."""
        mission = any(h.entry.mission and h.entry.whole for word in words for h in self.known.get(word, ()))
        comma = mission and self.scene.same_line(end) == ","
        atom = self.atoms.get(end + 1) if comma and self.scene.same_line(end + 1) else None
        return atom.last if atom is not None and not (atom.is_body or atom.is_state) else end

    def _is_sent(self, first: int, head_at: int, end: int) -> bool:
        """Tell a delegation that somebody sent from a union's permanent one: "Delegation of the World Bank"."""
        forms = {self.scene.form(k) for k in range(first, end)}
        heads_here = self.known.get(self.scene.form(head_at), ())
        return any(head.key == _UNION for head in heads_here) and all(forms.isdisjoint(h.only) for h in heads_here)

    def _university(self, end: int, head_at: int) -> int:
        """Read the university whose faculty this is: "Faculty of Law at the University of Malta"."""
        taught = any(head.key in _TAUGHT for head in self.known.get(self.scene.form(head_at), ()))
        if not taught or self.lexicon != _INSTITUTIONS or self.scene.same_line(end) != "at":
            return end
        j = end + 1 + (self.scene.same_line(end + 1) == "the")
        atom = self.atoms.get(j) if self.scene.same_line(j) else None
        if atom is not None and atom.is_body:
            last = atom.last
        else:
            inner = self.name_at(j) if self.scene.same_line(j) and self.scene.is_capital(j) else None
            last = inner.last if inner is not None else end
        return last if any(self.scene.form(k) in _UNIVERSITIES for k in range(j, last)) else end

    def _behind_seat(self, first: int) -> bool:
        """Tell a body behind its seat, whose is the town: "at the headquarters of the National Centre in Mogadishu"."""
        of = first - 1 - (self.scene.before(first) == "the")
        return self.scene.form(of) in _OF and self.scene.form(of - 1) in words_of_class(WordClass.SEATS, "en")

    def _town(self, end: int, head_at: int, first: int) -> int:
        """Read the town of a branch: "Embassy of Japan in Amman"."""
        words = {self.scene.form(k) for k in range(max(first, head_at - 1), end)}
        seat = self._seat(end, words)
        if seat > end:
            return seat
        if (
            not any(self._has_town(h) for word in words for h in self.known.get(word, ()))
            or self.scene.same_line(end) not in _BEFORE_TOWNS
            or end - first < _TWO_WORDS
            or self._behind_seat(first)
        ):
            return end
        j = end + 1
        while self.scene.same_line(j) == "the":
            j += 1
        atom = self.atoms.get(j)
        if self.scene.form(end) == _TO and atom is not None and atom.is_body and self.scene.same_line(j):
            return self._accredited(atom.last)
        return atom.last if atom is not None and not atom.is_body and self.scene.same_line(j) else end
