"""Organisations, targets and the hand-read cells; writes organisations.json, resolution.json, truth.json, expected_review.json."""
import json
from decimal import ROUND_HALF_UP
from decimal import Decimal as D

from build import FILES, HERE

KB, ALL = 'KB', list(FILES)
def o(code, name, level, *short): return {'code': code, 'name': name, 'short_names': list(short), 'parent': None if code == KB else KB, 'level': level}
ORGS = [o(KB, 'Tổng công ty Nông lâm nghiệp Kim Bảng', 'tổng công ty', 'Tổng công ty', 'TCT Kim Bảng', 'Đảng ủy Tổng công ty', 'Kim Bảng'),
 o('K01', 'Công ty Lâm nghiệp Khe Lim', 'công ty', 'Khe Lim', 'LN Khe Lim', 'Đảng ủy Công ty Lâm nghiệp Khe Lim'),
 o('K02', 'Công ty Lâm nghiệp Rú Trạc', 'công ty', 'Rú Trạc', 'LN Rú Trạc', 'Đảng ủy Công ty Lâm nghiệp Rú Trạc'),
 o('K03', 'Xí nghiệp Chè Mai Lĩnh', 'xí nghiệp', 'Mai Lĩnh', 'Chè Mai Lĩnh'),
 o('K04', 'Nông trường Cao su Đồng Vối', 'nông trường', 'Đồng Vối', 'CS Đồng Vối'),
 o('K05', 'Xí nghiệp Chế biến gỗ Sông Ngâu', 'xí nghiệp', 'Sông Ngâu', 'CBG Sông Ngâu'),
 o('K06', 'Trung tâm Giống cây trồng Bàu Sim', 'trung tâm', 'Bàu Sim', 'Giống Bàu Sim'),
 o('K07', 'Chi nhánh Xuất nhập khẩu Cửa Trẹm', 'chi nhánh', 'Cửa Trẹm', 'CN XNK Cửa Trẹm'),
 o('K08', 'Bệnh viện Nông nghiệp Hòn Dứa', 'bệnh viện', 'Hòn Dứa', 'Bệnh viện')]
def tg(code, name, unit, target, basis, agg, cmp='>=', less=False, num=None, den=None, to='12345678'):
    return dict(code=code, name=name, unit=unit, target=target, comparator=cmp, basis=basis, aggregation=agg, direction='less_is_better' if less else 'more_is_better',
                numerator=num, denominator=den, applies_to=['K0' + c for c in to])
CT, ES = 'cumulative_term', 'end_state'
TARGETS = [
 tg('T01', 'Tổng doanh thu', 'tỷ đồng', 1260, CT, 'sum'),
 tg('T02', 'Nộp ngân sách nhà nước', 'tỷ đồng', 58, CT, 'sum', '>', to='1234567'),
 tg('T03', 'Thu nhập bình quân của người lao động', 'triệu đồng/người/tháng', 9.2, ES, 'mean'),
 tg('T04', 'Diện tích trồng rừng tập trung', 'ha', 1450, CT, 'sum', to='124'),
 tg('T05', 'Sản lượng gỗ rừng trồng khai thác', 'tấn', 96000, CT, 'sum', to='125'),
 tg('T06', 'Sản lượng nông sản chế biến (quy khô)', 'tấn', 5000, CT, 'sum', to='346'),
 tg('T07', 'Tỷ lệ diện tích rừng trồng có chứng chỉ quản lý rừng bền vững', '%', [65, 70], ES, 'weighted_ratio', 'range', num='diện tích có chứng chỉ', den='tổng diện tích rừng trồng', to='124'),
 tg('T08', 'Tỷ lệ nợ phải thu quá hạn trên doanh thu', '%', 3, ES, 'max', '<=', True, to='1234567'),
 tg('T09', 'Số đảng viên mới kết nạp', 'đảng viên', 56, CT, 'sum'),
 tg('T10', 'Tỷ lệ chi bộ tổ chức sinh hoạt chuyên đề ít nhất mỗi quý một lần', '%', 100, CT, 'weighted_ratio', '=', num='số chi bộ thực hiện', den='tổng số chi bộ'),
 tg('T11', 'Tỷ lệ người lao động được khám sức khỏe định kỳ', '%', 95, CT, 'weighted_ratio', '>', num='số người được khám', den='tổng số lao động phải khám'),
 tg('T12', 'Số sáng kiến, cải tiến kỹ thuật được công nhận', 'sáng kiến', 45, CT, 'sum'),
 tg('T13', 'Quỹ “Mái ấm Kim Bảng” vận động được', 'tỷ đồng', 2.4, CT, 'sum'),
 tg('T14', 'Tỷ lệ lao động nghỉ việc, bỏ việc', '%', 4, CT, 'mean', '<=', True),
 tg('T15', 'Kim ngạch xuất khẩu', 'triệu USD', 17.5, CT, 'sum', '>', to='7'),
 tg('T16', 'Tỷ lệ hồ sơ, bản đồ lô, khoảnh được số hóa', '%', 80, ES, 'mean', to='1234')]
RES = {'code': '03-NQ/ĐU', 'title': 'Nghị quyết lãnh đạo thực hiện nhiệm vụ năm 2024 của Đảng ủy Tổng công ty Nông lâm nghiệp Kim Bảng', 'term': [2024, 2024], 'mid_term_to': '2024-06-30',
 'targets': TARGETS, 'breakthroughs': ['Chuyển đổi số trong quản lý rừng, quản lý vườn cây.', 'Xử lý dứt điểm nợ phải thu quá hạn.'],
 'tasks': ['trồng rừng đúng thời vụ, mở rộng diện tích có chứng chỉ', 'nâng chất lượng chè, cao su', 'tìm thêm thị trường cho đồ gỗ', 'thu hồi công nợ', 'bảo đảm an toàn lao động']}
R = {}
def t(b, c, v, ev, num=None, den=None, cmp='=', note='', alt=None, more=None, loc=None):
    b, c = 'K0' + b, f'T{c:02d}'; assert (b, c) not in R
    e = R[b, c] = {'body': b, 'target': c, 'value': v, 'numerator': num, 'denominator': den, 'comparator': cmp, 'status': 'conflict' if alt else 'stated',
                   'evidence': ev, 'file': 'reports/' + FILES[b], 'note': note}
    for k, x in (('alternatives', alt), ('evidence_more', more), ('locator', loc)):
        if x: e[k] = x
# ---- K01 Khe Lim (docx)
B = 'Bảng mục II.1, cột 6T/2024, dòng '
t('1', 1, 92.4, '92,4', loc=B + 'Doanh thu'); t('1', 2, 3.92, '3.920', loc=B + 'Nộp ngân sách (triệu đồng)'); t('1', 3, 9.4, '9,4', loc=B + 'Thu nhập bình quân')
t('1', 4, 412.5, 'vụ xuân năm nay Công ty trồng rừng tập trung được 412,5 ha, bằng 68,8% kế hoạch năm (600 ha), nhiều hơn cùng kỳ năm trước 37,5 ha; riêng Đội 2 trồng 148 ha.', note='148 ha của Đội 2; 600 ha là kế hoạch')
t('1', 5, 21480, 'Khai thác gỗ rừng trồng đạt 21.480 tấn (quý I: 9.130 tấn, quý II: 12.350 tấn), trong khi kế hoạch cả năm là 42.000 tấn.')
t('1', 7, 65, 'đến 30/6/2024 đã có 4.215 ha trong tổng số 6.480 ha rừng trồng được cấp chứng chỉ, đạt 65%', 4215, 6480)
t('1', 8, 1.8, 'Nợ phải thu quá hạn đến cuối tháng 6 bằng 1,8% doanh thu, giảm 0,7 điểm phần trăm so với đầu năm.')
t('1', 9, 6, 'Đảng bộ kết nạp 6 đảng viên mới (chi bộ Đội 1: 2 đồng chí, chi bộ Đội 3: 1 đồng chí, chi bộ Xưởng chế biến: 3 đồng chí)', alt=[{'value': 8, 'evidence': 'kết nạp được 8 đảng viên mới'}], note='2 + 1 + 3 = 6; phần đánh giá chung ghi 8')
t('1', 10, 100, 'cả 9/9 chi bộ tổ chức sinh hoạt chuyên đề mỗi quý một lần, đạt 100%', 9, 9)
t('1', 11, 96.2, 'khám sức khỏe định kỳ cho 402/418 lao động (96,2%)', 402, 418)
t('1', 12, 5, 'Hội đồng sáng kiến Công ty công nhận 5 sáng kiến, cải tiến kỹ thuật', note='hai sáng kiến đang chờ xét không tính')
t('1', 13, 0.42, 'Quỹ “Mái ấm Kim Bảng” được 420 triệu đồng')
t('1', 16, 84, 'Công ty đã số hóa hơn 84% hồ sơ, bản đồ lô, khoảnh', cmp='>')
# ---- K02 Rú Trạc (pdf)
B = 'Bảng mục 1, cột Quý I + Quý II, dòng '
t('2', 1, 78.65, '35,15', more=['43,5'], loc=B + '1', note='35,15 + 43,5; 71,9 là cùng kỳ'); t('2', 2, 3.15, '1.380', more=['1.770'], loc=B + '2 (triệu đồng)', note='1.380 + 1.770 = 3.150 triệu đồng')
t('2', 3, 9.15, 'Thu nhập bình quân đạt 9,15 triệu đồng/người/tháng', note='12,4 và 7,3 của đội, tổ')
t('2', 4, 386, '122,4', more=['263,6'], loc=B + '4', note='122,4 + 263,6')
t('2', 5, 18250, '8.900', more=['9.350'], loc=B + '3', alt=[{'value': 18520, 'evidence': 'Với 18.520 tấn gỗ khai thác trong nửa đầu năm'}], note='8.900 + 9.350 = 18.250; lời văn 18.520 (đảo chữ số)')
t('2', 7, 69, 'Công ty có 5.580 ha rừng trồng. Sau kỳ đánh giá tháng 4/2024, diện tích rừng trồng có chứng chỉ FSC là 3.850 ha, chiếm 69%', 3850, 5580)
t('2', 8, 2.6, 'Tỷ lệ nợ phải thu quá hạn trên doanh thu là 2,6%, cao hơn mức chung của Tổng công ty (2,1%).', note='2,1% là toàn Tổng công ty')
t('2', 9, 5, 'kết nạp được năm quần chúng ưu tú vào Đảng', note='“năm” là số 5; 8 là chỉ tiêu, 3 là cùng kỳ')
t('2', 10, 100, 'Trong cả hai quý, 8/8 chi bộ đều tổ chức sinh hoạt chuyên đề, đạt 100%.', 8, 8)
t('2', 11, 96, 'khám sức khỏe định kỳ cho 356 người trên tổng số 371 lao động, đạt 96%', 356, 371)
t('2', 12, 4, 'Có bốn sáng kiến, cải tiến kỹ thuật được công nhận'); t('2', 13, 0.315, 'đóng góp Quỹ “Mái ấm Kim Bảng” 315 triệu đồng')
t('2', 14, 2.4, 'Tỷ lệ lao động nghỉ việc, bỏ việc 2,4% (9/371 người), cùng kỳ là 3,1%.', 9, 371)
# ---- K03 Mai Lĩnh (docx)
t('3', 1, 64.8, 'Doanh thu 6 tháng thực hiện 64 tỷ 800 triệu đồng'); t('3', 2, 2.48, 'Nộp ngân sách 2,48 tỷ đồng/5,4 tỷ đồng kế hoạch, đạt 45,9%.')
t('3', 3, 8.6, 'Thu nhập bình quân của người lao động 8,6 triệu đồng/người/tháng, tăng 0,4 triệu đồng')
t('3', 6, 826.4, '118,6', more=['205,3', '262', '240,5'], loc='Bảng mục A, cột Chè khô chế biến (tấn), tháng 3–6', note='118,6 + 205,3 + 262 + 240,5; không có dòng cộng; tồn kho 212 tấn không phải sản lượng')
t('3', 8, 2.2, 'nợ phải thu quá hạn chiếm 2,2% doanh thu'); t('3', 9, 4, 'Kết nạp 4/6 đảng viên theo chỉ tiêu được giao năm 2024', note='thực hiện/chỉ tiêu')
t('3', 10, 85.7, '6/7 chi bộ thực hiện đủ, đạt 85,7%', 6, 7); t('3', 11, 91.4, 'Số phải khám sức khỏe định kỳ là 560 người, đã khám 512 người, đạt 91,4%', 512, 560, note='571 là lao động có mặt')
t('3', 12, 3, 'Ba sáng kiến của phân xưởng chế biến được công nhận'); t('3', 13, 0.286, 'vận động được 286 triệu đồng, vượt 14,4% so với đăng ký')
t('3', 14, 5.8, 'Tỷ lệ lao động nghỉ việc 5,8%, cùng kỳ 4,9%')
# ---- K04 Đồng Vối (xlsx)
S1, S2 = 'Bieu 01-SXKD!', 'Bieu 02-Dang, doan the!'
t('4', 1, 131.2, '131200', loc=S1 + 'K6 (triệu đồng)'); t('4', 2, 6.7, '6700', loc=S1 + 'K7 (triệu đồng)'); t('4', 3, 9.8, '9.8', loc=S1 + 'K13')
t('4', 4, 0, '0', loc=S1 + 'K11', note='0 là số liệu có nêu; 95 ha mới làm đất')
t('4', 6, 1240, '210000', more=['45000', '185000', '370000', '430000'], loc=S1 + 'E9 (đến J9, kg)', alt=[{'value': 1204, 'evidence': '1204000', 'locator': S1 + 'K9'}],
  note='tổng 6 tháng 1.240.000 kg (và 45,1% của 2.750.000 kg) khác cột cộng 1.204.000 kg; mủ nước 3.770.000 kg không phải quy khô')
t('4', 7, 53.9, '620', 620, 1150, more=['1150', 'Tỷ lệ 53,9%; mục tiêu cuối năm 60%'], loc=S2 + 'C13'); t('4', 8, 1.2, '1,2', loc=S1 + 'K14', note='1,9 là cùng kỳ')
t('4', 9, 7, '7', loc=S2 + 'C4', note='3 là bộ phận, 12 là kế hoạch'); t('4', 11, 97.5, '1020', 1020, 1046, more=['1046', 'Đạt 97,5%'], loc=S2 + 'C8')
t('4', 12, 6, '6', loc=S2 + 'C9'); t('4', 13, 0.61, '610', loc=S2 + 'C10 (triệu đồng)'); t('4', 14, 3.5, '3,5', loc=S2 + 'C11'); t('4', 16, 71.5, '71.5', loc=S2 + 'C14')
# ---- K05 Sông Ngâu (html)
B = 'Bảng trong bài, cột Thực hiện 6 tháng, dòng '
t('5', 1, 118.6, '118,6', loc=B + 'Doanh thu'); t('5', 2, 5.36, '5.360', loc=B + 'Nộp ngân sách (triệu đồng)'); t('5', 3, 10.2, '10,2', loc=B + 'Thu nhập bình quân')
t('5', 5, 9640, 'Xí nghiệp tự khai thác 9.640 tấn gỗ rừng trồng', note='31.500 tấn mua ngoài; 7.900 cùng kỳ'); t('5', 9, 4, 'Đảng bộ Xí nghiệp kết nạp 4 đảng viên, trong đó 3 đồng chí là thợ đứng máy.')
t('5', 10, 100, '100% chi bộ sinh hoạt chuyên đề mỗi quý một lần', note='chỉ có tỷ lệ'); t('5', 11, 98, '98% người lao động được khám sức khỏe định kỳ', note='chỉ có tỷ lệ')
t('5', 12, 7, 'có bảy sáng kiến, cải tiến kỹ thuật được công nhận (phân xưởng xẻ sấy 3, phân xưởng tinh chế 4)', alt=[{'value': 9, 'evidence': '9 sáng kiến được công nhận'}], note='3 + 4 = 7; sapo ghi 9')
t('5', 13, 0.355, 'ủng hộ Quỹ “Mái ấm Kim Bảng” khoảng 355 triệu đồng', cmp='~'); t('5', 14, 6.2, 'Tỷ lệ công nhân nghỉ việc còn 6,2%, cùng kỳ năm trước tới 7,9%.')
# ---- K06 Bàu Sim (txt)
t('6', 1, 22.35, 'Doanh thu đạt 22.350 triệu đồng, bằng 54,5% kế hoạch năm (41.000 triệu đồng)'); t('6', 3, 8.9, 'Thu nhập bình quân của người lao động gần 8,9 triệu đồng/người/tháng (kế hoạch 8,8)', cmp='<')
t('6', 6, 185.5, 'đóng bao 185.500 kg hạt giống lúa, ngô (tính vào sản lượng nông sản chế biến của Tổng công ty)', note='= 131.000 + 54.500 kg'); t('6', 8, 0, 'không phát sinh nợ phải thu quá hạn, tỷ lệ nợ quá hạn trên doanh thu 0%.')
t('6', 9, 2, 'Kết nạp được hai đảng viên mới là kỹ sư trẻ; chỉ tiêu cả năm 3 đồng chí.'); t('6', 10, 100, '3/3 chi bộ bộ phận đã sinh hoạt chuyên đề đủ hai quý (100%).', 3, 3)
t('6', 12, 0, 'Số sáng kiến, cải tiến kỹ thuật được công nhận: 0; hiện 02 đề tài đang chờ nghiệm thu.'); t('6', 13, 0.09, 'Ủng hộ Quỹ "Mái ấm Kim Bảng" 90 triệu đồng')
t('6', 14, 0, 'Không có lao động nghỉ việc, bỏ việc (0%); cùng kỳ có 2 người xin nghỉ.')
# ---- K07 Cửa Trẹm (pdf)
t('7', 1, 143.2, 'Doanh thu 143,2 tỷ đồng, đạt 52,1% kế hoạch (275 tỷ đồng).'); t('7', 2, 4.85, 'Nộp ngân sách 4,85 tỷ đồng'); t('7', 3, 11.3, 'Tiền lương và thu nhập bình quân 11,3 triệu đồng/người/tháng')
t('7', 8, 3.6, 'tỷ lệ nợ phải thu quá hạn ở mức 3,6% doanh thu, vượt mức không quá 3% mà Nghị quyết quy định; đầu năm là 2,8%.'); t('7', 11, 100, 'Toàn bộ 74 người lao động của Chi nhánh đã được khám sức khỏe định kỳ trong tháng 5 (74/74).', 74, 74)
t('7', 13, 0.24, 'vận động Quỹ “Mái ấm Kim Bảng” được 240 triệu đồng, gấp 1,2 lần cùng kỳ (200 triệu đồng).')
t('7', 15, 9.36, 'Kim ngạch xuất khẩu quý I đạt 4,12 triệu USD, quý II đạt 5,24 triệu USD; 6 tháng đầu năm 2023 tính chung là 8,2 triệu USD.', note='4,12 + 5,24')
# ---- K08 Hòn Dứa (docx)
t('8', 1, 18.9, 'Doanh thu 18,9 tỷ đồng, gồm bảo hiểm y tế chi trả 12,6 tỷ đồng, dịch vụ 6,3 tỷ đồng'); t('8', 9, 3, 'Kết nạp ba đảng viên (2 điều dưỡng, 1 bác sĩ).')
t('8', 10, 100, '5/5 chi bộ sinh hoạt chuyên đề mỗi quý một lần, đạt 100%.', 5, 5)
t('8', 11, 99.1, 'Đã khám sức khỏe định kỳ cho viên chức, người lao động của Bệnh viện 212/214 người (97,1%).', 212, 214, alt=[{'value': 97.1, 'evidence': '(97,1%)'}], note='212/214 = 99,1%; 2.364 là lao động các đơn vị khác đến khám')
t('8', 12, 4, 'công nhận 4 sáng kiến, cải tiến kỹ thuật cấp cơ sở'); t('8', 13, 0.175, 'Đóng góp Quỹ “Mái ấm Kim Bảng” 175 triệu đồng.'); t('8', 14, 1.4, 'Tỷ lệ nghỉ việc 1,4% (3/214 người)', 3, 214)

MISS = {('K01', 'T14'): 'chỉ nói ổn định', ('K02', 'T16'): 'chỉ có 100% của Đội Rú Con', ('K03', 'T16'): 'chưa có kết quả để báo cáo', ('K04', 'T10'): 'ô trống, ghi chú đang tổng hợp',
 ('K05', 'T08'): 'chỉ có 1,2 tỷ đồng của một khách hàng; 2,1% là toàn Tổng công ty', ('K06', 'T02'): 'chỉ nêu 6/6 tờ khai thuế', ('K06', 'T11'): 'dự kiến khám 62 người vào tháng 9',
 ('K07', 'T09'): 'mới đang làm hồ sơ 1 quần chúng', ('K07', 'T10'): 'không nêu sinh hoạt chuyên đề', ('K07', 'T12'): 'hồ sơ đã gửi, chưa có kết quả', ('K07', 'T14'): 'chỉ nói cơ bản ổn định',
 ('K08', 'T03'): '2,1 triệu là thu nhập tăng thêm; 9,6 triệu là mức chung của Tổng công ty'}
def fill():
    for x in TARGETS:
        for b in ALL:
            app, k = b in x['applies_to'], (b, x['code'])
            if k in R: assert app, k; R[k]['applicable'] = True; continue
            assert app == (k in MISS), k
            R[k] = {'body': b, 'target': x['code'], 'value': None, 'numerator': None, 'denominator': None, 'comparator': '=', 'status': 'missing', 'evidence': '', 'file': 'reports/' + FILES[b],
                    'note': MISS.get(k, 'không thuộc đơn vị thực hiện của chỉ tiêu'), 'applicable': app}
def review():
    out = []
    for x in TARGETS:
        es = [R[b, x['code']] for b in x['applies_to']]; have = [e for e in es if e['value'] is not None]; V = [D(str(e['value'])) for e in have]
        agg, used, num = x['aggregation'], [e['body'] for e in have], None
        if agg == 'weighted_ratio':
            w = [e for e in have if e['denominator']]; num, den, used = sum(e['numerator'] for e in w), sum(e['denominator'] for e in w), [e['body'] for e in w]; a = D(num) * 100 / D(den)
        else: a = {'sum': sum, 'max': max, 'mean': lambda v: sum(v) / len(v)}[agg](V)
        lo = D(str(x['target'][0] if isinstance(x['target'], list) else x['target'])); pct = a / lo * 100
        if agg == 'sum': st = 'exceeded' if pct > 100 else 'met' if pct == 100 else 'on_track' if pct >= 50 else 'behind'
        else: st = 'met' if {'>=': a >= lo, '>': a > lo, '<=': a <= lo, '=': a == lo, 'range': a >= lo}[x['comparator']] else 'behind'
        r = {'target': x['code'], 'name': x['name'], 'unit': x['unit'], 'target_value': x['target'], 'aggregation': agg, 'actual': float(a) if agg in ('sum', 'max') else round(float(a), 4),
             'achieved_pct': float(pct.quantize(D('0.01'), ROUND_HALF_UP)), 'status': st, 'missing': [e['body'] for e in es if e['value'] is None],
             'not_applicable': [b for b in ALL if b not in x['applies_to']], 'conflicts': [e['body'] for e in es if e['status'] == 'conflict'],
             'approximate': [e['body'] for e in have if e['comparator'] != '='], 'used': used}
        if num: r.update(numerator=num, denominator=den, percent_only=[e['body'] for e in have if not e['denominator']])
        out.append(r)
    return out
def main():
    fill() if len(R) < len(ALL) * len(TARGETS) else None
    dump = lambda f, d: open(f'{HERE}/{f}', 'w', encoding='utf-8').write(json.dumps(d, ensure_ascii=False, indent=1) + '\n')
    dump('organisations.json', ORGS); dump('resolution.json', RES); dump('truth.json', [R[b, x['code']] for b in ALL for x in TARGETS]); dump('expected_review.json', review())
if __name__ == '__main__': main()
