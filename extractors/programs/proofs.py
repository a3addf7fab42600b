"""What around the words behind a head proves that they are a name: «الذي», brackets, letters in brackets."""

from extractors.naming import ARABIC_STOPS, is_of
from extractors.programs.ends import ProgramEnds
from extractors.programs.years import PREPOSITIONS
from extractors.scenery import Scenery
from lexicon.bearers import FEW
from lexicon.naming import INSTITUTIONS, PROGRAMS, Head, WordClass, classes_of, head_readings
from lexicon.people import attested_name, function_words, verbs
from lexicon.programs import tail_words
from lexicon.vocabulary import arabic_words
from text.adjectives import RELATION_ENDINGS
from text.inflection import ACCUSATIVE, AND, ARTICLE, is_definite, is_participle
from text.naming import (
    BY,
    FEMININE_PLURAL,
    FROM,
    PEOPLE,
    PRESENTS_TO_COME,
    begins_with_particle,
    looks_adjectival,
    looks_broken_plural,
    looks_derived_verbal_noun,
    looks_feminine,
    looks_indefinite_adjective,
    looks_mutual,
    looks_work,
    may_be_participle,
)

_LONGEST_CALLED = 3
_LONGEST_TOLD = 12
"""Words between a head and its letters in brackets."""
_LONGEST_BRACKETED = 10
_SHORTEST = 3


class ProgramProofs:
    """Reads such names in one document's words; each method returns the token it was given where nothing is proved."""

    def __init__(self, scene: Scenery, ends: ProgramEnds) -> None:
        """Keep the words, and the places and bodies in them."""
        self.scene = scene
        self.ends = ends

    def end(self, i: int, noun: str, head: Head) -> int:
        """Return the end of a name that begins behind a head noun without article."""
        named = i if head.rest else self._bracketed(i, head.generic)
        phased = i if looks_feminine(noun) else self._phased(i, head)
        return max(self._claimed(i, noun), self._lettered(i), phased, named, self._coined(i, noun, head))

    def _claimed(self, i: int, noun: str) -> int:
        """Read plain words, behind which what is said of the head has the article: «مشروع أمواج الذي تموله إيطاليا».

        A plan without a name would have none: «مشروع شراكة يموله البنك».
        """
        for k in range(i, i + _LONGEST_CALLED + 1):
            if k > i and self._tells_of(k, noun):
                return k
            form = self.scene.same_line(k)
            plain = self.scene.is_arabic(k) and len(form) >= _SHORTEST and not is_definite(form)
            told = is_of(form, *ARABIC_STOPS, WordClass.ROLE) or form.endswith(PEOPLE)
            if not plain or told or begins_with_particle(form) or self._works(k) or k in self.ends.atoms:
                return i
        return i

    def _phased(self, i: int, head: Head) -> int:
        """Read one word that no list knows, behind the phase of what it names: «المرحلة الثانية من برنامج تحويشة».

        It is feminine or a plural, so that it is no adjective of the noun before it.
        """
        form, after, first = self.scene.same_line(i), self.scene.same_line(i + 1), i - 1
        phase = self.scene.before(first) == FROM and any(self._is_phase(k) for k in (first - 2, first - 3))
        if head.rest or not phase or not self.scene.is_arabic(i) or (after and self.scene.is_arabic(i + 1)):
            return i
        apart = looks_feminine(form) or looks_broken_plural(form)
        work = looks_work(form) and not looks_derived_verbal_noun(form[:-1])  # «تنمية» is work, «تحويشة» what it made
        other = any(head_readings(form, lexicon) for lexicon in (INSTITUTIONS, PROGRAMS))
        known = bool(classes_of(form, "ar")) or is_of(ARTICLE + form, WordClass.ADJECTIVE) or form in verbs()
        adjective = looks_indefinite_adjective(form) or looks_adjectival(ARTICLE + form) or is_definite(form)
        return i + 1 if apart and not (work or other or known or adjective) else i

    def _is_phase(self, i: int) -> bool:
        """Tell the noun of a phase, «و» on it or not."""
        return self.scene.form(i).removeprefix(AND) in tail_words("phases")

    def _coined(self, i: int, noun: str, head: Head) -> int:
        """Read one word that no list knows, where one tells of a named plan: «ضمن برنامج سيدر», «حصيلة برنامج سيدر».

        Nothing goes on with it; any plan has a noun of work or an adjective there («ضمن برنامج تدريبي»).
        """
        form, first = self.scene.same_line(i), i - 1
        if head.rest or looks_feminine(noun) or not self.scene.is_arabic(i) or len(form) <= _SHORTEST:
            return i
        where = self.scene.before(first)
        told = where in tail_words("of_named") or where[1:] in tail_words("of_named")
        joined = where in PREPOSITIONS and self.scene.before(first - 1).removeprefix(AND) in tail_words("joining")
        told = told or joined or any(self._is_phase(k) for k in (first - 2, first - 3))
        return i + 1 if told and self._is_strange(form) and self._ends_at(i + 1) and i not in self.ends.atoms else i

    @staticmethod
    def _is_strange(form: str) -> bool:
        """Tell a word of no list, of no shape of adjectives, participles, verbal nouns or plurals."""
        base = ARTICLE + form
        known = form in arabic_words() or base in arabic_words() or form in verbs() or form in function_words()
        borne = attested_name(form)
        known = known or form in tail_words("any_plan") or bool(classes_of(form, "ar") | classes_of(base, "ar"))
        known = known or (borne is not None and borne.given + borne.family >= FEW)  # «جميل» is an adjective too
        made = looks_feminine(form) and looks_derived_verbal_noun(form[:-1])  # «تحويشة» is what work made
        work = (looks_work(form) or looks_derived_verbal_noun(form)) and not made
        work = work or looks_mutual(form) or looks_broken_plural(form)
        told = form.endswith((*RELATION_ENDINGS, *PEOPLE, FEMININE_PLURAL, ACCUSATIVE)) or may_be_participle(form)
        told = told or looks_indefinite_adjective(form) or is_definite(form) or begins_with_particle(form)
        other = any(head_readings(form, lexicon) for lexicon in (INSTITUTIONS, PROGRAMS))
        return not (known or work or told or other)

    def _ends_at(self, i: int) -> bool:
        """Tell a token with which no name goes on: a sign, a small word, a verb, or «و» on something else."""
        form = self.scene.same_line(i)
        small = is_of(form, *ARABIC_STOPS) or form in verbs() or form.startswith((AND, *PRESENTS_TO_COME))
        return not form or not self.scene.is_word(i) or small or form in tail_words("did")

    def _works(self, i: int) -> bool:
        """Tell what any plan does or is of: a verb, a field of work, a body, or another programme."""
        form = self.scene.form(i)
        other = any(head_readings(form, lexicon) for lexicon in (INSTITUTIONS, PROGRAMS))
        return form in verbs() or is_of(form, WordClass.DOMAIN) or looks_work(form) or looks_mutual(form) or other

    def _tells_of(self, i: int, noun: str) -> bool:
        """Tell «الذي» or «الممول من», of the head's gender."""
        form, following = self.scene.same_line(i), self.scene.same_line(i + 1)
        feminine = looks_feminine(noun)
        if is_of(form, WordClass.WHICH_HER if feminine else WordClass.WHICH_HIM):
            return True
        governs = following in PREPOSITIONS or following.startswith(BY)
        agrees = looks_feminine(form) == feminine and not form.endswith(PEOPLE)
        told = is_participle(form) or is_of(form, WordClass.TOLD, WordClass.PARTICIPLE, WordClass.STOP)
        return is_definite(form) and told and agrees and governs

    def _lettered(self, i: int) -> int:
        """Read words up to the letters of the name in brackets: «برنامج دعم القدرات في مجال الصحة (PACS)»."""
        for k in range(i, min(i + _LONGEST_TOLD, self.scene.size)):
            form = self.scene.same_line(k)
            if form == "(":
                letters, closed = self.scene.written(k + 1), self.scene.same_line(k + 2) == ")"
                short = len(letters) >= _SHORTEST and letters.isascii() and letters.isalpha() and letters.isupper()
                return k if short and closed and k > i + 1 and not self._names_body(k) else i
            plan = k > i and bool(head_readings(form, PROGRAMS))  # «مشروع تطوير الخطة الوطنية للتكيف (NAP)»
            stop = is_of(form, *ARABIC_STOPS) and form not in PREPOSITIONS and not plan
            another = any(not head.rest for _, head, _ in head_readings(form, INSTITUTIONS))
            another = another or (form.startswith(AND) and bool(head_readings(form[len(AND) :], PROGRAMS)))
            said = k > i and form in verbs() and not is_of(form, WordClass.DOMAIN)
            if not form or not self.scene.is_arabic(k) or stop or another or said or self._told(k):
                return i
        return i

    def _told(self, i: int) -> bool:
        """Tell a participle that tells what was done with a plan, which is no part of its name."""
        return is_of(self.scene.form(i), WordClass.TOLD, WordClass.ROLE, WordClass.PARTICIPLE)

    def _names_body(self, i: int) -> bool:
        """Tell a body that ends before a token, of which the letters in brackets are."""
        near = (self.ends.atoms.get(k) for k in range(i - _LONGEST_BRACKETED, i))
        return any(atom is not None and atom.is_body and atom.last == i for atom in near)

    def _names(self, i: int, last: int) -> bool:
        """Tell one or two words that may be a name in brackets: «مشروع (واحة خضراء)», but «(قيد الدراسة)»."""
        form = self.scene.form(i)
        said = is_of(form, *ARABIC_STOPS, WordClass.PURPOSE, WordClass.NUMBERED, WordClass.TOLD) or form in verbs()
        said = said or form in tail_words("how") or form in tail_words("pending")
        adjective = last == i + 1 and (form.endswith(RELATION_ENDINGS) or is_of(ARTICLE + form, WordClass.ADJECTIVE))
        return not (said or adjective or is_definite(form) or len(form) < _SHORTEST)

    def _bracketed(self, i: int, generic: frozenset[str]) -> int:
        """Read a name that stands in brackets right behind its head: «مبادرة (كل طفل في مدرسة)»."""
        if self.scene.same_line(i) != "(" or self.scene.form(i + 1) in generic:
            return i
        for k in range(i + 1, min(i + _LONGEST_BRACKETED, self.scene.size)):
            form = self.scene.same_line(k)
            if form == ")":
                return k if k > i + _SHORTEST or (k > i + 1 and self._names(i + 1, k)) else i
            if not form or not self.scene.is_arabic(k):
                return i
        return i
