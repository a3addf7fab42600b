"""An answer to a search as a person reads it."""

import sys
from collections.abc import Iterator, Mapping

from rich.text import Text

from app.answer_shape import marked
from app.answers import NOTHING_BESIDE, UNNAMED, Beside, Labels
from app.cards import write_absent, write_cards
from app.engaged import purposes
from app.output import advise, counted, tell, write_line
from app.speaking import country_called, listed, said
from index.terms.times import FIRST, LAST
from schemas.query import UNKEPT, Answer, Aspect, Hit, Purpose, Snippet, Understood


def write_answer(
    answer: Answer,
    beside: Beside = NOTHING_BESIDE,
    labels: Labels = UNNAMED,
    offset: int = 0,
) -> None:
    """Write what is asked for, what was understood, engagements, and the hits with the words that matched and why.

    ``offset`` is how many hits were passed over.
    """
    for line in _asked(answer, beside):
        advise(line)
    for understood in answer.understood:
        value = _as_read(understood, labels.names)
        tell(f"understood: {understood.words} = {value} (--ignore {understood.aspect})")
    _write_beside(beside)
    for number, hit in enumerate(answer.hits, start=offset + 1):
        _write_hit(number, hit, labels.titles)
    for facet in answer.facets:
        told = " · ".join(f"{_counted_as(facet.field, value, labels.names)} {count}" for value, count in facet.values)
        if told:
            write_line(Text(f"{said(facet.field.removesuffix('_id'))}: {told}", style="dim"))
    for line in _told(answer, offset):
        tell(line)
    if answer.near:
        advise(f"Nearest, but without {' '.join(answer.lacking)}:")
        for number, hit in enumerate(answer.near, start=1):
            _write_hit(number, hit, labels.titles)


def _counted_as(field: str, value: str, names: Mapping[str, str]) -> str:
    """Return a value of a facet as people call it."""
    return country_called(value) if field == "country" else said(names.get(value, value))


def _write_hit(number: int, hit: Hit, titles: Mapping[str, str]) -> None:
    """Write a document with the words that matched and why; ``titles`` are of those without one of their own."""
    day = hit.date.isoformat() if hit.date else said("undated")
    write_line(Text(f"{number}. {hit.title or titles.get(hit.document, hit.name)}", style="bold"))
    write_line(Text(f"   {day} · {said(hit.type)} · {hit.language} · {hit.name} · {hit.document}", style="dim"))
    write_line(Text("   ") + _styled(hit.snippet))
    if hit.why:
        write_line(Text(f"   {said('why')}: {'; '.join(map(said, hit.why))}", style="dim"))


def _as_read(understood: Understood, names: Mapping[str, str]) -> str:
    """Return what was understood as a person reads it: a country by its name, a kind by its word."""
    if understood.aspect is Aspect.COUNTRY:
        return f"{said('country')} {country_called(understood.value)}"
    if understood.aspect in {Aspect.EVENT, Aspect.ASKED}:
        return said(understood.value)
    value = names.get(understood.value, understood.value).removeprefix(str(FIRST)).removesuffix(str(LAST))
    return f"{said(understood.aspect)} {value}"


def _write_beside(beside: Beside) -> None:
    for row in beside.absent:
        write_absent(row)
    if beside.engagements:
        total = beside.number.engagements if beside.number else None
        write_cards(beside.engagements, total, more=beside.more)
    if beside.engagements or beside.absent:
        write_line("")


_NOT_KEPT = {
    (True, True): "The memory keeps meetings that were held, none that is to come; what documents say:",
    (True, False): "The memory keeps meetings that were held, none that is to come, and no document speaks of it.",
    (False, True): "The memory keeps meetings that were held, none that was called off or put off; what documents say:",
    (False, False): "The memory keeps meetings that were held, none that was called off or put off, and no document "
    "speaks of it.",
}
"""What is said to who asks for meetings to come, or for those that were not held; and whether documents speak of it."""


def _asked(answer: Answer, beside: Beside) -> Iterator[str]:
    """Yield what is said above all: how many there are, and what the memory does not keep."""
    asked, number = purposes(answer), beside.number
    if asked & UNKEPT:
        yield _NOT_KEPT[Purpose.COMING in asked, bool(answer.hits)]
    elif Purpose.ABSENT in asked:
        yield "Minutes list as absent:" if beside.absent else "No minutes that were found list anybody as absent."
    elif beside.engagements and beside.nothing_agreed:
        yield "Nothing was found in these documents of what was agreed or promised; read them to be sure."
    if not number or not number.documents or asked & UNKEPT:
        return
    if Purpose.DOCUMENTS in asked:
        yield f"{counted(number.documents, 'document')} in all."
    elif number.engagements:
        kinds = listed([f"{said(kind)} {count}" for kind, count in number.kinds.items()])
        events, told = number.engagements, number.reporting
        days = said(" to ".join(dict.fromkeys(str(day) for day in (number.first, number.last) if day)))
        if days:
            yield f"{counted(events, 'engagement')} in {counted(told, 'document')} ({days}): {kinds}."
        else:
            yield f"{counted(events, 'engagement')} in {counted(told, 'document')}: {kinds}."
    else:
        yield f"{counted(number.documents, 'document')} in all, without such an engagement."


def _told(answer: Answer, offset: int) -> Iterator[str]:
    """Yield what is said below the hits: what they leave unanswered, and how many there are."""
    shown = len(answer.hits)
    yield from (f"Did you mean {each.instead} (for {each.words})?" for each in answer.suggestions)
    if answer.unanswered:
        lacking = " · ".join(answer.unanswered)
        yield f"None of these documents holds {lacking}." if shown else f"No document holds {lacking}."
    if not answer.total:
        yield "Nothing in the memory answers this; try fewer or other words. `dhakira status` tells what it holds."
    elif offset and not shown:
        yield f"In all {counted(answer.total, 'document')}; none is left behind the first {offset}."
    elif offset and offset + shown < answer.total:
        last = offset + shown
        yield f"{offset + 1} to {last} of {answer.total} documents; --offset {last} shows more."
    elif offset:
        yield f"{offset + 1} to {offset + shown} of {answer.total} documents."
    elif shown < answer.total:
        yield f"{shown} of {answer.total} documents; --limit {min(answer.total, shown * 5)} shows more."


def _styled(snippet: Snippet) -> Text:
    if not sys.stdout.isatty():
        return Text(marked(snippet, "*").replace("\n", " "))
    text = Text(snippet.text.replace("\n", " "))
    for mark in snippet.marks:
        text.stylize("bold yellow", mark.start, mark.end)
    return text
