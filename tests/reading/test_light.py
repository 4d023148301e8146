"""Reading is light: it pays for no writer, no template and no locale data."""

import json
import subprocess
import sys

from tests.small import write

PROGRAM = """
import json, sys
from pathlib import Path
from docgen.reading import load_meeting
load_meeting(Path(sys.argv[1]))
print(json.dumps(sorted(sys.modules)))
"""
HEAVY = ("weasyprint", "docx", "lxml", "babel", "jinja2", "pikepdf", "cffi", "hijridate", "ruamel")


def test_loading_a_meeting_imports_nothing_heavy(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, write(tmp_path)], capture_output=True, check=True
    )
    loaded = {name.partition(".")[0] for name in json.loads(done.stdout)}
    assert "docgen" in loaded
    assert loaded & set(HEAVY) == set()
