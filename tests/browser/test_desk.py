"""The reading desk in a real browser: nothing typed is lost, two people see one another, many at once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect


@pytest.fixture
def desk(page: Page) -> Page:
    """The first question, B's forest."""
    page.goto(f"{page.url}questions/")
    page.get_by_role("link", name="Sau").click()
    expect(page.locator("h1")).to_have_text("Tỷ lệ thôn đạt chuẩn")
    page.keyboard.press("k")
    expect(page.locator("h1")).to_have_text("Diện tích rừng trồng mới")
    return page


@pytest.fixture
def other(desk: Page) -> Iterator[Page]:
    """The same question in another window of the same login."""
    window = desk.context.new_page()
    window.goto(desk.url)
    yield window
    window.close()


def type_correction(page: Page) -> None:
    page.keyboard.press("e")
    page.locator("#correct_amount").fill("35,5")
    page.locator("#correct_reason").fill("gọi lại huyện")


def test_what_was_typed_is_there_again_after_leaving(desk: Page) -> None:
    at = desk.url
    type_correction(desk)
    desk.get_by_role("link", name="Ma trận").click()
    desk.wait_for_url("**/matrix/")
    desk.goto(at)
    expect(desk.locator("#correct_amount")).to_have_value("35,5")
    expect(desk.locator("#correct .kept-draft")).to_be_visible()
    desk.locator("#correct button").click()
    expect(desk.locator(".message").first).to_contain_text("Đã ghi")
    desk.goto(at)
    expect(desk.locator("#correct_amount")).to_have_value("")


def test_second_to_decide_keeps_what_was_typed_and_sees_what_changed(desk: Page, other: Page) -> None:
    type_correction(other)
    desk.locator("#accept button").click()
    expect(desk.locator(".message").first).to_contain_text("Đã ghi")
    other.locator("#correct button").click()
    expect(other.locator(".errors").first).to_contain_text("nay là 30 ha")
    expect(other.locator("#correct_amount")).to_have_value("35,5")
    other.locator("#correct button").click()
    expect(other.locator(".message").first).to_contain_text("Đã ghi")


def test_news_of_another_come_without_asking(desk: Page, other: Page) -> None:
    desk.locator("#accept button").click()
    expect(desk.locator(".message").first).to_contain_text("Đã ghi")
    other.evaluate("window.dispatchEvent(new Event('focus'))")
    expect(other.locator("#news")).to_contain_text("đã xử lý số này")
    other.get_by_role("link", name="Xem số hiện nay").click()
    expect(other.locator(".proposal-state")).to_contain_text("đã nhận")


def test_many_are_accepted_and_taken_back_by_key(desk: Page) -> None:
    desk.goto(desk.url.partition("questions/")[0] + "questions/bulk/?level=all")
    desk.get_by_role("button", name="Nhận các số đang đánh dấu").click()
    expect(desk.locator(".message").first).to_contain_text("Đã nhận 1 số")
    desk.keyboard.press("u")
    expect(desk.locator(".message").first).to_contain_text("Đã hoàn tác 1 số")


def test_value_of_the_same_report_is_one_click_away(desk: Page) -> None:
    desk.get_by_text("Cả 4 số của").click()
    desk.locator(".fellow-list a").nth(2).click()
    expect(desk.locator("h1")).to_have_text("Số trạm bảo vệ rừng")
    expect(desk.locator(".progress-words")).to_contain_text("ngoài danh sách cần hỏi")
