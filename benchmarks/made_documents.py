"""Long documents made by code, as organisations write them: paragraphs with figures, tables of targets."""

from __future__ import annotations

import html
import json
import shutil
import subprocess
from itertools import cycle, islice
from pathlib import Path

import docx
import typst
import xlsxwriter

REPORT = Path(__file__).resolve().parents[1] / "src/nghiquyet/demo/son_linh/reports/B03_pu_tang.txt"
HEAD = ["TT", "Chỉ tiêu", "Đơn vị", "Kế hoạch", "Kết quả", "Tỷ lệ"]
ROWS = 12
"""Rows of a table below its head."""
_TYPST = """#set page("a4", margin: 2cm)
#set text(12pt, lang: "vi")
#for part in json("parts.json") {
  if type(part) == str [#par(part)] else {
    table(columns: 6, ..part.flatten())
  }
}
"""


def paragraphs(count: int) -> list[str]:
    """Sentences of a report of the demo, again and again."""
    lines = [line.strip() for line in REPORT.read_text("utf-8").splitlines()]
    return list(islice(cycle(line for line in lines if len(line) > 60), count))


def table(number: int) -> list[list[str]]:
    """A table of targets, other figures in each."""
    rows = [
        [
            str(row),
            f"Trồng rừng tập trung đợt {row}",
            "ha",
            f"{number + row}",
            f"{number},{row}",
            f"{80 + row}%",
        ]
        for row in range(1, ROWS + 1)
    ]
    return [HEAD, *rows]


def parts(count: int) -> list[str | list[list[str]]]:
    """So many paragraphs, with a table behind every tenth."""
    made: list[str | list[list[str]]] = []
    for number, text in enumerate(paragraphs(count), 1):
        made += [text, table(number)] if number % 10 == 0 else [text]
    return made


def word_file(path: Path, count: int) -> Path:
    """A Word file of so many paragraphs, with tables."""
    word = docx.Document()
    for part in parts(count):
        if isinstance(part, str):
            word.add_paragraph(part)
        else:
            grid = word.add_table(rows=len(part), cols=len(HEAD))
            for row, texts in zip(grid.rows, part, strict=True):
                for cell, text in zip(row.cells, texts, strict=True):
                    cell.text = text
    word.save(str(path))
    return path


def workbook(path: Path, rows: int) -> Path:
    """An Excel file of one table."""
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, HEAD)
        for row in range(1, rows + 1):
            sheet.write_row(row, 0, [row, f"Chỉ tiêu {row}", "ha", row * 10, row * 9.5, 0.95])
    return path


def page(path: Path, count: int) -> Path:
    """An HTML page of so many paragraphs, with tables."""
    body = "\n".join(
        f"<p>{html.escape(part)}</p>" if isinstance(part, str) else _html_table(part) for part in parts(count)
    )
    path.write_text(f"<!DOCTYPE html><meta charset=utf-8><title>Báo cáo</title><body>{body}</body>", "utf-8")
    return path


def _html_table(rows: list[list[str]]) -> str:
    lines = ("".join(f"<td>{html.escape(text)}</td>" for text in row) for row in rows)
    return f"<table>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"


def pdf(path: Path, count: int) -> Path:
    """A PDF of so many paragraphs, with ruled tables: about six paragraphs and half a table a page."""
    (path.parent / "parts.json").write_text(json.dumps(parts(count)), "utf-8")
    source = path.with_suffix(".typ")
    source.write_text(_TYPST, "utf-8")
    typst.compile(str(source), output=str(path))
    return path


def converted(path: Path, suffix: str, folder: Path | None = None) -> Path:
    """The document in another format, by LibreOffice, in this folder or its own."""
    folder = folder or path.parent
    program = shutil.which("soffice") or "soffice"
    profile = (path.parent / "profile").as_uri()
    words = ["--headless", "--convert-to", suffix, "--outdir", str(folder), str(path)]
    subprocess.run([program, f"-env:UserInstallation={profile}", *words], check=True, capture_output=True)
    return (folder / path.name).with_suffix(f".{suffix}")
