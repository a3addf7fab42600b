"""Of which body someone is by the words between their names: "Ms. X of the OECD", "the Fund's director, Ms. X"."""

from collections.abc import Sequence

from lexicon.relations import words as relation_words
from resolvers.ground.items import Item, Sort
from schemas.mention import Kind

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
    title = next((n for n, i in enumerate(between) if i.kind is Kind.TITLE), -1)
    words = [i.form for i in between[:title]] if title > 0 else []
    bare = all(i.sort in (Sort.SIGN, Sort.WORD) and not i.named for i in (*between[:title], *between[title + 1 :]))
    return words[: len(_GENITIVE)] == [*_GENITIVE] and bare and "," not in words
