"""The same document is the same bytes, whoever writes it, when and where."""

import hashlib
import os
import subprocess
import sys
import zipfile
from io import BytesIO
from typing import get_args

import pytest
from lxml import etree

from docgen.languages import Direction
from docgen.publish.docx import write_docx
from docgen.publish.docx.package import template_bytes
from docgen.publish.docx.template import template
from tests.publish.docx.trials import odd, trial
from tests.publish.specimens import everything

_PROGRAM = """
import hashlib
from docgen.publish.docx import write_docx
from tests.publish.docx.trials import odd
from tests.publish.specimens import everything
for lang in ("ar", "tr", "en"):
    print(hashlib.sha256(write_docx(everything(lang))).hexdigest())
    print(hashlib.sha256(write_docx(odd(lang), embed_fonts=lang == "tr")).hexdigest())
"""


def test_two_processes_in_two_zones_with_two_hash_seeds_write_the_same():
    hashes = []
    for zone, seed in (("Asia/Tokyo", "1"), ("America/Lima", "77")):
        env = {**os.environ, "TZ": zone, "PYTHONHASHSEED": seed, "USER": zone}
        ran = subprocess.run(
            [sys.executable, "-c", _PROGRAM], env=env, capture_output=True, text=True, check=True
        )
        hashes.append(ran.stdout.split())
    assert hashes[0] == hashes[1]
    assert len(set(hashes[0])) == 6


def test_a_second_writing_is_no_other():
    assert write_docx(odd("ar")) == write_docx(odd("ar"))
    assert (
        hashlib.sha256(write_docx(everything("en"))).digest()
        != hashlib.sha256(write_docx(everything("tr"))).digest()
    )


@pytest.mark.parametrize("page", get_args(Direction))
def test_the_script_makes_the_templates_that_lie_in_the_package(page):
    assert _parts(template(page)) == _parts(template_bytes(page))


def _parts(data):
    with zipfile.ZipFile(BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_the_template_is_small_and_has_no_trace_of_a_machine():
    for page in get_args(Direction):
        parts = _parts(template_bytes(page))
        assert sum(map(len, parts.values())) < 30_000
        assert not [name for name in parts if b"rsid" in parts[name]]
        styles = etree.fromstring(parts["word/styles.xml"])
        assert 20 <= sum(1 for _ in styles.iter("{*}style")) <= 36


def test_no_part_names_the_clock_or_the_user():
    for name, data in trial("odd.ar").parts.items():
        for word in (b"rsid", b"python-docx", os.environ.get("USER", "nobody").encode() + b"@"):
            assert word not in data, name
    times = {info.date_time for info in zipfile.ZipFile(BytesIO(trial("odd.ar").data)).infolist()}
    assert times == {(1980, 1, 1, 0, 0, 0)}


def test_no_part_is_written_twice():
    names = zipfile.ZipFile(BytesIO(trial("everything.ar").data)).namelist()
    assert len(names) == len(set(names))
