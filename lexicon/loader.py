"""The one loader of the lexicon: YAML files beside this one, each an ordered map from id to entry.

A file holds ``id: {gloss: ..., ar: [...], fr: [...], en: [...], note: ..., ...}``. The shape of an entry is a frozen
pydantic model, so that an unknown key or a wrong value is an error that names the file and the entry.
"""

import contextlib
import hashlib
import marshal
import os
import sys
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

_FOLDER = Path(__file__).parent


class LexiconError(ValueError):
    """A lexicon file does not say what its entries may say."""


class Entry(BaseModel):
    """What every entry has: an English gloss, its wordings by language, and a note where something is not obvious."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    gloss: str = ""
    ar: tuple[str, ...] = ()
    fr: tuple[str, ...] = ()
    en: tuple[str, ...] = ()
    note: str = ""

    @property
    def wordings(self) -> tuple[str, ...]:
        """All wordings, Arabic first."""
        return (*self.ar, *self.fr, *self.en)


E_ = TypeVar("E_", bound=Entry)


def load(name: str, model: type[E_]) -> Mapping[str, E_]:
    """Return the entries of ``lexicon/NAME.yml`` by id, in the file's order. Each file is read once a process."""
    entries = {}
    for key, fields in _raw(name).items():
        try:
            entries[key] = model.model_validate(fields)
        except ValidationError as error:
            raise LexiconError(f"lexicon/{name}.yml, entry {key!r}: {error}") from error
    return entries


class _PlainLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """The safe loader, by libyaml where it is there (ten times as fast), that takes words for words.

    YAML 1.1 reads «no», «on» and «yes» as truth values; here they are Norway's code and prepositions.
    """


_PlainLoader.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in rows if tag != "tag:yaml.org,2002:bool"]
    for letter, rows in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def content_of(name: str) -> bytes:
    """Return the bytes of a file of the lexicon (YAML, where no ending is told)."""
    return (_FOLDER / (name if "." in name else f"{name}.yml")).read_bytes()


def words_of_file(name: str) -> Iterator[str]:
    """Yield the wordings of all entries of a file, whatever else their entries say."""
    for fields in _raw(name).values():
        if isinstance(fields, dict):
            for language in ("ar", "fr", "en"):
                yield from (str(wording) for wording in fields.get(language) or ())


def wordings_of_file(name: str, language: str) -> Iterator[str]:
    """Yield the wordings of one language of all entries of a file."""
    for fields in _raw(name).values():
        if isinstance(fields, dict):
            yield from (str(wording) for wording in fields.get(language) or ())


@lru_cache(maxsize=256)
def _raw(name: str) -> Mapping[str, object]:
    text = content_of(name)
    kept = _kept(name, text)
    with contextlib.suppress(OSError, ValueError, EOFError, TypeError):  # none there, or not whole
        known = marshal.loads(kept.read_bytes())  # noqa: S302 - as Python's own compiled modules beside it
        if isinstance(known, dict):
            return known
    content = yaml.load(text.decode("utf-8"), Loader=_PlainLoader)  # noqa: S506 - the loader is a safe one
    if not isinstance(content, dict):
        raise LexiconError(f"lexicon/{name}.yml holds no map of entries")
    _keep(name, kept, content)
    return content


def _kept(name: str, text: bytes) -> Path:
    """Return where a file's entries are kept, like a compiled module beside its source; YAML takes 30 times as long."""
    told = hashlib.sha256(text).hexdigest()[:16]
    return _FOLDER / "__pycache__" / f"{name}.{sys.implementation.cache_tag}.{told}.marshal"


def _keep(name: str, kept: Path, content: Mapping[str, object]) -> None:
    """Keep a file's entries in place of those that it had before; where that cannot be, they are read again."""
    if sys.dont_write_bytecode:
        return
    with contextlib.suppress(OSError, ValueError):
        kept.parent.mkdir(exist_ok=True)
        for old in kept.parent.glob(f"{name}.{sys.implementation.cache_tag}.*.marshal"):
            old.unlink(missing_ok=True)
        partial = kept.with_suffix(f".{os.getpid()}")
        partial.write_bytes(marshal.dumps(dict(content)))
        partial.replace(kept)
