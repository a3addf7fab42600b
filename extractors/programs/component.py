"""Programmes, plans, strategies, projects and initiatives, by the grammars of organizations with heads of their own.

What tells a named one from «un programme de formation»: an adjective or a whole complement in Arabic, a capital, a name
in quotation marks or years in French and English. Organizations and places inside its name are taken back.
"""

from collections.abc import Iterator, Mapping

from spacy.tokens import Doc

from extractors.doc import add, mentions_of, withdraw
from extractors.naming import ARABIC_STOPS, QUOTE, Atom, Name, is_of
from extractors.organizations.arabic import ArabicNames
from extractors.organizations.component import Known, bodies_in
from extractors.organizations.english import EnglishNames
from extractors.organizations.explained import explained
from extractors.organizations.french import FrenchNames
from extractors.organizations.latin import LatinName
from extractors.programs.bodies import (
    RULE,
    built,
    from_list,
    is_bill,
    is_body_called,
    is_known_body,
    is_of_body,
    with_bodies,
)
from extractors.programs.called import CalledPrograms
from extractors.programs.ends import ProgramEnds
from extractors.programs.french import FrenchReach
from extractors.programs.known import known_programs, short_names
from extractors.programs.latin import LatinPrograms
from extractors.programs.named import named_programs
from extractors.programs.proofs import ProgramProofs
from extractors.programs.reach import ProgramReach
from extractors.scenery import Scenery, outermost, outside
from lexicon.naming import PROGRAMS, Head, WordClass, heads, words_of_class
from lexicon.programs import tail_words
from schemas.mention import Kind, Mention
from text.fold import fold_word
from text.inflection import ARTICLE, is_definite
from text.naming import looks_adjectival
from text.signs import APOSTROPHES

_HEAD_AND_WORD = 2
_BY_GRAMMAR = "organizations/grammar"
"""The rule whose "School Feeding Programme" is a programme and no school."""
_LEXICON = "programs"
_YEAR_ALONE = frozenset(("vision", "agenda"))
_LONE_YEAR = frozenset(("roadmap", "vision", "agenda", "centennial", "strategy"))
_PROJECT, _POLICY, _PLAN = "project", "policy", "plan"
_ORIENTATIONS = "orientations"
_WORDS_BEFORE_MARKS = 4
_LONGEST_RUN = 5
"""Words before the last run of capitals of an English name."""


def programs(doc: Doc) -> Doc:
    """Add the programmes of a Doc."""
    scene = Scenery.of(doc)
    atoms = Known(scene, mentions_of(doc, Kind.PLACE), bodies_in(doc, scene)).atoms
    reader = _Programs(scene, atoms)
    bodies = mentions_of(doc, Kind.ORGANIZATION)
    ending = {body.span.end: body for body in bodies}
    named = [
        from_list(scene, m, ending)
        for m in with_bodies(scene, reader.names(), bodies)
        if not (is_of_body(scene, m, bodies) or is_body_called(scene, m, bodies) or is_known_body(scene, m))
    ]
    named.extend(built(scene, named, bodies))
    known = [*known_programs(scene), *named_programs(scene)]
    missions = {name.span.start for name in known if fold_word(name.text.split()[-1]) in heads("en")}
    ended = {name.span.end for name in named if fold_word(name.text.split()[-1]) in heads("en", PROGRAMS)}
    others = [
        body
        for body in bodies
        if body.rule != _BY_GRAMMAR or not (body.span.end in ended or body.span.start in missions)
    ]
    laws = mentions_of(doc, Kind.LAW)
    found = outside(outermost([*named, *known]), [*others, *laws])
    found = [name for name in found if not is_bill(scene, name, laws)]
    found = outermost([*found, *short_names(scene, found)])
    inside = mentions_of(doc, Kind.ORGANIZATION, Kind.PLACE)
    dropped = {body.span for body in bodies} - {body.span for body in others}
    kept = {(m.kind, m.span) for m in outside(inside, found) if m.span not in dropped}
    withdraw(doc, [m for m in inside if (m.kind, m.span) not in kept])
    add(doc, found)
    return doc


class _Programs:
    """Reads the names of programmes in one document."""

    def __init__(self, scene: Scenery, atoms: Mapping[int, Atom]) -> None:
        """Build the three grammars over the heads of programmes."""
        self.scene = scene
        self.ends = ProgramEnds(scene, atoms)
        self.arabic = ArabicNames(scene, atoms, _LEXICON)
        self.called = CalledPrograms(scene, self.arabic)
        self.proofs = ProgramProofs(scene, self.ends)
        self.reach = ProgramReach(scene, atoms, self.ends)
        self.french = FrenchNames(scene, atoms, _LEXICON)
        self.english = EnglishNames(scene, atoms, _LEXICON)
        self.latin = LatinPrograms(scene, self.ends)
        self.further = FrenchReach(scene, atoms)
        self.explained = explained(scene, self.french.known)

    def names(self) -> Iterator[Mention]:
        """Yield the name at each token that begins one."""
        return self.scene.walk(self._name_at, self.scene.naming[_LEXICON])

    def _name_at(self, i: int) -> tuple[Mention, int] | None:
        first, last, cut = i, i, 0
        if self.scene.is_arabic(i):
            if any(not definite and self.called.does(i + 1, r.form) for r, _, definite in self.arabic.heads_at(i)):
                return None
            name = self.arabic.name_at(i)
            read = (self._dated, self._marked, self._numbered, self._behind, self._charted)
            proved = self._proved(i)
            last, cut = max(proved, *(reader(i) for reader in read))
            whole = name is not None and (name.last == last or not i < proved[0] == last) and name.last >= last
            if name is not None and whole and self._named(name) and not self.called.acts(i, name.last):
                last, cut = name.last, name.cut
        else:
            first, last = self._latin(i)
            last = max(last, self.explained.get(i, i))
        if last == i:
            return None
        last = self.ends.whole(last)
        last = self.ends.tails.sited(i + 1, last) if self.scene.is_arabic(i) else self.latin.with_letters(i, last)
        if self.scene.is_arabic(i):
            last = self.reach.whole(i, last)
            last = max(last, self.called.enclosed(i, last))
        else:
            last = self.further.whole(first, last)
            works = self.latin.built(first, last)
            last = self.ends.years(works) if works > last else last
        return self.scene.mention(Kind.PROGRAM, self.scene.span(first, last, cut), RULE), last

    def _dated(self, i: int) -> tuple[int, int]:
        """Read what is whole with its years: «خارطة الطريق 2026-2027», «رؤية المملكة 2030», «برنامج الحكومة 2023-2026».

        One year alone is enough for a roadmap, a vision and an agenda only.
        """
        for reading, head, definite in self.arabic.heads_at(i):
            begin = i + 1 + len(head.rest)
            if head.key == _ORIENTATIONS and not definite and is_definite(self.scene.same_line(begin)):
                continue  # «توجهات الاستراتيجية الوطنية 2030»
            if head.key == _PROJECT and self.scene.same_line(begin) in head.generic:
                continue  # «مشروع ميزانية السنة المالية 2026»
            if head.key in _YEAR_ALONE and self.ends.years(begin) > begin:
                return self.ends.years(begin), reading.cut  # «رؤية 2030»
            end = self.ends.dated(begin, "ar", lone=True)
            told = end == begin + 2 and head.key == _PLAN and self.ends.told_apart(begin)
            whole = end is not None and (end > begin + 2 or told or self.ends.years(end) > end + 1)
            if end is not None and (head.key in _LONE_YEAR or whole):
                return end, reading.cut
        return i, 0

    def _numbered(self, i: int) -> tuple[int, int]:
        """Read a head, one word and the number of a phase or its year: «برنامج عدل 3», «مشروع أفق 2030»."""
        for reading, head, definite in self.arabic.heads_at(i):
            word = i + 1 + len(head.rest)
            form, figure = self.scene.same_line(word), self.scene.same_line(word + 1)
            plain = self.scene.is_arabic(word) and not is_of(form, *ARABIC_STOPS) and form not in head.generic
            numbered = figure.isdigit() and (len(figure) == 1 or self.ends.years(word + 1) == word + 2)
            if not definite and plain and not is_definite(form) and numbered:
                return word + 2, reading.cut
        return i, 0

    def _behind(self, i: int) -> tuple[int, int]:
        """Read a head and what makes a name of the plain noun behind it, in `ends` or `called`."""
        for reading, head, definite in self.arabic.heads_at(i):
            word = i + 1 + len(head.rest)
            if self.scene.same_line(word) in head.generic:
                if (taught := self.reach.taught(word)) > word and not definite:
                    return taught, reading.cut
                continue
            end = self.called.end(word, head.key, definite=definite)
            if not definite and is_definite(self.scene.same_line(word)):
                end = max(end, self._of_noun(word, head), self.reach.averted(word))
            if not definite:
                end = max(end, self.reach.hyphened(word), self.reach.counted(word), self.reach.joined(word))
                end = max(end, self.reach.remembered(word))
            end = max(end, self.called.honoured(Name(head, i, word, reading.cut, definite=definite)))
            if end > word:
                return end, reading.cut
        return i, 0

    def _proved(self, i: int) -> tuple[int, int]:
        """Read a head and what stands around it that only a name has, in `proofs`."""
        for reading, head, definite in self.arabic.heads_at(i):
            word = i + 1 + len(head.rest)
            if not definite and self.scene.same_line(word) not in head.generic:
                end = max(self.proofs.end(word, reading.form, head), self.called.spoken(word))
                if end > word:
                    return end, reading.cut
        return i, 0

    def _charted(self, i: int) -> tuple[int, int]:
        """Read a head that ends in a definite noun, with its adjective or what for: «خارطة الطريق الأممية»."""
        for reading, head, _ in self.arabic.heads_at(i):
            begin = i + 1 + len(head.rest)
            if head.entry.dated or not head.rest or not is_definite(self.scene.form(begin - 1)):
                continue
            adjective = self.scene.same_line(begin)
            national = is_of(adjective, WordClass.ONCE)
            told = is_definite(adjective) and looks_adjectival(adjective)
            told = told and (national or not self.ends.begins_another(adjective))
            name = Name(head, i, begin + told, reading.cut, definite=True)
            whole = self.arabic.purposes.purpose(name) or name
            vague = (WordClass.VAGUE_PROGRAM, WordClass.POINTING, WordClass.TIME)
            begin += national and whole.last > name.last  # «خارطة الطريق الوطنية للطاقة المتجددة»
            if whole.last > begin and not any(is_of(self.scene.form(k), *vague) for k in range(begin, whole.last)):
                return whole.last, reading.cut
        return i, 0

    def _of_noun(self, word: int, head: Head) -> int:
        """Read a definite noun with «عن بعد», its adjective or its sake: «مبادرة الدوام المرن», «… من أجل السلام»."""
        begins = head.entry.dated or self.ends.begins_another(self.scene.same_line(word))
        described = word if begins else self.ends.described(word + 1)
        shared = word + 2 if not begins and is_of(self.scene.same_line(word + 1), WordClass.FOR_ALL) else word
        shared = max(shared, word if begins else self.ends.tails.powered(word + 1))
        end = max(self.ends.remote(word + 1), described, word if begins else self.ends.tails.aimed(word + 1), shared)
        end = max(end, self.ends.in_plight(word + 1))
        return end if end > word + 1 else word

    def _is_noun(self, i: int) -> bool:
        """Tell a definite word that may be of a name; «إلى» is spelt like one: «يهدف البرنامج إلى «تحسين …»»."""
        form = self.scene.same_line(i)
        return form.startswith(ARTICLE) and not is_of(form, *ARABIC_STOPS)

    def _marked(self, i: int) -> tuple[int, int]:
        """Read a head with a few words and a name in marks: «برنامج الأسر الحاضنة «بيت كريم»», «مشروع توأمة "…"»."""
        for reading, head, _ in self.arabic.heads_at(i):
            first = end = i + 1 + len(head.rest)
            end += is_of(self.scene.same_line(end), WordClass.TWINNED)
            while self._is_noun(end) and end < first + _WORDS_BEFORE_MARKS:
                if self.scene.form(end) in tail_words("called"):
                    return i, 0  # «المشروع المسمى «الحي الأخضر»»
                end += 1
            if first < end < self.ends.quoted(end):
                return end, reading.cut
        return i, 0

    def _named(self, name: Name) -> bool:
        """Tell whether more than one plain word follows the head, or years or a name in marks.

        «مشروع التعاون بين البلدين» says between whom, and names nothing.
        """
        if name.head is not None and name.head.entry.dated:
            return self._of_policy(name) or self.ends.years(self.ends.quoted(name.last)) > name.last
        if self.called.is_clause(name.first + 1) or self.called.is_any(name.first) or self._is_own(name):
            return False
        between = (k for k in range(name.first + 1, name.last) if is_of(self.scene.form(k), WordClass.BETWEEN))
        if any(not is_of(self.scene.form(k + 1), WordClass.PAIR) for k in between):
            return False
        length = name.last - name.first - (len(name.head.rest) if name.head else 0)
        plain = length <= _HEAD_AND_WORD and not name.definite and not self.scene.is_capital(name.first + 1)
        return not plain or self.ends.years(self.ends.quoted(self.ends.remote(name.last))) > name.last

    def _is_own(self, name: Name) -> bool:
        """Tell the plan of somebody who has one of his own: «مشروعه الخاص», «مشروعها التجاري»."""
        owned = name.definite and not is_definite(self.scene.form(name.first)[name.cut :])
        return owned and name.last == name.first + 2 and self.scene.form(name.last - 1) in tail_words("own_kinds")

    def _of_policy(self, name: Name) -> bool:
        """Tell a national policy with what it is for, which needs no years: «السياسة الوطنية للهجرة»."""
        policy = name.head is not None and name.head.key == _POLICY and name.definite and name.purposes > 0
        return policy and is_of(self.scene.form(name.first + 1), WordClass.ONCE)

    def _latin(self, i: int) -> tuple[int, int]:
        """Read a French or English name; a French one in small letters needs a name in marks or years.

        «à l'initiative du Conseil» names nothing.
        """
        elided = self.scene.before(i) in APOSTROPHES and self.scene.before(i - 1) == "l"
        if (elided and self.scene.before(i - 2) == "a") or self.further.leads(i):
            return i, i
        english = self.latin.no_event(self._undated(self.latin.whole_run(self.english.name_at(i))))
        french = self.latin.no_event(self._undated(self.french.name_at(i)))
        quoted = self._latin_quoted(i)
        if (dated := self.latin.dated(i)) >= quoted and dated > i + 1:
            return self.latin.planned(i), dated
        if quoted > i + 1:
            return self.latin.tied(i), quoted
        if self.latin.yearly(i):
            return i - 1, i + 1
        if french is not None:
            named = any(self.scene.is_capital(k) for k in range(i, french.last)) or self._short(french.last)
            named = named or self.latin.is_national(french)
            if not named and self.ends.years(self.ends.quoted(french.last)) == french.last:
                french = None
        best = max((n for n in (english, french) if n), key=lambda n: n.last - n.first, default=None)
        if best is None:
            return i, i
        return self.latin.tied(self.latin.counted(self.latin.less_funder(best))), self.latin.trimmed(best)

    def _latin_quoted(self, i: int) -> int:
        """Return the furthest end of a French or English name that marks, years, capitals or letters make one."""
        french = (self._french_quoted(i), self._french_dated(i), self.further.lettered(i))
        latin = (self.latin.titled(i), self.latin.apposed(i), self.latin.lettered(i), self.latin.coined(i))
        return max(*french, *latin, self._marked_before(i), self.ends.favoured(i))

    def _undated(self, name: LatinName | None) -> LatinName | None:
        """Return a name, unless its noun makes one with years only («politique de la ville»)."""
        if name is None or self.ends.years(name.last) > name.last:
            return name
        forms = [self.scene.form(k) for k in range(name.first, name.last)]
        found = [h for form in forms for h in (*self.french.known.get(form, ()), *self.english.known.get(form, ()))]
        dated = bool(found) and all(head.entry.dated for head in found)
        return None if dated and not self.latin.is_policy(name) else name

    def _short(self, i: int) -> bool:
        """Tell whether a name's short form follows in brackets: «projet d'appui à la réforme de la justice (PARJ)»."""
        written = self.scene.written(i + 1)
        return self.scene.same_line(i) == "(" and self.scene.same_line(i + 2) == ")" and written.isupper()

    def _french_quoted(self, i: int) -> int:
        """Read «projet "Justice pour tous"»: a head and at once a name in marks."""
        french = any(self.french.heads.end_of(i, h) is not None for h in self.french.known.get(self.scene.form(i), ()))
        if french or self.scene.form(i) in self.english.known:
            capital = self.scene.is_capital(i)
            if self.scene.same_line(i + 1) == QUOTE:
                return self.ends.quoted(i + 1)
            if (marked := self.latin.marked(i)) > i:
                return marked
            return self.ends.years(i + 1) if capital else i
        return i

    def _marked_before(self, i: int) -> int:
        """Read a name in marks before its noun: the "Voices for Change" programme."""
        if self.scene.before(i) != QUOTE or not self.scene.is_capital(i):
            return i
        reach = range(i + 1, min(i + _LONGEST_RUN + _HEAD_AND_WORD, self.scene.size))
        closing = next((k for k in reach if self.scene.form(k) == QUOTE or self.scene.begins[k]), i)
        noun = self.scene.same_line(closing + 1) in self.english.known and not self.scene.is_capital(closing + 1)
        staff = self.scene.same_line(closing + 2).removesuffix("s") in words_of_class(WordClass.ROLE, "en")
        return closing + 2 if self.scene.form(closing) == QUOTE and noun and not staff else i

    def _french_dated(self, i: int) -> int:
        """Read «plan d'action national pour l'emploi 2024-2028»: a head and words up to the years, over no verb."""
        for head in self.french.known.get(self.scene.form(i), ()) if not self.latin.is_board(i + 1) else ():
            begin = self.french.heads.end_of(i, head)
            end = self.ends.dated(begin, "fr", lone=False) if begin is not None else None
            if end is not None:
                return self.ends.years(end)
        return i
