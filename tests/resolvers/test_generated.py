"""Who is who in a generated world (`benchmarks/identity.py` resolves a large one): people of near names stay apart."""

from collections import Counter

from benchmarks.generated_world import documents, world
from resolvers.identity.register import Register


def test_a_generated_world_is_told_apart() -> None:
    register = Register()
    pairs: list[tuple[int, str]] = []
    for findings, true in documents(world(400), 60):
        links = register.assign(findings, "")
        pairs += [(t, link) for t, link in zip(true, links, strict=True) if t >= 0]
    both = Counter((t, register.current(link)) for t, link in pairs)
    by_true, by_found = Counter(t for t, _ in both.elements()), Counter(link for _, link in both.elements())
    assert sum(n * n / by_found[link] for (_, link), n in both.items()) / len(pairs) >= 0.98
    assert sum(n * n / by_true[true] for (true, _), n in both.items()) / len(pairs) >= 0.88
