"""The news agency that sent a dispatch, by its dateline: «عمّان (بترا) -», «الدوحة في 3 مارس /قنا/», "(WAM) --".

In brackets it is the sender of the copy; between dashes and commas it is named as the issuer itself.
"""

from itertools import takewhile

from lexicon.agencies import names_agency, news_agencies
from schemas.span import Quote, Span
from text.signs import DASHES
from text.tokens import Shape, Words


def sending_agency(text: str, words: Words) -> Quote | None:
    """Return the agency of a dateline, in brackets or not; None where the text is no dispatch."""
    return _bracketed(text, words) or parted_agency(text, words) or _at_an_end(text, words)


def _bracketed(text: str, words: Words) -> Quote | None:
    """Return the agency in the brackets of a dateline, behind a day or before a dash.

    Behind a day and before a dash it may be one that no list knows: « Bamako, 17 avr (AMAP) – ».
    """
    line = breaks = 0
    for k in range(1, min(_DATELINE, len(words.forms) - 1)):
        if "\n" in text[words.ends[k - 1] : words.begins[k]]:
            line, breaks = k, breaks + 1
        if breaks > _LINES:
            return None
        closing = _CLOSING.get(words.forms[k - 1]) if k - 1 > line and k - line <= _OPENING else None
        if closing is None:
            continue
        end = next((n for n in range(k + 1, k + _LONGEST + 1) if _form(words, n) == closing), None)
        if end is None or "\n" in text[words.begins[k] : words.begins[end]]:
            continue
        dated = any(form[:1].isdigit() for form in words.forms[line : k - 1])
        dashed = _form(words, end + 1) in _BEHIND
        name = words.written[k]
        siglum = end == k + 1 and name.isupper() and name.isalpha() and len(name) <= _SIGLUM
        if (names_agency(words, k, end) and (dated or dashed)) or (dated and dashed and siglum):
            return Quote.at(text, Span(words.begins[k], words.ends[end - 1]))
    return None


def _at_an_end(text: str, words: Words) -> Quote | None:
    """Return the agency that ends the line of a day, or opens one before a dash and a day.

    «الرياض 05 جمادى الآخرة 1447 هـ واس», «وطنية - 18 تشرين الأول 2025 -».
    """
    start = 0
    for line in text.splitlines(keepends=True)[:_HEAD]:
        first, last = words.within(Span(start, start + len(line)))
        start += len(line)
        dated = any(form[:1].isdigit() for form in words.forms[first : min(last, first + _OPENING)])
        if not dated:
            continue
        opened = range(first, last if last - first <= _OPENING else first)
        if (n := next((n for n in opened if names_agency(words, n, last)), None)) is not None:
            return Quote.at(text, Span(words.begins[n], words.ends[last - 1]))
        opens = next((n for n in range(first + 1, first + _LONGEST) if _form(words, n) in DASHES), first)
        if opens > first and names_agency(words, first, opens) and _form(words, opens + 1)[:1].isdigit():
            return Quote.at(text, Span(words.begins[first], words.ends[opens - 1]))
    return None


def parted_agency(text: str, words: Words) -> Quote | None:
    """Return the news agency named in a dateline among the first lines, between signs: «دمشق-سانا،», "(WAM) --"."""
    for position in takewhile(_DATELINE.__gt__, news_agencies().starts(words)):
        hit = news_agencies().match_at(words, position) if words.shapes[position] is not Shape.SIGN else None
        if hit is None or hit.start != words.begins[position]:
            continue
        breaks = ("\n" in text[words.ends[k] : words.begins[k + 1]] for k in range(position))
        if sum(breaks) > _LINES:
            break
        before_it = words.forms[position - 1] if position else ""
        dated = before_it[:1].isdigit() and _form(words, hit.last) in DASHES  # "… 14 May 2017 SPA--"
        parted = _form(words, hit.last) in _DIVIDERS or _ends_line(text, hit.end)
        if (before_it in _DIVIDERS or dated) and parted:
            return Quote.at(text, hit.span)
    return _signed_below(text, words)


def _ends_line(text: str, end: int) -> bool:
    """Tell whether a line ends behind an agency's name: «عدن – سبأنت», "Published … | NAN"."""
    return not text[end : text.find("\n", end) if "\n" in text[end:] else len(text)].strip()


def _signed_below(text: str, words: Words) -> Quote | None:
    """Return the agency behind a dash at the very end of a text: "… to the Sultanate. — ONA"."""
    last = len(words.forms)
    while last and (words.shapes[last - 1] is not Shape.WORD or words.forms[last - 1] in _CLOCK):
        last -= 1
    for position in range(max(last - _SIGNED, 1), last):
        hit = news_agencies().match_at(words, position)
        ends = hit is not None and hit.last == last
        alone = "\n" in text[words.ends[position - 1] : words.begins[position]]
        if hit and ends and (alone or words.forms[position - 1] in DASHES):
            return Quote.at(text, hit.span)
    return None


_CLOCK = frozenset(("local", "time", "gmt", "nnnn"))
"""Words of the hour that an agency puts last."""
_SIGNED = 3
"""Tokens at the end of a text among which its agency signs."""


def _form(words: Words, position: int) -> str:
    return words.forms[position] if position < len(words.forms) else ""


_DATELINE = 80
"""Words and signs at the top among which a dateline stands, under a title."""
_LINES = 4
_DIVIDERS = frozenset(("-", "–", "—", "/", "،", ",", "|", "--", ":"))
"""Signs that part an agency's name from the place and the day beside it; in brackets it is but the copy's source."""
_CLOSING = {"(": ")", "/": "/", "[": "]"}
_BEHIND = DASHES | {"--", ":", "."}
_HEAD = 6
"""Lines at the head, empty ones too, among which a dateline stands."""
_OPENING = 18
"""Words and signs of a dateline up to its agency."""
_LONGEST = 5
"""Words of an agency's name."""
_SIGLUM = 6
"""Letters of an agency's short name."""
