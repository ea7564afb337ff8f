"""The role of a number in running text, told from the words around it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from nghiquyet.reading.language.folding import fold
from nghiquyet.reading.language.periods import Period
from nghiquyet.reading.language.units import dimension
from nghiquyet.reading.matching import cues
from nghiquyet.reading.matching.frame import Frame
from nghiquyet.reading.matching.mention import Role
from nghiquyet.reading.matching.scopes import is_above, scope_of

AMONG = ("trong đó", "riêng", "trong số này", "trong số đó")
"""The words that a part's cue may be."""
STRONG_BREAK = re.compile(r"[;:()]|(?<=\D),(?=\s)|(?<=\d),(?=\s)")
_FORWARD = re.compile(
    r"(?:thời gian|năm|nhiệm kỳ|giai đoạn) tới|từ nay đến|phấn đấu|dự kiến|đề nghị|quyết tâm"
    r"|(?<!phản ánh, )(?<!phản ánh )(?<!ý kiến, )(?<!khiếu nại, )(?<!đơn, )(?<!lượt )(?<!nguyện vọng, )"
    r"kiến nghị(?! của)"
    r"|(?<!\w)sẽ(?!\w)|hướng tới|tiếp tục (?:phấn đấu"
    r"|xây dựng|rà)",
    re.IGNORECASE,
)
_APART = re.compile(r"(?<!\w)(?i:riêng) ([^\W\d_]+)(?! viên)(?! [A-ZĐ\d])")
_SET_OFF = re.compile(r"(?<!\w)(?:riêng|trong đó)(?: có| phần| số)*\s+(?P<who>[^,;.()]+)$", re.IGNORECASE)
_IN_TERM = re.compile(r"trong (?:kỳ|nhiệm kỳ|năm|giai đoạn)(?: này)? (?:lên|đạt|thành)", re.IGNORECASE)
_PLANNED_LIST = re.compile(
    r"\W*(?:kế hoạch|mục tiêu|phương hướng|nhiệm vụ|chỉ tiêu|dự kiến|phấn đấu)(?! (?:đã|được giao))"
    r"[^.:]{0,60}:",
    re.IGNORECASE,
)
"""What opens a list of plans: "Kế hoạch nửa cuối nhiệm kỳ: …"."""
_TOTAL = re.compile(
    r"(?<!\w)(?:tổng cộng|cộng lại|cộng chung|tính chung|cộng|tất cả)(?: là| được| đạt)?\s*$", re.IGNORECASE
)
_EARLIER_BRACKET = re.compile(
    r"(?:nhiệm kỳ|giai đoạn|khóa|kỳ|năm|năm học) trước(?: đó)?\s*$|cùng kỳ\s*$", re.IGNORECASE
)
"""Before a bracket that tells of earlier times all through."""
_ASSIGNED = re.compile(
    r"(?<!\w)(?<!được )(?:tỉnh|huyện|thành phố|trung ương|cấp trên|ngành|sở|bộ|tổng công ty|tập đoàn"
    r"|công ty) giao"
    r"(?! (?:lưu|dịch|thông|quân|ban|ước|tiếp|đất)(?!\w))",
    re.IGNORECASE,
)
"""What is assigned from above, however many words stand before the number."""
_SHARE_TOLD = re.compile(r"\d\s*%\s*(?:so với\s+)?(?:kế hoạch|chỉ tiêu|dự toán)(?!\w)", re.IGNORECASE)
"""A share of a plan told before a result: "đạt 150% kế hoạch: 15 mô hình"."""
_CLOSED = re.compile(r"\([^()]*\)")
_SEASON = 100
"""Days that a report may look ahead of the review's date and still tell what was reached."""
_REACHED = re.compile(r"(?<!\w)(?:kết quả|đạt|thực hiện|hoàn thành)(?: được| là)?\s*$", re.IGNORECASE)
DONE_AFTER = re.compile(r"^[^,;.]{0,60}(?<!\w)đã(?! (?:giao|đăng ký|đề ra|duyệt))(?!\w)", re.IGNORECASE)
"""A verb after the number that says it is done: "26,7 triệu đồng Quỹ … đã góp được"."""
_OF_PERIOD = r"(?! (?:trong )?(?:năm|quý|tháng|\d+ tháng|6 tháng)(?!\w))"
_AMONG = re.compile(rf"(?:trong đó|riêng){_OF_PERIOD}|trong số (?:này|đó)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Setting:
    """A number's words: `before` and `after` it in its sentence; `planned` where a heading speaks of plans.

    `of_known_whole` is True for a fraction whose lower number the sentence has named before.
    """

    before: str
    after: str
    unit: str
    is_ratio: bool
    is_part: bool
    period: Period | None
    later_period: Period | None
    planned: bool
    of_known_whole: bool = False


def role_of(setting: Setting, frame: Frame) -> tuple[Role, str]:
    """The role, and the words that made it so ("được giao"), which a target's name may hold itself.

    The first that applies: a difference, a share of a plan, an earlier figure, a plan, a stock, a part,
    another organisation's figure; else a result.
    """
    local = _local(setting.before)
    if dimension(setting.unit) == "points":
        return "change", ""
    if _is_change(setting.before):
        added, whose = _added(setting), _whose(setting, local, frame)
        return whose if added and whose[0] != "result" else ("change", added)
    changed = cues.CHANGE_IN_OTHER_TERMS.search(setting.before) if setting.unit == "%" else None
    if changed:
        return "change", changed.group(1)
    if setting.unit == "%" and not setting.is_ratio and _is_share_of_plan(setting):
        return "of_plan", ""
    if _is_previous(setting, local, frame):
        return "previous", ""
    plan = _plan_cue(setting, local)
    if setting.is_ratio and _ASSIGNED.fullmatch(plan):
        return "of_plan", ""
    if plan or is_later(setting.period, frame) or is_later(setting.later_period, frame):
        return "plan", plan
    return _amount_role(setting, local, frame) or _whose(setting, local, frame)


def _amount_role(setting: Setting, local: str, frame: Frame) -> tuple[Role, str] | None:
    """A stock, a side amount or a part, or None."""
    if dimension(setting.unit) not in ("percent", "points"):
        if cues.STOCK.search(setting.before) and not _IN_TERM.search(setting.before):
            whose = _whose(setting, local, frame)
            return ("stock", "") if whose[0] == "result" else whose
        side = cues.ALWAYS_PART.search(local)
        if side:
            return "part", side.group()
    if not _is_part(setting, local) or _of_itself(setting, frame):
        return None
    said = _AMONG.search(setting.before[setting.before.rfind(";") + 1 :]) or cues.OF_ONE.search(local)
    return "part", said.group().lower() if said else ""


def _of_itself(setting: Setting, frame: Frame) -> bool:
    """ "Riêng Cục đã số hóa …" in the Cục's own report: the whole, set off from a superior's figure."""
    if setting.is_part:
        return False
    set_off = _SET_OFF.search(setting.before)
    who = f"{fold(set_off['who'])} " if set_off else ""
    if any(who.startswith(f"{name} ") for name in frame.registry.own):
        return True
    named = _APART.search(setting.before)
    if named is None:
        return False
    word = fold(named.group(1))
    named_so = 3 if named.group(1)[0].isupper() else 1
    own = frame.registry.own
    return word == frame.registry.own_level or any(word in name.split()[:named_so] for name in own)


def _whose(setting: Setting, local: str, frame: Frame) -> tuple[Role, str]:
    """The reporter's own result, a sub-unit's, or another organisation's."""
    if cues.SHARE_IN_OTHERS.search(setting.before):
        return "elsewhere", ""
    of_others = cues.AVERAGE_OF_OTHERS.search(local) or cues.OF_OTHERS_AFTER.search(setting.after)
    if of_others and is_above(of_others.group(1), frame.registry):
        return "elsewhere", ""
    raised = cues.STOCK.search(setting.before) and _IN_TERM.search(setting.before)
    before = _CLOSED.sub(" ", setting.before)
    scope = "whole" if raised or _TOTAL.search(before) else scope_of(before, frame.registry)
    slowest = cues.SLOWEST_AFTER.search(setting.after) if dimension(setting.unit) == "time" else None
    if scope == "part" and slowest:
        return "part", slowest.group(1)
    return ("part" if scope == "part" else "elsewhere" if scope == "elsewhere" else "result"), ""


def _is_previous(setting: Setting, local: str, frame: Frame) -> bool:
    if cues.FROM_LEVEL.search(setting.before) and cues.TO_LEVEL.search(setting.after):
        return True
    if cues.OPENS_EARLIER.match(setting.before) and not cues.NOW.search(setting.before):
        return True
    if cues.REACHED_FROM.search(setting.before):
        return any(is_earlier(period, frame) for period in (setting.period, setting.later_period))
    compared = cues.COMPARED_WITH.search(setting.before)
    if compared and not cues.PLAN_BEFORE.search(compared.group()):
        return True
    opened = setting.before.rfind("(")
    if opened > setting.before.rfind(")") and _EARLIER_BRACKET.search(setting.before[:opened]):
        return True
    periods = (setting.period, setting.later_period)
    return bool(cues.PREVIOUS.search(local)) or any(is_earlier(period, frame) for period in periods)


def is_earlier(period: Period | None, frame: Frame) -> bool:
    """Whether a period lies before the term; one of several years by its greater part ("2015 – 2020")."""
    if period is None or period.kind == "previous":
        return period is not None
    if not period.last:
        return False
    middle = period.first + (period.last - period.first) / 2 if period.first else period.last
    return period.last < frame.term_start or (middle < frame.term_start and middle.year < period.last.year)


def _local(before: str) -> str:
    """The words of the number's own clause; right after a bracket opens, the clause before it."""
    pieces = STRONG_BREAK.split(before)
    opened = before.rstrip().endswith(("(", ":"))
    return pieces[-2] if opened and len(pieces) > 1 else pieces[-1]


def is_later(period: Period | None, frame: Frame) -> bool:
    """Whether a period begins after the review's date, or is told to a day well behind it."""
    if period is None or period.first is not None:
        return bool(period and period.first and period.first > frame.as_of)
    return period.last is not None and (period.last - frame.as_of).days > _SEASON


def _is_change(before: str) -> bool:
    return bool(cues.CHANGE_BEFORE.search(before)) and not cues.LEVEL_AFTER_CHANGE.search(before)


def _added(setting: Setting) -> str:
    """ "tăng thêm", where a target's name may ask for just that; "" where another time is compared with."""
    if setting.unit == "%":
        grown = cues.GROWN_BEFORE.search(setting.before)
        return grown.group(1) if grown else ""
    said = cues.ADDED_BEFORE.search(setting.before)
    return "" if said is None or cues.THAN_EARLIER.match(setting.after) else said.group(1)


def _is_share_of_plan(setting: Setting) -> bool:
    return bool(cues.EXCEEDS.search(setting.before) or cues.OF_PLAN.search(setting.after))


def _plan_cue(setting: Setting, local: str) -> str:
    listed = _PLANNED_LIST.match(setting.before)
    if listed and not cues.DONE.search(setting.before) and not DONE_AFTER.search(setting.after):
        return listed.group()
    before = _CLOSED.sub(" ", setting.before)
    forward = _FORWARD.search(before)
    if forward and not cues.DONE.search(before[forward.end() :]) and not DONE_AFTER.search(setting.after):
        return forward.group()
    assigned = _ASSIGNED.search(before[before.rfind(";") + 1 :])
    if assigned and not cues.DONE.search(before[assigned.end() :]) and not _REACHED.search(before):
        return assigned.group()
    told = _SHARE_TOLD.sub(" ", local) if setting.before.rstrip().endswith(":") else local
    near = (
        cues.PLAN_BEFORE.search(told)
        or cues.PLAN_AFTER.search(setting.after)
        or cues.PREPARATION.search(setting.before)
    )
    if near:
        return near.group().strip()
    if cues.NOT_DONE_AFTER.search(setting.after) and not setting.is_ratio:
        return "đang"
    done = cues.DONE.search(setting.before) or DONE_AFTER.search(setting.after)
    return "phương hướng" if setting.planned and not done else ""


def _is_part(setting: Setting, local: str) -> bool:
    if setting.is_part:
        return True
    clause = setting.before[setting.before.rfind(";") + 1 :]
    if setting.of_known_whole:
        return False
    named = cues.PART.search(local)
    of_period = (
        named and re.match(r"(?:riêng|trong đó)$", named.group(), re.IGNORECASE) and not _AMONG.search(local)
    )
    return bool((named and not of_period) or _AMONG.search(clause))
