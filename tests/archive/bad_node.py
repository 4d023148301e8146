"""Preloaded by a Dask worker: its machine draws with workers that die."""

from docgen.archive import node

node.CHILD = "tests.archive.bad_child"
