"""Proper names in Arabic names of institutions: persons, words in quotation marks or Latin letters, one plain word."""

from extractors.naming import ARABIC_STOPS, LONGEST_PROPER, QUOTE, is_of
from extractors.scenery import Scenery
from lexicon.bearers import FEW, SEVERAL
from lexicon.countries import country_of_adjective
from lexicon.naming import PROGRAMS, VENUES, Head, WordClass, classes_of, heads
from lexicon.people import Ending, ending, function_words, name_word
from lexicon.places import PlaceWord, place_words
from lexicon.role_grammar import grammar
from lexicon.times import weekday_numbers
from lexicon.vocabulary import arabic_words
from text.fold import fold_word
from text.inflection import AND, ARTICLE, ON, bears_article, is_definite, is_participle, is_preposition_on
from text.naming import (
    BY,
    FOREIGN_ENDINGS,
    IMPERFECT,
    NATIVE_ENDINGS,
    RELATION,
    TO,
    begins_with_particle,
    looks_adjectival,
    looks_broken_plural,
    looks_derived_verbal_noun,
    looks_feminine,
    looks_indefinite_adjective,
    looks_relation,
    looks_verbal_noun,
    without_article,
)

_LONGEST_QUOTE = 14
_LETTERS = 2
_CALLING = frozenset((WordClass.PROGRAM_NAME, WordClass.HORIZON, WordClass.OUTSIDER, WordClass.SOUL, WordClass.IDEAL))
"""The classes of words that name what they call, and no work."""
_NEAR = 6
"""Words before a body's proper name among which the office is: «رئيسة قسم النساء بالمركز الاستشفائي …»."""
_LONGEST_FOREIGN = 3
_SHORTEST_FOREIGN = 4


class ArabicProperNames:
    """Reads proper names in one document's words; each method returns the end (exclusive) of what it read, or None."""

    def __init__(self, scene: Scenery) -> None:
        """Keep the words."""
        self.scene = scene

    def named(self, i: int, head: Head | None) -> int | None:
        """Read the proper name after which a university or foundation is called, or a name in quotation marks."""
        behind = is_definite(self.scene.form(i - 1))
        if head is None or not head.entry.proper or (behind and self._ends_before(i)):
            return None
        end, borne, described = i, 0, False
        while borne < LONGEST_PROPER and not (end > i and self.scene.begins[end]):
            form = self.scene.form(end)
            borne += not is_of(form, WordClass.KIN)
            described = described or (end > i + 1 and self._describes(end - 1))
            plan = end > i and without_article(form) in heads("ar", PROGRAMS)
            if plan and is_of(self.scene.same_line(end + 1), WordClass.ONCE):
                break  # «دشنت مؤسسة حمد الطبية الاستراتيجية الوطنية …»
            if (described and not is_definite(form) and not is_of(form, WordClass.KIN)) or self._hour(end):
                break
            if end > i and is_preposition_on(self.scene.written(end)) and is_definite(self.scene.same_line(end + 1)):
                break  # «شكر جامعة الملك خالد على الجهود»
            if (
                end > i
                and (not is_of(form, WordClass.KIN) or form in grammar().servant)
                and (is_of(form, WordClass.HONORIFIC) or self._holder(i, end) or self.official(end))
            ):
                break
            if end > i and (_begins_other(form) or self._begins_land(end)):
                break
            after_kin = end > i and is_of(self.scene.form(end - 1), WordClass.KIN) and self.scene.is_arabic(end)
            after_kin = after_kin and not is_of(form, *ARABIC_STOPS)
            known = after_kin or name_word(form) is not None or is_of(form, WordClass.KIN)
            known = known or (end == i + 1 and head.entry.branch and self._before_kind(i, end))
            if not known and not (end > i and is_definite(form) and not self._opens_another(form)):
                break
            end += 1
        return end if end > i else None

    def _begins_land(self, i: int) -> bool:
        """Tell the noun of a land behind a name, whose own name follows: «مستشفى ابن سينا محافظة حضرموت»."""
        return self.scene.form(i) in place_words(PlaceWord.GOVERNED, "ar") and bool(self.scene.same_line(i + 1))

    def _ends_before(self, i: int) -> bool:
        """Tell whether a name whole with its adjective is followed by who holds an office in it."""
        return self.official(i) or self._servant_held(i) or self._foreigner(i)

    def _foreigner(self, i: int) -> bool:
        """Tell a given name and a word that no list knows behind an office: «مدير البنك الدولي توماس بيرغ»."""
        known, following = name_word(self.scene.form(i)), self.scene.same_line(i + 1)
        two = known is not None and known.given >= SEVERAL and self._strange(i + 1) and name_word(following) is None
        return two and self._office_near(i) and not self.scene.same_line(i + 2).startswith(TO + TO)

    def _servant_held(self, i: int) -> bool:
        """Tell «عبد …» with one more name, who holds the office before the body: «مدير البنك الدولي عبد الله علي»."""
        following = self.scene.same_line(i + 2)
        borne = name_word(following) is not None and not is_of(following, WordClass.ROLE, WordClass.ORDINAL)
        return self.scene.form(i) in grammar().servant and borne and self._office_near(i)

    def _office_near(self, i: int) -> bool:
        """Tell an office few words before a token, behind «و» too: «ومحافظ البنك المركزي التونسي مروان العباسي»."""
        near = (reading.form for k in range(max(i - _NEAR, 0), i) for reading in self.scene.readings(k))
        return any(is_of(form, WordClass.ROLE) for form in near)

    def _hour(self, i: int) -> bool:
        """Tell an hour that is a name of people too, before the day: «جامعة السلطان قابوس صباح اليوم»."""
        day = self.scene.same_line(i + 1)
        return self.scene.form(i) in grammar().hours and (is_of(day, WordClass.STOP) or day in weekday_numbers())

    def _before_kind(self, i: int, end: int) -> bool:
        """Tell a word that nobody's list has, between a given name and a kind of house: «مستشفى عثمان دقنة المرجعي»."""
        given, kind = name_word(self.scene.form(i)), self.scene.same_line(end + 1)
        agrees = looks_relation(kind) and not looks_feminine(kind)
        plain = not is_of(self.scene.form(end), *ARABIC_STOPS, WordClass.ROLE)
        return agrees and plain and given is not None and bool(given.given) and country_of_adjective(kind) is None

    def _holder(self, i: int, end: int) -> bool:
        """Tell whether a given name behind a whole name is the holder's: «رئيس جامعة الملك خالد فؤاد …».

        Behind that of a king one word is enough, behind others a given name and one more, where an office stands
        before the body: «مدير جامعة ابن زهر عبد الرحيم العسري».
        """
        royal = is_of(self.scene.form(i), WordClass.RULER) and is_of(self.scene.form(i - 2), WordClass.ROLE)
        before, form = self.scene.form(end - 1), self.scene.form(end)
        known = name_word(form) if form else None
        if known is None or is_of(before, WordClass.KIN) or bears_article(self.scene.written(end), form):
            return False
        common = known.given >= SEVERAL or form in grammar().servant
        return (royal and end > i + 1) or (common and self._whole(i, end) and self._held(i, end))

    def _whole(self, i: int, end: int) -> bool:
        """Tell two words that are a name, or «ابن» and one; a style before them counts for none: «الشهيد محمد …»."""
        first = self.scene.form(i)
        styled = is_definite(first) and is_of(first, WordClass.KIN)
        return end == i + 2 + styled and (is_of(first, WordClass.KIN) or name_word(first) is not None)

    def _held(self, i: int, end: int) -> bool:
        """Tell an office few words before a body, and one more word of a name behind a given one."""
        following = self.scene.same_line(end + 1)
        borne = name_word(following) is not None or (is_definite(following) and not looks_adjectival(following))
        borne = bool(following) and borne and not is_of(following, WordClass.ROLE, WordClass.ORDINAL)
        return borne and self._office_near(i)

    def official(self, i: int) -> bool:
        """Tell whether a name of two words or more stands here with its office: «بقصر باردو منير القاسمي وزير …»."""
        form, end = self.scene.same_line(i), i
        known = None if is_definite(form) or is_of(form, WordClass.KIN) else name_word(form)
        if known is None or not known.given:
            return False
        while end - i < LONGEST_PROPER and (word := self.scene.same_line(end)) and not is_of(word, *ARABIC_STOPS):
            if end > i and (is_of(word, WordClass.ROLE) or is_of(without_article(word), WordClass.ROLE)):
                return end > i + 1
            if end > i and (
                (is_definite(word) and not _borne(word)) or (word.startswith(TO) and name_word(word) is None)
            ):
                return False  # «مطار هواري بومدين الدولي نائب رئيس …», «معهد الأمير نايف لتدريب الضباط»
            end += 1
        return end > i + 1 and is_of(self.scene.same_line(end), WordClass.ROLE)

    def foreign(self, i: int, head: Head | None) -> int | None:
        """Read one to three unheard words before an adjective that agrees with the head: «جامعة نيا ترانغ الفيتنامية».

        The adjective bears the article, so that the words before it are a proper name.
        """
        if head is None or not head.entry.proper:
            return None
        end = i
        while end - i < _LONGEST_FOREIGN and self._strange(end):
            end += 1
        purpose = self.scene.same_line(end).startswith(TO + TO)
        if end == i + 1 and purpose and self.scene.form(i).endswith(FOREIGN_ENDINGS):
            return end  # «معهد ساكورا للدراسات»
        nation = country_of_adjective(self.scene.same_line(end)) if end > i else None
        agrees = nation is not None and looks_feminine(self.scene.form(end)) == looks_feminine(self.scene.form(i - 1))
        return end + 1 if agrees else None

    def town(self, i: int) -> int | None:
        """Read one unheard word, the town after which a university is called: «جامعة لياج»."""
        form = self.scene.form(i)
        word = self._strange(i) and not looks_feminine(form) and ending(form) is Ending.NO
        return i + 1 if word and not self._goes_on(i + 1) else None

    def letters(self, i: int) -> int | None:
        """Read the names of two Latin letters or more, and a word that is no Arabic one: «جامعة كي آي تي»."""
        end = i
        while self.scene.same_line(end) in grammar().letters:
            end += 1
        if end < i + _LETTERS or all(is_of(self.scene.form(k), *ARABIC_STOPS) for k in range(i, end)):
            return None
        return end + self._strange(end)

    def unheard(self, i: int) -> int | None:
        """Read one word that is none of Arabic's shapes, behind a feminine noun: «شركة نفطال», «وكالة رويترز»."""
        form = self.scene.same_line(i)
        plain = self._strange(i) and len(form) >= _SHORTEST_FOREIGN and ending(form) is Ending.NO
        shaped = looks_verbal_noun(form) or looks_broken_plural(form) or form.endswith(NATIVE_ENDINGS)
        verb = form.startswith(IMPERFECT) and not form.endswith(FOREIGN_ENDINGS)
        return i + 1 if plain and not shaped and not verb and not self._goes_on(i + 1) else None

    def _goes_on(self, i: int) -> bool:
        """Tell a definite word that may describe what stands before it, no style of a person: «شركة نفطال السيد …»."""
        form = self.scene.same_line(i)
        return is_definite(form) and not is_of(form, WordClass.HONORIFIC)

    def strange(self, i: int) -> int | None:
        """Read one word of which nothing is known, behind which its field tells a name: «مركز حفيت للدراسات»."""
        described = ARTICLE + self.scene.form(i)
        return None if not self._strange(i) or is_participle(described) or looks_adjectival(described) else i + 1

    def coined(self, i: int) -> int | None:
        """Read one word that is no feminine adjective, by which a firm is called: «شركة مدى», «شركة أفق», «شركة بصمة».

        A word of which nothing is known must not bear the feminine's letter, as what describes a firm does; another is
        one by which programmes are called, and no work («شركة بناء للإسكان»).
        """
        form = self.scene.same_line(i)
        if not form or not self.scene.is_arabic(i) or is_definite(form) or form in heads("ar"):
            return None
        classes = classes_of(form, "ar")
        known = WordClass.PROGRAM_NAME in classes and classes <= _CALLING and not looks_derived_verbal_noun(form)
        shaped = form.endswith(NATIVE_ENDINGS) and not form.endswith(RELATION)  # «شركة مدى»: no adjective of hers
        plain = not (classes or looks_feminine(form) or looks_verbal_noun(form) or shaped)
        plain = plain and not begins_with_particle(form) and form not in arabic_words()
        return i + 1 if known or plain else None

    def _strange(self, i: int) -> bool:
        """Tell an indefinite Arabic word of which neither the lexicon nor its shape tells anything."""
        form = self.scene.same_line(i)
        if not form or not self.scene.is_arabic(i) or is_definite(form) or begins_with_particle(form):
            return False
        return not (classes_of(form, "ar") or looks_indefinite_adjective(form) or form in heads("ar"))

    def _opens_another(self, form: str) -> bool:
        """Tell a definite word that is no part of a name: a stop, people, an action («في فندق لاند مارك التوقيع …»)."""
        apart = is_of(form, *ARABIC_STOPS, WordClass.POINTING, WordClass.CARED) or form in function_words()
        return apart or looks_verbal_noun(without_article(form))

    def _describes(self, i: int) -> bool:
        """Tell an adjective after a name («مطار هواري بومدين الدولي نائب …»), which «عبد العزيز» has none of."""
        form, before = self.scene.form(i), self.scene.form(i - 1)
        return is_definite(form) and not is_of(form, WordClass.KIN) and not is_of(before, WordClass.KIN)

    def titled(self, i: int, head: Head | None) -> int | None:
        """Read a name that opens with a word of kin or rank («الملك سعود»), or a king's number («الحسن الثاني»)."""
        if is_of(self.scene.same_line(i), WordClass.KIN):
            proper = self.named(i, head)
            return proper if proper is not None and proper > i + 1 else None
        numbered = is_of(self.scene.same_line(i + 1), WordClass.REGNAL) and name_word(self.scene.form(i)) is not None
        return i + 2 if numbered and head is not None and head.entry.proper else None

    def honoured(self, i: int, head: Head | None) -> int | None:
        """Read the person after whom a definite body is called («المركز الجهوي محمد السادس»)."""
        form = self.scene.same_line(i)
        ali = (
            form == fold_word(ON)
            and not is_preposition_on(self.scene.written(i))
            and not begins_with_particle(self.scene.form(i + 1))
        )
        common = is_of(form, *ARABIC_STOPS, WordClass.ROLE) and not ali  # «بالجمعية الوطنية سفير السنغال»
        known = bool(form) and not is_definite(form) and name_word(form) is not None and not common
        known = known and not self._is_joined(form)
        end = self.named(i, head) if known and not self._of_office(i, form) else None
        word = name_word(form)
        borne = word is not None and word.given >= SEVERAL
        return end if end is None or end > i + 1 or borne else None  # «البنك المركزي محل استقبال»

    def _is_joined(self, form: str) -> bool:
        """Tell «ب» on a noun that a few bear as their name: «تضطلع المنظمة العربية بدور أكبر»."""
        word = name_word(form)
        few = word is None or word.given < SEVERAL
        return few and form.startswith(BY) and form[len(BY) :] in arabic_words()

    def _of_office(self, i: int, form: str) -> bool:
        """Tell whether a name behind a definite body is its officer's: «الأمين العام للجامعة العربية سليم …»."""
        word, king = name_word(form), is_of(self.scene.same_line(i + 1), WordClass.REGNAL)
        common = word is not None and word.given >= SEVERAL and not is_of(form, WordClass.KIN)
        return common and not king and self._held(i, i)

    def quartered(self, i: int) -> int | None:
        """Read the quarter after which a definite school is called: «المدرسة الابتدائية حي النور»."""
        form, name = self.scene.same_line(i), self.scene.same_line(i + 1)
        opens = form in place_words(PlaceWord.TOWN_OPENING, "ar") and self.scene.is_arabic(i + 1)
        return i + 2 if opens and name and not is_of(name, *ARABIC_STOPS, WordClass.ROLE) else None

    def called(self, i: int) -> int | None:
        """Read a proper name in Latin letters or in quotation marks («مكتب INL», «برنامج "آفاق"»).

        The closing quotation mark stays out, the opening one is in.
        """
        return self._latin(i) or self._quoted(i)

    def _latin(self, i: int) -> int | None:
        """Read capitalised words, hyphens between them included."""
        end = i
        while self.scene.same_line(end) and self.scene.is_capital(end) and end - i < 2 * LONGEST_PROPER:
            hyphen = self.scene.form(end + 1) == "-" and self.scene.touches(end + 1) and self.scene.is_capital(end + 2)
            end += 2 if hyphen else 1
        nation = end > i and is_definite(self.scene.same_line(end)) and country_of_adjective(self.scene.form(end))
        return end + bool(nation) if end > i else None  # «شركة Nordhafen الألمانية»

    def _quoted(self, i: int) -> int | None:
        """Read what stands in quotation marks, in one line."""
        closing = self.scene.touches(i) and not self.scene.touches(i + 1)  # «…في اللجنة المالية"، مضيفا أن "…"»
        if self.scene.same_line(i) != QUOTE or closing or not self.scene.is_word(i + 1):
            return None
        for end in range(i + 1, min(i + _LONGEST_QUOTE, self.scene.size)):
            if self.scene.begins[end]:
                return None
            if self.scene.form(end) == QUOTE:
                return end if end > i + 1 else None
        return None

    def quotes_person(self, i: int) -> bool:
        """Tell whether marks hold a given name and another known one («رئيس المحكمة الدستورية «محمد …»»)."""
        if self.scene.form(i) != QUOTE or not self.scene.is_arabic(i + 1) or not self.scene.is_arabic(i + 2):
            return False
        given, after = name_word(self.scene.form(i + 1)), name_word(self.scene.form(i + 2))
        return given is not None and given.given >= FEW and after is not None

    def single(self, i: int) -> int | None:
        """Read one indefinite word after which an association is called («جمعية أمل»)."""
        form = self.scene.same_line(i)
        plain = self.scene.is_arabic(i) and not is_definite(form) and not begins_with_particle(form)
        if not plain or is_of(form, *ARABIC_STOPS, WordClass.ROLE) or looks_indefinite_adjective(form):
            return None
        return i + 1


def _begins_other(form: str) -> bool:
    """Tell «و» and the noun of another house or town behind a name: «حي الشيخ جراح وحي …»."""
    noun = form.removeprefix(AND)
    return noun != form and (noun in heads("ar") or noun in heads("ar", VENUES))


def _borne(form: str) -> bool:
    """Tell whether people bear a definite word as their family name."""
    known = name_word(form)
    return known is not None and known.family > 1
