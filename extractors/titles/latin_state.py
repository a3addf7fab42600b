"""What is known of a French or English role while it is followed, and the bodies and places that it takes in."""

from collections.abc import Sequence

from extractors.titles.latin_fields import Fields
from extractors.titles.scene import Scene
from lexicon.bearers import FEW
from lexicon.people import Role
from lexicon.places import place_names
from lexicon.relations import relation_words
from lexicon.role_grammar import role_words
from schemas.mention import Kind
from text.phrases import PhraseHit

_REGIONS = frozenset(("region", "province", "wilaya", "prefecture", "commune", "departement", "gouvernorat", "cercle"))
_LONGEST_REGION = 5
_CHIEF_MINISTER, _GOVERNOR = ["chief", "minister"], "governor"


class RoleState:
    """One role as it is followed, word by word."""

    def __init__(self, scene: Scene, first: int, hit: PhraseHit[Role]) -> None:
        """Begin with the words up to the end of the head."""
        self.scene, self.role = scene, hit.payloads[0]
        self.begin, self.position, self.head_end = first, hit.last, hit.last
        self.solid = hit.last - hit.first > 1
        self.after_preposition = self.in_complement = self.listed = self.for_region = self.ended = False
        self.several_regions = False
        self.fields = Fields(scene)

    def _take_to(self, last: int) -> bool:
        """Take the words up to a token; tell whether there were any."""
        gone = last > self.position
        self.position = last
        return gone

    def _reads(self, i: int, words: Sequence[str]) -> bool:
        """Tell whether some words and signs stand from a token on."""
        return self.scene.form(i) == words[0] and all(self.scene.form(i + k) == word for k, word in enumerate(words))

    def _take(self, last: int | None) -> bool:
        """Take what is read whole, up to a token."""
        if last is not None:
            self.position, self.after_preposition, self.in_complement, self.solid = last, False, False, True
        return last is not None

    def _mention(self, i: int) -> bool:
        """Take a body, or a place after a preposition."""
        found = self.scene.mention_at(i, Kind.ORGANIZATION, Kind.PROGRAM, Kind.LAW)
        if found and (self.after_preposition or self._head_wants(i)):
            self.position, self.solid, self.after_preposition, self.in_complement = found[1], True, False, False
            return True
        if not self.after_preposition and self._take_land(i):
            return True
        place = self.scene.mention_at(i, Kind.PLACE)
        if self.in_complement and (last := self._region(i)) > i:
            self.position, self.ended = last, True
            return True
        if place and not self.after_preposition and self._country_office(i):
            self.position, self.solid, self.ended = place[1], True, True
            return True
        if place and self.after_preposition:
            last = self._shouted(place[1])
            self.position, self.solid, self.after_preposition, self.in_complement = last, True, False, False
            return True
        return False

    def _shouted(self, i: int) -> int:
        """Step over the further words of a town in capitals, before a name: « maire de SANTO TIRSO Joaquim COUTO »."""
        scene, last = self.scene, i
        if not scene.written(i - 1).isupper():
            return i
        while last < i + _LONGEST_REGION and scene.same_line(i - 1, last) and scene.written(last).isupper():
            last += 1
        return last if scene.same_line(i, last) and scene.written(last).istitle() else i

    def _take_land(self, i: int) -> bool:
        """Take the land right behind the head of its government, as Pakistan writes: "Chief Minister Punjab"."""
        scene = self.scene
        heads = [scene.form(i - 2), scene.form(i - 1)]
        hit = place_names().match_at(scene.words, i) if heads == _CHIEF_MINISTER or heads[1] == _GOVERNOR else None
        known = scene.name(i)
        called = known is not None and known.given >= FEW  # "Governor Georgia Bell"
        land = hit is not None and any(place.land for place in hit.payloads) and scene.written(i)[:1].isupper()
        land = land and not called
        if hit is None or not land or not scene.same_line(i - 1, hit.last - 1):
            return False
        self.position, self.solid, self.ended = hit.last, True, True
        return True

    def _region(self, i: int) -> int:
        """Return the end of the region's name behind its noun: «préfet de la région Bretagne»."""
        scene, end = self.scene, i
        if scene.form(i - 1) not in _REGIONS or not scene.written(i)[:1].isupper() or scene.name(i) is not None:
            place = scene.mention_at(i, Kind.PLACE) if scene.form(i - 1) in _REGIONS else None
            return self._numbered(place[1]) if place else i
        while end < i + _LONGEST_REGION and scene.same_line(i, end):
            joined = scene.form(end) == "-" and scene.adjacent(end) and scene.adjacent(end + 1)
            named = scene.is_word(end) and scene.written(end)[0].isupper() and (end == i or scene.form(end - 1) == "-")
            if not (joined or named):
                break
            end += 1
        return self._numbered(end) if end > i else end

    def _numbered(self, i: int) -> int:
        """Step over the number that tells communes of one name apart: « maire de la commune Golfe 3 »."""
        number = self.scene.same_line(i - 1, i) and len(self.scene.form(i)) == 1 and self.scene.form(i).isdigit()
        return i + 1 if number and not (self.scene.same_line(i, i + 1) and self.scene.is_word(i + 1)) else i

    def _country_office(self, i: int) -> bool:
        """Tell whether a state right behind the acronym of a body is where its office is: "of UNICEF Sudan"."""
        scene = self.scene
        body = scene.mention_at(i - 1, Kind.ORGANIZATION)
        acronym = body is not None and body[1] == i and scene.written(i - 1).isupper()
        return acronym and scene.same_line(i - 1, i) and not scene.written(i).isupper() and self.position > self.begin

    def _head_wants(self, i: int) -> bool:
        return self.scene.form(i - 1) in role_words().takes_body

    def _governs_elsewhere(self, after: int) -> bool:
        """Tell a minister or governor, whose office no town tells: "the Governor in Kisumu" was met there.

        A rank at a mission it does; and so it may where the name follows: "the Governor in Kisumu, Peter Otieno,".
        """
        forms = [self.scene.form(k) for k in range(self.begin, self.position)]
        governs = not relation_words("governing_offices").isdisjoint(forms[: self.head_end - self.begin])
        apposed = self.scene.form(after) == "," and self.scene.written(after + 1)[:1].isupper()
        return governs and not apposed and role_words().of_mission.isdisjoint(forms)
