"""Institutions in which something happens or that are gone to: places beside what they are («بالمعهد العالي»)."""

from collections.abc import Iterator, Mapping

from extractors.naming import Atom, is_of
from extractors.organizations.arabic import ArabicNames
from extractors.places.visits import Visits
from extractors.scenery import Scenery
from lexicon.naming import Head, WordClass, heads, words_of_class
from lexicon.places import PlaceWord, place_words
from lexicon.relations import relation_words
from schemas.mention import Kind, Mention
from schemas.span import Span
from text.clitics import reads_as
from text.inflection import ARTICLE
from text.naming import BY, TO, TOWARD

_ROLE_REACH = 5
_SIGNS = frozenset(("-", "'"))
_ARTICLES = frozenset(("the", "l", "'", "la", "le"))
_IN_TOWN = frozenset(("a", "in"))


class Used:
    """Reads the institutions of one document that are places too; ``first_of`` tells their first tokens by offset."""

    def __init__(self, scene: Scenery, atoms: Mapping[int, Atom], first_of: Mapping[int, int], days: set[int]) -> None:
        """Keep the words and what is known in them; ``days`` are the tokens of dates."""
        self.scene = scene
        self.atoms = atoms
        self.first_of = first_of
        self.institutions = ArabicNames(scene, atoms)
        self.visits = Visits(scene, atoms, self.institutions, days)

    def used(self, bodies: list[Mention]) -> Iterator[Mention]:
        """Yield as places the institutions of bricks in which something happens or that are gone to.

        Where one stands is part of the place, if it is no part of its name: «بالمعهد العالي للقضاء بالرباط».
        """
        for body in bodies:
            first = self.first_of.get(body.span.start)
            if first is None:
                continue
            if self._is_attribute(first):
                continue
            seat = self._has_premises(first) or self._for_events(first) or self._took_place(first)
            gone = seat and self._is_gone_to(first)
            if gone or self.visits.toured(first):
                yield self.scene.mention(
                    Kind.PLACE, self._with_town(first, body), "venues/used", body.key, body.country
                )

    def _is_attribute(self, first: int) -> bool:
        """Tell a body whose people or words follow: "a visiting World Bank delegation", "a Royal Court statement"."""
        behind = self.scene.same_line(self.atoms[first].last) if not self.scene.is_arabic(first) else ""
        return behind in words_of_class(WordClass.MINISTRY_STAFF, "en")

    def held(self, bodies: list[Mention]) -> Iterator[Mention]:
        """Yield centres for conferences in which something happens: they are places alone («بمركز جدة للمؤتمرات»)."""
        first_of = ((body, self.first_of.get(body.span.start)) for body in bodies)
        yield from (b for b, i in first_of if i is not None and self._for_events(i) and self._is_gone_to(i))

    def _with_town(self, first: int, body: Mention) -> Span:
        """Return the words of a body and of the town in which it stands, told right behind it."""
        i = self.atoms[first].last
        apart = self.scene.same_line(i) in _IN_TOWN and not self.scene.is_arabic(i)
        town = self.atoms.get(i + apart) if self.scene.same_line(i + apart) else None
        put = town is not None and (apart or (self.scene.is_arabic(i) and self.scene.form(i)[: town.cut] == BY))
        if town is None or not put or town.is_body or town.is_state:
            return body.span
        return Span(body.span.start, self.scene.span(i, town.last).end)

    def _took_place(self, i: int) -> bool:
        """Tell any body in which an event is told to have been held: "held at the Bar Association"."""
        while self.scene.before(i) in _ARTICLES:
            i -= 1
        put = not self.scene.is_arabic(i) and bool(self.scene.before(i))
        return put and self.scene.before(i - 1) in relation_words("took_place")

    def _for_events(self, i: int) -> bool:
        """Tell an Arabic body that is for conferences or fairs."""
        words = self.scene.forms[i : self.atoms[i].last] if self.scene.is_arabic(i) else ()
        return any(w.startswith(TO + TO) and is_of(w.replace(TO + TO, ARTICLE, 1), WordClass.HELD) for w in words)

    def _has_premises(self, i: int) -> bool:
        """Tell whether the head of a name is a noun of institutions that one can stand in."""
        if self.scene.is_arabic(i):
            return any(head.entry.premises for _, head, _ in self.institutions.heads_at(i))
        last = self.atoms[i].last
        tokens = range(i, last)
        return any(self._is_seat(i, head, last) for head in heads("fr").get(self.scene.form(i), ())) or any(
            self._is_seat(k, head, last) for k in tokens for head in heads("en").get(self.scene.form(k), ())
        )

    def _is_seat(self, i: int, head: Head, last: int) -> bool:
        """Tell whether a head of premises, all its words, stands at a token of a name."""
        rest = [self.scene.form(k) for k in range(i + 1, last) if self.scene.form(k) not in _SIGNS]
        return head.entry.premises and rest[: len(head.rest)] == list(head.rest)

    def _is_gone_to(self, i: int) -> bool:
        """Tell whether a locative or a word of visiting stands before, and no role whose seat this is."""
        if self.scene.is_arabic(i):
            form, cut = self.scene.form(i), self.atoms[i].cut
            before = self.scene.before(i)
            gone = BY in form[:cut] or before in place_words(PlaceWord.LOCATIVE, "ar")
            gone = gone or before in place_words(PlaceWord.VISIT, "ar") or self._visited(i, before)
            return gone and not self._role_before(i, "ar")
        j = i
        while self.scene.before(j) in _ARTICLES:
            j -= 1
        before = self.scene.before(j)
        language = "en" if before in place_words(PlaceWord.LOCATIVE, "en") else "fr"
        return before in place_words(PlaceWord.LOCATIVE, language) and not self._role_before(j, language)

    def _visited(self, i: int, before: str) -> bool:
        """Tell «بزيارة إلى» before an institution."""
        return before == TOWARD and self.scene.before(i - 1) in place_words(PlaceWord.VISIT, "ar")

    def _role_before(self, i: int, language: str) -> bool:
        """Tell whether a noun of office stands shortly before, in the same line."""
        roles = words_of_class(WordClass.ROLE, language)
        for k in range(i - 1, max(i - 1 - _ROLE_REACH, -1), -1):
            if self.scene.begins[k + 1] or not self.scene.is_word(k):
                return False
            career = self.scene.form(k) in place_words(PlaceWord.CAREER, language)
            if career or reads_as(self.scene.form(k), roles):
                return True
        return False
