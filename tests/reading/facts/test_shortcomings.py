"""What falls short, and why."""

from __future__ import annotations

import pytest
from tests.reading.facts.conftest import Open
from tests.reading.facts.passages import Passage, telling

from nghiquyet.reading import read_facts
from nghiquyet.reading.documents import Block, Document

_REPORT = (
    ("heading", "II. HẠN CHẾ, KHUYẾT ĐIỂM VÀ NGUYÊN NHÂN", 1),
    ("heading", "1. Hạn chế, khuyết điểm", 2),
    ("paragraph", "- Giải ngân vốn đạt thấp; thu hút đầu tư còn ít.", 0),
    ("heading", "2. Nguyên nhân", 2),
    ("heading", "a) Nguyên nhân khách quan", 3),
    ("paragraph", "- Giá vật liệu tăng cao.", 0),
    ("heading", "b) Nguyên nhân chủ quan", 3),
    ("paragraph", "- Trách nhiệm người đứng đầu chưa cao.", 0),
    ("heading", "III. PHƯƠNG HƯỚNG", 1),
    ("paragraph", "- Khắc phục các tồn tại.", 0),
)


@pytest.mark.parametrize("passage", telling("shortcomings"), ids=str)
def test_shortcomings_and_causes_are_told_apart(passage: Passage, open_text: Open) -> None:
    found = open_text(passage.text).facts.shortcomings
    expected = passage.truth["shortcomings"]
    assert [(one.kind, one.surface, one.about) for one in found] == [
        (one["kind"], one["surface"], one.get("about")) for one in expected
    ]


def test_headings_say_what_stands_under_them() -> None:
    text, blocks = "", []
    for kind, words, level in _REPORT:
        blocks.append(Block(kind, len(text), len(text) + len(words), level))  # type: ignore[arg-type]
        text += words + "\n"
    found = read_facts(Document("a.docx", "0" * 64, "docx", text, tuple(blocks))).shortcomings
    assert [(one.kind, one.surface) for one in found] == [
        ("shortcoming", "Giải ngân vốn đạt thấp"),
        ("shortcoming", "thu hút đầu tư còn ít"),
        ("cause_objective", "Giá vật liệu tăng cao"),
        ("cause_subjective", "Trách nhiệm người đứng đầu chưa cao"),
    ]


def test_items_belong_to_the_line_that_opens_the_list(open_text: Open) -> None:
    text = "Hạn chế, khuyết điểm:\n\n- Thu ngân sách chưa đạt.\n\n- Nợ đọng thuế còn cao.\n\nHội nghị bế mạc."
    found = open_text(text).facts.shortcomings
    assert [one.surface for one in found] == ["Thu ngân sách chưa đạt", "Nợ đọng thuế còn cao"]
