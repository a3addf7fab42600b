"""French participles that share the auxiliary of the verb before: « a reçu X, visité l'hôpital et signé l'accord »."""

from collections.abc import Sequence

from lexicon.engagements import Form
from lexicon.relations import either, relation_words
from resolvers.ground.items import Item, Sort
from schemas.mention import Kind

_REACH = 40
"""Items before a participle among which the verb stands whose auxiliary it shares."""
_AUXILIARY = 3
"""Items before that verb among which its auxiliary stands."""
_ENDINGS = ("e", "i", "u", "is", "it", "ert")
"""How participles end that agree with nothing, accents folded."""
_FEMININE = ("ee", "ue")
_OBJECTS = (Kind.PERSON, Kind.ORGANIZATION, Kind.TITLE, Kind.PLACE, Kind.DELEGATION)
_LIGHT = frozenset({"'"}) | either("also", "later", "then")


def shares_auxiliary(items: Sequence[Item], place: int) -> bool:
    """Tell whether a participle goes on with what the subject of an earlier one did, and has its object behind it."""
    return _has_object(items, place) and _joined(items, place) and _done_before(items, place)


def _has_object(items: Sequence[Item], place: int) -> bool:
    """Tell whether an article or a name follows, and no day: « signé une convention », not « signé le 3 mai »."""
    behind = items[place + 1 : place + _AUXILIARY]
    form = items[place].form
    if (
        not behind
        or not form.endswith(_ENDINGS)
        or form.endswith(_FEMININE)
        or any(i.kind is Kind.DATE for i in behind)
    ):
        return False
    first = behind[0]
    article = first.form in either("definite", "indefinite", "possessives")
    return article or first.marks("with") or first.kind in _OBJECTS


def _joined(items: Sequence[Item], place: int) -> bool:
    """Tell whether a comma, « et » or « puis » stands right before, an adverb between."""
    for item in reversed(items[max(place - _AUXILIARY, 0) : place]):
        if item.form in either("and", "then") | {","}:
            return True
        if item.form not in _LIGHT:
            return False
    return False


def _done_before(items: Sequence[Item], place: int) -> bool:
    """Tell whether the verb told last is an active participle with its auxiliary, or shares one itself."""
    for n in range(place - 1, max(place - _REACH, 0), -1):
        item = items[n]
        if item.marks("relative", "that") or item.form in (";", ":"):
            return False
        if item.sort is not Sort.CUE or not any(v.latin and v.form is Form.PARTICIPLE for v in item.verbs):
            continue
        before = [i.form for i in items[max(n - _AUXILIARY, 0) : n]]
        if any(form in relation_words("auxiliaries_passive") for form in before):
            return False
        acted = any(form in _HAD for form in before)
        return place - n > _AUXILIARY - 1 and (acted or shares_auxiliary(items, n))
    return False


_HAD = ("a", "ont")


def is_noun(items: Sequence[Item], place: int) -> bool:
    """Tell a French noun that folds as a participle by its article: « l'échange qu'il a eu »."""
    return place > 1 and items[place - 1].form == "'" and items[place - 2].form in _ELIDED


_ELIDED = ("l", "d", "cet")
