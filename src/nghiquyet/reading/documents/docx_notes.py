"""Footnotes and endnotes of a Word document, found by the references to them."""

from __future__ import annotations

from lxml import etree

from nghiquyet.reading.documents.archive import elements, value
from nghiquyet.reading.documents.docx_package import Package


class Notes:
    """The notes by the name of their reference and number; lines that separate them are none."""

    def __init__(self, package: Package) -> None:
        self._notes: dict[str, etree._Element] = {}
        for kind in ("footnote", "endnote"):
            for note in elements(package.part(f"{kind}s")):
                if value(note, "type") in (None, "normal"):
                    self._notes[f"{kind}Reference {value(note, 'id')}"] = note

    def called(self, reference: str) -> etree._Element | None:
        """The note of a reference, once: where it is called again, it has been read."""
        return self._notes.pop(reference, None)
