"""The night as a flow that a Prefect server can deploy. Prefect's workers import what makes it; nothing else does."""

from collections.abc import Callable


def deployed(run: Callable[[str, str], dict[str, int]]) -> Callable[[str], dict[str, int]]:
    """Return a flow that runs a night over a memory (its folder; may be empty) and returns the account.

    ``run`` is given the memory's folder and the address of the server that the flow reports to.
    """
    from prefect import flow  # noqa: PLC0415 - Prefect is imported only when a flow runs
    from prefect.settings import PREFECT_API_URL  # noqa: PLC0415

    @flow(name="nightly deployment", flow_run_name="nightly deployment", log_prints=False)
    def nightly(home: str = "") -> dict[str, int]:
        return run(home, str(PREFECT_API_URL.value() or ""))

    return nightly
