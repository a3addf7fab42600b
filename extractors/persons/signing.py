"""Those who sign side by side: a line of offices over or under a line of names, in columns."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from spacy.tokens import Doc

from extractors.doc import mentions_of, source_of
from extractors.persons.foreign import is_unheard
from extractors.persons.found import name_at
from extractors.titles.scene import RoleSpan, Scene
from lexicon.columns import columns
from lexicon.role_grammar import role_words
from lexicon.vocabulary import latin_words
from schemas.mention import Kind, Mention
from schemas.span import Span
from text.fold import fold_word
from text.inflection import is_arabic
from text.latin_names import PARTICLES, is_capital

_FEWEST, _MOST = 2, 5
"""Words of a full name."""


def signing(doc: Doc, scene: Scene, roles: Sequence[RoleSpan]) -> Iterator[tuple[Kind, Span]]:
    """Yield the offices and names of such columns that nothing has found yet."""
    text = source_of(doc).text
    pairs, under = list(columns(text)), list(_last_lines(text))
    if not pairs and len(under) < _FEWEST:
        return
    reading = _Columns(text, mentions_of(doc), [scene.span(r.first, r.last, r.cut) for r in roles])
    yield from ((Kind.PERSON, name) for name, office in pairwise(under) if _signs(text, reading, name, office))
    for name, line in [*pairwise(under), *((below, above) for above, below in pairwise(under))]:
        office = reading.office(line)
        if office is not None and not reading.inside(name) and _is_name(text, scene, reading, (name, line)):
            yield Kind.PERSON, name
            yield from ((Kind.TITLE, span) for span in [office] if not reading.told(Kind.TITLE, span))
    for above, below in pairs:
        for offices, names in ((above, below), (below, above)):
            titles, people = [*map(reading.office, offices)], [*map(reading.name, names)]
            if all(titles) and all(people) and any(reading.told(Kind.PERSON, field) for field in names):
                yield from ((Kind.TITLE, span) for span in titles if span and not reading.told(Kind.TITLE, span))
                yield from ((Kind.PERSON, span) for span in people if span and not reading.told(Kind.PERSON, span))
                break


def _last_lines(text: str) -> Iterator[Span]:
    """Yield the last lines of a text that hold something, in order, without the spaces at their ends."""
    lines: list[Span] = []
    end = len(text.rstrip())
    while end > 0 and len(lines) < _FOOT:
        start = text.rfind("\n", 0, end) + 1
        written = text[start:end]
        if written.strip():
            lines.append(Span(start + len(written) - len(written.lstrip()), start + len(written.rstrip())))
        end = start - 1
    yield from reversed(lines)


_FOOT = 6
"""Lines at the foot of a text among which who signs stands."""


def _signs(text: str, reading: "_Columns", name: Span, office: Span) -> bool:
    """Tell a Latin name of which nothing is found over the line that an office fills, and no "Yours Sincerely"."""
    words = name.of(text).split()
    if name.of(text).isupper() or reading.inside(name):
        return False
    folded = [fold_word(word) for word in words]
    strange = not latin_words().issuperset(folded)
    plain = role_words().courtesies.isdisjoint(folded)
    whole = reading.name(name) is not None and reading.office(office) is not None
    return strange and plain and whole and not any(map(is_arabic, words))


def _is_name(text: str, scene: Scene, reading: "_Columns", lines: tuple[Span, Span]) -> bool:
    """Tell the name of who signs beside the line of his office; in Latin letters alone the text's last line is one."""
    name, office = lines
    last = not text[name.end :].strip() and latin_words().isdisjoint(map(fold_word, name.of(text).split()))
    return _is_unheard(text, scene, name) or (last and _signs(text, reading, name, office))


def _is_unheard(text: str, scene: Scene, line: Span) -> bool:
    """Tell a line by the office of who signs that two words or more fill which the lexicon has not heard of."""
    first, last = scene.words.within(line)
    if is_arabic(scene.form(first)):
        name = name_at(scene, first, anchored=True)
        return name is not None and name.first == first and name.last == last and is_unheard(scene, name)
    words = line.of(text).split()
    proper = all(word[:1].isupper() and word.replace("-", "").replace("'", "").isalpha() for word in words)
    family = any(word.isupper() and len(word) > 1 for word in words) and not line.of(text).isupper()
    return proper and family and _FEWEST <= len(words) <= _MOST and latin_words().isdisjoint(map(fold_word, words))


class _Columns:
    """The mentions and roles of a document, asked for by field."""

    def __init__(self, text: str, found: Sequence[Mention], roles: Sequence[Span]) -> None:
        """Keep the mentions in order, and the offices by their ends."""
        self._text, self._found, self._starts = text, found, [m.span.start for m in found]
        self._ending: dict[int, list[Span]] = defaultdict(list)
        for span in (*roles, *(m.span for m in found if m.kind is Kind.TITLE)):
            self._ending[span.end].append(span)

    def inside(self, field: Span) -> list[Mention]:
        """Return the mentions in a field."""
        first, last = (bisect_left(self._starts, place) for place in (field.start, field.end))
        return [m for m in self._found[first:last] if field.contains(m.span)]

    def told(self, kind: Kind, field: Span) -> bool:
        """Tell whether a mention of a kind lies in a field."""
        return any(m.kind is kind for m in self.inside(field))

    def office(self, field: Span) -> Span | None:
        """Return the office that fills a field, its article left out."""
        inside = [span for span in self._ending.get(field.end, ()) if field.contains(span)]
        whole = (span for span in inside if _articles(self._text[field.start : span.start]))
        return max(whole, key=lambda span: span.end - span.start, default=None)

    def name(self, field: Span) -> Span | None:
        """Return the name in a field: a person found, or two to five words in capitals of which nothing is found."""
        inside = self.inside(field)
        person = next((m.span for m in inside if m.kind is Kind.PERSON), None)
        words = field.of(self._text).split()
        named = all(is_capital(word) or is_arabic(word) for word in words if word not in PARTICLES)
        plain = "".join(words).replace("-", "").replace("'", "").isalpha()
        free = not inside and _FEWEST <= len(words) <= _MOST and named and plain
        return person or (field if free else None)


def _articles(written: str) -> bool:
    """Tell whether nothing but articles stands before an office: « La secrétaire »."""
    return all(word in role_words().articles for word in fold_word(written).replace("'", " ").split())
