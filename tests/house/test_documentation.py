"""The documents of the repository agree with what is in it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.house.repository import PACKAGE, ROOT, project, texts, tracked

from nghiquyet import __version__

READMES = ("README.md", "README.en.md")
LINK = re.compile(r"\[[^\]]*\]\(([^)#\s]+)[^)]*\)")


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_version_is_the_same_everywhere() -> None:
    assert project()["project"]["version"] == __version__


def test_changelog_has_this_version() -> None:
    assert f"\n## {__version__}" in read("CHANGELOG.md")


def test_readmes_link_to_each_other() -> None:
    assert "(README.en.md)" in read("README.md")
    assert "(README.md)" in read("README.en.md")


@pytest.mark.parametrize("name", READMES)
def test_readme_names_only_targets_that_make_has(name: str) -> None:
    targets = set(re.findall(r"^([a-z-]+):", read("Makefile"), re.MULTILINE))
    named = set(re.findall(r"(?:`|^|\d )make ([a-z-]+)", read(name), re.MULTILINE))
    assert named
    assert named <= targets


@pytest.mark.parametrize("name", READMES)
def test_readme_names_every_debian_package(name: str) -> None:
    packages = re.findall(r"^need ([\w-]+)", read("scripts/system-packages"), re.MULTILINE)
    assert [package for package in packages if package not in read(name)] == []


def test_readmes_show_the_same_commands() -> None:
    vietnamese, english = (re.findall(r"--[a-z-]+|\bmake [a-z]+\b", read(name)) for name in READMES)
    assert sorted(set(vietnamese) - set(english)) == []


def test_map_names_every_room() -> None:
    rooms = {f"{path.name}/" for path in PACKAGE.iterdir() if path.is_dir() and any(path.glob("*.*"))}
    rooms -= {"__pycache__/"}
    text = read("docs/developer/map.md")
    assert sorted(room for room in rooms if f"{room}" not in text) == []


def test_links_between_documents_lead_somewhere() -> None:
    pages = tuple(path for path in tracked() if path.suffix == ".md")
    assert [line for path, text in texts(pages) for line in _dead_links(path, text)] == []


def _dead_links(path: Path, text: str) -> list[str]:
    targets = (match.group(1) for match in LINK.finditer(text))
    inside = (target for target in targets if "://" not in target and not target.startswith("mailto:"))
    return [f"{path.relative_to(ROOT)}: {target}" for target in inside if not (path.parent / target).exists()]


def test_decisions_are_numbered_without_gaps() -> None:
    names = sorted(path.name for path in (ROOT / "docs/developer/decisions").glob("*.md"))
    assert [int(name[:4]) for name in names] == list(range(1, len(names) + 1))
