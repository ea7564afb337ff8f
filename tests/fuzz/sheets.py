"""Workbooks that claim to be vast, numbers that no machine holds, formats that say nothing."""

from __future__ import annotations

from functools import partial

from tests.fuzz.hostile import DAMAGED, LARGE, READ, Hostile, content
from tests.fuzz.packages import S, relations, workbook

_FORMAT = '<numFmt numFmtId="200" formatCode="{}"/>'
_FORMATS = (
    "0" * 5_000, "#,##0." + "0" * 5_000, "[" * 3_000, '"' * 3_001, ";" * 3_000, "0%" * 2_000, "yyyy" * 2_000,
    "\\" * 3_001, "[$-F800]" * 1_000, "?/?" * 1_000, "E+" * 1_000, "@" * 3_000, "",
)  # fmt: skip


def _cells(*values: str, kind: str = "n", style: int = 0) -> str:
    """A row for each value, in column B."""
    return "".join(
        f'<row r="{row}"><c r="B{row}" t="{kind}" s="{style}"><v>{value}</v></c></row>'
        for row, value in enumerate(values, 2)
    )


def _formatted(code: str) -> bytes:
    code = code.replace('"', "&quot;")
    styles = (
        f'<styleSheet xmlns="{S}"><numFmts>{_FORMAT.format(code)}</numFmts><cellXfs><xf numFmtId="0"/>'
        '<xf numFmtId="200" applyNumberFormat="1"/></cellXfs></styleSheet>'
    )
    return workbook(_cells("0.5", "-1", "1e300", style=1), more={"xl/styles.xml": styles})


def _strings(items: str) -> dict[str, str]:
    return {"xl/sharedStrings.xml": f'<sst xmlns="{S}" count="999999999">{items}</sst>'}


_HUGE = (
    "1E999999999",
    "-1e-999999999",
    "9" * 10_000,
    "NaN",
    "Infinity",
    "-INF",
    "1e308",
    "0x10",
    "1_000",
    "",
    "٣",
    "1,5",
)
_PLACES = (
    '<row r="1048577"><c r="XFE1048577"><v>1</v></c></row>'
    '<row r="9999999"><c r="ZZZZZZ9999999"><v>2</v></c></row>'
    '<row r="0"><c r="A0"><v>3</v></c></row><row r="-1"><c r="1A"><v>4</v></c></row>'
    "<row><c><v>5</v></c></row>"
)
_MERGES = "<mergeCells>{}</mergeCells>"

SHEETS: tuple[Hostile, ...] = (
    content("dimension.xlsx", lambda: workbook(_cells("1"), before='<dimension ref="A1:XFD1048576"/>'), READ),
    content(
        "far-cell.xlsx",
        lambda: workbook('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
        READ,
        LARGE,
    ),
    content("odd-places.xlsx", lambda: workbook(_PLACES), READ, LARGE),
    content("numbers.xlsx", lambda: workbook(_cells(*_HUGE)), READ),
    content("dates.xlsx", lambda: workbook(_cells("99999-99-99", "x", "2023-13-45T99:99", kind="d")), READ),
    content(
        "kinds.xlsx",
        lambda: workbook(_cells("1", kind="b") + _cells("#REF!", kind="e") + _cells("1", kind="zz")),
        READ,
    ),
    content("strings-missing.xlsx", lambda: workbook(_cells("0", "-1", "99999999999", "x", kind="s")), READ),
    content(
        "strings.xlsx",
        lambda: workbook(_cells("7", kind="s"), more=_strings("<si><t>a</t></si>" * 200_000)),
        READ,
    ),
    content(
        "string.xlsx",
        lambda: workbook(_cells("0", kind="s"), more=_strings(f"<si><t>{'a ' * 20_000}</t></si>")),
        READ,
    ),
    content(
        "laughs.xlsx",
        lambda: workbook(
            _cells("0", kind="s"),
            more={
                "xl/sharedStrings.xml": '<!DOCTYPE s [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]>'
                f'<sst xmlns="{S}"><si><t>&b;</t></si></sst>'
            },
        ),
        DAMAGED,
    ),
    content(
        "merges.xlsx",
        lambda: workbook(_cells("1"), after=_MERGES.format('<mergeCell ref="A1:XFD1048576"/>' * 1_000)),
        READ,
        LARGE,
    ),
    content(
        "many-merges.xlsx",
        lambda: workbook(
            _cells(*["1"] * 1_000),
            after=_MERGES.format("".join(f'<mergeCell ref="A{n}:Z{n}"/>' for n in range(1, 20_000))),
        ),
        READ,
        LARGE,
    ),
    content(
        "odd-merges.xlsx",
        lambda: workbook(
            _cells("1"),
            after=_MERGES.format(
                '<mergeCell ref="Z9:A1"/><mergeCell ref=":"/><mergeCell/><mergeCell ref="A1:A1:A1"/>'
            ),
        ),
        READ,
    ),
    content(
        "diagonal.xlsx",
        lambda: workbook(
            "".join(
                f'<row r="{n}"><c r="{"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[n % 26]}{n}"><v>{n}</v></c></row>'
                for n in range(2, 2_000)
            )
        ),
        READ,
    ),
    content("rows.xlsx", lambda: workbook(_cells(*["1"] * 3_000)), READ),
    content("wide.xlsx", lambda: workbook(f'<row r="2">{"<c><v>1</v></c>" * 3_000}</row>'), READ),
    content(
        "million.xlsx", lambda: workbook(f"<row>{'<c><v>1</v></c>' * 1_000}</row>" * 1_100), LARGE, heavy=True
    ),
    content(
        "sheet-of-itself.xlsx",
        lambda: workbook(
            _cells("1"),
            more={
                "xl/worksheets/_rels/sheet1.xml.rels": relations(
                    ("comments", "sheet1.xml"), ("table", "../workbook.xml")
                )
            },
        ),
        READ,
    ),
    content(
        "outside.xlsx",
        lambda: workbook(
            '<row r="2"><c r="A2"><f>WEBSERVICE("http://127.0.0.1:9/")</f><v>1</v></c></row>',
            more={
                "xl/worksheets/_rels/sheet1.xml.rels": relations(
                    ("hyperlink", "http://127.0.0.1:9/"),
                    ("externalLink", "file:///canary"),
                    mode='TargetMode="External"',
                )
            },
        ),
        READ,
    ),
    *(
        content(f"format-{number}.xlsx", partial(_formatted, code), READ)
        for number, code in enumerate(_FORMATS)
    ),
)
