"""The resolution's number and term as a document states them."""

from __future__ import annotations

import pytest
from tests.checking.conftest import Tell

RESOLUTION = "Nghị quyết Đại hội đại biểu Đảng bộ tỉnh Tân Lạc lần thứ VIII"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (f"{RESOLUTION}, nhiệm kỳ 2020 - 2025.", []),
        (f"{RESOLUTION}, nhiệm kỳ 2020 - 2026.", [("differs", "2020 - 2026")]),
        (f"{RESOLUTION} số 05-NQ/ĐH.", []),
        (f"{RESOLUTION} số 50-NQ/ĐH.", [("to_confirm", "50-NQ/ĐH")]),
        ("Nhiệm kỳ 2026 - 2030 sẽ có nhiều việc mới.", []),
    ],
)
def test_term_and_number(tell: Tell, words: str, told: list[tuple[str, str]]) -> None:
    assert tell(words) == told
