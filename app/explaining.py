"""A text with its findings and the rule that made each: coloured for a terminal, and as one HTML page."""

import html
from collections.abc import Iterable, Iterator, Sequence

from rich.text import Text

from app.colours import STYLES, paper
from app.speaking import said
from schemas.document import Document
from schemas.mention import About, Extraction, Kind, Mention
from schemas.relation import Delegation, Engagement, Findings, Official
from schemas.span import Quote
from text.inflection import is_arabic

# No space stands beside a mark within a line: inside an Arabic word it would part letters that are joined.
_PAGE = """<!doctype html>
<html lang="{language}" dir="{direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{name}</title>
<style>
body {{ font: 17px/2 serif; max-width: 54em; margin: 2em auto; padding: 0 1em; color: #222; overflow-wrap: anywhere }}
mark {{ color: inherit; border-radius: .25em; padding: .1em 0; border-bottom: 2px solid rgba(0,0,0,.25) }}
mark:has(mark) {{ padding: .35em .2em }}
.about {{ color: #555; font: 15px/1.5 sans-serif }}
td:first-child {{ white-space: nowrap }}
.wide {{ overflow-x: auto; overflow-wrap: normal }}
h2 {{ font: bold 16px sans-serif; margin-top: 2em }}
table {{ font: 14px/1.4 sans-serif; border-collapse: collapse; width: 100% }}
th, td {{ text-align: start; border-bottom: 1px solid #ddd; padding: .25em .6em; vertical-align: top }}
.key mark {{ margin-inline-end: .5em; padding: .1em .3em; font: 14px sans-serif; white-space: nowrap }}
@media (max-width: 48em) {{
  table, tbody, tr, td {{ display: block }}
  th, td:empty {{ display: none }}
  tr {{ border-bottom: 1px solid #bbb; padding: .4em 0; overflow-wrap: anywhere }}
  td {{ border: 0; padding: .1em 0 }}
  td::before {{ content: attr(data-told) ": "; color: #666; unicode-bidi: isolate }}
}}
{colours}
</style></head>
<body>
<h1 dir="auto">{name}</h1>
<p class="about" dir="auto">{about}</p>
<p class="key">{key}</p>
{paragraphs}
<h2>{found}</h2>
<div class="wide"><table>{rows}</table></div>
<h2>{together}</h2>
<div class="wide"><table>{relations}</table></div>
</body></html>
"""
HEADINGS = ("where", "kind", "words", "rule", "confidence", "stands for")
RELATION_HEADINGS = ("where", "what", "words", "rule", "is told with")


def coloured(document: Document, extraction: Extraction) -> Text:
    """Return the text with each mention in the colour of its kind, an inner one over the outer."""
    text = Text(document.text)
    for mention in extraction.mentions:
        text.stylize(STYLES[mention.kind], mention.span.start, mention.span.end)
        text.stylize("underline", mention.span.start, mention.span.end)
    return text


def rule_rows(extraction: Extraction) -> Iterator[tuple[str, ...]]:
    """Yield a row a mention: place, kind, words on one line, rule, confidence, what it stands for."""
    for mention in extraction.mentions:
        place = f"{mention.span.start}-{mention.span.end}"
        words = " ".join(mention.text.split())
        yield place, said(mention.kind.value), words, mention.rule, f"{mention.confidence:.2f}", _stands_for(mention)


def relation_rows(findings: Findings) -> Iterator[tuple[str, ...]]:
    """Yield a row for each official, delegation and engagement: place, what it is, words, rule, what is told of it."""
    relations = findings.relations
    for official in relations.officials:
        yield _row("official", official.name, "", _of_official(official))
    for delegation in relations.delegations:
        yield _row("delegation", delegation.quote, delegation.rule, _of_delegation(delegation))
    for engagement in relations.engagements:
        told = (*_of_engagement(engagement), *_of_company(engagement))
        yield _row(engagement.kind.value, engagement.trigger, engagement.rule, told)


def _row(what: str, quote: Quote, rule: str, told: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    beside = " · ".join(f"{said(name)} {value}" for name, value in told if value)
    return f"{quote.span.start}-{quote.span.end}", said(what), " ".join(quote.text.split()), rule, beside


def _of_official(official: Official) -> Iterator[tuple[str, str]]:
    yield "title", _words(official.title, *official.further_titles)
    yield "body", _words(official.organization)
    yield "country", official.country or ""


def _of_delegation(delegation: Delegation) -> Iterator[tuple[str, str]]:
    yield "represents", _words(delegation.represents)
    yield "country", delegation.country or ""
    yield "head", _words(delegation.head)
    yield "members", _words(*delegation.members)


def _of_engagement(engagement: Engagement) -> Iterator[tuple[str, str]]:
    yield "on", _days(*(str(day) for day in (engagement.start, engagement.end) if day))
    yield "host", _words(engagement.host)
    yield "guests", _words(*engagement.guests)
    yield "countries", ", ".join(engagement.countries)
    yield "place", _words(engagement.place)
    yield "programmes", _words(*engagement.programs)
    yield "laws", _words(*engagement.laws)
    yield "about", _words(*engagement.topics)
    yield "outcomes", _words(*(outcome.quote for outcome in engagement.outcomes))


def _of_company(engagement: Engagement) -> Iterator[tuple[str, str]]:
    company = engagement.company
    yield "headed by", _words(*company.heads)
    yield "members", _words(*company.members)
    yield "present", _words(*company.present)


def _days(*days: str) -> str:
    return said(" to ".join(dict.fromkeys(days)))


def _words(*quotes: Quote | None) -> str:
    return ", ".join(" ".join(quote.text.split()) for quote in quotes if quote)


def _stands_for(mention: Mention) -> str:
    """Return days, key, country and warnings, as far as there are any."""
    value = mention.value
    days = "" if value is None else _days(str(value.start), str(value.end))
    parts = (days, mention.key or "", mention.country or "", *map(said, mention.warnings))
    return " · ".join(dict.fromkeys(part for part in parts if part))


def html_page(document: Document, findings: Findings) -> str:
    """Return one page that needs nothing beside it; each paragraph runs in the direction of its own letters."""
    key = "".join(f'<mark class="{kind.value}">{html.escape(said(kind.value))}</mark>' for kind in Kind)
    extraction, relations = findings.extraction, list(relation_rows(findings))
    return _PAGE.format(
        language=html.escape(document.language, quote=True),
        direction=direction(document.text) or "ltr",
        found=said("What was found"),
        together=said("How it hangs together"),
        name=html.escape(document.name),
        about=html.escape(_about(extraction.about)),
        colours="\n".join(f"mark.{kind.value} {{ background: {paper(kind)} }}" for kind in Kind),
        key=key,
        paragraphs=_paragraphs(document.text, extraction.mentions),
        rows=_table(HEADINGS, rule_rows(extraction)),
        relations=_table(RELATION_HEADINGS, relations) if relations else "",
    )


def direction(text: str) -> str:
    """Return in which direction a text runs by most of its letters: an acronym may begin an Arabic one. "" for none."""
    arabic = sum(map(is_arabic, text))
    others = sum(map(str.isalpha, text)) - arabic
    return "" if not (arabic or others) else "rtl" if arabic >= others else "ltr"


def _about(about: About) -> str:
    """Return what a document is, in a line: its title, kind, day of issue, issuer and language, as far as told."""
    told = (_words(about.title), said(about.type.value), str(about.date or ""), _words(about.sender), about.language)
    return " · ".join(part for part in told if part)


def _table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    headings = [said(heading) for heading in headings]
    head = "<tr>" + "".join(f"<th>{heading}</th>" for heading in headings) + "</tr>"
    return "\n".join([head, *(_table_row(headings, cells) for cells in rows)])


def _table_row(headings: Sequence[str], cells: Sequence[str]) -> str:
    """Return a row whose cells bear their headings: on a narrow screen they stand one below the other."""
    told = zip(headings, cells, strict=True)
    return "<tr>" + "".join(f'<td dir="auto" data-told="{h}">{html.escape(cell)}</td>' for h, cell in told) + "</tr>"


def _paragraphs(text: str, mentions: Sequence[Mention]) -> str:
    """Return the lines as paragraphs, with marks around the mentions; one over a line's end is marked on each line."""
    made: list[str] = []
    start = waiting = 0
    open_: list[Mention] = []
    for line in text.split("\n"):
        end = start + len(line)
        while waiting < len(mentions) and mentions[waiting].span.start < end:
            open_.append(mentions[waiting])
            waiting += 1
        inside = [m for m in open_ if m.span.start < end and m.span.end > start]
        made.append(f'<p dir="{direction(line) or "auto"}">{_marked(text, start, end, inside)}</p>')
        open_ = [m for m in open_ if m.span.end > end]
        start = end + 1
    return "\n".join(made)


def _marked(text: str, start: int, end: int, mentions: Sequence[Mention]) -> str:
    """Return one line with its marks. Where two overlap without one being inside the other, the first ends early."""
    parts: list[str] = []
    position = start
    stack: list[tuple[int, Mention]] = []
    for mention in mentions:
        first, last = max(mention.span.start, start), min(mention.span.end, end)
        while stack and stack[-1][0] <= first:
            parts.append(html.escape(text[position : stack[-1][0]]) + "</mark>")
            position = stack.pop()[0]
        last = min(last, stack[-1][0]) if stack else last
        parts.append(html.escape(text[position:first]) + _opening(mention))
        position = first
        stack.append((last, mention))
    while stack:
        parts.append(html.escape(text[position : stack[-1][0]]) + "</mark>")
        position = stack.pop()[0]
    return "".join(parts) + html.escape(text[position:end])


def _opening(mention: Mention) -> str:
    told = f"{said(mention.kind.value)}: {mention.rule} ({mention.confidence:.2f}) {_stands_for(mention)}".strip()
    return f'<mark class="{mention.kind.value}" title="{html.escape(told, quote=True)}">'
