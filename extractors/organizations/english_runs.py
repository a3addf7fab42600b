"""Runs of capitalised words, joined by signs, commas and "of", "for", "and", in which English names stand."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from extractors.naming import MOST_REACH, MOST_WORDS, Atom
from extractors.organizations.english_bounds import is_headline_verb, is_owner_behind, of_compound, of_someone
from extractors.organizations.english_small import past_small, ranked_bearer, ranked_holder
from extractors.organizations.latin import ARTICLES, OF, is_stop, is_style, person_beside
from extractors.scenery import Scenery
from lexicon.bearers import FEW
from lexicon.bodies import body_acronyms
from lexicon.countries import country_of_adjective
from lexicon.naming import PROGRAMS, VENUES, Head, WordClass, heads, words_of_class
from lexicon.people import name_word, roles
from lexicon.relations import relation_words
from lexicon.role_grammar import role_words
from lexicon.vocabulary import english_words
from text.latin_names import KINSHIP, PARTICLES
from text.tokens import Shape

_CALLED_AFTER = frozenset(("university", "college", "institute", "academy", "school", "centre", "center", "hospital"))
"""Heads of bodies that somebody's name may end: "University of Science and Technology Houari Boumediene"."""
_LINKS = frozenset(("of", "for", "and", "or", "the", "to", "on", "against", "in", "&", "with"))
_FIELD_OWNERS = frozenset(("government", "council", "cabinet", "parliament", "court", "bank", "hospital", "school"))
"""Nouns of bodies before what is done for them."""
_CHARITIES = frozenset(("trust", "foundation", "network", "coalition", "fund", "association"))
_SOCIETIES = _CHARITIES | {"club", "league"}
_OF_FRIENDS = (("of", 0), ("the", 1))
"""Small words behind "Friends", and how far behind it."""
_LETTERS = 2
"""Letters of the shortest acronym of several: "MPs"."""
"""As many bear a name that ends a body before it."""
_ARTICLES_OF_NAMES = frozenset(("al", "el", "ould", "abu", "abou"))
_TITLED = 2
"""Words of the first field of several in the name of a body or plan."""
_MEMBER = 3
_MEMBERS = 5
"""Most words of a member of a list."""
_OFFICES = frozenset(("office", "department"))
_OF = frozenset(("of",))
_MASTERS = frozenset(("me",))
"""Short styles of lawyers, as Rwanda's English has them: "the Ministry of Justice Me Evode …"."""
_LEVELS = frozenset(("local", "regional", "provincial"))
_ANDS = frozenset(("and", "&"))
_WITH_ARTICLE = 2
"""Tokens from "and" to a field with its article: "Ministry of Fisheries and the Blue Economy"."""
_IN_TITLES = frozenset(("for", "and"))
_FIELD = 4
"""Words from "and" to the head noun that both fields have."""
_WITH = frozenset(("persons", "people", "children", "women", "adults", "learners"))
"""Who has what a name says with "with": "Council for Persons with Disabilities"."""
_INSIDE_WORDS = frozenset(("-", "'", "."))
"""Signs inside the words of an office and of the body it is held in: "Secretary-General of the People's Court"."""
_HELD = 14
"""Words before a name among which the office stands that is held in the body between."""
_LAND = 4
"""Words of the longest name of a land."""
_WHOLE = 6
"""Words of the longest name of a body that is known by it."""
_RUN = frozenset(("port", "ports", "airport"))
"""What an authority runs, named with its town before it: "Port of Tema Authority"."""
_ARTICLES = frozenset(("a", "an", "the"))
_DOING, _VICE = "ing", "vice"
_SIDES = frozenset(("north", "south", "east", "west", "northern", "southern", "eastern", "western", "central"))
_FAR = 7
"""Words from "and" to the head noun of a body of two parts of a continent."""
_NO_BEGINNING = OF | ARTICLES | _LINKS | {"un", "une", "a", "an", "au", "son", "sa", "ses", "leur", "leurs"}


@dataclass(slots=True)
class _Run:
    """A run that is being read: its tokens so far, the token to read next, and the place of its head noun."""

    first: int
    at: int
    end: int
    head_at: int | None = None
    linked: bool = False
    """A link came, so that no further word is the head."""
    joined: bool = False
    """The last link was "and", after which a name of its own may begin."""


class EnglishRuns:
    """Reads runs in one document's words; ``known`` are the head nouns of a lexicon file."""

    def __init__(self, scene: Scenery, atoms: Mapping[int, Atom], lexicon: str) -> None:
        """Keep the words, what is already known in them, and the heads of a lexicon file."""
        self.scene = scene
        self.atoms = atoms
        self.known = heads("en", lexicon)
        self.lexicon = lexicon

    def may_begin(self, i: int) -> bool:
        """Tell whether a run may begin at a token: a capitalised word, no small one, in no French line of capitals."""
        return self._capital_word(i) and not self._starts_badly(i) and not self.scene.in_french_heading(i)

    def may_have_head(self, i: int) -> bool:
        """Tell whether a head noun may stand in the run that begins at a token: most runs of capitals hold none.

        Before the head there are capitals, signs, figures and few small words.
        """
        scene, town = self.scene, i
        for k in range(i, min(i + MOST_REACH, scene.size)):
            form = scene.same_line(k) if k > i else scene.form(k)
            if form in self.known:
                return True
            town = self._behind_town(k) if k >= town else town
            joined = k < town or (k > i and not scene.word[k - 1])  # "Women's", "Mont-de-Marsan", "Dar es Salaam"
            if not form or not (scene.capital[k] or not scene.word[k] or joined or form in _before_head()):
                return False
        return False

    def run_from(self, i: int) -> tuple[int, int | None]:
        """Return the end of the run and the place of its head noun that governs it (the last before the first "of")."""
        run = _Run(i, i, i)
        while run.at < self.scene.size and run.at - i < MOST_WORDS and (run.at == i or self.scene.same_line(run.at)):
            if not self._goes_on(run):
                break
        return self._less_sign(run), run.head_at

    def _less_sign(self, run: _Run) -> int:
        """Return the end of a run less the "'s" of an owner, or the full stop of its sentence: "Phase V."."""
        end = run.end
        if self.scene.form(end - 1) == "s" and self.scene.form(end - 2) == "'":
            end -= 2
        elif self.scene.form(end - 1) == "." and self.scene.form(end - 3) != ".":
            end -= 1
        return max(end, run.first + 1, (run.head_at or run.first) + 1)

    def _goes_on(self, run: _Run) -> bool:
        """Read the next token into the run; tell whether more may follow."""
        j = run.at
        form = self.scene.form(j)
        body = run.head_at is not None and self.scene.form(j - 1) in _OF  # "the Bank of Ghana's Governor"
        owns = j > run.first and self._owns(j) and not body
        if owns or (j > run.first and self._acts(run, j)):
            return False
        if self._capital_word(j) and not (j > run.first and self._starts_badly(j)):
            return self._read_word(run, form) and self._read_town(run, j)
        if run.head_at is None and j > run.first and self._small_head(run):
            return False
        if of_compound(self.scene, j):
            return False
        if form in ("-", "'", ".", "/") and self.scene.touches(j) and self._joins(j):
            small = form == "-" and not self._capital_word(j + 1)  # "Co-ordination"
            run.at += 2 if form in ("'", "/") or small else 1
            run.end = max(run.end, run.at) if form != "-" or small else run.end
        elif self._numbered(j):
            run.at = run.end = j + 1
        elif self._owners(j) or (form == "," and self._goes_over(run, j)):
            run.at += 1 + (self.scene.form(j + 1) == "and")
        elif (past := self._past_link(run, j)) > 0:
            run.linked, run.joined, run.at = True, form in _ANDS, past
        elif run.head_at is None and self._title_goes_on(run, form):
            run.at += 1
        return run.at > j

    def _is_slashed(self, slash: int) -> bool:
        """Tell a stroke between letters that are one word together: "AML/CFT Supervision Department"."""
        beside = (self.scene.written(slash - 1), self.scene.written(slash + 1))
        joined = self.scene.touches(slash) and self.scene.touches(slash + 1) and self._capital_word(slash + 1)
        return joined and all(map(str.isupper, beside)) and not self.scene.in_heading(slash)

    def _goes_over(self, run: _Run, comma: int) -> bool:
        """Tell a comma of a list inside a name, or before the letters of a company."""
        return (not run.joined and self._list_goes_on(comma)) if run.linked else self._is_firm(comma + 1)

    def _is_firm(self, i: int) -> bool:
        """Tell the letters of a company behind the comma of its name: "Lakeside Development, Inc."."""
        letters = self._capital_word(i) and self.scene.form(i) in relation_words("firm_letters")
        return letters and bool(self.scene.same_line(i))

    def _acts(self, run: _Run, j: int) -> bool:
        """Tell a capitalised verb of what a body did, in minutes or behind its whole name in a headline."""
        named = run.head_at is not None and run.end == j
        return self._is_shouted_verb(run.first, j) or (named and is_headline_verb(self.scene, j))

    def _is_shouted_verb(self, first: int, j: int) -> bool:
        """Tell what a body did, which minutes write in capitals: "the Board RESOLVED", "the Committee NOTED"."""
        shouted = self.scene.written(j).isupper() and not self.scene.written(j - 1).isupper()
        return shouted and self.scene.form(j).endswith("ed") and not self.scene.written(first).isupper()

    def _read_town(self, run: _Run, j: int) -> bool:
        """Read on to the end of a town with small words in it: "University of Dar es Salaam", "Dar es Salaam Port"."""
        town = self.atoms.get(j) if run.linked else None
        if run.head_at is None:
            run.at = run.end = max(run.at, self._behind_town(j))
        if town is not None and not (town.is_body or town.cut) and town.last > run.at:
            run.at = run.end = town.last
        return True

    def _behind_town(self, i: int) -> int:
        """Return the end of a town with small words in it that begins at a token, else the token itself."""
        town = self.atoms.get(i)
        whole = town is not None and not (town.is_body or town.is_state or town.cut or self.is_head(i))
        small = whole and town is not None and any(not self.scene.is_capital(k) for k in range(i, town.last))
        return town.last if small and town is not None else i

    @staticmethod
    def _is_next(run: _Run, form: str) -> bool:
        """Tell an article right behind a word, with which a new phrase begins: "at Bayan Palace the Ambassador"."""
        return form == "the" and run.end == run.at

    def _owners(self, j: int) -> bool:
        """Tell the apostrophe of several owners: "the Teachers' Union", "the Pharmacists' Council"."""
        plural = self.scene.form(j) == "'" and self.scene.touches(j) and self.scene.form(j - 1).endswith("s")
        apart = bool(self.scene.same_line(j + 1)) and not self.scene.touches(j + 1)
        second = j + 1 + (self.scene.form(j + 1) == "and")  # "the Rights of Migrants' and Children's Office"
        both = second == j + 1 or self.scene.same_line(second + 1) == "'"
        return plural and apart and both and self._capital_word(second)

    def _numbered(self, j: int) -> bool:
        """Tell the number of a group of states, or of a conference: "G20", "COP28"."""
        figure = self.scene.words.shapes[j] is Shape.NUMBER and self.scene.touches(j)
        return figure and self.scene.written(j - 1).isupper()

    def _owns(self, j: int) -> bool:
        """Tell a state whose office follows, with which a new phrase begins: "at Bayan Palace Qatar's Amir"."""
        atom = self.atoms.get(j)
        state = atom is not None and not atom.is_body and self.scene.form(atom.last) == "'"
        return state and atom is not None and self.scene.form(atom.last + 1) == "s" and self.scene.touches(atom.last)

    def _read_word(self, run: _Run, form: str) -> bool:
        """Read a capitalised word, unless it is a role or begins a name of its own."""
        role = form in words_of_class(WordClass.ROLE, "en") and not run.linked
        role = role or (run.at > run.first and self._is_vice(run.at))
        named = run.head_at is None and self.of_programme(run.first)
        if (role and not (named or self.owns_office(run.at))) or form in _MASTERS:
            return False
        if run.joined and (self._new_name(run.at) or self._another_party(run.at)):
            return False
        if run.linked and run.end == run.at and (self._bearer_begins(run.at, form) or self._holder_begins(run.at)):
            return False
        if run.linked and self.scene.in_heading(run.at) and self._behind_place(run.at) and not self.is_head(run.at):
            return False
        if (run.linked or run.head_at is not None) and run.end == run.at and self._someone_begins(run.at):
            return False
        if self.is_head(run.at) and not (run.linked or self._ends_place(run.at) or self._of_officer(run)):
            run.head_at = run.at
        run.joined = False
        run.at += 1
        run.end = run.at
        return True

    def _of_officer(self, run: _Run) -> bool:
        """Tell a noun of bodies in the office of an owner's officer: "the Coastal Authority's Group Director"."""
        owned = run.head_at is not None and self.scene.form(run.head_at + 1) == "'" and run.head_at + 2 < run.at
        return owned and self.scene.same_line(run.at + 1) in words_of_class(WordClass.ROLE, "en")

    def _is_vice(self, i: int) -> bool:
        """Tell the first word of an office that a hyphen joins: "Commission Vice-President"."""
        joined = self.scene.form(i) == _VICE and self._in_word(i + 1)
        return joined and self.scene.form(i + 2) in words_of_class(WordClass.ROLE, "en")

    def of_programme(self, first: int) -> bool:
        """Tell whether an article opens the run of a programme, whose name may hold an office: "a Joint Officer …"."""
        return self.lexicon == PROGRAMS and self.scene.before(first) in _ARTICLES

    def _behind_place(self, i: int) -> bool:
        """Tell the word right behind a place of a heading in capitals: "SUPREME COURT OF KENYA DELIVERS JUDGMENT"."""
        atom = self.atoms.get(i - 1)
        return atom is not None and not atom.is_body and atom.last == i

    def _holder_begins(self, i: int) -> bool:
        """Tell the full name of who holds an office in a body of a land: "Head of the Bank of Ghana Kofi Mensah"."""
        lands = (self.atoms.get(k) for k in range(max(i - _LAND, 0), i))
        if i in self.atoms or not any(land is not None and not land.is_body and land.last == i for land in lands):
            return False
        behind = self._behind_given(i)
        full = self._may_be_borne(i) and bool(self.scene.same_line(behind)) and self._may_be_borne(behind)
        return full and behind not in self.atoms and self._is_held(i) and not self._head_behind(i)

    def _behind_given(self, i: int) -> int:
        """Return the token behind a given name, its hyphens and letters: "Jean-Pierre", "O. P.", "N'Guessan"."""
        elided = self.scene.form(i + 1) == "'" and len(self.scene.form(i)) == 1 and self._capital_word(i + 2)
        behind = i + 1 + (2 * elided or self._is_initial(i))
        while self._in_word(behind):
            behind += 2
        while self._is_initial(behind):
            behind += 2
        return behind

    def _is_initial(self, i: int) -> bool:
        """Tell a capital letter with its full stop, of a given name."""
        lettered = bool(self.scene.same_line(i)) and len(self.scene.form(i)) == 1 and self._capital_word(i)
        return lettered and self.scene.same_line(i + 1) == "."

    def _may_be_borne(self, i: int) -> bool:
        """Tell a capitalised word that a person may be called: known as a name, or no word of the lexicon."""
        return self._unheard(i) or (self._capital_word(i) and name_word(self.scene.form(i)) is not None)

    def _ends_place(self, i: int) -> bool:
        """Tell a noun in the name of a land: "the West Bank" is none."""
        atom = self.atoms.get(i - 1)
        return atom is not None and atom.last == i + 1 and not atom.is_body

    def owns_office(self, i: int) -> bool:
        """Tell a role whose office is the body: "the Public Prosecutor's Office", "Prime Minister's Department"."""
        owned = self.scene.same_line(i + 1) == "'" and self.scene.form(i + 2) == "s" and self._capital_word(i + 3)
        told = self._capital_word(i - 1) and bool(self.scene.same_line(i))  # "the Minister's Office" points back
        return owned and told and self.scene.same_line(i + 3) in _OFFICES

    def _another_party(self, i: int) -> bool:
        """Tell a body known by name, or a person, after "and": "Ministry of Tourism and UNESCO"."""
        atom, known = self.atoms.get(i), name_word(self.scene.form(i))
        land = self.atoms.get(i + 1) if self.scene.same_line(i + 1) else None
        shouted = self.scene.written(i - 2).isupper()
        short = land is not None and not land.is_body and self.scene.written(i).isupper()  # "… Group and NHS England"
        if (atom is not None and atom.is_body) or (short and not shouted) or self.scene.written(i) in body_acronyms():
            return True
        several = self.scene.written(i)
        if self._coined(i) and name_word(self.scene.form(i)) is None and not self._head_behind(i):
            return True  # "the Society for the Protection of Birds and BirdLife"
        if len(several) > _LETTERS and several[:-1].isupper() and several.endswith("s"):
            return True  # "the Foreign Ministry and CEOs"
        if known is not None and known.given >= FEW and self._unheard(i + 1):
            return True
        return person_beside(self.scene, i) and not self._head_behind(i)

    def _bearer_begins(self, i: int, form: str) -> bool:
        """Tell whether the office of a person follows a body at once: "Chamber of Deputies Speaker Nabih Berri"."""
        role = form in words_of_class(WordClass.ROLE, "en") and not form.endswith("s")
        field = self.scene.form(i - 1) in role_words().before and self.scene.form(i - 2) not in OF | _OF
        return (role and not field and self._capital_word(i + 1)) or ranked_holder(self.scene, i)

    def _someone_begins(self, i: int) -> bool:
        """Tell a person's name or rank behind a body."""
        return self._person_begins(i) or ranked_bearer(self.scene, i)

    def _person_begins(self, i: int) -> bool:
        """Tell whether a person's name follows what a body is for: "Ministry of Foreign Affairs Sultan bin Saeed".

        A known name, and a word of descent or a second known name in capitals stand there; where a head
        noun comes later in the capitals, the name is the body's ("Mohammed bin Rashid Centre").
        """
        known = name_word(self.scene.form(i))
        if i in self.atoms:
            return False
        last = self._behind_given(i)
        while self.scene.same_line(last) in PARTICLES:
            last += 1  # "Ilse van den Brandt"
        family = self._unheard(last) or (self._capital_word(last) and name_word(self.scene.same_line(last)))
        virtue = family and self.scene.form(i) in relation_words("virtue_names") and self._capital_word(i)
        ended = self._ends_in_head(i) or self._ends_in_field(i)
        if ended and (virtue or self._unheard(i)) and family and self._is_held(i):
            return not self._head_behind(i)  # "Secretary General of the … Organization Khusrav Noziri"
        if known is None:
            return False
        after = self.scene.same_line(i + 1)
        behind = name_word(after) if after and self._capital_word(i + 1) else None
        named = behind is not None and behind.given + behind.family >= FEW and known.given >= FEW
        named = named or (known.given >= FEW and self._ends_in_head(i) and self._unheard(i + 1))
        plain = known.given >= max(known.family + 1, FEW) and self.scene.form(i - 1) not in OF
        ended = self._ends_in_head(i) or self._ends_in_field(i)
        held = plain and ended and self._is_held(i)  # "Minister at the Commonwealth Office Mark Field"
        named = named or (held and bool(after) and self._capital_word(i + 1))
        apposed = self._unheard(i + 1) and self.scene.same_line(i + 2) == ","  # "Ministry of Trade Sean Okafor, the"
        apposed = apposed or (after in PARTICLES and self._unheard(last))  # "Department for Trade Ilse van den Brandt"
        named = named or ((behind is not None or apposed) and plain)  # "Ministry of Defence John Murphy"
        if after not in KINSHIP | _ARTICLES_OF_NAMES and not named:
            return False
        return not self._head_behind(i)

    def _head_behind(self, i: int) -> bool:
        """Tell whether a head noun comes later in the capitals that a token begins."""
        k = i + 1
        while self.scene.same_line(k) and (self._capital_word(k) or self.scene.form(k) in PARTICLES):
            if self.is_head(k):
                return True
            k += 1
        return False

    def _is_held(self, i: int) -> bool:
        """Tell whether an office is held in the body that ends before a token: "Director of the Ports Authority"."""
        offices = words_of_class(WordClass.ROLE, "en")
        for k in range(i - 1, max(i - _HELD, -1), -1):
            form = self.scene.form(k)
            offices_too = form in offices or form in relation_words("officers_of_bodies")
            if offices_too or (self._capital_word(k) and roles().match_at(self.scene.words, k) is not None):
                return True
            inside = form in _INSIDE_WORDS or (form == "s" and self.scene.form(k - 1) == "'")
            if self.scene.begins[k] or not (self._capital_word(k) or form in _LINKS | {"at"} or inside):
                return False
        return False

    def _ends_in_head(self, i: int) -> bool:
        """Tell whether a body by a plain noun ends before a token: "Maritime Authority Martin …", no foundation's."""
        found = self.known.get(self.scene.form(i - 1), ())
        before = self._capital_word(i - 2) or self.scene.form(i - 3) == "'"  # "Supreme People's Court"
        named = before and bool(self.scene.same_line(i - 1))  # "World Bank", but "Bank Al-Maghrib"
        known = (self.atoms.get(k) for k in range(max(i - _LAND, 0), i - 1))
        if any(atom is not None and atom.is_body and atom.last == i for atom in known):
            return True
        return any(not head.rest and (named or not head.entry.proper) for head in found)

    def _ends_in_field(self, i: int) -> bool:
        """Tell what a body is of right before a token, in a body that is called after nobody: "Court of Appeal"."""
        field = self.scene.form(i - 1) in english_words() and self._capital_word(i - 1)
        k = i - 2
        while k > i - _HELD and (self._capital_word(k) or self.scene.form(k) in _LINKS):
            if self.scene.form(k) in _CALLED_AFTER:
                return False  # "the University of Science and Technology Houari Boumediene"
            k -= 1
        return field

    def _unheard(self, i: int) -> bool:
        """Tell a capitalised word in the same line that no wording of the lexicon has."""
        return bool(self.scene.same_line(i)) and self._capital_word(i) and self.scene.form(i) not in english_words()

    def is_head(self, i: int) -> bool:
        """Tell whether a head noun, all its words, begins at a token («Coast Guard», not «Coast»)."""
        return self._begins(self.known, i)

    def has_rest(self, i: int) -> bool:
        """Tell whether all words of a head noun of several begin at a token."""
        return any(head.rest and self._stands(head.rest, i + 1) for head in self.known.get(self.scene.form(i), ()))

    def _begins(self, known: Mapping[str, tuple[Head, ...]], i: int) -> bool:
        """Tell whether one of some head nouns begins at a token."""
        found = known.get(self.scene.form(i))
        return found is not None and any(self._stands(head.rest, i + 1) for head in found)

    def _stands(self, rest: tuple[str, ...], i: int) -> bool:
        """Tell whether the further words of a head stand at a token, apostrophes passed over."""
        for word in rest:
            i += self.scene.form(i) == "'"
            if self.scene.form(i) != word:
                return False
            i += 1
        return True

    def _in_title(self, run: _Run, form: str) -> bool:
        """Tell whether "for" or "of" stands in a programme's name before its noun: "Justice for Women Programme"."""
        if self.lexicon != PROGRAMS:
            return form == "for" and self._cause_ahead(run)
        if form not in ("for", "of"):
            return False
        return not any(self._begins(heads("en"), k) for k in range(run.first, run.at))

    def _cause_ahead(self, run: _Run) -> bool:
        """Tell the cause of a charity before its noun: "Hope for Children Trust"."""
        reach = range(run.at + 1, run.at + _FIELD)
        k = next((k for k in reach if self.is_head(k) or not self._capital_word(k)), run.at)
        charity = any(head.key in _CHARITIES for head in self.known.get(self.scene.form(k), ()))
        return k > run.at + 1 and self._capital_word(k) and charity

    def _head_ahead(self, run: _Run) -> bool:
        """Tell whether "and" joins two fields before a head noun ("Transport and Logistics Strategy")."""
        around = (self.atoms.get(k) for k in range(run.first, run.at + 2))
        if any(atom is not None and (atom.is_body or atom.last >= run.at) for atom in around) or self._is_bearer(run):
            return False
        k = run.at + 1
        sides = self.scene.form(run.at - 1) in _SIDES and self.scene.form(k) in _SIDES
        reach = run.at + (_FAR if sides else _FIELD)  # "Eastern and Southern African Anti-Piracy Group"
        while k <= reach and (self._capital_word(k) or self._cause(run, k)) and self.scene.same_line(k):
            if self.is_head(k):
                several = any(head.rest for head in self.known[self.scene.form(k)])
                return k > run.at + 1 or several  # «Food and Drug Administration»
            if self.scene.form(k) in words_of_class(WordClass.ROLE, "en"):
                return False
            k += 2 if self._in_word(k + 1) else 1  # "Ethics and Anti-Corruption Commission"
        return False

    def _is_bearer(self, run: _Run) -> bool:
        """Tell who holds the office before a run from a field: "Secretary Chandana Perera and Port Authority Chair"."""
        first = run.first
        while self._capital_word(first - 1) and self.scene.before(first):
            first -= 1
        if of_someone(self.scene, first):
            return True
        first = run.first
        while self.scene.before(first) and self._unheard(first - 1):
            first -= 1
        office = self.scene.before(first) in words_of_class(WordClass.ROLE, "en")
        return office and first + 1 < run.at <= first + _MEMBER and all(map(self._unheard, range(first, run.at)))

    def _in_word(self, i: int) -> bool:
        """Tell a hyphen inside a word."""
        return self.scene.form(i) == "-" and self.scene.touches(i) and self.scene.touches(i + 1)

    def _cause(self, run: _Run, i: int) -> bool:
        """Tell "for" in a programme's title: "the Education and Training for Employability Project"."""
        titled = self.lexicon == PROGRAMS and self.scene.form(i) in _IN_TITLES and self.scene.before(run.first) == "the"
        return titled and not any(self._begins(heads("en"), k) for k in range(run.first, i))

    def _title_goes_on(self, run: _Run, form: str) -> bool:
        """Tell whether a small word or comma stands in a title before its head noun."""
        if form == ",":
            return self._title_listed(run)
        titled = form in ("and", "&") or self._in_title(run, form) or self._is_set_phrase(run.at)
        if form in ("and", "&") and self._of_two_towns(run):
            return True
        return self._of_port(run, form) or self._of_friends(run, form) or (titled and self._head_ahead(run))

    def _is_set_phrase(self, link: int) -> bool:
        """Tell the small word of a set phrase before a noun of bodies: "Trafficking in Persons Advisory Committee"."""
        phrase = " ".join(self.scene.form(k) for k in range(link - 1, link + 2))
        return phrase in relation_words("set_fields")

    def _of_two_towns(self, run: _Run) -> bool:
        """Tell two towns that one body serves, before its noun: "the Homs and Hama Electricity Company"."""
        one, other = self.atoms.get(run.first), self.atoms.get(run.at + 1)
        if self.lexicon == PROGRAMS or one is None or other is None or self.scene.before(run.first) != "the":
            return False
        lands = one.is_body or other.is_body or one.is_state or other.is_state
        k = other.last
        while k < other.last + _FIELD and self._capital_word(k) and self.scene.same_line(k) and not self.is_head(k):
            k += 1
        headed = self._capital_word(k) and self.is_head(k) and bool(self.scene.same_line(k))
        return not lands and one.last == run.at and headed

    def _of_friends(self, run: _Run, form: str) -> bool:
        """Tell "of", "of the" behind those by whom a society is called: "Friends of the Forts Association"."""
        friends = self.scene.form(run.first) in words_of_class(WordClass.FRIENDS, "en")
        of = run.first + 1
        if not friends or (form, run.at - of) not in _OF_FRIENDS or self.scene.form(of) not in _OF:
            return False
        k = of + 1 + (self.scene.same_line(of + 1) == "the")
        reach = range(k + 1, k + 1 + _FIELD)
        head = next((j for j in reach if self.is_head(j) or not self._capital_word(j)), k)
        society = any(found.key in _SOCIETIES for found in self.known.get(self.scene.form(head), ()))
        return self._capital_word(k) and self._capital_word(head) and bool(self.scene.same_line(head)) and society

    def _of_port(self, run: _Run, form: str) -> bool:
        """Tell a port and its town before the authority that runs it: "Port of Tema Authority"."""
        port = form == "of" and self.scene.form(run.first) in _RUN and run.at == run.first + 1
        return port and self._capital_word(run.at + 1) and self.is_head(run.at + 2)

    def _title_listed(self, run: _Run) -> bool:
        """Tell a comma in the title before a head: "the Women, Peace and Security Action Plan"."""
        j, second = run.at, run.at + 1
        if self._of_two_goals(run):
            return True
        field = run.head_at is None and j <= run.first + _TITLED and self.scene.before(run.first) == "the"
        known = any(k in self.atoms for k in (*range(run.first, j), second))
        plain = field and self._capital_word(second) and not known
        if not plain or self.scene.same_line(second + 1) != "and":
            return False
        return self._head_ahead(_Run(run.first, second + 1, second + 1))

    def _of_two_goals(self, run: _Run) -> bool:
        """Tell two goals of as many words, by which a project is called: "the Safe Work, Safe Return project"."""
        length = run.at - run.first
        several = (
            self.lexicon == PROGRAMS and run.head_at is None and length > 1 and self.scene.before(run.first) == "the"
        )
        if not several or not self.scene.touches(run.at) or any(k in self.atoms for k in range(run.first, run.at)):
            return False
        second = range(run.at + 1, run.at + 1 + length)
        capital = all(self._capital_word(k) and self.scene.same_line(k) for k in second)
        bodies = any(self._begins(heads("en"), k) for k in (*range(run.first, run.at), *second))
        return capital and not bodies and self.scene.same_line(second.stop) in self.known

    def _small_head(self, run: _Run) -> bool:
        """Read a head of programmes in small letters after its name ("ATLAS-TIP project", "Green Coast programme").

        A number and one plain adjective may stand between ("Sanad 2 regional programme").
        """
        j = run.at
        j += self.scene.words.shapes[j] is Shape.NUMBER and len(self.scene.form(j)) == 1
        j += self.scene.same_line(j) in words_of_class(WordClass.LOCAL, "en")
        form = self.scene.same_line(j)
        if form not in self.known or self.scene.is_capital(j):
            return False
        if not (j == run.at and self._shouted(j - 1, form)) and not self._titled(run, j):
            return False
        run.head_at, run.end = j, j + 1
        return True

    def _titled(self, run: _Run, j: int) -> bool:
        """Tell whether capitals before a project in small letters are its name and not the body whose it is."""
        words = range(run.first, run.at)
        own = self._coined(run.first) or self._unknown(run.first)
        plain = self.lexicon == PROGRAMS and (len(words) > 1 or j > run.at or own)
        ended = self.scene.is_capital(run.at - 1) or self._is_hamza(run.at - 2)
        if not plain or any(k in self.atoms for k in words) or not ended:
            return False
        bodies = heads("en")
        return not any(self._begins(bodies, k) or country_of_adjective(self.scene.form(k)) for k in words)

    def _unknown(self, i: int) -> bool:
        """Tell one capitalised word behind "the" that is no word and nobody's name: "the Tanfeedh programme"."""
        form = self.scene.form(i)
        known = name_word(form)
        called = known is None or known.given > known.family  # "the Amal programme", but that of a family
        return self.scene.before(i) == "the" and form not in english_words() and called

    def _coined(self, i: int) -> bool:
        """Tell a name written with a capital inside ("the TradeLink project")."""
        word = self.scene.written(i)
        return not word.isupper() and any(letter.isupper() for letter in word[1:])

    def _capital_word(self, i: int) -> bool:
        return self.scene.is_capital(i) and self.scene.is_word(i)

    def _starts_badly(self, i: int) -> bool:
        form = self.scene.form(i)
        letters = self.lexicon != PROGRAMS and self.scene.written(i) in body_acronyms()  # "the UN Mission in Liberia"
        small = form in _NO_BEGINNING and not letters
        return small or is_stop(form, "en") or is_style(self.scene, i, "en")

    def _shouted(self, i: int, head: str) -> bool:
        """Tell whether a project in small letters is called by the acronym before it ("ATLAS-TIP project")."""
        word = self.scene.written(i)
        return len(word) > 1 and word.isupper() and any(h.entry.common and h.entry.generic for h in self.known[head])

    def _list_goes_on(self, j: int) -> bool:
        """Tell whether a comma stands between capitalised words that "and" closes (Women, Peace and Security).

        A member may have two or three words: "Ministry of Justice, Human Rights and Religious Affairs", and more than
        one may stand before the last: "Authority for Identity, Citizenship, Customs and Port Security".
        """
        if self.scene.form(j + 1) == "and":  # "Commerce, Industry, and Agriculture"
            listed = any(self.scene.form(k) == "," for k in range(j - _MEMBER - 1, j))
            return listed and self._capital_word(j + 2) and not self._new_name(j + 2) and not self._person_begins(j + 2)
        for _ in range(_MEMBERS):
            behind = self._behind_member(j + 1)
            if behind == j + 1:
                return False
            if self.scene.form(behind) == "and":
                return self._capital_word(behind + 1) and not self._new_name(behind + 1)
            if self.scene.same_line(behind) != ",":
                return False
            if self.scene.form(behind + 1) == "and":
                return self._list_goes_on(behind)
            j = behind
        return False

    def _behind_member(self, first: int) -> int:
        """Return what stands behind a member of a list; the member's own place where a person or body begins there."""
        k = first
        while k < first + _MEMBER and self.scene.same_line(k) and self._capital_word(k):
            k += 1
        known = name_word(self.scene.form(first)) if k > first + 1 or self.scene.form(k) == "," else None
        person = known is not None and known.given >= FEW
        short = self.scene.form(k) == "," and self.scene.written(first).isupper()  # "… Health, UNICEF, WHO and Oxfam"
        level = self.scene.form(k - 1) in _FIELD_OWNERS and self.scene.form(k - 2) in _LEVELS  # "Local Government"
        return first if person or short or (self._new_name(first) and not level) else k

    def _joins(self, j: int) -> bool:
        """Tell whether a sign inside a word goes on: Anti-Corruption, State's, U.S."""
        form = self.scene.form(j)
        if form == "'":
            return self.scene.form(j + 1) == "s" or self._is_hamza(j)
        if form == "/":
            return self._is_slashed(j)
        return self.scene.touches(j + 1) or (form == "." and len(self.scene.form(j - 1)) == 1)

    def _is_hamza(self, j: int) -> bool:
        """Tell the apostrophe that stands for a letter inside an Arabic name: "Ta'ziz", "Mala'a"."""
        inside = self.scene.touches(j) and self.scene.touches(j + 1) and self.scene.is_word(j + 1)
        small = self.scene.written(j + 1).islower() and self.scene.form(j + 1) != "s"
        return inside and small and self._capital_word(j - 1) and len(self.scene.form(j - 1)) > 1

    def _link_goes_on(self, j: int) -> bool:
        """Tell whether a link leads to a further capitalised word of the same name."""
        form = self.scene.form(j)
        k = j + 1
        while self.scene.same_line(k) in ("the", "of") and k < j + 3:
            k += 1
        apart = form == "with" and (self.scene.form(j - 1) not in _WITH or k > j + 1)
        if apart or not self.scene.same_line(k) or not self._capital_word(k):
            return False
        housed = form == "in" and self.scene.form(j - 1) in words_of_class(WordClass.PREMISES, "en")
        if housed or (form in ("in", "to") and self.atoms.get(k) is not None):
            return False  # "the Supreme Court Building in the Three Arms Zone"
        if is_owner_behind(self.scene, j, k) or (form == "for" and self._serves(j, k)):
            return False
        field = k == j + _WITH_ARTICLE and self.scene.form(k) in words_of_class(WordClass.THE_FIELD, "en")
        return form not in (*_ANDS, "or") or ((k == j + 1 or field) and not self._new_name(k))

    def _is_done(self, the: int) -> bool:
        """Tell what a programme does before "the": "the Initiative on Skilling the Girl Child"."""
        deed = self.scene.form(the - 1).endswith(_DOING) and self.scene.form(the - 2) in _LINKS
        return self.lexicon == PROGRAMS and deed and self._capital_word(the - 1)

    def _serves(self, link: int, k: int) -> bool:
        """Tell the land for which an office is held in a world body: "Country Manager of the World Bank for X"."""
        land = self.atoms.get(k)
        bodies = (self.atoms.get(i) for i in range(max(link - _WHOLE, 0), link))
        whole = any(body is not None and body.is_body and body.worldwide and body.last == link for body in bodies)
        return land is not None and land.is_state and whole

    def _past_link(self, run: _Run, j: int) -> int:
        """Return what to read next behind a link, past a field or task in small letters; 0 where the name ends."""
        apart = self.lexicon == VENUES and not run.linked and self.scene.form(j) in _ANDS  # "the Harbour and X"
        small = self.lexicon == PROGRAMS and self.scene.form(j) == "in" and run.head_at is not None
        apart = apart or (small and not self.scene.is_capital(run.head_at or j))  # "its Safer Streets scheme in X"
        if run.head_at is None or self.scene.form(j) not in _LINKS or apart:
            return 0
        if not (self._is_next(run, self.scene.form(j)) and not self._is_done(j)) and self._link_goes_on(j):
            return j + 1
        if self.lexicon == PROGRAMS:
            return 0
        past = past_small(self.scene, j, owner=j == run.head_at + 1)
        return 0 if past in self.atoms or self._new_name(past) or self._person_begins(past) else past

    def _new_name(self, k: int) -> bool:
        """Tell whether a capitalised run of its own, with a head noun, begins at a token after "and"."""
        if k in self.atoms:
            return True
        while self._capital_word(k) and self.scene.same_line(k):
            if self.scene.form(k) in words_of_class(WordClass.ROLE, "en") or (
                self.is_head(k) and not self._is_field(k)
            ):
                return True
            k += 1
            owner = self.scene.same_line(k) == "'" and self.scene.same_line(k + 1) == "s"
            if owner and self._is_part(k + 2):
                return False  # "University of Science and Technology's College of Engineering"
            k += 2 * owner  # "King's College"
        return False

    def _is_field(self, i: int) -> bool:
        """Tell a noun of bodies that opens a field of work: "Department of Media and Government Communication"."""
        opens = self.scene.before(i) in _ANDS and self._capital_word(i + 1) and bool(self.scene.same_line(i + 1))
        work = self.scene.form(i + 1) in relation_words("fields_of_bodies")
        return opens and self.scene.form(i) in _FIELD_OWNERS and work

    def _is_part(self, i: int) -> bool:
        """Tell the noun of a part of bodies with "of" behind it."""
        found = self.known.get(self.scene.same_line(i), ())
        part = any((head.entry.parent or head.entry.proper) and not head.rest for head in found)
        return part and self._capital_word(i) and self.scene.same_line(i + 1) in _OF


@lru_cache(maxsize=1)
def _before_head() -> frozenset[str]:
    """Return the small words that may stand in a run before its head noun."""
    middles = (wording.split()[1] for wording in relation_words("set_fields"))
    return frozenset((*_LINKS, *middles)) | words_of_class(WordClass.LOCAL, "en")
