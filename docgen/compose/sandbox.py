"""Run templates in a sandbox that calls no methods and reads no file outside its folders.

Templates are code by trusted colleagues (SECURITY.md); this keeps a mistake from doing harm.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import BuiltinMethodType, FunctionType, MethodType
from typing import Any

from jinja2 import Environment, FileSystemLoader
from jinja2.exceptions import SecurityError, TemplateSyntaxError
from jinja2.runtime import Context, LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment

# ruff: noqa: ANN401 - what a template hands on has any type

_METHODS = (MethodType, BuiltinMethodType, FunctionType)
UpToDate = Callable[[], bool]


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, where values are looked at and never called, and only numbers multiplied."""

    intercepted_binops = frozenset({"*", "**"})

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Fields yes, methods no: only macros are called, and what a loop knows of itself."""
        if isinstance(value, _METHODS) and not isinstance(obj, LoopContext):
            return False
        return super().is_safe_attribute(obj, attr, value)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """`'x' * 10**9` would fill the memory."""
        if operator == "**" or not (isinstance(left, int) and isinstance(right, int)):
            raise SecurityError(f"'{operator}' works on no texts and lists in a template")
        return super().call_binop(context, operator, left, right)


class OwnFolders(FileSystemLoader):
    """Finds templates in its folders, links followed only as far as they stay inside."""

    def __init__(self, folders: list[Path]) -> None:
        super().__init__(folders, encoding="utf-8", followlinks=False)
        self._folders = [folder.resolve() for folder in folders]

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, UpToDate]:
        """The source of a template; TemplateSyntaxError where it is no text of its folder's."""
        try:
            source, file, up_to_date = super().get_source(environment, template)
        except UnicodeDecodeError as error:
            message = f"byte {error.start + 1} is no UTF-8; save the file as UTF-8"
            raise TemplateSyntaxError(message, 1, template, self._file(template)) from None
        if not any(Path(file).resolve().is_relative_to(folder) for folder in self._folders):
            message = "this is a link to a file outside of its folder"
            raise TemplateSyntaxError(message, 1, template, file)
        return source, file, up_to_date

    def _file(self, template: str) -> str:
        found = (Path(folder) / template for folder in self.searchpath)
        return next((str(path) for path in found if path.is_file()), template)
