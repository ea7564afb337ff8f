"""Files in the formats of office programs, written by LibreOffice."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path

import pytest

from nghiquyet.reading.documents.office import has_office

needs_office = pytest.mark.skipif(not has_office(), reason="LibreOffice (soffice) is not installed")


@cache
def _profile() -> str:
    return Path(tempfile.mkdtemp(prefix="office-profile-")).as_uri()


def saved_as(path: Path, suffix: str) -> Path:
    """The same document in another format, beside the first."""
    program = shutil.which("soffice") or "soffice"
    made = path.with_name("saved")
    subprocess.run(
        [
            program,
            f"-env:UserInstallation={_profile()}",
            *("--headless", "--convert-to", suffix, "--outdir", str(made)),
            str(path),
        ],
        check=True,
        capture_output=True,
    )
    return (made / path.name).with_suffix("." + suffix.partition(":")[0])
