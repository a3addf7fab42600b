"""Who was in a delegation, as a clause says it: «وكان ضمن الوفد …», "the other members were", « y figuraient … »."""

from collections.abc import Sequence
from functools import lru_cache

from lexicon.affiliations import standing_words
from lexicon.people import style_words
from lexicon.relations import relation_words
from lexicon.role_grammar import grammar
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.items import Item, Sort
from resolvers.officials.people import Figures
from schemas.mention import Kind
from text.inflection import AND, is_arabic

_BESIDE = 2
"""Items before a delegation of which an article may be one."""
_TWO = 2
_OPENS = 3
"""Items at a sentence's start among which "besides" stands: «وبالإضافة إلى …», "In addition to …"."""
_NEAR = 4
"""Items before «الوفد» among which the words stand that make a list of its members."""


def membership(items: Sequence[Item]) -> int:
    """Return the item of a delegation of which a sentence says who its members were, -1 where it does not."""
    nouns, sides, again = standing_words("member_nouns"), standing_words("side_nouns"), _bare_nouns()
    for place, item in enumerate(items):
        if (item.form in nouns and _its_members(items, place)) or (item.form in sides and _visiting_side(items, place)):
            return place
        if item.kind is not Kind.DELEGATION and (item.mention >= 0 or item.form not in again):
            continue
        if _inside_of(items, place) or _joined(items, place) or _from_it(items, place) or _named_behind(items, place):
            return place
        before = [n for n in range(max(place - _NEAR, 0), place) if items[n].form in standing_words("members_in")]
        before = before or [n for n in (place - 1,) if n >= 0 and items[n].form in standing_words("part_in")]
        if not before or any(i.kind is Kind.PERSON for i in items[before[-1] : place]):
            continue
        around = items[max(before[-1] - _NEAR, 0) : before[-1] + 1], items[place + 1 : place + 3]
        copula = any(i.form in standing_words("members_are") for part in around for i in part)
        colon = items[place + 1 : place + 2] and items[place + 1].form == ":"
        told = (i for i in items[max(before[-1] - _NEAR, 0) : place] if i.form not in standing_words("members_are"))
        if (copula or colon) and not any(i.verb or i.event for i in told):
            return place
    return -1


def before_membership(figures: Figures, items: Sequence[Item]) -> list[int]:
    """Return the people of whom a clause says that they were of the delegation: "Mr. … and Ms. … were part of it"."""
    for place, item in enumerate(items):
        completes = item.form in standing_words("completes_it")
        if not completes and item.form not in standing_words("belongs"):
            continue
        named = [i for i in items[max(place - _CLAUSE, 0) : place] if i.kind is Kind.PERSON]
        if completes and named and items[place - 1].marks("relative"):
            return [figures.of[named[-1].mention]] if _of_it(items[place + 1 : place + _NEAR]) else []
        if not _of_it(items[place + 1 : place + _NEAR]):
            continue
        told = [figures.of[i.mention] for i in items[:place] if i.kind is Kind.PERSON]
        if completes and not any(i.verb or i.marks("by", "relative") for i in items[:place]):
            return told  # "Ms. … and Mr. … completed the delegation"
        were = next((n for n in range(place - 1, max(place - _NEAR, 0), -1) if _is_copula(items[n])), -1)
        before = items[:were] if item.form.isascii() else items[max(were, 0) : place]
        people = [figures.of[i.mention] for i in before if i.kind is Kind.PERSON]
        if were >= 0 and people and not any(i.verb or i.marks("by", "relative") for i in before):
            return people
    return []


_CLAUSE = 6
"""Items before « qui complétait la délégation » among which the person stands of whom it is said."""


def _of_it(items: Sequence[Item]) -> bool:
    """Tell whether a delegation is named, or named again, among items."""
    return any(speaks_again(i) or i.kind is Kind.DELEGATION for i in items)


def _is_copula(item: Item) -> bool:
    return item.form in standing_words("members_are") or item.form in standing_words("made")


def another_ones(items: Sequence[Item], place: int) -> bool:
    """Tell whether a pronoun means the delegation of another state: « celle du Togo »."""
    behind = items[place + 1 : place + 3]
    return any_said(behind[:1], standing_words("from_words")) and behind[-1].kind is Kind.PLACE


def _inside_of(items: Sequence[Item], place: int) -> bool:
    """Tell whether "in the delegation were" stands here, « dans la délégation figuraient »."""
    before = [i.form for i in items[max(place - _BESIDE, 0) : place] if i.form not in relation_words("definite")]
    inside = bool(before) and before[-1] in standing_words("inside")
    return inside and any_said(items[place + 1 : place + 2], standing_words("figured"))


def _from_it(items: Sequence[Item], place: int) -> bool:
    """Tell whether those behind a delegation were there of it: «شارك في المراسم من أعضاء الوفد السيدة X والسيد Y»."""
    pair = any_said(items[max(place - 1, 0) : place], standing_words("members_pair"))
    members = pair or any_said(items[max(place - 1, 0) : place], standing_words("members_in"))
    told = items[max(place - 1 - members, 0) : place - members]
    described = standing_words("came_from") | grammar().high_level
    behind = (i for i in items[place + 1 :] if i.form not in described and i.form not in style_words())
    kind = next((i.kind for i in behind), None)
    opens = any(is_arabic(i.form) and i.marks("from") for i in told)
    came = any(i.form.removeprefix(AND) in standing_words("took_part") for i in items[:place])
    return (pair or (opens and came)) and kind in (Kind.PERSON, Kind.TITLE)


def _joined(items: Sequence[Item], place: int) -> bool:
    """Tell whether those behind a delegation are told to have joined it: «وانضم إلى الوفد …»."""
    to = any_said(items[max(place - 1, 0) : place], standing_words("for_where"))
    return to and any_said(items[max(place - _NEAR, 0) : place - 1], standing_words("joined_it"))


def besides(figures: Figures, items: Sequence[Item], stop: int) -> list[int]:
    """Return those told first, before a delegation's other members: « Outre M. …, la délégation comprenait … »."""
    words = standing_words("fronted_besides")
    opens = next((n for n, i in enumerate(items[:_OPENS]) if i.form in words or (not n and i.marks("beside"))), -1)
    before = [i for i in items[opens + 1 : stop] if not i.marks("members")] if opens >= 0 else []
    if any(i.verb or i.event or i.kind in (Kind.DELEGATION, Kind.ORGANIZATION, Kind.DATE) for i in before):
        return []
    around = items[max(stop - _BESIDE, 0) : stop + _NEAR]
    return [figures.of[i.mention] for i in before if i.kind is Kind.PERSON] if any_marked(around, "members") else []


def _its_members(items: Sequence[Item], place: int) -> bool:
    """Tell whether the noun of members says who they were: "its other members were", « ses membres étaient »."""
    if not items[place].form.isascii():  # «من بين أعضائه»
        again = [n for n, i in enumerate(items[:place]) if speaks_again(i) or i.kind is Kind.DELEGATION]
        others = any(i.kind is Kind.ORGANIZATION for i in items[again[-1] + 1 : place]) if again else True
        return not others and any_said(items[max(place - 3, 0) : place], standing_words("members_are"))
    owned = any_said(items[max(place - 2, 0) : place], standing_words("possessives_latin"))
    are = any_said(items[place + 1 : place + 2], standing_words("members_are"))
    return owned and (are or (place == 1 and _in_apposition(items, _TWO)))


def _named_behind(items: Sequence[Item], place: int) -> bool:
    """Tell whether those of a delegation are named right behind it: «التقى الوفد، وهم السيد X والسيدة Y، …».

    Where a sentence opens with its members, a comma is enough: "The members of the delegation, Mr X and Ms Y, …".
    """
    behind = place + 1 + any(i.sort is Sort.SIGN for i in items[place + 1 : place + 2])
    named = _they_are(items, behind)
    if named > behind and _is_person(items[named:]):
        return True
    nouns = standing_words("member_nouns")
    light = relation_words("definite") | standing_words("from_words") | standing_words("came_from") | nouns
    opens = all(i.form in light or i.sort is Sort.SIGN for i in items[:place])
    return opens and any_said(items[:place], nouns) and _in_apposition(items, place + 1)


def _in_apposition(items: Sequence[Item], place: int) -> bool:
    """Tell whether a comma or the like stands here, and somebody's name or office behind it."""
    return any_said(items[place : place + 1], _APPOSED) and _is_person(items[_they_are(items, place + 1) :])


_APPOSED = (",", "،", ":", "(")


def _they_are(items: Sequence[Item], place: int) -> int:
    """Return the item behind "namely", « à savoir », «ومنهم», where one stands at a place, else the place."""
    at = place + any_said(items[place : place + 1], standing_words("head_at"))
    return at + 1 if any_said(items[at : at + 1], standing_words("they_are")) else place


def _is_person(items: Sequence[Item]) -> bool:
    """Tell whether a name comes first, or an office, behind styles: «السيد X»."""
    small = style_words() | {"."}
    return next((i.kind for i in items if i.form not in small), None) in (Kind.PERSON, Kind.TITLE)


def _visiting_side(items: Sequence[Item], place: int) -> bool:
    """Tell whether the noun of a side says who were on it: "on the visiting side were"."""
    visits = place > 0 and items[place - 1].form in standing_words("came_from")
    return visits and any_said(items[place + 1 : place + 2], standing_words("figured"))


def again(form: str) -> bool:
    """Tell whether a word may mean a delegation told before: «الوفد», "team"."""
    return form in relation_words("delegation_words") or form in _bare_nouns()


@lru_cache(maxsize=1)
def _bare_nouns() -> frozenset[str]:
    """Return the nouns that mean a delegation told before, whatever stands around them."""
    nouns = relation_words("delegation_words") | standing_words("band_again") | standing_words("band_near")
    return nouns - standing_words("band_new")


def speaks_again(item: Item) -> bool:
    """Tell whether an item is the bare noun by which a delegation is named again: «الوفد», not «وفد شبكة …»."""
    return item.mention < 0 and item.form in _bare_nouns()
