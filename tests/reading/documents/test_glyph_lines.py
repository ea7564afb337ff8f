from __future__ import annotations

from nghiquyet.reading.documents.glyph_lines import lines_of, spacing_of
from nghiquyet.reading.documents.page_lines import Glyph, Spacing


def typed(text: str, gaps: dict[int, float], spaced: tuple[int, ...] = ()) -> list[Glyph]:
    """Letters ten points wide on one baseline, with a gap before some, and a space character before some."""
    glyphs, left = [], 0.0
    for place, letter in enumerate(text):
        left += gaps.get(place, 0.0)
        glyphs.append(Glyph(letter, left, left + 10, 100, 10, spaced=place in spaced))
        left += 10
    return glyphs


def test_words_are_parted_by_gaps_where_spaces_are_astray() -> None:
    glyphs = typed("ĐẢNGỦYQUÂNSỰHUYỆN" * 4, {4: 2.5, 6: 2.5, 10: 2.5, 12: 0.8}, spaced=(5, 20, 22))
    spacing = spacing_of(glyphs)

    assert not spacing.trusted
    assert lines_of(glyphs, spacing)[0].text.startswith("ĐẢNG ỦY QUÂN SỰ HUYỆN")


def test_words_are_parted_by_spaces_where_they_fit() -> None:
    glyphs = typed("STTTênchỉtiêu", {1: 0.7, 3: 2.5, 6: 2.5, 9: 2.5}, spaced=(3, 6, 9))
    spacing = spacing_of(glyphs)

    assert spacing.trusted
    assert lines_of(glyphs, spacing)[0].text == "STT Tên chỉ tiêu"


def test_words_join_combining_marks() -> None:
    marked = [Glyph("a", 0, 10, 100, 10), Glyph("\u0301", 10, 10, 100, 10)]

    assert [line.text for line in lines_of(marked, Spacing())] == ["á"]


def test_words_have_raised_exponents_and_no_marks_of_notes() -> None:
    text, raised = "170m2ở12ha1", {4: "2", 10: "1"}
    glyphs = [
        Glyph(letter, n * 10, n * 10 + 9.9, 104 if n in raised else 100, 6 if n in raised else 10)
        for n, letter in enumerate(text)
    ]

    assert [line.text for line in lines_of(glyphs, Spacing())] == ["170m²ở12ha"]


def test_raised_mark_stays_in_its_line_beside_a_column_set_a_little_higher() -> None:
    left = [Glyph(letter, n * 10, n * 10 + 9.9, 100, 10) for n, letter in enumerate("xong.")]
    mark = Glyph("1", 50, 53, 105, 6)
    right = [Glyph(letter, 200 + n * 10, 209.9 + n * 10, 102, 10) for n, letter in enumerate("đạt")]

    assert [line.text for line in lines_of([*left, mark, *right], Spacing())] == ["xong. đạt"]
