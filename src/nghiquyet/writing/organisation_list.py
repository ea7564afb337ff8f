"""The workbook that people fill in to tell how organisations stood over time, with a made-up example."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import xlsxwriter

_SPELLS = ("Mã", "Tên", "Mã cấp trên", "Cấp", "Tên khác", "Từ ngày", "Đến hết ngày")
_CHANGES = ("Việc", "Mã trước", "Mã tiếp nhận", "Từ ngày", "Tỷ lệ")
_BEFORE, _AFTER = date(2025, 6, 30), date(2025, 7, 1)
_EXAMPLE = (
    ("KG", "Tỉnh Khê Giang", "", "tỉnh", "Khê Giang", None, None),
    ("KG-DV", "Huyện Đông Vai", "KG", "huyện", "Đông Vai", None, _BEFORE),
    ("KG-DV-SB", "Xã Suối Bạc", "KG-DV", "xã", "Suối Bạc", None, _BEFORE),
    ("KG-DV-DG", "Xã Đèo Gió", "KG-DV", "xã", "Đèo Gió", None, _BEFORE),
    ("KG-SB", "Xã Suối Bạc Mới", "KG", "xã", "Suối Bạc Mới", _AFTER, None),
)
_EXAMPLE_CHANGES = (
    ("sáp nhập", "KG-DV-SB", "KG-SB", _AFTER, None),
    ("sáp nhập", "KG-DV-DG", "KG-SB", _AFTER, None),
    ("giải thể", "KG-DV", "", _AFTER, None),
)
_ADVICE = (
    "Mỗi dòng của trang “Tổ chức” là một khoảng thời gian mà tổ chức mang một tên, một cấp trên.",
    "Đổi tên hoặc chuyển cấp trên: ghi thêm một dòng cùng mã, với ngày bắt đầu mới.",
    "Để trống “Từ ngày” nếu có từ trước; để trống “Đến hết ngày” nếu vẫn còn.",
    "Trang “Thay đổi”: sáp nhập, chia tách (ghi tỷ lệ nếu có), đổi tên, chuyển cấp trên, giải thể.",
    "Tên khác: ngăn bằng dấu chấm phẩy. Ngày: 01/07/2025. Xóa các dòng mẫu trước khi điền.",
)


def write_template() -> bytes:
    """The workbook: one sheet of organisations, one of changes, one that says how."""
    out = BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "vcenter"})
        day = book.add_format({"num_format": "dd/mm/yyyy", "align": "left"})
        share = book.add_format({"num_format": "0.##%"})
        for name, heads, rows in (
            ("Tổ chức", _SPELLS, _EXAMPLE),
            ("Thay đổi", _CHANGES, _EXAMPLE_CHANGES),
        ):
            sheet = book.add_worksheet(name)
            sheet.write_row(0, 0, heads, head)
            sheet.freeze_panes(1, 0)
            sheet.set_column(0, len(heads) - 1, 18)
            for place, column in enumerate(heads):
                if "gày" in column:
                    sheet.set_column(place, place, 14, day)
                if column == "Tỷ lệ":
                    sheet.set_column(place, place, 10, share)
            for number, row in enumerate(rows, 1):
                for place, said in enumerate(row):
                    if isinstance(said, date):
                        sheet.write_datetime(number, place, said, day)
                    elif said:
                        sheet.write(number, place, said)
            sheet.set_column(1, 1, 32)
        advice = book.add_worksheet("Cách điền")
        advice.set_column(0, 0, 110)
        for number, line in enumerate(_ADVICE):
            advice.write(number, 0, line)
    return out.getvalue()
