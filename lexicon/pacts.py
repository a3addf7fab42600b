"""Whether words before a day say when something earlier was that is only talked of: « le mémorandum conclu le … »."""

from collections.abc import Sequence

from lexicon.relations import words

_MADE, _PACT, _SETTLED = 6, 9, 14
"""Words before the day with a participle, before that with the noun of an agreement, and with what was settled."""
_FINITE = frozenset(("ete", "ont", "a", "est", "sont", "was", "were", "been", "and", "et", "then", "they", "both"))
"""What stands before a verb that tells a deed, and no participle."""
_AT = frozenset(("at", "during", "lors", "in", "cours", "de", "of", "from"))


def is_day_of_another(forms: Sequence[str]) -> bool:
    """Tell whether folded words that end right before a day are of an agreement made, or a meeting held, on it."""
    return _of_pact(forms) or _of_decision(forms)


def _of_pact(forms: Sequence[str]) -> bool:
    """Tell that an agreement was made: "the memorandum of understanding signed in Oslo on", no "was signed on"."""
    near = range(len(forms) - 1, max(len(forms) - _MADE, 1) - 1, -1)
    made = next((n for n in near if forms[n] in words("law_made")), 0)
    if not made or forms[made - 1] in _FINITE:
        return False
    return not words("pacts").isdisjoint(forms[max(made - _PACT, 0) : made])


def _of_decision(forms: Sequence[str]) -> bool:
    """Tell that a meeting was held at which something talked of was settled: "agreed during the session held on"."""
    near = forms[-_SETTLED:]
    settled = next((n for n, form in enumerate(near) if form in words("settled")), len(near))
    behind = near[settled + 1 :]
    return not words("was_held").isdisjoint(behind) and not _AT.isdisjoint(behind)
