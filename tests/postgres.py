"""A PostgreSQL server for the tests: one that is given, or a cluster of the tests' own on 127.0.0.1."""

import contextlib
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

GIVEN = "DHAKIRA_TEST_POSTGRES"
_OTHER_THAN_ROOT = ("postgres", "nobody")


def binaries() -> Path | None:
    """Return the folder of the newest PostgreSQL that is installed, as Debian lays it out or on PATH."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda p: int(p.parts[-3]))
    if found:
        return found[-1].parent
    on_path = shutil.which("initdb")
    return Path(on_path).parent if on_path else None


@contextlib.contextmanager
def cluster(folder: Path) -> Iterator[str]:
    """Run a server in a folder, and give its URL. It refuses root, who lends it another user's name."""
    user = other_user() if os.geteuid() == 0 else None
    data, port = Path(tempfile.mkdtemp(dir=folder)), free_port()
    if user:
        for path in (data, *data.parents):
            if path.stat().st_uid == 0 and path.is_relative_to(folder):
                os.chown(path, user.pw_uid, user.pw_gid)
    tools = binaries()
    assert tools is not None
    as_user = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []} if user else {}

    def run(*command: str | Path) -> None:
        quiet = subprocess.DEVNULL
        subprocess.run(command, check=True, stdout=quiet, stderr=quiet, cwd=data, **as_user)  # type: ignore[call-overload]

    run(tools / "initdb", "-D", data / "db", "-U", "dhakira", "-A", "trust", "-E", "UTF8", "--locale=C", "-N")
    options = f"-h 127.0.0.1 -p {port} -k {data} -c fsync=off -c shared_buffers=32MB"
    run(tools / "pg_ctl", "-D", data / "db", "-w", "-l", data / "log", "-o", options, "start")
    try:
        yield f"postgresql://dhakira@127.0.0.1:{port}/postgres"
    finally:
        run(tools / "pg_ctl", "-D", data / "db", "-m", "immediate", "stop")
        shutil.rmtree(data, ignore_errors=True)


def other_user() -> pwd.struct_passwd:
    for name in _OTHER_THAN_ROOT:
        with contextlib.suppress(KeyError):
            return pwd.getpwnam(name)
    raise AssertionError("there is no user to run PostgreSQL as")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
