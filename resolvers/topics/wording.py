"""A text as topics are read out of it: its words, its mentions, its verbs, and the wordings of `lexicon/topics.yml`."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import field

from lexicon.people import is_verb
from lexicon.relations import relation_words
from lexicon.topics import Role, topic_cues
from resolvers.ground.items import PEOPLE, Item, Sort
from resolvers.ground.scene import Scene
from schemas.mention import Kind
from schemas.nouns import dataclass
from text.inflection import ARTICLE, CLEAR_OBJECTS
from text.morphology.light import begins_with_own_and
from text.naming import FEMININE_PAST, looks_derived_verbal_noun
from text.phrases import PhraseHit
from text.signs import COMMAS, DASHES
from text.tokens import Shape, Words, words_of

STOPS = frozenset("؛;.:()[]|!؟?/")
CLOSING = COMMAS | STOPS | {'"'}
COLON = ":"
APOSTROPHES = frozenset("'’")
PARTIES = PEOPLE | {Kind.ORGANIZATION}
NAMED = frozenset((Kind.LAW, Kind.PROGRAM))
"""What an engagement names beside its topics: «تنفيذ» before a plan's name is none, nor is «في ضوء» before a law's."""
_ROOT = 4
"""Letters of the shortest word with «و» before it that is no word of its own («ورش», «وفد»)."""
_SHORT = 4
"""Letters of the longest short form before a name: "Capt.", "Prof."."""
_NONE = (0, None)


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a text, with what stands among them; places are numbers of tokens."""

    words: Words
    mentions: dict[int, tuple[int, Kind]]
    """Where mentions that lie in no other begin in the source, with where they end and what they are."""
    verbs: frozenset[int]
    """Where verbs of engagements stand in the source: a topic ends there."""
    cued: frozenset[int]
    """The places at which a wording of topics may begin: none within a name or behind a law's."""
    cues: Sequence[int]
    """The same places in order."""
    hits: dict[int, PhraseHit[Role] | None] = field(default_factory=dict)
    """The wordings found so far, by place: each is asked for again and again."""

    def cue(self, place: int) -> PhraseHit[Role] | None:
        """Return the wording at a token, if nothing but a particle stands before it in the token."""
        if place not in self.cued:
            return None
        if place not in self.hits:
            self.hits[place] = self._read(place)
        return self.hits[place]

    def _read(self, place: int) -> PhraseHit[Role] | None:
        hit = topic_cues().match_at(self.words, place)
        if hit is None or self._is_noun(place, hit):
            return None
        before = self.words.letters_before(place, hit.start)
        form = self.words.forms[place]
        return hit if before == 0 or form[:before] in relation_words("topic_particles") else None

    def _is_noun(self, place: int, hit: PhraseHit[Role]) -> bool:
        """Tell whether a verb's form is a noun here, behind an article or a hyphen: "l'échange", "victim-centred"."""
        return Role.TURNS in hit.payloads and (self.determined(place) or self.compounded(place))

    def determined(self, place: int) -> bool:
        """Tell whether a word in Latin letters has an article or "of" before it, so that it is no verb."""
        before = place - 1 - (place > 1 and self.words.forms[place - 1] in APOSTROPHES)
        return before >= 0 and self.words.forms[before] in relation_words("before_nouns")

    def compounded(self, place: int) -> bool:
        """Tell whether a hyphen joins a word to the one before it."""
        joined = place > 0 and self.words.ends[place - 1] == self.words.begins[place]
        return joined and self.words.forms[place - 1] in DASHES

    def abbreviates(self, place: int) -> bool:
        """Tell whether a full stop only ends a short form before a name: "Ms. Hamzah", « M. Diallo »."""
        written = place > 0 and self.words.ends[place - 1] == self.words.begins[place]
        short = written and len(self.words.forms[place - 1]) <= _SHORT
        return self.words.forms[place] == "." and short and self.mention(place + 1)[1] in PEOPLE

    def roles(self, place: int) -> tuple[Role, ...]:
        """Return what the wording at a token does for topics."""
        hit = self.cue(place)
        return tuple(hit.payloads) if hit else ()

    def mention(self, place: int) -> tuple[int, Kind | None]:
        """Return where the mention that begins in a token ends in the source, and its kind."""
        if place >= len(self.words.forms):
            return _NONE
        starts = range(self.words.begins[place], self.words.ends[place])
        return next((self.mentions[start] for start in starts if start in self.mentions), _NONE)

    def behind(self, place: int) -> int:
        """Return the place behind the mention that begins in a token, or behind the token."""
        end, _ = self.mention(place)
        return max(bisect_left(self.words.begins, end, lo=place), place + 1)

    def names(self, place: int) -> bool:
        """Tell whether a law or a program is named at a token."""
        return self.mention(place)[1] in NAMED

    def deed(self, place: int) -> bool:
        """Tell whether «و» and the noun of a deed stand here."""
        form = self.words.forms[place]
        if form[:1] not in relation_words("and_attached"):
            return False
        hit = self.cue(place)
        listed = hit is not None and Role.DEED in hit.payloads and hit.start > self.words.begins[place]
        return listed or looks_derived_verbal_noun(form[1:])

    def is_joined(self, place: int) -> bool:
        """Tell whether a word has «و» before it that is none of its own letters."""
        form = self.words.forms[place]
        attached = form[:1] in relation_words("and_attached")
        twice = form[1:2] in relation_words("and_attached")
        return attached and len(form) > _ROOT and (twice or not begins_with_own_and(form))

    def adds(self, place: int) -> bool:
        """Tell whether «و» and what it adds stand in one token: a deed, a definite word, a word without its own."""
        form = self.words.forms[place]
        attached = form[:1] in relation_words("and_attached")
        return attached and (self.deed(place) or form.startswith(ARTICLE, 1) or self.is_joined(place))

    def numbers(self, place: int) -> bool:
        """Tell whether a token numbers an item: a number, a sign, or a letter before a sign."""
        following = self.words.shapes[place + 1 : place + 2]
        lone = len(self.words.forms[place]) == 1 and bool(following) and following[0] is Shape.SIGN
        return self.words.shapes[place] is not Shape.WORD or lone


def wording_of(scene: Scene) -> Wording:
    """Return a document's wording, made once for all of its engagements."""
    words = words_of(scene.document.text)
    kept: tuple[Scene, Wording] | None = words.kept.get(_KEPT)
    if kept is None or kept[0] is not scene:
        mentions = {mention.span.start: (mention.span.end, mention.kind) for mention in scene.tops}
        verbs = frozenset(item.span.start for sentence in scene.sentences for item in sentence.items if _tells(item))
        cued = frozenset(topic_cues().starts(words)) - _within_names(scene, words)
        wording = Wording(words, mentions, verbs, cued, sorted(cued))
        kept = words.kept[_KEPT] = scene, wording
    return kept[1]


def _tells(item: Item) -> bool:
    """Tell whether a verb stands at an item: of engagements, or of who held or attended one («نظمتها», «حضره»)."""
    if item.verb is not None or item.sort is not Sort.CUE or not item.marks("organised", "presence", "presided"):
        return item.verb is not None
    clear = item.form.endswith(CLEAR_OBJECTS) or item.form[:-1].endswith(FEMININE_PAST)  # not «استضافة»
    return (clear or item.marks("presence")) and not item.form.isascii() and is_verb(item.form[:-1])


def _within_names(scene: Scene, words: Words) -> set[int]:
    """Return the places of names of laws and programs, those behind a law, those of other mentions but their first."""
    places: set[int] = set()
    for mention in scene.tops:
        first, last = words.within(mention.span)
        places.update(range(first + (mention.kind not in NAMED), last + (mention.kind is Kind.LAW)))
    return places


_KEPT = "topics"
