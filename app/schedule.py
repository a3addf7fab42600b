"""Keeping the night's schedule on one machine: each night in a process of its own, so that none harms the next."""

import datetime as dt
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from types import FrameType

from cronsim import CronSim, CronSimError

from app.configuration import Configuration
from app.output import tell
from schemas.errors import SettingsError
from schemas.settings import Settings

_NAP = 30.0
"""Seconds between two looks at the clock: a machine that slept, or whose clock was set, is right again after one."""


def following(settings: Settings, now: dt.datetime) -> dt.datetime:
    """Return when the night comes next after ``now``. Raises SettingsError for a schedule that means nothing."""
    try:
        return next(CronSim(settings.schedule, now.astimezone(settings.zone)))
    except (CronSimError, StopIteration) as error:
        raise SettingsError(
            f"The schedule {settings.schedule!r} is none that cron knows ({error}); two o'clock is `0 2 * * *`."
        ) from error


def keep(configuration: Configuration) -> None:
    """Run nights until Ctrl-C or SIGTERM. Raises SettingsError before the first one where something is wrong."""
    settings = configuration.settings
    signal.signal(signal.SIGTERM, _end)  # in a container nobody else would answer it
    try:
        while True:
            moment = following(settings, dt.datetime.now(dt.UTC))
            tell(f"The next night begins at {moment:%Y-%m-%d %H:%M %Z}; Ctrl-C ends this.")
            _sleep_until(moment)
            tell(f"The night of {moment:%Y-%m-%d} ended with exit code {_one_night(_command(configuration))}.")
    except KeyboardInterrupt:
        tell("No further night begins. What was taken in is kept; to go on: dhakira serve")


def _end(number: int, frame: FrameType | None) -> None:  # noqa: ARG001
    raise KeyboardInterrupt


def _one_night(command: Sequence[str]) -> int:
    """Run a night to its end and return its exit code; one that is under way when this is to end stops whole."""
    # In a session of its own, so that it hears of a stop once: by whatever way this process did.
    with subprocess.Popen(command, start_new_session=True) as night:  # noqa: S603 - our own module and settings
        try:
            return night.wait()
        except KeyboardInterrupt:
            tell("A night is under way; it stops at its next file.")
            night.terminate()
            night.wait()
            raise


def _sleep_until(moment: dt.datetime) -> None:
    while (left := (moment - dt.datetime.now(dt.UTC)).total_seconds()) > 0:
        time.sleep(min(left, _NAP))


def _command(configuration: Configuration) -> list[str]:
    """Return the call of one night; it reads the settings anew, so that a source added meanwhile counts."""
    file: Path | None = configuration.file
    options = ["--config", str(file)] if file else []
    return [sys.executable, "-m", "app", *options, "nightly", "--home", str(configuration.settings.home)]
