"""What each part of identity earns: B-cubed of people and bodies from given mentions, with one part left out at a time.

uv run python benchmarks/identity_parts.py GOLD_DIR...
"""

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from evaluation.linking import linking
from resolvers.identity import local, sight
from resolvers.identity.alike import Alike
from resolvers.identity.facets import Facet
from schemas.mention import Kind
from text.names.skeletons import PersonName

SHOWN = (Kind.PERSON, Kind.ORGANIZATION, Kind.PROGRAM)
_alike, _apart, _keys = sight.alike, sight.is_apart, local.name_keys


def _in_one_script(one: PersonName, other: PersonName) -> Alike:
    return _alike(one, other) if one.arabic == other.arabic else Alike.NOT


def _by_name_alone(one: PersonName, other: PersonName) -> Alike:
    return level if (level := _alike(one, other)) is Alike.ALONE else Alike.NOT


def _never(one: Facet, other: Facet) -> bool:  # noqa: ARG001 - stands in for another
    return False


def _by_words(one: Facet, other: Facet) -> bool:
    return bool(one.country and other.country and one.country != other.country)


def _without(kind: str) -> Callable[..., tuple[str, ...]]:
    def keys(*given: object) -> tuple[str, ...]:
        return tuple(key for key in _keys(*given) if not key.startswith(kind))  # type: ignore[arg-type]

    return keys


PARTS: dict[str, tuple[object, str, object]] = {
    "all parts": (sight, "alike", _alike),
    "names over two scripts": (sight, "alike", _in_one_script),
    "body and role beside a name": (sight, "alike", _by_name_alone),
    "countries apart": (sight, "is_apart", _never),
    "countries as guessed": (sight, "is_apart", _by_words),
    "notions of bodies": (local, "name_keys", _without("s:")),
    "sounds of proper names": (local, "name_keys", _without("z:")),
    "acronyms": (local, "name_keys", _without("a:")),
    "keys of the lexicon": (local, "name_keys", _without("k:")),
    "names in brackets": (local, "_join_beside", lambda *_: None),
    "country by the people of a body": (local, "_told_countries", lambda *_: {}),
    "short forms within a document": (local, "short_of", lambda *_: False),
}


@contextmanager
def _left_out(part: str) -> Iterator[None]:
    module, name, stand_in = PARTS[part]
    kept = getattr(module, name)
    setattr(module, name, stand_in)
    try:
        yield
    finally:
        setattr(module, name, kept)


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folders", metavar="GOLD_DIR", nargs="+", type=Path, help="folders with texts and their gold")
    folders = options.parse_args().folders
    for part in PARTS:
        with _left_out(part):
            found = [linking(folder) for folder in folders]
        figures = []
        for kind in SHOWN:
            tallies = [tally for one in found if (tally := one[kind])]
            figures.append(" ".join(f"{tally.f1:.3f}" for tally in tallies))
        print(f"{part:<34}" + "".join(f"{figure:<26}" for figure in figures), flush=True)


if __name__ == "__main__":
    main()
