"""How much a text looks like Arabic, French or English: what tells a right decoding or reading from a wrong one.

Running text of the three languages is full of its function words, and Arabic of words with the article; bytes read in
a wrong encoding, or a PDF whose font lies about its letters, have next to none. No word list of a language is needed.
"""

import re

from text.fold import fold

_WORDS_AS_WRITTEN = """
    في من على إلى عن مع هذا هذه ذلك التي الذي الذين أن إن أو لا ما كما كل بعد قبل خلال بين حول عند لدى ثم قد كان كانت
    يوم رقم عدد السيد السيدة وفي ومن وعلى وقد هو هي لم لن غير أي به بها له لها فيه فيها منه منها عليه عليها
    le la les de du des et en un une au aux dans par pour sur avec est sont que qui qu ce cette ces se son sa
    ses leur plus ou où ne pas il elle mme été entre lors
    the of and to in for on with by at from as is are was were be been has have this that which an it its their he she
    his her not or will
"""
_FUNCTION_WORDS = frozenset(fold(_WORDS_AS_WRITTEN).text.split())
_WORD = re.compile(r"[^\W\d_]+")
_ARABIC = re.compile("[\u0621-\u064a]")
_LATIN = re.compile("[a-zà-ÿœ]")
_ARTICLE = re.compile("[وفبك]{0,2}(?:ال|لل).{2,}")


def plausibility(text: str) -> float:
    """Return the share (0 to 1) of words that betray a language: function words, and Arabic words with the article.

    Running text of the three languages has 0.3 to 0.6, lists of names some 0.1, wrongly decoded text below 0.03. A
    text without words has 0.
    """
    words = _WORD.findall(fold(text).text)
    return sum(1 for word in words if _betrays(word)) / len(words) if words else 0.0


def _betrays(word: str) -> bool:
    return len(word) > 1 and (word in _FUNCTION_WORDS or _ARTICLE.fullmatch(word) is not None)


def mixed_scripts(text: str) -> float:
    """Return the share (0 to 1) of words in which Arabic and Latin letters touch, as they do in wrong decodings."""
    words = _WORD.findall(text.casefold())
    mixed = sum(1 for word in words if _ARABIC.search(word) and _LATIN.search(word))
    return mixed / len(words) if words else 0.0


_USUAL = re.compile(
    "[\u0621-\u064a\u0660-\u0669\u060c\u061b\u061fàâäæçèéêëîïôœùûüÿÀÂÇÈÉÊËÎÔŒÙÛ«»‘’“”–—…•°€ \u200c-\u200f]"
)
_BEYOND_ASCII = re.compile("[^\x00-\x7f]")


def usual_letters(text: str) -> float:
    """Return the share (0 to 1) of the signs beyond ASCII that Arabic, French or English are written with.

    It decides where a text is too short to hold a function word; 1 for plain ASCII.
    """
    beyond = _BEYOND_ASCII.findall(text)
    return sum(1 for c in beyond if _USUAL.match(c)) / len(beyond) if beyond else 1.0


_ARABIC_WORD = re.compile("[\u0621-\u064a]{2,}")
_PIERCED = re.compile("(?<=[\u0621-\u064a]{2})[0-9'](?=[\u0621-\u064a\\s])|(?<![^\\s])[0-9'](?=[\u0621-\u064a]{2})")


def pierced_words(text: str) -> float:
    """Return the share of Arabic words in or at which a digit or apostrophe stands in place of a letter.

    Re-distilled files whose font has lost its map of letters read so; running text has none (``و85`` is no such word).
    """
    words = len(_ARABIC_WORD.findall(text))
    return len(_PIERCED.findall(text)) / words if words else 0.0
