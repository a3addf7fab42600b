"""The search index over any engine: analysis, questions, the floor of relevance, snippets and reasons."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from index import tree as t
from index.answer.alike import like_tree, suggestions
from index.answer.asked import asked_vector
from index.answer.kin import Kin
from index.answer.meaning import DEPTH
from index.answer.nearby import CHANCE, CHANCE_BESIDE, Nearby
from index.answer.reasons import sought_by
from index.answer.showing import Looked, Seeking, as_meaning
from index.protocol import Engine, Found, MeaningEngine, RemoteEngine
from index.question.compiling import Question, compile_question
from index.question.counting import Counting
from index.question.groups import Group
from index.question.heard import Naming, as_heard, is_misheard, likest_first, named_first, naming_of
from index.question.misspelt import as_spelt
from index.question.neighbours import all_with_neighbours, with_neighbours
from index.question.recognition import is_of_others, recognised
from index.question.romanised import as_arabic
from index.question.slips import Settled, meant
from index.question.unanswered import as_typed, unanswered
from index.question.weighing import (
    PLENTY,
    frequent_all,
    likely,
    nearer,
    on_other_subjects,
    one_side,
    tree_of,
    without_unknown,
)
from index.question.wording import bounded, choices
from index.record.rows import FIELDS_VERSION, Row, row_of
from index.record.vectors import encoder, in_bytes, passages_of, with_notions
from index.terms.senses import lexicon_version
from index.words import NearWords
from lexicon.collecting import collect_seldom
from schemas.indexing import IndexEntry
from schemas.query import Answer, Aspect, Expansion, Facet, Order, Query, Told, Understood
from text.analysis import analysis_version
from text.fold import fold_word
from text.morphology import Morphology

if TYPE_CHECKING:
    from index.record.nearness import Bytes, Vectors

_PAGE = 1_000
"""Documents of which ids are taken at once."""
_NEAREST = 3
"""Documents that are offered where nothing answers."""
_SPECIFIC = 10
"""Documents that hold the rest of a question, up to which it tells what is asked for without its unknown word."""
_NONE: "Mapping[str, Bytes]" = MappingProxyType({})
_UNCOUNTED = frozenset({Expansion.AKIN, Expansion.MEANING})
"""What helps to find, and is not what was asked for: meetings on the climate are none on drought."""


def index_version(morphology: Morphology | None) -> str:
    """Return the version of an index made today: of its fields, of the lexicon's words and of the analysis of words."""
    own = f"{FIELDS_VERSION}.{lexicon_version()}+{analysis_version(morphology)}"
    encodes = encoder()
    return f"{own}+{encodes.version}" if encodes else own


class AnalysedIndex:
    """A `SearchIndex` over an engine, whose tokens are made here."""

    def __init__(self, engine: Engine, morphology: Morphology | None, words: NearWords | None = None) -> None:
        """Take an engine whose content was made by the same version; without ``words``, unknown ones mean nothing."""
        collect_seldom()
        self._engine = engine
        self._morphology = morphology
        self._words = words
        self._nearby = Nearby(engine)

    @property
    def version(self) -> str:
        """The version of analysis and fields that the index is made with."""
        return index_version(self._morphology)

    def replace(self, entries: Iterable[IndexEntry], vectors: "Mapping[str, Bytes]" = _NONE) -> int:
        """Put documents in, each in place of the one of the same id, with one commit; return how many.

        ``vectors`` are those of passages that were made before (`index.record.vectors.vectors_of`), by document.
        """
        count = self._engine.write(self._row(entry, vectors.get(entry.document)) for entry in entries)
        self._flush()
        self._nearby.forget()
        return count

    def remove(self, documents: Iterable[str]) -> None:
        """Take documents out by id; unknown ids are passed over."""
        self._engine.remove(documents)
        self._nearby.forget()

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
        query, spelt = self._spelt(replace(query, words=bounded(query.words)))
        if spelt:
            answer = self.search(query)
            return replace(answer, understood=(*spelt, *answer.understood))
        pieces = choices(query.words)
        if len(pieces) > 1:
            return self._any_of(query, pieces)
        question = self._compiled(query)
        self._flush()
        query = replace(query, order=question.order)
        shallow = query.offset + query.limit <= DEPTH and query.order is Order.RELEVANCE
        asked = self._vector(query, question) if shallow else None
        page = query if asked is None else replace(query, limit=DEPTH, offset=0)
        count = Counting(self._engine)
        question, looked = self._looked(query, question, page, count, asked)
        if asked is not None and not looked.found.total:
            question, looked = self._looked_beside(query, question, page, count, asked) or (question, looked)
        answer = self._answer(query, question, looked, count, by_meaning=asked is not None)
        return answer if answer.total else self._with_nearest(answer, query, question, count)

    def matching(self, query: Query) -> Mapping[str, tuple[Told, ...]]:
        """Return all documents that hold all that a question asks for, or all that one of its choices does, by id.

        With each is where it tells what the question is about. Nothing is passed over and nothing is let in for less,
        so that they can be counted.
        """
        query, _ = self._spelt(replace(query, words=bounded(query.words), without=query.without | _UNCOUNTED))
        asked = [self._compiled(replace(query, words=piece)) for piece in choices(query.words)]
        self._flush()
        count = Counting(self._engine)
        wanted = [each for each in (tree_of(one, count, whole=True) for one in asked) if each[0] is not None]
        trees = tuple(tree for tree, _ in wanted if tree is not None)
        seeking = self._seeking([group for _, groups in wanted for group in groups], query)
        return self._all_of(t.Some(trees), seeking) if trees else {}

    def _spelt(self, query: Query) -> tuple[Query, tuple[Understood, ...]]:
        """Return a question with what is Arabic in Latin letters in Arabic ones, slips mended, and what was read so."""
        if Aspect.SPELLING in query.ignored or Expansion.TRANSLATION in query.without:
            return query, ()
        told: tuple[tuple[str, str], ...]
        if read := as_arabic(query.words, self._engine):
            words, told = read[0], (read[1:],)
        else:
            words, told = as_spelt(query.words, self._engine, self._morphology)
        understood = (Understood(Aspect.SPELLING, typed, meant, narrows=False) for typed, meant in told)
        return replace(query, words=words), tuple(understood)

    def _all_of(self, tree: t.Tree, seeking: Seeking) -> dict[str, tuple[Told, ...]]:
        """Return all documents that a tree finds, page by page, with what they tell."""
        found: dict[str, tuple[Told, ...]] = {}
        while page := self._engine.find(tree, _PAGE, len(found), Order.NEWEST).page:
            before = len(found)
            found.update((scored.document, seeking.told(scored)) for scored in page)
            if len(page) < _PAGE or len(found) == before:
                break
        return found

    def _seeking(self, groups: Sequence[Group], query: Query) -> Seeking:
        return Seeking(tuple(groups), sought_by(groups), Kin(groups, self._morphology, query.without))

    def _looked(
        self, query: Query, question: Question, page: Query, count: Counting, asked: "Vectors | None"
    ) -> tuple[Question, Looked]:
        """Look for what a question asks for, as it stands and then with less; return it as it was answered."""
        whole = query.order is not Order.RELEVANCE
        guess, ahead = self._ahead(question, count, page, whole=whole)
        tree, groups = tree_of(question, count, whole=whole)
        frequent = frequent_all(tree, groups, count)
        found = self._found(frequent, page)
        if found.total >= PLENTY:
            tree = frequent
        else:
            found = ahead if tree == guess else self._found(tree, page)
        if not found.total and whole:
            tree, groups = tree_of(question, count)
            found = self._found(tree, page)
        if not found.total and (similar := nearer(question)):
            tree, groups = tree_of(similar, count)
            found = self._found(tree, page)
        is_plenty = found.total >= PLENTY  # of words that so many documents hold together nobody is called
        if not is_plenty and (heard := as_heard(question, query, found.page, self._engine)):
            question = heard
            tree, groups = tree_of(heard, count)
            found = self._found(tree, page)
        if not found.total:
            tree, groups = one_side(question, count)
            found = self._found(tree, page)
        naming = naming_of(question, query, found.page)
        if tree is not None and naming is not None and naming.beside:
            asked = None  # what is near in meaning names nobody
            if (narrowed := self._of_named(naming, page, tree, found)) is not None:
                tree, found = narrowed
                naming = naming_of(question, query, found.page)
        if not whole:
            found = named_first(naming, found) if naming else likest_first(question.groups, found)
        if asked is not None:
            shown = slice(query.offset, query.offset + query.limit)
            found = self._nearby.beside(asked, question, found, count, shown)
            groups = groups or question.groups
        looked_for = {group.words: group for group in groups}
        all_of = [looked_for.get(group.words, group) for group in question.groups]
        found = Found(0) if is_of_others(all_of, found.page) or is_misheard(all_of, found.page) else found
        return question, Looked(tree, groups, found)

    def _of_named(self, naming: Naming, page: Query, tree: t.Tree, found: Found) -> tuple[t.Tree, Found] | None:
        """Leave out what does not name who is asked for by name, where other documents do; None where nothing is."""
        if all(naming.told):
            return None
        before = {scored.document for scored, number in zip(found.page, naming.told, strict=True) if number}
        narrower = t.Filtered(tree, (naming.held,))
        named = self._found(narrower, page)
        kept = before <= {scored.document for scored in named.page}  # one may spell the name otherwise
        return (narrower, named) if kept else None

    def _looked_beside(
        self, query: Query, question: Question, page: Query, count: Counting, asked: "Vectors"
    ) -> tuple[Question, Looked] | None:
        """Look for what nothing answers by the notions next to it: for what no document holds, then for all of it."""
        words, encodes = self._words, encoder()
        if words is None or encodes is None:
            return None
        beside = partial(words.beside, encodes=encodes)
        for other, least in (
            (with_neighbours(question, query.words, count, beside, self._morphology), CHANCE),
            (all_with_neighbours(question, query.words, beside, self._morphology), CHANCE_BESIDE),
        ):
            if other is None:
                continue
            told, looked = self._looked(query, other, page, count, asked)
            found = self._nearby.above_chance(asked, looked.found, count, least)
            if found.total:
                return told, replace(looked, found=found)
        return None

    def _any_of(self, query: Query, pieces: Sequence[str]) -> Answer:
        """Answer several questions at once, each of which has a floor of its own: any of them may be answered."""
        asked = [self._compiled(replace(query, words=piece)) for piece in pieces]
        self._flush()
        count, found = Counting(self._engine), []
        for question in asked:
            tree, groups = tree_of(question, count, whole=question.order is not Order.RELEVANCE)
            if tree is None and (similar := nearer(question)):
                tree, groups = tree_of(similar, count)
            found.append((tree, groups))
        order = next((question.order for question in asked if question.order is not Order.RELEVANCE), Order.RELEVANCE)
        trees = tuple(tree for tree, _ in found if tree is not None)
        whole = Question(
            groups=tuple(group for question in asked for group in question.groups),
            understood=tuple(dict.fromkeys(each for question in asked for each in question.understood)),
        )
        tree = t.Some(trees) if trees else None
        groups = tuple(group for _, groups in found for group in groups)
        page = self._found(tree, replace(query, order=order))
        answer = self._answer(query, whole, Looked(tree, groups, page), count)
        named = tuple(each for each in answer.understood if each not in whole.understood)
        told = (
            (*q.understood, *(n for n in named if n.words in fold_word(p))) for p, q in zip(pieces, asked, strict=True)
        )
        return replace(answer, choices=tuple(told))

    def _answer(
        self, query: Query, question: Question, looked: Looked, count: Counting, *, by_meaning: bool = False
    ) -> Answer:
        """Return what was found as it is shown."""
        tree, groups, found = looked.tree, looked.groups, looked.found
        seeking = self._seeking(groups, query)
        hits = tuple(map(seeking.hit, found.page))
        if by_meaning:
            hits = tuple(hit if hit.why else as_meaning(hit, query.words) for hit in hits)
        facets = self._facets(tree, query.facets) if query.facets and tree else ()
        named = () if Aspect.ENTITY in query.ignored else recognised(groups, found.page)
        named = tuple(each for each in named if not query.ignores(each.aspect, each.value))
        missed = unanswered(query.words, question.groups, hits, count)
        is_heard = not named and all(group.called and not group.wordings for group in question.groups)
        unsure = question.groups if is_heard or not found.total else ()
        if missed and not unsure:
            totals = count([group.tree for group in question.groups])
            unsure = tuple(group for group, total in zip(question.groups, totals, strict=True) if not total)
        instead = suggestions(unsure, query.words, self._engine) if unsure else ()
        return Answer(found.total, hits, (*question.understood, *named), facets, instead, missed)

    def _with_nearest(self, answer: Answer, query: Query, question: Question, count: Counting) -> Answer:
        """Return an answer without hits, with those of the same question on what is akin, else on any subject.

        Else those of the rest of it, where a word is unknown and few documents hold all others.
        """
        subject = tuple(group for group in question.groups if group.subject)
        others = [(other, subject, None) for other in on_other_subjects(question)]
        known = without_unknown(question, count)
        for other, left_out, most in (*others, *([(*known, _SPECIFIC)] if known else [])):
            tree, groups = tree_of(other, count, whole=True)
            found = self._found(tree, replace(query, limit=_NEAREST, offset=0))
            if found.page and (most is None or found.total <= most):
                seeking = self._seeking(groups, query)
                lacking = tuple(as_typed(group.words, query.words) for group in left_out)
                return replace(answer, near=tuple(map(seeking.hit, found.page)), lacking=lacking)
        return answer

    def like(self, document: str, limit: int) -> Answer | None:
        """Return the documents that are most like one, best first; None where it is not in."""
        page = self._engine.find(t.Token(t.Field.DOCUMENT, document), 1, 0).page
        if not page:
            return None
        tree, groups = like_tree(page[0].record, self._engine)
        query = Query(limit=limit)
        found = self._found(tree, query)
        seeking = self._seeking(groups, query)
        return Answer(found.total, tuple(map(seeking.hit, found.page)))

    def _compiled(self, query: Query) -> Question:
        """Take a question apart; a word that the memory does not hold may be a country with a slip."""
        question = compile_question(query, self._morphology, self._meant)
        settled = Settled(meant(question.slips, self._engine) if question.slips else ())
        if settled.slips:
            question = compile_question(query, self._morphology, self._meant, settled)
        turn = self._turn(query, question.turns, settled) if question.turns else 0
        return compile_question(query, self._morphology, self._meant, replace(settled, turn=turn)) if turn else question

    def _turn(self, query: Query, turns: Sequence[t.Tree], settled: Settled) -> int:
        """Return which turn of a time told without its year is meant: the latest in which the memory answers the rest.

        Where it answers in none, the latest of which it holds anything.
        """
        untimed = replace(query, ignored=query.ignored | {Aspect.PERIOD})
        rest = compile_question(untimed, self._morphology, self._meant, settled)
        tree, _ = tree_of(rest, Counting(self._engine))
        answers = [t.Filtered(tree, (turn,)) for turn in turns] if tree else []
        totals = self._engine.totals([*answers, *turns])
        found = next((number for number, total in enumerate(totals) if total), 0)
        return found % len(turns)

    def _facets(self, tree: t.Tree, most: int) -> tuple[Facet, ...]:
        counted = self._engine.counts(tree, t.COUNTED, most)
        return tuple(Facet(field.value, counted[field]) for field in t.COUNTED)

    def _ahead(self, question: Question, count: Counting, query: Query, *, whole: bool) -> tuple[t.Tree | None, Found]:
        """Find what will likely be looked for, by the request that counts its parts, where a request is a way to go."""
        if not isinstance(self._engine, RemoteEngine):
            return None, Found(0)
        guess, counted = likely(question, whole=whole)
        if guess is None:
            return None, Found(0)
        order = query.order or Order.RELEVANCE
        totals, found = self._engine.count_and_find(counted, guess, query.limit, query.offset, order)
        count.know(counted, totals)
        return guess, found

    def _found(self, tree: t.Tree | None, query: Query) -> Found:
        order = query.order or Order.RELEVANCE
        return self._engine.find(tree, query.limit, query.offset, order) if tree else Found(0)

    def _row(self, entry: IndexEntry, vectors: "Bytes | None" = None) -> Row:
        row, encodes = row_of(entry, self._morphology), encoder()
        if encodes is None or not isinstance(self._engine, MeaningEngine):
            return row
        own = in_bytes(encodes.encode(passages_of(entry.title, entry.text))) if vectors is None else vectors
        notions = tuple(dict.fromkeys(row.streams[t.Field.TEXT_SENSE]))
        told = self._words.of_notions(notions, encodes) if self._words else None
        return replace(row, passages=with_notions(own, told))

    def _meant(self, words: Sequence[str]) -> list[tuple[str, ...]]:
        encodes = encoder()
        return self._words.meant_by(words, encodes) if self._words and encodes else [()] * len(words)

    def _vector(self, query: Query, question: Question) -> "Vectors | None":
        """Return what a question means, where that is asked for and kept; a number has no meaning.

        What is near to «2025-02-30» is any text with a date.
        """
        encodes = encoder()
        is_kept = encodes is not None and isinstance(self._engine, MeaningEngine) and question.groups
        if encodes is None or not is_kept or Expansion.MEANING in query.without:
            return None
        if not any(map(str.isalpha, query.words)):
            return None
        return asked_vector(query.words, question.groups, self._words, encodes)

    def _flush(self) -> None:
        if self._morphology is not None:
            self._morphology.flush()
