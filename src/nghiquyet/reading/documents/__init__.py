"""Opens files into a `Document`: text with positions, blocks and tables, whatever the format.

>>> from nghiquyet.reading.documents import open_document
"""

from nghiquyet.reading.documents.document import Block, BlockKind, Cell, Document, Table, WordConfidence
from nghiquyet.reading.documents.limits import Limits
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
