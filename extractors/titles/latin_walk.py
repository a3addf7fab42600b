"""A French or English role followed word by word from its head to the end of its complements."""

from extractors.organizations.latin import OF, is_stop
from extractors.titles.latin_commas import before_style, body_set_off, field_set_off, fills_line
from extractors.titles.latin_names import behind_letters, is_name, land_behind, names_someone, opens_name
from extractors.titles.latin_portfolios import other_nation, small_field
from extractors.titles.latin_prepositions import RolePrepositions
from lexicon.countries import country_adjectives, country_of_adjective
from lexicon.naming import WordClass, is_french_adjective, tells_deed, words_of_class
from lexicon.people import Ending
from lexicon.places import PlaceWord, place_words
from lexicon.relations import either, relation_words
from lexicon.role_grammar import delegation_words, role_words
from lexicon.vocabulary import english_words, latin_words
from schemas.mention import Kind
from text.fold import fold_word
from text.signs import MARKS

_LONGEST = 24
_ENGLISH_AND = "and"
_STAFF = "staff"
_BEHIND = (",", "|", "(", "–")
_DEEDS = ("er", "ir", "ire", "dre", "ons", "ez", "èrent", "irent")
"""Endings of verbs after «et», written small; nouns of fields have an article or a capital there."""
_KNOWN_BY = frozenset(("la", "sa", "une", "his", "her"))
"""Before a delegation that came with an office: « le ministre et la délégation »."""
_STYLE = "style"
"""The kind of "Lord", which is a style before a name and part of an office before another: "Lord Mayor"."""
_FIELDS = frozenset(("justice",))
"""Fields of work that are offices too."""
_INNER_SIGNS = ("-", "'", "/")
_INTERIM = (
    ("p", ".", "i", "."), ("a", ".", "i", "."), ("a", ".", "i"), ("ad", "interim"), ("faisant", "fonction"),
    ("f", ".", "f", "."),
)  # fmt: skip
"""«par intérim», "ad interim" and the Belgian «faisant fonction», the dots of letters tokens of their own."""
_BRACKETED = 4
"""Words of a field in brackets."""
_NAMED = 4
"""Words of a name at most."""
_RELATIONAL = ("ique", "al", "ale", "el", "elle", "if", "ive", "oire", "aire", "ier", "iere")
"""Endings of French adjectives that tell of what something is."""
_PARTLY = frozenset(("sous", "inter", "trans", "supra", "pluri"))
"""What French writes with a hyphen before an adjective."""
_LINKS = frozenset(("and", "&"))
_BEARER = frozenset(("(", ","))
"""What stands before the name of an officer whose field is told."""
_LONGEST_FIELD = 6
_NUMBERS = frozenset(("II", "III", "IV"))
"""Which of several with one field an officer is: "Deputy Minister of Finance II"."""
_COMMANDS = frozenset(("commandant", "commandante"))
_OF_STATE = ("ministre", "d", "'", "etat")


class RoleWalk(RolePrepositions):
    """A role followed through its words and signs."""

    def step(self) -> bool:
        """Take in the next words where they belong to the role; tell whether any did."""
        scene, i = self.scene, self.position
        if self.ended or i >= scene.size or not scene.same_line(i - 1, i) or i - self.begin > _LONGEST:
            return False
        if not scene.is_word(i):
            return self._sign(i)
        interim = next((len(words) for words in _INTERIM if self._reads(i, words)), 0)
        if interim:
            self.position, self.after_preposition, self.in_complement = i + interim, False, False
            return True
        if self._mention(i) or (self._is_territory(i) and self._take(i + 1)):
            return True
        rank = scene.honorific(i) if not self.after_preposition else None
        title = rank is not None and (scene.form(i) not in role_words().before or rank.last > i + 1)
        title = title or (rank is not None and rank.payloads[0].kind == _STYLE and scene.role(i + 1) is None)
        if title or scene.inside(i, Kind.DATE):
            return False
        return self._preposition(i) or self._coordinated(i) or self._word_behind(i)

    def _listed(self, i: int) -> bool:
        """Tell whether a comma goes on, or closes, a list of fields."""
        fields = self.fields
        return (self.listed and fields.closes(i)) or fields.resumes(i) or fields.go_on(i)

    def _word_behind(self, i: int) -> bool:
        """Take letters behind the head, the field of a mission, or a word."""
        numbered = self.scene.written(i) in _NUMBERS and (self.in_complement or i == self.head_end)
        if numbered and self._take(i + 1):
            return True
        if self._take_to(behind_letters(self.scene, i)) or self._mission(i) or self._commanded(i):
            return True
        return self._take_to(self._field_at_once(i)) or self._word(i)

    def _field_at_once(self, i: int) -> int:
        """Return where the field ends that an English officer has without a word between; ``i`` where none stands.

        "Director General Ports and Shipping Ms. X", "Group Manager Community Infrastructure (X)"
        """
        scene = self.scene
        head = i - (i == self.head_end + 1 and scene.form(i - 1) == "general")
        takes = scene.form(i - 1) in role_words().takes_field and scene.written(i - 1).istitle()
        if head != self.head_end or not takes:
            return i
        last = i
        while last - i < _LONGEST_FIELD and scene.same_line(i - 1, last) and self._tells_field(last):
            last += 1
        last -= last > i and scene.form(last - 1) in _LINKS
        opens = scene.form(last) in _BEARER or scene.honorific(last) is not None
        named = last > i and (opens or self._is_before_name(last)) and scene.same_line(i, last)
        self.solid = self.solid or named
        return last if named else i

    def _tells_field(self, i: int) -> bool:
        """Tell a capitalised English noun that nobody bears, or what links it to the next."""
        scene, form = self.scene, self.scene.form(i)
        if form in _LINKS:
            return True
        known = form in english_words() or form.removesuffix("s") in english_words()
        plain = known and scene.is_word(i) and scene.written(i).istitle() and not scene.inside(i, *Kind)
        plain = plain and scene.ending(i) is Ending.NO and scene.role(i) is None and scene.honorific(i) is None
        return plain and not is_name(scene, i)

    def _commanded(self, i: int) -> bool:
        """Step over the article of what one commands, behind a name: « X, commandant la zone de défense »."""
        scene = self.scene
        commands = scene.form(self.begin) in _COMMANDS and self.position == self.head_end and self._behind_name()
        last = scene.skip(i, role_words().small) if commands and scene.form(i) in role_words().articles else i
        if last == i or not scene.is_word(last) or not scene.same_line(i, last) or scene.ending(last) is not Ending.NO:
            return False
        self.position, self.after_preposition = last, True
        return True

    def _mission(self, i: int) -> bool:
        """Take the field of who is charged with a mission: « chargée de mission Climat à la Ville de … »."""
        charged = (
            self.position == self.head_end > self.begin + 1 and self.scene.form(self.begin) in role_words().charged
        )
        return charged and self._bare_field(i)

    def _sign(self, i: int) -> bool:
        """Step over a hyphen, apostrophe or slash inside a word, and over the comma before "chargé de"."""
        scene, form = self.scene, self.scene.form(i)
        if form == ",":
            return self._comma(i)
        if form in ("&", "("):
            return self._coordinated(i) if form == "&" else self._acronym(i)
        if form == "'" and scene.form(i + 1) == "s" and scene.adjacent(i) and scene.adjacent(i + 1) and self.solid:
            self.after_preposition = True  # "Director of the Prime Minister's Office"
            unit = self._unit_owned(i + 2)
            named = unit > 0 or (scene.written(i + 2)[:1].isupper() and scene.same_line(i, i + 2))
            self.position = unit or (i + 2 if named else i)  # "the Minister of Trade's meeting"
            return named
        if form in _INNER_SIGNS and scene.adjacent(i) and scene.adjacent(i + 1):
            whole = form != "'" and scene.is_word(i + 1) and not scene.mention_at(i + 1, *Kind)
            self.position = i + 1 + whole
            return True
        return self._take(self.fields.in_marks(i)) or self._behind_marks(i)

    def _unit_owned(self, i: int) -> int:
        """Return where the unit of an owner begins, behind kind and town: "KCCI's Basra branch"; 0 where none is."""
        scene, last = self.scene, i
        while scene.form(last) in relation_words("kinds_of_units") and last < i + _BRACKETED:
            last += 1
        place = scene.mention_at(last, Kind.PLACE)
        last = place[1] if place is not None else last
        unit = scene.form(last) in either("units", "units_abroad")
        return last if unit and scene.same_line(i - 1, last) else 0

    def _behind_marks(self, i: int) -> bool:
        """Step over the mark that closes a body's name where the role goes on: « du centre « Espoir » de Kigali »."""
        held = self.position
        closes = self.scene.form(i) in MARKS and self.scene.inside(i - 1, Kind.ORGANIZATION)
        self.position += closes
        goes_on = closes and self.scene.same_line(i, i + 1) and self._preposition(i + 1)
        self.position = self.position if goes_on else held
        return goes_on

    def _comma(self, i: int) -> bool:
        """Step over a comma before "chargé de", before a minister of state's own office or between fields."""
        scene, words = self.scene, role_words()
        if scene.form(i + 1) in words.charged and scene.form(i + 2) in words.prepositions:
            self.position, self.after_preposition = i + 1, False
            return self._preposition(i + 1)
        if self._ranked_minister(i) or self._further_region(i) or self._field_apart(i):
            return True
        listed = self.in_complement and self._listed(i)
        if listed:
            self.listed = scene.form(i + 1) not in words.coordinators
            self.position, self.after_preposition = scene.skip(i + 1, words.joining), True
        return listed

    def _field_apart(self, i: int) -> bool:
        """Take the field that commas set off from its English office: "Manager, Public Relations, Mr. X"."""
        heads = {self.scene.form(self.position - 1), self.scene.form(self.head_end - 1)}
        if not any(fold_word(word.split()[-1]) in heads for word in self.role.en):
            return False
        self.solid = self.solid or body_set_off(self.scene, i)
        return self._take(field_set_off(self.scene, self.begin, i))

    def _further_region(self, i: int) -> bool:
        """Take the next region of an office for several: "Minister for the Middle East, South Asia and"."""
        scene = self.scene
        there = self.for_region and scene.inside(i - 1, Kind.PLACE)
        last = scene.mention_at(i + 2, Kind.PLACE) if there and scene.form(i + 1) in role_words().coordinators else None
        if last is not None and any(scene.form(k) == "," for k in range(self.head_end, i)):
            return self._take(last[1])  # "for Kenya, Rwanda, and Uganda"
        place = scene.mention_at(i + 1, Kind.PLACE) if there else None
        if there and self.several_regions:
            place = place or scene.mention_at(i + 1 + (scene.form(i + 1) == "the"), Kind.ORGANIZATION)
        listed = place is not None and scene.form(place[1]) in role_words().coordinators | {","}
        self.several_regions = self.several_regions or listed
        return place is not None and listed and self._take(place[1])

    def _ranked_minister(self, i: int) -> bool:
        """Take the office of one with the rank of minister of state: « ministre d'État, ministre de l'Élevage »."""
        inner = self.scene.role(i + 1) if self._reads(i - len(_OF_STATE), _OF_STATE) else None
        return inner is not None and self.scene.form(i + 1) == _OF_STATE[0] and self._take(inner.last)

    def _acronym(self, i: int) -> bool:
        """Step over an acronym in brackets where the role goes on: «de l'Union européenne (UE) au Niger».

        It is a body's, or the letters of the role itself: "Director General (DG) of the Agency".
        """
        scene, held = self.scene, self.position
        inner = scene.mention_at(i + 1, Kind.ORGANIZATION)
        if inner is None and self._field_in_brackets(i):
            return True
        last = inner[1] if inner is not None else i + 1 + self._own_letters(i + 1)
        if last == i + 1 or scene.form(last) != ")" or not scene.same_line(i, last + 1):
            return False
        self.position = last + 1
        goes_on = scene.is_word(self.position) and self._preposition(self.position)
        self.position = self.position if goes_on else held
        return goes_on

    def _own_letters(self, i: int) -> bool:
        """Tell the letters with which the words of the role begin: "Cabinet Secretary (CS)"."""
        words = (k for k in range(self.begin, self.position) if self.scene.is_word(k))
        initials = "".join(self.scene.form(k)[:1] for k in words if self.scene.form(k) not in role_words().small)
        letters = self.scene.form(i)
        return self.scene.written(i).isupper() and len(letters) > 1 and initials.endswith(letters)

    def _field_in_brackets(self, i: int) -> bool:
        """Take the field or region of an English office in brackets, behind a name or before one.

        "X, Joint Secretary (Gulf)", "led by Joint Secretary (Gulf) X", "Secretary (CPV & OIA) X"
        """
        scene, last = self.scene, i + 1
        while last <= i + _BRACKETED and scene.same_line(i, last) and self._is_field_word(last):
            last += 1
        named = last == i + 1 + len(("given", "family")) and self._is_before_name(i + 1)
        named = named and not scene.inside(i + 1, Kind.PLACE)  # "Democracy Advisor (Lily Chu)"
        whole = last > i + 1 and scene.form(last) == ")" and scene.same_line(i, last) and not named
        behind = scene.form(self.begin - 1) in _BEHIND and scene.same_line(self.begin - 1, i)
        how = any(
            scene.form(k) in relation_words("not_in_office") or scene.inside(k, Kind.DATE) for k in range(i, last)
        )
        whole = whole and not how
        beside = (behind or self._is_before_name(last + 1)) and self._ends_in_head()
        told = beside or (whole and self._is_told_field(i + 1, last))
        if not (whole and told) or not self._is_english():
            return False
        self.position, self.solid, self.ended = last + 1, True, True
        return True

    def _is_told_field(self, first: int, last: int) -> bool:
        """Tell words of English that nobody bears, no state of the holder, behind an office of one person.

        "the Minister of State (Lands), Hon. X", "the Principal Secretary (Health) met", "From: Controller (Audit)"
        """
        scene, words = self.scene, range(first, last)
        region = scene.inside(first, Kind.PLACE) and self._ends_in_head()
        field = region or any(scene.form(k) in english_words() for k in words if not scene.inside(k, Kind.PLACE))
        field = field and not any(is_name(scene, k) for k in words)
        styled = before_style(scene, last + 1) or (
            scene.same_line(last, last + 1) and scene.honorific(last + 1) is not None
        )
        known = scene.form(self.begin - 1) == "the" and not scene.inside(first, Kind.PLACE) and self._ends_in_head()
        return field and (styled or known or fills_line(scene, self.begin, last + 1))

    def _is_before_name(self, i: int) -> bool:
        """Tell whether two capitalised words that are no words of the lexicon stand at ``i``, as a name does."""
        scene = self.scene
        named = (scene.is_word(k) and scene.written(k)[0].isupper() for k in (i, i + 1))
        return scene.same_line(i - 1, i + 1) and all(named) and scene.form(i) not in latin_words()

    def _ends_in_head(self) -> bool:
        """Tell an office with no body at its end whose short name may follow: no "Director of the Centre (Myria)"."""
        return self.position == self.head_end or not self.scene.inside(self.position - 1, Kind.ORGANIZATION)

    def _is_english(self) -> bool:
        """Tell whether the office is told in English."""
        ends = {self.scene.form(self.position - 1), self.scene.form(self.head_end - 1)}
        if self.role.deputy and not ends.isdisjoint(words_of_class(WordClass.ROLE, "en")):
            return self.scene.form(self.begin) in {fold_word(word) for word in self.role.en}
        return any(fold_word(word.replace("-", " ").split()[-1]) in ends for word in self.role.en)

    def _is_field_word(self, i: int) -> bool:
        """Tell a capitalised word that may tell a field or region, no letters and no office."""
        written = self.scene.written(i)
        link = self.scene.form(i) in role_words().coordinators | {"&"}
        letters = written.isupper() and "&" not in (self.scene.form(i - 1), self.scene.form(i + 1))
        plain = self.scene.is_word(i) and written[0].isupper() and not letters
        return link or (plain and self.scene.role(i) is None and self.scene.honorific(i) is None)

    def _coordinated(self, i: int) -> bool:
        """Take «et des Finances», «and Expatriates» inside a complement, not a second role or a person."""
        words, scene = role_words(), self.scene
        if scene.form(i) not in words.coordinators or not self.solid or scene.form(i + 1) in words.owners:
            return False  # « le ministre des Affaires étrangères et son homologue »
        j = scene.skip(i + 1, words.small)
        if not scene.is_word(j) or not scene.same_line(i, j) or self._office(j) or self._people(j):
            return False
        if scene.honorific(j) and scene.form(j) not in _FIELDS:
            return False
        region = self._region_joined(i, j)
        if region > j:
            self.position = region  # «pour le Maghreb et Malte», "for the Middle East, South Asia and United Nations"
            return True
        mentioned = scene.mention_at(j, Kind.ORGANIZATION, Kind.PLACE)
        if mentioned or scene.ending(j) is not Ending.NO or self._loose(i, j) or self._another(i, j):
            return False
        self.position, self.after_preposition, self.listed = j, True, False
        return True

    def _region_joined(self, i: int, j: int) -> int:
        """Return the end of the further region at ``j`` that "and" at ``i`` joins; ``j`` where none does.

        Two halves may share their region ("for South and Central Asia"); the last of several may be unheard of.
        """
        scene = self.scene
        directed = self.for_region and scene.form(i - 1) in role_words().directions
        here = (j == i + 1 or self.for_region) and (directed or scene.inside(i - 1, Kind.PLACE))
        place = scene.mention_at(j, Kind.PLACE) if here else None
        self.several_regions = self.several_regions or (directed and place is not None)
        bodies = self.several_regions or (self.listed and scene.inside(i - 1, Kind.ORGANIZATION) and j > i + 1)
        place = place or (scene.mention_at(j, Kind.ORGANIZATION) if bodies else None)
        if place is not None:
            return place[1]  # « …, de l'Union africaine et de la Ligue arabe »
        unheard = self.several_regions and scene.form(j - 1) == "the" and scene.form(j + 1) == ","
        return j + 1 if unheard else j  # "…, the UN and the Commonwealth, Lord X"

    def _people(self, j: int) -> bool:
        """Tell those who were there beside the office: « en présence du Directeur général et des représentants de »."""
        scene, form = self.scene, self.scene.form(j)
        whole = any(scene.inside(k, Kind.ORGANIZATION, Kind.PLACE) for k in (self.position - 1, self.position - 2))
        apart = (whole or self._is_striven()) and form in relation_words("apart_from_bodies")
        apart = apart or (form in delegation_words().noun and scene.form(j - 1) in _KNOWN_BY)
        return scene.written(j).islower() and (apart or form in either("those_beside", "people_beside_bodies"))

    def _loose(self, i: int, j: int) -> bool:
        """Tell whether "and" goes on to something else: «le Premier ministre et huit ministres», «et la délégation»."""
        scene = self.scene
        small = not scene.written(j)[0].isupper() and scene.form(i) != _ENGLISH_AND
        if small and j == i + 1 and scene.written(j).endswith(_DEEDS):
            return True  # «au Chef de l'État et réaffirmer …»
        if self.in_complement:
            return False
        return small if j == i + 1 else scene.form(j - 1) not in OF

    def _office(self, k: int) -> bool:
        """Tell whether a role begins at a token, no «chargé de …» of the role at hand and no justice as a field."""
        scene = self.scene
        if scene.role(k) is None or (scene.form(k) in role_words().charged and scene.form(k + 1) in OF):
            return False
        return scene.form(k) not in _FIELDS or scene.name(k + 1) is not None

    def _another(self, i: int, j: int) -> bool:
        """Tell whether what stands at ``j``, after "et" or "and" at ``i``, is another role, person or clause."""
        scene = self.scene
        ahead = range(j, min(j + 4, scene.size))
        if self._named_beside(j):
            return True
        nation = other_nation(scene, j) and scene.form(j - 1) not in OF  # « et des Marocains résidant à l'étranger »
        if nation or any(self._office(k) for k in ahead if self._leads_to(j, k)):
            return True
        if not scene.written(j)[0].isupper():
            return self._is_small_other(i, j)
        name = scene.name(j)
        field = scene.form(j) in english_words() and scene.form(j + 1) in role_words().field_nouns  # "Marine Transport"
        return name is not None and name.given > name.family and not field

    def _is_small_other(self, i: int, j: int) -> bool:
        """Tell someone in small letters beside an office: « et plusieurs députés », "of Health and the public".

        A field behind one with a capital has a capital too, or its own preposition: « de la Santé et de la famille ».
        """
        scene = self.scene
        if scene.form(j) in words_of_class(WordClass.UNTOLD, "fr") or is_stop(scene.form(j), "fr"):
            return True
        if j == i + 1:
            return scene.form(i) == _ENGLISH_AND and small_field(scene, j) == j
        return scene.form(i + 1) not in OF and scene.written(i - 1)[0].isupper()

    def _named_beside(self, j: int) -> bool:
        """Tell a person with an office of his own: « directeur de l'Hôpital de Thiès et Awa Sarr, présidente de … »."""
        scene, last = self.scene, j
        while last < j + _NAMED and scene.is_word(last) and scene.written(last)[0].isupper():
            last += 1
        apart = last > j + 1 and scene.form(last) == "," and scene.same_line(j, last + 1)
        common = any(scene.form(k) in latin_words() for k in range(j, last))
        return apart and not common and scene.role(scene.skip(last + 1, role_words().articles)) is not None

    def _leads_to(self, j: int, k: int) -> bool:
        """Tell whether only words of one phrase stand before an office: no verb behind the capital of a field."""
        small = (self.scene.written(n)[:1].islower() for n in range(j + 1, k))
        return all(map(self.scene.is_word, range(j, k + 1))) and not (self.scene.written(j)[0].isupper() and any(small))

    def _word(self, i: int) -> bool:
        """Take a common word of a complement, or an adjective of the head."""
        words, scene = role_words(), self.scene
        form = scene.form(i)
        if scene.ending(i) is not Ending.NO or self._of_general(i):
            return self.position == self.head_end and self._closes_head(i)
        if not self.after_preposition and not self.solid and not (self.role.deputy and scene.role(i)):
            return self._adjective(i) or self._bare_field(i)
        if self.position == self.head_end and self._is_chief(i):
            return self._take(i + 1)
        inner = self.fields.office(i)
        field = form in _FIELDS and scene.name(i + 1) is None  # "Minister of Justice, Islamic Affairs and Waqf"
        served = inner is not None and self._ruler_served(i, inner)
        if inner is not None and not field and (self.after_preposition or self.role.deputy or served):
            self.position, self.solid, self.after_preposition, self.in_complement = inner.last, True, False, False
            return True
        if self.after_preposition:
            return self._complement(i)
        last = self._nation_in_two(i)
        told = form in words.before and scene.written(i) not in words.articles  # « au conseiller un rapport », no UN
        goes_on = last > i or form in words.adverbs or told or country_of_adjective(form) is not None
        goes_on = goes_on or (self.in_complement and (self._ends_nation(i) or small_field(scene, i - 1) == i + 1))
        goes_on = goes_on or (form in words.parts and self.in_complement and scene.form(i - 1) not in words.articles)
        if not goes_on and not scene.role(i) and not is_name(self.scene, i):
            goes_on = self.in_complement and (self._previous_is_common(i) or self.fields.is_described(i))
        self.position = max(last, i + 1) if goes_on else self.position
        return goes_on

    def _of_general(self, i: int) -> bool:
        """Tell a general by rank behind an office that has none in its name: "Army Chief General X"."""
        scene, held = self.scene, self.scene.form(i - 1)
        ranked = scene.written(i) == "General" and not self.after_preposition
        ranked = ranked and (i == self.head_end or held == _STAFF)  # "Chief of Army Staff General X"
        forces = held in relation_words("held_by_generals") or (
            held == "secretary" and not relation_words("forces_led").isdisjoint(map(scene.form, range(self.begin, i)))
        )
        named = scene.same_line(i, i + 1) and scene.is_word(i + 1) and scene.written(i + 1)[0].isupper()
        return ranked and forces and named and scene.role(i + 1) is None

    def _ends_nation(self, i: int) -> bool:
        """Tell the noun of a delegation behind its nation or its kind: "head of the Kenyan (visiting) delegation"."""
        scene = self.scene
        if scene.form(i) not in delegation_words().noun:
            return False
        if scene.form(i - 1) in delegation_words().before:
            return True
        two = country_adjectives().match_at(scene.words, i - 2)
        return country_of_adjective(scene.form(i - 1)) is not None or (two is not None and two.last == i)

    def _complement(self, i: int) -> bool:
        """Take the first word behind a preposition: a land's whole name behind who governs it, no person's."""
        land = land_behind(self.scene, i) if self._governs(i) else i
        if land > i:
            return self._take(land)
        if is_name(self.scene, i) and not self._of_town(i):
            return False
        self.position, self.solid, self.after_preposition, self.in_complement = i + 1, True, False, True
        return True

    def _of_town(self, i: int) -> bool:
        """Tell a town that a name follows, spelt as one itself: « préfet du district de Sion Marius Morel »."""
        behind = (i + 1, i + 2)
        named = all(self.scene.same_line(i, k) and self.scene.written(k)[:1].isupper() for k in behind)
        return named and self.scene.form(i - 1) in OF and self.scene.form(i - 2) in relation_words("town_nouns")

    def _is_territory(self, i: int) -> bool:
        """Tell the kind of a land behind its name, whose governor this is: "Governor of North Sinai Province"."""
        lands = place_words(PlaceWord.TERRITORY, "en")
        governs = self.scene.form(self.begin) in role_words().of_lands
        return governs and self.scene.form(i) in lands and self.scene.inside(i - 1, Kind.PLACE)

    def _governs(self, i: int) -> bool:
        """Tell « de », "of" right behind the head of a town or province."""
        head = self.scene.form(self.begin) in role_words().of_lands
        return head and i <= self.begin + 3 and self.scene.form(i - 1) in OF | {"of", "'"}

    def _previous_is_common(self, i: int) -> bool:
        """Tell whether a word goes on in a complement: adjectives in French, capitals in English."""
        scene = self.scene
        written, before = scene.written(i), scene.written(i - 1)
        if written[0].isupper() and i not in scene.french_headings:
            if names_someone(scene, self.begin, i) or opens_name(scene, i):
                return False
            if scene.form(i - 1) in role_words().units and not scene.inside(i, *Kind):
                return not written.isupper()
            return not written.isupper() and (before[0].isupper() or scene.form(i + 1) in role_words().prepositions)
        form = scene.form(i)
        adjective = written.endswith(role_words().adjective_endings) or is_french_adjective(form)
        english = is_stop(form, "en") or form in words_of_class(WordClass.NO_ADJECTIVE, "en")
        adjective = adjective and not (english or is_stop(form, "fr") or tells_deed(form))
        field = scene.form(i - 2) in role_words().units and before[0].isupper() and not scene.inside(i - 1, *Kind)
        field = field and scene.form(i) in latin_words()  # « division Libre circulation »
        return (adjective or field) and written not in role_words().articles | role_words().prepositions

    def _nation_in_two(self, i: int) -> int:
        """Return where a nation of several tokens ends: « sud-coréen », « néo-zélandaise »; ``i`` where none stands."""
        hit = country_adjectives().match_at(self.scene.words, i) if self.scene.form(i + 1) == "-" else None
        return hit.last if hit is not None and hit.last > i + 1 else i

    def _adjective(self, i: int) -> bool:
        form = self.scene.form(i)
        if (last := self._nation_in_two(i)) > i:
            self.position, self.solid = last, True
            return True
        if form in role_words().before or country_of_adjective(form) or form in role_words().adverbs:
            self.solid = self.solid or form not in role_words().plain
            self.position = i + 1
            return True
        if self._is_chief(i) or self._profession(i) or self._relational(i):
            self.position, self.solid = i + 1, True
            return True
        return False

    def _closes_head(self, i: int) -> bool:
        """Take what tells which of its kind an office is, though it reads as what ends one: « géomètre agréé, »."""
        scene = self.scene
        if scene.form(i) in _PARTLY and self._reads(i + 1, ("-",)) and self._is_quality(i + 2):
            self.solid = True
            return self._take(i + 3)  # « coordonnatrice sous-régionale »
        return self._is_chief(i) and not (scene.is_word(i + 1) and scene.same_line(i, i + 1)) and self._take(i + 1)

    def _is_quality(self, i: int) -> bool:
        """Tell an adjective that tells which of its kind an office is, written on to what stands before it."""
        plain = self.scene.written(i).islower() and self.scene.adjacent(i - 1) and self.scene.adjacent(i)
        return plain and self.scene.form(i) in role_words().before

    def _relational(self, i: int) -> bool:
        """Tell any adjective of relation before what the office is of: « administrateur transitoire de l'État »."""
        scene, form = self.scene, self.scene.form(i)
        small = scene.written(i).islower() and scene.form(i + 1) in OF and scene.same_line(i, i + 2)
        french = any(fold_word(word) == scene.form(self.begin) for word in self.role.fr)
        shaped = form.endswith(_RELATIONAL) and form not in relation_words("no_relational")
        return small and french and shaped and i == self.head_end

    def _of_craft(self) -> bool:
        """Tell whether the head is a profession, a title beside its bearer alone."""
        return self.role.with_name and (self.role.weak or self.role.about)

    def _is_chief(self, i: int) -> bool:
        """Tell « chef » behind a profession: « médecin chef », « sage-femme cheffe »."""
        chief = self.scene.form(i) in role_words().chief_of_craft and self.scene.written(i).islower()
        return chief and self._of_craft()

    def _profession(self, i: int) -> bool:
        """Tell an adjective of a profession: «ingénieur forestier», «conseillère juridique»."""
        return self._of_craft() and is_french_adjective(self.scene.form(i)) and self.scene.written(i).islower()

    def _bare_field(self, i: int) -> bool:
        """Take the capitalised field right after the head of a role behind a name: «, attachée Pêche et Océans»."""
        scene = self.scene
        behind = scene.same_line(self.begin - 1, i) and scene.form(self.begin - 1) in _BEHIND
        named = scene.is_word(self.begin - 2) and not scene.inside(self.begin - 2, Kind.DATE, Kind.PLACE)
        behind = behind and self.scene.form(self.begin) not in relation_words("no_bare_field")
        behind = behind and named and not scene.written(self.begin - 2)[:1].islower()
        # "On May 3, Ambassador Kato met", "After the talks, Minister Zweli said"
        region = scene.mention_at(i, Kind.PLACE)
        if behind and region is not None and region[0].country is None:
            self.position, self.solid, self.in_complement = region[1], True, True  # «directrice Afrique centrale»
            return True
        craft = behind and self.position == self.begin + 1 and scene.form(self.begin) in role_words().crafts
        personal = scene.honorific(self.begin) is not None or scene.written(self.begin).isupper()
        strange = personal and scene.form(i) not in latin_words()  # ", Engineer Iftekhar", ", MP Thiab"
        if strange or names_someone(scene, self.begin, i):
            return False  # "UNILAG, Professor Muyiwa Falaiye"
        if not (behind and self.fields.is_bare(i)) and not (craft and self.fields.is_small(i)):
            return False
        self.position, self.solid, self.in_complement = i + 1, True, True
        return True
