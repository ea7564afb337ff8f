"""The pure rooms take today and every setting as an argument."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from tests.house.repository import PACKAGE, ROOT, sources, texts

PURE = ("reading", "measuring", "writing", "reviewing", "checking", "organising", "drafting", "cascading")
ASKING = re.compile(
    r"\b(?:date|datetime)\.(?:today|now|utcnow)\(|\bos\.getenv\(|\bos\.environ(?:\.get\(|\[)|\btime\.time\("
)


@pytest.mark.parametrize("room", PURE)
def test_pure_room_asks_no_clock_and_no_environment(room: str) -> None:
    asking = [
        f"{path.relative_to(ROOT)}: {match.group()}"
        for path, text in texts(sources(PACKAGE / room))
        for match in ASKING.finditer(text)
    ]
    assert asking == []


@pytest.mark.parametrize("path", sources(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_module_says_what_it_is(path: Path) -> None:
    if path.parent.name != "migrations":
        assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
