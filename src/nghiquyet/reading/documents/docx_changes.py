"""Changes that someone made with Track Changes and nobody has accepted yet: they are read as if accepted."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from nghiquyet.phrases import Phrase
from nghiquyet.reading.documents.archive import child

_CHANGES = ("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge")


def warnings_of_changes(roots: Iterable[etree._Element]) -> tuple[Phrase, ...]:
    """A warning where words, rows or cells were inserted, deleted or moved; changed type alone is none."""
    tags = [f"{{*}}{tag}" for tag in _CHANGES]
    if not any(next(root.iter(*tags), None) is not None for root in roots):
        return ()
    return (
        Phrase(
            "Tệp còn chỗ sửa chưa được chấp nhận (Track Changes); đã đọc như khi chấp nhận tất cả. "
            "Hãy kiểm tra lại với người gửi."
        ),
    )


def is_deleted_row(row: etree._Element) -> bool:
    """Whether a row goes when the changes are accepted."""
    return child(row, "trPr", "del") is not None


def is_deleted_cell(cell: etree._Element) -> bool:
    """Whether a cell goes when the changes are accepted."""
    return child(cell, "tcPr", "cellDel") is not None
