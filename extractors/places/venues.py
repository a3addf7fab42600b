"""Premises as places: «مقر وزارة العدل بالرباط», "Sheraton Hotel", and institutions in which something happens.

A court, an institute or a prison is an organization; where an event takes place in it or it is gone to («بالمعهد العالي
للقضاء», "held at the Court of Appeal") it is a place beside that (`Used`).
"""

from bisect import bisect_right
from collections.abc import Iterator

from spacy.tokens import Doc

from extractors.doc import add, mentions_of, withdraw
from extractors.naming import HALL, Atom, Name
from extractors.organizations.arabic import ArabicNames
from extractors.organizations.component import Known, bodies_in
from extractors.organizations.english import EnglishNames
from extractors.organizations.french import FrenchNames
from extractors.organizations.latin import AT, LatinName
from extractors.places.bases import base_at
from extractors.places.houses import OFFICES, arabic_house_at, first_tokens, house_at, some_offices
from extractors.places.sites import (
    beginners,
    dated_site,
    french_site,
    named_house,
    own_seat,
    site_in_town,
    small_site,
    unheard_town,
)
from extractors.places.states import is_town_of_words
from extractors.places.used import Used
from extractors.scenery import Scenery, outermost, outside
from lexicon.naming import VENUES, Head, WordClass, heads, words_of_class
from lexicon.people import roles
from lexicon.places import PlaceWord, place_words
from schemas.mention import Kind, Mention
from text.fold import fold_word
from text.inflection import FEMININE, after_and, is_definite
from text.naming import BY, IN

_LEXICON = VENUES
_RULE = "venues/premises"
_PALACE, _SEAT, _EDIFICE = "palace", "seat", "edifice"
_HOTEL = "hotel"
_BUREAU = "diwan"
_CALLED = frozenset((_PALACE, "island", "crossing", _HOTEL))
"""Heads of names in which a town's name is no place by itself: «قصر بعبدا», «حي القبلة», «معبر الكرامة»."""
_AIRPORT, _MARKET = "airport_defined", "market_defined"
_NATURE, _ZONE = "nature_fr", "zone"
_PARTED = frozenset((",", "et", "and"))
_OF_TOWN = frozenset(("de", "of", "d"))
_OF_TOWNS = frozenset(
    (
        "port_fr",
        "works_fr",
        "market_fr",
        "harbour",
        "port",
        "railway_fr",
        "slaughterhouse",
        "industry_fr",
        "market",
        "stadium",
        "airport",
        "crossing_fr",
        "base_fr",
        "camp_fr",
        "power_fr",
        "plant",
        "reserve",
        "dam",
    )
)
"""French sites that are told by their town."""
_TOWN_BODIES = frozenset(("hospital", "lycee", "court", "prison", "bar", "governorate_body", "institute", "centre"))
"""French bodies that are told by their town."""
_OF_AND_TOWN = 2
_OWNER = 3
"""Tokens from a bare noun to what is its own: the noun, the apostrophe and its letter."""
_DEFINED = frozenset(
    (
        _PALACE,
        "base",
        "seat_main",
        "guest_tent",
        "theatre_defined",
        "stadium_defined",
        "building_defined",
        "dry_port",
        "edifice",
        "mosque_defined",
    )
)
_ROLE_REACH = 5
_QUARTER = 2
"""Words of a quarter's name."""
_TOWN = 4
"""Words from the preposition before a town to the end of its name."""
_SITES = (french_site, small_site, dated_site, site_in_town, own_seat, named_house, house_at)
_LINKS = frozenset(("de", "du", "des", "d", "'", "l", "la", "le", "of", "the", "a"))


def venues(doc: Doc) -> Doc:
    """Add the premises of a Doc to its places."""
    scene = Scenery.of(doc)
    bodies = mentions_of(doc, Kind.ORGANIZATION)
    days = scene.tokens_of(mentions_of(doc, Kind.DATE))
    reader = _Venues(scene, Known(scene, mentions_of(doc, Kind.PLACE), bodies_in(doc, scene)), bodies, days)
    found = outside(outermost(list(reader.names())), bodies)  # no port of «شرطة ميناء الحاويات»
    found.extend(list(reader.nested(found)))
    found.extend(list(reader.quarters(found)))
    found.extend(list(reader.towns_of(bodies)))
    held = list(reader.bodies.held(bodies))
    withdraw(doc, held)
    found.extend(m for m in reader.bodies.used(bodies) if m not in found)
    withdraw(doc, reader.names_of_palaces(found, mentions_of(doc, Kind.PLACE)))
    add(doc, outside(found, mentions_of(doc, Kind.LAW)))
    return doc


def _palaces(form: str) -> Iterator[Head]:
    """Yield the heads of palaces that a folded word is."""
    for language in ("ar", "fr", "en"):
        yield from (head for head in heads(language, _LEXICON).get(form, ()) if head.key in _CALLED)


class _Venues:
    """Reads the premises of one document."""

    def __init__(self, scene: Scenery, known: Known, bodies: list[Mention], days: set[int]) -> None:
        """Build the three grammars over the nouns of premises; ``days`` are the tokens of dates."""
        self.scene = scene
        atoms = known.atoms
        self.first_of: dict[int, int] = {}
        self.before: dict[int, int] = {}
        """The first token of the body that ends before a token."""
        for body, first, last, cut in known.placed(bodies):
            atoms[first] = Atom(last, body.country, cut, is_body=True)
            self.first_of[body.span.start] = first
            self.before[last] = first
        self.atoms = atoms
        self.arabic = ArabicNames(scene, atoms, _LEXICON)
        self.bodies = Used(scene, atoms, self.first_of, days)
        self.french = FrenchNames(scene, atoms, _LEXICON)
        self.english = EnglishNames(scene, atoms, _LEXICON)

    def names(self) -> Iterator[Mention]:
        """Yield the premises at each token that begins some."""
        return self.scene.walk(
            self._name_at, sorted({*self.scene.naming[_LEXICON], *beginners(self.scene), *first_tokens(self.scene)})
        )

    def nested(self, found: list[Mention]) -> Iterator[Mention]:
        """Yield premises inside longer ones, where they end together: «قاعة اللجان بمقر مجلس الشورى».

        So do those behind « de l' »: « la salle Kibira de l'hôtel Source du Nil ».
        """
        for mention in found:
            first, last = self.scene.words.within(mention.span)
            for i in range(first + 1, last):
                inner = self._name_at(i) if self._is_inside(i) else None
                placed = not self.scene.is_arabic(i) and self.scene.form(last - 2) in AT
                if inner is not None and inner[1] == last and not placed:
                    yield inner[0]
                    break

    def _is_inside(self, i: int) -> bool:
        """Tell the noun of premises in which others are, by «في» or «ب» before it, or « de l' »."""
        form, before = self.scene.form(i), self.scene.before(i)
        if self.scene.is_arabic(i):
            return before == IN or form.startswith(BY)
        return form in place_words(PlaceWord.HOUSE, "fr") and before in _LINKS

    def quarters(self, found: list[Mention]) -> Iterator[Mention]:
        """Yield the quarters in which premises stand: «باب بنات» of «مقر الوزارة بباب بنات»."""
        for mention in found:
            first, last = self.scene.words.within(mention.span)
            named = last - _QUARTER > first and self.arabic.towns.in_quarter(last - _QUARTER)
            if not self.scene.is_arabic(first):
                yield from self._latin_town(first, last)
                continue
            if named and self.scene.form(last - _QUARTER)[len(BY) :] not in place_words(PlaceWord.SETTLEMENT, "ar"):
                yield self.scene.mention(Kind.PLACE, self.scene.span(last - _QUARTER, last, len(BY)), _RULE)
            else:
                ends = (
                    k for k in range(max(first + 1, last - _TOWN), last) if self.arabic.towns.strange_town(k) == last
                )
                if (k := next(ends, None)) is not None:
                    inside = self.scene.form(k) == IN
                    span = self.scene.span(k + inside, last, 0 if inside else len(BY))
                    yield self.scene.mention(Kind.PLACE, span, "places/town")

    def towns_of(self, bodies: list[Mention]) -> Iterator[Mention]:
        """Yield the towns that no list knows by which French bodies are told: « centre de santé de Dirkou »."""
        for body in bodies:
            first, last = self.scene.words.within(body.span)
            keys = {h.key for h in heads("fr").get(self.scene.form(first), ())} if first < last else set()
            of = last - _OF_AND_TOWN
            small = of > first and (of - 1 == first or self.scene.written(of - 1).islower())
            if keys.isdisjoint(_TOWN_BODIES) or not small or self.scene.form(of) not in _OF_TOWN:
                continue
            if self._is_unheard_town(last - 1, last):
                yield self.scene.mention(Kind.PLACE, self.scene.span(last - 1, last), "places/town")

    def _latin_town(self, first: int, last: int) -> Iterator[Mention]:
        """Yield the town that no list knows by which a French site is told: « phare de Mvassa »."""
        i = last - 1
        while i > first + 1 and self.scene.form(i - 1) == "-" and self.scene.touches(i):
            i -= 2
        nouns = {h.key for h in heads("fr", VENUES).get(self.scene.form(first), ())}
        site = self.scene.form(first) in place_words(PlaceWord.SITE_OF, "fr")
        small = (site or not nouns.isdisjoint(_OF_TOWNS)) and not self.scene.is_capital(first)
        of = i - 1 - (self.scene.form(i - 1) == "'")
        if small and self.scene.form(of) in _OF_TOWN and self._is_unheard_town(i, last):
            yield self.scene.mention(Kind.PLACE, self.scene.span(i, last), "places/town")

    def _is_unheard_town(self, first: int, last: int) -> bool:
        """Tell a word with a capital that neither a list nor the vocabulary knows; of hyphened ones one is enough."""
        return first not in self.atoms and unheard_town(self.scene, first) == last

    def _name_at(self, i: int) -> tuple[Mention, int] | None:
        first, last, cut, country = i, i, 0, None
        if self.scene.is_arabic(i):
            name = None if self._of_him(i) or self._borne(i) or self._is_run(i) else self.arabic.name_at(i)
            body = self.atoms.get(i)
            whole = name is not None and body is not None and body.is_body and body.last == name.last
            whole = whole or is_town_of_words(self.scene, i)
            if name is not None and not whole and (not name.definite or self._is_defined(name)):
                last, cut, country = name.last, name.cut, name.country
                country = None if name.head is not None and name.head.key == _EDIFICE else country
                last = self._in_kind(i, self._before_matter(i, last))
            elif base := base_at(self.scene, self.atoms, i) or (
                arabic_house_at(self.scene, i) if name is None else None
            ):
                cut, last = base
                last = self._within(last)
        else:
            read = (
                self._of_body(i),
                self._behind_body(i) or self._its_seat(i),
                self.french.name_at(i),
                self.english.name_at(i),
            )
            own = (reader(self.scene, self.atoms, i) for reader in _SITES)
            sites = (*read, *own)
            best = max((n for n in sites if n and not self._cuts_body(n)), key=lambda n: n.last - n.first, default=None)
            if best is not None and not some_offices(self.scene, best):
                first, last, country = best.first, self._housed(self._of_nature(best), best.first), best.country
        if last == i:
            return None
        return self.scene.mention(Kind.PLACE, self.scene.span(first, last, cut), _RULE, country=country), last

    def _of_nature(self, name: LatinName) -> int:
        """Return the end of a name; one of nature goes over no comma or "and": « du lac Assal, de la mer Rouge »."""
        nature = any(h.key == _NATURE for h in heads("fr", _LEXICON).get(self.scene.form(name.first), ()))
        inside = range(name.first + 1, name.last) if nature else ()
        return next((i for i in inside if self.scene.form(i) in _PARTED), name.last)

    def _housed(self, last: int, first: int) -> int:
        """Return the end of the house in which a room is and whose noun was read last: « la salle de l'hôtel Rive »."""
        inside = last - 1 > first and self.scene.form(last - 2) in _LINKS and bool(self.scene.same_line(last))
        inner = self.french.name_at(last - 1) if inside else None
        return max(last, inner.last) if inner is not None and inner.first == last - 1 else last

    def _within(self, i: int) -> int:
        """Read the premises in which a room is: «القاعة رقم (7) بمقر المجلس بالعاصمة»."""
        inside = self.scene.same_line(i) == IN
        inner = self.arabic.name_at(i + inside) if self.scene.same_line(i + inside) else None
        whole = inner is not None and (inner.cut == 0 if inside else self.scene.form(i)[: inner.cut] == BY)
        return inner.last if inner is not None and whole else i

    def _before_matter(self, i: int, last: int) -> int:
        """Return the end of premises in a town behind «ب», no noun without an article on it: «بطرابلس سبل تطوير …»."""
        for k in range(i + 1, last):
            atom = self.atoms.get(k) if self.scene.form(k).startswith(BY) else None
            if atom is None or atom.is_body or not 0 < atom.cut <= len(BY) or atom.last >= last:
                continue
            form = self.scene.form(atom.last)
            if not (is_definite(form) or form.startswith(BY) or form == IN):
                return atom.last
        return last

    def _in_kind(self, i: int, last: int) -> int:
        """Read the town told with its kind in which a hall is: «القاعة الكبرى بمدينة صباح السالم الجامعية»."""
        for k in range(i + 1, last + 1):
            base = base_at(self.scene, self.atoms, k) if self.scene.same_line(k).startswith(BY) else None
            if base is not None and base[0] == len(BY):
                return max(last, base[1])
        return last

    def _of_him(self, i: int) -> bool:
        """Tell «مكتبه بدار …», his office, from a library: its last letter is the pronoun; a place or role follows."""
        follows = self.scene.same_line(i + 1)
        met = follows in words_of_class(WordClass.ROLE, "ar") or follows in words_of_class(WordClass.HONORIFIC, "ar")
        met = met or (bool(follows) and roles().match_at(self.scene.words, i + 1) is not None)  # «القائم بأعمال …»
        placed = met or follows.startswith(BY) or follows in place_words(PlaceWord.LOCATIVE, "ar")
        return placed and self.scene.written(i).endswith(FEMININE)

    def _borne(self, i: int) -> bool:
        """Tell a name behind an honorific that is a noun of premises too: «الدكتور جامع فارح»."""
        return self.scene.behind_style(i)

    def _is_run(self, i: int) -> bool:
        """Tell the bureau of a ministry that somebody runs from its house: «مدير ديوان وزارة المالية»."""
        run = self.scene.before(i) in words_of_class(WordClass.ROLE, "ar")
        return run and any(head.key == _BUREAU for head in heads("ar", _LEXICON).get(self.scene.form(i), ()))

    def _is_defined(self, name: Name) -> bool:
        """Tell premises with the article that have a name: a palace, or a zone of a town («المنطقة الحرة بجبل علي»)."""
        if name.head is not None and name.head.key == HALL and name.last > name.first + _QUARTER:
            return True  # «القاعة الكبرى بمبنى المجلس البلدي»
        following = self.scene.form(name.first + 1)
        if name.head is not None and name.head.key == _MARKET:
            before = self.scene.before(name.first)
            inside = (after_and(before) or before) in place_words(PlaceWord.LOCATIVE, "ar")
            return inside or BY in self.scene.form(name.first)[: name.cut]  # «ترميم السوق القديم»
        several = (h for _, h, _ in self.arabic.heads_at(name.first) if h.entry.defined)
        told = [h for h in several if not h.only or following in h.only]
        if any(h.key == _AIRPORT for h in told):
            return name.last > name.first + _QUARTER  # «المطار الدولي هواري بومدين»
        zoned = any(h.key == _ZONE for h in told) and name.last > name.first + _QUARTER  # «المنطقة الصناعية بالحسوة»
        return zoned or any(h.key in _DEFINED or name.country is not None for h in told)

    def _of_body(self, i: int) -> LatinName | None:
        """Read «siège du ministère», "headquarters of the Presidency": a noun of premises, a link and a body."""
        begun = self._after_premises(i)
        j = begun
        while begun > i and self.scene.same_line(j) in _LINKS and j < i + 1 + _ROLE_REACH:
            j += 1
        if j == begun or self.scene.form(begun) == "a" or not self.scene.same_line(j):
            return None  # «received at its headquarters a delegation»
        atom = self.atoms.get(j)
        if atom is not None and atom.is_body:
            return LatinName(self._compound(i), self._town(atom.last), atom.country)
        bare = any(self._is_bare_body(j, language) for language in ("fr", "en"))
        return LatinName(self._compound(i), self._town(j + 1)) if bare else None

    def _is_bare_body(self, i: int, language: str) -> bool:
        """Tell a noun that alone means a body told before: "the ministry", « l'institution »."""
        form = self.scene.form(i)
        return form in heads(language) or form in place_words(PlaceWord.SEATED, language)

    def _after_premises(self, i: int) -> int:
        """Return the token after a noun of premises, of one word or several, or ``i`` where none stands here."""
        form = self.scene.form(i)
        if any(not head.rest for known in (self.french.known, self.english.known) for head in known.get(form, ())):
            return i + 1
        head = self.french.heads.head_at(i)
        return (self.french.heads.end_of(i, head) if head is not None else None) or i

    def _compound(self, i: int) -> int:
        """Return where an English noun of premises begins: "conference hall of the Ministry"."""
        room = self.scene.form(i) in self.english.known and self.scene.before(i) in place_words(PlaceWord.ROOM, "en")
        return i - 1 if room else i

    def _behind_body(self, i: int) -> LatinName | None:
        """Read "Fire Force headquarters": an English noun of premises in small letters right behind a body."""
        first = self.before.get(i)
        premises = any(not head.rest for head in self.english.known.get(self.scene.form(i), ()))
        if first is None or not premises or self.scene.is_capital(i):
            return None
        return LatinName(first, i + 1, self.atoms[first].country) if self.scene.same_line(i) else None

    def _cuts_body(self, name: LatinName) -> bool:
        """Tell a name that begins inside a body and ends behind it: no "Health headquarters" of a ministry."""
        return any(self.before.get(end, end) < name.first for end in range(name.first + 1, name.last))

    def _its_seat(self, i: int) -> LatinName | None:
        """Read "the ministry's headquarters in Amman": the seat of a body that a bare noun names."""
        owner = i - _OWNER
        if owner < 0 or (self.scene.form(i - 2), self.scene.form(i - 1)) != ("'", "s"):
            return None
        known = (head for head in heads("en", VENUES).get(self.scene.form(i), ()) if not head.rest)
        seat = any(head.key in (_SEAT, OFFICES) for head in known)
        bare = seat and self._is_bare_body(owner, "en") and owner + 1 not in self.before
        return LatinName(owner, self._town(i + 1)) if bare and self.scene.same_line(i) else None

    def _town(self, i: int) -> int:
        """Read the town in which premises stand."""
        if self.scene.same_line(i) not in ("a", "au", "in"):
            return i
        atom = self.atoms.get(i + 1)
        return atom.last if atom is not None and not atom.is_body and self.scene.same_line(i + 1) else i

    def names_of_palaces(self, found: list[Mention], places: list[Mention]) -> Iterator[Mention]:
        """Yield the places after which palaces are called («قصر بعبدا», «palais de Carthage»): part of a name."""
        sites = sorted(found, key=lambda site: site.span.start)
        begins = [site.span.start for site in sites]
        for place in places:
            at = bisect_right(begins, place.span.start) - 1
            palace = sites[at] if at >= 0 and place.span.end <= sites[at].span.end else None
            if palace is not None and (self._is_palace(palace, place) or self._is_nature(palace, place)):
                yield place

    def _is_palace(self, palace: Mention, place: Mention) -> bool:
        """Tell whether nothing but the noun of a palace and a link stand before a place in a name."""
        before = self.scene.text[palace.span.start : place.span.start].replace("'", " ").split()
        hotel = any(h.key == _HOTEL for word in before[:1] for h in _palaces(fold_word(word)))
        if not hotel and palace.span.end != place.span.end:
            return False
        palaces = {h.key for word in before[:1] for h in _palaces(fold_word(word))}
        return bool(palaces) and all(fold_word(word) in _LINKS for word in before[1:])

    def _is_nature(self, site: Mention, place: Mention) -> bool:
        """Tell a place that an English noun of nature follows: "Kuwait Bay", "Dubai Creek"."""
        behind = self.scene.text[place.span.end : site.span.end].split()
        nouns = heads("en", VENUES).get(fold_word(behind[0]), ()) if len(behind) == 1 else ()
        return place.span.start == site.span.start and any(head.key == _NATURE for head in nouns)
