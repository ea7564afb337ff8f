"""The sentences of a document with their tokens and chunks: what the readers of prose start from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from nghiquyet.reading.documents.document import Block, Document
from nghiquyet.reading.facts.chunks import Chunk, chunk
from nghiquyet.reading.language.quantities import Quantity, quantities
from nghiquyet.reading.language.sentences import sentences
from nghiquyet.reading.language.tokens import Token, tokenise

LONGEST_SENTENCE = 6000
"""Characters; what is longer is cut, so that no input makes a sentence costly."""
_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True)
class Sentence:
    """text[start:end] with its tokens and chunks. `passage` counts the blocks, `kind` is the block's."""

    text: str
    start: int
    end: int
    tokens: tuple[Token, ...]
    chunks: tuple[Chunk, ...]
    passage: int
    kind: str

    @cached_property
    def quantities(self) -> list[Quantity]:
        """What is counted and measured in it."""
        return quantities(self.text, self.start, self.end)

    def span(self, piece: Chunk) -> tuple[int, int]:
        """The place of a chunk in the document's text."""
        return self.tokens[piece.start].start, self.tokens[piece.end - 1].end

    def words(self, piece: Chunk) -> str:
        """The words of a chunk as written, line breaks as spaces."""
        start, end = self.span(piece)
        return " ".join(self.text[start:end].split())


def read_sentences(document: Document) -> tuple[Sentence, ...]:
    """The sentences of running text, titles and captions; tables are left out."""
    return tuple(
        _sentence(document.text, start, end, place, block.kind)
        for place, block in enumerate(passages(document))
        if block.kind != "table"
        for start, end in _pieces(document.text, block)
    )


def passages(document: Document) -> tuple[Block, ...]:
    """The document's blocks; its lines where it has none."""
    if document.blocks:
        return document.blocks
    return tuple(Block("paragraph", line.start(), line.end()) for line in _LINE.finditer(document.text))


def _pieces(text: str, block: Block) -> Iterator[tuple[int, int]]:
    for start, end in sentences(text, block.start, block.end):
        for begin in range(start, end, LONGEST_SENTENCE):
            yield begin, min(begin + LONGEST_SENTENCE, end)


def _sentence(text: str, start: int, end: int, passage: int, kind: str) -> Sentence:
    tokens = tokenise(text, start, end)
    return Sentence(text, start, end, tokens, tuple(chunk(tokens)), passage, kind)
