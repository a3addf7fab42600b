"""A proxy between a client and a server that does what networks and middlemen do: drops, delays, lies."""

import http.client
import http.server
import json
import ssl
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

Answer = tuple[int, bytes]
Trick = Callable[["Asked"], Answer | None]
"""Looks at a request before it is passed on: an answer of its own, None to pass it on; `DROP` breaks the connection."""

DROP: Answer = (0, b"")


@dataclass(slots=True)
class Asked:
    """A request as it came, and what gives the server's own answer to it."""

    method: str
    path: str
    body: bytes
    forward: Callable[[bytes], Answer]
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Proxy:
    """A proxy that runs; set ``trick`` for what it shall do. ``seen`` are the requests that came."""

    url: str
    trick: Trick | None = None
    seen: list[tuple[str, str]] = field(default_factory=list)


@contextmanager
def proxy(port: int, tls: ssl.SSLContext | None = None) -> Iterator[Proxy]:
    """Run a proxy on 127.0.0.1 before a server's port, with TLS of its own where a context is given."""

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        timeout = 30  # seconds after which a thread that serves a connection nobody uses ends

        def _handle(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            headers = {k: v for k, v in self.headers.items() if k.lower() not in {"host", "content-length"}}
            product = {"X-elastic-product": "Elasticsearch", "Content-Type": "application/json"}

            def forward(content: bytes) -> Answer:
                nonlocal product
                connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
                try:
                    connection.request(self.command, self.path, content or None, headers)
                    answer = connection.getresponse()
                    told = answer.read()
                    product = {k: v for k, v in answer.getheaders() if k.lower() != "content-length"}
                    product.pop("Transfer-Encoding", None)
                    return answer.status, told
                finally:
                    connection.close()

            running.seen.append((self.command, self.path))
            asked = Asked(self.command, self.path, body, forward, headers)
            answer = running.trick(asked) if running.trick else None
            try:
                status, told = answer if answer is not None else forward(body)
            except OSError:
                status, told = DROP
            if status == 0:
                self.close_connection = True
                self.connection.close()
                return
            self.send_response(status)
            for name, value in product.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(told)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(told)

        do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = _handle  # noqa: N815 - the server's own names

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Say nothing."""

    class Quiet(http.server.ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request: object, client_address: object) -> None:
            """Say nothing of connections that were broken off."""

    server = Quiet(("127.0.0.1", 0), Handler)
    if tls:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    scheme = "https" if tls else "http"
    running = Proxy(f"{scheme}://127.0.0.1:{server.server_address[1]}")
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield running
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def sometimes(trick: Trick, every: int) -> Trick:
    """Return a trick that is played on every so many-th request."""
    count = 0

    def play(asked: Asked) -> Answer | None:
        nonlocal count
        count += 1
        return trick(asked) if count % every == 0 else None

    return play


def dropping(_: Asked) -> Answer | None:
    """Break the connection before the request is passed on."""
    return DROP


def dropping_the_answer(asked: Asked) -> Answer | None:
    """Pass the request on, and break the connection before its answer."""
    asked.forward(asked.body)
    return DROP


def delaying(seconds: float) -> Trick:
    """Return a trick that lets the client wait."""

    def delay(_: Asked) -> Answer | None:
        time.sleep(seconds)
        return None

    return delay


def swallowing(asked: Asked) -> Answer | None:
    """Say of a bulk that all went in, and pass only its first action on."""
    if not asked.path.startswith("/_bulk"):
        return None
    lines = asked.body.splitlines(keepends=True)
    status, told = asked.forward(b"".join(lines[:2]))
    first = json.loads(told)["items"]
    headers = [json.loads(line) for line in lines if line.startswith((b'{"index":', b'{"delete":'))]
    items = [{kind: {"_id": target["_id"], "status": 200}} for header in headers for kind, target in header.items()]
    return status, json.dumps({"took": 1, "errors": False, "items": [*first, *items[1:]]}).encode()
