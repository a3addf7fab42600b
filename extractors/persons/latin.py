"""The grammar of a name in Latin letters."""

from extractors.organizations.latin import OF
from extractors.persons.names import STOPS, Builder
from extractors.persons.sayyid import given_sheikha
from extractors.titles.columns import begins_column
from extractors.titles.scene import Scene
from lexicon.bearers import FEW
from lexicon.countries import country_of_adjective
from lexicon.people import Ending, declared, several_offices
from lexicon.relations import relation_words
from lexicon.role_grammar import grammar, role_words
from lexicon.times import weekday_numbers
from schemas.mention import Kind
from text import inflection as arabic
from text.latin_names import KINSHIP, PARTICLES, is_capital

_ELIDED = frozenset(("N", "O", "D", "M", "H"))
_ALSO = frozenset(("epse", "epouse", "ep", "nee", "veuve", "vve"))
_ARTICLES = frozenset(("la", "le", "les", "l", "des"))
SMALL_WORDS = _ARTICLES | {"de", "du", "d"}
"""Particles of names that are French words too."""
_REIGNS = frozenset(("V", "X"))
_VERB = 4
"""Letters of the shortest verb that is a given name too."""
_THIRD = "s"
"""The ending of what an English headline tells that somebody does."""
_LEADING = frozenset(("at", "in", "during", "under", "from", "after", "upon", "presiding", "chairing"))
"""English words with which a sentence begins, and no name does: "At Camp Kigali, …", "Presiding over it was …"."""
_MOST_PARTICLES = 4  # «Ould Sidi Ben El»


_UNSPOKEN = ("ng", "ny", "nj")
"""How names end behind which the Luo write an apostrophe."""
_QUOTED = 12
"""Tokens before an apostrophe among which one may open what it closes."""
_SHORTENED = frozenset(("md", "ma", "mohd", "mhd", "muhd", "abd", "wm", "chas", "geo", "st", "ste"))
"""Given names cut short by a dot: "Md. Sabur Khan"."""


def is_royal_given(scene: Scene, i: int) -> bool:
    """Tell a royal style that is a given name, right behind an address: « Mme Reine Akplogan », "Mr Prince Owusu"."""
    hit = scene.honorific(i)
    if hit is None or not hit.payloads[0].royal or hit.last != i + 1 or arabic.is_arabic(scene.form(i)):
        return False
    near = (k for k in (i - 1, i - 2) if k == i - 1 or scene.form(i - 1) == ".")
    address = (scene.honorific(k) for k in near if scene.same_line(k, i))
    addressed = any(one is not None and one.payloads[0].kind == "address" for one in address)
    after = scene.is_word(i + 1) and scene.same_line(i, i + 1) and is_capital(scene.written(i + 1))
    return addressed and after and scene.written(i).istitle()


def styled(scene: Scene, i: int) -> bool:
    """Tell whether an honorific stands right before a token: «Mr Aden Mohamed» is no town."""
    near = (i - 1, i - 2) if scene.form(i - 1) == "." else (i - 1,)
    return any(scene.same_line(k, i) and scene.honorific(k) is not None for k in near)


class LatinName(Builder):
    """A name in Latin letters."""

    def unit(self) -> bool:
        """Take in one unit: particles with a capital, an initial or a capitalised word."""
        scene = self.scene
        if self.hyphen():
            self.count(self.position)
            self.position += 1
            return True
        self.position += self._unspoken(self.position)
        i = self.position = self._past_nickname()
        if not scene.is_word(i) or arabic.is_arabic(scene.form(i)):
            return False
        if self._particle(i) or self._married(i) or self._elided(i) or self._reign(i):
            return True
        written = scene.written(i)
        if not is_capital(written) or (not (letter := self._letter(i) or self._dotted(i)) and self._other(i)):
            return False
        shortened = scene.form(i) in _SHORTENED and scene.form(i + 1) == "." and scene.adjacent(i + 1)
        if letter or shortened or len(written) == 1 or scene.form(i) in ("th", "ch", "ph"):
            return self._initial(i)
        goes_on = not self._after_capitals(i)
        if goes_on:
            self.count(i)
            self.position = i + 1
        return goes_on

    def _unspoken(self, i: int) -> bool:
        """Tell the apostrophe that ends a name of the Luo, with the next name behind it: "Tobias Ochieng' Omollo".

        Behind "s" it tells whose something is; where one opened before, it closes what is quoted.
        """
        scene = self.scene
        ends = self.units > 0 and scene.form(i) == "'" and scene.adjacent(i) and not scene.adjacent(i + 1)
        opened = any(scene.form(k) == "'" and not scene.adjacent(k) for k in range(max(i - _QUOTED, 0), i))
        goes_on = ends and not opened and scene.form(i - 1).endswith(_UNSPOKEN) and scene.same_line(i, i + 1)
        return goes_on and scene.is_word(i + 1) and is_capital(scene.written(i + 1))

    def _reign(self, i: int) -> bool:
        """Take the single letter by which a ruler is told from those before: "Nana Kobina Nketsia V, President of"."""
        scene = self.scene
        follows = scene.form(i + 1) == "," or (scene.same_line(i, i + 1) and scene.written(i + 1).islower())
        if self.units <= 1 or scene.written(i) not in _REIGNS or scene.form(i + 1) == "." or not follows:
            return False
        self.count(i)
        self.position = i + 1
        return True

    def _past_nickname(self) -> int:
        """Step over what a person is called in brackets between given and family name: "Mr Ronald (Ricky) Archer"."""
        scene, i = self.scene, self.position
        called = self.units == 1 and self.anchored and scene.form(i) == "(" and scene.form(i + 2) == ")"
        family = i + 3
        written = (scene.written(i + 1), scene.written(family)) if called and scene.same_line(i, family) else ("", "")
        return family if all(word.istitle() for word in written) else i

    def _after_capitals(self, i: int) -> bool:
        """Tell whether an unknown word not in capitals follows a family name that is: "Anna NICOLLE Conseillers"."""
        scene, before = self.scene, self.scene.written(i - 1)
        closed = self.units > 1 and before.isupper() and len(before) > 2 and not scene.written(self.first).isupper()  # noqa: PLR2004
        return closed and not scene.written(i).isupper() and scene.name(i) is None

    def _married(self, i: int) -> bool:
        """Take the other family name of a woman: «Fanta Diomandé épse KOFFI», «née Ba»."""
        scene, j = self.scene, i + 1
        j += scene.form(j) == "."
        if not self.units or scene.form(i) not in _ALSO or not scene.is_word(j) or not is_capital(scene.written(j)):
            return False
        self.count(j)
        self.position = j + 1
        return True

    def _particle(self, i: int) -> bool:
        """Take particles with the capital that follows them («van den Broeck», «de la Tour»)."""
        scene, j = self.scene, i
        while scene.is_word(j) and scene.form(j) in PARTICLES and scene.same_line(i, j + 1) and j < i + _MOST_PARTICLES:
            j += 1
            if scene.form(j) in ("-", "'") and scene.adjacent(j):
                j += 1
        if j == i or not scene.is_word(j) or not is_capital(scene.written(j)):
            return False
        if self._other(j) and not (scene.form(i) in KINSHIP and scene.honorific(j)):
            return False
        if not self.units and not is_capital(scene.written(i)) and not self._noble(i):
            return False
        if not self.units and scene.form(i) in SMALL_WORDS and not self.anchored:
            return False
        of_town = scene.form(i) in ("de", "la", "le", "du", "d") and self.units and scene.mention_at(j, *STOPS)
        if of_town or self._family_first(i):
            return False
        self.count(j)
        self.units += not self.units and j > i + 1
        self.position = j + 1
        return True

    def _family_first(self, i: int) -> bool:
        """Tell a given name behind the family name in capitals, so that « de » says whence: « M. PONS Hubert de X »."""
        scene, before = self.scene, self.scene.written(i - 1)
        capitals = self.units > 1 and scene.written(self.first).isupper() and len(scene.form(self.first)) > 1
        return capitals and not before.isupper() and scene.written(i) in ("de", "du", "d")

    def _noble(self, i: int) -> bool:
        """Tell a particle written small right behind an honorific: « M. de Lavergne », "Mr. van der Meer"."""
        return self.anchored and styled(self.scene, i) and self.scene.form(i) not in _ARTICLES

    def _elided(self, i: int) -> bool:
        """Take «N'Guessan», «O'Brien», «D'Almeida»: a letter, an apostrophe and a capital, side by side."""
        scene = self.scene
        joined = scene.form(i + 1) == "'" and scene.adjacent(i + 1) and scene.adjacent(i + 2)
        if scene.written(i) not in _ELIDED or not (self.units or self.anchored):
            return False
        if not joined or not is_capital(scene.written(i + 2)):
            return False
        self.count(i + 2)
        self.position = i + 3
        return True

    def _letter(self, i: int) -> bool:
        """Tell a capital beside a style that is an initial without its dot: "Mr A H Porter"."""
        nobody = not self.units and not self.anchored
        return len(self.scene.written(i)) == 1 and not nobody and self.scene.form(i + 1) not in (".", "'")

    def _dotted(self, i: int) -> bool:
        """Tell an initial with its dot between names, though its letter is a word too: "Nawaf S. AL-ENEZI"."""
        scene = self.scene
        opened = self.units > 0 or (self.anchored and styled(scene, i))  # "Mr A. Borg", whose letter is an article
        dotted = opened and len(scene.written(i)) == 1 and scene.form(i + 1) == "." and scene.adjacent(i + 1)
        if not dotted or not scene.same_line(i, i + 2) or not scene.is_word(i + 2):
            return False
        addressed = self.units == 1 and self.anchored and styled(scene, self.first)  # "Justice Bart M. Katureebe"
        second = (
            scene.form(i - 1) == "." and len(scene.written(i - 2)) == 1 and i - 2 > self.first
        )  # "Doreen K. M. Roy"
        free = scene.honorific(i) is None or scene.written(i + 2).isupper()
        return not self.units or free or addressed or second

    def _initial(self, i: int) -> bool:
        """Take «B.» or «J.-P.»: a dot belongs to an initial where a word of the name follows."""
        scene = self.scene
        j = i + 1
        if scene.form(j) == "." and scene.adjacent(j):
            j += 1
            if scene.form(j) == "-" and scene.adjacent(j):
                j += 1
        if not scene.is_word(j) or not (is_capital(scene.written(j)) or self._is_led(j)) or not scene.same_line(i, j):
            return False
        self.position = j
        return True

    def _is_led(self, i: int) -> bool:
        """Tell a small particle of a family name behind an initial: "Mr J van Wyk", "Ms Z. de Bruyn"."""
        scene, last = self.scene, i
        while scene.form(last) in PARTICLES and scene.same_line(i, last + 1) and last < i + _MOST_PARTICLES:
            last += 1
        led = i < last and scene.form(i) not in _ARTICLES and self.anchored
        return led and scene.is_word(last) and is_capital(scene.written(last))

    def _other(self, i: int) -> bool:
        """Tell whether another thing begins here."""
        scene, form = self.scene, self.scene.form(i)
        found = scene.mention_at(i, *STOPS)
        honoured = form in relation_words("honours") and self.units > 1 and not scene.written(i - 1).isupper()
        behind = (form in relation_words("postnominal") or honoured) and scene.written(i).isupper()
        if behind or begins_column(scene, self.first, i, self.units):
            return True
        begins = not self.units and not (self.anchored and styled(scene, i))
        town = found is not None and not self._family_as_town(i, found[1])
        if found and (found[0].kind is not Kind.PLACE or (scene.name(i) is None and town) or begins):
            return True
        verb = scene.ending(i) is Ending.HARD and (begins or not self._is_verb_too(i)) and not self._is_day_too(i)
        verb = verb or (self.units > 0 and form in declared())
        if verb or (not self.units and self._opens_none(form)):
            return True
        sheikh = form in grammar().sheikh and (self.units > 0 or (self.anchored and styled(scene, i)))
        given = sheikh or (not self.units and self.anchored and (is_royal_given(scene, i) or given_sheikha(scene, i)))
        if scene.honorific(i) and not given and (scene.name(i) is None or not self.units):
            return True
        if country_of_adjective(form) and scene.name(i) is None:
            return True
        return self._office(i)

    @staticmethod
    def _opens_none(form: str) -> bool:
        """Tell a word with which no name begins: an article, a preposition of a sentence's opening, several offices."""
        leading = form in _LEADING or form in relation_words("opening_participles")
        return form in role_words().articles or leading or form in several_offices()

    def _family_as_town(self, i: int, last: int) -> bool:
        """Tell a family called as a town is, right behind a style and one given name: « M. Omar Tanger »."""
        scene = self.scene
        given = self.units == 1 and self.anchored and styled(scene, self.first) and self.given > 0
        ends = not scene.is_word(last) or not scene.same_line(i, last) or not is_capital(scene.written(last))
        return given and last == i + 1 and ends and scene.written(i).istitle()

    def _is_day_too(self, i: int) -> bool:
        """Tell a family name spelt as a weekday of French, which is no date here: « Hiba Mardi »."""
        day = self.units > 0 and self.scene.form(i) in weekday_numbers() and self.scene.written(i).istitle()
        return day and not self.scene.form(i).endswith("day")

    def _is_verb_too(self, i: int) -> bool:
        """Tell a name behind a style that spells like a verb, with the family name behind it: "Ms. Signe Albrecht"."""
        scene = self.scene
        alone = not self.units and len(scene.form(i)) >= _VERB
        if (alone and self.anchored and self._is_addressed(i)) or (self.units > 0 and scene.form(i - 1) == "'"):
            return True  # "Mr. Were reported", "Tobias Ochieng' Were"
        alone = alone and not scene.form(i).endswith(_THIRD)  # the headline "General Lauds Troops"
        goes_on = scene.is_word(i + 1) and scene.same_line(i, i + 1) and is_capital(scene.written(i + 1))
        return alone and goes_on and scene.ending(i + 1) is not Ending.HARD and scene.role(i + 1) is None

    def _is_addressed(self, i: int) -> bool:
        """Tell a word written with a capital right behind "Mr", "Ms" or the like, and no word that links."""
        scene, before = self.scene, i - 1 - (self.scene.form(i - 1) == ".")
        style = scene.honorific(before) if scene.same_line(before, i) and scene.written(i).istitle() else None
        words = role_words()
        links = words.coordinators | words.prepositions | words.articles | words.introducing
        return style is not None and style.payloads[0].kind == "address" and scene.form(i) not in links

    def _office(self, i: int) -> bool:
        """Tell whether an office begins here, and no name like one."""
        role = self.scene.role(i)
        if role is not None and role.payloads[0].royal and self.anchored and not self.units and self._king_by_name(i):
            return False
        if role is not None and not self.units and self.anchored and is_royal_given(self.scene, i):
            return False
        return role is not None and (self.scene.name(i) is None or not self.units or self._is_told(i, role.last))

    def _is_told(self, i: int, last: int) -> bool:
        """Tell an office of several words, or before what it is over: « Hugo Renaud Chef de mission »."""
        return last > i + 1 or (self.scene.written(last) in OF and self.scene.same_line(i, last + 1))

    def _king_by_name(self, i: int) -> bool:
        """Tell a given name like a ruler's title by the family name that follows: "Sultan Al Muraikhi"."""
        scene = self.scene
        known = scene.name(i)
        after = scene.is_word(i + 1) and scene.same_line(i, i + 1) and is_capital(scene.written(i + 1))
        return known is not None and known.given >= FEW and after
