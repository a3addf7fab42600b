"""Whether what spells as a verb reports nothing: a future, an order, a habit, a noun or an adjective."""

from collections.abc import Sequence

from lexicon.engagements import Form, Frame, VerbCue
from lexicon.people import verbs
from lexicon.relations import affixes, relation_words
from resolvers.ground.among import any_said
from resolvers.ground.items import INFINITIVES, Item, Sort
from resolvers.verbs.asking import asked, needed
from resolvers.verbs.before_participles import AUXILIARY_REACH
from schemas.mention import Kind

_INSTALLING = "install"


def reports_nothing(items: Sequence[Item], place: int, verb: VerbCue) -> bool:
    """Tell whether what spells as a verb reports nothing: a future, an order, a habit, a noun behind a preposition."""
    if verb.form is Form.FUTURE or (verb.form is Form.IMPERFECT and not _narrates(items, place)):
        return True
    if verb.latin and verb.entry == _INSTALLING and any_said(items[max(place - 2, 0) : place], relation_words("newly")):
        return True  # « À peine installé dans ses fonctions, X », "newly installed"
    if verb.latin:
        return _is_keen(items, place) or (verb.form is Form.PRESENT and items[max(place - 1, 0)].form == _TO)
    if verb.form in (Form.PAST, Form.PRESENT) and (_of_whoever(items, place) or _of_members(items, place, verb)):
        return True
    noun = verb.form is Form.PAST and not verb.pronoun and (_governed(items, place) or is_adjective(items, place))
    past = verb.form is Form.PAST
    noun = noun or (past and (_for_deed(items[place].form) or _with_letter(items[place])))
    noun = noun or (past and verb.frame is Frame.SIGN and needed(items, place))  # «لبحث عقد اتفاقيات»
    return noun or (verb.frame is Frame.HOLD and asked(items, place))


def _is_keen(items: Sequence[Item], place: int) -> bool:
    """Tell « tenu à », « offert de » before an infinitive: one is keen, or was given occasion, to do something."""
    if items[place].form not in relation_words("keen"):
        return False
    behind = items[place + 1 : place + 3]
    to = len(behind) > 1 and behind[0].form in relation_words("before_infinitive")
    return to and behind[1].mention < 0 and behind[1].form.endswith(INFINITIVES)


_TO = "to"


def _narrates(items: Sequence[Item], place: int) -> bool:
    """Tell whether a French imperfect tells one event of a day, and not what used to be: « recevait hier »."""
    often = any_said(items, relation_words("habitual"))
    near = [i.form for i in items[max(place - AUXILIARY_REACH, 0) : place]]
    often = often or "si" in near or "'".join(near[:1] + near[2:3]) in _IF
    dated = any(i.kind is Kind.DATE or i.form in relation_words("day_words") for i in items)
    return not often and (dated or _of_speaker(items, place))


_IF = ("s'il", "s'ils")


def _of_speaker(items: Sequence[Item], place: int) -> bool:
    """Tell whether a clause says at what a speaker spoke: « a souligné M. X, qui présidait une réunion »."""
    if place == 0 or not items[place - 1].marks("relative"):
        return False
    before = items[max(place - _SPEAKER, 0) : place - 1]
    said = any(i.mention < 0 and i.form.removesuffix("e") in relation_words("sayings") for i in before)
    said = said or any(i.mention < 0 and i.form in relation_words("sayings") for i in before)
    return said and any(i.kind is Kind.PERSON for i in before[-_TWO:])


_SPEAKER = 10
"""Items before the verb of such a clause among which the verb of saying stands."""


def _of_whoever(items: Sequence[Item], place: int) -> bool:
    """Tell whether an Arabic verb is said of anybody who does so: «يحق لمن التقى السفير أن …»; not «أول من استقبل»."""
    before = [i.form for i in items[max(place - _TWO, 0) : place]]
    if items[place].joined or not before or before[-1] not in relation_words("whoever"):
        return False
    return not any(form in relation_words("one_of_whom") for form in before[:-1])


def _of_members(items: Sequence[Item], place: int, verb: VerbCue) -> bool:
    """Tell who is in a delegation from whom an event brings together: «ضم وفد الوزارة خلال الزيارة السيد …»."""
    behind = items[place + 1 : place + _TWO]
    team = any(i.kind is Kind.DELEGATION or i.form in relation_words("delegation_words") for i in behind)
    told = any(i.event for i in items[max(place - _EVENT, 0) : place])  # «جلسة عمل ضمت وفدا من …»
    return verb.frame is Frame.GATHER and items[place].marks("members") and team and not told


_TWO = 2
_EVENT = 6
"""Items before such a verb among which the noun of an event stands."""


def _for_deed(form: str) -> bool:
    """Tell «ل» on what else spells as a past, and is a noun of aim: «لتفقد أحوال …»."""
    return form.startswith(affixes("to_attached")) and form not in verbs()


def _governed(items: Sequence[Item], place: int) -> bool:
    """Tell whether a preposition stands right before what spells as a past: «إلى عرض», «على عقد»."""
    return place > 0 and not items[place].joined and items[place - 1].form in relation_words("prepositions")


def _with_letter(item: Item) -> bool:
    """Tell the noun of an event behind the letter of «with», which spells as a past: «قام … بتفقد»."""
    return item.event is not None and item.form.startswith(affixes("with_attached"))


def is_adjective(items: Sequence[Item], place: int) -> bool:
    """Tell whether what spells as a past with the article agrees with the noun before it: «التعاون التام»."""
    article = affixes("article")
    before = items[place - 1] if place else None
    noun = before is not None and before.sort is Sort.WORD and before.form.startswith(article)
    return noun and items[place].form.startswith(article)
