"""No file depends on one machine or on the address of a package index or a content network."""

from __future__ import annotations

import re

import pytest
from tests.house.repository import ROOT, texts, tracked

HERE = "tests/house/test_addresses.py"
MACHINE_PATH = re.compile(r"""(?<![\w.~$}])/(?:root|home|work|Users|opt/pypi[\w-]*|mnt)/[\w.-]+""")
INDEX = re.compile(r"pypi\.org|pythonhosted\.org|npmjs\.(?:org|com)|registry\.yarnpkg|test\.pypi")
NETWORK = re.compile(r"https?://[\w.-]*(?:jsdelivr|unpkg|cdnjs|googleapis|gstatic|bootstrapcdn)[\w.-]*")
LOADED = {".html", ".css", ".js", ".py"}


@pytest.mark.parametrize("pattern", [MACHINE_PATH, INDEX], ids=["machine-path", "package-index"])
def test_no_file_names_this_kind_of_address(pattern: re.Pattern[str]) -> None:
    found = [
        f"{path.relative_to(ROOT)}: {match.group()}"
        for path, text in texts(tracked())
        if not _is_data(str(path.relative_to(ROOT)))
        for match in pattern.finditer(text)
    ]
    assert found == []


def test_pages_load_nothing_from_a_content_network() -> None:
    loaded = [path for path in tracked() if path.suffix in LOADED and str(path.relative_to(ROOT)) != HERE]
    found = {path.relative_to(ROOT) for path, text in texts(tuple(loaded)) if NETWORK.search(text)}
    assert found == set()


def _is_data(path: str) -> bool:
    return path == HERE or path.startswith(("tests/packs/", "src/nghiquyet/demo/son_linh/"))
