"""The drawn lines of tables on a scanned page: long runs of ink, found with Pillow alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PIL import Image, ImageChops, ImageDraw

SHORTEST = 0.35
"""A run of ink of so many inches is a line; no letter is as long."""
THICKEST = 0.06
INK = 180

Box = tuple[int, int, int, int]


def ruled_lines(image: Image.Image, dpi: float) -> list[Box]:
    """Lines as (left, top, right, bottom) in dots; few lines are underlining and no table."""
    ink = image.point([255 if level < INK else 0 for level in range(256)])
    length, thick = max(8, round(SHORTEST * dpi)), max(3, round(THICKEST * dpi))
    across = [box for box in _runs(ink, length) if box[3] - box[1] <= thick]
    down = [_transposed(box) for box in _runs(ink.transpose(Image.Transpose.TRANSPOSE), length)]
    down = [box for box in down if box[2] - box[0] <= thick]
    return across + down if len(across) >= 2 and len(down) >= 3 else []


def without_lines(image: Image.Image, lines: Sequence[Box]) -> Image.Image:
    """The page with these lines painted over."""
    if not lines:
        return image
    copy = image.copy()
    draw = ImageDraw.Draw(copy)
    for left, top, right, bottom in lines:
        draw.rectangle((left - 1, top - 1, right + 1, bottom + 1), fill=255)
    return copy


def _transposed(box: Box) -> Box:
    return box[1], box[0], box[3], box[2]


def _runs(ink: Image.Image, length: int) -> Iterator[Box]:
    """Stretches of rows that hold horizontal runs of at least this length."""
    kept = _opened(ink, length)
    profile = kept.resize((1, kept.height), Image.Resampling.BOX).tobytes()
    top = None
    for row in range(kept.height + 1):
        filled = row < kept.height and _is_filled(kept, row, profile)
        if filled and top is None:
            top = row
        elif not filled and top is not None:
            yield from _pieces(kept.crop((0, top, kept.width, row)), top, length)
            top = None


def _is_filled(kept: Image.Image, row: int, profile: bytes) -> bool:
    """The mean of a row may round to nothing although a short line crosses it."""
    return profile[row] > 0 or kept.crop((0, row, kept.width, row + 1)).getbbox() is not None


def _pieces(strip: Image.Image, top: int, length: int) -> Iterator[Box]:
    """The lines in a strip of rows, parted where columns are empty."""
    filled = [strip.crop((x, 0, x + 1, strip.height)).getbbox() is not None for x in range(strip.width)]
    start = None
    for x in range(strip.width + 1):
        if x < strip.width and filled[x]:
            start = x if start is None else start
        elif start is not None:
            if x - start >= length:
                box = strip.crop((start, 0, x, strip.height)).getbbox() or (0, 0, 0, strip.height)
                yield start, top + box[1], x, top + box[3]
            start = None


def _opened(ink: Image.Image, length: int) -> Image.Image:
    """Only the dots of horizontal runs of ink of at least this length (morphological opening)."""
    return _spread(_shrunk(ink, length), length)


def _shrunk(image: Image.Image, length: int) -> Image.Image:
    """Dots whose next `length` dots to the right are all ink."""
    done = 1
    while done < length:
        step = min(done, length - done)
        image = ImageChops.darker(image, _moved(image, -step))
        done += step
    return image


def _spread(image: Image.Image, length: int) -> Image.Image:
    done = 1
    while done < length:
        step = min(done, length - done)
        image = ImageChops.lighter(image, _moved(image, step))
        done += step
    return image


def _moved(image: Image.Image, by: int) -> Image.Image:
    """The picture moved sideways; what comes in is empty."""
    moved = Image.new("L", image.size, 0)
    moved.paste(image, (by, 0))
    return moved
