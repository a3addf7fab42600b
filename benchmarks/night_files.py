"""Communiqués as files of the kinds that institutions keep, for a benchmark; LibreOffice makes PDF and DOCX."""

import html
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from ingest import release

_KINDS = ("pdf", "html", "pdf", "docx", "html", "pdf", "txt", "docx", "pdf", "html")
"""In turn: four PDF, three pages of a site, two DOCX and one text in ten."""
_AT_ONCE = 100  # files that one start of LibreOffice turns into another kind
_PAGE = """<!doctype html><html dir="rtl" lang="ar"><head><meta charset="utf-8"><title>{title}</title></head><body>
<nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/news">الأخبار</a></li></ul></nav>
<main><article><h1>{title}</h1>{body}</article></main><footer><p>جميع الحقوق محفوظة</p></footer></body></html>"""


def mixed(folder: Path, documents: int) -> list[Path]:
    """Write communiqués in several kinds of file; return the paths. Raises RuntimeError without LibreOffice."""
    folder.mkdir(parents=True)
    kinds = [_KINDS[number % len(_KINDS)] for number in range(documents)]
    for number, kind in enumerate(kinds):
        if kind in ("html", "txt"):
            text = release(number)
            (folder / f"{number:06}.{kind}").write_text(_page(text) if kind == "html" else text, encoding="utf-8")
    for kind in ("pdf", "docx"):
        numbers = [number for number, own in enumerate(kinds) if own == kind]
        for first in range(0, len(numbers), _AT_ONCE):
            _converted(numbers[first : first + _AT_ONCE], kind, folder)
    return [folder / f"{number:06}.{kind}" for number, kind in enumerate(kinds)]


def _page(text: str) -> str:
    title, *lines = text.splitlines()
    return _PAGE.format(title=html.escape(title), body="".join(f"<p>{html.escape(line)}</p>" for line in lines))


def _converted(numbers: Sequence[int], kind: str, folder: Path) -> None:
    """Turn communiqués into files of a kind."""
    office = shutil.which("soffice")
    if office is None:
        raise RuntimeError("PDF and DOCX are made by LibreOffice, which is not installed (apt-get install libreoffice)")
    with tempfile.TemporaryDirectory() as scratch:
        pages = [Path(scratch) / f"{number:06}.html" for number in numbers]
        for number, page in zip(numbers, pages, strict=True):
            lines = "".join(f"<p>{html.escape(line)}</p>" for line in release(number).splitlines())
            page.write_text(f'<html dir="rtl"><meta charset="utf-8"><body>{lines}</body></html>', encoding="utf-8")
        profile = f"-env:UserInstallation=file://{scratch}/profile"
        filters = {"pdf": "pdf:writer_pdf_Export", "docx": "docx:MS Word 2007 XML"}
        told = [profile, "--headless", "--infilter=HTML (StarWriter)", "--convert-to", filters[kind]]
        command = [office, *told, "--outdir", str(folder), *map(str, pages)]
        subprocess.run(command, check=True, capture_output=True, timeout=600)
