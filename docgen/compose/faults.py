"""Turn whatever goes wrong inside a template into an error at the template's line."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from traceback import walk_tb

from jinja2 import TemplateError

from docgen.errors import ContentError, DocgenError, Place, Problem
from docgen.grammar import FormError


@contextmanager
def faults_placed(name: str, *, own: bool) -> Iterator[None]:
    """Place the faults of the template `name`.

    A fault of Jinja or of a form is the template's. Any other is a bug where the template is
    docgen's `own`, and the writer's of the template where it is a workspace's.
    """
    try:
        yield
    except DocgenError:
        raise
    except (TemplateError, FormError) as error:
        said = error.message if isinstance(error, TemplateError) else None
        raise template_error(_place(error, name), said or str(error)) from error
    except Exception as error:
        if own:
            raise
        message = f"{error} ({type(error).__name__})"
        raise template_error(_place(error, name), message) from error


def template_error(place: Place, message: str) -> ContentError:
    """The error that a template is wrong."""
    return ContentError([Problem(place, message, "mend the template")])


def _place(error: Exception, name: str) -> Place:
    """The line of the innermost template that was running: Jinja puts its own into the trace."""
    place = Place(f"templates/{name}")
    for frame, line in walk_tb(error.__traceback__):
        if frame.f_code.co_filename.endswith(".j2"):
            place = Place(frame.f_code.co_filename, line)
    return place
