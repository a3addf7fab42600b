"""What the components share: the source, the words and the mentions found so far, kept on one spaCy Doc."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from operator import lt

from spacy.tokens import Doc
from spacy.vocab import Vocab

from lexicon.repair import mended
from lexicon.run_together import parted
from schemas.document import Document
from schemas.mention import About, Kind, Mention
from schemas.span import Span
from text.tokens import Words, words_of

_NOTES = "notes"
_MOST_LEXEMES = 50_000
"""A vocabulary never forgets a word: one that has grown to so many (some 20 MB) makes way for an empty one."""


@dataclass(slots=True)
class _Notes:
    """What is known of one Doc so far; mentions are kept by where they begin, the longer first, and by kind."""

    words: Words
    source: Document | None = None
    about: About | None = None
    mentions: dict[tuple[int, int, Kind], Mention] = field(default_factory=dict)
    ordered: list[Mention] | None = None
    """The mentions in order of the text, None where they have changed since."""
    of_kinds: dict[tuple[Kind, ...], list[Mention]] = field(default_factory=dict)
    """Those of some kinds, as often as they were asked for since they changed."""


def _notes(doc: Doc) -> _Notes:
    notes: _Notes = doc.user_data[_NOTES]
    return notes


def declare() -> None:
    """Declare what a Doc tells of itself (once a process; declaring again is harmless)."""
    Doc.set_extension("words", getter=words_in, force=True)
    Doc.set_extension("mentions", getter=mentions_of, force=True)
    Doc.set_extension("source", getter=source_of, setter=set_source, force=True)
    Doc.set_extension("about", getter=about_of, setter=set_about, force=True)


class Tokenizer:
    """Builds a Doc from the project's own tokens.

    Its vocabulary is its own and works nothing out of a word (shape, prefix, whether it is like a URL): nothing asks.
    """

    def __init__(self) -> None:
        """Begin with an empty vocabulary."""
        self.vocab = Vocab()

    def __call__(self, text: str) -> Doc:
        """Return a Doc with one spaCy token for each of ours; white space between them is kept by ``spaces``.

        A Doc's own offsets count one space between tokens; the true places are those of ``doc._.words``.
        """
        if len(self.vocab) > _MOST_LEXEMES:
            self.vocab = Vocab()
        words = _read(text)
        spaces = map(lt, words.ends, [*words.begins[1:], len(text)])
        doc = Doc(self.vocab, words=list(words.written), spaces=list(spaces) if words.forms else [])
        doc.user_data[_NOTES] = _Notes(words)
        return doc

    def bare(self, text: str) -> Doc:
        """Return a Doc that knows our tokens and has none of spaCy's, for which no component asks."""
        doc = Doc(self.vocab)
        doc.user_data[_NOTES] = _Notes(_read(text))
        return doc


def _read(text: str) -> Words:
    """Return the words of a text, those apart that were typed as one, and those mended that were damaged."""
    return mended(parted(words_of(text)))


def source_of(doc: Doc) -> Document:
    """Return the document that a Doc was made of."""
    source = _notes(doc).source
    if source is None:
        raise ValueError("the Doc was given no document")
    return source


def set_source(doc: Doc, source: Document) -> None:
    """Say which document a Doc is made of."""
    _notes(doc).source = source


def about_of(doc: Doc) -> About | None:
    """Return what the document is, once that is found."""
    return _notes(doc).about


def set_about(doc: Doc, about: About) -> None:
    """Put what the document is on its Doc."""
    _notes(doc).about = about


def words_in(doc: Doc) -> Words:
    """Return the project's own tokens of a Doc: token ``i`` here is ``doc[i]`` there."""
    return _notes(doc).words


def mentions_of(doc: Doc, *kinds: Kind) -> list[Mention]:
    """Return the mentions found so far, of the given kinds (of all, where none is given), in order of the text.

    Of those that begin together the longer stands first.
    """
    notes = _notes(doc)
    if notes.ordered is None:  # what is kept in order costs the next sort little
        notes.mentions = {key: notes.mentions[key] for key in sorted(notes.mentions)}
        notes.ordered = list(notes.mentions.values())
        notes.of_kinds = {(): notes.ordered}
    if kinds not in notes.of_kinds:
        notes.of_kinds[kinds] = [mention for mention in notes.ordered if mention.kind in kinds]
    return [*notes.of_kinds[kinds]]


def add(doc: Doc, mentions: Iterable[Mention]) -> None:
    """Add mentions to a Doc; one of the same kind and span as an earlier one is left out."""
    notes = _notes(doc)
    before = len(notes.mentions)
    for mention in tuple(mentions):
        notes.mentions.setdefault(_key(mention), mention)
    if len(notes.mentions) > before:
        notes.ordered = None


def withdraw(doc: Doc, unwanted: Iterable[Mention]) -> None:
    """Take back mentions that a later component knows to be wrong (a place inside a law's name)."""
    notes = _notes(doc)
    before = len(notes.mentions)
    for mention in unwanted:
        notes.mentions.pop(_key(mention), None)
    if len(notes.mentions) < before:
        notes.ordered = None


def _key(mention: Mention) -> tuple[int, int, Kind]:
    """Return what orders mentions and tells them apart: start, longer before shorter, kind."""
    return (mention.span.start, -mention.span.end, mention.kind)


def mention_at(doc: Doc, kind: Kind, span: Span, rule: str) -> Mention:
    """Build a mention of the words at a span."""
    return Mention(kind, span, span.of(source_of(doc).text), rule)
