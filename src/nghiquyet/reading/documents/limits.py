"""How much of a file may be read, and for how long: what stands between a bad file and the machine."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from nghiquyet.errors import FileTooLarge, ReadingTimeout

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one file.

    bytes      size of the file; `unpacked` the size of the XML in a docx or xlsx when unpacked
    ratio      unpacked over packed size above which an archive counts as a zip bomb, unless what it
               holds is `surely_fine`
    pages      pages of a PDF or picture, sheets of a workbook
    cells      cells of all the tables together
    members    documents in a zip archive; `members_bytes` all of them together when unpacked
    seconds    time for the whole file; `page_seconds` time for the OCR of one page, `office_seconds` time
               for a conversion by LibreOffice
    memory     bytes that a process may take which reads one file (address space); such a process is
               taken to hang when nothing was heard of it for `silent_seconds`
    """

    bytes: int = 100_000_000
    unpacked: int = 200_000_000
    surely_fine: int = 30_000_000
    ratio: int = 150
    pages: int = 2_000
    cells: int = 1_000_000
    members: int = 1_000
    members_bytes: int = 1_000_000_000
    seconds: float = 900.0
    page_seconds: float = 120.0
    office_seconds: float = 120.0
    memory: int = 1_500_000_000
    silent_seconds: float = 300.0


def too_large(file: str, size: int, limits: Limits) -> FileTooLarge:
    """The error for a file of so many bytes."""
    return FileTooLarge(
        "Tệp {file} nặng {size} MB, quá giới hạn {limit} MB. "
        "Hãy giảm dung lượng ảnh trong tệp hoặc tách tệp.",
        file=file,
        size=size // 1_000_000,
        limit=limits.bytes // 1_000_000,
    )


def too_slow(file: str, seconds: float) -> ReadingTimeout:
    """The error for a file that was not read after so many seconds."""
    return ReadingTimeout(
        "Đọc tệp {file} quá {seconds} giây nên đã dừng. Hãy tách tệp thành nhiều phần nhỏ hơn rồi thử lại.",
        file=file,
        seconds=int(seconds),
    )


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of one file with its name and what it may cost."""

    file: str
    data: bytes
    limits: Limits
    progress: Progress | None = None
    opened: float = field(default_factory=time.monotonic)

    def step(self, done: int, total: int) -> None:
        """Tell the progress after one page; stop where the time is over."""
        if self.progress is not None:
            self.progress(done, total)
        self.check_time()

    def check_time(self) -> None:
        """Stop where the time is over."""
        if time.monotonic() - self.opened > self.limits.seconds:
            raise too_slow(self.file, self.limits.seconds)

    def allow_pages(self, pages: int) -> None:
        """Refuse a file with more pages than allowed."""
        if pages > self.limits.pages:
            raise FileTooLarge(
                "Tệp {file} có {pages} trang, quá giới hạn {limit} trang. Hãy tách tệp thành nhiều phần.",
                file=self.file,
                pages=pages,
                limit=self.limits.pages,
            )

    def allow_cells(self, cells: int) -> None:
        """Refuse a file whose tables have more cells than allowed."""
        if cells > self.limits.cells:
            raise FileTooLarge(
                "Bảng trong tệp {file} có quá {limit} ô. Hãy bỏ các hàng, cột thừa hoặc tách tệp.",
                file=self.file,
                limit=self.limits.cells,
            )
