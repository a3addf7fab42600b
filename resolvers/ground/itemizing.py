"""What stands at each place of a text, as an item: a mention, a cue as it reads, a word, a sign, letters attached."""

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile

from lexicon.countries import country_adjectives
from lexicon.engagements import Cue, EventCue, Form, Frame, MarkCue, VerbCue
from lexicon.relations import either, relation_words
from resolvers.ground.items import Item, Sort
from resolvers.ground.sentences import ENDS
from schemas.mention import Kind, Mention
from schemas.nouns import replace
from schemas.span import Span
from text.inflection import TA_MARBUTA
from text.phrases import Phrases
from text.tokens import Shape, Words

_PLAIN_ENDS = ("e", "s", "t")
_AUXILIARY = "a"  # French «a», which the fold makes one with «à»


def items_of(words: Words, tops: tuple[Mention, ...], cues: Phrases[Cue], *, english: bool) -> list[Item]:
    """Return the items of a whole text, in order."""
    found: list[Item] = []
    cued, hyphened = frozenset(cues.starts(words)), {i - 1 for i in words.among({_HYPHEN})}
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
                found.append(_particle(words, position, mention))
            found.append(Item(Sort.MENTION, mention.span, mention=top, kind=mention.kind))
            while position < size and begins[position] < mention.span.end:
                position += 1
            top += 1
            continue
        written = words.written[position]
        if written == _ARTICLE and (english or _is_near_band(words, position, tops[top : top + 1])):
            found.append(Item(Sort.WORD, Span(begin, end), words.forms[position]))
            position += 1
            continue
        cue = _cue_item(words, position, cues, limit) if position in cued else None
        nation = _nation(words, position, limit) if cue is None and position in hyphened else None
        item, position = cue or nation or (_plain_item(words, position), position + 1)
        if english and written in _ENGLISH and item.sort is Sort.WORD:
            item = replace(item, form=_ENGLISH[written])
        found.append(item)
    return found


_ENGLISH = {_AUXILIARY: "an", "HE": "excellency"}
"""The article, which spells as the French auxiliary, and "HE" (His Excellency), which spells as the pronoun."""
_ARTICLE = _AUXILIARY.upper()


def _particle(words: Words, position: int, mention: Mention) -> Item:
    """Return the letters of a token that stand before the mention that begins inside it."""
    start = words.starts[position]
    offset = bisect_right(words.folded.offsets or range(len(words.folded.source) + 1), mention.span.start - 1)
    form = words.folded.text[start : max(offset, start)]
    return Item(Sort.PARTICLE, Span(words.begins[position], mention.span.start), form)


def _plain_item(words: Words, position: int) -> Item:
    """Return the item of a word or sign that is nothing else."""
    sort = Sort.SIGN if words.shapes[position] is Shape.SIGN else Sort.WORD
    return Item(sort, Span(words.begins[position], words.ends[position]), words.forms[position])


def _nation(words: Words, position: int, limit: int) -> tuple[Item, int] | None:
    """Return a nation written with the hyphen behind a token, and where the next item begins: « sud-africain »."""
    hit = country_adjectives().match_at(words, position)
    if hit is None or hit.last <= position + 1 or hit.end > limit:
        return None
    span = Span(words.begins[position], hit.end)
    return Item(Sort.WORD, span, "".join(words.forms[position : hit.last])), hit.last


_HYPHEN = "-"


def _goes_on(form: str, spelled: Sequence[object]) -> bool:
    """Tell «ف» before whom the same subject met next, not before what was done to him: «فالتقى», not «فاستقبله»."""
    met = any(isinstance(cue, VerbCue) and cue.frame is Frame.MEET for cue in spelled)
    return met and form[:1] in relation_words("then_attached")


def _cue_item(words: Words, position: int, cues: Phrases[Cue], limit: int) -> tuple[Item, int] | None:
    """Return the cue that begins at a token outside all mentions, and where the next item begins."""
    form, begin, word = words.forms[position], words.begins[position], words.written[position]
    if words.shapes[position] is not Shape.WORD or form in relation_words("own_house"):
        return None
    hit = cues.match_at(words, position)
    if hit and hit.last > position + 1 and _is_noun(words, position, hit.payloads):
        hit = cues.match_at(words, position, hit.last - 1)
    while hit and hit.end > limit and hit.last > position + 1:
        hit = cues.match_at(words, position, hit.last - 1)  # « à La Haye », where « à la » would reach into the name
    if hit is None or word == _AUXILIARY or (end := hit.end) > limit:
        return None
    latin = word.isascii()
    spelled = _spelled(hit.payloads, word[-1:], plain=latin or _plural(word))
    if not latin:
        spelled = _completed(words, hit.last, spelled)
    if latin and position and words.forms[position - 1] in relation_words("noun_markers"):
        spelled = tuple(c for c in spelled if not (isinstance(c, VerbCue) and c.form is Form.PRESENT))  # "as host"
    if latin and word[0].isupper() and _in_name(words, position):
        spelled = tuple(c for c in spelled if not (isinstance(c, VerbCue) and c.form is Form.PARTICIPLE))
    if not spelled:
        return None
    onto = hit.cut > 0 and hit.start > begin
    joined = onto and (form[:1] in relation_words("and_attached") or _goes_on(form, spelled))
    return Item(Sort.CUE, Span(begin, end), form, -1, *_sorted(spelled), joined), hit.last


def _is_noun(words: Words, position: int, cues: tuple[Cue, ...]) -> bool:
    """Tell whether an English verbal noun is a plain one, as in "had a brief meeting with".

    Then the preposition that goes with the verb stands for itself.
    """
    if not all(isinstance(cue, VerbCue) and cue.form is Form.NOUN for cue in cues):
        return False
    markers = either("noun_markers", "indefinite_english")
    return not markers.isdisjoint(words.forms[max(position - _TWO_WORDS, 0) : position])


def _completed(words: Words, last: int, cues: tuple[Cue, ...]) -> tuple[Cue, ...]:
    """Leave out the verbs that report only with a word that does not follow: «وضع … حجر الأساس», not «وضع خطة»."""
    if not any(isinstance(c, VerbCue) and c.beside for c in cues):
        return cues
    following = takewhile(lambda form: form not in ENDS, words.forms[last : last + _OBJECT])
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


def _is_near_band(words: Words, position: int, following: Sequence[Mention]) -> bool:
    """Tell "A", the English article near before a delegation, from «à», «A Rabat», with which the fold makes it one."""
    limit = next((mention.span.start for mention in following if mention.kind is Kind.DELEGATION), None)
    return (
        limit is not None
        and sum(begin < limit for begin in words.begins[position + 1 : position + 1 + _NEAR_NOUN]) < _NEAR_NOUN
    )


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
