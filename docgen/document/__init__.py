"""The Document: a small closed tree of blocks and inlines between composing and publishing."""
