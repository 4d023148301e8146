"""Turn one paragraph's inlines, style and direction into a w:p."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from docgen.document.printed import printed
from docgen.document.tree import Change, Inlines
from docgen.languages import Direction
from docgen.ooxml.build import Element, Properties, Value, add, insert, properties
from docgen.ooxml.names import q
from docgen.publish.docx import identity
from docgen.publish.docx.job import Job, Pending
from docgen.publish.docx.looks import Ground
from docgen.publish.docx.revisions import change_mark, moving
from docgen.publish.docx.runs import add_runs
from docgen.publish.docx.styles import twips
from docgen.theme import HOUSE

_RULE_GAP = "8"  # points between a rule and the text under it


@dataclass(frozen=True, slots=True)
class Setting:
    """How a paragraph is set: its style, language, direction, and what it departs in.

    `change` is what a redline did with it.
    """

    style: str
    lang: str
    direction: Direction
    properties: Mapping[str, Value] = field(default_factory=dict)
    change: Change = ""
    moved: str = ""  # the id by which the two places of a moved paragraph are known

    def ground(self, page: Direction) -> Ground:
        """What its runs share."""
        return Ground(self.lang, self.direction, self.style, page)


def add_paragraph(
    job: Job, parent: Element, children: Inlines, setting: Setting, ids: Iterable[str] = ()
) -> Element:
    """Write a paragraph, with the bookmarks of its ids round its text."""
    ground = setting.ground(job.page)
    pending = job.pending.take()
    paragraph = add(parent, "w:p")
    about = paragraph_properties(setting, ground, _departures(pending, setting))
    change_mark(job, about, setting.change)
    paragraph.append(about)
    own = [job.identity.paragraph(id, setting.lang) for id in (*pending.ids, *ids)]
    for mark in (*pending.marks, *own):
        identity.start(paragraph, mark)
    text = printed(children, job.targets, job.called)
    job.identity.wrote((*pending.marks, *own), text)
    with moving(job, paragraph, setting.change, setting.moved):
        add_runs(job, paragraph, children, ground)
    for mark in reversed(own):
        identity.end(paragraph, mark)
    job.last = paragraph
    return paragraph


def paragraph_properties(
    setting: Setting, ground: Ground, more: Mapping[str, Value] | None = None
) -> Element:
    """The w:pPr: style, direction, what departs from the style, and the look of the mark."""
    found: Properties = {"w:pStyle": setting.style, **setting.properties, **(more or {})}
    if "rtl" in (setting.direction, ground.page):
        found["w:bidi"] = setting.direction == "rtl"
    found["w:rPr"] = ground.mark().element()
    return properties("w:pPr", found)


def _departures(pending: Pending, setting: Setting) -> Properties:
    """What a paragraph must carry for what stood before it."""
    found: Properties = {}
    if pending.new_page:
        found["w:pageBreakBefore"] = True
    if pending.rule:
        line = {"w:val": "single", "w:sz": "4", "w:space": _RULE_GAP, "w:color": HOUSE.rule}
        found["w:pBdr"] = {"w:top": line}
    if pending.gap and not setting.style.startswith("Heading"):
        after = {"w:before": twips(pending.gap)}
        spacing = setting.properties.get("w:spacing", {})
        found["w:spacing"] = {**spacing, **after} if isinstance(spacing, Mapping) else after
    return found


def keep_with_next(paragraph: Element) -> None:
    """Let a written paragraph stay on the page of what follows it."""
    insert(_properties_of(paragraph), "w:pPr", "w:keepNext", value=True)


def space_after(paragraph: Element, millimetres: float) -> None:
    """Set the space under a written paragraph, whatever its style says."""
    about = _properties_of(paragraph)
    spacing = about.find(q("w:spacing"))
    if spacing is None:
        insert(about, "w:pPr", "w:spacing", {"w:after": twips(millimetres)})
    else:
        spacing.set(q("w:after"), twips(millimetres))


def _properties_of(paragraph: Element) -> Element:
    about = paragraph.find(q("w:pPr"))
    if about is None:
        raise ValueError("every paragraph of docgen's has properties")
    return about


def add_spacer(job: Job, parent: Element) -> None:
    """The least paragraph, where Word wants one or something pending must stand before a table."""
    lang, direction = job.document.lang, job.page
    least: Properties = {"w:spacing": {"w:line": "20", "w:lineRule": "exact"}}
    setting = Setting("Normal", lang, direction, least)
    add_paragraph(job, parent, (), setting)
