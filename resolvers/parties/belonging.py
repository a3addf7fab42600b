"""Of which body someone is by the words between their names: "Ms. X of the OECD", "the Fund's director, Ms. X"."""

from collections.abc import Sequence

from lexicon.people import style_words
from lexicon.relations import relation_words
from resolvers.ground.items import Item, Sort
from schemas.mention import Kind
from text.clitics import reads_as

_OF = (["of"], ["from"], ["de"], ["du"], ["de la"], ["d"])
_OF_BODY = 6
"""Items from a person to the body that they are of."""
_OF_OFFICE = 10
"""Items from a body to the person who holds an office in it."""
_GENITIVE = ("'", "s")


def affiliates(items: Sequence[Item], person: int, body: int) -> bool:
    """Tell whether a body is only whence the person named before it is: "Ms. X of the OECD", « M. X, de la BAD »."""
    if body - person > _OF_BODY:
        return False
    between = [i.form for i in items[person + 1 : body]]
    of = between[1:] if between[:1] == [","] else between
    return of[:1] in _OF and all(form in relation_words("small") or form == "'" for form in of)


def owns_office(items: Sequence[Item], body: int, person: int) -> bool:
    """Tell whether a body is only whose office the person behind it holds: "the Fund's country director, Ms. X"."""
    between = items[body + 1 : person] if person - body <= _OF_OFFICE else ()
    if _seats(items, body) and all(i.mention < 0 and i.form in style_words() for i in between):
        return True  # «استقبل عضوي مجلس النواب السيد X والسيدة Y»
    title = next((n for n, i in enumerate(between) if i.kind is Kind.TITLE), -1)
    words = [i.form for i in between[:title]] if title > 0 else []
    bare = all(i.sort in (Sort.SIGN, Sort.WORD) and not i.named for i in (*between[:title], *between[title + 1 :]))
    return words[: len(_GENITIVE)] == [*_GENITIVE] and bare and "," not in words


def _seats(items: Sequence[Item], body: int) -> bool:
    """Tell whether the noun right before a body is that of some who sit in it or stand for it: «عضوي», «بممثلي».

    Right behind a verb those who are no object by their ending may be its subject: «استقبل أعضاء المجلس السيد X».
    """
    before = items[body - 1] if body else None
    if before is None or before.mention >= 0:
        return False
    acts = body > 1 and items[body - _VERB].verb is not None and before.form not in relation_words("dual_objects")
    return not acts and reads_as(before.form, relation_words("seated_in"))


_VERB = 2
"""Items back from a body to the verb whose subject the people of the body are."""
