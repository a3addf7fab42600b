"""Programmes and the bodies beside them: a name goes on over the whole of one, a plan that is only a body's is none."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping

from extractors.scenery import Scenery
from lexicon.bodies import body_names
from lexicon.naming import INSTITUTIONS, PROGRAMS, head_readings
from lexicon.programs import tail_words
from schemas.mention import Kind, Mention
from schemas.span import Span
from text.inflection import is_definite

RULE = "programs/grammar"
_PROJECT = "project"
_PLANNED = frozenset(("programme", "plan", "strategy"))
"""What bodies have of their own; a project may be one that is built."""


def from_list(scene: Scenery, name: Mention, ending: Mapping[int, Mention]) -> Mention:
    """Return a name with the list that it ends, read as a body too: "Maternal, Newborn and Child Health Project".

    ``ending`` are the bodies by the place where they end.
    """
    body = ending.get(name.span.end)
    listed = body is not None and _LIST.fullmatch(scene.text[body.span.start : name.span.start])
    return scene.mention(Kind.PROGRAM, body.span, RULE, name.key) if body is not None and listed else name


_LIST = re.compile(r"(?:[A-Z][a-z]+, ){1,4}[A-Z][a-z]+,? and ")


def with_bodies(scene: Scenery, found: Iterable[Mention], bodies: list[Mention]) -> Iterator[Mention]:
    """Yield names with the whole of a body that begins in them and goes on: «مشروع المستشفى الجامعي بصفاقس»."""
    starts = [body.span.start for body in bodies]
    for name in found:
        inside = bodies[bisect_right(starts, name.span.start) : bisect_left(starts, name.span.end)]
        end = max((body.span.end for body in inside), default=name.span.end)
        longer = end > name.span.end
        yield scene.mention(Kind.PROGRAM, Span(name.span.start, end), RULE, name.key) if longer else name


def is_body_called(scene: Scenery, name: Mention, bodies: list[Mention]) -> bool:
    """Tell a body of the lexicon and what it is called in marks: «برنامج الأغذية العالمي … “WFP”».

    One adjective behind it is its officer's: «ممثل برنامج الأغذية العالمي المقيم».
    """
    at = bisect_left(bodies, name.span.start, key=lambda body: body.span.start)
    body = bodies[at] if at < len(bodies) else None
    known = body is not None and body.span.start == name.span.start and body.rule == _KNOWN
    rest = scene.text[body.span.end : name.span.end].split() if known and body is not None else []
    return bool(rest) and (rest[0][:1] in _MARKS or (len(rest) == 1 and is_definite(rest[0])))


def is_known_body(scene: Scenery, name: Mention) -> bool:
    """Tell a name that the lexicon has for a body, though another holds it: "Office of the World Food Programme"."""
    first, last = scene.words.within(name.span)
    hit = body_names().match_at(scene.words, first, last)
    return hit is not None and hit.last == last


_KNOWN, _MARKS = "organizations/body", frozenset('"“”«»')


def built(scene: Scenery, found: list[Mention], bodies: list[Mention]) -> Iterator[Mention]:
    """Yield projects by the hospital or school that is built: «مشروع مستشفى الأميرة هند»; bodies have projects too."""
    begun = {name.span.end for name in found} | {name.span.start for name in found}
    for body in bodies:
        at = scene.words.within(body.span)[0]
        heads = head_readings(scene.before(at), PROGRAMS)
        kinds = [head for reading, head, _ in head_readings(scene.form(at), INSTITUTIONS) if not reading.cut]
        house = bool(kinds) and all(head.entry.premises or head.entry.branch for head in kinds)
        for reading, head, definite in heads if house else ():
            span = Span(scene.span(at - 1, at, reading.cut).start, body.span.end)
            if head.key == _PROJECT and not definite and not head.plural and span.start not in begun:
                yield scene.mention(Kind.PROGRAM, span, RULE, head.key)


def is_of_body(scene: Scenery, name: Mention, bodies: list[Mention]) -> bool:
    """Tell a plan that is only somebody's: «خطة وزارة العدل».

    What is built is called by it: «مشروع مستشفى بلبلا».
    """
    first = scene.words.within(name.span)[0]
    body = next((body for body in bodies if body.span.end == name.span.end), None)
    if body is None or not scene.is_arabic(first):
        return False
    at = scene.words.within(body.span)[0]
    planned = any(head.key in _PLANNED for _, head, _ in head_readings(scene.form(first), PROGRAMS))
    kinds = [head for _, head, _ in head_readings(scene.form(at), INSTITUTIONS)]
    built = any(head.entry.premises or head.entry.branch for head in kinds)
    return planned and at == first + 1 and bool(kinds) and not built


def is_bill(scene: Scenery, name: Mention, laws: Iterable[Mention]) -> bool:
    """Tell what would change a law and no project: « projet de révision du Code civil », «مشروع تنقيح المجلة»."""
    first, last = scene.words.within(name.span)
    work = next((k for k in range(first + 1, last) if scene.is_word(k) and scene.form(k) not in _OF), last)
    changes = scene.form(work) in tail_words("works_on_laws")
    begins = {scene.words.within(law.span)[0] for law in laws if name.span.contains(law.span)} if changes else set()
    return any(k in begins for k in range(work + 1, work + _NEAR))


_OF = frozenset(("de", "d", "of", "for"))
_NEAR = 5
"""Tokens from such a work to the law: « de la Constitution », « de l'Acte »."""
