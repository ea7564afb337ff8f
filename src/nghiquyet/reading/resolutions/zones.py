"""What a heading says its section is about: results so far, objectives, breakthroughs, tasks …

The order of a resolution follows its genre: what was achieved, viewpoints, objectives with their targets,
breakthroughs, tasks and measures, carrying out (Hướng dẫn 36-HD/VPTW and the customary outline).
"""

from __future__ import annotations

import re
from typing import Literal

from nghiquyet.reading.resolutions.vocabulary import YEAR

Zone = Literal[
    "results",
    "general",
    "objectives",
    "mixed",
    "breakthroughs",
    "viewpoints",
    "tasks",
    "measures",
    "carrying_out",
]

_RESULTS = re.compile(
    r"(?<!\w)(?:đánh giá|kết quả|thực trạng|tình hình|đặc điểm|bối cảnh|tổng kết|sơ kết"
    r"|kiểm điểm|ưu điểm|hạn chế|khuyết điểm"
    r"|tồn tại|nguyên nhân|bài học|thuận lợi|khó khăn|thành tựu)(?!\w)"
)
_ENSUING = re.compile(
    r"(?<!\w)(?:mục tiêu|chỉ tiêu|phương hướng|nhiệm vụ|giải pháp|biện pháp|kế hoạch)(?!\w)"
)
_WORK = re.compile(r"(?<!\w)(?:nhiệm vụ|giải pháp|biện pháp)(?!\w)")
_AIM = re.compile(r"(?<!\w)(?:mục tiêu|chỉ tiêu)(?!\w)|^tầm nhìn(?!\w)")
_WIDE_AIM = re.compile(r"mục tiêu (?:tổng quát|chung)(?!\w)|phương hướng chung|phương châm")
_CARRYING_OUT = re.compile(
    r"kinh phí|nguồn (?:vốn|lực) thực hiện|tổ chức (?:triển khai )?thực hiện"
    r"|điều khoản thi hành|hiệu lực|phân công(?! nhiệm vụ)"
)
_VIEWPOINTS = re.compile(r"quan điểm|tư tưởng chỉ đạo|mục đích|yêu cầu|căn cứ")


def zone_of_heading(heading: str, first_year: int | None = None) -> Zone | None:
    """The zone that this heading opens, None where its words tell nothing.

    A heading whose years all lie before `first_year` (the term's first) looks back.

    >>> zone_of_heading("Kết quả thực hiện các chỉ tiêu"), zone_of_heading("Các chỉ tiêu chủ yếu")
    ('results', 'objectives')
    """
    words = " ".join(heading.lower().split())
    if _looks_back(words, first_year):
        return "results"
    if _AIM.search(words):
        return _aim(words)
    if "đột phá" in words and "nhiệm vụ" not in words:
        return "breakthroughs"
    if _CARRYING_OUT.search(words):
        return "carrying_out"
    if "nhiệm vụ" in words:
        return "tasks"
    if _WORK.search(words):
        return "measures"
    if _VIEWPOINTS.search(words):
        return "viewpoints"
    return "mixed" if re.search(r"phương hướng|kế hoạch", words) else None


def _looks_back(words: str, first_year: int | None) -> bool:
    back, ahead = _RESULTS.search(words), _ENSUING.search(words)
    if (
        back
        and (not ahead or back.start() < ahead.start())
        and not re.search(r"kết quả (?:phấn đấu|cần đạt)", words)
    ):
        return True
    years = [int(year) for year in re.findall(YEAR, words)]
    return bool(years) and first_year is not None and max(years) < first_year


def _aim(words: str) -> Zone:
    work, aim = _WORK.search(words), _AIM.search(words)
    if work and aim and work.start() < aim.start():
        return "tasks" if words[work.start() :].startswith("nhiệm vụ") else "measures"
    if work:
        return "mixed"
    return "general" if _WIDE_AIM.search(words) and "chỉ tiêu" not in words else "objectives"
