"""Makes a scanned page easier to read: straightens it and takes out specks."""

from __future__ import annotations

from statistics import pvariance

from PIL import Image, ImageFilter, ImageOps

STEPS = (0.5, 0.1)
WIDEST = 3.0


def cleaned(picture: Image.Image) -> Image.Image:
    """The page in grey, straight, with single specks gone and the paper white."""
    quiet = picture.filter(ImageFilter.MedianFilter(3))
    angle = skew(quiet)
    if abs(angle) >= 0.1:
        quiet = quiet.rotate(angle, resample=Image.Resampling.BICUBIC, fillcolor=_paper(quiet))
    return ImageOps.autocontrast(quiet, cutoff=(0.5, 5))


def skew(picture: Image.Image) -> float:
    """The angle in degrees that straightens the lines: the one at which rows of ink part most sharply from white."""
    small = picture.copy()
    small.thumbnail((800, 1100))
    ink = ImageOps.invert(small).point([0 if level < 90 else 255 for level in range(256)])
    best = 0.0
    reach = WIDEST
    for step in STEPS:
        turns = int(reach / step)
        best = max((best + step * turn for turn in range(-turns, turns + 1)), key=lambda angle: _sharpness(ink, angle))
        reach = step
    return round(best, 2)


def _sharpness(ink: Image.Image, angle: float) -> float:
    turned = ink.rotate(angle, resample=Image.Resampling.NEAREST, fillcolor=0)
    rows = turned.resize((1, turned.height), Image.Resampling.BOX).tobytes()
    return pvariance(rows)


def _paper(picture: Image.Image) -> int:
    """The commonest light level."""
    counts = picture.histogram()
    return max(range(128, 256), key=lambda level: counts[level])
