"""Scores of engagements: an official and the office's body, a delegation and its head stand for each other."""

from collections import defaultdict
from collections.abc import Iterable, MutableMapping

from evaluation.mistakes import Mistake, Wrong
from evaluation.tally import Share, Tally, pair
from schemas.goldform import GoldDocument, GoldEngagement
from text.comparison import close, normalise


def count_engagements(
    name: str,
    gold: GoldDocument,
    found: GoldDocument,
    records: MutableMapping[str, Tally],
    accuracy: MutableMapping[str, Share],
) -> list[Mistake]:
    """Count one document's engagements into the rows; return what was missed and what is false."""
    mine, theirs = gold["engagements"], found["engagements"]
    parties = _Parties(gold)
    pairs = _pairs(mine, theirs, parties)
    records["engagements"].add(len(pairs), len(mine), len(theirs))
    for g, f in pairs:
        _count_fields(mine[g], theirs[f], parties, accuracy)
        _count_guests(mine[g], theirs[f], parties, records)
        _count_named(mine[g], theirs[f], records)
    met, used = {g for g, _ in pairs}, {f for _, f in pairs}
    missed = [_mistake(name, Wrong.MISSED, e) for i, e in enumerate(mine) if i not in met]
    return missed + [_mistake(name, Wrong.FALSE, e) for i, e in enumerate(theirs) if i not in used]


def met_engagements(gold: GoldDocument, found: GoldDocument) -> frozenset[int]:
    """Return the positions of the engagements found that gold has."""
    return frozenset(f for _, f in _pairs(gold["engagements"], found["engagements"], _Parties(gold)))


class _Parties:
    """Whom a gold document lets stand for whom."""

    def __init__(self, gold: GoldDocument) -> None:
        self._stand_ins: dict[str, list[str]] = defaultdict(list)
        groups: Iterable[tuple[str | None, ...]] = [
            *((o["name"], o["organization"]) for o in gold["officials"]),
            *((d["text"], d["represents"], d["head"]) for d in gold["delegations"]),
        ]
        for group in groups:
            named = [name for name in group if name]
            for name in named:
                self._stand_ins[normalise(name)] += [other for other in named if other != name]

    def same(self, wanted: str | None, given: str | None) -> bool:
        """Tell whether the party found is the one wanted, or may stand for it."""
        stand_ins = self._stand_ins.get(normalise(wanted or ""), [])
        return close(wanted, given) or any(close(other, given) for other in stand_ins)


def _pairs(mine: list[GoldEngagement], theirs: list[GoldEngagement], parties: _Parties) -> list[tuple[int, int]]:
    """Pair events of one day with a party in common, those of one kind first."""

    def alike(a: GoldEngagement, b: GoldEngagement) -> bool:
        if a["start"] and b["start"] and a["start"] != b["start"]:
            return False
        return any(parties.same(x, y) for x in _all_parties(a) for y in _all_parties(b))

    pairs = pair(mine, theirs, lambda a, b: a["kind"] == b["kind"] and alike(a, b))
    met, used = {g for g, _ in pairs}, {f for _, f in pairs}
    left = [g for g in range(len(mine)) if g not in met]
    free = [f for f in range(len(theirs)) if f not in used]
    rest = pair([mine[g] for g in left], [theirs[f] for f in free], alike)
    return pairs + [(left[g], free[f]) for g, f in rest]


def _all_parties(engagement: GoldEngagement) -> list[str]:
    return [name for name in (engagement["host"], *engagement["guests"]) if name]


def _count_fields(
    mine: GoldEngagement, theirs: GoldEngagement, parties: _Parties, accuracy: MutableMapping[str, Share]
) -> None:
    accuracy["engagement kind"].add(right=mine["kind"] == theirs["kind"])
    if mine["host"]:
        accuracy["engagement host"].add(right=parties.same(mine["host"], theirs["host"]))
    if mine["countries"]:
        accuracy["engagement countries"].add(right=set(mine["countries"]) == set(theirs["countries"]))
    if mine["place"]:
        accuracy["engagement place"].add(right=close(mine["place"], theirs["place"]))


def _count_guests(
    mine: GoldEngagement, theirs: GoldEngagement, parties: _Parties, records: MutableMapping[str, Tally]
) -> None:
    """Count guests; one that stands for a guest who was met already (a delegation and its head) is not false."""
    wanted, given = mine["guests"], theirs["guests"]
    if not wanted and not given:
        return
    exact = pair(wanted, given, close)
    left = [w for i, w in enumerate(wanted) if i not in {g for g, _ in exact}]
    free = [n for i, n in enumerate(given) if i not in {f for _, f in exact}]
    stood = pair(left, free, parties.same)
    free = [n for i, n in enumerate(free) if i not in {f for _, f in stood}]
    twice = sum(any(parties.same(w, n) for w in wanted) for n in free)
    records["engagement guests"].add(len(exact) + len(stood), len(wanted), len(given) - twice)


def _count_named(mine: GoldEngagement, theirs: GoldEngagement, records: MutableMapping[str, Tally]) -> None:
    for row, wanted, given in (
        ("engagement programs", mine["programs"], theirs["programs"]),
        ("engagement laws", mine["laws"], theirs["laws"]),
    ):
        if wanted or given:
            records[row].add(len(pair(wanted, given, close)), len(wanted), len(given))
    if mine["topics"] or theirs["topics"]:
        hits = len(pair(mine["topics"], theirs["topics"], _of_one_topic))
        records["engagement topics"].add(hits, len(mine["topics"]), len(theirs["topics"]))


def _of_one_topic(wanted: str, given: str) -> bool:
    """Tell whether two phrases share half of their words or more: two readers cut a topic at different words."""
    one, other = set(normalise(wanted).split()), set(normalise(given).split())
    return len(one & other) >= (len(one) + len(other)) / 4


def _mistake(name: str, wrong: Wrong, engagement: GoldEngagement) -> Mistake:
    words = " ".join(filter(None, (engagement["start"], engagement["host"])))
    return Mistake(name, wrong, engagement["kind"], words)
