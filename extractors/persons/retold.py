"""Family names that a document gives in Latin letters with the given name, and tells again in Arabic ones.

«مع Kenji Matsunaga … أعرب ماتسوناغا عن …»: no list has such a name, but it sounds
as the one already read.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from extractors.persons.names import NameSpan
from extractors.titles.scene import Scene, mask_of
from lexicon.countries import country_of_adjective
from lexicon.people import Ending, is_verb
from lexicon.role_grammar import grammar
from schemas.mention import Kind
from schemas.span import Span
from text import inflection as arabic
from text.names.match import words_alike
from text.names.skeletons import PersonName, Sound, person_name
from text.names.variants import SAME_WORD

_ANY = mask_of(*Kind)
_SHORTEST = 4  # letters; shorter words sound like too many others
_MOST = 3
"""Words of a foreign family name: «فان دن بوش»."""


def retold(scene: Scene, names: Sequence[NameSpan], taken: Callable[[int], bool]) -> Iterator[Span]:
    """Yield the spans at which the family name of a person named in Latin letters is told in Arabic ones.

    It stands where a sentence's subject does: right behind a verb or «أن».
    """
    latin = [name for name in names if name.units > 1 and not arabic.is_arabic(scene.form(name.last - 1))]
    known = [_family(scene, name) for name in latin]
    for i in [before + 1 for before in scene.words.where(_governs)] if known else ():
        if _may_begin(scene, i) and not taken(i):
            last = _end(scene, i, known, taken)
            if last:
                yield scene.span(i, last)


def _family(scene: Scene, name: NameSpan) -> PersonName:
    """Return a name in Latin letters less its given name."""
    return person_name(words_written(scene, name.first + 1, name.last))


def words_written(scene: Scene, first: int, last: int) -> str:
    """Return words as written, signs among them left out."""
    return " ".join(scene.written(k) for k in range(first, last) if scene.is_word(k))


@lru_cache(maxsize=50_000)
def _governs(form: str) -> bool:
    """Tell whether a subject may stand right behind a folded word: a verb or «أن»."""
    return is_verb(form) or form in grammar().content


def _may_begin(scene: Scene, i: int) -> bool:
    """Tell whether a subject's name may begin right behind a word that governs one: at an Arabic word."""
    if not scene.same_line(i - 1, i) or not arabic.is_arabic(scene.form(i)):
        return False
    return not scene.definite(i - 1) or scene.form(i - 1) in grammar().content


def _end(scene: Scene, i: int, families: Sequence[PersonName], taken: Callable[[int], bool]) -> int:
    """Return where the longest run of words from a token ends that sounds as a family name; 0 where none does."""
    for last in range(i + _MOST, i, -1):
        run = range(i, last)
        long_enough = len("".join(scene.form(k) for k in run)) >= _SHORTEST
        if long_enough and all(_is_free(scene, i, k, taken) for k in run) and scene.ending(last - 1) is Ending.NO:
            told = person_name(words_written(scene, i, last))
            if any(_sounds(told.words, family.words) for family in families):
                return last
    return 0


def _is_free(scene: Scene, first: int, k: int, taken: Callable[[int], bool]) -> bool:
    """Tell whether a word may be one of a foreign name: no mention, no adjective of nationality, nothing common."""
    open_word = scene.is_word(k) and scene.same_line(first, k) and not taken(k) and k not in scene.solid
    plain = open_word and not scene.marked(k, _ANY) and not scene.definite(k)
    return plain and not country_of_adjective(scene.form(k))


def _sounds(told: Sequence[Sound], family: Sequence[Sound]) -> bool:
    """Tell whether the words told are the last ones of a family name, each sounding as its counterpart."""
    ends = family[-len(told) :]
    return len(ends) == len(told) and all(
        words_alike(one, other) >= SAME_WORD for one, other in zip(told, ends, strict=True)
    )
