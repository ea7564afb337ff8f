"""A pattern that has words is left out only where it could not fit."""

from __future__ import annotations

import pytest
from tests.conftest import ROOT

from nghiquyet.reading.language.keyed import Keyed, stands
from nghiquyet.reading.language.noncounts import PATTERNS

ARTICLES = sorted((ROOT / "tests" / "articles").rglob("*.txt"))
LINES = [line for path in ARTICLES for line in path.read_text("utf-8").splitlines() if line]
DAYS = (ROOT / "tests" / "reading" / "facts" / "event_days.tsv").read_text("utf-8").splitlines()
WRITTEN = [
    "Điện thoại: 024 3825 1234, fax 0243.825.1234, https://a.example/1, lan@vi.example, đt 0912 345 678",
    "lúc 7 giờ 30, 07:45, từ 8h, 9h sáng, 24/24h, 24/7, quý II/2024, 12-2023, 1990–2000, năm học 2023",
    "xếp thứ 3/63, top 5, thắng đội bạn 2-1, tỷ lệ 1/500, công nghiệp 4.0, Covid-19, 2 cấp, mưa 24 giờ",
    "tàu dài từ 15 m trở lên, dưới 16 tuổi, trẻ 5 tuổi, 15 - 25 tuổi, 100 tuổi trở lên, 3 sao, 3 giờ tới",
    "“5 không, 3 sạch”, phong trào 3 tốt, số 12, số 5-CT, 12-NQ, 7/2024/NQ-HĐND, MK82, km 5+200, 5A",
    "1.2.3 Kết quả (2) Văn hóa, ngày 5 tháng 7, sáng 5/7, 5/7, năm 2024, 2024",
]


@pytest.mark.parametrize("rule", PATTERNS, ids=range(len(PATTERNS)))
def test_pattern_fits_only_where_one_of_its_words_stands(rule: Keyed) -> None:
    fitting = [
        text
        for line in (*LINES, *DAYS, *WRITTEN)
        for text in (line, line.lower())
        if rule.pattern.search(text)
    ]
    assert fitting
    assert [text for text in fitting if not stands(rule.words, text.lower())] == []
