"""In a real browser: from a number on the board to its words, and a conflict settled by keyboard."""

from __future__ import annotations

from playwright.sync_api import Page, expect


def open_desk(page: Page) -> None:
    """From the board to the first question, scripts included."""
    page.get_by_role("link", name="Xử lý 2 số cần hỏi").click()
    page.wait_for_url("**/questions/", wait_until="load")


def test_two_clicks_lead_from_the_board_to_the_highlighted_words(page: Page) -> None:
    page.locator("#T1 .result a").click()
    page.locator("#detail-T1").get_by_role("link", name="90", exact=True).click()
    mark = page.locator("mark.here").first
    expect(mark).to_be_in_viewport()
    expect(page.locator("#here")).to_have_text("trồng 90 ha rừng")


def test_promised_level_is_one_click_from_its_clause(page: Page) -> None:
    page.locator("#T1").get_by_role("link", name="≥ 200").click()
    expect(page.locator("#here")).to_have_text("Trồng mới 200 ha rừng")


def test_second_click_on_a_target_closes_it(page: Page) -> None:
    name = page.locator("#T1 .name a")
    name.click()
    expect(name).to_have_attribute("aria-expanded", "true")
    name.click()
    expect(page.locator("#detail-T1 table")).to_have_count(0)
    expect(name).to_have_attribute("aria-expanded", "false")


def test_conflict_is_settled_by_keyboard_and_the_board_changes(page: Page) -> None:
    board = page.url
    expect(page.locator("#T1 .result")).to_have_text("120")
    open_desk(page)
    expect(page.locator(".proposal-value strong")).to_have_text("30")
    expect(page.locator("mark.here")).to_have_count(2)
    page.keyboard.press("2")
    expect(page.locator(".message")).to_contain_text("Kết quả chung nay là 130 ha")
    page.goto(board)
    expect(page.locator("#T1 .result")).to_have_text("130")
    expect(page.locator("#T1 .marks")).not_to_contain_text("mâu thuẫn")


def test_keys_walk_accept_and_undo(page: Page) -> None:
    open_desk(page)
    heading = page.locator(".desk-head h1")
    page.keyboard.press("j")
    expect(heading).to_have_text("Tỷ lệ thôn đạt chuẩn")
    page.keyboard.press("k")
    expect(heading).to_have_text("Diện tích rừng trồng mới")
    page.keyboard.press("Enter")
    expect(heading).to_have_text("Tỷ lệ thôn đạt chuẩn")
    expect(page.locator(".progress-words")).to_contain_text("đã xử lý 1")
    page.keyboard.press("u")
    expect(heading).to_have_text("Diện tích rừng trồng mới")
    expect(page.locator(".progress-words")).to_contain_text("đã xử lý 0")


def test_number_is_corrected_by_keyboard_and_a_wrong_one_is_named(page: Page) -> None:
    open_desk(page)
    page.keyboard.press("e")
    page.keyboard.type("1.5")
    page.keyboard.press("Tab")
    page.keyboard.type("đã hỏi lại huyện")
    page.keyboard.press("Enter")
    expect(page.locator(".field-error")).to_contain_text("“1.5” không phải là số")
    page.get_by_label("Số đúng").fill("35,5")
    page.keyboard.press("Enter")
    expect(page.locator(".message")).to_contain_text("125,5 ha")


def test_arrows_walk_the_matrix_and_the_panel_follows(page: Page) -> None:
    page.get_by_role("link", name="Ma trận").click()
    page.get_by_role("row", name="Huyện A").get_by_role("link").nth(1).focus()
    expect(page.locator("#panel .words mark")).to_have_text("trồng 90 ha rừng")
    page.keyboard.press("ArrowRight")
    expect(page.locator("#panel .words mark")).to_have_text("8/10 thôn đạt chuẩn (80%)")
    page.keyboard.press("Enter")
    expect(page.locator("#here")).to_be_in_viewport()
