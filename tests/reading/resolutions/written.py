"""Builds documents by hand: "@title …", "# heading", tables "| a | b |" with "<" and "^" for merged cells."""

from __future__ import annotations

from pathlib import Path

from nghiquyet.reading.documents import Block, Cell, Document, Table

PASSAGES = Path(__file__).parent / "passages"


def written(source: str, file: str = "nghi_quyet.txt") -> Document:
    """The document that the lines of `source` describe."""
    return _Writer().document(source, file)


class _Writer:
    def __init__(self) -> None:
        self.text = ""
        self.blocks: list[Block] = []
        self.tables: list[Table] = []

    def document(self, source: str, file: str) -> Document:
        rows: list[list[str]] = []
        for line in [*source.splitlines(), ""]:
            if line.startswith("|"):
                rows.append([cell.strip() for cell in line.strip().strip("|").split("|")])
                continue
            if rows:
                self._table(rows)
                rows = []
            if line.strip():
                self._line(line)
        blocks, tables = tuple(self.blocks), tuple(self.tables)
        return Document(file, "0" * 64, "txt", self.text, blocks, tables)

    def _line(self, line: str) -> None:
        if line.startswith("@title "):
            self._block("title", line.removeprefix("@title "), 0)
        elif line.startswith("#"):
            level = len(line) - len(line.lstrip("#"))
            self._block("heading", line.lstrip("# "), level)
        else:
            self._block("paragraph", line, 0)

    def _block(self, kind: str, words: str, level: int) -> None:
        start = len(self.text)
        self.text += words + "\n"
        self.blocks.append(Block(kind, start, start + len(words), level))  # type: ignore[arg-type]

    def _table(self, rows: list[list[str]]) -> None:
        start, cells, width = len(self.text), [], max(map(len, rows))
        rows = [row + [""] * (width - len(row)) for row in rows]
        for row, words in enumerate(rows):
            for column, word in enumerate(words):
                if word in ("<", "^"):
                    continue
                word = word.replace("\\<", "<")
                begin = len(self.text)
                self.text += word + ("\n" if column == width - 1 else "\t")
                down, right = _spans(rows, row, column)
                cells.append(Cell(row, column, begin, begin + len(word), down, right))
        table = Table(start, len(self.text), len(rows), width, tuple(cells))
        self.tables.append(table)
        self.blocks.append(Block("table", start, len(self.text)))


def _spans(rows: list[list[str]], row: int, column: int) -> tuple[int, int]:
    down = right = 1
    while column + right < len(rows[row]) and rows[row][column + right] == "<":
        right += 1
    while row + down < len(rows) and rows[row + down][column] == "^":
        down += 1
    return down, right
