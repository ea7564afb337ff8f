"""The resolution's number and term as a document states them."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.checking.conftest import Tell
from tests.checking.small import small_review

from nghiquyet.checking import check
from nghiquyet.reading.documents import open_document

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


def test_title_names_the_resolution(tmp_path: Path) -> None:
    """There its number and its period can be no other's."""
    path = tmp_path / "bao-cao.txt"
    title = "BÁO CÁO\nThực hiện Nghị quyết số 50-NQ/ĐH của tỉnh Tân Lạc giai đoạn 2020 – 2026"
    path.write_text(f"{title}\n\nGiai đoạn 2020 – 2030 còn nhiều việc.", encoding="utf-8")
    checked = check(open_document(path), small_review())
    told = [(one.mark.value, checked.surface(one)) for one in checked.findings]
    assert told == [("differs", "50-NQ/ĐH"), ("differs", "2020 – 2026")]
