"""Feeding an Elasticsearch: bulks by size, two under way at a time, each item's answer looked at."""

import time
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

from index.elastic.client import ElasticClient, Told, TooLargeError, line_of
from index.elastic.mapping import Json
from schemas.errors import SearchIndexError

_BYTES = 5_000_000  # of one bulk: servers work best on 5 to 15 MB, and each that is under way is held in memory
_ACTIONS = 1_000
_UNDER_WAY = 2  # one is made ready while the server works on the others; more only wait there
_ATTEMPTS = 6
_FIRST_WAIT = 0.25  # seconds; doubled each time
_BUSY = frozenset({409, 429, 502, 503, 504})
"""What passes when it is sent again; at 409 another writer was at the same document."""
_OWN_FAULT = frozenset({400, 413})
"""A document that is refused so will be refused again; all else is the server's state, and stops the feed."""


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to be written or taken out; ``document`` is the id of the document that it belongs to."""

    id: str
    document: str
    lines: tuple[bytes, ...]

    @property
    def size(self) -> int:
        """Bytes on the wire."""
        return sum(map(len, self.lines)) + len(self.lines)


def put(alias: str, identity: str, document: str, body: Json) -> Action:
    """Return the action that puts a body in, over what stood under its id."""
    header: Json = {"index": {"_index": alias, "_id": identity, "require_alias": True}}
    return Action(identity, document, (line_of(header), line_of(body)))


def take_out(alias: str, identity: str, document: str) -> Action:
    """Return the action that takes an id out."""
    return Action(identity, document, (line_of({"delete": {"_index": alias, "_id": identity}}),))


def feed(client: ElasticClient, actions: Iterable[Action]) -> dict[str, str]:
    """Send all actions; return the reasons of those that are refused for good, by the id of their document.

    Raises SearchIndexError where the server cannot take more; what was sent before stays, and may be sent again.
    """
    refused: dict[str, str] = {}
    under_way: deque[Future[dict[str, str]]] = deque()
    with ThreadPoolExecutor(_UNDER_WAY, thread_name_prefix="bulk") as pool:
        for chunk in _chunks(actions):
            if len(under_way) >= _UNDER_WAY:
                refused |= under_way.popleft().result()
            under_way.append(pool.submit(_send, client, chunk))
        for sent in under_way:
            refused |= sent.result()
    return refused


def _chunks(actions: Iterable[Action]) -> Iterator[list[Action]]:
    chunk: list[Action] = []
    size = 0
    for action in actions:
        if chunk and (size + action.size > _BYTES or len(chunk) == _ACTIONS):
            yield chunk
            chunk, size = [], 0
        chunk.append(action)
        size += action.size
    if chunk:
        yield chunk


def _send(client: ElasticClient, actions: Sequence[Action]) -> dict[str, str]:
    """Send one bulk: what the server was too busy for again and again, what it refuses once more alone."""
    waiting, refused = list(actions), []
    for attempt in range(_ATTEMPTS):
        told = _bulk(client, waiting)
        failed = [(action, each) for action, each in zip(waiting, told, strict=True) if not each.done]
        refused += [(action, each) for action, each in failed if each.status not in _BUSY]
        waiting = [action for action, each in failed if each.status in _BUSY]
        if not waiting:
            break
        if attempt + 1 == _ATTEMPTS:
            raise _stopped(client, failed[-1][1])
        time.sleep(_FIRST_WAIT * 2**attempt)
    reasons: dict[str, str] = {}
    for action, each in refused:
        if each.status not in _OWN_FAULT:
            raise _stopped(client, each)
        [again] = _bulk(client, [action])
        if not again.done:
            reasons[action.document] = f"{again.kind}: {again.reason}".strip(": ")
    return reasons


def _bulk(client: ElasticClient, actions: Sequence[Action]) -> list[Told]:
    """Send actions at once, or in halves where they are too large together."""
    try:
        return client.bulk([line for action in actions for line in action.lines], [action.id for action in actions])
    except TooLargeError as error:
        if len(actions) == 1:
            return [Told(actions[0].id, 413, "too large", str(error))]
        half = len(actions) // 2
        return [*_bulk(client, actions[:half]), *_bulk(client, actions[half:])]


def _stopped(client: ElasticClient, told: Told) -> SearchIndexError:
    """Return what an item's failure means for all that follow."""
    return client.failed(told.status, told.kind, told.reason)
