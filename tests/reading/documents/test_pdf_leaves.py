from __future__ import annotations

from pathlib import Path

import pytest
from tests.reading.documents.making import opened, pictures, scanned, told, typeset
from tests.reading.documents.raw_pdf import HELVETICA, lines, raw_pdf, with_layer

from nghiquyet.errors import OcrUnavailable
from nghiquyet.reading.documents import scan

needs_ocr = pytest.mark.skipif(
    not scan.has_tesseract(), reason="tesseract-ocr and tesseract-ocr-vie are not installed"
)
TEXT = "Toàn huyện trồng rừng đạt 96,4% kế hoạch năm."
CYRILLIC = """<< /Length 220 >>
stream
/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def
1 begincodespacerange <00> <FF> endcodespacerange
1 beginbfrange <41> <5A> <0410> endbfrange
endcmap CMapName currentdict /CMap defineresource pop end end
endstream"""


def scan_of(path: Path, text: str = TEXT) -> Path:
    return scanned(path, pictures(typeset(path.with_name("page.pdf"), text, size=14)))


@needs_ocr
@pytest.mark.parametrize("layer", ["Toan huyen trong rung dat 90,4% ke hoach nam", "~ . - _ |", ""])
def test_scan_with_a_layer_of_words_is_recognised_again(tmp_path: Path, layer: str) -> None:
    document = opened(with_layer(scan_of(tmp_path / "a.pdf"), layer))

    assert (document.media, told(document)) == ("scan", [TEXT])
    assert len(document.words) == len(TEXT.split())


def test_layer_is_read_with_a_warning_where_ocr_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scan, "languages", frozenset)
    document = opened(with_layer(scan_of(tmp_path / "a.pdf"), TEXT))

    assert (document.media, told(document)) == ("scan", [TEXT])
    assert [str(warning) for warning in document.warnings] == [
        "Trang 1 là ảnh quét, đã đọc theo lớp chữ có sẵn trong tệp vì máy chưa cài tesseract-ocr-vie."
        " Hãy kiểm tra số liệu."
    ]


def test_layer_without_marks_is_not_read_where_ocr_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scan, "languages", frozenset)

    with pytest.raises(OcrUnavailable):
        opened(with_layer(scan_of(tmp_path / "a.pdf"), "Toan huyen trong rung dat 96,4% ke hoach nam"))


@needs_ocr
def test_scan_with_a_stamp_of_text_is_recognised(tmp_path: Path) -> None:
    page = pictures(typeset(tmp_path / "page.pdf", f"#v(3cm){TEXT}", size=14))[0]
    page.save(tmp_path / "page.png")
    stamp = "CÔNG VĂN ĐẾN. Số: 1250. Ngày 12/7/2025. Chuyển: Văn phòng."
    source = f'#set page(background: image("page.png"), margin: 1cm)\n{stamp}'
    document = opened(typeset(tmp_path / "a.pdf", source))

    assert TEXT in told(document)


@needs_ocr
def test_page_whose_font_names_other_letters_is_recognised(tmp_path: Path) -> None:
    font = HELVETICA.replace(">>", "/ToUnicode 6 0 R >>")
    content = lines("TOAN HUYEN DA TRONG RUNG", "THEO KE HOACH CUA TINH", size=20)
    document = opened(raw_pdf(tmp_path / "a.pdf", content, font=font, more=[CYRILLIC]))

    assert document.media == "scan"
    assert document.text.split()[:2] == ["TOAN", "HUYEN"]
