"""What a reader would choose for a topic: a whole noun phrase that says something, and no scrap of a sentence.

All ways to a topic are held to this one measure.
"""

from collections.abc import Iterator, Sequence

from lexicon.people import is_verb
from lexicon.relations import relation_words
from lexicon.topics import Role, words_of_role
from resolvers.topics.items import Item, is_clause
from resolvers.topics.wording import Wording
from schemas.mention import Kind
from schemas.span import Span
from text.clitics import readings, reads_as
from text.inflection import ACCUSATIVE, ARTICLE, CLEAR_OBJECTS, is_arabic
from text.tokens import Shape

_FEWEST = 2
_OWNED = 5
"""Letters of a word that may end in a pronoun."""


def whole(text: Wording, item: Item) -> Iterator[Span]:
    """Yield the span of a topic that says something."""
    tokens = _less_trailing(text, item.tokens)
    if tokens and _begins(text, tokens) and _says(text, tokens):
        yield Span(item.start, text.words.ends[tokens[-1]])


def _less_trailing(text: Wording, tokens: Sequence[int]) -> list[int]:
    """Return a topic without the words at its end that belong to what follows it.

    Before the name of a law or a program a bare noun is its owner: «(سبل) الإسراع في إنفاذ (اتفاقية …)».
    """
    left = list(tokens)
    named = bool(left) and text.names(left[-1] + 1)
    if named and is_arabic(text.words.forms[left[-1]]) and not _is_definite(text.words.forms[left[-1]]):
        left.pop()
    while left and _trails(text, left[-1]):
        left.pop()
    return left


def _is_definite(form: str) -> bool:
    return any(reading.form.startswith(ARTICLE) for reading in readings(form))


def _trails(text: Wording, place: int) -> bool:
    """Tell whether a word at a topic's end belongs to what follows it."""
    form, hit = text.words.forms[place], text.cue(place)
    light = hit is not None and Role.LIGHT in hit.payloads and hit.last == place + 1
    small = form in relation_words("small") or form in relation_words("and")
    return text.words.shapes[place] is Shape.SIGN or light or small or _is_of(form, Role.NOT_LAST)


def _begins(text: Wording, tokens: Sequence[int]) -> bool:
    """Tell whether a topic begins as a noun phrase does: with no verb, particle, place or word of procedure."""
    place = tokens[0]
    form = text.words.forms[place]
    end, kind = text.mention(place)
    named = kind is Kind.PLACE or (kind is Kind.ORGANIZATION and end >= text.words.ends[tokens[-1]])
    if Role.FORMAL in text.roles(place) or named:
        return False
    if (
        _is_of(form, Role.NOT_FIRST)
        or form in words_of_role(Role.NOT_LAST)
        or (len(form) >= _OWNED and form.endswith(CLEAR_OBJECTS))
    ):
        return False
    dual = form.endswith(ACCUSATIVE) and is_verb(form)  # «تبادلا الدروع»
    return not (is_arabic(form) and (dual or is_clause(form)))


def _says(text: Wording, tokens: Sequence[int]) -> bool:
    """Tell whether a topic says something: by two words or more, of which not all are of any meeting."""
    forms = [text.words.forms[place] for place in tokens if text.words.shapes[place] is Shape.WORD]
    telling = [form for form in forms if not _is_of(form, Role.GENERIC)]
    return len(forms) >= _FEWEST and bool(telling)


def _is_of(form: str, role: Role) -> bool:
    """Tell whether a word is of a role, particles before it aside: «وعددا من الملفات»."""
    return reads_as(form, words_of_role(role))
