"""The morning's page as HTML and as plain text."""

from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from reports.sentences import Page, isolated


def as_html(page: Page) -> str:
    """Return one HTML page that needs nothing else: no script, no picture, no address outside."""
    return _environment().get_template("report.html").render(page=page, is_web=is_web)


def as_text(page: Page) -> str:
    """Return the plain twin, a line for each line."""
    lines = [page.title, "", *page.alarm, *page.top]
    for section in page.sections:
        lines += ["", section.heading]
        for item in section.items:
            mark = f"  [{isolated(item.id)}]" if item.id else ""
            lines.append(f"- {item.text}{mark}")
            below = (item.detail, item.address if is_web(item.address) else "")
            lines += [f"  {isolated(more)}" for more in below if more]
    return "\n".join(lines) + "\n"


def is_web(address: str) -> bool:
    """Tell whether an address can be opened by a browser; others are not made links."""
    return urlsplit(address).scheme in {"http", "https"}


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
