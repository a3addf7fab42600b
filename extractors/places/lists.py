"""Towns that no list knows beside one that is known: «بين المفرق وجابر», "in Afar and Borana", « Kobero-Kabanga »."""

from collections.abc import Iterator, Sequence

from extractors.places.towns import WORDS
from extractors.scenery import Scenery
from lexicon.countries import country_of_adjective
from lexicon.naming import VENUES, classes_of, heads, is_latin_noun
from lexicon.people import Ending, ending, honorifics, name_word, roles
from lexicon.places import PlaceWord, place_words
from lexicon.vocabulary import arabic_words, latin_words
from schemas.mention import Kind, Mention
from text.inflection import AND, is_definite
from text.naming import BETWEEN, begins_with_particle, looks_adjectival, looks_verbal_noun, without_article
from text.tokens import Shape

_RULE = "places/town"
_LEAST, _SHORTEST = 4, 3
"""Letters of a town's name in Latin letters and in Arabic ones."""
_BETWEEN = frozenset(("between", "entre"))
_JOINING = frozenset(("and", "et"))
_DASHES = frozenset(("-", "–"))
_LINKS = frozenset(("de", "d", "'", "du", "à", "a"))
_KINDS = (PlaceWord.SETTLEMENT, PlaceWord.STATE)


def listed_towns(scene: Scenery, known: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the unheard names that go on or begin a list of two with a place of ``known``."""
    taken = scene.tokens_of(known)
    for mention in known:
        if mention.key == mention.country:
            continue  # «في لبنان والمهجر»
        first, last = scene.words.within(mention.span)
        reader = _arabic if scene.is_arabic(first) else _latin
        for i, cut in reader(scene, first, last):
            if i not in taken:
                taken.add(i)
                yield scene.mention(Kind.PLACE, scene.span(i, i + 1, cut), _RULE)


def _arabic(scene: Scenery, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield the word behind «و» that ends a phrase, with the article or behind «بين»."""
    form = scene.same_line(last)
    word = form.removeprefix(AND)
    between = scene.before(first) == BETWEEN
    led = between or scene.before(first) in place_words(PlaceWord.LOCATIVE, "ar")
    ends = not scene.same_line(last + 1) or scene.words.shapes[last + 1] is Shape.SIGN
    joined = form.startswith(AND) and scene.is_arabic(last) and (between or is_definite(word))
    if led and ends and joined and is_strange(word):
        yield last, len(AND)


def is_strange(word: str) -> bool:
    """Tell an Arabic word that is none of the lexicon's, no work and no quality."""
    base = without_article(word)
    if len(base) < _SHORTEST or ending(word) is not Ending.NO or begins_with_particle(word):
        return False
    if any(classes_of(w, "ar") & WORDS or w in arabic_words() or w in heads("ar") for w in (word, base)):
        return False
    if base in heads("ar", VENUES) or any(base in place_words(kind, "ar") for kind in _KINDS):
        return False
    manner = word in place_words(PlaceWord.MANNER, "ar") or base in place_words(PlaceWord.MANNER, "ar")
    deed = looks_verbal_noun(base) or (is_definite(word) and looks_adjectival(word))
    return not (manner or deed or country_of_adjective(word) is not None)


def _latin(scene: Scenery, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield the capitalised word behind "and" or before it, or joined by a dash."""
    led = any(scene.before(first) in place_words(PlaceWord.MOVEMENT, x) for x in ("fr", "en"))
    if led and scene.same_line(last) in _JOINING:
        second = last + 1
        while scene.same_line(second) in _LINKS:
            second += 1
        if _is_unheard(scene, second):
            yield second, 0
    if scene.before(first) in _JOINING and scene.before(first - 2) in _BETWEEN and _is_unheard(scene, first - 2):
        yield first - 2, 0
    if scene.form(first - 1) in _DASHES and scene.touches(first) and _is_unheard(scene, first - 2):
        lone = scene.form(first - 3) not in _DASHES and not scene.is_capital(first - 3)
        if lone and any(scene.before(first - 2) in {*place_words(PlaceWord.MOVEMENT, x), "the"} for x in ("fr", "en")):
            yield first - 2, 0


def _is_unheard(scene: Scenery, i: int) -> bool:
    """Tell a capitalised word that nobody bears and that no wording has, with no capital behind it."""
    form, written = scene.form(i), scene.written(i)
    if not scene.same_line(i) or not scene.is_word(i) or not scene.is_capital(i) or scene.is_arabic(i):
        return False
    known = name_word(form)
    further = bool(scene.same_line(i + 1)) and (scene.is_capital(i + 1) or scene.form(i + 1) == "'")
    if len(form) < _LEAST or written.isupper() or further or (known is not None and known.given + known.family > 1):
        return False
    if form in latin_words() or country_of_adjective(form) is not None:
        return False
    meant = is_latin_noun(form) or any(form in heads(x, VENUES) for x in ("fr", "en"))
    return not meant and honorifics().match_at(scene.words, i) is None and roles().match_at(scene.words, i) is None
