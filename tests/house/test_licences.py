"""Everything that others made carries its licence and is named in NOTICE."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.house.repository import PACKAGE, ROOT, tracked

VENDOR = PACKAGE / "web" / "static" / "vendor"
FONTS = {".ttf", ".otf", ".woff", ".woff2"}


def folders_of_others() -> list[Path]:
    vendored = {path.parent for path in tracked() if VENDOR in path.parents and path.parent != VENDOR}
    fonts = {path.parent for path in tracked() if path.suffix in FONTS}
    return sorted(vendored | fonts)


@pytest.mark.parametrize("folder", folders_of_others(), ids=lambda folder: folder.name)
def test_work_of_others_has_its_licence_beside_it(folder: Path) -> None:
    assert (folder / "LICENSE").stat().st_size > 0


@pytest.mark.parametrize("folder", folders_of_others(), ids=lambda folder: folder.name)
def test_work_of_others_is_named_in_the_notice(folder: Path) -> None:
    assert str(folder.relative_to(ROOT)) in (ROOT / "NOTICE").read_text("utf-8")


def test_licence_is_the_whole_apache_licence() -> None:
    text = (ROOT / "LICENSE").read_text("utf-8")
    assert "Version 2.0, January 2004" in text
    assert "9. Accepting Warranty or Additional Liability." in text
    assert "limitations under the License." in text
