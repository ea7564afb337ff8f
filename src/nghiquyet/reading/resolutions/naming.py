"""Names for targets that stand in running text, as a person would write them in an appendix.

A level behind its subject keeps the subject ("Tỷ lệ hộ nghèo giảm còn dưới 2%" -> "Tỷ lệ hộ nghèo"); a
percentage before its things makes "Tỷ lệ …" ("100% trường đạt chuẩn" -> "Tỷ lệ trường đạt chuẩn"); a count
makes "Số …" with what is to be done behind it ("kết nạp 60 đảng viên" -> "Số đảng viên được kết nạp").
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from nghiquyet.reading.language.units import dimension
from nghiquyet.reading.resolutions.levels import Level
from nghiquyet.reading.resolutions.things import counted_noun
from nghiquyet.reading.resolutions.vocabulary import ACTION, MEASURE_HEAD, PREDICATE, TIME_FRAME, UNTIL, YEAR

_FRAME = re.compile(
    rf"\s*(?:[,:;–-]\s*)?(?:{TIME_FRAME}|phấn\s+đấu|quyết\s+tâm|đồng\s+thời|và|tiếp\s+tục|cơ\s+bản|bảo\s+đảm|đảm\s+bảo|duy\s+trì(?!\s+sĩ)|giữ\s+vững"
    r"|phải|cần|ước|dự\s+kiến|(?:bình\s+quân|trung\s+bình)(?=\s*$)|chỉ\s+tiêu|toàn\s+(?:huyện|xã|tỉnh|phường|ngành|đảng\s+bộ|thành\s+phố|công\s+ty)|nâng\s+cao\s+để|thì)"
    r"(?!\w)\s*[,:]?\s*",
    re.IGNORECASE,
)
_VOW = re.compile(r"[,;]\s*phấn\s+đấu(?!\w)", re.IGNORECASE)
_PREPOSITION = re.compile(r"(?:trên|tại|ở|so|từ|trong|mỗi|hằng|hàng|của|cho|thuộc|với|vào|theo)(?!\w)", re.IGNORECASE)
_HAVE = re.compile(r"(?:có|đạt|thêm|đưa|để|cho)(?!\w)\s*", re.IGNORECASE)
_REACH = re.compile(
    r"(?:[\s,:=–-]|(?<!\w)(?:phấn\s+đấu|ước|dự\s+kiến|bảo\s+đảm|đạt|là|còn|chiếm|bằng|ở\s+mức|mức|duy\s+trì|giữ|lên|xuống|tới|đến|thành|ổn\s+định"
    r"|được\s+nâng|khoảng|chỉ|có|trong\s+khoảng)(?!\w))+$",
    re.IGNORECASE,
)
_LEVEL_WORD = re.compile(r"(?<!\w)(?:còn|lên|xuống|tới|đến|thành)(?!\w)", re.IGNORECASE)
_MOVE = re.compile(r"(?<!\w)(?:kéo\s+)?(?:tăng(?:\s+trưởng)?(?:\s+thêm)?|giảm|hạ|nâng)(?:\s+bình\s+quân)?(?:\s+(?:hằng|hàng|mỗi)\s+năm)?\s*$", re.IGNORECASE)
_LEADING_MOVE = re.compile(r"(?:kéo\s+giảm|giảm|hạ|nâng|tăng|đưa|kéo|duy\s+trì|giữ)(?!\w)\s+", re.IGNORECASE)
_AFTER_END = re.compile(
    r"[,;]?\s*(?<!\w)(?:góp\s+phần|nhằm|qua\s+đó|từ\s+đó|tạo\s+điều|đáp\s+ứng|bảo\s+đảm|theo\s+(?:hướng|quy\s+định)|để\s+(?!xảy)|trong\s+đó).*$"
    r"|,\s*(?:tính|lấy|khi\s+đánh\s+giá|bình\s+quân\s+c).*$|[.;:,–-]+\s*$",
    re.IGNORECASE | re.DOTALL,
)
_COMPARED = re.compile(r"(?:,\s*)?(?<!\w)so\s+với.*$|(?<!\w)(?:kế\s+hoạch|dự\s+toán)(?:\s+(?:vốn|giao|năm))*(?!\w).*$", re.IGNORECASE | re.DOTALL)
_OR_MORE = re.compile(r"\s*(?<!\w)trở\s+(?:lên|xuống|lại)(?!\w)", re.IGNORECASE)
_EACH = re.compile(r"(?:mỗi|từng)\s+(?!năm|quý|tháng|tuần|kỳ|nhiệm)(?P<unit>.+?)(?:\s+(?:có|đạt|(?P<does>tổ\s+chức|thực\s+hiện|kết\s+nạp|xây\s+dựng|đăng\s+ký|giúp|vận\s+động|giới\s+thiệu|phát\s+triển|trồng)))?\s*$", re.IGNORECASE)
_PREFIX = {"area": "Diện tích", "length": "Chiều dài", "money": "Số tiền", "mass": "Sản lượng", "volume": "Khối lượng", "dollar": "Số tiền"}
_COMPLEMENT = re.compile(r"\s+(?:cho|ra\s+khỏi|vào|tại|sang|trong|thành|học(?!\s+sinh)|tham\s+gia|đi|để|theo|khởi\s+nghiệp)(?!\w)", re.IGNORECASE)
_NAMED_MONEY = re.compile(r"(?:vốn|nguồn|quỹ|kinh phí|ngân sách|doanh thu|lợi nhuận|tiền)(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Naming:
    """A name with what its form tells.

    `form` is "subject" (subject, then level), "share" (percentage, then things), "count" (number, then
    things) or "none". `noun` is the phrase that a following promise may share, `predicate` what is said of it.
    """

    name: str
    form: str
    action: str = ""
    change: bool = False
    each: bool = False
    things: str = ""
    lowered: bool = False


def strip_frames(words: str) -> str:
    """The words without leading time frames and vows ("Phấn đấu đến năm 2025, …")."""
    while match := _FRAME.match(words):
        words = words[match.end() :]
    return words.strip(" ,:")


def name_none(words: str) -> tuple[str, str]:
    """Name and unit of what may not happen: "cháy, nổ" -> ("Số vụ cháy, nổ", "vụ")."""
    words = _clean_tail(words)
    words = re.sub(r"^(?:trường hợp|tình trạng|vụ việc|vụ)\s+(?=\w)", "", words, flags=re.IGNORECASE)
    noun = counted_noun(words)
    if noun:
        return _sentence_case(f"số {words}"), noun
    return _sentence_case(f"số vụ {words}"), "vụ"


def name_level(before: str, after: str, level: Level) -> Naming:
    """The name of a promise from the words before and behind its level."""
    colon = before.rstrip().endswith(":")
    before = strip_frames(_VOW.split(before)[-1])
    after = _OR_MORE.sub("", after, count=1) if level.or_more else after
    subject, moved, lowered = _subject(before)
    behind = _behind(after)
    if colon and subject and not level.percent and _beyond_unit(behind, level):
        return Naming(_sentence_case(f"{_without_dates(subject)}: {_without_dates(behind)}"), "subject", things=behind)
    things_follow = bool(counted_noun(behind, start_only=True)) and (level.percent or bool(_beyond_unit(behind, level)))
    if colon and subject and not things_follow or _is_subject(before, subject, behind, level, moved):
        return _subject_name(subject, moved, lowered, behind, level)
    if level.percent:
        return _share_name(before, behind, level)
    return _count_name(before, behind, level)


def _subject(before: str) -> tuple[str, str, bool]:
    """(subject, the word of change before the level, whether "giảm còn" stands there)."""
    reached = _REACH.search(before)
    reach = reached.group() if reached else ""
    subject = before[: len(before) - len(reach)]
    to_level = bool(_LEVEL_WORD.search(reach))
    move = _MOVE.search(subject)
    lowered = bool(re.search(r"giảm|hạ|xuống|kéo", subject.lower()[-16:] + reach.lower())) and to_level
    if move and to_level:
        subject, move = subject[: move.start()], None
    leading = _LEADING_MOVE.match(subject)
    if leading and to_level:
        lowered = lowered or leading.group().lower().startswith(("giảm", "hạ", "kéo"))
        subject = subject[leading.end() :]
    return subject.strip(" ,:=–-"), move.group().strip() if move else "", lowered or bool(re.search(r"(?<!\w)còn\s*$", before.lower()))


def _behind(after: str) -> str:
    return _AFTER_END.sub("", re.sub(r"^\s*trở\s+(?:lên|xuống|lại)(?!\w)", "", after.strip(), flags=re.IGNORECASE)).strip(" ,;.:")


def _is_subject(before: str, subject: str, behind: str, level: Level, moved: str) -> bool:
    if not subject or _EACH.match(before):
        return False
    if MEASURE_HEAD.match(subject) or not level.unit:
        return True
    if level.percent and moved and subject.lower() != moved.lower():
        return True
    reach = _REACH.search(before)
    said = reach is not None and re.search(r"đạt|là|còn|chiếm|lên|xuống|bằng|ở|mức", reach.group().lower()) is not None
    if said and (level.percent or not counted_noun(behind) or not ACTION.match(subject)):
        return not (ACTION.match(subject) and counted_noun(behind))
    if level.percent:
        bare = _bare_things(behind)
        return not bare or not ACTION.match(subject) and bool(PREDICATE.match(bare)) and not _HAVE.fullmatch(before)
    if ACTION.match(subject):
        return False
    beyond = _beyond_unit(behind, level)
    return not beyond or dimension(level.unit) != "count" and bool(_PREPOSITION.match(beyond))


def _beyond_unit(behind: str, level: Level) -> str:
    """What is said behind a level beyond its unit."""
    unit = level.unit.lower()
    beyond = behind[len(unit) :] if behind.lower().startswith(unit) else behind
    return re.sub(r"^\s*/\s*năm(?!\w)", "", beyond).strip()


def _bare_things(behind: str) -> str:
    return _COMPARED.sub("", behind).strip(" ,")


def _subject_name(subject: str, moved: str, lowered: bool, behind: str, level: Level) -> Naming:
    name = _without_dates(subject)
    leading = _LEADING_MOVE.match(name)
    change = bool(moved) or bool(leading and level.percent and not lowered)
    if moved and not name.lower().endswith(moved.lower()):
        name = f"{name} {moved}"
    if level.percent and counted_noun(name, start_only=True) and not MEASURE_HEAD.match(name) and not change:
        name = f"tỷ lệ {name[0].lower()}{name[1:]}"
    bare = _bare_things(behind)
    if level.percent and PREDICATE.match(bare) and not PREDICATE.search(name):
        name = f"{name} {bare}"
    place = re.match(r"(?:ở|tại|trong|trên địa bàn)\s[^,;]{2,60}$", behind)
    if place:
        name = f"{name} {place.group()}"
    return Naming(_sentence_case(name), "subject", change=change, things=behind, lowered=lowered)


def _share_name(before: str, behind: str, level: Level) -> Naming:
    action = _HAVE.sub("", before).strip(" ,:") if _HAVE.match(before) else _action(before)
    moves = re.match(r"(?:kéo\s+giảm|giảm|tăng|cắt\s+giảm|tiết\s+kiệm|tinh\s+giản)", action.lower())
    if moves:
        things = re.sub(r"^(?:của\s+)?", "", behind)
        compared = re.search(r"so\s+với.*$", things, re.IGNORECASE)
        things = things if compared else _bare_things(things)
        return Naming(_sentence_case(f"tỷ lệ {action} {things}"), "share", action, True, things=things)
    things = re.sub(r"^(?:tổng\s+)?số\s+", "", _without_dates(_bare_things(behind)))
    if ACTION.match(action) and things and not counted_noun(things):
        return Naming(_sentence_case(f"{action} {things}"), "subject", action, things=things)
    name = f"tỷ lệ {_insert_passive(things, action)}" if things else f"tỷ lệ {action}"
    return Naming(_sentence_case(name), "share", action, things=things)


def _insert_passive(things: str, action: str) -> str:
    """"tổ chức đảng" + "kiểm tra" -> "tổ chức đảng được kiểm tra"; an action that only has things is dropped."""
    action = action.lower()
    if not action or not ACTION.match(action) or re.match(r"(?:thực hiện|hoàn thành)$", action) and PREDICATE.search(things):
        return things
    return _passive(things, action)


def _action(before: str) -> str:
    """The verb phrase in front of a number, without what only introduces the thing ("cho", "có")."""
    action = re.split(r"[;:,]\s", before)[-1] if not ACTION.match(before) else before
    return re.sub(r"\s+(?:cho|có|được|với|tại|ở|đến|thêm\s+được|đạt|cho\s+được|đối\s+với|đủ)\s*$", "", action.strip(" ,:")).strip()


def _count_name(before: str, behind: str, level: Level) -> Naming:
    each = _EACH.match(before)
    if each:
        name = f"số {_without_dates(behind)} {_lower_first(before)}"
        return Naming(_sentence_case(name), "count", each["does"] or "", each=True, things=behind)
    more = re.match(r"(?:có\s+)?(?:thêm|tăng\s+thêm|tăng)\s*$", before.strip().lower())
    action = "" if more or _HAVE.fullmatch(before.strip()) else _action(_HAVE.sub("", before, count=1) if _HAVE.match(before) else before)
    things = _without_dates(re.sub(r"^của\s+", "", behind))
    return Naming(_sentence_case(_counted(things, action, level, bool(more))), "count", action, bool(more) and level.percent, things=things)


def _counted(things: str, action: str, level: Level, more: bool) -> str:
    measured = dimension(level.unit)
    action = action.lower()
    if measured == "count" or measured not in _PREFIX:
        name = f"số {things}"
    elif measured in ("money", "dollar") and (_NAMED_MONEY.match(things) or not things):
        return f"{things} {action}".strip() if things else f"số tiền {action}"
    else:
        name = f"{_PREFIX[measured]} {things}"
    if more:
        return f"{name} tăng thêm"
    if re.fullmatch(r"(?:kéo\s+)?(?:giảm|tăng)", action):
        return f"{name} {action}"
    return _passive(name, action) if action else name


def _passive(name: str, action: str) -> str:
    """"Số cơ sở ra khỏi khu dân cư" + "di dời" -> "Số cơ sở được di dời ra khỏi khu dân cư"."""
    noun = counted_noun(name)
    whole = _COMPLEMENT.search(name, name.lower().find(noun.lower()) + len(noun)) if noun else None
    at = whole.start() if whole else len(name)
    action = re.sub(r"^hoàn\s+thành\s+(?=\w)", "", action)
    return f"{name[:at]} được {action}{name[at:]}"


def _without_dates(words: str) -> str:
    words = re.sub(r"\s?/\s?năm(?!\w)", "", words) if not MEASURE_HEAD.match(words) else words
    words = re.sub(rf"\s*,?\s*(?:trước\s+(?:ngày\s+)?|trong\s+)?(?:{UNTIL})", "", words, flags=re.IGNORECASE)
    words = re.sub(r"\s*,?\s*trước\s+(?:ngày\s+)?\d[\d/.-]+(?:\s+tháng.*)?$", "", words, flags=re.IGNORECASE)
    words = re.sub(rf"(?<!với)\s+(?:trong\s+)?năm\s+{YEAR}(?!\s?[-–])", "", words, flags=re.IGNORECASE)
    words = re.sub(r"\s+(?:trong|cả|toàn)(?:\s+(?:cả|toàn))?\s+(?:nhiệm\s+kỳ|giai\s+đoạn|khóa)$", "", words, flags=re.IGNORECASE)
    words = re.sub(r"\s+(?:mỗi|hằng|hàng)\s+năm$", "", words) if not MEASURE_HEAD.match(words) else words
    return words.strip(" ,;:.")


def continued(parent: str, words: str) -> str:
    """A name within another's: "… qua đào tạo" + "đào tạo có bằng cấp" -> "… qua đào tạo có bằng cấp".

    >>> continued("Tỷ lệ lao động qua đào tạo", "đào tạo có chứng chỉ")
    'Tỷ lệ lao động qua đào tạo có chứng chỉ'
    """
    first = " ".join(words.lower().split()[:2])
    place = parent.lower().find(f" {first}")
    small = words if words[:2].isupper() else words[:1].lower() + words[1:]
    if len(first.split()) == 2 and place > 0:
        return f"{parent[:place]} {small}"
    return f"{parent} {small}"


def without_dates(words: str) -> str:
    """The words without the time by which ("đến năm 2025") and the year they are for."""
    return _without_dates(words)


def _clean_tail(words: str) -> str:
    return _AFTER_END.sub("", words).strip(" ,;.")


def _lower_first(words: str) -> str:
    return words[:1].lower() + words[1:]


def _sentence_case(words: str) -> str:
    words = " ".join(words.split()).strip(" ,;:.…–-")
    return words[:1].upper() + words[1:]
