"""Arabic programmes called by plain words: «برنامج كفاءة», «مشروع صحراء آمنة», «الغذاء مقابل العمل»."""

from functools import lru_cache

from extractors.naming import ARABIC_STOPS, QUOTE, Name, is_of
from extractors.organizations.arabic import ArabicNames
from extractors.scenery import Scenery
from lexicon.naming import PROGRAMS, Head, WordClass, classes_of, heads
from lexicon.people import attested_name, verbs
from lexicon.programs import tail_words
from lexicon.role_grammar import grammar
from lexicon.vocabulary import arabic_words
from schemas.nouns import replace
from text.adjectives import RELATION_ENDINGS
from text.inflection import ACCUSATIVE, AND, OBJECTS, TA_MARBUTA, is_definite
from text.naming import (
    MINE,
    OF_PLURALS,
    ON,
    OURS,
    PRESENT_OF_HER,
    PRESENT_OF_HIM,
    PRESENT_OF_ME,
    PRESENT_OF_US,
    TO,
    begins_with_particle,
    looks_feminine,
    looks_mutual,
    looks_present,
    looks_relation,
    looks_to_come,
    looks_work,
)

_SHORTEST = 3
_LONGEST_REST = 16
"""Words in marks behind what grammar reads of a name."""
_DASHES = frozenset("-–")
_SOME = frozenset(("programme", "project", "initiative", "campaign"))
"""The heads that go by a plain word; a plan or strategy says what for."""
_PLANNED = _SOME | {"plan"}


@lru_cache(maxsize=1)
def _bearer() -> Head:
    """Return a head that may bear a person's name."""
    return next(head for found in heads("ar", PROGRAMS).values() for head in found if head.entry.proper)


class CalledPrograms:
    """Reads in one document's words what stands behind a head and is no phrase of what institutions do."""

    def __init__(self, scene: Scenery, arabic: ArabicNames) -> None:
        """Keep the words and the grammar of names."""
        self.scene = scene
        self.arabic = arabic

    def end(self, word: int, key: str, *, definite: bool) -> int:
        """Return the end of a plain name at the token behind a head, or that token where none is read."""
        if not definite and key in _PLANNED and is_of(self.scene.same_line(word), WordClass.PROGRAM_NOUN):
            return word if self._goes_on(word + 1) else word + 1  # «مخطط الواحات»
        if not definite and (town := self._town_as(word)) > word:
            return town
        if definite or key not in _SOME:
            return word
        plain = max(self._alone(word), self._described(word), self._without(word), self._of_soul(word))
        plain = max(plain, self._counted(word))
        return max(plain, self._instead(word), self._pair(word), self._led(word), self._directed(word))

    def _goes_on(self, i: int) -> bool:
        """Tell whether an adjective, or one more noun behind «و», goes on with a name."""
        form = self.scene.same_line(i)
        more = form.startswith(AND) and is_definite(form.removeprefix(AND))
        return more or (is_definite(form) and not is_of(form, *ARABIC_STOPS, WordClass.TOLD))

    def honoured(self, name: Name) -> int:
        """Read after whom a programme is called, styled, and what it is for: «برنامج الشيخ زايد للإسكان»."""
        styled = not name.definite and is_of(self.scene.same_line(name.last), WordClass.KIN)
        end = self.arabic.complements.proper.named(name.last, _bearer()) if styled else None
        if end is None or end == name.last + 1:
            return name.last
        whole = self.arabic.purposes.purpose(replace(name, last=end, complement=True, solid=True))
        return whole.last if whole is not None else name.last

    def enclosed(self, first: int, last: int) -> int:
        """Return the closing mark of a name that stands in marks as a whole: «"مشروع تعزيز القدرات لدى …"».

        What is said of it in the same marks is a quotation.
        """
        if self.scene.before(first) != QUOTE or self.scene.begins[first]:
            return last
        for end in range(last, min(last + _LONGEST_REST, self.scene.size)):
            form = self.scene.form(end)
            if form == QUOTE:
                return end
            said = form in verbs() or form in grammar().relative or not (form.isalnum() or form in _DASHES)
            if self.scene.begins[end] or said:
                return last
        return last

    def acts(self, first: int, last: int) -> bool:
        """Tell a verb behind the first word of a name: «برنامج فرصتي يستهدف الشباب», «مشروع سكني ستتيح …»."""
        forms = [self.scene.form(k) for k in range(first + 2, last)]
        come = any(looks_to_come(form) and form not in arabic_words() and not classes_of(form, "ar") for form in forms)
        did = any(form in tail_words("did") for form in forms)
        return come or did or any(looks_present(form) and attested_name(form) is None for form in forms)

    def does(self, i: int, noun: str) -> bool:
        """Tell a verb in the present, of the noun's gender, which tells what any plan does: «خطة تعزز الإنتاج».

        A verb in no list has what it does behind it («برنامج يخدم الشباب»); a name may be shaped so («برنامج يقين»).
        """
        form, following = self.scene.same_line(i), self.scene.same_line(i + 1)
        if not form.startswith(PRESENT_OF_HER if looks_feminine(noun) else PRESENT_OF_HIM) or i in self.arabic.atoms:
            return False
        if is_of(form, WordClass.DOMAIN, WordClass.PROGRAM_NAME) or attested_name(form) is not None:
            return False
        if form in verbs():
            return not looks_mutual(form) or form[1:] in verbs()  # «تعاون», but «تساعد»
        return looks_present(form) and is_definite(following) and not looks_relation(following)

    def is_clause(self, i: int) -> bool:
        """Tell a verb with its object, which tells who made a plan and names nothing: «برنامج أعدته البلدية»."""
        form = self.scene.same_line(i)
        if self.scene.written(i).endswith(TA_MARBUTA):
            return False  # «إعادة» is no «أعاده»
        return any(form.endswith(own) and form.removesuffix(own) in verbs() for own in OBJECTS)

    def is_any(self, i: int) -> bool:
        """Tell a head and its adjective in the accusative, which are any plan: «أطلق برنامجا تدريبيا لفرق الإنقاذ»."""
        form, following = self.scene.form(i), self.scene.same_line(i + 1)
        return form.endswith(ACCUSATIVE) and following.endswith(ACCUSATIVE) and not is_definite(following)

    def spoken(self, i: int) -> int:
        """Read what a campaign says of itself: «أنا أشارك», «معا نبني بيوتنا»."""
        speaks = self.scene.same_line(i) in tail_words("first_person")
        form = self.scene.same_line(i + 1)
        verb = form.startswith((PRESENT_OF_ME, PRESENT_OF_US)) and not is_definite(form) and len(form) > _SHORTEST
        ours = self.scene.same_line(i + 2).endswith(OURS)
        return i + 2 + ours if speaks and verb and self.scene.is_arabic(i + 1) else i

    def _town_as(self, i: int) -> int:
        """Read what a town is to be: «عمّان مدينة ذكية», «بغداد أجمل»."""
        atom = self.arabic.atoms.get(i) if self.scene.same_line(i) else None
        if atom is None or atom.is_body or atom.cut:
            return i
        form, adjective = self.scene.same_line(atom.last), self.scene.same_line(atom.last + 1)
        if is_of(form, WordClass.PROGRAM_ADJECTIVE):
            return atom.last + 1
        plain = self.scene.is_arabic(atom.last + 1) and not is_definite(adjective) and bool(adjective)
        small = is_of(adjective, *ARABIC_STOPS) or begins_with_particle(adjective)
        return atom.last + 2 if form in tail_words("town_as") and plain and not small else i

    def _alone(self, i: int) -> int:
        """Read one noun of a closed list, behind which no definite word, adjective or further noun goes on."""
        form, after = self.scene.same_line(i), self.scene.same_line(i + 1)
        if form.endswith(MINE) and not form.endswith(OF_PLURALS) and self._is_plain(i) and not is_definite(after):
            return i + 1  # «مشروع طاقتي»
        goes_on = (is_definite(after) or after.endswith(RELATION_ENDINGS)) and not is_of(after, *ARABIC_STOPS)
        goes_on = goes_on or is_of(after, WordClass.DOMAIN)
        goes_on = goes_on or (
            (looks_work(form) or is_of(form, WordClass.BUILDING)) and self._is_plain(i + 1) and after not in verbs()
        )  # «بناء قدرات …»
        goes_on = goes_on or (is_of(form, WordClass.BUILDING) and after == ON)  # «برنامج بناء على طلب …»
        pair = is_of(form, WordClass.PROGRAM_NAME) and is_of(after, WordClass.PROGRAM_NAME)  # «حملة قطرة حياة»
        return i + 1 + pair if is_of(form, WordClass.PROGRAM_NAME) and not goes_on else i

    def _described(self, i: int) -> int:
        """Read a plain noun and one of the adjectives that names are made of."""
        plain = self._is_plain(i) or (self._is_plain(i, field=True) and not is_definite(self.scene.same_line(i)))
        named = plain and is_of(self.scene.same_line(i + 1), WordClass.PROGRAM_ADJECTIVE)
        after = self.scene.same_line(i + 2)
        return i + 2 if named and (not is_definite(after) or is_of(after, *ARABIC_STOPS)) else i

    def _without(self, i: int) -> int:
        """Read «قرى بلا أمية», «كتاب لكل طفل»."""
        joint = is_of(self.scene.same_line(i + 1), WordClass.WITHOUT, WordClass.FOR_EACH)
        return i + 3 if joint and self._is_plain(i, field=True) and self._is_plain(i + 2, field=True) else i

    def _counted(self, i: int) -> int:
        """Read how many there are to be, or what is refused: «مبادرة ألف مكتبة», «حملة لا للتبذير»."""
        form, following = self.scene.same_line(i), self.scene.same_line(i + 1)
        counted = is_of(form, WordClass.ROUND_NUMBER) and self._is_plain(i + 1, field=True) and following not in verbs()
        refused = is_of(form, WordClass.NAY) and following.startswith(TO + TO)
        return i + 2 if counted or refused else i

    def _of_soul(self, i: int) -> int:
        """Read what is kept or heard of a place: «مشروع ذاكرة دجلة», «مبادرة نبض بغداد»."""
        named = is_of(self.scene.same_line(i), WordClass.SOUL) and self.scene.is_arabic(i + 1)
        atom = self.arabic.atoms.get(i + 1) if named and self.scene.same_line(i + 1) else None
        if atom is not None:
            return i if atom.is_body or atom.cut else atom.last
        plain = named and self._is_plain(i + 1) and self.scene.same_line(i + 1) not in verbs()
        return i + 2 if plain else i

    def _led(self, i: int) -> int:
        """Read whose name with what they stand for is the programme's: «مبادرة سفراء المناخ», «برنامج قادة الغد»."""
        led = is_of(self.scene.same_line(i), WordClass.LEADERS)
        return i + 2 if led and is_of(self.scene.same_line(i + 1), WordClass.CAUSE) else i

    def _pair(self, i: int) -> int:
        """Read two plain words that a hyphen makes one name: «برنامج ميد-سيف»."""
        hyphen = self.scene.form(i + 1) == "-" and self.scene.touches(i + 1) and self.scene.touches(i + 2)
        one_line = bool(self.scene.same_line(i + 1)) and bool(self.scene.same_line(i + 2))
        plain = all(self.scene.is_arabic(k) and not is_definite(self.scene.form(k)) for k in (i, i + 2))
        described = any(self.scene.form(k).endswith(RELATION_ENDINGS) for k in (i, i + 2))  # «برنامج مغربي-إسباني»
        return i + 3 if hyphen and one_line and plain and not described else i

    def _directed(self, i: int) -> int:
        """Read work from one part of the world to another: «التعاون جنوب-جنوب», «التعاون جنوب-جنوب والثلاثي»."""
        ways = all(is_of(self.scene.same_line(k), WordClass.REGION) for k in (i + 1, i + 3))
        if not (ways and is_definite(self.scene.form(i)) and self.scene.form(i + 2) in _DASHES):
            return i
        further = self.scene.same_line(i + 4)
        return i + 4 + (further.startswith(AND) and is_definite(further[len(AND) :]))

    def _instead(self, i: int) -> int:
        """Read «الغذاء مقابل العمل», «التعاون عبر الحدود»: two definite nouns."""
        first, last = self.scene.same_line(i), self.scene.same_line(i + 2)
        both = is_definite(first) and is_definite(last) and not is_of(last, *ARABIC_STOPS)
        return i + 3 if both and is_of(self.scene.same_line(i + 1), WordClass.INSTEAD) else i

    def _is_plain(self, i: int, *, field: bool = False) -> bool:
        """Tell a word without article or particle that is no small word, nor, unless ``field``, a field of work."""
        form = self.scene.same_line(i)
        plain = bool(form) and self.scene.is_arabic(i) and len(form) >= _SHORTEST and not is_definite(form)
        fields = () if field else (WordClass.DOMAIN,)
        return plain and not begins_with_particle(form) and not is_of(form, *ARABIC_STOPS, *fields)
