"""Institutions that somebody visits, and which are a place beside that: «زار الوفد مختبر …», "toured the Centre"."""

from collections.abc import Mapping

from extractors.naming import Atom, is_of
from extractors.organizations.arabic import ArabicNames
from extractors.scenery import Scenery
from lexicon.bearers import FEW
from lexicon.countries import country_of_adjective
from lexicon.naming import VENUES, WordClass, classes_of, heads
from lexicon.people import name_word
from lexicon.places import PlaceWord, place_words
from lexicon.relations import relation_words
from text.clitics import reads_as
from text.inflection import is_definite
from text.naming import ABOUT, FROM, without_article
from text.signs import COMMAS
from text.tokens import Shape

_REACH, _FAR, _NEAR = 9, 14, 6
"""Tokens back to the verb of visiting; to a word of it, where somebody is received; on to the words of receiving."""
_SEEN = frozenset(
    (
        "academy", "academy_latin", "bank", "care_home", "centre", "circle", "collection", "company", "court",
        "customs_house", "faculty", "foundation", "fund", "governorate_body", "hospital", "institute",
        "laboratory", "lycee", "mufti", "national_library", "national_museum", "national_theatre", "penal",
        "police_station", "port_authority", "prison", "school", "syndicate", "trades_city", "trades_city_ar",
        "university", "village_of_children",
    )
)  # fmt: skip
"""Kinds of institutions that a delegation is shown."""


class Visits:
    """Reads visits in one document's words; ``atoms`` are its places and bodies, ``days`` the tokens of its dates."""

    def __init__(self, scene: Scenery, atoms: Mapping[int, Atom], institutions: ArabicNames, days: set[int]) -> None:
        """Keep the words and what is known in them."""
        self.scene = scene
        self.atoms = atoms
        self.institutions = institutions
        self.named = {k for first, atom in atoms.items() for k in range(first, atom.last)}
        self.days = days

    def toured(self, i: int) -> bool:
        """Tell whether the body that begins at a token is seen or gone to by a visitor."""
        if not self.scene.is_arabic(i):
            return self._toured_abroad(i)
        if self._of_someone(i):
            return False
        seen = not _SEEN.isdisjoint(head.key for _, head, _ in self.institutions.heads_at(i))
        return (seen and self._by_verb(i)) or self._received_in(i)

    def _of_someone(self, i: int) -> bool:
        """Tell a body that somebody or some premises are of: «زار مدير معهد …», «وفد من دائرة …», «مقر بنك …»."""
        before = self.scene.before(i)
        seat = bool(before) and reads_as(self.scene.form(i - 1), heads("ar", VENUES))
        sent = seat or before in (FROM, ABOUT) or before in place_words(PlaceWord.SENT, "ar")
        return sent or (bool(before) and any(is_of(r.form, WordClass.ROLE) for r in self.scene.readings(i - 1)))

    def _by_verb(self, i: int) -> bool:
        """Tell a verb of visiting before a body, and nothing but who visits and when between."""
        for k in range(i - 1, max(i - 1 - _REACH, -1), -1):
            if self.scene.begins[k + 1]:
                return False
            if reads_as(self.scene.form(k), place_words(PlaceWord.TOURED, "ar")):
                return True
            if not self._visits(k):
                return False
        return False

    def _visits(self, k: int) -> bool:
        """Tell a word of who visits, or of the day, the comma beside a day included."""
        form = self.scene.form(k)
        if self.scene.words.shapes[k] is Shape.SIGN:
            dated = (
                k + 1 in self.days
                or k - 1 in self.days
                or self.scene.form(k + 1) in place_words(PlaceWord.VISITOR, "ar")
            )
            return form in COMMAS and dated
        if k in self.named or k in self.days or form == FROM:
            return True
        known = name_word(form)
        borne = known is not None and known.given + known.family >= FEW
        told = form in place_words(PlaceWord.VISITOR, "ar") or form in place_words(PlaceWord.SENT, "ar")
        told = told or borne or country_of_adjective(form) is not None or is_of(form, WordClass.TIME)
        return told or self._family(k, form) or self._of_office(k, form)

    def _of_office(self, k: int, form: str) -> bool:
        """Tell the bare noun of a body behind who heads it: «رئيس المجلس», «مدير الإدارة»."""
        body = is_definite(form) and without_article(form) in heads("ar")
        return body and is_of(self.scene.before(k), WordClass.ROLE)

    def _family(self, k: int, form: str) -> bool:
        """Tell a word that no list has behind a given name, which is the family's: «زار السيد حسن دبوق مدرسة …»."""
        given = name_word(self.scene.before(k))
        unheard = not (classes_of(form, "ar") or form in heads("ar"))
        return unheard and self.scene.is_arabic(k) and given is not None and given.given >= FEW

    def _received_in(self, i: int) -> bool:
        """Tell a body behind which it is told who received the visitors there: «…، حيث كان في استقبالهم»."""
        atom = self.atoms.get(i)
        if atom is None or self.scene.form(atom.last) not in COMMAS:
            return False
        received = place_words(PlaceWord.RECEIVED, "ar")
        reach = range(atom.last + 1, min(atom.last + 1 + _NEAR, self.scene.size))
        told = any(reads_as(self.scene.form(k), received) for k in reach if self._goes_on(atom.last, k))
        return told and self._gone_before(i)

    def _goes_on(self, first: int, last: int) -> bool:
        """Tell whether no sign and no new line stands between two tokens."""
        reach = range(first + 1, last + 1)
        return not any(self.scene.begins[k] or self.scene.words.shapes[k] is Shape.SIGN for k in reach)

    def _gone_before(self, i: int) -> bool:
        """Tell a word of visiting in the sentence before a body."""
        words = place_words(PlaceWord.TOURED, "ar") | place_words(PlaceWord.VISIT, "ar")
        for k in range(i - 1, max(i - 1 - _FAR, -1), -1):
            if self.scene.begins[k + 1] or self.scene.form(k) in (".", ":"):
                return False
            if reads_as(self.scene.form(k), words):
                return True
        return False

    def _toured_abroad(self, i: int) -> bool:
        """Tell the same in French and English, where the verb stands right before: "toured the Centre"."""
        keys = {h.key for language in ("fr", "en") for h in heads(language).get(self.scene.form(i), ())}
        keys |= {h.key for k in range(i, self.atoms[i].last) for h in heads("en").get(self.scene.form(k), ())}
        while self.scene.before(i) in ("the", "l", "'", "la", "le"):
            i -= 1
        seen = any(self.scene.before(i) in place_words(PlaceWord.TOURED, language) for language in ("fr", "en"))
        to = self.scene.before(i) in relation_words("gone_to")  # « s'est rendue au centre de formation d'Arta »
        seen = seen or (to and any(self.scene.before(i - 1) in place_words(PlaceWord.GONE, x) for x in ("fr", "en")))
        round_it = f"{self.scene.before(i - 1)} {self.scene.before(i)}" in relation_words("toured_with")
        return (seen or round_it) and not keys.isdisjoint(_SEEN)
