"""Who is the subject of the main clause behind a delegation that words of time put before it, and no member of it."""

from collections.abc import Sequence

from lexicon.engagements import Form
from lexicon.people import style_words
from lexicon.relations import affixes, relation_words
from resolvers.ground.apposed import behind_office
from resolvers.ground.items import Item, Sentence, Sort, ends_as_past
from schemas.mention import Kind


def is_main_subject(sentence: Sentence, place: int) -> bool:
    """Tell whether a person is the subject behind such words: "In a meeting with a delegation led by X, Ms. Y said"."""
    items = sentence.items
    if items[place].kind is not Kind.PERSON or not items[0].form.isascii():
        return False
    fronted = items[0].marks("during", "place_in", "margin") or _opens_by_participle(items)
    return fronted and _behind_comma(items, place) and _acts(items, place)


def _opens_by_participle(items: Sequence[Item]) -> bool:
    """Tell "Receiving a delegation led by …, X said", « S'exprimant après un entretien avec une délégation …, X »."""
    first = next((i for i in items[:_REFLEXIVE] if i.form not in ("s", "'") or i.verb), items[0])
    told = any(verb.form is Form.NOUN for verb in first.verbs)
    return first.mention < 0 and (told or first.form.endswith(affixes("present_participle_endings")))


_REFLEXIVE = 3
"""Items of « S'exprimant »."""


def _behind_comma(items: Sequence[Item], place: int) -> bool:
    """Tell whether a comma opens the name, with its article, honorific and title: ", the Mayor of X, Y"."""
    light = relation_words("definite") | style_words() | {"'", "."}
    commas = 0
    for n in range(place - 1, 0, -1):
        if items[n].form == ",":
            if commas or items[n - 1].kind is not Kind.TITLE:
                return True
            commas += 1  # between the title and its bearer
        elif items[n].kind is not Kind.TITLE and items[n].form not in light:
            return False
    return False


def _acts(items: Sequence[Item], place: int) -> bool:
    """Tell whether a verb follows a name, and nothing that goes on with a list or phrase."""
    end = behind_office(items, place)
    behind = next(iter(items[end : end + 1]), None)
    if behind and behind.form == ",":
        return any(_is_past(i) for i in items[end + 1 : end + 2])
    if behind is None or behind.sort not in (Sort.WORD, Sort.CUE) or behind.marks(*_JOINING):
        return False
    small = any(behind.form in relation_words(entry) for entry in ("and", "small", "definite", "indefinite"))
    return not small or behind.form in relation_words("auxiliaries_past")


def _is_past(item: Item) -> bool:
    """Tell whether a word behind a comma is a French auxiliary, or ends as English pasts do: "…, stressed"."""
    return ends_as_past(item) or item.form in relation_words("auxiliaries_past")


_JOINING = (
    "with",
    "place_in",
    "to",
    "from",
    "by",
    "during",
    "presence",
    "relative",
    "head",
    "about",
    "both",
    "members",
)
