"""The body named within an official's role: «وزير …», "Head of Section at the Agency"."""

from collections.abc import Sequence

from lexicon.affiliations import standing_words
from resolvers.affiliations.known import Known
from resolvers.affiliations.nearest import nearest
from resolvers.affiliations.sent_to import is_matter, is_sent_to
from resolvers.affiliations.signs import fills_a_cell, in_full, named_again, whole_of
from resolvers.ground.offices import is_office, pointed_noun, points_back, says_the_same
from resolvers.officials.people import Figure
from schemas.mention import Kind, Mention
from text.fold import fold_word


def within_role(known: Known, figure: Figure, _: int) -> Mention | None:
    """Return the body named within a role, unless the role goes on to point back to another («بالمجلس نفسه»)."""
    first = figure.titles[:1] if any(has_own_body(known.scene.tops[t].text) for t in figure.titles[:1]) else ()
    return _inside(known, first or figure.titles)


def within_any_role(known: Known, figure: Figure, _: int) -> Mention | None:
    """Return the body named within any role, where the first tells none."""
    return _inside(known, figure.titles[1:])


def _inside(known: Known, titles: Sequence[int]) -> Mention | None:
    for title in titles:
        inside = [m for m in known.scene.nested[title] if m.kind is Kind.ORGANIZATION]
        role = known.scene.tops[title]
        text = role.text
        if inside and (is_sent_to(role, inside[0]) or is_matter(role, inside[0])):
            return None
        if inside and not says_the_same(text) and not _has_own_cell(known, title, inside[0]):
            whole = whole_of(text, inside[0], known.named)
            return _of_part(known, in_full(whole, known.named, known.home))
        if not inside and (again := named_again(text, known.named)):
            return again
    return None


def _has_own_cell(known: Known, title: int, inside: Mention) -> bool:
    """Tell whether a role's unit stands beside the cell of the body that it is a part of."""
    part = bool(standing_words("internal_heads") & {*fold_word(inside.text).split()[:1]})
    return part and fills_a_cell(known.scene, title)


def _of_part(known: Known, body: Mention) -> Mention:
    """Return the body that the name of its part points back to («مجلس مفوضي الهيئة»), else the named one."""
    noun = pointed_noun(body.text) if points_back(body.text) else None
    return (nearest(known.scene, body, noun) if noun else None) or body


def has_own_body(title: str) -> bool:
    """Tell whether a role is an office, or points back to a body, so that no other role beside it tells its body."""
    return is_office(title) or pointed_noun(title) is not None
