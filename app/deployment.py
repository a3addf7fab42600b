"""What ``prefect.yaml`` deploys: the night of one memory, with the settings that the command would have."""

from app.configuration import configure
from flows.deployment import deployed
from flows.nightly import run_nightly


def _run(home: str, prefect_api: str) -> dict[str, int]:
    settings = configure({"home": home or None}).settings
    return run_nightly(settings, None, prefect_api or None).report.counts.shape


nightly = deployed(_run)
