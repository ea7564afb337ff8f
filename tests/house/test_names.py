"""Names and sizes of the modules."""

from __future__ import annotations

from tests.house.repository import PACKAGE, ROOT, sources

EMPTY_NAMES = {
    "utils",
    "util",
    "helpers",
    "helper",
    "services",
    "manager",
    "managers",
    "base",
    "common",
    "misc",
}
LONGEST = 400


def test_module_name_says_something() -> None:
    empty = [path.relative_to(ROOT) for path in sources(ROOT) if EMPTY_NAMES & {path.stem, path.parent.name}]
    assert empty == []


def test_source_file_is_short_enough_to_read() -> None:
    lengths = {
        path.relative_to(ROOT): len(path.read_text(encoding="utf-8").splitlines())
        for path in sources()
        if path.parent.name != "migrations"
    }
    assert {path: length for path, length in lengths.items() if length > LONGEST} == {}


def test_test_folder_mirrors_a_room() -> None:
    rooms = {path.name for path in PACKAGE.iterdir() if path.is_dir()}
    folders = {path.parent.name for path in (ROOT / "tests").glob("*/test_*.py")}
    assert folders - rooms <= {"house", "browser", "fuzz"}
