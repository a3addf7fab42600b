"""Events in French and English that are only wished for, needed or possible: by the words before them or behind."""

from collections.abc import Sequence

from lexicon.engagements import Form, Frame
from lexicon.relations import either, relation_words
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.items import INFINITIVES, Item, Sort, ends_as_past
from resolvers.verbs.futures import comes
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind

_PHRASE = 5
"""Items before the noun of an event among which its article, its adjectives and the verb of it stand."""
_GOVERNOR = 14
"""Items before an infinitive among which the verb stands that it completes, who is asked between."""


def is_wished(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell whether the noun of an event is what is needed, or what somebody wants, asks or offers to have."""
    if not (trigger.nominal and items[trigger.place].form.isascii()):
        return False
    return _is_needed(items, trigger.place) or _to_be_had(items, trigger.place) or _may_be_had(items, trigger)


def to_do_it(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell whether a French participle only carries an infinitive: « a offert d'accueillir un sommet »."""
    behind = [i for i in items[trigger.place + 1 : trigger.place + _PHRASE] if i.form != "'"]
    opened = trigger.latin and not trigger.nominal and any_said(behind[:1], relation_words("before_infinitive"))
    return opened and _is_infinitive(behind[1:2]) and trigger.frame not in (Frame.RECEIVE, Frame.VISIT)


def _is_needed(items: Sequence[Item], event: int) -> bool:
    """Tell « la nécessité d'une rencontre », "the need for a meeting"; one with the article is known and was held."""
    known = either("definite", "possessives")
    for n in range(event - 1, max(event - _PHRASE, 0), -1):
        item = items[n]
        if item.form in relation_words("needed_of"):
            before = [i for i in items[max(n - _PHRASE, 0) : n] if i.form not in either("definite", "indefinite")]
            return any_said(before[-1:], relation_words("needed"))
        if item.mention >= 0 or item.sort is Sort.PARTICLE or item.form in known:
            return False
    return False


def _to_be_had(items: Sequence[Item], event: int) -> bool:
    """Tell whether an event is the object of an infinitive that a verb of wishing governs: "wants to hold talks"."""
    first = _infinitive_before(items, event)
    for n in range(first - 1, max(first - _GOVERNOR, -1), -1):
        item = items[n]
        if item.mention >= 0 or item.sort is Sort.SIGN:
            continue
        if item.form in relation_words("wishing"):
            return True
        if _is_told(items, n) or item.form in relation_words("irregular_pasts"):
            return False
    return False


def _infinitive_before(items: Sequence[Item], event: int) -> int:
    """Return where the infinitive begins whose object an event is, its preposition included; 0 where none does."""
    for n in range(event - 1, max(event - _PHRASE, 0), -1):
        item = items[n]
        if item.mention >= 0 or item.sort is Sort.SIGN:
            return 0 if item.form != "'" else n
        if _is_infinitive([item]):
            return n - 1 if any_said(items[n - 1 : n], relation_words("before_infinitive")) else n
        if item.form == _TO:
            bare = n + 1 < event and items[n + 1].form not in either("definite", "indefinite", "possessives")
            return n if bare and items[n + 1].form != _A else 0
    return 0


_TO, _A = "to", "a"


def _is_infinitive(items: Sequence[Item]) -> bool:
    told = (i for i in items if i.mention < 0 and not (i.event or any(v.form is Form.NOUN for v in i.verbs)))
    return any(len(i.form) > _SHORT and i.form.endswith(INFINITIVES) for i in told)  # no « signature »


_SHORT = 4
"""Letters of the longest word that only ends as infinitives do: « hier », « mer »."""


def _may_be_had(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell whether the verb of which an event is the subject says that it may yet be.

    "A meeting between A and B could take place", « que l'entretien avec X débuterait ».
    """
    if not _is_subject(items, trigger.place):
        return False
    for n in range(trigger.place + 1, min(trigger.end, len(items))):
        item = items[n]
        if item.mention >= 0 or item.sort is Sort.SIGN:
            continue
        if item.form in either("auxiliaries_near", "may_be_had") or comes(items, n):
            return True
        if _is_told(items, n):
            return False
    return False


def _is_told(items: Sequence[Item], n: int) -> bool:
    """Tell whether an item begins a clause or a verb that says what was."""
    item, behind = items[n], items[n + 1 : n + 2]
    if item.marks("head", "members", "escort"):
        return False  # "a delegation headed by X"
    elided = item.form == _REFLEXIVE and not any(i.form == "'" for i in behind)  # « S.E. M. »
    had = item.form in relation_words("auxiliaries_past") and not (elided or any(i.kind is Kind.PLACE for i in behind))
    ended = item.sort is Sort.WORD and ends_as_past(item) and not any_marked(behind, "by")  # "the envoy named by X"
    return bool(item.verb) or item.marks("relative", "that") or had or ended or item.form in relation_words("sayings")


_REFLEXIVE = "s"


def _is_subject(items: Sequence[Item], event: int) -> bool:
    """Tell whether the noun of an event opens its clause, its article and adjectives before it."""
    for n in range(event - 1, max(event - _PHRASE, -1), -1):
        item = items[n]
        if item.form in ("'", _A):
            continue
        if item.marks("that") or item.form in relation_words("had_clause") or item.sort is Sort.SIGN:
            return True
        if item.mention >= 0 or any_marked([item], "during", "with", "place_in", "about", "purpose", "to", "from"):
            return False
        if item.form in either("of_event", "prepositions") or item.verb:
            return False
    return event < _PHRASE
