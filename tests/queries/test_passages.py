"""Cutting a document into passages and pieces loses nothing and marks the right words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.cast import plain_text, table_document

from nghiquyet.queries.passages import Mark, cut, excerpt, passages
from nghiquyet.reading.documents.document import Block, Document

TEXT = "Huyện A trồng 90 ha rừng, đạt 45% kế hoạch."
SPANS = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(sorted)


@given(st.lists(SPANS, max_size=6), st.booleans())
def test_pieces_joined_are_the_text_and_marks_hold_their_words(spans: list[list[int]], here: bool) -> None:
    marks = [Mark(start, end, "", value=n, here=here and n == 0) for n, (start, end) in enumerate(spans)]
    at = 0
    for piece in cut(plain_text("a.txt", TEXT), 0, len(TEXT), marks):
        assert TEXT[at : at + len(piece.text)] == piece.text
        if piece.mark:
            assert piece.mark.start <= at < at + len(piece.text) <= piece.mark.end
        at += len(piece.text)
    assert at == len(TEXT)


def test_readers_own_mark_wins_over_a_shorter_one() -> None:
    marks = [Mark(0, 20, "", value=1, here=True), Mark(5, 8, "", value=2)]
    shown = list(cut(plain_text("a.txt", TEXT), 0, len(TEXT), marks))
    assert "".join(piece.text for piece in shown if piece.mark and piece.mark.here) == TEXT[:20]


def test_text_outside_every_block_is_shown() -> None:
    document = Document("a.txt", "0" * 64, "txt", "một hai ba", (Block("heading", 4, 7),))
    shown = passages(document, [])
    assert ["".join(piece.text for piece in passage.pieces) for passage in shown] == ["một ", "hai", " ba"]


def test_excerpt_tells_of_gaps_and_keeps_neighbours() -> None:
    document = plain_text("a.txt", "\n".join(f"dòng {number}" for number in range(20)))
    at = document.text.index("dòng 10")
    shown = excerpt(document, [Mark(at, at + 7, "", here=True)])
    assert ["".join(piece.text for piece in passage.pieces) for passage in shown] == [
        "dòng 8", "dòng 9", "dòng 10", "dòng 11", "dòng 12",
    ]  # fmt: skip
    assert [passage.skipped for passage in shown] == [True, False, False, False, False]


def test_long_table_is_cut_down_to_its_head_and_nearby_rows() -> None:
    rows = [["Chỉ tiêu", "Kết quả"]] + [[f"chỉ tiêu {number}", f"{number}00"] for number in range(1, 40)]
    document = table_document("b.docx", rows)
    at = document.text.index("2000")
    [table] = excerpt(document, [Mark(at, at + 4, "", here=True)])
    names = ["".join(piece.text for piece in row[0].pieces).strip() for row in table.rows]
    assert names == ["Chỉ tiêu", *(f"chỉ tiêu {number}" for number in range(18, 23))]
    assert table.rows[0][0].head
    assert table.rows[3][1].number


def test_page_is_named_where_it_changes() -> None:
    text = "trang một\ntrang hai"
    document = Document(
        "a.pdf", "0" * 64, "pdf", text, (Block("paragraph", 0, 9), Block("paragraph", 10, 19)), pages=(0, 10)
    )
    assert [passage.page for passage in passages(document, [])] == [1, 2]


def test_page_starting_inside_a_paragraph_is_named_there() -> None:
    document = Document("a.pdf", "0" * 64, "pdf", "một hai", (Block("paragraph", 0, 7),), pages=(0, 4))
    [passage] = passages(document, [])
    assert [(piece.text, piece.page) for piece in passage.pieces] == [("một ", None), ("hai", 2)]
