"""What is tried: for each name a strategy, what must hold of what it gives, and how many are few."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import strategies as st

from docgen.errors import ContentError
from docgen.reading.source import Source, decoded
from docgen.reading.yaml_tree import read_tree
from tests.fuzz import content, pipeline, word


def _stated(text: str) -> str:
    with tempfile.TemporaryDirectory() as folder:
        return pipeline.stated(Path(folder), text)


def _read(raw: bytes) -> str:
    try:
        read_tree(Source("f.yaml", decoded("f.yaml", raw)))
    except ContentError as error:
        pipeline.placed(error.problems, {})
        return "refused"
    return "read"


def _composed(pair: tuple[str, str], choice: object) -> str:
    return pipeline.outcome(*pair, choice)


def _paired(
    strategy: st.SearchStrategy, formats: tuple[str, ...] = content.QUICK
) -> st.SearchStrategy:
    return st.tuples(strategy, content.choices(formats))


_YAML_BYTES = st.lists(
    st.sampled_from([b"a: ", b"- ", b"\n", b"  ", b"{", b"}", b"[", b"]", b"'", b'"', b"&x ", b"*x", b"!t ", b"|\n", b">-\n",
                     b"<<: ", b"#", b"---\n", b"...\n", b"? ", b"%", b"@", b"\t", b"\r", b"\xff", b"\x00", b"\xef\xbb\xbf",
                     b"\xd8\xa8", b"\xe2\x80\x8f", b"\xed\xa0\x80", b"\\", b"\\u0000", b"null", b"1e9"]) | st.binary(max_size=4),
    max_size=40,
).map(b"".join)  # fmt: skip

PROPERTIES = {
    "worded": (_paired(content.worded()), _composed, 30),
    "damaged": (_paired(content.damaged()), _composed, 25),
    "grafted": (_paired(content.grafted()), _composed, 15),
    "schematic": (_paired(content.schematic()), _composed, 15),
    "printed": (_paired(content.worded(), ("pdf",)), _composed, 5),
    "drafted": (content.worded(), pipeline.drafted, 15),
    "state": (st.tuples(content.states()), _stated, 25),
    "bytes": (st.tuples(_YAML_BYTES), _read, 200),
    "word": (
        st.tuples(word.edits(), st.booleans()),
        lambda made, accept: word.brought_back(made, accept=accept),
        15,
    ),
}
