"""What the components share: the source, the words and the mentions found so far, kept on one spaCy Doc."""

from collections.abc import Iterable

from spacy.tokens import Doc
from spacy.vocab import Vocab

from lexicon.repair import mended
from schemas.document import Document
from schemas.mention import Kind, Mention
from schemas.span import Span
from text.tokens import Words, words_of


def declare() -> None:
    """Declare what components share on a Doc (once a process; declaring again is harmless)."""
    Doc.set_extension("words", default=None, force=True)
    Doc.set_extension("mentions", default=None, force=True)
    Doc.set_extension("source", default=None, force=True)
    Doc.set_extension("about", default=None, force=True)


class Tokenizer:
    """Builds a Doc from the project's own tokens, with their fold as spaCy's norm."""

    def __init__(self, vocab: Vocab) -> None:
        """Keep the vocabulary."""
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """Return a Doc with one spaCy token for each of ours; white space between them is kept by ``spaces``.

        A Doc's own offsets count one space between tokens; the true places are those of ``doc._.words``.
        """
        words = mended(words_of(text))
        forms = [token.span.of(text) for token in words.tokens]
        ends = [token.span.end for token in words.tokens]
        starts = [*(token.span.start for token in words.tokens[1:]), len(text)][: len(ends)]
        doc = Doc(self.vocab, words=forms, spaces=[end < start for end, start in zip(ends, starts, strict=True)])
        for token, ours in zip(doc, words.tokens, strict=True):
            token.norm_ = ours.form
        doc._.words = words
        doc._.mentions = []
        return doc


def source_of(doc: Doc) -> Document:
    """Return the document that a Doc was made of."""
    source: Document = doc._.source
    return source


def words_in(doc: Doc) -> Words:
    """Return the project's own tokens of a Doc: token ``i`` here is ``doc[i]`` there."""
    words: Words = doc._.words
    return words


def mentions_of(doc: Doc, *kinds: Kind) -> list[Mention]:
    """Return the mentions found so far, of the given kinds (of all, where none is given), in order of the text."""
    found: list[Mention] = doc._.mentions
    return sorted((m for m in found if not kinds or m.kind in kinds), key=_order)


def add(doc: Doc, mentions: Iterable[Mention]) -> None:
    """Add mentions to a Doc; one of the same kind and span as an earlier one is left out."""
    known = {(m.kind, m.span) for m in doc._.mentions}
    for mention in mentions:
        if (mention.kind, mention.span) not in known:
            known.add((mention.kind, mention.span))
            doc._.mentions.append(mention)


def withdraw(doc: Doc, unwanted: Iterable[Mention]) -> None:
    """Take back mentions that a later component knows to be wrong (a place inside a law's name)."""
    gone = {(m.kind, m.span) for m in unwanted}
    doc._.mentions = [m for m in doc._.mentions if (m.kind, m.span) not in gone]


def mention_at(doc: Doc, kind: Kind, span: Span, rule: str, confidence: float = 1.0) -> Mention:
    """Build a mention of the words at a span."""
    return Mention(kind, span, span.of(source_of(doc).text), rule, confidence)


def _order(mention: Mention) -> tuple[int, int, str]:
    """Order by start, longer before shorter, then by kind."""
    return (mention.span.start, -mention.span.end, mention.kind)
