"""Turn a meeting into the content of the next one."""

from docgen.draft.drafting import Draft, draft_next

__all__ = ["Draft", "draft_next"]
