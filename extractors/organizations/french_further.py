"""Prepositions besides «de» in French names of institutions: which go on a name, and which tell of something else."""

from collections.abc import Mapping

from extractors.naming import OFFICE, Atom
from extractors.organizations.french_heads import ROMAN
from extractors.organizations.latin import ARTICLES, AT, OF
from extractors.scenery import Scenery
from lexicon.naming import Head, WordClass, is_french_adjective, program_keys, words_of_class
from lexicon.relations import relation_words

_TREATING = frozenset(("commission", "committee", "observatory", "centre", "institute", "mission"))
"""Kinds of bodies that are on a matter: «Observatoire sur les migrations»."""
_COMMISSIONER = "commissioner"
CHARGED = frozenset((_COMMISSIONER, "union_delegation", "secretariat_of_state"))
"""Kinds of bodies that are at a work: « Délégation générale à l'emploi »."""
_OF_BODIES = frozenset((OFFICE, "fund", "mission", "commission"))
"""Kinds of bodies that another has for a land: « Fonds fiduciaire de l'Union européenne pour l'Afrique »."""
_GIVING = frozenset(("bank", "fund", "agency"))
"""Kinds of bodies with which one agrees on works that they pay."""
_ACTING = frozenset(("committee", "commission", "association", "collective", "foundation", "network", "organization"))
"""Kinds of bodies that are for a work themselves: « Comité national d'appui pour la mise en œuvre … »."""
_PARLIAMENT, _OF_STATE = "parliament", frozenset(("ministry", "embassy", "university", "presidency", "chamber_latin"))
_ABROAD = frozenset(("etranger", "exterieur", "travail"))
"""Nouns behind «à» that end a field: « des Marocains résidant à l'étranger », « de la santé au travail »."""
_FOR, _ON, _IN, _AGAINST, _NEAR_TO = "pour", "sur", "en", "contre", "pres"
_OF_MEMBERS = _ACTING - {"committee", "commission"}
_NAMED = _OF_STATE | {"hospital", "council", "town_council", "governorate_body"}
"""Kinds of bodies whose own name « pour » ends: « l'Université Al Idrissi pour la formation »."""
_UNITED = ("nations", "unies")
_FOR_WORKS = frozenset(("agency", "fund"))
"""Kinds of bodies that are for a work beside what they are of."""
_AND, _OF_THE = "et", frozenset(("du", "des"))
_NEAR = 3
"""Tokens before «à» among which the noun stands that takes it: « appui technique à »."""


class FrenchFurther:
    """Tells in one document's words whether a preposition goes on a name."""

    def __init__(self, scene: Scenery, atoms: Mapping[int, Atom]) -> None:
        """Keep the words, and what is already known in them."""
        self.scene = scene
        self.atoms = atoms

    def goes_on(self, i: int, first: int, head: Head) -> bool:
        """Tell whether the preposition at a token goes on the name of a kind that begins at ``first``."""
        form = self.scene.same_line(i)
        charged = form in AT and head.key == _COMMISSIONER  # « Commissariat à la sécurité alimentaire »
        aimed = form == _FOR and (head.entry.common or (head.key in _GIVING and self.scene.is_capital(first)))
        if not (i > first + 1 or aimed or charged):
            return False
        if form != _FOR and self._is_known(i, first):
            return False
        if form == _FOR:
            apart = self._after_acronym(i, first) and not (self.is_branch_of_body(i, head) and self._serves_land(i))
            told = self._told_whole(i, head, first) or self._is_aim(i, first, head)
            return not (apart or told or self._is_deed(i, first, head))
        if form in AT:
            return head.key in program_keys() or self._takes(i, first, head)
        if form in {_AGAINST, _NEAR_TO}:  # « parquet près la Cour d'appel », no « près de Tunis »
            return self._fights(i, first, head) if form == _AGAINST else self.scene.same_line(i + 1) not in OF
        return self._in(i) if form == _IN else form != _ON or self._treats(i, head, first)

    def is_branch_of_body(self, i: int, head: Head) -> bool:
        """Tell the office of a body known by name, which ends before a token: « Bureau des Nations Unies pour … »."""
        return head.key in _OF_BODIES and self._ends_in_body(i)

    def _ends_in_body(self, i: int) -> bool:
        """Tell whether a body known by name ends before a token: « Sous-Comité des Nations unies pour la … »."""
        known = (self.atoms.get(k) for k in range(max(i - _NEAR, 0), i))
        united = (
            self.scene.form(i - 2),
            self.scene.form(i - 1),
        ) == _UNITED  # « Organisation des Nations unies pour … »
        return united or any(atom is not None and atom.is_body and atom.last == i for atom in known)

    def _serves_land(self, i: int) -> bool:
        """Tell whether a land with its article stands behind a token: « Bureau de l'OIT pour l'Afrique »."""
        j = self._noun_at(i + 1)
        atom = self.atoms.get(j) if j > i + 1 and self.scene.same_line(j) else None
        return atom is not None and not atom.is_body

    def _takes(self, i: int, first: int, head: Head) -> bool:
        """Tell whether «à» belongs to the noun of a complement before it: « Direction de l'aide aux victimes ».

        « La participation de la Direction des douanes aux travaux » is theirs, and no name goes on so.
        """
        of = next((k for k in range(i - 1, first, -1) if self.scene.form(k) in OF | {_FOR}), first)
        after = self._noun_at(i + 1)
        told = self.scene.form(after) in words_of_class(WordClass.BY_KIND, "fr") | _ABROAD
        if of == first or told:
            return told or head.entry.mission or head.key in CHARGED
        if head.entry.mission and after in self.atoms:
            return True
        nouns, at_once = words_of_class(WordClass.TAKES_TO, "fr"), relation_words("takes_to_at_once")
        near = (k for k in range(max(of, i - _NEAR), i) if k == i - 1 or self.scene.form(k) not in at_once)
        return any(self.scene.form(k) in nouns for k in near)

    def _fights(self, i: int, first: int, head: Head) -> bool:
        """Tell whether «contre» says what a body or its work is against: « Ligue nationale contre le cancer ».

        Behind the field of a body only a noun of fighting takes it: « la plainte du ministère de la Santé contre X ».
        """
        nouns = words_of_class(WordClass.AGAINST, "fr")
        field = any(self.scene.form(k) in OF for k in range(first + 1, i))
        near = any(self.scene.form(k) in nouns for k in range(max(first, i - _NEAR), i))
        if head.key in program_keys():  # « Plan d'urgence contre la sécheresse »
            return all(self.scene.form(k) != _AGAINST for k in range(first, i))
        return near or not (field or head.entry.national)

    def _told_whole(self, i: int, head: Head, first: int) -> bool:
        """Tell a body of state whose name « pour » ends: « au ministère de la Santé pour la signature de »."""
        field = any(self.scene.form(k) in OF for k in range(first + 1, i))
        return head.entry.national or head.key == _PARLIAMENT or (head.key in _OF_STATE and field)

    def _is_deed(self, i: int, first: int, head: Head) -> bool:
        """Tell what is agreed on with a body: « avec la Banque mondiale pour le financement du Projet … ».

        A body is for a work itself where nothing is told of it before: « Fonds pour la construction de … ».
        """
        noun = self._noun_at(i + 1)
        works = self._is_known(i, first) or not (head.entry.members or head.key in _ACTING)
        works = works and self.scene.form(noun) in relation_words("works_agreed_on") and self.scene.form(noun + 1) in OF
        deed = works or (self.scene.form(noun) in relation_words("deeds_agreed_on") and head.key not in _ACTING)
        field = any(self.scene.form(k) in OF for k in range(first + 1, i))
        return deed and noun > i + 1 and not self.scene.is_capital(noun) and (field or self._is_known(i, first))

    def _is_aim(self, i: int, first: int, head: Head) -> bool:
        """Tell what something is done for with a body whose field or land is told: « l'Office des postes pour la … ».

        Whom an association is of, is for something («Réseau des femmes pour la paix»); behind efforts of any it is
        what these are for. A capital begins a field: « Fonds de l'OPEP pour le Développement ».
        """
        if any(self.scene.form(k) == _FOR for k in range(first, i)):
            return True
        noun, before = self._noun_at(i + 1), i - 1
        if self.scene.is_capital(noun) or noun in self.atoms or head.key in program_keys():
            return False
        fields = [k for k in range(first + 1, i) if self.scene.form(k) in OF]
        known = self._is_known(i, first)
        whole = known or head.key in _OF_STATE or (fields and head.key not in _TREATING)
        of_body = self._ends_in_body(i) or head.key in _FOR_WORKS
        if (whole and self._is_effort(first)) or (known and fields and not of_body):
            return True  # but « Commission européenne pour l'efficacité de la justice »
        named = before > first and self.scene.is_capital(before) and not self.scene.in_heading(before)
        named = named and head.key in _NAMED and not is_french_adjective(self.scene.form(before))
        members = head.key in _OF_MEMBERS and fields == [first + 1]
        return not (of_body or members) and (named or any(self._is_definite(k) for k in fields))

    def _is_definite(self, k: int) -> bool:
        """Tell whether « de » at a token has the article: « des », « du », « de la », « de l' »."""
        return self.scene.form(k) in _OF_THE or (self.scene.form(k) == "de" and self._noun_at(k + 1) > k + 1)

    def _is_effort(self, first: int) -> bool:
        """Tell whether a body's efforts or means stand before its name: « les efforts de la … »."""
        k = first - 1
        while k > 0 and not self.scene.begins[k + 1] and self.scene.form(k) in OF | ARTICLES | {"'"}:
            k -= 1
        return not self.scene.begins[k + 1] and self.scene.form(k) in relation_words("efforts_of")

    def are_others(self, i: int, first: int, head: Head) -> bool:
        """Tell who is named beside a body behind « et de » at a token, no second field of it.

        « l'Office du Niger et de la société civile », « la Chambre des métiers du Bénin et de la presse ».
        """
        noun = self._noun_at(i + 2)
        if self.scene.is_capital(noun):
            return False
        of = next((self.scene.form(k) for k in range(i - 1, first, -1) if self.scene.form(k) in OF), "")
        alike = of == self.scene.form(i + 1) == "des"
        program = head.key in program_keys()
        if self.scene.form(noun) in relation_words("people_beside_bodies"):
            return not (program and alike)
        if head.entry.whole or program:
            return False
        if self._is_known(i, first):
            return True
        land = next((a for k in range(first + 1, i) if (a := self.atoms.get(k)) is not None and a.last == i), None)
        if land is not None and not land.is_body:
            return noun not in self.atoms
        inside = range(first, i)
        again = any(self.scene.form(k) == _AND and self._is_definite(k + 1) for k in inside) and self._is_definite(
            i + 1
        )
        listed = any(self.scene.form(k) == "," for k in inside)
        return again or not (alike or listed or not self.are_apart(noun))

    def are_apart(self, noun: int) -> bool:
        """Tell whether the noun at a token is of those who are named beside bodies."""
        return self.scene.form(noun) in relation_words("apart_from_bodies") | relation_words("people_beside_bodies")

    def is_text(self, i: int, first: int) -> bool:
        """Tell what a body passed behind its name: « le vote par le Sénat de la loi du 3 mai », « … du projet de loi ».

        A body may follow up one: « Comité de suivi de la loi n° 12 ».
        """
        noun = self._noun_at(i + 1)
        the = (noun > i + 1 or self.scene.form(i) == "du") and not self.scene.is_capital(noun)
        if self.scene.form(noun) in relation_words("drafts_passed") and self.scene.same_line(noun + 1) in OF:
            noun += 2  # « du projet de loi », but « du projet de route »
            told = True
        else:
            told = self.scene.same_line(noun + 1) in relation_words("tell_which_law")
        passed = told and the and self.scene.form(noun) in relation_words("texts_passed")
        worked = self.scene.form(i - 1) in relation_words("work_on_laws")
        return passed and not worked and (i > first + 1 or self.scene.form(first) in relation_words("houses_alone"))

    def _noun_at(self, i: int) -> int:
        """Return the token behind articles and their apostrophes."""
        while self.scene.same_line(i) in ARTICLES | {"'"}:
            i += 1
        return i

    def _is_known(self, i: int, first: int) -> bool:
        """Tell a body known by its name, which goes on no more: « l'appui de la Banque mondiale aux réformes du »."""
        atom = self.atoms.get(first)
        return atom is not None and atom.is_body and atom.last == i

    def _treats(self, i: int, head: Head, first: int) -> bool:
        """Tell whether «sur» is in a name: of one who studies a matter, where no speech stands before it.

        «Exposé de la Cour des comptes sur le budget» is on the budget.
        """
        k = first - 1
        while k > 0 and not self.scene.begins[k + 1] and self.scene.form(k) in OF | ARTICLES | {"'"}:
            k -= 1
        spoken = not self.scene.begins[k + 1] and self.scene.form(k) in words_of_class(WordClass.SPEECH, "fr")
        studies = head.key in _TREATING or head.key in program_keys()
        return not spoken and (studies or self.scene.form(i - 1) in words_of_class(WordClass.STUDY, "fr"))

    def _in(self, i: int) -> bool:
        """Tell whether «en» goes on a name: behind what takes it, or before of what or where: «ressources en eau»."""
        before, after = self.scene.form(i - 1), self.scene.same_line(i + 1)
        if after in relation_words("en_apart"):
            return False
        return before in words_of_class(WordClass.TAKEN, "fr") or after in words_of_class(WordClass.IN_KIND, "fr")

    def _after_acronym(self, i: int, first: int) -> bool:
        """Tell whether a body in letters ends before «pour», so that a purpose follows: «de la CEDEAO pour …»."""
        written = self.scene.written(i - 1)
        letters = i > first + 1 and len(written) > 1 and written.isupper() and not ROMAN.issuperset(written)
        noun = self._noun_at(i + 1)
        field = self.scene.is_capital(noun) and noun not in self.atoms  # « Fonds de l'OPEP pour le Développement … »
        return letters and not field
