"""Changes written into a copy of a Word file, tracked under their authors or made outright; all else in it
stays as it was (ECMA-376 part 1, 17.13.5)."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from typing import Protocol

from lxml import etree

from nghiquyet.errors import DamagedFile
from nghiquyet.writing.docx.copied import Copied
from nghiquyet.writing.docx.revising import Outright, Tracking
from nghiquyet.writing.docx.run_pieces import RunPieces

_DAMAGED = (zipfile.BadZipFile, KeyError, ValueError, NotImplementedError, EOFError, etree.LxmlError)


class Change(Protocol):
    """What to change at a paragraph, which is counted as `WordPlace` does; characters as in `RunPieces`.

    change      the characters start:end become `new`
    remove      the paragraph goes; remove_row: the row that holds it
    add         paragraphs, parted by line ends in `new`, come after it; add_before: before it;
                add_outside: after the table that holds it; fill: their words come into it
    add_row     a row comes after the one that holds it, `new` has the cells parted by tabs
    `date` is written as it is (ISO 8601), left out where empty.
    """

    @property
    def kind(self) -> str: ...
    @property
    def paragraph(self) -> int: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def new(self) -> str: ...
    @property
    def author(self) -> str: ...
    @property
    def date(self) -> str: ...


def write_changes(packed: bytes, changes: Sequence[Change], *, file: str, tracked: bool = True) -> bytes:
    """The same Word file with these changes, which must not touch one another.

    Raises DamagedFile where it can't be read again, FileTooLarge where it unpacks to too much.
    """
    try:
        copied = Copied(packed, file)
        document = copied.root(copied.main)
        _change(document, changes, tracked)
        copied.put(copied.main, document)
        return copied.packed()
    except _DAMAGED as error:
        raise DamagedFile(
            "Tệp {file} bị hỏng hoặc chưa tải về đủ. Hãy mở thử tệp gốc, lưu lại rồi gửi lại.", file=file
        ) from error


def _change(document: etree._Element, changes: Sequence[Change], tracked: bool) -> None:
    pieces = RunPieces(str(etree.QName(document).namespace))
    paragraphs = list(document.iter(pieces.tag("p")))
    hand = Tracking(pieces, document) if tracked else Outright(pieces)
    for _, change in sorted(enumerate(changes), key=_last_first, reverse=True):
        paragraph = paragraphs[change.paragraph]
        hand.sign(change.author, change.date)
        if change.kind == "change":
            _words(pieces, hand, paragraph, change)
        elif change.kind == "remove":
            hand.remove(paragraph)
        elif change.kind == "remove_row":
            hand.remove_row(paragraph)
        elif change.kind == "fill":
            hand.fill(paragraph, change.new)
        elif change.kind == "add_row":
            hand.add_row(paragraph, change.new.split("\t"))
        else:
            hand.add(paragraph, change.new.split("\n"), change.kind)


def _last_first(numbered: tuple[int, Change]) -> tuple[int, int, int, int]:
    """From the end of the file to its beginning, so that places stay; within a paragraph what comes after it
    first, and its removal last. What is alike there keeps its order: the last is put in first."""
    number, change = numbered
    rank = {"remove": 0, "remove_row": 0, "add_before": 1, "change": 2, "fill": 2}
    return change.paragraph, rank.get(change.kind, 3), change.start, number


def _words(pieces: RunPieces, hand: Tracking | Outright, paragraph: etree._Element, change: Change) -> None:
    gone = pieces.between(paragraph, change.start, change.end) if change.end > change.start else []
    like = gone[-1] if gone else pieces.before(paragraph, change.start)
    if change.new:
        model = _first(pieces, paragraph) if like is None else like
        _place(pieces, paragraph, like, hand.inserted(pieces.new_run(change.new, model)))
    for run in gone:
        hand.delete(run)


def _first(pieces: RunPieces, paragraph: etree._Element) -> etree._Element | None:
    runs = pieces.runs(paragraph)
    return runs[0][0] if runs else None


def _place(
    pieces: RunPieces, paragraph: etree._Element, after: etree._Element | None, new: etree._Element
) -> None:
    """Put words after a run, else before the first."""
    first = _first(pieces, paragraph)
    if after is not None:
        after.addnext(new)
    elif first is not None:
        first.addprevious(new)
    else:
        paragraph.append(new)
