"""The grammar of French names of institutions.

A name is a head («ministère», «Commission»), adjectives, and complements with «de», «à», «pour», «contre» of nouns and
adjectives, joined by «et» or commas; a branch has its town.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from extractors.naming import COMMITTEE, COURT, LONGEST_PROPER, OFFICE, QUOTE, Atom
from extractors.organizations.french_complements import FrenchComplements
from extractors.organizations.french_heads import FrenchHeads
from extractors.organizations.latin import ARTICLES, OF, LatinName, country_in, is_stop, name_end
from extractors.scenery import Scenery
from lexicon.bearers import FEW
from lexicon.countries import country_of_adjective
from lexicon.naming import PROGRAMS, VENUES, Head, WordClass, heads, words_of_class
from lexicon.people import name_word
from lexicon.places import PlaceWord, is_office, place_words, subdivisions
from lexicon.relations import relation_words
from lexicon.vocabulary import english_words, latin_words
from schemas.nouns import replace
from text.fold import fold_word

_INNER = ("-", "'")
_UNITS, _ORDINALS = frozenset(("military_unit_fr", "military_region_fr")), ("er", "re", "e", "eme", "ere")
_ROMAN_RANK = re.compile("[ivx]+e(?:me)?")
_YARD, _COUNCIL = "cour", "conseil"
_OF_STATES, _GOVERNMENT, _OF_FR = ["chefs", "d", "'", "etat", "et"], "gouvernement", "de"
_LED = 5
"""Tokens of « chefs d'Etat et »."""
_CABINET, _TO_EN = "cabinet", "to"
_OF_EN, _THE = "of", "the"
_FIELD_OF = frozenset(("for", "of"))
"""English words behind which no French name begins with two words of English."""
_HIS = frozenset(("his", "her", "their", "its"))
_COLLECTION, _AGENCY, _UNIVERSITY = "collection", "agency", "university"
_OWNERS = frozenset(("son", "leur", "mon", "notre", "votre"))
_OF_THE = frozenset(("du", "au", "a"))
_SEVERAL = frozenset(("I", "II", "III", "IV"))
_HELD = 8
"""Tokens before a body among which the office stands that is held in it."""
_AUPRES = frozenset(("aupres", "pres"))
_STEERED = 3
"""Words after «comité» among which it is said that it steers: «comité technique de suivi»."""


@lru_cache(maxsize=1)
def _regions() -> frozenset[str]:
    """Return the folded names of one word of regions, departments and provinces."""
    return frozenset(fold_word(name) for name, _ in subdivisions() if name.isalpha())


class FrenchNames:
    """Reads French names in one document's words; ``known`` are the heads by their first word."""

    def __init__(self, scene: Scenery, atoms: Mapping[int, Atom], lexicon: str = "institutions") -> None:
        """Keep the words, what is already known in them, and the heads of a lexicon file."""
        self.scene = scene
        self.atoms = atoms
        self.lexicon = lexicon
        self.heads = FrenchHeads(scene, lexicon)
        self.known = self.heads.known
        self.roles = words_of_class(WordClass.ROLE, "fr") | words_of_class(WordClass.ROLE, "en")
        self.complements = FrenchComplements(scene, atoms, self.heads)

    def name_at(self, i: int) -> LatinName | None:
        """Return the name whose head stands at a token, or None; «Haut», «Grand» before the head belong to it."""
        if self.scene.is_capital(i) and (self.scene.form(i) in words_of_class(WordClass.HIGH, "fr") or self._ranked(i)):
            name = self._name_from(i + 1) if self.scene.same_line(i + 1) else None
            if name is not None:
                return replace(name, first=i)
        name = self._name_from(i)
        return replace(name, first=i - 2) if name is not None and self._is_counted(i) else name

    def _ranked(self, i: int) -> bool:
        """Tell which programme it is of several, both words with a capital: « Deuxième Projet d'appui … »."""
        if self.lexicon != PROGRAMS or not self.scene.same_line(i + 1) or not self.scene.is_capital(i + 1):
            return False
        form = self.scene.form(i)
        return (
            form in words_of_class(WordClass.RANKED, "fr") or _ROMAN_RANK.fullmatch(form) is not None
        )  # « IIIe Plan »

    def _is_counted(self, i: int) -> bool:
        """Tell a unit of the forces with its number before it: « 12e régiment d'infanterie »."""
        unit = any(head.key in _UNITS for head in self.known.get(self.scene.form(i), ()))
        ordinal = self.scene.before(i) in _ORDINALS and self.scene.touches(i - 1)
        return unit and ordinal and self.scene.form(i - 2).isdigit()

    def _name_from(self, i: int) -> LatinName | None:
        """Return the name whose head stands at a token itself, or None."""
        head = self.heads.head_at(i)
        small = head is not None and head.entry.capital and not self.scene.is_capital(i)
        if head is None or small or self._is_his(i) or self.heads.is_no_name(i, head):
            return None
        start = self.heads.end_of(i, head) or i + 1
        end = self.complements.adjectives(start)
        content = self.heads.first_content(start)
        wanted = not head.only or content in head.only or self._is_office(i, start) or self.heads.of_nation(i, content)
        barred = (head.key == COMMITTEE and self._steers(start)) or self._is_yard(i, start, head)
        barred = barred or self._is_errand(i, start, head) or self._is_led(i, start) or self._is_room(i, head)
        barred = barred or self._is_hall(i, start) or self._is_led_by_many(i)
        if not wanted or barred or (content in head.generic and not self._is_board(i, start, content)):
            return None
        called = self._called(end, head, start)
        if head.entry.named and (called == start or (called == end and self._are_any(i, start))):
            return None  # « le cabinet du ministre », « le directeur de cabinet Ali Karim »
        if self.lexicon == PROGRAMS and called > end and self.scene.form(called - 1).isdigit():
            return LatinName(i, called)  # «stratégie Maroc Digital 2030 et …»
        end = called
        longer = self._town(self._less_bearer(i, start, self.complements.all_from(end, i, head), head), head, i)
        longer += self._is_of_several(longer, head)
        told = self.lexicon == PROGRAMS or self._is_counted(i) or self.heads.is_distinct(i, start, longer, head)
        whole = head.key == _COLLECTION or self._is_house(i, head) or self._is_counted(i)  # « 3e région militaire »
        alone = longer == start and whole
        if (longer == start or not told) and not alone:
            return None
        return LatinName(i, longer, country_in(self.scene, self.atoms, range(i + 1, longer)))

    def _less_bearer(self, i: int, start: int, end: int, head: Head) -> int:
        """Return the end of a body less who heads it: « directrice de la Banque mondiale Lamberto Zanetti ».

        A body may be called after someone (« Fondation internationale Jean Monnet »), but none that is known by name.
        """
        known = self.atoms.get(i)
        whole = known.last if known is not None and known.is_body else start
        if (head.entry.proper and whole == start) or not self._is_held(i):
            return end
        return next((k for k in range(max(whole, start + 1), end) if self._opens_strange_name(k)), end)

    def _opens_strange_name(self, k: int) -> bool:
        """Tell two to four capitalised words, no words of the lexicon, right behind a body or a small word."""
        before, atom = self.scene.form(k - 1), self.atoms.get(k)
        last = name_end(self.scene, k) if atom is None and before not in OF | ARTICLES | {"-", "'"} else None
        if last is None or self.heads.head_at(k) is not None or before in place_words(PlaceWord.STATE, "fr"):
            return False
        forms = [self.scene.form(n) for n in range(k, last)]
        common = any(form in latin_words() and name_word(form) is None for form in forms)
        return not common and not any(n in self.atoms for n in range(k, last))

    def _is_held(self, i: int) -> bool:
        """Tell whether an office is held in the body that begins at a token: « directeur de cabinet du ministère »."""
        for k in range(i - 1, max(i - _HELD, -1), -1):
            if self.scene.form(k) in self.roles:
                return True
            if self.scene.begins[k] or not (self.scene.is_word(k) or self.scene.form(k) in _INNER):
                return False
        return False

    def _is_of_several(self, i: int, head: Head) -> bool:
        """Tell the number of a university of which a town has several: « Université de Yaoundé I », « Lyon 2 »."""
        number = self.scene.written(i) if self.scene.same_line(i) else ""
        counted = number in _SEVERAL or (number.isdigit() and len(number) == 1)
        town = self.atoms.get(i - 1)
        return head.key == _UNIVERSITY and counted and town is not None and not town.is_body

    def _are_any(self, i: int, start: int) -> bool:
        """Tell all of a kind from a firm: « statut général des Établissements publics de l'État »."""
        return self.scene.form(i).endswith("s") and not self.scene.is_capital(start)

    def _is_his(self, i: int) -> bool:
        """Tell an English noun that is spelt as a French one: "in his office Nancy Karam", "for Cabinet Affairs".

        So is the cabinet whose secretary somebody is: "the Secretary to Cabinet Patrick Kangwa".
        """
        before = (self.scene.before(i), self.scene.form(i - 2))
        if self.scene.form(i) == _CABINET and (before[0] == _TO_EN or before == (_THE, _TO_EN)):
            return True
        field = self.scene.before(i) in _FIELD_OF and self.scene.same_line(i + 1) in english_words()
        small = not self.scene.is_capital(i)
        return (field and self.scene.is_capital(i + 1)) or (small and self.scene.before(i) in _HIS)

    def _is_room(self, i: int, head: Head) -> bool:
        """Tell the room where somebody receives: « dans son bureau du ministère de la Justice »."""
        own = not self.scene.is_capital(i) and self.scene.before(i) in _OWNERS and head.key == OFFICE
        of = self.scene.same_line(i + 1)
        return own and (of in _OF_THE or (of in OF and self.scene.same_line(i + 2) in ARTICLES))

    def _is_hall(self, i: int, start: int) -> bool:
        """Tell where a body sits: « la salle du conseil de la présidence », no « conseil municipal »."""
        small = self.scene.form(i) == _COUNCIL and not self.scene.is_capital(i) and self.scene.before(i) in OF
        hall = small and self.scene.before(i - 1) in relation_words("halls_of_council")
        behind = self.scene.same_line(start + 1)
        return hall and (
            self.scene.same_line(start) == "du" or (self.scene.same_line(start) in OF and behind in ARTICLES)
        )

    def _is_house(self, i: int, head: Head) -> bool:
        """Tell premises that the words of their noun tell already: « à la salle polyvalente »."""
        before = i
        while self.scene.before(before) in ARTICLES | {"'"}:
            before -= 1
        put = self.scene.before(before) in place_words(PlaceWord.LOCATIVE, "fr")
        subject = before < i and self.scene.begins[before] and self.scene.is_capital(i)
        return self.lexicon == VENUES and bool(head.rest) and (put or subject)

    def _is_board(self, i: int, start: int, content: str) -> bool:
        """Tell the board of a body that follows, where nobody's office in it is told."""
        of = start
        while self.scene.same_line(of) and self.scene.form(of) != content:
            of += 1
        body = self.complements.after_articles(of + 2)
        named = (
            content in words_of_class(WordClass.BOARD, "fr")
            and self.scene.same_line(of + 1) in OF
            and self.scene.is_capital(body)
        )
        j = i
        while self.scene.before(j) in OF | ARTICLES | {"'"}:
            j -= 1
        return named and self.scene.before(j) not in self.roles

    def _is_yard(self, i: int, start: int, head: Head) -> bool:
        """Tell the yard of a body from a court: « dans la cour de l'Institut »."""
        small = head.key == COURT and self.scene.form(i) == _YARD and not self.scene.is_capital(i)
        inner = self.complements.after_articles(start + 1) if small and self.scene.same_line(start) in OF else i
        found = self.heads.head_at(inner) if inner > i and self.scene.same_line(inner) else None
        return found is not None and found.key != COURT

    def _is_office(self, i: int, start: int) -> bool:
        """Tell an office of a land from the land: « préfecture de la Gironde »."""
        after = self.complements.after_articles(start + (self.scene.same_line(start) in OF))
        atom = self.atoms.get(after)
        return atom is not None and is_office(self.scene.form(i), atom.country)

    def _steers(self, start: int) -> bool:
        """Tell a committee of a project («comité de pilotage», «comité technique de suivi») from a standing one.

        One with a capital must name its project: « Comité de pilotage du programme « Écoles vertes » ».
        """
        steering = words_of_class(WordClass.STEERING, "fr")
        at = next((k for k in range(start, start + _STEERED) if self.scene.same_line(k) in steering), -1)
        project = self.complements.after_articles(at + 2) if self.scene.same_line(at + 1) in OF else at
        named = project > at and self.scene.same_line(project) in heads("fr", PROGRAMS)
        return at >= 0 and (named or not self.scene.is_capital(start - 1))

    def _is_errand(self, i: int, start: int, head: Head) -> bool:
        """Tell a mission in small letters that somebody is on from a standing one («mission permanente»)."""
        if not (head.entry.mission and head.entry.common) or self.scene.is_capital(i):
            return False
        return self.scene.same_line(start) not in words_of_class(WordClass.STANDING, "fr")

    def _is_led(self, i: int, start: int) -> bool:
        """Tell who leads something from a directorate: « sous la direction de Jörg Burkhart »."""
        if self.scene.is_capital(i) or self.scene.before(i - 1) not in relation_words("under_prefix"):
            return False
        named = self.scene.same_line(start) in OF and name_end(self.scene, start + 1) is not None
        return named and self.scene.before(i) in ARTICLES

    def _is_led_by_many(self, i: int) -> bool:
        """Tell the governments of several, by whom heads them: « les chefs d'Etat et de gouvernement de l'Union »."""
        words = [self.scene.form(k) for k in range(max(i - _LED, 0), i)]
        return self.scene.form(i).startswith(_GOVERNMENT) and words in (_OF_STATES, [*_OF_STATES[1:], _OF_FR])

    def go_on(self, i: int, atom: Atom) -> LatinName:
        """Read the town of a body known by name where its head takes one."""
        head = self.heads.head_at(i)
        last = atom.last
        told = any(country_of_adjective(self.scene.form(k)) for k in range(i, last))
        while not told and country_of_adjective(self.scene.same_line(last)) and not self.scene.is_capital(last):
            last += 1  # «Croissant-Rouge algérien»
        end = self._town(last, head, i) if head else last
        own = self._of_state(last)
        if own is not None and own.is_state and atom.country is None and not atom.worldwide and not told:
            return LatinName(i, own.last, own.country)  # «Croix-Rouge de Belgique»
        return LatinName(i, end, atom.country)

    def _of_state(self, last: int) -> Atom | None:
        """Return the place behind «de» or "of the": "House of Representatives of the Federal Republic of Nigeria"."""
        link = self.scene.same_line(last)
        if link == _OF_EN:
            return self.atoms.get(last + 1 + (self.scene.same_line(last + 1) == _THE))
        return self.atoms.get(self.complements.after_articles(last + 1)) if link in OF else None

    def _called(self, i: int, head: Head, start: int) -> int:
        """Read a proper name right after a head that may have one: «association Karama», «projet KANAF».

        The first word of one that is shaped like an adjective was read as such before: «immeuble Postel 2001».
        """
        if not (head.entry.proper or head.entry.common):
            return i
        if self.lexicon != PROGRAMS and (marked := self._in_marks(i)) > i:
            return marked
        if self.lexicon != PROGRAMS and not head.entry.proper and i not in self.atoms and self._is_bearer(i):
            return i
        end = self._inner(i) if i > start and self.scene.is_capital(i - 1) else self._article(i)
        named = end > i or (i > start and self.scene.is_capital(i - 1))
        shouted = self.scene.in_heading(end)
        while self.scene.same_line(end) and self.scene.is_capital(end) and not shouted and end - i < LONGEST_PROPER:
            form = self.scene.form(end)
            linked = self.scene.same_line(end + 1) == "-" and self.scene.touches(end + 1)  # « Cheikh-Anta-Diop »
            stops = is_stop(form, "fr") or is_stop(form, "en") or form in self.roles
            record = form in words_of_class(WordClass.RECORD, "fr")  # « VILLE DE LAC-MÉGANTIC Procès-verbal »
            if form in OF or record or (stops and not linked):
                break
            end = self._inner(end + 1)
        if (end > i or named) and self.scene.same_line(end).isdigit():
            end += 1
        return self.complements.adjectives(end) if self.lexicon == PROGRAMS and end > i else end

    def _is_bearer(self, i: int) -> bool:
        """Tell who heads a union by the name behind it: « président de la Confédération Johann Schneider »."""
        known = name_word(self.scene.form(i)) if self.scene.same_line(i) and self.scene.is_capital(i) else None
        given = known is not None and known.given >= FEW and known.given > known.family
        return given and bool(self.scene.same_line(i + 1)) and self.scene.is_capital(i + 1)

    def _article(self, i: int) -> int:
        """Pass over the article that a proper name begins with: « journal La Nation »."""
        article = self.scene.same_line(i) in ARTICLES and self.scene.is_capital(i)
        j = i + 1 + (self.scene.form(i + 1) == "'")
        return j if article and self.scene.is_capital(j) and self.scene.same_line(j) else i

    def _in_marks(self, i: int) -> int:
        """Read a proper name in quotation marks, less the closing one: « association « Femmes debout » »."""
        if self.scene.same_line(i) != QUOTE or not self.scene.is_capital(i + 1):
            return i
        reach = range(i + 2, min(i + LONGEST_PROPER + 2, self.scene.size))
        closing = next((k for k in reach if self.scene.form(k) == QUOTE or self.scene.begins[k]), i)
        return closing if closing > i and self.scene.same_line(closing) == QUOTE else i

    def _inner(self, end: int) -> int:
        """Read hyphens and apostrophes inside a proper name: «association Lorient-Mahdia», «projet Vérif'Vert»."""
        while self.scene.same_line(end) in _INNER and self.scene.touches(end) and self.scene.touches(end + 1):
            end += 2
        return end

    def _town(self, i: int, head: Head, first: int) -> int:
        """Read the town or country of a branch: «Ambassade de France au Liban»."""
        if head.entry.mission and self.scene.same_line(i) in _AUPRES and self.scene.same_line(i + 1) in OF:
            sent = self.atoms.get(self.complements.after_articles(i + 2))
            return sent.last if sent is not None else i  # « Mission permanente … auprès des Nations unies »
        local = words_of_class(WordClass.LOCAL, "fr")
        words = [self.scene.form(k) for k in range(first + 1, i)]
        once = not head.entry.mission and any(country_of_adjective(word) for word in words)
        locally = any(word in local for word in words)
        branch = (head.entry.branch and head.key != COURT and not once) or locally
        if locally and self.lexicon != PROGRAMS and self.scene.same_line(i) == "pour":
            served = self.atoms.get(self.complements.after_articles(i + 1))
            return served.last if served is not None and not served.is_body else i  # « … pour l'Afrique »
        region = self.atoms.get(i) if locally and head.key == _AGENCY else None
        if region is not None and not region.is_body and self.scene.same_line(i):
            return region.last  # « Agence régionale de santé Hauts-de-France »
        if locally and head.key == _AGENCY and self.scene.same_line(i) in _regions() and self.scene.is_capital(i):
            return i + 1  # « Agence régionale de santé Occitanie »
        if not branch or i == first + 1 or self.scene.same_line(i) not in ("a", "au", "aux", "en"):
            return i
        atom = self.atoms.get(self.complements.after_articles(i + 1))
        return atom.last if atom is not None and not atom.is_body else i
