"""Prefect's own server in a process of its own, as Prefect's temporary one, but gone when its parent is.

Run as ``python -m flows.server_process TEMPLATES``. It prints its port once it answers, and stops when its input ends.
``TEMPLATES`` is a folder where the database is kept as Prefect's hundred migrations leave it, since they take longer
than all the rest of the start: they run once for a version of Prefect, not once for a memory.
"""

import asyncio
import os
import shutil
import sys
import threading
import time
from pathlib import Path

from flows.engine import collecting_later


def main() -> None:
    """Serve Prefect's interface on a free port of 127.0.0.1 until standard input ends."""
    with collecting_later():
        import uvicorn  # noqa: PLC0415 - Prefect is imported only when a flow runs
        from prefect.server.api.server import create_app  # noqa: PLC0415

        _prepare_database(Path(sys.argv[1]))
        app = create_app(ephemeral=True, final=True)
    config = uvicorn.Config(app, host="127.0.0.1", port=0, log_level="critical")
    listening = config.bind_socket()
    server = uvicorn.Server(config)

    def follow_parent() -> None:
        while not server.started:
            time.sleep(0.02)
        print(listening.getsockname()[1], flush=True)  # noqa: T201 - the parent reads it
        sys.stdin.read()
        server.should_exit = True

    threading.Thread(target=follow_parent, name="follow-parent", daemon=True).start()
    server.run(sockets=[listening])


def _prepare_database(templates: Path) -> None:
    """Begin a memory's database of runs with a copy of the template, made where there is none yet."""
    import prefect  # noqa: PLC0415
    from prefect.server.database import provide_database_interface  # noqa: PLC0415

    database = Path(os.environ["PREFECT_HOME"]) / "prefect.db"
    template = templates / f"prefect-{prefect.__version__}.db"
    if database.exists():
        return
    if template.exists():
        _copy(template, database)
        return
    asyncio.run(provide_database_interface().create_db())
    if not Path(f"{database}-wal").exists():  # else the file alone is not the whole database
        templates.mkdir(parents=True, exist_ok=True)
        _copy(database, template)


def _copy(source: Path, target: Path) -> None:
    """Copy a file so that it appears whole or not at all."""
    part = target.with_name(f"{target.name}.{os.getpid()}.part")
    shutil.copyfile(source, part)
    part.replace(target)


if __name__ == "__main__":
    main()
