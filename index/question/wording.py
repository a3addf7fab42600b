"""Reading what a person types: words, "exact phrases", words left out (-word), beginnings (word*) and choices (OR)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from index.question.either import either
from text.fold import fold

_PIECE = re.compile(r'(?P<minus>(?<!\S)-)?(?:"(?P<phrase>[^"]*)"|(?P<beginning>[^\W\d_]{2,})\*)')
_OR = re.compile(r"(?<=\s)(?:OR|OU|\|)(?=\s)")
_QUOTED = re.compile(r'"[^"]*"')
_LEFT_OUT = re.compile(r"(?<!\S)-(?=[^\W\d_])(?P<word>[^\s\"]+)")
_WORDS, _LETTERS = 64, 200
"""What is read of a question: of more words, no engine looks for all in a time that one waits (Elasticsearch refuses
some 300); no token of an index is longer."""
_LONG = re.compile(rf"(\S{{{_LETTERS}}})\S+")
_MANY = re.compile(rf"\s*(?:\S+\s+){{{_WORDS}}}")


@dataclass(frozen=True, slots=True)
class Wording:
    """What was typed, taken apart; ``words`` is the rest, with what was taken out left blank."""

    words: str
    phrases: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    beginnings: tuple[str, ...] = ()
    without_beginnings: tuple[str, ...] = ()


def bounded(typed: str) -> str:
    """Return what is read of a question: its first 64 words, and of each the first 200 letters."""
    short = _LONG.sub(r"\1", typed)
    more = _MANY.match(short)
    return more[0].rstrip() if more else short


def wording(typed: str) -> Wording:
    """Take a question apart. A quotation mark without its pair is passed over; a hyphen inside a word is no minus."""
    folded = fold(typed)
    parts: dict[str, list[str]] = {"phrase": [], "not": [], "beginning": [], "not_beginning": []}
    rest = list(typed)
    for kind, text, start, end in _parts(folded.text):
        span = folded.source_span(start, end)
        parts[kind].append(text)
        rest[span.start : span.end] = " " * len(span)
    return Wording(
        "".join(rest).replace('"', " "),
        tuple(parts["phrase"]),
        tuple(parts["not"]),
        tuple(parts["beginning"]),
        tuple(parts["not_beginning"]),
    )


def choices(typed: str) -> tuple[str, ...]:
    """Return the questions of which any may be answered: what stands between «OR», «OU» or a stroke, outside quotes.

    A small «or» is one between two countries or people alone.
    """
    folded = fold(typed)
    quoted = [folded.source_span(*match.span()) for match in _QUOTED.finditer(folded.text)]
    between = [m.span() for m in _OR.finditer(typed) if not any(q.start < m.start() < q.end for q in quoted)]
    starts, ends = [0, *(end for _, end in between)], [*(start for start, _ in between), len(typed)]
    pieces = [typed[start:end].strip() for start, end in zip(starts, ends, strict=True)]
    found = tuple(filter(None, pieces)) or (typed,)
    return found if len(found) > 1 or quoted else either(found[0])


def _parts(folded: str) -> Iterator[tuple[str, str, int, int]]:
    """Yield kind, text and place of each piece that is no plain word."""
    taken = [False] * (len(folded) + 1)
    for match in _PIECE.finditer(folded):
        taken[match.start() : match.end()] = [True] * (match.end() - match.start())
        negated = "not" if match["minus"] else ""
        if match["beginning"]:
            yield ("not_beginning" if negated else "beginning"), match["beginning"], match.start(), match.end()
        elif match["phrase"].strip():
            yield negated or "phrase", match["phrase"], match.start(), match.end()
    for match in _LEFT_OUT.finditer(folded):
        if not taken[match.start()]:
            yield "not", match["word"], match.start(), match.end()
