"""Makes a scanned page easier to read: straightens it, softens its grain and whitens the paper."""

from __future__ import annotations

from statistics import pvariance

from PIL import Image, ImageFilter

STEPS = (0.5, 0.1)
WIDEST = 3.0
"""Pages are laid on the glass at most so many degrees askew."""
DARK = 40
"""Levels below this are black."""
GRAIN = 0.7
"""Radius in dots of the softening; without it grain is read as marks over letters."""


def cleaned(picture: Image.Image) -> Image.Image:
    """The page in grey, straight and even."""
    angle = skew(picture)
    if abs(angle) >= 0.1:
        picture = picture.rotate(angle, resample=Image.Resampling.BICUBIC, fillcolor=_paper(picture))
    return _whitened(picture.filter(ImageFilter.GaussianBlur(GRAIN)))


def _whitened(picture: Image.Image) -> Image.Image:
    """Paper white and ink black; a page with little on it is treated like a full one."""
    paper = _paper(picture) - 8
    room = max(paper - DARK, 1)
    return picture.point([max(0, min(255, (level - DARK) * 255 // room)) for level in range(256)])


def skew(picture: Image.Image) -> float:
    """The angle in degrees at which rows of ink part most sharply from white ones."""
    small = picture.filter(ImageFilter.MedianFilter(3))
    small.thumbnail((800, 1100))
    limit = max(1, round(_paper(small) * 0.65))
    ink = small.point([255 if level < limit else 0 for level in range(256)])
    best, reach = 0.0, WIDEST
    for step in STEPS:
        turns = round(reach / step)
        angles = [best + step * turn for turn in range(-turns, turns + 1)]
        best = max(angles, key=lambda angle: (_sharpness(ink, angle), -abs(angle)))
        reach = step
    return round(best, 2)


def _sharpness(ink: Image.Image, angle: float) -> float:
    turned = ink.rotate(angle, resample=Image.Resampling.NEAREST, fillcolor=0)
    return pvariance(turned.resize((1, turned.height), Image.Resampling.BOX).tobytes())


def _paper(picture: Image.Image) -> int:
    """The commonest light level."""
    counts = picture.histogram()
    return max(range(128, 256), key=lambda level: counts[level])
