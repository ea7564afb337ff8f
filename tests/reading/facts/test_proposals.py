"""What is asked of those above, and what is an order in its place."""

from __future__ import annotations

import pytest
from tests.reading.facts.conftest import Open
from tests.reading.facts.passages import Passage, telling

from nghiquyet.reading import read_facts
from nghiquyet.reading.documents import Block, Document
from nghiquyet.reading.facts.standing import stands_above

_REPORT = (
    ("heading", "IV. ĐỀ XUẤT, KIẾN NGHỊ", 1),
    ("paragraph", "1. Đối với Chính phủ: Sớm ban hành nghị định hướng dẫn.", 0),
    ("heading", "2. Đối với UBND tỉnh", 2),
    ("paragraph", "- Bố trí 25 tỷ đồng để xây dựng 3 trạm bơm.", 0),
    ("paragraph", "- Đề nghị Sở Y tế bổ sung 2 bác sĩ.", 0),
)


@pytest.mark.parametrize("passage", telling("proposals"), ids=str)
def test_proposals_have_addressee_and_amount(passage: Passage, open_text: Open) -> None:
    found = open_text(passage.text).facts.proposals
    assert [(one.surface, one.to, one.amount) for one in found] == [
        (one["surface"], one.get("to"), one.get("amount")) for one in passage.truth["proposals"]
    ]


def test_headings_say_to_whom_the_lines_under_them_go() -> None:
    text, blocks = "", []
    for kind, words, level in _REPORT:
        blocks.append(Block(kind, len(text), len(text) + len(words), level))  # type: ignore[arg-type]
        text += words + "\n"
    facts = read_facts(Document("a.docx", "0" * 64, "docx", text, tuple(blocks)))
    assert [(one.to, one.surface, one.amount) for one in facts.proposals] == [
        ("Chính phủ", "Sớm ban hành nghị định hướng dẫn", None),
        ("UBND tỉnh", "Bố trí 25 tỷ đồng để xây dựng 3 trạm bơm", "25 tỷ đồng"),
        ("Sở Y tế", "bổ sung 2 bác sĩ", "2 bác sĩ"),
    ]
    assert facts.directives == ()


@pytest.mark.parametrize(
    ("addressee", "offices", "above"),
    [
        ("tỉnh", ("Trưởng phòng Nông nghiệp huyện Bình Sơn",), True),
        ("UBND tỉnh", ("Tỉnh ủy viên", "Bí thư Huyện ủy"), True),
        ("các xã", ("Chủ tịch UBND huyện",), False),
        ("Đảng ủy Quân sự tỉnh", ("Ủy viên Trung ương Đảng", "Bí thư Tỉnh ủy"), False),
        ("đơn vị", ("Giám đốc Sở Y tế",), False),
    ],
)
def test_who_stands_above_whom(addressee: str, offices: tuple[str, ...], above: bool) -> None:
    assert stands_above(addressee, offices) is above
