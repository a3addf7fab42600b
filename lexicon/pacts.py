"""Whether words before a day say when something earlier was that is only talked of: « le mémorandum conclu le … »."""

from collections.abc import Sequence

from lexicon.relations import either, relation_words
from text.clitics import readings
from text.naming import without_article

_MADE, _PACT, _SETTLED = 6, 9, 14
"""Words before the day with a participle, before that with the noun of an agreement, and with what was settled."""
_NEWS = 3
"""Words at most before an agreement that a sentence first tells of: « Un nouvel accord »."""


def is_day_of_another(forms: Sequence[str], *, opening: bool) -> bool:
    """Tell whether folded words that end right before a day are of an agreement made, or a meeting held, on it.

    ``opening`` tells that they begin a sentence: an agreement with which it begins is the news.
    """
    near = forms[-_SETTLED:]
    return _of_pact(forms, opening=opening) or _of_decision(near) or _of_deed(near) or _of_gathering(forms[-_TALKED:])


def _of_pact(forms: Sequence[str], *, opening: bool) -> bool:
    """Tell that an agreement was made: "the memorandum of understanding signed in Oslo on", no "was signed on"."""
    near = range(len(forms) - 1, max(len(forms) - _MADE, 1) - 1, -1)
    made = next((n for n in near if forms[n] in relation_words("law_made")), 0)
    if not made or forms[made - 1] in relation_words("before_deed"):
        return False
    pact = next((n for n in range(max(made - _PACT, 0), made) if forms[n] in relation_words("pacts")), None)
    return pact is not None and not (opening and _is_news(forms[:pact]))


def _is_news(before: Sequence[str]) -> bool:
    """Tell whether nothing stands before an agreement, or « un » alone: "Agreement signed in Oslo on"."""
    return not before or (before[0] in relation_words("any_pact") and len(before) <= _NEWS)


def _of_deed(near: Sequence[str]) -> bool:
    """Tell that something else was done on a day: "the letter sent on", "the shooting of X on", « après la remise du ».

    What was done after a meeting was done on its day.
    """
    letter = next((n for n in range(len(near) - 1, 0, -1) if near[n] in relation_words("was_sent")), 0)
    sent = not relation_words("letters_sent").isdisjoint(near[max(letter - _SENT, 0) : letter])
    was_written = letter > 0 and sent and near[letter - 1] not in relation_words("before_deed")
    if was_written or not relation_words("crimes").isdisjoint(near):
        return True
    after = next((n for n in range(len(near) - 2, -1, -1) if near[n] in relation_words("after_deed")), None)
    behind = near[after + 1 :] if after is not None else ()
    noun = bool(behind) and behind[0] in either("definite", "possessives", "his_her")
    return noun and relation_words("event_of_day").isdisjoint(behind)


def _of_gathering(near: Sequence[str]) -> bool:
    """Tell a conference or fair that was talked of: «وبحثا القمة التي تستضيفها تركيا يومي», "discuss a fair set for".

    Who took part in one did so on its day.
    """
    opens = next((n for n in range(len(near) - 1, 0, -1) if near[n] in relation_words("gathering_told")), 0)
    nouns = range(opens - 1, max(opens - _NAMED, 0), -1)
    noun = next((n for n in nouns if _is_gathering(near[n])), 0)
    return any(_is_talk(form) for form in near[max(noun - _MATTER, 0) : noun])


def _is_gathering(form: str) -> bool:
    """Tell the noun of a gathering, with the article and particles: «للمعرض», «القمة»."""
    bare = (form, *(without_article(reading.form) for reading in readings(form)))
    return any(noun in relation_words("gatherings") for noun in bare)


def _is_talk(form: str) -> bool:
    """Tell a word of discussing or preparing, «و» and «ل» before it or not."""
    return any(word in relation_words("talked_about") for word in (form, *(reading.form for reading in readings(form))))


_TALKED, _NAMED, _MATTER = 22, 8, 8
"""Words before the day among which it is talked of, from the noun to what opens the clause, and before the noun."""
_SENT = 4
"""Words between a letter and that it was sent, an adjective behind the noun."""


def _of_decision(near: Sequence[str]) -> bool:
    """Tell that a meeting was held at which something talked of was settled: "measures agreed at the session held on".

    That somebody settles something there is the event itself: "agreed to reopen the road during a meeting held on".
    """
    held = next((n for n in range(len(near) - 1, -1, -1) if near[n] in relation_words("was_held")), 0)
    return any(_is_settled(near[:at], near[at:held]) for at in range(1, held))


def _is_settled(before: Sequence[str], behind: Sequence[str]) -> bool:
    """Tell whether words end with a thing settled: "the measures agreed" at, "as agreed" at, "the outcomes" of."""
    if before[-1] in relation_words("settled"):
        return behind[0] in relation_words("settled_of") and relation_words("settled_at").isdisjoint(behind)
    noun = not relation_words("settled").isdisjoint(before[-3:-1])
    noun = noun or not relation_words("settled_as").isdisjoint(before[-2:-1])
    told = before[-1] in relation_words("settled_then") and behind[0] in either("settled_at", "settled_of")
    return told and noun and relation_words("before_deed").isdisjoint(before[-2:-1])
