"""Be a worker that was started by its command: child.py HANDLE TEMPORARY RESOURCES."""

from __future__ import annotations

import sys
from multiprocessing.connection import Connection
from pathlib import Path

from docgen import resources


def main() -> None:
    """Take templates and fonts from where they were unpacked, before anything looks for them."""
    handle, temporary, home = sys.argv[1:]
    resources.take_from(Path(home))
    from docgen.archive.worker import serve

    serve(Connection(int(handle)), temporary)


if __name__ == "__main__":
    main()
