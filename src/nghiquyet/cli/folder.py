"""Which files of a folder are reports."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from nghiquyet.reading.documents.file_names import is_left_behind


def report_files(folder: Path, *, without: Collection[Path] = ()) -> list[Path]:
    """The files of a folder and its sub-folders, by name; of an archive the documents packed into it.

    Passed over: hidden files and folders, what Word and Windows leave behind (`~$…`, Thumbs.db), and
    `without`: files, or folders with all that is in them, that lie inside but are no reports.
    """
    left_out = {_real(path) for path in without}
    found = (path for path in _walk(folder) if not left_out & {_real(path), *_real(path).parents})
    return sorted(_expanded(found), key=lambda path: path.relative_to(folder).parts)


def _real(path: Path) -> Path:
    """Where it leads; of a link that leads in a circle, the link itself."""
    return Path(os.path.realpath(path))


def _expanded(files: Iterable[Path]) -> list[Path]:
    """With the documents of archives in place of these; links are not followed, also not to archives."""
    from nghiquyet.reading.documents.packed import expand

    return [path for file in files for path in ([file] if file.is_symlink() else expand([file]))]


def _walk(folder: Path) -> Iterator[Path]:
    for place, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not is_left_behind(name)]
        yield from (Path(place, name) for name in files if not is_left_behind(name))
