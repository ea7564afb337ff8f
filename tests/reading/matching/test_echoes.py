"""Places that tell the kept figure again with another number."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.reading.matching.matched import Wanted, matched

TARGETS = (
    Wanted("fees", "Số thu phí tham quan du lịch", "tỷ đồng", level=Decimal(3000)),
    Wanted("upkeep", "Kinh phí chi sự nghiệp bảo vệ môi trường", "tỷ đồng", level=Decimal(3000)),
)


@pytest.mark.parametrize(("again", "state"), [("2.516,4", "conflict"), ("2.517,4", "clear")])
def test_many_digits_in_another_order_are_a_slip_though_other_words_tell_them(again: str, state: str) -> None:
    text = (
        f"Nhờ {again} tỷ đồng thu được, việc chi cho bảo vệ môi trường có tiến bộ. Số thu phí tham quan du"
        " lịch đạt 2.156,4 tỷ đồng. Kinh phí chi sự nghiệp bảo vệ môi trường là 812 tỷ đồng."
    )
    assert matched(text, "fees", targets=TARGETS).state == state
