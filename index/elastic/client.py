"""The connection to an Elasticsearch; the only file that imports its client, whose errors are translated here."""

import json
import logging
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import elasticsearch as es

from index.elastic.mapping import Json
from schemas.errors import SearchIndexError

_RETRIES = 3
_BUSY = (429, 502, 503, 504)
_LATER = "nothing is lost: the memory goes on, and the index catches up with the next ingest"


@dataclass(frozen=True, slots=True)
class Connection:
    """How an Elasticsearch is reached. ``address`` is a URL, or ``cloud:`` with an Elastic Cloud id.

    ``names`` begins the names of a memory's indexes. ``authority`` is the file of a CA, ``fingerprint`` the SHA-256 of
    the server's certificate (hexadecimal). ``replicas`` None: one as soon as there is a second node. ``patience`` is in
    seconds, a request.
    """

    address: str
    user: str = ""
    password: str = field(default="", repr=False)
    api_key: str = field(default="", repr=False)
    authority: Path | None = None
    fingerprint: str = ""
    names: str = "dhakira"
    shards: int = 1
    replicas: int | None = None
    patience: float = 30.0


@dataclass(frozen=True, slots=True)
class Told:
    """What a server tells of one action of a bulk; ``kind`` and ``reason`` are of a failure."""

    id: str
    status: int
    kind: str = ""
    reason: str = ""

    @property
    def done(self) -> bool:
        """Whether it was done (a document that was to go and is not there went)."""
        return self.status < 300 or (self.status == 404 and not self.kind)  # noqa: PLR2004 - HTTP


class TooLargeError(SearchIndexError):
    """A bulk is larger than the server takes; a smaller one may pass."""


class MissingError(SearchIndexError):
    """An index or alias is not there."""


_PLAIN = "WRONG_VERSION_NUMBER"
"""What TLS says of an answer that is none of its own."""


class ElasticClient:
    """Requests and answers as plain JSON. Every method raises SearchIndexError, one sentence that says what to do."""

    def __init__(self, connection: Connection) -> None:
        """Take a connection; nothing is sent yet."""
        self.connection = connection
        self.place = connection.address
        for name in ("elastic_transport", "elasticsearch"):  # they tell each attempt; we tell what came of all
            logging.getLogger(name).setLevel(logging.CRITICAL)
        with self._translated():
            self._client = es.Elasticsearch(**_arguments(connection))

    def close(self) -> None:
        """Let go of the connections."""
        self._client.close()

    def search(self, index: str, body: Mapping[str, object]) -> Json:
        """Search one index; an answer of a part of it is none."""
        with self._translated():
            answer = self._client.search(index=index, body=dict(body), allow_partial_search_results=False)
        return self._whole(answer.body)

    def searches(self, index: str, bodies: Sequence[Mapping[str, object]]) -> list[Json]:
        """Search one index several times with one request."""
        if not bodies:
            return []
        lines: list[Mapping[str, object]] = []
        for body in bodies:
            lines += [{"allow_partial_search_results": False}, body]
        with self._translated():
            answers = self._client.msearch(index=index, searches=lines).body["responses"]
        if len(answers) != len(bodies):
            raise self._strange()
        return [self._whole(answer) for answer in answers]

    def bulk(self, lines: Sequence[bytes], ids: Sequence[str]) -> list[Told]:
        """Send actions (a header line, and a body line where there is one); return what is told of each, in order."""
        with self._translated():
            answer = self._client.bulk(operations=lines)  # type: ignore[arg-type]
        items = answer.body.get("items") or []
        told = [_told(item) for item in items]
        if [each.id for each in told] != list(ids):
            raise self._strange()
        return told

    def refresh(self, indexes: Sequence[str]) -> None:
        """Let what was written be found."""
        with self._translated():
            answer = self._client.indices.refresh(index=list(indexes))
        if answer.body.get("_shards", {}).get("failed"):
            raise SearchIndexError(f"Elasticsearch at {self.place} could not make all that was written findable.")

    def create(self, index: str, settings: Json, mapping: Json, aliases: Mapping[str, Json]) -> bool:
        """Make an index; return False where the server lacks one of the mapping's analysers."""
        with self._translated():
            try:
                self._client.indices.create(index=index, settings=settings, mappings=mapping, aliases=dict(aliases))
            except es.BadRequestError as error:
                if "analyzer" in str(error) and "not been configured" in str(error):
                    return False
                raise
        return True

    def delete(self, index: str) -> None:
        """Remove an index; one that is not there went."""
        with self._translated():
            self._client.indices.delete(index=index, ignore_unavailable=True)

    def bearers(self, alias: str) -> set[str]:
        """Return the indexes that an alias means; raise MissingError where there is neither alias nor index."""
        with self._translated():
            return set(self._client.indices.get_mapping(index=alias, expand_wildcards="all").body)

    def indexes(self, pattern: str) -> set[str]:
        """Return the indexes whose names match, closed ones too."""
        with self._translated():
            found = self._client.indices.get_mapping(index=pattern, allow_no_indices=True, expand_wildcards="all")
        return set(found.body)

    def swap(self, actions: Sequence[Json]) -> None:
        """Change aliases, all at once."""
        with self._translated():
            self._client.indices.update_aliases(actions=list(actions))

    def meta(self, index: str) -> Json:
        """Return what is written on an index."""
        with self._translated():
            found = self._client.indices.get_mapping(index=index).body
        return cast("Json", next(iter(found.values()))["mappings"].get("_meta", {}))

    def write_meta(self, index: str, meta: Json) -> None:
        """Write on an index, over what was there."""
        with self._translated():
            self._client.indices.put_mapping(index=index, meta=meta)

    def _whole(self, answer: Mapping[str, object]) -> Json:
        if "error" in answer:
            kind, reason = _cause(answer["error"])
            raise self.failed(int(cast("int", answer.get("status", 500))), kind, reason)
        shards = cast("Mapping[str, int]", answer.get("_shards") or {})
        if answer.get("timed_out") or shards.get("failed") or "hits" not in answer:
            raise SearchIndexError(f"Elasticsearch at {self.place} answered from a part of the index only; try again.")
        return dict(answer)

    def _strange(self) -> SearchIndexError:
        return SearchIndexError(
            f"What answers at {self.place} does not answer as Elasticsearch does; is something between? {_LATER}."
        )

    @contextmanager
    def _translated(self) -> Iterator[None]:
        """Tell the client's errors in our own words."""
        try:
            yield
        except es.ApiError as error:
            kind, reason = _cause(error.body.get("error") if isinstance(error.body, dict) else str(error.body))
            raise self.failed(error.meta.status, kind, reason) from error
        except es.ConnectionTimeout as error:
            seconds = self.connection.patience
            raise SearchIndexError(
                f"Elasticsearch at {self.place} did not answer within {seconds:g} seconds; {_LATER}."
            ) from error
        except es.SSLError as error:
            if _PLAIN in str(error.message):
                raise SearchIndexError(
                    f"{self.place} speaks no TLS; if that is meant to be so, its address begins with http://."
                ) from error
            raise SearchIndexError(
                f"The certificate of {self.place} is not trusted ({error.message}); "
                "name its CA's file in DHAKIRA_INDEX_CA, or its SHA-256 in DHAKIRA_INDEX_FINGERPRINT."
            ) from error
        except es.ConnectionError as error:
            raise SearchIndexError(f"Elasticsearch at {self.place} is not to be reached; {_LATER}.") from error
        except (es.UnsupportedProductError, es.SerializationError, es.TransportError) as error:
            raise self._strange() from error
        except (ValueError, TypeError, OSError) as error:
            raise SearchIndexError(f"The connection to {self.place} cannot be made as it is set: {error}") from error

    def failed(self, status: int, kind: str, reason: str) -> SearchIndexError:
        """Return what a refusal of the server means."""
        where = f"Elasticsearch at {self.place}"
        if kind == "cluster_block_exception":
            return SearchIndexError(
                f"{where} takes nothing in at present ({reason}); free its disk or lift the block; {_LATER}."
            )
        if kind == "index_closed_exception":
            return SearchIndexError(f"{where} keeps the index closed ({reason}); open it; {_LATER}.")
        if kind == "media_type_header_exception" or "compatible-with" in reason:
            return SearchIndexError(f"{where} is of another version than 9, which Dhakira speaks with.")
        known: dict[int, SearchIndexError] = {
            401: SearchIndexError(
                f"{where} refuses the user or the password; set DHAKIRA_INDEX_PASSWORD or DHAKIRA_INDEX_API_KEY."
            ),
            403: SearchIndexError(f"{where} does not allow this ({reason}); docs/elasticsearch.md names the rights."),
            404: MissingError(f"{where} has no such index ({reason}); type `dhakira index rebuild`."),
            413: TooLargeError(f"{where} takes no request of this size."),
            429: SearchIndexError(f"{where} has too much to do ({reason}); {_LATER}."),
        }
        return known.get(status) or SearchIndexError(f"{where} fails with status {status}: {kind} {reason}".strip())


def _arguments(connection: Connection) -> dict[str, Any]:
    """Return what the client is made with."""
    arguments: dict[str, Any] = {
        "request_timeout": connection.patience,
        "max_retries": _RETRIES,
        "retry_on_timeout": True,
        "retry_on_status": _BUSY,
    }
    cloud = connection.address.removeprefix("cloud:")
    if cloud != connection.address:
        arguments["cloud_id"] = cloud
    else:
        arguments["hosts"] = [connection.address]
    if connection.api_key:
        arguments["api_key"] = connection.api_key
    elif connection.user:
        arguments["basic_auth"] = (connection.user, connection.password)
    if connection.authority:
        arguments["ca_certs"] = str(connection.authority)
    if connection.fingerprint:
        arguments["ssl_assert_fingerprint"] = connection.fingerprint.replace(":", "").lower()
        arguments["verify_certs"] = False  # the fingerprint says more than any authority
        arguments["ssl_show_warn"] = False
    return arguments


def _cause(error: object) -> tuple[str, str]:
    """Return the kind and the reason of what an answer tells as its error."""
    if not isinstance(error, dict):
        return "", str(error)[:300]
    causes = error.get("root_cause") or [error]
    first = causes[0] if isinstance(causes, list) and causes and isinstance(causes[0], dict) else error
    return str(first.get("type", error.get("type", ""))), str(first.get("reason", error.get("reason", "")))[:300]


def _told(item: object) -> Told:
    """Return what one item of a bulk's answer tells."""
    [(_, told)] = item.items() if isinstance(item, dict) and len(item) == 1 else [("", {})]
    error = told.get("error")
    if error is None:
        return Told(str(told.get("_id")), int(told.get("status", 500)))
    reason = str(error.get("reason", "")) if isinstance(error, dict) else str(error)
    inner = error.get("caused_by", {}).get("reason", "") if isinstance(error, dict) else ""
    kind = str(error.get("type", "")) if isinstance(error, dict) else "error"
    return Told(str(told.get("_id")), int(told.get("status", 500)), kind, f"{reason} {inner}".strip()[:300])


def line_of(body: Mapping[str, object]) -> bytes:
    """Return JSON as a line of a bulk; characters that are no text are replaced, since a server refuses them."""
    return json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
