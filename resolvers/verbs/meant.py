"""Events that are only meant: called for, agreed on, decided, before the noun of the event or of its deed."""

from collections.abc import Sequence

from lexicon.engagements import Frame
from lexicon.people import style_words
from lexicon.relations import affixes, either, relation_words
from resolvers.ground.among import any_said
from resolvers.ground.items import Item, Sort
from resolvers.verbs.tenses import Trigger
from text.naming import BY

_NEAR = 4
"""Items before a deed among which who decides on it stands."""
_CLAUSE = 3
"""Items before an event among which its article and adjectives stand."""


def only_meant(before: Sequence[Item]) -> bool:
    """Tell whether the words before an event say that it was called for, agreed on or decided."""
    return _called_for(before) or _agreed_on(before) or _decided(before)


def is_deed(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell what spells as a verb and is the noun of its deed: «اتفقا على عقد …», «قررا عقد …», "proposed holding"."""
    before = items[max(trigger.place - _NEAR, 0) : trigger.place]
    if trigger.latin:
        asked = either("asked_for", "called_for")
        deed = items[trigger.place].form.endswith(_ENGLISH_DEED) and any_said(before[-1:], asked)
        return deed or items[trigger.place].form in relation_words("holding_of")
    return any_said(before[-1:], either("agreed_on", "called_for")) or _decided(before)


_ENGLISH_DEED = "ing"


def _called_for(before: Sequence[Item]) -> bool:
    """Tell whether an event is only called for: «دعا الاتحاد الوزير إلى لقاء», "asked him for a meeting"."""
    articles = either("indefinite", "indefinite_english")
    near = before[-_CLAUSE:]
    article = max((n for n, i in enumerate(near) if i.form in articles), default=len(near))
    plain = all(i.sort is Sort.WORD for i in near[article + 1 :])  # "proposed a trilateral meeting"
    head = before[: len(before) - len(near) + article + 1] if plain else before
    between = either("indefinite", "indefinite_english", "holding_of")
    called = any_said(before, relation_words("calling_for"))
    for item in reversed(head):
        if item.form in relation_words("asked_for") or (called and item.form in relation_words("called_for")):
            return True
        if item.form not in between and item.form != "'":
            return False
    return False


def unwanted(items: Sequence[Item], place: int) -> bool:
    """Tell whether the clause before an event says that it was asked for, declined or only thought of."""
    before = items[max(place - _FAR, 0) : place]
    held = bool(before) and before[-1].form.removeprefix(BY) in relation_words("holding_of")  # «بعقد اجتماع»
    if _bound_to(before[-1] if held else items[place], before[: len(before) - held]):
        return True
    prepared = any_said(before[-_NEAR:], relation_words("preparing"))  # «الاستعدادات الجارية لعقد مؤتمر»
    return bool(before) and (prepared or _asked_for(before) or _declined(before))


_FAR = 24
"""Items before an event among which the verb stands of which it is the object, subject and day between."""


def _asked_for(before: Sequence[Item]) -> bool:
    """Tell whether an event is the object of a verb whose subject stands between: «تدرس الوزارة إبرام اتفاقية»."""
    asked = max((n for n, i in enumerate(before) if i.form in relation_words("asked_of_subject")), default=-1)
    between = before[asked + 1 :]
    if asked < 0 or not any(i.mention >= 0 or i.form in relation_words("pointing_subjects") for i in between):
        return False
    governed = any_said(between[-1:], relation_words("prepositions")) or between[-1].sort is Sort.PARTICLE
    signs = [n for n, i in enumerate(between) if i.sort is Sort.SIGN]
    behind = between[signs[-1] + 1 :] if signs else ()  # «أرجأ السفير، السيد X زيارته»: the second comma left out
    within = len(signs) % 2 == 0 or (bool(behind) and all(i.mention >= 0 or i.form in style_words() for i in behind))
    return not governed and within and not any(i.verb or i.marks("during") for i in between)


def _bound_to(deed: Item, before: Sequence[Item]) -> bool:
    """Tell a deed behind «ب» that somebody is charged with or binds himself to: «فوض المجلس الوزير بالتوقيع على …»."""
    by = deed.form.startswith(_BY) or (before and before[-1].form in _BY and before[-1].sort is Sort.PARTICLE)
    if not by:
        return False
    told = next((i for i in reversed(before) if i.verb or i.form in relation_words("bound_to")), None)
    return told is not None and told.form in relation_words("bound_to")


_BY = affixes("with_attached")


def _declined(before: Sequence[Item]) -> bool:
    """Tell whether somebody was excused from an event: «اعتذر الوزير عن استقبال الوفد»."""
    if not any_said(before[-1:], relation_words("excused_from")):
        return False
    verb = next((i for i in reversed(before) if i.verb or i.form in relation_words("declining")), None)
    return verb is not None and verb.form in relation_words("declining")


def _agreed_on(before: Sequence[Item]) -> bool:
    """Tell whether it was agreed that an event will be: «اتفقا على توقيع …», « convenu de la tenue d'une réunion »."""
    articles = either("definite", "articles_french", "indefinite")
    articles |= relation_words("holding_of") - relation_words("agreed_on")
    last = next((n for n in range(len(before) - 1, -1, -1) if before[n].form not in articles), -1)
    on = last >= 0 and before[last].form in relation_words("agreed_on")
    return on and any_said(before[:last], relation_words("agreeing"))


def _decided(before: Sequence[Item]) -> bool:
    """Tell whether it was decided that an event will be, its noun being the verb's object: «قرر المجلس عقد دورة»."""
    held = relation_words("holding_of")
    verb = next((n for n in range(len(before) - 1, -1, -1) if before[n].verb and before[n].form not in held), -1)
    decided = max((n for n, i in enumerate(before) if i.form in relation_words("deciding")), default=-1)
    return decided >= max(verb, 0) and not any(i.sort is Sort.SIGN for i in before[decided:])


def is_errand(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell a signing for which, among other things, somebody came: «استقبله لإجراء مباحثات والتوقيع على …»."""
    joined = items[trigger.place].joined or items[trigger.place].form.startswith(_AND)
    if trigger.frame is not Frame.SIGN or trigger.latin or not trigger.nominal or not joined:
        return False
    for item in reversed(items[max(trigger.place - _ERRAND, 0) : trigger.place]):
        if item.form in relation_words("errands"):
            return True
        if item.verb or item.sort is Sort.SIGN:
            return False
    return False


_AND = affixes("and_attached")
_ERRAND = 10
"""Items before a signing among which what else one came to do stands."""
