"""Identity at scale: many entities resolved from nothing, and one new document into them.

    uv run python benchmarks/identity.py [--entities 100000] [--mentions 1000000]

Asked: 100,000 entities of a million mentions in 600 seconds and 4 GB on two cores; a document of 40 mentions in 100 ms.
Seconds are the processor's. The cost of each fifth of the documents is printed, so that growth shows: while entities
are new each must be compared, and later most are known.
"""

import argparse
import resource
import time
from collections import Counter

from benchmarks.generated_world import documents, world
from resolvers.identity.register import Register

PARTS = 5
_LAST = 40


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument(
        "--entities", type=int, default=100_000, help="how many people, bodies and programmes (%(default)s)"
    )
    options.add_argument("--mentions", type=int, default=1_000_000, help="how many times they are named (%(default)s)")
    given = options.parse_args()
    made = world(given.entities)
    number = given.mentions // 46
    register = Register()
    spent, mentions, pairs = 0.0, 0, Counter[tuple[int, str]]()
    part: list[float] = []
    for place, (findings, true) in enumerate(documents(made, number), 1):
        began = time.process_time()
        links = register.assign(findings, "")
        part.append(time.process_time() - began)
        mentions += len(links)
        if place % 7 == 0:  # a sample, to tell how many entities were taken for others or split
            pairs.update((t, link) for t, link in zip(true, links, strict=True) if t >= 0)
        if place % max(number // PARTS, 1) == 0:
            spent += sum(part)
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
            print(f"{mentions:>9} mentions, {len(register)} entities: {spent:.0f} s "
                  f"({1000 * sum(part) / len(part):.1f} ms a document), {memory} MB", flush=True)  # fmt: skip
            late, part = sorted(part[-_LAST:]), []
    print(f"one document into them: p50 {1000 * late[len(late) // 2]:.0f} ms, at most {1000 * late[-1]:.0f} ms")
    _quality(pairs, register)


def _quality(pairs: Counter[tuple[int, str]], register: Register) -> None:
    """Print B-cubed of the sampled mentions, with the ids that links stand for today."""
    now = Counter[tuple[int, str]]()
    for (true, link), count in pairs.items():
        now[true, register.current(link)] += count
    by_true, by_found, all_ = Counter[int](), Counter[str](), sum(now.values())
    for (true, link), count in now.items():
        by_true[true] += count
        by_found[link] += count
    precision = sum(n * n / by_found[link] for (_, link), n in now.items()) / all_
    recall = sum(n * n / by_true[true] for (true, _), n in now.items()) / all_
    print(f"B-cubed over {all_} sampled mentions: precision {precision:.3f}, recall {recall:.3f}")


if __name__ == "__main__":
    main()
