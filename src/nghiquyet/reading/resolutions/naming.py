"""Names for targets that stand in running text, as a person would write them in an appendix.

A level behind its subject keeps the subject ("Tỷ lệ hộ nghèo giảm còn dưới 2%" -> "Tỷ lệ hộ nghèo"); a
percentage before its things makes "Tỷ lệ …" ("100% trường đạt chuẩn" -> "Tỷ lệ trường đạt chuẩn"); a count
makes "Số …" with what is to be done behind it ("kết nạp 60 đảng viên" -> "Số đảng viên được kết nạp").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from nghiquyet.reading.language.units import dimension
from nghiquyet.reading.resolutions.comparators import OR_EITHER
from nghiquyet.reading.resolutions.levels import Level
from nghiquyet.reading.resolutions.things import counted_noun
from nghiquyet.reading.resolutions.vocabulary import ACTION, MEASURE_HEAD, PREDICATE
from nghiquyet.reading.resolutions.wording import (
    sentence_case,
    small,
    strip_frames,
    strip_tail,
    without_agent,
    without_dates,
    without_each,
    without_range,
)

_LONGEST = 400
_VOW = re.compile(r"[,;]\s*phấn\s+đấu(?!\w)", re.IGNORECASE)
_PREPOSITION = re.compile(
    r"(?:trên|tại|ở|so|từ|trong|mỗi|hằng|hàng|của|cho|thuộc|với|vào|theo)(?!\w)", re.IGNORECASE
)
_HAVE = re.compile(r"(?:có|đạt|thêm|đưa|để|cho)(?!\w)\s*", re.IGNORECASE)
_REACH = re.compile(
    r"(?:[\s,:=–-]|(?<!\w)(?:phấn\s+đấu|ước|dự\s+kiến|bảo\s+đảm|đạt|là|còn|chiếm|bằng|ở\s+mức|mức"
    r"|duy\s+trì|giữ|(?<!trở )lên|(?<!trở )xuống|tới|đến|thành|ổn\s+định|được\s+nâng|khoảng|chỉ|có)(?!\w))+$",
    re.IGNORECASE,
)
_SAYS_REACHED = re.compile(r"đạt|là|còn|chiếm|lên|xuống|bằng|ở|mức", re.IGNORECASE)
_LEVEL_WORD = re.compile(r"(?<!\w)(?:còn|lên|xuống|tới|đến|thành)(?!\w)", re.IGNORECASE)
_MOVE = re.compile(
    r"(?<!\w)(?:kéo\s+)?(?:tăng(?:\s+trưởng)?(?:\s+thêm)?|giảm|hạ|nâng)"
    r"(?:\s+bình\s+quân)?(?:\s+(?:hằng|hàng|mỗi)\s+năm)?\s*$",
    re.IGNORECASE,
)
_LEADING_MOVE = re.compile(r"(?:kéo\s+giảm|giảm|hạ|nâng|tăng|đưa|kéo|duy\s+trì|giữ)(?!\w)\s+", re.IGNORECASE)
_SHARE_MOVE = re.compile(r"(?:kéo\s+giảm|giảm|tăng|cắt\s+giảm|tiết\s+kiệm|tinh\s+giản)", re.IGNORECASE)
_DOWN = re.compile(r"giảm|hạ|xuống|kéo", re.IGNORECASE)
_COMPARED = re.compile(
    r"(?:,\s*)?(?<!\w)so\s+với.*$|(?<!\w)(?:kế\s+hoạch|dự\s+toán)(?:\s+(?:vốn|giao|năm))*(?!\w).*$",
    re.IGNORECASE | re.DOTALL,
)
_EACH = re.compile(
    r"(?:mỗi|từng)\s+(?!năm|quý|tháng|tuần|kỳ|nhiệm)(?P<unit>.+?)"
    r"(?:\s+(?:có|đạt|(?P<does>tổ\s+chức|thực\s+hiện|kết\s+nạp|xây\s+dựng|đăng\s+ký|giúp|vận\s+động"
    r"|giới\s+thiệu|phát\s+triển|trồng)))?\s*$",
    re.IGNORECASE,
)
_INTRODUCES = re.compile(
    r"\s+(?:cho|có|được|với|tại|ở|đến|thêm\s+được|đạt|cho\s+được|đối\s+với|đủ)\s*$", re.IGNORECASE
)
_COUNTED_BEHIND = re.compile(r"^[^:]+:\s*số (.+?)(?:\s+(?:bằng|là)\s+(?:0|không))?$", re.IGNORECASE)
"""A label with the count that is to be none behind it: "mất an toàn: số vụ mất an toàn bằng 0"."""
_MORE = re.compile(r"(?:có\s+)?(?:thêm|tăng\s+thêm|tăng)\s*", re.IGNORECASE)
_COMPLEMENT = re.compile(
    r"\s+(?:cho|ra\s+khỏi|vào|tại|sang|trong|thành|học(?!\s+sinh)|tham\s+gia|đi|để|theo|khởi\s+nghiệp)(?!\w)",
    re.IGNORECASE,
)
_PLACE = re.compile(r"(?:ở|tại|trong(?!\s+tổng)|trên địa bàn)\s[^,;]{2,60}$", re.IGNORECASE)
_LEADING_OR_MORE = re.compile(rf"^{OR_EITHER.pattern}", re.IGNORECASE)
_NAMED_MONEY = re.compile(
    r"(?:vốn|nguồn|quỹ|kinh phí|ngân sách|doanh thu|lợi nhuận|tiền)(?!\w)", re.IGNORECASE
)
_RAISE = re.compile(
    r"(?P<verb>vận\s+động|huy\s+động|quyên\s+góp)(?:\s+(?:được|ủng\s+hộ|đóng\s+góp|xây\s+dựng))*\s+"
    r"(?=(?:quỹ|vốn|nguồn|kinh\s+phí|tiền)(?!\w))",
    re.IGNORECASE,
)
_PREFIX = {
    "area": "Diện tích",
    "length": "Chiều dài",
    "money": "Số tiền",
    "dollar": "Số tiền",
    "mass": "Sản lượng",
    "volume": "Khối lượng",
}


@dataclass(frozen=True, slots=True)
class Naming:
    """A name with what its form tells.

    `form` is "subject" (subject, then level), "share" (percentage, then things) or "count" (number, then
    things). `action` is what is to be done, `things` what it is done to; both may serve the next promise.
    `lowered`: the level is what something is to be brought down to.
    """

    name: str
    form: Literal["subject", "share", "count"]
    action: str = ""
    change: bool = False
    each: bool = False
    things: str = ""
    lowered: bool = False


@dataclass(frozen=True, slots=True)
class _Subject:
    """The words before a level without those that lead to it; `move` is "tăng" or "giảm" before it."""

    words: str
    move: str
    lowered: bool
    reached: bool


def name_none(words: str) -> tuple[str, str]:
    """Name and unit of what may not happen.

    >>> name_none("cháy, nổ"), name_none("đảng viên vi phạm kỷ luật")
    (('Số vụ cháy, nổ', 'vụ'), ('Số đảng viên vi phạm kỷ luật', 'đảng viên'))
    """
    words = strip_tail(words)
    words = _COUNTED_BEHIND.sub(r"\1", words)
    words = re.sub(r"^tình trạng\s+(?=\w)", "", words, flags=re.IGNORECASE)
    noun = counted_noun(words)
    return (sentence_case(f"số {words}"), noun) if noun else (sentence_case(f"số vụ {words}"), "vụ")


def name_level(before: str, after: str, level: Level) -> Naming:
    """The name of a promise from the words before and behind its level."""
    colon = before.rstrip().endswith(":")
    before = _last_vow(before[-_LONGEST:])
    before = before if level.percent else without_agent(before)
    after = OR_EITHER.sub("", after, count=1) if level.or_more else after
    subject, behind = _subject(before), strip_tail(_LEADING_OR_MORE.sub("", after.strip()))
    beyond = _beyond_unit(behind, level)
    named = MEASURE_HEAD.match(subject.words)
    if colon and subject.words and not level.percent and beyond and not named:
        name = f"{without_dates(subject.words)}: {without_dates(behind)}"
        return Naming(sentence_case(name), "subject", things=behind)
    things_follow = counted_noun(behind, start_only=True) and (level.percent or beyond)
    if (colon and subject.words and not things_follow) or _is_subject(before, subject, behind, level):
        return _subject_name(subject, behind, level)
    return _share_name(before, behind) if level.percent else _count_name(before, behind, level)


def _last_vow(before: str) -> str:
    """The words behind the last "…, phấn đấu", or before it where nothing is left there."""
    *earlier, last = (strip_frames(part) for part in _VOW.split(before))
    return last if last or not earlier else earlier[-1]


def _subject(before: str) -> _Subject:
    match = _REACH.search(before)
    reach = match.group() if match else ""
    words = before[: len(before) - len(reach)]
    to_level = bool(_LEVEL_WORD.search(reach))
    lowered = to_level and bool(_DOWN.search(words[-16:] + reach))
    move = _MOVE.search(words)
    if move and to_level:
        words, move = words[: move.start()], None
    leading = _LEADING_MOVE.match(words) if to_level else None
    if leading:
        lowered = lowered or bool(_DOWN.match(leading.group()))
        words = words[leading.end() :]
    lowered = lowered or bool(re.search(r"(?<!\w)còn\s*$", before.lower()))
    reached = bool(_SAYS_REACHED.search(reach))
    return _Subject(words.strip(" ,:=–-"), move.group().strip() if move else "", lowered, reached)


def _is_subject(before: str, subject: _Subject, behind: str, level: Level) -> bool:
    """Whether the words before the level are what is measured, rather than what is to be done."""
    if not subject.words or _EACH.match(before):
        return False
    if MEASURE_HEAD.match(subject.words) or not level.unit:
        return True
    if level.percent and subject.move and subject.words.lower() != subject.move.lower():
        return True
    acts = bool(ACTION.match(subject.words))
    if subject.reached and (level.percent or not counted_noun(behind) or not acts):
        return not (acts and counted_noun(behind))
    if level.percent:
        bare = _COMPARED.sub("", behind).strip(" ,")
        return not bare or (not acts and bool(PREDICATE.match(bare)) and not _HAVE.fullmatch(before))
    beyond = _beyond_unit(behind, level)
    if not beyond and (not acts or "/" in level.unit):
        return True
    return not acts and not level.counted and bool(_PREPOSITION.match(beyond))


def _beyond_unit(behind: str, level: Level) -> str:
    """What is said behind a level beyond its unit."""
    beyond = behind[len(level.unit) :] if behind.lower().startswith(level.unit.lower()) else behind
    return re.sub(r"^\s*/\s*năm(?!\w)", "", beyond).strip()


def _subject_name(subject: _Subject, behind: str, level: Level) -> Naming:
    name, each = without_each(without_dates(subject.words))
    name = _raised(without_range(name), level)
    leading = _LEADING_MOVE.match(name)
    change = bool(subject.move) or bool(leading and level.percent and not subject.lowered)
    if subject.move and not name.lower().endswith(subject.move.lower()):
        name = f"{name} {subject.move}"
    if level.percent and not change and counted_noun(name, start_only=True) and not MEASURE_HEAD.match(name):
        name = f"tỷ lệ {small(name)}"
    bare = _COMPARED.sub("", behind).strip(" ,")
    if level.percent and PREDICATE.match(bare) and not PREDICATE.search(name):
        name = f"{name} {bare}"
    if _PLACE.match(behind):
        name = f"{name} {behind}"
    return Naming(sentence_case(name), "subject", "", change, each, behind, subject.lowered)


def _raised(name: str, level: Level) -> str:
    """ "Vận động Quỹ A" that reaches an amount is "Quỹ A vận động được"."""
    match = _RAISE.match(name) if dimension(level.unit) in ("money", "dollar") else None
    return f"{name[match.end() :]} {match['verb'].lower()} được" if match else name


def _share_name(before: str, behind: str) -> Naming:
    action = _HAVE.sub("", before).strip(" ,:") if _HAVE.match(before) else _action(before)
    if _SHARE_MOVE.match(action):
        things = behind.removeprefix("của ")
        things = things if re.search(r"so\s+với", things) else _COMPARED.sub("", things).strip(" ,")
        return Naming(sentence_case(f"tỷ lệ {action} {things}"), "share", action, True, things=things)
    things, each = without_each(without_dates(_COMPARED.sub("", behind).strip(" ,")))
    things = without_range(things)
    things = re.sub(r"^(?:tổng\s+)?số\s+", "", things)
    if ACTION.match(action) and things and not counted_noun(things):
        return Naming(sentence_case(f"{action} {things}"), "subject", action, things=things)
    name = f"tỷ lệ {_done_to(things, action)}" if things else f"tỷ lệ {action}"
    return Naming(sentence_case(name), "share", action, each=each, things=things)


def _done_to(things: str, action: str) -> str:
    """ "tổ chức đảng" + "kiểm tra" -> "tổ chức đảng được kiểm tra"; a mere introduction is dropped."""
    introduces = re.match(r"(?:thực hiện|hoàn thành)$", action.lower()) and PREDICATE.search(things)
    return things if introduces or not ACTION.match(action) else _passive(things, action.lower())


def _action(before: str) -> str:
    """The verb phrase in front of a number, without what only introduces the thing ("cho", "có")."""
    action = before if ACTION.match(before) else re.split(r"[;:,]\s", before)[-1]
    return _INTRODUCES.sub("", action.strip(" ,:")).strip()


def _count_name(before: str, behind: str, level: Level) -> Naming:
    each = _EACH.match(before)
    if each:
        name = f"số {without_dates(behind)} {small(before)}"
        return Naming(sentence_case(name), "count", each["does"] or "", each=True, things=behind)
    more = bool(_MORE.fullmatch(before.strip()))
    action = "" if more or _HAVE.fullmatch(before.strip()) else _action(_HAVE.sub("", before, count=1))
    if not _HAVE.match(before) and not more:
        action = _action(before)
    things = without_range(without_dates(behind.removeprefix("của ")))
    name = _counted(things, action.lower(), level, more=more)
    return Naming(sentence_case(name), "count", action, more and level.percent, things=things)


def _counted(things: str, action: str, level: Level, *, more: bool) -> str:
    measured = dimension(level.unit)
    if measured in ("money", "dollar") and (_NAMED_MONEY.match(things) or not things):
        return f"{things} {action}".strip() if things else f"số tiền {action}"
    name = f"{_PREFIX.get(measured, 'số')} {things}"
    if more:
        return f"{name} tăng thêm"
    if re.fullmatch(r"(?:kéo\s+)?(?:giảm|tăng)", action):
        return f"{name} {action}"
    return _passive(name, action) if action else name


def _passive(name: str, action: str) -> str:
    """ "Số cơ sở ra khỏi khu dân cư" + "di dời" -> "Số cơ sở được di dời ra khỏi khu dân cư"."""
    noun = counted_noun(name)
    place = _COMPLEMENT.search(name, name.lower().find(noun.lower()) + len(noun)) if noun else None
    at = place.start() if place else len(name)
    action = re.sub(r"^hoàn\s+thành\s+(?=\w)", "", action)
    return f"{name[:at]} được {action}{name[at:]}"
