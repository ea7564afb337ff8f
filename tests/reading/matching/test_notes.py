"""Footnotes are evidence like other text, and leave the paragraphs around them as they are."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

from tests.reading.documents.making import opened, word_file
from tests.reading.documents.word_xml import body, notes, paragraph, reference, run, with_part
from tests.reading.matching.matched import TARGETS, UNITS, undoubted, value

from nghiquyet.reading.documents import Document
from nghiquyet.reading.matching import Match, match_reports


def report(tmp_path: Path, *lines: str, note: str) -> Document:
    path = word_file(tmp_path / "a.docx", "# Kết quả thực hiện", body(*lines))
    return opened(with_part(path, "footnotes", notes("footnote", _2=note)))


def match(document: Document, target: str) -> Match:
    found = match_reports(
        [document],
        TARGETS,
        organisation="A",
        organisations=UNITS,
        term_start=date(2021, 1, 1),
        as_of=date(2023, 6, 30),
    )
    return next(match for match in found if match.target == target)


def test_value_that_stands_in_a_footnote_alone_is_found(tmp_path: Path) -> None:
    line = paragraph(run("Công tác lâm nghiệp được quan tâm"), reference(2), run("."))
    document = report(tmp_path, line, note="Toàn xã trồng mới được 12,5 ha rừng.")
    found = match(document, "trees")

    assert value(found) == Decimal("12.5")
    assert document.block_at(found.chosen.mention.start).kind == "note"


def test_mark_of_a_footnote_changes_no_value(tmp_path: Path) -> None:
    line = paragraph(run("Toàn xã trồng mới được 12,5"), reference(2), run(" ha rừng."))
    found = match(report(tmp_path, line, note="Theo số liệu kiểm kê."), "trees")

    assert (undoubted(found), value(found)) == (True, Decimal("12.5"))


def test_footnote_inside_a_list_leaves_its_items_together(tmp_path: Path) -> None:
    lines = [
        paragraph(run("Trồng mới được 9 ha rừng, gồm:")),
        paragraph(run("- Thôn Nà Mèo: 4 ha"), reference(2), run(";")),
        paragraph(run("- Thôn Nà Lúa: 5 ha.")),
    ]
    found = match(report(tmp_path, *lines, note="Theo số liệu kiểm kê."), "trees")

    assert (undoubted(found), value(found)) == (True, Decimal(9))
