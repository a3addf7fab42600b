"""Persons: names by what stands beside them, then by what their words are, then the short forms.

The anchors, surest first: an honorific before the name; a role before or after it; the first field of a list line or
table row whose next field is a role or body; an introducing word; two known names side by side; a family name that the
document gives in full elsewhere.
"""

from bisect import bisect_right

from spacy.tokens import Doc

from extractors.doc import add, mention_at, mentions_of, source_of, withdraw
from extractors.persons.appointed import appointed
from extractors.persons.at_head import at_head
from extractors.persons.before import before_role
from extractors.persons.bodies import of_bodies
from extractors.persons.bylines import bylines
from extractors.persons.envoys import envoys
from extractors.persons.found import Found
from extractors.persons.honorifics import after_honorifics
from extractors.persons.initials import initialled, leading_letters, middle_initials
from extractors.persons.leading import leading
from extractors.persons.lettered import lettered
from extractors.persons.lists import behind_role, further_names, list_heads
from extractors.persons.nationals import nationals
from extractors.persons.objects import agents, initial_subjects, objects, received
from extractors.persons.offices import family_behind, less_predicates
from extractors.persons.owned import owned
from extractors.persons.peers import counterparts, several_counterparts
from extractors.persons.retold import retold
from extractors.persons.roles import after_role
from extractors.persons.rolls import in_columns, vouched
from extractors.persons.rows import names_in_rows, offices_in_rows
from extractors.persons.served import served
from extractors.persons.several import of_several
from extractors.persons.short import short_forms
from extractors.persons.signing import signing
from extractors.persons.slashed import slashed
from extractors.persons.spelt import spelt
from extractors.persons.subjects import subjects
from extractors.persons.words import first_fields, in_brackets, introduced, known_names, of_descent
from extractors.titles.beside import attached
from extractors.titles.component import EARLIER, roles_of
from extractors.titles.scene import RoleSpan, Scene
from schemas.mention import Kind, Mention
from schemas.nouns import replace
from schemas.span import Span


def persons(doc: Doc) -> Doc:
    """Add the persons of a Doc, and the bare roles beside them."""
    scene = Scene.of(doc, *EARLIER)
    roles = roles_of(scene)
    found = _find(scene, roles)
    longer = list(served(scene, found, roles))
    _extend(doc, scene, longer)
    roles = [role for role in roles if role not in [one for one, _ in longer]] if longer else roles
    add(doc, [_person(doc, scene, found, first) for first in sorted(found.names)])
    withdraw(doc, _places_in_names(doc))
    names = [name for name, _ in found.names.values()]
    spans = list(short_forms(scene, names, found.taken, frozenset(role.last for role in roles)))
    add(doc, [mention_at(doc, Kind.PERSON, span, "persons/short") for span in spans])
    withdraw(doc, _places_in_names(doc))
    _end_before(doc, spans)
    again = [span for span in retold(scene, names, found.taken) if span not in spans]
    add(doc, [mention_at(doc, Kind.PERSON, span, "persons/retold") for span in again])
    short = {i for span in spans for i in range(*scene.words.within(span))}  # «الوزير باعبود»
    add(doc, [_bare(doc, scene, role) for role in attached(scene, lambda i: i in short or found.taken(i), roles)])
    signed = list(signing(doc, scene, roles_of(scene)))
    add(doc, [mention_at(doc, kind, span, _SIGNED[kind]) for kind, span in signed])
    _fill_rows(doc)
    return doc


_SIGNED = {Kind.PERSON: "persons/column", Kind.TITLE: "titles/field"}
"""The rules by which columns of those who sign are read."""


def _fill_rows(doc: Doc) -> None:
    """Let names and offices fill their fields in tables and lists."""
    for span, shorter in list(names_in_rows(doc)):
        withdraw(doc, shorter)
        add(doc, [mention_at(doc, Kind.PERSON, span, "persons/column")])
    for span, shorter in list(offices_in_rows(doc)):
        withdraw(doc, shorter)
        add(doc, [mention_at(doc, Kind.TITLE, span, "titles/field")])


def _extend(doc: Doc, scene: Scene, longer: list[tuple[RoleSpan, int]]) -> None:
    """Let titles reach over the name of the ruler whom their holders serve."""
    short = {scene.span(role.first, role.last, role.cut) for role, _ in longer}
    withdraw(doc, [title for title in mentions_of(doc, Kind.TITLE) if title.span in short] if short else [])
    spans = (scene.span(role.first, end, role.cut) for role, end in longer)
    add(doc, [mention_at(doc, Kind.TITLE, span, "titles/served") for span in spans])


def _end_before(doc: Doc, families: list[Span]) -> None:
    """Let titles end before the family that their last word turned out to be: «الوزير الدمنهوري»."""
    ends = {family.end: family for family in families}
    over = [t for t in mentions_of(doc, Kind.TITLE) if t.span.end in ends and t.span.start < ends[t.span.end].start]
    withdraw(doc, over)
    text = source_of(doc).text
    spans = (Span(t.span.start, len(text[: ends[t.span.end].start].rstrip())) for t in over)
    add(doc, [mention_at(doc, Kind.TITLE, span, "titles/beside-name") for span in spans])


def _places_in_names(doc: Doc) -> list[Mention]:
    """Return the places that are words of a person's name («السيدة فيكتوريا …», "Mr Aden Mohamed")."""
    people, inside = mentions_of(doc, Kind.PERSON), []
    starts = [person.span.start for person in people]
    for place in mentions_of(doc, Kind.PLACE):
        before = bisect_right(starts, place.span.start)
        if before and people[before - 1].span.contains(place.span):
            inside.append(place)
    return inside


def _find(scene: Scene, roles: list[RoleSpan]) -> Found:
    """Look for names by all anchors, the surest first."""
    found = Found(scene)
    after_honorifics(scene, found)
    in_columns(scene, found)
    slashed(scene, found)
    envoys(scene, found)
    for role in roles:
        after_role(scene, found, role)
    spelt(scene, found)
    first_fields(scene, found, roles)
    for role in roles:
        before_role(scene, found, role)
    less_predicates(scene, found)
    bylines(scene, found)
    initialled(scene, found)
    middle_initials(scene, found)
    introduced(scene, found)
    appointed(scene, found)
    at_head(scene, found)
    leading(scene, found)
    counterparts(scene, found)
    several_counterparts(scene, found)
    of_several(scene, found)
    lettered(scene, found)
    nationals(scene, found)
    owned(scene, found)
    of_bodies(scene, found)
    known_names(scene, found)
    of_descent(scene, found)
    subjects(scene, found)
    objects(scene, found)
    received(scene, found)
    agents(scene, found)
    initial_subjects(scene, found)
    for role in roles:
        family_behind(scene, found, role)
    for name, _ in list(found.names.values()):
        further_names(scene, found, name.last)
    for role in roles:
        behind_role(scene, found, role)
    list_heads(scene, found)
    vouched(scene, found)
    leading_letters(scene, found)
    in_brackets(scene, found)
    return found


def _person(doc: Doc, scene: Scene, found: Found, first: int) -> Mention:
    name, rule = found.names[first]
    span = scene.span(name.first, name.last, name.cut)
    person = mention_at(doc, Kind.PERSON, span, f"persons/{rule}")
    country = found.countries.get(first)
    return replace(person, country=country) if country else person


def _bare(doc: Doc, scene: Scene, role: RoleSpan) -> Mention:
    return mention_at(doc, Kind.TITLE, scene.span(role.first, role.last, role.cut), "titles/beside-name")
