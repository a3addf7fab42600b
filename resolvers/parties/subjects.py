"""What is subject of a verb without a name (a bare noun, a pronoun), and where a verb's clause ends."""

from collections.abc import Sequence
from itertools import pairwise, takewhile

from lexicon.engagements import Frame
from lexicon.people import role_nouns, style_words
from lexicon.relations import either, relation_words
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.parties.party import Party
from resolvers.verbs.adjoined import tells_of_event
from resolvers.verbs.tenses import Trigger
from resolvers.verbs.undone import has_owner
from schemas.mention import Kind
from schemas.nouns import replace
from text.inflection import is_definite

_BESIDE = 3


_NAMING = (Kind.PERSON, Kind.TITLE)
"""Mentions that complete a noun before them, so that it is not bare; a body behind «الوزير» is the verb's object."""


def pointing_noun(sentence: Sentence, trigger: Trigger) -> str:
    """Return the bare noun that means an official told before and stands beside a verb, else nothing."""
    if trigger.latin:
        before = sentence.items[max(trigger.place - _BESIDE, 0) : trigger.place]
        nouns = relation_words("pointing_subjects")
        pairs = ((one, other) for one, other in pairwise(before) if one.form in relation_words("definite"))
        told = next((other for _, other in pairs if other.form in nouns), None)
        told = told if told is not None else _short_office(sentence, trigger)
        return "" if told is None or any(i.mention >= 0 for i in before) else told.form  # "The Minister visited"
    told = next((i for i in just_before(sentence, trigger) if i.form in relation_words("pointing_subjects")), None)
    if told is not None:
        return told.form  # «وكان الوزير قد ترأس»
    for place, item in enumerate(sentence.items[: trigger.place + _BESIDE]):
        if place <= trigger.place:
            continue
        of_body = _heads_body_told(sentence.items, place)
        if of_body or item.form in relation_words("pointing_subjects"):
            following = sentence.items[place + 1 + of_body :][:_BESIDE]
            named = next((i for i in following if i.form not in style_words()), None)
            return "" if named and named.kind in _NAMING else item.form
        if item.mention >= 0 or item.sort is Sort.SIGN:
            break
    return ""


def _heads_body_told(items: Sequence[Item], place: int) -> bool:
    """Tell the bare office of a body told before, which is no mention: «عقده رئيس الهيئة مع …»."""
    office = any(f"{a}{items[place].form}" in relation_words("pointing_subjects") for a in relation_words("article"))
    body = items[place + 1 : place + 2]
    return office and any(i.mention < 0 and i.form in relation_words("bare_bodies") for i in body)


def chair_noun(items: Sequence[Item], trigger: Trigger) -> str:
    """Return the bare noun of who was in the chair of an event that took place: «اختتمت باجتماع ترأسه الوزير»."""
    if trigger.latin or trigger.frame is not Frame.OCCUR:
        return ""
    for n in range(trigger.place + 1, min(trigger.end, len(items)) - 1):
        noun = items[n + 1]
        if items[n].marks("presided") and noun.form in relation_words("pointing_subjects"):
            return "" if any(i.kind in _NAMING for i in items[n + 2 : n + 3]) else noun.form
    return ""


def _short_office(sentence: Sentence, trigger: Trigger) -> Item | None:
    """Return the letters of an office that open a clause right before a verb: "During the visit, MoS met"."""
    items = sentence.items[: trigger.place]
    while items and items[-1].form in relation_words("also"):
        items = items[:-1]
    opens = items[-2:-1]
    short = bool(items) and items[-1].form in relation_words("short_offices")
    return items[-1] if short and (not opens or opens[0].sort is Sort.SIGN) else None


def attended_noun(sentence: Sentence, trigger: Trigger) -> str:
    """Return the bare noun that opens a sentence as the subject of its verb, its company told between, else nothing.

    « Le maire, accompagné de son adjoint, M. X, a reçu », "The Mayor, accompanied by his deputy, Mr. X, received".
    """
    opening = sentence.items[: _COMPANY + _WHO_WAS]
    escort = next((n for n, item in enumerate(opening) if item.marks("escort")), -1)
    parted = [item.form == "," or item.marks("relative") for item in opening[_COMPANY - 2 : escort]]
    who_was = len(parted) == 1 + _WHO_WAS and parted[1] and opening[escort - 1].form in _WAS
    if not trigger.latin or parted[:1] != [True] or not (who_was or len(parted) == 1):
        return ""
    noun = opening[1].form if opening[0].form in relation_words("definite") else ""
    between = sentence.items[escort + 1 : trigger.place]
    told = noun in relation_words("pointing_subjects") and not any(i.verb for i in between)
    closed = any(i.form == "," for i in between[-_CLOSED:])
    return noun if told and closed else ""


_COMPANY = 4
"""Items up to the word of accompaniment behind the noun: « Le maire, accompagné de »."""
_WHO_WAS = 2
_WAS = either("auxiliaries_passive", "auxiliaries_imperfect")
"""What may stand before it: « Le maire, qui était accompagné de »."""
_CLOSED = 3
"""Items before a verb among which the comma stands that ends the company of its subject."""


def office_before(sentence: Sentence, trigger: Trigger, parties: Sequence[Party]) -> str:
    """Return the bare office behind an Arabic verb that another's title follows, else nothing.

    «استقبل عامل الإقليم رئيس مجلس الجهة السيد …», «… وفدا من …»: the governor received. Where somebody else
    stands behind the one so titled, that one is the subject, of two offices: «استقبل الأمير ولي العهد … سفير فرنسا».
    """
    behind = [p for p in parties if trigger.place < p.place < trigger.end]
    met = not (trigger.latin or trigger.passive) and trigger.frame in (Frame.RECEIVE, Frame.MEET)
    if not met or not behind or any(p.governor == "none" for p in behind[1:]):
        return ""
    items = _less_styles(sentence.items[trigger.place + 1 : behind[0].place + 1])
    items = [i for i in items if not _says_when_or_where(i)]
    named = next((n for n, i in enumerate(items) if i.mention >= 0), 0)
    told = items[:named]
    if not 0 < named <= _OFFICE or items[named].kind not in _OTHERS or any(i.sort is not Sort.WORD for i in told):
        return ""
    alone = named == 1 and told[0].form in relation_words("pointing_subjects")
    completed = named == _OFFICE and told[0].form in role_nouns() and is_definite(told[1].form)
    return told[0].form if alone or completed else ""


def _says_when_or_where(item: Item) -> bool:
    """Tell what may stand between who met and whom: «استقبل أمير المنطقة اليوم بمكتبه السفير»."""
    return item.kind in (Kind.DATE, Kind.PLACE) or (item.mention < 0 and item.form in _BETWEEN)


_BETWEEN = relation_words("when_before_groups")


def office_alone(sentence: Sentence, trigger: Trigger, parties: Sequence[Party]) -> str:
    """Return the bare office behind an Arabic verb before the one person met, whose own office a comma adds.

    «استقبل السيد الوزير السيد X، ممثل المنظمة، وبحث معه»: whoever is named is the object, since no other is.
    """
    if trigger.latin or trigger.passive or trigger.pronoun or trigger.frame not in (Frame.RECEIVE, Frame.MEET):
        return ""
    free = [p for p in parties if trigger.place < p.place < trigger.end and p.governor in _UNGOVERNED]
    items = sentence.items[trigger.place + 1 :]
    noun = next((n for n, i in enumerate(items[:_BESIDE]) if i.form in relation_words("pointing_subjects")), -1)
    name = next((n for n, i in enumerate(items) if i.mention >= 0), -1) if noun >= 0 else -1
    styled = name > noun + 1 and all(i.mention < 0 and i.form in style_words() for i in items[noun + 1 : name])
    comma, office = items[name + 1 : name + 2], items[name + 2 : name + 3]
    added = bool(comma and office) and comma[0].form in relation_words("separators") and office[0].kind is Kind.TITLE
    alone = len({p.figure for p in free}) == 1 and bool(free) and free[0].figure >= 0
    return items[noun].form if styled and added and alone and items[name].kind is Kind.PERSON else ""


_UNGOVERNED = ("verb", "none", "comma", "and")
"""What governs the subject and the object of an Arabic verb."""


def _is_style(item: Item) -> bool:
    """Tell whether a word is one of respect and no office: «السيد»."""
    return item.mention < 0 and item.form in style_words() - relation_words("pointing_subjects")


def _less_styles(items: Sequence[Item]) -> Sequence[Item]:
    """Leave out words of respect, but no rank that is an office before what it is of: «وكيل الوزارة», «عميد الكلية»."""
    offices = pairwise((*items, items[-1]))
    return items[sum(1 for _ in takewhile(lambda pair: _is_style(pair[0]) and not _is_held(*pair), offices)) :]


def _is_held(noun: Item, owner: Item) -> bool:
    return noun.form in role_nouns() and not is_definite(noun.form) and owner.mention < 0 and is_definite(owner.form)


_OTHERS = (Kind.TITLE, Kind.DELEGATION)
"""What names another than the bearer of a bare office before it."""
_OFFICE = 2
"""Words of a bare office: «عامل الإقليم»."""


def agent_noun(sentence: Sentence, trigger: Trigger) -> str:
    """Return the bare noun by which a passive tells who acted, else nothing: "was welcomed by the Speaker"."""
    for place in range(trigger.place + 1, min(trigger.place + _AGENT, len(sentence.items) - 2)):
        known = sentence.items[place + 1].form in relation_words("definite")
        if trigger.latin and sentence.items[place].marks("by") and known:
            noun = sentence.items[place + 2]
            return noun.form if noun.mention < 0 else ""
    return ""


_AGENT = 6
"""Items behind a passive among which "by" stands."""


def received_there(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a French verb says that someone received, at the place told, who came: «où l'a accueillie M. …»."""
    if not trigger.latin or trigger.frame is not Frame.RECEIVE or trigger.passive:
        return False
    before = sentence.items[max(trigger.place - _THERE, 0) : trigger.place]
    where = next((i for i, item in enumerate(before) if item.form in relation_words("where")), None)
    between = before[where + 1 :] if where is not None else ()
    them = any_said(between, relation_words("object_pronouns")) or is_us(between)
    return them and all(i.mention < 0 for i in between)


def is_us(before: Sequence[Item]) -> bool:
    """Tell « nous » before the auxiliary of another, who received us: « où nous a accueillis X »."""
    we = next((n for n, i in enumerate(before) if i.form in relation_words("first_plural")), len(before))
    return any_said(before[we + 1 : we + 2], relation_words("others_auxiliaries"))


_THERE = 5


def is_inverted(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a French verb's subject follows it, its object a pronoun: « l'audience que lui a accordée M. »."""
    if not trigger.latin or trigger.passive:
        return False
    before = sentence.items[max(trigger.place - _THERE, 0) : trigger.place]
    that = next((i for i, item in enumerate(before) if item.form in _THAT), None)
    between = before[that + 1 :] if that is not None else ()
    if any(i.mention >= 0 for i in between):
        return False
    return any_said(between, ("lui", "leur")) or _had(between, trigger)


def _had(between: Sequence[Item], trigger: Trigger) -> bool:
    """Tell whether only the auxiliary stands between « que » and what someone had: « l'entretien qu'a eu M. »."""
    auxiliary = any_said(between, relation_words("auxiliaries_past"))
    pronoun = any_said(between, relation_words("pronouns"))
    return trigger.frame is Frame.HOLD and auxiliary and not pronoun


_THAT = ("que", "qu")


def bare_delegation(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether the subject is «la délégation» by its bare noun: "The delegation, which included …, was".

    So it is where a verb is added to one before: "The delegation saw a film on …, toured …".
    """
    bare = relation_words("delegation_words")
    opening = [i for i, item in enumerate(sentence.items[:_OPENING]) if item.form in bare]
    named = any(item.mention >= 0 for item in sentence.items[: opening[0] + 1]) if opening else True
    between = sentence.items[opening[0] + 1 : trigger.place] if opening else ()
    again = bool(between) and between[-1].form in either("and", "separators")
    return not named and (again or any_marked(between, "relative", "members", "head"))


_OPENING = 3
"""Items at the start of a sentence among which its subject's noun stands: "The delegation"."""


def just_before(sentence: Sentence, trigger: Trigger) -> Sequence[Item]:
    """Return the two words before a verb, where only words stand there: «كان الوفد قد زار»."""
    before = sentence.items[max(trigger.place - 2, 0) : trigger.place]
    before = before[1:] if before[1:] and before[0].sort is Sort.SIGN else before  # «أن "الوزير أجرى …»
    return before if not any(i.mention >= 0 or i.sort is Sort.SIGN for i in before) else ()


def clause_end(sentence: Sentence, trigger: Trigger) -> int:
    """Return the item at which the report's own words end: a clause of purpose or content, a relative one."""
    for place in range(trigger.place + 1, trigger.end):
        item = sentence.items[place]
        if item.named and place > trigger.event and item.marks("purpose") and not item.marks("during"):
            if trigger.latin and tells_of_event(sentence.items, place):
                continue
            return place
    return trigger.end


def in_house(trigger: Trigger, after: Sequence[Party], party: Party) -> bool:
    """Tell whether «ب» names the house in which someone was received: «استقبل … بالديوان العام للوزارة …».

    Where people met it does so before who was met: «التقى الوزير بمستشفى … السيدة …».
    """
    if trigger.latin or party.governor != "with_attached" or party.kind is not Kind.ORGANIZATION:
        return False
    behind = [p for p in after if p.place > party.place][:1] if trigger.frame is Frame.MEET else []
    followed = any(p.governor == "none" and (p.figure >= 0 or p.kind is Kind.DELEGATION) for p in behind)
    return followed or trigger.frame is Frame.RECEIVE


def itemised(items: Sequence[Item], place: int) -> bool:
    """Tell whether the noun of a deed stands in a list behind a colon."""
    before = items[:place]
    opened = any(i.form == ":" for i in before)
    return opened and (items[place].joined or before[-1].sort is Sort.SIGN)


def with_owner(sentence: Sentence, parties: list[Party]) -> list[Party]:
    """Let the one of whom «كان ل» tells what he had be the subject of what follows: «كان للنائب لقاءات، فاستقبل»."""
    had = next((n for n, item in enumerate(sentence.items[:_OPENING]) if has_owner(sentence.items, n)), -1)
    owner = next((p for p in parties if p.place > had), None) if had >= 0 else None
    if owner is None or owner.figure < 0 or owner.governor != "to_attached":
        return parties
    return [replace(p, governor="start") if p is owner else p for p in parties]
