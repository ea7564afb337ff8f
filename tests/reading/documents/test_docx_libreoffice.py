"""The same document as LibreOffice writes it: other XML, the same reading."""

from __future__ import annotations

from pathlib import Path

from tests.reading.documents.making import cells, opened, told, word_file
from tests.reading.documents.office import needs_office, saved_as
from tests.reading.documents.test_docx_changes import GONE, deleted, inserted
from tests.reading.documents.test_docx_fields import code, field
from tests.reading.documents.test_docx_heads import ISSUER, first_page
from tests.reading.documents.word_xml import (
    body,
    cell,
    grid,
    notes,
    paragraph,
    reference,
    row,
    run,
    with_part,
)

RAISED, HIDDEN = "<w:vertAlign w:val='superscript'/>", "<w:vanish/>"
INNER = grid(row("Xã", "Rừng"), row("An Lạc", cell(paragraph(run("12")), grid(row("Keo", "9")), "<w:p/>")))
TABLE = grid(
    row(
        cell("TT", properties="<w:vMerge w:val='restart'/>"),
        cell("Kết quả", properties="<w:gridSpan w:val='2'/>"),
    ),
    row(cell("", properties="<w:vMerge/>"), "2021", "2022"),
    row("1", "5", cell(paragraph(run("6")), INNER, "<w:p/>")),
    row("8", "9", properties="<w:gridBefore w:val='1'/>"),
)
LINES = [
    paragraph(
        run("Trồng 172 ha"),
        reference(2),
        run(" rừng trên 12 km"),
        run("2", RAISED),
        run(", 98%"),
        run("1", RAISED),
    ),
    paragraph(run("Trồng "), deleted("100"), inserted(run("120")), run(" ha.")),
    paragraph(run("Đầu đoạn "), properties=GONE),
    paragraph(
        run("cuối đoạn, "), run("999", HIDDEN), run("2020"), "<w:r><w:noBreakHyphen/></w:r>", run("2025")
    ),
    paragraph(
        run("Cộng "), field("begin"), code(" =1+1 "), field("separate"), run("2"), field("end"), run(" xã.")
    ),
    TABLE,
    f"<w:sdt><w:sdtContent>{paragraph(run('Trong điều khiển.'))}</w:sdtContent></w:sdt>",
    paragraph(run("Mục một"), properties="<w:pStyle w:val='ListNumber'/>"),
]


@needs_office
def test_docx_of_libreoffice_reads_as_that_of_word(tmp_path: Path) -> None:
    path = word_file(tmp_path / "a.docx", first_page(*ISSUER, running=("Nội bộ",)), "^BÁO CÁO", body(*LINES))
    ours = opened(with_part(path, "footnotes", notes("footnote", _2="Trong đó 12 ha trồng lại.")))
    theirs = opened(saved_as(saved_as(path, "odt"), "docx"))

    assert told(ours)[3:9] == [
        "BÁO CÁO", "Trồng 172 ha rừng trên 12 km², 98%", "Trong đó 12 ha trồng lại.", "Trồng 120 ha.",
        "Đầu đoạn cuối đoạn, 2020-2025", "Cộng 2 xã.",
    ]  # fmt: skip
    assert told(theirs) == told(ours)
    assert [block.kind for block in theirs.blocks] == [block.kind for block in ours.blocks]
    assert [cells(theirs, n) for n in range(3)] == [cells(ours, n) for n in range(3)]
    assert theirs.warnings == ours.warnings
