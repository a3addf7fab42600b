"""The decisions and recommendations of minutes: the items under their headings, else the sentences that tell them."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from lexicon.loader import Entry, load
from lexicon.relations import relation_words
from resolvers.ground.items import Item
from resolvers.minutes.actions import action_rows
from resolvers.minutes.votes import apart, is_adopted, open_with, opening, plain_words, tells_vote, wordings
from schemas.document import Document
from schemas.mention import About, DocumentType
from schemas.resolution import Resolution, ResolutionKind
from schemas.span import Quote, Span
from text.fold import fold_word
from text.inflection import less_and
from text.signs import A_BULLET
from text.tokens import Shape, words_of

_LINE = re.compile(r"[^\n]+")
_MARKER = re.compile(rf"\s*(?:{A_BULLET}|\(?\w{{1,2}}[.)/–-]+|\w{{1,2}}\s?[-–])\s*")
_ARTICLE = re.compile(r"\s*(\w+)\.?\s+\d+\w{0,3}\.?\s*[:.–—-]+\s*")
"""« Article 1er. – »."""
_LABELLED = re.compile(r"([^:–—\n]{3,30}?)\s*(?::|\s[–—-]\s)")
_CELL = re.compile(r"\s*\|\s*([^|\n]+?)\s*\|")
"""The first cell of a table's row; its first row names the columns."""
_SENTENCE = re.compile(r"(?:[^.؟!?\n]|(?<=\d)\.(?=\d)|(?<=(?<!\w)[A-Z])\.)+")
"""Up to its stop, which stands neither in a figure nor behind an initial: "Motion by W. Prusik"."""
_EDGES = " \t;؛.،,:"
_HEADING = 6
"""Words of a heading at most, its number aside."""
_LONGEST_HEADING = 200
"""Code points of so many words at most."""
_OPENING = 4
"""Words before the verb of a sentence that tells a decision: «وبعد المناقشة قررت اللجنة»."""
_CLAUSE = 4
"""Words of a clause that tells a decision wherever it stands."""
_COLON = 4
"""Code points at the end of a sentence among which its colon stands."""
_THAT = 12
"""Code points behind the heading of a resolution within which it begins: "That"."""
_SHORTEST = 2
"""Words of an item at least."""
_TITLE = 10
"""Words of an item's title before its colon at most."""
_SUBJECT = 3
"""Words of a sentence among which stands the body that decides: « Le conseil municipal, … »."""
_AS_BODY = 14
"""Words from there within which its verb stands: « …, après en avoir délibéré et à l'unanimité, approuve »."""


def resolutions_of(document: Document, about: About) -> tuple[Resolution, ...]:
    """Return what minutes say to have been decided and recommended, in order; nothing for other documents."""
    if about.type is not DocumentType.MINUTES:
        return ()
    rows = list(action_rows(document.text))
    acts = [Resolution(ResolutionKind.DECISION, Quote.at(document.text, row), "resolution/action") for row in rows]
    listed = [r for r in _listed(document.text) if not any(r.quote.span.overlaps(row) for row in rows)]
    listed = [*acts, *listed]
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
        elif heading or (kind and _heads_roll(line.group())):
            kind, begun = heading, False
        elif kind and marker:
            begun = True
            item = _item(text, line.start() + marker, line.end())
            if item:
                yield Resolution(kind, item, "resolution/listed")
        elif begun:
            kind = None


def _heads_roll(line: str) -> bool:
    """Tell whether a line heads a list of people: « Entendus à titre consultatif : »."""
    bare = line.strip()
    return bare.endswith(":") and not relation_words("roll_labels").isdisjoint(words_of(bare).forms[:1])


def _heading(line: str) -> ResolutionKind | None:
    """Return what a heading announces: a short line that begins with its word, number aside, or ends in a colon."""
    marker = _marker(line)
    bare = line[marker:].strip()
    words = words_of(bare).forms if len(bare) <= _LONGEST_HEADING else ()
    if not words or len(words) > _HEADING:
        return None
    folded = " ".join(words).strip(" :")
    for entry, kind in (("recommendations", ResolutionKind.RECOMMENDATION), ("decisions", ResolutionKind.DECISION)):
        if any(folded == word or (bare.endswith(":") and folded.startswith(f"{word} ")) for word in _words(entry)):
            return kind
    if bare.endswith(":") and _decides(bare):
        return ResolutionKind.DECISION
    for entry, kind in (("recommended", ResolutionKind.RECOMMENDATION), ("decided", ResolutionKind.DECISION)):
        if bare.endswith(":") and any(f" {word} " in f" {less_and(folded)} " for word in _words(entry)):
            return kind
    return None


def _label(line: str) -> tuple[ResolutionKind, int] | None:
    """Return what the label of a line says to follow, and where: «القرار: …», « Résolution n° 3 : … »."""
    first, colon, rest = line.partition(":")
    words = words_of(first)
    named = [form for form in words.shaped(Shape.WORD) if form not in _words("numbered")]
    if not colon or not rest.strip() or len(named) != 1:
        return None
    for entry, kind in (("decision_labels", ResolutionKind.DECISION), ("advice_labels", ResolutionKind.RECOMMENDATION)):
        if named[0] in _words(entry):
            return kind, len(first) + 1
    numbered = named[0] in _words("numbered_labels") and Shape.NUMBER in words.shapes
    return (ResolutionKind.DECISION, len(first) + 1) if numbered else None


def _marker(line: str) -> int:
    """Return the length of a line's bullet, number or ordinal; 0 where it has none."""
    first, colon, rest = line.partition(":")
    if colon and fold_word(first.strip()) in _words("ordinals"):
        return len(first) + 1
    if colon and rest.strip() and _numbered(first):
        return len(first) + 1
    found = _MARKER.match(line) or _ARTICLE.match(line)
    named = found is None or found.re is _MARKER or fold_word(found.group(1)) in _words("articles")
    return found.end() if found and named and found.end() < len(line) else 0


def _numbered(label: str) -> bool:
    """Tell whether a label is the word for a decision or recommendation with a number: «القرار 2», "Decision 2"."""
    words = words_of(label)
    named = [form for form in words.shaped(Shape.WORD) if len(form) > 1]
    decides = len(named) == 1 and named[0] in _words("decisions") | _words("recommendations")
    return decides and Shape.NUMBER in words.shapes


def _item(text: str, start: int, end: int) -> Quote | None:
    """Return an item without the spaces and stops at its edges."""
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return Quote.at(text, Span(start, end)) if len(text[start:end].split()) >= _SHORTEST else None


def _told(text: str) -> Iterator[Resolution]:
    """Yield the sentences that say that something was decided or recommended, and what was put to the vote."""
    before: Span | None = None
    """What a vote told next would be of, None where that is told already."""
    announced = False
    for sentence in _SENTENCE.finditer(text):
        words = plain_words(sentence.group())
        if not words or open_with(words, "seconds"):
            continue
        start = sentence.start() + _marker(sentence.group())
        voted = tells_vote(words)
        told = None
        if voted is None:
            found = (ResolutionKind.DECISION, start) if announced else _said(text, sentence, words)
            told = _item(text, found[1], sentence.end()) if found else None
            if found and told:
                yield Resolution(found[0], told, "resolution/told")
            announced = _announces_one(text, sentence.end(), words)
        elif voted and before and (told := _item(text, before.start, sentence.end())):
            yield Resolution(ResolutionKind.DECISION, told, "resolution/voted")
        before = None if told or voted is not None or announced else Span(start, sentence.end())


def _said(text: str, sentence: re.Match[str], words: Sequence[str]) -> tuple[ResolutionKind, int] | None:
    """Return what a sentence tells and where the words begin that tell it."""
    start = sentence.start() + _marker(sentence.group())
    spelt = words_of(sentence.group()).shaped(Shape.WORD)
    opening = f" {less_and(' '.join(spelt[: _OPENING + 2]))} "
    if len(words) <= _HEADING and any(w in f"{' '.join(words)} " for w in wordings("titles")):
        return None  # "20 November 2025 – Approved Minutes"
    kind = _kind_of(opening, "recommended", "decided") or _by_body(spelt) or _under_title(sentence.group())
    if kind is None and opening.startswith(_apart("moved")):
        kind = ResolutionKind.DECISION if _is_carried(text, sentence.start(), sentence.end()) else None
    own = text[start : sentence.end()]
    if kind is None and (_resolves(words) or is_adopted(words) or _decides(own) or _assigns(own, words)):
        kind = ResolutionKind.DECISION
    if kind is not None:
        return kind, start
    place = _clause(sentence.group())
    return (ResolutionKind.DECISION, sentence.start() + place) if place >= 0 else None


def _resolves(words: Sequence[str]) -> bool:
    """Tell whether a sentence says that it is resolved to do something: « … et il est résolu de … »."""
    told = f" {' '.join(words)} "
    return any(map(told.__contains__, apart("resolved_upon")))


def _decides(sentence: str) -> bool:
    """Tell whether a sentence begins with what a body does to decide, in capitals: « APPROUVE le compte 2022 »."""
    first = sentence.lstrip().partition(" ")[0].rstrip(",;:")
    return first.isupper() and fold_word(first) in _words("decides")


def _assigns(sentence: str, words: Sequence[str]) -> bool:
    """Tell whether a sentence labels what somebody is to do: "ACTION: Ms Tuilagi to obtain three quotes"."""
    label = opening(words, "action_labels")
    behind = _LABELLED.match(sentence) if label and len(words) > label + _SHORTEST else None
    return behind is not None and plain_words(behind.group(1)) == list(words[:label])


def _announces_one(text: str, end: int, words: Sequence[str]) -> bool:
    """Tell whether what was resolved follows: « IL EST RÉSOLU : », or "RESOLUTION (A / B)" before "That …"."""
    head = len(words) <= _HEADING and words[0] in wordings("resolved_heads")
    told = text[max(end - _COLON, 0) : end].rstrip().endswith(":") and _resolves(words)
    return told or (head and text[end : end + _THAT].strip().lower().startswith("that "))


def _clause(sentence: str) -> int:
    """Return where in a sentence a clause begins that tells a decision, -1 where none does: «…، وتم الاتفاق على …»."""
    text = words_of(sentence)
    forms = [less_and(form) for form in text.forms]
    for place in range(1, len(forms)) if not _openings("decided_anywhere").isdisjoint(forms) else ():
        words = [form for form in forms[place : place + _CLAUSE] if form]
        told = open_with(words, "decided_anywhere")
        if told and forms[place - 1] not in wordings("relatives"):
            return text.begins[place]
    return -1


@lru_cache(maxsize=4)
def _openings(entry: str) -> frozenset[str]:
    """Return the first words of the wordings of an entry, one of which a sentence has that holds any."""
    return frozenset(wording.partition(" ")[0] for wording in wordings(entry))


def _kind_of(words: str, recommended: str, decided: str) -> ResolutionKind | None:
    """Return what the words of one of two entries tell, where no «not» stands before them."""
    for entry, kind in ((recommended, ResolutionKind.RECOMMENDATION), (decided, ResolutionKind.DECISION)):
        told = (words.partition(word)[0] for word in filter(words.__contains__, _apart(entry)))
        if any(before.rpartition(" ")[2] not in _words("not") for before in told):
            return kind
    return None


def _by_body(words: Sequence[str]) -> ResolutionKind | None:
    """Return what a sentence tells whose subject is a body: « Le Conseil, après délibération, approuve … »."""
    before = opening(words[:_AS_BODY], "preludes") or 0
    body = next((n for n, word in enumerate(words[: before + _SUBJECT]) if word in _words("bodies")), -1)
    return _kind_of(f" {' '.join(words[body + 1 : body + _AS_BODY])} ", "advises", "decides") if body >= 0 else None


def _under_title(sentence: str) -> ResolutionKind | None:
    """Return what a body decides behind the title of its item: « Plan de mobilité : le Conseil approuve … »."""
    title, colon, told = sentence.partition(":")
    short = 0 < len(plain_words(title)) <= _TITLE
    return _by_body([w for w in plain_words(told) if not w.isdigit()]) if colon and short else None


def _is_carried(text: str, start: int, end: int) -> bool:
    """Tell whether a motion was carried, as the line says that moves it or the next one."""
    line = text.find("\n", end)
    after = " ".join(words_of(text[start : line if line >= 0 else len(text)]).forms)
    return any(word in f" {after} " for word in _apart("carried"))


def _announces(text: str, span: Span) -> bool:
    """Tell whether a sentence only announces a list: a colon ends it."""
    return text[span.end : span.end + 2].strip().startswith(":")


@lru_cache(maxsize=64)
def _apart(entry: str) -> tuple[str, ...]:
    """Return the same with a space on both sides, as they stand in words that spaces join."""
    return tuple(f" {wording} " for wording in _words(entry))


@lru_cache(maxsize=64)
def _words(entry: str) -> frozenset[str]:
    """Return the folded wordings of an entry, one space between words."""
    wordings = load("resolutions", Entry)[entry].wordings
    return frozenset(" ".join(words_of(wording).forms) for wording in wordings)
