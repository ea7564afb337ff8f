"""Broken bytes end in one of our own errors or in a document that keeps the rules, never in anything else."""

from __future__ import annotations

import tempfile
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from docx.document import Document as Word
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.packs.son_linh import DEMO
from tests.reading.documents.making import MINUTES, check, typeset, word_file, workbook

from nghiquyet.errors import DamagedFile, InputError
from nghiquyet.reading.documents import Document, Limits, open_document

FOLDER = Path(tempfile.mkdtemp(prefix="damage-"))
NAMES = ("a.docx", "a.xlsx", "a.pdf", "a.html", "a.txt", "a.csv")


@cache
def whole(name: str) -> bytes:
    """A good file of each kind."""
    path = FOLDER / name
    rows: list[list[Any]] = [["TT", "Chỉ tiêu", "Kết quả"], [1, "Trồng rừng", 120.5], [2, "Làm đường", 0.5]]
    make: dict[str, Callable[[], object]] = {
        "a.docx": lambda: word_file(path, "^BÁO CÁO", "# I. KẾT QUẢ", "Đạt 98%.", _table(rows)),
        "a.xlsx": lambda: workbook(path, lambda book: [book.active.append(row) for row in rows]),
        "a.pdf": lambda: typeset(path, "= BÁO CÁO\nĐạt 98%.\n#table(columns: 2, [TT], [Tên], [1], [Rừng])"),
        "a.html": lambda: path.write_bytes((DEMO / "reports" / "B07_phu_ngan.html").read_bytes()[:6000]),
        "a.csv": lambda: path.write_text("\n".join(";".join(map(str, row)) for row in rows), "utf-8"),
        "a.txt": lambda: path.write_text(MINUTES, encoding="utf-8"),
    }
    make[name]()
    return path.read_bytes()


def _table(rows: list[list[Any]]) -> Callable[[Word], None]:
    def add(word: Word) -> None:
        made = word.add_table(rows=len(rows), cols=3)
        for row, line in enumerate(rows):
            for column, value in enumerate(line):
                made.cell(row, column).text = str(value)

    return add


def survives(name: str, data: bytes) -> Document | None:
    """Opening these bytes gives a document that keeps the rules, or one of our errors naming the file."""
    path = FOLDER / f"broken-{name}"
    path.write_bytes(data)
    document, said = None, path.name
    try:
        document = open_document(path, limits=Limits(seconds=20, cells=20_000))
    except InputError as error:
        said = str(error)
    assert path.name in said
    if document is not None:
        check(document)
    return document


@pytest.mark.parametrize("name", NAMES)
def test_file_cut_off_anywhere_is_refused_or_read(name: str) -> None:
    data = whole(name)
    for length in range(0, len(data), max(1, len(data) // 60)):
        survives(name, data[:length])


@pytest.mark.parametrize("name", ["a.docx", "a.xlsx", "a.pdf"])
def test_file_cut_in_half_is_damaged(name: str) -> None:
    data = whole(name)
    path = FOLDER / f"half-{name}"
    path.write_bytes(data[: len(data) // 2])

    with pytest.raises(DamagedFile, match=path.name):
        open_document(path)


@pytest.mark.parametrize("name", NAMES)
@given(
    changes=st.lists(
        st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), min_size=1, max_size=8
    )
)
@settings(max_examples=60)
def test_file_with_changed_bytes_is_refused_or_read(name: str, changes: list[tuple[float, int]]) -> None:
    data = bytearray(whole(name))
    for place, value in changes:
        data[int(place * len(data))] = value
    survives(name, bytes(data))


PARTS = {
    "a.docx": ["word/document.xml", "word/styles.xml", "word/numbering.xml"],
    "a.xlsx": ["xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/workbook.xml", "xl/sharedStrings.xml"],
}


@pytest.mark.parametrize(("name", "part"), [(name, part) for name, parts in PARTS.items() for part in parts])
@given(
    changes=st.lists(
        st.tuples(st.floats(0, 1, exclude_max=True), st.integers(32, 126)), min_size=1, max_size=6
    )
)
@settings(max_examples=25)
def test_part_with_changed_letters_is_refused_or_read(
    name: str, part: str, changes: list[tuple[float, int]]
) -> None:
    whole(name)
    path = FOLDER / "repacked"
    with zipfile.ZipFile(FOLDER / name) as old, zipfile.ZipFile(path, "w") as new:
        for info in old.infolist():
            data = bytearray(old.read(info))
            if info.filename == part:
                for place, value in changes:
                    data[int(place * len(data))] = value
            new.writestr(info.filename, bytes(data))
    survives(name, path.read_bytes())


@given(
    data=st.binary(max_size=300),
    start=st.sampled_from([b"", b"%PDF-1.7\n", b"PK\x03\x04", b"<html>", b"\xff\xfe"]),
)
@settings(max_examples=150)
def test_any_bytes_are_refused_or_read(data: bytes, start: bytes) -> None:
    survives("a.bin", start + data + (b"\n%%EOF" if start.startswith(b"%PDF") else b""))


@given(
    data=st.binary(max_size=300),
    start=st.sampled_from([b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"II*\x00"]),
)
@settings(max_examples=50)
def test_any_picture_bytes_are_refused(data: bytes, start: bytes) -> None:
    survives("a.png", start + data)


@given(
    st.recursive(
        st.sampled_from(
            [
                "x",
                "12,5",
                "<br>",
                "&nbsp;",
                "<a href=1>tin</a>",
                "<li>y",
                "<td>z",
                "<!--",
                "]]>",
                "<h1>t</h1>",
            ]
        ),
        lambda inner: st.tuples(
            st.sampled_from(
                ["p", "div", "table", "tr", "td rowspan=9 colspan=99999", "ul", "h2", "span", "nav", "b"]
            ),
            st.lists(inner, max_size=4),
        ).map(lambda made: f"<{made[0]}>{''.join(made[1])}</{made[0].split()[0]}>"),
        max_leaves=25,
    )
)
@settings(max_examples=150)
def test_any_tangle_of_tags_is_read(body: str) -> None:
    survives("a.html", f"<html><body>{body}<p>Hết.</p></body></html>".encode())
