"""How far a French name goes on: what a programme with a name in marks is of, by what a work is done."""

from collections.abc import Mapping

from extractors.naming import QUOTE, Atom
from extractors.organizations.latin import OF, is_stop
from extractors.scenery import Scenery
from lexicon.naming import PROGRAMS, heads, is_french_adjective
from lexicon.programs import tail_words
from text.signs import APOSTROPHES

_OF_THE = frozenset(("des", "du"))
_ARTICLES = frozenset(("l", "la", "les"))
_JOINING = frozenset(("et", "au", "aux", "en", "'", "’", "-"))
_PLACING = frozenset(("dans", "pour", "sur", "par", "contre"))
"""Prepositions over which letters in brackets show that a name goes on."""
_LISTING = frozenset(("et", ","))
_TOWARDS = frozenset(("a", "à", "au", "aux"))
_ORIENTATIONS = "orientations"
_LETTERED = 4
"""Tokens of a head and a name that a letter with a hyphen begins."""
_LONGEST = 8
_SHORTEST = 4


class FrenchReach:
    """Reads ends in one document's words; each method returns the token it was given where nothing is read."""

    def __init__(self, scene: Scenery, atoms: Mapping[int, Atom]) -> None:
        """Keep the words, and the places and bodies in them."""
        self.scene = scene
        self.atoms = atoms

    def whole(self, first: int, last: int) -> int:
        """Return the end of a name that begins and ends in these tokens, with what belongs to it behind."""
        if self.scene.form(first) not in heads("fr", PROGRAMS):
            return last
        last = self._less_next(first, self._coined(first, last))
        last = max(self._in_land(first, last), self._by_what(first, last))
        return max(self._marked(last), self._manner(first, last), self._arabian(last), self._to_letters(first, last))

    def leads(self, i: int) -> bool:
        """Tell the orientations of a plan that is named behind them: « orientations de la Stratégie nationale … »."""
        led = any(head.key == _ORIENTATIONS for head in heads("fr", PROGRAMS).get(self.scene.form(i), ()))
        noun = self._behind_of(i + 1) if led else i
        return noun > i + 1 and self.scene.same_line(noun) in heads("fr", PROGRAMS)

    def _behind_of(self, i: int) -> int:
        """Return the noun behind « de », « du », « de la », « de l' »; the token itself where none of them stands."""
        if self.scene.same_line(i) not in OF:
            return i
        noun = i + 1 + (self.scene.form(i + 1) in _ARTICLES)
        return noun + (self.scene.form(noun) in APOSTROPHES)

    def _to_letters(self, first: int, i: int) -> int:
        """Return the end of plain words up to the letters of a name: « … et dividende démographique au Sahel (SWEDD) ».

        An article begins something else, and a body has letters of its own.
        """
        passed = False
        for k in range(i, i + _LONGEST if self.scene.is_capital(first) else i):
            form = self.scene.same_line(k)
            if form == "(":
                letters = self.scene.written(k + 1)
                own = letters.isalpha() and letters.isupper() and self._is_closed(k + 2)
                own = own and (not passed or letters[:1].casefold() == self.scene.form(first)[:1])
                body = any(atom.is_body and atom.last == k for n in range(i - 1, k) if (atom := self.atoms.get(n)))
                return k if own and not body and k > i + 1 else i
            joined = form in _JOINING or form in OF
            if form in _PLACING and self.scene.same_line(k + 1) in _ARTICLES | {"le"}:
                joined = passed = True  # « … dans le bassin du Bani (PDI-BS) »
            joined = joined or (passed and form in _ARTICLES | {"le"})
            if not joined and (not form or not self.scene.is_word(k) or is_stop(form, "fr")):
                return i
        return i

    def _is_closed(self, i: int) -> bool:
        """Tell the bracket that closes behind letters, or behind more that a hyphen ties to them: « (PDI-BS) »."""
        tied = self.scene.same_line(i) == "-" and self.scene.touches(i) and self.scene.touches(i + 1)
        return self.scene.same_line(i + 2 if tied else i) == ")"

    def _coined(self, first: int, last: int) -> int:
        """Return the end less the work behind a coined name: « programme Noria » d'appui aux parlements."""
        coined = self.scene.is_word(first + 1) and self.scene.is_capital(first + 1) and first + 1 not in self.atoms
        coined = coined and not self.scene.is_capital(first) and self.scene.form(first + 2) in OF
        noun = first + 3 + (self.scene.form(first + 3) in APOSTROPHES)
        return first + 2 if coined and last > noun and self._is_work(noun) else last

    def _is_work(self, i: int) -> bool:
        """Tell the noun of a work in small letters: « appui », « réhabilitation »."""
        work = self.scene.same_line(i)
        return self._is_small(i) and (work.endswith(tuple(tail_words("work_endings"))) or work in tail_words("works"))

    def _less_next(self, first: int, last: int) -> int:
        """Return the end less what is listed beside a name: « la Stratégie maritime intégrée et du Code … ».

        An article with «de» behind «et» or a comma goes on with nouns that have one: « de l'eau et de l'air ».
        """
        plain = True
        for k in range(first + 1, last - 1):
            if self.scene.form(k) in _LISTING and k > first + 1:
                towards = self.scene.form(k + 1) in _TOWARDS and not self._has_towards(first, k)
                if (plain and self._has_article(k + 1)) or towards or self._is_other(k + 1):
                    return k
            plain = plain and not self._has_article(k)
        return last

    def _has_towards(self, first: int, last: int) -> bool:
        """Tell « à », « au », « aux » in a part of a name, with which a second goes on: « appui à … et à … »."""
        return any(self.scene.form(k) in _TOWARDS for k in range(first, last))

    def _is_other(self, i: int) -> bool:
        """Tell a law, or a plan with a capital, behind an article, which no name joins: « … et de la loi n° 12 »."""
        noun = self._behind_of(i)
        noun += noun == i and self.scene.form(i) in _ARTICLES | {"le"}
        noun += self.scene.form(noun) in APOSTROPHES
        if noun == i or not self.scene.same_line(noun):
            return False
        plan = self.scene.is_capital(noun) and self.scene.form(noun) in heads("fr", PROGRAMS)
        return plan or self.scene.form(noun) in tail_words("laws")

    def _in_land(self, first: int, i: int) -> int:
        """Return the end of the land by nature in which a work is: « dans le bassin du Chari », « dans les oasis »."""
        land = self.scene.is_capital(first) and self.scene.same_line(i) == "dans"
        if not land or self.scene.same_line(i + 1) not in _ARTICLES | {"le"}:
            return i
        noun = i + 2 + (self.scene.form(i + 2) in APOSTROPHES)
        if self.scene.same_line(noun) not in tail_words("lands"):
            return i
        name = self._behind_of(noun + 1)
        end = max(noun + 1, name)
        while self.scene.same_line(end) and self.scene.is_word(end) and self.scene.is_capital(end):
            end += 1
        return end if end > name > noun + 1 else self._chain(noun + 1)

    def _by_what(self, first: int, i: int) -> int:
        """Return the end of by what a work is done: « Projet d'électrification rurale par centrales solaires »."""
        means = self.scene.is_capital(first) and self.scene.same_line(i) == "par"
        return self._chain(i + 2) if means and self.scene.same_line(i + 1) in tail_words("by_what") else i

    def _has_article(self, i: int) -> bool:
        """Tell «du», «des», «de la», «de l'»."""
        return self.scene.form(i) in _OF_THE or (self.scene.form(i) == "de" and self.scene.form(i + 1) in _ARTICLES)

    def _arabian(self, i: int) -> int:
        """Return the end of what an Arabic article ties to the last name: « Bahr el-Ghazal »."""
        tied = self.scene.same_line(i) in tail_words("arabic_articles") and self.scene.is_capital(i - 1)
        tied = tied and self.scene.form(i + 1) == "-" and self.scene.touches(i + 1) and self.scene.touches(i + 2)
        return i + 3 if tied and self.scene.is_capital(i + 2) else i

    def lettered(self, i: int) -> int:
        """Return the end of a name that a letter with a hyphen begins: « projet e-Constitution »."""
        letter = self.scene.form(i) in heads("fr", PROGRAMS) and self.scene.same_line(i + 1) in tail_words("letters")
        tied = letter and self.scene.form(i + 2) == "-" and self.scene.touches(i + 2) and self.scene.touches(i + 3)
        end = i + _LETTERED
        if not tied or not self.scene.is_capital(end - 1):
            return i
        while self.scene.same_line(end) and self.scene.is_word(end) and self.scene.is_capital(end):
            end += 1
        return end

    def _marked(self, i: int) -> int:
        """Return the end of the work behind a name in marks: « programme « Nour » d'électrification rurale »."""
        if self.scene.same_line(i) != QUOTE or self.scene.same_line(i + 1) not in ("d", "de"):
            return i
        noun = i + 2 + (self.scene.form(i + 2) in APOSTROPHES)
        return self._chain(noun + 1) if self._is_work(noun) else i

    def _manner(self, first: int, i: int) -> int:
        """Return the end of where or by what a work is done: « Projet de transport collectif en site propre »."""
        dated = self.scene.form(i - 1).isdigit()  # « le Plan climat 2022-2027 en zone rurale »
        manner = self.scene.is_capital(first) and not dated and self.scene.same_line(i) == "en"
        if not manner or self.scene.same_line(i + 1) not in tail_words("manner"):
            return i
        return self._chain(i + 2, town=True)

    def _chain(self, i: int, *, town: bool = False) -> int:
        """Return the end of adjectives and further nouns joined by « de », the last perhaps a town."""
        end = k = i
        while k < i + _LONGEST and self.scene.same_line(k):
            if self._is_small(k) and is_french_adjective(self.scene.form(k)):
                end = k = k + 1
                continue
            if self.scene.form(k) not in OF:
                break
            noun = k + 1 + (self.scene.form(k + 1) in APOSTROPHES)
            noun += 2 * (self.scene.form(noun) == "l" and self.scene.form(noun + 1) in APOSTROPHES)
            while town and self.scene.same_line(noun) and self.scene.is_capital(noun):
                noun, end = noun + 1, noun + 1
            if end == noun or not self._is_small(noun):
                break
            end = k = noun + 1
        return end

    def _is_small(self, i: int) -> bool:
        """Tell a word in small letters that carries a meaning."""
        form = self.scene.same_line(i)
        small = bool(form) and self.scene.is_word(i) and not self.scene.is_capital(i) and len(form) >= _SHORTEST
        return small and not is_stop(form, "fr")
