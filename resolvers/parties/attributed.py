"""Who is only the source of an English report, named behind it: "…, the Ministry of Works said in a statement"."""

from collections.abc import Sequence

from lexicon.relations import either, relation_words
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.parties.party import Party
from schemas.nouns import replace

_SAID_BEHIND = 8
"""Items from a verb of saying to the end of a sentence that only adds where or when it was said."""
_APPOSITION = 2
"""Commas of an apposition between a speaker and the verb: "a spokesperson, Ms. X, confirmed"."""
_OPENING = 2
_QUOTES = frozenset('"“”«»')


def with_sources(sentence: Sentence, found: list[Party]) -> list[Party]:
    """Let those to whom a report is ascribed behind its last comma be no party of it."""
    if not found or not sentence.says(relation_words("attributing")):
        return found
    items = sentence.items
    comma = _ascribed_from(items)
    if comma < 0 or not _tells(items[:comma]):
        return found
    return [replace(p, governor="source") if p.place > comma else p for p in found]


def _ascribed_from(items: Sequence[Item]) -> int:
    """Return the comma behind which a sentence only says who told it, else -1."""
    said = max((n for n, i in enumerate(items) if i.form in relation_words("attributing")), default=-1)
    if said < _OPENING or len(items) - said > _SAID_BEHIND or not _ends_so(items[said + 1 :]):
        return -1
    apposed = items[said - 1].form == ","
    commas = [n for n in range(said) if items[n].form == ","]
    wanted = 1 + (_APPOSITION if apposed else 0)
    if len(commas) < wanted:
        return -1
    comma = commas[-wanted]
    quoted = any(i.form in _QUOTES for i in items[max(comma - 1, 0) : comma + 2])
    someone = any(i.mention >= 0 for i in items[comma + 1 : said])
    return comma if someone and not quoted else -1


def _ends_so(behind: Sequence[Item]) -> bool:
    """Tell whether nothing follows a verb of saying but where, when and to whom it was said."""
    return not any(i.verb or i.event or i.form == "," or i.marks("that", "relative") for i in behind)


def _tells(before: Sequence[Item]) -> bool:
    """Tell whether a main clause of an engagement stands before: no words of time that open the speaker's own."""
    opening = next((i for i in before if i.sort is not Sort.SIGN), None)
    fronted = opening is None or opening.form in either("fronting", "opening_participles")
    return not fronted and any(i.verb or i.event for i in before)
