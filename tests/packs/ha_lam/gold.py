#!/usr/bin/env python3
"""The truth of the pack, written from reading the sources; writes the JSON files beside it. Rules: README.md."""

# ruff: noqa: E501
# fmt: off

import json
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

HERE = Path(__file__).resolve().parent
FILES = {p.name[:3]: p.name for p in sorted((HERE / "reports").iterdir())}
ALL = list(FILES)
TH, CS = ["H03", "H04", "H05"], ["H05", "H06", "H07"]
PG = "Phòng Giáo dục và Đào tạo huyện Hà Lâm"
ORGANISATIONS = [
    {"code": code, "name": name, "short_names": short, "parent": "HL" if code != "HL" else None, "level": level}
    for code, name, short, level in [
        ("HL", "Ngành Giáo dục và Đào tạo huyện Hà Lâm",
         ["huyện Hà Lâm", "toàn huyện", "UBND huyện Hà Lâm", "HĐND huyện Hà Lâm", PG, "Phòng GD&ĐT huyện"], "huyện"),
        ("H01", "Trường Mầm non Sao Biển", ["Mầm non Sao Biển", "MN Sao Biển", "MNSB"], "mầm non"),
        ("H02", "Trường Mầm non Đảo Cau", ["Mầm non Đảo Cau", "MN Đảo Cau", "MNĐC"], "mầm non"),
        ("H03", "Trường Tiểu học Hà Lâm", ["Tiểu học Hà Lâm", "TH Hà Lâm", "THHL"], "tiểu học"),
        ("H04", "Trường Tiểu học Vụng Ngang", ["Tiểu học Vụng Ngang", "TH Vụng Ngang"], "tiểu học"),
        ("H05", "Trường Tiểu học và THCS Cồn Ráy",
         ["Trường TH&THCS Cồn Ráy", "TH&THCS Cồn Ráy", "Trường Cồn Ráy"], "tiểu học và THCS"),
        ("H06", "Trường THCS Hà Lâm", ["THCS Hà Lâm", "THCSHL"], "THCS"),
        ("H07", "Trường THCS Mũi Chùa", ["THCS Mũi Chùa", "THCSMC"], "THCS"),
        ("H08", "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên huyện Hà Lâm",
         ["Trung tâm GDNN-GDTX", "TTGDNN-GDTX", "Trung tâm GDNN-GDTX huyện"], "trung tâm"),
    ]
]
TARGETS = [
    {"code": f"T{i:02}", "name": name, "unit": unit, "target": target, "comparator": cmp, "basis": basis,
     "aggregation": agg, "direction": "less_is_better" if cmp in ("<", "<=") else "more_is_better",
     "numerator": num, "denominator": den, "applies_to": who}
    for i, (name, unit, target, cmp, basis, agg, num, den, who) in enumerate([
        ("Tỷ lệ học sinh bỏ học hằng năm", "%", 0.5, "<", "per_year", "weighted_ratio",
         "số học sinh bỏ học", "tổng số học sinh đầu năm học", ALL[2:]),
        ("Tỷ lệ học sinh lớp 5 hoàn thành chương trình tiểu học", "%", 100, "=", "per_year", "weighted_ratio",
         "số học sinh lớp 5 hoàn thành chương trình tiểu học", "tổng số học sinh lớp 5", TH),
        ("Tỷ lệ học sinh lớp 9 được công nhận tốt nghiệp THCS", "%", 98, ">", "per_year", "weighted_ratio",
         "số học sinh được công nhận tốt nghiệp THCS", "tổng số học sinh lớp 9", CS),
        ("Tỷ lệ học sinh THCS có kết quả học tập mức khá, tốt", "%", [55, 60], "range", "per_year", "mean",
         None, None, CS),
        ("Tỷ lệ cán bộ quản lý, giáo viên đạt chuẩn trình độ đào tạo trở lên", "%", 95, ">=", "end_state",
         "weighted_ratio", "số cán bộ quản lý, giáo viên đạt chuẩn trở lên", "tổng số cán bộ quản lý, giáo viên", ALL),
        ("Số lượt giáo viên được công nhận giáo viên dạy giỏi cấp huyện trở lên", "lượt", 24, ">=", "per_year", "sum",
         None, None, ALL),
        ("Sĩ số bình quân của mỗi trường tiểu học, trường THCS", "học sinh/lớp", 35, "<=", "end_state", "max",
         None, None, ALL[2:7]),
        ("Số phòng học xây mới, cải tạo, nâng cấp", "phòng", 60, ">=", "cumulative_term", "sum", None, None, ALL),
        ("Huy động xã hội hóa giáo dục", "tỷ đồng", 8, ">=", "cumulative_term", "sum", None, None, ALL),
        ("Số giải học sinh giỏi cấp tỉnh trở lên", "giải", 75, ">=", "cumulative_term", "sum", None, None, ALL[4:]),
        ("Số máy vi tính được trang bị mới", "bộ", 300, ">=", "cumulative_term", "sum", None, None, ALL),
        ("Diện tích đất trường học được giao thêm, mở rộng", "ha", 2.0, ">", "cumulative_term", "sum",
         None, None, ALL[:7]),
        ("Tỷ lệ trẻ mầm non, học sinh tiểu học suy dinh dưỡng thể thấp còi", "%", 5.0, "<=", "end_state", "mean",
         None, None, ALL[:5]),
        ("Tỷ lệ các khoản thu dịch vụ giáo dục được thanh toán không dùng tiền mặt", "%", 85, ">=", "end_state", "mean",
         None, None, ALL),
        ("Tỷ lệ trẻ từ 3 đến 36 tháng tuổi ra lớp", "%", [40, 45], "range", "end_state", "weighted_ratio",
         "số trẻ từ 3 đến 36 tháng tuổi ra lớp", "số trẻ từ 3 đến 36 tháng tuổi thuộc địa bàn tuyển sinh", ALL[:2]),
    ], 1)
]
RESOLUTION = {
    "code": "08/NQ-HĐND",
    "title": "Nghị quyết về phát triển giáo dục và đào tạo huyện Hà Lâm giai đoạn 2022 - 2026",
    "term": [2022, 2026],
    "mid_term_to": "2024-06-30",
    "targets": TARGETS,
    "breakthroughs": ["chuẩn hóa đội ngũ cán bộ quản lý, giáo viên",
                      "kiên cố hóa trường, lớp học gắn với chuyển đổi số"],
    "tasks": [
        "Rà soát, sắp xếp mạng lưới trường, lớp, điểm trường theo địa bàn dân cư, không để học sinh các đảo nhỏ phải "
        "đi đò đến lớp trong mùa gió bão.",
        "Đào tạo, bồi dưỡng nâng chuẩn trình độ giáo viên; thực hiện chế độ thu hút giáo viên công tác tại các đảo "
        "nhỏ.",
        "Đầu tư trường, lớp học theo hướng kiên cố; ưu tiên quỹ đất cho giáo dục khi lập quy hoạch sử dụng đất của "
        "huyện, xã.",
        "Đẩy mạnh ứng dụng công nghệ thông tin trong dạy học, quản lý và thu các khoản dịch vụ giáo dục.",
        "Huy động hợp pháp các nguồn lực xã hội cho giáo dục; công khai, minh bạch trong tiếp nhận và sử dụng.",
    ],
}
R = {}


def t(body, target, value, evidence, num=None, den=None, cmp="=", note="", alt=None, more=None, loc=None):
    code = f"T{target:02}"
    assert (body, code) not in R, (body, code)
    R[body, code] = {
        "body": body, "target": code, "value": value, "numerator": num, "denominator": den, "comparator": cmp,
        "status": "conflict" if alt else "stated" if value is not None else "missing", "evidence": evidence,
        "file": "reports/" + FILES[body], "note": note,
        **({"alternatives": alt} if alt else {}), **({"evidence_more": more} if more else {}),
        **({"locator": loc} if loc else {}), "applicable": True,
    }


def gap(body, target, note):
    t(body, target, None, "", note=note)


# H01 Trường Mầm non Sao Biển
s = "đã nhận vào các nhóm 86 trẻ, tỷ lệ ra lớp 43,4% (năm học 2022 - 2023 là 40,1%)"
t("H01", 15, 43.4, s, 86, 198, more=["198 trẻ từ 3 đến 36 tháng tuổi"], note="40,1% là năm học trước; 46% là mức phấn đấu")
t("H01", 13, 4.1, "tỷ lệ trẻ suy dinh dưỡng thể thấp còi giảm còn 4,1% (đầu năm học là 6,3%)", note="3,2% là thể nhẹ cân")
t("H01", 5, 95, "có 38/40 đồng chí đạt chuẩn trình độ đào tạo trở lên, bằng 95%", 38, 40)
t("H01", 6, 4, "năm học 2023 - 2024 có 4 giáo viên được công nhận dạy giỏi cấp huyện trở lên", note="17 là cấp trường")
t("H01", 8, 6, "trường có sáu phòng học được xây mới, cải tạo (xây mới 4 phòng ở điểm Cầu Cảng, cải tạo 2 phòng ở điểm trung tâm)",
  note="số viết bằng chữ; 4 và 2 là số thành phần")
t("H01", 12, 0.12, "UBND thị trấn đã giao thêm cho điểm Cầu Cảng 1.200 m² đất", note="1.200 m² = 0,12 ha; 5.860 m² là tổng khuôn viên")
t("H01", 11, 12, "trường được trang bị mới 12 bộ máy vi tính và 5 ti vi")
t("H01", 9, 0.62, "tổng giá trị huy động từ đầu giai đoạn là 620 triệu đồng, riêng năm học 2023 - 2024 là 215 triệu đồng",
  note="1,1 tỷ đồng là mức phấn đấu")
t("H01", 14, 92, "đến nay 92% khoản thu dịch vụ giáo dục được phụ huynh chuyển khoản")
# H02 Trường Mầm non Đảo Cau
t("H02", 15, 39.0, "Số ra lớp: 57/146 cháu, tỷ lệ 39,0%", 57, 146, note="24,5% là của điểm Hòn Mực")
t("H02", 13, 5.8, "Tỷ lệ suy dinh dưỡng thể thấp còi cuối năm học là 5,8%, giảm 1,1 điểm % so với cùng kỳ",
  note="5,1% là số toàn huyện")
t("H02", 5, 92.9, "Cán bộ quản lý, giáo viên đạt chuẩn trình độ đào tạo trở lên 26/28 người (92,9%), đầu giai đoạn là 22/28 người",
  26, 28)
t("H02", 6, 2, "Trong năm học 2023-2024, hai cô giáo được công nhận giáo viên dạy giỏi cấp huyện (năm học trước 01 cô)",
  note="số viết bằng chữ")
t("H02", 8, 0, "từ năm 2022 đến nay chưa có phòng học nào được xây mới, cải tạo xong (0 phòng)",
  note="số 0 có nêu; 4 phòng đang thi công không tính")
t("H02", 12, 0.085, "được xã giao thêm 850 m2", note="850 m² = 0,085 ha")
gap("H02", 11, "không nêu máy trang bị mới; 6 máy vi tính cũ mua từ 2017; 10 bộ là đề nghị cấp")
t("H02", 9, 0.2854, "ủng hộ từ đầu giai đoạn là 285.400.000 đồng", note="112.000.000 đồng là phần đã chi")
t("H02", 14, 75, "khoảng 75% các khoản thu dịch vụ đã chuyển khoản", cmp="~")
# H03 Trường Tiểu học Hà Lâm
L = "Biểu mục 3, cột “Lũy kế hoặc hiện có đến 30/6/2024”, dòng "
t("H03", 1, 0, "0/824", 0, 824, loc=L + "1", more=["không có học sinh bỏ học"], note="số 0 có nêu")
t("H03", 2, 100, "158/158", 158, 158, loc=L + "2", more=["Đạt 100%"])
t("H03", 13, 2.9, "2,9", loc=L + "3")
t("H03", 5, 97.9, "47/48", 47, 48, loc=L + "5", more=["97,9%"], note="97,9% ở cột Ghi chú; cột kế hoạch 48/48")
t("H03", 6, 7, "7", loc="Biểu mục 3, cột “2024”, dòng 6", note="năm học 2023 - 2024; 18 là cộng ba năm học; 6/năm là kế hoạch")
t("H03", 7, 35.8, "35,8", loc=L + "7", note="39 em là một lớp khối 1; 34,5 là mức phấn đấu")
t("H03", 8, 12, "12", loc=L + "8", note="8 là riêng xây mới")
t("H03", 11, 58, "58", loc=L + "9", note="20 + 23 + 15; 8 là năm gốc")
t("H03", 12, 0, "0", loc=L + "10 (m²)", note="số 0 có nêu")
t("H03", 9, 1.245, "1.245", loc=L + "11 (triệu đồng)", more=["320", "515", "410"],
  alt=[{"value": 1.254, "evidence": "từ đầu năm 2022 đến hết tháng 6/2024 toàn trường huy động được 1,254 tỷ đồng"}],
  note="320 + 515 + 410 = 1.245 nên giữ 1.245; lời văn ghi 1,254 (đảo chữ số)")
t("H03", 14, 88.5, "88,5", loc=L + "12")
# H04 Trường Tiểu học Vụng Ngang
t("H04", 1, 0, "nhiều năm liền, kể cả năm học vừa qua, trường không có học sinh bỏ học",
  note="số 0 có nêu, không có mẫu số; 0,62% là toàn huyện")
t("H04", 2, 100, "toàn bộ 92 học sinh lớp 5 hoàn thành chương trình tiểu học, đạt 100%", 92, 92)
t("H04", 5, 100, "100% cán bộ quản lý, giáo viên đã đạt chuẩn trình độ đào tạo trở lên", note="không có tử số, mẫu số")
t("H04", 6, 3, "Năm học 2023 - 2024, trường có ba giáo viên được công nhận dạy giỏi cấp huyện", note="số viết bằng chữ")
gap("H04", 7, "không nêu sĩ số bình quân; 31 và 28 là sĩ số từng lớp; “dưới 30” là mức đề nghị")
t("H04", 8, 8, "từ năm 2022 đến nay trường được đầu tư xây mới, cải tạo 8 phòng học, gồm 5 phòng ở điểm trường chính và 3 phòng ở điểm trường Bãi Sỏi",
  alt=[{"value": 9, "evidence": "đã có thêm chín phòng học được xây mới, cải tạo"}], note="5 + 3 = 8 nên giữ 8; lời dẫn ghi chín")
t("H04", 9, 0.7, "Gần 700 triệu đồng bà con và các nhà hảo tâm đóng góp cho trường từ năm 2022 đến nay qua kênh xã hội hóa", cmp="<",
  note="240 triệu là giai đoạn trước; 1,2 tỷ là mức đề nghị")
t("H04", 11, 46, "Trường cũng tiếp nhận 46 bộ máy vi tính mới, trong đó 20 bộ là quà của các cựu học sinh")
t("H04", 12, 0.35, "UBND xã Vụng Ngang giao thêm cho trường 3.500 m2 đất", note="3.500 m² = 0,35 ha")
gap("H04", 13, "chỉ nhận xét định tính; “dưới 4%” là mức đề nghị")
t("H04", 14, 90, "trên 90% các khoản thu dịch vụ giáo dục đã được thanh toán không dùng tiền mặt", cmp=">")
# H05 Trường TH&THCS Cồn Ráy
t("H05", 1, 0.39, "Số học sinh bỏ học trong năm học: 2/512 em, chiếm 0,39% (năm học 2022 - 2023: 4/519 em, chiếm 0,77%).", 2, 512)
t("H05", 2, 98.4, "Hoàn thành chương trình tiểu học: 61/62 học sinh lớp 5, đạt 98,4%", 61, 62)
t("H05", 3, 98.2, "Công nhận tốt nghiệp THCS: 54/55 học sinh lớp 9, đạt 98,2%.", 54, 55)
t("H05", 4, 52.6, "Kết quả học tập mức khá, tốt: 52,6% (tốt 14,1%; khá 38,5%), kế hoạch năm học là 55%.", note="55,8% là toàn huyện")
t("H05", 5, 93.2, "đạt chuẩn trình độ đào tạo trở lên 41/44 người (93,2%)", 41, 44)
gap("H05", 6, "chỉ có 9 giáo viên dạy giỏi cấp trường; hội thi cấp huyện chưa có kết quả")
t("H05", 7, 26.9, "Bình quân 26,9 học sinh/lớp", note="11 em là một lớp")
t("H05", 8, 10, "đã xây mới, cải tạo 9 phòng học, cụ thể:",
  more=["Điểm trường chính: 4 phòng", "Phân hiệu Đảo Nhỏ: 3 phòng", "Điểm Ráy Ngoài: 3 phòng"],
  alt=[{"value": 9, "evidence": "đã xây mới, cải tạo 9 phòng học"}], note="4 + 3 + 3 = 10 nên giữ 10; câu dẫn ghi 9")
t("H05", 9, 1.15, "từ năm 2022 đến nay huy động 1 tỷ 150 triệu đồng", note="640 triệu là phần tiền mặt")
t("H05", 10, 13, "Năm học 2023 - 2024: 6 giải", more=["Năm học 2021 - 2022: 3 giải", "Năm học 2022 - 2023: 4 giải"],
  note="3 + 4 + 6, báo cáo không ghi tổng")
t("H05", 11, 40, "6 tháng đầu năm 2024: 7 bộ", more=["Năm 2022: 15 bộ", "Năm 2023: 18 bộ"],
  note="15 + 18 + 7, báo cáo không ghi tổng; 30 bộ là kế hoạch")
t("H05", 12, 0.62, "được giao thêm 0,62 ha, gồm điểm trường chính 0,42 ha và phân hiệu Đảo Nhỏ 0,20 ha")
t("H05", 13, 6.2, "Học sinh suy dinh dưỡng thể thấp còi: 6,2%; phân hiệu Đảo Nhỏ là 9,4%.")
t("H05", 14, 75, "ba phần tư các khoản thu đã được thanh toán không dùng tiền mặt", note="phân số viết bằng chữ: 3/4 = 75%")
# H06 Trường THCS Hà Lâm
A, B = "Bieu 1 - Theo nam hoc!", "Bieu 2 - CSVC!"
t("H06", 1, 0.47, "0,47", 3, 645, loc=A + "D10", more=["3", "645"])
t("H06", 3, 99.4, "99,4", 161, 162, loc=A + "H10", more=["161", "162"])
t("H06", 4, 60.4, "60.4", 388, 642, loc="Bieu 3 - Hoc tap!H10", more=["388", "642"], note="các dòng trên là từng khối")
t("H06", 5, 97.7, "42", 42, 43, loc=A + "K10", more=["43"], note="không in tỷ lệ: 42/43 = 97,7%")
t("H06", 6, 5, "5", loc=A + "L10")
t("H06", 7, 33.9, "33.9", loc=A + "E10")
t("H06", 8, 5, "2", loc=B + "B6", more=["3", "0"], note="2 + 3 + 0; dòng kế hoạch 6 tháng cuối năm không tính")
t("H06", 9, 0.98, "410", loc=B + "E6", more=["395", "175"], note="410 + 395 + 175 = 980 triệu đồng")
t("H06", 10, 34, "14", loc=A + "I10", more=["9", "11"], note="9 + 11 + 14 (từ năm học 2021-2022); 8 là năm gốc, 15 là kế hoạch")
t("H06", 11, 62, "25", loc=B + "C6", more=["22", "15"], note="25 + 22 + 15")
gap("H06", 12, "cột để trống, ghi chú đang chờ đo đạc")
t("H06", 14, 95.5, "0.955", loc=B + "F8", note="ô định dạng phần trăm; 0.97 là kế hoạch")
# H07 Trường THCS Mũi Chùa
t("H07", 1, 1.03, "Cả năm học có 5 em bỏ học trên tổng số 487 học sinh đầu năm, chiếm 1,03%, tăng 2 em so với năm học 2022 - 2023", 5, 487)
t("H07", 3, 97.5, "Có 118/121 học sinh lớp 9 được công nhận tốt nghiệp THCS, đạt 98,5%", 118, 121,
  alt=[{"value": 98.5, "evidence": "đạt 98,5%"}], note="118/121 = 97,5% nên giữ 97,5; báo cáo in 98,5%")
t("H07", 4, 54.3, "Tỷ lệ học sinh có kết quả học tập mức khá, tốt đạt 54,3%, thấp hơn kế hoạch của trường (56%) là 1,7 điểm %")
t("H07", 5, 93.9, "tỷ lệ đạt chuẩn trình độ đào tạo trở lên là 93,9%, còn 02/33 đồng chí chưa đạt chuẩn", 31, 33,
  note="tử số 31 = 33 - 2; 02/33 là số chưa đạt")
t("H07", 6, 4, "Năm học 2023 - 2024 có 4 giáo viên được công nhận giáo viên dạy giỏi cấp huyện trở lên (01 cấp tỉnh)",
  note="01 nằm trong 4; 12 là cấp trường")
t("H07", 7, 34.8, "bình quân 34,8 học sinh/lớp; lớp đông nhất là lớp 6A với 42 em")
t("H07", 8, 7, "trường đưa vào sử dụng 7 phòng học xây mới, cải tạo, kể cả 3 phòng học bộ môn", note="2 phòng là giai đoạn trước")
t("H07", 9, 0.89, "Nguồn lực xã hội hóa huy động từ năm 2022 đến nay đạt 890 triệu đồng, bằng 59,3% kế hoạch cả giai đoạn (1,5 tỷ đồng)")
t("H07", 10, 20, "20", loc="Bảng mục II.1, dòng “Tổng 3 năm học”, cột “Cộng (giải)”", note="70 giải là toàn huyện")
t("H07", 11, 55, "Số máy vi tính được trang bị mới lũy kế là 55 bộ, đạt 61,1% kế hoạch (90 bộ), riêng đợt tháng 8/2023 lắp một phòng máy 30 bộ")
gap("H07", 12, "3.000 m² mới đề nghị; 6.240 m² là khuôn viên hiện có")
gap("H07", 14, "đã triển khai nhưng chưa tổng hợp được tỷ lệ")
# H08 Trung tâm GDNN-GDTX
t("H08", 1, 2.6, "Học viên bỏ học 7/268 em, tỷ lệ 2,6%, giảm 1,2 điểm % so với năm học trước (3,8%)", 7, 268)
t("H08", 5, 94.4, "17/18 người đạt chuẩn trình độ trở lên (94,4%)", 17, 18)
t("H08", 6, 0, "Năm học 2023-2024 không có giáo viên đạt danh hiệu giáo viên dạy giỏi cấp huyện trở lên", note="số 0 có nêu")
gap("H08", 8, "chỉ sửa mái nhà xưởng; 2 phòng học là đề nghị")
t("H08", 9, 0.15, "ủng hộ Trung tâm tính từ năm 2022 hơn 150 triệu đồng theo hình thức xã hội hóa", cmp=">", note="3,86 tỷ đồng là ngân sách")
t("H08", 10, 3, "Từ năm học 2021-2022 đến nay, học viên Trung tâm giành ba giải học sinh giỏi cấp tỉnh khối GDTX, gồm 1 giải Ba và 2 giải Khuyến khích",
  note="số viết bằng chữ; 30 giải là cả huyện")
t("H08", 11, 45, "Máy vi tính trang bị mới: năm 2022 được Sở cấp 20 bộ; năm 2023 Trung tâm mua 25 bộ; 6 tháng đầu năm 2024 chưa mua thêm.",
  alt=[{"value": 48, "evidence": "được trang bị 48 bộ máy vi tính"}], note="20 + 25 = 45 nên giữ 45; phần tóm tắt ghi 48")
t("H08", 14, 61.5, "Đến 30/6/2024 đạt 61,5% các khoản thu dịch vụ giáo dục, tăng 12,5 điểm % so với cuối năm 2022")

OUTSIDE = {
    ("H08", "T03"): "không thuộc phạm vi (93,5% là tốt nghiệp THPT)",
    ("H01", "T07"): "không thuộc phạm vi (28 trẻ/nhóm, lớp của trường mầm non)",
    ("H02", "T07"): "không thuộc phạm vi của chỉ tiêu",
    ("H08", "T07"): "không thuộc phạm vi (38,3 học viên/lớp của Trung tâm, không phải trường tiểu học, THCS)",
}


def truth():
    rows = []
    for body in ALL:
        for target in TARGETS:
            key = body, target["code"]
            if body in target["applies_to"]:
                rows.append(R[key])
                continue
            assert key not in R, key
            rows.append({
                "body": body, "target": target["code"], "value": None, "numerator": None, "denominator": None,
                "comparator": "=", "status": "missing", "evidence": "", "file": "reports/" + FILES[body],
                "note": OUTSIDE.get(key, "không thuộc phạm vi của chỉ tiêu"), "applicable": False})
    return rows


def review():
    out = []
    for target in TARGETS:
        rows = [R[b, target["code"]] for b in ALL if b in target["applies_to"]]
        have = [r for r in rows if r["value"] is not None]
        values, extra = [Decimal(str(r["value"])) for r in have], {}
        agg, used = target["aggregation"], [r["body"] for r in have]
        if agg == "weighted_ratio":
            both = [r for r in have if r["denominator"]]
            used = [r["body"] for r in both]
            num, den = sum(r["numerator"] for r in both), sum(r["denominator"] for r in both)
            actual = Decimal(num) * 100 / den
            extra = {"numerator": num, "denominator": den,
                     "percent_only": [r["body"] for r in have if not r["denominator"]]}
        else:
            actual = {"sum": sum, "max": max, "mean": lambda v: sum(v) / len(v)}[agg](values)
        level = Decimal(str(target["target"][0] if isinstance(target["target"], list) else target["target"]))
        share = actual / level * 100
        if target["basis"] == "cumulative_term" and agg == "sum":
            status = "exceeded" if share > 100 else "met" if share == 100 else "on_track" if share >= 50 else "behind"
        else:
            ok = {">=": actual >= level, ">": actual > level, "<=": actual <= level, "<": actual < level,
                  "=": actual == level, "range": actual >= level}[target["comparator"]]
            status = "met" if ok else "behind"
        out.append({
            "target": target["code"], "name": target["name"], "unit": target["unit"], "target_value": target["target"],
            "aggregation": agg, "actual": round(float(actual), 4),
            "achieved_pct": float(share.quantize(Decimal("0.01"), ROUND_HALF_UP)), "status": status,
            "missing": [r["body"] for r in rows if r["value"] is None],
            "not_applicable": [b for b in ALL if b not in target["applies_to"]],
            "conflicts": [r["body"] for r in rows if r["status"] == "conflict"],
            "approximate": [r["body"] for r in have if r["comparator"] != "="], "used": used, **extra})
    return out


def main():
    for name, value in (("organisations", ORGANISATIONS), ("resolution", RESOLUTION), ("truth", truth()),
                        ("expected_review", review())):
        (HERE / f"{name}.json").write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
