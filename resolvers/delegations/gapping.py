"""Who leads a delegation where the verb is told once for several, or is that of standing for it.

«ترأس الوفد العراقي X والوفد السوري Y», "X led the Kenyan delegation and Y the Ugandan one", «مثل الوفد القطري السيد X».
"""

from collections.abc import Sequence

from lexicon.affiliations import standing_words
from lexicon.people import style_words
from lexicon.relations import either, relation_words
from lexicon.role_grammar import delegation_words, grammar
from resolvers.ground.among import any_marked
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.ground.scene import Scene, sentence_before
from resolvers.officials.people import Figures
from schemas.mention import Kind
from text.clitics import readings
from text.fold import fold_word
from text.inflection import AND, is_arabic
from text.signs import COMMAS

_FEW = 4
"""Words that may stand between a verb and the name of its subject: honorifics, a rank."""
_FAR = 40
"""Items before a delegation among which the verb of others stands."""
_APART = ("with", "relative", "members", "presence", "head", "by")
"""Marks behind which a delegation is no longer the object of the verb told before."""


def subject_behind(figures: Figures, items: Sequence[Item], place: int) -> tuple[int, int] | None:
    """Return the person right behind a delegation, honorifics and a role between."""
    words = 0
    for i in range(place + 1, len(items)):
        item = items[i]
        if item.kind is Kind.PERSON:
            return figures.of[item.mention], i
        words += item.sort in (Sort.WORD, Sort.CUE)
        dot = item.form == "." and items[i - 1].form in style_words()
        stops = (
            (item.sort is Sort.SIGN and not dot)
            or item.verb
            or item.form in relation_words("and")
            or item.marks("presence")
        )
        if stops or words > _FEW or (item.mention >= 0 and item.kind is not Kind.TITLE):
            return None
    return None


def told_with_another(scene: Scene, items: Sequence[Item], place: int) -> bool:
    """Tell a delegation whose noun is that of another before it, so that "led by" behind it is of both or either.

    It is its own where the other has such words, too: « malienne, conduite par M. X, et togolaise, conduite par Y ».
    """
    before = next((n for n in range(place - 1, -1, -1) if items[n].kind is Kind.DELEGATION), place)
    if any_marked(items[before + 1 : place], "head"):
        return False
    words = fold_word(scene.tops[items[place].mention].text).split()
    if words and not is_arabic(words[0]):
        nouns = delegation_words().noun | delegation_words().missions
        return nouns.isdisjoint(words) and words[0] not in delegation_words().nouns
    return not any(reading.form in _nouns() for word in words[:1] for reading in readings(word))


def _nouns() -> frozenset[str]:
    return grammar().delegation | grammar().delegations | delegation_words().missions


def led_too(figures: Figures, items: Sequence[Item], place: int) -> tuple[int, int] | None:
    """Return who leads a delegation of which the verb of an earlier one tells, left out here."""
    verb = next((n for n in range(place - 1, max(place - _FAR, -1), -1) if items[n].marks("heads")), -1)
    between = items[verb + 1 : place]
    if verb < 0 or not any(i.kind is Kind.DELEGATION for i in between):
        return None
    if any(i.verb or i.marks(*_APART) for i in between):
        return None
    if items[place - 1].form == AND:
        return subject_behind(figures, items, place)
    return _subject_joined(figures, items, place)


def _subject_joined(figures: Figures, items: Sequence[Item], place: int) -> tuple[int, int] | None:
    """Return the person right before a delegation whom "and" joins to what was told before."""
    light = relation_words("definite") | {"'"}
    start = next((n for n in range(place - 1, -1, -1) if not _light(items[n], light)), -1)
    if start < 0 or items[start].kind is not Kind.PERSON:
        return None
    styles = style_words() | {"."}
    first = next((n for n in range(start - 1, -1, -1) if not _light(items[n], styles) or _joins(items[n])), -1)
    return (figures.of[items[start].mention], place) if first >= 0 and _joins(items[first]) else None


def _light(item: Item, words: frozenset[str]) -> bool:
    return item.kind is Kind.TITLE or item.form in words


def _joins(item: Item) -> bool:
    """Tell "and", or «و» on a style: «والسيد X الوفد الليبي»."""
    return item.mention < 0 and (item.form in relation_words("and") or item.form.startswith(AND))


_TWO = 2


def led_as_before(scene: Scene, figures: Figures, sentence: Sentence, place: int) -> tuple[int, int] | None:
    """Return who leads a delegation of which the words told of one before it are left out, but for a comma.

    « La délégation malienne avait à sa tête M. X ; la délégation togolaise, Mme Y, directrice. »
    """
    items = sentence.items
    comma = any(i.form in COMMAS for i in items[place + 1 : place + 2])
    found = subject_behind(figures, items, place + 1) if comma else None
    return found if found is not None and _led_by_words(scene, sentence, place) else None


def _led_by_words(scene: Scene, sentence: Sentence, place: int) -> bool:
    """Tell whether a delegation before this one, up to the clause's start or a semicolon's, is told to be led."""
    before: Sequence[Item] = sentence.items[:place]
    while not any(i.kind is Kind.DELEGATION for i in before):
        last = sentence_before(scene, sentence.span.start)
        if last is None or last.line != sentence.line or last.items[-1].form not in standing_words("list_breaks"):
            return False
        sentence, before = last, last.items
    told = next(n for n in range(len(before) - 1, -1, -1) if before[n].kind is Kind.DELEGATION)
    if any_marked(before[told + 1 :], "head") or any_marked(before[max(told - 1, 0) : told], "heads"):
        return True
    opens = told + 1 < len(before) and before[told + 1].form in COMMAS
    return opens and _led_by_words(scene, sentence, told)


def _stood_for(items: Sequence[Item], place: int) -> bool:
    """Tell whether a clause begins before a delegation that tells who stood for it."""
    verb = items[place - 1] if place > 0 else None
    if verb is None or verb.form.removeprefix(AND) not in standing_words("stands_for"):
        return False
    before = items[max(place - _TWO, 0) : place - 1]
    opens = not before or before[0].sort is Sort.SIGN or verb.form.startswith(AND)
    return opens or any_marked(before, "meanwhile", "purpose") or before[0].form in either("where", "goes_on")


def several_for(items: Sequence[Item], place: int) -> int:
    """Return the item behind which several are told who stood for a delegation, else -1: «ومثل الوفد … كل من X وY»."""
    for at in range(place + 1, min(place + 2 * _FEW, len(items))) if _stood_for(items, place) else ():
        if items[at].marks("both"):
            return at
        if items[at].kind is Kind.PERSON or items[at].verb:
            break
    return -1


def stands_for(figures: Figures, items: Sequence[Item], place: int) -> tuple[int, int] | None:
    """Return the one person told to have stood for a delegation: «ومثل الوفد القطري السيد X»."""
    joined = any(i.form.startswith(AND) for i in items[place + 1 : place + 2])  # «مثل الوفد والسيد X …»
    found = subject_behind(figures, items, place) if _stood_for(items, place) and not joined else None
    several = found is not None and any_marked(items[place + 1 : found[1]], "both")
    return _speaker(figures, items, place) if several or found is None else found


def _speaker(figures: Figures, items: Sequence[Item], place: int) -> tuple[int, int] | None:
    """Return who is told to have given the speech of a delegation: «وألقى السيد X كلمة الوفد العراقي»."""
    speech = place > 1 and items[place - 1].form in standing_words("speeches")
    before = next((i for i in reversed(items[: place - 1]) if i.kind is not Kind.TITLE), None) if speech else None
    if before is not None and before.kind is Kind.PERSON:
        return figures.of[before.mention], place
    given = before is not None and before.form.removeprefix(AND) in standing_words("gave_speech")
    return subject_behind(figures, items, place) if given else None
