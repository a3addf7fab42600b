"""Scores of extractions against gold documents, by the definitions of the annotation guide."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from evaluation.engagements import count_engagements
from evaluation.mistakes import Mistake, Wrong
from evaluation.tally import Share, Tally, pair
from schemas.goldform import GoldDocument, GoldMention
from schemas.mention import Kind
from text.comparison import close, normalise, same

LINKED = (Kind.PERSON, Kind.ORGANIZATION, Kind.PROGRAM)
"""The kinds whose identity over documents is scored."""


@dataclass(slots=True)
class Scores:
    """All counts of one evaluation.

    ``strict`` and ``lenient`` are by kind and ``all``; ``records`` and ``accuracy`` by the name of the row;
    ``links`` holds (kind, gold entity, found entity) of each mention that was found.
    """

    strict: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    lenient: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    records: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    accuracy: dict[str, Share] = field(default_factory=lambda: defaultdict(Share))
    links: list[tuple[Kind, str, str]] = field(default_factory=list)
    mistakes: list[Mistake] = field(default_factory=list)

    def count(self, name: str, gold: GoldDocument, found: GoldDocument) -> None:
        """Count one document."""
        for kind in Kind:
            self._count_mentions(name, kind, gold, found)
        self._count_dates(gold, found)
        self._count_officials(gold, found)
        self._count_delegations(gold, found)
        self.mistakes += count_engagements(name, gold, found, self.records, self.accuracy)
        self._count_about(gold, found)

    def identity(self) -> Mapping[Kind, Tally | None]:
        """Return B-cubed by kind (None where nothing was linked); hits are scaled to mention counts."""
        return {kind: b_cubed([(g, f) for k, g, f in self.links if k == kind]) for kind in LINKED}

    def _count_mentions(self, name: str, kind: Kind, gold: GoldDocument, found: GoldDocument) -> None:
        mine, theirs = _unique(gold["mentions"], kind), _unique(found["mentions"], kind)
        exact = pair(mine, theirs, lambda a, b: same(a["text"], b["text"]))
        near = pair(mine, theirs, lambda a, b: close(a["text"], b["text"]))
        for row in (kind.value, "all"):
            self.strict[row].add(len(exact), len(mine), len(theirs))
            self.lenient[row].add(len(near), len(mine), len(theirs))
        hit, met = {g for g, _ in exact}, {f for _, f in exact}
        missed = [Mistake(name, Wrong.MISSED, kind, m["text"]) for i, m in enumerate(mine) if i not in hit]
        false = [Mistake(name, Wrong.FALSE, kind, m["text"]) for i, m in enumerate(theirs) if i not in met]
        self.mistakes += missed + false
        if kind in LINKED:
            self.links += [(kind, mine[g]["entity"], theirs[f]["entity"]) for g, f in near if theirs[f].get("entity")]

    def _count_dates(self, gold: GoldDocument, found: GoldDocument) -> None:
        mine, theirs = _days(gold), _days(found)
        self.records["date values"].add(len(mine & theirs), len(mine), len(theirs))

    def _count_officials(self, gold: GoldDocument, found: GoldDocument) -> None:
        mine, theirs = gold["officials"], found["officials"]
        pairs = pair(mine, theirs, lambda a, b: same(a["name"], b["name"]))
        titled = [g for g, f in pairs if not mine[g]["title"] or close(mine[g]["title"], theirs[f]["title"])]
        self.records["officials by name"].add(len(pairs), len(mine), len(theirs))
        self.records["officials with title"].add(len(titled), len(mine), len(theirs))
        for g, f in pairs:
            if mine[g].get("title"):
                self.accuracy["official title"].add(right=close(mine[g]["title"], theirs[f]["title"]))
            if mine[g].get("organization"):
                self.accuracy["official organization"].add(
                    right=close(mine[g]["organization"], theirs[f]["organization"])
                )
            if mine[g].get("country"):
                self.accuracy["official country"].add(right=mine[g]["country"] == theirs[f]["country"])

    def _count_delegations(self, gold: GoldDocument, found: GoldDocument) -> None:
        mine, theirs = gold["delegations"], found["delegations"]
        pairs = pair(mine, theirs, lambda a, b: close(a["text"], b["text"]) or close(a["represents"], b["represents"]))
        self.records["delegations"].add(len(pairs), len(mine), len(theirs))
        for g, f in pairs:
            if mine[g].get("country"):
                self.accuracy["delegation country"].add(right=mine[g]["country"] == theirs[f]["country"])
            if mine[g].get("head"):
                self.accuracy["delegation head"].add(right=same(mine[g]["head"], theirs[f]["head"]))
            members, named = mine[g]["members"] or [], theirs[f]["members"] or []
            if members or named:
                self.records["delegation members"].add(len(pair(members, named, same)), len(members), len(named))

    def _count_about(self, gold: GoldDocument, found: GoldDocument) -> None:
        mine, theirs = gold["document"], found["document"]
        for row, wanted, given in (
            ("document type", mine["type"], theirs["type"]),
            ("document language", mine["language"], theirs["language"]),
            ("document date", mine["date"], theirs["date"]),
        ):
            if wanted:
                self.accuracy[row].add(right=wanted == given)
        self.accuracy["document title"].add(right=close(mine["title"], theirs["title"]))
        if mine["issuer"]:
            self.accuracy["document issuer"].add(right=close(mine["issuer"], theirs["issuer"]))


def b_cubed(links: list[tuple[str, str]]) -> Tally | None:
    """Return B-cubed precision and recall of a clustering (Bagga and Baldwin 1998) as a tally of mentions.

    For each mention, precision is the share of its found entity that has its gold entity too, and recall the share of
    its gold entity that has its found entity too; both are summed over mentions.
    """
    if not links:
        return None
    by_gold, by_found = Counter(g for g, _ in links), Counter(f for _, f in links)
    both = Counter(links)
    return _BCubed(
        precision_sum=sum(both[link] / by_found[link[1]] for link in links),
        recall_sum=sum(both[link] / by_gold[link[0]] for link in links),
        mentions=len(links),
    )


class _BCubed(Tally):
    """A tally whose precision and recall are means over mentions."""

    __slots__ = ("_precision", "_recall")

    def __init__(self, precision_sum: float, recall_sum: float, mentions: int) -> None:
        super().__init__(hits=0, gold=mentions, found=mentions)
        self._precision = precision_sum / mentions
        self._recall = recall_sum / mentions

    @property
    def precision(self) -> float:
        return self._precision

    @property
    def recall(self) -> float:
        return self._recall


def _unique(mentions: list[GoldMention], kind: Kind) -> list[GoldMention]:
    """Return the first naming of each normalised wording of one kind: a name found once counts once."""
    first: dict[str, GoldMention] = {}
    for mention in mentions:
        key = normalise(mention["text"])
        if mention["kind"] == kind and key:
            first.setdefault(key, mention)
    return list(first.values())


def _days(document: GoldDocument) -> set[tuple[str | None, str | None]]:
    """Return the days that a document's dates stand for."""
    days: set[tuple[str | None, str | None]] = set()
    for mention in document["mentions"]:
        if mention["kind"] == Kind.DATE:
            value = mention.get("value")
            days.add((value["start"], value["end"] or value["start"]) if value else (None, None))
    return days
