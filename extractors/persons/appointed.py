"""Who is named to an office, by the words before and behind: "appointed Abena Mensah of Ghana as her envoy"."""

from extractors.persons.found import Found, is_free, name_at
from extractors.persons.names import NameSpan
from extractors.titles.scene import Scene
from lexicon.people import appointments, attested_name
from lexicon.role_grammar import role_words
from lexicon.vocabulary import latin_words
from schemas.mention import Kind

_BEFORE, _BEHIND = "appointing", "appointed_to"
_OF = frozenset(("of", "de", "du", "d"))
_WHOLE = 2
"""Words of a name that needs no list of names."""


def appointed(scene: Scene, found: Found) -> None:
    """Take a name of two words or more between a word of naming and the office, with the land of who is named."""
    hits = list(appointments().find(scene.words))
    offices = {hit.first for hit in hits if _BEHIND in hit.payloads and _is_office(scene, hit.last)}
    for hit in hits:
        first = hit.last
        if _BEFORE not in hit.payloads or not scene.same_line(hit.first, first) or found.taken(first):
            continue
        name = name_at(scene, first, anchored=True) if scene.role(first) is None else None
        if name is None or name.units < _WHOLE or not is_free(scene, name.first):
            continue
        office = _behind_land(scene, name.last) in offices and scene.same_line(first, name.last)
        if office and not _of_things(scene, name):
            found.offer(name, "introduced")


def _of_things(scene: Scene, name: NameSpan) -> bool:
    """Tell words that nobody bears among those of a name: "appointed Sterling Partners as adviser"."""
    forms = [scene.form(i) for i in range(name.first, name.last)]
    return any(form in latin_words() and attested_name(form) is None for form in forms)


def _is_office(scene: Scene, i: int) -> bool:
    """Tell whether an office stands near a token: "as its new Special Envoy"; a hotel may be named the best, too."""
    return any(scene.role(k) is not None for k in range(i, i + _NEAR) if scene.same_line(i - 1, k))


_NEAR = 5
"""Words behind "as" among which the office stands."""


def _behind_land(scene: Scene, i: int) -> int:
    """Step over the land that says where somebody is from: "of Ghana", « du Niger »."""
    land = i + 1
    while scene.form(land) in role_words().articles | {"'"}:
        land += 1
    here = scene.form(i) in _OF and scene.same_line(i, land)
    place = scene.mention_at(land, Kind.PLACE) if here else None
    return i if place is None else place[1]
