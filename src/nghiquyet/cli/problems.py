"""How problems reach the user: one line on standard error that names the file and what to do."""

from __future__ import annotations

import os
import sys
import tempfile
import traceback
from types import TracebackType
from typing import TYPE_CHECKING

import click

from nghiquyet.cli.language import Say
from nghiquyet.errors import NghiquyetError
from nghiquyet.phrases import Phrase

if TYPE_CHECKING:
    from nghiquyet.reading.documents import Document

OK, BAD_INPUT, BAD_ARGUMENTS, INTERRUPTED = 0, 1, 2, 130


def name_problem(file: str | None, reason: str) -> None:
    """Print "file: reason", or the reason alone where it names the file itself."""
    click.echo(reason if not file or file in reason else f"{file}: {reason}", err=True)


def name_error(error: NghiquyetError, say: Say) -> None:
    """Print an error of our tree in the user's language."""
    name_problem(error.file, error.phrase.told(say))


def name_warnings(document: Document, say: Say) -> None:
    """Print what was odd about a document that was read all the same."""
    for warning in document.warnings:
        name_problem(document.file, warning.told(say))


def name_system_error(error: OSError, say: Say) -> None:
    """Print what the operating system refused: a full disk, a folder that may not be written."""
    phrase = Phrase(
        "Không đọc hoặc ghi được {file} ({reason}). Hãy kiểm tra đường dẫn, quyền và dung lượng đĩa.",
        file=error.filename or "",
        reason=error.strerror or type(error).__name__,
    )
    name_problem(None, phrase.told(say))


def leave_pipe() -> None:
    """The reader of our output has gone (`nghiquyet read … | head`): say no more to it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def keep_tracebacks_away(say: Say) -> None:
    """From now on an error nobody foresaw is one sentence; its traceback goes into a file to send to us."""

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        phrase = Phrase(
            "Chương trình gặp lỗi ngoài dự kiến. Hãy gửi tệp {log} cho người phụ trách: chi tiết ở trong đó.",
            log=_written(kind, error, trace),
        )
        click.echo(phrase.told(say), err=True)

    sys.excepthook = tell


def _written(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", prefix="nghiquyet-", suffix=".log", delete=False
    ) as log:
        log.writelines(traceback.format_exception(kind, error, trace))
    return log.name
