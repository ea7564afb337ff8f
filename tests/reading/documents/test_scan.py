from __future__ import annotations

import difflib
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from tests.reading.documents.making import cells, opened, pictures, scanned, told, typeset

from nghiquyet.errors import OcrUnavailable, ReadingTimeout
from nghiquyet.reading.documents import open_document, scan
from nghiquyet.reading.documents.scan_cleaning import skew
from nghiquyet.reading.documents.scan_rules import ruled_lines, without_lines
from nghiquyet.reading.documents.scan_tables import agreed
from nghiquyet.reading.documents.scan_words import Box, glyphs_of, lines_of_tsv, without_ghosts

needs_ocr = pytest.mark.skipif(
    not scan.has_tesseract(), reason="tesseract-ocr and tesseract-ocr-vie are not installed"
)
SENTENCE = "Toàn huyện trồng 120,5 ha rừng, đạt 96,4% kế hoạch; giải quyết 312 hồ sơ chính sách."
TABLE = (
    """#table(columns: 3, [TT], [Chỉ tiêu], [Kết quả], [1], [Trồng rừng], [402,8], [2], [Làm đường], [7])"""
)


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Image.Image:
    """A page with a sentence and a table, as a scanner sees it."""
    folder = tmp_path_factory.mktemp("page")
    return pictures(typeset(folder / "a.pdf", f"{SENTENCE}\n\n{TABLE}", size=14))[0]


def alike(text: str, expected: str) -> float:
    return difflib.SequenceMatcher(None, text, expected).ratio()


@needs_ocr
def test_scan_in_a_pdf_is_read_with_confidences(tmp_path: Path, page: Image.Image) -> None:
    other = pictures(
        typeset(tmp_path / "b.pdf", "Xã Bình xây 3 nhà tình nghĩa, đạt 100% kế hoạch.", size=14)
    )[0]
    document = opened(scanned(tmp_path / "a.pdf", [page, other]))

    assert document.media == "scan"
    assert alike(told(document)[0], SENTENCE) > 0.95
    assert document.page_of(document.text.index("tình nghĩa")) == 2
    assert len(document.words) == len(document.text.split())


@needs_ocr
def test_scan_of_a_ruled_table_misses_no_figure(tmp_path: Path, page: Image.Image) -> None:
    document = opened(scanned(tmp_path / "a.pdf", [page]))

    assert [row[2] for row in cells(document)] == ["Kết quả", "402,8", "7"]


@needs_ocr
@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.tif"])
def test_scan_as_a_picture_is_read(tmp_path: Path, page: Image.Image, name: str) -> None:
    page.save(tmp_path / name)

    assert alike(told(opened(tmp_path / name))[0], SENTENCE) > 0.95


@needs_ocr
def test_scan_lying_on_its_side_is_turned(tmp_path: Path) -> None:
    upright = pictures(typeset(tmp_path / "a.pdf", "\n\n".join([SENTENCE] * 12), size=14))[0]
    upright.rotate(90, expand=True).save(tmp_path / "a.png")

    assert alike(told(opened(tmp_path / "a.png"))[0], SENTENCE) > 0.95


@needs_ocr
def test_scan_pages_among_text_pages_are_read_in_their_place(tmp_path: Path, page: Image.Image) -> None:
    page.save(tmp_path / "page.png")
    source = (
        f'{SENTENCE}\\ Trang đầu.\n#page(margin: 0cm, image("page.png"))\nTrang cuối có chữ, không phải ảnh.'
    )
    document = opened(typeset(tmp_path / "a.pdf", source))

    assert document.media == "pdf"
    assert document.page_of(document.text.index("Làm đường")) == 2
    assert document.page_of(document.text.index("Trang cuối")) == 3


@needs_ocr
def test_scan_tells_its_progress_page_by_page(tmp_path: Path, page: Image.Image) -> None:
    told: list[tuple[int, int]] = []
    path = scanned(tmp_path / "a.pdf", [page, page])
    open_document(path, progress=lambda done, total: told.append((done, total)))

    assert told == [(1, 2), (2, 2)]


def test_scan_without_tesseract_is_refused_by_name(
    tmp_path: Path, page: Image.Image, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scan, "languages", frozenset)
    scanned(tmp_path / "quet.pdf", [page])

    with pytest.raises(OcrUnavailable, match=r"quet\.pdf.*tesseract-ocr-vie"):
        opened(tmp_path / "quet.pdf")


@needs_ocr
def test_scan_that_takes_too_long_is_stopped(tmp_path: Path, page: Image.Image) -> None:
    scanned(tmp_path / "quet.pdf", [page])

    with pytest.raises(ReadingTimeout, match=r"quet\.pdf"):
        opened(tmp_path / "quet.pdf", page_seconds=0.01)


@pytest.mark.parametrize("askew", [-2.0, -0.7, 0.0, 1.3])
def test_skew_is_found(page: Image.Image, askew: float) -> None:
    turned = page.rotate(askew, resample=Image.Resampling.BICUBIC, fillcolor=255)

    assert skew(turned) == pytest.approx(-askew, abs=0.15)


def test_ruled_lines_are_found_and_painted_over() -> None:
    image = Image.new("L", (600, 400), 255)
    draw = ImageDraw.Draw(image)
    for y in (50, 150, 250):
        draw.line((50, y, 550, y), fill=0, width=3)
    for x in (50, 300, 550):
        draw.line((x, 50, x, 250), fill=0, width=3)
    draw.text((70, 90), "12", fill=0)
    lines = ruled_lines(image, 200)

    assert len(lines) == 6
    assert without_lines(image, lines).crop((40, 40, 60, 260)).getextrema()[0] == 255
    assert ruled_lines(Image.new("L", (600, 400), 255), 200) == []


def tsv(*rows: str) -> str:
    return "\n".join(["level\tpage", *rows])


def test_words_of_a_line_stand_on_one_baseline_and_dirt_is_dropped() -> None:
    table = tsv(
        "5\t1\t1\t1\t1\t1\t100\t100\t60\t30\t96\tHuyện",
        "5\t1\t1\t1\t1\t2\t170\t104\t40\t22\t95\tcó",
        "5\t1\t1\t1\t1\t3\t220\t102\t3\t4\t20\t„",
        "5\t1\t1\t1\t1\t4\t230\t100\t30\t24\t91\t12",
    )
    glyphs = list(glyphs_of(lines_of_tsv(table), 1000, 200))

    assert [glyph.text for glyph in glyphs] == ["Huyện", "có", "12"]
    assert len({glyph.baseline for glyph in glyphs}) == 1
    assert glyphs[0].confidence == pytest.approx(0.96)


def test_readings_that_differ_are_doubtful() -> None:
    one = {0: [[Box("9,12", 0, 0, 9, 9, 0.9)]], 1: [[Box("8", 0, 0, 9, 9, 0.9)]]}
    other = {0: [[Box("9/12", 0, 0, 9, 9, 0.7)]], 1: [[Box("8", 0, 0, 9, 9, 0.8)]]}
    best = [line[0] for line in agreed(one, other)]

    assert [(box.text, box.confidence) for box in best] == [("9,12", 0.5), ("8", 0.9)]


def test_ghost_of_a_line_is_dropped() -> None:
    line = [Box("Độc", 0, 0, 40, 30, 0.9), Box("lập", 50, 0, 40, 30, 0.9)]
    ghost, below = [Box("ọc", 5, 18, 30, 15, 0.3)], [Box("nhòe", 5, 60, 30, 15, 0.3)]

    assert without_ghosts([line, ghost, below]) == [line, below]
