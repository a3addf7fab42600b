"""What French and English names of programmes begin and end with, beside the grammar of institutions."""

import re

from extractors.naming import QUOTE
from extractors.organizations.latin import LatinName, is_stop
from extractors.programs.ends import ProgramEnds
from extractors.scenery import Scenery
from lexicon.countries import country_of_adjective
from lexicon.naming import INSTITUTIONS, PROGRAMS, WordClass, classes_of, heads, is_french_adjective, words_of_class
from lexicon.people import name_word
from lexicon.programs import tail_words
from lexicon.vocabulary import english_words
from schemas.nouns import replace

_FUNDED = frozenset(("funded", "financed", "led", "backed", "supported", "sponsored", "run"))
_WORDS_BEFORE_MARKS = 5
_LONGEST_TAIL = 5
_LETTERS = 3
_BOARDED = 5
_BOARDS = frozenset(("board", "committee", "office", "team"))
_ORDINAL_ENDS = frozenset(("st", "nd", "rd", "th", "e", "eme", "er"))
_ORDINAL = re.compile(r"\d{1,2}(?:st|nd|rd|th|e|eme|er)")
_LONGEST_FUNDER = 6
"""Tokens to the hyphen before "funded"."""
_APART = (WordClass.TIME, WordClass.HONORIFIC, WordClass.STOP)
_INFINITIVES = ("er", "ir")
_LINKS = frozenset(("for", "of", "in", "and", "to", "on", "the"))
_LONGEST_TITLE = 8
_APPOSED = frozenset(("plan", "compact"))
_PROJECTS = frozenset(("project", "programme"))
_PROJECT = "project"
_SHORT_DEED = 4
"""Letters of a word in -ing that is none of a deed: "ring"."""
_DEED_ENDS = ("tion", "ment", "sion", "ing")
_APART_FROM_WORKS = (WordClass.ROLE, WordClass.HONORIFIC, WordClass.TIME)
_OF_WORKS, _SITED = frozenset(("of", "for", "and", "to")), frozenset(("in", "at"))
_ANY_ARTICLE = frozenset(("the", "a", "an"))
"""Small words in the name of a project of works, and before where it is."""
_PHASE, _WITHOUT = "phase", "sans"
_OF, _TOWARDS = frozenset(("de", "of")), frozenset(("au", "aux"))
_NAMES, _COMMON = (2, 3), 3
"""Words of a person's name, and how many bear its first as a given name."""
_CALLED_BEFORE = frozenset(("programme", "project", "initiative", "campaign", "scheme", "strategy"))
"""Heads that stand in small letters behind their name."""
_BEFORE_TITLE = frozenset(("the", *_FUNDED))
_BEFORE_NAME = frozenset(("the", "a", "an", *_FUNDED))
_NATIONAL, _DEFINITE = frozenset(("national", "nationale")), frozenset(("le", "la", "du", "au"))
_OF_ACTION = ("d", "'", "action")
_YEARLY = frozenset(("vision", "agenda", "roadmap"))
_POLITIQUE, _POLICY = "politique", "policy"
_RUN_WORDS = frozenset(("of", "in", "for", "on", "to", "through"))
_WITH = frozenset(("persons", "people", "children", "women"))
_MOST_RUN = 5
"""Words before the last run of capitals of an English name."""
_COINED = _LETTERED = 4
"""Tokens of a name with a figure in it, or of letters in brackets, and the noun behind."""
_SIDES = frozenset(("north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "new"))
_FRAMEWORK = "framework"
_PEOPLE = frozenset(
    ("meeting", "committee", "associate", "assistant", "coordinator", "unit", "signing", "ceremony", "agreement")
)
"""Who works on a programme, or that they meet, at the end of a phrase that begins with its noun."""
_AGENDA = "agenda"
_DIARIES, _HOLDING = frozenset((_AGENDA, "programme", "program")), _OF | {"du"}
_SMALL_BEFORE_HOLDER = (*_HOLDING, *_ANY_ARTICLE, "la", "l", "'", "’")
_ACTING = frozenset(("acting", "interim"))
_EVENTS = frozenset(("day", "week", "forum", "summit", "conference", "congress", "festival", "games", "cup", "expo"))

_SMALL = _OF | {"du", "la", "le", "l", "les", "the"}


class LatinPrograms:
    """Reads in one document's words what `extractors.programs.component` asks about a French or English name."""

    def __init__(self, scene: Scenery, ends: ProgramEnds) -> None:
        """Keep the words and the reader of ends."""
        self.scene = scene
        self.ends = ends

    def less_funder(self, name: LatinName) -> int:
        """Return the first token of a name less who pays for it or whose it is.

        "UK-funded Ocean Partnership Programme", "World Bank-financed Roads Project", "Government's Growth Agenda".
        """
        first = name.first
        if self.is_board(first + 1) and first + _BOARDED < name.last:
            return first + 3 + (self.scene.form(first + 3) == "the")
        for k in range(first + 1, min(first + _LONGEST_FUNDER, name.last - 1)):
            paid = self.scene.form(k) == "-" and self.scene.form(k + 1) in _FUNDED and k + 2 < name.last
            paid = paid and not self._is_of_whom(k)
            owned = self.scene.form(k) in ("'", "’") and self.scene.form(k + 1) == "s" and self._governs(k - 1)
            if paid or (owned and k + 3 < name.last):
                return k + 2
        return first

    def _is_of_whom(self, hyphen: int) -> bool:
        """Tell who leads the work, as a part of a name: "Financing Locally-Led Climate Action", "Youth-Led"."""
        leader = self.scene.form(hyphen - 1)
        led = self.scene.form(hyphen + 1) == "led" and self.scene.is_capital(hyphen + 1)
        return led and (leader.endswith("ly") or leader in tail_words("own_leaders"))

    def tied(self, first: int) -> int:
        """Return the first of the capitals that hyphens tie to a name: "Kampala-Jinja Expressway project"."""
        while (
            self._hyphen(first - 1) and first > 1 and self.scene.is_capital(first - 2) and self.scene.is_capital(first)
        ):
            first -= 2
        return first

    def is_board(self, i: int) -> bool:
        """Tell who leads or does a programme: "Programme Board of the Coastal Programme"."""
        return self.scene.same_line(i) in _BOARDS and self.scene.same_line(i + 1) == "of"

    def _governs(self, i: int) -> bool:
        """Tell a state or the noun of a body, whose a plan is: "the Government's Growth Agenda"."""
        atom = self.ends.atoms.get(i)
        noun = any(not head.rest for head in heads("en").get(self.scene.form(i), ()))
        the = self.ends.atoms.get(i - 1) if self.scene.before(i) == "the" else None  # "The Gambia's"
        return noun or any(land is not None and land.is_state and land.last == i + 1 for land in (atom, the))

    def no_event(self, name: LatinName | None) -> LatinName | None:
        """Return a name, unless it is the programme of an event or person: "the Labour Day programme"."""
        if name is not None and any(
            none(name) for none in (self._of_person, self._of_holder, self._of_people, self._of_time, self._of_staff)
        ):
            return None
        small = name is not None and not self.scene.is_capital(name.last - 1)
        return None if small and name is not None and self.scene.form(name.last - 2) in _EVENTS else name

    def whole_run(self, name: LatinName | None) -> LatinName | None:
        """Return an English name with the capitals before its small word: "the Women in Leadership Initiative"."""
        if name is None:
            return None
        figure = self._figure(name.first)
        run = self.scene.before(name.first) in _RUN_WORDS or self._joined_run(name.first)
        if not run and (begun := self._told_ahead(name.first)) < name.first:
            return replace(name, first=begun)
        if not (run or figure < name.first):
            return name
        first = figure if figure < name.first else name.first - 1
        first = self._capitals(first, first - _MOST_RUN)
        while (link := self._linked(first)) < first:
            first = self._capitals(link, link - _MOST_RUN)
        words = [self.scene.form(k) for k in range(first, name.first - 1)]
        bodies = any(not head.rest for word in words for head in heads("en", INSTITUTIONS).get(word, ()))
        owned = bodies or any(word in words_of_class(WordClass.ROLE, "en") for word in words)
        told = (self.scene.before(first) == "the" or self.scene.begins[first]) and words and not owned
        return replace(name, first=first) if told else name

    def _capitals(self, i: int, floor: int) -> int:
        """Return where the capitals begin that end before a token, in one line and behind no "the"."""
        while i > floor and i > 0 and self.scene.is_capital(i - 1):
            if self.scene.before(i) == "the" or self.scene.begins[i]:
                break
            i -= 1
        return i

    def _linked(self, i: int) -> int:
        """Return the small words right before the capitals at a token that tie them to others; ``i`` where none do.

        "the Enhancing Resilience of Communities in Tuvalu Project", "the Justice Closer to the People Blueprint"
        """
        link = i - 1 if self.scene.before(i) != "the" else i - 2
        tied = link > 1 and not any(self.scene.begins[k] for k in range(link, i + 1))
        tied = tied and self.scene.form(link) in _RUN_WORDS and self.scene.is_capital(link - 1)
        return link if tied and self.scene.is_capital(i) else i

    def built(self, first: int, last: int) -> int:
        """Return the end of a project that says what is done, of what and where, as donors of works call theirs.

        "Project for Construction of a Maternity Ward at Ilbissil Health Centre", "… Skills of Youth in Zarqa"
        """
        deed = first + 2 + (self.scene.form(first + 2) == "the")
        told = self.scene.form(first) == _PROJECT and self.scene.same_line(first + 1) == "for"
        told = told and self.scene.is_capital(first) and self.scene.is_capital(deed)
        done = self.scene.form(deed).endswith(_DEED_ENDS) or self.scene.form(deed) in tail_words("deeds_of_works")
        if not (told and done):
            return last
        end = max(last, deed + 1)
        while (behind := self._past_capitals(end)) > end or (behind := self._past_capitals(self._over(end))) > end:
            end = behind
        return end

    def _over(self, i: int) -> int:
        """Return what stands behind a small word of such a name; an article is none behind "in", "at"."""
        link = self.scene.same_line(i)
        if link not in _OF_WORKS | _SITED:
            return i
        article = self.scene.same_line(i + 1) in _ANY_ARTICLE
        other = i + 1 in self.ends.atoms or not classes_of(self.scene.form(i + 1), "en").isdisjoint(_APART_FROM_WORKS)
        if link == "and" and (article or other or self.scene.form(i + 1) not in english_words()):
            return i  # "… of a Well in Kassala and Ambassador Ito left"
        return i if article and link in _SITED else i + 1 + article

    def _past_capitals(self, i: int) -> int:
        """Return the end of the capitals that begin at a token, their hyphens and owners among them."""
        while self._titles(i) or (self._hyphen(i) and self._titles(i + 1)):
            i += 1
        owned = self.scene.same_line(i) == "'" and self.scene.same_line(i + 1) == "s" and self._titles(i + 2)
        return self._past_capitals(i + 2) if owned else i

    def _told_ahead(self, i: int) -> int:
        """Return where a name begins that goes on with "the": "the Justice Closer to the People Blueprint".

        What is done comes first, or a word that tells whither: "Closer", "Back". The launch or phase of a programme
        is none of its name: "the Launch of the Coast Initiative".
        """
        link = self._linked(i)
        first = self._capitals(link, link - _MOST_RUN) if link < i - 1 else i
        words = [self.scene.form(k) for k in range(first, link)]
        told = first < i and len(words) > 1 and self.scene.before(first) == "the"
        gerund = first - 2
        if first < i and self.scene.before(first) == "the" and self._is_doing(gerund):
            return gerund  # "the Unleashing the Blue Economy of the Caribbean Project"
        doing = told and words[0].endswith("ing") and words[0] not in tail_words("no_gerund")
        return first if told and (doing or words[-1] in tail_words("whither") or self._is_sited(i, link)) else i

    def _is_sited(self, i: int, link: int) -> bool:
        """Tell a land where something is done, right before the noun: "the Inclusive Growth in the Sahel Programme"."""
        land = self.ends.atoms.get(i)
        if self.scene.form(link) not in _SITED or (land is not None and land.is_body):
            return False
        region = self.scene.form(i) in tail_words("regions_shared")
        strange = land is not None or region or self.scene.form(i) not in english_words()
        return strange and self.scene.form(i + 1 if land is None else land.last) in heads("en", PROGRAMS)

    def _is_doing(self, i: int) -> bool:
        """Tell a capitalised deed in -ing right behind "the" or at the head of a line: "the Unleashing the …"."""
        form = self.scene.form(i)
        opens = i > 0 and not self.scene.begins[i + 1] and (self.scene.before(i) == "the" or self.scene.begins[i])
        deed = opens and self.scene.is_capital(i) and form.endswith("ing") and len(form) > _SHORT_DEED
        return deed and form not in tail_words("no_gerund")

    def _figure(self, i: int) -> int:
        """Return the figure with its letter that begins the last capitals: "National 3D Cadastre Project"."""
        letter = i if len(self.scene.form(i)) == 1 else i - 1
        figure = letter > 1 and self.scene.form(letter - 1).isdigit() and self.scene.touches(letter)
        figure = figure and len(self.scene.form(letter)) == 1 and self.scene.is_capital(letter)
        begun = self.scene.begins[letter] or self.scene.begins[letter - 1]
        return letter - 1 if figure and not begun and self.scene.is_capital(letter - 2) else i

    def _joined_run(self, i: int) -> bool:
        """Tell people with what they have before the last capitals: "Persons with Disabilities Inclusion Programme"."""
        return self.scene.before(i) == "with" and self.scene.form(i - 2) in _WITH

    def _of_time(self, name: LatinName) -> bool:
        """Tell what is done in a span of time: « Programme de l'année 2026 », "Programme of the day"."""
        behind = range(name.first + 1, name.last)
        plain = [self.scene.form(k) for k in behind if self.scene.is_word(k) and self.scene.form(k) not in _SMALL]
        called = any(self.scene.is_capital(k) for k in behind)
        return bool(plain) and plain[0] in tail_words("spans_of_time") and not called

    def _of_person(self, name: LatinName) -> bool:
        """Tell whose programme of a visit, or plan, it is: « le programme de Manuel Valls »."""
        first = name.first + 2
        given = name_word(self.scene.form(first)) if name.last - first in _NAMES else None
        linked = self.scene.form(name.first + 1) in _OF and all(map(self.scene.is_capital, range(first, name.last)))
        return linked and given is not None and given.given >= _COMMON and given.given > given.family

    def _of_holder(self, name: LatinName) -> bool:
        """Tell the days of an official: "Agenda of the Minister of Health", « Programme du ministre »."""
        if self.scene.form(name.first) not in _DIARIES or self.scene.form(name.first + 1) not in _HOLDING:
            return False
        behind = map(self.scene.form, range(name.first + 1, name.last))
        holder = next((word for word in behind if word not in _SMALL_BEFORE_HOLDER), "")
        return any(holder in words_of_class(WordClass.ROLE, language) for language in ("en", "fr"))

    def _of_staff(self, name: LatinName) -> bool:
        """Tell the noun of whose staff somebody is named: « la chargée de programme Élodie Marchand »."""
        first = name.first
        bare = self.scene.before(first) == "de" and self.scene.before(first - 1) in tail_words("staff")
        letters = self.scene.written(first + 1).isupper()
        return bare and not self.scene.is_capital(first) and self.scene.is_capital(first + 1) and not letters

    def _of_people(self, name: LatinName) -> bool:
        """Tell who works on one, or meets about it: "Programme Associate", "PROJECT STEERING COMMITTEE MEETING".

        So is the agenda of a sitting no programme.
        """
        sitting = _AGENDA in (self.scene.form(name.first), self.scene.form(name.last - 1))
        order = tail_words("order_of_business")
        rest = [self.scene.form(k) for k in range(name.first, name.last) if self.scene.form(k) != _AGENDA]
        if sitting and all(word in order for word in rest):
            return True  # "Consent Agenda", "Agenda Items"
        return self.scene.form(name.last - 1) in _PEOPLE or self.scene.form(name.first) in _ACTING

    def trimmed(self, name: LatinName) -> int:
        """Return the end of a name less a verb behind «et d'», or with the small words behind a plural in capitals."""
        last = self._less_water(name)
        letters = self.scene.written(name.first + 1)
        if len(letters) >= _LETTERS and letters.isupper() and self.scene.form(name.first + 2) in _TOWARDS:
            return name.first + 2  # « la contribution du programme MASE au partage d'alertes »
        if self.scene.form(last - 1) == _PHASE and self.scene.form(last - 2) == "-":
            return last - 2  # « Projet … au Sahel-Phase 2 »
        deed = self.scene.form(last - 1).endswith(_INFINITIVES) and self.scene.form(last - 2) in ("'", "’")
        if deed and self.scene.form(last - 4) == "et":
            return last - 4
        plural = self.scene.form(last - 1).endswith(("s", "x")) and self.scene.is_capital(last - 1)
        head = self.scene.form(last - 2) in heads("fr", PROGRAMS)  # « Programme Initiatives à résultats rapides »
        return self._tail(last) if plural and (head or not self.scene.is_capital(last - 2)) else last

    def _less_water(self, name: LatinName) -> int:
        """Return the end of a name less the water or mountain where it works: "Weeds Control Project" on Lake Kyoga."""
        on = [k for k in range(name.first + 2, name.last - 1) if self.scene.form(k) == "on"]
        english = bool(on) and self.scene.form(on[-1] - 1) in heads("en", PROGRAMS)
        return on[-1] if english and self.scene.form(on[-1] + 1) in tail_words("named_waters") else name.last

    def with_letters(self, i: int, last: int) -> int:
        """Return the end of the letters right behind a French name: « Programme d'agglomération RUN »."""
        written = self.scene.written(last)
        small = any(not self.scene.is_capital(k) for k in range(i + 1, last))
        french = small and self.scene.form(i) in heads("fr", PROGRAMS) and self.scene.is_capital(i)
        letters = bool(self.scene.same_line(last)) and written.isascii() and written.isalpha() and written.isupper()
        joined = self.scene.same_line(last + 1) == "-" and self.scene.touches(last + 1)
        return last + 1 if french and letters and len(written) >= _LETTERS and not joined else last

    def counted(self, i: int) -> int:
        """Return where the number before a plan begins: "8th National Development Plan", « 8e Plan national ».

        So does a number of things: "the 100 Resilient Cities initiative".
        """
        figure, ending = self.scene.form(i - 2), self.scene.form(i - 1)
        if ending.isdigit() and figure == "the" and not self.scene.begins[i] and self.scene.is_capital(i):
            return i - 1
        if self._is_of_year(i):
            return i - 1
        if i > 0 and not self.scene.begins[i] and _ORDINAL.fullmatch(self.scene.form(i - 1)):
            return i - 1
        parted = i > 1 and not (self.scene.begins[i] or self.scene.begins[i - 1]) and self.scene.touches(i - 1)
        return i - 2 if parted and figure.isdigit() and ending in _ORDINAL_ENDS else i

    def _is_of_year(self, i: int) -> bool:
        """Tell a strategy behind the year to which it leads: "the 2050 Strategy for the Blue Pacific Continent"."""
        keys = {head.key for head in heads("en", PROGRAMS).get(self.scene.form(i), ())}
        year = i > 1 and not self.scene.begins[i] and self.ends.years(i - 1) == i
        told = year and bool(keys & (_YEARLY | {"strategy"})) and self.scene.same_line(i + 1) == "for"
        return told and self.scene.is_capital(i) and self.scene.before(i - 1) == "the"

    def _tail(self, i: int) -> int:
        """Read what goes on in small letters: «Petites villes de demain», «Initiatives à résultats rapides»."""
        end = k = i
        while k < i + _LONGEST_TAIL and self.scene.is_word(k) and self.scene.same_line(k):
            form = self.scene.form(k)
            apart = is_stop(form, "fr") or is_stop(form, "en") or not classes_of(form, "fr").isdisjoint(_APART)
            if form == _WITHOUT and self.scene.form(k + 1).endswith(("s", "x")) and not self.scene.is_capital(k + 1):
                end = k = k + 2
                continue
            if form in ("de", "des", "du") or self.scene.written(k) == "à":
                k += 1
                continue
            if self.scene.is_capital(k) or apart:
                break
            linked = k > end
            if not (form.endswith(("s", "x")) or is_french_adjective(form) or linked):
                break
            end = k = k + 1
        return end

    def titled(self, i: int) -> int:
        """Return the end of a noun in small letters behind its name: "the Skills for All programme".

        Two capitals at least behind "the", of which none is a body, an office, a nationality or an event; a land
        may stand behind another word ("the Digital India programme").
        """
        if self.scene.before(i) not in _BEFORE_TITLE or not self.scene.is_capital(i):
            return i
        k = i + 1
        while k < i + _LONGEST_TITLE and (self._titles(k) or (self._titles(k + 1) and self._links(k))):
            k += 1
        capitals = k
        k += self._is_field(k) or 2 * (self._is_field(k + 1) and self._is_small(k))
        words = [n for n in range(i, capitals) if self.scene.is_capital(n)]
        named = {head.key for head in heads("en", PROGRAMS).get(self.scene.same_line(k), ())} & _CALLED_BEFORE
        staff = self.scene.same_line(k + 1).removesuffix("s") in words_of_class(WordClass.ROLE, "en")
        if not named or self.scene.is_capital(k) or staff or len(words) < len(("a", "name")):
            return i
        return i if any(self._is_owner(n, i) for n in words) else k + 1

    def lettered(self, i: int) -> int:
        """Return the end of a noun behind the letters of a name: "the Rule of Law (RoL) Programme"."""
        if self.scene.before(i) not in _BEFORE_NAME or not self.scene.is_capital(i):
            return i
        k = i + 1
        while k < i + _LONGEST_TITLE and (self._titles(k) or self._links(k) or self._hyphen(k)):
            k += 1
        letters = [self.scene.same_line(n) for n in (k, k + 2)] == ["(", ")"] and self.scene.same_line(k + 3)
        short = sum(letter.isupper() for letter in self.scene.written(k + 1)) > 1 if letters else False
        noun = k + _LETTERED - 1
        noun += short and self._titles(noun) and self.scene.form(noun) not in heads("en", PROGRAMS)
        return (
            noun + 1 if short and self.scene.same_line(noun) in heads("en", PROGRAMS) else i
        )  # "(LAPSSET) Corridor Project"

    def _hyphen(self, i: int) -> bool:
        """Tell a hyphen between two words without spaces: "Anti-Corruption"."""
        return self.scene.same_line(i) == "-" and self.scene.touches(i) and self.scene.touches(i + 1)

    def planned(self, i: int) -> int:
        """Return where the small words before a plan begin: "national action plan for children 2024-2028"."""
        words = words_of_class(WordClass.PLAN_WORD, "en")
        while self.scene.before(i) in words and not self.scene.begins[i]:
            i -= 1
        return i

    def dated(self, i: int) -> int:
        """Read "strategy for agricultural development 2016-2025" in small letters behind a word of `planned`."""
        small = self.scene.form(i) in heads("en", PROGRAMS) and not self.scene.is_capital(i)
        titled = self.scene.form(i) in heads("en", PROGRAMS) and self.scene.is_capital(i)
        titled = titled and self.scene.same_line(i + 1) == "for" and self.scene.is_capital(i + 2)
        told = titled or (small and self.planned(i) < i)
        end = self.ends.dated(i + 1, "en", lone=False) if told else None
        return self.ends.years(end) if end is not None else i

    def is_policy(self, name: LatinName) -> bool:
        """Tell a national policy with its field: « Politique nationale de santé », "National Migration Policy"."""
        first, second, last = (self.scene.form(k) for k in (name.first, name.first + 1, name.last - 1))
        whole = name.last - name.first >= len(("national", "field", "policy")) and self.scene.is_capital(name.first)
        french = first == _POLITIQUE and second in words_of_class(WordClass.ONCE, "fr")
        english = first in words_of_class(WordClass.ONCE, "en") and _POLICY in (second, last)
        return (whole and (french or english)) or self._is_of_basin(name)

    def _is_of_basin(self, name: LatinName) -> bool:
        """Tell the framework of a basin or region, all in capitals: "Nile Basin Sustainability Framework"."""
        words = range(name.first, name.last)
        whole = self.scene.form(name.last - 1) == _FRAMEWORK and all(map(self.scene.is_capital, words))
        if whole and len(words) > _NAMES[0] and self.scene.form(name.first) in words_of_class(WordClass.ONCE, "en"):
            return True  # "National Planning Framework"
        return whole and len(words) > _COMMON and any(self.scene.form(k) in tail_words("regions_shared") for k in words)

    def is_national(self, name: LatinName) -> bool:
        """Tell the one of a nation, in small letters too: « la stratégie nationale de lutte contre la corruption »."""
        behind = tuple(self.scene.form(k) for k in range(name.first + 1, name.first + 1 + len(_OF_ACTION)))
        noun = name.first + len(_OF_ACTION) * (behind == _OF_ACTION)  # « le plan d'action national pour l'emploi »
        told = self.scene.form(noun + 1) in _NATIONAL and name.last > noun + len(("head", "adjective", "de"))
        return told and self.scene.before(name.first) in _DEFINITE

    def yearly(self, i: int) -> bool:
        """Tell the year before a vision or agenda: "the 2040 Vision"."""
        keys = {head.key for head in heads("en", PROGRAMS).get(self.scene.form(i), ())}
        year = self.scene.form(i - 1) if i and self.ends.years(i - 1) == i and not self.scene.begins[i] else ""
        return bool(year and keys & _YEARLY) and self.scene.is_capital(i) and not self.scene.is_capital(i + 1)

    def coined(self, i: int) -> int:
        """Return the end of a noun behind a name with a figure in it: "the EU4Health programme"."""
        pieces = self.scene.is_capital(i) and self.scene.same_line(i + 1).isdigit() and self.scene.is_capital(i + 2)
        whole = pieces and self.scene.touches(i + 1) and self.scene.touches(i + 2)
        return i + _COINED if whole and self.scene.same_line(i + _COINED - 1) in heads("en", PROGRAMS) else i

    def apposed(self, i: int) -> int:
        """Return the end of a plan with the noun of its field right behind it: « Plan climat »."""
        keys = {head.key for head in heads("fr", PROGRAMS).get(self.scene.form(i), ())}
        plan = self.scene.is_capital(i) and bool(keys & _APPOSED)
        noun = self.scene.same_line(i + 1) in words_of_class(WordClass.PLAN_NOUN, "fr")
        end = i + 2
        while noun and self._hyphen(end) and self.scene.is_word(end + 1):
            end += 2  # « Plan climat-air-énergie territorial »
        end += is_french_adjective(self.scene.same_line(end))
        if self.scene.same_line(end).isdigit() and self.scene.form(end + 1) == ".":
            end = self.ends.tails.told(end + 1)  # « Pacte logement 2.0 »
        return self.ends.years(end) if plan and noun else max(i, self._of_nouns(i))

    def _of_nouns(self, i: int) -> int:
        """Return the end of nouns with their adjective right behind a project: « Projet filets sociaux »; else 0."""
        keys = {head.key for head in heads("fr", PROGRAMS).get(self.scene.form(i), ())}
        project = bool(keys & _PROJECTS) and self.scene.is_capital(i) and self.scene.before(i) in _DEFINITE
        noun, adjective = self.scene.same_line(i + 1), self.scene.same_line(i + 2)
        small = self._is_small(i + 1) and not (self.scene.is_capital(i + 2) or is_french_adjective(noun))
        many = noun.endswith("s") and adjective.endswith(("s", "x")) and is_french_adjective(adjective)
        return i + 3 if project and small and many and not is_stop(noun, "fr") else 0

    def _is_field(self, i: int) -> bool:
        """Tell a field of work in small letters before the noun: "the Bright Rivers scholarship programme"."""
        return self.scene.same_line(i) in words_of_class(WordClass.PROGRAM_FIELD, "en")

    def _is_small(self, i: int) -> bool:
        """Tell a word in small letters before a field: "community policing"."""
        form = self.scene.same_line(i)
        return bool(form) and self.scene.is_word(i) and not (self.scene.is_capital(i) or is_stop(form, "en"))

    def _titles(self, i: int) -> bool:
        """Tell a capitalised word of the same line."""
        return bool(self.scene.same_line(i)) and self.scene.is_capital(i) and self.scene.is_word(i)

    def _links(self, i: int) -> bool:
        """Tell a small word between two capitals."""
        return self.scene.same_line(i) in _LINKS and self.scene.is_capital(i - 1)

    def _is_owner(self, i: int, first: int) -> bool:
        """Tell a word of whose a programme is: a body, an office, a nation, an event, or a land that begins it."""
        form, atom = self.scene.form(i), self.ends.atoms.get(i)
        begins = i == first and not (self._is_town(i) and self._titles(i + 1) and self._titles(i + 2))
        land = atom is not None and (atom.is_body or begins or self.scene.form(first) in _SIDES)
        body = any(not head.rest for head in heads("en").get(form, ()))  # no "Food", as of the "Food and Drug …"
        whose = body or form in words_of_class(WordClass.ROLE, "en") or form in _EVENTS
        return land or whose or country_of_adjective(form) is not None

    def _is_town(self, i: int) -> bool:
        """Tell a town, by which a project of its own may be called: "the Kigali Logistics Platform project".

        So may a work there that is a place itself: "the Mombasa Gate Bridge project".
        """
        atom = self.ends.atoms.get(i)
        return atom is not None and not (atom.is_body or atom.is_state)

    def marked(self, i: int) -> int:
        """Return the end of a head with few small words and a name in marks: «plan particulier d'urgence « X »»."""
        for k in range(i + 1, min(i + _WORDS_BEFORE_MARKS + 1, self.scene.size)):
            if not self.scene.same_line(k):
                return i
            if self.scene.form(k) == QUOTE:
                end = self.ends.quoted(k)
                return end if end > k else i
            small = self.scene.form(k) in ("de", "d", "du", "des", "'") or is_french_adjective(self.scene.form(k))
            small = small or (k == i + 1 and self.scene.is_word(k) and not self.scene.is_capital(k))
            noun = self.scene.form(k - 1) in ("de", "d", "du", "des", "'") and self.scene.is_word(k)
            if self.scene.form(k) in tail_words("called") or not (small or noun):
                return i
        return i
