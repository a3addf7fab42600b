"""Bytes to text: which encoding a text without a declaration is written in."""

import codecs
import re
import unicodedata

from schemas.errors import ReadError, Reason
from text.plausibility import mixed_scripts, plausibility, usual_letters

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# In the order in which a draw is decided: what Windows wrote is the most frequent by far.
_EIGHT_BIT = ("cp1252", "windows-1256", "iso-8859-6", "mac_arabic", "cp720", "iso-8859-15", "mac_roman", "cp850")
_SAMPLE = 20_000
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_LETTERS_BEYOND_ASCII = re.compile("[^\x00-\x7f]")
MAX_BAD_BYTES = 0.02
"""The largest share of broken sequences among those beyond ASCII that is still read as damaged UTF-8: a text cut and
joined by a program has a few, a text of another encoding has hardly one that is right."""
_SHORT = 80  # bytes: a title may hold no function word; its letters alone decide
_ODD = frozenset(("Cc", "So", "Sk", "Co"))  # U+FFFD is one of So
_NO_CHARSETS = frozenset(
    ("punycode", "idna", "unicode_escape", "raw_unicode_escape", "raw-unicode-escape", "undefined")
)
"""Codecs of Python that are no encodings of documents; to decode by some takes the square of the length."""
_FAR_MORE = 0.15
_VOWELLED = 0.2
"""A text with so many vowel signs has them after most letters, and is judged without."""
MIN_PLAUSIBILITY = 0.04
"""Below it an 8-bit text is in none of the encodings tried (Cyrillic read as Latin has 0.00, a list of names 0.08)."""


def decode(content: bytes) -> str:
    """Return the text of ``content`` with line ends as in Unix and without byte order mark.

    Raises ReadError: UNKNOWN_KIND where it is no text at all, WRONG_ENCODING where no encoding gives sense.
    """
    text = _marked(content) or _utf8(content) or _utf16(content)
    if text is None:
        if is_binary(content):
            raise ReadError(Reason.UNKNOWN_KIND, "It is neither text nor a kind of file that Dhakira knows.")
        text = _eight_bit(content)
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")


def decode_declared(content: bytes, charset: str | None) -> str:
    """Return the text of ``content``, believing the declared ``charset`` where it fits; never raises.

    For parts of a mail or page, whose reader has more to go on than one piece of text.
    """
    if content[:_SAMPLE].count(0) > len(content[:_SAMPLE]) / 10 or b"\x06" in content[:_SAMPLE]:
        wide = _marked(content) or _utf16(content)
        if wide is not None:
            return wide
    declared = _lookup(charset)
    candidates = [c for c in (declared, "utf-8") if c]
    for candidate in candidates:
        try:
            text = content.decode(candidate)
        except UnicodeError:
            continue
        if candidate != declared or not _is_mistaken(content, text):
            return text.removeprefix("\ufeff")
    try:
        return decode(content)
    except ReadError:
        return content.decode(declared or "utf-8", "replace")


def is_binary(content: bytes) -> bool:
    """Tell bytes that are no text in any 8-bit encoding: more than one control character in 500."""
    sample = content[:_SAMPLE]
    return len(_CONTROLS.findall(sample)) > len(sample) / 500


def _lookup(charset: str | None) -> str | None:
    if not charset:
        return None
    try:
        name = codecs.lookup(charset.strip("\"' ")).name
        b"".decode(name)  # zip and rot13 are codecs, too, but give no text
    except (LookupError, ValueError):
        return None
    if name in _NO_CHARSETS:
        return None
    return "cp1252" if name == "iso8859-1" else name  # as browsers take it: typographic signs lie between


def _is_mistaken(content: bytes, text: str) -> bool:
    """Tell an encoding that was declared wrongly: programs that convert a page forget its declaration.

    UTF-8 hardly ever makes sense by chance; among 8-bit encodings the declared one is left for one that makes far more.
    """
    if content.isascii():
        return False
    if _utf8_strict(content) is not None:
        return _utf8_strict(content) != text
    sample = re.sub(rb"<[^<>]{0,500}>", b" ", content[: 4 * _SAMPLE])[:_SAMPLE]
    own = plausibility(text[:_SAMPLE]) - 2 * mixed_scripts(text[:_SAMPLE])
    return own < MIN_PLAUSIBILITY and max(_sense(sample, name) for name in _EIGHT_BIT) > own + _FAR_MORE


def _utf8_strict(content: bytes) -> str | None:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _marked(content: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, "replace")
    return None


def _utf8(content: bytes) -> str | None:
    """Decode UTF-8, also where a few sequences are broken (each becomes U+FFFD)."""
    text = _utf8_strict(content)
    if text is None:
        text = content.decode("utf-8", "replace")
        broken = text.count("\ufffd")
        if broken > max(1, MAX_BAD_BYTES * len(_LETTERS_BEYOND_ASCII.findall(text))):
            return None
        if broken * 20 > len(_LETTERS_BEYOND_ASCII.findall(text)):  # one stray byte proves nothing of a Latin text
            return None
    return None if _CONTROLS.search(content[:_SAMPLE]) and is_binary(content) else text


def _utf16(content: bytes) -> str | None:
    """Decode UTF-16 without its mark: every second byte of Arabic text is 06, of Latin text 00."""
    sample = content[: _SAMPLE // 2 * 2]
    if len(sample) < 4:  # noqa: PLR2004 - two characters
        return None
    for encoding, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        if high.count(0) + high.count(6) < 0.9 * len(high):
            continue
        text = content[: len(content) // 2 * 2].decode(encoding, "replace")
        if sum(1 for c in text[:_SAMPLE] if unicodedata.category(c) in ("Cc", "Cn", "Co")) < len(text[:_SAMPLE]) / 5:
            return text
    return None


def _eight_bit(content: bytes) -> str:
    """Decode by the encoding whose reading of a sample makes most sense."""
    scores = [(_sense(content[:_SAMPLE], name), -rank, name) for rank, name in enumerate(_EIGHT_BIT)]
    sense, _, best = max(scores)
    if sense < (MIN_PLAUSIBILITY if len(content) > _SHORT else 0.0):
        raise ReadError(
            Reason.WRONG_ENCODING,
            "Its text makes sense in none of the encodings tried (UTF-8, UTF-16, windows-1256, ISO-8859-6, "
            "windows-1252); save it as UTF-8.",
        )
    return content.decode(best, "replace")


def _sense(sample: bytes, encoding: str) -> float:
    text = sample.decode(encoding, "replace")
    letters_only = "".join(c for c in text if not unicodedata.combining(c))
    if len(text) - len(letters_only) > _VOWELLED * len(text):
        text = letters_only
    odd = sum(1 for c in text if unicodedata.category(c) in _ODD and c not in "\r\n\t")
    letters = 0.4 * (usual_letters(text) - 0.9)
    return plausibility(text) + letters - 2 * mixed_scripts(text) - 3 * odd / max(1, len(text))
