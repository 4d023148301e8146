"""What all tests share: random cases are the same on every run, and judged tests are known."""

from __future__ import annotations

from types import ModuleType

import pytest
from hypothesis import settings

settings.register_profile("docgen", derandomize=True, deadline=None)
settings.load_profile("docgen")

_OUTSIDE = ("tests.judges", "tests.bidi.engines")  # the second asks ICU, which LibreOffice brings
_PURE_PYTHON = {"pdfium_text", "ooxml_audit", "JudgeError"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark each test whose module asks an outside program, so that `make quick` leaves it out."""
    for item in items:
        if isinstance(item, pytest.Function) and _asks_a_judge(item.module):
            item.add_marker("judged")


def _asks_a_judge(module: ModuleType) -> bool:
    return any(
        name not in _PURE_PYTHON and _home(value).startswith(_OUTSIDE)
        for name, value in vars(module).items()
    )


def _home(value: object) -> str:
    if isinstance(value, ModuleType):
        return value.__name__
    return str(getattr(value, "__module__", ""))
