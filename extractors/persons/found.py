"""The names found so far in one document, and how one is looked for."""

from extractors.persons.arabic import ArabicName
from extractors.persons.latin import LatinName
from extractors.persons.names import NameSpan
from extractors.persons.slots import filling
from extractors.titles.scene import Scene, mask_of
from lexicon.countries import country_of_adjective
from lexicon.people import Ending, name_syllables
from lexicon.places import place_names
from lexicon.role_grammar import grammar, role_words
from lexicon.times import hijri_months, month_numbers
from lexicon.vocabulary import arabic_words, latin_words
from schemas.mention import Kind
from schemas.nouns import replace
from text import inflection as arabic
from text.inflection import is_preposition_on
from text.latin_names import is_capital
from text.signs import MARKS

_SHORTEST_FIRST = 3
_TAKEN = mask_of(Kind.ORGANIZATION, Kind.LAW, Kind.PROGRAM, Kind.PLACE, Kind.DATE)


class Found:
    """The names found so far in one document; a token belongs to one at most."""

    def __init__(self, scene: Scene) -> None:
        """Begin with none."""
        self.scene = scene
        self.names: dict[int, tuple[NameSpan, str]] = {}
        self.countries: dict[int, str] = {}
        """The state of which a name's bearer is told to be, by the name's first token."""
        self._taken: set[int] = set()
        brackets = (k for k in scene.words.among({"("}) if scene.form(k + 2) == ")")
        self._letters = frozenset(scene.written(k + 1) for k in brackets)
        """What stands alone in brackets, as the letters by which minutes go on to call people: "Glyn Carter (GC)"."""

    def _is_letters(self, name: NameSpan) -> bool:
        """Tell letters that stand for a person, and are no name."""
        word = self.scene.written(name.first) if name.last == name.first + 1 else ""
        return word.isupper() and word in self._letters and len(word) <= _SHORTEST_FIRST

    def offer(self, name: NameSpan | None, rule: str) -> bool:
        """Keep a name whose tokens are free."""
        name = _less_verb(self.scene, name) if name is not None and rule in _BY_PLACE else name
        name = _over_hyphens(self.scene, name) if name is not None else name
        if (
            name is None
            or not self._taken.isdisjoint(range(name.first, name.last))
            or self.scene.named_after(name.first)
            or self._is_letters(name)
            or _is_nobody(self.scene, name)
            or (rule in _BY_PLACE and _is_holy_month(self.scene, name))
            or _is_phrase(self.scene, name, styled=rule == _STYLED)
        ):
            return False
        self._taken.update(range(name.first, name.last))
        self.names[name.first] = (name, rule)
        return True

    def shorten(self, name: NameSpan) -> None:
        """Keep but the first word of a name."""
        self._taken.difference_update(range(name.first + 1, name.last))
        alone = replace(name, last=name.first + 1, units=1, known=1, given=0, unknown=0)
        self.names[name.first] = (alone, self.names[name.first][1])

    def widen(self, name: NameSpan, rule: str) -> bool:
        """Keep a name, in place of a shorter one with which it begins."""
        shorter = self.names.get(name.first)
        if shorter is None or shorter[0].last >= name.last:
            return self.offer(name, rule)
        self._taken.difference_update(range(name.first, shorter[0].last))
        wider = self.offer(name, rule)
        self._taken.update(range(name.first, shorter[0].last))
        return wider

    def lead(self, name: NameSpan, first: int, rule: str) -> None:
        """Let a name that is kept begin before, at a token of its own."""
        del self.names[name.first]
        self._taken.update(range(first, name.first))
        self.names[first] = (replace(name, first=first, cut=0, units=name.units + 1), rule)

    def taken(self, i: int) -> bool:
        """Tell whether a token belongs to a name."""
        return i in self._taken


def _over_hyphens(scene: Scene, name: NameSpan) -> NameSpan:
    """Return a name with the style that a hyphen makes a part of it: « Cheikh-Tidiane Sow », « El-Hadj-Omar Tall »."""
    first = name.first
    while scene.form(first - 1) == "-" and scene.adjacent(first - 1) and scene.adjacent(first):
        styled = scene.honorific(first - 2) is not None or scene.form(first - 2) in grammar().family_articles
        if not styled or not is_capital(scene.written(first - 2)):
            break
        first -= 2
    return replace(name, first=first, cut=0) if first < name.first else name


def _is_nobody(scene: Scene, name: NameSpan) -> bool:
    """Tell what is spelt like a name: a month («ماي الجاري»), a wish («نصره الله»), people counted («58 طالب مصري»)."""
    counted = scene.form(name.first - 1).isdigit()
    begins = any(scene.form(i) in grammar().of_day for i in (name.first - 1, name.first))  # «فاتح ماي الجاري»
    begins = begins or (name.units == _FEW and scene.form(name.first)[name.cut :] in month_numbers())
    month = (begins or counted) and scene.form(name.last - 1) in grammar().of_month
    if counted and name.units == _FEW and country_of_adjective(scene.form(name.last - 1)) is not None:
        return scene.same_line(name.first - 1, name.first)
    if _is_his(scene, name) or _is_whole_of(scene, name):
        return True
    wish = scene.form(name.first) in grammar().blessings and not scene.written(name.first).endswith(arabic.TA_MARBUTA)
    return month or (wish and scene.form(name.first + 1) in grammar().compound_ends)


def _is_whole_of(scene: Scene, name: NameSpan) -> bool:
    """Tell a word of quantity that is a given name too before what is whole: «كامل أراضيها»."""
    second = name.first + 1
    whole = name.units == _FEW and scene.form(name.first)[name.cut :] in grammar().wholes and scene.name(second) is None
    things = arabic.is_definite(scene.form(second)) and arabic.is_plural_of_things(scene.form(second))
    return whole and (things or arabic.bears_pronoun(scene.written(second), scene.form(second)))


def _is_his(scene: Scene, name: NameSpan) -> bool:
    """Tell a noun of the lexicon with the pronoun «his» behind a style: «بعد تولي السفير منصبه قنصلا …»."""
    form = scene.form(name.first)
    alone = name.units == 1 and not name.known and scene.written(name.first).endswith(arabic.FEMININE)
    return alone and form.removesuffix(arabic.FEMININE) in arabic_words()


def _is_holy_month(scene: Scene, name: NameSpan) -> bool:
    """Tell a month of the Hijri year that many are called after: «شهر رمضان المبارك», «شعبان الجاري»."""
    called = grammar().of_month | grammar().of_holy_month
    month = scene.form(name.first)[name.cut :] in hijri_months()
    return month and name.units == _FEW and scene.form(name.last - 1) in called


_STYLED = "honorific"


def _is_phrase(scene: Scene, name: NameSpan, *, styled: bool) -> bool:
    """Tell Latin words that are all common ones, none a given name or one of them an article: "DAILY BULLETIN".

    Behind a style none may be borne at all: "the Alternative Justice Systems Policy".
    """
    forms = [scene.form(i) for i in range(name.first, name.last) if scene.is_word(i)]
    if name.units < _FEW or arabic.is_arabic(forms[0]) or not latin_words().issuperset(forms):
        return False
    if styled:
        return name.known == 0
    return not name.given or not role_words().articles.isdisjoint(forms)


_BY_PLACE = frozenset(("field", "before-role", "known"))
_CLAUSE = 40  # words of a clause in which the preposition of its verb is sought


def _less_verb(scene: Scene, name: NameSpan) -> NameSpan:
    """Cut a verb that is a name, too, off the name that it governs: «أشرف ناصر بوريطة، …، على تدشين …»."""
    i = name.first
    opens = not scene.same_line(i - 1, i) or scene.form(i - 1) == "."
    if name.cut or name.units <= _FEW or not opens or scene.ending(i) is not Ending.SOFT:
        return name
    clause = range(name.last, min(name.last + _CLAUSE, scene.size))
    governs = any(scene.same_line(i, j) and is_preposition_on(scene.written(j)) for j in clause)
    return replace(name, first=i + 1, units=name.units - 1) if governs else name


_FEW = 2  # words of a name whose first is its own


def name_at(scene: Scene, i: int, *, anchored: bool, cut: int = 0) -> NameSpan | None:
    """Return the name that begins at a token; an ``anchored`` one has an honorific or role beside it."""
    i = _after_marks(scene, i)
    if not scene.is_word(i) or scene.is_on(i) or _is_to(scene, i) or (not cut and _is_of_body(scene, i)):
        return None
    if arabic.is_arabic(scene.form(i)):
        made = of_syllables(scene, i) if anchored and not cut else None
        name = made or ArabicName(scene, i, anchored=anchored, cut=cut).build()
        name = None if name is not None and _is_rank(scene, name) else name
        return filling(scene, name) if anchored and name is not None else name
    latin = LatinName(scene, i, anchored=anchored).build()
    return None if latin is not None and _is_land(scene, latin) else latin


def _is_rank(scene: Scene, name: NameSpan) -> bool:
    """Tell words that say of how high a rank those are who came, which may be names: «وفد يمني رفيع المستوى»."""
    high = grammar().high_level
    pairs = ((scene.form(k), scene.form(k + 1)) for k in range(name.first, name.last))
    return any(two in high and (one in high or country_of_adjective(one) is not None) for one, two in pairs)


def _is_land(scene: Scene, name: NameSpan) -> bool:
    """Tell a land of several words, and others by the small word in them: "New South Wales", « Seine-et-Marne »."""
    hit = place_names().match_at(scene.words, name.first) if name.units > _FEW else None
    if hit is not None and hit.last >= name.last and any(place.land for place in hit.payloads):
        return True
    inside = range(name.first + 1, name.last - 1)
    return any(scene.written(k) in _IN_LANDS and "-" in (scene.form(k - 1), scene.form(k + 1)) for k in inside)


_IN_LANDS = frozenset(("et", "sur", "sous", "lès", "lez"))


def _is_to(scene: Scene, i: int) -> bool:
    """Tell whether a word is «إلى», alone or after «و», and not «والي»: «وإلى الأسرة»."""
    form = scene.form(i)
    return (arabic.after_and(form) or form) in grammar().to and arabic.is_to(scene.written(i))


def _is_of_body(scene: Scene, i: int) -> bool:
    """Tell «ل» on the noun of a body, behind an office: «الرئيس التنفيذي لشركة …»."""
    rest = scene.form(i).removeprefix(arabic.PREFIXES[1])
    return rest != scene.form(i) and rest in grammar().construct and scene.name(i) is None


def of_syllables(scene: Scene, first: int) -> NameSpan | None:
    """Return a name of two to four syllables of East Asia, known as no other name («لي وان سيوك»), or None."""
    last, syllables = first, 0
    while syllables < _SYLLABLES and scene.form(last) in name_syllables() and scene.same_line(first, last):
        syllables += 1
        last += 1
        joined = scene.form(last) == "-" and scene.adjacent(last) and scene.adjacent(last + 1)
        last += joined and scene.form(last + 1) in name_syllables()
    if syllables < _FEW:
        return None
    foreign = any(scene.ending(i) is Ending.NO and _hardly_known(scene, i) for i in range(first, last))
    another = scene.honorific(last) is not None or last in scene.solid
    goes_on = scene.form(last) == "-" or (scene.name(last) is not None and not another)
    if scene.form(last - 1) in grammar().relative:
        return None  # «وان ما أمر به»
    if not foreign or (goes_on and scene.same_line(last - 1, last)):
        return None
    return NameSpan(first, last, 0, syllables, syllables, 1, 0)


_SYLLABLES = 4
_RARE = 5
"""Bearers of a name that a syllable may be as well."""


def _hardly_known(scene: Scene, i: int) -> bool:
    """Tell whether few or none have a word for a name."""
    word = scene.name(i)
    return word is None or word.given + word.family <= _RARE


def _after_marks(scene: Scene, i: int) -> int:
    return scene.skip(i, MARKS)


def name_of_nation(scene: Scene, i: int, nation: str) -> NameSpan | None:
    """Return the whole name right behind a token that is, or ends in, the adjective of a nation; None where none is."""
    told = arabic.is_definite(nation) and country_of_adjective(nation) is not None and scene.same_line(i, i + 1)
    name = name_at(scene, i + 1, anchored=True) if told and is_free(scene, i + 1) else None
    return name if name is not None and name.units > 1 else None


def is_free(scene: Scene, i: int) -> bool:
    """Tell whether a token is part of no mention of an earlier component."""
    return not scene.marked(i, _TAKEN)


def likely_first(scene: Scene, name: NameSpan) -> bool:
    """Tell whether a name's first word is known, or opens a compound."""
    word = scene.name(name.first)
    if of_syllables(scene, name.first) is not None:
        return True
    return scene.form(name.first) in grammar().parts_before or (
        word is not None and len(scene.form(name.first)) >= _SHORTEST_FIRST
    )
