"""Which files of a folder are reports."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from pathlib import Path

_NOT_REPORTS = {"thumbs.db", "desktop.ini"}


def report_files(folder: Path, *, without: Collection[Path] = ()) -> list[Path]:
    """The files of a folder and its sub-folders, by name.

    Passed over: hidden files and folders, what Word and Windows leave behind (`~$…`, Thumbs.db), and
    `without`: files, or folders with all that is in them, that lie inside but are no reports.
    """
    left_out = {path.resolve() for path in without}
    found = (path for path in _walk(folder) if not left_out & {path.resolve(), *path.resolve().parents})
    return sorted(found, key=lambda path: path.relative_to(folder).parts)


def _walk(folder: Path) -> Iterator[Path]:
    for place, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if _speaks(name)]
        yield from (Path(place, name) for name in files if _speaks(name))


def _speaks(name: str) -> bool:
    return not name.startswith((".", "~$", "__MACOSX")) and name.lower() not in _NOT_REPORTS
