"""The fault sweep: ``uv run python -m tests.flows.sweeping [--points 208] [--seed 1] [--only kill,two]``.

Each point disturbs a night once (`two` runs a second night beside it, begun at a seeded moment), runs one night more,
and compares the memory with that of an undisturbed one: documents, findings, entities, engagements, publications,
ledger, marks, originals, index, and what `verify` says. Ends with 1 where one differs. `full` and `readonly` need root
and are left out, and said so, without it.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from tests.flows.sweeping.sweep import Sweep


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--points", type=int, default=208)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--only", default="")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        results = Sweep(Path(folder)).run(given.points, given.seed, given.only)
    wrong = [result for result in results if result.differences]
    sys.stdout.write(f"{len(results)} points, {len(wrong)} differ\n")
    return 1 if wrong or not results else 0


if __name__ == "__main__":
    sys.exit(main())
