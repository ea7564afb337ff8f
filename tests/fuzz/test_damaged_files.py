"""Real documents of every format, cut off, flipped and spliced, are read or refused."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from tests.fuzz.judging import judged
from tests.packs.son_linh import DEMO
from tests.reading.documents.making import written

REPORTS = DEMO / "reports"
TIMES = 12
Damage = Callable[[bytearray, random.Random], None]


def cut(data: bytearray, chance: random.Random) -> None:
    del data[chance.randrange(len(data)) :]


def flip(data: bytearray, chance: random.Random) -> None:
    """Bits here and there: one in some files, hundreds in others."""
    for _ in range(2 ** chance.randrange(9)):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def splice(data: bytearray, chance: random.Random) -> None:
    """A piece of the file written over another."""
    length = chance.randrange(1, 2_000)
    source, target = (chance.randrange(len(data)) for _ in range(2))
    data[target : target + length] = data[source : source + length]


def fill(data: bytearray, chance: random.Random) -> None:
    """A stretch of one byte, as a bad disk leaves it."""
    start, length = chance.randrange(len(data)), chance.randrange(1, 5_000)
    data[start : start + length] = bytes([chance.choice((0, 255, 60, 40))]) * length


DAMAGES = (cut, flip, splice, fill)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """A good file by its suffix."""
    folder = tmp_path_factory.mktemp("whole")
    text = (REPORTS / "B03_pu_tang.txt").read_text("utf-8")
    written(folder / "a.csv", "TT,Chỉ tiêu,Kết quả\n" + "1,Trồng rừng,402.8\n" * 30)
    written(folder / "utf16.txt", text, "utf-16")
    Image.new("L", (40, 40), 200).save(folder / "a.png")
    Image.new("L", (40, 40), 200).save(folder / "a.tif")
    Image.effect_noise((40, 40), 50).save(folder / "a.jpg")
    made = {path.suffix: path for path in sorted(folder.iterdir()) if path.suffix != ".txt"}
    reports = {path.suffix: path for path in sorted(REPORTS.iterdir()) if "scan" not in path.name}
    return lambda kind: {**reports, **made, ".utf16": folder / "utf16.txt"}[kind]


KINDS = (".docx", ".xlsx", ".pdf", ".html", ".txt", ".utf16", ".csv", ".png", ".tif", ".jpg")


@pytest.mark.parametrize("kind", KINDS)
def test_damaged_file_is_read_or_refused(kind: str, whole: Callable[[str], Path], tmp_path: Path) -> None:
    assert _wrong(whole(kind), tmp_path, TIMES) == {}


@pytest.mark.heavy
@pytest.mark.parametrize("kind", KINDS)
def test_file_damaged_many_times_is_read_or_refused(
    kind: str, whole: Callable[[str], Path], tmp_path: Path
) -> None:
    assert _wrong(whole(kind), tmp_path, 50 * TIMES) == {}


def _wrong(good: Path, folder: Path, times: int) -> dict[str, str]:
    (folder / "in").mkdir()
    return judged(list(_damaged(good, folder / "in", times)))


def _damaged(good: Path, folder: Path, times: int) -> Iterator[Path]:
    """The same damage every time: by chance, but with a seed."""
    for number in range(times):
        chance, data = random.Random(f"{good.name} {number}"), bytearray(good.read_bytes())
        damage: Damage = DAMAGES[number % len(DAMAGES)]
        damage(data, chance)
        path = folder / f"{number}-{damage.__name__}{good.suffix}"
        path.write_bytes(data)
        yield path
