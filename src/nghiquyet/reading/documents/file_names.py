"""Names of files as they may be shown: whatever a name holds, it stays one word of one line."""

from __future__ import annotations

import unicodedata
from pathlib import Path

_NEVER_SHOWN = {"Cc", "Cf", "Cs", "Zl", "Zp"}
"""Line ends and other controls, marks that turn the writing round, bytes that are no characters."""


_LEFT_BEHIND = {"thumbs.db", "desktop.ini"}


def shown_name(path: Path) -> str:
    """The file's name as it may be shown; of one packed into an archive with the archive's own before it.

    >>> shown_name(Path("thu/báo cáo.docx"))
    'báo cáo.docx'
    """
    archive = outer_archive(path)
    return shown(path.name if archive is None else path.relative_to(archive.parent).as_posix())


def shown(name: str) -> str:
    """A name in NFC, with a sign in place of every character that would spoil a line.

    >>> shown("a\\nb\\u202efdp.exe")
    'a�b�fdp.exe'
    """
    letters = ("\ufffd" if unicodedata.category(letter) in _NEVER_SHOWN else letter for letter in name)
    return unicodedata.normalize("NFC", "".join(letters))


def outer_archive(path: Path) -> Path | None:
    """The file that a path leads into as if it were a folder; None for every ordinary path."""
    for parent in path.parents:
        if parent.is_dir():
            return None
        if parent.is_file():
            return parent
    return None


def is_left_behind(name: str) -> bool:
    """Whether a file or folder is hidden, or what Word, Windows and macOS leave behind.

    >>> is_left_behind("~$bao cao.docx"), is_left_behind("__MACOSX"), is_left_behind("báo cáo.docx")
    (True, True, False)
    """
    return name.startswith((".", "~$", "__MACOSX")) or name.lower() in _LEFT_BEHIND
