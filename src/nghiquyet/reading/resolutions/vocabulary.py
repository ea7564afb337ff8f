"""Words of the genre that several readers of resolutions need, as patterns over lower-case text.

Each list states something true of how Vietnamese resolutions are worded; none names a document.
"""

from __future__ import annotations

import re

YEAR = r"(?:19|20)\d{2}"
YEARS = rf"{YEAR}\s?[-–—]\s?{YEAR}"
EVERY_YEAR = r"(?:bình quân\s+)?(?:trong\s+)?(?:hằng|hàng|mỗi|từng)\s+năm(?:\s+học)?|bình quân\s+năm"
UNTIL = (
    rf"(?:tính\s+|phấn đấu\s+)?(?:vào|đến)\s+(?:hết\s+|cuối\s+|thời điểm\s+)*"
    rf"(?:năm\s+{YEAR}|nhiệm kỳ(?:\s+{YEARS})?|giai đoạn(?:\s+{YEARS})?"
    rf"|tháng\s+\d{{1,2}}(?:\s?/\s?|\s+năm\s+){YEAR}|quý\s+\w+(?:\s?/\s?|\s+năm\s+){YEAR}|năm(?!\s+\d))"
)
DURING = (
    rf"(?:trong\s+|cả\s+|toàn\s+|suốt\s+)+(?:nhiệm kỳ|giai đoạn|khóa|năm)(?:\s+(?:{YEARS}|{YEAR}))?"
    rf"|(?:nhiệm kỳ|giai đoạn|thời kỳ)\s+{YEARS}"
    rf"|(?<!đến\s)(?<!cuối\s)(?<!hết\s)(?<!với\s)(?:trong\s+)?năm\s+{YEAR}|trong\s+\d+\s+năm"
    rf"|từ\s+nay\s+đến\s+(?:hết\s+|cuối\s+)*năm\s+{YEAR}"
)
TIME_FRAME = rf"(?:{EVERY_YEAR}|{UNTIL}|{DURING})"

MEASURE_HEAD = re.compile(
    r"(?:tỷ\s+lệ|tỉ\s+lệ|tỷ\s+số|tỷ\s+suất|tỷ\s+trọng|tổng(?!\s+kết|\s+hợp|\s+quát"
    r"|\s+công\s+ty|\s+thể)|số(?!\s+hó?óa|\s+hoá|\s+liệu)"
    r"|tốc\s+độ|diện\s+tích|sản\s+lượng|năng\s+suất|giá\s+trị|thu\s+nhập|thu\s+ngân\s+sách"
    r"|doanh\s+thu|lợi\s+nhuận"
    r"|chỉ\s+số|mật\s+độ|độ(?!\s+tuổi)|mức|quy\s+mô|kim\s+ngạch|vốn|quỹ|nguồn\s+(?:vốn|thu)"
    r"|chi\s+phí|thời\s+gian"
    r"|tuổi\s+thọ|dân\s+số|khối\s+lượng|chiều\s+dài|công\s+suất|hệ\s+số|nồng\s+độ|grdp|gdp"
    r"|ngân\s+sách|cơ\s+cấu"
    r"|tiến\s+độ|hiệu\s+suất|điểm(?=\s+(?:trung|bình|số))|giá\s+thành|lực\s+lượng\s+lao\s+động)(?!\w)",
    re.IGNORECASE,
)
AVERAGE = re.compile(
    r"bình\s+quân|trung\s+bình|năng\s+suất|mật\s+độ|^(?:\w+\s+){0,2}(?:chỉ\s+số|hệ\s+số"
    r"|tỷ\s+số|mức\s+độ|điểm|thời\s+gian|thời\s+hạn)(?!\w)"
    r"|tỷ\s+suất|nồng\s+độ|tuổi\s+thọ|(?:trên|/)\s*(?:một|1|mỗi)\s+(?:ha|héc|đơn vị diện tích)"
    r"|trên\s+[\d.]+\s+(?:dân|người|trẻ|lao động)"
    r"|giá\s+thành",
    re.IGNORECASE,
)
CHANGE = re.compile(
    r"(?<!\w)(?:tốc\s+độ|tăng(?!\s+cường)|giảm(?!\s+nghèo)|tăng\s+trưởng|tiết\s+kiệm"
    r"|tinh\s+giản|cắt\s+giảm)(?!\w)",
    re.IGNORECASE,
)
UNDESIRED = re.compile(
    r"(?<!\w)(?:hộ\s+(?:cận\s+)?nghèo|nghèo|vi\s+phạm|(?<!dự\s)(?<!thiết\s)(?<!trang\s)(?<!chuẩn\s)bị|tồn\s+đọng|suy\s+dinh\s+dưỡng"
    r"|tử\s+vong|chết|tai\s+nạn|tội\s+phạm"
    r"|phạm\s+tội|thất\s+nghiệp|bỏ\s+học|lưu\s+ban|nợ\s+(?:xấu|đọng|thuế|quá\s+hạn)|quá\s+hạn"
    r"|chậm|trễ\s+hạn|thất\s+thoát|hao\s+hụt|hao\s+phí"
    r"|khiếu\s+nại|tố\s+cáo|sinh\s+con\s+thứ|tảo\s+hôn|ô\s+nhiễm|cháy|ngộ\s+độc|mắc|nhiễm|yếu"
    r"|kém|không\s+hoàn\s+thành|không\s+đạt"
    r"|mù\s+chữ|nhà\s+tạm|dột\s+nát|tham\s+nhũng|tái\s+nghèo|tái\s+phạm|nồng\s+độ|thời\s+gian"
    r"|chi\s+phí|giá\s+thành|tiêu\s+hao|phát\s+thải"
    r"|kỷ\s+luật|thương\s+vong|thiếu|trả\s+lại|sai\s+sót|lãng\s+phí|bạo\s+lực|nghỉ\s+việc"
    r"|phế\s+phẩm|hàng\s+lỗi|sự\s+cố)(?!\w)",
    re.IGNORECASE,
)
REMEDIED = re.compile(
    r"(?<!\w)(?:được|thoát|giải\s+quyết|xử\s+lý|khắc\s+phục|xóa|xoá|phát\s+hiện|điều\s+tra"
    r"|khám\s+phá|hỗ\s+trợ|phòng|chống|quỹ|giúp|giảm"
    r"|cai|điều\s+trị|thu\s+hồi|hòa\s+giải|chấp\s+hành|không\s+vi\s+phạm|chuyển(?!\s+biến)"
    r"|xây\s+dựng|tham\s+gia|vận\s+động|tiết\s+kiệm"
    r"|đúng\s+hạn|trước\s+hạn)(?!\w)",
    re.IGNORECASE,
)
PREDICATE = re.compile(
    r"(?<!\w)(?:đạt|được|có|là|hoàn\s+thành|tham\s+gia|sử\s+dụng|vi\s+phạm|(?<!dự\s)(?<!thiết\s)(?<!trang\s)(?<!chuẩn\s)bị|qua|không|mắc"
    r"|biết|tồn\s+đọng|suy\s+dinh\s+dưỡng|thực\s+hiện"
    r"|ký|đăng\s+ký|tổ\s+chức(?=\s+(?:lớp|học|đối|sinh|hội|các))|xếp\s+loại|ứng\s+dụng"
    r"|áp\s+dụng|liên\s+kết|ra\s+lớp|tốt\s+nghiệp|bỏ\s+học|đi\s+học|quá\s+hạn|trả"
    r"|thành\s+lập|ban\s+hành|xây\s+dựng|triển\s+khai|chấp\s+hành|nhận|cam\s+kết|chuyển|gửi"
    r"|lập|đóng|tiếp\s+cận|sinh\s+hoạt|còn|bảo\s+đảm|đảm\s+bảo"
    r"|phát\s+triển|nộp|thanh\s+toán|tự\s+chủ|trúng|đỗ|chưa|đã)(?!\w)",
    re.IGNORECASE,
)
ACTION = re.compile(
    r"(?:phối\s+hợp\s+)?(?:kết\s+nạp|xây\s+dựng|xây\s+mới|tổ\s+chức|thành\s+lập|trồng"
    r"|thu\s+hút|vận\s+động|huy\s+động|hỗ\s+trợ|giúp|giải\s+quyết|đào\s+tạo"
    r"|bồi\s+dưỡng|dạy\s+nghề|cứng\s+h[óo][áa]|kiên\s+cố|phát\s+triển|giới\s+thiệu|thực\s+hiện"
    r"|hoàn\s+thành|sửa\s+chữa|nâng\s+cấp|mở|cấp|tặng|trao|kiểm\s+tra"
    r"|giám\s+sát|rà\s+soát|rà\s+phá|di\s+dời|tuyên\s+truyền|khám|tư\s+vấn|đón|xuất\s+khẩu"
    r"|sản\s+xuất|khai\s+thác|cho\s+vay|đầu\s+tư|xóa|xoá|tạo|bàn\s+giao"
    r"|quy\s+tập|triển\s+khai|biên\s+soạn|ban\s+hành|công\s+nhận|đăng\s+ký|chuyển(?!\s+biến)"
    r"|tiếp\s+nhận|nghiên\s+cứu|sáp\s+nhập|sắp\s+xếp|thu\s+gom|lắp\s+đặt|mua"
    r"|bảo\s+vệ|phục\s+hồi|khoán|nuôi|thả|tiêm|phủ|đưa|chăm\s+sóc|duy\s+trì|quản\s+lý"
    r"|cải\s+tạo|nạo\s+vét|tặng|thăm|phụng\s+dưỡng|tuyển|tuyển\s+sinh|tuyển\s+dụng"
    r"|ký\s+kết|ký|cung\s+cấp|phát\s+hiện|xử\s+lý|kéo\s+giảm|cắt\s+giảm|tinh\s+giản|giảm|tăng"
    r"|lấp\s+đầy|cải\s+cách|số\s+hó?óa|số\s+hoá|khai\s+hoang|gieo"
    r"|thẩm\s+định|tiết\s+kiệm|tập\s+huấn|quyên\s+góp|ủng\s+hộ|hiến|đóng\s+góp|giao"
    r"|nhân\s+rộng|hình\s+thành|quy\s+hoạch|cử|chuẩn\s+hóa|ho[àa]\s+giải|hòa\s+giải|xét\s+xử|thi\s+hành(?=\s+(?:xong|án))"
    r"|giành)(?!\w)",
    re.IGNORECASE,
)
