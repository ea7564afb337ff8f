"""On a phone: nothing wider than the screen, and everything large enough for a finger."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

PHONE = {"width": 390, "height": 844}
WORDS = ["../../words/", "../../words/abbreviations/"]
PAGES = [
    "",
    "matrix/",
    "check/",
    "files/",
    "questions/",
    "questions/bulk/?level=all",
    "organisations/B/",
    "targets/T1/",
    "targets/T1/clause/",
    *WORDS,
]


@pytest.fixture
def phone(page: Page) -> Page:
    page.set_viewport_size({"width": PHONE["width"], "height": PHONE["height"]})
    return page


def test_no_page_is_wider_than_the_screen(phone: Page) -> None:
    board = phone.url
    for path in PAGES:
        phone.goto(board + path)
        assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], path


def test_buttons_and_menu_are_large_enough_for_a_finger(phone: Page) -> None:
    board = phone.url
    for path in ("", "questions/", "questions/bulk/?level=all", *WORDS):
        phone.goto(board + path)
        small = phone.evaluate(
            "[...document.querySelectorAll('button, .menu a, .main-button, summary, .exports a, .name a')]"
            ".filter(e => e.offsetParent && e.getBoundingClientRect().height < 43.5).map(e => e.textContent)"
        )
        assert small == [], path
