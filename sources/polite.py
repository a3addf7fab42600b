"""Asking a site politely: by its robots.txt, one request at a time, with pauses, limits and patience."""

import random
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from typing import Self

import httpx
from protego import Protego

from schemas.source import Fault, Mark
from sources.deadline import Deadline
from sources.guard import Guard, GuardedTransport
from sources.protocol import SourceError

AGENT = "Dhakira/0.1 (institutional memory; respects robots.txt)"
_TRIES = 3
_REDIRECTS = 5
_LONGEST_PAUSE = 60.0
"""Seconds; a site that asks for longer ones is left for the next night."""
_TIMEOUT = httpx.Timeout(20.0, connect=10.0)
_PASSING = frozenset({429, 500, 502, 503, 504})


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one visit may take: bytes of an answer, seconds between two requests, seconds for an answer in all."""

    size: int
    pause: float
    whole: float = 180.0


@dataclass(frozen=True, slots=True)
class Answer:
    """What an address gave: the final address, the status (200 or 304) and the body (empty for 304)."""

    address: str
    status: int
    headers: Mapping[str, str]
    body: bytes = b""

    @property
    def mark(self) -> Mark:
        """What to remember for the next conditional request."""
        return Mark(self.headers.get("etag", ""), self.headers.get("last-modified", ""))


class AddressGoneError(SourceError):
    """The site says that there is nothing at this address any more (404, 410)."""


@dataclass(frozen=True, slots=True)
class Clock:
    """Time as the client sees it; a test has its own."""

    monotonic: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep


@dataclass(slots=True)
class _Host:
    """What is known of a host: its rules, and when it may be asked again."""

    rules: Protego | None = None
    free_at: float = 0.0


class PoliteClient:
    """Fetches addresses of a site. Use it in a ``with`` block. Every failure is a SourceError."""

    def __init__(self, limits: Limits, guard: Guard, clock: Clock | None = None) -> None:
        """Open a client."""
        self._limits = limits
        self._clock = clock or Clock()
        self._hosts: dict[str, _Host] = {}
        self._http = httpx.Client(
            transport=GuardedTransport(guard),
            timeout=_TIMEOUT,
            headers={"User-Agent": AGENT, "Accept-Encoding": "gzip", "Accept-Language": "ar, fr;q=0.9, en;q=0.8"},
            follow_redirects=False,
            trust_env=False,
        )

    def __enter__(self) -> Self:
        """Give the client for a block."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self._http.close()

    def get(self, address: str, mark: Mark | None = None) -> Answer:
        """Fetch an address, unless it is as ``mark`` says (then the answer's status is 304).

        Redirects are followed, each by the rules of the host it leads to. Raises AddressGoneError, SourceError.
        """
        url = _parsed(address)
        for _ in range(_REDIRECTS + 1):
            self._check_robots(url)
            response = self._patiently(url, mark)
            if response.status_code not in {301, 302, 303, 307, 308} or "location" not in response.headers:
                return self._judged(url, response)
            url = _parsed(response.headers["location"], url)
        raise SourceError(Fault.BROKEN, f"{address} leads from one address to the next without end.")

    def _judged(self, url: httpx.URL, response: "_Response") -> Answer:
        status = response.status_code
        if status in {404, 410}:
            raise AddressGoneError(Fault.MISSING, f"There is nothing at {url} any more ({status}).")
        if status in {401, 403, 407, 451}:
            raise SourceError(Fault.REFUSED, f"{url} is refused ({status}); ask the site's owner for access.")
        if status in _PASSING:
            raise SourceError(Fault.UNREACHABLE, f"{url} answers with {status}; the next run tries again.")
        if status not in {200, 304}:
            raise SourceError(Fault.BROKEN, f"{url} answers with {status}.")
        return Answer(str(url), status, response.headers, response.body)

    def _patiently(self, url: httpx.URL, mark: Mark | None) -> "_Response":
        """Ask up to three times, longer apart each time, where the failure may pass."""
        for attempt in range(1, _TRIES + 1):
            wait = 2.0 ** (attempt + 1) * random.uniform(0.75, 1.25)  # noqa: S311 - spreads load, guards nothing
            try:
                response = self._once(url, mark)
            except SourceError as error:
                if attempt == _TRIES or error.fault not in {Fault.UNREACHABLE, Fault.BROKEN}:
                    raise
            else:
                if response.status_code not in _PASSING or attempt == _TRIES:
                    return response
                wait = _asked_pause(response.headers) or wait
                if wait > _LONGEST_PAUSE:
                    return response
            self._clock.sleep(wait)
        raise AssertionError("the last attempt returns or raises")

    def _once(self, url: httpx.URL, mark: Mark | None) -> "_Response":
        host, headers, deadline = self._host(url), _conditions(mark), Deadline(self._limits.whole)
        traced = {"trace": deadline.trace}
        self._clock.sleep(max(0.0, host.free_at - self._clock.monotonic()))
        try:
            with deadline, self._http.stream("GET", url, headers=headers, extensions=traced) as response:
                return _Response(response.status_code, dict(response.headers), self._body(url, response))
        except httpx.HTTPError as error:
            raise self._failure(url, error, is_over=deadline.is_over) from error
        finally:
            host.free_at = self._clock.monotonic() + self._pause(host)

    def _failure(self, url: httpx.URL, error: httpx.HTTPError, *, is_over: bool) -> SourceError:
        """Return what a failed request means; ``is_over`` tells that it was ended since it took too long."""
        if is_over or isinstance(error, httpx.TimeoutException):
            return SourceError(Fault.SLOW, f"{url.host} does not answer in time; the next run tries again.")
        if isinstance(error, httpx.TransportError):
            return SourceError(Fault.UNREACHABLE, f"{url.host} cannot be reached ({_words(error)}).")
        return SourceError(Fault.BROKEN, f"{url} gives an answer that is broken ({_words(error)}).")

    def _body(self, url: httpx.URL, response: httpx.Response) -> bytes:
        """Read an answer's body within the limits; that of a redirect or an error is not read."""
        if response.status_code != httpx.codes.OK:
            return b""
        began, size, parts = self._clock.monotonic(), 0, list[bytes]()
        for part in response.iter_bytes():
            size += len(part)
            parts.append(part)
            if size > self._limits.size:
                megabytes = self._limits.size // 1_000_000
                raise SourceError(Fault.TOO_LARGE, f"{url} is larger than {megabytes} MB, this source's limit.")
            if self._clock.monotonic() - began > self._limits.whole:
                raise SourceError(Fault.SLOW, f"{url} takes too long to come; the next run tries again.")
        return b"".join(parts)

    def _host(self, url: httpx.URL) -> _Host:
        return self._hosts.setdefault(f"{url.scheme}://{url.netloc.decode('ascii')}", _Host())

    def _pause(self, host: _Host) -> float:
        asked = host.rules.crawl_delay(AGENT) if host.rules else None
        return min(max(self._limits.pause, float(asked or 0)), _LONGEST_PAUSE)

    def _check_robots(self, url: httpx.URL) -> None:
        host = self._host(url)
        if host.rules is None:
            host.rules = self._rules(url)
        if not host.rules.can_fetch(str(url), AGENT):
            raise SourceError(Fault.ROBOTS, f"The site's robots.txt closes {url} to programs; ask its owner.")

    def _rules(self, url: httpx.URL) -> Protego:
        """Fetch a host's robots.txt. One that is not there allows all; one that cannot be had allows nothing now."""
        address = url.copy_with(path="/robots.txt", query=None, fragment=None)
        for _ in range(_REDIRECTS + 1):
            response = self._patiently(address, None)
            if 300 <= response.status_code < 400 and "location" in response.headers:  # noqa: PLR2004 - HTTP's classes
                address = _parsed(response.headers["location"], address)
                continue
            if response.status_code == httpx.codes.OK:
                return Protego.parse(response.body.decode("utf-8", "replace"))
            if response.status_code < 500:  # noqa: PLR2004 - HTTP's classes
                return Protego.parse("")
            break
        raise SourceError(Fault.UNREACHABLE, f"The robots.txt of {url.host} cannot be had; the next run tries again.")


@dataclass(frozen=True, slots=True)
class _Response:
    status_code: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""


def _parsed(address: str, base: httpx.URL | None = None) -> httpx.URL:
    """Return an address with what is not ASCII written as the network wants it. Raises SourceError.

    A redirect may name it in part, beside the address that answered (``base``).
    """
    try:
        url = base.join(address) if base else httpx.URL(address)
    except (httpx.InvalidURL, UnicodeError) as error:
        raise SourceError(Fault.BROKEN, f"{address!r} is no address ({_words(error)}).") from error
    if url.scheme not in {"http", "https"} or not url.host:
        raise SourceError(Fault.BROKEN, f"{address!r} is no address of a site.")
    return url


def _conditions(mark: Mark | None) -> dict[str, str]:
    conditions: dict[str, str] = {}
    if mark and mark.etag:
        conditions["If-None-Match"] = mark.etag
    if mark and mark.modified:
        conditions["If-Modified-Since"] = mark.modified
    return conditions


def _asked_pause(headers: Mapping[str, str]) -> float | None:
    """Return the seconds of a Retry-After header, which holds a number or a date."""
    asked = headers.get("retry-after", "").strip()
    if asked.isdecimal():
        return float(asked)
    try:
        return max(0.0, parsedate_to_datetime(asked).timestamp() - time.time()) if asked else None
    except ValueError:
        return None


def _words(error: Exception) -> str:
    return str(error) or type(error).__name__
