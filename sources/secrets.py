"""Passwords: from the environment, or from a file that its owner alone may read. Never from the settings."""

import os
from pathlib import Path
from stat import S_IRWXG, S_IRWXO

from schemas.source import Fault
from sources.protocol import SourceError


def password(variable: str | None, file: Path | None) -> str:
    """Return a password. Raises SourceError with what to do; the password itself is in no message."""
    if variable:
        value = os.environ.get(variable, "")
        if not value:
            raise SourceError(
                Fault.NO_PASSWORD, f"The environment variable {variable} is not set; it is to hold the password."
            )
        return value
    if file is None:
        raise SourceError(Fault.NO_PASSWORD, "No password is named; set password_variable or password_file.")
    path = file.expanduser()
    try:
        mode = path.stat().st_mode
        value = path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise SourceError(Fault.NO_PASSWORD, f"The password file {path} cannot be read; check its path.") from error
    if os.name == "posix" and mode & (S_IRWXG | S_IRWXO):
        raise SourceError(Fault.NO_PASSWORD, f"Others may read the password file {path}; run: chmod 600 {path}")
    if not value:
        raise SourceError(Fault.NO_PASSWORD, f"The password file {path} is empty.")
    return value
