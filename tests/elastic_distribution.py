"""What a server of `tests.elastic` is made of: the distribution, fetched once and checked by hash, and a JDK."""

import hashlib
import os
import re
import shutil
import subprocess
import tempfile
import urllib.request
from pathlib import Path

import platformdirs

VERSION = "9.5.3"
_SHA256 = "bec49f3b8d00e75c8d1cec85c35298635ec9fbd3ae80ef5aeb6bc05abdb3db2d"
_ARTIFACT = ("org.elasticsearch.distribution.integ-test-zip", "elasticsearch")
_CENTRAL = "https://repo.maven.apache.org/maven2"
_MIRROR = "DHAKIRA_TEST_MAVEN"
"""A variable with the address of a mirror of Maven Central, for machines without `mvn` that do not reach it."""
OLDEST_JAVA = 21


class NotHereError(Exception):
    """What a server needs is not on this machine; the message says what."""


def java_home() -> Path:
    """Return the folder of a JDK that is new enough; raise NotHereError where there is none."""
    java = shutil.which("java")
    beside = Path(java).resolve().parents[1].parent if java else Path("/usr/lib/jvm")
    named = [Path(os.environ[name]) for name in ("ES_JAVA_HOME", "JAVA_HOME") if os.environ.get(name)]
    own = [Path(java).resolve().parents[1]] if java else []
    for home in (*named, *own, *sorted(beside.glob("*"), reverse=True)):
        if _java_version(home) >= OLDEST_JAVA and (home / "bin" / "javac").exists():
            return home
    raise NotHereError(f"no JDK {OLDEST_JAVA} or newer was found (ES_JAVA_HOME may name one)")


def _java_version(home: Path) -> int:
    """Return the version that a JDK's own ``release`` file tells, or 0."""
    try:
        told = re.search(r'JAVA_VERSION="(\d+)', (home / "release").read_text(encoding="utf-8"))
    except OSError:
        return 0
    return int(told[1]) if told and (home / "bin" / "java").exists() else 0


def distribution() -> Path:
    """Return the distribution's archive, fetched if it is not in the cache; raise NotHereError if it cannot be had."""
    cache = Path(os.environ.get("DHAKIRA_TEST_CACHE") or platformdirs.user_cache_path("dhakira", appauthor=False))
    archive = cache / "elasticsearch" / f"elasticsearch-{VERSION}.zip"
    if archive.is_file() and _sha256(archive) == _SHA256:
        return archive
    archive.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=archive.parent) as folder:
        fetched = _by_maven(Path(folder)) if shutil.which("mvn") else _by_https(Path(folder))
        if _sha256(fetched) != _SHA256:
            raise NotHereError(f"what was fetched as Elasticsearch {VERSION} has another hash than it should")
        fetched.replace(archive)
    return archive


def _by_maven(folder: Path) -> Path:
    artifact = f"{_ARTIFACT[0]}:{_ARTIFACT[1]}:{VERSION}:zip"
    command = ["mvn", "-q", "-B", "dependency:copy", f"-Dartifact={artifact}", f"-DoutputDirectory={folder}"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        last = (done.stdout + done.stderr).strip().splitlines() or ["it says nothing"]
        raise NotHereError(f"mvn could not fetch Elasticsearch {VERSION}: {last[0][:200]}")
    return folder / f"{_ARTIFACT[1]}-{VERSION}.zip"


def _by_https(folder: Path) -> Path:
    name = f"{_ARTIFACT[1]}-{VERSION}.zip"
    base = os.environ.get(_MIRROR, _CENTRAL).rstrip("/")
    address = "/".join((base, _ARTIFACT[0].replace(".", "/"), _ARTIFACT[1], VERSION, name))
    try:
        with urllib.request.urlopen(address, timeout=60) as answer, (folder / name).open("wb") as file:  # noqa: S310
            shutil.copyfileobj(answer, file)
    except OSError as error:
        raise NotHereError(f"Elasticsearch {VERSION} could not be fetched from Maven Central: {error}") from error
    return folder / name


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
