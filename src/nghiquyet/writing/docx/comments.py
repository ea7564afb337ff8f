"""Comments written into a copy of a Word file; all else in it stays as it was (ECMA-376 part 1, 17.13.4)."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from lxml import etree

from nghiquyet.errors import DamagedFile
from nghiquyet.writing.docx.anchors import Anchors
from nghiquyet.writing.docx.copied import Copied
from nghiquyet.writing.wording import printable

_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_MOST_COMMENTS = 32_000
"""Word opens no file with more than 32,767 comment ranges (MS-OI29500, 2.1.315)."""
_DAMAGED = (zipfile.BadZipFile, KeyError, ValueError, NotImplementedError, EOFError, etree.LxmlError)


class Comment(Protocol):
    """What to say of the characters start:end of a paragraph; 0:0 means all of it.

    Paragraphs are the w:p elements of the main part in the order of the XML, characters those of their own
    w:t elements, paragraphs inside them (text boxes) aside. Each of `lines` becomes a paragraph.
    """

    @property
    def paragraph(self) -> int: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def lines(self) -> Sequence[str]: ...


def write_comments(
    packed: bytes, comments: Sequence[Comment], *, file: str, when: datetime, author: str = "nghiquyet"
) -> bytes:
    """The same Word file with these comments beside those that it has.

    Raises DamagedFile where it can't be read again, FileTooLarge where it unpacks to too much.
    """
    try:
        return _commented(Copied(packed, file), comments, when, author)
    except _DAMAGED as error:
        raise DamagedFile(
            "Tệp {file} bị hỏng hoặc chưa tải về đủ. Hãy mở thử tệp gốc, lưu lại rồi gửi lại.", file=file
        ) from error


def _commented(copied: Copied, comments: Sequence[Comment], when: datetime, author: str) -> bytes:
    document = copied.root(copied.main)
    anchors = Anchors(str(etree.QName(document).namespace))
    part = copied.related("comments")
    root = _empty(anchors) if part is None else copied.root(part)
    free = _first_free(anchors, document, root)
    paragraphs = list(document.iter(anchors.tag("p")))
    room = _MOST_COMMENTS - len(root)
    placed = [comment for comment in comments if comment.paragraph < len(paragraphs)][: max(room, 0)]
    for number, comment in enumerate(placed, free):
        root.append(_comment(anchors, number, comment.lines, when, author))
        anchors.mark(paragraphs[comment.paragraph], comment.start, comment.end, number)
    if placed:
        copied.put(part or copied.relate("comments", _CONTENT), root)
        copied.put(copied.main, document)
    return copied.packed()


def _empty(anchors: Anchors) -> etree._Element:
    tag = anchors.tag("comments")
    return etree.Element(tag, nsmap={"w": etree.QName(tag).namespace})


def _first_free(anchors: Anchors, document: etree._Element, comments: etree._Element) -> int:
    """A number above those of all comments and of all marks of comments."""
    tags = [anchors.tag(name) for name in ("commentRangeStart", "commentReference")]
    marks = [*document.iter(*tags), *comments]
    numbers = [str(mark.get(anchors.tag("id"))) for mark in marks]
    return max((int(number) for number in numbers if number.isdecimal()), default=-1) + 1


def _comment(
    anchors: Anchors, number: int, lines: Sequence[str], when: datetime, author: str
) -> etree._Element:
    comment = etree.Element(anchors.tag("comment"))
    for name, value in {
        "id": str(number),
        "author": author,
        "date": when.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "initials": author[:2],
    }.items():
        comment.set(anchors.tag(name), value)
    for line in lines or ("",):
        run = etree.SubElement(etree.SubElement(comment, anchors.tag("p")), anchors.tag("r"))
        etree.SubElement(run, anchors.tag("t")).text = printable(line)
    return comment
