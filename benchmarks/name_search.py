"""Finding people by name among generated ones with hard neighbours: recall by kind of question, and time.

    uv run python benchmarks/name_search.py [--people 10000] [--questions 400] [--large 100000]

Every person is known by the Arabic name and one romanisation; half of them have a brother or sister who bears the same
family name and a given name a slip away where there is one. Asked are: the name as it is known, in a romanisation that
the memory does not know, the family name first, and with a slip (a letter lost, added, replaced or swapped).
"""

import argparse
import random
import time
from collections.abc import Callable, Sequence

from benchmarks.generated_world import Named, people
from text.names.search import NameIndex

AT = (1, 5)


def neighbours(made: Sequence[Named], chance: random.Random) -> list[Named]:
    """Give half of the people a relative: the given name of another with their family name, where that is nobody's."""
    known = {one.arabic for one in made}
    found: list[Named] = []
    for one in chance.sample(list(made), len(made) // 2):
        other = chance.choice(made)
        arabic = f"{other.arabic.split()[0]} {one.arabic.split()[-1]}"
        latin = f"{other.latin[0].split()[0]} {one.latin[0].split()[-1]}"
        if arabic not in known:
            known.add(arabic)
            found.append(Named(arabic, (latin,), one.country))
    return found


def slipped(name: str, chance: random.Random) -> str:
    """Leave out, add, replace or swap a letter inside a word."""
    letters = "ابتثجحخدرزسشصطعفقكلمنهوي" if name[0] > "\u0600" else "abcdefghijklmnopqrstuvwxyz"
    inner = [i for i in range(1, len(name) - 1) if name[i - 1 : i + 2].isalpha()]
    if not inner:
        return name
    i, other = chance.choice(inner), chance.choice(letters)
    kinds = (name[:i] + name[i + 1 :], name[:i] + other + name[i:], name[:i] + other + name[i + 1 :])
    return chance.choice((*kinds, name[:i] + name[i + 1] + name[i] + name[i + 2 :]))


def questions(chance: random.Random) -> dict[str, Callable[[Named], str | None]]:
    """Return the kinds of question, each a way to ask for a person (None where the person cannot be asked for so)."""
    return {
        "as known, Arabic": lambda one: one.arabic,
        "as known, Latin": lambda one: one.latin[0],
        "another romanisation": lambda one: one.latin[1] if len(one.latin) > 1 else None,
        "family name first": lambda one: " ".join(one.latin[0].split()[::-1]),
        "a slip, Arabic": lambda one: slipped(one.arabic, chance),
        "a slip, Latin": lambda one: slipped(one.latin[0], chance),
    }


def recalls(number: int, asked: int, seed: int = 3) -> dict[str, tuple[int, int, int]]:
    """Return for each kind of question how many people came first, came among the first five, and were asked for."""
    chance = random.Random(seed)
    first = people(2 * number // 3, chance)
    made = [*first, *neighbours(first, chance)]
    index = index_of(made)
    found: dict[str, tuple[int, int, int]] = {}
    for kind, ask in questions(chance).items():
        ranks = [
            _rank(index, words, str(i)) for i in chance.sample(range(len(first)), asked) if (words := ask(made[i]))
        ]
        found[kind] = (sum(r < AT[0] for r in ranks), sum(r < AT[1] for r in ranks), len(ranks))
    return found


def index_of(made: Sequence[Named]) -> NameIndex:
    """Return the index of people's names: the Arabic one and the first romanisation."""
    return NameIndex((str(i), name, 1) for i, one in enumerate(made) for name in (one.arabic, one.latin[0]))


def _rank(index: NameIndex, words: str, wanted: str) -> int:
    found = [hit.id for hit in index.find(words, AT[1])]
    return found.index(wanted) if wanted in found else AT[1]


def timed(number: int, asked: int) -> list[float]:
    """Return how many milliseconds of the processor questions take in an index of so many people, least first."""
    chance = random.Random(4)
    made = people(number, chance)
    index = index_of(made)
    index.find("محمد", 1)
    took: list[float] = []
    for kind, ask in questions(chance).items():
        for one in chance.sample(made, asked // 6):
            if words := ask(one):
                began = time.process_time()
                index.find(words)
                took.append(1000 * (time.process_time() - began))
        del kind
    return sorted(took)


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--people", type=int, default=10_000, help="how many bear names (%(default)s)")
    options.add_argument("--questions", type=int, default=400, help="of each kind (%(default)s)")
    options.add_argument(
        "--large", type=int, default=100_000, help="people among whom the time of a question is taken (%(default)s)"
    )
    given = options.parse_args()
    found = recalls(given.people, given.questions)
    for kind, (first, five, asked) in found.items():
        print(f"{kind:<22}recall@1 {first / asked:.3f}  recall@5 {five / asked:.3f}  of {asked}")
    first, five, asked = (sum(row[i] for row in found.values()) for i in range(3))
    print(f"{'all':<22}recall@1 {first / asked:.3f}  recall@5 {five / asked:.3f}  of {asked} (asked .95, .99)")
    if given.large:
        took = timed(given.large, given.questions)
        middle, late = took[len(took) // 2], took[int(len(took) * 0.95)]
        print(f"{given.large} people: p50 {middle:.1f} ms, p95 {late:.1f} ms of the processor (at most 20)")


if __name__ == "__main__":
    main()
