"""What an engagement was about: phrases after «تناول», «حول», "ont évoqué", "to discuss"; the items of an agenda."""

from collections.abc import Iterator
from dataclasses import field

from lexicon.relations import words as relation_words
from lexicon.topics import Role, generic, topic_cues
from resolvers.ground.among import any_marked
from resolvers.ground.items import Sentence
from resolvers.ground.scene import Scene, on_lines
from schemas.mention import Kind
from schemas.nouns import dataclass
from schemas.span import Quote, Span
from text.clitics import ARTICLE
from text.fold import fold_word
from text.morphology.light import begins_with_own_and
from text.phrases import PhraseHit
from text.tokens import Shape, Words, words_of

_MOST = 5
_LONGEST = 8
"""Words of a topic; what follows belongs to it no more."""
_FEWEST = 2
_SPLIT = 2
"""Words that a topic has before «و» and a deed begin the next one: «حماية وتأهيل الضحايا» is one."""
_ROOT = 4
"""Letters of the shortest word with «و» before it that is no word of its own («ورش», «وفد»)."""
_NUMBERING = 3
"""Tokens before an item of a list: a number and a sign or two."""
_OPENS = frozenset((Role.OPENS, Role.ABOUT, Role.ONTO))
_LEADS = _OPENS | {Role.AGAIN, Role.LIGHT}
_WITHIN = 3
"""Words of a topic behind which «حول» leads on («ندوة مشتركة حول حقوق الضحايا»)."""
_AWAY = 14
"""Words between a verb and what was talked about: who talked with whom."""
_PARTIES = frozenset((Kind.PERSON, Kind.TITLE, Kind.DELEGATION, Kind.ORGANIZATION))
_NO_TOPIC = frozenset((Kind.PERSON, Kind.DATE, Kind.DELEGATION, Kind.LAW, Kind.PROGRAM, Kind.TITLE))
_NAMED = frozenset((Kind.LAW, Kind.PROGRAM))
"""What an engagement names beside its topics: «تنفيذ» before a plan's name is none, nor is «في ضوء» before a law's."""
_DASHES = frozenset("-–—")
_COMMAS, _STOPS = frozenset("،,"), frozenset("؛;.:()[]|!؟?/")
_CLOSING = _COMMAS | _STOPS | {'"'}


def topics_of(scene: Scene, lines: tuple[int, ...]) -> tuple[Quote, ...]:
    """Return the phrases that say what was talked about, from the sentences on these lines, at most five."""
    reader = _reader_of(scene)
    found: dict[str, Span] = {}
    on_agenda = False
    for sentence in on_lines(scene, lines):
        heads = any_marked(sentence.items[:_NUMBERING], "agenda")
        on_agenda = heads or (on_agenda and reader.is_listed(sentence))
        spans = reader.items(sentence) if on_agenda and not heads else reader.spoken(sentence)
        for span in spans:
            _add(found, fold_word(span.of(scene.document.text)), span)
    return tuple(Quote.at(scene.document.text, span) for span in list(found.values())[:_MOST])


def _reader_of(scene: Scene) -> "_Reader":
    """Return the reader of a document, made once for all of its engagements."""
    words = words_of(scene.document.text)
    kept: tuple[Scene, _Reader] | None = words.kept.get(_KEPT)
    if kept is None or kept[0] is not scene:
        reader = _Reader(words, _mentions(scene), _verbs(scene), frozenset(topic_cues().starts(words)))
        kept = words.kept[_KEPT] = scene, reader
    return kept[1]


_KEPT = "topics"


def _add(found: dict[str, Span], words: str, span: Span) -> None:
    """Add a topic; of one that holds another the longer stays."""
    for other in list(found):
        if words in other:
            return
        if other in words:
            del found[other]
    found[words] = span


def _mentions(scene: Scene) -> dict[int, tuple[int, Kind]]:
    """Return where mentions that lie in no other begin, with where they end and what they are."""
    return {mention.span.start: (mention.span.end, mention.kind) for mention in scene.tops}


def _verbs(scene: Scene) -> frozenset[int]:
    """Return where verbs of engagements stand: a topic ends there."""
    return frozenset(item.span.start for sentence in scene.sentences for item in sentence.items if item.verb)


@dataclass(slots=True)
class _Item:
    """A topic as far as it is read: its tokens, and where it begins in the source."""

    start: int
    tokens: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads topics out of the words of a text."""

    words: Words
    mentions: dict[int, tuple[int, Kind]]
    verbs: frozenset[int]
    cued: frozenset[int]
    """The words at which a wording of topics may begin."""

    def spoken(self, sentence: Sentence) -> Iterator[Span]:
        """Yield the topics of a sentence."""
        place, last = self.words.within(sentence.span)
        while place < last:
            hit = self._cue(place) if place in self.cued else None
            if hit is None or _OPENS.isdisjoint(hit.payloads):
                place += 1
                continue
            spans, place = self._list(hit, last)
            yield from spans

    def items(self, sentence: Sentence) -> Iterator[Span]:
        """Yield what an item of an agenda is about."""
        place, last = self.words.within(sentence.span)
        while place < last and self._numbers(place):
            place += 1
        place = self._lead(place, last)
        item, _ = self._item(place, last, onto=False)
        yield from self._whole(item)

    def _numbers(self, place: int) -> bool:
        """Tell whether a token numbers an item: a number, a sign, or a letter before a sign."""
        token, following = self.words.tokens[place], self.words.tokens[place + 1 : place + 2]
        lone = len(token.form) == 1 and bool(following) and following[0].shape is Shape.SIGN
        return token.shape is not Shape.WORD or lone

    def is_listed(self, sentence: Sentence) -> bool:
        """Tell whether a sentence begins as an item of a list: with a number, a dash or a letter before a sign."""
        first, _ = self.words.within(sentence.span)
        return self._numbers(first)

    def _list(self, hit: PhraseHit[Role], last: int) -> tuple[list[Span], int]:
        """Read the topics behind a wording that opens them; return them, and where reading goes on."""
        spans: list[Span] = []
        place, onto, more = hit.last, Role.ONTO in hit.payloads, True
        if Role.OPENS in hit.payloads:
            place = self._object(place, last)
        while more and place < last:
            begins = self._lead(place, last)
            onto = onto and begins == place
            item, after = self._item(begins, last, onto=onto)
            spans += self._whole(item)
            after = self._behind_named(after, last)
            more = after > place and self._goes_on(after, last)
            place, onto = max(after, place + 1), False
        return spans, place

    def _behind_named(self, place: int, last: int) -> int:
        """Return the place behind a law or program named here, where another topic follows it on the list."""
        if not self._names(place):
            return place
        starts = range(self.words.begins[place], self.words.ends[place])
        end = max(self.mentions.get(start, (0, None))[0] for start in starts)
        behind = next((n for n in range(place, last) if self.words.begins[n] >= end), last)
        joined = behind < last and (
            self.words.forms[behind] in _COMMAS | relation_words("and") or self._is_joined(behind)
        )
        return behind if joined else place

    def _object(self, place: int, last: int) -> int:
        """Return where the object of a verb begins, where those who talked stand before it; else ``place``."""
        if self.words.tokens[place : place + 1] and not self._is_party(place):
            return place
        for there in range(place, min(last, place + _AWAY)):
            hit = self._cue(there)
            if hit and Role.OBJECT in hit.payloads:
                return there
            if self.words.forms[there] in _STOPS:
                break
        return place

    def _is_party(self, place: int) -> bool:
        """Tell whether one who talks stands here, not what was talked about."""
        token = self.words.tokens[place]
        return any(
            self.mentions.get(start, (0, None))[1] in _PARTIES for start in range(token.span.start, token.span.end)
        )

    def _goes_on(self, place: int, last: int) -> bool:
        """Tell whether one more topic follows: behind a comma, «و» or a wording that says so."""
        if place >= last or self.words.forms[place] in _STOPS:
            return False
        hit = self._cue(place)
        return not (hit and Role.ENDS in hit.payloads)

    def _lead(self, place: int, last: int) -> int:
        """Return the place behind commas, quotation marks, and words that say nothing by themselves."""
        while place < last:
            hit = self._cue(place)
            if self.words.forms[place] in _COMMAS | {'"'} | relation_words("and"):
                place += 1
            elif hit and not _LEADS.isdisjoint(hit.payloads) and Role.ENDS not in hit.payloads:
                place = hit.last
            elif self.words.forms[place] in _DASHES:
                place = self._behind_aside(place, last)
            else:
                break
        return place

    def _behind_aside(self, place: int, last: int) -> int:
        """Return the place behind what stands between dashes («- خلال اللقاء -»), or behind a dash alone."""
        near = range(place + 1, min(place + _LONGEST, last))
        return next((n for n in near if self.words.forms[n] in _DASHES), place) + 1

    def _item(self, place: int, last: int, *, onto: bool) -> tuple[_Item, int]:
        """Read one topic; return it and the place of what ends it."""
        if place >= last:
            return _Item(0), place
        form, cut = self.words.forms[place], 0
        if form[:1] in relation_words("and_attached"):
            cut = 1 if self._deed(place) or form.startswith(ARTICLE, 1) or self._is_joined(place) else 0
        elif onto and form[:1] in relation_words("onto_attached"):
            cut = 1
        item = _Item(self.words.start_after(place, cut))
        while place < last and len(item.tokens) < _LONGEST and not self._ends(place, item):
            place = self._take(place, item)
        return item, place

    def _take(self, place: int, item: _Item) -> int:
        """Take a word, or a whole mention."""
        end, _ = self.mentions.get(self.words.begins[place], (0, None))
        item.tokens.append(place)
        place += 1
        while place < len(self.words.forms) and self.words.begins[place] < end:
            item.tokens.append(place)
            place += 1
        return place

    def _ends(self, place: int, item: _Item) -> bool:
        """Tell whether a topic ends before a token."""
        begin, end = self.words.begins[place], self.words.ends[place]
        if self.words.forms[place] in _CLOSING or begin in self.verbs:
            return True
        if any(self.mentions[start][1] in _NO_TOPIC for start in range(begin, end) if start in self.mentions):
            return True
        hit = self._cue(place)
        roles = hit.payloads if hit else ()
        if Role.ABOUT in roles and 0 < len(item.tokens) <= _WITHIN:
            return False
        if Role.ENDS in roles or Role.AGAIN in roles or not _OPENS.isdisjoint(roles):
            return True
        return len(item.tokens) >= _SPLIT and (self._deed(place) or self._parts(place, len(item.tokens)))

    def _deed(self, place: int) -> bool:
        """Tell whether «و» and the noun of a deed stand here."""
        form = self.words.forms[place]
        hit = self._cue(place) if form[:1] in relation_words("and_attached") else None
        return bool(hit and Role.DEED in hit.payloads and hit.start > self.words.begins[place])

    def _parts(self, place: int, taken: int) -> bool:
        """Tell whether "and" parts two topics, or «و» before a noun without article, behind three words or more."""
        form = self.words.forms[place]
        if form in relation_words("and"):
            return True
        return taken > _SPLIT and self._is_joined(place) and not form.startswith(ARTICLE, 1)

    def _is_joined(self, place: int) -> bool:
        """Tell whether a word has «و» before it that is none of its own letters."""
        form = self.words.forms[place]
        attached = form[:1] in relation_words("and_attached")
        return attached and len(form) > _ROOT and not begins_with_own_and(form)

    def _cue(self, place: int) -> PhraseHit[Role] | None:
        """Return the wording at a token, if nothing but a particle stands before it in the token."""
        hit = topic_cues().match_at(self.words, place) if place in self.cued else None
        if hit is None:
            return None
        before = self.words.letters_before(place, hit.start)
        form = self.words.forms[place]
        return hit if before == 0 or form[:before] in relation_words("topic_particles") else None

    def _whole(self, item: _Item) -> Iterator[Span]:
        """Yield the span of a topic that says something."""
        tokens = list(item.tokens)
        cut = bool(tokens) and self._names(tokens[-1] + 1)
        while tokens and (
            self._trails(tokens[-1]) or (cut and self.words.forms[tokens[-1]] in relation_words("small"))
        ):
            tokens.pop()
        forms = [self.words.forms[place] for place in tokens if self.words.tokens[place].shape is Shape.WORD]
        hit = self._cue(tokens[0]) if tokens else None
        formal = hit is not None and Role.FORMAL in hit.payloads
        if len(forms) >= _FEWEST + cut and not formal and not set(forms) <= generic():
            yield Span(item.start, self.words.tokens[tokens[-1]].span.end)

    def _names(self, place: int) -> bool:
        """Tell whether a law or a program is named at a token."""
        starts = range(self.words.begins[place], self.words.ends[place]) if place < len(self.words.forms) else ()
        return any(self.mentions.get(start, (0, None))[1] in _NAMED for start in starts)

    def _trails(self, place: int) -> bool:
        """Tell whether a word at a topic's end belongs to what follows it."""
        token = self.words.tokens[place]
        hit = self._cue(place)
        light = hit is not None and Role.LIGHT in hit.payloads and hit.last == place + 1
        return token.shape is Shape.SIGN or light or token.form in relation_words("and")
