"""What is installed is locked, needed and accounted for."""

from __future__ import annotations

import ast
import re
from importlib.metadata import packages_distributions

import pytest
from tests.house.repository import PACKAGE, ROOT, project, sources

LOCKS = ("requirements.txt", "requirements-dev.txt", "requirements-tools.txt", "requirements-ner.txt")
# Django finds these by the kind of hash and of database that the settings name.
USED_BY_NAME = {"argon2-cffi", "psycopg"}


def canonical(requirement: str) -> str:
    """The name of a requirement in the form that indexes compare."""
    name = re.split(r"[\[<>=;\s]", requirement)[0]
    return re.sub(r"[-_.]+", "-", name).lower()


def runtime() -> set[str]:
    return {canonical(requirement) for requirement in project()["project"]["dependencies"]}


def development() -> set[str]:
    groups = project()["dependency-groups"].values()
    return {canonical(requirement) for group in groups for requirement in group}


@pytest.mark.parametrize("name", LOCKS)
def test_every_locked_package_has_hashes_and_no_address(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    packages = re.split(r"\n(?=\S)", text.strip())
    assert packages
    assert [package for package in packages if "--hash=sha256:" not in package or "==" not in package] == []
    assert "://" not in text


def test_locks_hold_every_dependency() -> None:
    locked = {
        canonical(line) for name in LOCKS for line in (ROOT / name).read_text().splitlines() if "==" in line
    }
    assert runtime() | development() <= locked


def test_every_dependency_is_imported() -> None:
    distributions = packages_distributions()
    used = {canonical(name) for module in _imported() for name in distributions.get(module, [])}
    assert runtime() - used - USED_BY_NAME == set()


def _imported() -> set[str]:
    """Modules imported, or named in a string as Django's settings do."""
    modules: set[str] = set()
    for path in sources(PACKAGE):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                modules |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                modules.add(node.module.partition(".")[0])
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                modules.add(node.value.partition(".")[0])
    return modules


def test_every_dependency_is_accounted_for() -> None:
    text = (ROOT / "docs/developer/dependencies.md").read_text(encoding="utf-8")
    listed = {canonical(name) for name in re.findall(r"^\| ([\w.-]+) \|", text, re.MULTILINE)}
    assert (runtime() | development()) - listed == set()
