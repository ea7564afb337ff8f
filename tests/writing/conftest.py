"""The review of the pack, printed once in each format, and another program to open it again."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.packs.son_linh import son_linh_review

from nghiquyet.measuring import Review
from nghiquyet.writing import write_docx, write_pdf, write_xlsx

Office = Callable[[bytes, str, str], bytes]


@pytest.fixture(scope="session")
def review() -> Review:
    return son_linh_review()


@pytest.fixture(scope="session")
def docx_bytes(review: Review) -> bytes:
    return write_docx(review)


@pytest.fixture(scope="session")
def xlsx_bytes(review: Review) -> bytes:
    return write_xlsx(review)


@pytest.fixture(scope="session")
def pdf_bytes(review: Review) -> bytes:
    return write_pdf(review)


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """Convert bytes from one format to another with LibreOffice, in a profile of its own."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice (soffice) is not installed: documents are not opened by another program")
    profile = tmp_path_factory.mktemp("profile")

    def convert(content: bytes, suffix: str, wanted: str) -> bytes:
        folder = tmp_path_factory.mktemp("office")
        (folder / "in").mkdir()
        source = folder / "in" / f"review.{suffix}"
        source.write_bytes(content)
        subprocess.run(
            [
                program,
                f"-env:UserInstallation={profile.as_uri()}",
                "--headless",
                "--convert-to",
                wanted,
                "--outdir",
                str(folder),
                str(source),
            ],
            check=True,
            capture_output=True,
            timeout=180,
        )
        return (folder / f"review.{wanted}").read_bytes()

    return convert


@pytest.fixture(scope="session")
def pdf_text(tmp_path_factory: pytest.TempPathFactory) -> Callable[[bytes], str]:
    """The text of a PDF as pdftotext reads it, on one line, without the places where words may break."""
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("pdftotext (poppler-utils) is not installed: the text of PDFs is not checked")

    def read(content: bytes) -> str:
        path: Path = tmp_path_factory.mktemp("pdf") / "review.pdf"
        path.write_bytes(content)
        done = subprocess.run([program, "-raw", str(path), "-"], check=True, capture_output=True, timeout=60)
        return " ".join(done.stdout.decode().replace("\u200b", "").split())

    return read
