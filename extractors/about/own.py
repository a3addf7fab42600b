"""The institution that a text without a letterhead speaks for: who acts first in it and is named by its bare noun."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from extractors.about.cues import Cue, cues
from extractors.about.states import other_states
from lexicon.agencies import is_agency
from lexicon.bodies import international_words
from lexicon.relations import affixes, without_article
from schemas.mention import Kind, Mention
from schemas.span import Quote, Span
from text.clitics import readings
from text.fold import fold_word
from text.inflection import FEMININE
from text.tokens import Words, words_of

_FEMININE = f"{FEMININE}e"
"""Endings by which «العام» and «العامة», « général » and « générale » differ."""
_BEFORE = 40
"""Code points before a name in which a word may tell whose the document is."""
_NAMINGS_AT_MOST = 5
_FIRST, _SUBJECT, _ORGANISES, _SEAT, _NOUN, _OWNED = 2.0, 1.0, 2.0, -0.5, 1.0, 3.0
"""What it is worth to be named first at the top, to open a line, to organise, to give the house, to be «the» board, and
to have the field of who acts («وزير العدل», «وزارة العدل»)."""
_SENDER, _BESIDE, _INTERNATIONAL = -4.0, -2.0, -1.5
"""What it costs to send a delegation, to be «with» someone, to be of many states."""
_HEADLINE = 160
"""Code points of the longest line without a full stop that is taken for a headline."""
_LEAST = 2.5
"""With less than this an institution is but one of those that are named; «the Bank» two times and a guest's has 2."""
_DATELINE = 60
"""Code points at a line's start in which place, day and agency stand."""
_OFFICE = 80
_APPOSED = 3
"""Words that may stand between a person and an office of theirs."""
_SUBJECT_WORDS = 24
"""Code points before the office or the name of who acts: a verb, honorifics, a name."""
_TOP = 3
"""Lines at the top in which the one who acts is named."""
_OPENING = 4
"""Code points that may stand before the name that opens a line: an article, a quotation mark."""


def own_institution(text: str, words: Words, mentions: Sequence[Mention], *, minutes: bool) -> Quote | None:
    """Return the institution that a text without a letterhead is of; None where none is more than named.

    It is the agency where there is no other.
    """
    organizations = [m for m in mentions if m.kind is Kind.ORGANIZATION]
    full = _full_names(text, organizations)
    firsts: dict[str, Mention] = {}
    namings: dict[str, list[Naming]] = defaultdict(list)
    places = _Places(text, mentions, minutes=minutes)
    agencies = [m for m in organizations if is_agency(m.text)]
    agency = next(iter(agencies), None)
    signed = next((m for m in organizations if places.signs(m.span)), None)
    if signed is not None:
        return signed.quote
    for mention in organizations:
        own = fold_word(mention.text)
        name = full.get(mention.span.start, full.get(own, own))
        part = _begins_as(own, Cue.UNIT) and not (minutes and places.heads(mention.span))  # « Réunion du Bureau de … »
        if (agency is None or mention.text != agency.text) and not part:
            namings[name].append(places.naming(mention))
            if own == name:
                firsts.setdefault(name, mention)
    called = _called(words, mentions)
    ranks = {name: _rank(namings[name], called=bool(called & _heads(name)), name=name) for name in firsts}
    for name in firsts:
        ranks[name] += _OWNED if places.is_of_actor(name) else 0.0
    first = next((name for name in firsts if namings[name][0].top), None)
    if first:
        ranks[first] += _FIRST
    best = max(ranks, key=lambda name: ranks[name], default=None)
    found = firsts[best] if best is not None and ranks[best] >= _LEAST else agency
    return found.quote if found else None


class Naming(NamedTuple):
    """How an institution is named once: its worth by the words before it, whether it acts, at the top, opens a line."""

    worth: float
    acts: bool
    """Whether it is no delegation's sender, no other's office, and not «with» or from someone."""
    top: bool
    opens: bool


def _rank(namings: Sequence[Naming], *, called: bool, name: str) -> float:
    """Return how likely a document is an institution's."""
    acting = sum(n.acts for n in namings)
    worths = [n.worth for n in namings]
    opened = any(n.opens for n in namings)
    told = max(worths) + (0.0 if opened else min(worths))
    rank = min(acting, _NAMINGS_AT_MOST) + told + (_SUBJECT if opened else 0.0) + (_NOUN if called else 0.0)
    foreign = not called and not opened and max(worths) <= 0 and _is_international(name)
    return rank + (_INTERNATIONAL if foreign else 0.0)


class _Places:
    """Where names stand: within delegations and offices, at the top, behind which words."""

    def __init__(self, text: str, mentions: Sequence[Mention], *, minutes: bool) -> None:
        """Note the delegations, the offices and the end of the top; ``minutes`` are headed by the body that sat."""
        self._text = text
        self._minutes = minutes
        self._senders = [m.span for m in mentions if m.kind is Kind.DELEGATION]
        self._offices = [m.span for m in mentions if m.kind is Kind.TITLE]
        self._top = _end_of_top(text, _TOP)
        self._heading = _end_of_top(text, 1)
        self._people = [m.span for m in mentions if m.kind is Kind.PERSON]
        self._actor = next((i for i, span in enumerate(self._offices) if self._may_act(span)), -1)
        acting = next((span for span in self._offices if span.start < self._top and self._opens(span)), None)
        acting = acting or (self._offices[self._actor] if self._actor >= 0 else None)
        self.field = fold_word(acting.of(text)).split()[1:] if acting else []
        """The words of the office of who acts, behind its first."""
        self._mentions, self._acting = mentions, acting
        self._house = without_article(fold_word(acting.of(text)))[:_STEM] if acting else ""
        """The letters that «مدير» and «مديرية» share."""

    def _may_act(self, office: Span) -> bool:
        """Tell whether an office may be that of who acts: in a headline only the one that opens it."""
        start = self._line(office)
        line = self._text[start : office.end + _HEADLINE].partition("\n")[0]
        named = any(start <= person.start < office.start for person in self._people[:1])
        if named and len(self._text[self._people[0].end : office.start].split()) > _APPOSED:
            return False  # «استقبل الرئيس X في دارته في …، رئيس منظمة …»
        if any(Cue.ARRIVES in hit.payloads for hit in cues().find(words_of(line))):
            return False  # «حل رئيس المجلس … بالجزائر»
        told = named or line.rstrip().endswith(".") or self._opens(office) or len(line) > _HEADLINE
        return told and self._leads(office, _OFFICE)

    def is_of_actor(self, name: str) -> bool:
        """Tell whether a folded name has the field of the office of who acts: «وزير العدل», «وزارة العدل»."""
        words = name.split()[1:]
        shared = min(len(words), len(self.field))
        pairs = list(zip(words, self.field, strict=False))
        same = all(one == other for one, other in pairs)
        kin = self._house == without_article(name)[:_STEM]
        alike = kin and shared > 1 and all(one.rstrip(_FEMININE) == other.rstrip(_FEMININE) for one, other in pairs)
        return shared > 0 and (same or alike)

    def signs(self, span: Span) -> bool:
        """Tell whether a name is all that a dateline has behind its town: «الرباط – المديرية العامة للسجون»."""
        before = self._text[self._line(span) : span.start].rstrip()
        alone = before.endswith(("-", "–", "—")) and len(before) <= _DATELINE
        return alone and span.start < self._top and self._text[span.end : span.end + 1] in ("", "\n")

    def _leads(self, span: Span, most: int) -> bool:
        """Tell whether so few code points stand before a name on its line, or behind the dateline there."""
        before = self._text[self._line(span) : span.start]
        dateline = max(before[:_DATELINE].rfind(sign) for sign in "-–—:.")
        return len(before) - dateline - 1 <= most

    def heads(self, span: Span) -> bool:
        """Tell whether a name stands in the first written line."""
        return span.start < self._heading

    def _opens(self, span: Span) -> bool:
        """Tell whether a name opens its line, an article or a sign before it."""
        return span.start - self._line(span) <= _OPENING

    def _behind_someone(self, span: Span) -> bool:
        """Tell whether a name stands in a headline that opens with who acts: «محافظ شبوة يناقش تدخلات منظمة …»."""
        start = self._line(span)
        line = self._text[start : span.end + _HEADLINE].partition("\n")[0]
        headline = len(line) <= _HEADLINE and not line.rstrip().endswith(".")
        return headline and any(_holds_from(spans, start, _OPENING) for spans in (self._offices, self._people))

    def _line(self, span: Span) -> int:
        """Return where the line of a name begins, or a place before it from which much of the line is to be seen."""
        seen = max(span.start - 2 * _HEADLINE, 0)
        return max(self._text.rfind("\n", seen, span.start) + 1, seen)

    @cached_property
    def _others(self) -> frozenset[str]:
        """The states of those whom the one who acts meets, read where a body tells its own."""
        return other_states(self._text, self._mentions, self._acting)

    def naming(self, mention: Mention) -> Naming:
        """Read one naming."""
        if mention.country and mention.country in self._others:
            return Naming(_BESIDE, acts=False, top=False, opens=False)
        if _holder(self._senders, mention.span) >= 0:
            return Naming(_SENDER, acts=False, top=False, opens=False)
        office = _holder(self._offices, mention.span)
        if office >= 0 and office != self._actor:
            return Naming(0.0, acts=False, top=False, opens=False)
        worth = self._before(mention.span)
        acts = worth > _BESIDE
        worth += _ORGANISES if self._minutes and acts and self.heads(mention.span) else 0.0
        leads = office >= 0 or (self._leads(mention.span, _SUBJECT_WORDS) and not self._behind_someone(mention.span))
        top = acts and mention.span.start < self._top and (leads or worth > 0)
        return Naming(worth, acts, top, self._opens(mention.span))

    def _before(self, span: Span) -> float:
        """Return what the words right before a name are worth."""
        start = max(self._line(span), span.start - _BEFORE)
        words = words_of(self._text[start : span.start])
        hits = [hit for hit in cues().find(words) if hit.last >= len(words.forms) - 1]
        roles = {role for hit in hits for role in hit.payloads}
        seat = -_SEAT if self._minutes else _SEAT
        worth = ((Cue.ORGANISES, _ORGANISES), (Cue.SEAT, seat), (Cue.BESIDE, _BESIDE))
        return next((points for role, points in worth if role in roles), 0.0)


_STEM = 3
"""Letters by which a bare name is known as kin of the house that acts."""


def _end_of_top(text: str, lines: int) -> int:
    """Return where so many written lines at the top end."""
    start, written = 0, 0
    for line in text.split("\n"):
        start += len(line) + 1
        written += bool(line.strip())
        if written == lines:
            break
    return start


def _holder(spans: Sequence[Span], inner: Span) -> int:
    """Return which of some spans, in order and apart from each other, holds another; -1 where none does."""
    place = bisect_right(spans, inner.start, key=lambda span: span.start) - 1
    return place if place >= 0 and spans[place].contains(inner) else -1


def _holds_from(spans: Sequence[Span], start: int, reach: int) -> bool:
    """Tell whether one of some spans, in order, begins at a place or so few code points behind it."""
    place = bisect_left(spans, start, key=lambda span: span.start)
    return place < len(spans) and spans[place].start <= start + reach


def _begins_as(name: str, cue: Cue) -> bool:
    """Tell whether a folded name begins with such a word."""
    hit = cues().match_at(words_of(name), 0)
    return hit is not None and cue in hit.payloads


def _is_international(name: str) -> bool:
    return next(international_words().find(words_of(name)), None) is not None


def _called(words: Words, mentions: Sequence[Mention]) -> frozenset[str]:
    """Return the nouns that stand alone with the article outside all names: «الهيئة», « le Conseil », "the Bank"."""
    covered = [m.span for m in mentions if m.kind in (Kind.ORGANIZATION, Kind.TITLE, Kind.DELEGATION, Kind.PERSON)]
    return frozenset(_nouns(words, sorted(covered)))


def _nouns(words: Words, covered: Sequence[Span]) -> Iterator[str]:
    article = affixes("article")
    before, reached, at = "", 0, 0
    for start, end, form, written in zip(words.begins, words.ends, words.forms, words.written, strict=True):
        while at < len(covered) and covered[at].start < end:  # a name may begin inside a word: «وللهيئة …»
            reached = max(reached, covered[at].end)
            at += 1
        if start >= reached:
            for reading in readings(form):
                if reading.form.startswith(article):
                    yield next(reading.form[len(a) :] for a in article if reading.form.startswith(a))
            if before in _DEFINITE and written[:1].isupper():
                yield form
        before = form


_DEFINITE = frozenset(("le", "la", "l", "du", "au", "the"))


def _heads(name: str) -> frozenset[str]:
    """Return the noun of a name, without its article; none of a name that is all signs."""
    first = name.split(maxsplit=1)[:1]
    return frozenset((*first, *map(without_article, first)))


def _full_names(text: str, organizations: Sequence[Mention]) -> dict[str | int, str]:
    """Return the folded full name of each folded acronym that has one, and of what stands in brackets behind a name."""
    acronyms = {fold_word(m.text) for m in organizations if m.text.isupper() and m.text.isalpha()}
    found: dict[str | int, str] = {}
    for number, mention in enumerate(organizations):
        name = fold_word(mention.text)
        initials = "".join(form[0] for form in words_of(name).forms if len(form) >= _WORD and form not in _SMALL)
        if initials in acronyms and initials != name:
            found.setdefault(initials, name)
        last = organizations[number - 1] if number else None
        if last and text[last.span.end : mention.span.start].strip() == "(":
            found.setdefault(name, fold_word(last.text))
    return {**_lengthened(organizations), **found}


def _lengthened(organizations: Sequence[Mention]) -> dict[str | int, str]:
    """Return the one longer name that begins with each of several words, no state being added: «الصندوق الكويتي»."""
    names = {fold_word(m.text): m.country for m in organizations}
    found: dict[str | int, str] = {}
    ordered = sorted(names)
    for short in (name for name in ordered if " " in name):
        longer = [name for name in _beginning_with(f"{short} ", ordered) if names[name] == names[short]]
        if len(longer) == 1:
            found[short] = longer[0]
    return found


def _beginning_with(words: str, ordered: Sequence[str]) -> Iterator[str]:
    """Yield those of some names in order that begin with words."""
    for name in islice(ordered, bisect_left(ordered, words), None):
        if not name.startswith(words):
            return
        yield name


_WORD = 3
_SMALL = frozenset({"des", "les", "aux", "sur", "and", "for", "the", "pour"})
"""Words of a name that leave no letter in its acronym."""
