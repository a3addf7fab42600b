"""The grammar of a name, from its first word to its last, in Arabic and in Latin letters.

A name goes on while words are names, may be names, or open and close compounds («عبد الإله», «بن», «صلاح الدين»,
«van den»); it ends at a role, an honorific, a verb or particle, a sign, a line's end, or another mention.
"""

from dataclasses import dataclass

from extractors.titles_scene import Scene
from lexicon.countries import country_of_adjective
from lexicon.people import Ending, role_words
from schemas.mention import Kind
from text import inflection as arabic
from text.inflection import is_preposition_on
from text.latin_names import KINSHIP, PARTICLES, is_capital

_MOST_UNITS = 8
_MOST_UNKNOWN = 4
_COMMON = 3  # a given name that fewer people bear may be another word («لقاء», «في»)
_VERY_COMMON = 100
_STOPS = (Kind.ORGANIZATION, Kind.PLACE, Kind.LAW, Kind.PROGRAM, Kind.DATE)


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A name found: tokens ``first`` to ``last`` (exclusive), letters cut before it, and what its words are.

    ``known`` words stand in the name lists, ``given`` are common given names, ``unknown`` are neither.
    """

    first: int
    last: int
    cut: int = 0
    units: int = 0
    known: int = 0
    given: int = 0
    unknown: int = 0

    @property
    def sure(self) -> bool:
        """Tell whether the words alone say that this is a name: a given name and another known one."""
        return self.units > 1 and self.given > 0 and (self.known > 1 or self.unknown > 0)


def name_at(scene: Scene, i: int, *, anchored: bool, cut: int = 0) -> NameSpan | None:
    """Return the name that begins at a token; an ``anchored`` one has an honorific or role beside it."""
    i = _after_marks(scene, i)
    if not scene.is_word(i) or is_preposition_on(scene.written(i)):
        return None
    builder = _Arabic(scene, i, anchored, cut) if arabic.is_arabic(scene.form(i)) else _Latin(scene, i, anchored)
    return builder.build()


def _after_marks(scene: Scene, i: int) -> int:
    from extractors.titles_scene import MARKS

    while scene.form(i) in MARKS and scene.same_line(i, i + 1):
        i += 1
    return i


class _Builder:
    """A name as it grows; the scripts differ in what a unit is."""

    def __init__(self, scene: Scene, first: int, *, anchored: bool, cut: int = 0) -> None:
        self.scene, self.first, self.anchored, self.cut = scene, first, anchored, cut
        self.position = first
        self.units = self.known = self.given = self.unknown = 0

    def build(self) -> NameSpan | None:
        """Take in units while they go on; return what was found."""
        while self.units < _MOST_UNITS and self._goes_on() and self._unit():
            self.units += 1
        if not self.units:
            return None
        return NameSpan(self.first, self.position, self.cut, self.units, self.known, self.given, self.unknown)

    def _goes_on(self) -> bool:
        i, scene = self.position, self.scene
        return i == self.first or scene.same_line(i - 1, i)

    def _unit(self) -> bool:
        raise NotImplementedError

    def _count(self, i: int) -> None:
        """Note what a word of the name is."""
        known = self.scene.name(i)
        if known is None:
            self.unknown += 1
            return
        self.known += 1
        self.given += known.given >= _COMMON

    def _hyphen(self) -> bool:
        """Step over a hyphen or apostrophe between two joined words."""
        i, scene = self.position, self.scene
        if self.units and scene.form(i) in ("-", "'") and scene.adjacent(i) and scene.adjacent(i + 1):
            self.position += 1
            return scene.is_word(i + 1)
        return False


class _Arabic(_Builder):
    """A name in Arabic letters."""

    def __init__(self, scene: Scene, first: int, anchored: bool, cut: int) -> None:  # noqa: FBT001 - one builder's call
        super().__init__(scene, first, anchored=anchored, cut=cut)
        self.articles = 0

    def _form(self, i: int) -> str:
        form = self.scene.form(i)
        return form[self.cut :] if i == self.first else form

    def _unit(self) -> bool:
        scene = self.scene
        if self._hyphen():
            self._count(self.position)
            self.position += 1
            return True
        i = self.position
        if not scene.is_word(i) or not arabic.is_arabic(scene.form(i)):
            return False
        if len(self._form(i)) == 1:
            return self._initial(i)
        if self._other(i):
            return False
        return self._compound(i) or self._plain(i)

    def _initial(self, i: int) -> bool:
        """Take «ب.» between names."""
        scene = self.scene
        dotted = scene.form(i + 1) == "." and scene.adjacent(i + 1) and scene.same_line(i, i + 2) and scene.is_word(i + 2)
        if self.units and dotted and scene.form(i) != arabic.AND:
            self.position = i + 2
            return True
        return False

    def _other(self, i: int) -> bool:
        """Tell whether another thing begins here: a mention, an honorific, a role."""
        scene = self.scene
        found = scene.mention_at(i, *_STOPS)
        if found and (found[0].kind is not Kind.PLACE or scene.name(i) is None or not self.units):
            return True
        if scene.honorific(i) and not self._surname_despite(i):
            return True
        if i in scene.solid:
            return True
        return scene.role(i) is not None and not self._name_despite_role(i)

    def _surname_despite(self, i: int) -> bool:
        """Tell whether a word that is an honorific too («الشريف», «الأمير») is here a name's last word."""
        known = self.scene.name(i)
        follows = self.scene.same_line(i, i + 1) and self.scene.name(i + 1) is not None
        return known is not None and known.given + known.family >= _COMMON and (self.units > 0) and not follows

    def _name_despite_role(self, i: int) -> bool:
        """Tell whether a role's noun is here a name («أمين», «مختار»): known, and followed by no complement."""
        scene, known = self.scene, self.scene.name(i)
        if known is None or known.given + known.family < _COMMON or (not known.given and i == self.first):
            return False
        if scene.form(i + 1) in arabic.ROLE_ADJECTIVES or scene.form(i + 1) in arabic.ROLE_TAILS:
            return False
        return not scene.mention_at(i + 1, Kind.ORGANIZATION, Kind.PLACE)

    def _compound(self, i: int) -> bool:
        """Take a word that opens a compound, with the next; or a given name with «الدين», «الله»."""
        scene, form = self.scene, self._form(i)
        if form in arabic.PARTS_BEFORE and scene.same_line(i, i + 1) and scene.is_word(i + 1):
            after = scene.form(i + 1)
            if form not in arabic.SERVANT and (scene.ending(i + 1) is Ending.HARD or after in arabic.PARTS_BEFORE and form == after):
                return False
            if form not in arabic.SERVANT and not self.units and not self.anchored and scene.name(i + 1) is None:
                return False
            self.position = i + 1
            if after in arabic.PARTS_BEFORE:
                return True
            self._count(i + 1)
            self.articles += form not in arabic.SERVANT and arabic.is_definite(after)
            if form in arabic.SERVANT and scene.name(i + 1) is None:
                self.unknown, self.known = self.unknown - 1, self.known + 1
            self.given += form in arabic.SERVANT and not self.given
            self.position = i + 2
            return True
        if self.units and form in arabic.COMPOUND_ENDS:
            self.position = i + 1
            return True
        return False

    def _plain(self, i: int) -> bool:
        """Take one word: a known name, or an unknown one that may be a name."""
        scene, form = self.scene, self._form(i)
        ending = scene.ending(i)
        if ending is Ending.HARD and not (i == self.first and self.cut):
            return False
        if ending is Ending.SOFT and not self._soft(i):
            return False
        known = scene.name(i) if i != self.first or not self.cut else scene.name_of(form)
        if arabic.looks_like_action(form) and self._is_action(known is not None):
            return False
        if known is None and not self._may_be(i, form):
            return False
        if arabic.is_definite(form):
            if self.units:
                self.articles += 1
            if not self._article(i, form, known is not None):
                return False
        if known is None:
            self.unknown += 1
        else:
            self.known += 1
            self.given += known.given >= _COMMON
        self.position = i + 1
        return True

    def _is_action(self, known: bool) -> bool:  # noqa: FBT001 - a fact about the word
        """Tell whether a word shaped like the noun of an action is one: not first after an honorific, nor after a given name."""
        if known:
            return self.units > 1
        return self.units > 1 or self.known == 0 if self.units else not self.anchored

    def _soft(self, i: int) -> bool:
        """Tell whether a word that is a verb and a given name is here a name: first, or after one given name."""
        if i == self.first:
            return self.anchored or self.scene.name(i + 1) is not None
        return self.units == 1 and self.given == 1 and self.scene.name(i + 1) is not None

    def _may_be(self, i: int, form: str) -> bool:
        """Tell whether an unknown word may be part of a name here."""
        if not self.anchored and not (self.units and (arabic.is_relation(form) or self._after_common_given(form))):
            return False
        if self.unknown >= _MOST_UNKNOWN or arabic.looks_like_verb(form) or arabic.has_joined_article(form):
            return False
        if self.articles and not arabic.is_definite(form):
            return False
        if self.units > 1 and form.endswith(arabic.FEMININE) and not arabic.is_definite(form):
            return False
        rest = arabic.after_and(form)
        if rest is not None and (self.scene.name_of(rest) is not None or self.scene.honorific(i)):
            return False
        return not arabic.is_plural_noun(form)

    def _after_common_given(self, form: str) -> bool:
        """Tell whether an unknown word after a very common given name, or shaped like a family name, is one."""
        if self.units != 1 or not self.given:
            return False
        first = self.scene.name_of(self._form(self.first))
        return arabic.looks_like_family(form) or (first is not None and first.given >= _VERY_COMMON)

    def _article(self, i: int, form: str, known: bool) -> bool:  # noqa: FBT001 - a fact about the word
        """Tell whether a word with the article goes on in a name: a family name, two at most."""
        if not self.units:
            return known
        if self.articles > 2 + known:  # «الفاسي الفهري» are two, «الأحمد الجابر الصباح» three
            return False
        if form in arabic.ROLE_ADJECTIVES or (country_of_adjective(form) and not known):
            return False
        if known or arabic.is_relation(form):
            return True
        full = self.units > 1 and self.known > 1
        return self.articles == 1 and (not full or arabic.is_plural_family(form) or not form.endswith(arabic.FEMININE))


class _Latin(_Builder):
    """A name in Latin letters."""

    def __init__(self, scene: Scene, first: int, anchored: bool) -> None:  # noqa: FBT001 - one builder's call
        super().__init__(scene, first, anchored=anchored)

    def _unit(self) -> bool:
        scene = self.scene
        if self._hyphen():
            self._count(self.position)
            self.position += 1
            return True
        i = self.position
        if not scene.is_word(i) or arabic.is_arabic(scene.form(i)):
            return False
        if self._particle(i):
            return True
        written = scene.written(i)
        if not is_capital(written) or self._other(i):
            return False
        if len(written) == 1 or scene.form(i) in ("th", "ch", "ph"):
            return self._initial(i)
        self._count(i)
        self.position = i + 1
        return True

    def _particle(self, i: int) -> bool:
        """Take particles with the capital that follows them («van den Broeck», «de la Tour»)."""
        scene, j = self.scene, i
        while scene.is_word(j) and scene.form(j) in PARTICLES and scene.same_line(i, j + 1):
            j += 1
            if scene.form(j) in ("-", "'") and scene.adjacent(j):
                j += 1
        if j == i or not scene.is_word(j) or not is_capital(scene.written(j)):
            return False
        if self._other(j) and not (scene.form(i) in KINSHIP and scene.honorific(j)):
            return False
        if not self.units and not is_capital(scene.written(i)):
            return False
        if not self.units and scene.form(i) in ("la", "le", "les", "de", "du", "des", "l", "d") and not self.anchored:
            return False
        if scene.form(i) in ("de", "la", "le", "du", "d") and self.units and scene.mention_at(j, *_STOPS):
            return False
        self._count(j)
        self.units += not self.units and j > i + 1
        self.position = j + 1
        return True

    def _initial(self, i: int) -> bool:
        """Take «B.» or «J.-P.»: a dot belongs to an initial where a word of the name follows."""
        scene = self.scene
        j = i + 1
        if scene.form(j) == "." and scene.adjacent(j):
            j += 1
            if scene.form(j) == "-" and scene.adjacent(j):
                j += 1
        if not scene.is_word(j) or not is_capital(scene.written(j)) or not scene.same_line(i, j):
            return False
        self.position = j
        return True

    def _other(self, i: int) -> bool:
        """Tell whether another thing begins here."""
        scene, form = self.scene, self.scene.form(i)
        found = scene.mention_at(i, *_STOPS)
        if found and (found[0].kind is not Kind.PLACE or scene.name(i) is None or not self.units):
            return True
        if scene.ending(i) is Ending.HARD or (not self.units and form in role_words().articles):
            return True
        if scene.honorific(i) and (scene.name(i) is None or not self.units):
            return True
        if country_of_adjective(form) and scene.name(i) is None:
            return True
        return scene.role(i) is not None and (scene.name(i) is None or not self.units)
