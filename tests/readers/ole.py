"""A writer of OLE files (MS-CFB, version 3) for tests: the names of a storage in one chain."""

import struct
from collections.abc import Mapping

_SECTOR, _CUTOFF = 512, 4096
_END, _FREE, _NONE, _FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFD
Tree = Mapping[str, "bytes | Tree"]


def ole_file(tree: Tree) -> bytes:
    """Return an OLE file with these streams and storages."""
    entries: list[tuple[str, int, int, bytes | None]] = []  # name, next sibling, first child, content

    def add(level: Tree) -> int:
        first = following = _NONE
        for name, inside in reversed(list(level.items())):
            child = add(inside) if isinstance(inside, Mapping) else _NONE
            entries.append((name, following, child, None if isinstance(inside, Mapping) else inside))
            first = following = len(entries)
        return first

    root = add(tree)
    sectors: list[bytes] = []
    chains: list[int] = []
    small: list[bytes] = []
    small_chains: list[int] = []

    def put(content: bytes, size: int, where: list[bytes], links: list[int]) -> int:
        start = len(where)
        pieces = [content[n : n + size].ljust(size, b"\0") for n in range(0, len(content), size)]
        where.extend(pieces)
        links.extend([*range(start + 1, start + len(pieces)), _END][: len(pieces)])
        return start if pieces else _END

    lines = []
    for name, following, child, content in entries:
        is_small = len(content or b"") < _CUTOFF
        start = put(content, 64, small, small_chains) if content and is_small else 0
        start = put(content, _SECTOR, sectors, chains) if content and not is_small else start
        lines.append(_entry(name, 1 if content is None else 2, following, child, start, len(content or b"")))
    inside = b"".join(small)
    place = put(inside, _SECTOR, sectors, chains)
    links = struct.pack(f"<{len(small_chains)}I", *small_chains)
    links += b"\xff" * (-len(links) % _SECTOR)
    small_table, tables = put(links, _SECTOR, sectors, chains), len(links) // _SECTOR
    lines.insert(0, _entry("Root Entry", 5, _NONE, root, place, len(inside)))
    directory = put(b"".join(lines), _SECTOR, sectors, chains)
    count = 1
    while count * _SECTOR // 4 < len(sectors) + count:
        count += 1
    first_fat = len(sectors)
    table = chains + [_FAT] * count
    table += [_FREE] * (count * _SECTOR // 4 - len(table))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<IIIIIIIII", 0, count, directory, 0, _CUTOFF, small_table, tables, _END, 0)
    places = [first_fat + n for n in range(count)]
    head += struct.pack("<109I", *places, *[_FREE] * (109 - count))
    return head + b"".join(sectors) + struct.pack(f"<{len(table)}I", *table)


def _entry(name: str, kind: int, following: int, child: int, start: int, size: int) -> bytes:
    raw = name.encode("utf-16-le") + b"\0\0"
    return (
        raw.ljust(64, b"\0")
        + struct.pack("<HBBIII", len(raw), kind, 1, _NONE, following, child)
        + bytes(36)
        + struct.pack("<IQ", start, size)
    )


def message(
    subject: str, body: str | bytes, more: Tree | None = None, *, code_page: int = 0, embedded: bool = False
) -> Tree:
    """Return an Outlook message: ``body`` as text in UTF-16, or as bytes in a code page."""
    header = bytes(24 if embedded else 32)
    fixed = header + struct.pack("<IIQ", 0x3FFD0003, 6, code_page) + struct.pack("<IIQ", 0x00390040, 6, SENT)
    streams: dict[str, bytes | Tree] = {
        "__properties_version1.0": fixed,
        "__substg1.0_0037001F": subject.encode("utf-16-le"),
        "__substg1.0_0C1A001F": "Secrétariat".encode("utf-16-le"),
    }
    if isinstance(body, bytes):
        streams["__substg1.0_1000001E"] = body
    else:
        streams["__substg1.0_1000001F"] = body.encode("utf-16-le")
    return streams | dict(more or {})


SENT = 133_764_840_000_000_000
"""19 November 2024, 10:00 UTC, in ticks of 100 nanoseconds since 1601."""


def attachment(name: str, content: "bytes | Tree") -> Tree:
    """Return an attachment: a file, or a message."""
    streams: dict[str, bytes | Tree] = {
        "__properties_version1.0": bytes(8),
        "__substg1.0_3707001F": name.encode("utf-16-le"),
    }
    streams["__substg1.0_37010102" if isinstance(content, bytes) else "__substg1.0_3701000D"] = content
    return streams
