"""What a question is about, beside where, when, of whom and in what kind of meeting: a near miss holds all but that."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from index.question.groups import Group
from lexicon.notions import senses
from lexicon.questions import asking_words, question_words
from text.inflection import ARTICLE, after_and

_OPENING = 2
"""Words among which the one that asks stands: «with whom», «مع من»."""
_BOTH = 2
"""Countries, cities or times that a question names, which are enough beside a verb."""


def asks(form: str) -> bool:
    """Tell whether a folded word asks (who, when), with «and» before it or not."""
    return form in asking_words() or after_and(form) in asking_words()


def asked_of(forms: Sequence[str], meetings: Collection[int]) -> frozenset[int]:
    """Return where folded words ask for what no document has to call so: in which month, the date of the signing.

    ``meetings`` are where words for meetings begin.
    """
    which, times = question_words("which"), question_words("asked_time")
    found = {i for i in range(1, len(forms)) if forms[i - 1] in which and forms[i] in times}
    asked = (i for i, form in enumerate(forms) if form.removeprefix(ARTICLE) in question_words("asked_of"))
    return frozenset(found | {i for i in asked if _behind(forms, i) in meetings})


def _behind(forms: Sequence[str], position: int) -> int:
    """Return where the next word behind one stands that is no word of belonging and no article."""
    passed = question_words("belonging") | question_words("articles")
    return next((i for i in range(position + 1, len(forms)) if forms[i] not in passed), len(forms))


def as_about(groups: tuple[Group, ...], typed: str, forms: Sequence[str]) -> tuple[Group, ...]:
    """Return groups with those as ``framing`` that do not tell what a question is about."""
    groups = _with_bodies(_as_assumed(groups))
    return _as_subject(_as_told(groups) if _is_sentence(typed, forms) else _of_whom(groups))


def _as_subject(groups: tuple[Group, ...]) -> tuple[Group, ...]:
    """Let what happened be told by itself: a meeting with unions in Lebanon is no strike there."""
    return tuple(replace(group, subject=True) if group.deed else group for group in groups)


def _as_assumed(groups: tuple[Group, ...]) -> tuple[Group, ...]:
    """Let a word that is told of every guest only rank beside an engagement: guests are seldom called foreign."""
    meant = [senses()[key] for group in groups for key in group.senses if key in senses()]
    is_event = any(sense.event or sense.envoy for sense in meant)
    return tuple(
        replace(group, framing=True, slight=True) if is_event and _is_assumed(group) else group for group in groups
    )


def _is_assumed(group: Group) -> bool:
    return bool(group.senses) and all(key in senses() and senses()[key].assumed for key in group.senses)


def _with_bodies(groups: tuple[Group, ...]) -> tuple[Group, ...]:
    """Let a body be as little done without as a country: the minister's talks with Unicef are none with the World Bank.

    It is known by all its names in three languages, so that a document which has none of them is not about it.
    """
    return tuple(replace(g, required=True) if g.of_body and len(groups) > 1 else g for g in groups)


def _is_sentence(typed: str, forms: Sequence[str]) -> bool:
    """Tell whether words are a question in a sentence; «من» inside one is «of» rather than «who»."""
    return typed.rstrip().endswith(("?", "؟")) or any(map(asks, forms[:_OPENING]))


def _as_told(groups: tuple[Group, ...]) -> tuple[Group, ...]:
    """Let a verb not be what a question in a sentence is about: «what did Japan promise to Aleppo?» names both."""
    telling = [group for group in groups if not (group.framing or group.slight or group.exact)]
    is_verb = len(telling) == 1 and not telling[0].called and sum(group.required for group in groups) >= _BOTH
    return tuple(replace(group, framing=True) if is_verb and group is telling[0] else group for group in groups)


def _of_whom(groups: tuple[Group, ...]) -> tuple[Group, ...]:
    """Let a body tell whose it is, not what about: who asks for drugs and the police of a town wants no other news."""
    return tuple(replace(group, framing=True) if group.of_body else group for group in groups)


def of_subject(forms: Sequence[str]) -> list[bool]:
    """Tell of each word of a question whether it stands behind «on» or «about», in what a meeting's subject is."""
    found, is_subject = [], False
    for position, form in enumerate(forms):
        said = {form, after_and(form)}
        is_subject = (is_subject and said.isdisjoint(question_words("not_subject"))) or (
            not said.isdisjoint(question_words("subject")) or _is_agreed_upon(forms, position)
        )
        found.append(is_subject)
    return found


def of_cause(forms: Sequence[str]) -> list[bool]:
    """Tell of each word of a question whether it stands behind «because of», in what a meeting was called off for."""
    said = [not question_words("cause").isdisjoint((form, after_and(form))) for form in forms]
    return [any(said[:position]) for position in range(len(forms))]


def _is_agreed_upon(forms: Sequence[str], position: int) -> bool:
    """Tell whether «على» stands behind a word of agreeing, and before what is agreed on: not at anybody's head."""
    if forms[position] not in question_words("upon") or question_words("agreeing").isdisjoint(forms[:position]):
        return False
    return question_words("upon_none").isdisjoint(forms[position + 1 : position + 2])
