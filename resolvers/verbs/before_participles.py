"""The words before a participle: its auxiliary, its own subject, and what only looks like an auxiliary."""

from collections.abc import Sequence

from lexicon.relations import relation_words
from resolvers.ground.items import Item, Sort

AUXILIARY_REACH = 7
"""Items before a participle within which its auxiliary stands: «a, ce mardi à Rabat, reçu»."""


def words_before(items: Sequence[Item], place: int) -> list[Item]:
    """Return the items before a participle in which its auxiliary may stand, back to a full mention or verb."""
    found: list[Item] = []
    for item in reversed(items[max(place - AUXILIARY_REACH, 0) : place]):
        if item.verb and not item.marks("to", "place_in", "negation", "recall", "future"):
            break
        if item.form in _CLAUSE or item.marks("relative"):
            break  # « était au centre des entretiens qu'a eus … », "It was Ms. X who chaired"
        found.insert(0, item)
    return found


_CLAUSE = ("que", "qu")
"""What begins the clause of a French verb, whose auxiliary stands behind it."""


def of_own_subject(before: Sequence[Item]) -> Sequence[Item]:
    """Return the items behind an English pronoun that is the subject of a verb: "was speaking when she paid a call"."""
    last = max((n for n, i in enumerate(before) if i.form in _ENGLISH_SUBJECTS), default=-1)
    return before[last + 1 :]


_ENGLISH_SUBJECTS = ("he", "she", "they", "we")


def is_done_to(forms: Sequence[str]) -> bool:
    """Tell whether the auxiliary of a passive stands among the words before a participle: "was yesterday hosted"."""
    return any(form in relation_words("auxiliaries_passive") for form in forms)


def is_reflexive(before: Sequence[Item], place: int) -> bool:
    """Tell whether « se » stands here, and no English genitive: "the Fund's director, Ms. X, was received"."""
    genitive = place > 0 and before[place - 1].form == "'"
    return before[place].form in relation_words("auxiliaries_reflexive") and not genitive


def is_perfect(forms: Sequence[str]) -> bool:
    """Tell whether a perfect infinitive says what went before the main clause: « après avoir », « après s'être »."""
    near = [form for form in forms[-_PERFECT:] if form not in relation_words("also")]
    after = next((n for n, form in enumerate(near) if form in relation_words("after_latin")), -1)
    return after >= 0 and any(form in relation_words("infinitives_past") for form in near[after + 1 :])


_PERFECT = 5
"""Items before a participle among which « après avoir » stands, an adverb or « s' » between."""


def is_auxiliary(items: Sequence[Item], place: int) -> bool:
    """Tell whether "had" only carries another verb: "had requested an audience", "a meeting had to be dropped"."""
    whole = items[place].span.end - items[place].span.start > _AUXILIARY  # "had the pleasure of welcoming", to Rabat
    if items[place].form not in _CARRYING or place + 1 >= len(items) or whole:
        return False
    carried = items[place + 1]
    done = carried.form.endswith(_PARTICIPLE) or carried.form in relation_words("participles_english")
    return carried.form == _TO or (carried.mention < 0 and done)


_CARRYING = ("had",)
_AUXILIARY = len("had")
_PARTICIPLE = "ed"
_TO = "to"


def is_spent(before: Sequence[Item], place: int) -> bool:
    """Tell whether an auxiliary carries another verb in a clause that a comma ends: "who had asked, received"."""
    return is_auxiliary(before, place) and any(i.sort is Sort.SIGN for i in before[place + 2 :])
