"""Persons: names by what stands beside them, then by what their words are, then the short forms that come later.

The anchors, surest first: an honorific before the name; a role before or after it; the first field of a list line or
table row whose next field is a role or body; two known names side by side; a family name that the document has
already given in full.
"""

from collections.abc import Iterator

from spacy.tokens import Doc

from extractors.doc import add, mention_at
from extractors.persons_names import NameSpan, name_at
from extractors.persons_short import short_forms
from extractors.titles import roles_in
from extractors.titles_arabic import RoleSpan
from extractors.titles_scene import COMMAS, MARKS, Scene
from lexicon.people import homographs, introductions, people_nouns, role_words
from schemas.mention import Kind, Mention
from text import inflection as arabic
from text.clitics import readings
from text.latin_names import PARTICLES

_GIVEN = (Kind.DATE, Kind.LAW, Kind.PLACE, Kind.ORGANIZATION, Kind.PROGRAM)
_OPENERS = frozenset((";", "؛", "-", "*", "|", "•", "·", "/", "٭", "▪", "o"))
_FIELD_ENDS = frozenset(("،", ",", "|", ":", "-", "(", "؛", ";"))
_CONFIDENCE = {"honorific": 0.97, "after-role": 0.93, "before-role": 0.9, "field": 0.88, "known": 0.85, "list": 0.85, "brackets": 0.9, "introduced": 0.88}


class Found:
    """The names found so far in one document; a token belongs to one at most."""

    def __init__(self, scene: Scene) -> None:
        """Begin with none."""
        self.scene = scene
        self.names: dict[int, tuple[NameSpan, str]] = {}
        self._taken = [False] * scene.size

    def offer(self, name: NameSpan | None, rule: str) -> bool:
        """Keep a name whose tokens are free."""
        if name is None or any(self._taken[name.first : name.last]) or self.scene.named_after(name.first):
            return False
        for i in range(name.first, name.last):
            self._taken[i] = True
        self.names[name.first] = (name, rule)
        return True

    def taken(self, i: int) -> bool:
        """Tell whether a token belongs to a name."""
        return 0 <= i < len(self._taken) and self._taken[i]

    def ends_at(self, last: int) -> bool:
        """Tell whether a name ends before a token."""
        return self.taken(last - 1) and not (self.taken(last) and last not in self.names)


def persons(doc: Doc) -> Doc:
    """Add the persons of a Doc, and the bare roles beside them."""
    scene = Scene.of(doc, *_GIVEN)
    found = Found(scene)
    roles = list(roles_in(scene))
    _after_honorifics(scene, found)
    for role in roles:
        _after_role(scene, found, role)
    _first_fields(scene, found, roles)
    for role in roles:
        _before_role(scene, found, role)
    _introduced(scene, found)
    _known_names(scene, found)
    for name, _ in list(found.names.values()):
        _further_names(scene, found, name.last)
    _in_brackets(scene, found)
    names = [(name, rule) for name, rule in found.names.values()]
    add(
        doc,
        (
            mention_at(doc, Kind.PERSON, scene.span(n.first, n.last, n.cut), f"persons/{rule}", _CONFIDENCE[rule])
            for n, rule in names
        ),
    )
    add(doc, (mention_at(doc, Kind.PERSON, span, "persons/short", 0.85) for span in short_forms(scene, names, found.taken)))
    add(doc, (_bare(doc, scene, role) for role in _attached(scene, found, roles)))
    return doc


def _attached(scene: Scene, found: Found, roles: list[RoleSpan]) -> list[RoleSpan]:
    """Return the roles beside a name, or beside such a role («…، رئيسة المجلس، رئيسة الوفد»)."""
    ends: set[int] = set()
    attached = []
    for role in roles:
        j = role.first - 1
        while scene.same_line(j, role.first) and scene.form(j) in COMMAS:
            j -= 1
        chained = j + 1 in ends and scene.same_line(j, role.first) and not _is_rank(scene, role)
        joined = j < role.first - 1 if not role.cut else scene.form(role.first).startswith(arabic.AND)
        if _beside(scene, found, role) or (chained and joined):
            ends.add(role.last)
            attached.append(role)
    return attached


def _bare(doc: Doc, scene: Scene, role: RoleSpan) -> Mention:
    return mention_at(doc, Kind.TITLE, scene.span(role.first, role.last, role.cut), "titles/beside-name", 0.85)


def _free(scene: Scene, i: int) -> bool:
    return not scene.inside(i, Kind.ORGANIZATION, Kind.LAW, Kind.PROGRAM, Kind.PLACE, Kind.DATE)


def _after_honorifics(scene: Scene, found: Found) -> None:
    """Follow each chain of honorifics to the name after it."""
    position = 0
    families: dict[str, NameSpan] = {}
    while position < scene.size:
        hit = scene.honorific(position) if _free(scene, position) and position not in scene.in_role else None
        if hit is None or scene.named_after(position) or _is_part_of_name(scene, position, hit.last):
            position += 1
            continue
        last = position
        several = False
        while hit is not None and (last == position or scene.same_line(last - 1, last)):
            several = several or hit.payloads[0].several
            last = _dot(scene, hit.last)
            hit = scene.honorific(last) if last < scene.size else None
        if several:
            while scene.form(last) in people_nouns() and scene.same_line(last - 1, last):
                last += 1
        name = name_at(scene, last, anchored=True) if scene.same_line(last - 1, last) else None
        name = _not_beyond(scene, name, families)
        if found.offer(name, "honorific") and several and name is not None:
            _further_names(scene, found, name.last)
        position = max(last, position + 1) if name is None else name.last


def _not_beyond(scene: Scene, name: NameSpan | None, families: dict[str, NameSpan]) -> NameSpan | None:
    """Cut a name to the family name with which it begins, where the document has given that before."""
    if name is None:
        return None
    earlier = families.get(scene.form(name.first))
    if name.units == 1 or earlier is None or name.first == earlier.first:
        families.update({scene.form(i): name for i in range(name.first + 1, name.last) if name.units > 1})
        return name
    if name.given and (word := scene.name(name.first)) is not None and word.given >= _COMMON_GIVEN:
        return name
    at = next((i for i in range(earlier.first, earlier.last) if scene.form(i) == scene.form(name.first)), earlier.last)
    before = [scene.form(i) for i in range(at, earlier.last) if scene.form(i) != "-"]
    last = name.first + 1
    while last < name.last and (scene.form(last) == "-" or scene.form(last) in before):
        last += 1
    return NameSpan(name.first, last, name.cut, 1, 1, 0, 0)


def _dot(scene: Scene, i: int) -> int:
    """Step over the dot of an abbreviation."""
    return i + 1 if scene.form(i) == "." and scene.adjacent(i) and scene.same_line(i - 1, i + 1) else i


def _is_part_of_name(scene: Scene, first: int, last: int) -> bool:
    """Tell whether one letter stands for an honorific without its dot, or a word before makes it a name's part."""
    if last - first == 1 and len(scene.form(first)) == 1:
        return scene.form(last) != "." or not scene.adjacent(last) or scene.adjacent(first) and not _opens(scene, first)
    return scene.form(first - 1) in arabic.PARTS_BEFORE and scene.same_line(first - 1, first)


def _opens(scene: Scene, i: int) -> bool:
    return not scene.is_word(i - 1)


def _further_names(scene: Scene, found: Found, position: int) -> None:
    """Follow a list of names after an honorific of several people: «السيدين … و…», «MM. … et …»."""
    while scene.same_line(position - 1, position):
        i, cut = position, 0
        if scene.form(i) in COMMAS:
            i += 1
        form = scene.form(i)
        if form in ("et", "and", arabic.AND):
            i += 1
        elif arabic.after_and(form) is not None and scene.name_of(arabic.after_and(form) or "") is not None:
            cut = 1
        if i == position and not cut:
            return
        name = name_at(scene, i, anchored=True, cut=cut)
        full = name is not None and name.units > 1 and name.known > 0
        if name is None or not full or not found.offer(name, "list"):
            return
        position = name.last


def _after_role(scene: Scene, found: Found, role: RoleSpan) -> None:
    """Take the name after a role, over a comma at most: «وزير العدل، …», «ministre de la Justice, …»."""
    i = role.last
    comma = scene.form(i) in COMMAS | {":"}
    i += comma
    if not scene.same_line(role.last - 1, i) or found.taken(i) or not _free_name(scene, i):
        return
    name = name_at(scene, i, anchored=True)
    if name is None or (not role.solid and not role.back and not name.known):
        return
    latin = not arabic.is_arabic(scene.form(name.first))
    enclosed = not comma or latin or scene.form(name.last) in COMMAS | {"."}
    enough = name.given > 0 or (name.units > 1 and (name.known > 0 or enclosed))
    fits = _likely_first(scene, name) or (comma and enclosed and name.units > 1) or _family_last(scene, name)
    enough = enough and (latin or fits)
    if name.units == 1:
        enough = (name.given > 0 and not comma) or (latin and not comma and not role.solid)
    if enough and (role.solid or role.back or name.known):
        found.offer(name, "after-role")


def _free_name(scene: Scene, i: int) -> bool:
    while scene.form(i) in MARKS:
        i += 1
    return i < scene.size and _free(scene, i)


def _first_fields(scene: Scene, found: Found, roles: list[RoleSpan]) -> None:
    """Take the first field of a list line or table row, where the next is a role, or its words say enough."""
    starts = {role.first for role in roles}
    for i in range(scene.size):
        if found.taken(i) or not _field_start(scene, i):
            continue
        name = name_at(scene, i, anchored=True)
        if name is None or name.units < 2 or not _free(scene, name.first):  # noqa: PLR2004 - one word is no full name
            continue
        after = name.last
        while scene.form(after) in MARKS:
            after += 1
        ends = not scene.same_line(name.last - 1, after) or scene.form(after) in _FIELD_ENDS
        ends = ends or (scene.form(i - 1) == ":" and scene.form(after).startswith(arabic.AND))
        whole_end = not scene.same_line(name.last - 1, after)
        whole = not scene.same_line(name.last - 1, after) and not scene.same_line(i, name.first - 1)
        latin = not arabic.is_arabic(scene.form(name.first))
        alone = latin and scene.form(i - 1) == ":" and scene.is_word(i - 2) and arabic.is_arabic(scene.form(i - 2))
        if ends and name.known > 0 and ((whole and name.given > 0 and (latin or name.known > 1)) or (alone and whole_end)):
            found.offer(name, "field")
        if scene.cell_border(after) and (after in starts or scene.mention_at(after, Kind.ORGANIZATION)) and name.known:
            found.offer(name, "field")
            continue
        titled = scene.same_line(i, after + 1) and (after + 1 in starts or scene.mention_at(after + 1, Kind.ORGANIZATION) is not None)
        if ends and (name.sure or (titled and (name.known > 0 or not arabic.is_arabic(scene.form(name.first))))):
            found.offer(name, "field")


def _field_start(scene: Scene, i: int) -> bool:
    """Tell whether a token begins a line, or follows a bullet, number or cell border."""
    if not scene.is_word(i):
        return False
    j = i - 1
    while scene.same_line(j, i) and scene.form(j) in MARKS:
        j -= 1
    if not scene.same_line(j, i) or scene.form(j) in _OPENERS:
        return True
    return scene.form(j) in (".", ")", "-", ":") and scene.same_line(j - 1, i) and not scene.is_word(j - 1) or scene.form(j) == ":"


def _before_role(scene: Scene, found: Found, role: RoleSpan) -> None:
    """Take the name before a role, over a comma: «…، وزير العدل», «…, ministre de la Justice»."""
    i = role.first - 1
    if scene.form(i) in COMMAS:
        i -= 1
    while scene.form(i) in MARKS:
        i -= 1
    if i < 0 or not scene.same_line(i, role.first) or found.taken(i) or not scene.is_word(i):
        return
    for first in range(max(0, i - 5), i + 1):
        if not scene.same_line(first, i) or found.taken(first) or not _free(scene, first):
            continue
        name = name_at(scene, first, anchored=True)
        if name is None or name.last != i + 1:
            continue
        latin = not arabic.is_arabic(scene.form(first))
        likely = name.given > 0 and name.known > name.unknown and _begins_with_given(scene, first)
        if name.units > 1 and (likely or (latin and name.known > 0)):
            found.offer(name, "before-role")
            return


def _family_last(scene: Scene, name: NameSpan) -> bool:
    """Tell whether a name of two words ends in a known family name with the article («دلشاد الزيباري»)."""
    word = scene.name(name.last - 1)
    form = scene.form(name.last - 1)
    return name.units == 2 and arabic.is_relation(form) and (word is not None or form not in arabic.ADJECTIVES)  # noqa: PLR2004


def _likely_first(scene: Scene, name: NameSpan) -> bool:
    """Tell whether a name's first word is known, or opens a compound."""
    word = scene.name(name.first)
    return scene.form(name.first) in arabic.PARTS_BEFORE or (word is not None and len(scene.form(name.first)) > 2)


def _begins_with_given(scene: Scene, i: int) -> bool:
    known = scene.name(i)
    return scene.form(i) in arabic.PARTS_BEFORE or (known is not None and known.given > 0)


def _introduced(scene: Scene, found: Found) -> None:
    """Take the name after «برئاسة», "led by": two words at least."""
    for hit in introductions().find(scene.words):
        name = name_at(scene, hit.last, anchored=True) if scene.same_line(hit.first, hit.last) else None
        if name is None or name.units == 1 or not _free(scene, name.first):
            continue
        listing = "listing" in hit.payloads
        if (listing and not _likely_first(scene, name)) or (arabic.is_definite(scene.form(name.first)) and not name.given):
            continue
        if found.offer(name, "introduced") and listing:
            _further_names(scene, found, name.last)


def _known_names(scene: Scene, found: Found) -> None:
    """Take two known names side by side, the first a common given name."""
    i = 0
    while i < scene.size:
        name = None
        if scene.is_word(i) and not found.taken(i) and _free(scene, i):
            name = _known_at(scene, i)
        if name is not None and found.offer(name, "known"):
            i = name.last
        else:
            i += 1


def _known_at(scene: Scene, i: int) -> NameSpan | None:
    """Return a name whose words alone say so, the first perhaps after a particle."""
    for cut in _cuts(scene, i):
        form = scene.form(i)[cut:]
        known = scene.name_of(form) if cut else scene.name(i)
        common = known is not None and known.given >= _COMMON_GIVEN and known.given >= known.family
        listed = cut == 1 and known is not None and known.given > 1 and scene.name(i + 1) is not None
        common = (common or listed) and form not in PARTICLES
        if not common and form not in arabic.SERVANT:
            continue
        name = name_at(scene, i, anchored=False, cut=cut)
        if name is not None and name.sure and (form not in homographs() or _more_than_words(scene, name)):
            return name
    return None


def _more_than_words(scene: Scene, name: NameSpan) -> bool:
    """Tell whether a name whose first word is a common word too says enough: no «جودة النقاش», «حسن تطبيق»."""
    return name.known > 1 and (name.units > 2 or not arabic.is_definite(scene.form(name.last - 1)))  # noqa: PLR2004


_COMMON_GIVEN = 5


def _cuts(scene: Scene, i: int) -> Iterator[int]:
    for reading in readings(scene.form(i)):
        if reading.cut <= 2 and reading.form == scene.form(i)[reading.cut :]:  # noqa: PLR2004 - «ول» is the longest
            yield reading.cut


def _in_brackets(scene: Scene, found: Found) -> None:
    """Take a Latin name in brackets after an Arabic one, and the other way round."""
    for name, _ in list(found.names.values()):
        i = name.last
        while scene.form(i) in MARKS:
            i += 1
        if scene.form(i) == "(" and scene.same_line(name.last - 1, i):
            inner = name_at(scene, i + 1, anchored=True)
            if inner is not None and inner.units > 1 and scene.form(inner.last) == ")":
                found.offer(inner, "brackets")


def _is_rank(scene: Scene, role: RoleSpan) -> bool:
    """Tell whether the whole role is an honorific («اللواء», «العميد الإقليمي»)."""
    hit = scene.honorific(role.first)
    return hit is not None and hit.last >= role.last


def _beside(scene: Scene, found: Found, role: RoleSpan) -> bool:
    """Tell whether a role has a name right before or after it (a comma or honorific between)."""
    if any(found.taken(i) for i in range(role.first, role.last)) or _is_rank(scene, role):
        return False
    i = role.last
    while scene.form(i) in MARKS | COMMAS and scene.same_line(role.last - 1, i):
        i += 1
    if not scene.same_line(role.last - 1, role.last) and role.last in found.names:
        return True
    if scene.same_line(role.last - 1, i):
        if i > role.last and scene.form(i) in role_words().articles:
            i += 1
        bare = role.last - role.first == 1 and arabic.is_definite(scene.form(role.first))
        while not bare and (hit := scene.honorific(i)) is not None and hit.last < scene.size:
            i = _dot(scene, hit.last)
        while scene.form(i) in MARKS:
            i += 1
        if found.taken(i):
            return True
    j = role.first - 1
    if scene.cell_border(role.first):
        return found.taken(j)
    while scene.same_line(j, role.first) and scene.form(j) in MARKS | COMMAS | {"|", ":", "-", ")"}:
        j -= 1
    return scene.same_line(j, role.first) and found.taken(j)
