"""Turn a paragraph's inlines into runs, and into what Word has for what they stand in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import assert_never

from docgen.document.direction import Atom, Wrapper, marked_atoms
from docgen.document.printed import bare
from docgen.document.tree import (
    Break,
    CrossRef,
    Inlines,
    Isolate,
    Link,
    Marked,
    NoteRef,
    PageCount,
    PageNumber,
    Styled,
)
from docgen.ooxml.build import Element, add
from docgen.ooxml.names import q
from docgen.publish.docx import identity
from docgen.publish.docx.identity import bookmark_name
from docgen.publish.docx.job import Job
from docgen.publish.docx.labels import readings
from docgen.publish.docx.looks import Ground, look_of

_SPACE = q("xml:space")
_FIRST = "1"  # what stands for a page's number until Word knows it
_RUNNING = frozenset(("Header", "Footer"))  # where no comment may hang: no program opens the file


@dataclass(frozen=True, slots=True)
class _Inside:
    """What the elements being written stand in, as far as it matters."""

    ground: Ground
    embedding: bool = False  # inside w:dir
    revision: str = ""  # inside w:ins or w:del, or one of their kind
    link: bool = False


def add_runs(job: Job, paragraph: Element, children: Inlines, ground: Ground) -> None:
    """Write a paragraph's inlines."""
    _write(job, paragraph, marked_atoms(children, ground.direction), 0, _Inside(ground))


def _write(
    job: Job,
    parent: Element,
    atoms: Sequence[Atom],
    depth: int,
    inside: _Inside,
) -> None:
    """Write atoms that share the first `depth` wrappers of their paths."""
    groups = list(_groups(atoms, depth))
    for embedded, together in _embeddings(groups, inside):
        target, within = parent, inside
        if embedded:
            target = add(parent, "w:dir", {"w:val": "ltr" if inside.ground.base else "rtl"})
            within = replace(inside, embedding=True)
        for wrapper, members in together:
            if wrapper is None:
                for leaf in _leaves(members):
                    _leaf(job, target, leaf, within)
            else:
                _wrapped(job, target, wrapper, members, depth + 1, within)


_Group = tuple[Wrapper | None, list[Atom]]


def _groups(atoms: Sequence[Atom], depth: int) -> Iterator[_Group]:
    """Neighbours that stand in the same wrapper at this depth."""
    current: _Group | None = None
    for atom in atoms:
        wrapper = atom.path[depth] if len(atom.path) > depth else None
        if current is not None and current[0] is wrapper:
            current[1].append(atom)
            continue
        if current is not None:
            yield current
        current = wrapper, [atom]
    if current is not None:
        yield current


def _embeddings(groups: Sequence[_Group], inside: _Inside) -> Iterator[tuple[bool, list[_Group]]]:
    """Cut groups where Word needs an embedding: round a stretch above the paragraph's level.

    One level alone needs none, w:rtl says it. A group that only partly stands in such a stretch
    is cut further inside.
    """
    base = inside.ground.base
    if inside.embedding or not any(atom.level > base for _, atoms in groups for atom in atoms):
        yield False, list(groups)
        return
    stretch: list[_Group] = []
    for group in _cut(groups):
        if all(atom.level > base for atom in group[1]):
            stretch.append(group)
            continue
        if stretch:
            yield _nests(stretch), stretch
            stretch = []
        yield False, [group]
    if stretch:
        yield _nests(stretch), stretch


def _cut(groups: Sequence[_Group]) -> Iterator[_Group]:
    """Bare atoms one by one; a wrapper and a reference stay whole."""
    for wrapper, members in groups:
        if wrapper is None:
            yield from ((None, leaf) for leaf in _leaves(members))
        else:
            yield wrapper, members


def _leaves(atoms: Sequence[Atom]) -> Iterator[list[Atom]]:
    """Atoms one by one, but those of one reference together, whatever their levels."""
    whole = groupby(atoms, lambda atom: id(atom.node if isinstance(atom.node, CrossRef) else atom))
    return (list(leaf) for _, leaf in whole)


def _nests(stretch: Sequence[_Group]) -> bool:
    return len({atom.level for _, members in stretch for atom in members}) > 1


# ---------------------------------------------------------------- what text stands in


def _wrapped(
    job: Job,
    parent: Element,
    wrapper: Wrapper,
    atoms: Sequence[Atom],
    depth: int,
    inside: _Inside,
) -> None:
    match wrapper:
        case Styled(style="ins" | "del" as kind) if not inside.revision:
            target = add(parent, job.moving or f"w:{kind}", job.revision())
            _write(job, target, atoms, depth, replace(inside, revision=job.moving or kind))
        case Link() if not inside.revision and not inside.link:
            target = add(parent, "w:hyperlink", {"r:id": job.package.link(wrapper.href)})
            _write(job, target, atoms, depth, replace(inside, link=True))
        case Isolate() if wrapper.trace is not None:
            text = bare("".join(atom.text for atom in atoms))
            target, mark = job.identity.fact(parent, wrapper.trace, text)
            identity.start(target, mark)
            _write(job, target, atoms, depth, inside)
            identity.end(target, mark)
        case Marked() if inside.ground.style not in _RUNNING:
            number = job.comments.open(parent, wrapper)
            _write(job, parent, atoms, depth, inside)
            job.comments.close(parent, number)
        case Styled() | Link() | Isolate() | Marked():
            _write(job, parent, atoms, depth, inside)
        case _:
            assert_never(wrapper)


# ---------------------------------------------------------------- runs


def _leaf(job: Job, parent: Element, leaf: Sequence[Atom], inside: _Inside) -> None:
    ground, atom = inside.ground, leaf[0]
    match atom.node:
        case None:
            _text_run(parent, atom, inside)
        case Break():
            add(_run(parent, atom, ground), "w:br")
        case CrossRef(target=target):
            _reference(job, parent, leaf, inside, target)
        case NoteRef(target=target):
            _note_call(job, parent, atom, ground, target)
        case PageNumber():
            _field(parent, atom, ground, "PAGE", _FIRST)
        case PageCount():
            _field(parent, atom, ground, "NUMPAGES", _FIRST)
        case _:
            assert_never(atom.node)


def _run(parent: Element, atom: Atom, ground: Ground) -> Element:
    run = add(parent, "w:r")
    run.append(look_of(atom, ground).element())
    return run


def _text_run(parent: Element, atom: Atom, inside: _Inside) -> None:
    name = "w:delText" if inside.revision == "del" else "w:t"
    add_text(_run(parent, atom, inside.ground), atom.text, name)


def add_text(run: Element, text: str, name: str = "w:t") -> None:
    """Characters of a run, with every space."""
    element = add(run, name)
    element.text = text
    if text != text.strip() or "  " in text:
        element.set(_SPACE, "preserve")


def _reference(
    job: Job, parent: Element, leaf: Sequence[Atom], inside: _Inside, target: str
) -> None:
    """The number of a paragraph: Word's own cross-reference where Word counts that number."""
    label = job.targets.get(target)
    number = "".join(atom.text for atom in leaf)
    if label is not None and not inside.link and not inside.revision:
        if len(leaf) == 1 and _counted_by_word(label, number):
            code = f"REF {bookmark_name(target)} \\n \\h"
            _field(parent, leaf[0], inside.ground, code, number)
            return
        parent = add(parent, "w:hyperlink", {"w:anchor": bookmark_name(target)})
    for atom in leaf:
        _text_run(parent, atom, inside)


def _counted_by_word(label: str, number: str) -> bool:
    """Whether the field prints `number` for a paragraph with this label: without its full stop."""
    found = readings(label)
    return label.rstrip(".") == number and bool(found) and found[0].pattern.format == "decimal"


def _field(parent: Element, atom: Atom, ground: Ground, code: str, result: str) -> None:
    """A complex field with the result that stands until Word counts anew."""
    for part in ("begin", "code", "separate", "result", "end"):
        run = _run(parent, atom, ground)
        if part == "code":
            add_text(run, f" {code} ", "w:instrText")
        elif part == "result":
            add_text(run, result)
        else:
            add(run, "w:fldChar", {"w:fldCharType": part})


def _note_call(job: Job, parent: Element, atom: Atom, ground: Ground, target: str) -> None:
    """The mark of a footnote: Word's own number where it is the printed one."""
    repeated = target in job.called
    number = job.called.setdefault(target, len(job.called) + 1)
    run = add(parent, "w:r")
    run.append(replace(look_of(atom, ground), style="FootnoteReference").element())
    if repeated or target not in job.notes:
        # Word calls a footnote once; further calls are its number again
        add_text(run, atom.text)
        return
    reference = add(run, "w:footnoteReference", {"w:id": str(number)})
    if atom.text != str(number):
        reference.set(q("w:customMarkFollows"), "1")
        add_text(run, atom.text)
