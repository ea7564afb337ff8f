"""Lists of those who have reported nothing."""

from __future__ import annotations

import pytest
from tests.checking.conftest import Tell

FOREST = "Diện tích rừng trồng mới đạt 2.331,5 ha"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (f"{FOREST}; chưa có số liệu của huyện Đá Bàn.", [("agrees", "huyện Đá Bàn")]),
        (f"{FOREST}; chưa có số liệu của huyện Pù Tang.", [("differs", "huyện Pù Tang")]),
        ("Huyện Đá Bàn chưa có số liệu về diện tích rừng trồng mới.", [("agrees", "Huyện Đá Bàn")]),
        ("Huyện Khe Lim chưa có số liệu về diện tích rừng trồng mới.", [("differs", "Huyện Khe Lim")]),
        (
            "Rừng trồng mới nhiều nhất là huyện Pù Tang 1.720,5 ha; huyện Đá Bàn chưa có số liệu.",
            [("agrees", "huyện Đá Bàn")],
        ),
    ],
)
def test_who_has_reported_nothing(tell: Tell, words: str, told: list[tuple[str, str]]) -> None:
    assert [one for one in tell(words) if "huyện" in one[1].lower()] == told
