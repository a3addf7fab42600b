"""How long commands take from the shell on a small memory, beside a bare start of Python in the same run.

uv run python benchmarks/commands.py
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
ROUNDS = 7
COMMAND = str(Path(sys.executable).with_name("dhakira"))


def seconds(*command: str, environment: dict[str, str]) -> float:
    """Return the median wall seconds of a command."""
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True, env=environment)
        times.append(time.perf_counter() - began)
    return statistics.median(times)


def main() -> None:
    """Make a small memory, ask it, and print."""
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "DHAKIRA_HOME": folder}
        samples = str(ROOT / "corpus" / "seen")
        subprocess.run([COMMAND, "ingest", samples], check=True, capture_output=True, env=environment)
        rows = (
            ("bare python", (sys.executable, "-c", "pass")),
            ("dhakira --help", (COMMAND, "--help")),
            ("dhakira search", (COMMAND, "search", "التعاون القضائي")),
            ("dhakira engagements", (COMMAND, "engagements", "--json")),
            ("dhakira status", (COMMAND, "status")),
        )
        for name, command in rows:
            print(f"{name:<22}{seconds(*command, environment=environment):6.2f} s")


if __name__ == "__main__":
    main()
