"""The settings: one typed object, read at the edge (`app.configuration`) and passed down."""

import datetime as dt
from pathlib import Path
from typing import Annotated, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BaseModel, ConfigDict, Field, SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from schemas.errors import SettingsError
from schemas.night import ReportLanguage
from schemas.source import SourceDeclaration

_REMAINS = (".*", "~$*", "*~", "*.bak", "*.tmp", "*.part", "*.log")
_PROGRAMS = ("*.json", "*.yaml", "*.yml", "*.toml", "*.py", "*.js", "*.css", "*.sh", "*.bat", "*.ps1", "*.sql")
IGNORED = (*_REMAINS, *_PROGRAMS)
"""Names that are passed over inside folders: hidden files, editors' and downloads' remains, programs and their data."""


class MailSettings(BaseModel):
    """By which mail server the morning's report is sent, and to whom. The password is never in the settings."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    host: str = Field(description="The mail server.")
    port: int = Field(default=465, ge=1, le=65_535)
    security: Literal["tls", "starttls", "none"] = "tls"
    user: str = Field(default="", description="Empty where the server asks for none.")
    password_variable: str | None = Field(default=None, description="The environment variable with the password.")
    password_file: Path | None = Field(default=None, description="A file with the password, readable by you alone.")
    sender: str = Field(pattern=r"^[^@\s]+@[^@\s]+$", description="The address that the report comes from.")
    recipients: tuple[str, ...] = Field(min_length=1, description="The addresses that it goes to.")

    @model_validator(mode="after")
    def _secret_for_user(self) -> "MailSettings":
        if self.user and bool(self.password_variable) == bool(self.password_file):
            raise ValueError("needs either password_variable or password_file for its user")
        return self


class Settings(BaseSettings):
    """What can be set, by ``dhakira.toml``, by environment variables (``DHAKIRA_STORE`` ...) or by flags."""

    model_config = SettingsConfigDict(
        frozen=True, extra="forbid", env_prefix="DHAKIRA_", env_ignore_empty=True, validate_default=True
    )

    home: Path = Field(description="The memory's folder: store, originals and embedded index live in it.")
    store: str = Field(
        default="", description="An SQLAlchemy URL (SQLite, PostgreSQL); empty: an SQLite file in the home folder."
    )
    index: str = Field(
        default="embedded",
        description="`embedded`, or an Elasticsearch: https://USER@HOST:PORT, or cloud: and its cloud id.",
    )
    index_names: str = Field(
        default="dhakira",
        pattern=r"^[a-z0-9][a-z0-9._-]{0,99}$",
        description="How the names of the memory's indexes on Elasticsearch begin; one memory, one beginning.",
    )
    index_password: SecretStr = Field(default=SecretStr(""), description="The password of Elasticsearch's user.")
    index_password_file: Path | None = Field(
        default=None, description="A file with that password, which only its owner may read."
    )
    index_api_key: SecretStr = Field(default=SecretStr(""), description="An API key, in place of user and password.")
    index_ca: Path | None = Field(default=None, description="The file of the CA that signed the server's certificate.")
    index_fingerprint: str = Field(
        default="",
        pattern=r"^([0-9A-Fa-f]{2}:?){32}$|^$",
        description="The SHA-256 of the server's certificate, in place of a CA.",
    )
    index_shards: int = Field(default=1, ge=1, le=1024, description="Shards of the documents; for new indexes.")
    index_replicas: int | None = Field(
        default=None, ge=0, le=16, description="Copies of each shard; by default one where there is a second node."
    )
    index_patience: float = Field(default=30.0, gt=0, le=600, description="Seconds that a request may take.")
    morphology: Literal["auto", "light"] = Field(
        default="auto",
        description="`auto` analyses words with the morphology database, fetched once; `light` never fetches.",
    )
    cache: Path = Field(description="The folder of what is fetched once and can be fetched again.")
    ignore: Annotated[tuple[str, ...], NoDecode] = Field(
        default=IGNORED, description="Name patterns that are passed over inside folders (a list, or split by commas)."
    )
    batch_size: int = Field(default=50, ge=1, le=1000, description="Documents a batch (one task of the flow).")
    processes: int = Field(default=0, ge=0, le=256, description="Processes that read and extract; 0: one a core.")
    dask: str = Field(default="", description="A Dask scheduler (`tcp://host:8786`) whose workers read instead.")
    sources: tuple[SourceDeclaration, ...] = Field(
        default=(), description="Where the night looks for documents: `[[sources]]` tables in dhakira.toml."
    )
    schedule: str = Field(default="0 2 * * *", description="When `dhakira serve` runs the night, as cron writes it.")
    timezone: str = Field(default="", description="The schedule's time zone (`Africa/Casablanca`); empty: this host's.")
    report_language: ReportLanguage = Field(default="ar", description="The language of the morning's report.")
    mail: MailSettings | None = Field(default=None, description="Mail server of the report: a `[mail]` table.")
    verbose: bool = Field(default=False, description="Show the flow engine's own messages.")

    @field_validator("ignore", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        """Take patterns split by commas too, as an environment variable holds them."""
        return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value

    @field_validator("sources")
    @classmethod
    def _one_name_each(cls, value: tuple[SourceDeclaration, ...]) -> tuple[SourceDeclaration, ...]:
        """Refuse two sources of one name: the ledger and the reports would mix them up."""
        names = [source.name for source in value]
        for name in names:
            if names.count(name) > 1:
                raise ValueError(f"has two sources of the name {name!r}; give each its own")
        return value

    @field_validator("home", "cache")
    @classmethod
    def _expand(cls, value: Path) -> Path:
        """Take ``~`` for the user's home, and make the path absolute."""
        return value.expanduser().absolute()

    @field_validator("index")
    @classmethod
    def _known_engine(cls, value: str) -> str:
        """Refuse what is neither the embedded engine nor an address."""
        if value != "embedded" and not value.startswith(("http://", "https://", "cloud:")):
            raise ValueError("is neither `embedded` nor an address that begins with http://, https:// or `cloud:`")
        return value

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        """Refuse a time zone that there is not, before a question or a night needs it. Raises SettingsError."""
        try:
            return ZoneInfo(value).key if value else value
        except (ZoneInfoNotFoundError, ValueError) as error:
            raise SettingsError(f"No time zone is called {value!r}; write one like Africa/Casablanca.") from error

    @property
    def zone(self) -> ZoneInfo | None:
        """The time zone of the institution; None is this host's."""
        return ZoneInfo(self.timezone) if self.timezone else None

    def today(self, now: dt.datetime | None = None) -> dt.date:
        """Return the day that it is where the institution is."""
        return (now or dt.datetime.now(dt.UTC)).astimezone(self.zone).date()

    @property
    def store_url(self) -> str:
        """The SQLAlchemy URL in force."""
        return self.store or f"sqlite:///{self.store_file}"

    @property
    def store_file(self) -> Path:
        """Where the SQLite file of a memory lies, unless `store` names another store."""
        return self.home / "memory.db"

    @property
    def names_file(self) -> Path:
        """Where the names of a memory lie as they are asked for; what is not there is made anew."""
        return self.home / "names.npz"

    @property
    def names_files(self) -> tuple[Path, ...]:
        """All files in which names may lie: that one, one that broke off in writing, that of older versions."""
        return tuple(self.names_file.with_suffix(suffix) for suffix in (".npz", ".part", ".json"))
