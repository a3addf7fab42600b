"""Prefect's own server in a process of its own, as Prefect's temporary one, but gone when its parent is.

Run as ``python -m flows.server_process``. It prints its port once it answers, and stops when its input ends.
"""

import sys
import threading
import time


def main() -> None:
    """Serve Prefect's interface on a free port of 127.0.0.1 until standard input ends."""
    import uvicorn  # noqa: PLC0415 - Prefect is imported only when a flow runs
    from prefect.server.api.server import create_app  # noqa: PLC0415

    config = uvicorn.Config(create_app(ephemeral=True, final=True), host="127.0.0.1", port=0, log_level="critical")
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


if __name__ == "__main__":
    main()
