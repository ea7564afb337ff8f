"""Words that tell what a number is: a result, a plan, an earlier figure, a difference, a part."""

from __future__ import annotations

import re

_I = re.IGNORECASE
PLANNED_LEAD = re.compile(
    r"\W*(?:(?:\d{1,2}|[IVX]{1,4}|[a-zđ])[.)]\s*)?(?:phương hướng|dự kiến|mục tiêu (?:năm|đến|thời gian)"
    r"|nhiệm vụ (?:trọng tâm|tiếp theo|thời gian|năm|quý|những tháng|\d+ tháng))[^.:]{0,50}[.:](?=\s)",
    _I,
)
"""What a paragraph opens with that tells of plans all through: "8. Phương hướng. Xây thêm …"."""
FUTURE_HEADING = re.compile(
    r"phương hướng|hướng tới|trọng tâm|thời gian tới|tiếp theo|sắp tới|những tháng"
    r"|đến hết nhiệm kỳ|từ nay đến|nhiệm vụ (?:năm|đến|6 tháng|nửa"
    r"|quý|giai đoạn)|giải pháp"
    r"|kiến nghị|đề nghị|đề xuất|kế hoạch|mục tiêu|dự kiến|chỉ tiêu phấn đấu|định hướng|cam kết|còn lại"
    r"|cuối năm(?! \d{4}\b.*kết quả)",
    _I,
)
RESULT_HEADING = re.compile(r"kết quả|đánh giá|tình hình|thực hiện|đã đạt", _I)
DONE = re.compile(r"(?<!\w)(?:đã|vừa)(?!\w)", _I)
PLAN_BEFORE = re.compile(
    r"dự toán|phương án|kịch bản|phấn đấu|dự kiến|kế hoạch|chỉ tiêu|mục tiêu"
    r"|(?<!cấp )(?<!cấp mới )(?<!văn phòng )đăng ký|được giao"
    r"|(?<!bàn )giao(?= (?:là|cho|\d"
    r"|chỉ))"
    r"|lộ trình|mức trần|đề nghị|quyết tâm"
    r"|hướng tới|yêu cầu|quy định|định mức|(?<!\w)sẽ(?!\w)|cần (?:thêm|có)|còn thiếu"
    r"|tiếp tục (?!được|là|có|giữ|đạt)"
    r"|đề ra|thêm(?= ít nhất|$)|cam kết|nghị quyết(?= |$)",
    _I,
)
PLAN_AFTER = re.compile(r"^\s*(?:theo kế hoạch|kế hoạch|chỉ tiêu|đăng ký|dự toán|được giao)(?!\w)", _I)
OF_PLAN = re.compile(
    r"^\s*(?:so với |so |của )?(?:số |mức |tổng )?(?:các )?(?:chỉ tiêu|kế hoạch|nghị quyết|dự toán"
    r"|đăng ký|mục tiêu|lộ trình|nhu cầu|định mức"
    r"|(?:diện tích|số lượng|khối lượng|tổng số)?[^,.;()]{0,25}(?:được giao|đã đăng ký|đề ra|kế hoạch"
    r"|chỉ tiêu))(?!\w)",
    _I,
)
EXCEEDS = re.compile(r"vượt(?: mức| hơn| trên)?\s*$", _I)
CHANGE_BEFORE = re.compile(
    r"(?:tăng|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn|vượt|chênh lệch|hụt|giảm được|tăng được)(?: thêm"
    r"| khoảng| trên| hơn| gần| bình quân| lần lượt"
    r"| mức)?\s*$",
    _I,
)
ADDED_BEFORE = re.compile(r"(tăng thêm|giảm thêm|giảm được|tăng được)(?: khoảng| trên| hơn| gần)?\s*$", _I)
GROWN_BEFORE = re.compile(r"(?<!\w)(tăng|giảm)(?: thêm| khoảng| trên| hơn| gần| bình quân| được)?\s*$", _I)
CHANGE_IN_OTHER_TERMS = re.compile(
    r"(?<!\w)(tăng|giảm)(?: thêm| được)? \d[\d.,]* [^\d,;:()]{1,30}(?:\(|, ?(?:bằng|tương ứng"
    r"|tương đương|tức)(?: với| là)?(?: giảm| tăng)?)\s*$",
    _I,
)
"""Before a change told again in percent: "giảm 3 vụ (7,7%)"."""
THAN_EARLIER = re.compile(
    r"[^,;.]{0,15}(?:so với|so) (?:cùng kỳ|năm trước|kỳ trước|tháng trước|quý trước)", _I
)
CHANGE_BETWEEN = re.compile(r"(?:tăng|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn)(?: so với)? [^,.;:]{0,60}$", _I)
LEVEL_AFTER_CHANGE = re.compile(
    r"(?:còn|xuống|xuống còn|lên|lên thành|tới|đến|đạt|là|bằng)\s*(?:mức|ở mức)?\s*$", _I
)
PREVIOUS = re.compile(
    r"nhiệm kỳ trước|cùng kỳ|năm trước"
    r"|(?<!từ )(?<!tháng )(?<!năm )(?<!nửa )đầu (?:nhiệm )?kỳ(?! (?:đến|tới|này))"
    r"|trước đây|so với(?: mức)?\s*$"
    r"|(?<!nửa )(?<!đầu )nhiệm kỳ qua|kỳ trước|giai đoạn trước",
    _I,
)
COMPARED_WITH = re.compile(r"(?<!\w)so (?:với|cùng) [^,;:.()]{2,50}\(\s*$", _I)
"""Before the figure of what is compared with: "So với Tết năm ngoái (1.960 suất)"."""
OPENS_EARLIER = re.compile(
    r"\W*(?:trong |ở |vào )?(?:giai đoạn|nhiệm kỳ|khóa|kỳ|năm|thời gian) trước(?: đó| đây)?,", _I
)
"""What a sentence opens with that tells of earlier times all through."""
NOW = re.compile(r"đến nay|hiện nay|(?:nhiệm kỳ|giai đoạn|kỳ|năm|khóa) (?:này|nay)|thì nay", _I)
ALWAYS_PART = re.compile(
    r"(?<!\w)(?:chiếm|trị giá|tổng mức|kinh phí|chi phí|đã chi|chi(?= (?:hỗ trợ|trả|cho|mua|tặng)(?!\w)))"
    r"(?!\w)",
    _I,
)
"""Words before an amount that is one side of what the sentence counts; a target may be named with them."""
AVERAGE_OF_OTHERS = re.compile(
    r"(?:bình quân|trung bình|mặt bằng|mức chung|tính chung)(?: chung)?(?: của)?(?: toàn| cả)?"
    r" (ngành|tỉnh|huyện|thành phố|nước|cả nước|khu vực|hệ thống|vùng|quốc gia)",
    _I,
)
OF_OTHERS_AFTER = re.compile(
    r"^[^.,;()]{0,40}(?:bình quân|trung bình|của|trên|trong) (?:toàn|cả) (tỉnh|thành phố|ngành|nước|huyện|xã"
    r"|quốc|hệ thống)",
    _I,
)
SHARE_IN_OTHERS = re.compile(r"góp phần (?:vào|cùng|hoàn thành|để)[^.;]{0,80}$", _I)
LOOKS_BACK = re.compile(
    r"(?:^|[.:])\W*(?:với|phát huy(?: kết quả)?|từ kết quả|cùng với|có được)(?: hơn| trên| gần)?\s*$", _I
)
"""What a sentence opens with right before a figure that was reached: "Với 38 căn nhà …"."""
NOT_DONE_AFTER = re.compile(
    r"^[^.;,]{0,70}?(?<!\w)(?:đang (?:ở bước|chờ|trình|thi công|xây dựng|làm|triển khai|thực hiện"
    r"|hoàn thiện|đề nghị)"
    r"|chưa (?:giải ngân|thực hiện|hoàn thành|nghiệm thu|triển khai|được))(?!\w)"
    r"|^[^.;]{0,60}?(?:được )?(?:duyệt|phê duyệt|thông qua) (?:đề cương|thuyết minh|chủ trương)(?!\w)",
    _I,
)
PART = re.compile(
    r"trong đó|riêng|kể cả|trong số (?:này|đó|ấy)|(?<!\w)gồm(?!\w)|bao gồm"
    r"|(?<!\w)(?<!bình quân )mỗi(?! năm)(?!\w)(?![^,;.]{0,60}bình quân)"
    r"|(?<!\w)ở (?:bậc|cấp học|ngành học)(?!\w)"
    r"|có (?:cuộc|nơi|đơn vị|xã|lớp) (?:chỉ )?"
    r"|tiêu biểu(?: như| là)?|điển hình|(?<!\w)chủ yếu(?! là do)|chưa kể|ngoài ra|không kể|còn lại"
    r"|trung bình một|bình quân một|(?:nhiều|cao|thấp|ít|lớn|nhỏ) nhất",
    _I,
)
OF_ONE = re.compile(r"(?:bình quân|trung bình) một \w+", _I)
"""An average that a target may ask for: "bình quân một hội viên đóng góp"."""
SHARED_BEFORE = re.compile(r"(?<!\w)(?:cả|tất cả|toàn bộ)\s*$", _I)
UNIVERSAL_AFTER = re.compile(r"^[^,.;]{0,60}(?<!\w)đều(?!\w)", _I)
ZERO = re.compile(
    r"(?<!\w)(?:không|chưa)(?: (?!có số liệu)[^\W\d_]+,?){1,9}? nào(?!\w)"
    r"|(?<=: )không(?=\s*(?:[.;,)]|$))"
    r"|(?<!\w)(?:không có|không phát sinh|không xảy ra|không để xảy ra|không để phát sinh|không ghi nhận"
    r"|chưa xảy ra|chưa để xảy ra|không còn)(?!\w)",
    _I,
)
UNKNOWN = re.compile(
    r"(?:không|chưa) (?:có )?(?:số liệu|thống kê|báo cáo|tổng hợp|rà soát|đánh giá|khảo sát)|chưa có kết quả",
    _I,
)
STOCK = re.compile(r"(?<!\w)(?:đưa|nâng)(?! cao)[^,;.]{0,80}(?:lên|thành)(?: thành| là| đến)?\s*$", _I)
FROM_LEVEL = re.compile(
    r"(?:nâng|tăng|giảm|hạ|đưa)[^.;]{0,60}(?<!\w)từ(?: mức)?\s*$|(?:tăng|giảm|nâng) từ\s*$", _I
)
REACHED_FROM = re.compile(
    r"(?<!\w)từ(?: mức)?\s+\d[\d.,]*\s?%?[^;]{0,40}(?:xuống|lên|còn)(?:\s(?:còn|mức|đến|tới|đạt|là))*\s*$", _I
)
"""Before the level that something fell or rose to: "từ 2,4% đầu năm xuống còn"."""
TO_LEVEL = re.compile(r"^[^.;]{0,30}(?<!\w)(?:lên|xuống|còn)(?!\w)", _I)
PREPARATION = re.compile(
    r"(?<!\w)(khảo sát|điều tra|thăm dò|(?<!cấp )(?<!cấp mới )đăng ký|lập danh sách|đề nghị|trình)"
    r"(?: được| thêm| tổng số)?\s*$"
    r"|(?<!\w)đang (?:thi công|xây dựng|làm|triển khai|thực hiện|hoàn thiện|sửa chữa|chờ nghiệm thu)\s*$"
    r"|(?<!\w)(?:nộp|gửi|lập|trình|hoàn thiện) hồ sơ(?: [^\d,;.]{1,30})?\s*$",
    _I,
)
"""Verbs of what comes before a result: "đã khảo sát 46 ha", "đang thi công 11 căn": nothing handed over."""
SLOWEST = re.compile(r"(?<!\w)(?:chậm|lâu|muộn|dài) nhất(?!\w)", _I)
SLOWEST_AFTER = re.compile(r"^[^.]{0,90}(?<!\w)((?:chậm|lâu|muộn|dài) nhất)(?!\w)", _I)
"""Behind the time of one place: "bản Nà Mèo sau 2 ngày, là nơi chậm nhất"."""
AVERAGE = re.compile(r"bình quân(?! mỗi (?:xã|hộ|người|căn|lớp|trường))|tính chung|trung bình", _I)
WHOLE_ROW = re.compile(
    r"tính chung|chung toàn|bình quân chung"
    r"|toàn (?:viện|trường|huyện|xã|đơn vị|ngành|công ty|trung đoàn|bệnh viện|phường|cơ quan|công đoàn|bộ)",
    _I,
)
UNIT_NAMES_COLUMN = re.compile(
    r"^\s*(?:(?:tên )?(?:đơn vị(?! tính)|khối(?! lượng)|xã(?! hội)|phường|huyện|cụm|trường|khoa|phòng|chi bộ"
    r"|chi hội|chi đoàn|địa bàn|khu|tổ(?! chức)|đội|cơ sở|chi nhánh|phân xưởng)"
    r"(?:,? (?:xã|phường|thị trấn|trực thuộc|thi đua|dân cư|phố|hội|đoàn|sản xuất|chuyên môn))*)\s*$",
    _I,
)
TOTAL_ROW = re.compile(r"^\s*(?:tổng cộng|tổng số|tổng|cộng|toàn|chung|cả)(?!\w)", _I)
SUB_ROW = re.compile(r"^\s*(?:[-–+•*]|trong đó|riêng|bao gồm|gồm)", _I)
PLAN_COLUMN = re.compile(
    r"đăng ký|kế hoạch|(?<!thực hiện )chỉ tiêu(?! hoàn thành)|mục tiêu|nghị quyết|được giao|giao|dự kiến"
    r"|phấn đấu|lộ trình|dự toán|kh(?!\w)|còn lại",
    _I,
)
EXPECTED_COLUMN = re.compile(r"(?<!\w)(?:ước|dự báo|dự ước|khả năng)(?!\w)", _I)
CHANGE_COLUMN = re.compile(
    r"so (?:với|sánh)|tăng(?! gia(?!\w))|giảm|%\s*(?:kh|kế hoạch|hoàn thành|đạt|so)"
    r"|tỷ lệ (?:đạt|hoàn thành|thực hiện)|đạt (?:%|tỷ lệ)|\+/-",
    _I,
)
RESULT_COLUMN = re.compile(r"kết quả|thực hiện|đạt được|lũy kế|luỹ kế|cộng|tổng|hiện có|đã|ước", _I)
CUMULATIVE_COLUMN = re.compile(
    r"lũy kế|luỹ kế|cộng dồn|tổng cộng|từ đầu|giữa nhiệm kỳ|nửa (?:đầu )?nhiệm kỳ", _I
)
SUM_COLUMN = re.compile(r"lũy kế|luỹ kế|cộng|tổng", _I)
NOTE_COLUMN = re.compile(r"ghi chú|nhận xét|nguồn|nguyên nhân|cách tính|minh chứng|đánh giá|diễn giải", _I)
UNIT_COLUMN = re.compile(r"^\s*(?:đơn vị(?: tính)?|đvt|đv tính|đ\.v\.t|đv)\s*$", _I)
NUMBER_COLUMN = re.compile(r"^\s*(?:s\s?t\s?t|tt|mã số|mã|số tt|số thứ tự|#)\s*$", _I)
STRONG_NAME_COLUMN = re.compile(r"chỉ tiêu|nội dung|(?<!\w)tên(?!\w)|tiêu chí|danh mục", _I)
NAME_COLUMN = re.compile(
    r"chỉ tiêu|nội dung|tên|danh mục|đối tượng|hạng mục|nhiệm vụ|tiêu chí|đơn vị(?! tính)|xã|trường|cụm"
    r"|lĩnh vực|mục",
    _I,
)

SAYING = re.compile(r"[“\"][^“”\"]{1,80}[”\"]")
"""A fund, a movement or a saying ("Mỗi công chức một cải tiến"): its words tell nothing of a number."""
