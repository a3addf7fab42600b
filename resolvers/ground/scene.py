"""A document laid out for reading relations: its sentences as rows of mentions, cues, words and signs."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from collections.abc import Set as AbstractSet
from enum import StrEnum
from functools import lru_cache
from itertools import takewhile

from lexicon.engagements import Cue, EventCue, Form, MarkCue, VerbCue, engagement_cues
from lexicon.people import style_words
from lexicon.relations import words as relation_words
from schemas.document import Document
from schemas.mention import Extraction, Kind, Mention
from schemas.nouns import dataclass, replace
from schemas.span import Span
from text.clitics import readings
from text.fold import fold_word
from text.inflection import TA_MARBUTA, is_arabic
from text.phrases import Phrases
from text.tokens import Shape, Token, Words, words_of

_ENDS = frozenset(".!?؟؛;")
_ABBREVIATION = 3  # letters of «Mme.», «Dr.» before a point that ends no sentence
_LONG = 400
"""Items after which a comma ends what has no full stop; the longest sentence of the open sets has 86.

Rules look from each verb along its sentence, so that a text of one line without bounds would take the square of its
length.
"""
_LONGEST = 500
"""Items after which it ends anyhow."""
_PLAIN_ENDS = ("e", "s", "t")
PEOPLE = (Kind.PERSON, Kind.TITLE, Kind.DELEGATION)
"""The kinds of mentions by which people are told."""
_AUXILIARY = "a"  # French «a», which the fold makes one with «à»


class Sort(StrEnum):
    """What an item of a sentence is."""

    MENTION = "mention"
    CUE = "cue"
    WORD = "word"
    SIGN = "sign"
    PARTICLE = "particle"
    """Letters attached to a mention and left outside it: the ب of «بالرباط»."""


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a sentence; ``mention`` counts in the scene's top-level mentions, else -1.

    Rules ask items for their fields hundreds of times a word; slots give them in a fifth of a named tuple's time.
    """

    sort: Sort
    span: Span
    form: str = ""
    mention: int = -1
    cues: tuple[Cue, ...] = ()
    verb: VerbCue | None = None
    """The verb cue here, if any; «نظمته» and «ترأسه» behind an event are marks of its host, and no verbs."""
    verbs: tuple[VerbCue, ...] = ()
    """All verb cues here: one word may belong to two entries, of which the words around choose («تلقى»)."""
    event: EventCue | None = None
    """The event cue here, if any; the first that has a kind."""
    named: frozenset[str] = frozenset()
    """The ids of the marks here."""
    joined: bool = False
    """Whether «و» is written onto a cue."""
    kind: Kind | None = None
    """What a mention is."""

    def marks(self, *names: str) -> bool:
        """Tell whether one of these marks stands here."""
        return bool(self.named) and not self.named.isdisjoint(names)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, or a line without a full stop; ``line`` counts the document's lines from 0.

    ``forms``, ``marks`` and ``kinds`` are those of all its items: a rule that finds none of its words there need not
    begin, which is so of most rules and sentences.
    """

    span: Span
    items: tuple[Item, ...]
    line: int
    forms: frozenset[str]
    marks: frozenset[str]
    kinds: frozenset[Kind | None]

    def says(self, words: AbstractSet[str]) -> bool:
        """Tell whether an item's form is one of the words."""
        return not self.forms.isdisjoint(words)


@dataclass(frozen=True, slots=True)
class Scene:
    """A document with its mentions in order: ``tops`` lie in no other, ``nested[i]`` are those within ``tops[i]``."""

    document: Document
    extraction: Extraction
    tops: tuple[Mention, ...]
    nested: tuple[tuple[Mention, ...], ...]
    sentences: tuple[Sentence, ...]


def scene_of(document: Document, extraction: Extraction) -> Scene:
    """Lay a document out."""
    tops, nested = _levels(extraction.mentions)
    words = words_of(document.text)
    items = _items(words, tops, engagement_cues(), english=extraction.about.language == "en")
    return Scene(document, extraction, tops, nested, tuple(_sentences(document.text, items)))


def is_owner(items: Sequence[Item], place: int) -> bool:
    """Tell whether what stands at a place is written as the owner of what follows: "Oman's", "yesterday's"."""
    return [item.form for item in items[place + 1 : place + 3]] == _OWNS


_OWNS = ["'", "s"]


def sentence_before(scene: Scene, start: int) -> Sentence | None:
    """Return the sentence before the one that begins at a place of the text."""
    place = bisect_left(scene.sentences, start, key=lambda s: s.span.start)
    return scene.sentences[place - 1] if place else None


def sentence_after(scene: Scene, sentence: Sentence) -> Sentence | None:
    """Return the sentence behind one."""
    place = bisect_right(scene.sentences, sentence.span.start, key=lambda s: s.span.start)
    return scene.sentences[place] if place < len(scene.sentences) else None


def on_lines(scene: Scene, lines: Collection[int]) -> list[Sentence]:
    """Return the sentences on some lines, in order of the text."""
    wanted = frozenset(lines)
    first = bisect_left(scene.sentences, min(wanted, default=0), key=lambda s: s.line)
    last = bisect_right(scene.sentences, max(wanted, default=0), key=lambda s: s.line)
    return [sentence for sentence in scene.sentences[first:last] if sentence.line in wanted]


def _levels(mentions: tuple[Mention, ...]) -> tuple[tuple[Mention, ...], tuple[tuple[Mention, ...], ...]]:
    """Part mentions into those that lie in no other and those within each of these."""
    tops: list[Mention] = []
    nested: list[list[Mention]] = []
    for mention in sorted(mentions, key=lambda m: (m.span.start, -m.span.end)):
        if tops and mention.span.start < tops[-1].span.end:
            nested[-1].append(mention)
        else:
            tops.append(mention)
            nested.append([])
    return tuple(tops), tuple(map(tuple, nested))


def _items(words: Words, tops: tuple[Mention, ...], cues: Phrases[Cue], *, english: bool) -> list[Item]:
    """Return the items of a whole text, in order."""
    found: list[Item] = []
    cued = frozenset(cues.starts(words))
    position, top, size, most = 0, 0, len(words.forms), len(tops)
    begins, ends, last = words.begins, words.ends, len(words.folded.source)
    while position < size:
        begin, end = begins[position], ends[position]
        while top < most and tops[top].span.end <= begin:
            top += 1
        limit = tops[top].span.start if top < most else last
        if limit < end:
            mention = tops[top]
            if begin < mention.span.start:
                found.append(_particle(words, words.tokens[position], mention))
            found.append(Item(Sort.MENTION, mention.span, mention=top, kind=mention.kind))
            while position < size and begins[position] < mention.span.end:
                position += 1
            top += 1
            continue
        near = top < most and tops[top].kind is Kind.DELEGATION
        if (near or english) and _is_article(words, position, limit, english=english):
            found.append(Item(Sort.WORD, Span(begin, end), words.forms[position]))
            position += 1
            continue
        cue = _cue_item(words, position, cues, limit) if position in cued else None
        item, position = cue or (_plain_item(words, position), position + 1)
        found.append(_english(item, words.written[position - 1]) if english and item.sort is Sort.WORD else item)
    return found


_AN, _STYLE = "an", "excellency"


def _english(item: Item, word: str) -> Item:
    """Tell the article from the French auxiliary that it spells as, and "HE" (His Excellency) from the pronoun."""
    form = {_AUXILIARY: _AN, "HE": _STYLE}.get(word)
    return replace(item, form=form) if form else item


def _particle(words: Words, token: Token, mention: Mention) -> Item:
    """Return the letters of a token that stand before the mention that begins inside it."""
    offset = bisect_right(words.folded.offsets or range(len(words.folded.source) + 1), mention.span.start - 1)
    form = words.folded.text[token.start : max(offset, token.start)]
    return Item(Sort.PARTICLE, Span(token.span.start, mention.span.start), form)


def _plain_item(words: Words, position: int) -> Item:
    """Return the item of a word or sign that is nothing else."""
    sort = Sort.SIGN if words.shapes[position] is Shape.SIGN else Sort.WORD
    return Item(sort, Span(words.begins[position], words.ends[position]), words.forms[position])


def _cue_item(words: Words, position: int, cues: Phrases[Cue], limit: int) -> tuple[Item, int] | None:
    """Return the cue that begins at a token outside all mentions, and where the next item begins."""
    form, begin, word = words.forms[position], words.begins[position], words.written[position]
    if words.shapes[position] is not Shape.WORD or form in relation_words("own_house"):
        return None
    hit = cues.match_at(words, position)
    if hit and hit.last > position + 1 and _is_noun(words, position, hit.payloads):
        hit = cues.match_at(words, position, hit.last - 1)
    if hit and hit.end <= limit and word != _AUXILIARY:
        spelled = _spelled(hit.payloads, word[-1:], plain=word.isascii() or _plural(word))
        spelled = spelled if word.isascii() else _completed(words, hit.last, spelled)
        if word.isascii() and position and words.forms[position - 1] in relation_words("noun_markers"):
            spelled = tuple(c for c in spelled if not (isinstance(c, VerbCue) and c.form is Form.PRESENT))  # "as host"
        if word.isascii() and _in_name(words, position):
            spelled = tuple(c for c in spelled if not (isinstance(c, VerbCue) and c.form is Form.PARTICIPLE))
        joined = hit.start > begin and form[:1] in relation_words("and_attached")
        span = Span(begin, hit.end)
        if spelled:
            return Item(Sort.CUE, span, form, -1, *_sorted(spelled), joined), hit.last
    return None


def _is_noun(words: Words, position: int, cues: tuple[Cue, ...]) -> bool:
    """Tell whether an English verbal noun is a plain one, as in "had a brief meeting with".

    Then the preposition that goes with the verb stands for itself.
    """
    if not all(isinstance(cue, VerbCue) and cue.form is Form.NOUN for cue in cues):
        return False
    markers = relation_words("noun_markers") | relation_words("indefinite_english")
    return not markers.isdisjoint(words.forms[max(position - _TWO_WORDS, 0) : position])


def _completed(words: Words, last: int, cues: tuple[Cue, ...]) -> tuple[Cue, ...]:
    """Leave out the verbs that report only with a word that does not follow: «وضع … حجر الأساس», not «وضع خطة»."""
    if not any(isinstance(c, VerbCue) and c.beside for c in cues):
        return cues
    following = takewhile(lambda form: form not in _ENDS, words.forms[last : last + _OBJECT])
    near = frozenset(following)
    return tuple(c for c in cues if not (isinstance(c, VerbCue) and c.beside and near.isdisjoint(c.beside)))


def _in_name(words: Words, position: int) -> bool:
    """Tell whether a word with a capital stands between two others, as in a name: "the UK Met Office"."""
    around = words.written[max(position - 1, 0) : position + 2]
    capital = len(around) > _TWO_WORDS and all(word[:1].isupper() for word in around)
    return capital and not all(word.isupper() for word in around[1:])


_TWO_WORDS = 2
_OBJECT = 36
"""Words behind a verb among which the one that completes it stands, its subject and a place between."""


def _is_article(words: Words, position: int, limit: int, *, english: bool) -> bool:
    """Tell "A", the English article near before a delegation, from «à», «A Rabat», with which the fold makes it one."""
    word = words.written[position]
    if english or word != _AUXILIARY.upper():
        return word == _AUXILIARY.upper()
    following = [t for t in words.tokens[position + 1 : position + 1 + _NEAR_NOUN] if t.span.start < limit]
    return len(following) < _NEAR_NOUN


_NEAR_NOUN = 3
"""Fewer words than these stand between an article and its noun."""


def _plural(word: str) -> bool:
    """Tell whether a word is a plural without an accent on its ending: «échanges» is no participle."""
    return word[-1:] == "s" and word[-3:].isascii()


@lru_cache(maxsize=10_000)
def _spelled(cues: tuple[Cue, ...], last: str, *, plain: bool) -> tuple[Cue, ...]:
    """Leave out what accents rule out: «visité» is no noun, and «visite» no participle, though the fold makes them one.

    Only where both are among the cues; a participle may stand without accents otherwise (capitals, poor copies).
    """
    if last == TA_MARBUTA:
        cues = tuple(c for c in cues if not (isinstance(c, VerbCue) and c.pronoun))
    participles = [c for c in cues if isinstance(c, VerbCue) and c.latin and c.form is Form.PARTICIPLE]
    others = [c for c in cues if isinstance(c, EventCue) or (isinstance(c, VerbCue) and c.form is Form.PRESENT)]
    if not participles or not others or plain != (last in _PLAIN_ENDS):
        return cues
    dropped = participles if plain else others
    return tuple(c for c in cues if c not in dropped)


@lru_cache(maxsize=10_000)
def _sorted(
    cues: tuple[Cue, ...],
) -> tuple[tuple[Cue, ...], VerbCue | None, tuple[VerbCue, ...], EventCue | None, frozenset[str]]:
    """Part the cues of one place by what they are."""
    named = frozenset(cue.mark for cue in cues if isinstance(cue, MarkCue))
    verbs = tuple(cue for cue in cues if isinstance(cue, VerbCue))
    events = sorted((cue for cue in cues if isinstance(cue, EventCue)), key=lambda cue: cue.kind is None)
    marked = not named.isdisjoint(("organised", "presided", "presence"))
    verbs = tuple(v for v in verbs if v.entry in _HOSTED) if marked else verbs
    return cues, next(iter(verbs), None), verbs, next(iter(events), None), named


_HOSTED = ("was_hosted",)
"""Verbs that are marks of an event's host as well: "was hosted by"."""


def _sentences(text: str, items: list[Item]) -> list[Sentence]:
    """Part items into sentences, at line ends and full stops; what never ends is cut, so that work stays linear."""
    found: list[Sentence] = []
    row: list[Item] = []
    line = 0
    for position, item in enumerate(items):
        gap = text[items[position - 1].span.end : item.span.start] if position else ""
        if "\n" in gap:
            found += _closed(row, line)
            row, line = [], line + gap.count("\n")
        row.append(item)
        if (item.sort is Sort.SIGN and _ends(text, items, position)) or (len(row) >= _LONG and _too_long(row)):
            found += _closed(row, line)
            row = []
    return [*found, *_closed(row, line)]


def _too_long(row: Sequence[Item]) -> bool:
    """Tell whether a long row without an end must be cut behind its last item."""
    return len(row) >= _LONGEST or row[-1].form in relation_words("separators")


def _closed(row: list[Item], line: int) -> list[Sentence]:
    if not row:
        return []
    span = Span(row[0].span.start, row[-1].span.end)
    marks = frozenset[str]().union(*[item.named for item in row if item.named])
    return [Sentence(span, tuple(row), line, frozenset([i.form for i in row]), marks, frozenset([i.kind for i in row]))]


def _ends(text: str, items: list[Item], position: int) -> bool:
    """Tell whether a sign ends a sentence: a full stop before a space, not after an abbreviation or initial."""
    item = items[position]
    if item.form not in _ENDS:
        return False
    following = text[item.span.end : item.span.end + 1]
    if item.form in _LISTING and _goes_on(items, position):
        return False
    if following and not following.isspace():
        return item.form == "." and position > 0 and _runs_on(text, item, items[position - 1])
    if item.form != "." or not position or items[position - 1].span.end < item.span.start:
        return True
    return not _abbreviates(items[position - 1].span.of(text))


def _runs_on(text: str, stop: Item, before: Item) -> bool:
    """Tell a full stop behind which no space was typed: «… البلدين.وجرى …», "cooperation.He"; not «أ.د.», "U.N."."""
    ends, word = before.span.end == stop.span.start, before.span.of(text)
    first, second = text[stop.span.end : stop.span.end + 1], text[stop.span.end + 1 : stop.span.end + 2]
    if is_arabic(first):
        whole = word in _CLOSING or (is_arabic(word) and len(word) >= _WHOLE)
        return ends and whole and before.sort is not Sort.PARTICLE
    return ends and word.islower() and len(word) > _WHOLE and first.isupper() and second.islower()


_CLOSING = frozenset(')"»”')
_WHOLE = 3
"""Letters of a word that is no abbreviation."""


_LISTING = frozenset("؛;")
_NEAR_NAME = 4
"""Items about a semicolon among which names or roles stand that it only parts."""


def _goes_on(items: list[Item], position: int) -> bool:
    """Tell whether a semicolon parts people, or a role from its holder: «…، وكيل الوزارة؛ والسيدة …، مديرة …»."""
    before = [i.kind for i in items[max(position - _NEAR_NAME, 0) : position]]
    if Kind.PERSON not in before and Kind.TITLE not in before:
        return False
    for item in items[position + 1 : position + 1 + _NEAR_NAME]:
        if item.mention >= 0:
            return item.kind in (Kind.PERSON, Kind.TITLE, Kind.DELEGATION)
        styled = item.form in relation_words("and") or any(
            reading.form in style_words() for reading in readings(item.form)
        )
        if item.sort in (Sort.WORD, Sort.CUE) and not styled:
            return False
    return False


def _abbreviates(word: str) -> bool:
    """Tell whether a word before a point is an abbreviation: a letter, a short Latin word, an honorific."""
    if len(word) == 1:
        return word.isalnum()
    short = word.isascii() and word[:1].isupper()
    return short and (len(word) <= _ABBREVIATION or fold_word(word) in style_words())  # "Prof.", "Capt."
