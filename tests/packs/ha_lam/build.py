#!/usr/bin/env python3
"""Writes the pack's files from src/. Needs python-docx, openpyxl and soffice (LibreOffice writer).

Run: python build.py   (then gold.py writes the truth; check.py re-reads everything)
"""

# ruff: noqa: C901

import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side

HERE = Path(__file__).resolve().parent
SRC, OUT = HERE / "src", HERE / "reports"
FILES = {
    "H01": "H01_mn_sao_bien.docx",
    "H02": "H02_mn_dao_cau.txt",
    "H03": "H03_th_ha_lam.docx",
    "H04": "H04_th_vung_ngang.html",
    "H05": "H05_th_thcs_con_ray.docx",
    "H06": "H06_thcs_ha_lam.xlsx",
    "H07": "H07_thcs_mui_chua.pdf",
    "H08": "H08_gdnn_gdtx.txt",
}


def write(paragraph, text, size=None, bold=False):
    for token in re.split(r"(//.+?//|\*\*.+?\*\*)", text):
        b, i = bold, False
        while len(token) > 4 and token[:2] == token[-2:] and token[:2] in ("**", "//"):
            b, i, token = b or token[0] == "*", i or token[0] == "/", token[2:-2]
        if token:
            run = paragraph.add_run(token)
            run.bold, run.italic = b, i
            run.font.size = Pt(size) if size else None


def restart(doc, paragraph):
    """Let this numbered paragraph begin again at 1; returns the new list's id."""
    numbering = doc.part.numbering_part.numbering_definitions._numbering
    style = doc.styles["List Number"].element.pPr.numPr.numId.val
    abstract = next(n for n in numbering.num_lst if n.numId == style).abstractNumId.val
    num = numbering.add_num(abstract)
    num.add_lvlOverride(ilvl=0).add_startOverride(1)
    paragraph._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = num.numId
    return num.numId


def table(doc, rows, widths):
    """Cells are split at |; < joins to the left and ^ joins upward."""
    grid = [[c.strip() for c in row.split("|")] for row in rows]
    n = max(map(len, grid))
    t = doc.add_table(rows=len(grid), cols=n, style="Table Grid")
    t.autofit = False
    head = 1 + (grid[1][0] == "^")
    for column, width in zip(t.columns, widths, strict=True):
        column.width = Cm(width)
    for row in t.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Cm(width)
    for i, line in enumerate(grid):
        for j, text in enumerate(line):
            if text in ("<", "^"):
                continue
            i2, j2 = i, j
            while j2 + 1 < n and grid[i][j2 + 1] == "<":
                j2 += 1
            while i2 + 1 < len(grid) and grid[i2 + 1][j] == "^":
                i2 += 1
            cell = t.cell(i, j)
            if (i2, j2) != (i, j):
                cell = cell.merge(t.cell(i2, j2))
            write(cell.paragraphs[0], text, 10 if n > 7 else 12, bold=i < head)
            if i < head or len(text) < 12:
                cell.paragraphs[0].alignment = ALIGN.CENTER
    doc.add_paragraph()


def two_columns(doc, rows):
    t = doc.add_table(rows=0, cols=2)
    t.autofit = False
    t.columns[0].width, t.columns[1].width = Cm(7), Cm(9.4)
    for row in rows:
        for cell, text, width in zip(t.add_row().cells, row.split("||"), (7, 9.4), strict=True):
            cell.width = Cm(width)
            p = cell.paragraphs[0]
            p.paragraph_format.space_after = Pt(0)
            p.alignment = ALIGN.LEFT if text.strip().startswith(("- ", "//**N")) else ALIGN.CENTER
            write(p, text.strip(), 12)
    doc.add_paragraph()


def docx(source, out):
    doc = Document()
    style = doc.styles["Normal"]
    style.font.name, style.font.size = "Liberation Serif", Pt(13)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), "Liberation Serif")
    page = doc.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin, page.right_margin, page.top_margin, page.bottom_margin = Cm(3), Cm(1.5), Cm(2), Cm(2)
    lines, numbered = iter(source.read_text("utf-8").splitlines()), None

    def block():
        rows = []
        for line in lines:
            if line == "@end":
                return rows
            rows.append(line)
        raise ValueError("no @end")

    for line in lines:
        word, _, rest = line.partition(" ")
        if word in ("@head", "@sign"):
            two_columns(doc, block())
        elif word == "@table":
            table(doc, block(), [float(x) for x in rest.split(",")])
        elif word in ("@running", "@footer"):
            p = (page.header if word == "@running" else page.footer).paragraphs[0]
            p.alignment = ALIGN.CENTER
            write(p, rest, 10)
        elif word in ("@title", "@center"):
            p = doc.add_paragraph()
            p.alignment = ALIGN.CENTER
            write(p, rest, bold=word == "@title")
        elif word == "#":
            numbered = None
            write(doc.add_paragraph(), rest, 14, bold=True)
        elif word == "1)":
            p = doc.add_paragraph(style="List Number")
            if numbered is None:
                numbered = restart(doc, p)
            else:
                p._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = numbered
            write(p, rest)
        elif set(word) == {"*"}:
            write(doc.add_paragraph(style="List Bullet" + (f" {len(word)}" if len(word) > 1 else "")), rest)
        else:
            p = doc.add_paragraph()
            p.paragraph_format.space_after = Pt(6)
            p.paragraph_format.first_line_indent = Cm(1.27)
            if out.suffix == ".docx":
                p.alignment = ALIGN.JUSTIFY
            write(p, line)
    doc.core_properties.author = doc.core_properties.title = ""
    if out.suffix == ".docx":
        doc.save(out)
        return
    with tempfile.TemporaryDirectory() as tmp:
        path = Path(tmp, out.stem + ".docx")
        doc.save(path)
        subprocess.run(
            [
                "soffice",
                f"-env:UserInstallation=file://{tmp}/profile",
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                tmp,
                str(path),
            ],
            check=True,
            capture_output=True,
        )
        shutil.copy(Path(tmp, out.name), out)


def sheet(wb, title, top, head, rows, merges, notes=(), widths=()):
    """A titled grid: `head` is one or two header rows (None under a merged cell) starting at row 5."""
    ws = wb.create_sheet(title)
    thin = Side(style="thin")
    for i, text in enumerate(top, 1):
        ws.cell(i, 1, text).font = Font(bold=i != 3)
    for i, row in enumerate(head + rows, 5):
        for j, value in enumerate(row, 1):
            c = ws.cell(i, j, value)
            c.border = Border(thin, thin, thin, thin)
            c.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
            c.font = Font(bold=i < 5 + len(head))
            if isinstance(value, float):
                c.number_format = "0.0%" if value < 1 and "CSVC" in title else "General"
    for area in merges:
        ws.merge_cells(area)
    for i, text in enumerate(notes, 6 + len(head) + len(rows)):
        ws.cell(i, 1, text).font = Font(italic=True)
    for j, width in enumerate(widths):
        ws.column_dimensions["ABCDEFGHIJKLMNO"[j]].width = width
    return ws


def xlsx(out):
    wb = Workbook()
    wb.remove(wb.active)
    top = [
        "TRƯỜNG THCS HÀ LÂM",
        "BIỂU 1. KẾT QUẢ GIÁO DỤC, ĐỘI NGŨ THEO NĂM HỌC",
        "(Kèm theo Công văn số 33/THCSHL ngày 06/7/2024 của Trường THCS Hà Lâm)",
    ]
    head = [
        [
            "Năm học",
            "Duy trì sĩ số",
            None,
            None,
            None,
            "Tốt nghiệp THCS",
            None,
            None,
            "Học sinh giỏi cấp tỉnh (giải)",
            "Đội ngũ",
            None,
            None,
        ],
        [
            None,
            "Học sinh đầu năm",
            "Học sinh bỏ học",
            "Tỷ lệ bỏ học (%)",
            "Sĩ số bình quân (HS/lớp)",
            "Học sinh lớp 9",
            "Được công nhận TN",
            "Tỷ lệ (%)",
            None,
            "Cán bộ quản lý, giáo viên",
            "Đạt chuẩn trình độ trở lên",
            "GV dạy giỏi cấp huyện trở lên (lượt)",
        ],
    ]
    rows = [
        ["2020-2021 (năm gốc)", 612, 6, "0,98", 34.0, 140, 136, "97,1", 8, 41, 37, 3],
        ["2021-2022", 620, 5, "0,81", 34.4, 148, 145, "98,0", 9, 42, 39, 3],
        ["2022-2023", 633, 4, "0,63", 35.2, 155, 153, "98,7", 11, 43, 41, 4],
        ["2023-2024", 645, 3, "0,47", 33.9, 162, 161, "99,4", 14, 43, 42, 5],
        ["Kế hoạch 2024-2025", 660, 2, "0,30", 33.0, 170, 169, "99,4", 15, 44, 44, 6],
    ]
    sheet(
        wb,
        "Bieu 1 - Theo nam hoc",
        top,
        head,
        rows,
        ["A5:A6", "B5:E5", "F5:H5", "I5:I6", "J5:L5"],
        ["Ghi chú: Năm học 2023-2024 trường có 19 lớp. Kết quả học lực xem Biểu 3."],
        (20, 11, 10, 10, 12, 10, 12, 9, 13, 13, 13, 15),
    )
    top = [
        "TRƯỜNG THCS HÀ LÂM",
        "BIỂU 2. CƠ SỞ VẬT CHẤT, XÃ HỘI HÓA THEO NĂM",
        "(Số liệu phát sinh trong từng năm)",
    ]
    head = [
        [
            "Năm",
            "Phòng học xây mới, cải tạo (phòng)",
            "Máy vi tính trang bị mới (bộ)",
            "Đất được giao thêm (m2)",
            "Huy động xã hội hóa (triệu đồng)",
            "Khoản thu dịch vụ thanh toán không dùng tiền mặt",
        ]
    ]
    rows = [
        ["Năm 2022", 2, 25, None, 410, 0.62],
        ["Năm 2023", 3, 22, None, 395, 0.844],
        ["6 tháng đầu năm 2024", 0, 15, None, 175, 0.955],
        ["Kế hoạch 6 tháng cuối năm 2024", 2, 20, None, 220, 0.97],
    ]
    sheet(
        wb,
        "Bieu 2 - CSVC",
        top,
        head,
        rows,
        [],
        ["Ghi chú: Diện tích đất đang chờ Chi nhánh Văn phòng Đăng ký đất đai đo đạc.", "Người lập: Văn thư"],
        (30, 18, 18, 16, 18, 22),
    )
    top = [
        "TRƯỜNG THCS HÀ LÂM",
        "BIỂU 3. KẾT QUẢ HỌC TẬP NĂM HỌC 2023-2024",
        "(Tính trên số học sinh cuối năm học)",
    ]
    head = [["Khối", "Số học sinh", "Tốt", "Khá", "Đạt", "Chưa đạt", "Khá, tốt", "Tỷ lệ khá, tốt (%)"]]
    rows = [
        ["Khối 6", 168, 30, 72, 63, 3, 102, 60.7],
        ["Khối 7", 160, 28, 66, 64, 2, 94, 58.8],
        ["Khối 8", 152, 29, 62, 59, 2, 91, 59.9],
        ["Khối 9", 162, 33, 68, 61, 0, 101, 62.3],
        ["Toàn trường", 642, 120, 268, 247, 7, 388, 60.4],
    ]
    sheet(wb, "Bieu 3 - Hoc tap", top, head, rows, [], ["HIỆU TRƯỞNG (đã ký): Vương Thế Hiển"], (16,) * 8)
    wb.save(out)


def main():
    OUT.mkdir(exist_ok=True)
    docx(SRC / "resolution.src", HERE / "resolution.docx")
    for body, name in FILES.items():
        out = OUT / name
        if out.suffix in (".txt", ".html"):
            shutil.copy(SRC / f"{body}{out.suffix}", out)
        elif out.suffix == ".xlsx":
            xlsx(out)
        else:
            docx(SRC / f"{body}.src", out)


if __name__ == "__main__":
    main()
