"""Decisions of people: why one cannot stand, and the file in which they go from one memory to another."""

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from app.output import write_file
from resolvers.identity.judging import Contradiction, Verdict, contradiction, says_the_same
from schemas.entity import Entity
from schemas.errors import CallError
from schemas.memory import Judgement
from schemas.mention import Kind
from store.store import Store
from text.fold import fold_word

_NAMES = 6
"""Names of an entity that go with a decision, the most used first."""


def objection(store: Store, new: Judgement) -> str | None:
    """Tell in one sentence why a decision cannot stand; None where it can."""
    if new.subject == new.object:
        return "These two are one id."
    known = store.entities([new.subject, new.object or ""])
    for id_ in (new.subject, new.object or ""):
        if id_ not in known:
            return f"There is no entity {id_}."
    return _objection(store, new)


def _objection(store: Store, new: Judgement) -> str | None:
    known = store.entities([new.subject, new.object or ""])
    kinds = [entity.kind for entity in known.values()]
    if new.verdict == Verdict.SAME and len(set(kinds)) > 1:
        return f"{new.subject} ({kinds[0]}) and {new.object} ({kinds[1]}) cannot be one."
    against = contradiction(store.judgements(), new, store.forwards())
    return refusal(against, store.entities(against.chain)) if against else None


def refusal(against: Contradiction, known: Mapping[str, Entity]) -> str:
    """Tell in one sentence why a decision cannot stand, with the chain of decisions that it breaks."""

    def called(id_: str) -> str:
        return f"{id_} ({known[id_].name})" if id_ in known else id_

    chain = " = ".join(map(called, against.chain))
    apart = " ≠ ".join(against.apart)
    if not against.decided:
        return f"This contradicts what names tell: {chain}, and {apart}; what is one by its names no decision parts."
    return f"This contradicts other decisions: {chain}, and {apart}; undo one of them first."


def write_judgements(store: Store, file: Path) -> int:
    """Write the decisions that stand into a file, each with what both are called; return how many."""
    standing, forwards = store.judgements(), store.forwards()
    given = {id_ for j in standing for id_ in (j.subject, j.object) if id_}
    known = store.entities(given)
    rows = []
    for judgement in standing:
        both = [judgement.subject, judgement.object or ""]
        rows.append(
            {
                "at": judgement.at.isoformat(),
                "who": judgement.who,
                "verdict": judgement.verdict,
                "subject": judgement.subject,
                "object": judgement.object,
                "names": [known[id_].name if id_ in known else None for id_ in both],
                "about": [_about(id_, known, forwards) for id_ in both],
                "note": judgement.note,
            }
        )
    write_file(file, json.dumps(rows, ensure_ascii=False, indent=1) + "\n")
    return len(rows)


def _about(id_: str, known: Mapping[str, Entity], forwards: Mapping[str, str]) -> dict[str, object] | None:
    """Tell who an id is, so that another memory knows them under an id of its own.

    Names that came from one that is this one by now are left out, as far as they are known.
    """
    if id_ not in known:
        return None
    entity = known[id_]
    others = {known[gone].name for gone, kept in forwards.items() if kept == id_ and gone in known}
    names = [name.text for name in entity.names if name.text not in others][:_NAMES]
    return {"kind": entity.kind.value, "country": entity.country, "names": [*names] or [entity.name]}


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What became of a file: how many decisions are new, how many of these wait for whom they mean, what is refused."""

    new: int
    waiting: int
    refused: tuple[str, ...]


def take_in(store: Store, file: Path) -> TakenIn:
    """Take in the decisions of a file. Raises CallError where it is none."""
    taken = waiting = 0
    refused: list[str] = []
    for judgement, about in _read(file):
        one, other = (
            _here(store, *each) for each in zip((judgement.subject, judgement.object or ""), about, strict=True)
        )
        new = replace(judgement, subject=one, object=other)
        if any(says_the_same(new, standing) for standing in store.judgements()) or _is_done(store, new):
            continue
        if against := _objection(store, new):
            refused.append(against)
            continue
        store.judge(new)
        taken += 1
        waiting += len(store.entities([one, other])) < len({one, other})
    return TakenIn(taken, waiting, tuple(refused))


def _is_done(store: Store, new: Judgement) -> bool:
    """Tell whether this memory knows only one where a colleague's had to be told that two are one."""
    forwards = store.forwards()
    one, other = (forwards.get(id_, id_) for id_ in (new.subject, new.object or ""))
    return new.verdict == Verdict.SAME and one == other


def _read(file: Path) -> list[tuple[Judgement, Sequence[object]]]:
    try:
        rows = json.loads(file.read_text(encoding="utf-8"))
        return [
            (
                Judgement(
                    0,
                    dt.datetime.fromisoformat(row["at"]),
                    row["who"],
                    Verdict(row["verdict"]),
                    row["subject"],
                    row["object"],
                    row["note"],
                ),
                row.get("about") or (None, None),
            )
            for row in rows
        ]
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise CallError(f"{file} is no file of decisions; `dhakira judgements export` writes one.") from error


def _here(store: Store, id_: str, about: object) -> str:
    """Return the id under which this memory knows whom a file means, by what they are called.

    Ids are made of the name first met: two memories that met the same documents in another order have others. Where
    nobody is called so, the file's id waits for them.
    """
    known = store.entities([id_])
    if not isinstance(about, dict):
        return id_
    names = {fold_word(name) for name in about["names"]}
    if id_ in known and known[id_].country == about["country"] and not names.isdisjoint(_called(known[id_])):
        return id_
    bearers = {found for name in about["names"] for found in store.find_entities(name, [Kind(about["kind"])])}
    ranks: dict[str, tuple[bool, bool, int]] = {}
    for found, entity in store.entities(bearers).items():
        shared = names & _called(entity)
        if shared:
            ranks[found] = (entity.country == about["country"], fold_word(about["names"][0]) in shared, len(shared))
    best = [found for found, rank in ranks.items() if rank == max(ranks.values())]
    return best[0] if len(best) == 1 else id_


def _called(entity: Entity) -> set[str]:
    return {fold_word(name) for name in (entity.name, *(name.text for name in entity.names))}
