"""Names that are nearly those of the registry."""

from __future__ import annotations

import pytest
from tests.checking.conftest import Tell


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Huyện Pù Tăng có nhiều cố gắng.", [("differs", "Pù Tăng")]),
        ("Huyện Khe Lin có nhiều cố gắng.", [("to_confirm", "Khe Lin")]),
        ("Thị xã Pù Tang có nhiều cố gắng.", [("differs", "Thị xã Pù Tang")]),
        ("Huyện Pù Tang và xã Pù Tang có nhiều cố gắng.", []),
        ("Đảng bộ tinh Tân Lạc có nhiều cố gắng.", [("differs", "Đảng bộ tinh Tân Lạc")]),
        ("Huyện Khánh Hòa có nhiều cố gắng.", []),
        ("Sông Khe Lim dài và sâu.", []),
    ],
)
def test_names(tell: Tell, words: str, told: list[tuple[str, str]]) -> None:
    assert tell(words) == told
