"""Warm up the process from which workers are forked: importing this composes the sample meeting.

Templates are compiled then, word lists and schemas read, and every worker begins with them. Pages
are not drawn: what holds handles of the system's libraries belongs to each worker alone.
"""

from __future__ import annotations

import contextlib

from docgen.archive.once import composed
from docgen.archive.plan import Choice
from docgen.reading import load_meeting
from docgen.reading.paths import meetings_under
from docgen.resources import sample_content_dir


def _compose_the_sample() -> None:
    for meeting in meetings_under(sample_content_dir()):
        list(composed(load_meeting(meeting), Choice()))


# whatever is wrong here is met again, and said, where a meeting is composed
with contextlib.suppress(Exception):
    _compose_the_sample()
