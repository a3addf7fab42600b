"""Envoys and advisers of a ruler whom their office names: «مبعوث الرئيس الأمريكي هنري ولكنز إلى سوريا توم برادلي».

The first name is the ruler's, who was nowhere; what follows it still belongs to the office, and the holder comes last.
"""

from collections.abc import Iterator, Sequence

from extractors.persons.found import Found, is_free, name_at
from extractors.titles.scene import RoleSpan, Scene
from lexicon.role_grammar import grammar
from schemas.mention import Kind
from text import inflection as arabic
from text.signs import COMMAS


def served(scene: Scene, found: Found, roles: Sequence[RoleSpan]) -> Iterator[tuple[RoleSpan, int]]:
    """Yield offices that go on behind the name of the ruler they serve, and the token behind their end."""
    for role in roles:
        ruler = found.names.get(role.last)
        if ruler is None or not _serves(scene, role):
            continue
        end = _mission(scene, ruler[0].last)
        if end > ruler[0].last and (_holder_behind(scene, found, end) or _holder_before(scene, found, role, end)):
            yield role, end


def _serves(scene: Scene, role: RoleSpan) -> bool:
    """Tell the office of an envoy or adviser in which the ruler's stands last, perhaps with his nation."""
    head = scene.form(role.first)[role.cut :] in grammar().sent
    return head and any(scene.form(i) in grammar().senders for i in range(role.first + 1, role.last))


def _mission(scene: Scene, i: int) -> int:
    """Return the token behind where or for what somebody is sent: «إلى سوريا», «لشؤون أفريقيا», «للسلام في …»."""
    form = scene.form(i)
    if not scene.same_line(i - 1, i):
        return i
    if form in grammar().affairs or form.startswith(arabic.FOR_THE):
        last = _place_end(scene, i + 1) or i + 1 + (form in grammar().affairs)
        return (_place_end(scene, last + 1) or last) if scene.form(last) in grammar().inside else last
    if form in grammar().to | grammar().at:
        return _place_end(scene, i + 1) or i
    joined = scene.mention_at(i, Kind.PLACE) if form.startswith(arabic.PREFIXES[1]) else None
    return joined[1] if joined is not None and scene.cut(i, joined[0].span.start) > 0 else i


def _place_end(scene: Scene, i: int) -> int | None:
    """Return the token behind the place that begins at a token, None where none does."""
    place = scene.mention_at(i, Kind.PLACE) if scene.same_line(i - 1, i) else None
    return place[1] if place is not None else None


def _holder_behind(scene: Scene, found: Found, i: int) -> bool:
    """Take the whole name behind an office, over a comma at most."""
    i += scene.form(i) in COMMAS
    if i in found.names:
        return found.names[i][0].units > 1
    if not scene.same_line(i - 1, i) or found.taken(i) or not is_free(scene, i) or arabic.after_and(scene.form(i)):
        return False
    name = name_at(scene, i, anchored=True)
    return name is not None and name.units > 1 and found.offer(name, "after-role")


def _holder_before(scene: Scene, found: Found, role: RoleSpan, end: int) -> bool:
    """Tell whether the holder stands before the office, which commas enclose: «توم برادلي، المبعوث …، إنه التقى»."""
    comma = role.first - 1
    closed = scene.form(comma) in COMMAS and (scene.form(end) in COMMAS or not scene.is_word(end))
    return closed and any(name.last == comma for name, _ in found.names.values() if name.first < role.first)
