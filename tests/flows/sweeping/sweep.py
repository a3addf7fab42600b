"""Running the points, each night in a process of its own."""

import contextlib
import json
import multiprocessing
import os
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from unittest.mock import patch

from flows.engine import environment, prefect_server
from schemas.errors import DhakiraError
from tests.flows.sweeping.faults import BY_ROOT, KINDS, arm, clear, prepare, put_right, struck
from tests.flows.sweeping.moments import Moments, step
from tests.flows.sweeping.world import World, differences, first_state, picture, second_state
from tests.sources.sites import Server, running

_LONGEST = 4.0  # seconds after which the second of two nights begins at the latest
_PATIENCE = 300  # seconds for one night, on a machine that others load


@dataclass(frozen=True)
class Result:
    """How the disturbed night ended, whether it was disturbed, and in what the memory differs after the next one."""

    kind: str
    step: str
    number: int
    ended: str
    struck: bool
    differences: list[str] = field(default_factory=list)


class Sweep:
    """All points in one folder."""

    def __init__(self, folder: Path) -> None:
        """Take an empty folder, which every user may enter."""
        self._folder = folder
        self._context = multiprocessing.get_context("forkserver")
        self._moments = 1
        self._context.set_forkserver_preload(["tests.flows.sweeping.ready"])

    def run(self, points: int, seed: int = 1, only: str = "") -> list[Result]:
        """Run the points, and tell each on standard output."""
        chance = random.Random(seed)  # noqa: S311 - a seed, no secret
        quiet = self._folder / "quiet"
        quiet.mkdir()
        quiet.chmod(0o777)
        loaded_so = patch.dict(os.environ, environment(quiet, verbose=False))  # the nights are forked with Prefect
        server = prefect_server(self._folder / "prefect", self._folder / "cache")
        with loaded_so, running() as site, server as address:
            world = World(self._folder, address(), site.url(""))
            first_state(world, site)
            self._do(_night, world)
            second_state(world, site)
            world.begin()
            census = self._do(_census, world)
            assert isinstance(census, list), census
            wanted = self._do(_picture, world)
            assert isinstance(wanted, dict), wanted
            self._moments = len(census)
            told = Counter(name for name in census)
            sys.stdout.write(f"{len(census)} moments: {dict(told)}\n")
            results = []
            for kind, number in _drawn(chance, census, points, only):
                result = self._point(world, site, kind, number, census[number - 1], wanted)
                results.append(result)
                sys.stdout.write(f"{kind:<9}{result.step:<15}{number:>6}  {result.ended}\n")
                sys.stdout.writelines(f"    DIFFERS {line[:400]}\n" for line in result.differences)
                sys.stdout.flush()
            return results

    def _point(
        self, world: World, site: Server, kind: str, number: int, where: str, wanted: dict[str, object]
    ) -> Result:
        world.begin()
        prepare(kind, world)
        try:
            with _cut(site, number) if kind == "cut" else contextlib.nullcontext():
                ended = self._two(world, number) if kind == "two" else self._do(_disturbed, world, kind, number)
            happened = ended == "ended by signal 9" if kind == "kill" else struck(kind, world)
            put_right(kind, world)
            after = self._do(_aftermath, world)
        finally:
            clear(kind, world)
        found = differences(after, wanted) if isinstance(after, dict) else [f"the next night: {after}"]
        return Result(kind, where, number, str(ended), happened, found)

    def _two(self, world: World, number: int) -> str:
        """Run two nights at once, the second begun after a part of the first that the number tells."""
        with ThreadPoolExecutor(2) as both:
            first = both.submit(self._do, _disturbed, world, "two", number)
            time.sleep(_LONGEST * number / self._moments)
            second = both.submit(self._do, _disturbed, world, "two", number)
            return f"{first.result()}; {second.result()}"

    def _do(self, act: object, *about: object) -> object:
        """Call a function in a process of its own; return what it gives, or how it ended."""
        ours, theirs = self._context.Pipe(duplex=False)
        process = self._context.Process(target=_call, args=(theirs, act, *about))
        process.start()
        theirs.close()
        given: object = None
        if ours.poll(_PATIENCE):
            with contextlib.suppress(EOFError):
                given = json.loads(ours.recv())
        else:
            process.kill()
            given = f"not done after {_PATIENCE} s"
        process.join()
        return given if process.exitcode == 0 else f"ended by signal {-(process.exitcode or 0)}"


def _call(answer: Connection, act: object, *about: object) -> None:
    assert callable(act)
    os.environ["NO_PROXY"] = "127.0.0.1"
    answer.send(json.dumps(act(*about)))
    answer.close()
    sys.stdout.flush()
    os._exit(0)  # threads of what was disturbed are not waited for


def _night(world: World) -> str:
    world.night()
    return "done"


def _census(world: World) -> list[str]:
    """Run a night undisturbed, and return the step of each of its moments."""
    steps: list[str] = []
    Moments(world.folder / "now", lambda _: steps.append(step()))
    world.night()
    return list(steps)


def _picture(world: World) -> dict[str, object]:
    return picture(world)


def _disturbed(world: World, kind: str, number: int) -> str:
    sys.stderr = open(os.devnull, "w")  # noqa: PTH123, SIM115 - a night that fails says so there, too
    changed = arm(kind, number, world)
    from flows.nightly import run_nightly  # noqa: PLC0415

    try:
        summary = run_nightly(world.settings(**changed), None, world.api)
    except DhakiraError as error:
        return f"told: {error}"[:150]
    except KeyboardInterrupt:
        return "interrupted"
    except Exception as error:  # noqa: BLE001 - what the night does not tell in a sentence is what is looked for
        return f"NOT TOLD: {type(error).__name__}: {error}"[:300]
    return "done" if summary.is_clean else f"done, with remarks: {(*summary.report.discrepancies, '')[0]}"[:150]


def _aftermath(world: World) -> dict[str, object]:
    from flows.nightly import run_nightly  # noqa: PLC0415

    summary = run_nightly(world.settings(), None, world.api)
    found = picture(world)
    faults = found["faults"]
    assert isinstance(faults, dict)
    faults.update({f"discrepancy {told}": "" for told in summary.report.discrepancies})
    return found


def _drawn(chance: random.Random, census: list[str], points: int, only: str) -> Iterator[tuple[str, int]]:
    """Yield kinds and moments: of each kind its share, spread over the steps."""
    shares = {kind: share for kind, share in KINDS.items() if not only or kind in only.split(",")}
    if os.geteuid() != 0:
        left_out = sorted(shares.keys() & BY_ROOT)
        shares = {kind: share for kind, share in shares.items() if kind not in BY_ROOT}
        sys.stdout.write(f"left out, since they need root: {left_out}\n")
    by_step: dict[str, list[int]] = {}
    for number, name in enumerate(census, 1):
        by_step.setdefault(name, []).append(number)
    whole = sum(shares.values())
    for kind, share in shares.items():
        steps = chance.sample(sorted(by_step), len(by_step))
        for i in range(max(1, round(points * share / whole))):
            yield kind, chance.choice(by_step[steps[i % len(steps)]])


@contextlib.contextmanager
def _cut(site: Server, number: int) -> Iterator[None]:
    """Let one page, the feed among them, end in the middle of its body."""
    path = sorted(site.pages)[number % len(site.pages)]
    site.pages[path].cut = len(site.pages[path].body) // 2
    try:
        yield
    finally:
        site.pages[path].cut = None
