"""Packed formats (docx, xlsx) without the clock: the same content gives the same bytes."""

from __future__ import annotations

import io
import zipfile
from datetime import date


def steady(packed: bytes, when: date) -> bytes:
    """The same archive with every member dated `when`."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(packed)) as source,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            member = zipfile.ZipInfo(name, (max(when.year, 1980), when.month, when.day, 0, 0, 0))
            member.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(member, source.read(name))
    return stream.getvalue()
