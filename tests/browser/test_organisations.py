"""In a real browser: a list is handed in, the tree of two days, and one field finds a clause."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

PATIENCE = 60_000
"""Milliseconds: the list is opened in a process of its own."""
MERGER = """Mã;Tên;Mã cấp trên;Cấp;Từ ngày;Đến hết ngày
A;Huyện A;P;huyện;;30/06/2024
B;Huyện B;P;huyện;;30/06/2024
A1;Xã A1;A;xã;;30/06/2024
A1;Phường A1;C;phường;01/07/2024;
C;Thành phố C;P;thành phố;01/07/2024;
"""


def _rows(page: Page) -> list[str]:
    return page.locator(".organisations tbody th").all_inner_texts()


def test_a_list_changes_the_tree_from_its_day_on(page: Page, tmp_path: Path) -> None:
    listed = tmp_path / "to-chuc.csv"
    listed.write_text(MERGER, "utf-8")
    page.get_by_role("link", name="Tổ chức", exact=True).click()
    page.get_by_text("Nạp danh sách tổ chức").click()
    page.locator("input[type=file]").set_input_files(listed)
    page.get_by_role("button", name="Nạp tệp").click()
    told = page.get_by_text("Đã nạp: thêm 1 tổ chức, đổi 3, giữ nguyên 0.")
    expect(told).to_be_visible(timeout=PATIENCE)
    page.get_by_role("link", name="Cấp dưới: Tỉnh P").click()
    assert _rows(page) == ["Thành phố C"]
    page.get_by_label("Cây tổ chức tại ngày").fill("2024-06-30")
    page.get_by_role("button", name="Xem").click()
    expect(page.get_by_text("Ngày 30/6/2024 có 4 tổ chức")).to_be_visible()
    assert _rows(page) == ["Huyện A", "Huyện B"]


def test_one_field_finds_a_clause_and_leads_to_it(page: Page) -> None:
    page.get_by_role("link", name="Tìm", exact=True).click()
    page.locator("#q").fill("mo 10 lop")
    page.get_by_role("button", name="Tìm").click()
    page.get_by_role("link", name="Mở 10 lớp tập huấn.").click()
    expect(page.locator(".clause:target")).to_contain_text("Mở 10 lớp tập huấn.")
