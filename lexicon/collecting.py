"""How often the collector of cycles runs in a process that keeps the lexicon for good."""

import gc

_SELDOM = (200_000, 20, 100)
"""To look through hundreds of thousands of entries as often as by default takes a third of the time until the first
document is read, a tenth of that of all questions, and of one question in some hundreds a fifth of a second."""


def collect_seldom() -> None:
    """Let the collector look for cycles seldom, in this process, from now on."""
    gc.set_threshold(*_SELDOM)
