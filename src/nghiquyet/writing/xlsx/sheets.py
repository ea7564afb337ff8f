"""What all sheets of the workbook share: their names, formats, print set-up, headers."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from nghiquyet.writing.colours import FILL, HEADER
from nghiquyet.writing.type_metrics import line_count

TARGETS, VALUES = "Chỉ tiêu", "Số liệu"
CONFLICTS, SILENT, FILES = "Mâu thuẫn", "Chưa có số liệu", "Tệp nguồn"
FONT = "Times New Roman"
# The Vietnamese locale: programs that heed it write 1.720,5 whatever the computer's own language.
_LOCALE = "[$-42A]"
_MOST_DECIMALS = 3
_ROUNDED = 2
_POINTS, _LINE_POINTS, _HIGHEST_ROW = 11, 14.5, 409
# A unit of column width is one digit of the default font: 7 pixels of 1/96 inch, less what cells leave free.
_MM_OF_WIDTH = 1.85
LONGEST_TEXT = 30_000

Columns = Sequence[tuple[str, float]]


@dataclass
class Book:
    """The workbook with its formats, each made once."""

    workbook: Workbook
    _formats: dict[tuple[tuple[str, object], ...], Format] = field(default_factory=dict)

    def format(self, **properties: object) -> Format:
        """A bordered, wrapped cell in the house font, with these properties on top."""
        dress: dict[str, object] = {
            "font_name": FONT,
            "font_size": _POINTS,
            "border": 1,
            "text_wrap": True,
            "valign": "vcenter",
            **properties,
        }
        key = tuple(sorted(dress.items(), key=lambda item: item[0]))
        if key not in self._formats:
            self._formats[key] = self.workbook.add_format(dress)
        return self._formats[key]

    def toned(self, tone: str, **properties: object) -> Format:
        """A format in the colour of a status or state; plain where it has none."""
        return self.format(**({"bg_color": f"#{FILL[tone]}"} if tone in FILL else {}), **properties)

    @property
    def header(self) -> Format:
        return self.format(bold=True, align="center", bg_color=f"#{HEADER}")


def number_format(value: Decimal | None) -> str:
    """As many decimals as the value is shown with: all up to three, otherwise two."""
    exponent = value.normalize().as_tuple().exponent if value is not None else 0
    places = max(-exponent, 0) if isinstance(exponent, int) else 0
    places = places if places <= _MOST_DECIMALS else _ROUNDED
    return f"{_LOCALE}#,##0" + (f".{'0' * places}" if places else "")


PERCENT = f"{_LOCALE}0.0%"


def fixed_format(places: int) -> str:
    """A number format with a fixed number of decimals."""
    return f"{_LOCALE}#,##0.{'0' * places}"


def set_up(sheet: Worksheet, *, header_row: int, columns: Columns) -> None:
    """Landscape A4 one page wide, header rows frozen and repeated in print, pages numbered."""
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.6, right=0.4, top=0.75, bottom=0.6)
    sheet.set_header(f'&C&"{FONT},Regular"&12&P')
    sheet.freeze_panes(header_row + 1, 0)
    sheet.repeat_rows(0, header_row)
    for place, (_, width) in enumerate(columns):
        sheet.set_column(place, place, width)


def write_header(sheet: Worksheet, book: Book, row: int, columns: Columns) -> None:
    """The titles of the columns."""
    for place, (title, _) in enumerate(columns):
        sheet.write_string(row, place, title, book.header)
    set_height(sheet, row, columns)


def write_texts(
    sheet: Worksheet,
    book: Book,
    row: int,
    texts: Mapping[int, str],
    columns: Columns,
    *,
    centred: Container[int] = (),
) -> None:
    """Texts by column, and the row as high as the longest of them needs."""
    for column, text in texts.items():
        align = "center" if column in centred else "left"
        dress = book.format(align=align, indent=int(align == "left"))
        sheet.write_string(row, column, text[:LONGEST_TEXT], dress)
    set_height(sheet, row, [(text, columns[column][1]) for column, text in texts.items()])


def set_height(sheet: Worksheet, row: int, texts: Sequence[tuple[str, float]]) -> None:
    """Make a row high enough for its texts, given with their columns' widths; up to the format's limit."""
    lines = max(line_count(text, _POINTS, width * _MM_OF_WIDTH) for text, width in texts)
    sheet.set_row(row, min(lines * _LINE_POINTS + 3, _HIGHEST_ROW))


def write_number(sheet: Worksheet, row: int, column: int, value: Decimal | None, dress: Format) -> None:
    """A number, or an empty cell where there is none: never a zero."""
    if value is None:
        sheet.write_blank(row, column, None, dress)
    else:
        sheet.write_number(row, column, float(value), dress)
