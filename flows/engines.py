"""Which search engine the settings mean, and how it is reached."""

import hashlib
import stat
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit, urlunsplit

from index.protocol import Generations
from index.record.vectors import keep_encoder
from index.words import NearWords
from schemas.errors import SettingsError
from schemas.settings import Settings
from text.morphology import Morphology, analyser

if TYPE_CHECKING:  # the client of Elasticsearch takes a second to import, and the embedded engine does not need it
    from index.elastic.client import Connection

FOLDER = "index"
EMBEDDED = "embedded"
_PORTS = {"http": 9200, "https": 443}


def generations_of(settings: Settings) -> Generations:
    """Return the index of a memory on its engine; nothing is opened yet."""
    meaning = settings.cache / "meaning"
    keep_encoder(meaning)
    morphology, words = _morphology(settings), NearWords(meaning)
    if settings.index == EMBEDDED:
        from index.embedded.folder import FolderGenerations  # noqa: PLC0415 - see above

        return FolderGenerations(_folder(settings), morphology, words)
    from index.elastic.generations import ElasticGenerations  # noqa: PLC0415 - see above

    return ElasticGenerations(connection_of(settings), morphology, _owner(settings), words)


def version_of(settings: Settings) -> str:
    """Return the version of analysis and fields that an index made today has."""
    return generations_of(settings).version


def place_of(settings: Settings) -> str:
    """Return where the index lies, without user and password, as the store calls it."""
    if settings.index == EMBEDDED:
        return EMBEDDED
    return f"{_bare(settings.index)}/{settings.index_names}"


def connection_of(settings: Settings) -> "Connection":
    """Return how the settings' Elasticsearch is reached; its secrets come from variables or from files."""
    from index.elastic.client import Connection  # noqa: PLC0415 - see above

    parts = urlsplit(settings.index)
    password = settings.index_password.get_secret_value() or _secret(settings.index_password_file)
    return Connection(
        address=_bare(settings.index),
        user=unquote(parts.username or ""),
        password=password or unquote(parts.password or ""),
        api_key=settings.index_api_key.get_secret_value(),
        authority=settings.index_ca,
        fingerprint=settings.index_fingerprint,
        names=settings.index_names,
        shards=settings.index_shards,
        replicas=settings.index_replicas,
        patience=settings.index_patience,
    )


def _bare(address: str) -> str:
    """Return an address without user and password, with its port."""
    parts = urlsplit(address)
    if parts.scheme not in _PORTS:
        return address
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname
    return urlunsplit((parts.scheme, f"{host}:{parts.port or _PORTS[parts.scheme]}", parts.path.rstrip("/"), "", ""))


def _secret(file: Path | None) -> str:
    """Return the secret that a file holds, if only its owner may read it."""
    if file is None:
        return ""
    try:
        if file.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
            raise SettingsError(f"{file} holds a password and may be read by others; type: chmod 600 {file}")
        return file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"The password file {file} cannot be read: {error}.") from error


def _morphology(settings: Settings) -> Morphology | None:
    return None if settings.morphology == "light" else analyser(settings.cache)


def _folder(settings: Settings) -> Path:
    """Return where the index of a memory lies; one made from another store than the home's own has its own folder."""
    if not settings.store:
        return settings.home / FOLDER
    return settings.home / f"{FOLDER}-{hashlib.sha256(settings.store.encode()).hexdigest()[:12]}"


def _owner(settings: Settings) -> str:
    """Return the mark of the memory that an index is made from: a digest of where its store lies, without secrets."""
    parts = urlsplit(settings.store_url)
    where = (parts.scheme.partition("+")[0], parts.hostname or "", str(parts.port or ""), parts.path)
    return hashlib.sha256("|".join(where).encode()).hexdigest()[:16]
