"""Documents opened apart: what `reviewing` and others take in place of opening files themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from nghiquyet.errors import InputError, MissingFile
from nghiquyet.isolation.apart import Begun, each_apart
from nghiquyet.reading.documents import Document, Limits
from nghiquyet.reading.documents.file_names import shown_name
from nghiquyet.reading.documents.limits import Progress


def open_apart(
    files: Sequence[Path], begun: Begun, *, jobs: int | None = None
) -> Iterator[Document | InputError]:
    """Each file as a document or the error that names it, in the order of the files.

    Links are not followed: a folder that was handed in must not lead to files that were not.
    """
    return each_apart(_opened, files, jobs=jobs, begun=begun)


def _opened(path: Path, /, *, limits: Limits, progress: Progress) -> Document:
    from nghiquyet.reading.documents import open_document

    if path.is_symlink():
        raise MissingFile(
            "{file} là liên kết tới tệp ở nơi khác nên không được đọc. Hãy chép chính tệp đó vào đây.",
            file=shown_name(path),
        )
    return open_document(path, limits=limits, progress=progress)
