"""The search index over any engine: analysis, questions, the floor of relevance, snippets and reasons."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from index import tree as t
from index.alike import like_tree, suggestions
from index.compiling import Question, compile_question
from index.groups import Group
from index.meaning import DEPTH, fused
from index.protocol import Engine, Found, MeaningEngine, Scored
from index.reasons import Sought, half_of, reasons_of, sought_by, told
from index.recognition import recognised
from index.rows import FIELDS_VERSION, Row, row_of
from index.senses import lexicon_version
from index.vectors import encoder, in_bytes, passages_of
from schemas.indexing import IndexEntry
from schemas.query import Answer, Aspect, Expansion, Facet, Hit, Matched, Order, Query, Reason
from text.analysis import analysis_version
from text.morphology import Morphology

_FLOOR = 0.51
"""The share of a question's weight that a document must answer. A word weighs more the fewer documents hold it, so that
«visit of a Japanese delegation» is not answered by visits of others. At 0.55 «برنامج إيراسموس بلس» misses Erasmus+,
whose last sign is no word; at 0.5 two common words of four answer («metro line extension tender»)."""
_MANY = 3
"""A question of fewer parts is answered by documents that hold them all."""
_SIMILAR = 0.5
"""What a similar name counts beside the one that was typed."""
_READABLE = 5_000
"""Documents of the rarest word up to which places are read, to rank words side by side higher: with more, reading them
takes longer than all else (17 ms of 28 at 100,000 documents)."""
_SLIGHT = 0.3
"""What a bare number counts: «PARJ 2» is PARJ first."""
_LEAST_WEIGHT = 0.1
"""A word that every document holds weighs next to nothing, yet not nothing."""


def index_version(morphology: Morphology | None) -> str:
    """Return the version of an index made today: of its fields, of the lexicon's words and of the analysis of words."""
    own = f"{FIELDS_VERSION}.{lexicon_version()}+{analysis_version(morphology)}"
    encodes = encoder()
    return f"{own}+{encodes.version}" if encodes else own


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A group with how many documents it finds and what it weighs in the question."""

    group: Group
    documents: int
    weight: float
    common: bool = False
    """Most documents hold it: a memory's own country is taken for granted and told in few of them."""

    @property
    def required(self) -> bool:
        """Whether no document answers without it."""
        return self.group.required and not (self.common and self.group.country)


class AnalysedIndex:
    """A `SearchIndex` over an engine, whose tokens are made here."""

    def __init__(self, engine: Engine, morphology: Morphology | None) -> None:
        """Take an engine whose content was made by the same version."""
        self._engine = engine
        self._morphology = morphology

    @property
    def version(self) -> str:
        """The version of analysis and fields that the index is made with."""
        return index_version(self._morphology)

    def replace(self, entries: Iterable[IndexEntry]) -> int:
        """Put documents in, each in place of the one of the same id, with one commit; return how many."""
        count = self._engine.write(self._row(entry) for entry in entries)
        self._flush()
        return count

    def remove(self, documents: Iterable[str]) -> None:
        """Take documents out by id; unknown ids are passed over."""
        self._engine.remove(documents)

    def count(self) -> int:
        """Return how many documents are in."""
        return self._engine.size()

    def documents(self) -> frozenset[str]:
        """Return the ids of all documents that are in."""
        return frozenset(self._engine.checksums())

    def checksums(self) -> Mapping[str, str]:
        """Return the checksum of the entry that each document is in with, by id."""
        return self._engine.checksums()

    def sweep(self) -> int:
        """Take out what belongs to no document; return how much it was."""
        return self._engine.sweep()

    def close(self) -> None:
        """Let go of the engine."""
        self._engine.close()

    def search(self, query: Query) -> Answer:
        """Answer a question: documents that hold enough of what it asks for, best first."""
        question = compile_question(query, self._morphology)
        self._flush()
        query = replace(query, order=question.order)
        shallow = query.offset + query.limit <= DEPTH and query.order is Order.RELEVANCE
        near = self._near(query.words, question) if shallow and Expansion.MEANING not in query.without else ()
        page = replace(query, limit=DEPTH, offset=0) if near else query
        tree, groups = self._tree(question, whole=query.order is not Order.RELEVANCE)
        found = self._found(tree, page)
        if not found.total and query.order is not Order.RELEVANCE:
            tree, groups = self._tree(question)
            found = self._found(tree, page)
        if not found.total and any(group.near for group in question.groups):
            tree, groups = self._tree(_nearer(question))
            found = self._found(tree, page)
        if near:
            half = half_of(near, question.groups)
            found = fused(found, near, half, query.limit, query.offset)
            groups = groups or question.groups
        sought = sought_by(groups)
        hits = tuple(_hit(scored, groups, sought) for scored in found.page)
        if near:
            hits = tuple(hit if hit.why else _by_meaning(hit, query.words) for hit in hits)
        facets = self._facets(tree, query.facets) if query.facets and tree else ()
        meant = () if found.total else suggestions(question.groups, self._engine)
        named = () if Aspect.ENTITY in query.ignored else recognised(groups, found.page)
        return Answer(found.total, hits, (*question.understood, *named), facets, meant)

    def like(self, document: str, limit: int) -> Answer | None:
        """Return the documents that are most like one, best first; None where it is not in."""
        page = self._engine.find(t.Token(t.Field.DOCUMENT, document), 1, 0).page
        if not page:
            return None
        tree = like_tree(page[0].record, self._engine)
        found = self._found(tree, Query(limit=limit))
        return Answer(found.total, tuple(_hit(scored, (), sought_by(())) for scored in found.page))

    def _facets(self, tree: t.Tree, most: int) -> tuple[Facet, ...]:
        counted = self._engine.counts(tree, t.COUNTED, most)
        return tuple(Facet(field.value, counted[field]) for field in t.COUNTED)

    def _found(self, tree: t.Tree | None, query: Query) -> Found:
        order = query.order or Order.RELEVANCE
        return self._engine.find(tree, query.limit, query.offset, order) if tree else Found(0)

    def _row(self, entry: IndexEntry) -> Row:
        row, encodes = row_of(entry, self._morphology), encoder()
        if encodes is None or not isinstance(self._engine, MeaningEngine):
            return row
        return replace(row, passages=in_bytes(encodes.encode(passages_of(entry.title, entry.text))))

    def _near(self, words: str, question: Question) -> tuple[Scored, ...]:
        """Return the documents near to a question's meaning, of those that hold what it does not do without."""
        encodes = encoder()
        if encodes is None or not isinstance(self._engine, MeaningEngine) or not question.groups:
            return ()
        required = tuple(group.tree for group in question.groups if group.required)
        within = t.Filtered(t.Everything(), (*question.filters, *required), question.without)
        return self._engine.nearest(encodes.encode([words])[0], within, DEPTH)

    def _tree(self, question: Question, *, whole: bool = False) -> tuple[t.Tree | None, tuple[Group, ...]]:
        """Return what to look for, or None where the memory holds too little of the question.

        ``whole`` wants all of it: where the newest comes first, one that answers half would stand on top.
        """
        if not question.groups:
            if not question.filters and not question.without:
                return None, ()
            return t.Filtered(t.Everything(), question.filters, question.without), ()
        weighed = self._weighed(question.groups)
        wanted = enough_of(weighed, whole=whole)
        if wanted is None:
            return None, ()
        groups = tuple(w.group for w in weighed if w.documents)
        is_readable = min((w.documents for w in weighed if w.documents), default=0) <= _READABLE
        titles = tuple(group.title for group in groups if group.title and (is_readable or not group.exact))
        together = question.bonus if is_readable else ()
        return t.Filtered(wanted, question.filters, question.without, (*titles, *together)), groups

    def _weighed(self, groups: tuple[Group, ...]) -> tuple[_Weighed, ...]:
        """Weigh each group by its rarity; one that is found nowhere is looked for by similar names."""
        total, *counts = self._engine.totals([t.Everything(), *(group.tree for group in groups)])
        nears = [group.near for group, count in zip(groups, counts, strict=True) if group.near and not count]
        near_counts = iter(self._engine.totals(nears) if nears else ())
        found = []
        for group, count in zip(groups, counts, strict=True):
            documents, chosen = count, group
            if not documents and group.near is not None:
                documents = next(near_counts)
                chosen = _as_near(group) if documents else group
            rarity = math.log((total + 1) / (max(documents, 1) + 0.5))
            if group.mute and not documents and any(counts):
                chosen = replace(group, slight=True)
            factor = _SLIGHT if chosen.slight else 1.0
            common = documents * 2 > total
            found.append(_Weighed(chosen, documents, max(rarity * factor, _LEAST_WEIGHT), common))
        return tuple(found)

    def _flush(self) -> None:
        if self._morphology is not None:
            self._morphology.flush()


def _nearer(question: Question) -> Question:
    """Return the question with similar names let in for every word, for when its own words find nothing together."""
    groups = tuple(
        replace(_as_near(group), tree=t.Best((group.tree, t.Weighted(group.near, _SIMILAR)))) if group.near else group
        for group in question.groups
    )
    return replace(question, groups=groups)


def _as_near(group: Group) -> Group:
    """Return a group that is looked for by names like it."""
    return replace(group, tree=group.near or group.tree, sounds=group.sounds | group.faint)


def enough_of(weighed: tuple[_Weighed, ...], *, whole: bool = False) -> t.Tree | None:
    """Return the tree of documents that hold at least the floor's share of the weight, None if none can.

    Few groups, those marked as required, and a group without which the floor cannot be reached are required; of the
    others, as many as reach it whichever they are.
    """
    if all(w.group.slight for w in weighed):
        weighed = tuple(replace(w, group=replace(w.group, slight=False)) for w in weighed)
    floor = _FLOOR * sum(w.weight for w in weighed)
    everything = sum(w.weight for w in weighed)
    few = whole or len([w for w in weighed if not w.group.bare]) < _MANY
    required = [w for w in weighed if (few and not w.group.slight) or w.required or everything - w.weight < floor]
    if any(not w.documents for w in required) or sum(w.weight for w in weighed if w.documents) < floor:
        return None
    optional = sorted((w for w in weighed if w not in required and w.documents), key=lambda w: w.weight)
    reached, least = sum(w.weight for w in required), 0
    while reached < floor and least < len(optional):
        reached += optional[least].weight
        least += 1
    parts: list[t.Tree] = [w.group.tree for w in required]
    if optional and least:
        parts.append(t.Some(tuple(w.group.tree for w in optional), least))
    bonus = tuple(w.group.tree for w in optional) if optional and not least else ()
    return t.Filtered(t.All(tuple(parts)), bonus=bonus) if bonus else t.All(tuple(parts))


def _by_meaning(hit: Hit, words: str) -> Hit:
    """Tell that a document without any of the words is near to them in meaning."""
    reason = Reason(Matched.MEANING, hit.title or hit.name, words)
    return replace(hit, why=(told(reason),), reasons=(reason,))


def _hit(scored: Scored, groups: tuple[Group, ...], sought: Sought) -> Hit:
    record = scored.record
    snippet, why, reasons = reasons_of(record, groups, sought)
    return Hit(
        document=record.document,
        name=record.name,
        score=round(scored.score, 4),
        title=record.title,
        date=record.date,
        type=record.type,
        language=record.language,
        snippet=snippet,
        why=why,
        reasons=reasons,
    )
