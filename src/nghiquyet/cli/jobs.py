"""`--jobs`: how many files are read at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from nghiquyet.cli.language import Say

_MOST = 64


def jobs_option(say: Say) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """The option for commands that read files; None where it is not given."""
    return click.option(
        "--jobs",
        type=click.IntRange(1, _MOST),
        metavar=say("SỐ"),
        help=say("Số tệp đọc cùng một lúc. Mặc định: bằng số nhân của máy."),
    )
