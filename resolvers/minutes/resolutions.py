"""The decisions and recommendations of minutes: the items under their headings, else the sentences that tell them."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from lexicon.loader import Entry, load
from resolvers.ground.items import Item
from schemas.document import Document
from schemas.mention import About, DocumentType
from schemas.resolution import Resolution, ResolutionKind
from schemas.span import Quote, Span
from text.fold import fold_word
from text.inflection import less_and
from text.tokens import Shape, words_of

_LINE = re.compile(r"[^\n]+")
_MARKER = re.compile(r"\s*(?:[-–—•*▪●·]|\(?\w{1,2}[.)/–-]+|\w{1,2}\s?[-–])\s*")
_CELL = re.compile(r"\s*\|\s*([^|\n]+?)\s*\|")
"""The first cell of a table's row; its first row names the columns."""
_SENTENCE = re.compile(r"(?:[^.؟!?\n]|(?<=\d)\.(?=\d)|(?<=(?<!\w)[A-Z])\.)+")
"""Up to its stop, which stands neither in a figure nor behind an initial: "Motion by W. Prusik"."""
_EDGES = " \t;؛.،,:"
_HEADING = 6
"""Words of a heading at most, its number aside."""
_OPENING = 4
"""Words before the verb of a sentence that tells a decision: «وبعد المناقشة قررت اللجنة»."""
_SHORTEST = 2
"""Words of an item at least."""
_SUBJECT = 3
"""Words of a sentence among which stands the body that decides: « Le conseil municipal, … »."""
_AS_BODY = 14
"""Words from there within which its verb stands: « …, après en avoir délibéré et à l'unanimité, approuve »."""


def resolutions_of(document: Document, about: About) -> tuple[Resolution, ...]:
    """Return what minutes say to have been decided and recommended, in order; nothing for other documents."""
    if about.type is not DocumentType.MINUTES:
        return ()
    listed = list(_listed(document.text))
    covered = [resolution.quote.span for resolution in listed]
    told = [r for r in _told(document.text) if not any(r.quote.span.overlaps(span) for span in covered)]
    told = [r for r in told if _heading(r.quote.text) is None and not _announces(document.text, r.quote.span)]
    return tuple(sorted([*listed, *told], key=lambda r: r.quote.span))


def is_decided(items: Sequence[Item]) -> bool:
    """Tell whether a word of a sentence says that something was decided or recommended."""
    words = _words("decided") | _words("recommended")
    return any(item.form in words or less_and(item.form) in words for item in items)


def _listed(text: str) -> Iterator[Resolution]:
    """Yield the items of the lists under headings of decisions and recommendations."""
    kind: ResolutionKind | None = None
    begun = False
    for line in _LINE.finditer(text):
        heading = _heading(line.group())
        cell = _CELL.match(line.group())
        if kind and cell:
            item = _item(text, line.start() + cell.start(1), line.start() + cell.end(1)) if begun else None
            begun = True
            if item:
                yield Resolution(kind, item, "resolution/row")
            continue
        marker = _marker(line.group())
        label = None if heading or kind else _label(line.group())
        if label:
            item = _item(text, line.start() + label[1], line.end())
            if item:
                yield Resolution(label[0], item, "resolution/labelled")
        elif heading:
            kind, begun = heading, False
        elif kind and marker:
            begun = True
            item = _item(text, line.start() + marker, line.end())
            if item:
                yield Resolution(kind, item, "resolution/listed")
        elif begun:
            kind = None


def _heading(line: str) -> ResolutionKind | None:
    """Return what a heading announces: a short line that begins with its word, number aside, or ends in a colon."""
    marker = _marker(line)
    bare = line[marker:].strip()
    words = list(words_of(bare).forms)
    if not words or len(words) > _HEADING:
        return None
    folded = " ".join(words).strip(" :")
    for entry, kind in (("recommendations", ResolutionKind.RECOMMENDATION), ("decisions", ResolutionKind.DECISION)):
        if any(folded == word or (bare.endswith(":") and folded.startswith(f"{word} ")) for word in _words(entry)):
            return kind
    for entry, kind in (("recommended", ResolutionKind.RECOMMENDATION), ("decided", ResolutionKind.DECISION)):
        if bare.endswith(":") and any(f" {word} " in f" {less_and(folded)} " for word in _words(entry)):
            return kind
    return None


def _label(line: str) -> tuple[ResolutionKind, int] | None:
    """Return what the label of a line says to follow, and where: «القرار: …», « Résolution n° 3 : … »."""
    first, colon, rest = line.partition(":")
    named = [t.form for t in words_of(first).tokens if t.shape is Shape.WORD and t.form not in _words("numbered")]
    if not colon or not rest.strip() or len(named) != 1:
        return None
    for entry, kind in (("decision_labels", ResolutionKind.DECISION), ("advice_labels", ResolutionKind.RECOMMENDATION)):
        if named[0] in _words(entry):
            return kind, len(first) + 1
    return None


def _marker(line: str) -> int:
    """Return the length of a line's bullet, number or ordinal; 0 where it has none."""
    first, colon, rest = line.partition(":")
    if colon and fold_word(first.strip()) in _words("ordinals"):
        return len(first) + 1
    if colon and rest.strip() and _numbered(first):
        return len(first) + 1
    found = _MARKER.match(line)
    return found.end() if found and found.end() < len(line) else 0


def _numbered(label: str) -> bool:
    """Tell whether a label is the word for a decision or recommendation with a number: «القرار 2», "Decision 2"."""
    tokens = words_of(label).tokens
    named = [t.form for t in tokens if t.shape is Shape.WORD and len(t.form) > 1]
    numbered = any(t.shape is Shape.NUMBER for t in tokens)
    return numbered and len(named) == 1 and named[0] in _words("decisions") | _words("recommendations")


def _item(text: str, start: int, end: int) -> Quote | None:
    """Return an item without the spaces and stops at its edges."""
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return Quote.at(text, Span(start, end)) if len(text[start:end].split()) >= _SHORTEST else None


def _told(text: str) -> Iterator[Resolution]:
    """Yield the sentences that begin by saying that something was decided or recommended."""
    for sentence in _SENTENCE.finditer(text):
        words = [token.form for token in words_of(sentence.group()).tokens if token.shape is Shape.WORD]
        opening = f" {less_and(' '.join(words[: _OPENING + 2]))} "
        kind = _kind_of(opening, "recommended", "decided") or _by_body(words)
        if kind is None and any(opening.startswith(f" {word} ") for word in _words("moved")):
            kind = ResolutionKind.DECISION if _is_carried(text, sentence.start(), sentence.end()) else None
        item = _item(text, sentence.start() + _marker(sentence.group()), sentence.end()) if kind else None
        if kind and item:
            yield Resolution(kind, item, "resolution/told")


def _kind_of(words: str, recommended: str, decided: str) -> ResolutionKind | None:
    """Return what the words of one of two entries tell, where no «not» stands before them."""
    for entry, kind in ((recommended, ResolutionKind.RECOMMENDATION), (decided, ResolutionKind.DECISION)):
        for word in _words(entry):
            before, found, _ = words.partition(f" {word} ")
            if found and before.rpartition(" ")[2] not in _words("not"):
                return kind
    return None


def _by_body(words: Sequence[str]) -> ResolutionKind | None:
    """Return what a sentence tells whose subject is a body: « Le Conseil, après délibération, approuve … »."""
    opening = f"{' '.join(words[:_AS_BODY])} "
    before = next((len(p.split()) for p in _words("preludes") if opening.startswith(f"{p} ")), 0)
    body = next((n for n, word in enumerate(words[: before + _SUBJECT]) if word in _words("bodies")), -1)
    return _kind_of(f" {' '.join(words[body + 1 : body + _AS_BODY])} ", "advises", "decides") if body >= 0 else None


def _is_carried(text: str, start: int, end: int) -> bool:
    """Tell whether a motion was carried, as the line says that moves it or the next one."""
    line = text.find("\n", end)
    after = " ".join(words_of(text[start : line if line >= 0 else len(text)]).forms)
    return any(f" {word} " in f" {after} " for word in _words("carried"))


def _announces(text: str, span: Span) -> bool:
    """Tell whether a sentence only announces a list: a colon ends it."""
    return text[span.end : span.end + 2].strip().startswith(":")


@lru_cache(maxsize=64)
def _words(entry: str) -> frozenset[str]:
    """Return the folded wordings of an entry, one space between words."""
    wordings = load("resolutions", Entry)[entry].wordings
    return frozenset(" ".join(token.form for token in words_of(wording).tokens) for wording in wordings)
