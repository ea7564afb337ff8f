"""Sections of a Word document: where they begin, and what stands over their first page only.

Heads that come back on page after page are furniture and left out, as in other formats. Left in are heads of
a section's first page alone, and over page 1 the issuer's head, whoever else it stands over.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from nghiquyet.reading.documents.archive import child, children, local, value
from nghiquyet.reading.documents.docx_look import switched
from nghiquyet.reading.documents.docx_package import Package
from nghiquyet.reading.documents.furniture import frames
from nghiquyet.reading.documents.parts import Part, flat

_PAGE_NUMBER = re.compile(r"[-–—\s]*(?:trang\s*)?\d{0,4}(?:\s*/\s*\d{1,4})?[-–—\s.]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Head:
    """The root of a header. `shared`: other pages have it too, so that only an issuer's head counts."""

    root: etree._Element
    shared: bool

    def kept(self, parts: list[Part]) -> list[Part]:
        """Of the head's parts those that belong to the text."""
        texts = [part.text for part in parts]
        if self.shared and not frames(texts):
            return []
        return [part for part in parts if part.grid or not _PAGE_NUMBER.fullmatch(flat(part.text))]


@dataclass(slots=True)
class Sections:
    """The sections of a body in their order."""

    package: Package
    properties: list[etree._Element] = field(default_factory=list)
    ends: set[etree._Element] = field(default_factory=set)
    told: set[etree._Element] = field(default_factory=set)

    @classmethod
    def of(cls, package: Package) -> Sections:
        """The sections; each ends with the paragraph that holds its properties, the last with the body."""
        sections = cls(package)
        for own in package.body.iter("{*}sectPr") if package.body is not None else ():
            above = own.getparent()
            if above is not None and local(above) in ("pPr", "body"):
                sections.properties.append(own)
                paragraph = above.getparent()
                if local(above) == "pPr" and paragraph is not None:
                    sections.ends.add(paragraph)
        return sections

    def head(self, number: int) -> Head | None:
        """What stands over the first page of a section and is no running head."""
        if number >= len(self.properties):
            return None
        own = self.properties[number]
        titled = child(own, "titlePg")
        first = titled is not None and switched(titled)
        if number and not first:
            return None
        running = self._named(own, "default")
        root = self._named(own, "first") if first else running
        if root is None or root in self.told:
            return None
        self.told.add(root)
        return Head(root, shared=not first or _words(root) == _words(running))

    def _named(self, own: etree._Element, kind: str) -> etree._Element | None:
        """Heads that a later section takes over from an earlier one are running heads."""
        references = (r for r in children(own, "headerReference") if (value(r, "type") or "default") == kind)
        return self.package.related(next((value(reference, "id") for reference in references), None))

    def begins_page(self, number: int) -> bool:
        """Whether a section begins on a new page."""
        if number >= len(self.properties):
            return False
        return value(child(self.properties[number], "type")) not in ("continuous", "nextColumn")


def _words(root: etree._Element | None) -> str:
    return flat(" ".join(map(str, root.itertext("{*}t")))) if root is not None else ""
