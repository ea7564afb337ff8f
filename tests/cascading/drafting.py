"""Lower documents as an office writes them: heads in a table without lines, numbered clauses, an appendix."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import docx
from docx.enum.text import WD_PARAGRAPH_ALIGNMENT

Rows = Sequence[Sequence[str]]


def write_lower(
    path: Path,
    *,
    heads: tuple[str, str],
    number: str,
    dated: str,
    title: str,
    clauses: Sequence[str] = (),
    rows: Rows = (),
) -> Path:
    """A resolution or plan with its targets as numbered clauses, in a table, or both."""
    document = docx.Document()
    head = document.add_table(rows=1, cols=2)
    head.cell(0, 0).text = "\n".join((*heads, "*", f"Số {number}"))
    head.cell(0, 1).text = f"ĐẢNG CỘNG SẢN VIỆT NAM\n{dated}"
    kind, _, about = title.partition("\n")
    for line in (kind, about):
        document.add_paragraph(line).alignment = WD_PARAGRAPH_ALIGNMENT.CENTER
    document.add_paragraph("I. MỤC TIÊU CHUNG")
    document.add_paragraph("Lãnh đạo thực hiện thắng lợi Nghị quyết Đại hội Đảng bộ Quân sự tỉnh.")
    document.add_paragraph("II. CÁC CHỈ TIÊU CHỦ YẾU")
    for place, clause in enumerate(clauses, start=1):
        document.add_paragraph(f"{place}. {clause}")
    _add_table(document, rows)
    document.add_paragraph("III. NHIỆM VỤ, GIẢI PHÁP")
    document.add_paragraph("Tăng cường kiểm tra, giám sát việc thực hiện.")
    document.save(str(path))
    return path


def _add_table(document: docx.document.Document, rows: Rows) -> None:
    if not rows:
        return
    table = document.add_table(rows=0, cols=len(rows[0]))
    table.style = "Table Grid"
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text


def write_nam_vat(folder: Path) -> Path:
    """One target too low (T09), one distorted (T01), one missing (T16), one higher (T12), one in m2 (T06)."""
    return write_lower(
        folder / "nghi-quyet-nam-vat.docx",
        heads=("ĐẢNG BỘ QUÂN SỰ TỈNH SƠN LĨNH", "ĐẢNG BỘ QUÂN SỰ HUYỆN NẬM VẠT"),
        number="05-NQ/ĐU",
        dated="Nậm Vạt, ngày 20 tháng 9 năm 2020",
        title="NGHỊ QUYẾT\nĐại hội Đảng bộ Quân sự huyện Nậm Vạt lần thứ VIII, nhiệm kỳ 2020 – 2025",
        clauses=(
            "Đến cuối nhiệm kỳ có từ 92% trở lên cán bộ được đánh giá hoàn thành tốt và hoàn thành xuất sắc "
            "nhiệm vụ.",
            "Cả nhiệm kỳ kết nạp từ 48 đảng viên mới trở lên.",
            "Hằng năm tỷ lệ quân nhân vi phạm kỷ luật không quá 0,2%.",
            "Đến cuối nhiệm kỳ có từ 50% trở lên tài liệu lưu trữ của cấp ủy, cơ quan quân sự được số hóa.",
            "Rà phá bom, mìn, vật nổ, bàn giao cho các xã 2.600.000 m2 đất trong nhiệm kỳ.",
            "Tổ chức 1 cuộc diễn tập khu vực phòng thủ huyện trong nhiệm kỳ.",
            "Tổ chức 16 cuộc diễn tập chiến đấu phòng thủ cấp xã trong nhiệm kỳ.",
            "Tỷ lệ cuộc diễn tập đạt giỏi, xuất sắc từ 70% trở lên.",
            "Tìm kiếm, quy tập từ 11 hài cốt liệt sĩ trở lên trong nhiệm kỳ.",
            "Đến cuối nhiệm kỳ, 100% cơ sở dân quân tự vệ được củng cố, kiện toàn.",
            "Hằng năm huấn luyện lực lượng thường trực đạt khá, giỏi từ 80% trở lên.",
            "Huấn luyện dân quân tự vệ hằng năm có 70% đến 75% đạt khá, giỏi.",
            "Mở 3 lớp bồi dưỡng nhận thức về Đảng cho thanh niên đủ điều kiện nhập ngũ trong nhiệm kỳ.",
            "Xây dựng, đưa vào sử dụng 6 trụ sở làm việc ban chỉ huy quân sự cấp xã trong nhiệm kỳ.",
            "Xây mới, sửa chữa 7 căn nhà tình nghĩa trong nhiệm kỳ.",
            "Vận động Quỹ “Đền ơn đáp nghĩa” đạt 550 triệu đồng trong nhiệm kỳ.",
            "Giải quyết 420 hồ sơ chính sách trong nhiệm kỳ.",
            "Ngân sách huyện chi cho nhiệm vụ quân sự, quốc phòng đạt 18 tỷ đồng trong nhiệm kỳ.",
            "Đến cuối nhiệm kỳ, tỷ lệ hồ sơ chính sách tồn đọng không quá 5%.",
        ),
    )


def write_pu_tang(folder: Path) -> Path:
    """A plan with a table; T21 too low (a ceiling that is too high), T13 a range that is too low."""
    head = ("TT", "Chỉ tiêu", "Đơn vị tính", "Mức phấn đấu")
    rows = (
        ("Tỷ lệ cán bộ hoàn thành tốt, hoàn thành xuất sắc nhiệm vụ hằng năm", "%", "93 trở lên"),
        ("Đảng viên mới kết nạp trong nhiệm kỳ", "đảng viên", "45 trở lên"),
        ("Tỷ lệ quân nhân vi phạm kỷ luật hằng năm", "%", "Không quá 0,3"),
        ("Tỷ lệ tài liệu lưu trữ được số hóa đến cuối nhiệm kỳ", "%", "50 trở lên"),
        ("Diện tích đất rà phá bom, mìn bàn giao cho địa phương", "ha", "300 trở lên"),
        ("Diễn tập KVPT cấp huyện", "cuộc", "1"),
        ("Diễn tập chiến đấu phòng thủ cấp xã", "cuộc", "18 trở lên"),
        ("Tỷ lệ cuộc diễn tập đạt giỏi, xuất sắc", "%", "80 trở lên"),
        ("Hài cốt liệt sĩ được quy tập", "hài cốt", "12 trở lên"),
        ("Tỷ lệ cơ sở DQTV được củng cố, kiện toàn", "%", "100"),
        ("Tỷ lệ khá, giỏi trong huấn luyện lực lượng thường trực hằng năm", "%", "75 trở lên"),
        ("Tỷ lệ khá, giỏi trong huấn luyện DQTV hằng năm", "%", "65 – 70"),
        ("Lớp bồi dưỡng đối tượng Đảng cho thanh niên nhập ngũ", "lớp", "3 trở lên"),
        ("Trụ sở ban chỉ huy quân sự cấp xã được xây dựng", "trụ sở", "6 trở lên"),
        ("Tỷ lệ chi bộ quân sự cấp xã có chi ủy", "%", "85 trở lên"),
        ("Nhà tình nghĩa xây mới, sửa chữa", "căn", "6 trở lên"),
        ("Quỹ “Đền ơn đáp nghĩa”", "tỷ đồng", "0,5 trở lên"),
        ("Hồ sơ chính sách được giải quyết", "hồ sơ", "400 trở lên"),
        ("Ngân sách địa phương chi cho nhiệm vụ QS-QP", "tỷ đồng", "18 trở lên"),
        ("Tỷ lệ hồ sơ chính sách tồn đọng", "%", "Không quá 7"),
    )
    return write_lower(
        folder / "ke-hoach-pu-tang.docx",
        heads=("ĐẢNG BỘ QUÂN SỰ TỈNH SƠN LĨNH", "ĐẢNG ỦY QUÂN SỰ HUYỆN PÙ TANG"),
        number="07-KH/ĐU",
        dated="Pù Tang, ngày 15 tháng 10 năm 2020",
        title="KẾ HOẠCH\nthực hiện Nghị quyết Đại hội Đảng bộ Quân sự tỉnh Sơn Lĩnh, nhiệm kỳ 2020 – 2025",
        rows=(head, *((str(place), *row) for place, row in enumerate(rows, start=1))),
    )
