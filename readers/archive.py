"""ZIP archives: their members, each a file of its own. Nothing is written, and a member's path is only a name."""

import re
import zipfile

from readers.content import Enclosure, Report
from readers.limits import MAX_BYTES, MAX_PART_BYTES
from readers.office_xml import member, open_archive
from schemas.errors import ReadError, Reason

_SEPARATORS = re.compile(r"[\\/]+")
_MADE_BY_SYSTEMS = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")
_UTF8_NAME = 0x800


def read_zip(content: bytes, report: Report) -> None:
    """Hand over the members of an archive. Raises ReadError: DAMAGED, ENCRYPTED, TOO_LARGE, EMPTY."""
    with open_archive(content) as archive:
        entries = [e for e in archive.infolist() if not e.is_dir() and not _is_clutter(e.filename)]
        if not entries:
            raise ReadError(Reason.EMPTY, "The archive is empty.")
        if sum(e.file_size for e in entries) > MAX_PART_BYTES:
            most = MAX_PART_BYTES // 1_000_000
            raise ReadError(
                Reason.TOO_LARGE, f"Unpacked, it has more than {most} MB; unpack it and take in the folder."
            )
        unpacked = 0
        for entry in entries:
            inside = member(archive, entry.filename, MAX_BYTES)
            unpacked += len(inside)
            if unpacked > MAX_PART_BYTES:
                raise ReadError(Reason.TOO_LARGE, "It unpacks to more than it says; it is not read.")
            report.enclose(Enclosure(name_of(_decoded(entry)), inside))
            report.page_done()


def name_of(path: str) -> str:
    """Return the last part of a path, which no file system would take for a place."""
    parts = [part for part in _SEPARATORS.split(path.replace("\0", "")) if part not in ("", ".", "..")]
    return parts[-1] if parts else "unnamed"


def _is_clutter(name: str) -> bool:
    return any(part in name for part in _MADE_BY_SYSTEMS)


def _decoded(entry: zipfile.ZipInfo) -> str:
    """Return a member's name; one not marked as UTF-8 often is all the same, or windows-1256, never cp437."""
    if entry.flag_bits & _UTF8_NAME:
        return entry.filename
    try:
        raw = entry.filename.encode("cp437")
    except UnicodeEncodeError:
        return entry.filename
    for encoding in ("utf-8", "windows-1256"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return entry.filename
