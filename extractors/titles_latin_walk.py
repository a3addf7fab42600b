"""A French or English role followed word by word from its head to the end of its complements."""

from collections.abc import Sequence

from extractors.organizations_latin import OF
from extractors.titles_latin_fields import Fields
from extractors.titles_latin_names import behind_letters, is_name, names_someone, opens_name
from extractors.titles_scene import Scene
from lexicon.countries import country_of_adjective
from lexicon.naming import is_french_adjective
from lexicon.people import Ending, Role
from lexicon.role_grammar import role_words
from schemas.mention import Kind
from text.phrases import PhraseHit

_LONGEST = 24
ENGLISH_AND = "and"
CONTRACTED = frozenset(("au", "aux"))
_DELEGATED = frozenset(("delegue", "deleguee"))
_FOR = frozenset(("for", "pour"))
_ABOUT = frozenset(("on", "en", "sur"))
_BEHIND = (",", "|", "(", "–")
_DEEDS = ("er", "ir", "ire", "dre", "ons", "ez", "èrent", "irent")
"""Endings of verbs after «et», written small; nouns of fields have an article or a capital there."""
_FIELDS = frozenset(("justice",))
"""Fields of work that are offices too."""
_INNER_SIGNS = ("-", "'", "/")
BY_INTERIM = ("par", "interim")
INTERIM = (("p", ".", "i", "."), ("a", ".", "i", "."), ("ad", "interim"), ("faisant", "fonction"), ("f", ".", "f", "."))
"""«par intérim», "ad interim" and the Belgian «faisant fonction», the dots of letters tokens of their own."""
_REGIONS = frozenset(("region", "province", "wilaya", "prefecture", "commune", "departement", "gouvernorat", "cercle"))
_LONGEST_REGION = 5
ABROAD = ("a", "l", "'", "etranger")


_OF_STATE = ("ministre", "d", "'", "etat")
_IN_CHARGE = ("in", "charge", "of")


class RoleWalk:
    """One role as it is followed, word by word."""

    def __init__(self, scene: Scene, first: int, hit: PhraseHit[Role]) -> None:
        """Begin with the words up to the end of the head."""
        self.scene, self.role = scene, hit.payloads[0]
        self.begin, self.position = first, hit.last
        self.solid = hit.last - hit.first > 1
        self.after_preposition = self.in_complement = self.listed = self.for_region = self.ended = False
        self.fields = Fields(scene)

    def step(self) -> bool:
        """Take in the next words where they belong to the role; tell whether any did."""
        scene, i = self.scene, self.position
        if self.ended or i >= scene.size or not scene.same_line(i - 1, i) or i - self.begin > _LONGEST:
            return False
        if not scene.is_word(i):
            return self._sign(i)
        interim = next((len(words) for words in INTERIM if self._reads(i, words)), 0)
        if interim:
            self.position, self.after_preposition, self.in_complement = i + interim, False, False
            return True
        if self._mention(i):
            return True
        title = scene.honorific(i) and not self.after_preposition and scene.form(i) not in role_words().before
        if title or scene.inside(i, Kind.DATE):
            return False
        return self._preposition(i) or self._coordinated(i) or self._take_to(behind_letters(scene, i)) or self._word(i)

    def _take_to(self, last: int) -> bool:
        """Take the words up to a token; tell whether there were any."""
        gone = last > self.position
        self.position = last
        return gone

    def _reads(self, i: int, words: Sequence[str]) -> bool:
        """Tell whether some words and signs stand from a token on."""
        return all(self.scene.form(i + k) == word for k, word in enumerate(words))

    def _listed(self, i: int) -> bool:
        """Tell whether a comma goes on, or closes, a list of fields."""
        fields = self.fields
        return (self.listed and fields.closes(i)) or fields.resumes(i) or fields.go_on(i)

    def _sign(self, i: int) -> bool:
        """Step over a hyphen, apostrophe or slash inside a word, and over the comma before "chargé de"."""
        scene, form = self.scene, self.scene.form(i)
        if form == ",":
            return self._comma(i)
        if form in ("&", "("):
            return self._coordinated(i) if form == "&" else self._acronym(i)
        if form == "'" and scene.form(i + 1) == "s" and scene.adjacent(i) and scene.adjacent(i + 1) and self.solid:
            self.position, self.after_preposition = i + 2, True  # "Director of the Prime Minister's Office"
            return scene.is_word(i + 2) and scene.same_line(i, i + 2)
        if form in _INNER_SIGNS and scene.adjacent(i) and scene.adjacent(i + 1):
            whole = form != "'" and scene.is_word(i + 1) and not scene.mention_at(i + 1, *Kind)
            self.position = i + 1 + whole
            return True
        return self._take(self.fields.in_marks(i))

    def _comma(self, i: int) -> bool:
        """Step over a comma before "chargé de", before a minister of state's own office or between fields."""
        scene, words = self.scene, role_words()
        if scene.form(i + 1) in words.charged and scene.form(i + 2) in words.prepositions:
            self.position, self.after_preposition = i + 1, False
            return self._preposition(i + 1)
        if self._ranked_minister(i):
            return True
        listed = self.in_complement and self._listed(i)
        if listed:
            self.listed = scene.form(i + 1) not in words.coordinators
            self.position, self.after_preposition = scene.skip(i + 1, words.joining), True
        return listed

    def _ranked_minister(self, i: int) -> bool:
        """Take the office of one with the rank of minister of state: « ministre d'État, ministre de l'Élevage »."""
        inner = self.scene.role(i + 1) if self._reads(i - len(_OF_STATE), _OF_STATE) else None
        return inner is not None and self.scene.form(i + 1) == _OF_STATE[0] and self._take(inner.last)

    def _take(self, last: int | None) -> bool:
        """Take what is read whole, up to a token."""
        if last is not None:
            self.position, self.after_preposition, self.in_complement, self.solid = last, False, False, True
        return last is not None

    def _acronym(self, i: int) -> bool:
        """Step over a body's acronym in brackets where the role goes on: «de l'Union européenne (UE) au Niger»."""
        scene, held = self.scene, self.position
        inner = scene.mention_at(i + 1, Kind.ORGANIZATION)
        if inner is None or scene.form(inner[1]) != ")" or not scene.same_line(i, inner[1] + 1):
            return False
        self.position = inner[1] + 1
        goes_on = scene.is_word(self.position) and self._preposition(self.position)
        self.position = self.position if goes_on else held
        return goes_on

    def _mention(self, i: int) -> bool:
        """Take a body, or a place after a preposition."""
        found = self.scene.mention_at(i, Kind.ORGANIZATION, Kind.PROGRAM, Kind.LAW)
        if found and (self.after_preposition or self._head_wants(i)):
            self.position, self.solid, self.after_preposition, self.in_complement = found[1], True, False, False
            return True
        place = self.scene.mention_at(i, Kind.PLACE)
        if self.in_complement and (last := self._region(i)) > i:
            self.position, self.ended = last, True
            return True
        if place and not self.after_preposition and self._country_office(i):
            self.position, self.solid, self.ended = place[1], True, True
            return True
        if place and self.after_preposition:
            self.position, self.solid, self.after_preposition, self.in_complement = place[1], True, False, False
            return True
        return False

    def _region(self, i: int) -> int:
        """Return the end of the region's name behind its noun: «préfet de la région Bretagne»."""
        scene, end = self.scene, i
        if scene.form(i - 1) not in _REGIONS or not scene.written(i)[:1].isupper() or scene.name(i) is not None:
            place = scene.mention_at(i, Kind.PLACE) if scene.form(i - 1) in _REGIONS else None
            return place[1] if place else i
        while end < i + _LONGEST_REGION and scene.same_line(i, end):
            joined = scene.form(end) == "-" and scene.adjacent(end) and scene.adjacent(end + 1)
            named = scene.is_word(end) and scene.written(end)[0].isupper() and (end == i or scene.form(end - 1) == "-")
            if not (joined or named):
                break
            end += 1
        return end

    def _country_office(self, i: int) -> bool:
        """Tell whether a state right behind the acronym of a body is where its office is: "of UNICEF Sudan"."""
        scene = self.scene
        body = scene.mention_at(i - 1, Kind.ORGANIZATION)
        acronym = body is not None and body[1] == i and scene.written(i - 1).isupper()
        return acronym and scene.same_line(i - 1, i) and not scene.written(i).isupper() and self.position > self.begin

    def _head_wants(self, i: int) -> bool:
        return self.scene.form(i - 1) in role_words().takes_body

    def _phrase(self, i: int) -> bool:
        """Take «par intérim», and «à l'étranger» inside a complement."""
        scene = self.scene
        if (scene.form(i), scene.form(i + 1)) == BY_INTERIM:
            self.position, self.in_complement = i + 2, False
            return True
        if self._take(self.fields.served(i)):
            return True
        abroad = self.in_complement and tuple(scene.form(k) for k in range(i, i + len(ABROAD))) == ABROAD
        self.position += len(ABROAD) * abroad
        return abroad

    def _preposition(self, i: int) -> bool:
        """Take a preposition with its article where a complement follows."""
        words, scene = role_words(), self.scene
        form = scene.form(i)
        if self._about(i) or self._taken_up(i) or self._in_charge(i):
            return True
        if form not in words.prepositions or self._phrase(i):
            return form in words.prepositions
        body = scene.mention_at(i + 1, Kind.ORGANIZATION) is not None  # "UN-Habitat" begins like a French article
        last = i + 1 if body else scene.skip(i + 1, words.small)
        if not scene.is_word(last) or not scene.same_line(i, last) or scene.form(last) in words.owners:
            return False
        if form in words.at and not self._held_at(last) and not self._field_at(i, last):
            return False
        if (
            scene.ending(last) is not Ending.NO
            and last == i + 1
            and not scene.role(last)
            and not scene.mention_at(last, Kind.ORGANIZATION)
        ):
            return False
        self.for_region = form in _FOR
        self.position, self.after_preposition = last, True
        return True

    def _in_charge(self, i: int) -> bool:
        """Take "in charge of" with its field: "Minister of State in charge of Constitutional Affairs"."""
        scene = self.scene
        last = scene.skip(i + len(_IN_CHARGE), role_words().small)
        if not self._reads(i, _IN_CHARGE) or not scene.same_line(i, last) or not scene.is_word(last):
            return False
        self.position, self.after_preposition = last, True
        return True

    def _taken_up(self, i: int) -> bool:
        """Take «avec le monde arabe» after «relations», and «au développement» after «coopération», in a complement."""
        scene, words = self.scene, role_words()
        linked = (scene.form(i) in words.with_words and scene.form(i - 1) in words.relations) or (
            scene.form(i) in CONTRACTED | {"a"} and scene.form(i - 1) in words.aims
        )
        last = scene.skip(i + 1, words.small)
        if not linked or not self.in_complement or not scene.is_word(last) or not scene.same_line(i, last):
            return False
        if scene.inside(last, Kind.ORGANIZATION, Kind.DATE) or scene.form(last) in words.owners:
            return False
        self.position, self.after_preposition = last, True
        return True

    def _about(self, i: int) -> bool:
        """Take what an expert or adviser is one on: "Adviser on Blue Carbon", «experte en environnement»."""
        scene = self.scene
        last = scene.skip(i + 1, role_words().small) if scene.form(i) in _ABOUT else i
        if last == i or not self.role.about or self.in_complement or not scene.same_line(i, last):
            return False
        if not scene.is_word(last) or scene.inside(last, Kind.DATE, Kind.PLACE, Kind.ORGANIZATION):
            return False
        if scene.form(i) == "on" and not scene.written(last)[0].isupper():
            return False
        self.position, self.after_preposition = last, True
        return True

    def _contracted(self, i: int, last: int) -> bool:
        """Tell whether «au», «aux» holds the article of a capitalised field: «commissaire général au Plan»."""
        return self.scene.form(i) in CONTRACTED and self.scene.written(last)[0].isupper()

    def _field_at(self, i: int, last: int) -> bool:
        """Tell whether after «à», «au» an office's field follows: «déléguée à la culture», «adjointe au maire»."""
        scene = self.scene
        if self.role.deputy and scene.role(last):
            return True
        if scene.form(i - 1) in _DELEGATED and (last > i + 1 or scene.form(i) in CONTRACTED):
            return True
        return self.role.posted and not self.in_complement and (last > i + 1 or self._contracted(i, last))

    def _held_at(self, i: int) -> bool:
        """Tell whether after «à», «en», «in», «at» a body or place follows that the role is held at."""
        scene = self.scene
        if scene.mention_at(i, Kind.ORGANIZATION):
            return True
        place = scene.mention_at(i, Kind.PLACE)
        state = place is not None and place[0].country is not None and place[0].key == place[0].country
        of_nation = country_of_adjective(scene.form(self.position - 1)) is not None  # «ministre belge au Maroc»
        return bool(place) and (self.role.posted or ((self.solid or state) and not of_nation))

    def _coordinated(self, i: int) -> bool:
        """Take «et des Finances», «and Expatriates» inside a complement, not a second role or a person."""
        words, scene = role_words(), self.scene
        if scene.form(i) not in words.coordinators or not self.solid:
            return False
        j = scene.skip(i + 1, words.small)
        if not scene.is_word(j) or not scene.same_line(i, j) or self._office(j):
            return False
        if scene.honorific(j) and scene.form(j) not in _FIELDS:
            return False
        near = j == i + 1 or self.for_region
        place = scene.mention_at(j, Kind.PLACE) if near and scene.inside(i - 1, Kind.PLACE) else None
        if place is not None:
            self.position = place[1]  # «pour le Maghreb et Malte»
            return True
        mentioned = scene.mention_at(j, Kind.ORGANIZATION, Kind.PLACE)
        if mentioned or scene.ending(j) is not Ending.NO or self._loose(i, j) or self._another(i, j):
            return False
        self.position, self.after_preposition, self.listed = j, True, False
        return True

    def _loose(self, i: int, j: int) -> bool:
        """Tell whether "and" goes on to something else: «le Premier ministre et huit ministres», «et la délégation»."""
        scene = self.scene
        small = not scene.written(j)[0].isupper() and scene.form(i) != ENGLISH_AND
        if small and j == i + 1 and scene.written(j).endswith(_DEEDS):
            return True  # «au Chef de l'État et réaffirmer …»
        if self.in_complement:
            return False
        return small if j == i + 1 else scene.form(j - 1) not in OF

    def _office(self, k: int) -> bool:
        """Tell whether a role begins at a token, no «chargé de …» of the role at hand and no justice as a field."""
        scene = self.scene
        if scene.role(k) is None or (scene.form(k) in role_words().charged and scene.form(k + 1) in OF):
            return False
        return scene.form(k) not in _FIELDS or scene.name(k + 1) is not None

    def _another(self, i: int, j: int) -> bool:
        """Tell whether what stands at ``j``, after "et" or "and" at ``i``, is another role, person or clause."""
        scene = self.scene
        ahead = range(j, min(j + 4, scene.size))
        if any(self._office(k) for k in ahead if all(scene.is_word(m) for m in range(j, k + 1))):
            return True
        if not scene.written(j)[0].isupper():
            return j == i + 1 and scene.form(i) == ENGLISH_AND
        name = scene.name(j)
        return name is not None and name.given > name.family

    def _word(self, i: int) -> bool:
        """Take a common word of a complement, or an adjective of the head."""
        words, scene = role_words(), self.scene
        form = scene.form(i)
        if scene.ending(i) is not Ending.NO:
            return False
        if not self.after_preposition and not self.solid and not (self.role.deputy and scene.role(i)):
            return self._adjective(i) or self._bare_field(i)
        inner = self.fields.office(i)
        if inner is not None and (self.after_preposition or self.role.deputy):
            self.position, self.solid, self.after_preposition, self.in_complement = inner.last, True, False, False
            return True
        if self.after_preposition:
            if is_name(self.scene, i):
                return False
            self.position, self.solid, self.after_preposition, self.in_complement = i + 1, True, False, True
            return True
        goes_on = form in words.adverbs or form in words.before or country_of_adjective(form) is not None
        goes_on = goes_on or (form in words.parts and self.in_complement and scene.form(i - 1) not in words.articles)
        if not goes_on and not scene.role(i) and not is_name(self.scene, i):
            goes_on = self.in_complement and (self._previous_is_common(i) or self.fields.is_described(i))
        self.position += goes_on
        return goes_on

    def _previous_is_common(self, i: int) -> bool:
        """Tell whether a word goes on in a complement: adjectives in French, capitals in English."""
        scene = self.scene
        written, before = scene.written(i), scene.written(i - 1)
        if written[0].isupper():
            if names_someone(scene, self.begin, i) or opens_name(scene, i):
                return False
            if scene.form(i - 1) in role_words().units and not scene.inside(i, *Kind):
                return not written.isupper()
            return not written.isupper() and (before[0].isupper() or scene.form(i + 1) in role_words().prepositions)
        adjective = written.endswith(role_words().adjective_endings) or is_french_adjective(scene.form(i))
        return adjective and written not in role_words().articles

    def _adjective(self, i: int) -> bool:
        form = self.scene.form(i)
        if form in role_words().before or country_of_adjective(form) or form in role_words().adverbs:
            self.solid = self.solid or form not in role_words().plain
            self.position = i + 1
            return True
        if self._profession(i):
            self.position, self.solid = i + 1, True
            return True
        return False

    def _profession(self, i: int) -> bool:
        """Tell an adjective of a profession: «ingénieur forestier», «conseillère juridique»."""
        known = self.role.with_name and (self.role.weak or self.role.about)
        return known and is_french_adjective(self.scene.form(i)) and self.scene.written(i).islower()

    def _bare_field(self, i: int) -> bool:
        """Take the capitalised field right after the head of a role behind a name: «, attachée Pêche et Océans»."""
        scene = self.scene
        behind = scene.same_line(self.begin - 1, i) and scene.form(self.begin - 1) in _BEHIND
        region = scene.mention_at(i, Kind.PLACE)
        if behind and region is not None and region[0].country is None:
            self.position, self.solid, self.in_complement = region[1], True, True  # «directrice Afrique centrale»
            return True
        if not behind or not self.fields.is_bare(i):
            return False
        self.position, self.solid, self.in_complement = i + 1, True, True
        return True
