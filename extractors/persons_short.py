"""Short forms: a family name that a document has already given with the given name."""

from collections.abc import Callable, Iterator, Sequence

from extractors.persons_names import NameSpan
from extractors.titles_scene import Scene
from lexicon.countries import country_of_adjective
from lexicon.people import Ending
from schemas.mention import Kind
from schemas.span import Span
from text import inflection as arabic
from text.clitics import readings
from text.latin_names import is_capital

_SHORTEST = 4  # letters; shorter family names («علي», «Ali») are given names of others


def short_forms(scene: Scene, names: Sequence[tuple[NameSpan, str]], taken: Callable[[int], bool]) -> Iterator[Span]:
    """Yield the spans at which a family name of the document stands alone."""
    families = {}
    for name, _ in names:
        if name.units > 1:
            form = scene.form(name.last - 1)
            if len(form) >= _SHORTEST - 1 and not country_of_adjective(form) and scene.ending(name.last - 1) is Ending.NO:
                families[form] = name.last
    for i, token in enumerate(scene.tokens):
        form = token.form
        if taken(i) or scene.inside(i, *Kind) or not scene.is_word(i):
            continue
        if len(form) < _SHORTEST and not (i and scene.is_verb(i - 1) and scene.same_line(i - 1, i)):
            continue
        if form in families:
            if arabic.is_arabic(form) or is_capital(scene.written(i)):
                yield scene.span(i, i + 1)
            continue
        for reading in readings(form):
            if reading.cut == 1 and reading.form in families and scene.name(i) is None:
                yield scene.span(i, i + 1, 1)
                break
