"""Names in two scripts: recall at a precision of 0.99 over attested pairs of the half that nothing was learned from.

    uv run python benchmarks/name_pairs.py [--pools 8]

Pools of 100 pairs (people of Arab countries in Wikidata); each Arabic name is compared with each Latin one of its pool.
Names of as many words in both scripts and names of any number of words (a title, a grandfather or a particle in one of
them) are told apart; each as attested and with one slip in the Latin one. Beside the best threshold the thresholds in
force are measured, by which names are joined (`resolvers/identity/within.py`).
"""

import argparse
import random
from collections import defaultdict

from benchmarks.name_letters import attested, is_seen
from benchmarks.name_search import slipped
from resolvers.identity.within import SAME_OVER_SCRIPTS
from text.names.match import likeness
from text.names.skeletons import person_name

SIZE = 100
PRECISION = 0.99


def unseen(*, equal: bool) -> dict[str, list[str]]:
    """Return the Latin forms of the Arabic names of the unseen half, of two words or more."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for arabic, latin, _ in attested():
        counts = [len(person_name(name).full) for name in (arabic, latin)]
        if not is_seen(arabic) and min(counts) > 1 and (not equal or counts[0] == counts[1]):
            found[arabic].append(latin)
    return found


def scores(names: dict[str, list[str]], pools: int, *, slip: bool) -> tuple[list[float], list[float]]:
    """Return the likeness of right and of wrong pairs."""
    chance = random.Random(7)
    right, wrong = [], []
    drawn = chance.sample(sorted(names), pools * SIZE)
    for start in range(0, len(drawn), SIZE):
        pool = drawn[start : start + SIZE]
        latin = [chance.choice(names[name]) for name in pool]
        latin = [slipped(name, chance) for name in latin] if slip else latin
        for i, arabic in enumerate(map(person_name, pool)):
            for j, other in enumerate(map(person_name, latin)):
                if i == j:
                    right.append(likeness(arabic, other))
                elif names[pool[i]] != names[pool[j]]:
                    wrong.append(likeness(arabic, other))
    return right, wrong


def best_recall(right: list[float], wrong: list[float]) -> float:
    """Return the highest recall at which of a hundred pairs taken for one at least ninety-nine are."""
    recalls = [0.0]
    for least in sorted(set(right)):
        hits, misses = sum(s >= least for s in right), sum(s >= least for s in wrong)
        if hits >= PRECISION * (hits + misses):
            recalls.append(hits / len(right))
    return max(recalls)


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--pools", type=int, default=8, help="of 100 pairs each (%(default)s)")
    given = options.parse_args()
    for equal in (True, False):
        names = unseen(equal=equal)
        for slip in (False, True):
            right, wrong = scores(names, given.pools, slip=slip)
            joined, taken = sum(s >= SAME_OVER_SCRIPTS for s in right), sum(s >= SAME_OVER_SCRIPTS for s in wrong)
            what = f"{'as many words' if equal else 'any words'}, {'one slip' if slip else 'as attested'}"
            print(f"{what:<30}recall at precision .99: {best_recall(right, wrong):.3f}; "
                  f"in force: recall {joined / len(right):.3f}, {taken} wrong of {len(wrong)}")  # fmt: skip


if __name__ == "__main__":
    main()
