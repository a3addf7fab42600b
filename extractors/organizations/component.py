"""Organizations: bodies known by name, names read by grammar, acronyms; the longest at each place, none in a law."""

from bisect import bisect_right
from collections.abc import Iterator

from spacy.tokens import Doc

from extractors.doc import add, mentions_of, withdraw
from extractors.naming import COURT, Atom
from extractors.organizations.acronyms import acronyms
from extractors.organizations.arabic import ArabicNames
from extractors.organizations.arabic_agencies import enclosed_agency
from extractors.organizations.branches import with_branches, with_nations, with_parents
from extractors.organizations.columns import behind_names, columns
from extractors.organizations.elided import elided_ministries
from extractors.organizations.english import EnglishNames
from extractors.organizations.english_small import small_bodies
from extractors.organizations.explained import explained
from extractors.organizations.french import FrenchNames
from extractors.organizations.governments import governments
from extractors.organizations.national_brands import national_brands
from extractors.organizations.rolls import bodies_on_rolls
from extractors.organizations.told_before import bodies_told_before
from extractors.scenery import Scenery, begun_outside, outermost, outside
from lexicon.affiliations import seas
from lexicon.bearers import SEVERAL
from lexicon.bodies import BodyName, bodies, body_names, places_of_learning, worldwide
from lexicon.countries import country_of_adjective
from lexicon.naming import classes_of
from lexicon.people import NameWord, name_word
from lexicon.places import districts, place_names
from lexicon.relations import relation_words
from lexicon.role_grammar import grammar, role_words
from schemas.mention import Kind, Mention
from text.inflection import is_definite
from text.naming import ABOUT, BY, FROM, IN, looks_relation
from text.phrases import PhraseHit

_BODIES = "bodies"
Bodies = dict[int, PhraseHit[BodyName]]
_DASHES = frozenset(("-", "–"))
_OF_BODY = frozenset((FROM, ABOUT))
"""Behind these stands who does something rather than where."""
_PRESIDED = 2
"""Words from the head of a body to the court that it is of."""
_BEFORE_SITES = frozenset(("of", "in", "de", "du", "d", "'"))
"""Words before the place that a name tells as such."""
_GAZETTEER = "organizations/body"
_TO_BE = "designate"
"""Behind a role and a hyphen, whoever has not taken it up yet: "Heads of Mission-designate"."""
_GRAMMAR = "organizations/grammar"


def organizations(doc: Doc) -> Doc:
    """Add the organizations of a Doc and take back places that are part of a body's own name (Council of Europe)."""
    scene = Scenery.of(doc)
    known = mentions_of(doc, Kind.PLACE)
    reader = Reader(scene, known, bodies_in(doc, scene))
    laws = mentions_of(doc, Kind.LAW)
    run = {body.span: (land, body, town) for land, body, town in governments(scene, known)}
    read = [*reader.names(), *elided_ministries(scene), *(body for _, body, _ in run.values())]
    found = begun_outside(outermost(read), laws)
    turned = [run[m.span] for m in found if m.span in run and m is run[m.span][1]]
    states = [place for place in known if place.country and place.key == place.country and place.span not in run]
    inner = {m.span for m in found} - {m.span for m in outside(found, states)}  # «إثيوبيا الفيدرالية الديمقراطية»
    found = [m for m in found if m.span not in inner]
    found = outermost([*with_nations(scene, with_branches(scene, reader.atoms, with_parents(scene, found)))])
    add(doc, found)
    add(doc, outside(list(with_branches(scene, reader.atoms, acronyms(scene, found))), laws))
    listed = list(columns(scene, mentions_of(doc)))
    listed += behind_names(scene, mentions_of(doc))
    listed += bodies_on_rolls(scene, [*mentions_of(doc), *listed])
    add(doc, listed)
    proper = [scene.mention(Kind.ORGANIZATION, hit.span, _GAZETTEER) for hit in reader.bodies.values()]
    named_after = {m.span for m in (*reader.named_after(known, found), *reader.joined(known, found))}
    named_after |= {m.span for m in reader.opening(known, found)}
    regions = [place for place in known if place.country is None and place.key and not _is_site(scene, place)]
    named_after |= {p.span for p in regions} - {p.span for p in outside(regions, found)}  # «برلمان أمريكا الوسطى»
    named = {m.span for m in proper}
    sited = [place for place in known if _is_site(scene, place) and place.span not in named]
    ends = {hit.span.end for hit in reader.bodies.values() if hit.payloads[0].key in places_of_learning()}
    sited += [p for p in known if p.span.end in ends and p.country and p.key != p.country]  # «جامعة بني سويف»
    kept = {(m.kind, m.span) for m in (*outside(known, proper), *sited) if m.span not in named_after}
    withdraw(doc, [p for p in known if (p.kind, p.span) not in kept])
    withdraw(doc, [land for land, _, _ in turned])
    cells = {m.span for m in listed}
    withdraw(doc, [place for place in mentions_of(doc, Kind.PLACE) if place.span in cells])
    add(doc, [town for _, _, town in turned])
    return doc


def _is_site(scene: Scenery, place: Mention) -> bool:
    """Tell where a body stands from a part of its name: «القنصلية العامة في القدس»."""
    first = scene.words.within(place.span)[0]
    return scene.before(first) == IN or scene.form(first)[: scene.words.letters_before(first, place.span.start)] == BY


def bodies_in(doc: Doc, scene: Scenery) -> Bodies:
    """Return the bodies known by name, by the token in which each begins; found once a Doc."""
    found: Bodies | None = doc.user_data.get(_BODIES)
    if found is None:
        found = doc.user_data[_BODIES] = {hit.first: hit for hit in _known(scene)}
    return found


def _known(scene: Scenery) -> Iterator[PhraseHit[BodyName]]:
    names, after = body_names(), 0
    for i in names.starts(scene.words):
        hit = names.match_at(scene.words, i) if i >= after else None
        if hit is None or any(scene.begins[k] for k in range(hit.first + 1, hit.last)) or _is_person(scene, hit):
            continue
        if scene.arabic[i] or scene.is_capital(i):
            yield hit
        after = hit.last


def _is_person(scene: Scenery, hit: PhraseHit[BodyName]) -> bool:
    """Tell a given name that is a body's too, before a family name: «الأزهر القروي الشابي», «الأزهر بن عمار».

    A family name may be one as well, behind a given name: «برئاسة سالم الكاف».
    """
    known = name_word(scene.form(hit.first)) if scene.arabic[hit.first] and hit.last == hit.first + 1 else None
    if known is not None and _is_family(scene, hit, known):
        return True
    if known is None or not known.given or not scene.same_line(hit.last):
        return False
    form = scene.form(hit.last)
    family = name_word(form) if looks_relation(form) and country_of_adjective(form) is None else None
    second = scene.same_line(hit.last + 1)
    clan = looks_relation(second) and country_of_adjective(second) is None
    return form in grammar().kin or (family is not None and (clan or not classes_of(form, "ar")))


def _is_family(scene: Scenery, hit: PhraseHit[BodyName], known: NameWord) -> bool:
    """Tell a body's name in one word that families bear, behind a given name and no office: «سالم الكاف»."""
    before = scene.before(hit.first)
    given = name_word(before) if before and not is_definite(before) else None
    office = bool(classes_of(before, "ar"))
    borne = given is not None and given.given >= SEVERAL and given.given > given.family
    return borne and not office and known.family > known.given and bodies()[hit.payloads[0].key].unsure


def _is_town(scene: Scenery, hit: PhraseHit[BodyName], places: list[Mention]) -> bool:
    """Tell a town of a country told elsewhere in the text that a body is called as too: «قنصل الجزائر بالكاف»."""
    if hit.last != hit.first + 1 or not bodies()[hit.payloads[0].key].unsure:
        return False
    town = next((p for p in places if p.span == hit.span), None) if scene.before(hit.first) not in _OF_BODY else None
    return town is not None and any(p.country == town.country for p in places if p.key != town.key)


_OF_STATE = "of"


class Known:
    """What is known beforehand of the names in one document: places, and bodies by their names."""

    def __init__(self, scene: Scenery, places: list[Mention], known: Bodies) -> None:
        """Hold the bodies known by name and the places ready for the grammars."""
        self.scene = scene
        self.bodies = {i: hit for i, hit in known.items() if not _is_town(scene, hit, places)}
        self.atoms = self._atoms(places)

    def _atoms(self, places: list[Mention]) -> dict[int, Atom]:
        """Return places and bodies by the token in which they begin; a body before a place."""
        found: dict[int, Atom] = {}
        for place, first, last, cut in self.placed(places):
            found.setdefault(first, Atom(last, place.country, cut, is_state=place.key == place.country))
        for first, hit in self.bodies.items():
            cut = self._cut(first, hit.start)
            body = hit.payloads[0]
            found[first] = Atom(hit.last, body.country, cut, is_body=True, worldwide=body.key in worldwide())
        return found

    def placed(self, mentions: list[Mention]) -> Iterator[tuple[Mention, int, int, int]]:
        """Yield mentions (in order) with first token, the one after the last, and the letters cut before them."""
        words = self.scene.words
        for mention in mentions:
            position, last = words.within(mention.span)
            yield mention, position, last, self._cut(position, mention.span.start)

    def _cut(self, i: int, start: int) -> int:
        """Return how many folded letters of a token lie before a place in the source."""
        return self.scene.words.letters_before(i, start)


class Reader(Known):
    """Reads all names of one document."""

    def __init__(self, scene: Scenery, places: list[Mention], known: Bodies) -> None:
        """Build the three grammars over the heads of bodies."""
        super().__init__(scene, places, known)
        self.arabic = ArabicNames(scene, self.atoms)
        self.french = FrenchNames(scene, self.atoms)
        self.english = EnglishNames(scene, self.atoms)
        self.explained = explained(
            scene, {*self.french.known, *relation_words("explained_heads")}, relation_words("explained_tails")
        )
        self.explained |= small_bodies(scene, self.atoms)
        self.told = national_brands(scene, self.atoms)
        self.told |= bodies_told_before(scene, self.atoms, self.english.known)

    def named_after(self, places: list[Mention], names: list[Mention]) -> Iterator[Mention]:
        """Yield the places that an adjective in a body's name follows: part of a proper name («مصرف ليبيا المركزي»).

        A court's is where it judges («محكمة استئناف البصرة الاتحادية»).
        """
        spans = {place.span.start: (place, last) for place, _, last, _ in self.placed(places)}
        inside, position = sorted(spans), 0
        for name, first, end, _ in self.placed(names):
            begins = range(first, min(first + _PRESIDED, end))  # «رئاسة محكمة استئناف البصرة الاتحادية»
            court = not begins or any(head.key == COURT for k in begins for _, head, _ in self.arabic.heads_at(k))
            while position < len(inside) and inside[position] <= name.span.start:
                position += 1
            while position < len(inside) and inside[position] < name.span.end:
                place, last = spans[inside[position]]
                if not court and last < end and looks_relation(self.scene.same_line(last)):
                    yield place
                position += 1

    def opening(self, places: list[Mention], names: list[Mention]) -> Iterator[Mention]:
        """Yield the states with which an English name opens, part of a proper name: "Kenya Wildlife Service".

        So is any place in a name that its head's office alone told: "Transport Malta", "Valletta Gateway Terminals".
        """
        begins = {name.span.start: name.span for name in names}
        told = {k for first, last in self.told.items() for k in range(first, last)}
        for place, first, last, _ in self.placed(places):
            name = begins.get(place.span.start)
            state = name is not None and place.key == place.country and not self.scene.is_arabic(first)
            opens = state and name is not None and place.span.end < name.end and self.scene.is_capital(last)
            linked = first not in self.told and self.scene.before(first) in _BEFORE_SITES
            if opens or (first in told and not linked):
                yield place

    def joined(self, places: list[Mention], names: list[Mention]) -> Iterator[Mention]:
        """Yield the places in a body's name that a hyphen or dash joins to a word: "Oman–Tanzania Joint Committee"."""
        spans = sorted((name.span.start, name.span.end) for name in names)
        begins = [start for start, _ in spans]
        for place, first, last, _ in self.placed(places):
            at = bisect_right(begins, place.span.start) - 1
            inside = at >= 0 and place.span.end <= spans[at][1]
            before = self.scene.form(first - 1) in _DASHES and self.scene.touches(first)
            after = self.scene.form(last) in _DASHES and self.scene.touches(last)
            if inside and (before or after):
                yield place

    def names(self) -> Iterator[Mention]:
        """Yield the longest name at each token; tokens of a name are passed over."""
        beginners = self.scene.naming["institutions"]
        return self.scene.walk(self._name_at, sorted({*beginners, *self.bodies, *self.explained, *self.told}))

    def _name_at(self, i: int) -> tuple[Mention, int] | None:
        known = self._body_at(i)
        read = self._read(i)
        if known is None or (read is not None and read[1] > known[1]):
            return read
        return known

    def _read(self, i: int) -> tuple[Mention, int] | None:
        """Read a name by grammar."""
        first, last, cut, country = i, 0, 0, None
        if self.scene.is_arabic(i):
            name = self.arabic.name_at(i)
            if name is not None:
                last, cut, country = name.last, name.cut, name.country
                country = self._of_adjective(last, country)
            agency = enclosed_agency(self.scene, i)
            if agency is not None and agency[0] > last:
                last, cut = agency
        else:
            latin = self.french.name_at(i)
            english = self.english.name_at(i)
            best = max((n for n in (latin, english) if n), key=lambda n: n.last - n.first, default=None)
            if best is not None:
                first, last, country = best.first, best.last, best.country
            last = max(last, self.explained.get(i, 0), self.told.get(i, 0))
        if last == 0 or self.scene.form(last - 1) == _TO_BE or self._is_state(first, last):
            return None
        place = self.atoms.get(i)
        land = place is not None and (place.is_state or self.scene.forms[i][place.cut :] in districts())
        if place is not None and land and not place.is_body and last <= place.last:
            return None  # «Union des Comores» is a state, «مديرية المخا» a district
        if country and any(seas().match_at(self.scene.words, k) for k in range(first, last)):
            country = None  # « Commission du golfe de Guinée »
        span = self.scene.span(first, last, cut)
        return self.scene.mention(Kind.ORGANIZATION, span, _GRAMMAR, country=country), last

    def _of_adjective(self, last: int, country: str | None) -> str | None:
        """Return the country by whose adjective a name ends that a town is in too: «جامعة بولونيا الإيطالية»."""
        nation, before = (country_of_adjective(self.scene.form(k)) for k in (last - 1, last - 2))
        return nation if country and nation and before is None else country

    def _is_state(self, first: int, last: int) -> bool:
        """Tell the name of a state whose noun stands in small letters: « l'union des Comores »."""
        hit = place_names().match_at(self.scene.words, first) if not self.scene.is_capital(first) else None
        return hit is not None and hit.last == last and hit.payloads[0].state

    def _of_nation(self, i: int, country: str | None) -> bool:
        """Tell the adjective of its nation before the name of a state's body: "the German Bundestag"."""
        nation = country_of_adjective(self.scene.form(i - 1)) if country and self.scene.before(i) else None
        return nation is not None and nation == country and self.scene.is_capital(i - 1)

    def _of_its_state(self, last: int, country: str | None) -> int:
        """Return the end of the name of a state's body behind it: "the Seimas of the Republic of Lithuania"."""
        place = last + 1 + (self.scene.same_line(last + 1) == "the")
        atom = self.atoms.get(place) if country and self.scene.same_line(last) == _OF_STATE else None
        named = atom is not None and atom.is_state and atom.country == country and self.scene.same_line(place)
        return atom.last if atom is not None and named else last

    def _body_at(self, i: int) -> tuple[Mention, int] | None:
        """Read a body known by name, with the adjective or town that follows it."""
        hit = self.bodies.get(i)
        if hit is None:
            return None
        atom = self.atoms[i]
        if self.scene.is_arabic(i):
            name = self.arabic.go_on(i, atom, self.arabic.head_at(i, atom.cut))
            last, country = name.last, name.country
            nation = country_of_adjective(self.scene.form(last - 1)) if last > atom.last else None
            country = nation or country if country else country  # «الكونغرس الفلبيني»
        else:
            office = self.scene.is_capital(atom.last) and self.scene.form(atom.last) in role_words().before
            latin = self.french.go_on(i, atom)
            last, country = (atom.last, atom.country) if office else (latin.last, latin.country)
            last = self._of_its_state(last, country) if not office else last
            last = self.english.part_of(last) if not office else last
            i -= self._of_nation(i, country)
        span = self.scene.span(i, last, atom.cut)
        key = hit.payloads[0].key
        return self.scene.mention(Kind.ORGANIZATION, span, _GAZETTEER, key, country), last
