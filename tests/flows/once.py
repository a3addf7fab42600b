"""One ingest in a process of its own (HOME INBOX CACHE API PROCESSES BATCH), that tells each step and its account."""

import sys
from pathlib import Path

from flows.ingest import Hooks, run_ingest
from schemas.errors import DhakiraError
from schemas.settings import Settings


def say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def main() -> int:
    home, inbox, cache, api, processes, batch = sys.argv[1:]
    settings = Settings(
        home=Path(home), cache=Path(cache), processes=int(processes), batch_size=int(batch), morphology="light"
    )
    hooks = Hooks(lambda step: say(f"done {step.done}"), lambda holder: say(f"waiting for {holder.pid}"))
    try:
        summary = run_ingest([Path(inbox)], settings, hooks, api)
    except KeyboardInterrupt:
        say("interrupted")
        return 130
    except DhakiraError as error:
        say(str(error))
        return 1
    say(f"new {summary.run.counts.new} unchanged {summary.run.counts.unchanged}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
