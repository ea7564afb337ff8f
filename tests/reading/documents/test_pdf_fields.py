from __future__ import annotations

from pathlib import Path

from tests.reading.documents.making import opened, told
from tests.reading.documents.raw_pdf import lines, raw_pdf, value

WIDGET = "<< /Type /Annot /Subtype /Widget /F 4"


def form(path: Path, *fields: str, labels: str) -> Path:
    kids = " ".join(f"{number} 0 R" for number in range(6, 6 + len(fields)))
    root = f"/AcroForm << /Fields [{kids}] /DA (/F1 12 Tf) /DR << /Font << /F1 5 0 R >> >> >>"
    return raw_pdf(path, labels, more=fields, page=f"/Annots [{kids}]", root=root)


def test_values_of_form_fields_stand_beside_their_labels(tmp_path: Path) -> None:
    path = form(
        tmp_path / "a.pdf",
        f"{WIDGET} /FT /Tx /T (a) /V {value('120,5')} /Rect [165 755 240 772] >>",
        f"{WIDGET} /FT /Ch /Ff 131072 /T (b) /V {value('Xã An Bình')} /Opt [(x)] /Rect [115 739 240 756] >>",
        labels=lines(
            "Trong rung (ha):", "Don vi:", "Cac don vi gui phieu nay ve Van phong truoc ngay 25 hang thang."
        ),
    )

    assert told(opened(path))[:2] == ["Trong rung (ha): 120,5", "Don vi: Xã An Bình"]


def test_field_of_several_lines_hidden_fields_and_buttons(tmp_path: Path) -> None:
    long = "Trồng rừng tập trung được 120,5 ha.\nKết nạp 12 đảng viên."
    path = form(
        tmp_path / "a.pdf",
        f"{WIDGET} /FT /Tx /Ff 4096 /T (a) /V {value(long)} /Rect [72 600 500 740] >>",
        f"{WIDGET[:-1]}2 /FT /Tx /T (b) /V {value('ẩn')} /Rect [72 500 300 520] >>",
        f"{WIDGET} /FT /Btn /Ff 65536 /T (c) /V {value('nút')} /Rect [72 400 300 420] >>",
        labels=lines("Ket qua thuc hien trong nam:"),
    )

    assert told(opened(path)) == ["Ket qua thuc hien trong nam:", long.replace("\n", " ")]


def test_text_box_on_the_page_is_read_and_a_reviewers_remark_is_not(tmp_path: Path) -> None:
    box = value("Số liệu đã điều chỉnh: 118,2 ha")
    annotations = [
        f"<< /Type /Annot /Subtype /FreeText /Contents {box} /Rect [72 700 400 720] /DA (/F1 12 Tf) >>",
        f"<< /Type /Annot /Subtype /Text /Contents {value('Xem lại!')} /Rect [300 600 320 620] >>",
    ]
    text, page = lines("Trong rung 120,5 ha."), "/Annots [6 0 R 7 0 R]"

    assert told(opened(raw_pdf(tmp_path / "a.pdf", text, more=annotations, page=page))) == [
        "Trong rung 120,5 ha.",
        "Số liệu đã điều chỉnh: 118,2 ha",
    ]
