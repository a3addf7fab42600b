"""The files of the lexicon as they lie beside this one: YAML, each an ordered map from id to what its entry says.

What they hold is kept compiled, like a module of Python's, and read without what checks its shape (`lexicon.loader`):
a help page needs no more.
"""

import contextlib
import hashlib
import marshal
import os
import sys
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

FOLDER = Path(__file__).parent


class LexiconError(ValueError):
    """A lexicon file does not say what its entries may say."""


def content_of(name: str) -> bytes:
    """Return the bytes of a file of the lexicon (YAML, where no ending is told)."""
    return (FOLDER / (name if "." in name else f"{name}.yml")).read_bytes()


def words_of_file(name: str) -> Iterator[str]:
    """Yield the wordings of all entries of a file, whatever else their entries say."""
    for fields in entries_of_file(name).values():
        if isinstance(fields, dict):
            for language in ("ar", "fr", "en"):
                yield from (str(wording) for wording in fields.get(language) or ())


def wordings_of_file(name: str, language: str) -> Iterator[str]:
    """Yield the wordings of one language of all entries of a file."""
    for fields in entries_of_file(name).values():
        if isinstance(fields, dict):
            yield from (str(wording) for wording in fields.get(language) or ())


@lru_cache(maxsize=256)
def entries_of_file(name: str) -> Mapping[str, object]:
    """Return what a file says of each entry, by id; each file is read once a process."""
    text = content_of(name)
    kept = _kept(name, text)
    with contextlib.suppress(OSError, ValueError, EOFError, TypeError):  # none there, or not whole
        known = marshal.loads(kept.read_bytes())  # noqa: S302 - as Python's own compiled modules beside it
        if isinstance(known, dict):
            return known
    content = _read(text.decode("utf-8"))
    if not isinstance(content, dict):
        raise LexiconError(f"lexicon/{name}.yml holds no map of entries")
    _keep(name, kept, content)
    return content


def _read(text: str) -> object:
    """Read YAML by libyaml where it is there (ten times as fast), taking words for words.

    YAML 1.1 reads «no», «on» and «yes» as truth values; here they are Norway's code and prepositions.
    """
    import yaml  # noqa: PLC0415 - what is kept needs none of it

    class Plain(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
        yaml_implicit_resolvers = {  # noqa: RUF012 - as the library has it
            letter: [(tag, pattern) for tag, pattern in rows if tag != "tag:yaml.org,2002:bool"]
            for letter, rows in yaml.SafeLoader.yaml_implicit_resolvers.items()
        }

    return yaml.load(text, Loader=Plain)  # noqa: S506 - the loader is a safe one


def _kept(name: str, text: bytes) -> Path:
    """Return where a file's entries are kept, like a compiled module beside its source; YAML takes 30 times as long."""
    told = hashlib.sha256(text).hexdigest()[:16]
    return FOLDER / "__pycache__" / f"{name}.{sys.implementation.cache_tag}.{told}.marshal"


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
