"""Whom a statement is about: the reporting organisation as a whole, a part of it, or another organisation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from nghiquyet.reading.language.folding import fold
from nghiquyet.reading.matching import cues
from nghiquyet.reading.matching.mention import OrganisationLike

Scope = Literal["whole", "part", "elsewhere", "unsaid"]

_KINDS = (
    "xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|thôn|bản|ấp|buôn|xóm|khu phố|tổ dân phố"
    "|khu dân cư"
    "|tiểu đoàn|đại đội|trung đội"
    "|trung đoàn|sư đoàn|lữ đoàn|chi bộ|chi đoàn"
    "|(?<!chiến )(?<!thị )(?<!môi )(?<!hội )(?<!hiện )(?<!công )trường|khoa|cụm|(?<!bộ )đội"
    "|nông trường|lâm trường|xí nghiệp|phân xưởng"
    "|chi nhánh(?! văn phòng đăng ký)|công ty|trạm|điểm trường|trung tâm|bệnh viện|đảng bộ|đồn|phân hiệu"
    "|phân trường|cơ sở|điểm"
    "|dự án|tiểu dự án|gói thầu|bộ môn"
)
_NO_NAME = (
    r"(?:phối|hợp|với|và|của|đã|có|được|tổ|là|tại|ở|cho|về|do|trong|trên|tính|từ|kết|ủng|năm|đạt|tặng"
    r"|giao|vận|xây|hoàn|thực|triển|tiếp)(?!\w)"
)
_CAPITAL = "[" + "".join(letter for letter in map(chr, range(0x1F00)) if letter.isupper()) + "]"
_NAMED = re.compile(
    rf"(?<!\w)(?P<many>các |những |hai |ba |bốn |một số |nhiều "
    rf"|\d+ )?(?P<kind>(?i:{_KINDS}))(?: (?!{_NO_NAME})[^\W\d_]+){{0,3}}? "
    rf"(?P<name>{_CAPITAL}\w*(?: {_CAPITAL}\w*)*"
    r"|số \d{1,3}(?![\w%,./])|(?<= )\d{1,3}(?![\w%,./]| \w))",
)
_SUPERIOR_WHOLE = re.compile(
    r"(?:toàn|cả|chung của|chung toàn|của(?= (?:tỉnh|huyện|ngành|thành phố)\s*(?:là|đạt|\("
    r"|khoảng)*\s*$)) (tỉnh|huyện|xã|phường|ngành|quân|quốc|thành phố|tổng công ty|tập đoàn|vùng|khu vực"
    r"|đảng bộ tỉnh)",
    re.IGNORECASE,
)
_SET_BY = re.compile(r"(?:chỉ tiêu|kế hoạch|mục tiêu|quy định|mặt bằng|mức|trần)\s*$", re.IGNORECASE)
"""Before a superior that a level is of, and not the figure: "vượt chỉ tiêu chung của tỉnh"."""
_OWN_WHOLE = re.compile(
    r"(?:toàn|cả|chung|(?:đầu tiên|duy nhất) (?:của|trong|ở))"
    r" (huyện|xã|đơn vị|đảng bộ|trường|thành phố|phường|quận|công ty|cơ quan"
    r"|trung đoàn|thị xã|chi nhánh"
    r"|bệnh viện|xí nghiệp|tỉnh)",
    re.IGNORECASE,
)


_BESIDE = re.compile(
    r"(?<!\w)(?:(?:với|cùng|cho|từ|nhờ|giúp|tặng|hỗ trợ|gửi|theo|phối hợp)(?: các)?"
    r"(?: (?:nhân dân|người dân|bà con|đồng bào|học sinh|hội viên|các hộ|gia đình))?"
    r"|(?:được|do|bị)(?: (?:hội đồng|ban thường vụ|ban|cơ quan|thường trực|lãnh đạo))?)\s+$",
    re.IGNORECASE,
)
"""Words before a name that is not whom the sentence is about."""


@dataclass(frozen=True, slots=True)
class Registry:
    """Who reports, under what names, and what the others are called; all folded."""

    own: tuple[str, ...]
    others: tuple[str, ...]
    superiors: tuple[str, ...]
    superior_levels: tuple[str, ...]
    own_level: str = ""

    @classmethod
    def of(cls, code: str, organisations: Sequence[OrganisationLike]) -> Registry:
        """The registry as the organisation `code` sees it."""
        by_code = {organisation.code: organisation for organisation in organisations}
        above, at = [], by_code[code].parent
        while at and at in by_code and by_code[at] not in above:
            above.append(by_code[at])
            at = by_code[at].parent
        others = [o for o in organisations if o.code != code and o not in above]
        return cls(
            own=_names([by_code[code]]),
            others=_names(others),
            superiors=_names(above),
            superior_levels=tuple(fold(o.level) for o in above if o.level),
            own_level=fold(by_code[code].level),
        )


def scope_of(before: str, registry: Registry) -> Scope:
    """Whom the words before a number in its sentence (or a table row's label) speak of.

    The last one named counts. A named unit that is nobody's known name is taken as a part of the reporter.
    """
    found: list[tuple[int, Scope]] = []
    before = cues.SAYING.sub(lambda quoted: " " * len(quoted.group()), before)
    folded = fold(before)
    for match in _NAMED.finditer(before):
        if not match.group("many") and not _BESIDE.search(before[: match.start()]):
            found.append((match.start(), _named_scope(match, registry)))
    told: list[tuple[int, int]] = []
    scoped: tuple[tuple[tuple[str, ...], Scope], ...] = (
        (registry.superiors, "elsewhere"), (registry.others, "elsewhere"), (registry.own, "whole")
    )  # fmt: skip
    for names, scope in scoped:
        for name in names:
            place = _place(folded, name)
            if place < 0 or any(start <= place < end for start, end in told):
                continue
            if _only_words(before, place, len(name)):
                continue
            told.append((place, place + len(name)))
            if not _BESIDE.search(before[:place]):
                found.append((place + len(name), scope))
    for match in _SUPERIOR_WHOLE.finditer(before):
        if is_above(fold(match.group(1)), registry) and not _SET_BY.search(before[: match.start()]):
            found.append((match.start(), "elsewhere"))
    found += [
        (match.start(), "whole")
        for match in _OWN_WHOLE.finditer(before)
        if (not found or match.start() > found[-1][0]) and not is_above(match.group(1), registry)
    ]
    return max(found, default=(0, "unsaid"))[1]


def is_above(level: str, registry: Registry) -> bool:
    """Whether "toàn <level>" speaks of more than the reporter: a level of a superior or of its name."""
    superiors = " ".join(registry.superiors)
    level = fold(level)
    if level in ("khu vực", "vùng") and any(f" {level} " in f" {name} " for name in registry.own):
        return False
    if level in (
        "quốc",
        "quốc gia",
        "nước",
        "cả nước",
        "ngành",
        "hệ thống",
        "quân",
        "khu vực",
        "vùng",
        "tập đoàn",
    ):
        return level != registry.own_level
    if level == registry.own_level:
        return False
    return level in registry.superior_levels or f" {level} " in f" {superiors} "


def _named_scope(match: re.Match[str], registry: Registry) -> Scope:
    named = fold(match.group())
    name = fold(match.group("name"))
    if any(_is_of(name, fold(match.group("kind")), own) for own in registry.own):
        return "whole"
    if match.group("name").isupper() and not match.group("name").isdigit():
        return "unsaid"
    if any(name in other for other in (*registry.others, *registry.superiors)) and len(name) > 3:
        return "elsewhere"
    return "part" if named else "unsaid"


def _is_of(name: str, kind: str, own: str) -> bool:
    """Whether a named unit is the reporter; one syllable names it only behind its kind, or at its head."""
    if " " in name:
        return name in own
    return own.startswith(f"{name} ") or f"{kind} {name} " in f"{own} "


def _names(organisations: Sequence[OrganisationLike]) -> tuple[str, ...]:
    names = {fold(name) for o in organisations for name in (o.name, *o.short_names) if len(name) > 3}
    return tuple(sorted(names, key=len, reverse=True))


def _only_words(text: str, place: int, length: int) -> bool:
    """Whether what reads like a name is written as plain words: "thất thoát nước", also where it opens."""
    written = text[place : place + length]
    opens = not text[:place].strip(" -–+•*")
    return written[1:] == written[1:].lower() and (opens or written[0].islower())


def _place(folded: str, name: str) -> int:
    """Where the name stands last, -1 where it does not."""
    places = [match.start() for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", folded)]
    return places[-1] if places else -1
