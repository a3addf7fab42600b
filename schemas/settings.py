"""The settings: one typed object, read at the edge (`app.configuration`) and passed down."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

IGNORED = (".*", "~$*", "*~", "*.bak", "*.tmp", "*.part", "*.json", "*.yaml", "*.yml")
"""Names that are passed over inside folders: hidden files, editors' and downloads' remains, records about documents."""


class Settings(BaseSettings):
    """What can be set, by ``dhakira.toml``, by environment variables (``DHAKIRA_STORE`` ...) or by flags."""

    model_config = SettingsConfigDict(
        frozen=True, extra="forbid", env_prefix="DHAKIRA_", env_ignore_empty=True, validate_default=True
    )

    home: Path = Field(description="The memory's folder: store, originals and embedded index live in it.")
    store: str = Field(
        default="", description="An SQLAlchemy URL (SQLite, PostgreSQL); empty: an SQLite file in the home folder."
    )
    index: str = Field(default="embedded", description="`embedded`, or the URL of an Elasticsearch.")
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
    verbose: bool = Field(default=False, description="Show the flow engine's own messages.")

    @field_validator("ignore", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        """Take patterns split by commas too, as an environment variable holds them."""
        return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value

    @field_validator("home", "cache")
    @classmethod
    def _expand(cls, value: Path) -> Path:
        """Take ``~`` for the user's home, and make the path absolute."""
        return value.expanduser().absolute()

    @field_validator("index")
    @classmethod
    def _known_engine(cls, value: str) -> str:
        """Refuse what is neither the embedded engine nor an address."""
        if value != "embedded" and not value.startswith(("http://", "https://")):
            raise ValueError("is neither `embedded` nor an address that begins with http:// or https://")
        return value

    @property
    def store_url(self) -> str:
        """The SQLAlchemy URL in force."""
        return self.store or f"sqlite:///{self.store_file}"

    @property
    def store_file(self) -> Path:
        """Where the SQLite file of a memory lies, unless `store` names another store."""
        return self.home / "memory.db"
