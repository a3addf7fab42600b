"""Answers to a search: as JSON, and as a person reads them."""

import sys

from rich.text import Text

from app.output import tell, write_line
from schemas.query import Answer, Snippet


def answer_shape(answer: Answer) -> dict[str, object]:
    """Return an answer as JSON; ``document`` is the file's name without its ending, ``id`` the document's id."""
    return {
        "total": answer.total,
        "hits": [
            {
                "document": hit.name,
                "id": hit.document,
                "score": hit.score,
                "title": hit.title,
                "date": hit.date.isoformat() if hit.date else None,
                "type": hit.type.value,
                "language": hit.language,
                "snippet": marked(hit.snippet, "**"),
                "why": list(hit.why),
            }
            for hit in answer.hits
        ],
    }


def marked(snippet: Snippet, sign: str) -> str:
    """Return a snippet with a sign before and after each word that matched."""
    pieces, last = [], 0
    for mark in snippet.marks:
        pieces += [snippet.text[last : mark.start], sign, mark.of(snippet.text), sign]
        last = mark.end
    return "".join([*pieces, snippet.text[last:]])


def write_answer(answer: Answer) -> None:
    """Write the hits one under the other, with the words that matched and why."""
    for number, hit in enumerate(answer.hits, start=1):
        day = hit.date.isoformat() if hit.date else "undated"
        heading = Text(f"{number}. {hit.title or hit.name}", style="bold")
        write_line(heading)
        write_line(Text(f"   {day} · {hit.type} · {hit.language} · {hit.name} · {hit.document}", style="dim"))
        write_line(Text("   ") + _styled(hit.snippet))
        if hit.why:
            write_line(Text(f"   why: {'; '.join(hit.why)}", style="dim"))
    shown = len(answer.hits)
    if not answer.total:
        tell("Nothing in the memory answers this. Fewer or other words may; `dhakira status` tells what it holds.")
    elif shown < answer.total:
        tell(f"{shown} of {answer.total} documents; --limit {min(answer.total, shown * 5)} shows more.")


def _styled(snippet: Snippet) -> Text:
    if not sys.stdout.isatty():
        return Text(marked(snippet, "*").replace("\n", " "))
    text = Text(snippet.text.replace("\n", " "))
    for mark in snippet.marks:
        text.stylize("bold yellow", mark.start, mark.end)
    return text
