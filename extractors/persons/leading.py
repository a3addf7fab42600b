"""Names that no list knows, told of by where they stand: they lead a delegation, or came at its head.

«وصل … على رأس وفد», «يرأس … وفد بلاده», "… led a delegation", « À la tête d'une délégation …, … ».
"""

from collections.abc import Iterator
from functools import lru_cache

from extractors.persons.foreign import sounds_foreign
from extractors.persons.found import Found, is_free, name_at
from extractors.persons.lists import further_names
from extractors.persons.names import NameSpan
from extractors.titles.scene import Scene
from lexicon.affiliations import standing_words
from lexicon.countries import country_of_adjective
from lexicon.people import subject_verbs
from lexicon.role_grammar import delegation_words, grammar, role_words
from text import inflection as arabic
from text.inflection import is_preposition_on
from text.latin_names import is_capital
from text.signs import COMMAS

_FEWEST, _MOST = 2, 4
"""Words of a full name without a style."""
_FAR = 10
"""Words between a verb of arrival and «على رأس وفد»."""
_LONG = 24
"""Words of a delegation and what is told of it, behind which who came at its head is named."""
_KIND = 4
"""Words between a verb of leading and the noun of the delegation."""


def leading(scene: Scene, found: Found) -> None:
    """Take the names of those who lead a delegation or came at its head."""
    for i in scene.words.among(standing_words("led_it")):
        if arabic.is_arabic(scene.form(i)):
            further_names(scene, found, i)  # «السيد X مدير … رئيسا، وY وZ»
    for i in scene.words.among(_nouns()):
        told = _arabic(scene, i) if arabic.is_arabic(scene.form(i)) else _latin(scene, i)
        for name in told:
            if is_free(scene, name.first) and scene.honorific(name.first) is None:
                found.offer(name, "leading")


@lru_cache(maxsize=1)
def _nouns() -> frozenset[str]:
    """Return the nouns of delegations, «و» before one of them."""
    return delegation_words().noun | grammar().delegation | {arabic.AND + noun for noun in grammar().delegation}


def _leads(form: str) -> bool:
    """Tell an Arabic verb of leading, with or without «و»."""
    return form.removeprefix(arabic.AND) in standing_words("leading_verbs")


def _arabic(scene: Scene, i: int) -> Iterator[NameSpan]:
    """Yield the names beside the noun of an Arabic delegation."""
    if scene.form(i - 1) in standing_words("head_noun") and is_preposition_on(scene.written(i - 2)):
        yield from _arrived(scene, i - 2)
        yield from _behind_verb(scene, i - 2, leads=False)
    elif not _leads(scene.form(i - 1)):
        yield from _behind_verb(scene, i, leads=not scene.form(i).startswith(arabic.AND))  # «غادر … والوفد المرافق»
    else:
        yield from _behind_noun(scene, i + 1)
        if scene.form(i - 2) in standing_words("who_leads"):
            yield from _behind_verb(scene, i - 2 - (scene.form(i - 3) in COMMAS), leads=False)


def _behind_verb(scene: Scene, end: int, *, leads: bool) -> Iterator[NameSpan]:
    """Yield the name that ends at a token and begins behind a verb (and where to), or opens a sentence."""
    for first in range(end - _FEWEST, end - _MOST - 1, -1):
        if not scene.same_line(first, end - 1):
            return
        before = scene.form(first - 1) if scene.same_line(first - 1, first) else "."
        opened = _leads(before) if leads else before == "." or scene.is_verb(first - 1) or _at_town(scene, first - 2)
        name = name_at(scene, first, anchored=True) if opened else None
        if name is not None and name.last == end and _is_name(scene, name):
            yield name
            return


def _at_town(scene: Scene, i: int) -> bool:
    """Tell a verb and where to before a name: «وصل إلى الرياض …»."""
    return scene.form(i) in grammar().to and scene.is_verb(i - 1)


def _arrived(scene: Scene, end: int) -> Iterator[NameSpan]:
    """Yield who is named right behind a verb before «على رأس وفد»: «وصل … إلى الرياض مساء أمس على رأس وفد»."""
    for verb in range(end - _FEWEST, max(end - _FAR, 0) - 1, -1):
        if not scene.same_line(verb, end) or not scene.is_word(verb):
            return
        name = name_at(scene, verb + 1, anchored=True) if scene.is_verb(verb) else None
        if name is not None:
            if name.last < end and _is_name(scene, name) and scene.is_boundary(name.last):
                yield name
            return


def _behind_noun(scene: Scene, i: int) -> Iterator[NameSpan]:
    """Yield who is named behind «ترأس الوفد», an adjective of the delegation between."""
    if not _leads(scene.form(i - 2)) or not scene.definite(i - 1):
        return
    first = i
    while scene.form(first) in grammar().high_level or country_of_adjective(scene.form(first)):
        first += 1
    name = name_at(scene, first, anchored=True) if scene.same_line(i - 1, first) else None
    if name is not None and _is_name(scene, name):
        yield name


def _is_name(scene: Scene, name: NameSpan) -> bool:
    """Tell words that are all strange and sound foreign, or begin with a given name."""
    first = scene.name(name.first)
    given = first is not None and first.given > 1 and not scene.definite(name.first)
    return _FEWEST <= name.units <= _MOST and (given or sounds_foreign(scene, name))


def _latin(scene: Scene, i: int) -> Iterator[NameSpan]:
    """Yield the names beside the noun of a French or English delegation."""
    yield from _fronted(scene, i)
    verb = next((k for k in range(i - 1, max(i - _KIND, 0) - 1, -1) if scene.form(k) in _leading_latin()), 0)
    if not verb or any(not _describes(scene, k) for k in range(verb + 1, i)):
        return
    end = verb - (scene.form(verb - 1) in standing_words("auxiliaries_of_leading"))
    end -= scene.form(end - 1) in standing_words("who_leads")
    end -= scene.form(end - 1) in COMMAS
    for first in range(end - _FEWEST, end - _MOST - 1, -1):
        if scene.same_line(first, i) and _may_open(scene, first):
            name = name_at(scene, first, anchored=True)
            if name is not None and name.last == end and _FEWEST <= name.units <= _MOST:
                yield name
                return


def _leading_latin() -> frozenset[str]:
    return standing_words("leading_latin")


def _describes(scene: Scene, i: int) -> bool:
    """Tell a word that may stand before the noun of a delegation: an article, an adjective."""
    words, form = delegation_words(), scene.form(i)
    known = words.articles | words.before | words.adjectives | standing_words("their_own")
    return form in known or form in ("'", "-") or form.isdigit() or country_of_adjective(form) is not None


def _may_open(scene: Scene, i: int) -> bool:
    """Tell whether a name may begin at a capitalised word: at a sentence's start, behind a comma or an office."""
    if not is_capital(scene.written(i)) or i in scene.in_role:
        return False
    before = scene.form(i - 1)
    begins = not scene.same_line(i - 1, i) or before in {".", ":"} | COMMAS
    return begins or i in scene.ended or scene.role(i - 1) is not None


def _fronted(scene: Scene, i: int) -> Iterator[NameSpan]:
    """Yield the subject of a sentence that begins "At the head of a delegation from …," or "Leading a delegation"."""
    first = i
    while first > 0 and scene.same_line(first - 1, i) and scene.form(first - 1) not in _STOPS and i - first < _FAR:
        first -= 1
    opening = {scene.form(k) for k in range(first, min(first + _KIND, i))}
    if opening.isdisjoint(standing_words("fronted_heads")):
        return
    for comma in range(i + 1, min(i + _LONG, scene.size - 1)):
        if scene.form(comma) == "." or not scene.same_line(i, comma + 1):
            return
        start = comma + 1 + (scene.form(comma + 1) in role_words().articles)
        if scene.form(comma) != "," or not is_capital(scene.written(start)):
            continue
        name = name_at(scene, start, anchored=True)
        closed = name is not None and (scene.form(name.last) in subject_verbs() or scene.form(name.last) in _CLOSES)
        if name is not None and closed and _FEWEST <= name.units <= _MOST:
            yield name
            return


_STOPS = frozenset((".", ";", ":", "!", "?"))
_CLOSES = frozenset(("was", "is", "has", "paid", "arrived", "(", ","))
"""What may follow a subject that no list of names knows."""
