"""Whether the noun of a deed is only what somebody ordered, asked another for, refused, thought of or works towards."""

from collections.abc import Sequence

from lexicon.engagements import Form, Frame, VerbCue
from lexicon.relations import affixes, either, relation_words
from resolvers.ground.among import any_said
from resolvers.ground.items import PEOPLE, Item, Sentence, Sort
from schemas.mention import Kind


def is_question(sentence: Sentence) -> bool:
    """Tell whether a sentence asks whether or why something was done, and tells nothing: «هل التقى …؟»."""
    return bool(sentence.items) and sentence.items[-1].form in QUESTIONS


QUESTIONS = ("?", "\u061f")


def thought_of(items: Sequence[Item], place: int) -> bool:
    """Tell whether the noun of a deed is only thought of: «بحث إمكانية استقبال», «رغبته في زيارة»."""
    before = list(items[max(place - _THOUGHT, 0) : place])
    before = before[:-1] if before and before[-1].form in relation_words("inside") else before[-1:]
    named = max((n for n, item in enumerate(before) if item.mention >= 0), default=-1)
    return any_said(before[named + 1 :], relation_words("possibilities")) or striven_for(items, place)


def aside(items: Sequence[Item], place: int, verb: VerbCue) -> bool:
    """Tell a Latin participle of receiving by which nothing new is told.

    It opens a sentence and names nobody before the subject ("Welcoming the guests, X said …"), or tells what somebody
    is thanked for ("thanked the mayor for receiving X").
    """
    if not verb.latin or verb.frame is not Frame.RECEIVE:
        return False
    if place:
        return items[place - 1].form in relation_words("for_doing")
    commas = (n for n, item in enumerate(items) if item.form == ",")
    comma = next((n for n in commas if not all(map(_is_when_or_where, items[1:n]))), 0)  # « Recevant hier, à Hanoï, X »
    return comma > 0 and not any(item.kind in PEOPLE for item in items[:comma])


def _is_when_or_where(item: Item) -> bool:
    """Tell a day or place, or a small word of one."""
    small = either("day_words", "definite", "yesterday") | {","}
    return item.kind in (Kind.DATE, Kind.PLACE) or item.marks("place_in", "back") or item.form in small


def striven_for(items: Sequence[Item], place: int) -> bool:
    """Tell whether somebody works towards a deed: «تعمل الوزارة على إبرام اتفاقية», «تسعى إلى توقيع مذكرة»."""
    if place == 0 or items[place - 1].form not in relation_words("towards"):
        return False
    near = items[max(place - _STRIVING, 0) : place - 1]
    told = max((n for n, i in enumerate(near) if i.form in relation_words("striving")), default=-1)
    return told >= 0 and not any(i.sort is Sort.SIGN or i.verb for i in near[told + 1 :])


def refused(items: Sequence[Item], place: int) -> bool:
    """Tell whether the noun of a deed is what somebody did not do: «رفض الوزير استقبال السفير», «عجز عن عقد لقاء»."""
    if items[place].form.isascii():
        return False
    near = list(items[max(place - _ORDER, 0) : place])
    while near and any(verb.form is Form.NOUN for verb in near[-1].verbs):
        near.pop()  # «فشلت في عقد لقاء»
    failed = max((n for n, i in enumerate(near) if i.form in relation_words("failing")), default=-1)
    if failed >= 0 and any_said(near[failed:], relation_words("inside")):
        # «أخفق الوزير في التوصل إلى لقاء مع …»
        return not any(i.sort is Sort.SIGN or i.verb or i.marks("that", "with", "relative") for i in near[failed + 1 :])
    told = max((n for n, i in enumerate(near) if i.form in relation_words("refusing")), default=-1)
    between = near[told + 1 :] if told >= 0 else ()
    return told >= 0 and not any(i.sort is Sort.SIGN or i.verb or i.marks("that", "during") for i in between)


def ordered(items: Sequence[Item], place: int) -> bool:
    """Tell whether the noun of a deed is what somebody ordered: «وجه الوزير بعقد اجتماع»."""
    by = items[place].form.startswith(affixes("with_attached"))
    return by and any_said(items[max(place - _ORDER, 0) : place], relation_words("directives"))


def asked(items: Sequence[Item], place: int) -> bool:
    """Tell whether what spells as a verb is the noun of what someone ordered or asked another to do.

    «وجه بعقد اجتماع», «دعا الوزير إلى عقد لقاء», «ناشدت النقابة الوزير عقد لقاء».
    """
    if ordered(items, place) or needed(items, place):
        return True
    item, before = items[place], items[max(place - _ORDER, 0) : place]
    if item.joined or not any(verb.form is Form.NOUN for verb in item.verbs):
        return False
    told = next((n for n in range(len(before) - 1, -1, -1) if before[n].form in relation_words("directives")), -1)
    between = _less_day(before[told:]) if told >= 0 else ()
    that = next((n for n, i in enumerate(between) if i.marks("that")), len(between))
    if any(i.kind in PEOPLE or i.kind is Kind.ORGANIZATION for i in between[that:]):
        return False  # «أعلنت الوزارة أن الوزير X عقد اجتماعا»
    return told >= 0 and not any(i.sort is Sort.SIGN or i.marks("relative") for i in between)


def needed(items: Sequence[Item], place: int) -> bool:
    """Tell whether the noun of a deed is what is needed, may be or is to be hastened: «ضرورة الإسراع في عقد الدورة»."""
    before = items[place - 1].form if place else ""
    return any(before in relation_words(name) for name in ("needfulness", "possibilities", "talked_over")) or hastened(
        items, place
    )


def hastened(items: Sequence[Item], place: int) -> bool:
    """Tell whether a deed is to be hastened or made possible: «الإسراع في توقيع», "speed up the signing"."""
    before = [item.form for item in items[max(place - _HASTE, 0) : place]]
    while before and before[-1] in either("definite", "where_prepositions") | {"'"}:
        before.pop()
    words = relation_words("hastening")
    return any(" ".join(before[-number:]) in words for number in (1, 2) if before)


def _less_day(items: Sequence[Item]) -> list[Item]:
    """Leave out the commas around a day or an office: «دعا الوزير X، رئيس البعثة، يوم 8 مايو، إلى عقد اجتماع»."""
    dated = {n for n, i in enumerate(items) if i.kind in (Kind.DATE, Kind.TITLE)}
    beside = {n + step for n in dated for step in (-2, -1, 1)}
    return [i for n, i in enumerate(items) if not (n in beside and i.sort is Sort.SIGN)]


_ORDER = 12
_HASTE = 4
"""Items before a deed: a wording of haste, a preposition or an article."""


_STRIVING = 8
"""Items before «على إبرام» among which the verb of striving stands."""


_THOUGHT = 3
