"""Where settings come from: defaults, ``dhakira.toml``, the environment, flags, in rising order."""

import difflib
import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from app.declaring import declarable
from schemas.errors import SettingsError
from schemas.settings import Settings

_PREFIX = "DHAKIRA_"
_FILE = "dhakira.toml"
_IN_SOURCE = 2
"""Parts of where a setting of a source stands: the list, and its place there."""
# Read by the test suite, by `--config` and as `--lang`, not settings of a memory.
_OTHER_VARIABLES = ("DHAKIRA_CONFIG", "DHAKIRA_LANG", "DHAKIRA_SHARED", "DHAKIRA_TEST_")


@dataclass(frozen=True, slots=True)
class Configuration:
    """The settings in force and, for each key, where its value came from."""

    settings: Settings
    origins: Mapping[str, str]
    file: Path | None = None
    """The settings file that was read."""

    @property
    def file_to_write(self) -> Path:
        """The settings file that a new setting goes into: the one that was read, else one in the memory's folder."""
        return self.file or self.settings.home / _FILE


def configure(flags: Mapping[str, object], file: Path | None = None) -> Configuration:
    """Gather the settings; a flag whose value is None was not given.

    The file is ``file`` (``--config``), else what DHAKIRA_CONFIG names, else ``dhakira.toml`` in the current folder,
    else the one in the memory's folder. Raises SettingsError for an unknown key or a value that does not fit.
    """
    given = {key: value for key, value in flags.items() if value is not None}
    environment = _from_environment(os.environ)
    values: dict[str, object] = {
        "home": platformdirs.user_data_path("dhakira", appauthor=False),
        "cache": platformdirs.user_cache_path("dhakira", appauthor=False),
    }
    origins = dict.fromkeys(Settings.model_fields, "default")
    path = _find_file(file, Path(str(given.get("home") or environment.get("home") or values["home"])))
    layers = [(f"file {path}", _from_file(path))] if path else []
    layers += [("environment", environment), ("flag", given)]
    for origin, layer in layers:
        values.update(layer)
        for key in layer:
            origins[key] = f"environment ({_PREFIX}{key.upper()})" if origin == "environment" else origin
    try:
        return Configuration(Settings.model_validate(values), origins, path)
    except ValidationError as error:
        raise SettingsError(_sentence(error, origins, values)) from error


def _find_file(file: Path | None, home: Path) -> Path | None:
    """Return the settings file to read, if there is one."""
    named = file or (Path(os.environ["DHAKIRA_CONFIG"]) if os.environ.get("DHAKIRA_CONFIG") else None)
    if named:
        if not named.is_file():
            raise SettingsError(f"There is no settings file {named}; leave --config out, or name one that exists.")
        return named
    return next((p for p in (Path.cwd() / _FILE, home.expanduser() / _FILE) if p.is_file()), None)


def _from_file(path: Path) -> dict[str, object]:
    """Read one settings file and refuse keys that mean nothing."""
    try:
        content: dict[str, object] = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"The settings file {path} cannot be read: {error}.") from error
    for key in content:
        _check_key(key, f"in {path}")
    return content


def _from_environment(environment: Mapping[str, str]) -> dict[str, object]:
    """Take the variables that begin with our prefix and refuse those that mean nothing."""
    found: dict[str, object] = {}
    for variable, value in environment.items():
        if variable.startswith(_PREFIX) and not variable.startswith(_OTHER_VARIABLES):
            key = variable.removeprefix(_PREFIX).lower()
            _check_key(key, "in the environment", variable)
            if value != "":
                found[key] = value
    return found


def _check_key(key: str, place: str, shown: str | None = None) -> None:
    """Raise SettingsError for an unknown key, with the nearest known one."""
    known = list(Settings.model_fields)
    if key in known:
        return
    near = difflib.get_close_matches(key, known, n=1, cutoff=0)[0]
    nearest = f"{_PREFIX}{near.upper()}" if shown else near
    raise SettingsError(f"There is no setting {shown or key} ({place}); did you mean {nearest}?")


def _sentence(error: ValidationError, origins: Mapping[str, str], values: Mapping[str, object]) -> str:
    """Say in one sentence what is wrong with which setting, and where it stands."""
    first = error.errors(include_url=False)[0]
    told = _of_source(first, values, origins.get("sources", "flag"))
    if told:
        return told
    key = ".".join(str(part) for part in first["loc"])
    setting = str(first["loc"][0])
    place = origins.get(setting, "flag")
    message = str(first["msg"]).removeprefix("Value error, ").removeprefix("Input ")
    if message.startswith("should "):
        return f"The setting {key} {message}, not {first['input']!r} ({place})."
    return f"The setting {key} ({place}) {message[0].lower()}{message[1:]}: {first['input']!r}."


def _of_source(error: ErrorDetails, values: Mapping[str, object], place: str) -> str:
    """Say what is wrong with how a source is declared, by its name; empty where something else is wrong."""
    at, declared = error["loc"], values.get("sources")
    if at[0] != "sources" or len(at) < _IN_SOURCE or not isinstance(declared, list):
        return ""
    number, key = int(at[1]), at[-1]
    given = declared[number]
    name = given.get("name") if isinstance(given, dict) else None
    source = name or number + 1
    match error["type"]:
        case "missing":
            return (
                f"The source {source} ({place}) lacks {key}; what a source may say is told by: dhakira config --sources"
            )
        case "extra_forbidden":
            return (
                f"The source {source} ({place}) may not say {key}; what a source may say is told by: "
                "dhakira config --sources"
            )
        case "union_tag_invalid" | "union_tag_not_found":
            kinds = ", ".join(dict.fromkeys(kinds for kinds, *_ in declarable()))
            return f"The source {source} ({place}) needs a `kind`, one of {kinds}."
        case _:
            return ""
