"""The grammar of French and English names of institutions.

French: a head («ministère», «Commission»), adjectives, and complements with «de», «à», «pour», «contre» of nouns and
adjectives, joined by «et» or commas. English: a run of capitalised words, joined by "of", "for", "and", that holds a
head noun.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from extractors.organizations_arabic import COMMITTEE, Atom
from extractors.scenery import Scenery
from lexicon.countries import country_of_adjective
from lexicon.naming import PROGRAMS, Head, WordClass, classes_of, heads, is_french_adjective, words_of_class

_OF = frozenset(("de", "du", "des", "d"))
_FURTHER = frozenset(("a", "au", "aux", "pour", "contre", "en", "sur", "pres"))
_ARTICLES = frozenset(("la", "le", "les", "l"))
_AND = frozenset(("et",))
_TAKEN = frozenset(("prise", "mise"))
"""Nouns that go on with «en»: «prise en charge»."""
_INDEFINITE = frozenset(
    ("un", "une", "des", "cette", "ce", "cet", "a", "an", "this", "each", "chaque", "plusieurs", "any")
)
_MOST_WORDS = 30
_STOPS = (WordClass.STOP, WordClass.HONORIFIC, WordClass.TIME)
_LONGEST_PROPER = 4
_LONG_WORD = 3
_TWO_WORDS = 2
COURT = "court"
_ENGLISH_LINKS = frozenset(("of", "for", "and", "the", "to", "on", "against", "in", "&", "with"))
_ENGLISH_TOWN = frozenset(("in", "to"))


@dataclass(frozen=True, slots=True)
class LatinName:
    """A name that was read: its tokens and its country."""

    first: int
    last: int
    country: str | None = None
    key: str | None = None


class FrenchNames:
    """Reads French names in one document's words."""

    def __init__(self, scene: Scenery, atoms: Mapping[int, Atom], lexicon: str = "institutions") -> None:
        """Keep the words, what is already known in them, and the heads of a lexicon file."""
        self.scene = scene
        self.atoms = atoms
        self.known = heads("fr", lexicon)
        self.lexicon = lexicon

    def name_at(self, i: int) -> LatinName | None:
        """Return the name whose head stands at a token, or None."""
        head = self._head(i)
        if head is None or self._is_indefinite(i) or self._is_mission_head(i, head):
            return None
        start = self._rest_end(i, head) or i + 1
        end = self._adjectives(start)
        content = self._first_content(start)
        if head.key == COMMITTEE and content in words_of_class(WordClass.STEERING, "fr"):
            return None
        if (head.only and content not in head.only) or content in head.generic:
            return None
        end = self._called(end, head)
        longer = self._complements(end, i, head)
        if longer == start or (self.lexicon != PROGRAMS and not self._distinct(i, start, longer, head)):
            return None
        return LatinName(i, longer, self._country(i, longer))

    def go_on(self, i: int, atom: Atom) -> LatinName:
        """Read the town of a body known by name where its head takes one."""
        head = self._head(i)
        end = self._town(atom.last, head, i) if head else atom.last
        return LatinName(i, end, atom.country)

    def _head(self, i: int) -> Head | None:
        for head in self.known.get(self.scene.form(i), ()):
            if self._rest_end(i, head) is not None:
                return head
        return None

    def _rest_end(self, i: int, head: Head) -> int | None:
        """Return the end of a head of several words; hyphens and apostrophes are passed over."""
        j = i + 1
        for word in head.rest:
            while self.scene.same_line(j) in ("-", "'"):
                j += 1
            if self.scene.same_line(j) != word:
                return None
            j += 1
        return j

    def _is_indefinite(self, i: int) -> bool:
        return not self.scene.is_capital(i) and self.scene.before(i) in _INDEFINITE

    def _is_mission_head(self, i: int, head: Head) -> bool:
        """Tell the «mission» of «cheffe de mission», which is an office."""
        return head.entry.mission and not self.scene.is_capital(i) and self.scene.before(i) == "de"

    def _first_content(self, i: int) -> str:
        while self.scene.same_line(i) in _OF | _ARTICLES | {"'"}:
            i += 1
        return self.scene.same_line(i)

    def _distinct(self, i: int, start: int, end: int, head: Head) -> bool:
        """Tell whether what follows the head makes a name: a capital anywhere, or two telling words."""
        words = [
            k for k in range(start, end) if len(self.scene.form(k)) > 1 and self.scene.form(k) not in _OF | _FURTHER
        ]
        if any(self.scene.form(k) in words_of_class(WordClass.POINTING, "fr") for k in words[:1]):
            return False
        capital = any(self.scene.is_capital(k) for k in (i, *words))
        return bool(words) and (capital or (len(words) > 1 and not head.entry.common))

    def _adjectives(self, i: int) -> int:
        while True:
            form = self.scene.same_line(i)
            if form == "-" and self.scene.touches(i) and self.scene.touches(i + 1):
                i += 2
            elif form and (is_french_adjective(form) or country_of_adjective(form)):
                i += 1
            else:
                return i

    def _complements(self, i: int, first: int, head: Head) -> int:
        """Read complements from a token on; return the end of the last whole one."""
        end = i
        while end - first < _MOST_WORDS:
            longer = self._complement(end, head, first)
            if longer == end:
                break
            end = longer
        return self._town(end, head, first)

    def _complement(self, i: int, head: Head, first: int) -> int:
        form = self.scene.same_line(i)
        if form in _OF:
            return self._noun_phrase(self._after_articles(i + 1), i, head)
        if form in _FURTHER and (i > first + 1) and (form != "en" or self.scene.form(i - 1) in _TAKEN):
            return self._further(i, head)
        if form in words_of_class(WordClass.CHARGED, "fr") and self.scene.same_line(i + 1) in _OF:
            return self._noun_phrase(self._after_articles(i + 2), i, head)
        if form in _AND and i > first + 1:
            return self._joined(i, head)
        if form == "," and self.scene.same_line(i + 1) in _OF and self._list_goes_on(i + 1):
            return self._noun_phrase(self._after_articles(i + 2), i, head)
        return i

    def _joined(self, i: int, head: Head) -> int:
        """Read «et» and a second complement, with its preposition or without."""
        j = i + 1
        if self.scene.same_line(j) in _OF | {"a", "au", "aux"}:
            return self._noun_phrase(self._after_articles(j + 1), i, head)
        if self.scene.is_capital(j) or self.scene.same_line(j) in _ARTICLES:
            return self._noun_phrase(self._after_articles(j), i, head, joined=True)
        return self._lower_second(j, i)

    def _further(self, i: int, head: Head) -> int:
        """Read «à la réinsertion», «pour les réfugiés», «contre la drogue»; a town after «à» is none of these."""
        j = self._after_articles(i + 1)
        atom = self.atoms.get(j)
        if atom is not None and not atom.is_body:
            return i
        if self.scene.form(i) == "a" and self.scene.same_line(i + 1) not in _ARTICLES:
            return i
        return self._noun_phrase(j, i, head)

    def _lower_second(self, j: int, start: int) -> int:
        """Read a second noun or adjective in small letters after «et» («pénales et civiles»)."""
        form = self.scene.same_line(j)
        if not self.scene.is_word(j) or not form or self._is_stop(form):
            return start
        return (
            self._adjectives(j + 1)
            if len(form) > _LONG_WORD and (is_french_adjective(form) or self._noun_like(form))
            else start
        )

    def _noun_like(self, form: str) -> bool:
        return form.endswith(("tion", "ment", "ance", "ence", "ique", "ie", "ure", "isme", "ite", "age"))

    def _list_goes_on(self, i: int) -> bool:
        """Tell whether a comma begins a further member of a list that «et» closes."""
        for k in range(i, min(i + _MOST_WORDS, self.scene.size)):
            if self.scene.begins[k] or self.scene.form(k) in (".", ";", ":"):
                return False
            if self.scene.form(k) in _AND:
                return self.scene.same_line(k + 1) in _OF
        return False

    def _after_articles(self, i: int) -> int:
        while self.scene.same_line(i) in _ARTICLES or self.scene.same_line(i) == "'":
            i += 1
        return i

    def _is_stop(self, form: str) -> bool:
        return not classes_of(form, "fr").isdisjoint(_STOPS)

    def _noun_phrase(self, j: int, start: int, head: Head, *, joined: bool = False) -> int:
        """Read a noun with its adjectives at ``j``; return ``start`` where there is none."""
        if not self.scene.same_line(j):
            return start
        atom = self.atoms.get(j)
        if atom is not None and atom.cut == 0:
            return start if atom.is_body and (joined or self.scene.form(start) in _AND) else self._adjectives(atom.last)
        form = self.scene.form(j)
        if not self.scene.is_word(j) or self._is_stop(form):
            return start
        inner = self._head(j)
        if inner is not None and (
            joined or not (head.entry.parent or head.entry.common or self.scene.form(start) in _OF)
        ):
            return start
        if joined and form in words_of_class(WordClass.ROLE, "fr"):
            return start
        end = j + 1
        while self.scene.same_line(end) in ("-", "'") and self.scene.touches(end) and self.scene.touches(end + 1):
            end += 2
        while self.scene.is_capital(j) and self.scene.is_capital(end) and self.scene.same_line(end):
            if self.scene.form(end) in words_of_class(WordClass.ROLE, "fr"):
                break
            end += 1
        return self._adjectives(end)

    def _called(self, i: int, head: Head) -> int:
        """Read a proper name right after a head that may have one: «association Karama», «projet KANAF»."""
        end = i
        if not (head.entry.proper or head.entry.common):
            return i
        while self.scene.same_line(end) and self.scene.is_capital(end) and end - i < _LONGEST_PROPER:
            if self._is_stop(self.scene.form(end)) or self.scene.form(end) in words_of_class(WordClass.ROLE, "fr"):
                break
            end += 1
        if end > i and self.scene.same_line(end).isdigit():
            end += 1
        return end

    def _town(self, i: int, head: Head, first: int) -> int:
        """Read the town or country of a branch: «Ambassade de France au Liban»."""
        local = words_of_class(WordClass.LOCAL, "fr")
        branch = (head.entry.branch and head.key != COURT) or any(
            self.scene.form(k) in local for k in range(first + 1, i)
        )
        if not branch or i == first + 1 or self.scene.same_line(i) not in ("a", "au", "aux", "en"):
            return i
        atom = self.atoms.get(self._after_articles(i + 1))
        return atom.last if atom is not None and not atom.is_body else i

    def _country(self, first: int, last: int) -> str | None:
        for k in range(first + 1, last):
            atom = self.atoms.get(k)
            country = atom.country if atom and not atom.is_body else country_of_adjective(self.scene.form(k))
            if country:
                return country
        return None


class EnglishNames:
    """Reads English names in one document's words."""

    def __init__(self, scene: Scenery, atoms: Mapping[int, Atom], lexicon: str = "institutions") -> None:
        """Keep the words, what is already known in them, and the heads of a lexicon file."""
        self.scene = scene
        self.atoms = atoms
        self.known = heads("en", lexicon)

    def name_at(self, i: int) -> LatinName | None:
        """Return the capitalised run that begins at a token and holds a head noun, or None."""
        if not self._capital_word(i) or self._starts_badly(i):
            return None
        end, head_at = self._run(i)
        if head_at is None:
            return None
        first = self._first(i, head_at)
        if any(self.scene.form(k) in words_of_class(WordClass.STEERING, "en") for k in range(first, head_at)):
            return None
        end = self._town(end, head_at, first)
        if end - first < _TWO_WORDS:
            return None
        return LatinName(first, end, self._country(first, end))

    def _capital_word(self, i: int) -> bool:
        return self.scene.is_capital(i) and self.scene.is_word(i)

    def _starts_badly(self, i: int) -> bool:
        form = self.scene.form(i)
        return not classes_of(form, "en").isdisjoint(_STOPS) or (
            form in ("the", "a", "an", "on", "in", "for", "to") or form in _ARTICLES or form in _OF or form == "au"
        )

    def _run(self, i: int) -> tuple[int, int | None]:
        """Return the end of the run and the place of its head noun that governs it (the last before the first "of")."""
        end, j, head_at, linked = i, i, None, False
        joined = False
        while j < self.scene.size and j - i < _MOST_WORDS and (j == i or self.scene.same_line(j)):
            form = self.scene.form(j)
            if self._capital_word(j) and not (j > i and self._starts_badly(j)):
                if form in words_of_class(WordClass.ROLE, "en") and not linked:
                    break
                if joined and self._new_name(j):
                    break
                if form in self.known and not linked:
                    head_at = j
                joined = False
                j += 1
                end = j
            elif head_at is None and j > i and form in self.known and self._shouted(j - 1, form):
                return j + 1, j
            elif form in ("-", "'", ".") and self.scene.touches(j) and self._joins(j):
                j += 1 if form != "'" else 2
                end = max(end, j) if form != "-" else end
            elif form == "," and linked and not joined and self._list_goes_on(j):
                j += 1
            elif form in _ENGLISH_LINKS and head_at is not None and self._link_goes_on(j):
                linked, joined = True, form == "and"
                j += 1
            else:
                break
        return end, head_at

    def _shouted(self, i: int, head: str) -> bool:
        """Tell whether a project in small letters is called by the acronym before it ("ATLAS-TIP project")."""
        word = self.scene.written(i)
        return len(word) > 1 and word.isupper() and any(h.entry.common and h.entry.generic for h in self.known[head])

    def _list_goes_on(self, j: int) -> bool:
        """Tell whether a comma stands between capitalised words that "and" closes (Women, Peace and Security)."""
        return (
            self._capital_word(j + 1)
            and self.scene.form(j + 2) == "and"
            and self._capital_word(j + 3)
            and not self._new_name(j + 1)
            and not self._new_name(j + 3)
        )

    def _joins(self, j: int) -> bool:
        """Tell whether a sign inside a word goes on: Anti-Corruption, State's, U.S."""
        form = self.scene.form(j)
        if form == "'":
            return self.scene.form(j + 1) == "s"
        return self.scene.touches(j + 1) or (form == "." and len(self.scene.form(j - 1)) == 1)

    def _link_goes_on(self, j: int) -> bool:
        """Tell whether a link leads to a further capitalised word of the same name."""
        form = self.scene.form(j)
        k = j + 1
        while self.scene.same_line(k) in ("the", "of") and k < j + 3:
            k += 1
        if not self.scene.same_line(k) or not self._capital_word(k):
            return False
        if form in ("in", "to", "with") and self.atoms.get(k) is not None:
            return False
        if form == "with":
            return False
        if form == "and":
            return k == j + 1 and not self._new_name(k)
        return True

    def _new_name(self, k: int) -> bool:
        """Tell whether a capitalised run of its own, with a head noun, begins at a token after "and"."""
        if k in self.atoms:
            return True
        while self._capital_word(k) and self.scene.same_line(k):
            if self.scene.form(k) in self.known or self.scene.form(k) in words_of_class(WordClass.ROLE, "en"):
                return True
            k += 1
        return False

    def _first(self, i: int, head_at: int) -> int:
        """Return where the name begins: after a role that stands before it in the run."""
        for k in range(head_at, i - 1, -1):
            if self.scene.form(k) in words_of_class(WordClass.ROLE, "en"):
                return k + 1
        atom = self.atoms.get(i)
        if atom is not None and not atom.is_body and self.scene.form(atom.last) == "'" and atom.last + 1 < head_at:
            return atom.last + 2
        return i

    def _town(self, end: int, head_at: int, first: int) -> int:
        """Read the town of a branch: "Embassy of Japan in Amman"."""
        words = {self.scene.form(k) for k in range(head_at, end)}
        if (
            not any(h.entry.branch for word in words for h in self.known.get(word, ()))
            or self.scene.same_line(end) not in _ENGLISH_TOWN
            or end - first < _TWO_WORDS
        ):
            return end
        j = end + 1
        while self.scene.same_line(j) == "the":
            j += 1
        atom = self.atoms.get(j)
        return atom.last if atom is not None and not atom.is_body and self.scene.same_line(j) else end

    def _country(self, first: int, last: int) -> str | None:
        for k in range(first, last):
            atom = self.atoms.get(k)
            country = atom.country if atom and not atom.is_body else country_of_adjective(self.scene.form(k))
            if country:
                return country
        return None
