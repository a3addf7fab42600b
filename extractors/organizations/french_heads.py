"""Heads of French names of institutions, and whether what stands around one makes a name."""

from extractors.organizations.latin import ARTICLES, OF, of_rank
from extractors.scenery import Scenery
from lexicon.countries import country_of_adjective
from lexicon.naming import VENUES, Head, WordClass, heads, is_french_adjective, words_of_class
from lexicon.relations import either, relation_words
from lexicon.role_grammar import delegation_words

FURTHER = frozenset(("a", "au", "aux", "pour", "contre", "en", "sur", "pres"))
"""Prepositions besides «de» that open a complement."""
ROMAN = frozenset("IVX")
"""Letters of the numbers of kings: «Fondation Mohammed VI pour …»."""
_LETTERS = 3
"""Letters of the shortest body that is called by them."""
TOWN = "town"
_PARTY, _LEFT = "party", frozenset(("est", "sont", "etait", "etaient", "sera", "seront", "soit", "serait", "etant"))
"""Forms of "to be" behind which « parti » is who has left."""
_DEPARTMENT, _STAFF = "department", "staff"
_COMMISSION, _COUNCIL, _FACULTY = "commission", "council", "faculty"
_AIMS = "orientations"
_LANDS = frozenset(("departement", "province", "region"))
_GOVERNORS = frozenset(("prefet", "prefete", "gouverneur", "gouverneure", "gouvernorat", "wali"))
_CENTRE, _FUND = "centre", "fund"
_KINDS_OF_TOWN = frozenset(("urbaine", "rurale"))
_LINKS = frozenset(("de", "des", "du", "d", "'", "l", "la", "le", "ces", "leurs", "ses", "cette", "cet"))
_ONE = either("indefinite", "indefinite_english")
_INDEFINITE = frozenset(
    ("un", "une", "des", "cette", "ce", "cet", "a", "an", "this", "each", "chaque", "plusieurs", "any", "portant")
)
_OF_THE = "des"
_WHOSE = either("possessives", "honour_whose")


class FrenchHeads:
    """Reads heads in one document's words; ``known`` are the heads of a lexicon file by their first word."""

    def __init__(self, scene: Scenery, lexicon: str) -> None:
        """Keep the words and the heads of a lexicon file."""
        self.scene = scene
        self.known = heads("fr", lexicon)
        self.premises = lexicon == VENUES
        self.lexicon = lexicon

    def head_at(self, i: int) -> Head | None:
        """Return the head whose words stand from a token on, or None."""
        for head in self.known.get(self.scene.form(i), ()):
            if self.end_of(i, head) is not None:
                return head
        return None

    def _is_room(self, i: int) -> bool:
        """Tell a room that nothing behind it tells apart: « son bureau Maître X », not « son bureau de Corniche »."""
        return self.scene.form(i) in relation_words("own_rooms") and self.scene.same_line(i + 1) not in _LINKS

    def end_of(self, i: int, head: Head) -> int | None:
        """Return the end of a head of several words, None where they do not stand here.

        Hyphens and apostrophes are passed over.
        """
        j = i + 1
        for word in head.rest:
            while self.scene.same_line(j) in ("-", "'"):
                j += 1
            if self.scene.same_line(j) != word:
                return None
            j += 1
        return j

    def is_no_name(self, i: int, head: Head) -> bool:
        """Tell a head in small letters after «une», or the «mission» of «cheffe de mission», which is an office."""
        if head.key == _AIMS and self.known.get(self.first_content(i + 1)):
            return True  # « orientations de la Stratégie nationale de développement »
        left = head.key == _PARTY and self.scene.before(i) in _LEFT
        left = left or (head.key == _FUND and self.scene.before(i) == "de" and self._funds(i - 2))
        if (head.key == TOWN and not self._acts(i)) or self._governed(i) or left or of_rank(self.scene, i):
            return True
        if self.scene.is_capital(i):
            return False
        before = self.scene.before(i)
        if self._in_midst(i) or (before in _WHOSE and self._is_room(i)):
            return True  # « dans son bureau Maître X »
        one = head.entry.mission and before in _ONE  # «une ambassade de Croatie à Rabat» is but one
        if head.entry.whole and (one or (before == _OF_THE and self._is_of_people(i - 2))):
            return False  # « une délégation des ministères de l'Eau et de l'Énergie »
        return before in _INDEFINITE or (head.entry.mission and before == "de")

    def _is_of_people(self, i: int) -> bool:
        """Tell a delegation, its adjective, or people of bodies, behind which « des » is that of the bodies."""
        words, form = delegation_words(), self.scene.form(i)
        adjective = form in words.adjectives and self.scene.form(i - 1) in words.noun
        return form in words.noun | relation_words("group_nouns") or adjective

    def _funds(self, i: int) -> bool:
        """Tell who gives funds or what is done with them: « bailleurs de fonds »."""
        return self.scene.form(i) in words_of_class(WordClass.TREASURERS, "fr")

    def _in_midst(self, i: int) -> bool:
        """Tell what is « au centre des préoccupations de la Banque mondiale » from a centre."""
        k = i + 1
        while self.scene.same_line(k) in _LINKS:
            k += 1
        midst = self.scene.form(i) == _CENTRE and self.scene.before(i) == "au" and k > i + 1
        return midst and self.scene.same_line(k) in relation_words("central_matters")

    def _governed(self, i: int) -> bool:
        """Tell a land by its governor: « préfète du département de Mono » names no body."""
        land = not self.scene.is_capital(i) and self.scene.form(i) in _LANDS and self.scene.before(i) in OF
        return land and self.scene.before(i - 1) in _GOVERNORS

    def _is_headed(self, i: int) -> bool:
        """Tell a department by who heads it: « directeur du département de démographie »."""
        j = i
        while self.scene.before(j) in OF | ARTICLES | {"'"}:
            j -= 1
        return j < i and self.scene.before(j) in words_of_class(WordClass.ROLE, "fr")

    def _acts(self, i: int) -> bool:
        """Tell whether a town is who acts, and no mere place: «Ville de Lorient», «directeur de la commune de …»."""
        of = i + 1 + (self.scene.same_line(i + 1) in _KINDS_OF_TOWN)
        if self.scene.same_line(of) not in OF or not (self.scene.is_capital(of + 1) or self.scene.form(of + 1) == "'"):
            return False
        if self.scene.is_capital(i):
            return True
        j = i
        while self.scene.before(j) in OF | ARTICLES:
            j -= 1
        return j < i and self.scene.before(j) in words_of_class(WordClass.TOWN_OFFICE, "fr")

    def first_content(self, i: int) -> str:
        """Return the first word from a token on that is no «de» and no article."""
        while self.scene.same_line(i) in OF | ARTICLES | {"'"}:
            i += 1
        return self.scene.same_line(i)

    def is_distinct(self, i: int, start: int, end: int, head: Head) -> bool:
        """Tell whether what follows the head makes a name: a capital anywhere, or two telling words.

        A ministry or embassy is told by one («ministère des finances»).
        """
        words = [k for k in range(start, end) if len(self.scene.form(k)) > 1 and self.scene.form(k) not in OF | FURTHER]
        if any(self.scene.form(k) in words_of_class(WordClass.POINTING, "fr") for k in words[:1]):
            return False
        capital = any(self.scene.is_capital(k) for k in (i, *words))
        only = self.scene.form(words[0]) if len(words) == 1 else ""
        nation = head.entry.national and country_of_adjective(only) is not None  # «le gouvernement togolais»
        nation = nation or self.of_nation(i, only)
        standing = head.key == _COMMISSION and only in words_of_class(WordClass.STANDING_FIELD, "fr")
        elected = head.key == _COUNCIL and only in words_of_class(WordClass.COUNCIL_OF, "fr")
        if nation or standing or elected:
            return True
        held = head.key == _DEPARTMENT and self._is_headed(i) and self.scene.is_word(words[0]) if words else False
        return bool(words) and (
            held
            or capital
            or head.entry.whole
            or head.key == _FACULTY
            or (len(words) > 1 and (not head.entry.common or head.key == _STAFF))
        )

    def of_nation(self, i: int, only: str) -> bool:
        """Tell a body of which a nation has one and whose adjective alone follows: « le parlement turc ».

        « la présidence belge de l'Union » is a nation's turn.
        """
        one = self.scene.form(i) in words_of_class(WordClass.SMALL_NATIONAL, "fr")
        return one and country_of_adjective(only) is not None and self.scene.same_line(i + 2) not in OF

    def in_letters(self, j: int) -> bool:
        """Tell a body called by its letters among words in small ones: « et de l'OMS »."""
        written, before = self.scene.written(j), self.scene.written(j - 1)
        letters = len(written) >= _LETTERS and written.isupper() and not ROMAN.issuperset(written)
        return letters and (before.islower() or (before in ("'", "’") and self.scene.written(j - 2).islower()))

    def is_whole(self, j: int, head: Head) -> bool:
        """Tell a head with a capital and what makes a name of it behind: « Institut géographique », « Ordre des … »."""
        start = self.end_of(j, head) or j + 1
        behind, content = self.scene.same_line(start), self.first_content(start)
        told = content not in head.generic and (not head.only or content in head.only)
        whole = behind in OF or is_french_adjective(behind)
        named = self.scene.is_capital(j) or head.entry.whole
        return named and told and whole and not self.is_no_name(j, head)
