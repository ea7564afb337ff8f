"""Which language the commands speak, and that every Vietnamese word of theirs has its English one."""

from __future__ import annotations

import pytest
from tests.cli.conftest import Run

from nghiquyet.cli.language import chosen, speaking


@pytest.mark.parametrize(
    ("arguments", "variable", "language"),
    [
        ([], "", "vi"),
        ([], "en", "en"),
        (["--lang", "vi", "read"], "en", "vi"),
        (["read", "a.txt", "--lang=en"], "", "en"),
        (["--lang"], "", "vi"),
        ([], "tlh", "vi"),
    ],
)
def test_language_follows_option_then_variable(arguments: list[str], variable: str, language: str) -> None:
    assert chosen(arguments, {"NGHIQUYET_LANG": variable}) == language


def test_help_is_vietnamese_by_default(start: Run) -> None:
    shown = start("review", "--help").stdout
    assert shown.startswith("Cách dùng: nghiquyet review [TÙY CHỌN]")
    assert "Tệp nghị quyết có các chỉ tiêu.  [bắt buộc]" in shown


@pytest.mark.parametrize(
    "arguments", [("--lang", "en", "review", "--help"), ("review", "--lang", "en", "--help")]
)
def test_help_is_english_when_asked(run: Run, arguments: tuple[str, ...]) -> None:
    shown = run(*arguments).stdout
    assert shown.startswith("Usage: nghiquyet review [OPTIONS]")
    assert "[required]" in shown


def test_help_is_english_with_the_variable(start: Run) -> None:
    assert start("--help", NGHIQUYET_LANG="en").stdout.startswith("Usage: nghiquyet [OPTIONS] COMMAND")


def test_speaking_vietnamese_needs_no_catalogue() -> None:
    assert speaking("vi")("câu chưa có trong danh mục") == "câu chưa có trong danh mục"
