"""Files that are handed in for one answer: bounded, opened in a process of their own, and never kept."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from threading import BoundedSemaphore
from typing import TypeVar

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, SkipFile
from django.http import HttpRequest

from nghiquyet.errors import InputError, ReadingTimeout
from nghiquyet.isolation import each_apart
from nghiquyet.isolation.task import Work
from nghiquyet.reading.documents.file_names import shown
from nghiquyet.reading.documents.limits import Limits, too_large

T = TypeVar("T")
LIMITS = Limits(
    bytes=25_000_000, unpacked=100_000_000, pages=300, cells=100_000, seconds=120.0, silent_seconds=120.0
)
"""Somebody waits for the answer, and so do others: less than where a folder is read overnight."""
_AT_A_TIME = BoundedSemaphore(2)
"""Fewer than the server has threads: the other pages go on meanwhile."""
_PATIENCE = 5.0
_REFUSED = "nghiquyet.refused_upload"
_LONGEST_NAME, _LONGEST_SUFFIX = 200, 10
"""In bytes, in characters."""


class BoundedUpload(FileUploadHandler):
    """Drops a file as soon as it proves too large, before the rest of it is stored anywhere."""

    def __init__(self, request: HttpRequest | None = None) -> None:
        super().__init__(request)
        self._received = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        """Count the bytes of all files of the request and hand them on."""
        self._received += len(raw_data)
        if self._received > LIMITS.bytes:
            if self.request is not None:
                self.request.META[_REFUSED] = self.file_name
            raise SkipFile
        return raw_data

    def file_complete(self, file_size: int) -> None:
        """The handlers after this one make the file."""


def refused(request: HttpRequest) -> InputError | None:
    """The error for a file that was dropped because of its size."""
    name: str | None = request.META.get(_REFUSED)
    return too_large(shown(name), int(request.META["CONTENT_LENGTH"]), LIMITS) if name else None


def made_of(upload: UploadedFile[bytes], work: Work[T]) -> T:
    """What `work` makes of an uploaded file, in a process that may do little and not for long.

    Raises the `InputError` that names the file, `ReadingTimeout` where others are being read.
    """
    name = safe_name(upload.name or "")
    if not _AT_A_TIME.acquire(timeout=_PATIENCE):
        raise ReadingTimeout(
            "Máy chủ đang đọc các văn bản khác nên chưa mở tệp {file}. Hãy gửi lại sau một phút.", file=name
        )
    try:
        with TemporaryDirectory(prefix="nghiquyet-") as folder:
            return _made(upload, Path(folder) / name, work)
    finally:
        _AT_A_TIME.release()


def _made(upload: UploadedFile[bytes], path: Path, work: Work[T]) -> T:
    with path.open("wb") as file:
        file.writelines(upload.chunks())
    [outcome] = each_apart(work, [path], limits=LIMITS)
    if isinstance(outcome, InputError):
        raise outcome
    return outcome


def safe_name(name: str) -> str:
    """A name for a file in a folder of its own, short enough for every file system.

    >>> safe_name("../" + "a" * 300 + ".docx") == "a" * 200 + ".docx"
    True
    """
    path = Path(shown(name).replace("\\", "/"))
    stem = path.stem.encode()[:_LONGEST_NAME].decode(errors="ignore")
    return (stem + path.suffix[:_LONGEST_SUFFIX]).strip(".") or "tệp"
