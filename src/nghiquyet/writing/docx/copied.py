"""A Word file taken apart to change a few of its parts; the others go into the copy as they are."""

from __future__ import annotations

import io
import posixpath
import shutil
import zipfile
from itertools import count

from lxml import etree

from nghiquyet.errors import FileTooLarge

_TYPES = "[Content_Types].xml"
_MOST_BYTES = 500_000_000
_NO_RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'


class Copied:
    """The parts of a Word file by name.

    Raises FileTooLarge where it unpacks to too much, KeyError where a part is missing, and what zipfile and
    lxml raise where it is damaged.
    """

    def __init__(self, packed: bytes, file: str) -> None:
        self._zip = zipfile.ZipFile(io.BytesIO(packed))
        if sum(member.file_size for member in self._zip.infolist()) > _MOST_BYTES:
            raise FileTooLarge(
                "Tệp {file} giải nén ra quá lớn so với một văn bản. Hãy kiểm tra nguồn gốc tệp.", file=file
            )
        self._changed: dict[str, bytes] = {}
        self.main = self._main_part()

    def root(self, name: str) -> etree._Element:
        """The root element of a part."""
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        return etree.fromstring(self._zip.read(name), parser)

    def put(self, name: str, root: etree._Element) -> None:
        """Write a part anew, or a new one."""
        self._changed[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)

    def related(self, kind: str) -> str | None:
        """The name of the part that the main part is related to in this way ("comments")."""
        folder, name = posixpath.split(self.main)
        relations = posixpath.join(folder, "_rels", f"{name}.rels")
        for relation in self.root(relations) if relations in self._zip.namelist() else ():
            if str(relation.get("Type", "")).endswith(f"/{kind}"):
                target = str(relation.get("Target", ""))
                return target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
        return None

    def relate(self, kind: str, content_type: str) -> str:
        """A name for a new part of this kind, made known to the main part and among the content types."""
        folder, main = posixpath.split(self.main)
        taken = set(self._zip.namelist())
        part = next(name for name in _names(folder, kind) if name not in taken)
        self._add_relation(posixpath.join(folder, "_rels", f"{main}.rels"), kind, part)
        types = self.root(_TYPES)
        override = etree.SubElement(types, f"{{{etree.QName(types).namespace}}}Override")
        override.set("PartName", f"/{part}")
        override.set("ContentType", content_type)
        self.put(_TYPES, types)
        return part

    def _add_relation(self, relations: str, kind: str, part: str) -> None:
        known_part = relations in self._zip.namelist()
        root = self.root(relations) if known_part else etree.fromstring(_NO_RELATIONS)
        known = {str(relation.get("Id")) for relation in root}
        free = (name for number in count() if (name := f"rIdn{number}") not in known)
        relation = etree.SubElement(root, f"{{{etree.QName(root).namespace}}}Relationship")
        relation.set("Id", next(free))
        relation.set("Type", f"{self._relationships()}/{kind}")
        relation.set("Target", f"/{part}")
        self.put(relations, root)

    def _relationships(self) -> str:
        """The namespace of relations between parts, which differs in strict files."""
        strict = "purl.oclc.org" in str(etree.QName(self.root(self.main)).namespace)
        return (
            "http://purl.oclc.org/ooxml/officeDocument/relationships"
            if strict
            else "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        )

    def _main_part(self) -> str:
        for relation in self.root("_rels/.rels"):
            if str(relation.get("Type", "")).endswith("/officeDocument"):
                return str(relation.get("Target", "")).lstrip("/")
        return "word/document.xml"

    def packed(self) -> bytes:
        """The copy: every member in its place with its date, new ones at the end."""
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
            for member in self._zip.infolist():
                if member.filename in self._changed:
                    target.writestr(member, self._changed[member.filename])
                else:
                    with self._zip.open(member) as content, target.open(_like(member), "w") as copy:
                        shutil.copyfileobj(content, copy)
            for name in self._changed.keys() - set(self._zip.namelist()):
                target.writestr(_like(zipfile.ZipInfo(name)), self._changed[name])
        return stream.getvalue()


def _like(member: zipfile.ZipInfo) -> zipfile.ZipInfo:
    """A member of the same name, date and way of packing."""
    copy = zipfile.ZipInfo(member.filename, member.date_time)
    copy.compress_type = member.compress_type if member.file_size else zipfile.ZIP_DEFLATED
    copy.external_attr = member.external_attr
    return copy


def _names(folder: str, kind: str) -> list[str]:
    return [posixpath.join(folder, f"{kind}{number}.xml") for number in ("", *range(1, 100))]
