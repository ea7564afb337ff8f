"""The running text of the Word document."""

from __future__ import annotations

from collections.abc import Iterable

from docx.document import Document

from nghiquyet.writing.docx.markup import add_line
from nghiquyet.writing.docx.styles import BODY
from nghiquyet.writing.structure import Heading, Paragraph


def add_body(document: Document, blocks: Iterable[Heading | Paragraph]) -> None:
    """Headings and paragraphs in their styles."""
    for block in blocks:
        if isinstance(block, Heading):
            document.add_paragraph(block.text, style=f"Heading {block.level}")
        else:
            add_line(document.add_paragraph(style=BODY), block.runs)
