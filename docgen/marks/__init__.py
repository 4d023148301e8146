"""Turn a meeting into its marks: whatever in it a human must still fill in, settle or look at.

    for mark in marks(meeting):
        mark.kind, mark.paragraph, mark.lang, mark.message, mark.place

A final document is refused while one stands; `docgen check` prints them; drafts show them.
"""

from __future__ import annotations

from docgen.marks.found import marks
from docgen.marks.kept import kept
from docgen.marks.mark import KINDS, Mark, MarkKind

__all__ = ["KINDS", "Mark", "MarkKind", "kept", "marks"]
