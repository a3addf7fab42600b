"""compose.yaml as far as it can be seen without Docker: as its specification has it, pinned, bound to this machine."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "compose.yaml").read_text(encoding="utf-8")
COMPOSE: dict[str, Any] = yaml.safe_load(TEXT)
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
KEYS = {
    *("image", "environment", "ports", "volumes", "healthcheck", "restart", "ulimits", "depends_on", "entrypoint"),
    "command",
}


def test_the_file_is_as_the_specification_has_it() -> None:
    schema = ("--builtin-schema", "vendor.compose-spec")
    check = [sys.executable, "-m", "check_jsonschema", *schema, str(ROOT / "compose.yaml")]
    done = subprocess.run(check, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("name", SERVICES)
def test_a_service_is_pinned_and_bound_to_this_machine(name: str) -> None:
    service = SERVICES[name]
    assert service.keys() <= KEYS
    assert re.search(r":\d+\.\d+(\.\d+)?$", service["image"])
    assert all(str(port).startswith("127.0.0.1:") for port in service.get("ports", []))


def test_the_elastic_stack_is_of_one_version() -> None:
    versions = {s["image"].rpartition(":")[2] for s in SERVICES.values() if "elastic.co" in s["image"]}
    assert len(versions) == 1


def test_what_is_waited_for_and_kept_is_there() -> None:
    waits = [(s, condition) for s in SERVICES.values() for condition in s.get("depends_on", {}).items()]
    for _, (other, condition) in waits:
        if condition["condition"] == "service_healthy":
            assert "healthcheck" in SERVICES[other]
    kept = {volume.partition(":")[0] for s in SERVICES.values() for volume in s.get("volumes", [])}
    assert kept == COMPOSE["volumes"].keys()


def test_each_password_stands_in_the_example() -> None:
    asked = set(re.findall(r"(?<!\$)\$\{(\w+)", TEXT))
    given = {line.partition("=")[0] for line in (ROOT / ".env.example").read_text(encoding="utf-8").splitlines()}
    assert asked <= given


def test_the_commands_are_shell() -> None:
    for service in SERVICES.values():
        check = service.get("healthcheck", {}).get("test", [])
        scripts = [*service.get("command", []), *(check[1:] if check[:1] == ["CMD-SHELL"] else [])]
        for script in scripts:
            done = subprocess.run(["bash", "-n", "-c", script.replace("$$", "$")], capture_output=True, check=False)
            assert done.returncode == 0, done.stderr
