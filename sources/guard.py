"""Keeping requests on the public network: a feed must not make us read the institution's own servers."""

import ipaddress
import socket
from collections.abc import Callable
from dataclasses import dataclass

import httpx

from schemas.source import Fault
from sources.protocol import SourceError

_NAT64 = 0x64FF9B << 64
Resolve = Callable[[str], tuple[str, ...]]
"""Gives the IP addresses of a host's name. Raises OSError."""


def addresses_of(host: str) -> tuple[str, ...]:
    """Ask the system's resolver."""
    found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


@dataclass(frozen=True, slots=True)
class Guard:
    """Says to which address a request may go. With ``private`` every address may be asked."""

    private: bool = False
    resolve: Resolve = addresses_of

    def address(self, host: str) -> str:
        """Return the address to connect to. Raises SourceError where one of the host's addresses is not public.

        All of them must be: a name that stands for a public and a private address at once is a trick.
        """
        try:
            addresses = self.resolve(host)
        except (OSError, UnicodeError) as error:  # a label of more than 63 letters is an error of its encoding
            cause = getattr(error, "strerror", None) or error
            raise SourceError(
                Fault.UNREACHABLE, f"The name {host} is not known ({cause}); check the address."
            ) from error
        if not addresses:
            raise SourceError(Fault.UNREACHABLE, f"The name {host} has no address.")
        if not self.private and any(not is_public(address) for address in addresses):
            raise SourceError(
                Fault.PRIVATE,
                f"{host} is an address inside a private network; set `private = true` for this source to allow it.",
            )
        return addresses[0]


def is_public(address: str) -> bool:
    """Tell whether an IP address is one of the public internet; an IPv4 one written as IPv6 is looked at as IPv4."""
    parsed = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(parsed, ipaddress.IPv6Address):
        parsed = parsed.ipv4_mapped or parsed.sixtofour or _translated(parsed) or parsed
    return parsed.is_global and not parsed.is_multicast


def _translated(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """Return the IPv4 address within «64:ff9b::10.0.0.1» (NAT64, RFC 6052) and «::10.0.0.1» (RFC 4291)."""
    network, host = divmod(int(address), 1 << 32)
    if network == _NAT64 or (network == 0 and host > 1):
        return ipaddress.IPv4Address(host)
    return None


class GuardedTransport(httpx.BaseTransport):
    """Connects to the address that was looked at, so that a name cannot mean another one a moment later.

    The host's name stays in the request and in the certificate's check. Connections are not kept: two names may
    share an address, and a kept one was checked for the first of them.
    """

    def __init__(self, guard: Guard) -> None:
        """Put the guard before the network."""
        self._guard = guard
        self._inner = httpx.HTTPTransport(limits=httpx.Limits(max_keepalive_connections=0), trust_env=False)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request to the host's address."""
        host = request.url.raw_host.decode("ascii")  # a name in Arabic letters, as resolver and certificate know it
        address = self._guard.address(host)
        request.extensions = {**request.extensions, "sni_hostname": host}
        request.url = request.url.copy_with(host=address)
        return self._inner.handle_request(request)

    def close(self) -> None:
        """Let go of the network."""
        self._inner.close()
