"""The difference of two texts by words."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from nghiquyet.drafting import Piece, difference
from nghiquyet.drafting.words import likeness, tokens

WORDS = st.lists(
    st.sampled_from(["đạt", "từ", "95", "%", "3.000", "ha", "trở lên", ",", ";", ".", " ", "\t", "\n", "hộ"])
).map(" ".join)
TEXTS = WORDS | st.text()


@given(TEXTS)
def test_tokens_joined_are_the_text(text: str) -> None:
    assert "".join(tokens(text)) == text


@given(TEXTS, TEXTS)
def test_pieces_rebuild_both_texts(old: str, new: str) -> None:
    pieces = difference(old, new)
    assert "".join(piece.old for piece in pieces) == old
    assert "".join(piece.new for piece in pieces) == new


@given(TEXTS, TEXTS)
def test_kept_and_changed_pieces_take_turns(old: str, new: str) -> None:
    assert all(one.kept != other.kept for one, other in pairwise(difference(old, new)))


def test_number_is_one_word() -> None:
    assert difference("đạt 3.000 ha", "đạt 3.500 ha") == [
        Piece("đạt ", "đạt "),
        Piece("3.000", "3.500"),
        Piece(" ha", " ha"),
    ]


def test_rewritten_phrase_is_one_change_not_scraps() -> None:
    old, new = "giao cho các xã phấn đấu đạt tối thiểu 95%", "yêu cầu từng xã bảo đảm trên 97%"
    changed = [piece for piece in difference(old, new) if not piece.kept]
    assert len(changed) == 2


def test_two_figures_far_apart_are_two_changes() -> None:
    old = "từ 92% trở lên cán bộ hoàn thành tốt; có từ 50% tài liệu"
    new = "từ 95% trở lên cán bộ hoàn thành tốt; có từ 60% tài liệu"
    assert [tuple(piece) for piece in difference(old, new) if not piece.kept] == [("92", "95"), ("50", "60")]


def test_likeness_counts_words_in_order() -> None:
    assert likeness("Một hai ba bốn", "một hai ba năm") == 0.75
