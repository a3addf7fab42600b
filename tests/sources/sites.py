"""A site of the tests' own on 127.0.0.1: it answers as it is told to, and remembers what it was asked."""

import contextlib
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Page:
    """What an address answers. ``drip`` are seconds between two bytes; ``cut`` ends the body after so many bytes."""

    body: bytes = b""
    type: str = "text/html; charset=utf-8"
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    drip: float = 0.0
    cut: int | None = None


@dataclass
class Server:
    """The pages by path, what was asked (path, conditions), and a list of statuses to give first for a path."""

    pages: dict[str, Page] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)
    first: dict[str, list[int]] = field(default_factory=dict)
    port: int = 0

    def url(self, path: str) -> str:
        """Return the address of a path."""
        return f"http://127.0.0.1:{self.port}{path}"

    def put(self, path: str, text: str | bytes = b"", **more: object) -> None:
        """Put a page."""
        body = text.encode() if isinstance(text, str) else text
        self.pages[path] = Page(body, **more)  # type: ignore[arg-type]


@contextlib.contextmanager
def running() -> Iterator[Server]:
    """Run a site for a block."""
    site = Server()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append(self.path)
            site.agents.add(self.headers.get("User-Agent", ""))
            waiting = site.first.get(self.path)
            page = Page(status=waiting.pop(0)) if waiting else site.pages.get(self.path, Page(status=404))
            etag = page.headers.get("ETag")
            if etag and self.headers.get("If-None-Match") == etag:
                page = Page(status=304, headers=page.headers)
            self.send_response(page.status)
            for name, value in {"Content-Type": page.type, **page.headers}.items():
                self.send_header(name, value)
            if page.status != 304:
                self.send_header("Content-Length", str(len(page.body)))
            self.end_headers()
            with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                self._write(page)

        def _write(self, page: Page) -> None:
            body = page.body if page.cut is None else page.body[: page.cut]
            if not page.drip:
                self.wfile.write(body)
                return
            for byte in body:
                self.wfile.write(bytes([byte]))
                self.wfile.flush()
                time.sleep(page.drip)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    site.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
