"""Writing a review's documents into a folder, each whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Literal

from nghiquyet.measuring.review import Review
from nghiquyet.writing.docx import write_docx
from nghiquyet.writing.forms import FormKey
from nghiquyet.writing.pdf import write_pdf
from nghiquyet.writing.xlsx import write_xlsx

Kind = Literal["docx", "xlsx", "pdf"]
KINDS: tuple[Kind, ...] = ("docx", "xlsx", "pdf")


def write_files(
    review: Review,
    folder: Path,
    *,
    form: FormKey = "party",
    name: str = "review",
    kinds: Iterable[Kind] = KINDS,
) -> tuple[Path, ...]:
    """Write `review.docx`, `review.xlsx` and `review.pdf` and return their paths.

    Every document is made before the first is written, and each takes its name only once it is whole on
    disk: a failure leaves what was there before. Raises OSError where the folder can't be written to.
    """
    makers: dict[Kind, Callable[[], bytes]] = {
        "docx": lambda: write_docx(review, form=form),
        "xlsx": lambda: write_xlsx(review),
        "pdf": lambda: write_pdf(review, form=form),
    }
    made = {folder / f"{name}.{kind}": makers[kind]() for kind in kinds}
    folder.mkdir(parents=True, exist_ok=True)
    for path, content in made.items():
        write_whole(path, content)
    return tuple(made)


def write_whole(path: Path, content: bytes) -> None:
    """Write a file beside its place and rename it there, so that nobody ever sees a part of it."""
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(beside, 0o644 & ~_umask())
        os.replace(beside, path)
    except OSError:
        Path(beside).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
