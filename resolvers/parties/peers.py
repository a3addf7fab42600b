"""Those told by nation alone: «نظيره الإيطالي», « son homologue gambien », "the ambassadors of Peru and Kenya"."""

from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from lexicon.affiliations import standing_words
from lexicon.people import style_words
from lexicon.relations import either, relation_words
from resolvers.ground.geography import country_of, is_state
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.ground.scene import Scene
from schemas.mention import Kind
from schemas.span import Quote, Span
from text.clitics import readings, reads_as
from text.inflection import is_arabic


class Unnamed(NamedTuple):
    """Somebody without a name: the words, and the countries that they tell."""

    quote: Quote
    nations: tuple[str, ...]


_NATION = 2
"""Words beside "counterpart" that may name a nation: «جنوب الإفريقية»."""
_NAMING = (Kind.PERSON, Kind.TITLE)


def unnamed_at(scene: Scene, sentence: Sentence, place: int) -> Unnamed | None:
    """Return whom a word tells by nation, where neither name nor office follows, else None."""
    item = sentence.items[place]
    if item.sort is not Sort.WORD or item.mention >= 0:
        return None
    cut = _cut(item.form, "counterparts")
    if cut is not None:
        return None if _beside_name(sentence.items, place) else _peer(scene, sentence, place, cut)
    cut = _cut(item.form, "envoys_many")
    return None if cut is None else _envoys(scene, sentence, place, cut)


def tells_unnamed(form: str) -> bool:
    """Tell whether a word may tell somebody by nation."""
    return _cut(form, "counterparts") is not None or _cut(form, "envoys_many") is not None


@lru_cache(maxsize=100_000)
def _cut(form: str, entry: str) -> int | None:
    """Return how many letters are attached to a word of an entry, None where a word is another."""
    return next((reading.cut for reading in readings(form) if reading.form in relation_words(entry)), None)


def _beside_name(items: tuple[Item, ...], place: int) -> bool:
    """Tell whether a counterpart is one just named («، نظيره»), or only whose something is: « un message de son »."""
    before = list(items[max(place - _BESIDE, 0) : place])
    while before and before[-1].sort is Sort.WORD and before[-1].form.isascii() and before[-1].form not in _OF:
        before.pop()  # « son », "Kenyan"
    if len(before) < _TWO:
        return False
    named = before[-1].sort is Sort.SIGN and before[-2].kind is Kind.PERSON
    return named or (before[-1].form in _OF and before[-1].form.isascii() and not (before[-2].event or before[-2].verb))


_BESIDE = 5
_TWO = 2
_OF = ("de", "of", "from")


def _peer(scene: Scene, sentence: Sentence, place: int, cut: int) -> Unnamed | None:
    """Return the one counterpart: its nation stands behind it, in English before it."""
    items, text, item = sentence.items, scene.document.text, sentence.items[place]
    behind = list(takewhile(lambda i: i.sort is Sort.WORD, items[place + 1 : place + 1 + _NATION]))
    before = [i for i in items[max(place - 1, 0) : place] if i.sort is Sort.WORD and not is_arabic(item.form)]
    for words in (behind[:1], behind, before):
        nation = country_of(" ".join(i.span.of(text) for i in words)) if words else None
        if nation and not _named(items[place + 1 + (words is not before) * len(words) :], foreign=is_arabic(item.form)):
            first, last = min(item.span.start + cut, words[0].span.start), max(item.span.end, words[-1].span.end)
            return Unnamed(Quote.at(text, Span(first, last)), (nation,))
    return None if is_arabic(item.form) else _of_state(scene, items, place)


def _of_state(scene: Scene, items: tuple[Item, ...], place: int) -> Unnamed | None:
    """Return the counterpart whose state stands behind « de », "from": « son homologue du Togo »."""
    between = list(takewhile(lambda i: i.mention < 0 and i.form in _STATE_OF, items[place + 1 :]))
    last = place + 1 + len(between)
    if not between or last >= len(items) or items[last].kind is not Kind.PLACE:
        return None
    text, span = scene.document.text, items[last].span
    nation = country_of(span.of(text)) if is_state(span.of(text)) else None
    if nation is None or _named(items[last + 1 :], foreign=False):
        return None
    return Unnamed(Quote.at(text, Span(items[place].span.start, span.end)), (nation,))


_STATE_OF = ("de", "du", "des", "d", "'", "l", "la", "le", "of", "from", "the")
"""Words between a counterpart and the state."""


def _envoys(scene: Scene, sentence: Sentence, place: int, cut: int) -> Unnamed | None:
    """Return the envoys of several states, which a list behind them names."""
    items, text = sentence.items, scene.document.text
    found: list[tuple[str, int]] = []
    for n in range(place + 1, len(items)):
        item = items[n]
        state = country_of(item.span.of(text)) if item.kind is Kind.PLACE and is_state(item.span.of(text)) else None
        if state and not found and items[n - 1].form in _POSTED:
            continue  # « les ambassadeurs au Sénégal de la Chine et de la France »
        if state:
            found.append((state, n))
        elif not (_lists(item) or (not found and item.sort is Sort.WORD and n <= place + _NATION)):
            break
    if len(found) < _SEVERAL or _named(_less_post(items[found[-1][1] + 1 :]), foreign=False):
        return None
    first = items[_office_begins(text, items, place)].span.start
    quote = Quote.at(text, Span(first + cut, items[found[-1][1]].span.end))
    return Unnamed(quote, tuple(dict.fromkeys(state for state, _ in found)))


def _office_begins(text: str, items: tuple[Item, ...], place: int) -> int:
    """Return where the office of envoys begins, its capitalised English words before them: "the Foreign Ministers"."""
    first = place
    while items[place].form.isascii() and first and items[first - 1].mention < 0:
        word = items[first - 1].span.of(text)
        if not (word.isalpha() and word[0].isupper() and items[first - 1].sort is Sort.WORD and first > 1):
            break
        first -= 1
    return first


_SEVERAL = 2
_POSTED = ("au", "aux", "en", "a", "aupres", "in", "to")
"""Words before the state where envoys are posted."""


def _less_post(behind: tuple[Item, ...]) -> tuple[Item, ...]:
    """Leave out where envoys are posted, behind their states: « auprès de la Mauritanie, respectivement MM. … »."""
    if not behind or behind[0].form not in _POSTED:
        return behind
    place = next((n for n, i in enumerate(behind) if i.mention >= 0), len(behind))
    light = all(i.form in relation_words("small") or i.form in (*_POSTED, "'") for i in behind[:place])
    posted = light and behind[place : place + 1] and behind[place].kind is Kind.PLACE
    return behind[place + 1 :] if posted else behind


def _lists(item: Item) -> bool:
    """Tell whether an item may stand between the states of a list."""
    if item.mention >= 0 or item.verb or item.event:
        return False
    joining = either("small", "and", "all_of")
    told = all(reads_as(word, joining) for word in item.form.split())
    joins = item.sort is Sort.PARTICLE or item.form in _COMMAS or item.marks("represents")
    return joins or told


_COMMAS = ("،", ",", "'", ":")


def _named(behind: tuple[Item, ...], *, foreign: bool) -> bool:
    """Tell whether a name or office follows, words of respect and a comma between."""
    for item in behind:
        if item.mention >= 0:
            return item.kind in _NAMING
        if foreign and item.sort is Sort.WORD and item.form.isascii():
            return True  # «نظيرته الفرنسية Claire Petit»
        styled = reads_as(item.form, style_words())
        if not (styled or item.form in _BETWEEN):
            return False
    return False


_BETWEEN = (
    "،", ",", ".", ":", "(", '"', "leurs", "the", "le", "la", "l", "'", "m", "mr", "ms", "mrs", "dr", "mm", "messrs",
    *standing_words("respectively"),
)  # fmt: skip
