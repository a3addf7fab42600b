"""Engagements in short texts: many constructions to a page, each with what a careful reader finds.

A file is a YAML list of texts of one to four sentences. ``engagements`` is empty where the text reports none
(announced, called off, recalled, wished for); hosts, guests and places stand in the words of the text.
"""

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypedDict

import yaml

from evaluation.mistakes import Mistake, Wrong
from evaluation.tally import Share, Tally, pair
from flows.steps import findings_of
from readers.read import read
from schemas.errors import CallError
from schemas.relation import Engagement
from schemas.span import Quote
from text.comparison import normalise

_SHORTEST = 5
"""Letters of a wording that counts as found where it stands in a longer one."""
_KIND, _HOST = 2, 2
"""What the kind and the host weigh beside each guest when it is asked which engagement was meant."""


class _Event(TypedDict):
    kind: str


class Wanted(_Event, total=False):
    """An engagement as the reader found it."""

    host: str
    guests: list[str]
    place: str
    heads: list[str]


class _Identified(TypedDict):
    id: str
    lang: str
    text: str


class ShortText(_Identified, total=False):
    """A text with its engagements; ``note`` says in English what its construction is."""

    engagements: list[Wanted]
    note: str


@dataclass(slots=True)
class ShortScores:
    """Engagements of the right kind, guests in F1; hosts, places and silent texts in shares; and the mistakes."""

    engagements: Tally = field(default_factory=Tally)
    guests: Tally = field(default_factory=Tally)
    host: Share = field(default_factory=Share)
    place: Share = field(default_factory=Share)
    silent: Share = field(default_factory=Share)
    languages: dict[str, Tally] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)


def short_texts(path: Path) -> Sequence[ShortText]:
    """Return the texts of a file. Raises CallError where it holds none."""
    content = yaml.safe_load(path.read_text(encoding="utf-8")) if path.is_file() else None
    if not isinstance(content, list) or not content:
        raise CallError(f"{path} holds no short texts: a YAML list of id, lang, text and engagements is expected.")
    texts: list[ShortText] = content
    return texts


def evaluate_texts(path: Path) -> ShortScores:
    """Score today's code on the short texts of a file. Raises CallError where it holds none."""
    scores = ShortScores()
    with tempfile.TemporaryDirectory() as folder:
        for text in short_texts(path):
            file = Path(folder) / f"{text['id']}.txt"
            file.write_text(text["text"], encoding="utf-8")
            _count(scores, text, findings_of(read(file)).relations.engagements)
    return scores


def _count(scores: ShortScores, text: ShortText, found: Sequence[Engagement]) -> None:
    wanted = text.get("engagements") or []
    if not wanted:
        scores.silent.add(right=not found)
    left = list(found)
    hits = 0
    for event in wanted:
        best = max(left, key=lambda candidate: _nearness(event, candidate), default=None)
        if best is None or _nearness(event, best) < _KIND:
            scores.guests.add(0, len(event.get("guests", ())), 0)
            scores.mistakes.append(Mistake(text["id"], Wrong.MISSED, event["kind"], event.get("host", "")))
            continue
        left.remove(best)
        hits += best.kind.value == event["kind"]
        scores.mistakes.extend(
            Mistake(text["id"], Wrong.OTHERWISE, part, *words) for part, *words in _parties(scores, event, best)
        )
    scores.mistakes.extend(Mistake(text["id"], Wrong.FALSE, e.kind.value, _words(e.host)) for e in left)
    for tally in (scores.engagements, scores.languages.setdefault(text["lang"], Tally())):
        tally.add(hits, len(wanted), len(found))


def _parties(scores: ShortScores, event: Wanted, found: Engagement) -> Iterator[tuple[str, str, str]]:
    """Count who and where of an engagement that was found; yield each field that is wrong, wanted and found."""
    if found.kind.value != event["kind"]:
        yield "kind", event["kind"], found.kind.value
    for name, share, quote in (("host", scores.host, found.host), ("place", scores.place, found.place)):
        want = event.get("host") if name == "host" else event.get("place")
        if want:
            share.add(right=_same(want, _words(quote)))
            if not _same(want, _words(quote)):
                yield name, want, _words(quote)
    guests, theirs = event.get("guests", []), [quote.text for quote in found.guests]
    pairs = pair(guests, theirs, _same)
    scores.guests.add(len(pairs), len(guests), len(theirs))
    if len(pairs) < max(len(guests), len(theirs)):
        yield "guests", ", ".join(guests), ", ".join(theirs)


def _nearness(event: Wanted, found: Engagement) -> int:
    named = [quote.text for quote in found.guests]
    kind = _KIND if found.kind.value == event["kind"] else 0
    host = _HOST if _same(event.get("host", ""), _words(found.host)) else 0
    return kind + host + len(pair(event.get("guests", []), named, _same))


def _words(quote: Quote | None) -> str:
    return quote.text if quote else ""


def _same(one: str, other: str) -> bool:
    """Tell whether two wordings are equal, or one stands in the other («وفد من …» with or without its head)."""
    first, second = normalise(one), normalise(other)
    if not first or not second:
        return False
    shorter, longer = sorted((first, second), key=len)
    return first == second or (len(shorter) >= _SHORTEST and shorter in longer)
