"""The zip archive with XML parts that a .docx or .xlsx is, opened within limits, no outside references."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterable, Iterator
from functools import lru_cache

from lxml import etree

from nghiquyet.errors import DamagedFile, FileTooLarge, PasswordProtected
from nghiquyet.reading.documents.limits import Source
from nghiquyet.reading.documents.zipped import ZIP_ERRORS

_XML = (".xml", ".rels")


def damaged(file: str) -> DamagedFile:
    """The error for a file whose content breaks off or contradicts itself."""
    return DamagedFile(
        "Tệp {file} bị hỏng hoặc chưa tải về đủ. Hãy mở thử tệp gốc, lưu lại rồi gửi lại.", file=file
    )


class Archive:
    """Parts of the archive by name. Raises DamagedFile, FileTooLarge or PasswordProtected."""

    def __init__(self, source: Source) -> None:
        self.file = source.file
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(source.data))
        except ZIP_ERRORS:
            raise damaged(source.file) from None
        self._source = source
        self._names = {info.filename.lstrip("/").lower(): info for info in self._zip.infolist()}
        self._weigh(sum(info.file_size for name, info in self._names.items() if name.endswith(_XML)))

    def _weigh(self, size: int) -> None:
        limits = self._source.limits
        bomb = size > limits.surely_fine and size > limits.ratio * len(self._source.data)
        if size > limits.unpacked or bomb:
            raise FileTooLarge(
                "Tệp {file} giải nén ra {size} MB, quá lớn so với một văn bản. "
                "Hãy kiểm tra nguồn gốc tệp hoặc lưu lại tệp.",
                file=self.file,
                size=size // 1_000_000,
            )

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._names

    def names(self) -> Iterator[str]:
        """Every name in the archive, in lower case."""
        return iter(self._names)

    def root(self, name: str) -> etree._Element:
        """The root element of an XML part that must be there; one that declares entities is refused."""
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True
        )
        try:
            root = etree.fromstring(self.data(name), parser)
        except (ValueError, etree.XMLSyntaxError):
            raise damaged(self.file) from None
        if root.getroottree().docinfo.internalDTD is not None:
            raise damaged(self.file)
        return root

    def data(self, name: str) -> bytes:
        """The bytes of a part that must be there."""
        info = self._names.get(name.lower())
        if info is None:
            raise damaged(self.file)
        if info.flag_bits & 1:
            raise PasswordProtected(
                "Tệp {file} được đặt mật khẩu. Hãy bỏ mật khẩu, lưu lại rồi thử lại.", file=self.file
            )
        self._weigh(info.file_size)
        try:
            return self._zip.read(info)
        except ZIP_ERRORS:
            raise damaged(self.file) from None

    def optional(self, name: str) -> etree._Element | None:
        """The root element of a part that may be missing."""
        return self.root(name) if name in self else None

    def relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Relations of a part: identifier to (kind, name of the target); outside targets left out."""
        folder, name = posixpath.split(part)
        root = self.optional(posixpath.join(folder, "_rels", name + ".rels"))
        found: dict[str, tuple[str, str]] = {}
        for relation in elements(root):
            target = relation.get("Target", "")
            if relation.get("TargetMode") != "External" and target:
                path = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
                kind = relation.get("Type", "").rsplit("/", 1)[-1]
                found[relation.get("Id", "")] = (kind, posixpath.normpath(path))
        return found

    def main_part(self) -> str:
        """The name of the document or workbook part."""
        for kind, name in self.relations("").values():
            if kind == "officeDocument" and name in self:
                return name
        for name in ("word/document.xml", "xl/workbook.xml"):
            if name in self:
                return name
        raise damaged(self.file)


def elements(parent: Iterable[etree._Element] | None) -> Iterator[etree._Element]:
    """The child elements, without comments, processing instructions and unresolved entities."""
    for child in parent if parent is not None else ():
        if isinstance(child.tag, str):
            yield child


def local(element: etree._Element) -> str:
    """The tag without its namespace: transitional and strict Office files differ only in that."""
    return local_name(element.tag)


@lru_cache(maxsize=4096)
def local_name(tag: object) -> str:
    """A tag without its namespace."""
    return str(tag).rsplit("}", 1)[-1]


def descendants(parent: etree._Element | None, *tags: str) -> Iterator[etree._Element]:
    """All elements below with one of these tags, whatever their namespace."""
    if parent is not None:
        yield from (
            element
            for element in parent.iter("{*}*", "*")
            if local(element) in tags and element is not parent
        )


def child(parent: etree._Element | None, *path: str) -> etree._Element | None:
    """The first descendant along these tags without namespace."""
    found = parent
    for tag in path:
        if found is None:
            return None
        found = _named(found, tag)
    return found


def _named(parent: etree._Element, tag: str) -> etree._Element | None:
    for element in parent:
        if local_name(element.tag) == tag:
            return element
    return None


def children(parent: etree._Element | None, tag: str) -> Iterator[etree._Element]:
    """The child elements with this tag without namespace."""
    return (element for element in elements(parent) if local(element) == tag)


def value(element: etree._Element | None, name: str = "val") -> str | None:
    """An attribute without its namespace."""
    if element is None:
        return None
    plain = element.get(name)
    if plain is not None or not len(element.attrib):
        return plain
    for key, text in element.items():
        if local_name(key) == name:
            return str(text)
    return None
