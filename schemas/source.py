"""Where documents come from: how a source is declared, and what one visit to it gives."""

import datetime as dt
from dataclasses import field
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, field_validator, model_validator

from schemas.ledger import plain_path
from schemas.nouns import dataclass

_SCHEMES = ("http://", "https://")


_OwnPath = Annotated[Path, AfterValidator(lambda path: plain_path(path.expanduser()))]
"""A path, ``~`` taken for the user's home."""


class _Declaration(BaseModel):
    """What all sources have: a name that people see, in reports and in the ledger."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(min_length=1, max_length=60, description="What people call it.")


class FolderSource(_Declaration):
    """A folder, local or mounted. A file touched less than ``settle`` seconds ago may still be written: it waits."""

    kind: Literal["folder"] = "folder"
    path: _OwnPath = Field(description="The folder.")
    settle: int = Field(default=60, ge=0, le=86_400, description="Seconds that a file must have lain untouched.")


class SiteSource(_Declaration):
    """A site: a feed (RSS, Atom), a sitemap, or a list page with a CSS selector for its links."""

    kind: Literal["site"] = "site"
    feed: str | None = Field(default=None, description="Address of an RSS or Atom feed.")
    sitemap: str | None = Field(default=None, description="Address of a sitemap, or of an index of sitemaps.")
    list: str | None = Field(default=None, description="Address of a page that lists documents.")
    links: str = Field(default="main a[href], article a[href]", description="CSS selector of the links in a list.")
    next: str | None = Field(default=None, description="CSS selector of the link to the list's next page.")
    pages: int = Field(default=3, ge=1, le=1000, description="List pages to look at in a night.")
    include: tuple[str, ...] = Field(default=(), description="Parts of an address of which one must be in it.")
    exclude: tuple[str, ...] = Field(default=(), description="Parts of an address that keep it out.")
    attachments: bool = Field(default=True, description="Fetch PDF and Word files that a page links.")
    private: bool = Field(default=False, description="Allow addresses inside the institution's own network.")
    pause: float = Field(default=2.0, ge=0, le=300, description="Seconds between two requests.")
    recheck: int = Field(
        default=30, ge=0, le=10_000, description="Days for which a known page is asked again whether it changed."
    )
    documents: int = Field(default=500, ge=1, le=100_000, description="Addresses that a night may fetch.")
    megabytes: int = Field(default=50, ge=1, le=1000, description="How large one answer may be.")

    @field_validator("feed", "sitemap", "list")
    @classmethod
    def _address(cls, value: str | None) -> str | None:
        if value is not None and not value.lower().startswith(_SCHEMES):
            raise ValueError("is no address that begins with http:// or https://")
        return value

    @model_validator(mode="after")
    def _one_way_in(self) -> "SiteSource":
        if sum(bool(way) for way in (self.feed, self.sitemap, self.list)) != 1:
            raise ValueError("needs exactly one of feed, sitemap and list")
        return self


class ImapSource(_Declaration):
    """A folder of a mailbox, read by IMAP and never changed. The password comes from the environment or a file."""

    kind: Literal["imap"] = "imap"
    host: str = Field(description="The mail server.")
    port: int = Field(default=993, ge=1, le=65_535, description="Its port.")
    security: Literal["tls", "starttls", "none"] = Field(default="tls", description="`none` for a server of this host.")
    user: str = Field(description="Who reads.")
    password_variable: str | None = Field(default=None, description="The environment variable with the password.")
    password_file: Path | None = Field(default=None, description="A file with the password, readable by you alone.")
    folder: str = Field(default="INBOX", description="The mailbox's folder.")
    messages: int = Field(default=1000, ge=1, le=100_000, description="New messages that a night may fetch.")

    @model_validator(mode="after")
    def _one_secret(self) -> "ImapSource":
        if bool(self.password_variable) == bool(self.password_file):
            raise ValueError("needs either password_variable or password_file")
        return self


class MailFilesSource(_Declaration):
    """Mail that lies in files: a Maildir folder or one mbox file."""

    kind: Literal["maildir", "mbox"]
    path: _OwnPath = Field(description="The Maildir folder, or the mbox file.")


class BucketSource(_Declaration):
    """An S3-compatible bucket (``s3://bucket/folder``), by the extra ``dhakira[bucket]``.

    Keys come from the environment, as the S3 tools read them (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY).
    """

    kind: Literal["bucket"] = "bucket"
    url: str = Field(description="s3://BUCKET/FOLDER")
    endpoint: str | None = Field(default=None, description="Address of a server that is not Amazon's.")


SourceDeclaration = Annotated[
    FolderSource | SiteSource | ImapSource | MailFilesSource | BucketSource, Field(discriminator="kind")
]


@dataclass(frozen=True, slots=True)
class Mark:
    """What is remembered of an item, so that the next visit can tell whether it changed.

    ``etag`` and ``modified`` are the server's own words, sent back to it. ``changed`` is when a feed or a sitemap says
    that the item changed, in its own words. ``seen`` (UTC) is when it was first fetched as it is now, ``asked`` (UTC)
    when its source was last asked whether it changed. ``content`` is the SHA-256 of a page's bytes, since many servers
    send neither of the first two.
    """

    etag: str = ""
    modified: str = ""
    changed: str = ""
    seen: dt.datetime | None = None
    asked: dt.datetime | None = None
    content: str = ""


@dataclass(frozen=True, slots=True)
class Fetched:
    """An item that is new or may have changed. Its bytes lie in ``file`` until the run is over.

    ``key`` names it in the ledger for ever: a path, an address, a message of a mailbox. ``parent`` is the key of the
    item that brought it along (the page that links a PDF).
    """

    key: str
    file: Path
    mark: Mark = field(default_factory=Mark)
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class Same:
    """An item that is as it was; ``mark`` is what to remember of it from now on, where that is something else."""

    key: str
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Gone:
    """An item that the memory knows and that its source has no more."""

    key: str


class Fault(StrEnum):
    """Why something could not be fetched."""

    UNREACHABLE = "unreachable"
    SLOW = "too slow"
    TOO_LARGE = "too large"
    REFUSED = "refused"
    ROBOTS = "closed to robots"
    PRIVATE = "private address"
    BROKEN = "broken answer"
    BEING_WRITTEN = "still being written"
    NO_PASSWORD = "no password"  # noqa: S105 - the name of a fault
    MISSING = "missing"
    NEEDS_EXTRA = "needs an extra"


@dataclass(frozen=True, slots=True)
class Missed:
    """An item, or a whole source (``key`` is then its name), that could not be fetched, and the sentence that helps.

    ``mark`` is what to remember of a known item from now on, where that is something else.
    """

    key: str
    fault: Fault
    sentence: str
    mark: Mark | None = None

    @property
    def is_waiting(self) -> bool:
        """Whether it is still being written, so that a later run takes it without anybody's help."""
        return self.fault is Fault.BEING_WRITTEN


Finding = Fetched | Same | Gone | Missed
