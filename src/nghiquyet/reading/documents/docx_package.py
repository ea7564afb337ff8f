"""The parts that a Word file is packed of: its body, and beside it styles, lists, notes, heads of pages.

Without its body a file is damaged. Another part that is broken, or named but missing, is left out and told.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from nghiquyet.errors import DamagedFile
from nghiquyet.phrases import Phrase
from nghiquyet.reading.documents.archive import Archive, child
from nghiquyet.reading.documents.limits import Source


class Package:
    """Raises DamagedFile, FileTooLarge or PasswordProtected where the body can't be read."""

    def __init__(self, source: Source) -> None:
        self.archive = Archive(source)
        self.taken: set[str] = set()
        self._broken: dict[str, None] = {}
        self._roots: dict[str, etree._Element | None] = {}
        main = self._main()
        self._related = self._relations(main)
        root = self.archive.root(main)
        self._roots[main] = root
        self.body = child(root, "body")

    def _main(self) -> str:
        try:
            return self.archive.main_part()
        except DamagedFile:
            if "word/document.xml" not in self.archive:
                raise
            self._broken["_rels/.rels"] = None
            return "word/document.xml"

    def _relations(self, main: str) -> dict[str, tuple[str, str]]:
        """Relations of the body by identifier: kind and name of a part."""
        try:
            return self.archive.relations(main)
        except DamagedFile:
            self._broken[f"{main} (.rels)"] = None
            return {}

    def part(self, kind: str) -> etree._Element | None:
        """The root of the part of a kind ("styles", "numbering", "footnotes"), if there is one."""
        named = next((name for known, name in self._related.values() if known == kind), None)
        usual = f"word/{kind}.xml"
        if named is None:
            return self._root(usual) if usual in self.archive else None
        return self._root(named)

    def related(self, identifier: str | None) -> etree._Element | None:
        """The root of the part that the body names by this identifier."""
        name = self.name(identifier)
        return self._root(name) if name else None

    def name(self, identifier: str | None) -> str | None:
        """The name of the part that the body names by this identifier."""
        return self._related.get(identifier or "", ("", None))[1]

    def _root(self, name: str) -> etree._Element | None:
        if name not in self._roots:
            try:
                self._roots[name] = self.archive.root(name)
            except DamagedFile:
                self._roots[name] = None
                self._broken[name] = None
        return self._roots[name]

    def opened(self) -> Iterator[etree._Element]:
        """The roots of all the parts that have been looked at."""
        return (root for root in self._roots.values() if root is not None)

    def warnings(self) -> tuple[Phrase, ...]:
        """What was broken beside the body."""
        if not self._broken:
            return ()
        return (
            Phrase(
                "Một phần của tệp bị hỏng ({parts}), phần còn lại đã được đọc. "
                "Hãy mở tệp gốc, lưu lại rồi gửi lại.",
                parts=", ".join(self._broken),
            ),
        )
