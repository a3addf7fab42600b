"""How much of the mentions is lost on text that is damaged as recognition damages it (seeded, the same every time)."""

import random
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from evaluation.gold import gold_documents
from evaluation.tally import Tally
from extractors.pipeline import extract
from lexicon.loader import Entry, load
from readers.read import read
from schemas.document import Document, Page
from schemas.goldform import GoldDocument
from schemas.span import Span
from text.comparison import normalise

_LOST, _SPLIT = 0.1, 0.2
"""Of ten damaged letters one is lost and one gets a space before it; the other eight are taken for another."""


@dataclass(frozen=True, slots=True)
class Damaged:
    """A damaged text, and where each letter of the sound one (and its end) now stands."""

    text: str
    places: tuple[int, ...]


def damage(text: str, share: float, seed: int) -> Damaged:
    """Damage a share (0 to 1) of the letters and digits of a text; the same seed does the same."""
    chance = random.Random(seed)  # noqa: S311 - no secret hangs on it
    made: list[str] = []
    places: list[int] = []
    length = 0
    for letter in text:
        places.append(length)
        written = _damaged(letter, chance) if letter.isalpha() and chance.random() < share else letter
        made.append(written)
        length += len(written)
    return Damaged("".join(made), (*places, length))


def _damaged(letter: str, chance: random.Random) -> str:
    """Return what one letter has become."""
    throw = chance.random()
    if throw < _LOST:
        return ""
    if throw < _SPLIT:
        return f" {letter}"
    others = [other for other in confusions().get(letter, ()) if other != letter]
    return chance.choice(others) if others else ""


@lru_cache(maxsize=1)
def confusions() -> Mapping[str, tuple[str, ...]]:
    """Return the letters that each letter may be taken for, itself included."""
    found: dict[str, tuple[str, ...]] = {}
    for entry in load("ocr_confusions", Entry).values():
        for letter in entry.wordings:
            found[letter] = tuple(dict.fromkeys((*found.get(letter, ()), *entry.wordings)))
    return found


def under_noise(folder: Path, share: float, seed: int) -> tuple[Tally, Tally]:
    """Return the tallies of mentions (strict, all kinds) on the sound and on the damaged texts of a gold folder."""
    sound, noisy = Tally(), Tally()
    for number, (name, gold) in enumerate(gold_documents(folder)):
        document = read(folder / f"{name}.txt")
        harm = damage(document.text, share, seed + number)
        _count(sound, document, set(_wanted(gold, None)))
        _count(noisy, _with_text(document, harm.text), set(_wanted(gold, harm)))
    return sound, noisy


def _with_text(document: Document, text: str) -> Document:
    return replace(document, text=text, pages=(Page(1, Span(0, len(text))),))


def _wanted(gold: GoldDocument, harm: Damaged | None) -> Iterator[tuple[str, str]]:
    """Yield kind and normal words of each mention, as they stand in the damaged text."""
    for mention in gold["mentions"]:
        words = mention["text"]
        if harm is not None:
            words = harm.text[harm.places[mention["start"]] : harm.places[mention["end"]]]
        yield str(mention["kind"]), normalise(words)


def _count(tally: Tally, document: Document, wanted: AbstractSet[tuple[str, str]]) -> None:
    found = {(mention.kind.value, normalise(mention.text)) for mention in extract(document).mentions}
    tally.add(len(found & wanted), len(wanted), len(found))
