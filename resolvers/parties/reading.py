"""Whom an engagement is done with: the people, bodies and delegations of a sentence, each with the word before it."""

from dataclasses import dataclass, field
from functools import lru_cache

from lexicon.countries import country_of_adjective
from lexicon.engagements import Form
from lexicon.relations import affixes, either, relation_words
from resolvers.ground.among import any_said
from resolvers.ground.bare_nouns import bare_noun
from resolvers.ground.counterparts import counterparts_at
from resolvers.ground.items import Sentence, Sort
from resolvers.officials.apposition import bodies_held
from resolvers.parties.absorbing import absorbed_by, come_forward
from resolvers.parties.attributed import with_sources
from resolvers.parties.bare_bodies import body_meant
from resolvers.parties.bearers import read_title
from resolvers.parties.belonging import affiliates
from resolvers.parties.cast import Cast
from resolvers.parties.datelines import dateline_end
from resolvers.parties.governing import Government, may_be_party, read
from resolvers.parties.of_mention import party_of, party_of_body, party_told
from resolvers.parties.party import Party
from resolvers.parties.passed_over import is_passed_over
from resolvers.parties.peers import tells_unnamed, unnamed_at
from resolvers.parties.phrase_ends import ends_phrase
from resolvers.parties.seated import seat_last
from resolvers.parties.sent import governs_beside
from resolvers.parties.standing_for import lead_their_sides, stand_for_bodies, with_office
from resolvers.parties.states import acting_state
from schemas.mention import Kind
from schemas.nouns import replace
from text.inflection import after_and, is_definite
from text.names.skeletons import has_arabic

_AND = affixes("and_attached")
_TRANSPARENT = (Kind.DATE, Kind.PLACE, Kind.PROGRAM, Kind.LAW)


def parties_in(cast: Cast, sentence: Sentence) -> list[Party]:
    """Return the parties of a sentence, in order; each sentence is read once."""
    start = sentence.span.start
    if start not in cast.read:
        cast.read[start] = _parties_in(cast, sentence)
    return cast.read[start]


def _parties_in(cast: Cast, sentence: Sentence) -> list[Party]:
    reading = _Reading(cast, sentence)
    held = bodies_held(cast.scene, sentence)
    # «مع نظيرتها في المكتبة الوطنية السيدة …»
    apart = {n for peer, body, _ in counterparts_at(sentence) for n in range(peer + 1, body + 1)}
    for place in range(dateline_end(cast.scene, sentence), len(sentence.items)):
        if place not in apart and sentence.items[place].mention not in held:
            reading.read(place)
    found = with_sources(sentence, reading.found)
    return stand_for_bodies(cast, sentence, lead_their_sides(sentence, found))


@dataclass(slots=True)
class _Reading:
    """A sentence as it is read from left to right: what governs next, who was found, whom a delegation absorbs."""

    cast: Cast
    sentence: Sentence
    state: Government = field(default_factory=Government)
    found: list[Party] = field(default_factory=list)
    absorbed: set[int] = field(default_factory=set)
    company: bool = False
    """Whether those follow who came with the party read last: «على رأس وفد ضم A وB»."""

    def read(self, place: int) -> None:
        """Read the item at a place."""
        top = self.sentence.items[place].mention
        if top < 0:
            self._read_word(place)
        elif is_passed_over(self.cast, self.sentence, place):
            return
        elif top in self.cast.figures.titled:
            read_title(self.cast, self.sentence, place, self.state)
        elif _is_transparent(self.cast, self.sentence, place, self.state):
            self.state.passed()
        else:
            self._read_party(place)

    def _read_party(self, place: int) -> None:
        """Read a mention that is a party, says of which body the last party is, or is absorbed by a delegation."""
        party = party_of(self.cast, self.sentence, place, self.state)
        if _says_body_of_last(self.cast, self.sentence, self.found, party):
            self.found[-1] = replace(self.found[-1], soft=self.found[-1].soft | party.keys)
            return
        party = with_office(self.sentence, self.found, party)
        come_forward(self.cast, party, self.found, self.absorbed)
        self.company = self.company and party.governor in _LISTED
        if self.company or (party.figure >= 0 and party.figure in self.absorbed):
            self.state.separator, self.state.words = "", 0
            return
        self.found.append(party)
        if party.kind is Kind.DELEGATION:
            self.absorbed |= absorbed_by(self.cast, self.sentence.items[place].mention, self.found)

    def _read_word(self, place: int) -> None:
        """Read an item that is no mention: what it governs, and what it says of the party before it."""
        item = self.sentence.items[place]
        word = item.sort is Sort.WORD
        if word and _is_plain(item.form):
            read(self.state, item)
        elif self._read_telling(place):
            return
        if _opens_matter(self.sentence, place):
            self.state.govern("purpose")
        elif word and self.state.may_close() and ends_phrase(self.cast, self.sentence, place):
            self.state.closed()

    def _read_telling(self, place: int) -> bool:
        """Read an item that may be a party itself or say how others are joined; tell whether it is wholly read."""
        scene, sentence, state = self.cast.scene, self.sentence, self.state
        item = sentence.items[place]
        if (meant := body_meant(scene, sentence, place)) is not None:
            state.separator = "and" if item.form.startswith(_AND) else state.separator
            self.found.append(party_of_body(self.cast, meant, place, state.take()))
            return True
        if self.found and item.named:
            seat_last(sentence, self.found, place)
        if item.form in relation_words("separators") and _ends_presence(sentence, place, state):
            state.drop()
        band = _band_before(sentence, place) if item.marks("members") else -1
        self.company = (self.company and not item.verb) or (band > 0 and sentence.items[band - 1].marks("heads"))
        no_verb = item.verb and (_is_noun(sentence, place) or band >= 0)
        read(state, replace(item, verb=None) if no_verb else item)
        if (governor := governs_beside(scene, sentence.items, place)) is not None:
            state.govern(governor)
        if (told := unnamed_at(scene, sentence, place)) is not None:
            self.found.append(party_told(told, place, state.take()))
            return True
        joins = bool(self.found) and _joins_by_nation(sentence, place)
        state.separator = "and" if joins else state.separator
        return joins


def _is_transparent(cast: Cast, sentence: Sentence, place: int, state: Government) -> bool:
    """Tell a mention that is no party and only ends the words of place or time; a place may be a state that acts."""
    kind = sentence.items[place].kind
    return kind in _TRANSPARENT and not (kind is Kind.PLACE and _stands_for_state(cast, sentence, place, state))


def _stands_for_state(cast: Cast, sentence: Sentence, place: int, state: Government) -> bool:
    """Tell whether a place is a state that is a party here, behind «between» or as the subject of a verb."""
    return may_be_party(state) or acting_state(cast.scene, sentence, place)


def _says_body_of_last(cast: Cast, sentence: Sentence, found: list[Party], party: Party) -> bool:
    """Tell whether a body only says of whom the person read before it is, so that it is no party of its own."""
    if party.kind is not Kind.ORGANIZATION or not found or found[-1].figure < 0:
        return False
    return affiliates(sentence.items, found[-1].place, party.place) or _is_body_of(cast, found[-1], party)


def _is_body_of(cast: Cast, person: Party, body: Party) -> bool:
    """Tell whether a body behind a comma only says where an office is held: "Mr. X, Rector, University of"."""
    own = cast.bodies[person.figure] if person.figure < len(cast.bodies) else None
    titled = bool(cast.figures.all[person.figure].titles)
    return titled and own is not None and own.span == body.quote.span and body.governor == "comma" and not body.gap


@lru_cache(maxsize=100_000)
def _is_plain(form: str) -> bool:
    """Tell a word that is read for what it governs alone: it means no body, nation or envoy, and parts nothing."""
    nation = after_and(form)
    telling = bare_noun(form) is not None or tells_unnamed(form)
    telling = telling or form in either("separators", "acting_for", "embracing")
    return not telling and (nation is None or country_of_adjective(nation) is None)


def _opens_matter(sentence: Sentence, place: int) -> bool:
    """Tell the matter behind whom one talked with, meant by a bare noun: «استعرض مع ضيفه مشروع …», «… السفير دور …»."""
    item = sentence.items[place]
    if place < _WITH_WHOM or item.sort is not Sort.WORD or not sentence.items[place - _WITH_WHOM].marks("with"):
        return False
    meant, form = sentence.items[place - 1], item.form
    whom = meant.mention < 0 and meant.form in either("pointing_subjects", "contact_welcome", "delegation_words")
    return whom and has_arabic(form) and not is_definite(form) and after_and(form) is None and not item.named


_WITH_WHOM = 2
"""Items from «مع» to the matter behind whom one talked with."""


def _joins_by_nation(sentence: Sentence, place: int) -> bool:
    """Tell «و» on the nation of whom the next name is: «وزيرا الصحة المصري X والأردني Y»."""
    nation = after_and(sentence.items[place].form)
    if nation is None or country_of_adjective(nation) is None:
        return False
    return any(i.kind is Kind.PERSON for i in sentence.items[place + 1 : place + 2])


def _is_noun(sentence: Sentence, place: int) -> bool:
    """Tell whether what spells as a past is the noun of a preposition: «وصل إلى دار …»."""
    verb, before = sentence.items[place].verb, sentence.items[max(place - 1, 0) : place]
    if verb is None or verb.latin or verb.pronoun or verb.form is not Form.PAST or sentence.items[place].joined:
        return False
    return any_said(before, relation_words("prepositions"))


def _band_before(sentence: Sentence, place: int) -> int:
    """Return the delegation of which a word says who was in it: «على رأس وفد رفيع المستوى ضم …», -1 where none is."""
    for n in range(place - 1, max(place - _NEAR, 0) - 1, -1):
        item = sentence.items[n]
        if item.kind is Kind.DELEGATION or item.form in relation_words("delegation_words"):
            return n
        if item.sort is not Sort.WORD:
            break
    return -1


_NEAR = 5
"""Items between a delegation's noun and the word that says who was in it: «رفيع المستوى», « officielle »."""
_LISTED = ("members", "and")
"""What governs those of a list of members; behind a comma alone whom they met may stand."""


def _ends_presence(sentence: Sentence, place: int, state: Government) -> bool:
    """Tell whether a comma ends those present or in company, not named: «استقبل، بحضور أطر الوزارة، الوزير …»."""
    if state.governor not in ("presence", "escort") or not state.fresh or state.words <= 0:
        return False
    behind = sentence.items[place + 1 : place + 2]
    joined = any(i.form.startswith(_AND) or i.form in relation_words("and") for i in behind)
    before = sentence.items[place - 1].form
    return not joined and before != "" and has_arabic(before)
