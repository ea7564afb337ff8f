"""The workbook is recalculated by another program, and must say what measuring says."""

from __future__ import annotations

import io
from decimal import Decimal

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from tests.writing.conftest import Office
from tests.writing.reviews import doubtful_review, review_of, target, value

from nghiquyet.measuring import Review, State
from nghiquyet.writing import write_xlsx
from nghiquyet.writing.ledger import Ledger
from nghiquyet.writing.wording import STATUS

Row = tuple[object, object, object]


def opened(content: bytes, *, values: bool = False) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(content), data_only=values)


def results(book: Workbook) -> dict[int, Row]:
    """Result, comparison and verdict of each target by its number."""
    rows = book["Chỉ tiêu"].iter_rows(min_row=5, values_only=True)
    return {row[0]: (row[6], row[7], row[8]) for row in rows if isinstance(row[0], int)}


def measured(review: Review) -> dict[int, Row]:
    return {
        entry.number: (entry.result.actual, entry.result.achieved_percent, STATUS[entry.result.status])
        for entry in Ledger(review).entries
    }


def assert_same(got: dict[int, Row], want: dict[int, Row]) -> None:
    assert got.keys() == want.keys()
    for number, (actual, percent, status) in want.items():
        assert got[number][2] == status
        for figure, exact in zip(got[number], (actual, percent), strict=False):
            if isinstance(exact, Decimal):
                assert figure == pytest.approx(float(exact), abs=1e-9)
            else:
                assert figure in (None, "")


def test_xlsx_carries_the_measured_results(review: Review, xlsx_bytes: bytes) -> None:
    assert_same(results(opened(xlsx_bytes, values=True)), measured(review))


def test_xlsx_recalculated_elsewhere_agrees_with_measuring(
    review: Review, xlsx_bytes: bytes, office: Office
) -> None:
    book = opened(xlsx_bytes)
    for row in book["Chỉ tiêu"].iter_rows(min_row=5):
        for cell in row:
            assert cell.data_type != "f" or cell.value.startswith("=")
    again = io.BytesIO()
    book.save(again)  # openpyxl keeps no computed value: what follows is computed anew
    assert_same(results(opened(office(again.getvalue(), "xlsx", "xlsx"), values=True)), measured(review))


def test_xlsx_totals_follow_a_changed_value(xlsx_bytes: bytes, office: Office) -> None:
    book = opened(xlsx_bytes)
    sheet = book["Số liệu"]
    sheet["E2"] = 1000
    sheet["J3"] = "không"
    changed = io.BytesIO()
    book.save(changed)
    actual, percent, status = results(opened(office(changed.getvalue(), "xlsx", "xlsx"), values=True))[1]
    assert (actual, percent, status) == (pytest.approx(2919.0), pytest.approx(97.3), "đúng tiến độ")


def test_xlsx_recalculated_doubtful_review(office: Office) -> None:
    doubtful = doubtful_review()
    book = io.BytesIO()
    opened(write_xlsx(doubtful)).save(book)
    assert_same(results(opened(office(book.getvalue(), "xlsx", "xlsx"), values=True)), measured(doubtful))


def test_xlsx_every_value_has_its_quote_and_place(review: Review, xlsx_bytes: bytes) -> None:
    sheet = opened(xlsx_bytes)["Số liệu"]
    rows = list(sheet.iter_rows(min_row=2))
    assert len(rows) == 21 * 12
    for row in rows:
        amount, state, quote, file = row[4], row[8], row[11], row[12]
        assert (amount.value is None) == (state.value in ("chưa có số liệu", "không giao"))
        assert bool(quote.value) == bool(file.value) == (amount.value is not None)
        assert (amount.comment is not None) == (amount.value is not None)


def test_xlsx_conflicts_are_told_in_words_and_colour(review: Review, xlsx_bytes: bytes) -> None:
    book = opened(xlsx_bytes)
    flagged = [row for row in book["Số liệu"].iter_rows(min_row=2) if row[8].value == "mâu thuẫn"]
    count = sum(value.state is State.CONFLICT for value in review.values)
    assert len(flagged) == count == 6
    assert {row[8].fill.start_color.rgb for row in flagged} == {"FFF8CBAD"}
    kept = [row[7] for row in book["Mâu thuẫn"].iter_rows(min_row=2, values_only=True)]
    assert kept.count("đang tính") == 6
    assert len(kept) == 12


def test_xlsx_is_ready_to_print(xlsx_bytes: bytes) -> None:
    for sheet in opened(xlsx_bytes).worksheets:
        assert sheet.freeze_panes is not None
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.page_setup.fitToHeight == 0
        assert sheet.print_title_rows


def test_xlsx_text_that_looks_like_a_formula_stays_text() -> None:
    book = opened(
        write_xlsx(review_of((target(name="=1+1"),), (value("A", "5", text='=HYPERLINK("http://a")'),)))
    )
    assert book["Chỉ tiêu"]["B5"].data_type == "s"
    assert book["Số liệu"]["B2"].data_type == "s"


def test_xlsx_same_review_same_bytes(review: Review, xlsx_bytes: bytes) -> None:
    assert write_xlsx(review) == xlsx_bytes
