"""Names of files as they may be shown: whatever a name holds, it stays one word of one line."""

from __future__ import annotations

import unicodedata
from pathlib import PurePath

_NEVER_SHOWN = {"Cc", "Cf", "Cs", "Zl", "Zp"}
"""Line ends and other controls, marks that turn the writing round, bytes that are no characters."""


def shown_name(path: PurePath) -> str:
    """The file's name in NFC, with a sign in place of every character that would spoil a line.

    >>> shown_name(PurePath("thu/báo cáo.docx"))
    'báo cáo.docx'
    >>> shown_name(PurePath("a\\nb\\u202efdp.exe"))
    'a�b�fdp.exe'
    """
    letters = ("\ufffd" if unicodedata.category(letter) in _NEVER_SHOWN else letter for letter in path.name)
    return unicodedata.normalize("NFC", "".join(letters))
