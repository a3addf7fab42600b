"""Where the names of programmes end: quotation marks, years, «عن بعد», and the years at the end of a plain phrase."""

from collections.abc import Mapping

from extractors.naming import ARABIC_STOPS, QUOTE, Atom, is_of
from extractors.organizations.latin import OF, is_stop
from extractors.programs.tails import ProgramTails
from extractors.programs.years import ProgramYears
from extractors.scenery import Scenery
from lexicon.naming import (
    INSTITUTIONS,
    PROGRAMS,
    VENUES,
    WordClass,
    head_readings,
    heads,
    is_french_adjective,
    words_of_class,
)
from lexicon.people import function_words
from lexicon.places import PlaceWord, place_words
from lexicon.programs import tail_words
from text.inflection import AND, is_definite, is_participle
from text.naming import (
    AGAINST,
    BY,
    FEMININE_PLURAL,
    IN,
    PEOPLE,
    TO,
    looks_adjectival,
    looks_broken_plural,
    looks_feminine,
    looks_relation,
    without_article,
)
from text.signs import DASHES

_LONGEST_QUOTE = 24
_LONGEST_CALL = 5
"""Words by which a plan is called in marks behind its name."""
_LONGEST_BODY = 6
"""Words of a body by which a plan may be called."""
_LATIN_IN = frozenset(("au", "en", "in"))
_OPENING, _CLOSING = frozenset("«“„‘"), frozenset("»”’")
_NO_ADJECTIVES = (WordClass.ROLE, WordClass.YEAR, WordClass.NO_ADJECTIVE, WordClass.KIN, WordClass.VAGUE_PROGRAM)


class ProgramEnds(ProgramYears):
    """Reads ends in one document's words; each method returns a token, the one it was given where nothing is read."""

    def __init__(self, scene: Scenery, atoms: Mapping[int, Atom]) -> None:
        """Keep the words, and the places and bodies in them."""
        super().__init__(scene, atoms)
        self.tails = ProgramTails(scene, atoms)

    def whole(self, i: int) -> int:
        """Return the end of what may follow a name: «عن بعد», where it works, a name in marks, years, or these two."""
        end = self.tails.ranked(self.tails.signed(i))
        end = self._beside(self.tails.linked(self.tails.powered(self.described(self.tails.told(end)))))
        end = self.tails.aimed(self.scoped(self.against(self.remote(self.tails.harmed(self.matter(end))))))
        end = self.tails.lines(self.joined_towns(self.regional(self.second(end))))
        end += is_of(self.scene.same_line(end), WordClass.FOR_ALL)  # «الإنذار المبكر للجميع»
        marked = self.quoted(end)
        closed = self.scene.same_line(marked) == QUOTE and (marked > end or not self._opens(marked))
        if closed and self._is_year(marked + 1):
            return self.years(marked + 1)  # «حملة "شتاء آمن" 2026»
        dated = self.years(marked)
        return self._purposed(self._further_years(dated) if marked > end else self.quoted(self._further_years(dated)))

    def _beside(self, i: int) -> int:
        """Return the end of a second thing aimed at, behind an adjective: «النمو المتسارع والرفاه المشترك»."""
        form = self.scene.same_line(i)
        goal = form.startswith(AND) and is_of(form[len(AND) :], WordClass.GOAL) and is_definite(self.scene.form(i - 1))
        if not goal:
            return i
        adjective = self.scene.same_line(i + 1)
        shared = is_of(adjective, WordClass.ADJECTIVE) and looks_feminine(adjective) == looks_feminine(form)
        return i + 2 if shared else self.described(i + 1)

    def _purposed(self, i: int) -> int:
        """Return the end of the years behind a name in marks and what it is for: «"رصد" لتثمين النفايات 2025-2028»."""
        if self.scene.same_line(i) != QUOTE:
            return i
        begin = self.dated(i + 1, "ar" if self.scene.is_arabic(i + 1) else "fr", lone=False)
        return self.years(begin) if begin is not None else i

    def quoted(self, i: int) -> int:
        """Return the end of a name in marks that begins at a token, without its closing mark."""
        if self.scene.same_line(i) != QUOTE or not self._opens(i):
            return i
        for end in range(i + 1, min(i + _LONGEST_QUOTE, self.scene.size)):
            if self.scene.begins[end]:
                return i
            if self.scene.form(end) == QUOTE:
                return end if end > i + 1 and not self._is_said(i, end) else i
        return i

    def _is_said(self, i: int, end: int) -> bool:
        """Tell what is said of a plan from what it is called: «الخطة الوطنية … 2029 "انتقلت من الورق إلى …"».

        It begins with a verb or a negation, or has many words behind a name that is whole.
        """
        first, before = self.scene.form(i + 1), self.scene.form(i - 1)
        if any(before in heads(language, PROGRAMS) for language in ("ar", "fr", "en")):
            return False
        words = sum(self.scene.word[k] for k in range(i + 1, end))
        return first in tail_words("says") or words > _LONGEST_CALL

    def _opens(self, i: int) -> bool:
        """Tell a mark that opens from one that closes, by its shape or else by the space before it."""
        mark = self.scene.written(i)
        return mark in _OPENING or (mark not in _CLOSING and not self.scene.touches(i))

    def described(self, i: int) -> int:
        """Return the end of one definite adjective more («الشبكة الحديدية السريعة», «الأسر المضيفة»).

        A word that agrees in gender with a definite one before it, be it shaped like an adjective or not: names of
        programmes end in them, while those of bodies stand before the people that belong to them.
        """
        before, form = self.scene.form(i - 1), self.scene.same_line(i)
        if not is_definite(form) or not self._is_describable(before) or self.begins_another(form):
            return i
        if is_of(form, WordClass.PARTICIPLE) and self.scene.same_line(i + 1).startswith(BY):
            return i  # «برنامج دعم المقاولات الصغرى الخاص بالسكن»
        if self._is_noun_behind(before, form):
            return i  # «مشروع طريق الواحات القواعد التي أقرها المجلس»
        plural = before.endswith(FEMININE_PLURAL) or looks_broken_plural(without_article(before))
        agrees = looks_feminine(form) == looks_feminine(before) or (plural and looks_feminine(form))
        after = self.scene.same_line(i + 1)
        done = not is_definite(after) or is_of(after, *ARABIC_STOPS, WordClass.TOLD)
        further = i + 1 if done or not looks_relation(after) else self.described(i + 1)  # «النطاق العريض الوطني»
        return further if agrees and (done or further > i + 1) else i

    def _is_noun_behind(self, before: str, form: str) -> bool:
        """Tell a plural, of a shape that adjectives have not, behind no plural: it begins what is said next."""
        return (
            not looks_broken_plural(without_article(before))
            and looks_broken_plural(without_article(form))
            and not is_of(form, WordClass.ADJECTIVE)
        )

    def matter(self, i: int) -> int:
        """Return the end of what a work with an adjective is for: «الاستجابة الطارئة للمياه والإصحاح».

        A field, or a noun with an adjective of its own; an office or a body is whose it is.
        """
        form, following = self.scene.same_line(i), self.scene.same_line(i + 1)
        base = form[len(TO + TO) :]
        told = all(
            is_definite(self.scene.form(k).removeprefix(AND)) for k in (i - 1, i - 2)
        )  # a noun and its adjective
        if not (form.startswith(TO + TO) and told) or is_of(base, WordClass.ROLE, WordClass.YEAR):
            return i
        stuff = self._is_described(following) and not following.endswith(PEOPLE)  # «للهيدروجين الأخضر»
        owner = (form.endswith(PEOPLE) and not stuff) or base in heads("ar", INSTITUTIONS)
        many = looks_feminine(base) or base.endswith(FEMININE_PLURAL) or looks_broken_plural(base)
        agrees = looks_feminine(following) if many else looks_adjectival(following)
        agrees = agrees or self._is_described(following)
        described = is_definite(following) and agrees and not self.begins_another(following)
        if is_of(following, WordClass.BEARING) and is_of(self.scene.same_line(i + 2), WordClass.BORNE):
            return i + 3  # «للأشخاص ذوي الإعاقة»
        if owner or not (described or is_of(base, WordClass.DOMAIN)):
            return i
        end = i + 1 + described
        second = self.scene.same_line(end).removeprefix(AND)
        return end + (is_definite(second) and second != self.scene.same_line(end) and not described)

    def _is_described(self, form: str) -> bool:
        """Tell a plain adjective of one thing: «للهيدروجين الأخضر»."""
        return is_of(form, WordClass.ADJECTIVE) and not looks_feminine(form)

    def _is_describable(self, form: str) -> bool:
        """Tell a word with the article behind which an adjective may stand; a plural of people takes none here."""
        written = form.removeprefix(AND).removeprefix(BY)
        return (is_definite(written) or written.startswith(TO + TO)) and not written.endswith(PEOPLE)

    def begins_another(self, form: str) -> bool:
        """Tell a definite word that begins something else: who, when, a body or another programme."""
        return (
            is_of(form, *ARABIC_STOPS, *_NO_ADJECTIVES, WordClass.TOLD)
            or form in function_words()
            or form.endswith((*PEOPLE, FEMININE_PLURAL))
            or bool(head_readings(form, INSTITUTIONS) or head_readings(form, PROGRAMS))
            or without_article(form) in place_words(PlaceWord.STATE, "ar")
        )

    def told_apart(self, i: int) -> bool:
        """Tell a definite noun with an adjective that tells a plan from others: «خطة التحصين الموسعة 2026»."""
        form, adjective = self.scene.form(i), self.scene.form(i + 1)
        plain = not is_of(form, WordClass.ROLE, *ARABIC_STOPS)
        vague = is_of(adjective, WordClass.VAGUE_PROGRAM, WordClass.PRAISED_PROGRAM, *ARABIC_STOPS)
        return plain and is_definite(form) and is_definite(adjective) and not vague

    def favoured(self, i: int) -> int:
        """Return the end of in whose favour one is: « Initiative en faveur du Sahel », « … en faveur des jeunes »."""
        head = self.scene.is_capital(i) and self.scene.form(i) in heads("fr", PROGRAMS)
        words = [self.scene.same_line(k) for k in (i + 1, i + 2)]
        if not head or words != ["en", "faveur"] or self.scene.same_line(i + 3) not in OF:
            return i
        noun = i + 4 + 2 * (self.scene.form(i + 4) in ("l", "la") and self.scene.form(i + 5) in ("'", "’"))
        noun += self.scene.form(noun) in ("la", "le", "les", "'", "’")
        if not self.scene.same_line(noun) or not self.scene.is_word(noun) or is_stop(self.scene.form(noun), "fr"):
            return i
        end = noun + 1
        while is_french_adjective(self.scene.same_line(end)):
            end += 1
        return self.years(end)

    def remote(self, i: int) -> int:
        """Return the end of «عن بعد», which makes a name of a plain noun («مشروع المحاكمات عن بعد»)."""
        words = words_of_class(WordClass.REMOTE, "ar")
        return i + 2 if self.scene.same_line(i) in words and self.scene.same_line(i + 1) in words else i

    def scoped(self, i: int) -> int:
        """Return the end of where a programme works, told with an adjective: «في المناطق الجبلية», «بالوسط القروي»."""
        form = self.scene.same_line(i)
        if (plight := self.in_plight(i)) > i:
            return plight
        noun, begin = (self.scene.same_line(i + 1), i + 2) if form == IN else (form.removeprefix(BY), i + 1)
        if noun == form or not is_of(noun, WordClass.SCOPE):
            return i
        end = begin
        while is_definite(self.scene.same_line(end)) and not is_of(self.scene.form(end), *ARABIC_STOPS):
            end += 1
        many = noun.endswith(FEMININE_PLURAL) or looks_broken_plural(without_article(noun))
        closed = (
            form == IN and many and bool(self.scene.same_line(end)) and not self.scene.is_word(end)
        )  # «الإقامة الطبية في المحافظات،»
        return end if end > begin or closed else i

    def in_plight(self, i: int) -> int:
        """Return the end of the plight in which work is done: «التعليم في حالات الطوارئ»."""
        inside = self.scene.same_line(i) == IN and self.scene.same_line(i + 1) in tail_words("times")
        return self.described(i + 3) if inside and self.scene.same_line(i + 2) in tail_words("plights") else i

    def against(self, i: int) -> int:
        """Return the end of what a campaign is against, told with the article: «ضد الحصبة», «ضد العنف الأسري»."""
        end = i + 1 if self.scene.same_line(i) == AGAINST else i
        end += end > i and not is_definite(self.scene.same_line(end)) and is_definite(self.scene.same_line(end + 1))
        while end > i and is_definite(self.scene.same_line(end)) and not is_of(self.scene.form(end), *ARABIC_STOPS):
            end += 1
        return end if end > i + 1 else i

    def regional(self, i: int) -> int:
        """Return the end of the part of the world in which a programme works: «في أفريقيا», «بصعيد مصر», «au Sahel»."""
        form = self.scene.same_line(i)
        inside = form == IN or (self.scene.written(i) in _LATIN_IN and self.scene.is_capital(i + 1))
        k, cut = (i + 1, 0) if inside else (i, len(BY))
        if not form or not (inside or form.startswith(BY)) or not self.scene.same_line(k):
            return i
        atom = self.atoms.get(k)
        house = bool(heads("ar", VENUES).get(self.scene.form(k)[cut:]))  # «قدم البرنامج بمقر الولاية»
        if atom is not None and atom.cut == cut and not (atom.is_body or house) and atom.country is None:
            return atom.last
        state = atom is not None and form == IN and atom.cut == 0 and atom.is_state and not self._ends_body(i)
        if state and atom is not None and self._closes(atom.last):
            return atom.last  # «برنامج تعزيز الصمود الريفي في اليمن الممول من …»
        part = self.atoms.get(k + 1) if is_of(self.scene.form(k)[cut:], WordClass.REGION) else None
        return part.last if part is not None and part.cut == 0 and not part.is_body else i

    def _ends_body(self, i: int) -> bool:
        """Tell a body known by name that ends before a token: «برنامج الأمم المتحدة الإنمائي في الأردن» is none."""
        near = (self.atoms.get(k) for k in range(max(i - _LONGEST_BODY, 0), i))
        return any(atom is not None and atom.is_body and atom.last == i for atom in near)

    def _closes(self, i: int) -> bool:
        """Tell what is said of the plan before it, or its letters in brackets: «الممول من», «الذي», «(PACS)»."""
        form = self.scene.same_line(i)
        said = is_of(form, WordClass.TOLD, WordClass.PARTICIPLE, WordClass.WHICH_HIM, WordClass.WHICH_HER)
        lettered = form == "(" and self.scene.written(i + 1).isupper()
        return said or lettered or (is_definite(form) and is_participle(form))

    def joined_towns(self, i: int) -> int:
        """Return the end of a second town behind a dash: «مشروع طريق تيندوف – الزويرات»."""
        if self.scene.same_line(i) in DASHES and self.tails.unheard_towns(i):
            return i + 2
        if self.tails.unjoined(i):
            return self.described(self.atoms[i].last)  # «طريق عمّان العقبة»
        town = self.atoms.get(i + 1) if self.scene.same_line(i) in DASHES else None
        before = any(atom.last == i and not atom.is_body for k in range(i - 3, i) if (atom := self.atoms.get(k)))
        return town.last if town is not None and before and town.cut == 0 and not town.is_body else i

    def second(self, i: int) -> int:
        """Return the end of a second work behind what a programme is for: «للحكامة الجيدة ومكافحة الفساد»."""
        form, following = self.scene.same_line(i), self.scene.same_line(i + 1)
        work = form.startswith(AND) and is_of(form[len(AND) :], WordClass.DOMAIN) and not is_definite(form[len(AND) :])
        purpose = any(self.scene.form(k).startswith(TO + TO) for k in range(max(i - 2, 0), i))
        whole = is_definite(following) and not is_of(following, *ARABIC_STOPS)
        return i + 2 if work and purpose and whole else i
