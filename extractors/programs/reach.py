"""How far an Arabic name goes on behind its last noun: for whom, in what land or field, to what a line leads."""

from collections.abc import Mapping

from extractors.naming import ARABIC_STOPS, Atom, is_of
from extractors.programs.ends import ProgramEnds
from extractors.scenery import Scenery
from lexicon.naming import INSTITUTIONS, PROGRAMS, WordClass, classes_of, head_readings, heads
from lexicon.people import attested_name, verbs
from lexicon.programs import tail_words
from text.adjectives import RELATION_ENDINGS
from text.inflection import ACCUSATIVE, AND, ARTICLE, FEMININE, is_definite
from text.naming import (
    ALONG,
    FEMININE_PLURAL,
    FROM,
    IN,
    PEOPLE,
    TO,
    begins_with_particle,
    looks_adjectival,
    looks_broken_plural,
    looks_feminine,
    looks_relation,
    looks_work,
    without_article,
)

_REACH = 5
"""Words back from what a line leads to, to the line."""
_LONGEST_OBJECT = 4
_LONGEST_PERSON, _FAMILY = 4, 7
"""Words of a person's name, and letters of a family name in -a or -i that no list has."""
_DASHES = frozenset("-–")
_SHORTEST = 3
_MOST_FIGURES = 3


class ProgramReach:
    """Reads ends in one document's words; each method returns the token it was given where nothing is read."""

    def __init__(self, scene: Scenery, atoms: Mapping[int, Atom], ends: ProgramEnds) -> None:
        """Keep the words, the places and bodies in them, and the reader of other ends."""
        self.scene = scene
        self.atoms = atoms
        self.ends = ends

    def whole(self, first: int, last: int) -> int:
        """Return the end of a name that begins and ends in these tokens, with what belongs to it behind."""
        if not self.scene.is_arabic(last - 1):
            return self._of_land(last)
        if self.scene.same_line(last) == ")" and self.scene.form(first + 1) == "(":
            return self._bracketed(last)
        last = self._less_how(first, last)
        end = self._numbered(self._crossing(self._measured(last)))
        end = self._led(first, self._whom(end))
        end = self._in_field(first, self._in_land(end))
        return self.ends.years(end) if end > last else last

    def _less_how(self, first: int, last: int) -> int:
        """Return the end less what is said of a plan beside it: «مشروع الميناء وآليات …»."""
        form = self.scene.form(last - 1)
        said = form.startswith(AND) and form[len(AND) :] in tail_words("how")
        return last - 1 if said and last > first + 2 else last

    def _bracketed(self, i: int) -> int:
        """Return the end of the field behind a name in brackets: «مشروع (واحة خضراء) للزراعة الملحية»."""
        form = self.scene.same_line(i + 1)
        field = form.startswith(TO + TO) and is_of(form[len(TO + TO) :], WordClass.DOMAIN)
        return self.ends.described(i + 2) if field else i

    def _of_land(self, i: int) -> int:
        """Return the end of the state behind letters: «برنامج SUNREF فلسطين»."""
        letters, land = self.scene.written(i - 1), self.atoms.get(i) if self.scene.same_line(i) else None
        named = letters.isascii() and letters.isalpha() and letters.isupper() and len(letters) >= _SHORTEST
        return land.last if named and land is not None and land.is_state and land.cut == 0 else i

    def taught(self, i: int) -> int:
        """Return the end of a training with its field and those who take it: «التدريب الصحفي للشباب».

        Training alone, or with one of these, is any («برنامج التدريب الميداني», «برنامج التدريب للموظفين»).
        """
        adjective = self.scene.same_line(i + 1)
        field = is_definite(adjective) and (looks_relation(adjective) or is_of(adjective, WordClass.ADJECTIVE))
        vague = is_of(adjective, WordClass.VAGUE_PROGRAM, WordClass.POINTING, *ARABIC_STOPS)
        named = (
            self.scene.form(i) in tail_words("taught") and field and (not vague or adjective in tail_words("lasting"))
        )
        form = self.scene.same_line(i + 2)
        base = form.removeprefix(TO + TO)
        many = base.endswith((*PEOPLE, FEMININE_PLURAL)) or base in tail_words("served") or looks_broken_plural(base)
        told = is_of(base, WordClass.PURPOSE, WordClass.YEAR) or base in tail_words("audience")
        return i + 3 if named and base != form and many and not told else i

    def _measured(self, i: int) -> int:
        """Return the end of in what something is low or high: «للسكن الواطئ الكلفة»."""
        for k in (i, i - 1):
            if self.scene.same_line(k) in tail_words("low") and self.scene.same_line(k + 1) in tail_words("measured"):
                return k + 2
        return i

    def _crossing(self, i: int) -> int:
        """Return the end of what something crosses: «الألياف البصرية العابرة للصحراء»."""
        if not is_definite(self.scene.form(i - 1)):
            return i
        k = i + (is_definite(self.scene.same_line(i)) and self.scene.same_line(i + 1) in tail_words("crossing"))
        crossing = self.scene.same_line(k) in tail_words("crossing")
        return k + 2 if crossing and self.scene.same_line(k + 1).startswith(TO + TO) else i

    def _numbered(self, i: int) -> int:
        """Return the end of a name with its number behind a definite noun: «القمر الصناعي ألسات-4»."""
        return self.hyphened(i) if is_definite(self.scene.form(i - 1)) else i

    def hyphened(self, i: int) -> int:
        """Return the end of a word with a number tied to it: «ألكومسات-2»."""
        word = bool(self.scene.same_line(i)) and self.scene.is_arabic(i)
        tied = word and self.scene.form(i + 1) == "-" and self.scene.touches(i + 1) and self.scene.touches(i + 2)
        figure = self.scene.same_line(i + 2)
        return i + 3 if tied and figure.isdigit() and len(figure) < _SHORTEST else i

    def remembered(self, i: int) -> int:
        """Read the whole name of a person and what for: «برنامج نيلسون مانديلا للقيادات الشابة»."""
        end = i
        while end < i + _LONGEST_PERSON and self._is_of_person(end):
            end += 1
        form = self.scene.same_line(end)
        told = attested_name(self.scene.form(i)) is not None and form.startswith(TO + TO)
        return self.ends.described(end + 1) if told and end > i + 1 and not self._hears(form[len(TO + TO) :]) else i

    def _is_of_person(self, i: int) -> bool:
        """Tell a word that may be a part of a foreign person's name: in no class, and no work or adjective."""
        form = self.scene.same_line(i)
        plain = bool(form) and self.scene.is_arabic(i) and not (is_definite(form) or begins_with_particle(form))
        known = bool(classes_of(form, "ar") | classes_of(ARTICLE + form, "ar")) or form in verbs()
        known = known or any(head_readings(form, lexicon) for lexicon in (INSTITUTIONS, PROGRAMS))
        told = form.endswith((*RELATION_ENDINGS, ACCUSATIVE)) and attested_name(form) is None and len(form) < _FAMILY
        return plain and i not in self.atoms and not (known or told or looks_work(form))

    def joined(self, i: int) -> int:
        """Return the end of two towns in no list, tied by a hyphen behind what joins them: «طريق كورو-مالي»."""
        words = [self.scene.same_line(k) for k in (i + 1, i + 3)]
        tied = self.scene.form(i + 2) in _DASHES and self.scene.touches(i + 2) and self.scene.touches(i + 3)
        tied = tied or (self.scene.form(i + 2) in _DASHES and self.ends.tails.unheard_towns(i + 2))
        if not tied or not is_of(self.scene.same_line(i), WordClass.LINK) or not all(words):
            return i
        plain = all(self.scene.is_arabic(k) and not is_of(self.scene.form(k), *ARABIC_STOPS) for k in (i + 1, i + 3))
        return i + 4 + (self.scene.same_line(i + 4) == words[1]) if plain else i  # «دميرجوغ-هول هول»

    def counted(self, i: int) -> int:
        """Return the end of a work that goes by a number, of which no noun tells that it counts: «قناة 800»."""
        work, figure = self.scene.same_line(i) in tail_words("number"), self.scene.same_line(i + 1)
        named = work and figure.isdigit() and len(figure) <= _MOST_FIGURES
        after = self.scene.same_line(i + 2)
        ended = is_definite(after) or after.startswith(AND) or is_of(after, *ARABIC_STOPS)
        counts = self.scene.is_arabic(i + 2) and bool(after) and not ended
        return i + 2 if named and not counts else i

    def averted(self, i: int) -> int:
        """Return the end of what is averted, some nouns long: «الحد من تلوث نهر الفرات»."""
        evil = is_of(self.scene.same_line(i), WordClass.WITH_FROM) and is_definite(self.scene.form(i))
        if not evil or self.scene.same_line(i + 1) != FROM:
            return i
        for k in range(i + 2, i + 2 + _LONGEST_OBJECT):
            form, land = self.scene.same_line(k), self.atoms.get(k)
            if not form or not self.scene.is_arabic(k) or is_of(form, *ARABIC_STOPS) or form.startswith(AND + ARTICLE):
                return i
            if is_definite(form):
                return self.ends.described(k + 1) if k > i + 2 else i
            if land is not None and k > i + 2 and not (land.is_body or land.cut):
                return land.last
        return i

    def _whom(self, i: int) -> int:
        """Return the end of for whom a programme is: «للشاحنات», «لصغار المزارعين»; those who hear of it are none."""
        form, following = self.scene.same_line(i), self.scene.same_line(i + 1)
        if not form.startswith(TO) or not self._ended(i):
            return i
        base = form[len(TO) :]
        if base in tail_words("served") and is_definite(following):
            return self.ends.described(i + 2)
        base = form[len(TO + TO) :]
        many = base.endswith((*PEOPLE, FEMININE_PLURAL)) or base in tail_words("served")
        many = many or (looks_broken_plural(base) and is_of(base, WordClass.DOMAIN))
        if not form.startswith(TO + TO) or not many or self._hears(base):
            return i
        one = base.removesuffix(FEMININE_PLURAL) + FEMININE
        owner = any(word in heads("ar", INSTITUTIONS) for word in (base, one))
        described = is_definite(following) and (looks_feminine(following) or following.endswith(PEOPLE))
        described = described and looks_adjectival(following) and not self.ends.begins_another(following)
        several = base.endswith(FEMININE_PLURAL) and following.endswith(FEMININE_PLURAL)  # «للطالبات المتفوقات»
        described = described or (several and looks_adjectival(following.removesuffix(FEMININE_PLURAL) + FEMININE))
        if owner and is_definite(following):
            return i  # «… للمؤسسات الوطنية»
        return i + 1 + described

    def _ended(self, i: int) -> bool:
        """Tell a definite noun or adjective before a token, which ends the work that is for somebody."""
        before = self.scene.form(i - 1)
        return is_definite(before) and not is_of(before, WordClass.VAGUE_PROGRAM)

    def _hears(self, base: str) -> bool:
        """Tell to whom one speaks, and when: no name ends in them."""
        told = base in tail_words("audience") or is_of(base, WordClass.ROLE, WordClass.PURPOSE, WordClass.YEAR)
        return told or is_of(ARTICLE + base, *ARABIC_STOPS) or bool(head_readings(base, PROGRAMS))

    def _led(self, first: int, i: int) -> int:
        """Return the end of the land to which a line leads: «خط الربط الكهربائي الثاني مع …»."""
        if self.scene.same_line(i) != ALONG:
            return i
        near = (without_article(self.scene.form(k)) for k in range(max(first, i - _REACH), i))
        joins = any(is_of(word, WordClass.LINK) for word in near)
        land = self.atoms.get(i + 1) if joins else None
        noun, following = self.scene.same_line(i + 1), self.scene.same_line(i + 2)
        if joins and noun in tail_words("number") and is_definite(following):
            return i + 3  # «الربط الكهربائي مع محطة الوفرة»
        if land is None or land.is_body or land.cut:
            return i
        several = self.atoms.get(land.last) if self.scene.same_line(land.last).startswith(AND) else None
        return i if several is not None else land.last  # «ناقش مشروع الربط مع مصر والأردن»

    def _in_land(self, i: int) -> int:
        """Return the end of the land in which a work is: «في البقاع الغربي», «في حوض الفرات»."""
        if self.scene.same_line(i) != IN:
            return i
        noun, following = self.scene.same_line(i + 1), self.scene.same_line(i + 2)
        if noun in tail_words("widely") and is_definite(following) and not is_of(following, *ARABIC_STOPS):
            return i + 3
        side = is_definite(noun) and following in tail_words("lying") and noun not in tail_words("no_land")
        return i + 3 if side and not is_of(noun, *ARABIC_STOPS) else i

    def _in_field(self, first: int, i: int) -> int:
        """Return the end of the field in which people are to find work: «في الاقتصاد الأخضر», with years any."""
        field = self.scene.same_line(i) == IN and self.scene.same_line(i + 1) in tail_words("field")
        if not field or not is_definite(self.scene.same_line(i + 2)) or is_of(self.scene.form(i + 2), *ARABIC_STOPS):
            return i
        helped = any(self.scene.form(k) in tail_words("empowered") for k in range(first, i))
        return i + 3 if helped or self.ends.years(i + 3) > i + 4 else i
