"""Opens files into a `Document`: text with positions, blocks and tables, whatever the format.

>>> from nghiquyet.reading.documents import open_document

The readers of all formats load with the first use of `open_document`, not with the room: who takes a
document that was opened in another process needs none of them.
"""

from typing import TYPE_CHECKING

from nghiquyet.reading.documents.document import Block, BlockKind, Cell, Document, Table, WordConfidence
from nghiquyet.reading.documents.limits import Limits

if TYPE_CHECKING:
    from nghiquyet.reading.documents.opening import open_document

__all__ = [
    "Block",
    "BlockKind",
    "Cell",
    "Document",
    "Limits",
    "Table",
    "WordConfidence",
    "open_document",
]


def __getattr__(name: str) -> object:
    if name == "open_document":
        from nghiquyet.reading.documents.opening import open_document

        return open_document
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
