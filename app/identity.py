"""Who is who, as people ask and decide: finding by name, pairs to be decided, decisions."""

import datetime as dt
import getpass
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

import typer

from app.judging import objection
from app.memory import Memory
from app.naming import name_shape
from app.output import advise, tell, write_json, write_line, write_table
from app.speaking import country_called, listed, said
from flows.indexing import open_indexer
from flows.publishing import place_new
from flows.waiting import doubts
from resolvers.identity.judging import Verdict, says_the_same
from resolvers.identity.undecided import DOUBTFUL, Doubt
from schemas.entity import Entity
from schemas.errors import CallError
from schemas.memory import Judgement
from schemas.mention import Kind
from store.leases import Lease
from store.store import Store
from text.names.match import likeness
from text.names.skeletons import person_name
from text.signs import closed

_LINES = 3
"""Lines of evidence shown of each of two entities."""


def found_shape(found: Sequence[tuple[Entity, float]], offices: Mapping[str, Sequence[str]]) -> list[dict[str, object]]:
    """Put what was found by name into JSON."""
    return [
        {
            "id": entity.id,
            "kind": entity.kind.value,
            "name": closed(entity.name),
            "country": entity.country,
            "score": round(score, 3),
            "offices": list(offices.get(entity.id, ())),
            **name_shape(entity),
        }
        for entity, score in found
    ]


def write_found(found: Sequence[tuple[Entity, float]], offices: Mapping[str, Sequence[str]]) -> None:
    """Write what was found by name as a table; ``offices`` are those of people, the latest first, by their ids."""
    if not found:
        advise("Nobody in the memory bears such a name.")
        return
    rows = [
        (
            *(e.id, said(e.kind.value), e.country or "", f"{score:.2f}"),
            *(" · ".join(closed(n.text) for n in e.names[:4]), next(iter(offices.get(e.id, ())), "")),
        )
        for e, score in found
    ]
    write_table(("id", "kind", "country", "score", "names", "office"), rows)


def author(given: str) -> str:
    """Return who decides."""
    return given or getpass.getuser()


@dataclass(frozen=True, slots=True)
class Reviewer:
    """A person who decides, over one memory."""

    memory: Memory
    who: str
    note: str | None = None

    def doubts(self) -> tuple[Doubt, ...]:
        """Return the pairs that wait for a decision, most useful first."""
        return doubts(self.memory.store)

    def decide(self, verdict: str, one: str, other: str) -> int:
        """Write a decision down and carry it out; return its number. Raises CallError for one that cannot stand."""
        store = self.memory.store
        new = Judgement(0, dt.datetime.now(dt.UTC), self.who, verdict, one, other, self.note)
        if against := objection(store, new):
            raise CallError(against)
        if made := next((j.id for j in store.judgements() if says_the_same(j, new)), None):
            return made
        with store.lease() as lease:
            number = store.judge(new)
            if verdict == Verdict.SAME:
                follow(self.memory, lease)
        return number

    def tell(self, verdict: str, one: str, other: str) -> int:
        """Decide, and tell of whom, and what speaks against it; return the decision's number."""
        about, against = called(self.memory.store, one, other), list(unlike(self.memory.store, one, other))
        number = self.decide(verdict, one, other)
        advise(f"Decision {number}: {said(verdict)}: {listed(about)}.")
        if verdict == Verdict.SAME:
            for sentence in against:
                tell(sentence, style="yellow")
            if against:
                tell(f"If that was a slip: dhakira undo {number}")
        return number

    def ask(self, limit: int) -> None:
        """Show pair after pair and take a key for each."""
        try:
            self._ask(limit)
        except typer.Abort:  # Ctrl-C, Ctrl-D, or nobody is at the keyboard
            write_line()
            advise(
                "Stopped; what was decided is kept. Without a keyboard: dhakira review --list, then "
                "dhakira review --same A B or --different A B"
            )

    def _ask(self, limit: int) -> None:
        last: int | None = None
        waiting = self.doubts()
        for doubt in waiting[:limit]:
            _show(self.memory.store, doubt)
            key = typer.prompt(said("same (s), different (d), later (l), undo the last (u), quit (q)"), default="l")
            if key == "u" and last is not None:
                taken, doubted = take_back(self.memory, last)
                tell_taken_back(taken, doubted, called(self.memory.store, taken.subject, taken.object or ""))
                last = None
                key = typer.prompt(said("same (s), different (d), later (l), quit (q)"), default="l")
            if key == "q":
                return
            verdict = {"s": Verdict.SAME, "d": Verdict.DIFFERENT}.get(key)
            if verdict:
                last = self.decide(verdict, doubt.one.id, doubt.other.id)
        advise(further(len(waiting) - limit))


def further(number: int) -> str:
    """Tell how many pairs wait beyond those that were shown."""
    if number < 1:
        return "No further pair waits for a decision."
    return f"Further pairs that wait for a decision: {number} (--limit shows more); many fall away with those before."


def take_back(memory: Memory, number: int | None) -> tuple[Judgement, int]:
    """Undo a decision, the last one by default; return it, and how many documents the next run looks at anew.

    Raises CallError where none stands.
    """
    standing = memory.store.judgements()
    found = [j for j in standing if number is None or j.id == number]
    if not found:
        raise CallError("No decision stands." if number is None else f"There is no decision {number} that stands.")
    with memory.store.lease() as lease:
        doubted = memory.store.undo(found[-1].id)
        if found[-1].verdict == Verdict.SAME:
            follow(memory, lease)
    return found[-1], doubted or 0


def called(store: Store, *ids: str) -> list[str]:
    """Return what people call those of some ids, with the ids."""
    known = store.entities(ids)
    return [f"{closed(known[id_].name)} ({id_})" if id_ in known else id_ for id_ in ids]


def unlike(store: Store, one: str, other: str) -> Iterator[str]:
    """Yield what speaks against two being one, so that a slip in an id is seen at once."""
    known = store.entities([one, other])
    first, second = known.get(one), known.get(other)
    if first is None or second is None or first.id == second.id:
        return
    if first.country and second.country and first.country != second.country:
        yield f"They are of two countries: {country_called(first.country)}, {country_called(second.country)}."
    if first.kind is second.kind is Kind.PERSON:
        pairs = product(*([person_name(name.text) for name in entity.names] for entity in (first, second)))
        if max((likeness(a, b) for a, b in pairs), default=DOUBTFUL) < DOUBTFUL:
            yield "Their names are little alike."


def tell_taken_back(taken: Judgement, doubted: int, about: Sequence[str]) -> None:
    """Tell that a decision is taken back, with what those it is ``about`` are called, and what a run has to do."""
    advise(f"Decision {taken.id} is taken back: {said(taken.verdict)}: {listed([*about])}.")
    if doubted:
        advise(f"The next ingest tells anew whom later documents mean ({doubted}).")


def follow(memory: Memory, lease: Lease) -> None:
    """Bring copies, events that several documents tell and the index to what decisions changed."""
    place_new(memory.store, lease, lambda: None)
    indexer = open_indexer(memory.store, memory.settings)
    try:
        indexer.catch_up()
    finally:
        indexer.index.close()


def _show(store: Store, doubt: Doubt) -> None:
    write_line()
    advise(f"{doubt.alike:.0f} of 100 alike; mentions that a decision is about: {doubt.mentions}.")
    for entity in (doubt.one, doubt.other):
        names = " · ".join(closed(name.text) for name in entity.names[:6])
        write_line(f"{entity.id}  {said(entity.kind)}  {entity.country or '-'}  {names}")
        card = store.entity(entity.id, _LINES)
        for seen in card.occurrences if card else ():
            write_line(f"    {seen.document_name}: {' '.join(seen.line.text.split())[:160]}")


def write_doubts(waiting: Sequence[Doubt], limit: int, *, as_json: bool) -> None:
    """Write the first pairs that wait for a decision, and how many others do."""
    doubts = waiting[:limit]
    if as_json:
        write_json(
            [
                {
                    "one": d.one.id,
                    "other": d.other.id,
                    "names": [closed(d.one.name), closed(d.other.name)],
                    "alike": round(d.alike, 1),
                }
                for d in doubts
            ]
        )
        return
    rows = [
        (d.one.id, closed(d.one.name), d.other.id, closed(d.other.name), f"{d.alike:.0f}", str(d.mentions))
        for d in doubts
    ]
    write_table(("one", "name", "other one", "name", "alike", "mentions"), rows)
    advise(further(len(waiting) - limit))
