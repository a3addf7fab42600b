"""The floors: figures that today's code must keep, pinned in ``floors.yml``."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml

from evaluation.scores import Scores

_FILE = Path(__file__).with_name("floors.yml")


def floors(name: str) -> Mapping[str, float]:
    """Return the floors of one gold set (seed, dev, or one of corpus/): figure → least value, 0 to 1."""
    content: Mapping[str, Mapping[str, float]] = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return content[name]


def figures(scores: Scores) -> Mapping[str, float]:
    """Return every figure that a floor may name: F1 of tallies, shares of right answers."""
    found = {f"{kind} strict": tally.f1 for kind, tally in scores.strict.items()}
    found |= {f"{kind} lenient": tally.f1 for kind, tally in scores.lenient.items()}
    found |= {name: tally.f1 for name, tally in scores.records.items()}
    found |= {name: share.share for name, share in scores.accuracy.items()}
    found |= {f"identity {kind}": tally.f1 for kind, tally in scores.identity().items() if tally}
    return found


def below(scores: Scores, least: Mapping[str, float]) -> Iterator[str]:
    """Yield a sentence for each floor that is not kept."""
    reached = figures(scores)
    for name, floor in least.items():
        if reached.get(name, 0.0) < floor:
            yield f"{name}: {reached.get(name, 0.0):.4f} is below its floor of {floor}"
