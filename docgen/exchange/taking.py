"""Hold one edited file against what docgen prints today: what is to change in the content."""

from __future__ import annotations

from itertools import permutations

from docgen.compose.compose import compose
from docgen.document.side_by_side import side_by_side
from docgen.document.tree import Document
from docgen.errors import ContentError, Place, Problem
from docgen.exchange.change import Taken
from docgen.exchange.desk import Desk
from docgen.exchange.judging import judge
from docgen.exchange.linked import linked
from docgen.exchange.package import Package
from docgen.exchange.pairing import paired
from docgen.exchange.running import typed
from docgen.exchange.shown import shown
from docgen.exchange.table import Table, table_of
from docgen.exchange.words import WordText, read
from docgen.languages import LANGUAGES
from docgen.model.meeting import Meeting


def documents(meeting: Meeting, table: Table, langs: tuple[str, ...]) -> list[Document]:
    """What docgen prints today of what the file was made from; several where side by side."""
    return [compose(meeting, kind=table.kind, lang=lang, copy=table.copy) for lang in langs]


def joined(found: list[Document]) -> Document:
    """One document, side by side where there are several."""
    return side_by_side(found) if len(found) > 1 else found[0]


def taken(meeting: Meeting, package: Package, *, accept: bool) -> Taken:
    """Everything that the file changes; its problems are not raised but told."""
    table, words = table_of(package), read(package)
    langs = _columns(words, table)
    result = Taken(package.file, table, langs)
    if words.pending and not accept:
        message = f"{words.pending} tracked changes are pending"
        cure = "accept or reject them in Word, or take them as they stand with --accept"
        result.problems.append(Problem(Place(package.file), message, cure, check="tracked"))
        return result
    try:
        document = joined(documents(meeting, table, langs))
        printed = linked(meeting, shown(document))
    except ContentError as error:
        result.problems += error.problems
        return result
    pairing = paired(printed, words.paragraphs, table.ids)
    desk = Desk(meeting, table, package, words, result)
    judge(desk, pairing)
    for text in typed(package, document):
        desk.warn(0, f"the header or footer is not taken: '{text}'", "docgen makes it by itself")
    return result


def _columns(words: WordText, table: Table) -> tuple[str, ...]:
    """The languages of a table side by side, in the order in which they were asked for."""
    names = {language.own_name: code for code, language in LANGUAGES.items()}
    for number in {word.table for word in words.paragraphs if word.table}:
        cells = [word for word in words.paragraphs if word.table == number]
        head = [word.text for word in cells if word.row == cells[0].row]
        if len(head) > 1 and all(text in names for text in head):
            wanted = [names[text] for text in head]
            return _asked(wanted, table.lang)
    return (table.lang,)


def _asked(columns: list[str], first: str) -> tuple[str, ...]:
    """The order of languages that sets the columns so."""
    from docgen.document.side_by_side import columns_of

    for order in permutations(columns):
        if order[0] == first and columns_of(order) == columns:
            return order
    return (first, *(lang for lang in columns if lang != first))
