"""What ``prefect.yaml`` deploys: the night of one memory, with the settings that the command would have."""

from dataclasses import asdict

from app.configuration import configure
from flows.deployment import deployed
from flows.nightly import run_nightly


def _run(home: str, prefect_api: str) -> dict[str, int]:
    settings = configure({"home": home or None}).settings
    counts = run_nightly(settings, None, prefect_api or None).report.counts
    return {"seen": counts.seen, **asdict(counts)}


nightly = deployed(_run)
