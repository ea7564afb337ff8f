"""Word documents nested as deep as a parser lets them: they are read, and deeper ones refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.reading.documents.making import opened, word_file
from tests.reading.documents.word_xml import named, paragraph, repacked, run

from nghiquyet.errors import DamagedFile
from nghiquyet.reading.documents import open_document


def deep(tmp_path: Path, element: str) -> Path:
    """A document with this element at its end, whatever python-docx would say to it."""
    added = named(element).encode() + b"<w:sectPr"
    path = word_file(tmp_path / "a.docx", "Ngoài.")
    return repacked(path, {"word/document.xml": lambda old: old.replace(b"<w:sectPr", added, 1)})


@pytest.mark.parametrize(
    ("opening", "closing", "depth"),
    [
        ("<w:tbl><w:tr><w:tc><w:p/>", "</w:tc></w:tr></w:tbl>", 80),
        ("<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc><w:p/>", "</w:tc></w:tr></w:tbl>", 80),
        ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 120),
        ("<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>", 60),
        (
            "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>",
            "</w:txbxContent></mc:Choice></mc:AlternateContent></w:r></w:p>",
            48,
        ),
        ("<w:p><w:ins>" + "<w:r>" * 230, "</w:r>" * 230 + "</w:ins></w:p>", 1),
    ],
    ids=["cells", "tables", "controls", "boxes", "alternatives", "runs"],
)
def test_docx_nested_as_deep_as_a_file_may_is_read(
    tmp_path: Path, opening: str, closing: str, depth: int
) -> None:
    inside = run("Trong cùng.") if "<w:ins>" in opening else paragraph(run("Trong cùng."))
    path = deep(tmp_path, opening * depth + inside + closing * depth)

    assert opened(path).text.split() == ["Ngoài.", "Trong", "cùng."]


def test_docx_equation_as_deep_as_a_file_may_is_read(tmp_path: Path) -> None:
    inside = f"{'<m:f><m:num>' * 118}<m:r><m:t>x</m:t></m:r>{'</m:num></m:f>' * 118}"
    text = opened(deep(tmp_path, f"<w:p><m:oMath>{inside}</m:oMath></w:p>")).text

    assert text.translate(str.maketrans("", "", "/()")) == "Ngoài.\nx"


def test_docx_deeper_than_a_file_may_is_damaged(tmp_path: Path) -> None:
    with pytest.raises(DamagedFile):
        open_document(deep(tmp_path, "<w:sdt>" * 300 + "</w:sdt>" * 300))
