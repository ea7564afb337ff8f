"""The words on screen for codes: the one place where a status gets its name."""

from django.utils.translation import gettext_lazy, pgettext_lazy

from nghiquyet.checking import Mark
from nghiquyet.measuring import State, Status
from nghiquyet.models import Resolution, SearchEntry
from nghiquyet.organising import Kind

STATUS_WORDS = {
    Status.EXCEEDED: pgettext_lazy("trạng thái", "vượt"),
    Status.MET: pgettext_lazy("trạng thái", "đạt"),
    Status.ON_TRACK: pgettext_lazy("trạng thái", "đúng tiến độ"),
    Status.BEHIND: pgettext_lazy("trạng thái", "chậm"),
    Status.OVERDUE: pgettext_lazy("trạng thái", "quá hạn"),
    Status.NOT_YET_DUE: pgettext_lazy("trạng thái", "chưa đến kỳ"),
    Status.NO_DATA: pgettext_lazy("trạng thái", "chưa có số liệu"),
}
STATE_WORDS = {
    State.ACCEPTED: pgettext_lazy("số liệu", "đã nhận"),
    State.CLEAR: pgettext_lazy("số liệu", "đọc rõ"),
    State.TO_CONFIRM: pgettext_lazy("số liệu", "cần xác nhận"),
    State.CONFLICT: pgettext_lazy("số liệu", "mâu thuẫn"),
    State.MISSING: pgettext_lazy("số liệu", "chưa có số liệu"),
    State.NOT_APPLICABLE: pgettext_lazy("số liệu", "không áp dụng"),
}
MARK_WORDS = {
    Mark.DIFFERS: pgettext_lazy("kiểm tra", "khác số liệu"),
    Mark.TO_CONFIRM: pgettext_lazy("kiểm tra", "cần xem lại"),
    Mark.AGREES: pgettext_lazy("kiểm tra", "khớp số liệu"),
    Mark.NOT_FOUND: pgettext_lazy("kiểm tra", "không có trong số liệu"),
}
VERB_WORDS = {
    "import": gettext_lazy("nạp từ tệp"),
    "accept": gettext_lazy("nhận số"),
    "choose": gettext_lazy("chọn cách đọc khác"),
    "correct": gettext_lazy("sửa số"),
    "mark_missing": gettext_lazy("ghi là chưa có số liệu"),
    "undo": gettext_lazy("hoàn tác"),
    "import_again": gettext_lazy("đọc lại từ tệp"),
    "resolution_state": gettext_lazy("chuyển trạng thái"),
    "organisations": gettext_lazy("nạp danh sách tổ chức"),
    "reopen": gettext_lazy("hỏi lại vì tệp mới nêu khác"),
}
RESOLUTION_KINDS = {
    Resolution.Kind.CONGRESS: pgettext_lazy("loại", "nghị quyết đại hội"),
    Resolution.Kind.YEARLY: pgettext_lazy("loại", "nghị quyết lãnh đạo năm"),
    Resolution.Kind.THEMATIC: pgettext_lazy("loại", "nghị quyết chuyên đề"),
    Resolution.Kind.PROGRAMME: pgettext_lazy("loại", "chương trình hành động"),
    Resolution.Kind.PLAN: pgettext_lazy("loại", "kế hoạch"),
    Resolution.Kind.DIRECTIVE: pgettext_lazy("loại", "chỉ thị"),
    Resolution.Kind.CONCLUSION: pgettext_lazy("loại", "kết luận"),
}
RESOLUTION_STATES = {
    Resolution.State.DRAFT: pgettext_lazy("nghị quyết", "dự thảo"),
    Resolution.State.CONSULTATION: pgettext_lazy("nghị quyết", "đang lấy ý kiến"),
    Resolution.State.AMENDED: pgettext_lazy("nghị quyết", "đã chỉnh lý"),
    Resolution.State.ADOPTED: pgettext_lazy("nghị quyết", "đã thông qua"),
    Resolution.State.IN_FORCE: pgettext_lazy("nghị quyết", "đang hiệu lực"),
    Resolution.State.REPLACED: pgettext_lazy("nghị quyết", "được sửa đổi, thay thế"),
    Resolution.State.CLOSED: pgettext_lazy("nghị quyết", "đã kết thúc"),
}
SEARCH_KINDS = {
    SearchEntry.Kind.RESOLUTION: pgettext_lazy("tìm", "nghị quyết"),
    SearchEntry.Kind.TARGET: pgettext_lazy("tìm", "chỉ tiêu"),
    SearchEntry.Kind.CLAUSE: pgettext_lazy("tìm", "điều khoản"),
    SearchEntry.Kind.PASSAGE: pgettext_lazy("tìm", "báo cáo"),
}
SUCCESSION_WORDS = {
    Kind.RENAMED: pgettext_lazy("tổ chức", "đổi tên"),
    Kind.MERGED: pgettext_lazy("tổ chức", "sáp nhập"),
    Kind.SPLIT: pgettext_lazy("tổ chức", "chia tách"),
    Kind.TRANSFERRED: pgettext_lazy("tổ chức", "chuyển cấp trên"),
    Kind.DISSOLVED: pgettext_lazy("tổ chức", "giải thể"),
}
MEDIA_WORDS = {
    **dict.fromkeys(("docx", "doc", "word-xml"), "Word"),
    **dict.fromkeys(("xlsx", "xls", "xlsb", "excel-xml"), "Excel"),
    **dict.fromkeys(("odt", "ods"), "OpenDocument"),
    "rtf": "RTF",
    "csv": "CSV",
    "pdf": "PDF",
    "scan": gettext_lazy("bản quét"),
    "html": gettext_lazy("trang web"),
    "txt": gettext_lazy("văn bản thuần"),
}
APPROXIMATE_WORDS = {
    ">": pgettext_lazy("số gần đúng", "trên"),
    ">=": pgettext_lazy("số gần đúng", "ít nhất"),
    "<": pgettext_lazy("số gần đúng", "dưới"),
    "<=": pgettext_lazy("số gần đúng", "không quá"),
    "~": pgettext_lazy("số gần đúng", "khoảng"),
    "~<": pgettext_lazy("số gần đúng", "gần"),
}
