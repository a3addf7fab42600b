"""The town or land before the English office of who governs it: "Grand Rapids Mayor", "Lagos State Governor"."""

from extractors.titles.scene import Scene
from lexicon.naming import heads
from lexicon.people import Ending, Role
from lexicon.relations import relation_words
from lexicon.role_grammar import role_words
from lexicon.vocabulary import english_words
from schemas.mention import Kind
from text.fold import fold_word
from text.phrases import PhraseHit

_STATES = frozenset(("state", "county", "district", "provincial"))
"""Kinds of lands that belong to offices: "Edo State Commissioner for Health"."""
_LONGEST = 5
"""Tokens of a known place before an office."""
_UNHEARD = 3
"""Words of a town that no gazetteer has."""


def town_governed(scene: Scene, first: int, hit: PhraseHit[Role], floor: int) -> int:
    """Return where a town or land begins right before the office of who governs it; ``first`` where none does."""
    head = scene.form(hit.last - 1)
    chief = head == "minister" and scene.form(hit.last - 2) == "chief"
    envoy = head == "commissioner" and "high" in (scene.form(hit.last - 2), scene.form(first))
    if not (chief or head in relation_words("governing_lands")) or envoy:
        return first
    of_kind = scene.form(first - 1) in relation_words("kinds_of_lands") or scene.form(first) in _STATES
    if not of_kind and not _is_english(scene, first, hit):
        return first
    for i in range(first - 1, max(first - _LONGEST, floor) - 1, -1):
        if not scene.same_line(i, first):
            break
        found = scene.mention_at(i, Kind.PLACE)
        kind = found is not None and found[1] == first - 1 and scene.form(first - 1) in relation_words("kinds_of_lands")
        if found is not None and (kind or found[1] == first):
            there = scene.form(i - 1) in relation_words("where_it_was") and scene.same_line(i - 1, i)
            return first if there else i
    return _unheard(scene, first, hit, floor) if of_kind or _is_english(scene, first, hit) else first


def _is_english(scene: Scene, first: int, hit: PhraseHit[Role]) -> bool:
    """Tell an English office behind which somebody is named, its words before it with a capital."""
    form = scene.form(hit.last)
    thing = form in heads("en") or (form in english_words() and scene.name(hit.last) is None)  # "the Governor Hotel"
    named = scene.written(hit.last)[:1].isupper() and scene.same_line(first, hit.last) and not thing
    english = any(fold_word(word.split()[-1]) == scene.form(hit.last - 1) for word in hit.payloads[0].en)
    return (named or hit.last == scene.size) and (english or scene.form(hit.last - 1) == "mayor")


def _unheard(scene: Scene, first: int, hit: PhraseHit[Role], floor: int) -> int:
    """Return where one to three capitalised words of no wording begin, that a small word, sign or line's end opens."""
    i = first - (scene.form(first - 1) in relation_words("kinds_of_lands") and scene.written(first - 1).istitle())
    least = max(floor, first - _LONGEST - 1)
    while i > least and scene.same_line(i - 1, first) and (_names_town(scene, i - 1) or _joins(scene, i - 1)):
        i -= 1
    words = sum(map(scene.is_word, range(i, first)))
    opens = not scene.same_line(i - 1, i) or not scene.written(i - 1)[:1].isupper()
    there = scene.form(i - 1) in relation_words("where_it_was") and scene.same_line(i - 1, i)
    common = words == 1 and scene.form(i) in english_words()
    whole = 0 < words <= _UNHEARD and opens and not there and not common and scene.written(hit.first)[:1].isupper()
    return i if whole and not scene.written(i).isupper() else first


def _joins(scene: Scene, i: int) -> bool:
    """Tell the hyphen of a town's name: "Bielsko-Biala"."""
    return scene.form(i) == "-" and scene.adjacent(i) and scene.adjacent(i + 1)


def _names_town(scene: Scene, i: int) -> bool:
    """Tell a capitalised word that may be of a town's name, no office, style, day or noun of a body."""
    form = scene.form(i)
    plain = scene.is_word(i) and scene.written(i)[:1].isupper() and not scene.inside(i, *Kind)
    small = role_words().prepositions | role_words().articles | relation_words("opening_words")
    told = scene.role(i) is not None or scene.honorific(i) is not None or form in heads("en") or form in small
    return plain and not told and scene.ending(i) is Ending.NO
