"""Latin names behind the state or body that owns them: "Ghana's Kwame Boateng met Kenya's Wanjiru Kamau"."""

from collections.abc import Sequence

from extractors.persons.found import Found, is_free, name_at
from extractors.persons.lists import AND
from extractors.persons.names import NameSpan
from extractors.persons.unheard import in_capitals, names_thing
from extractors.titles.arabic_bodies import country_of_name_of
from extractors.titles.scene import Scene
from lexicon.people import subject_verbs
from lexicon.relations import either, relation_words
from lexicon.role_grammar import grammar
from schemas.mention import Kind, Mention
from schemas.nouns import dataclass, replace
from text.latin_names import is_capital
from text.signs import COMMAS

_FEWEST, _MOST = 2, 4
"""Words of a name that is told whole."""
_LONGEST = 8
"""Words of an owner's name."""


def owned(scene: Scene, found: Found) -> None:
    """Take whole names, a word of each known, behind owners and beside a verb of people, and note their states.

    In a list one of them stands beside the verb: "Peru's Juan Rios and Chile's Ana Soto were received by".
    """
    group: list[Owned] = []
    for one in _owners(scene):
        name = found.names[one.first][0] if one.first in found.names else _name(scene, found, one.first)
        if name is None:
            continue
        if group and not _joins(scene, group[-1].last, one.before):
            _take(scene, found, group)
            group = []
        group.append(replace(one, name=name))
    _take(scene, found, group)


@dataclass(frozen=True, slots=True)
class Owned:
    """A state or body that "'s" makes an owner, the token before it, and the first token and name of what is owned."""

    owner: Mention
    before: int
    first: int
    name: NameSpan | None = None

    @property
    def last(self) -> int:
        """The token behind the name."""
        return self.name.last if self.name else self.first


def _owners(scene: Scene) -> list[Owned]:
    """Return the owners of a text, in order."""
    found = []
    for i in scene.words.among({"s"}):
        sign = scene.form(i - 1) == "'" and scene.adjacent(i - 1) and scene.adjacent(i)
        if not sign or not scene.same_line(i, i + 1):
            continue
        for k in range(i - 2, max(i - 2 - _LONGEST, -1), -1):
            at = scene.mention_at(k, Kind.PLACE, Kind.ORGANIZATION)
            if at is not None and at[1] == i - 1:
                found.append(Owned(at[0], k - 1, i + 1))
                break
    return found


def _take(scene: Scene, found: Found, group: Sequence[Owned]) -> None:
    """Take the names of a list, beside which a verb of people stands, and note whose each is."""
    told = any(_beside_verb(scene, one) for one in group)
    for one in group:
        if one.first not in found.names and not (told and found.offer(one.name, "national")):
            continue
        if one.owner.kind is Kind.PLACE and one.owner.country and country_of_name_of(one.owner):
            found.countries[one.first] = one.owner.country


def _name(scene: Scene, found: Found, first: int) -> NameSpan | None:
    """Return the whole name that begins at a token, a word of it known."""
    if not is_free(scene, first) or found.taken(first) or not is_capital(scene.written(first)):
        return None
    name = name_at(scene, first, anchored=True)
    whole = name is not None and _FEWEST <= name.units <= _MOST and bool(name.known) and _is_whole(scene, name)
    return name if whole else None


def _is_whole(scene: Scene, name: NameSpan) -> bool:
    """Tell a name that is no thing's and no club's: "Kenya's Lake Victoria", "Egypt's Al Ahly", "Samoa's Stars"."""
    article = scene.form(name.first) in grammar().family_articles
    several = scene.form(name.last - 1) in relation_words("team_words")
    return not (article or several or in_capitals(scene, name.first, name.last) or names_thing(scene, name))


def _joins(scene: Scene, last: int, before: int) -> bool:
    """Tell whether what stands between a name and the next owner only joins them."""
    return all(scene.form(k) in COMMAS | AND for k in range(last, before + 1)) and scene.same_line(last, before)


def _beside_verb(scene: Scene, one: Owned) -> bool:
    """Tell a verb of people right behind a name, or one of meeting or "by" right before its owner."""
    met = scene.same_line(one.before, one.first) and scene.form(one.before) in either("met_by_name", "by_name")
    return met or (scene.same_line(one.first, one.last) and scene.form(one.last) in subject_verbs())
