"""Word files of before 2007, by antiword, else by LibreOffice: either is enough."""

import tempfile
from pathlib import Path

from readers.content import Content, Report, unpaged
from readers.docx import read_docx
from readers.programs import ANTIWORD, LIBREOFFICE, missing, run
from schemas.errors import ReadError, Reason

_ENCRYPTED_FLAG = 0x0100  # in the flags of the file's information block, at byte 10 of the stream
_BLOCK_MAGIC = b"\xec\xa5"
CELL = " | "


def read_doc(content: bytes, report: Report) -> Content:
    """Read an old Word file. Raises ReadError: NEEDS_PROGRAM, ENCRYPTED, DAMAGED, TOOK_TOO_LONG."""
    if _is_encrypted(content):
        raise ReadError(Reason.ENCRYPTED, "It is protected by a password; save a copy without one.")
    antiword, office = ANTIWORD.path(), LIBREOFFICE.path()
    if not antiword and not office:
        raise missing(ANTIWORD, "A Word file of before 2007")
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "source.doc")
        source.write_bytes(content)
        text = run(antiword, ["-m", "UTF-8.txt", "-w", "0", source]) if antiword else None
        if text is not None and text.strip():
            report.page_done()
            return unpaged("\n".join(filter(None, map(_line, text.decode("utf-8", "replace").split("\n")))))
        if office:
            profile = f"-env:UserInstallation=file://{folder}/profile"
            run(office, [profile, "--headless", "--norestore", "--convert-to", "docx", "--outdir", folder, source])
            converted = source.with_suffix(".docx")
            if converted.exists():
                return read_docx(converted.read_bytes(), report)
    raise ReadError(Reason.DAMAGED, "It cannot be converted; open it and save it as DOCX.")


def _is_encrypted(content: bytes) -> bool:
    """Tell an encrypted document by the flag in its information block, which begins a sector of the file."""
    for start in range(512, min(len(content) - 12, 1 << 20), 512):
        if content.startswith(_BLOCK_MAGIC, start):
            return bool(int.from_bytes(content[start + 10 : start + 12], "little") & _ENCRYPTED_FLAG)
    return False


def _line(line: str) -> str:
    """Return a line with single spaces; antiword frames the cells of a table row in bars."""
    stripped = line.strip()
    if len(stripped) > 1 and stripped[0] == stripped[-1] == "|":
        cells = [" ".join(cell.split()) for cell in stripped[1:-1].split("|")]
        return CELL.join(cells) if any(cells) else ""
    return " ".join(line.split())
