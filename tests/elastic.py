"""A real Elasticsearch for tests, benchmarks and people who develop: the official minimal distribution.

It stands beside `tests.postgres`, being the same kind of thing. ``uv run python -m tests.elastic`` runs one until
Ctrl-C. It is fetched once (132 MB) and checked by hash; each run unpacks it anew, so nothing is left of the one before.
"""

import argparse
import base64
import contextlib
import hashlib
import json
import os
import platform
import shutil
import signal
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.elastic_distribution import OLDEST_JAVA, VERSION, NotHereError, distribution, java_home
from tests.postgres import free_port, other_user

_PATIENCE = 240  # seconds until a server on busy cores has to answer
_PLUGIN = Path(__file__).with_name("elastic_plugin")
_LANGUAGES = {"Arabic": "ar", "French": "fr", "English": "en"}
_JAVA_OPTIONS = "-Xms512m -Xmx512m"
_QUICK = " -XX:TieredStopAtLevel=1"  # half the time to come up; a benchmark wants the compiler that takes its time


@dataclass(frozen=True, slots=True)
class Login:
    """A user of a server's own file of users, with the names of its roles."""

    user: str
    password: str
    roles: tuple[str, ...] = ("superuser",)


def _sha1(password: str) -> str:
    return base64.b64encode(hashlib.sha1(password.encode(), usedforsecurity=False).digest()).decode()


class Server:
    """One server in a folder of its own; it can be ended, killed and started again with what it holds."""

    def __init__(
        self,
        folder: Path,
        logins: tuple[Login, ...] = (),
        roles: str = "",
        *,
        quick: bool = True,
        cluster: int | None = None,
    ) -> None:
        """Unpack and set up; ``roles`` is the text of its file of roles (YAML). It is not started yet.

        A ``quick`` server comes up sooner and works a third slower. One that is not alone joins the ``cluster`` of the
        server whose nodes speak on this port; 0 founds one.
        """
        self._cluster, self.transport = cluster, free_port()
        self._java = java_home()
        self._user = other_user() if os.geteuid() == 0 else None
        self._folder, self._logins = folder, logins
        self._options = _JAVA_OPTIONS + _QUICK * quick
        with zipfile.ZipFile(distribution()) as archive:
            archive.extractall(folder)
        self._home = folder / f"elasticsearch-{VERSION}"
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._process: subprocess.Popen[bytes] | None = None
        for program in (*(self._home / "bin").iterdir(), *self._home.glob("lib/**/bin/*")):
            program.chmod(0o755)
        (self._home / "config" / "elasticsearch.yml").write_text(self._settings(), encoding="utf-8")
        self._add_analysers()
        if roles:
            (self._home / "config" / "roles.yml").write_text(roles, encoding="utf-8")
        self._add_users()
        self._lend(folder)

    def start(self) -> None:
        """Start, and wait until it answers."""
        log = (self._folder / "out.txt").open("ab")
        with log:
            self._process = subprocess.Popen(  # type: ignore[call-overload]
                [self._home / "bin" / "elasticsearch", "-p", self._folder / "pid"],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd=self._folder,
                env=self._environment(),
                **self._as_user(),
            )
        end = time.monotonic() + _PATIENCE
        while not self._answers():
            if time.monotonic() > end or self._ended():
                told = (self._folder / "out.txt").read_text(encoding="utf-8", errors="replace").splitlines()[-5:]
                self.stop()
                raise NotHereError("Elasticsearch does not come up: " + " | ".join(told)[-600:])
            time.sleep(0.2)

    def stop(self) -> None:
        """End it in an orderly way."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """End it as a power cut would."""
        self._end(signal.SIGKILL)

    def request(self, method: str, path: str, body: Mapping[str, object] | None = None) -> dict[str, object]:
        """Send a request as its first user, past all code that is tested; raise `urllib.error.HTTPError`."""
        headers = {"Content-Type": "application/json"}
        if self._logins:
            login = self._logins[0]
            told = base64.b64encode(f"{login.user}:{login.password}".encode()).decode()
            headers["Authorization"] = f"Basic {told}"
        content = json.dumps(body).encode() if body is not None else None
        asked = urllib.request.Request(f"{self.url}{path}", content, headers, method=method)  # noqa: S310
        with urllib.request.urlopen(asked, timeout=60) as answer:  # noqa: S310 - 127.0.0.1
            told_back: dict[str, object] = json.loads(answer.read() or b"{}")
        return told_back

    def _answers(self) -> bool:
        try:
            self.request("GET", "/_cluster/health?wait_for_status=yellow&timeout=30s")
        except (OSError, urllib.error.URLError):
            return False
        return True

    def _ended(self) -> bool:
        return self._process is None or self._process.poll() is not None

    def _end(self, by: signal.Signals) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        with contextlib.suppress(OSError, ValueError):
            os.kill(int((self._folder / "pid").read_text(encoding="utf-8")), by)
        try:
            process.wait(60 if by is signal.SIGTERM else 10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        (self._folder / "pid").unlink(missing_ok=True)

    def _settings(self) -> str:
        alone: dict[str, object] = {"discovery.type": "single-node"}
        settings: dict[str, object] = {
            **(alone if self._cluster is None else self._membership(self._cluster)),
            "network.host": "127.0.0.1",
            "http.port": self.port,
            "transport.port": self.transport,
            "cluster.routing.allocation.disk.threshold_enabled": "false",
            "xpack.security.enabled": str(bool(self._logins)).lower(),
            "xpack.security.autoconfiguration.enabled": "false",
            "xpack.security.http.ssl.enabled": "false",
        }
        return "".join(f"{key}: {value}\n" for key, value in settings.items())

    def _membership(self, seed: int) -> dict[str, object]:
        name = f"node-{self.transport}"
        founder = {} if seed else {"cluster.initial_master_nodes": name}
        seeds = f"127.0.0.1:{seed or self.transport}"
        return {"cluster.name": "several", "node.name": name, "discovery.seed_hosts": seeds, **founder}

    def _add_users(self) -> None:
        """Write the file of users as `elasticsearch-users` does, which would start a Java for each."""
        lines = [f"{each.user}:{{SHA}}{_sha1(each.password)}\n" for each in self._logins]
        (self._home / "config" / "users").write_text("".join(lines), encoding="utf-8")
        roles = [f"{role}:{each.user}\n" for each in self._logins for role in each.roles]
        (self._home / "config" / "users_roles").write_text("".join(roles), encoding="utf-8")

    def _add_analysers(self) -> None:
        """Compile the plugin of language analysers, which the minimal distribution lacks and its Lucene has."""
        plugin, classes = self._home / "plugins" / "languageanalysers", self._folder / "classes"
        plugin.mkdir()
        classes.mkdir()
        template = (_PLUGIN / "AnalyserFactory.java").read_text(encoding="utf-8")
        sources = []
        for language, code in _LANGUAGES.items():
            source = template.replace("LANGUAGE", language).replace("NAME", language.lower()).replace("CODE", code)
            sources.append(self._folder / f"{language}Factory.java")
            sources[-1].write_text(source, encoding="utf-8")
        javac: list[str | Path] = [
            self._java / "bin" / "javac",
            "--release",
            str(OLDEST_JAVA),
            "-cp",
            f"{self._home}/lib/*",
        ]
        self._run(*javac, "-d", classes, *sources)
        self._run(self._java / "bin" / "jar", "cf", plugin / "analysers.jar", "-C", classes, ".")
        described = {
            "name": "languageanalysers",
            "description": "Lucene's analysers of languages",
            "version": "1.0",
            "elasticsearch.version": VERSION,
            "java.version": str(OLDEST_JAVA),
        }
        lines = "".join(f"{key}={value}\n" for key, value in described.items())
        (plugin / "stable-plugin-descriptor.properties").write_text(lines, encoding="utf-8")
        factories = {language.lower(): f"dhakira.analysers.{language}Factory" for language in _LANGUAGES}
        named = {"org.elasticsearch.plugin.analysis.AnalyzerFactory": factories}
        (plugin / "named_components.json").write_text(json.dumps(named), encoding="utf-8")

    def _lend(self, folder: Path) -> None:
        """Give the folder to the user who runs the server."""
        if self._user:
            for path in (folder, *folder.rglob("*")):
                os.chown(path, self._user.pw_uid, self._user.pw_gid)

    def _as_user(self) -> dict[str, object]:
        return {"user": self._user.pw_uid, "group": self._user.pw_gid, "extra_groups": []} if self._user else {}

    def _environment(self) -> dict[str, str]:
        kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
        return {**kept, "HOME": str(self._folder), "ES_JAVA_HOME": str(self._java), "ES_JAVA_OPTS": self._options}

    def _run(self, *command: str | Path) -> None:
        as_user = self._as_user() if str(command[0]).startswith(str(self._home)) else {}
        done = subprocess.run(  # type: ignore[call-overload]
            command, cwd=self._folder, env=self._environment(), capture_output=True, text=True, check=False, **as_user
        )
        if done.returncode:
            raise NotHereError(f"{Path(command[0]).name} fails: {(done.stdout + done.stderr).strip()[-600:]}")


@contextlib.contextmanager
def elasticsearch(
    logins: tuple[Login, ...] = (), roles: str = "", *, quick: bool = True, cluster: int | None = None
) -> Iterator[Server]:
    """Run a server for a block (see `Server`); raise NotHereError where this machine lacks what it needs."""
    if platform.system() != "Linux":
        raise NotHereError("the servers of tests are started on Linux only")
    folder = Path(tempfile.mkdtemp(prefix="elastic-", dir="/tmp" if os.geteuid() == 0 else None))  # noqa: S108
    try:
        folder.chmod(0o755)  # another user runs it
        server = Server(folder, logins, roles, quick=quick, cluster=cluster)
        server.start()
        try:
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def main() -> None:
    """Run a server until Ctrl-C, or only fetch it."""
    parser = argparse.ArgumentParser(prog="python -m tests.elastic", description=__doc__)
    parser.add_argument("--fetch", action="store_true", help="only fetch the distribution, and say whether it is there")
    parser.add_argument("--password", help="the password of a user `dhakira`; without it nobody is asked for one")
    given = parser.parse_args()
    try:
        if given.fetch:
            print(f"Elasticsearch {VERSION} is in {distribution()}; Java is in {java_home()}.")  # noqa: T201
            return
        logins = (Login("dhakira", given.password),) if given.password else ()
        with elasticsearch(logins) as server:
            address = server.url.replace("//", "//dhakira@") if logins else server.url
            print(f"DHAKIRA_INDEX={address}  (Ctrl-C ends it)", flush=True)  # noqa: T201
            signal.sigwait({signal.SIGINT, signal.SIGTERM})
    except NotHereError as error:
        raise SystemExit(f"Elasticsearch cannot run here: {error}.") from error


if __name__ == "__main__":
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
    main()
