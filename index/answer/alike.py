"""What is like a document, and which words of the memory are spelled like one that it does not hold."""

import math
from collections import Counter
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import OSA, Prefix

from index import tree as t
from index.protocol import Engine
from index.question.groups import Group
from index.question.unanswered import as_typed
from index.record.rows import Record
from lexicon.questions import stopwords
from schemas.query import Suggestion
from text.fold import fold_word

_LOOKED_AT = 80  # words of a document, the most frequent first, that are weighed
_TELLING = 25  # of them, the most telling, that others are looked for by
_SHARE = 4  # one of so many must be in another document
_SHORT = 3  # letters
_LONG = 8  # letters of a word that may be two letters off
_LOOKED_THROUGH = 5  # documents in which a like word is looked for


def like_tree(record: Record, engine: Engine) -> tuple[t.Tree | None, tuple[Group, ...]]:
    """Return what finds documents that hold the words that tell a document from others, and these words.

    There is no tree where it has no such words.
    """
    counts = Counter(lemma for lemma in record.terms.lemmas if _may_tell(lemma))
    words = [lemma for lemma, _ in counts.most_common(_LOOKED_AT)]
    if not words:
        return None, ()
    total, *held = engine.totals([t.Everything(), *(t.Token(t.Field.TEXT_LEMMA, lemma) for lemma in words)])
    weight = {
        lemma: (1 + math.log(counts[lemma])) * math.log((total + 1) / (documents + 0.5))
        for lemma, documents in zip(words, held, strict=True)
        if documents > 1
    }
    telling = sorted((w for w in weight if weight[w] > 0), key=lambda w: (-weight[w], w))[:_TELLING]
    if not telling:
        return None, ()
    parts = tuple(t.Weighted(t.Token(t.Field.TEXT_LEMMA, lemma), weight[lemma]) for lemma in telling)
    wanted = t.Some(parts, max(1, len(parts) // _SHARE))
    groups = tuple(Group(_written(w, record), t.Everything(), lemmas=frozenset({w})) for w in telling)
    return t.Filtered(wanted, without=(t.Token(t.Field.DOCUMENT, record.document),)), groups


def _written(lemma: str, record: Record) -> str:
    """Return the word of a document, folded, that has a lemma: stems mean nothing to people."""
    return record.terms.forms[list(record.terms.lemmas).index(lemma)]


def _may_tell(lemma: str) -> bool:
    return len(lemma) >= _SHORT and not lemma[0].isdigit() and lemma not in stopwords()


def suggestions(groups: Sequence[Group], typed: str, engine: Engine) -> tuple[Suggestion, ...]:
    """Return, for each word that the memory does not hold as written, the most frequent of those spelled alike.

    Both are told as they stand, one in the question and one in the memory. A word that the lexicon has is spelled well:
    who asks for Brazilians means no resilience.
    """
    unsure = [group for group in groups if not group.wordings]
    if not unsure:
        return ()
    unknown = [g for g, held in zip(unsure, engine.totals([_as_written(g) for g in unsure]), strict=True) if not held]
    words = [form for group in unknown for form in sorted(group.forms) if form.isalpha() and len(form) > _SHORT]
    found = ((form, _instead(form, engine)) for form in words)
    return tuple(Suggestion(as_typed(form, typed), instead) for form, instead in found if instead)


def _as_written(group: Group) -> t.Tree:
    """Return documents that hold a group's words, not those that hold a name that sounds like them."""
    fields = (t.Field.TEXT_LEMMA, t.Field.TITLE_LEMMA, t.Field.NAME_LEMMA)
    tokens = tuple(t.Token(field, lemma) for field in fields for lemma in sorted(group.lemmas))
    return t.Some((group.tree,)) if group.exact or not tokens else t.Some(tokens)


def _instead(form: str, engine: Engine) -> str | None:
    distance = 1 if len(form) < _LONG else 2
    tree = t.Best(tuple(t.Near(field, form, distance) for field in (t.Field.TEXT_FORM, t.Field.NAME_FORM)))
    near: Counter[str] = Counter()
    written: dict[str, Counter[str]] = {}
    for hit in engine.find(tree, _LOOKED_THROUGH, 0).page:
        for word, own in _words(hit.record):
            if 0 < OSA.distance(word, form, score_cutoff=distance) <= distance:
                near[word] += 1
                written.setdefault(word, Counter())[own] += 1
    # slips come late in a word: of two as near, the one that begins more alike
    best = ((OSA.distance(word, form), -Prefix.similarity(word, form), -number, word) for word, number in near.items())
    *_, chosen = min(best, default=(0, 0, 0, None))
    return written[chosen].most_common(1)[0][0] if chosen else None


def _words(record: Record) -> Iterator[tuple[str, str]]:
    """Yield the words of a document, folded and as they are written."""
    terms = record.terms
    for form, start, end in zip(terms.forms, terms.starts, terms.ends, strict=True):
        yield form, record.text[start:end]
    for name in record.names:
        yield from ((fold_word(word), word) for word in name.split())
