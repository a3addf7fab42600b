"""Writing sources into the settings file, whose comments and order stay as a person left them."""

from collections.abc import Iterable, Mapping
from typing import cast

import tomlkit
from pydantic import TypeAdapter, ValidationError
from tomlkit.items import AoT

from app.configuration import Configuration
from schemas.errors import CallError
from schemas.source import SourceDeclaration

_KEY = "sources"


def declared(
    given: Mapping[str, object], ways: Iterable[tuple[str, Mapping[str, object]]], *, private: bool
) -> SourceDeclaration:
    """Return the source that the options of a call declare. Raises CallError unless they mean exactly one kind."""
    meant = [(kind, {key: v for key, v in fields.items() if v is not None}) for kind, fields in ways]
    chosen = [(kind, fields) for kind, fields in meant if fields]
    if len(chosen) != 1:
        raise CallError("Say where the source is, one way: --folder, --feed, --sitemap, --list, --imap, --maildir...")
    kind, fields = chosen[0]
    more = {"private": True} if private and kind == "site" else {}
    adapter = TypeAdapter[SourceDeclaration](SourceDeclaration)
    try:
        return adapter.validate_python({"kind": kind, **given, **fields, **more})
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"] if part != kind)
        message = str(first["msg"]).removeprefix("Value error, ")
        value = "" if isinstance(first["input"], dict) else f" ({first['input']})"
        joined = f" {message}" if message.startswith("is ") else f": {message}"
        raise CallError(f"The source's {where or 'name'}{value}{joined}.".replace("..", ".")) from error


def with_source(configuration: Configuration, declaration: SourceDeclaration) -> str:
    """Return the settings file's text with one source more. Raises CallError for a name that is taken."""
    if any(source.name == declaration.name for source in configuration.settings.sources):
        raise CallError(f"There is a source {declaration.name!r} already; choose another name, or remove it first.")
    document = _document(configuration)
    table = tomlkit.table()
    fields = declaration.model_dump(mode="json", exclude_defaults=True)
    for key, value in {"name": declaration.name, "kind": declaration.kind, **fields}.items():
        table[key] = value
    tables = document.get(_KEY)
    if isinstance(tables, AoT):
        tables.append(table)
    else:
        document[_KEY] = tomlkit.aot()
        cast("AoT", document[_KEY]).append(table)
    return tomlkit.dumps(document)


def without_source(configuration: Configuration, name: str) -> str:
    """Return the settings file's text without a source."""
    document = _document(configuration)
    tables = document.get(_KEY)
    if isinstance(tables, AoT):
        for position in reversed(range(len(tables))):
            if tables[position].get("name") == name:
                del tables[position]
        if not tables:
            del document[_KEY]
    return tomlkit.dumps(document)


def _document(configuration: Configuration) -> tomlkit.TOMLDocument:
    file = configuration.file_to_write
    return tomlkit.parse(file.read_text(encoding="utf-8")) if file.is_file() else tomlkit.document()
