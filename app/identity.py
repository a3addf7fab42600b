"""Who is who, as people ask and decide: finding by name, pairs to be decided, decisions and their file."""

import datetime as dt
import getpass
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import typer

from app.memory import Memory
from app.naming import name_shape
from app.output import write_json, write_line, write_table
from flows.indexing import open_indexer
from flows.waiting import doubts
from resolvers.judging import Contradiction, Verdict, contradiction
from resolvers.undecided import Doubt
from schemas.entity import Entity
from schemas.errors import CallError
from schemas.memory import Judgement
from store.store import Store

_LINES = 3
"""Lines of evidence shown of each of two entities."""


def found_shape(found: Sequence[tuple[Entity, float]]) -> list[dict[str, object]]:
    """Put what was found by name into JSON."""
    return [
        {
            "id": entity.id,
            "kind": entity.kind.value,
            "name": entity.name,
            "country": entity.country,
            "score": round(score, 3),
            **name_shape(entity),
        }
        for entity, score in found
    ]


def write_found(found: Sequence[tuple[Entity, float]]) -> None:
    """Write what was found by name as a table."""
    if not found:
        write_line("Nobody in the memory bears such a name.")
        return
    rows = [
        (e.id, e.kind.value, e.country or "", f"{score:.2f}", " · ".join(n.text for n in e.names[:4]))
        for e, score in found
    ]
    write_table(("id", "kind", "country", "score", "names"), rows)


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
        known = store.entities([one, other])
        missing = [id_ for id_ in (one, other) if id_ not in known]
        if missing or one == other:
            raise CallError(f"There is no entity {missing[0]}." if missing else "These two are one id.")
        new = Judgement(0, dt.datetime.now(dt.UTC), self.who, verdict, one, other, self.note)
        against = contradiction(store.judgements(), new)
        if against:
            raise CallError(refusal(against, store.entities(against.chain)))
        with store.lease():
            number = store.judge(new)
            if verdict == Verdict.SAME:
                _index(self.memory)
        return number

    def ask(self, limit: int) -> None:
        """Show pair after pair and take a key for each."""
        last: int | None = None
        waiting = self.doubts()
        for doubt in waiting[:limit]:
            _show(self.memory.store, doubt)
            key = typer.prompt("same (s), different (d), later (l), undo the last (u), quit (q)", default="l")
            if key == "u" and last is not None:
                take_back(self.memory, last)
                write_line(f"Decision {last} is taken back.")
                last = None
                key = typer.prompt("same (s), different (d), later (l), quit (q)", default="l")
            if key == "q":
                return
            verdict = {"s": Verdict.SAME, "d": Verdict.DIFFERENT}.get(key)
            if verdict:
                last = self.decide(verdict, doubt.one.id, doubt.other.id)
        write_line(further(len(waiting) - limit))


def further(number: int) -> str:
    """Tell how many pairs wait beyond those that were shown."""
    if number < 1:
        return "No further pair waits for a decision."
    return f"{number} further pairs wait for a decision (--limit shows more); many fall away with those before them."


def refusal(against: Contradiction, known: Mapping[str, Entity]) -> str:
    """Tell in one sentence why a decision cannot stand, with the chain of decisions that it breaks."""

    def called(id_: str) -> str:
        return f"{id_} ({known[id_].name})" if id_ in known else id_

    chain = " = ".join(map(called, against.chain))
    apart = " ≠ ".join(against.apart)
    return f"This contradicts other decisions: {chain}, and {apart}; undo one of them first."


def take_back(memory: Memory, number: int | None) -> Judgement:
    """Undo a decision, the last one by default. Raises CallError where none stands."""
    standing = memory.store.judgements()
    found = [j for j in standing if number is None or j.id == number]
    if not found:
        raise CallError("No decision stands." if number is None else f"There is no decision {number} that stands.")
    with memory.store.lease():
        memory.store.undo(found[-1].id)
        if found[-1].verdict == Verdict.SAME:
            _index(memory)
    return found[-1]


def _index(memory: Memory) -> None:
    """Bring the index to what a decision changed."""
    indexer = open_indexer(memory.store, memory.settings)
    try:
        indexer.catch_up()
    finally:
        indexer.index.close()


def _show(store: Store, doubt: Doubt) -> None:
    write_line()
    write_line(f"{doubt.alike:.0f} of 100 alike; a decision is about {doubt.mentions} mentions.")
    for entity in (doubt.one, doubt.other):
        write_line(
            f"{entity.id}  {entity.kind}  {entity.country or '-'}  {' · '.join(n.text for n in entity.names[:6])}"
        )
        card = store.entity(entity.id, _LINES)
        for seen in card.occurrences if card else ():
            write_line(f"    {seen.document_name}: {' '.join(seen.line.text.split())[:160]}")


def write_doubts(waiting: Sequence[Doubt], limit: int, *, as_json: bool) -> None:
    """Write the first pairs that wait for a decision, and how many others do."""
    doubts = waiting[:limit]
    if as_json:
        write_json(
            [
                {"one": d.one.id, "other": d.other.id, "names": [d.one.name, d.other.name], "alike": round(d.alike, 1)}
                for d in doubts
            ]
        )
        return
    rows = [(d.one.id, d.one.name, d.other.id, d.other.name, f"{d.alike:.0f}", str(d.mentions)) for d in doubts]
    write_table(("one", "name", "other", "name", "alike", "mentions"), rows)
    write_line(further(len(waiting) - limit))


def write_judgements(store: Store, file: Path) -> int:
    """Write the decisions that stand into a file, each with the names of both; return how many."""
    standing = store.judgements()
    known = store.entities({id_ for j in standing for id_ in (j.subject, j.object) if id_})
    rows = [
        {
            "at": j.at.isoformat(),
            "who": j.who,
            "verdict": j.verdict,
            "subject": j.subject,
            "object": j.object,
            "names": [known[id_].name if id_ in known else None for id_ in (j.subject, j.object or "")],
            "note": j.note,
        }
        for j in standing
    ]
    file.write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return len(rows)


def read_judgements(memory: Memory, file: Path) -> tuple[int, list[str]]:
    """Take in the decisions of a file; return how many were new, and why others were refused."""
    try:
        rows = json.loads(file.read_text(encoding="utf-8"))
        new = [
            Judgement(
                0,
                dt.datetime.fromisoformat(r["at"]),
                r["who"],
                Verdict(r["verdict"]),
                r["subject"],
                r["object"],
                r["note"],
            )
            for r in rows
        ]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise CallError(f"{file} is no file of decisions; `dhakira judgements export` writes one.") from error
    taken, refused = 0, []
    with memory.store.lease():
        for judgement in new:
            standing = memory.store.judgements()
            if any(_is_same(judgement, j) for j in standing):
                continue
            against = contradiction(standing, judgement)
            if against:
                refused.append(refusal(against, memory.store.entities(against.chain)))
            else:
                memory.store.judge(judgement)
                taken += 1
        _index(memory)
    return taken, refused


def _is_same(one: Judgement, other: Judgement) -> bool:
    return one.verdict == other.verdict and {one.subject, one.object} == {other.subject, other.object}
