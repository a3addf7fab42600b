"""An S3-compatible bucket as a source, by fsspec; the extra ``bucket`` brings s3fs along."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

import fsspec

from schemas.source import BucketSource, Fault, Fetched, Finding, Gone, Mark, Missed, Same
from sources.landing import land, name_of
from sources.protocol import Visit, utc_now

_LARGEST = 500_000_000
"""Bytes of an object; what is larger is told and left."""


@dataclass(frozen=True, slots=True)
class Bucket:
    """The objects under one address. Any address that fsspec knows works; S3's are what people have."""

    declaration: BucketSource
    now: Callable[[], dt.datetime] = utc_now

    def visit(self, visit: Visit) -> Iterator[Finding]:
        """Fetch the objects that are new or changed; those that are no longer there are gone."""
        scheme = self.declaration.url.partition("://")[0]
        try:
            system, root = fsspec.core.url_to_fs(self.declaration.url, **self._options())
            objects = dict(sorted(system.find(root, detail=True).items()))
        except ImportError:
            sentence = "Buckets need an extra part; run: uv sync --extra bucket"
            yield Missed(self.declaration.name, Fault.NEEDS_EXTRA, sentence)
            return
        except Exception as error:  # noqa: BLE001 - each of fsspec's ways has errors of its own, some are no OSError
            yield _missed(self.declaration.name, error)
            return
        keys = {f"{scheme}://{path.lstrip('/')}": (path, about) for path, about in objects.items()}
        for key, (path, about) in keys.items():
            visit.check()
            yield self._look(system, key, path, about, visit)
        prefix = self.declaration.url.rstrip("/") + "/"
        yield from (Gone(key) for key in sorted(visit.known) if key.startswith(prefix) and key not in keys)

    def _look(
        self, system: fsspec.AbstractFileSystem, key: str, path: str, about: Mapping[str, object], visit: Visit
    ) -> Finding:
        mark = Mark(str(about.get("ETag") or ""), str(about.get("LastModified") or about.get("created") or ""))
        known = visit.known.get(key)
        marked = any((mark.etag, mark.modified))
        if known and marked and visit.is_settled(key) and (known.etag, known.modified) == (mark.etag, mark.modified):
            return Same(key)
        size = about.get("size")
        if isinstance(size, int) and size > _LARGEST:
            return Missed(key, Fault.TOO_LARGE, f"It is larger than {_LARGEST // 1_000_000} MB.")
        try:
            content = system.cat_file(path)
        except Exception as error:  # noqa: BLE001 - see `visit`
            return _missed(key, error)
        file = land(visit.landing, key, name_of(key), content)
        return Fetched(key, file, replace(mark, seen=self.now()))

    def _options(self) -> dict[str, object]:
        return {"client_kwargs": {"endpoint_url": self.declaration.endpoint}} if self.declaration.endpoint else {}


def _missed(key: str, error: Exception) -> Missed:
    """Tell why a bucket, or an object of it, cannot be had."""
    if isinstance(error, PermissionError) or "Credentials" in type(error).__name__:
        sentence = "The bucket refuses; check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment."
        return Missed(key, Fault.REFUSED, sentence)
    words = (isinstance(error, OSError) and error.strerror) or str(error) or type(error).__name__
    return Missed(key, Fault.UNREACHABLE, f"It cannot be reached ({words}); the next run tries again.")
