"""A site as a source: its feed, sitemap or list says what there is; only what is new or changed is fetched."""

import datetime as dt
import gzip
import hashlib
import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from schemas.source import Fault, Fetched, Finding, Gone, Mark, Missed, Same, SiteSource
from sources import feeds
from sources.guard import Guard
from sources.landing import land, name_of
from sources.polite import AddressGoneError, Answer, Clock, Limits, PoliteClient
from sources.protocol import SourceError, Visit, utc_now

_SITEMAPS = 50
"""Sitemaps of one index that are looked at; they hold up to 50,000 addresses each."""
_GZIP = b"\x1f\x8b"
_NEVER = dt.datetime.min.replace(tzinfo=dt.UTC)


@dataclass(frozen=True, slots=True)
class Site:
    """One site. ``guard`` and ``clock`` are the network's and the time's; a test has its own."""

    declaration: SiteSource
    guard: Guard = field(default_factory=Guard)
    clock: Clock = field(default_factory=Clock)
    now: Callable[[], dt.datetime] = utc_now

    def visit(self, visit: Visit) -> Iterator[Finding]:
        """Look at what the site offers, and at known pages that are young enough to change still."""
        limits = Limits(self.declaration.megabytes * 1_000_000, self.declaration.pause)
        with PoliteClient(limits, self.guard, self.clock) as client:
            yield from _Round(self, client, visit).go()

    def offers(self, client: PoliteClient) -> Iterator[feeds.Offer]:
        """Yield what the site offers and the declaration wants. Raises SourceError."""
        for offer in self._all_offers(client):
            if self._is_wanted(offer.address):
                yield offer

    def _all_offers(self, client: PoliteClient) -> Iterator[feeds.Offer]:
        declared = self.declaration
        if declared.feed:
            answer = client.get(declared.feed)
            yield from feeds.feed_offers(answer.body, answer.address)
        elif declared.sitemap:
            yield from self._sitemaps(client, declared.sitemap)
        elif declared.list:
            yield from self._listed(client, declared.list)

    def _sitemaps(self, client: PoliteClient, first: str) -> Iterator[feeds.Offer]:
        waiting, seen = [first], {first}
        while waiting:
            answer = client.get(waiting.pop(0))
            offers, further = feeds.sitemap_offers(self._unpacked(answer), answer.address)
            yield from offers
            new = [address for address in further if address not in seen][: _SITEMAPS - len(seen)]
            seen.update(new)
            waiting += new

    def _listed(self, client: PoliteClient, first: str) -> Iterator[feeds.Offer]:
        declared, address, seen = self.declaration, first, set[str]()
        for _ in range(declared.pages):
            seen.add(address)
            answer = client.get(address)
            offers, following = feeds.list_offers(answer.body, answer.address, declared.links, declared.next)
            yield from offers
            if not following or following in seen:
                return
            address = following

    def _unpacked(self, answer: Answer) -> bytes:
        """Return a sitemap's text; many are kept as ``.gz`` files. Raises SourceError."""
        if not answer.body.startswith(_GZIP):
            return answer.body
        limit = self.declaration.megabytes * 1_000_000
        try:
            text = gzip.GzipFile(fileobj=io.BytesIO(answer.body)).read(limit + 1)
        except (OSError, EOFError) as error:
            raise SourceError(Fault.BROKEN, f"{answer.address} cannot be unpacked.") from error
        if len(text) > limit:
            raise SourceError(Fault.TOO_LARGE, f"{answer.address} is larger than {self.declaration.megabytes} MB.")
        return text

    def _is_wanted(self, address: str) -> bool:
        include, exclude = self.declaration.include, self.declaration.exclude
        return (not include or any(part in address for part in include)) and not any(p in address for p in exclude)


@dataclass(slots=True)
class _Round:
    """One visit to a site, with what it has looked at so far."""

    site: Site
    client: PoliteClient
    visit: Visit
    done: set[str] = field(default_factory=set)
    fetched: int = 0

    def go(self) -> Iterator[Finding]:
        known = dict[str, feeds.Offer]()
        try:
            for offer in self.site.offers(self.client):
                if offer.address in self.visit.known:
                    known.setdefault(offer.address, offer)
                else:  # what is new comes first, or a night's share would go to known pages for ever
                    yield from self._offered(offer)
        except SourceError as error:
            yield Missed(self.site.declaration.name, error.fault, error.sentence)
            if error.fault is not Fault.BROKEN:  # no use asking the same site for its known pages
                return
        yield from self._told(known)
        for key in sorted(self.visit.known, key=self._turn):
            if key in self.visit.again or self._is_young(self.visit.known[key]):
                yield from self._fetch(key, self.visit.known[key])

    def _told(self, known: Mapping[str, feeds.Offer]) -> Iterator[Finding]:
        """Follow what the site itself says of known pages: that one changed, or that it did not."""
        for offer in known.values():
            if not offer.changed or offer.address in self.visit.again:
                continue
            if self.visit.known[offer.address].changed != offer.changed:
                yield from self._offered(offer)
            else:
                self.done.add(offer.address)
                yield Same(offer.address)

    def _turn(self, key: str) -> tuple[dt.datetime, str]:
        """Return what known pages are ordered by: each has its turn, however few a night may ask for."""
        return self.visit.known[key].asked or _NEVER, key

    def _offered(self, offer: feeds.Offer) -> Iterator[Finding]:
        for finding in self._fetch(offer.address, self.visit.known.get(offer.address)):
            yield _stamped(finding, offer)

    def _fetch(self, key: str, known: Mark | None, parent: str | None = None) -> Iterator[Finding]:
        """Fetch one address and what it brings along, unless the night's share is used up."""
        if key in self.done or self.fetched >= self.site.declaration.documents:
            return
        self.visit.check()
        self.done.add(key)
        self.fetched += 1
        asked = replace(known, asked=self.site.now()) if known else None
        again = key in self.visit.again
        try:
            answer = self.client.get(key, None if again else known)
        except AddressGoneError as error:
            yield Gone(key) if known else Missed(key, error.fault, error.sentence)
        except SourceError as error:
            yield Missed(key, error.fault, error.sentence, asked)
        else:
            yield from self._answered(key, answer, None if again else asked, parent)

    def _answered(self, key: str, answer: Answer, known: Mark | None, parent: str | None) -> Iterator[Finding]:
        """Tell what an answer means; ``known`` is how the page is remembered if it is as it was."""
        if answer.status == 304:  # noqa: PLR2004 - HTTP's word for unchanged
            yield Same(key, known)
            return
        media_type, digest = answer.headers.get("content-type", ""), hashlib.sha256(answer.body).hexdigest()
        mark = replace(answer.mark, asked=self.site.now(), content=digest)
        if known and known.content == digest:
            yield Same(key, replace(mark, changed=known.changed, seen=known.seen))
        else:
            file = land(self.visit.landing, key, name_of(answer.address, media_type), answer.body)
            yield Fetched(key, file, replace(mark, seen=mark.asked), parent)
        if parent is None and self.site.declaration.attachments and "html" in media_type:
            for link in feeds.attached_links(answer.body, answer.address):
                yield from self._fetch(link, self.visit.known.get(link), key)

    def _is_young(self, known: Mark) -> bool:
        days = self.site.declaration.recheck
        return known.seen is None or self.site.now() - known.seen <= dt.timedelta(days=days)


def _stamped(finding: Finding, offer: feeds.Offer) -> Finding:
    """Remember when the site says that a page changed; what the page brings along has times of its own."""
    if isinstance(finding, Fetched | Same) and finding.mark and finding.key == offer.address:
        return replace(finding, mark=replace(finding.mark, changed=offer.changed))
    return finding
