"""Short passages of many fields, written for these tests; people and places are invented.

One TOML file each in `passages/`: the text, and what is to be read out of it. A key that is missing
leaves that part unchecked; an empty list says that there is nothing of the kind.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "passages"


@dataclass(frozen=True)
class Passage:
    """A text and its truth, by the keys of the file."""

    name: str
    text: str
    truth: dict[str, Any]

    def __str__(self) -> str:
        return self.name


def load(path: Path) -> Passage:
    """The passage in this file."""
    truth = tomllib.loads(path.read_text("utf-8"))
    return Passage(truth.pop("name"), truth.pop("text"), truth)


PASSAGES = tuple(load(path) for path in sorted(FOLDER.glob("*.toml")))


def telling(key: str) -> list[Passage]:
    """The passages that say what is to be read of one kind."""
    return [passage for passage in PASSAGES if key in passage.truth]
