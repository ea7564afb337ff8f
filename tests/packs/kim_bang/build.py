#!/usr/bin/env python3
"""Writes the Kim Bảng pack's files from src/. Needs python-docx, openpyxl and LibreOffice (soffice). Run: python build.py"""
import os
import re
import shutil
import subprocess
import tempfile
import textwrap
import unicodedata

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH as AL
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

HERE = os.path.dirname(os.path.abspath(__file__)); SRC, REP = HERE + '/src', HERE + '/reports'
FILES = {'K01': 'K01_lam_nghiep_khe_lim.docx', 'K02': 'K02_lam_nghiep_ru_trac.pdf', 'K03': 'K03_xn_che_mai_linh.docx',
         'K04': 'K04_cao_su_dong_voi.xlsx', 'K05': 'K05_che_bien_go_song_ngau.html', 'K06': 'K06_giong_cay_trong_bau_sim.txt',
         'K07': 'K07_cn_xnk_cua_trem.pdf', 'K08': 'K08_benh_vien_hon_dua.docx'}

def runs(p, text, size=None, bold=False):
    for tok in re.split(r'(\*\*.+?\*\*|//.+?//)', text):
        if not tok: continue
        b, i = bold, False
        if tok.startswith('**'): tok, b = tok[2:-2], True
        elif tok.startswith('//'): tok, i = tok[2:-2], True
        r = p.add_run(tok); r.bold, r.italic = b, i
        if size: r.font.size = Pt(size)

def table(doc, rows, widths):
    t = doc.add_table(rows=len(rows), cols=len(rows[0])); t.style = 'Table Grid'; t.autofit = False
    for j, w in enumerate(widths): t.columns[j].width = Cm(w)
    for i, r in enumerate(rows):
        t.rows[i]._tr.get_or_add_trPr().append(OxmlElement('w:cantSplit'))
        for j, c in enumerate(r):
            cell = t.cell(i, j); cell.width = Cm(widths[j]); p = cell.paragraphs[0]
            p.paragraph_format.space_after = Pt(2); runs(p, c, 11, bold=i == 0)
            if i == 0 or len(c) < 12: p.alignment = AL.CENTER
    doc.add_paragraph()

def two_col(doc, lines):
    t = doc.add_table(rows=0, cols=2)
    for ln in lines:
        for c, s in zip(t.add_row().cells, [x.strip() for x in ln.split('||')]):
            c.paragraphs[0].alignment = AL.LEFT if s.startswith(('-', '//N')) else AL.CENTER
            c.paragraphs[0].paragraph_format.space_after = Pt(0); runs(c.paragraphs[0], s, 12)
    doc.add_paragraph()

def field(p):
    for kind in ('begin', None, 'end'):
        e = OxmlElement('w:fldChar' if kind else 'w:instrText'); p.add_run()._r.append(e)
        if kind: e.set(qn('w:fldCharType'), kind)
        else: e.text = 'PAGE'

def make_docx(src, out, justify=True):
    doc = Document(); st = doc.styles['Normal']; st.font.name = 'Liberation Serif'; st.font.size = Pt(13)
    st.element.rPr.rFonts.set(qn('w:eastAsia'), 'Liberation Serif'); s = doc.sections[0]
    s.page_width, s.page_height, s.left_margin, s.right_margin, s.top_margin, s.bottom_margin = map(Cm, (21, 29.7, 2.8, 1.6, 2, 2))
    L = iter(open(src, encoding='utf-8').read().split('\n'))
    block = lambda: list(iter(lambda: next(L).strip(), '@end'))
    for ln in L:
        ln = ln.rstrip(); key, _, arg = ln.partition(' ')
        if not ln: continue
        if key in ('@head', '@sign'): two_col(doc, block())
        elif key == '@table': table(doc, [[c.strip() for c in r.split('|')] for r in block()], [float(x) for x in arg.split(',')])
        elif key == '@running': p = s.header.paragraphs[0]; p.alignment = AL.RIGHT; runs(p, f'//{arg}//', 10)
        elif key == '@footer': p = s.footer.paragraphs[0]; p.alignment = AL.CENTER; runs(p, arg + ' - Trang ', 10); field(p)
        elif key == '@landscape':
            n = doc.add_section(WD_SECTION.NEW_PAGE); n.orientation = WD_ORIENT.LANDSCAPE; n.page_width, n.page_height = Cm(29.7), Cm(21)
        elif key in ('@title', '@center'): p = doc.add_paragraph(); p.alignment = AL.CENTER; p.paragraph_format.space_after = Pt(0); runs(p, arg, 14 if key == '@title' else 13, key == '@title')
        elif key in ('@h', '@h2'): p = doc.add_paragraph(); p.paragraph_format.space_before = Pt(6); runs(p, arg, bold=True)
        else:
            p = doc.add_paragraph(); p.alignment = AL.JUSTIFY if justify else AL.LEFT; p.paragraph_format.space_after = Pt(5)
            p.paragraph_format.first_line_indent = Cm(1); runs(p, ln)
    doc.core_properties.author = doc.core_properties.title = ''; doc.save(out)

def pdf(src, out):
    d = tempfile.mkdtemp(); name = os.path.basename(out)[:-4]; make_docx(src, f'{d}/{name}.docx', justify=False)
    subprocess.run(['soffice', f'-env:UserInstallation=file://{d}/prof', '--headless', '--convert-to', 'pdf', '--outdir', d, f'{d}/{name}.docx'],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    shutil.copy(f'{d}/{name}.pdf', out); shutil.rmtree(d, ignore_errors=True)

def txt(src, out):
    lines = []
    for ln in open(src, encoding='utf-8').read().split('\n'):
        lines += textwrap.wrap(ln, 80, subsequent_indent='  ' if ln.startswith('-') else '', break_on_hyphens=False) or ['']
    open(out, 'w', encoding='utf-8').write(unicodedata.normalize('NFC', '\n'.join(lines)))

def xlsx(out):
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Border, Font, Side
    wb = Workbook(); B = Font(bold=True); C = Alignment(horizontal='center', vertical='center', wrap_text=True); th = Side(style='thin'); BR = Border(th, th, th, th)
    ws = wb.active; ws.title = 'Bieu 01-SXKD'
    ws['A1'] = 'NÔNG TRƯỜNG CAO SU ĐỒNG VỐI'; ws['A1'].font = B; ws['A2'] = 'Kèm Công văn số 96/NTCS-KH ngày 05/7/2024'
    ws['A3'] = 'BÁO CÁO KẾT QUẢ SẢN XUẤT KINH DOANH 6 THÁNG ĐẦU NĂM 2024'; ws.merge_cells('A3:N3'); ws['A3'].font = Font(bold=True, size=13); ws['A3'].alignment = C
    head = ['Mã số', 'Nội dung', 'ĐVT', 'Kế hoạch năm 2024', 'Tháng 1', 'Tháng 2', 'Tháng 3', 'Tháng 4', 'Tháng 5', 'Tháng 6', 'Cộng (bình quân) 6 tháng', '6 tháng năm 2023', '% so kế hoạch', 'Ghi chú']
    rows = [head,
     ['01', 'Doanh thu', 'triệu đồng', 260000, 24100, 12350, 15200, 19850, 27400, 32300, 131200, 118450, 50.5, 'Gồm cả doanh thu gỗ cao su thanh lý 9.870 triệu đồng'],
     ['02', 'Nộp ngân sách nhà nước', 'triệu đồng', 13200, 980, 610, 845, 1120, 1475, 1670, 6700, 6240, 50.8, None],
     ['03', 'Mủ nước khai thác', 'kg', 8400000, 640000, 140000, 0, 560000, 1120000, 1310000, 3770000, 3559000, 44.9, 'Tháng 3 nghỉ cạo (cây rụng lá)'],
     ['04', 'Mủ cao su quy khô chế biến', 'kg', 2750000, 210000, 45000, 0, 185000, 370000, 430000, 1204000, 1168500, 45.1, 'SVR10, SVR20'],
     ['05', 'Trồng tái canh cao su', 'ha', 120, 0, 0, 0, 0, 35.5, 48, 83.5, 71, 69.6, None],
     ['06', 'Trồng rừng tập trung', 'ha', 350, 0, 0, 0, 0, 0, 0, 0, 42, 0, 'Trồng vụ thu, từ tháng 8; đã làm đất 95 ha'],
     ['07', 'Lao động bình quân', 'người', 1060, 1051, 1040, 1038, 1044, 1049, 1054, 1046, 1071, None, None],
     ['08', 'Thu nhập bình quân người lao động', 'triệu đồng/người/tháng', 9.6, 10.9, 8.1, 8.4, 9.2, 10.6, 11.6, 9.8, 9.1, 102.1, 'Công nhân cạo mủ 10,7'],
     ['09', 'Nợ phải thu quá hạn/doanh thu', '%', '≤ 3', None, None, None, None, None, None, '1,2', '1,9', None, 'Thời điểm 30/6']]
    for i, r in enumerate(rows, 5):
        for j, v in enumerate(r, 1):
            c = ws.cell(i, j, v); c.border = BR; c.alignment = Alignment(wrap_text=True, vertical='center') if j in (2, 14) and i > 5 else C
            if i == 5: c.font = B
            if isinstance(v, int) and v >= 1000: c.number_format = '#,##0'
    ws.cell(16, 2, 'Nhà nước giao 1.905 ha đất; vườn cây kinh doanh 1.312 ha.').font = Font(italic=True)
    for k, w in zip('ABCDEFGHIJKLMN', (6, 32, 13, 12, 10, 10, 10, 10, 10, 10, 14, 12, 11, 34)): ws.column_dimensions[k].width = w
    w2 = wb.create_sheet('Bieu 02-Dang, doan the'); w2['A1'] = 'CÔNG TÁC ĐẢNG, ĐOÀN THỂ, ĐỜI SỐNG'; w2['A1'].font = B
    rows = [['Nội dung', '30/6/2023', '30/6/2024', 'Diễn giải'],
     ['Đảng viên mới kết nạp từ đầu năm (đồng chí)', 5, 7, 'Trong đó 3 công nhân cạo mủ; kế hoạch năm 12'],
     ['Quần chúng học lớp nhận thức về Đảng (người)', 14, 12, None],
     ['Chi bộ sinh hoạt chuyên đề hằng quý', None, None, 'Văn phòng Đảng ủy đang tổng hợp, gửi sau'],
     ['Số lao động phải khám sức khỏe định kỳ (người)', 1058, 1046, None],
     ['Số lao động đã khám sức khỏe định kỳ (người)', 1011, 1020, 'Đạt 97,5%'],
     ['Sáng kiến, cải tiến kỹ thuật được công nhận', 4, 6, 'Làm lợi 1,15 tỷ đồng'],
     ['Quỹ "Mái ấm Kim Bảng" (triệu đồng)', 545, 610, 'Nhà thầu ủng hộ 80 triệu đồng'],
     ['Tỷ lệ lao động nghỉ việc, bỏ việc (%)', '4,4', '3,5', None],
     ['Tổng diện tích rừng trồng (ha)', 1132, 1150, None],
     ['Diện tích rừng trồng có chứng chỉ FSC (ha)', 480, 620, 'Tỷ lệ 53,9%; mục tiêu cuối năm 60%'],
     ['Hồ sơ, bản đồ lô, khoảnh đã số hóa (%)', 48, 71.5, None]]
    for i, r in enumerate(rows, 3):
        for j, v in enumerate(r, 1):
            c = w2.cell(i, j, v); c.border = BR; c.font = Font(bold=i == 3)
    for k, w in zip('ABCD', (50, 12, 12, 44)): w2.column_dimensions[k].width = w
    w2.cell(17, 3, 'GIÁM ĐỐC'); w2.cell(18, 3, 'Nguyễn Danh Mủn'); wb.save(out)

def main():
    os.makedirs(REP, exist_ok=True); make_docx(SRC + '/resolution.src', HERE + '/resolution.docx')
    for k, f in FILES.items():
        out = f'{REP}/{f}'
        if f.endswith('docx'): make_docx(f'{SRC}/{k}.src', out)
        elif f.endswith('pdf'): pdf(f'{SRC}/{k}.src', out)
        elif f.endswith('txt'): txt(f'{SRC}/{k}.txt', out)
        elif f.endswith('xlsx'): xlsx(out)
        else: shutil.copy(f'{SRC}/{k}.html', out)
    import gold; gold.main()

if __name__ == '__main__': main()
