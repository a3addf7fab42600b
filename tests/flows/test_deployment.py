"""The night as a Prefect server deploys it: one flow around the other, its accounts shown there."""

import os
from pathlib import Path

import httpx
import pytest
import yaml

from flows.engine import prefect_settings
from schemas.settings import Settings
from tests.flows.releases import write

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.prefect


def test_the_deployment_names_a_flow_that_is_there() -> None:
    (deployment,) = yaml.safe_load((ROOT / "prefect.yaml").read_text())["deployments"]
    file, _, name = deployment["entrypoint"].partition(":")
    assert (ROOT / file).is_file()
    assert f"{name} = deployed(" in (ROOT / file).read_text()
    assert set(deployment["parameters"]) == {"home"}


def test_a_server_shows_the_night_and_its_accounts(
    settings: Settings, inbox: Path, prefect_api: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    write(inbox, 1)
    home = settings.home
    home.mkdir()
    source = f'[[sources]]\nname = "in"\nkind = "folder"\npath = "{inbox}"\nsettle = 0\n'
    (home / "dhakira.toml").write_text(f'morphology = "light"\nprocesses = 1\n{source}')
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DHAKIRA_CACHE", str(settings.cache))
    for variable in [name for name in os.environ if name in {"DHAKIRA_STORE", "DHAKIRA_HOME", "DHAKIRA_INDEX"}]:
        monkeypatch.delenv(variable)
    with prefect_settings(lambda: prefect_api, home / "prefect", verbose=False):
        from app.deployment import nightly  # noqa: PLC0415 - makes a flow, so Prefect has to be set first

        account = nightly(str(home))
    assert (account["seen"], account["new"]) == (1, 1)
    runs = httpx.post(f"{prefect_api}/flow_runs/filter", json={}).raise_for_status().json()
    assert any(run["name"].startswith("nightly 20") for run in runs)
    shown = httpx.post(f"{prefect_api}/artifacts/filter", json={}).raise_for_status().json()
    assert "accounts" in {artifact["key"] for artifact in shown}
