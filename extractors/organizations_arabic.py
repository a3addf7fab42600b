"""The grammar of Arabic names of institutions: a head noun and the noun phrase that distinguishes it.

A name is a head («وزارة», «اللجنة») with, in this order: a construct complement («وزارة الشؤون الخارجية») or agreeing
adjectives («اللجنة الوطنية»), complements joined by «و», one complement with «ل», competences («المكلفة بـ»), the
parent («بوزارة العدل»), and, for what stands in many towns, the town. It ends where a word can be none of these.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from extractors.scenery import Scenery
from lexicon.countries import country_of_adjective
from lexicon.naming import PROGRAMS, Head, WordClass, classes_of, head_readings, heads
from lexicon.people import name_word
from text.clitics import Reading
from text.naming import (
    AGAINST,
    AND,
    ARTICLE,
    BY,
    IN,
    ON,
    PLURAL_ENDINGS,
    TO,
    begins_with_particle,
    is_definite,
    looks_adjectival,
    looks_derived_verbal_noun,
    looks_indefinite_adjective,
    looks_verbal_noun,
    without_article,
)

_DEEPEST = 4
_LONGEST_PROPER = 4
_LONGEST_QUOTE = 14
_BRACKETED = 3
QUOTE = '"'
COMMITTEE = "committee"
DEPARTMENT = "department"
PRESIDENCY = "presidency"
VENUES = "venues"
HALL = "hall"
_STOPS_IN_HALLS = (WordClass.STOP, WordClass.HONORIFIC, WordClass.TIME)
_MOST_WORDS = 30

_STOPS = (WordClass.STOP, WordClass.HONORIFIC, WordClass.EVENT, WordClass.TIME)


@dataclass(frozen=True, slots=True)
class Atom:
    """A name already known to begin in a token: its end (exclusive), country, and how many letters are cut."""

    last: int
    country: str | None
    cut: int
    is_body: bool = False
    is_state: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """A name that is being read: its head, the token after it, and what has been read of it."""

    head: Head | None
    first: int
    last: int
    cut: int = 0
    country: str | None = None
    definite: bool = False
    complement: bool = False
    solid: bool = False
    """The complement is a proper name, a place or a body, so that «ل» may follow it freely."""
    purposes: int = 0
    branch: bool = False


def _in(form: str, *classes: WordClass) -> bool:
    return not classes_of(form, "ar").isdisjoint(classes)


class ArabicNames:
    """Reads names in one document's words; ``atoms`` are the places and bodies by the token in which they begin."""

    def __init__(self, scene: Scenery, atoms: Mapping[int, Atom], lexicon: str = "institutions") -> None:
        """Keep the words, what is already known in them, and the heads of a lexicon file."""
        self.scene = scene
        self.atoms = atoms
        self.lexicon = lexicon

    def name_at(self, i: int) -> Name | None:
        """Return the longest name that begins in a token, the fewest letters cut among equals."""
        if not head_readings(self.scene.forms[i], self.lexicon):
            return None
        best: Name | None = None
        for reading, head, definite in self.heads_at(i):
            begun = self._begin(Name(head, i, i + 1 + len(head.rest), reading.cut, definite=definite))
            if begun is not None and (best is None or begun.last > best.last):
                best = begun
        if best is None:
            return None
        name = self._finish(best)
        return None if self._vague(name) else name

    def _named_after(self, i: int, head: Head | None) -> int | None:
        """Read the person after whom a definite body is called («المركز الجهوي محمد السادس»)."""
        form = self.scene.same_line(i)
        known = bool(form) and not is_definite(form) and name_word(form) is not None and not _in(form, *_STOPS)
        return self._proper(i, head) if known else None

    def _vague(self, name: Name) -> bool:
        """Tell a bare head with nothing but an adjective that tells a kind, or work that someone is charged with."""
        last = self.scene.form(name.last - 1)
        if name.definite:
            return name.last == name.first + 2 and _in(last, WordClass.VAGUE)
        managed = name.head is not None and name.head.key == DEPARTMENT
        return managed and self.scene.form(name.first)[: name.cut].endswith((TO, BY))

    def go_on(self, i: int, atom: Atom, head: Head | None) -> Name:
        """Read on after a body known by name; ``head`` is its head noun, where it has one."""
        name = Name(head, i, atom.last, atom.cut, atom.country, complement=True, solid=True)
        return self._finish(replace(name, last=self._adjectives(name.last, head)))

    def head_at(self, i: int, cut: int) -> Head | None:
        """Return the head noun that a token is, once ``cut`` letters are cut from it."""
        return next((head for reading, head, _ in self.heads_at(i) if reading.cut == cut), None)

    def heads_at(self, i: int) -> Iterator[tuple[Reading, Head, bool]]:
        """Yield the head nouns that a token may be: the reading, the head, whether it carries the article."""
        for reading, head, definite in head_readings(self.scene.forms[i], self.lexicon):
            if all(self.scene.same_line(i + 1 + k) == word for k, word in enumerate(head.rest)):
                yield reading, head, definite

    def _begin(self, name: Name) -> Name | None:
        """Read what must follow the head, or return None where it is no name."""
        following = self.scene.same_line(name.last)
        head = name.head
        if head is not None and head.key == COMMITTEE and _in(following, WordClass.STEERING):
            return None
        if head is None or not following or (head.only and following not in head.only) or following in head.generic:
            return None
        if name.definite:
            return self._definite(name)
        return self._construct(name)

    def _definite(self, name: Name) -> Name | None:
        """Read the adjectives of a definite head; one must distinguish it."""
        end = self._adjectives(name.last, name.head)
        if end == name.last:
            return None
        words = [self.scene.form(k) for k in range(name.last, end)]
        end = self._called(end) or self._named_after(end, name.head) or end
        return replace(
            name,
            last=end,
            country=next((c for c in map(country_of_adjective, words) if c), None),
            branch=any(_in(w, WordClass.LOCAL) for w in words),
        )

    def _construct(self, name: Name) -> Name | None:
        """Read the complement of a head in construct."""
        head = name.head
        if head is not None and head.key == PRESIDENCY:
            end = self._presided(name.last)
            if end is not None:
                return replace(name, last=end, complement=True)
        called = self._called(name.last)
        if head is not None and called and (head.entry.common or head.entry.proper):
            return self._after_quote(replace(name, last=called, complement=True, solid=True))
        atom = self._place_or_body(name.last)
        end = self._adjectives(atom.last, head) if atom else self._complement(name.last, head)
        if end is None and head is not None and head.entry.called:
            end = self._single(name.last)
        if head is None or end is None:
            return None
        if atom is None and head.entry.common and end == name.last + 1 and not self._telling(name.last, head):
            return None
        if head.plural and not self._second_follows(end):
            return None
        country = atom.country if atom else self._nationality(name.last, end)
        solid = atom is not None or (head.entry.proper and not is_definite(self.scene.form(name.last)))
        return replace(name, last=end, country=country, complement=True, solid=solid)

    def _single(self, i: int) -> int | None:
        """Read one indefinite word after which an association is called («جمعية أمل»)."""
        form = self.scene.same_line(i)
        plain = self.scene.is_arabic(i) and not is_definite(form) and not begins_with_particle(form)
        if not plain or _in(form, *_STOPS, WordClass.ROLE) or looks_indefinite_adjective(form):
            return None
        return i + 1

    def _after_quote(self, name: Name) -> Name:
        """Read «ل» and a complement after a name in marks («برنامج "أمل" للتكوين»); else the closing mark stays out."""
        if self.scene.same_line(name.last) != QUOTE:
            return name
        return self._purpose(replace(name, last=name.last + 1)) or name

    def _called(self, i: int) -> int | None:
        """Read a proper name in Latin letters or in quotation marks («مكتب INL», «برنامج "آفاق"»); return its end.

        The closing quotation mark stays out, the opening one is in.
        """
        end = i
        while self.scene.same_line(end) and self.scene.is_capital(end) and end - i < 2 * _LONGEST_PROPER:
            hyphen = self.scene.form(end + 1) == "-" and self.scene.touches(end + 1) and self.scene.is_capital(end + 2)
            end += 2 if hyphen else 1
        if end > i:
            return end
        if self.scene.same_line(i) != QUOTE:
            return None
        for end in range(i + 1, min(i + _LONGEST_QUOTE, self.scene.size)):
            if self.scene.begins[end]:
                return None
            if self.scene.form(end) == QUOTE:
                return end if end > i + 1 else None
        return None

    def _presided(self, i: int) -> int | None:
        """Return the end of the body, without its town, whose presidency is named («رئاسة مجلس الوزراء»)."""
        for _, head, definite in self.heads_at(i):
            begun = self._begin(Name(head, i, i + 1 + len(head.rest), definite=definite))
            if begun is not None:
                return begun.last
        return None

    def _telling(self, i: int, head: Head) -> bool:
        """Tell whether one plain word is enough after an everyday head: a field of work, or a person's name."""
        form = self.scene.form(i)
        base = without_article(form)
        if _in(form, WordClass.ROLE) and form.endswith(PLURAL_ENDINGS):
            return True
        return (
            _in(base, WordClass.DOMAIN)
            or looks_verbal_noun(form)
            or (head.entry.proper and name_word(form) is not None)
        )

    def _second_follows(self, i: int) -> bool:
        """Tell whether «و» and a definite noun follow: a dual head needs two complements."""
        form = self.scene.same_line(i)
        return form.startswith(AND) and is_definite(form[1:])

    def _nationality(self, first: int, last: int) -> str | None:
        found = (country_of_adjective(self.scene.form(k)) for k in range(first + 1, last))
        return next((country for country in found if country), None)

    def _place_or_body(self, i: int, cut: int = 0) -> Atom | None:
        """Return the place or body that begins with a token, less ``cut`` letters."""
        atom = self.atoms.get(i)
        return atom if atom and atom.cut == cut and not self.scene.begins[i] else None

    def _complement(self, i: int, head: Head | None, first: str = "", depth: int = 0) -> int | None:
        """Read a noun phrase: definite noun and adjectives, or nouns in construct that end in one; return its end.

        ``first`` is the first word where a particle is to be cut from it.
        """
        form = first or self.scene.same_line(i)
        stops = _STOPS_IN_HALLS if head is not None and head.key == HALL else _STOPS
        if not form or not self.scene.is_arabic(i) or _in(form, *stops):
            return self._proper(i, head) if form and depth == 0 and _in(form, WordClass.KIN) else None
        if depth == 0 and _in(form, WordClass.KIN):
            proper = self._proper(i, head)
            if proper is not None and proper > i + 1:
                return proper
        if is_definite(form):
            if _in(form, WordClass.ROLE) and not self._role_may_stand(i, head, depth):
                return None
            return self._object(self._adjectives(i + 1, head), form, head)
        proper = self._proper(i, head) if depth == 0 and not first else None
        if proper is not None:
            return proper
        return self._chain(i, head, form, depth, cut=bool(first))

    def _object(self, i: int, noun: str, head: Head | None) -> int:
        """Return the end of the object that some verbal nouns take with «ب» («الاتجار بالبشر»)."""
        form = self.scene.same_line(i)
        if form == AGAINST and _in(noun, WordClass.AGAINST) and is_definite(self.scene.same_line(i + 1)):
            return self._adjectives(i + 2, head)
        following = self.scene.same_line(i + 1)
        if form == ON and _in(noun, WordClass.WITH_ON) and is_definite(following) and not _in(following, *_STOPS):
            return self._adjectives(i + 2, head)
        if form == IN and _in(following, WordClass.FIELD):
            return self._adjectives(i + 2, head)
        if not _in(noun, WordClass.WITH_BY) or not form.startswith(BY) or not is_definite(form[1:]):
            return i
        return self._adjectives(i + 1, head)

    def _chain(self, i: int, head: Head | None, form: str, depth: int, *, cut: bool) -> int | None:
        """Read a noun in construct and the complement that it must have."""
        if depth >= _DEEPEST or looks_indefinite_adjective(form) or _in(ARTICLE + form, WordClass.ADJECTIVE):
            return None
        if not cut and begins_with_particle(form):
            return None
        if _in(form, WordClass.ROLE) and (depth or not self._role_may_stand(i, head, depth)):
            return None
        atom = self._place_or_body(i + 1)
        if atom:
            return self._adjectives(atom.last, head)
        return self._complement(i + 1, head, depth=depth + 1)

    def _role_may_stand(self, i: int, head: Head | None, depth: int) -> bool:
        """Tell whether a noun of office may be what a body is of («مجلس النواب», «مكتب النائب العام»)."""
        if head is None or depth or head.entry.only or head.key == PRESIDENCY:
            return False
        if not head.entry.common or self.scene.form(i).endswith(PLURAL_ENDINGS):
            return True
        following = self.scene.same_line(i + 1)
        return is_definite(following) and _in(following, WordClass.ADJECTIVE)

    def _proper(self, i: int, head: Head | None) -> int | None:
        """Read the proper name after which a university or foundation is called, or a name in quotation marks."""
        if head is None or not head.entry.proper:
            return None
        end = i
        while end < i + _LONGEST_PROPER and not (end > i and self.scene.begins[end]):
            form = self.scene.form(end)
            after_kin = end > i and _in(self.scene.form(end - 1), WordClass.KIN) and not _in(form, *_STOPS)
            known = after_kin or name_word(form) is not None or _in(form, WordClass.KIN)
            if not known and not (end > i and is_definite(form) and not _in(form, *_STOPS, WordClass.POINTING)):
                break
            end += 1
        return end if end > i else None

    def _adjectives(self, i: int, head: Head | None) -> int:
        """Return the end of the definite adjectives from a token on."""
        start = i
        while i < start + _DEEPEST:
            form = self.scene.same_line(i)
            if not is_definite(form) or not self._is_adjective(form, head):
                return i
            i += 1
        return i

    def _is_adjective(self, form: str, head: Head | None) -> bool:
        if head is not None and form in head.only:
            return True
        in_hall = head is not None and head.key == HALL
        if _in(form, *_STOPS, WordClass.ROLE) or (_in(form, WordClass.POINTING) and not in_hall):
            return False
        if in_hall and _in(form, WordClass.POINTING):
            return True
        if _in(form, WordClass.ADJECTIVE, WordClass.LOCAL) or country_of_adjective(form):
            return True
        return looks_adjectival(form) and without_article(form) not in heads("ar")

    def _finish(self, name: Name) -> Name:
        """Read what may follow, in any order but each at most as often as names have it."""
        while name.last - name.first < _MOST_WORDS:
            longer = self._joined(name) or self._purpose(name) or self._competence(name) or self._parent(name)
            if longer is None:
                break
            name = longer
        return self._town(name)

    def _joined(self, name: Name) -> Name | None:
        """Read «و» and a further complement of the same shape and kind."""
        i = name.last
        form = self.scene.same_line(i)
        if not name.complement or not form.startswith(AND) or not self.scene.is_arabic(i):
            return None
        if form == AND:
            return None
        word = form[1:]
        base = without_article(word)
        if _in(word, *_STOPS, WordClass.POINTING, WordClass.OUTSIDER) or (
            base in heads("ar") and not (_in(base, WordClass.DOMAIN) and self._is_ministry(name))
        ):
            return None
        dual = name.head is not None and name.head.plural
        if _in(word, WordClass.ROLE) and not dual:
            return None
        atom = self.atoms.get(i)
        if atom is not None and atom.cut == 1:
            return None
        end = self._second(i, word, name, anything=dual)
        return replace(name, last=end) if end is not None else None

    def _is_ministry(self, name: Name) -> bool:
        return name.head is not None and name.head.entry.whole

    def _second(self, i: int, word: str, name: Name, *, anything: bool) -> int | None:
        """Return the end of a second complement, if it is of the kind that names join."""
        field = _in(without_article(word), WordClass.DOMAIN)
        if is_definite(word):
            ministry = self._is_ministry(name)
            adjective = looks_adjectival(word) and is_definite(self.scene.form(i - 1))
            if not (anything or field or looks_verbal_noun(word) or ministry or (adjective and self._agree(i, word))):
                return None
            end = self._object(self._adjectives(i + 1, name.head), word, name.head)
            return end + 1 if _in(self.scene.same_line(end), WordClass.PRONOUN) else end
        previous = is_definite(self.scene.form(i - 1))
        if name.solid or not (field or (previous and looks_derived_verbal_noun(word))):
            return None
        return self._complement(i, name.head, first=word, depth=1)

    def _agree(self, i: int, word: str) -> bool:
        """Tell whether an adjective after «و» has the ending of the adjective before it («الأمنية والعسكرية»)."""
        previous = self.scene.form(i - 1)
        return looks_adjectival(previous) and previous[-2:] == word[-2:]

    def _purpose(self, name: Name) -> Name | None:
        """Read «ل» and a complement («اللجنة الوطنية لمكافحة الفساد»), once."""
        i = name.last
        form = self.scene.same_line(i)
        national = _in(self.scene.form(i - 1), WordClass.ONCE) or self.lexicon == PROGRAMS
        field = _in(form[len(TO + TO) :], WordClass.DOMAIN) or not begins_with_particle(form)
        again = name.purposes == 1 and national and field
        if (
            (name.purposes and not again)
            or not form.startswith(TO)
            or _in(form, *_STOPS)
            or (name.head and name.head.entry.whole)
        ):
            return None
        owner = self._owner(name)
        if owner is not None:
            return owner
        for reading in self.scene.readings(i):
            prefix = self.scene.form(i)[: reading.cut]
            if prefix not in (TO, TO + TO) or not self._may_be_purpose(name, reading.form):
                continue
            atom = self.atoms.get(i)
            end = atom.last if atom and atom.cut == reading.cut else None
            end = end or self._complement(i, name.head, first=reading.form, depth=1)
            if end is not None:
                return replace(name, last=end, complement=True, solid=False, purposes=name.purposes + 1)
        return None

    def _owner(self, name: Name) -> Name | None:
        """Read the body whose organ this is, after «ل» («الأمانة العامة لمجلس الوزراء»)."""
        if not name.definite:
            return None
        return self._inner(name, name.last, 1)

    def _inner(self, name: Name, i: int, cut: int) -> Name | None:
        """Read a body inside a longer name at a token, less ``cut`` letters."""
        atom = self.atoms.get(i)
        if atom is not None and atom.is_body and atom.cut == cut:
            inner: Name | None = self.go_on(i, atom, self.head_at(i, cut))
        else:
            begun = (
                self._begin(Name(head, i, i + 1 + len(head.rest), cut, definite=definite))
                for reading, head, definite in self.heads_at(i)
                if reading.cut == cut and (name.head is None or head.key != name.head.key)
            )
            inner = next((self._finish(b) for b in begun if b is not None), None)
        if inner is None:
            return None
        country = name.country or inner.country
        return replace(name, last=inner.last, branch=False, complement=True, purposes=1, country=country)

    def _may_be_purpose(self, name: Name, form: str) -> bool:
        base = without_article(form)
        if _in(form, *_STOPS, WordClass.PURPOSE) or _in(base, WordClass.PURPOSE):
            return False
        if name.definite or name.solid:
            return not _in(form, WordClass.ROLE) or form.endswith(PLURAL_ENDINGS)
        if not is_definite(form):
            return False
        national = _in(self.scene.form(name.last - 1), WordClass.ONCE)
        return _in(base, WordClass.DOMAIN) or (national and (looks_verbal_noun(form) or looks_adjectival(form)))

    def _competence(self, name: Name) -> Name | None:
        """Read «المعني بالمخدرات والجريمة», «المكلفة بالعلاقات مع البرلمان»."""
        i = name.last
        if not _in(self.scene.same_line(i), WordClass.PARTICIPLE) or not self.scene.same_line(i + 1):
            return None
        form = self.scene.form(i + 1)
        for reading in self.scene.readings(i + 1):
            if form[: reading.cut] not in (BY, TO, TO + TO):
                continue
            end = self._complement(i + 1, name.head, first=reading.form, depth=1)
            if end is not None:
                return replace(name, last=end, complement=True, solid=False)
        return None

    def _parent(self, name: Name) -> Name | None:
        """Read the body to which this one belongs: «بوزارة العدل», and after a committee «في مجلس الأمة»."""
        i = self._after_acronym(name.last)
        if name.head is None or not name.head.entry.parent:
            return None
        inside = self.scene.same_line(i) == IN
        j = i + 1 if inside else i
        if not self.scene.same_line(j):
            return None
        if not inside and not self.scene.form(j).startswith(BY):
            return None
        return self._inner(name, j, 0 if inside else 1)

    def _takes_town(self, name: Name) -> bool:
        """Tell whether a body is of a kind that stands in many towns, or exists once in a country."""
        head = name.head
        if name.branch or head is None or not head.entry.branch:
            return name.branch
        once = any(_in(self.scene.form(k), WordClass.ONCE) for k in range(name.first + 1, name.last))
        return not once or head.entry.mission or self.lexicon == VENUES

    def _abroad(self, name: Name) -> Name | None:
        """Read the country of a national body of another country («المجلس الأعلى للعدل ببلجيكا»)."""
        i = name.last
        form = self.scene.same_line(i)
        inside = form == IN
        atom = self.atoms.get(i + 1 if inside else i)
        national = any(_in(self.scene.form(k), WordClass.ONCE) for k in range(name.first + 1, i))
        if atom is None or not atom.is_state or not name.definite or not national or not form:
            return None
        if atom.cut == 0 if inside else form[: atom.cut] == BY:
            return replace(name, last=atom.last, country=atom.country)
        return None

    def _after_acronym(self, i: int) -> int:
        """Return the token after an acronym in brackets, if one stands here («المكتب … (INL) بوزارة …»)."""
        bracket = self.scene.same_line(i) == "(" and self.scene.form(i + 2) == ")" and self.scene.is_capital(i + 1)
        return i + _BRACKETED if bracket else i

    def _town(self, name: Name) -> Name:
        """Read the town or country of a branch («سفارة كندا بالرباط», «محكمة الاستئناف في بيروت»)."""
        i = name.last
        form = self.scene.same_line(i)
        abroad = self._abroad(name)
        if abroad is not None:
            return abroad
        if not form or not self._takes_town(name):
            return name
        inside = form == IN
        atom = self.atoms.get(i + 1 if inside else i)
        if atom is None or atom.is_body or self.scene.begins[i]:
            return name
        at_once = name.branch and atom.cut == 0
        if at_once and self.scene.same_line(atom.last).isdigit():
            return replace(name, last=atom.last + 1, country=name.country or atom.country)
        if at_once or (atom.cut == 0 if inside else form[: atom.cut] == BY):
            return replace(name, last=atom.last, country=name.country or atom.country)
        return name
