"""The files of a review, all of them or none."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nghiquyet.reviewing import Reviewed
    from nghiquyet.writing.forms import FormKey


def write_review(reviewed: Reviewed, folder: Path, form: FormKey) -> None:
    """Write review.json, .docx, .xlsx and .pdf into the folder, replacing those of an earlier run."""
    from nghiquyet.writing import write_files

    with all_or_nothing(folder) as staging:
        (staging / "review.json").write_text(review_json(reviewed) + "\n", encoding="utf-8")
        write_files(reviewed.review, staging, form=form)


def review_json(reviewed: Reviewed) -> str:
    """The review as JSON text."""
    from nghiquyet.reviewing.as_json import review_as_json

    return json.dumps(review_as_json(reviewed), ensure_ascii=False, indent=2)


@contextmanager
def all_or_nothing(folder: Path) -> Iterator[Path]:
    """A folder to write in; its files move into `folder` when everything went well."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".writing-", dir=folder) as name:
        yield Path(name)
        for file in Path(name).iterdir():
            file.replace(folder / file.name)
