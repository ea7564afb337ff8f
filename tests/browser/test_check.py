"""In a real browser: a document is checked on its page, walked by keyboard and taken away."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document
from playwright.sync_api import Page, expect

PATIENCE = 60_000
PARAGRAPHS = (
    "BÁO CÁO CỦA TỈNH P",
    "Huyện A trồng mới 90 ha rừng. Toàn tỉnh trồng mới 210 ha rừng. Có 999 em học sinh giỏi.",
    "Huyện A có 8/10 thôn đạt chuẩn (88%).",
)


@pytest.fixture
def checked(page: Page, tmp_path: Path) -> Page:
    """The page with the result of a Word file."""
    word = Document()
    for text in PARAGRAPHS:
        word.add_paragraph(text)
    word.save(str(tmp_path / "phat bieu.docx"))
    page.get_by_role("link", name="Kiểm tra").click()
    page.get_by_label("Văn bản cần kiểm tra").set_input_files(tmp_path / "phat bieu.docx")
    page.get_by_role("button", name="Kiểm tra", exact=True).click()
    expect(page.locator(".check h2")).to_have_text("phat bieu.docx", timeout=PATIENCE)
    return page


def test_keys_walk_the_figures_that_are_ticked(checked: Page) -> None:
    current = checked.locator(".figure.current")
    checked.keyboard.press("j")
    expect(current).to_contain_text("210 ha")
    expect(checked.locator(".finding.current .finding-said")).to_have_text("Khác số liệu: 120 ha")
    checked.locator("label.check-agrees").click()
    checked.keyboard.press("k")
    expect(current).to_contain_text("90 ha")
    expect(checked.locator(".finding.current .proof")).to_have_text("Khớp số liệu: 90 ha")


def test_list_holds_what_is_ticked_and_what_was_clicked(checked: Page) -> None:
    agreeing = checked.locator(".finding-agrees").first
    expect(agreeing).to_be_hidden()
    checked.locator(".figure-agrees").first.click()
    expect(agreeing).to_be_visible()
    for kind in ("differs", "to_confirm"):
        checked.locator(f"label.check-{kind}").click()
    expect(checked.locator(".finding:visible")).to_have_count(1)


def test_result_is_taken_away_without_choosing_the_file_again(checked: Page) -> None:
    for button, name in (("Word có ghi chú", "phat bieu.checked.docx"), ("JSON", "phat bieu.check.json")):
        with checked.expect_download() as download:
            checked.get_by_role("button", name=button, exact=True).click()
        assert download.value.suggested_filename == name


def test_result_fits_the_screen_of_a_phone(checked: Page) -> None:
    checked.set_viewport_size({"width": 390, "height": 844})
    assert checked.evaluate("document.documentElement.scrollWidth") == 390
    checked.locator(".figure-differs").first.click()
    expect(checked.locator(".finding.current")).to_be_in_viewport()
    checked.locator(".finding.current .finding-head a").click()
    expect(checked.locator(".figure.current")).to_be_in_viewport()


def test_evidence_opens_beside_the_result(checked: Page) -> None:
    with checked.expect_popup() as opened:
        checked.locator(".finding-differs .proof").first.click()
    expect(opened.value.locator("h1")).to_have_text("Diện tích rừng trồng mới")
    expect(checked.locator(".check h2")).to_have_text("phat bieu.docx")
