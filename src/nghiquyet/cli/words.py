"""`--aliases` and `--abbreviations`: what people have told about words, as CSV files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from nghiquyet.cli.language import Say

if TYPE_CHECKING:
    from nghiquyet.reading.matching import Remembered


def words_options(say: Say) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """The two options for commands that match reports with targets."""
    file = click.Path(exists=True, dir_okay=False, path_type=Path)
    aliases = click.option(
        "--aliases",
        type=file,
        metavar=say("TỆP"),
        help=say("Tệp CSV: các cách gọi chỉ tiêu, xuất từ trang “Từ ngữ” hoặc tự lập."),
    )
    abbreviations = click.option(
        "--abbreviations",
        type=file,
        metavar=say("TỆP"),
        help=say("Tệp CSV: các chữ viết tắt riêng và nghĩa của chúng."),
    )
    return lambda command: aliases(abbreviations(command))


def load_words(aliases: Path | None, abbreviations: Path | None) -> Remembered:
    """What the files tell. Raises `WordListInvalid` where one is no such list."""
    from nghiquyet.reading.language.abbreviations import load_abbreviations
    from nghiquyet.reading.matching import Remembered
    from nghiquyet.reading.matching.alias_lists import load_aliases

    return Remembered(
        load_aliases(aliases) if aliases else (),
        load_abbreviations(abbreviations) if abbreviations else {},
    )
