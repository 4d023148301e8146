"""The file of a draft: what stands above its content, and its characters."""

from __future__ import annotations

from pathlib import PurePath

from docgen.draft.drafting import Draft
from docgen.model.meeting import Meeting
from docgen.reading.yaml_writer import wrapped, written

_SCHEMA = "# yaml-language-server: $schema=../meeting.schema.json"
_WIDTH = 96
_HOW = (
    'Whatever says "?" is still to be filled in. Above a text stands what somebody must look at: '
    "docgen check lists it all, and docgen approve settles what was found right. derived_from says "
    "which text of the meeting before each one comes from."
)


def text_of(draft: Draft, before: Meeting) -> str:
    """The whole file."""
    name = PurePath(before.file).name
    lines = [f"Drafted by docgen from {name}.", *wrapped(_HOW, _WIDTH)]
    if draft.left_out:
        lines += wrapped(f"Not taken over from {name}: {', '.join(draft.left_out)}.", _WIDTH)
    head = [_SCHEMA, "#", *(f"# {line}" for line in lines)]
    return "\n".join(head) + "\n\n" + written(draft.tree)
