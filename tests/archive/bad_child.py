"""A worker of a cluster's machine that dies at one document, each time."""

import os
import signal

from docgen.archive import child, making
from tests.archive.bad_workers import AT


def main() -> None:
    real = making.written

    def written(document, form, *, embed_fonts=False):
        about = document.metadata
        if (about.meeting, about.kind, document.lang) == AT:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(document, form, embed_fonts=embed_fonts)

    making.written = written
    child.main()


if __name__ == "__main__":
    main()
